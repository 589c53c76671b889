//! A small congress for tests: every state comes from real commands through the procedure, so no test sets up what cannot be.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use jiff::Timestamp;
use jiff::civil::date;
use yishi_names::assembly::AssemblyKind;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::convocation::{ConveneSession, PinnedRulebook, SessionTitle};
use yishi_procedure::convening::preparatory_meeting::{PresidiumList, ProposePresidium};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::convening::roll::{Group, Guest, RollDraft, Seat};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::rostrum::{ArrangeRostrum, RostrumGroup, Row};
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::ids::{GroupNo, GuestNo, ItemNo, PersonRef, SeatNo, SessionId, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::{BoxCount, CloseVote};
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Context, Event, Refusal, Session, apply, decide};
use yishi_rulebook::{BodyKind, Library, Rulebook, Tier};

const SURNAMES: [&str; 12] = ["陆", "周", "欧阳", "许", "方", "顾", "夏侯", "沈", "林", "秦", "白", "江"];
const SURNAMES_HANT: [&str; 12] = ["陸", "周", "歐陽", "許", "方", "顧", "夏侯", "沈", "林", "秦", "白", "江"];
const GIVEN: [&str; 11] = ["明远", "文博", "静", "屹", "知远", "雪", "若溪", "一鸣", "川", "长青", "致和"];
const GIVEN_HANT: [&str; 11] = ["明遠", "文博", "靜", "屹", "知遠", "雪", "若溪", "一鳴", "川", "長青", "致和"];
const GROUPS: [&str; 14] =
    ["东湖", "南浦", "北岭", "青石", "云江", "禾丰", "安岭", "白沙", "柳堤", "石桥", "金塘", "望山", "高新区", "驻军"];
const GROUPS_HANT: [&str; 14] =
    ["東湖", "南浦", "北嶺", "青石", "雲江", "禾豐", "安嶺", "白沙", "柳堤", "石橋", "金塘", "望山", "高新區", "駐軍"];

/// A session and the clock of its acts.
pub struct Congress {
    pub book: Rulebook,
    pub session: Session,
    pub now: Timestamp,
    pub events: Vec<(Timestamp, Event)>,
}

impl Congress {
    /// A convened congress with that many seats, and its overlays laid over the national rules.
    pub fn convened(seats: u32, overlays: &[&str]) -> Self {
        let library = Library::shipped().unwrap();
        let book = library.resolve(BodyKind::Congress, Some(Tier::City), date(2023, 12, 26), overlays).unwrap();
        let now: Timestamp = "2023-12-26T01:00:00Z".parse().unwrap();
        let command = Command::from(convening(seats));
        let (mut state, mut events) = (None, Vec::new());
        for event in decide(None, &book, &command, &Context::at(now)).unwrap() {
            apply(&mut state, &event);
            events.push((now, event));
        }
        Self { book, session: state.unwrap(), now, events }
    }

    /// One act, a second after the one before.
    pub fn act(&mut self, command: impl Into<Command>) -> &mut Self {
        let command = command.into();
        self.try_act(&command, None).unwrap_or_else(|refusal| panic!("{}: {refusal}", command.name()));
        self
    }

    /// One act that may be refused.
    pub fn try_act(&mut self, command: &Command, ballots: Option<BoxCount>) -> Result<(), Refusal> {
        self.now += jiff::SignedDuration::from_secs(1);
        let context = Context { ballots, ..Context::at(self.now) };
        for event in decide(Some(&self.session), &self.book, command, &context)? {
            yishi_procedure::apply::change(&mut self.session, &event);
            self.events.push((self.now, event));
        }
        Ok(())
    }

    /// Lets the first so many seats check in.
    pub fn arrive(&mut self, seats: u32) -> &mut Self {
        for no in 1..=seats {
            self.act(CheckIn { seat: SeatNo(no), at: CheckInPlace::Door });
        }
        self
    }

    /// The preparatory meeting's drafts, its sitting, and a plenary with a report, an address and two resolutions.
    pub fn prepared(seats: u32) -> Self {
        Self::prepared_under(&["mingchuan-16-3"], seats)
    }

    fn prepared_under(overlays: &[&str], seats: u32) -> Self {
        let mut congress = Self::convened(seats, overlays);
        congress.act(ProposePresidium { list: presidium(9) });
        congress.act(ProposeAgenda { items: items() });
        congress.act(schedule(SittingKind::Preparatory, vec![Segment { title: None, items: vec![] }]));
        congress
    }

    /// The preparatory meeting held to its end, by show of hands with all present for.
    pub fn after_preparation(seats: u32) -> Self {
        Self::prepared(seats).with_preparation_held(seats)
    }

    /// The same where the agenda names who delivers its report, and on whose commission.
    pub fn in_plenary_with_reporter(reporter: Placement, commission: Text, [seats, present]: [u32; 2]) -> Self {
        let mut congress = Self::prepared(seats);
        let mut items = items();
        items[0].reporter = Some(reporter);
        items[0].on_behalf_of = Some(commission);
        congress.act(ProposeAgenda { items });
        congress.with_preparation_held(seats).with_plenary_open(present)
    }

    fn with_preparation_held(self, seats: u32) -> Self {
        let mut congress = self;
        congress.act(doors(1)).act(chairs(1, None)).arrive(seats).act(OpenSitting { sitting: SittingNo(1) });
        for (vote, question) in [(1, Question::PresidiumList), (2, Question::Agenda)] {
            congress.by_hands(VoteNo(vote), question, Counts { approvals: seats, against: 0, abstain: 0 });
        }
        congress.act(CloseSitting { sitting: SittingNo(1) });
        congress.now = "2023-12-27T00:30:00Z".parse().unwrap();
        let first = Segment { title: None, items: vec![ItemNo(1), ItemNo(2)] };
        let second = Segment { title: None, items: vec![ItemNo(3), ItemNo(4)] };
        let kind = SittingKind::Plenary { ordinal: Some(1), part: PlenaryPart::Opening };
        congress.act(schedule(kind, vec![first, second]));
        congress
    }

    /// The first plenary opened with so many present.
    pub fn in_plenary(seats: u32, present: u32) -> Self {
        Self::after_preparation(seats).with_plenary_open(present)
    }

    /// The same where the province's rules have resolutions decided in secret.
    pub fn in_secret_plenary(seats: u32) -> Self {
        Self::prepared_under(&["guangdong-2022"], seats).with_preparation_held(seats).with_plenary_open(seats)
    }

    fn with_plenary_open(self, present: u32) -> Self {
        let mut congress = self;
        congress.act(doors(2)).act(chairs(2, Some(PresidiumFigures { present: 9, approvals: 9, meeting: None })));
        congress.act(rostrum(2)).arrive(present).act(OpenSitting { sitting: SittingNo(2) });
        congress
    }

    /// A vote by hands from its opening to its declaration.
    pub fn by_hands(&mut self, vote: VoteNo, question: Question, counts: Counts) -> &mut Self {
        self.act(TakeUp { question, sitting: None }).act(OpenVote { question }).act(EnterHands { vote, counts });
        self.act(CloseVote { vote }).act(DeclareResult { vote })
    }

    /// Closes a pressed vote with those counts once its time is up.
    pub fn count(&mut self, vote: VoteNo, counts: Counts) -> &mut Self {
        self.now += jiff::SignedDuration::from_secs(90);
        let ballots = BoxCount { counts, digest: "0".repeat(64) };
        self.try_act(&CloseVote { vote }.into(), Some(ballots)).unwrap();
        self
    }
}

/// The name of a seat, the same in every test.
pub fn name(no: u32) -> PersonName {
    let (surname, given) = (no as usize % SURNAMES.len(), no as usize % GIVEN.len());
    PersonName::new(
        format!("{}{}", SURNAMES[surname], GIVEN[given]),
        format!("{}{}", SURNAMES_HANT[surname], GIVEN_HANT[given]),
    )
}

fn convening(seats: u32) -> ConveneSession {
    let group = |no: u32| GroupNo(u16::try_from(no % u32::try_from(GROUPS.len()).unwrap()).unwrap() + 1);
    let rank = |no: u32| u16::try_from(no + 1).ok().filter(|rank| *rank <= 20);
    let office = |no: u32| (no == 1).then(|| Text::new("市人大常委会主任", "市人大常委會主任"));
    let seats = (1..=seats).map(|no| Seat {
        no: SeatNo(no),
        name: Some(name(no)),
        group: group(no),
        office: office(no),
        rank: rank(no),
    });
    let groups = (1..).zip(GROUPS.iter().zip(GROUPS_HANT)).map(|(no, (hans, hant))| Group {
        no: GroupNo(no),
        name: Text::new(format!("{hans}代表团"), format!("{hant}代表團")),
    });
    let mayor = Guest {
        no: GuestNo(1),
        name: PersonName::new("韩致和", "韓致和"),
        office: Some(Text::new("市长", "市長")),
        rank: Some(1),
    };
    ConveneSession {
        id: SessionId::try_from("mingchuan-16-3".to_owned()).unwrap(),
        title: SessionTitle { kind: AssemblyKind::Congress, place: Text::alike("明川市"), term: 16, ordinal: 3 },
        rulebook: PinnedRulebook { id: "congress".into(), digest: "ab".repeat(32) },
        roll: RollDraft { groups: groups.collect(), seats: seats.collect(), guests: vec![mayor] },
        reconstruction: None,
        convening: None,
    }
}

fn items() -> Vec<AgendaItem> {
    let report = Subject::GovernmentWorkReport;
    [
        (Text::new("明川市人民政府工作报告", "明川市人民政府工作報告"), Business::HearReport(report)),
        (
            Text::new(
                "明川市第十六届人民代表大会第三次会议关于市人民政府工作报告的决议（草案）",
                "明川市第十六屆人民代表大會第三次會議關於市人民政府工作報告的決議（草案）",
            ),
            Business::Resolution(report),
        ),
        (Text::new("市委领导讲话", "市委領導講話"), Business::Address),
        (Text::new("关于预算的决议（草案）", "關於預算的決議（草案）"), Business::Resolution(Subject::BudgetReport)),
    ]
    .into_iter()
    .zip(1..)
    .map(|((title, business), no)| AgendaItem::new(ItemNo(no), title, business))
    .collect()
}

fn presidium(members: u32) -> PresidiumList {
    PresidiumList { members: (1..=members).map(SeatNo).collect(), secretary_general: Some(PersonRef::Seat(SeatNo(2))) }
}

fn schedule(kind: SittingKind, segments: Vec<Segment>) -> ScheduleSitting {
    let place = Some(Text::new("明川会堂", "明川會堂"));
    ScheduleSitting { kind, date: date(2023, 12, 27), part_of_day: PartOfDay::Morning, place, segments }
}

/// Opens the doors of a sitting.
pub fn doors(sitting: u16) -> OpenDoors {
    OpenDoors { sitting: SittingNo(sitting), self_check_in: false }
}

/// Names seats 1 to 3 executive chairs, the first of them to preside.
pub fn chairs(sitting: u16, figures: Option<PresidiumFigures>) -> NameExecutiveChairs {
    let seat = |no| PersonRef::Seat(SeatNo(no));
    let presiding = Placement { person: seat(1), title: None };
    NameExecutiveChairs { sitting: SittingNo(sitting), chairs: vec![seat(1), seat(2), seat(3)], presiding, figures }
}

fn rostrum(sitting: u16) -> ArrangeRostrum {
    let at = |person| Placement { person, title: None };
    let group = |group: &str, row, persons| RostrumGroup {
        group: group.to_owned(),
        label: None,
        row,
        persons,
        unnamed: false,
        categories: vec![],
    };
    let front: Vec<Placement> = std::iter::once(PersonRef::Guest(GuestNo(1)))
        .chain((1..=4).map(|no| PersonRef::Seat(SeatNo(no))))
        .map(at)
        .collect();
    let behind = (5..=12).map(|no| at(PersonRef::Seat(SeatNo(no)))).collect();
    let groups = vec![group("city_leaders", Row::Front, front), group("presidium", Row::Any, behind)];
    ArrangeRostrum { sitting: SittingNo(sitting), groups }
}

/// Chooses the named vote by a decision of the presidium.
pub fn named_vote() -> ChooseMethod {
    ChooseMethod {
        method: VoteMethod::Named,
        figures: Some(PresidiumFigures { present: 9, approvals: 9, meeting: None }),
    }
}

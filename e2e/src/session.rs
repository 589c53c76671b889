//! The session the browser tests hold: a small city's congress of twelve, with a presidium, a report and three resolutions.

use std::path::Path;
use std::sync::Arc;

use yishi_app::house::Convening;
use yishi_app::login::Holder;
use yishi_app::login::link::Card;
use yishi_app::{Actor, Hall};
use yishi_names::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::preparatory_meeting::{PresidiumList, ProposePresidium};
use yishi_procedure::convening::presidium::{NameStandingChairs, PresidiumFigures};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::ids::{ItemNo, PersonRef, SeatNo, SessionId, SittingNo, TrusteeNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::roll::{DELEGATIONS, SEATS, as_csv, roll};
use crate::support::folder::{AtWork, act, in_folder};

/// The persons who hold the key to a secret vote, where there is one.
pub const TRUSTEES: u8 = 5;

const ITEMS: [(&str, &str, Business); 4] = [
    ("市人民政府工作报告", "市人民政府工作報告", Business::HearReport(Subject::GovernmentWorkReport)),
    (
        "关于市人民政府工作报告的决议",
        "關於市人民政府工作報告的決議",
        Business::Resolution(Subject::GovernmentWorkReport),
    ),
    ("关于明川市2026年预算的决议", "關於明川市2026年預算的決議", Business::Resolution(Subject::BudgetReport)),
    (
        "关于市人民代表大会常务委员会工作报告的决议",
        "關於市人民代表大會常務委員會工作報告的決議",
        Business::Resolution(Subject::StandingCommitteeReport),
    ),
];

/// How far the session is held before anybody looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Upto {
    /// The first plenary is set and its chairs are named; its doors are closed.
    Scheduled,
    /// Its doors are open; nobody has come.
    DoorsOpen,
    /// It is open, seats 1 to 10 present; the report is being heard.
    Report,
    /// The first resolution is being voted on.
    Vote,
    /// That vote is over and its result declared.
    Declared,
}

/// A session held so far, with everybody's way in.
pub struct Held {
    /// Its address.
    pub id: SessionId,
    /// The chair's card.
    pub chair: Card,
    /// The big screen's card.
    pub hall: Card,
    /// The card of seat n at n - 1.
    pub seats: Vec<Card>,
    /// The card of teller n at n - 1.
    pub tellers: Vec<Card>,
    /// The card of key trustee n at n - 1.
    pub trustees: Vec<Card>,
    /// The time up to which it was held.
    pub now: jiff::Timestamp,
    /// The roll, as the scrutineers' computer reads it.
    pub roll: String,
}

/// Holds the session in a folder up to a point.
pub fn hold(folder: &Path, upto: Upto) -> Held {
    hold_and(folder, upto, async |_| {})
}

/// Holds the session in a folder up to a point, and then what follows.
pub fn hold_and(folder: &Path, upto: Upto, then: impl AsyncFnOnce(&Arc<Hall>)) -> Held {
    in_folder(folder, &[], async |at_work| {
        let hall = convene(at_work).await;
        preparatory_meeting(&hall).await;
        plenary(&hall, upto).await;
        then(&hall).await;
        Held::of(&hall, at_work)
    })
}

impl Held {
    /// A session as it stands, with all its cards.
    pub fn of(hall: &Hall, at_work: &AtWork) -> Self {
        let card = |holder| at_work.links.card(hall.id(), holder).unwrap();
        let seats = (1..=SEATS).map(|seat| card(Holder::Seat(SeatNo(seat)))).collect();
        let named: Vec<Holder> =
            hall.published().session.tellers.iter().map(|teller| Holder::Teller(teller.no)).collect();
        let tellers = named.into_iter().map(card).collect();
        let trustees = (1..=TRUSTEES).map(|place| card(Holder::Trustee(TrusteeNo(place)))).collect();
        let (chair, screen) = (card(Holder::Chair), card(Holder::Hall));
        Self {
            id: hall.id().clone(),
            chair,
            hall: screen,
            seats,
            tellers,
            trustees,
            now: hall.now(),
            roll: as_csv(hall),
        }
    }
}

async fn convene(at_work: &AtWork) -> Arc<Hall> {
    let convening = Convening {
        id: SessionId::try_from("mingchuan-16-3".to_owned()).unwrap(),
        title: SessionTitle { kind: AssemblyKind::Congress, place: Text::alike("明川市"), term: 16, ordinal: 3 },
        tier: yishi_rulebook::Tier::City,
        on: jiff::civil::date(2026, 1, 12),
        overlays: Vec::new(),
        roll: roll(&DELEGATIONS),
        reconstruction: None,
        called: None,
    };
    at_work.house.convene(Actor::Desk, convening).await.unwrap()
}

async fn preparatory_meeting(hall: &Hall) {
    let items = (1..)
        .zip(&ITEMS)
        .map(|(no, (hans, hant, business))| AgendaItem::new(ItemNo(no), Text::new(*hans, *hant), *business));
    act(hall, ProposeAgenda { items: items.collect() }).await;
    let members = (1..=5).map(SeatNo).collect();
    let secretary_general = Some(PersonRef::Seat(SeatNo(5)));
    act(hall, ProposePresidium { list: PresidiumList { members, secretary_general } }).await;
    let sitting = SittingNo(1);
    act(hall, schedule(SittingKind::Preparatory, 11, Vec::new())).await;
    act(hall, chairs(sitting, None)).await;
    act(hall, OpenDoors { sitting, self_check_in: false }).await;
    arrive(hall, SEATS).await;
    act(hall, OpenSitting { sitting }).await;
    for (vote, question) in [(VoteNo(1), Question::PresidiumList), (VoteNo(2), Question::Agenda)] {
        act(hall, OpenVote { question }).await;
        act(hall, EnterHands { vote, counts: Counts { approvals: SEATS, against: 0, abstain: 0 } }).await;
        act(hall, CloseVote { vote }).await;
        act(hall, DeclareResult { vote }).await;
    }
    act(hall, CloseSitting { sitting }).await;
    act(hall, NameStandingChairs { chairs: vec![SeatNo(1), SeatNo(2)], figures: unanimous() }).await;
    act(hall, ChooseMethod { method: VoteMethod::Named, figures: Some(unanimous()) }).await;
}

async fn plenary(hall: &Arc<Hall>, upto: Upto) {
    let (sitting, vote) = (SittingNo(2), VoteNo(3));
    let kind = SittingKind::Plenary { ordinal: Some(1), part: PlenaryPart::Opening };
    act(hall, schedule(kind, 12, (1..=4).map(ItemNo).collect())).await;
    act(hall, chairs(sitting, Some(unanimous()))).await;
    if upto >= Upto::DoorsOpen {
        act(hall, OpenDoors { sitting, self_check_in: true }).await;
    }
    if upto >= Upto::Report {
        arrive(hall, 10).await;
        act(hall, OpenSitting { sitting }).await;
        let reporter = Placement { person: PersonRef::Seat(SeatNo(4)), title: Some(Text::new("市长", "市長")) };
        act(hall, HearReport { item: ItemNo(1), reporter, on_behalf_of: None, sitting: None }).await;
    }
    if upto >= Upto::Vote {
        act(hall, OpenVote { question: Question::Item(ItemNo(2)) }).await;
    }
    if upto >= Upto::Declared {
        for seat in 1..=8 {
            let choice = yishi_procedure::voting::choice::Choice::For;
            hall.cast(SeatNo(seat), vote, choice, format!("{seat}")).await.unwrap();
        }
        act(hall, CloseVote { vote }).await;
        act(hall, DeclareResult { vote }).await;
    }
}

pub(crate) async fn arrive(hall: &Hall, seats: u32) {
    for seat in 1..=seats {
        act(hall, CheckIn { seat: SeatNo(seat), at: CheckInPlace::Door }).await;
    }
}

pub(crate) fn schedule(kind: SittingKind, day: i8, items: Vec<ItemNo>) -> ScheduleSitting {
    ScheduleSitting {
        kind,
        date: jiff::civil::date(2026, 1, day),
        part_of_day: PartOfDay::Morning,
        place: Some(Text::new("市会议中心", "市會議中心")),
        segments: vec![Segment { title: None, items }],
    }
}

pub(crate) fn chairs(sitting: SittingNo, figures: Option<PresidiumFigures>) -> NameExecutiveChairs {
    let presiding = Placement { person: PersonRef::Seat(SeatNo(1)), title: None };
    let chairs =
        if figures.is_some() { (1..=3).map(|seat| PersonRef::Seat(SeatNo(seat))).collect() } else { Vec::new() };
    NameExecutiveChairs { sitting, chairs, presiding, figures }
}

pub(crate) fn unanimous() -> PresidiumFigures {
    PresidiumFigures { present: 5, approvals: 5, meeting: None }
}

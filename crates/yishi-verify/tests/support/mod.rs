//! A small session held through the procedure itself, and the means to seal it, or to forge it.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod sealed;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use yishi_journal::export::Contents;
use yishi_journal::{Ballot, Digest, Envelope, Head, SigningKey, ballot, codec};
use yishi_names::assembly::AssemblyKind;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::attendance::leave::GrantLeave;
use yishi_procedure::ballot::announcement::AnnounceBallot;
use yishi_procedure::ballot::confirmation::ConfirmCount;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::entry::{EnterCount, Entry};
use yishi_procedure::ballot::issue::RecordIssued;
use yishi_procedure::ballot::report::ReportCount;
use yishi_procedure::ballot::returning::RecordReturned;
use yishi_procedure::ballot::scrutineers::{ProposeScrutineers, ScrutineerList};
use yishi_procedure::ballot::tellers::{NameTellers, TellerIs};
use yishi_procedure::ballot::validity::DeclareBallotValidity;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::closing::session_close::CloseSession;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::convocation::{ConveneSession, PinnedRulebook, SessionTitle};
use yishi_procedure::convening::preparatory_meeting::{PresidiumList, ProposePresidium};
use yishi_procedure::convening::presidium::{NameStandingChairs, PresidiumFigures};
use yishi_procedure::convening::roll::{Group, Guest, RollDraft, Seat};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::deliberation::speech::{BeginSpeech, EndSpeech};
use yishi_procedure::ids::{GroupNo, GuestNo, ItemNo, PersonRef, SeatNo, SessionId, SittingNo, TellerNo, VoteNo};
use yishi_procedure::sealed::setup::Brought;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::ballot_box::admit;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::closing::{BoxCount, CloseVote};
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Context, Event, Refusal, Session, apply, decide};
use yishi_rulebook::{BodyKind, Library, Rulebook, Tier};
use yishi_verify::{Code, Report, verify};

/// How many deputies the small congress has.
pub const DEPUTIES: u32 = 12;

const STREAM: &str = "mingchuan-16-3";

pub fn key() -> SigningKey {
    SigningKey::from_bytes(&[42; 32])
}

/// A session being held, as the journal would keep it.
pub struct Held {
    pub book: Rulebook,
    pub state: Option<Session>,
    pub contents: Contents,
    pub at: Timestamp,
    /// What the box of a sealed ballot hands to the next commands.
    pub brought: Brought,
    presses: u32,
}

impl Held {
    /// Convenes a congress of twelve under the national rulebook with these overlays.
    pub fn congress(overlays: &[&str]) -> Self {
        Self::convened(AssemblyKind::Congress, overlays, DEPUTIES)
    }

    /// Convenes a body with that many seats.
    pub fn convened(kind: AssemblyKind, overlays: &[&str], seats: u32) -> Self {
        let day: Date = date(2023, 12, 25);
        let body = match kind {
            AssemblyKind::Congress => BodyKind::Congress,
            AssemblyKind::Cppcc => BodyKind::Cppcc,
            AssemblyKind::StandingCommittee => BodyKind::StandingCommittee,
            AssemblyKind::CppccStandingCommittee => BodyKind::CppccStandingCommittee,
            AssemblyKind::Association => BodyKind::Association,
        };
        let book = Library::shipped().unwrap().resolve(body, Some(Tier::City), day, overlays).unwrap();
        Self::convened_under(kind, book, seats)
    }

    /// Convenes a body with that many seats under a rulebook of its own.
    pub fn convened_under(kind: AssemblyKind, book: Rulebook, seats: u32) -> Self {
        let rulebook = codec::canonical(&serde_json::to_value(&book).unwrap()).unwrap();
        let pinned = PinnedRulebook { id: book.id().to_owned(), digest: Digest::of(rulebook.as_bytes()).to_string() };
        let (envelopes, boxes, archives) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let contents = Contents { stream: STREAM.into(), rulebook, envelopes, boxes, archives };
        let at = "2023-12-25T01:00:00Z".parse().unwrap();
        let mut held = Self { book, state: None, contents, at, brought: Brought::Nothing, presses: 0 };
        let place = Text::alike("明川市");
        held.must(ConveneSession {
            id: SessionId::try_from(STREAM.to_owned()).unwrap(),
            title: SessionTitle { kind, place, term: 16, ordinal: 3 },
            rulebook: pinned,
            roll: roll(seats),
            reconstruction: None,
            convening: None,
        });
        held
    }

    pub fn pass(&mut self, milliseconds: i64) {
        self.at = self.at.checked_add(SignedDuration::from_millis(milliseconds)).unwrap();
    }

    /// Decides a command as the house does; what was decided stands in the stream.
    pub fn act(&mut self, command: impl Into<Command>) -> Result<(), Refusal> {
        let command = command.into();
        self.pass(250);
        let (ballots, brought) = (self.box_for(&command), self.brought.clone());
        let context = Context { ballots, brought, ..Context::at(self.at) };
        for event in decide(self.state.as_ref(), &self.book, &command, &context)? {
            apply(&mut self.state, &event);
            if let Event::VoteOpened(opened) = &event
                && opened.method.is_pressed()
            {
                self.contents.boxes.insert(opened.vote.0, Vec::new());
            }
            let mut tagged = serde_json::to_value(&event).unwrap();
            self.append(event.kind(), tagged["data"].take());
        }
        Ok(())
    }

    pub fn must(&mut self, command: impl Into<Command>) {
        self.act(command).unwrap();
    }

    /// Seat 8 watches and two of the staff count.
    pub fn name_watchers(&mut self) {
        let list = ScrutineerList { members: vec![SeatNo(8)], chiefs: vec![SeatNo(8)], deputy_chiefs: Vec::new() };
        let figures = Some(PresidiumFigures { present: 3, approvals: 2, meeting: None });
        self.must(ProposeScrutineers { list, relatives_of_candidates: Vec::new(), figures });
        self.by_hands(Question::Scrutineers, Counts { approvals: 10, against: 0, abstain: 0 });
        let staff = |name: &str| TellerIs::Staff(PersonName::new(name, name));
        self.must(NameTellers { tellers: vec![staff("王一"), staff("王二")], relatives_of_candidates: Vec::new() });
    }

    /// The ballot of an election is taken back and, unless it is void, counted, reported and announced.
    pub fn counted(&mut self, count: &BallotCount) {
        let (ballot, signed_by) = (self.state.as_ref().unwrap().ballots.last().unwrap().no, SeatNo(8));
        self.must(RecordIssued { ballot, issued: count.issued, spoiled: 0 });
        self.must(RecordReturned { ballot, returned: count.returned, signed_by });
        self.must(DeclareBallotValidity { ballot });
        if count.returned > count.issued {
            return;
        }
        for (entry, by) in [(Entry::First, TellerNo(1)), (Entry::Second, TellerNo(2))] {
            self.must(EnterCount { ballot, entry, by, count: count.clone() });
        }
        self.must(ConfirmCount { ballot });
        self.must(ReportCount { ballot, signed_by });
        self.must(AnnounceBallot { ballot });
    }

    fn append(&mut self, kind: &str, data: Value) {
        let head = self.contents.head();
        let mut envelope = Envelope {
            stream: STREAM.into(),
            version: head.version + 1,
            at: self.at,
            actor: json!({ "role": "desk" }),
            key: None,
            kind: kind.into(),
            data,
            prev: head.digest,
            hash: head.digest,
        };
        envelope.hash = envelope.computed_hash().unwrap();
        self.contents.envelopes.push(envelope);
    }

    /// Presses as a phone does.
    pub fn press(&mut self, seat: u32, choice: Choice) -> Result<(), Refusal> {
        self.pass(10);
        let session = self.state.as_ref().unwrap();
        let vote = session.votes.last().map_or(VoteNo(0), |vote| vote.no);
        let ballots = self.contents.boxes.get(&vote.0).cloned().unwrap_or_default();
        let earlier = ballots.iter().filter(|ballot| ballot.seat == seat).count();
        let admitted = admit(session, vote, SeatNo(seat), u32::try_from(earlier).unwrap(), self.at)?;
        self.presses += 1;
        let key = format!("press-{}", self.presses);
        let choice = choice.as_str().to_owned();
        let ballot = Ballot { seat, choice, press: admitted.press, at: self.at, key, mark: None };
        let held = self.contents.boxes.get_mut(&vote.0).unwrap();
        held.push(ballot);
        held.sort_by_key(|ballot| (ballot.seat, ballot.press));
        Ok(())
    }

    fn box_for(&self, command: &Command) -> Option<BoxCount> {
        let Command::CloseVote(close) = command else { return None };
        let ballots = self.contents.boxes.get(&close.vote.0)?;
        let mut last = BTreeMap::new();
        for ballot in ballots {
            last.insert(ballot.seat, Choice::parse(&ballot.choice).unwrap());
        }
        let counts: Counts = last.into_values().collect();
        Some(BoxCount { counts, digest: ballot::box_digest(ballots).unwrap().to_string() })
    }

    pub fn export(&self) -> Vec<u8> {
        self.contents.seal(&key()).unwrap()
    }

    pub fn verified(&self) -> Report {
        verify(&self.export(), None).unwrap_or_else(|finding| panic!("{finding}"))
    }

    /// Holds the preparatory meeting and opens the first plenary, with seats 1 to 10 in the hall and 11 on leave.
    pub fn open_the_plenary(&mut self) {
        self.preparatory_meeting();
        let figures = PresidiumFigures { present: 3, approvals: 2, meeting: None };
        self.must(NameStandingChairs { chairs: vec![SeatNo(1), SeatNo(2)], figures });
        self.must(ChooseMethod { method: VoteMethod::Named, figures: Some(figures) });
        self.must(plenary());
        self.must(NameExecutiveChairs {
            sitting: SittingNo(2),
            chairs: vec![seat(1), seat(2)],
            presiding: Placement { person: seat(1), title: None },
            figures: Some(figures),
        });
        self.must(GrantLeave { sitting: SittingNo(2), seat: SeatNo(11), reason: "病假".into() });
        self.fill(2, 10);
        self.must(OpenSitting { sitting: SittingNo(2) });
    }

    pub fn preparatory_meeting(&mut self) {
        self.must(ProposePresidium { list: presidium() });
        self.must(ProposeAgenda { items: items() });
        let segments = vec![Segment { title: None, items: Vec::new() }];
        self.must(sitting(SittingKind::Preparatory, segments));
        let presiding = Placement { person: PersonRef::Guest(GuestNo(1)), title: None };
        self.must(NameExecutiveChairs { sitting: SittingNo(1), chairs: Vec::new(), presiding, figures: None });
        self.fill(1, 9);
        self.must(OpenSitting { sitting: SittingNo(1) });
        self.by_hands(Question::PresidiumList, Counts { approvals: 8, against: 0, abstain: 1 });
        self.by_hands(Question::Agenda, Counts { approvals: 9, against: 0, abstain: 0 });
        self.must(CloseSitting { sitting: SittingNo(1) });
    }

    /// Opens the doors and lets the seats from 1 on come in.
    pub fn fill(&mut self, no: u16, seats: u32) {
        self.must(OpenDoors { sitting: SittingNo(no), self_check_in: false });
        for seat in 1..=seats {
            self.must(CheckIn { seat: SeatNo(seat), at: CheckInPlace::Door });
        }
    }

    pub fn by_hands(&mut self, question: Question, counts: Counts) {
        let vote = VoteNo(u32::try_from(self.state.as_ref().unwrap().votes.len()).unwrap() + 1);
        self.must(OpenVote { question });
        self.must(EnterHands { vote, counts });
        self.must(CloseVote { vote });
        self.must(DeclareResult { vote });
    }

    /// The named vote on the resolution (vote 3): seven for, one of them by a second press, one against, one not pressed.
    pub fn named_vote(&mut self) {
        let vote = VoteNo(3);
        self.must(TakeUp { question: Question::Item(ItemNo(2)), sitting: None });
        self.must(LeaveSitting { seat: SeatNo(10) });
        self.must(OpenVote { question: Question::Item(ItemNo(2)) });
        for seat in 1..=6 {
            self.press(seat, Choice::For).unwrap();
        }
        self.press(7, Choice::Abstain).unwrap();
        self.press(8, Choice::Against).unwrap();
        self.must(ReturnToSitting { seat: SeatNo(10) });
        self.press(7, Choice::For).unwrap();
        self.must(CloseVote { vote });
        self.must(DeclareResult { vote });
    }

    /// The smallest whole session with a named vote: a CPPCC committee of three.
    pub fn smallest() -> Self {
        let mut held = Self::convened(AssemblyKind::Cppcc, &[], 3);
        held.must(ProposeAgenda { items: items().split_off(1).into_iter().zip(1..).map(renumbered).collect() });
        held.sitting_of_two(1, sitting(SittingKind::Preparatory, vec![Segment { title: None, items: Vec::new() }]));
        held.by_hands(Question::Agenda, Counts { approvals: 2, against: 0, abstain: 0 });
        held.must(CloseSitting { sitting: SittingNo(1) });
        held.must(ChooseMethod { method: VoteMethod::Named, figures: None });
        let kind = SittingKind::Plenary { ordinal: None, part: PlenaryPart::Closing };
        held.sitting_of_two(2, sitting(kind, vec![Segment { title: None, items: vec![ItemNo(1)] }]));
        held.must(OpenVote { question: Question::Item(ItemNo(1)) });
        held.press(1, Choice::For).unwrap();
        held.press(2, Choice::Against).unwrap();
        held.press(2, Choice::For).unwrap();
        held.must(CloseVote { vote: VoteNo(2) });
        held.must(DeclareResult { vote: VoteNo(2) });
        held.must(CloseSitting { sitting: SittingNo(2) });
        held
    }

    fn sitting_of_two(&mut self, no: u16, schedule: ScheduleSitting) {
        self.must(schedule);
        let presiding = Placement { person: seat(1), title: None };
        self.must(NameExecutiveChairs { sitting: SittingNo(no), chairs: Vec::new(), presiding, figures: None });
        self.fill(no, 2);
        self.must(OpenSitting { sitting: SittingNo(no) });
    }

    /// The whole small session.
    pub fn whole() -> Self {
        let mut held = Self::congress(&[]);
        held.open_the_plenary();
        let reporter = Placement { person: PersonRef::Guest(GuestNo(1)), title: Some(Text::alike("市长")) };
        held.must(HearReport { item: ItemNo(1), reporter, on_behalf_of: None, sitting: None });
        held.named_vote();
        held.must(TakeUp { question: Question::Item(ItemNo(3)), sitting: None });
        held.must(BeginSpeech { person: seat(1), role: None, sitting: None });
        held.must(EndSpeech::default());
        held.must(CloseSitting { sitting: SittingNo(2) });
        held.must(CloseSession {});
        held
    }
}

pub fn seat(no: u32) -> PersonRef {
    PersonRef::Seat(SeatNo(no))
}

pub fn presidium() -> PresidiumList {
    PresidiumList { members: vec![SeatNo(1), SeatNo(2), SeatNo(3)], secretary_general: Some(seat(3)) }
}

pub fn items() -> Vec<AgendaItem> {
    let item = |no, title: &str, business| AgendaItem::new(ItemNo(no), Text::alike(title), business);
    let reporter = Placement { person: PersonRef::Guest(GuestNo(1)), title: Some(Text::alike("市长")) };
    let report = item(1, "政府工作报告", Business::HearReport(Subject::GovernmentWorkReport));
    vec![
        AgendaItem { reporter: Some(reporter), on_behalf_of: Some(Text::alike("市人民政府")), ..report },
        item(2, "关于政府工作报告的决议", Business::Resolution(Subject::GovernmentWorkReport)),
        item(3, "讲话", Business::Address),
    ]
}

fn renumbered((item, no): (AgendaItem, u16)) -> AgendaItem {
    AgendaItem { no: ItemNo(no), ..item }
}

pub fn sitting(kind: SittingKind, segments: Vec<Segment>) -> ScheduleSitting {
    ScheduleSitting { kind, date: date(2023, 12, 25), part_of_day: PartOfDay::Morning, place: None, segments }
}

pub fn plenary() -> ScheduleSitting {
    let kind = SittingKind::Plenary { ordinal: Some(1), part: PlenaryPart::Opening };
    sitting(kind, vec![Segment { title: None, items: vec![ItemNo(1), ItemNo(2), ItemNo(3)] }])
}

/// A name that both scripts write alike; the names of the first twelve stand in the order of their strokes.
pub fn name(no: u32) -> PersonName {
    let given = "一力山文生安利雨春高深普".chars().nth(((no - 1) % 12) as usize).unwrap();
    PersonName::new(format!("王{given}明"), format!("王{given}明"))
}

fn roll(seats: u32) -> RollDraft {
    let group = GroupNo(1);
    let rank = |no: u32| (no <= 2).then(|| u16::try_from(no).unwrap());
    let seats =
        (1..=seats).map(|no| Seat { no: SeatNo(no), name: Some(name(no)), group, office: None, rank: rank(no) });
    let name = PersonName::new("王小川", "王小川");
    RollDraft {
        groups: vec![Group { no: group, name: Text::alike("第一代表团") }],
        seats: seats.collect(),
        guests: vec![Guest { no: GuestNo(1), name, office: None, rank: Some(3) }],
    }
}

/// What somebody who holds the key does: alters the record, chains it anew and signs it anew.
pub fn forge(held: &Held, alter: impl FnOnce(&mut Contents)) -> Vec<u8> {
    let mut contents = held.contents.clone();
    alter(&mut contents);
    rechain(&mut contents);
    contents.seal(&key()).unwrap()
}

pub fn rechain(contents: &mut Contents) {
    let mut head = Head::genesis(&contents.stream);
    for envelope in &mut contents.envelopes {
        envelope.version = head.version + 1;
        envelope.prev = head.digest;
        envelope.hash = envelope.computed_hash().unwrap();
        head = Head { version: envelope.version, digest: envelope.hash };
    }
}

/// Brings the digest in the result of a vote in line with an altered box.
pub fn redigest(contents: &mut Contents, vote: u32) {
    let digest = ballot::box_digest(&contents.boxes[&vote]).unwrap().to_string();
    let closed = contents.envelopes.iter_mut().find(|one| one.kind == "VoteClosed" && one.data["vote"] == vote);
    closed.unwrap().data["digest"] = json!(digest);
}

/// The place of the nth event (from 0) of that kind.
pub fn place(contents: &Contents, kind: &str, nth: usize) -> usize {
    let mut places = contents.envelopes.iter().enumerate().filter(|(_, one)| one.kind == kind).map(|(at, _)| at);
    places.nth(nth).unwrap()
}

/// The payload of the nth event (from 0) of that kind.
pub fn data<'a>(contents: &'a mut Contents, kind: &str, nth: usize) -> &'a mut Value {
    let place = place(contents, kind, nth);
    &mut contents.envelopes[place].data
}

/// Demands a finding with that code.
#[track_caller]
pub fn refused(bytes: &[u8], code: Code) {
    match verify(bytes, None) {
        Ok(_) => panic!("a forgery verifies where {} was due", code.as_str()),
        Err(finding) => assert_eq!(finding.code, code, "{finding}"),
    }
}

/// The paths of all leaves of a payload.
pub fn leaves(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

fn walk(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, one)| walk(one, &format!("{path}/{name}"), found)),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, one)| walk(one, &format!("{path}/{at}"), found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => found.push(path.to_owned()),
    }
}

/// A leaf as a person with the key might alter it.
pub fn altered(leaf: &Value) -> Value {
    match leaf {
        Value::Bool(flag) => json!(!flag),
        Value::Number(number) => json!(number.as_u64().unwrap() + 1),
        // One bit of the last character keeps a date a date and a figure a figure.
        Value::String(text) if text.is_ascii() && !text.is_empty() => {
            let (head, last) = text.split_at(text.len() - 1);
            json!(format!("{head}{}", char::from(last.as_bytes()[0] ^ 1)))
        }
        Value::String(text) => json!(format!("{text}明")),
        Value::Null => json!(1),
        Value::Object(_) | Value::Array(_) => panic!("no leaf"),
    }
}

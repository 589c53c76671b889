#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::sync::{Arc, Mutex};

use jiff::civil::date;
use yishi_journal::checkpoint::Checkpoint;
use yishi_journal::export::read;
use yishi_journal::store::{
    Append, AppendError, Appended, BallotCast, CastError, Extend, ExtendError, PutError, ReadError, Receipt, Watch,
};
use yishi_journal::{Head, Memory};
use yishi_names::assembly::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::ids::{GroupNo, ItemNo, PersonRef, SealedBallotNo, SeatNo, SittingNo, VoteNo};
use yishi_procedure::sealed::opening::SealedBallotOpened;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{CredentialsFrom, Library, Press, Tier};

use super::*;
use crate::actor::Actor;
use crate::clock::ScriptClock;
use crate::hall::Hall;
use crate::house::{Convening, House};

fn key() -> SigningKey {
    SigningKey::from_bytes(&[5; 32])
}

fn id() -> SessionId {
    SessionId::try_from("cppcc-13-3".to_owned()).unwrap()
}

fn roll() -> RollDraft {
    let group = GroupNo(1);
    let seats = (1..=3).map(|no| Seat { no: SeatNo(no), name: None, group, office: None, rank: None }).collect();
    RollDraft { groups: vec![Group { no: group, name: Text::alike("文化界") }], seats, guests: Vec::new() }
}

async fn hall(journal: Arc<dyn Journal>) -> Arc<Hall> {
    let clock = Arc::new(ScriptClock::new("2023-12-25T01:00:00Z".parse().unwrap()));
    let house = House::open(journal.clone(), Library::shipped().unwrap(), clock).unwrap();
    let house = Arc::new(house);
    tokio::spawn(house.clone().tend());
    let title = SessionTitle { kind: AssemblyKind::Cppcc, place: Text::alike("明川市"), term: 13, ordinal: 3 };
    let convening = Convening {
        id: id(),
        title,
        tier: Tier::City,
        on: date(2023, 12, 25),
        overlays: Vec::new(),
        roll: roll(),
        reconstruction: None,
        called: None,
    };
    house.convene(Actor::Desk, convening).await.unwrap()
}

async fn act(hall: &Hall, command: impl Into<Command>) {
    hall.execute(Actor::Desk, command.into(), None).await.unwrap();
}

async fn sit(hall: &Hall, no: u16, kind: SittingKind, items: Vec<ItemNo>) {
    let (day, segments) = (date(2023, 12, 25), vec![Segment { title: None, items }]);
    act(hall, ScheduleSitting { kind, date: day, part_of_day: PartOfDay::Morning, place: None, segments }).await;
    let presiding = Placement { person: PersonRef::Seat(SeatNo(1)), title: None };
    act(hall, NameExecutiveChairs { sitting: SittingNo(no), chairs: Vec::new(), presiding, figures: None }).await;
    act(hall, OpenDoors { sitting: SittingNo(no), self_check_in: false }).await;
    for seat in 1..=3 {
        act(hall, CheckIn { seat: SeatNo(seat), at: CheckInPlace::Door }).await;
    }
    act(hall, OpenSitting { sitting: SittingNo(no) }).await;
}

/// A session in which vote 2, on the political resolution, has just been opened.
async fn voting(journal: Arc<dyn Journal>) -> Arc<Hall> {
    let hall = hall(journal).await;
    let business = Business::Resolution(Subject::PoliticalResolution);
    act(&hall, ProposeAgenda { items: vec![AgendaItem::new(ItemNo(1), Text::alike("决议"), business)] }).await;
    sit(&hall, 1, SittingKind::Preparatory, Vec::new()).await;
    act(&hall, OpenVote { question: Question::Agenda }).await;
    act(&hall, EnterHands { vote: VoteNo(1), counts: Counts { approvals: 3, against: 0, abstain: 0 } }).await;
    act(&hall, CloseVote { vote: VoteNo(1) }).await;
    act(&hall, DeclareResult { vote: VoteNo(1) }).await;
    act(&hall, CloseSitting { sitting: SittingNo(1) }).await;
    act(&hall, ChooseMethod { method: VoteMethod::Named, figures: None }).await;
    sit(&hall, 2, SittingKind::Plenary { ordinal: None, part: PlenaryPart::Closing }, vec![ItemNo(1)]).await;
    act(&hall, OpenVote { question: Question::Item(ItemNo(1)) }).await;
    hall
}

async fn press(hall: &Arc<Hall>, seat: u32, choice: Choice) {
    hall.cast(SeatNo(seat), VoteNo(2), choice, format!("key-{seat}")).await.unwrap();
}

#[tokio::test]
async fn an_export_holds_the_record_the_boxes_and_the_rulebook() {
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(key()));
    let hall = voting(journal.clone()).await;
    press(&hall, 1, Choice::For).await;
    press(&hall, 2, Choice::Against).await;
    act(&hall, CloseVote { vote: VoteNo(2) }).await;
    let export = read(&export(journal.as_ref(), &id(), &key()).unwrap()).unwrap();
    assert_eq!(export.check_seal(), Ok(()));
    let head = journal.head(id().as_str()).unwrap();
    assert_eq!(Checkpoint::verify(&export.checkpoint, &key().verifying_key()).unwrap().head, head);
    // The vote by hands has no box.
    assert_eq!(export.contents.boxes.keys().copied().collect::<Vec<_>>(), [2]);
    assert_eq!(export.contents.boxes[&2].len(), 2);
    let pinned = export.contents.envelopes[0].data.pointer("/rulebook/digest").unwrap().as_str().unwrap();
    assert_eq!(yishi_journal::Digest::of(export.contents.rulebook.as_bytes()).to_string(), pinned);
}

#[tokio::test]
async fn a_running_vote_is_exported_with_what_was_pressed_so_far() {
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(key()));
    let hall = voting(journal.clone()).await;
    assert_eq!(collect(journal.as_ref(), &id()).unwrap().boxes[&2], Vec::new());
    press(&hall, 3, Choice::Abstain).await;
    let contents = collect(journal.as_ref(), &id()).unwrap();
    assert_eq!(contents.boxes[&2].len(), 1);
    assert!(!contents.envelopes.iter().any(|one| one.kind == "VoteClosed" && one.data["vote"] == 2));
}

#[test]
fn a_session_that_is_not_there_cannot_be_exported() {
    let journal = Memory::new(key());
    assert!(matches!(export(&journal, &id(), &key()), Err(Failure::NoSession)));
}

/// A journal in which, after a box was read for the first time, one more ballot lands and the vote is closed.
struct Busy {
    inner: Arc<Memory>,
    /// What happens in between, once.
    between: Mutex<Option<(BallotCast, Append)>>,
}

impl Journal for Busy {
    fn append(&self, append: Append) -> Receipt<Appended, AppendError> {
        self.inner.append(append)
    }

    fn cast(&self, cast: BallotCast) -> Receipt<(), CastError> {
        self.inner.cast(cast)
    }

    fn extend(&self, extend: Extend) -> Receipt<u64, ExtendError> {
        self.inner.extend(extend)
    }

    fn archive(&self, stream: &str, archive: &str, from: u64) -> Result<Vec<u8>, ReadError> {
        self.inner.archive(stream, archive, from)
    }

    fn seen(&self, stream: &str, key: &str) -> Result<Option<(u64, u64)>, ReadError> {
        self.inner.seen(stream, key)
    }

    fn read(&self, stream: &str, after: u64) -> Result<Vec<Envelope>, ReadError> {
        self.inner.read(stream, after)
    }

    fn streams(&self) -> Result<Vec<String>, ReadError> {
        self.inner.streams()
    }

    fn head(&self, stream: &str) -> Result<Head, ReadError> {
        self.inner.head(stream)
    }

    fn ballots(&self, stream: &str, vote: u32) -> Result<Vec<Ballot>, ReadError> {
        let ballots = self.inner.ballots(stream, vote);
        if let Some((cast, append)) = self.between.lock().unwrap().take() {
            self.inner.cast(cast).wait().unwrap();
            self.inner.append(append).wait().unwrap();
        }
        ballots
    }

    fn keys(&self, shelf: &str) -> Result<Vec<String>, ReadError> {
        self.inner.keys(shelf)
    }

    fn boxes(&self, stream: &str) -> Result<Vec<u32>, ReadError> {
        self.inner.boxes(stream)
    }

    fn checkpoint(&self, stream: &str) -> Result<Option<String>, ReadError> {
        self.inner.checkpoint(stream)
    }

    fn watch(&self) -> Watch {
        self.inner.watch()
    }

    fn put(&self, shelf: &str, key: &str, value: Option<Vec<u8>>) -> Receipt<(), PutError> {
        self.inner.put(shelf, key, value)
    }

    fn get(&self, shelf: &str, key: &str) -> Result<Option<Vec<u8>>, ReadError> {
        self.inner.get(shelf, key)
    }

    fn scan(&self, shelf: &str) -> Result<Vec<(String, Vec<u8>)>, ReadError> {
        self.inner.scan(shelf)
    }
}

/// The last ballot and the closing of vote 2, taken from a journal in which both happened.
async fn what_happens_next() -> (BallotCast, Append) {
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(key()));
    let hall = voting(journal.clone()).await;
    let since = journal.head(id().as_str()).unwrap().version;
    press(&hall, 1, Choice::For).await;
    press(&hall, 2, Choice::For).await;
    act(&hall, CloseVote { vote: VoteNo(2) }).await;
    let stream = id().as_str().to_owned();
    let ballot = journal.ballots(&stream, 2).unwrap().pop().unwrap();
    let closing = journal.read(&stream, since).unwrap();
    let new = |one: &Envelope| yishi_journal::store::NewEvent { kind: one.kind.clone(), data: one.data.clone() };
    let append = Append {
        stream: stream.clone(),
        expected: since,
        key: None,
        at: closing[0].at,
        actor: closing[0].actor.clone(),
        events: closing.iter().map(new).collect(),
    };
    (BallotCast { stream, vote: 2, since, ballot: ballot.into() }, append)
}

#[tokio::test]
async fn a_vote_that_is_closed_while_the_export_is_made_has_its_whole_box() {
    let next = what_happens_next().await;
    let inner = Arc::new(Memory::new(key()));
    let hall = voting(inner.clone()).await;
    press(&hall, 1, Choice::For).await;
    let busy = Busy { inner, between: Mutex::new(Some(next)) };
    let contents = collect(&busy, &id()).unwrap();
    assert_eq!(contents.boxes[&2].len(), 2);
    let closed = contents.envelopes.iter().find(|one| one.kind == "VoteClosed" && one.data["vote"] == 2).unwrap();
    let digest = yishi_journal::ballot::box_digest(&contents.boxes[&2]).unwrap();
    assert_eq!(closed.data["digest"], digest.to_string());
}

fn opened(uuid: &str) -> SealedBallotOpened {
    SealedBallotOpened {
        ballot: SealedBallotNo(1),
        sitting: SittingNo(2),
        subject: BallotSubject::Question(Question::Item(ItemNo(1))),
        vote: Some(VoteNo(2)),
        lines: vec![BallotLine::Question],
        seats: 1,
        press: Press::Last,
        credentials_from: CredentialsFrom::Authority,
        credentials: 3,
        uuid: uuid.to_owned(),
        fingerprint: "fingerprint".to_owned(),
        trustees: vec![SeatNo(1)],
        needed: 1,
        entitled: 3,
        grounds: Vec::new(),
        at: "2023-12-25T02:00:00Z".parse().unwrap(),
        closes_at: None,
    }
}

#[tokio::test]
async fn the_archives_of_sealed_ballots_are_exported_and_no_others() {
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(key()));
    let hall = voting(journal.clone()).await;
    press(&hall, 1, Choice::For).await;
    assert!(collect(journal.as_ref(), &id()).unwrap().archives.is_empty());
    let stream = id().as_str().to_owned();
    for (archive, bytes) in [("one.bel", "bel"), ("one.pairs", "pairs"), ("two.bel", "2"), ("three.bel", "3")] {
        let (archive, bytes) = (archive.to_owned(), bytes.as_bytes().to_vec());
        journal.extend(Extend { stream: stream.clone(), archive, length: 0, bytes }).wait().unwrap();
    }
    for uuid in ["one", "two"] {
        let event = Event::SealedBallotOpened(Box::new(opened(uuid)));
        let data = serde_json::to_value(&event).unwrap()["data"].take();
        let (expected, at) = (journal.head(&stream).unwrap().version, "2023-12-25T02:00:00Z".parse().unwrap());
        let events = vec![yishi_journal::store::NewEvent { kind: event.kind().to_owned(), data }];
        let actor = serde_json::json!({ "role": "desk" });
        let append = Append { stream: stream.clone(), expected, key: None, at, actor, events };
        journal.append(append).wait().unwrap();
    }
    let contents = collect(journal.as_ref(), &id()).unwrap();
    let archives: Vec<_> = contents.archives.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert_eq!(archives, [("one.bel", &b"bel"[..]), ("one.pairs", b"pairs"), ("two.bel", b"2")]);
    let export = read(&contents.seal(&key()).unwrap()).unwrap();
    assert_eq!(export.contents.archives, contents.archives);
}

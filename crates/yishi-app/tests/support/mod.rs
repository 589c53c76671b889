//! A small session at work, for tests of the application.
#![allow(clippy::unwrap_used, dead_code)]

use std::sync::Arc;

use yishi_app::clock::SystemClock;
use yishi_app::house::Convening;
use yishi_app::{Actor, Hall, House};
use yishi_journal::store::Journal;
use yishi_names::AssemblyKind;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::ids::{GroupNo, ItemNo, PersonRef, SeatNo, SessionId, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{Library, Tier};

/// A house over that journal, tended.
pub fn house(journal: Arc<dyn Journal>) -> Arc<House> {
    let house = House::open(journal, Library::shipped().unwrap(), Arc::new(SystemClock)).unwrap();
    let house = Arc::new(house);
    tokio::spawn(house.clone().tend());
    house
}

pub fn roll(seats: u32) -> RollDraft {
    let groups = vec![Group { no: GroupNo(1), name: Text::alike("东湖") }];
    let name = PersonName::new("王力", "王力");
    let seat = |no| Seat { no: SeatNo(no), name: Some(name.clone()), group: GroupNo(1), office: None, rank: None };
    RollDraft { groups, seats: (1..=seats).map(seat).collect(), guests: Vec::new() }
}

pub fn convening(seats: u32, overlays: &[&str]) -> Convening {
    Convening {
        id: SessionId::try_from("cppcc".to_owned()).unwrap(),
        title: SessionTitle { kind: AssemblyKind::Cppcc, place: Text::alike("明川市"), term: 13, ordinal: 3 },
        tier: Tier::City,
        on: jiff::civil::date(2026, 1, 12),
        overlays: overlays.iter().map(|name| (*name).to_owned()).collect(),
        roll: roll(seats),
        reconstruction: None,
        called: None,
    }
}

pub mod sealed;

pub async fn act(hall: &Hall, command: impl Into<Command>) {
    hall.execute(Actor::Desk, command.into(), None).await.unwrap();
}

/// A CPPCC session with a plenary open, everybody present, and voting on the phone chosen.
pub async fn plenary_open(house: &House, seats: u32) -> Arc<Hall> {
    let hall = house.convene(Actor::Desk, convening(seats, &[])).await.unwrap();
    let item = |no, subject| AgendaItem::new(ItemNo(no), Text::alike("决议"), Business::Resolution(subject));
    let items = vec![item(1, Subject::PoliticalResolution), item(2, Subject::OtherResolutions)];
    act(&hall, ProposeAgenda { items }).await;
    open_sitting(&hall, SittingNo(1), SittingKind::Preparatory, vec![], seats).await;
    act(&hall, OpenVote { question: Question::Agenda }).await;
    let counts = Counts { approvals: seats, against: 0, abstain: 0 };
    act(&hall, EnterHands { vote: VoteNo(1), counts }).await;
    act(&hall, CloseVote { vote: VoteNo(1) }).await;
    act(&hall, DeclareResult { vote: VoteNo(1) }).await;
    act(&hall, CloseSitting { sitting: SittingNo(1) }).await;
    act(&hall, ChooseMethod { method: VoteMethod::Named, figures: None }).await;
    let kind = SittingKind::Plenary { ordinal: Some(1), part: PlenaryPart::Ordinary };
    open_sitting(&hall, SittingNo(2), kind, vec![ItemNo(1), ItemNo(2)], seats).await;
    hall
}

async fn open_sitting(hall: &Hall, sitting: SittingNo, kind: SittingKind, items: Vec<ItemNo>, seats: u32) {
    act(
        hall,
        ScheduleSitting {
            kind,
            date: jiff::civil::date(2026, 1, 12),
            part_of_day: PartOfDay::Morning,
            place: None,
            segments: vec![Segment { title: None, items }],
        },
    )
    .await;
    let presiding = Placement { person: PersonRef::Seat(SeatNo(1)), title: None };
    act(hall, NameExecutiveChairs { sitting, chairs: vec![], presiding, figures: None }).await;
    act(hall, OpenDoors { sitting, self_check_in: true }).await;
    for seat in 1..=seats {
        act(hall, CheckIn { seat: SeatNo(seat), at: CheckInPlace::Door }).await;
    }
    act(hall, OpenSitting { sitting }).await;
}

/// The same with a vote running on the phones; its number is 2.
pub async fn vote_open(house: &House, seats: u32) -> Arc<Hall> {
    let hall = plenary_open(house, seats).await;
    act(&hall, OpenVote { question: Question::Item(ItemNo(1)) }).await;
    hall
}

#![allow(clippy::unwrap_used)]

use jiff::Timestamp;
use jiff::civil::date;
use yishi_journal::{Journal, Memory};
use yishi_procedure::Command;
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::RollDraft;
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::ids::GroupNo;
use yishi_rulebook::{Library, Tier};

use super::*;
use crate::Actor;
use crate::clock::ScriptClock;
use crate::house::Convening;
use crate::login::Keys;

fn house() -> Arc<House> {
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(Keys::fresh().unwrap().signing));
    let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
    let house = Arc::new(House::open(journal, Library::shipped().unwrap(), clock).unwrap());
    tokio::spawn(house.clone().tend());
    house
}

async fn convene(house: &House, id: &str, names: &[&str]) -> Arc<Hall> {
    let group = GroupNo(1);
    let seat = |(no, name): (u32, &&str)| Seat {
        no: SeatNo(no),
        name: Some(PersonName::new(*name, *name)),
        group,
        office: None,
        rank: None,
    };
    let groups = vec![Group { no: group, name: Text::alike("东湖") }];
    let convening = Convening {
        id: id.to_owned().try_into().unwrap(),
        title: SessionTitle { kind: AssemblyKind::Congress, place: Text::alike("明川市"), term: 16, ordinal: 3 },
        tier: Tier::City,
        on: date(2026, 1, 12),
        overlays: Vec::new(),
        roll: RollDraft { groups, seats: (1..).zip(names).map(seat).collect(), guests: Vec::new() },
        reconstruction: None,
        called: None,
    };
    house.convene(Actor::Desk, convening).await.unwrap()
}

#[tokio::test]
async fn a_roll_is_looked_over_once_and_again_when_it_or_another_roll_has_changed() {
    let house = house();
    let hall = convene(&house, "summer", &["王晓宏", "王晓红", "李强"]).await;
    let first = of_session(&house, &hall);
    assert_eq!(first.doubts, [Doubt::TwoSpellings { row: 0, other: 1 }]);
    assert!(Arc::ptr_eq(&first, &of_session(&house, &hall)), "nothing changed");
    let command = Command::from(WithdrawSeat { seat: SeatNo(2), reason: Text::alike("辞职") });
    hall.execute(Actor::Desk, command, None).await.unwrap();
    assert_eq!(of_session(&house, &hall).doubts, []);
    let other = convene(&house, "spring", &["王晓虹", "孙明", "周芳"]).await;
    assert_eq!(of_session(&house, &hall).doubts, [Doubt::SpelledElsewhere { row: 0, other: 0 }]);
    assert_eq!(of_session(&house, &other).doubts.len(), 2, "each session has its own");
    let again = of_session(&house, &hall);
    assert!(Arc::ptr_eq(&again, &of_session(&house, &hall)));
}

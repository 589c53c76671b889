#![allow(clippy::unwrap_used)]

use super::*;
use yishi_journal::{Memory, SigningKey};

fn links() -> Links {
    Links::new([7; 32], Arc::new(Memory::new(SigningKey::from_bytes(&[1; 32]))))
}

fn session() -> SessionId {
    SessionId::try_from("congress".to_owned()).unwrap()
}

fn token(card: &Card) -> String {
    card.path.rsplit('/').next().unwrap().to_owned()
}

#[test]
fn a_link_opens_with_its_own_pin_and_no_other() {
    let links = links();
    let seat = Holder::Seat(SeatNo(12));
    let card = links.card(&session(), seat).unwrap();
    let pin = card.pin.clone().unwrap();
    let now = Timestamp::UNIX_EPOCH;
    let admit = |holder, pin: &str| links.admit(&session(), holder, &token(&card), pin, now).unwrap();
    assert_eq!(admit(seat, &pin), Admission::Granted);
    let wrong = if pin == "0000" { "0001" } else { "0000" };
    assert_eq!(admit(seat, wrong), Admission::WrongPin);
    assert_eq!(admit(Holder::Seat(SeatNo(13)), &pin), Admission::UnknownLink);
}

#[test]
fn five_wrong_pins_rest_the_link_for_a_minute_even_for_the_right_pin() {
    let links = links();
    let card = links.card(&session(), Holder::Chair).unwrap();
    let pin = card.pin.clone().unwrap();
    let admit = |pin: &str, second: i64| {
        let now = Timestamp::from_second(second).unwrap();
        links.admit(&session(), Holder::Chair, &token(&card), pin, now).unwrap()
    };
    for _ in 0..5 {
        assert_eq!(admit("wrong", 0), Admission::WrongPin);
    }
    assert_eq!(admit(&pin, 59), Admission::Resting);
    assert_eq!(admit("wrong", 60), Admission::WrongPin);
    assert_eq!(admit(&pin, 61), Admission::Granted);
}

#[test]
fn a_renewed_link_kills_the_old_link_pin_and_door_code() {
    let links = links();
    let seat = Holder::Seat(SeatNo(12));
    let old = links.card(&session(), seat).unwrap();
    yishi_journal::store::Receipt::wait(links.journal.put(SHELF, "congress/12", Some(b"2".to_vec()))).unwrap();
    assert!(!links.knows(&session(), seat, &token(&old)).unwrap());
    assert_eq!(links.seat_of_door_code(&session(), &old.door.unwrap()).unwrap(), None);
    let new = links.card(&session(), seat).unwrap();
    assert_eq!(links.seat_of_door_code(&session(), &new.door.unwrap()).unwrap(), Some(SeatNo(12)));
}

#[test]
fn a_door_code_of_another_session_or_with_another_seat_is_nobodys() {
    let links = links();
    let door = links.card(&session(), Holder::Seat(SeatNo(12))).unwrap().door.unwrap();
    let other = SessionId::try_from("cppcc".to_owned()).unwrap();
    assert_eq!(links.seat_of_door_code(&other, &door).unwrap(), None);
    assert_eq!(links.seat_of_door_code(&session(), &door.replace(":12:", ":13:")).unwrap(), None);
    assert_eq!(links.seat_of_door_code(&session(), "12").unwrap(), None);
}

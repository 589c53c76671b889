//! A small session for the tests of rights: two delegations, a meeting of one of them, an interpellation, scrutineers and tellers.
#![allow(clippy::unwrap_used)]

use jiff::Timestamp;
use jiff::civil::date;
use serde_json::{Value, json};
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::ballot::scrutineers::ScrutineerList;
use yishi_procedure::ballot::tellers::{Teller, TellerIs};
use yishi_procedure::ids::{InterpellationNo, SeatNo, TellerNo};
use yishi_procedure::supervision::interpellation::{Interpellation, InterpellationStage};
use yishi_procedure::{Command, Context, Session, apply, decide};
use yishi_rulebook::{AnswerableOrgan, BodyKind, Library, Rulebook, Tier};

use super::{Actor, may};

/// The holder of a seat.
pub(super) fn seat(no: u32) -> Actor {
    Actor::Seat { seat: SeatNo(no) }
}

/// A command as the API takes it.
pub(super) fn command(name: &str, mut fields: Value) -> Command {
    fields["command"] = Value::from(name);
    serde_json::from_value(fields).unwrap()
}

/// Who of the chair and the seats 1 to 4 may do that in the session of the tests: `c` for the chair, digits for the seats.
pub(super) fn who_may(name: &str, fields: Value) -> String {
    let (session, command) = (session(), command(name, fields));
    let chair = may(Actor::Chair, &command, Some(&session)).then_some("c".to_owned());
    let seats = (1..=4).filter(|no| may(seat(*no), &command, Some(&session))).map(|no| no.to_string());
    chair.into_iter().chain(seats).collect()
}

/// Seats 1 and 2 in one delegation, 3 and 4 in the other. Seat 2 presides over sitting 1, a meeting of the first delegation; seats
/// 1 and 3 moved interpellation 1; seat 4 is the chief of the scrutineers 3 and 4; tellers 1 and 2 were named.
pub(super) fn session() -> Session {
    let book =
        Library::shipped().unwrap().resolve(BodyKind::Congress, Some(Tier::City), date(2023, 12, 25), &[]).unwrap();
    let mut state = None;
    act(&mut state, &book, &command("ConveneSession", convening()));
    let of_the_first = json!({ "delegation": { "group": 1 } });
    let meeting =
        json!({ "kind": of_the_first, "date": "2023-12-25", "part_of_day": "morning", "segments": [{ "items": [] }] });
    act(&mut state, &book, &command("ScheduleSitting", meeting));
    let presiding = json!({ "sitting": 1, "presiding": { "person": { "seat": 2 } } });
    act(&mut state, &book, &command("NameExecutiveChairs", presiding));
    let mut session = state.unwrap();
    session.supervision.interpellations.push(interpellation());
    let (members, chiefs) = (vec![SeatNo(3), SeatNo(4)], vec![SeatNo(4)]);
    session.scrutineers = Some(ScrutineerList { members, chiefs, deputy_chiefs: Vec::new() });
    session.tellers = [1, 2].map(teller).into();
    session
}

fn act(state: &mut Option<Session>, book: &Rulebook, command: &Command) {
    let at: Timestamp = "2023-12-25T01:00:00Z".parse().unwrap();
    for event in decide(state.as_ref(), book, command, &Context::at(at)).unwrap() {
        apply(state, &event);
    }
}

fn convening() -> Value {
    let group = |no: u8, name: &str| json!({ "no": no, "name": { "hans": name, "hant": name } });
    let seats =
        [1, 2, 3, 4].map(|no| json!({ "no": no, "name": null, "group": (no + 1) / 2, "office": null, "rank": null }));
    json!({
        "id": "mingchuan-16-3",
        "title": { "kind": "congress", "place": { "hans": "明川市", "hant": "明川市" }, "term": 16, "ordinal": 3 },
        "rulebook": { "id": "congress", "digest": "ab".repeat(32) },
        "roll": { "groups": [group(1, "青石"), group(2, "白沙")], "seats": seats, "guests": [] },
    })
}

fn interpellation() -> Interpellation {
    let text = || Text::alike("水");
    Interpellation {
        no: InterpellationNo(1),
        by: vec![SeatNo(1), SeatNo(3)],
        target: AnswerableOrgan::Government,
        organ: text(),
        question: text(),
        content: text(),
        stage: InterpellationStage::Filed,
        form: None,
        answers: Vec::new(),
        filed_at: Timestamp::UNIX_EPOCH,
    }
}

fn teller(no: u16) -> Teller {
    Teller { no: TellerNo(no), who: TellerIs::Staff(PersonName::new("高山", "高山")) }
}

//! An example of each act: the plainest command of its kind that somebody could give, for asking who may.
//!
//! Invariant: an example is a real command, made of the same shapes as the form.

use serde_json::{Map, Value, json};
use yishi_app::Actor;
use yishi_procedure::Command;

use super::Act;
use super::shape::{Case, Field, One, Several, Shape};

/// A field of an example that is not to be the plainest, with what it is to be.
pub type Chosen<'a> = (&'a str, Value);

/// The number under which somebody acts.
pub fn own_number(actor: Actor) -> u32 {
    match actor {
        Actor::Seat { seat } => seat.0,
        Actor::Teller { teller } => u32::from(teller.0),
        Actor::Desk | Actor::Chair | Actor::Clock => 1,
    }
}

/// A command of that kind as the person could give it: the fields chosen as they are given, all else the first that fits.
pub fn example(actor: Actor, act: &Act, chosen: &[Chosen]) -> Option<Command> {
    let mut members = members(&act.fields, own_number(actor));
    members.extend(chosen.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    members.insert("command".to_owned(), Value::from(act.name));
    serde_json::from_value(Value::Object(members)).ok()
}

fn members(fields: &[Field], own: u32) -> Map<String, Value> {
    let needed = fields.iter().filter(|field| !matches!(field.shape, Shape::Optional(_)));
    needed.map(|field| (field.name.clone(), blank(&field.shape, own))).collect()
}

/// The plainest value of a shape.
pub(super) fn blank(shape: &Shape, own: u32) -> Value {
    match shape {
        Shape::One(one) => blank_one(one, own),
        Shape::Wording => json!({ "hans": "–", "hant": "–" }),
        Shape::Choice { tag, cases, .. } => {
            cases.first().map(|case| chosen_case(tag.as_deref(), case, own)).unwrap_or_default()
        }
        Shape::Flag => json!(false),
        Shape::Several(Several::Seats) => json!([own]),
        Shape::Several(_) | Shape::Rows(_) => json!([]),
        Shape::Fields { fields, .. } => Value::Object(members(fields, own)),
        Shape::Optional(_) => Value::Null,
    }
}

fn blank_one(one: &One, own: u32) -> Value {
    match one {
        One::Seat => json!(own),
        One::Person => json!({ "seat": own }),
        One::Thing(name) if name == "TellerNo" => json!(own),
        One::Thing(_) | One::OwnNumber | One::Number { .. } => json!(1),
        One::Line => json!("x"),
        One::Day => json!("2026-01-01"),
        One::Time => json!("09:00:00"),
        One::DayAndTime => json!("2026-01-01T09:00:00"),
        One::Instant => json!("2026-01-01T01:00:00Z"),
        One::Json => Value::Null,
    }
}

/// That case of a choice, with the plainest of what it holds.
pub(super) fn chosen_case(tag: Option<&str>, case: &Case, own: u32) -> Value {
    let held = case.holds.as_ref().map(|holds| blank(holds, own));
    match (tag, held) {
        (None, None) => Value::from(case.word.as_str()),
        (None, Some(held)) => json!({ case.word.as_str(): held }),
        (Some(tag), held) => {
            let mut object = held.and_then(|held| held.as_object().cloned()).unwrap_or_default();
            object.insert(tag.to_owned(), Value::from(case.word.as_str()));
            Value::Object(object)
        }
    }
}

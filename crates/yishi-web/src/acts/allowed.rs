//! Which acts somebody may do at all, asked of the application with example commands: there is no second list of rights.
//!
//! Rights look at a command's kind, at the seat it is for and at the case it names, so an example for the own seat is tried in
//! every case. Invariant: a form is only kept from somebody whom the application would refuse as well.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use yishi_app::Actor;
use yishi_app::actor::may;
use yishi_procedure::Command;

use super::Act;
use super::shape::{Case, Field, One, Several, Shape};

/// What somebody may do with an act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// Fields in which not every case is theirs to choose, with the cases that are.
    pub narrowed: BTreeMap<String, Vec<String>>,
}

/// What that person may do with an act; nothing where they may not do it at all.
pub fn allowed(actor: Actor, act: &Act) -> Option<Allowed> {
    let mut allowed = Allowed::default();
    let mut any = permits(actor, act, &[]);
    for field in &act.fields {
        let Shape::Choice { cases, .. } = &field.shape else { continue };
        let fits = |case: &&Case| permits(actor, act, &[(field.name.as_str(), case.word.as_str())]);
        let words: Vec<String> = cases.iter().filter(fits).map(|case| case.word.clone()).collect();
        any |= !words.is_empty();
        if words.len() < cases.len() {
            allowed.narrowed.insert(field.name.clone(), words);
        }
    }
    any.then_some(allowed)
}

fn permits(actor: Actor, act: &Act, chosen: &[(&str, &str)]) -> bool {
    example(actor, act, chosen).is_some_and(|command| may(actor, &command, None))
}

/// A command of that kind as the person could give it, the cases named chosen and all else the first that fits.
pub fn example(actor: Actor, act: &Act, chosen: &[(&str, &str)]) -> Option<Command> {
    let own = match actor {
        Actor::Seat { seat } => seat.0,
        Actor::Teller { teller } => u32::from(teller.0),
        Actor::Desk | Actor::Chair | Actor::Clock => 1,
    };
    let mut members = members(&act.fields, own, chosen);
    members.insert("command".to_owned(), Value::from(act.name));
    serde_json::from_value(Value::Object(members)).ok()
}

fn members(fields: &[Field], own: u32, chosen: &[(&str, &str)]) -> Map<String, Value> {
    let value = |field: &Field| {
        let word = chosen.iter().find(|(name, _)| *name == field.name).map(|(_, word)| *word);
        (field.name.clone(), blank(&field.shape, own, word))
    };
    fields.iter().filter(|field| !matches!(field.shape, Shape::Optional(_))).map(value).collect()
}

/// The plainest value of a shape.
fn blank(shape: &Shape, own: u32, word: Option<&str>) -> Value {
    match shape {
        Shape::One(one) => blank_one(one, own),
        Shape::Wording => json!({ "hans": "–", "hant": "–" }),
        Shape::Choice { tag, cases, .. } => choice(tag.as_deref(), cases, own, word),
        Shape::Flag => json!(false),
        Shape::Several(Several::Seats) => json!([own]),
        Shape::Several(_) | Shape::Rows(_) => json!([]),
        Shape::Fields { fields, .. } => Value::Object(members(fields, own, &[])),
        Shape::Optional(_) => Value::Null,
    }
}

fn blank_one(one: &One, own: u32) -> Value {
    match one {
        One::Seat => json!(own),
        One::Person => json!({ "seat": own }),
        One::Thing(_) | One::OwnNumber | One::Number { .. } => json!(1),
        One::Line => json!("x"),
        One::Day => json!("2026-01-01"),
        One::Time => json!("09:00:00"),
        One::DayAndTime => json!("2026-01-01T09:00:00"),
        One::Instant => json!("2026-01-01T01:00:00Z"),
        One::Json => Value::Null,
    }
}

fn choice(tag: Option<&str>, cases: &[Case], own: u32, word: Option<&str>) -> Value {
    let Some(case) = cases.iter().find(|case| word.is_none_or(|word| case.word == word)) else { return Value::Null };
    let held = case.holds.as_ref().map(|holds| blank(holds, own, None));
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

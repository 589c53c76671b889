//! Every single fact of every event is altered, chained and signed anew. What is still accepted are the facts the record only
//! reports and nothing else follows from; the list of them is short and stands here.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use support::{Held, forge};
use yishi_verify::verify;

/// Who came, who speaks and how a list is worded are facts told to the record; every number that follows from them is not here.
/// The presidium's own figures are told by its tellers: any that are possible and suffice are accepted.
const FREE: [&str; 24] = [
    "DoorsOpened self_check_in",
    "ExecutiveChairsNamed chairs seat",
    "ExecutiveChairsNamed grounds count",
    "ExecutiveChairsNamed presiding person seat",
    "LeaveGranted reason",
    "LeaveGranted seat",
    "MethodChosen grounds count",
    "ReportHeard reporter title hans",
    "ReportHeard reporter title hant",
    "SessionConvened roll groups name hans",
    "SessionConvened roll groups name hant",
    "SessionConvened roll guests rank",
    "SessionConvened roll seats no",
    "SessionConvened roll seats rank",
    "SessionConvened title ordinal",
    "SessionConvened title place hans",
    "SessionConvened title place hant",
    "SessionConvened title term",
    "SittingScheduled date",
    "SittingScheduled kind plenary ordinal",
    "SpeechBegun person seat",
    "StandingChairsNamed chairs",
    "StandingChairsNamed grounds count",
    "TakenUp question item",
];

/// The paths of all leaves of a payload.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, one)| leaves(one, &format!("{path}/{name}"), found)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, one)| leaves(one, &format!("{path}/{at}"), found))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => found.push(path.to_owned()),
    }
}

/// A leaf as a person with the key might alter it.
fn altered(leaf: &Value) -> Value {
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

/// A path with the places in lists left out.
fn pattern(kind: &str, path: &str) -> String {
    let named = path.split('/').filter(|part| !part.is_empty() && part.parse::<usize>().is_err());
    named.fold(kind.to_owned(), |pattern, part| format!("{pattern} {part}"))
}

fn accepted(held: &Held) -> BTreeSet<String> {
    let mut accepted = BTreeSet::new();
    for (place, envelope) in held.contents.envelopes.iter().enumerate() {
        let mut paths = Vec::new();
        leaves(&envelope.data, "", &mut paths);
        for path in paths {
            let forged = forge(held, |contents| {
                let leaf = contents.envelopes[place].data.pointer_mut(&path).unwrap();
                *leaf = altered(leaf);
            });
            if verify(&forged, None).is_ok() {
                accepted.insert(pattern(&envelope.kind, &path));
            }
        }
    }
    accepted
}

#[test]
fn only_facts_from_which_nothing_follows_can_be_altered_by_who_holds_the_key() {
    let accepted = accepted(&Held::whole());
    let accepted: Vec<&str> = accepted.iter().map(String::as_str).collect();
    assert_eq!(accepted, FREE);
}

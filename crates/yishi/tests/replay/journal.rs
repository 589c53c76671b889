//! The events of an export, read from its lines, where the verified report does not tell an outcome.

use serde_json::Value;

use crate::Replayed;

/// Kind and data of every event in their order.
pub fn events(replayed: &Replayed) -> Vec<(String, Value)> {
    let lines: Vec<Value> =
        replayed.text("session.yishi").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let envelopes = lines.into_iter().filter(|line| line.get("prev").is_some() && line.get("kind").is_some());
    envelopes.map(|mut line| (line["kind"].as_str().unwrap().to_owned(), line["data"].take())).collect()
}

/// The kinds of the events in their order.
pub fn kinds(replayed: &Replayed) -> Vec<String> {
    events(replayed).into_iter().map(|(kind, _)| kind).collect()
}

//! Outcomes of elections, read from the events that determine them.

use serde_json::Value;

/// The seats of those elected, by the determination of one round, the most votes first.
pub(crate) fn elected(outcome: &Value) -> Vec<u64> {
    outcome["elected"].as_array().unwrap().iter().map(|person| person["seat"].as_u64().unwrap()).collect()
}

/// Number and figures of the ground of everybody who stood in a round: votes for, needed, and whether it is met.
pub(crate) fn standings(counted: &Value) -> Vec<(u64, u64, bool)> {
    let standings = counted["standings"].as_array().unwrap().iter().map(|standing| &standing["ground"]);
    let figure = |ground: &Value, key: &str| ground[key].as_u64().unwrap();
    standings.map(|g| (figure(g, "count"), figure(g, "needed"), g["met"].as_bool().unwrap())).collect()
}

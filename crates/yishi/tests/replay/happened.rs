//! What happened in a replayed session, read from the journal's own lines in the export.

use serde_json::Value;
use yishi_names::script::{only_simplified, only_traditional};

use crate::Replayed;

/// The content of every event of that kind, in the order of the journal.
pub(crate) fn happened(replayed: &Replayed, kind: &str) -> Vec<Value> {
    let export = replayed.text("session.yishi");
    let lines = export.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.filter(|line| line["kind"] == kind).map(|mut line| line["data"].take()).collect()
}

/// The one event of that kind.
pub(crate) fn once(replayed: &Replayed, kind: &str) -> Value {
    let [one] = <[Value; 1]>::try_from(happened(replayed, kind)).unwrap_or_else(|all| panic!("{kind}: {}", all.len()));
    one
}

/// The number of a named person's seat on the roll of the session.
pub(crate) fn seat_of(replayed: &Replayed, name: &str) -> u64 {
    let convened = once(replayed, "SessionConvened");
    let seats = convened["roll"]["seats"].as_array().unwrap();
    let seat = seats.iter().find(|seat| seat["name"]["hans"] == name).unwrap_or_else(|| panic!("{name}"));
    seat["no"].as_u64().unwrap()
}

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

/// Each release keeps to its script.
pub(crate) fn each_release_keeps_to_its_script(replayed: &Replayed) {
    let hans: String = replayed.text("release.zh-Hans.txt").chars().filter(|c| only_traditional(*c)).collect();
    let hant: String = replayed.text("release.zh-Hant.txt").chars().filter(|c| only_simplified(*c)).collect();
    assert_eq!((hans.as_str(), hant.as_str()), ("", ""));
}

//! The acts that are decided when the procedure is measured: a walk through every room, each act on the state that it finds.
//!
//! They stand in `acts.jsonl` as the API takes them, under the name of their room. `{present}` and the like are figures of the session,
//! and `"1-20"` is the list of these numbers. Two acts are left out because they carry a whole file: a roll, and a machine's papers.

use serde_json::Value;
use yishi_procedure::Command;

use crate::bench::order::TIME;

const WALK: &str = include_str!("acts.jsonl");

/// The walk through a session of so many seats, of which nine in ten are in the hall. Each act follows from those before it.
pub fn walk(seats: u32) -> anyhow::Result<Vec<Command>> {
    let lines = WALK.lines().filter(|line| line.starts_with('{'));
    lines.map(|line| command(line, seats).map_err(|error| error.context(line))).collect()
}

/// When the first act of the walk is done; each is a second after the one before.
pub fn begins_at() -> anyhow::Result<jiff::Timestamp> {
    Ok(TIME.parse()?)
}

fn command(line: &str, seats: u32) -> anyhow::Result<Command> {
    let present = seats * 9 / 10;
    let figures = [
        ("{present}", present),
        ("{chief}", present - 13),
        ("{tenth}", seats.div_ceil(10)),
        ("{late}", present + 1),
        ("{ill}", seats - 1),
        ("{absent}", seats),
    ];
    let line = figures.iter().fold(line.to_owned(), |line, (name, figure)| line.replace(name, &figure.to_string()));
    let mut value = serde_json::from_str(&line)?;
    expand(&mut value);
    Ok(serde_json::from_value(value)?)
}

/// A range of numbers becomes the list of them.
fn expand(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(expand),
        Value::Object(members) => members.values_mut().for_each(expand),
        Value::String(text) => {
            if let Some((first, last)) = range(text) {
                *value = (first..=last).map(Value::from).collect();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn range(text: &str) -> Option<(u32, u32)> {
    let (first, last) = text.split_once('-')?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The room an act stands under.
    fn rooms() -> BTreeSet<&'static str> {
        WALK.lines().filter_map(|line| line.strip_prefix("# ")).collect()
    }

    #[test]
    fn every_room_of_the_procedure_has_an_act_in_the_walk() {
        let mut generator = schemars::SchemaGenerator::default();
        let shapes = Command::shapes(&mut generator);
        let stages: BTreeSet<&str> = shapes.iter().map(|shape| shape.stage).collect();
        assert_eq!(rooms(), stages);
        let mut room = "";
        for line in WALK.lines() {
            room = line.strip_prefix("# ").unwrap_or(room);
            let name = line.strip_prefix("{\"command\":\"").and_then(|rest| rest.split('"').next());
            let shape = shapes.iter().find(|shape| Some(shape.name) == name);
            // Votes are taken in every room.
            assert!(shape.is_none_or(|shape| shape.stage == room || shape.stage == "voting"), "{line} under {room}");
        }
    }
}

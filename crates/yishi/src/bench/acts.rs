//! The acts that are decided when the procedure is measured: walks through every room, each act on the state that it finds.
//!
//! They stand in files as the API takes them, under the name of their room. `{present}` and the like are figures of the session,
//! `"1-20"` is the list of these numbers, `"each"` stands for everybody in the hall, and `@` sets the clock. Every act is in them.
//! Two are done but not timed, because each carries a whole file: the convening a roll, the count by machine its papers.
//! Five come before the hall is filled: the new date, and what is laid before the preparatory meeting. All others are decided
//! at least once with more than five thousand events behind them.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;
use yishi_names::assembly::AssemblyKind;
use yishi_procedure::Command;
use yishi_rulebook::{Rulebook, Tier};

use crate::bench::order::{self, TIME};
use crate::folder::Folder;

/// The walk through the session that the other measurements know.
const WALK: &str = include_str!("acts.jsonl");

/// A session that is held from its convening to what follows its close, for the acts of its own rules.
pub struct Held {
    kind: AssemblyKind,
    overlays: &'static [&'static str],
    walk: &'static str,
}

/// The sessions that are held whole.
pub const HELD: [Held; 3] = [
    Held {
        kind: AssemblyKind::Congress,
        overlays: &["mingchuan-2023", "measured-hall"],
        walk: include_str!("acts-congress.jsonl"),
    },
    Held {
        kind: AssemblyKind::StandingCommittee,
        overlays: &["mingchuan-sc-2023", "mingchuan-committee-2023"],
        walk: include_str!("acts-committee.jsonl"),
    },
    Held { kind: AssemblyKind::Cppcc, overlays: &["mingchuan-cppcc-2023"], walk: include_str!("acts-cppcc.jsonl") },
];

impl Held {
    /// The rules under which it is held.
    pub fn book(&self, folder: &Folder) -> anyhow::Result<Rulebook> {
        let body = yishi_app::house::body(self.kind);
        Ok(folder.house.library().resolve(body, Some(Tier::City), order::DAY, self.overlays)?)
    }

    /// Its acts, the convening first.
    pub fn steps(&self, seats: u32) -> anyhow::Result<Vec<Step>> {
        steps(self.walk, seats)
    }
}

/// An act of a walk.
pub struct Step {
    /// When it is done.
    pub at: Timestamp,
    /// What is done.
    pub command: Command,
    /// Whether its time is told.
    pub measured: bool,
}

/// The walk through a session of so many seats, of which nine in ten are in the hall. Each act follows from those before it.
pub fn walk(seats: u32) -> anyhow::Result<Vec<Step>> {
    steps(WALK, seats)
}

/// Each act is a second after the one before.
fn steps(walk: &str, seats: u32) -> anyhow::Result<Vec<Step>> {
    let mut at: Timestamp = TIME.parse()?;
    let mut steps = Vec::new();
    for line in walk.lines() {
        if let Some(time) = line.strip_prefix("@ ") {
            at = time.parse()?;
        }
        for command in commands(line, seats).map_err(|error| error.context(line.to_owned()))? {
            let measured = !line.contains(EACH) && !carries_a_file(&command);
            steps.push(Step { at, command, measured });
            at += Duration::from_secs(1);
        }
    }
    Ok(steps)
}

/// A roll, or a row for each paper that was returned: what is measured then is the file, not the act.
fn carries_a_file(command: &Command) -> bool {
    matches!(command, Command::ConveneSession(_) | Command::EnterMachineCount(_))
}

/// What stands for the number of a seat where everybody in the hall does the act.
const EACH: &str = "\"each\"";

/// The acts of a line; a heading has none.
fn commands(line: &str, seats: u32) -> anyhow::Result<Vec<Command>> {
    if !line.starts_with('{') {
        return Ok(Vec::new());
    }
    if line.contains(EACH) {
        return (1..=seats * 9 / 10).map(|seat| command(&line.replace(EACH, &seat.to_string()), seats)).collect();
    }
    Ok(vec![command(line, seats)?])
}

fn command(line: &str, seats: u32) -> anyhow::Result<Command> {
    let present = seats * 9 / 10;
    let tenth = seats.div_ceil(10);
    let figures = [
        ("{seats}", seats),
        ("{present}", present),
        ("{chief}", present - 13),
        ("{tenth}", tenth),
        ("{rest}", present - tenth),
        ("{pres}", seats * 9 / 100),
        ("{most}", seats * 7 / 10),
        ("{half}", seats * 11 / 20),
        ("{tied}", present / 2),
        ("{tied2}", present - present / 2),
        ("{others}", present - 1),
        ("{late}", present + 1),
        ("{ill}", seats - 1),
        ("{absent}", seats),
    ];
    let line = figures.iter().fold(line.to_owned(), |line, (name, figure)| line.replace(name, &figure.to_string()));
    let mut value = serde_json::from_str(&line)?;
    expand(&mut value);
    let mut command = serde_json::from_value(value)?;
    if let Command::ConveneSession(convening) = &mut command {
        convening.roll = order::roll(seats);
    }
    Ok(command)
}

/// A range of numbers becomes the list of them, and what is there so many times is repeated.
fn expand(value: &mut Value) {
    match value {
        Value::Array(items) => {
            *items = items.drain(..).flat_map(repeated).collect();
            items.iter_mut().for_each(expand);
        }
        Value::Object(members) => members.values_mut().for_each(expand),
        Value::String(text) => {
            if let Some((first, last)) = range(text) {
                *value = (first..=last).map(Value::from).collect();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// `{"times":3,"of":…}` in a list stands for three of them.
fn repeated(item: Value) -> Vec<Value> {
    let times = item.get("times").and_then(Value::as_u64).and_then(|times| usize::try_from(times).ok());
    match (times, item.get("of")) {
        (Some(times), Some(of)) => vec![of.clone(); times],
        (_, _) => vec![item],
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

    #[test]
    fn every_room_of_the_procedure_has_its_acts_in_the_walks() {
        let mut generator = schemars::SchemaGenerator::default();
        let shapes = Command::shapes(&mut generator);
        let stages: BTreeSet<&str> = shapes.iter().map(|shape| shape.stage).collect();
        let mut rooms = BTreeSet::new();
        for walk in HELD.iter().map(|held| held.walk).chain([WALK]) {
            let mut room = "";
            for line in walk.lines() {
                room = line.strip_prefix("# ").unwrap_or(room);
                let name = line.strip_prefix("{\"command\":\"").and_then(|rest| rest.split('"').next());
                let shape = shapes.iter().find(|shape| Some(shape.name) == name);
                // Votes are taken in every room.
                assert!(
                    shape.is_none_or(|shape| shape.stage == room || shape.stage == "voting"),
                    "{line} under {room}"
                );
                rooms.insert(room);
            }
        }
        rooms.remove("");
        assert_eq!(rooms, stages);
    }

    #[test]
    fn what_is_there_so_many_times_is_repeated_and_a_range_is_a_list() {
        let mut value = serde_json::json!({"papers": [{"times": 2, "of": {"no": "1-3"}}, 7]});
        expand(&mut value);
        assert_eq!(value, serde_json::json!({"papers": [{"no": [1, 2, 3]}, {"no": [1, 2, 3]}, 7]}));
    }
}

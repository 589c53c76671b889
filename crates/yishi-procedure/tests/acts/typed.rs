//! Commands made from nothing but their types: whatever a program may send, to sessions that stand at different stages.
//!
//! The choices are taken from a string of bytes, so that a fuzzer can steer them and a failure can be repeated. Numbers are mostly
//! small, so that they often point at something. Invariant: no command makes the procedure fall over, and the events it gives, written
//! and read again, fold to the very state it left behind.

use std::sync::LazyLock;

use proptest::prelude::*;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use yishi_procedure::election::office::Office;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::{Command, CommandShape, Context, Event, Session, apply, decide, replay};
use yishi_rulebook::Tier;

use crate::support::{Story, a_congress_of, a_cppcc_of, elections, given, supervision};

/// The commands with the types they are made of.
struct Types {
    commands: Vec<CommandShape>,
    types: Map<String, Value>,
}

static TYPES: LazyLock<Types> = LazyLock::new(|| {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let commands = Command::shapes(&mut generator);
    Types { commands, types: generator.take_definitions(true) }
});

/// The stages from which a run begins.
static BEGINNINGS: LazyLock<Vec<Story>> = LazyLock::new(|| {
    let prepared = given(a_congress_of(28).prepared());
    let plenary = given(a_congress_of(28).prepared().voting(VoteMethod::Named)).with_plenary_called().opened_with(28);
    let candidates = elections::deputies(1..=2);
    let standing = elections::a_plenary_of(41)
        .nominating(Office::DeputyHeadsOfGovernment, elections::BY, 1, 1)
        .with_candidates(&candidates);
    vec![
        given(a_congress_of(28)),
        given(a_congress_of(28)).with_preparatory_meeting_called().opened_with(28),
        prepared,
        plenary.clone().with_scrutineers(),
        plenary,
        standing.clone(),
        standing.with_watchers().after(elections::open_round()),
        supervision::a_committee_at_work(Tier::City, &["mingchuan-sc-2023"], 12),
        supervision::ready_to_vote_on_projects(3, 2),
        given(a_cppcc_of(9)),
    ]
});

/// Choices out of a string of bytes; after its end every choice is the first.
pub struct Choices<'a>(&'a [u8]);

impl<'a> Choices<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    fn next(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    fn one_of<'c, T>(&mut self, all: &'c [T]) -> &'c T {
        &all[self.next() % all.len()]
    }

    fn command(&mut self) -> Option<Command> {
        let pick = self.next() << 8 | self.next();
        let shape = &TYPES.commands[pick % TYPES.commands.len()];
        let mut value = self.value(shape.schema.as_value(), 0);
        value.as_object_mut()?.insert("command".to_owned(), Value::from(shape.name));
        serde_json::from_value(value).ok()
    }

    fn value(&mut self, schema: &Value, depth: usize) -> Value {
        if depth > 9 {
            return Value::Null;
        }
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            return self.named(name, depth);
        }
        if let Some(either) = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array()) {
            let case = self.one_of(either).clone();
            return self.value(&case, depth + 1);
        }
        if let Some(words) = schema["enum"].as_array() {
            return self.one_of(words).clone();
        }
        if !schema["const"].is_null() {
            return schema["const"].clone();
        }
        let kinds = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
        match self.one_of(&kinds).as_str() {
            Some("boolean") => Value::from(self.next().is_multiple_of(2)),
            Some("integer") => self.number(schema),
            Some("string") => self.text(schema),
            Some("array") => {
                let count = self.next() % 4;
                (0..count).map(|_| self.value(&schema["items"], depth + 1)).collect()
            }
            Some("object") => self.object(schema, depth),
            Some(_) | None => Value::Null,
        }
    }

    fn named(&mut self, name: &str, depth: usize) -> Value {
        match name {
            "SeatNo" => json!(1 + self.next() % 30),
            "Text" => json!({ "hans": self.one_of(&["", "一", "现予公告。"]), "hant": "一" }),
            "PersonName" => json!({ "hans": "王力", "hant": "王力" }),
            "RollDraft" | "Reconstruction" => Value::Null,
            other => TYPES.types.get(other).map(|schema| self.value(schema, depth + 1)).unwrap_or_default(),
        }
    }

    fn number(&mut self, schema: &Value) -> Value {
        let most = schema["maximum"].as_u64().unwrap_or(u64::from(u32::MAX));
        let number = match self.next() {
            255 => most,
            254 => most / 2,
            small => u64::try_from(small).unwrap_or_default() % 12,
        };
        Value::from(number.max(schema["minimum"].as_u64().unwrap_or_default()).min(most))
    }

    fn text(&mut self, schema: &Value) -> Value {
        match schema["format"].as_str() {
            Some("date") => json!(format!("2023-12-{:02}", 20 + self.next() % 12)),
            Some("date-time") => json!(format!("2023-12-26T{:02}:00:00Z", self.next() % 24)),
            Some(_) | None => json!(self.one_of(&["", "因病", "a", "2023-12-26"])),
        }
    }

    fn object(&mut self, schema: &Value, depth: usize) -> Value {
        let needed: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut members = Map::new();
        for (name, member) in schema["properties"].as_object().into_iter().flatten() {
            if needed.contains(&name.as_str()) || self.next().is_multiple_of(2) {
                members.insert(name.clone(), self.value(member, depth + 1));
            }
        }
        Value::Object(members)
    }
}

/// Gives one session all commands that can be made of the bytes. Returns how many were understood and how many went through.
pub fn run(bytes: &[u8]) -> [usize; 2] {
    let mut choices = Choices::of(bytes);
    let mut story = choices.one_of(&BEGINNINGS).clone();
    let [mut understood, mut done] = [0, 0];
    while !choices.0.is_empty() {
        story.clock += jiff::SignedDuration::from_secs(i64::try_from(choices.next()).unwrap_or_default());
        let Some(command) = choices.command() else { continue };
        understood += 1;
        let Ok(events) = decide(story.state.as_ref(), &story.book, &command, &Context::at(story.clock)) else {
            continue;
        };
        done += 1;
        for event in events {
            apply(&mut story.state, &event);
            story.events.push(event);
        }
    }
    let told = serde_json::to_string(&story.events).unwrap();
    let read: Vec<Event> = serde_json::from_str(&told).unwrap();
    assert!(read == story.events, "the stream is read otherwise than it was written");
    let replayed = replay(&read);
    if replayed != story.state {
        panic!("the replay of the stream tells another state: {}", difference(&replayed, &story.state));
    }
    [understood, done]
}

/// Where two states first differ, and how.
fn difference(one: &Option<Session>, other: &Option<Session>) -> String {
    let [one, other] = [one, other].map(|state| serde_json::to_value(state).unwrap());
    first_difference("", &one, &other).unwrap_or_else(|| "in nothing that is written".to_owned())
}

fn first_difference(path: &str, one: &Value, other: &Value) -> Option<String> {
    let member = |name: &str| first_difference(&format!("{path}/{name}"), &one[name], &other[name]);
    let item = |at: usize| first_difference(&format!("{path}/{at}"), &one[at], &other[at]);
    let inside = if let (Some(these), Some(those)) = (one.as_object(), other.as_object()) {
        these.keys().chain(those.keys()).find_map(|name| member(name))
    } else if let (Some(these), Some(those)) = (one.as_array(), other.as_array()) {
        (0..these.len().max(those.len())).find_map(item)
    } else {
        None
    };
    inside.or_else(|| (one != other).then(|| format!("at {path}: replayed {one}, left behind {other}")))
}

#[test]
fn a_difference_of_states_is_told_by_its_place() {
    let before = given(a_congress_of(28)).state;
    assert_eq!(difference(&before, &before), "in nothing that is written");
    let mut after = before.clone();
    after.as_mut().unwrap().title.term = 17;
    assert_eq!(difference(&before, &after), "at /title/term: replayed 16, left behind 17");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn commands_made_of_their_types_leave_a_sound_record(bytes in prop::collection::vec(any::<u8>(), 0..4_000)) {
        run(&bytes);
    }
}

/// The machine is worth nothing if its commands are not understood, or none of them goes through.
#[test]
fn most_of_the_commands_are_understood_and_some_go_through() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let [mut understood, mut done] = [0, 0];
    for _ in 0..200 {
        let bytes = prop::collection::vec(any::<u8>(), 2_000..4_000).new_tree(&mut runner).unwrap().current();
        let [here, through] = run(&bytes);
        understood += here;
        done += through;
    }
    assert!(understood > 5_000 && done > 500, "{understood} understood, {done} went through");
}

//! Reading the two seed texts: every fact of the labelled records with its place, and nothing that the text leaves open.
//!
//! Reads the labelled texts beside the repository (`YISHI_SHARED`); skipped with a line where they are absent.

#![allow(clippy::unwrap_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The labelled texts are read from the disk.

mod shared;

use serde_json::Value;
use yishi_press::read::read;

fn seed(name: &str) -> Option<String> {
    shared::file(&format!("seeds-gold/{name}"))
}

/// Members in which a reading may differ from the label: stable words, identifiers, a basis and a note in words, and the
/// other traditional forms that only a roll can exclude.
const OWN_WORDS: [&str; 7] = ["group", "id", "sha256", "date_basis", "executive_chairs_note", "hant_alt", "schema"];

/// The facts of a record without empty members, so that an absent one equals one that is null or empty.
fn facts(value: Value) -> Value {
    let empty = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(true) | Value::Number(_) | Value::String(_) => false,
    };
    match value {
        Value::Object(members) => {
            let members = members.into_iter().filter(|(name, _)| !OWN_WORDS.contains(&name.as_str()));
            Value::Object(
                members.map(|(name, value)| (name, facts(value))).filter(|(_, value)| !empty(value)).collect(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(facts).collect()),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

/// Every member in which two values differ, by its path.
fn differences(path: &str, gold: &Value, read: &Value, found: &mut Vec<String>) {
    match (gold, read) {
        (Value::Object(gold), Value::Object(read)) => {
            let names = gold.keys().chain(read.keys().filter(|name| !gold.contains_key(*name)));
            for name in names {
                let of = |members: &serde_json::Map<String, Value>| members.get(name).cloned().unwrap_or_default();
                differences(&format!("{path}.{name}"), &of(gold), &of(read), found);
            }
        }
        (Value::Array(gold), Value::Array(read)) if gold.len() == read.len() => {
            for (at, (gold, read)) in gold.iter().zip(read).enumerate() {
                differences(&format!("{path}[{at}]"), gold, read, found);
            }
        }
        _ if gold == read => {}
        _ => found.push(format!("{path}: labelled {gold}, read {read}")),
    }
}

fn all_facts(text: &str, records: &[&str]) {
    let Some(original) = seed(text) else { return };
    let reading = read(&original, Some(text));
    assert_eq!(reading.sittings.len(), records.len());
    for (sitting, record) in reading.sittings.iter().zip(records) {
        let gold: Value = serde_json::from_str(&seed(record).unwrap()).unwrap();
        let mut found = Vec::new();
        differences("", &facts(gold), &facts(serde_json::to_value(sitting).unwrap()), &mut found);
        assert!(found.is_empty(), "{record}:\n{}", found.join("\n"));
    }
}

#[test]
fn every_fact_of_the_traditional_seed_is_read_at_its_place() {
    all_facts("congress-closing.zh-Hant.txt", &["congress-closing.json"]);
}

#[test]
fn every_fact_of_both_reports_of_the_simplified_seed_is_read_at_its_place() {
    all_facts("cppcc-closing-and-second-plenary.zh-Hans.txt", &["cppcc-closing.json", "congress-second-plenary.json"]);
}

#[test]
fn a_year_that_is_nowhere_in_the_text_stays_open() {
    let reading =
        read("清河市十六届人大三次会议开幕\n\n2月3日上午，清河市第十六届人民代表大会第三次会议开幕。\n", None);
    let [sitting] = reading.sittings.as_slice() else { panic!("one sitting") };
    assert_eq!(sitting.meeting.date.as_deref(), Some("????-02-03"));
    assert_eq!(
        (sitting.body.place.as_deref(), sitting.body.term, sitting.session),
        (Some("清河市"), Some(16), Some(3))
    );
    assert_eq!(sitting.attendance, None);
}

#[test]
fn about_three_thousand_is_no_count() {
    let text = "2月3日上午，清河市第十六届人民代表大会第三次会议开幕。近3000名代表出席会议。\n";
    assert_eq!(read(text, None).sittings.first().unwrap().attendance, None);
}

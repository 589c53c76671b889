//! The labelled reports of real sittings, held again. They are found by `YISHI_SHARED`, else in `../shared` beside the
//! workspace; where they are not, the tests say so and pass.

use std::path::PathBuf;

use serde_json::{Map, Value};
use yishi_names::PersonName;

use crate::{FILES, Replayed, workspace};

const MEETINGS: [&str; 3] = ["congress-closing", "congress-second-plenary", "cppcc-closing"];

fn gold() -> Option<PathBuf> {
    let shared = std::env::var_os("YISHI_SHARED").map_or_else(|| workspace().join("../shared"), PathBuf::from);
    let folder = shared.join("seeds-gold");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: ../shared is not here");
    None
}

fn each_meeting(test: impl Fn(&str, &Value, &Replayed)) {
    let Some(folder) = gold() else { return };
    for meeting in MEETINGS {
        let file = folder.join(format!("{meeting}.json"));
        let facts: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        test(meeting, &facts, &Replayed::of(&["--facts", file.to_str().unwrap()]));
    }
}

/// The facts alone: without positions in a text, and without how that text wrote them.
fn facts_of(value: &Value) -> Value {
    let is_fact = |key: &str| {
        !matches!(key, "span" | "written" | "lines" | "executive_chairs_note")
            && !key.ends_with("_span")
            && !key.ends_with("_written")
    };
    match value {
        Value::Object(members) => {
            let kept =
                members.iter().filter(|(key, _)| is_fact(key)).map(|(key, value)| (key.clone(), facts_of(value)));
            Value::Object(kept.collect::<Map<String, Value>>())
        }
        Value::Array(items) => items.iter().map(facts_of).collect(),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// Every fact of `wanted` stands in `found` at the same place; what differs is named by its path.
fn stands(wanted: &Value, found: &Value, path: &str) {
    match (wanted, found) {
        (Value::Object(wanted), Value::Object(found)) => {
            for (key, value) in wanted {
                let at = format!("{path}/{key}");
                stands(value, found.get(key).unwrap_or_else(|| panic!("{at} is missing")), &at);
            }
        }
        (Value::Array(wanted), Value::Array(found)) => {
            assert_eq!(wanted.len(), found.len(), "{path}");
            for (index, (wanted, found)) in wanted.iter().zip(found).enumerate() {
                stands(wanted, found, &format!("{path}/{index}"));
            }
        }
        (wanted, found) => assert_eq!(wanted, found, "{path}"),
    }
}

#[test]
fn every_fact_of_the_report_stands_in_the_record_field_by_field() {
    each_meeting(|meeting, gold, replayed| {
        let (gold, record) = (facts_of(gold), facts_of(&replayed.record()));
        stands(&gold, &record, meeting);
        // And the record adds nothing that the report does not tell.
        stands(&record, &gold, meeting);
    });
}

#[test]
fn identifier_source_and_headline_come_through_unchanged() {
    each_meeting(|meeting, gold, replayed| {
        let record = replayed.record();
        assert_eq!(record["id"], gold["id"], "{meeting}");
        stands(&without_positions(&gold["source"]), &record["source"], meeting);
        stands(&without_positions(&gold["headline"]), &record["headline"], meeting);
    });
}

fn without_positions(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().filter(|(key, _)| *key != "span" && !key.ends_with("_span"));
            Value::Object(kept.map(|(key, value)| (key.clone(), without_positions(value))).collect())
        }
        Value::Array(items) => items.iter().map(without_positions).collect(),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// Every list of persons of a record, each name in the form of one script.
fn lists(value: &Value, form: &str, found: &mut Vec<Vec<String>>) {
    match value {
        Value::Object(members) => members.values().for_each(|member| lists(member, form, found)),
        Value::Array(items) => {
            // A byline (it has no traditional form) names who wrote the report, not who attended.
            let person = |item: &Value| item["hant"].as_str().and(item[form].as_str()).map(str::to_owned);
            let names: Vec<String> =
                items.iter().filter_map(|item| person(item).or_else(|| person(&item["reporter"]))).collect();
            if names.is_empty() {
                items.iter().for_each(|item| lists(item, form, found));
            } else {
                found.push(names);
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn stand_in_order(paragraph: &str, names: &[String]) -> bool {
    let mut rest = paragraph;
    names.iter().all(|name| match rest.split_once(name.as_str()) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

#[test]
fn both_releases_give_every_list_of_names_in_its_order() {
    each_meeting(|meeting, gold, replayed| {
        for (file, form) in [("release.zh-Hans.txt", "name"), ("release.zh-Hant.txt", "hant")] {
            let release = replayed.text(file);
            let mut named = Vec::new();
            lists(gold, form, &mut named);
            assert!(named.len() >= 4, "{meeting}: {}", named.len());
            for names in named {
                let one = release.split("\n\n").any(|paragraph| stand_in_order(paragraph, &names));
                assert!(one, "{meeting}: {names:?} stands in no paragraph in order\n{release}");
            }
        }
    });
}

#[test]
fn both_releases_state_the_figures_and_the_day() {
    each_meeting(|meeting, gold, replayed| {
        let attendance = &gold["attendance"];
        let measure = attendance["measure"].as_str().unwrap();
        let day = gold["meeting"]["date_written"]["text"].as_str().unwrap();
        for file in ["release.zh-Hans.txt", "release.zh-Hant.txt"] {
            let release = replayed.text(file);
            assert!(release.contains(day), "{meeting}: {day}");
            for key in ["should", "attended"] {
                let figure = format!("{}{measure}", attendance[key]);
                assert!(release.contains(&figure), "{meeting}: {figure}\n{release}");
            }
        }
    });
}

#[test]
fn the_session_is_marked_reconstructed_and_no_dissent_is_entered() {
    each_meeting(|meeting, gold, replayed| {
        let report = replayed.verified();
        assert!(report.reconstructed, "{meeting}");
        let figures = |key: &str| u32::try_from(gold["attendance"][key].as_u64().unwrap()).unwrap();
        assert_eq!(report.entitled, figures("should"), "{meeting}");
        for sitting in &report.sittings {
            let quorum = sitting.quorum.as_ref().unwrap();
            assert_eq!((quorum.count, quorum.total), (figures("attended"), figures("should")), "{meeting}");
        }
        for vote in &report.votes {
            let tally = vote.tally.unwrap();
            assert_eq!((tally.approvals, tally.voted(), tally.not_pressed), (figures("attended"), tally.approvals, 0));
            assert!(vote.digest.is_none() && vote.passed == Some(true), "{meeting}");
        }
    });
}

/// Names whose holders the report proves to have a seat, and nobody else, hold one.
#[test]
fn seats_the_report_does_not_name_stay_unnamed() {
    each_meeting(|meeting, _, replayed| {
        let export = replayed.text("session.yishi");
        let convened = export.lines().find(|line| line.contains("SessionConvened")).unwrap();
        let convened: Value = serde_json::from_str(convened).unwrap();
        let seats = find(&convened, "seats").unwrap().as_array().unwrap();
        let named: Vec<PersonName> =
            seats.iter().filter_map(|seat| serde_json::from_value(seat.get("name")?.clone()).ok()).collect();
        let expected = match meeting {
            "congress-closing" => 10,
            "congress-second-plenary" => 17,
            _ => 11,
        };
        assert_eq!(named.len(), expected, "{meeting}");
        let is_named = |name: &str| named.iter().any(|named| named.hans == name);
        assert!(!is_named("朱健") && !is_named("胡建福"), "{meeting}");
        assert_eq!(is_named("柳星"), meeting == "cppcc-closing");
        // A vice-chair of the committee is a member of it and no guest, though not an executive chair of this sitting.
        assert_eq!(is_named("肖吉顺"), meeting == "cppcc-closing");
    });
}

fn find<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    match value {
        Value::Object(members) => members.get(key).or_else(|| members.values().find_map(|member| find(member, key))),
        Value::Array(items) => items.iter().find_map(|item| find(item, key)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

#[test]
fn holding_a_report_twice_gives_the_same_bytes() {
    let Some(folder) = gold() else { return };
    let file = folder.join("cppcc-closing.json");
    let [one, other] = [0, 1].map(|_| Replayed::of(&["--facts", file.to_str().unwrap()]));
    for file in FILES {
        assert!(one.bytes(file) == other.bytes(file), "{file}");
    }
}

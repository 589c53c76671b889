//! The names of real reports: each in its traditional forms, each surname found. They are read from `YISHI_SHARED`,
//! else from `../shared`; without them the tests say so and end.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use yishi_names::folding::{forms, is_traditional_form_of, simplified_name, simplified_text, traditional_name};
use yishi_names::likeness::likeness;
use yishi_names::readings::is_reading;
use yishi_names::surnames::surname_of;

/// The shared folder, or nothing, said aloud, where this machine has none.
fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("YISHI_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    if !folder.is_dir() {
        println!("skipped: ../shared is not here");
        return None;
    }
    Some(folder)
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn every_person_of_the_reports_has_its_traditional_forms() {
    let Some(shared) = shared() else { return };
    let names = json(&shared.join("seeds-gold/names.json"));
    let persons = names["persons"].as_array().unwrap();
    assert_eq!(persons.len(), 70);
    for person in persons {
        let (hans, hant) = (person["name"].as_str().unwrap(), person["hant"].as_str().unwrap());
        let (first, others) = traditional_name(hans);
        assert_eq!(first, hant);
        assert_eq!(simplified_name(hant), hans);
        for other in texts(&person["hant_alt"]) {
            assert!(others.contains(&other) && is_traditional_form_of(&other, hans), "{hans} {other}");
        }
        for (c, possible) in person["one_to_many_chars"].as_object().into_iter().flatten() {
            for form in texts(possible) {
                let whole =
                    hant.replacen(&traditional_name(hans).0.chars().nth(at(hans, c)).unwrap().to_string(), &form, 1);
                assert!(
                    is_traditional_form_of(&whole, hans),
                    "{hans} {c} {form} of {:?}",
                    forms(c.chars().next().unwrap())
                );
            }
        }
    }
}

fn at(name: &str, c: &str) -> usize {
    name.chars().position(|other| c.starts_with(other)).unwrap()
}

#[test]
fn the_two_real_errors_are_told_from_what_must_not_be_flagged() {
    let (shapes, slip) = (likeness("陈淼", "陳森"), likeness("赖馨正", "賴端正"));
    assert!(shapes.shape >= 650, "{shapes:?}");
    assert!(slip.kept >= 660 && slip.nearest() < 420, "{slip:?}");
}

#[test]
fn the_surname_of_every_person_of_the_corpus_is_found() {
    let Some(shared) = shared() else { return };
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(shared.join("press-corpus")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            collect(&json(&path)["facts"], &mut names);
        }
    }
    let without: Vec<&String> = names.iter().filter(|name| surname_of(name).is_none() && !name.contains('·')).collect();
    println!("{} names, without a surname: {without:?}", names.len());
    assert!(names.len() > 200 && without.len() * 50 <= names.len());
}

/// Every text under the members that hold persons.
fn collect(facts: &Value, names: &mut BTreeSet<String>) {
    for member in ["host", "executive_chairs", "present"] {
        names.extend(texts(&facts[member]));
    }
    for group in ["rostrum", "elections"] {
        for pair in facts[group].as_array().into_iter().flatten() {
            names.extend(texts(&pair[1]));
        }
    }
}

#[test]
fn every_pinyin_of_the_first_report_is_a_reading_of_the_character_before_it() {
    let Some(shared) = shared() else { return };
    let text = std::fs::read_to_string(shared.join("seeds-gold/congress-closing.zh-Hant.txt")).unwrap();
    let mut found = 0;
    for (at, _) in text.match_indices('(') {
        let before = text[..at].chars().next_back().unwrap();
        let inside = text[at + 1..].split(')').next().unwrap();
        if is_reading(before, inside) {
            found += 1;
        } else {
            println!("no reading: {before}({inside})");
        }
    }
    assert_eq!(found, 96);
}

#[test]
fn the_clean_text_is_what_the_corrected_one_is_read_as() {
    let Some(shared) = shared() else { return };
    let text = |name: &str| std::fs::read_to_string(shared.join("seeds-gold").join(name)).unwrap();
    let (read, clean) =
        (simplified_text(&text("congress-closing.corrected.zh-Hant.txt")), text("congress-closing.clean.zh-Hans.txt"));
    let differing: Vec<(char, char)> = read.chars().zip(clean.chars()).filter(|(a, b)| a != b).collect();
    assert_eq!(differing, []);
}

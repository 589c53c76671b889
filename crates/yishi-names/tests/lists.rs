//! Lists of real meetings that stand in the order of strokes: each is accepted under its rule, and each name carried to
//! another place is found. They are read from `YISHI_SHARED`, else from `../shared`; without them the tests say so and end.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::path::PathBuf;

use serde_json::Value;
use yishi_names::StrokeOrder;
use yishi_names::strokes::{misplaced, ordered, stroke_key};

/// The shared folder, or nothing, said aloud, where this machine has none.
fn folder() -> Option<PathBuf> {
    let shared = std::env::var_os("YISHI_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    if !shared.is_dir() {
        println!("skipped: ../shared is not here");
        return None;
    }
    Some(shared)
}

fn shared(file: &str) -> Option<Value> {
    serde_json::from_str(&std::fs::read_to_string(folder()?.join(file)).unwrap()).unwrap()
}

/// The names of a list: plain texts, or people with a `name`.
fn names(list: &Value) -> Vec<String> {
    let name = |one: &Value| one.as_str().or_else(|| one["name"].as_str()).map(str::to_owned);
    list.as_array().unwrap().iter().filter_map(name).collect()
}

/// The list follows the rule, and whatever name is carried elsewhere is called misplaced, alone and with its right place.
fn follows(list: &[String], order: StrokeOrder) {
    let list: Vec<&str> = list.iter().map(String::as_str).collect();
    assert_eq!(misplaced(&list, order), []);
    for from in 0..list.len() {
        for to in (0..list.len()).filter(|to| to.abs_diff(from) > 1) {
            let mut moved = list.clone();
            let name = moved.remove(from);
            moved.insert(to, name);
            let told = misplaced(&moved, order);
            assert_eq!(told.len(), 1, "{moved:?}");
            assert_eq!((told[0].at, told[0].place), (to, from), "{moved:?}");
        }
    }
}

#[test]
fn the_sixteen_chairs_of_a_city_stand_by_surname_and_not_by_name() {
    let Some(record) = shared("seeds-gold/congress-second-plenary.json") else { return };
    let chairs = names(&record["executive_chairs"]).split_off(1);
    assert_eq!(chairs.len(), 16);
    follows(&chairs, StrokeOrder::BySurname);
    let chairs: Vec<&str> = chairs.iter().map(String::as_str).collect();
    assert!(!misplaced(&chairs, StrokeOrder::ByName).is_empty());
}

#[test]
fn the_chairs_of_the_national_congress_stand_by_the_whole_name() {
    let Some(record) = shared("press-corpus/npc-12-5-plenary-3.json") else { return };
    let chairs = names(&record["facts"]["executive_chairs"]);
    assert_eq!(chairs.len(), 22);
    follows(&chairs, StrokeOrder::ByName);
    let chairs: Vec<&str> = chairs.iter().map(String::as_str).collect();
    assert!(!misplaced(&chairs, StrokeOrder::BySurname).is_empty());
}

#[test]
fn the_elected_of_a_province_stand_by_surname() {
    let Some(record) = shared("press-corpus/zhejiang-congress-13-6-closing.json") else { return };
    follows(&names(&record["facts"]["elections"][1][1]), StrokeOrder::BySurname);
}

#[test]
fn a_hundred_thousand_names_are_put_in_order() {
    let Some(folder) = folder() else { return };
    let roster = std::fs::read_to_string(folder.join("press-corpus/rosters/synthetic-100000.txt")).unwrap();
    let names: Vec<&str> = roster.lines().collect();
    for order in [StrokeOrder::BySurname, StrokeOrder::ByName] {
        let begun = std::time::Instant::now();
        let positions = ordered(&names, order);
        println!("{} names by {order:?}: {} ms", names.len(), begun.elapsed().as_millis());
        let right: Vec<&str> = positions.iter().map(|at| names[*at]).collect();
        assert_eq!(misplaced(&right, order), []);
        assert!(right.iter().all(|name| stroke_key(name, order).is_ok()), "every name has its place");
    }
}

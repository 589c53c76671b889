//! The labelled reports of the shared folder, for tests of the scripts.

#![allow(dead_code, clippy::unwrap_used)] // Each test binary uses a part of this.
#![allow(clippy::disallowed_methods)] // The labelled reports are read from the disk.

use std::collections::BTreeSet;
use std::ops::Range;

use serde_json::Value;
use yishi_press::script;
use yishi_press::span::Layer;

use crate::shared;

pub fn read(name: &str) -> Option<String> {
    shared::file(name)
}

/// Without pinyin in brackets.
pub fn repaired(original: &str) -> Layer {
    let mut layer = Layer::over(original.len());
    let mut start = 0;
    while let Some(open) = original[start..].find('(') {
        let close = original[start + open..].find(')').unwrap();
        layer.keep(&original[start..start + open], start);
        start += open + close + 1;
    }
    layer.keep(&original[start..], start);
    layer
}

/// Everybody the labels name, in every form they may be printed in.
pub fn people() -> BTreeSet<String> {
    let names: Value = serde_json::from_str(&read("seeds-gold/names.json").unwrap()).unwrap();
    let mut people = BTreeSet::new();
    for person in names["persons"].as_array().unwrap() {
        let printed = person["in"].as_object().unwrap().values().flat_map(|forms| forms.as_array().unwrap());
        people.extend(printed.chain([&person["name"], &person["hant"]]).map(|form| form.as_str().unwrap().to_owned()));
    }
    let folder = shared::folder().unwrap().join("press-corpus");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let item: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
            strings(&item["facts"], &mut |text| {
                if (2..=4).contains(&text.chars().count()) {
                    people.insert(text.to_owned());
                }
            });
        }
    }
    people
}

fn strings(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, visit)),
        Value::Object(members) => members.values().for_each(|member| strings(member, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Where these people stand in a text.
pub fn names(text: &str, people: &BTreeSet<String>) -> Vec<Range<usize>> {
    script::names_in(text, people.iter().map(String::as_str))
}

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code, warnings)]
mod support;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;
use support::sittings::sitting;
use yishi_names::Script;
use yishi_press::{Record, release, read, check::agree};
#[test]
fn survey() {
    let mut runner = TestRunner::deterministic();
    let n: usize = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(300);
    let mut by: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut good = 0;
    for i in 0..n {
        let facts = sitting().new_tree(&mut runner).unwrap().current();
        for script in Script::BOTH {
            let mut record = Record::from_facts(&facts, script);
            record.source = Some(yishi_press::record::Source::own(script));
            let text = release::text(&facts, script);
            let reading = read::read(&text, None);
            let diffs = match reading.sittings.as_slice() {
                [one] => agree::differences(&record, one),
                other => { by.entry(format!("count {}", other.len())).or_default().push(text.clone()); continue }
            };
            if diffs.is_empty() { good += 1 }
            if !reading.repairs.is_empty() { by.entry("repairs".into()).or_default().push(format!("{:?}\n{text}", reading.repairs.iter().map(|r| format!("{:?} {} -> {:?}", r.kind, r.stands, r.suggestion)).collect::<Vec<_>>())); }
            for d in diffs {
                let key: String = format!("{} {script:?}", d.field.split(|c: char| c == '[').next().unwrap().split(" of ").next().unwrap());
                by.entry(key).or_default().push(format!("{}\n   exp {}\n   got {}\n{}", d.field, d.expected, d.found, { let toks: Vec<&str> = d.expected.split(['、','|',' ','/',':']).chain([d.field.rsplit(" of ").next().unwrap()]).filter(|t| t.chars().count() > 1).collect(); text.lines().filter(|l| toks.iter().any(|t| l.contains(t))).take(3).collect::<Vec<_>>().join("\n      ") }));
            }
        }
    }
    println!("good {good} of {}", 2 * n);
    let show: usize = std::env::var("SHOW").ok().and_then(|n| n.parse().ok()).unwrap_or(2);
    let only = std::env::var("ONLY").unwrap_or_default();
    for (k, v) in &by { println!("== {k}: {}", v.len()); if k.starts_with(&only) { let mut v = v.clone(); v.sort_by_key(|x| x.len()); for x in v.iter().take(show) { println!("  {x}"); } } }
}

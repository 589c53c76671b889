//! Right texts are left alone: no check speaks of a labelled report by itself, nor of two reports of one city or one body.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use yishi_press::finding::{Finding, Severity};
use yishi_press::proof::{Document, Other, References, proof};
use yishi_press::read::read;
use yishi_press::span::Positions;

mod shared;
mod trials;

fn text(name: &str) -> String {
    let at = if name.starts_with("c") && name.contains("closing.") { "seeds-gold" } else { "press-corpus" };
    shared::file(&format!("{at}/{name}.txt")).unwrap()
}

/// What the checks say of one text beside others, other than of its repairs and its script, which are damaged in some.
fn doubts(name: &str, beside: &[&str]) -> Vec<Finding> {
    let original = text(name);
    let reading = read(&original, Some(name));
    let others = beside.iter().flat_map(|other| {
        let sittings = read(&text(other), Some(other)).sittings;
        sittings.into_iter().map(|sitting| Other::report(*other, sitting))
    });
    let references = References { rolls: Vec::new(), others: others.collect() };
    let positions = Positions::new(&original);
    let all = proof(&Document { original: &original, reading: &reading, positions: &positions }, &references);
    let repaired =
        |found: &Finding| reading.repairs.iter().any(|repair| repair.kind == found.kind && repair.span == found.span);
    let script = |found: &Finding| found.kind.word().starts_with("conversion.");
    all.into_iter().filter(|found| !repaired(found) && !script(found) && found.severity != Severity::Info).collect()
}

fn silent(name: &str, beside: &[&str]) {
    let found = doubts(name, beside);
    for finding in &found {
        println!("{name} beside {beside:?}: {finding:?}");
    }
    assert!(found.is_empty(), "{name} beside {beside:?}");
}

#[test]
fn a_right_text_by_itself_raises_no_doubt() {
    for name in shared::corpus() {
        silent(&name, &[]);
    }
}

#[test]
fn reports_of_one_place_that_agree_raise_no_doubt() {
    if shared::folder().is_none() {
        return;
    }
    let zhejiang = ["zhejiang-cppcc-12-5-closing", "zhejiang-congress-13-6-closing"];
    silent(zhejiang[0], &zhejiang[1..]);
    silent(zhejiang[1], &zhejiang[..1]);
    let nation = ["npc-12-5-plenary-3", "npc-13-2-opening", "npcsc-13-4", "npcsc-13-19-closing"];
    for name in nation {
        let others: Vec<&str> = nation.into_iter().filter(|other| *other != name).collect();
        silent(name, &others);
    }
    silent("hengyang-congress-16-4-group-review", &["congress-closing.clean.zh-Hans"]);
}

#[test]
fn every_text_beside_every_other_raises_no_doubt() {
    let names = shared::corpus();
    for name in &names {
        let others: Vec<&str> = names.iter().filter(|other| *other != name).map(String::as_str).collect();
        silent(name, &others);
    }
}

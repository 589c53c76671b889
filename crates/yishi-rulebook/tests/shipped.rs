//! What is shipped is whole: every file listed, every rule sourced, every gap noted, every rulebook the same after JSON.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use yishi_rulebook::{AnyRule, BodyKind, Level, Library, Rulebook, SourceStatus, Tier, shipped_files};

/// Every combination of overlays that the shipped files allow on the day of the sample session.
fn resolved() -> Vec<Rulebook> {
    let library = Library::shipped().unwrap();
    let day = date(2023, 12, 26);
    let mut books = Vec::new();
    for body in BodyKind::ALL.iter().copied() {
        let tiers: Vec<Option<Tier>> = body.tiers().iter().copied().map(Some).collect();
        for tier in if tiers.is_empty() { vec![None] } else { tiers } {
            let laid = library.overlays_at(body, tier).filter(|layer| layer.effective <= day);
            let ids: Vec<&str> = laid.map(|layer| layer.id.as_str()).collect();
            for mask in 0..1_u32 << ids.len() {
                let picked: Vec<&str> = (0..ids.len()).filter(|bit| mask >> bit & 1 == 1).map(|bit| ids[bit]).collect();
                books.push(library.resolve(body, tier, day, &picked).unwrap());
            }
        }
    }
    books
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files_below(&path, found) } else { found.push(path) }
    }
}

#[test]
fn the_embedded_list_is_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rulebooks");
    let mut found = Vec::new();
    files_below(&folder, &mut found);
    let on_disk: BTreeSet<String> =
        found.iter().map(|path| path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/")).collect();
    let embedded: BTreeSet<String> = shipped_files().iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(embedded, on_disk);
}

#[test]
fn every_rule_has_a_source_and_every_gap_an_interpretation() {
    let library = Library::shipped().unwrap();
    for row in library.rules() {
        assert!(library.source(row.source).is_some(), "{}:{} {}", row.file, row.line, row.rule);
        assert!(!row.article.is_empty());
        if row.level == Level::Nation && row.status == SourceStatus::LocalChoice {
            let note = row.interpretation.and_then(|id| library.interpretations().get(id));
            assert!(note.is_some(), "{}:{} {}", row.file, row.line, row.rule);
            assert_eq!(Some(row.article), row.interpretation);
        }
    }
}

#[test]
fn every_interpretation_is_needed_by_a_rule() {
    let library = Library::shipped().unwrap();
    let named: BTreeSet<&str> = library.rules().filter_map(|row| row.interpretation).collect();
    let noted: BTreeSet<&str> = library.interpretations().keys().map(String::as_str).collect();
    assert_eq!(named, noted);
}

#[test]
fn every_rule_of_the_catalogue_stands_in_some_shipped_file() {
    let library = Library::shipped().unwrap();
    let written: BTreeSet<&str> = library.rules().map(|row| row.rule).collect();
    let listed: BTreeSet<&str> = AnyRule::all().map(AnyRule::id).collect();
    assert_eq!(written, listed);
    assert_eq!(AnyRule::all().count(), listed.len(), "no two rules share an id");
    assert!(AnyRule::all().all(|rule| AnyRule::parse(rule.id()) == Some(rule)));
}

#[test]
fn a_line_of_the_law_matrix_points_at_its_rule() {
    let library = Library::shipped().unwrap();
    for row in library.rules() {
        let (_, text) = shipped_files().iter().find(|(name, _)| *name == row.file).unwrap();
        let line = text.lines().nth(usize::try_from(row.line).unwrap() - 1).unwrap();
        assert_eq!(line, "[[rule]]", "{}:{}", row.file, row.line);
    }
}

#[test]
fn every_resolved_rulebook_is_the_same_after_json() {
    for book in resolved() {
        let text = serde_json::to_string(&book).unwrap();
        let again: Rulebook = serde_json::from_str(&text).unwrap();
        assert_eq!(again, book);
        assert_eq!(serde_json::to_string(&again).unwrap(), text);
    }
}

#[test]
fn a_ground_is_the_same_after_json() {
    for book in resolved() {
        let ground = book.threshold(yishi_rulebook::ThresholdRule::SittingQuorum).judge(348, 523);
        let text = serde_json::to_string(&ground).unwrap();
        assert_eq!(serde_json::from_str::<yishi_rulebook::Ground>(&text).unwrap(), ground);
    }
}

#[test]
fn a_resolved_rulebook_carries_the_texts_it_cites_and_no_others() {
    for book in resolved() {
        let json = serde_json::to_value(&book).unwrap();
        let cited: BTreeSet<&str> = book.rules().values().map(|rule| rule.citation.source.as_str()).collect();
        let carried: BTreeSet<&str> = json["sources"].as_object().unwrap().keys().map(String::as_str).collect();
        let table = book.calendar().sources().iter().map(String::as_str);
        assert_eq!(cited.into_iter().chain(table).collect::<BTreeSet<_>>(), carried);
    }
}

#[test]
fn overlays_are_resolved_alike_in_whatever_order_they_are_named() {
    let library = Library::shipped().unwrap();
    let day = date(2023, 12, 26);
    let one =
        library.resolve(BodyKind::Congress, Some(Tier::City), day, &["mingchuan-2023", "mingchuan-16-3"]).unwrap();
    let other = library
        .resolve(BodyKind::Congress, Some(Tier::City), day, &["mingchuan-16-3", "mingchuan-2023", "mingchuan-2023"])
        .unwrap();
    assert_eq!(one, other);
    let levels: Vec<Level> = one.layers().iter().map(|layer| layer.level).collect();
    assert_eq!(levels, [Level::Nation, Level::City, Level::Session]);
}

/// Rulebooks pinned before tiers, ranges and rooms were known. They lack every rule that came later, and stay whole.
#[test]
fn a_record_written_before_tiers_reads_back_and_keeps_its_bytes() {
    for old in [include_str!("records/congress-before-tiers.json"), include_str!("records/cppcc-before-tiers.json")] {
        let book: Rulebook = serde_json::from_str(old).unwrap();
        assert_eq!((book.tier(), book.calendar().is_empty()), (None, true));
        assert!(book.find_number(yishi_rulebook::ConveningNumber::Notice).is_none());
        assert_eq!(serde_json::to_string(&book).unwrap(), old);
    }
}

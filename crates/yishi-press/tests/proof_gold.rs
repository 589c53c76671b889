//! The three real meetings held against each other: every difference that was labelled, and nothing of what is right.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The labelled records are read from the disk.

mod shared;

use yishi_press::finding::{Finding, Kind, Severity};
use yishi_press::proof::{Document, Other, References, Roll, proof};
use yishi_press::read::{Reading, Sitting};
use yishi_press::span::{Layer, Positions};

const CONGRESS: &str = "congress-closing.zh-Hant.txt";
const CPPCC: &str = "cppcc-closing-and-second-plenary.zh-Hans.txt";

/// The two texts as they were labelled.
struct Gold {
    texts: [(&'static str, String, Vec<Sitting>); 2],
    roll: String,
}

impl Gold {
    fn new() -> Option<Self> {
        let shared = shared::folder()?;
        let read = |file: &str| std::fs::read_to_string(shared.join("seeds-gold").join(file)).unwrap();
        let sitting = |file: &str| serde_json::from_str::<Sitting>(&read(file)).expect(file);
        let second = vec![sitting("cppcc-closing.json"), sitting("congress-second-plenary.json")];
        let texts = [(CONGRESS, read(CONGRESS), vec![sitting("congress-closing.json")]), (CPPCC, read(CPPCC), second)];
        let roll = std::fs::read_to_string(shared.join("press-corpus/rosters/synthetic-3000.txt")).unwrap();
        Some(Self { texts, roll })
    }

    /// The findings of one text against the other.
    fn findings(&self, file: &str, roll: bool) -> Vec<Finding> {
        let (own, other): (Vec<_>, Vec<_>) = self.texts.iter().partition(|(name, _, _)| *name == file);
        let (_, text, sittings) = own[0];
        let layer = Layer::same(text.as_str());
        let reading = Reading { layer, sittings: sittings.clone(), ..Reading::default() };
        let others = other[0].2.iter().map(|sitting| Other::report(other[0].0, sitting.clone())).collect();
        let rolls = if roll { vec![Roll::of_names(&self.roll)] } else { Vec::new() };
        let positions = Positions::new(text);
        proof(&Document { original: text, reading: &reading, positions: &positions }, &References { rolls, others })
    }
}

/// Kind, severity, place and what stands there.
fn told(findings: &[Finding]) -> Vec<(Kind, Severity, usize, usize, &str)> {
    findings
        .iter()
        .map(|found| (found.kind, found.severity, found.span.start, found.span.end, found.stands.as_str()))
        .collect()
}

/// True for the traces of a converter, which have a test of their own.
fn of_the_script(found: &Finding) -> bool {
    found.kind.word().starts_with("conversion.") || found.kind == Kind::MixedScript
}

fn names(findings: &[Finding]) -> Vec<(usize, &str, Option<&str>, bool)> {
    let spelling = |found: &&Finding| matches!(found.kind, Kind::Name | Kind::UnknownName | Kind::AmbiguousName);
    let names = findings.iter().filter(spelling);
    names.map(|found| (found.span.start, found.stands.as_str(), found.suggestion.as_deref(), found.decidable)).collect()
}

#[test]
fn two_names_differ_and_no_report_can_say_which_is_right() {
    let Some(gold) = Gold::new() else { return };
    let congress = gold.findings(CONGRESS, false);
    assert_eq!(names(&congress), [(235, "賴馨正", None, false), (294, "陳淼", None, false)]);
    let first = congress.iter().find(|found| found.kind == Kind::Name).unwrap();
    assert_eq!(first.candidates[0].text, "賴端正");
    let cppcc = gold.findings(CPPCC, false);
    assert_eq!(
        names(&cppcc),
        [(190, "赖端正", None, false), (255, "陈森", None, false), (2769, "赖端正", None, false)]
    );
}

#[test]
fn the_roll_decides_which_is_right() {
    let Some(gold) = Gold::new() else { return };
    assert_eq!(names(&gold.findings(CONGRESS, true)), []);
    let decided = [
        (190, "赖端正", Some("赖馨正"), true),
        (255, "陈森", Some("陈淼"), true),
        (2769, "赖端正", Some("赖馨正"), true),
    ];
    assert_eq!(names(&gold.findings(CPPCC, true)), decided);
}

#[test]
fn titles_and_labels_are_information_but_for_the_level_of_a_group() {
    let Some(gold) = Gold::new() else { return };
    let others = |file: &str| -> Vec<Finding> {
        gold.findings(file, false).into_iter().filter(|found| !found.name && !of_the_script(found)).collect()
    };
    let (info, warning) = (Severity::Info, Severity::Warning);
    let congress = [
        (Kind::Title, info, 364, 375, "高新區主要負責人秦振衡"),
        (Kind::GroupLabel, warning, 408, 415, "省屬高校負責人"),
    ];
    assert_eq!(told(&others(CONGRESS)), congress);
    let cppcc = [
        (Kind::Title, info, 178, 193, "市委副书记、耒阳市委书记赖端正"),
        (Kind::Title, info, 194, 207, "市政协党组书记、主席刘丽华"),
        (Kind::Title, info, 420, 438, "衡阳国家高新区管委会主要负责人秦振衡"),
        (Kind::GroupLabel, warning, 466, 475, "省、市属高校负责人"),
        (Kind::Title, info, 2764, 2772, "市委副书记赖端正"),
        (Kind::Title, info, 2773, 2781, "市政协主席刘丽华"),
    ];
    assert_eq!(told(&others(CPPCC)), cppcc);
}

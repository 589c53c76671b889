//! Repairing the two seed texts: every damage the gold findings name, at its place, and nothing else.
//!
//! Reads the labelled texts beside the repository (`YISHI_SHARED`); skipped with a line where they are absent.

#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods)] // The labelled texts are read from the disk.

mod shared;

use std::collections::BTreeSet;

use serde_json::Value;
use yishi_press::finding::{Finding, Kind};
use yishi_press::repair::{Repaired, repair};
use yishi_press::span::Positions;

const TRADITIONAL: &str = "congress-closing.zh-Hant.txt";
const SIMPLIFIED: &str = "cppcc-closing-and-second-plenary.zh-Hans.txt";

fn repaired(name: &str) -> Option<Repaired> {
    let text = shared::file(&format!("seeds-gold/{name}"))?;
    Some(repair(&text, &Positions::new(&text)))
}

fn places<'f>(findings: &'f [Finding], kind: Kind) -> impl Iterator<Item = (usize, usize)> + 'f {
    findings.iter().filter(move |finding| finding.kind == kind).map(|finding| (finding.span.start, finding.span.end))
}

fn gold(list: &str, keep: impl Fn(&Value) -> bool) -> Option<BTreeSet<(usize, usize)>> {
    let gold: Value = serde_json::from_str(&shared::file("seeds-gold/discrepancies.json")?).unwrap();
    let at = |entry: &Value, end: &str| usize::try_from(entry["span"][end].as_u64().unwrap()).unwrap();
    let entries = gold[list].as_array().unwrap().iter().filter(|entry| keep(entry));
    Some(entries.map(|entry| (at(entry, "start"), at(entry, "end"))).collect())
}

#[test]
fn pinyin_of_the_seed_is_found_each_time_and_nothing_else() {
    let (Some(repaired), Some(gold)) = (repaired(TRADITIONAL), gold("pinyin_insertions", |_| true)) else { return };
    let found: BTreeSet<_> = places(&repaired.findings, Kind::Pinyin).collect();
    assert_eq!(found.len(), 96);
    assert_eq!(found, gold);
}

#[test]
fn broken_lines_of_the_seed_are_joined_and_no_others() {
    let (Some(repaired), Some(gold)) =
        (repaired(SIMPLIFIED), gold("layout", |entry| entry["kind"] == "layout.midbreak"))
    else {
        return;
    };
    assert_eq!(places(&repaired.findings, Kind::BrokenLine).collect::<BTreeSet<_>>(), gold);
}

#[test]
fn debris_of_the_seed_is_told_from_the_report() {
    let Some(repaired) = repaired(TRADITIONAL) else { return };
    let lines: Vec<usize> =
        repaired.findings.iter().filter(|f| f.kind == Kind::Debris).map(|finding| finding.span.line).collect();
    assert_eq!(lines, [1, 3, 7, 9, 13, 31, 49, 54, 55]);
}

#[test]
fn marks_of_half_width_are_found_and_the_repaired_text_is_the_corrected_one() {
    let (Some(repaired), Some(corrected)) =
        (repaired(TRADITIONAL), shared::file("seeds-gold/congress-closing.corrected.zh-Hant.txt"))
    else {
        return;
    };
    assert_eq!(places(&repaired.findings, Kind::PunctuationWidth).count(), 71);
    let lines = |text: &str| -> Vec<usize> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| line.chars().count()).collect()
    };
    assert_eq!(lines(&repaired.layer.text), lines(&corrected));
}

#[test]
fn the_second_report_of_a_file_is_told_from_the_first() {
    let Some(repaired) = repaired(SIMPLIFIED) else { return };
    let begins: Vec<_> = repaired.findings.iter().filter(|f| f.kind == Kind::AnotherReport).collect();
    assert_eq!(begins.iter().map(|finding| finding.span.line).collect::<Vec<_>>(), [53]);
    let joined = shared::file("seeds-gold/cppcc-closing-and-second-plenary.joined.zh-Hans.txt").unwrap();
    let squeezed =
        |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    assert_eq!(squeezed(&repaired.layer.text), squeezed(&joined));
}

#[test]
fn sound_reports_need_no_repair() {
    for name in ["seeds-gold/congress-closing.corrected.zh-Hant.txt", "seeds-gold/congress-closing.clean.zh-Hans.txt"] {
        let Some(text) = shared::file(name) else { return };
        let findings = repair(&text, &Positions::new(&text)).findings;
        assert!(findings.is_empty(), "{name}: {findings:#?}");
    }
}

#[test]
fn the_corpus_is_repaired_where_it_is_damaged_and_nowhere_else() {
    for (name, expected) in [
        ("jiaxing-congress-8-1-closing", ""),
        ("liangshan-cppcc-10-5-opening", ""),
        ("npc-12-5-plenary-3", ""),
        ("npc-13-2-opening", "layout.space"),
        ("npcsc-13-19-closing", "layout.repeated punctuation.lost-stop"),
        ("npcsc-13-4", "layout.markup"),
        ("yongzhou-congress-4-7-opening", ""),
        ("zhejiang-congress-13-6-closing", ""),
        ("zhejiang-cppcc-12-5-closing", "layout.space"),
        ("tonghua-congress-9-4-closing", "pinyin punctuation.width"),
        ("hengyang-congress-16-4-group-review", "pinyin punctuation.doubled punctuation.width"),
    ] {
        let Some(text) = shared::file(&format!("press-corpus/{name}.txt")) else { return };
        let repaired = repair(&text, &Positions::new(&text));
        let kinds: BTreeSet<&str> = repaired.findings.iter().map(|finding| finding.kind.word()).collect();
        let kinds: Vec<&str> = kinds.into_iter().collect();
        assert_eq!(kinds.join(" "), expected, "{name}: {}", repaired.layer.text);
        assert!(
            !repaired.layer.text.contains([',', '<', '(']) || name.contains("npcsc"),
            "{name}: {}",
            repaired.layer.text
        );
    }
}

#[test]
fn characters_copied_as_radicals_become_what_they_stand_for() {
    let text = "清河市第十六届⼈⺠代表⼤会第三次会议2⽉3⽇上午开幕。\n";
    let repaired = repair(text, &Positions::new(text));
    assert_eq!(repaired.layer.text, "清河市第十六届人民代表大会第三次会议2月3日上午开幕。\n");
    assert_eq!(places(&repaired.findings, Kind::Radical).count(), 5);
}

#[test]
fn a_report_stored_twice_is_one_report_though_its_headline_has_no_marks() {
    let report = "清河市五届人大二次会议胜利闭幕\n\n李大明讲话 王晓主持 通过各项决议\n\n\
        凝心聚力，开创新局。3月2日上午，清河市第五届人民代表大会第二次会议圆满完成各项议程，在清河会堂胜利闭幕。\n\n\
        大会应到代表300名，实到代表290名，符合法定人数。闭幕会由大会执行主席王晓主持，大会通过了关于政府工作报告的决议。\n";
    let repaired = |text: &str| repair(text, &Positions::new(text));
    let (once, twice) = (repaired(report), repaired(&format!("{report}\n{report}")));
    assert_eq!(once.layer.text.trim_end(), twice.layer.text.trim_end());
    let found = |repaired: &Repaired, kind: Kind| repaired.findings.iter().filter(|found| found.kind == kind).count();
    assert!(found(&once, Kind::Repeated) == 0 && found(&twice, Kind::Repeated) > 0);
    assert_eq!(found(&twice, Kind::BrokenLine), 0);
}

//! What converters did to the labelled report is found, all of it and nothing else, and a sound text is left alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The labelled records are read from the disk.

mod labels;
mod shared;

use labels::{names, people, read, repaired};
use serde_json::Value;
use yishi_press::finding::{Finding, Kind};
use yishi_press::script::{self, Page};
use yishi_press::span::Positions;

fn findings(original: &str) -> Vec<Finding> {
    let layer = repaired(original);
    let names = names(&layer.text, &people());
    let positions = Positions::new(original);
    let mut found = script::findings(&Page { original, layer: &layer, positions: &positions, names: &names });
    found.sort_by_key(|finding| finding.span.start);
    found
}

/// As the desk does it: the text is read, and the people of its sittings are the names.
fn findings_as_read(original: &str) -> Vec<Finding> {
    let positions = Positions::new(original);
    let mut found = script::findings_of(original, &yishi_press::read::read(original, None), &positions);
    found.sort_by_key(|finding| finding.span.start);
    found
}

fn told(findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|f| {
            let right = f.suggestion.as_deref().unwrap_or("-");
            let severity = serde_json::to_string(&f.severity).unwrap();
            format!(
                "{} {severity} {}:{} {} -> {right} {:?}\n",
                f.kind.word(),
                f.span.line,
                f.span.col,
                f.stands,
                f.evidence
            )
        })
        .collect()
}

#[test]
fn the_thirty_six_conversions_of_the_labelled_report_are_found_and_no_variant_is() {
    let Some(original) = read("seeds-gold/congress-closing.zh-Hant.txt") else { return };
    let gold: Value = serde_json::from_str(&read("seeds-gold/discrepancies.json").unwrap()).unwrap();
    let gold = gold["conversion"].as_array().unwrap();
    for found in [findings(&original), findings_as_read(&original)] {
        assert_eq!(missing(gold, &found), "", "{}", told(&found));
        assert_eq!(found.len(), gold.len(), "{}", told(&found));
    }
}

/// The labels without a finding that says the same.
fn missing(gold: &[Value], found: &[Finding]) -> String {
    let mut missing = String::new();
    for label in gold {
        let is_found = found.iter().any(|finding| {
            let place = serde_json::to_value(finding.span).unwrap();
            place == label["span"]
                && finding.kind.word() == label["kind"]
                && serde_json::to_value(finding.severity).unwrap() == label["severity"]
                && finding.stands == label["char"].as_str().unwrap()
                && finding.suggestion.as_deref() == label["should"].as_str()
                && finding.name == label["name"].as_bool().unwrap()
        });
        if !is_found {
            missing += &format!("{label}\n");
        }
    }
    missing
}

#[test]
fn the_corrected_report_and_simplified_reports_are_left_alone() {
    let Some(corrected) = read("seeds-gold/congress-closing.corrected.zh-Hant.txt") else { return };
    assert_eq!(told(&findings(&corrected)) + &told(&findings_as_read(&corrected)), "");
    let folder = shared::folder().unwrap();
    let mut seen = 0;
    for part in ["seeds-gold", "press-corpus"] {
        for entry in std::fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            let is_text = path.extension().is_some_and(|extension| extension == "txt");
            let text = if is_text { std::fs::read_to_string(&path).unwrap() } else { continue };
            if script::script_of(&text) == yishi_names::Script::Hans {
                seen += 1;
                assert_eq!(told(&findings(&text)), "", "{}", path.display());
                assert_eq!(told(&findings_as_read(&text)), "", "{}", path.display());
            }
        }
    }
    assert!(seen >= 10);
}

#[test]
fn under_conversion_of_other_reports_is_found() {
    let Some(text) = read("press-corpus/tonghua-congress-9-4-closing.txt") else { return };
    let found = findings_as_read(&text);
    let shown: Vec<(String, String)> =
        found.iter().map(|f| (f.stands.clone(), f.suggestion.clone().unwrap_or_default())).collect();
    let right = [("后", "後"), ("干", "幹"), ("并", "並"), ("于", "於")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert!(right.iter().all(|pair| shown.contains(pair)), "{}", told(&found));
    assert!(found.iter().all(|f| f.kind == Kind::UnderConverted), "{}", told(&found));
    println!("{}", told(&found));
    let other = read("press-corpus/hengyang-congress-16-4-group-review.txt").unwrap();
    assert_eq!(told(&findings(&other)), "");
}

/// What is told of one text with these names: kind, severity, what stands there, what should.
fn told_of(text: &str, people: &[&str]) -> Vec<String> {
    let layer = yishi_press::span::Layer::same(text);
    let names = script::names_in(text, people.iter().copied());
    let found =
        script::findings(&Page { original: text, layer: &layer, positions: &Positions::new(text), names: &names });
    let one = |f: &Finding| {
        let right = f.suggestion.as_deref().unwrap_or("?");
        format!("{} {:?} {}>{right}{}", f.kind.word(), f.severity, f.stands, if f.name { " name" } else { "" })
    };
    found.iter().map(one).collect()
}

#[test]
fn words_of_taiwan_are_told_and_doubtful_ones_only_beside_certain_ones() {
    assert_eq!(
        told_of("會議審議了省高階人民法院工作報告，透過了專案資料。", &[]),
        [
            "conversion.region Error 高階人民法院>高級人民法院",
            "conversion.region Warning 透過>通過",
            "conversion.region Warning 專案>項目",
            "conversion.region Warning 資料>數據",
        ]
    );
    assert_eq!(told_of("會議聽取了專案報告和會議資料的說明，聯絡渠道暢通，執行主席主持會議。", &[]), [] as [&str; 0]);
    assert_eq!(told_of("市人大常委會委員長主持會議，全國人大常委會委員長講話。", &[]).len(), 1);
}

#[test]
fn names_are_judged_by_what_no_name_can_be() {
    let people = ["于建国", "胡大海", "陈致远", "李国", "赵云", "周杰", "钟山", "范云"];
    assert_eq!(told_of("出席會議的有于建國、胡大海、陳致遠、趙云、周杰、范云。", &people), [] as [&str; 0]);
    assert_eq!(
        told_of("出席會議的有於建國、鬍大海、陳緻遠、李国、趙雲、鐘山、範雲。", &people),
        [
            "conversion.over Warning 於>? name",
            "conversion.over Error 鬍>胡 name",
            "conversion.over Error 緻>致 name",
            "conversion.leftover Error 国>國 name",
            "conversion.over Warning 鐘>? name",
            "conversion.over Error 範>范 name",
        ]
    );
}

#[test]
fn traditional_characters_in_a_simplified_report_are_told() {
    assert_eq!(
        told_of("大会圆满完成各項议程，刘麗华主持，会议听取了乾隆年间瞭望台的报告。", &["刘丽华"]),
        ["script.mixed Error 項>项", "script.mixed Error 麗>丽 name"]
    );
}

#[test]
fn a_report_in_the_other_script_is_told_once_and_judged_by_its_own() {
    let hant = "會議圓滿完成各項議程，勝利閉幕。本次會議應到代表五百名，實到代表四百名，選舉產生領導。\n";
    let hans = "会议圆满完成各项议程，胜利闭幕。本次会议应到代表五百名，实到代表四百名，选举产生领导。\n";
    let found = told_of(&format!("{hant}{hant}{hans}"), &[]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("script.mixed Warning 会议圆满"));
}

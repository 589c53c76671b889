//! What a person and a program see of findings: each form on findings made by hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use serde_json::Value;
use yishi_press::decisions::{Decision, Decisions, Verdict, corrected};
use yishi_press::finding::{Candidate, Evidence, Finding, Kind, Severity, identify};
use yishi_press::show::{self, Language, Report};
use yishi_press::span::{Positions, Span};

const TEXT: &str = "市十六屆人大三次會議閉幕\n會議號召走上共同緻富的路子，王利、李一民、歐陽雲在主席臺前排就座，其他成員也出席了今天上午的會議。\n趙明主\n持會議。\n";

fn findings() -> Vec<Finding> {
    let positions = Positions::new(TEXT);
    let at = |stands: &str| {
        let start = TEXT.find(stands).unwrap();
        positions.place(Span::new(start, start + stands.len()))
    };
    let candidate = |text: &str, score| Candidate { text: text.to_owned(), score };
    let mut findings = vec![
        Finding::new(Kind::OverConverted, Severity::Error, at("緻"), "緻")
            .suggest("致")
            .because(Evidence::Word { word: "共同致富".to_owned() }),
        Finding::new(Kind::Name, Severity::Error, at("王利"), "王利")
            .undecided(vec![candidate("王力", 840), candidate("王莉", 620)])
            .because(Evidence::Neighbours { left: None, right: Some("李一民".to_owned()) })
            .of_a_name(),
        Finding::new(Kind::NameScript, Severity::Warning, at("歐陽雲"), "歐陽雲").suggest("歐陽云").of_a_name(),
        Finding::new(Kind::BrokenLine, Severity::Info, at("\n持"), "\n持").suggest("持"),
    ];
    identify(TEXT, &mut findings);
    findings
}

fn report<'r>(findings: &'r [Finding], language: Language) -> Report<'r> {
    Report { file: "報道 1.txt", text: TEXT, findings, language }
}

#[test]
fn the_terminal_shows_each_place_under_its_characters() {
    let findings = findings();
    let shown = show::terminal::terminal(&report(&findings, Language::English), false);
    let expected = "\
error[conversion.over] this traditional character means another word
  ┌─ 報道 1.txt:2:9
2 │ 會議號召走上共同緻富的路子，王利、李一民、歐陽雲 …
  │                 ^^ should be “致”
  = word: 共同致富
";
    assert!(shown.starts_with(expected), "{shown}");
    assert!(shown.contains("^^^^ may be “王力” or “王莉”\n  = between: — … 李一民\n"), "{shown}");
    assert!(shown.ends_with("報道 1.txt: 2 errors, 1 warning, 1 note\n"), "{shown}");
}

/// Where marks stand under a line, the characters above them are those of the finding.
#[test]
fn marks_stand_under_what_they_mean() {
    use unicode_width::UnicodeWidthChar;
    let findings = findings();
    let shown = show::terminal::terminal(&report(&findings[..3], Language::Chinese), false);
    let lines: Vec<&str> = shown.lines().collect();
    let mut seen = Vec::new();
    for pair in lines.windows(2).filter(|pair| pair[1].contains('^')) {
        let (from, marks) = (pair[1].find('^').unwrap() - "│".len() + 1, pair[1].matches('^').count());
        let mut column = 0;
        let above = pair[0].chars().filter(|character| {
            let at = column;
            column += character.width().unwrap();
            at >= from && at < from + marks
        });
        seen.push(above.collect::<String>());
    }
    assert_eq!(seen, ["緻", "王利", "歐陽雲"]);
}

#[test]
fn colour_is_only_there_where_it_is_wanted_and_a_text_cannot_bring_its_own() {
    let text = "会\u{1b}[2J议\u{202e}";
    let place = Positions::new(text).place(Span::new(0, text.len()));
    let findings = [Finding::new(Kind::Markup, Severity::Warning, place, text)];
    let report = Report { file: "a\u{1b}.txt", text, findings: &findings, language: Language::English };
    assert!(!show::terminal::terminal(&report, false).contains(['\u{1b}', '\u{202e}']));
    assert!(show::terminal::terminal(&report, true).contains("\u{1b}[1;33mwarning\u{1b}[0m"));
}

#[test]
fn json_holds_every_finding_whole() {
    let findings = findings();
    let value: Value = serde_json::from_str(&show::json::json(&report(&findings, Language::English))).unwrap();
    assert_eq!((value["schema"].as_str(), value["errors"].as_u64()), (Some("press-findings/1"), Some(2)));
    let again: Vec<Finding> = serde_json::from_value(value["findings"].clone()).unwrap();
    assert_eq!(again.len(), 4);
    assert_eq!((&again[1].candidates, &again[1].id), (&findings[1].candidates, &findings[1].id));
}

/// What the standard requires of the parts that are written: members, their types and their bounds.
#[test]
fn sarif_is_as_the_standard_requires() {
    let findings = findings();
    let log: Value = serde_json::from_str(&show::sarif::sarif(&report(&findings, Language::English), "0.1.0")).unwrap();
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().unwrap().ends_with("sarif-schema-2.1.0.json"));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(run["tool"]["driver"]["name"], "yishi");
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), findings.len());
    for (result, finding) in results.iter().zip(&findings) {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(rules[index]["shortDescription"]["text"].is_string() && result["message"]["text"].is_string());
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.is_ascii() && !uri.contains(' '), "{uri}");
        let region = &place["region"];
        assert_eq!(region["startLine"].as_u64().unwrap() as usize, finding.span.line);
        assert!(
            region["startColumn"].as_u64().unwrap() >= 1 && region["endLine"].as_u64() >= region["startLine"].as_u64()
        );
        assert_eq!(result["fixes"].is_array(), finding.suggestion.is_some() && !finding.name);
        for fix in result["fixes"].as_array().into_iter().flatten() {
            let replacement = &fix["artifactChanges"][0]["replacements"][0];
            assert_eq!(&replacement["deletedRegion"], region);
            assert_eq!(replacement["insertedContent"]["text"].as_str(), finding.suggestion.as_deref());
        }
    }
    let broken = &results[3]["locations"][0]["physicalLocation"]["region"];
    assert_eq!((broken["endLine"].as_u64(), broken["endColumn"].as_u64()), (Some(4), Some(2)));
}

#[test]
fn rdjson_counts_bytes_and_offers_no_name() {
    let findings = findings();
    let result: Value = serde_json::from_str(&show::rdjson::rdjson(&report(&findings, Language::English))).unwrap();
    assert_eq!(result["source"]["name"], "yishi");
    let diagnostics = result["diagnostics"].as_array().unwrap();
    let first = &diagnostics[0];
    assert_eq!(first["location"]["range"]["start"], serde_json::json!({ "line": 2, "column": 25 }));
    assert_eq!(first["location"]["range"]["end"], serde_json::json!({ "line": 2, "column": 28 }));
    assert_eq!((first["severity"].as_str(), first["code"]["value"].as_str()), (Some("ERROR"), Some("conversion.over")));
    assert_eq!(first["suggestions"][0]["text"], "致");
    let offered: Vec<bool> = diagnostics.iter().map(|diagnostic| diagnostic.get("suggestions").is_some()).collect();
    assert_eq!(offered, [true, false, false, true]);
}

#[test]
fn the_diff_holds_no_name_that_nobody_accepted() {
    let findings = findings();
    let diff = show::diff::diff("a.txt", TEXT, &Decisions::default().edits(&findings));
    let expected = "\
--- a/a.txt
+++ b/a.txt
@@ -1,4 +1,3 @@
 市十六屆人大三次會議閉幕
-會議號召走上共同緻富的路子，王利、李一民、歐陽雲在主席臺前排就座，其他成員也出席了今天上午的會議。
+會議號召走上共同致富的路子，王利、李一民、歐陽雲在主席臺前排就座，其他成員也出席了今天上午的會議。
-趙明主
-持會議。
+趙明主持會議。
";
    assert_eq!(diff, expected);
    let absolute = show::diff::diff("/desk/a.txt", TEXT, &Decisions::default().edits(&findings));
    assert!(absolute.starts_with("--- a/desk/a.txt\n+++ b/desk/a.txt\n"));
    let mut decisions = Decisions::default();
    let verdict = Verdict::Accepted { text: "王力".to_owned() };
    decisions.remember(Decision {
        finding: findings[1].id.clone(),
        verdict,
        stands: String::new(),
        by: None,
        at: None,
    });
    assert!(
        show::diff::diff("a.txt", TEXT, &decisions.edits(&findings)).contains("+會議號召走上共同致富的路子，王力、")
    );
    assert_eq!(show::diff::diff("a.txt", TEXT, &[]), "");
}

/// Applies a unified diff as `patch` does, by its line numbers alone.
fn patched(text: &str, diff: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    for line in diff.split_inclusive('\n').skip(2) {
        if let Some(ranges) = line.strip_prefix("@@ -") {
            let old = ranges.split(' ').next().unwrap();
            let (first, count) = old.split_once(',').unwrap_or((old, "1"));
            let first = first.parse::<usize>().unwrap() - usize::from(count != "0");
            out.extend(lines[at..first].iter().map(|line| (*line).to_owned()));
            at = first;
        } else if line.starts_with('\\') {
            let last = out.last_mut().filter(|last| last.ends_with('\n') && at >= lines.len());
            last.map(String::pop);
        } else {
            let (mark, rest) = line.split_at(1);
            if mark != "+" {
                assert_eq!(lines[at].trim_end_matches('\n'), rest.trim_end_matches('\n'));
                at += 1;
            }
            if mark != "-" {
                out.push(rest.to_owned());
            }
        }
    }
    out.extend(lines[at..].iter().map(|line| (*line).to_owned()));
    out.concat()
}

proptest! {
    #[test]
    fn a_diff_applied_gives_the_corrected_text(
        text in "[甲乙丙]{1,4}(\n[甲乙丙]{0,4}){0,30}\n", edits in prop::collection::vec((0usize..120, 0usize..6, "[丁戊\n]{0,3}"), 0..6)
    ) {
        let positions = Positions::new(&text);
        let border = |at: usize| (at.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
        let finding = |(start, length, new): &(usize, usize, String)| {
            let span = Span::new(border(*start), border(start + length));
            Finding::new(Kind::Space, Severity::Info, positions.place(span), span.of(&text)).suggest(new.clone())
        };
        let mut findings: Vec<Finding> = edits.iter().map(finding).collect();
        identify(&text, &mut findings);
        let edits = Decisions::default().edits(&findings);
        let wanted = corrected(&text, &edits);
        let diff = show::diff::diff("a", &text, &edits);
        prop_assert!(edits.is_empty() == diff.is_empty());
        if wanted.ends_with('\n') && !diff.is_empty() {
            prop_assert_eq!(patched(&text, &diff), wanted);
        }
    }
}

/// A text as another system wrote it: the diff is one of that text, with its line ends.
#[test]
fn a_diff_keeps_the_line_ends_of_the_file() {
    let written = TEXT.replace('\n', "\r\n");
    let original = yishi_press::input::open(written.as_bytes(), None).unwrap();
    assert_eq!(original.text, TEXT);
    let edits = Decisions::default().edits(&findings());
    let (there, moved) = original.as_written(&edits);
    assert_eq!(there, written);
    assert_eq!(corrected(&there, &moved), corrected(TEXT, &edits).replace('\n', "\r\n"));
    assert_eq!(patched(&there, &show::diff::diff("a", &there, &moved)), corrected(&there, &moved));
}

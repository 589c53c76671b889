//! The press desk on the command line: what is printed, and the exit status.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const DAMAGED: &str = "市十六屆人大三次會議勝利閉幕\n12月27日上午，市第十六屆人民代表大會第三次會議在完成(chéng)各項議程後，在東湖會堂勝利閉幕。大會應到代表523名，實到502名，符合法定人數。趙明主持會議。\n";

fn press(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yishi"));
    command.arg("press").args(arguments).current_dir(folder).env_remove("NO_COLOR");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that refuses its arguments may be gone before it read anything.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn reading_prints_the_meetings_of_all_files_and_of_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), DAMAGED).unwrap();
    let read = press(folder.path(), &["read", "a.txt", "-", "--json"], DAMAGED.as_bytes());
    assert_eq!(read.status.code(), Some(0), "{}", text(&read.stderr));
    let printed: Value = serde_json::from_slice(&read.stdout).unwrap();
    let meetings = printed["meetings"].as_array().unwrap();
    assert_eq!(meetings.len(), 2);
    assert!(meetings.iter().all(|meeting| meeting["attendance"]["attended"] == 502));
    assert_eq!((meetings[0]["id"].as_str(), meetings[0]["schema"].as_str()), (Some("a.txt#1"), Some("press-record/1")));
}

#[test]
fn a_long_text_is_read_in_pieces_with_the_places_of_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let filler =
        "各代表团审议各项报告，代表们踊跃发言，气氛热烈，畅谈发展，共商大计，会场内外一片繁忙。\n".repeat(900) + "\n";
    let long = format!("{}\n{DAMAGED}", filler.repeat(40));
    assert!(long.len() > 4 * 1024 * 1024);
    std::fs::write(folder.path().join("long.txt"), &long).unwrap();
    let read = press(folder.path(), &["read", "long.txt", "--json"], b"");
    let printed: Value = serde_json::from_slice(&read.stdout).unwrap();
    let attended = &printed["meetings"].as_array().unwrap().last().unwrap()["attendance"]["attended_span"];
    let (line, start) = (attended["line"].as_u64().unwrap(), attended["start"].as_u64().unwrap());
    assert_eq!(line, long.lines().count() as u64);
    let behind: String = long.chars().skip(usize::try_from(start).unwrap()).take(3).collect();
    assert_eq!(behind, "502");
}

#[test]
fn proofreading_shows_what_is_found_and_says_so_by_its_status() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), DAMAGED).unwrap();
    let found = press(folder.path(), &["proof", "a.txt"], b"");
    assert_eq!(found.status.code(), Some(1), "{}", text(&found.stderr));
    assert!(text(&found.stdout).contains("[pinyin]") && !text(&found.stdout).contains('\u{1b}'));
    for format in ["json", "sarif", "rdjson"] {
        let found = press(folder.path(), &["proof", "a.txt", "--format", format], b"");
        assert!(serde_json::from_slice::<Value>(&found.stdout).unwrap().is_object(), "{format}");
        assert_eq!(found.status.code(), Some(1));
    }
    let diff = press(folder.path(), &["proof", "a.txt", "--format", "diff"], b"");
    assert!(text(&diff.stdout).starts_with("--- a/a.txt\n+++ b/a.txt\n@@ "));
    let clean = press(folder.path(), &["proof", "-"], "今天天气很好。\n".as_bytes());
    assert_eq!((clean.status.code(), text(&clean.stdout)), (Some(0), "standard input: nothing found\n"));
}

#[test]
fn the_corrected_text_has_nothing_left_to_correct_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), DAMAGED).unwrap();
    press(folder.path(), &["proof", "a.txt", "--corrected", "b.txt"], b"");
    let corrected = std::fs::read_to_string(folder.path().join("b.txt")).unwrap();
    assert!(corrected.contains("完成各項議程") && corrected.contains("趙明"));
    let again = press(folder.path(), &["proof", "b.txt", "--format", "diff"], b"");
    assert_eq!(text(&again.stdout), "");
}

#[test]
fn a_dismissed_finding_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), DAMAGED).unwrap();
    let all = ["proof", "a.txt", "--format", "json", "--decisions", "kept.jsonl"];
    let findings = |output: &Output| {
        let value: Value = serde_json::from_slice(&output.stdout).unwrap();
        value["findings"].as_array().unwrap().clone()
    };
    let first = findings(&press(folder.path(), &all, b""));
    let lines: Vec<String> = first
        .iter()
        .map(|finding| format!("{{\"finding\":{},\"decision\":\"dismissed\",\"reason\":\"原文\"}}\n", finding["id"]))
        .collect();
    std::fs::write(folder.path().join("kept.jsonl"), lines.concat()).unwrap();
    let again = press(folder.path(), &all, b"");
    assert_eq!((findings(&again).len(), again.status.code()), (0, Some(0)));
}

/// The release of a session held against its own export, which is verified before a word of it is believed.
#[test]
fn a_release_is_held_against_the_export_of_its_session() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/congress.toml");
    let replay = Command::new(env!("CARGO_BIN_EXE_yishi"))
        .args(["replay", scenario, "--out", "."])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(replay.status.success(), "{}", text(&replay.stderr));
    let arguments = ["proof", "release.zh-Hans.txt", "--against", "session.yishi", "--format", "json"];
    let checked = press(folder.path(), &arguments, b"");
    assert_ne!(checked.status.code(), Some(2), "{}", text(&checked.stderr));
    let export = folder.path().join("session.yishi");
    let mut bytes = std::fs::read(&export).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&export, bytes).unwrap();
    let refused = press(folder.path(), &arguments, b"");
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("session.yishi is no sound export"), "{}", text(&refused.stderr));
}

#[test]
fn what_cannot_be_done_is_told_with_the_status_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.png"), b"\x89PNG\r\n\x1a\n\0").unwrap();
    std::fs::write(folder.path().join("a.txt"), DAMAGED).unwrap();
    std::fs::write(folder.path().join("bad.json"), "{\"schema\":").unwrap();
    let cases: [(&[&str], &str); 4] = [
        (&["proof", "missing.txt"], "missing.txt cannot be read"),
        (&["proof", "a.png"], "a picture"),
        (&["proof", "a.txt", "--against", "bad.json"], "bad.json is no record"),
        (&["read", "a.png"], "a picture"),
    ];
    for (arguments, reason) in cases {
        let refused = press(folder.path(), arguments, b"");
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(text(&refused.stderr).contains(reason), "{}", text(&refused.stderr));
    }
}

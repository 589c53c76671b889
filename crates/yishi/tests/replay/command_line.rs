//! What goes wrong on the command line is told plainly, and nothing is written.

use crate::{scenario, yishi};

fn refused(args: &[&str]) -> String {
    let done = yishi(args);
    assert!(!done.status.success());
    String::from_utf8(done.stderr).unwrap()
}

#[test]
fn a_script_or_a_report_is_needed_and_a_folder_in_any_case() {
    assert!(refused(&["replay", "--out", "x"]).contains("FILE"));
    assert!(refused(&["replay", &scenario("cppcc.toml")]).contains("--out"));
    assert!(refused(&["replay", "--facts", "a.json"]).contains("--out"));
    assert!(refused(&["replay", "a.toml", "--facts", "a.json", "--out", "x"]).contains("cannot be used with"));
}

#[test]
fn faults_of_a_script_are_told_one_a_line_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (script, out) = (folder.path().join("bad.toml"), folder.path().join("out"));
    std::fs::write(&script, "[session]\nbody = \"circus\"\n").unwrap();
    let told = refused(&["replay", script.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    let first = format!("{}:2: unknown word `circus`", script.display());
    assert!(told.lines().count() > 3 && told.contains(&first), "{told}");
    assert!(!out.exists());
}

#[test]
fn a_report_that_cannot_be_held_is_told_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.json");
    let out = folder.path().join("out");
    let told = |text: &str| {
        std::fs::write(&report, text).unwrap();
        refused(&["replay", "--facts", report.to_str().unwrap(), "--out", out.to_str().unwrap()])
    };
    assert!(told("{\n\"schema\": 3\n}").contains("report.json:2: "));
    assert!(told(&REPORT.replace("press-record/1", "press-record/9")).contains("press-record/9"));
    assert!(told(&REPORT.replace("\"attended\": 8", "\"attended\": 9")).contains("9 attended"));
    assert!(told(&REPORT.replace("\"attended\": 8", "\"attended\": 5")).contains("A.215"));
    assert!(told(&REPORT.replace("plan_report", "weather_report")).contains("weather_report"));
    assert!(told(&REPORT.replace("\"上午\"", "null")).contains("the part of the day"));
    assert!(
        told(&REPORT.replace("\"kind\": \"plenary\"", "\"kind\": \"preparatory\"")).contains("preparatory meeting")
    );
    assert!(!out.exists());
}

/// The smallest report that can be held, of an invented city.
const REPORT: &str = include_str!("../../../yishi-app/tests/support/small-report.json");

#[test]
fn a_small_report_is_held_again_and_keeps_every_title() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.json");
    std::fs::write(&report, REPORT).unwrap();
    let replayed = crate::Replayed::of(&["--facts", report.to_str().unwrap()]);
    let record = replayed.record();
    assert_eq!(record["speakers"][0]["title"], "市长");
    assert_eq!(record["reports_heard"][0]["reporter"]["title"], "市发改委主任");
    assert_eq!(record["attendance"]["measure"], "人");
    let release = replayed.text("release.zh-Hant.txt");
    assert!(release.contains("市長范文后講話。") && release.contains("于海云"), "{release}");
    assert!(replayed.verified().reconstructed);
}

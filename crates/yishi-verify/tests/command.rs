//! The command itself: what it prints, and with which status it ends.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::process::{Command, Output};

use serde_json::{Value, json};
use support::{Held, data, forge, key};
use yishi_journal::SigningKey;
use yishi_journal::export::key_text;

fn run(bytes: &[u8], options: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("session.yishi");
    std::fs::write(&file, bytes).unwrap();
    Command::new(env!("CARGO_BIN_EXE_yishi-verify")).arg(file).args(options).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_clean_export_ends_with_status_0_and_a_report() {
    let output = run(&Held::whole().export(), &["--key", &key_text(&key().verifying_key())]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).starts_with("Everything fits."));
    assert!(text(&output.stdout).contains("it is the key you gave"));
}

#[test]
fn a_forged_one_ends_with_status_1_and_one_sentence() {
    let forged = forge(&Held::whole(), |contents| data(contents, "VoteClosed", 2)["tally"]["for"] = json!(8));
    let output = run(&forged, &[]);
    assert_eq!(output.status.code(), Some(1));
    let sentence = "line 52, version 50, vote 3: the result states 8 for, 1 against, 0 abstaining, but 7, 1 and 0 were counted [tally]";
    assert!(text(&output.stderr).contains(sentence), "{}", text(&output.stderr));
}

#[test]
fn json_says_whether_it_fits() {
    let output = run(&Held::whole().export(), &["--json"]);
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&value["fits"], &value["report"]["events"]), (&json!(true), &json!(57)));
    let other = key_text(&SigningKey::from_bytes(&[1; 32]).verifying_key());
    let output = run(&Held::whole().export(), &["--json", "--key", &other]);
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!((&value["fits"], &value["finding"]["code"]), (&json!(false), &json!("key")));
}

#[test]
fn a_wrong_command_or_a_missing_file_ends_with_status_2() {
    let export = Held::smallest().export();
    for options in [&["--fast"][..], &["--key"], &["--key", "12"], &["another-file"]] {
        let output = run(&export, options);
        assert_eq!(output.status.code(), Some(2), "{options:?}");
        assert!(text(&output.stderr).contains("usage: yishi-verify FILE"));
    }
    let program = env!("CARGO_BIN_EXE_yishi-verify");
    assert_eq!(Command::new(program).arg("/nowhere/at/all.yishi").output().unwrap().status.code(), Some(2));
    assert_eq!(Command::new(program).arg("--help").output().unwrap().status.code(), Some(0));
}

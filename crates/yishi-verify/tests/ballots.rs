//! The command `yishi-verify ballots`: what it prints, and with which status it ends.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

fn run(bytes: &[u8], options: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("archive.bel");
    std::fs::write(&file, bytes).unwrap();
    Command::new(env!("CARGO_BIN_EXE_yishi-verify")).arg("ballots").arg(file).args(options).output().unwrap()
}

/// An archive made by the peer and what is expected of it, where this machine has it.
fn sample() -> Option<(Vec<u8>, Value)> {
    let shared = std::env::var_os("YISHI_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let folder = shared.join("vectors/belenios/ed25519-threshold");
    if !folder.is_dir() {
        println!("skipped: ../shared is not here");
        return None;
    }
    let notes: Value = serde_json::from_slice(&std::fs::read(folder.join("sample.json")).unwrap()).unwrap();
    let archive = std::fs::read(folder.join(format!("{}.bel", notes["uuid"].as_str().unwrap()))).unwrap();
    Some((archive, notes["expect"].clone()))
}

/// The event of a kind in an archive, which is a tar file: where its header begins, and its hash, with which the header begins.
/// An event fits into the one block after its header.
fn event(archive: &[u8], kind: &str) -> (usize, String) {
    let kind = format!("\"{kind}\"");
    let said = archive.windows(kind.len()).position(|bytes| bytes == kind.as_bytes()).unwrap();
    let header = (said / 512 - 1) * 512;
    (header, String::from_utf8(archive[header..header + 64].to_vec()).unwrap())
}

#[test]
fn an_archive_that_holds_ends_with_status_0_and_its_result() {
    let Some((archive, expect)) = sample() else { return };
    let output = run(&archive, &["--json"]);
    assert_eq!(output.status.code(), Some(0));
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(value["ok"], json!(true));
    assert_eq!(value["result"], expect["result"]);
    assert_eq!(value["fingerprint"], expect["election_fingerprint"]);
    assert_eq!(value["last_event"], expect["last_event"]);
    assert_eq!(value["ballots"][0]["tracker"], expect["first_ballot_tracker"]);
    let (_, seal) = event(&archive, "EncryptedTally");
    assert_eq!(value["seal"], json!(seal));
    let output = String::from_utf8(run(&archive, &[]).stdout).unwrap();
    assert!(output.contains("result     [[7,1,1,0,4],[1,9]]"));
    assert!(output.contains(&format!("seal       {seal} ")) && expect["last_event"] != json!(seal), "{output}");
}

#[test]
fn a_box_that_is_still_open_has_no_seal_to_read_out() {
    let Some((archive, _)) = sample() else { return };
    let (end, _) = event(&archive, "EndBallots");
    let output = run(&archive[..end], &["--json"]);
    assert_eq!(output.status.code(), Some(0));
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&value["seal"], &value["result"]), (&Value::Null, &Value::Null));
    let output = run(&archive[..end], &[]);
    assert!(!String::from_utf8(output.stdout).unwrap().contains("seal "));
}

#[test]
fn one_that_does_not_ends_with_status_1_and_names_the_event_and_the_reason() {
    let Some((mut archive, _)) = sample() else { return };
    let last = archive.len() - 512 - 400;
    archive[last] ^= 1;
    let output = run(&archive, &["--json"]);
    assert_eq!(output.status.code(), Some(1));
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&value["ok"], &value["height"]), (&json!(false), &json!(12)));
    assert!(value["reason"].as_str().unwrap().contains("header"), "{value}");
    let output = run(&archive, &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("after 12 events"));
}

#[test]
fn a_wrong_command_or_a_missing_file_ends_with_status_2() {
    for options in [&["--fast"][..], &["--pairs"], &["--pairs", "/nowhere/at/all"], &["another-file"]] {
        assert_eq!(run(b"", options).status.code(), Some(2), "{options:?}");
    }
    assert_eq!(run(b"", &[]).status.code(), Some(1), "nothing is no archive");
}

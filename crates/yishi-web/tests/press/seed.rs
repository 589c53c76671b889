//! A damaged report against the record it tells of, from the first finding to the corrected text.
//!
//! Skipped with a line where the shared data are absent; `YISHI_SHARED` names another place for them than `../shared`.

use std::path::PathBuf;
use std::sync::Arc;

use crate::support::house_at;
use jiff::Timestamp;
use yishi_app::clock::ScriptClock;
use yishi_app::press::{Editor, EditorNo, Press, Proof, TextNo, Verdict};
use yishi_app::{facts, scenario};

fn shared(file: &str) -> Option<String> {
    let folder = std::env::var_os("YISHI_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let text = std::fs::read_to_string(folder.join("seeds-gold").join(file)).ok();
    if text.is_none() {
        println!("skipped: the shared data are not there");
    }
    text
}

/// Somebody who accepts what is suggested and keeps what nobody can decide.
async fn decide_all(press: &Press, text: TextNo, proof: &Proof) {
    let editor = Editor::Press { editor: EditorNo(1) };
    let kinds: std::collections::BTreeSet<_> = proof.findings.iter().map(|finding| finding.kind.word()).collect();
    for kind in kinds {
        // A kind of which nothing is certain is decided one by one.
        let _ = press.accept_kind(editor, text, kind).await;
    }
    for finding in &proof.findings {
        if press.desk().texts[&text].decision(&finding.id).is_some() {
            continue;
        }
        let kept = Verdict::Dismissed { reason: "as it stands".to_owned() };
        let verdict = match &finding.suggestion {
            Some(replacement) if finding.decidable => Verdict::Accepted { replacement: replacement.clone() },
            Some(_) | None => kept.clone(),
        };
        // What a change beside it covers already is kept as it stands.
        if press.decide(editor, (text, None), &finding.id, verdict).await.is_err() {
            press.decide(editor, (text, None), &finding.id, kept).await.unwrap();
        }
    }
}

#[tokio::test]
async fn the_damaged_report_becomes_the_corrected_one() {
    let Some(damaged) = shared("congress-closing.zh-Hant.txt") else { return };
    let (record, corrected) =
        (shared("congress-closing.json").unwrap(), shared("congress-closing.corrected.zh-Hant.txt").unwrap());
    let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
    let web = house_at(clock.clone()).await;
    let script = facts::scenario("congress-closing.json", &record).unwrap();
    let hall = scenario::run(&script, &web.house, clock).await.unwrap();
    let press = web.house.press(hall.id()).unwrap();
    let editor = Editor::Press { editor: EditorNo(1) };
    let text = press.take_text(editor, "a newspaper", "congress-closing.zh-Hant.txt", &damaged).await.unwrap();
    let proof = press.proof(text, None).unwrap();
    decide_all(&press, text, &proof).await;
    press.check(Editor::Desk, text).await.unwrap();
    let ours = press.corrected(text).unwrap();
    let differing: Vec<_> = lines(&ours).into_iter().zip(lines(&corrected)).filter(|(a, b)| a != b).collect();
    assert!(differing.is_empty(), "{differing:#?}");
    assert_eq!(lines(&ours).len(), lines(&corrected).len());
}

/// The lines that say something, without blanks at their ends: how paragraphs are parted is nobody's correction.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

#![allow(clippy::unwrap_used, clippy::expect_used)]

use jiff::Timestamp;
use serde_json::json;

use super::*;
use crate::envelope::verify_chain;

pub(super) fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + second).unwrap()
}

fn envelopes(stream: &str, count: u64) -> Vec<Envelope> {
    let mut head = Head::genesis(stream);
    let mut envelopes = Vec::new();
    for version in 1..=count {
        let mut envelope = Envelope {
            stream: stream.to_owned(),
            version,
            at: at(i64::try_from(version).unwrap()),
            actor: json!({ "role": "desk" }),
            key: None,
            kind: "Happened".to_owned(),
            data: json!({ "figure": version, "name": "云溪市" }),
            prev: head.digest,
            hash: head.digest,
        };
        envelope.hash = envelope.computed_hash().unwrap();
        head = Head { version, digest: envelope.hash };
        envelopes.push(envelope);
    }
    envelopes
}

fn ballot(seat: u32) -> Ballot {
    Ballot { seat, choice: "for".into(), press: 1, at: at(9), key: format!("k{seat}"), mark: None }
}

pub(super) fn contents() -> Contents {
    let boxes = BTreeMap::from([(2, vec![ballot(1), ballot(2)]), (5, Vec::new())]);
    let rulebook = r#"{"id":"sample","rules":{}}"#.to_owned();
    Contents {
        stream: "a-session".into(),
        rulebook,
        envelopes: envelopes("a-session", 4),
        boxes,
        archives: BTreeMap::new(),
    }
}

fn misform(text: &str) -> (usize, Misform) {
    let error = read(text.as_bytes()).unwrap_err();
    (error.line, error.misform)
}

fn sealed_text() -> String {
    String::from_utf8(contents().seal(&key()).unwrap()).unwrap()
}

#[test]
fn what_is_sealed_is_read_back_whole() {
    let bytes = contents().seal(&key()).unwrap();
    let export = read(&bytes).unwrap();
    assert_eq!(export.contents, contents());
    assert_eq!(export.key, key().verifying_key());
    assert_eq!(export.check_seal(), Ok(()));
    assert_eq!(export.contents.seal(&key()).unwrap(), bytes);
    let head = verify_chain("a-session", &export.contents.envelopes).unwrap();
    assert_eq!(Checkpoint::verify(&export.checkpoint, &export.key).unwrap().head, head);
}

#[test]
fn every_line_is_found_by_its_number() {
    let text = sealed_text();
    let export = read(text.as_bytes()).unwrap();
    let line = |no: usize| text.lines().nth(no - 1).unwrap();
    assert!(line(export.rulebook_line()).starts_with(RULEBOOK));
    assert!(line(export.envelope_line(3)).contains("\"version\":4"));
    assert!(line(export.box_line(2)).ends_with("\"box\":2}"));
    assert!(line(export.box_line(5)).ends_with("\"box\":5}"));
    assert!(line(export.checkpoint_line()).starts_with(CHECKPOINT));
    assert!(line(export.seal_line()).starts_with(SEAL));
    assert_eq!(text.lines().count(), export.seal_line());
}

#[test]
fn a_file_in_any_other_form_is_refused_with_its_line() {
    let text = sealed_text();
    assert_eq!(misform(""), (1, Misform::Unended));
    assert_eq!(misform(&text.replace("yishi-export/1", "yishi-export/2")).1, Misform::Format("yishi-export/2".into()));
    assert_eq!(misform(text.trim_end()), (10, Misform::Unended));
    assert_eq!(misform(&format!("{text}\n")).0, 11);
    assert_eq!(misform(&text.replace("{\"rulebook\":", "{\"rulebook\" :")).0, 2);
    assert!(matches!(misform(&text.replace("\"id\":\"sample\"", "\"id\":\"simple\"")), (2, Misform::Rulebook { .. })));
    assert!(matches!(misform(&text.replace("\"figure\":3", "\"figure\": 3")), (5, Misform::Content(_))));
    assert!(matches!(misform(&text.replace("\"figure\":3", "\"figure\":4")), (5, Misform::Chain(_))));
    assert!(matches!(misform(&text.replace("\"box\":5}", "\"box\":05}")), (8, _)));
    assert_eq!(misform(&text.replace("\"box\":5}", "\"box\":2}")), (8, Misform::BoxOrder { before: 2, found: 2 }));
}

#[test]
fn lines_stand_in_one_order_only() {
    let text = sealed_text();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.swap(5, 6);
    assert_eq!(misform(&(lines.join("\n") + "\n")).0, 7);
    lines.swap(5, 6);
    lines.remove(8);
    assert_eq!(misform(&(lines.join("\n") + "\n")).0, 9);
}

#[test]
fn a_seal_over_other_bytes_or_by_another_key_does_not_hold() {
    let text = sealed_text();
    let altered = text.replace("\"choice\":\"for\"", "\"choice\":\"no\"");
    assert!(matches!(read(altered.as_bytes()).unwrap().check_seal(), Err(SealBroken::Bytes { .. })));
    let other = SigningKey::from_bytes(&[8; 32]);
    let mut export = read(text.as_bytes()).unwrap();
    export.key = other.verifying_key();
    assert_eq!(export.check_seal(), Err(SealBroken::Signature));
}

#[test]
fn a_key_has_one_written_form() {
    let text = key_text(&key().verifying_key());
    assert_eq!(read_key(&text), Some(key().verifying_key()));
    assert_eq!(read_key(&text.to_uppercase()), None);
    assert_eq!(read_key(&text[2..]), None);
}

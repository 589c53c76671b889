//! Whatever is changed in a chain, the change is named.
#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;

fn chain() -> Vec<Envelope> {
    let mut head = Head::genesis("session/2026-1");
    let mut made = Vec::new();
    for number in 1..=3_u64 {
        let mut envelope = Envelope {
            stream: "session/2026-1".to_owned(),
            version: number,
            at: "2026-11-21T07:05:09.120Z".parse().unwrap(),
            actor: json!({ "role": "desk", "name": "张三" }),
            key: (number == 2).then(|| "k-2".to_owned()),
            kind: "SeatCheckedIn".to_owned(),
            data: json!({ "seat": number, "b": [true, null], "a": "\"引号\"" }),
            prev: head.digest,
            hash: head.digest,
        };
        envelope.hash = envelope.computed_hash().unwrap();
        head = Head { version: number, digest: envelope.hash };
        made.push(envelope);
    }
    made
}

/// Changes the second envelope of a good chain and returns what the check says.
fn broken(change: impl FnOnce(&mut Envelope)) -> ChainBreak {
    let mut chain = chain();
    change(&mut chain[1]);
    verify_chain("session/2026-1", &chain).unwrap_err()
}

#[test]
fn a_good_chain_verifies_to_its_head() {
    let chain = chain();
    let head = verify_chain("session/2026-1", &chain).unwrap();
    assert_eq!(head, Head { version: 3, digest: chain[2].hash });
    assert_eq!(verify_chain("empty", &[]), Ok(Head::genesis("empty")));
}

#[test]
fn the_hash_is_over_the_canonical_json_of_all_other_fields() {
    for envelope in chain() {
        let mut value = serde_json::to_value(&envelope).unwrap();
        value.as_object_mut().unwrap().remove("hash");
        assert_eq!(codec::digest(&value).unwrap(), envelope.hash);
        let whole = codec::canonical(&serde_json::to_value(&envelope).unwrap()).unwrap();
        assert_eq!(envelope.to_line().unwrap(), whole);
        assert_eq!(Envelope::from_line(whole.as_bytes()).unwrap(), envelope);
    }
}

/// Pins the format: if this changes, records written before can no longer be verified.
#[test]
fn the_format_is_pinned_by_one_known_hash() {
    let genesis = "31688ac03abf84e2dbeaa92926420aaa41a508c493c55b0d0216acc0fb6cf16e";
    let hash = "2b4f8bc516b6e12659ddad3818d4e23c4a2ba49ab673ae1250330f7f14afbb42";
    let line = [
        r#"{"actor":{"name":"张三","role":"desk"},"at":"2026-11-21T07:05:09.120Z","#,
        r#""data":{"a":"\"引号\"","b":[true,null],"seat":1},"hash":""#,
        hash,
        r#"","kind":"SeatCheckedIn","prev":""#,
        genesis,
        r#"","stream":"session/2026-1","version":1}"#,
    ];
    assert_eq!(chain()[0].to_line().unwrap(), line.concat());
    assert_eq!(chain()[0].hash.to_string(), hash);
}

#[test]
fn a_change_of_any_field_is_named_with_its_version() {
    let hash_misfit = |change: fn(&mut Envelope)| {
        let found = broken(change);
        assert_eq!(found.version, 2);
        assert!(matches!(found.misfit, Misfit::Hash { .. }), "{found}");
    };
    hash_misfit(|e| e.at = "2026-11-21T07:05:09.121Z".parse().unwrap());
    hash_misfit(|e| e.actor = json!({ "role": "desk", "name": "李四" }));
    hash_misfit(|e| e.key = None);
    hash_misfit(|e| e.key = Some("k-3".to_owned()));
    hash_misfit(|e| e.kind = "SeatLeft".to_owned());
    hash_misfit(|e| e.data = json!({ "seat": 2 }));
    hash_misfit(|e| e.hash = Digest::of(b"forged"));
    assert_eq!(broken(|e| e.stream = "other".to_owned()).misfit, Misfit::Stream("other".to_owned()));
    assert_eq!(broken(|e| e.version = 3).misfit, Misfit::Version(3));
    assert!(matches!(broken(|e| e.prev = Digest::of(b"x")).misfit, Misfit::Prev { .. }));
    assert!(matches!(broken(|e| e.data = json!(0.5)).misfit, Misfit::Content(_)));
}

#[test]
fn a_resealed_forgery_breaks_at_the_next_envelope() {
    let found = broken(|e| {
        e.data = json!({ "seat": 9 });
        e.hash = e.computed_hash().unwrap();
    });
    assert_eq!(found.version, 3);
    assert!(matches!(found.misfit, Misfit::Prev { .. }));
}

#[test]
fn missing_swapped_and_foreign_envelopes_are_named() {
    let mut gap = chain();
    gap.remove(1);
    assert_eq!(verify_chain("session/2026-1", &gap).unwrap_err().misfit, Misfit::Version(3));
    let mut swapped = chain();
    swapped.swap(0, 1);
    assert_eq!(verify_chain("session/2026-1", &swapped).unwrap_err().misfit, Misfit::Version(2));
    let mut renamed = chain();
    renamed.iter_mut().for_each(|e| e.stream = "other".to_owned());
    assert!(matches!(verify_chain("other", &renamed).unwrap_err().misfit, Misfit::Prev { .. }));
}

#[test]
fn any_flipped_bit_of_a_line_is_refused() {
    let chain = chain();
    let line = chain[1].to_line().unwrap().into_bytes();
    let before = Head { version: 1, digest: chain[0].hash };
    for place in 0..line.len() {
        for bit in 0..8 {
            let mut flipped = line.clone();
            flipped[place] ^= 1 << bit;
            let read = Envelope::from_line(&flipped);
            let passes = read.is_ok_and(|envelope| verify_link("session/2026-1", before, &envelope).is_ok());
            assert!(!passes, "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn unknown_fields_and_other_spellings_are_refused() {
    let line = chain()[0].to_line().unwrap();
    assert!(Envelope::from_line(line.replacen('{', "{\"aaa\":1,", 1).as_bytes()).is_err());
    assert!(Envelope::from_line(line.replacen("\"kind\"", "\"key\":null,\"kind\"", 1).as_bytes()).is_err());
    assert!(Envelope::from_line(format!("{line} ").as_bytes()).is_err());
}

#[test]
fn names_that_would_not_fit_a_checkpoint_are_refused() {
    for name in ["", "a b", "a\nb", "a+b", "议\u{3000}事", &"x".repeat(201)] {
        assert!(check_stream(name).is_err(), "{name:?}");
    }
    for name in ["body", "session/衡阳-17-2", "matter_12.3"] {
        assert!(check_stream(name).is_ok(), "{name:?}");
    }
}

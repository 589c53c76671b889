//! The digest of a box depends on every ballot and on nothing else.
#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;

fn ballot(seat: u32, press: u32, choice: &str) -> Ballot {
    let at = "2026-11-21T07:05:09.120Z".parse().unwrap();
    Ballot { seat, choice: choice.to_owned(), press, at, key: format!("{seat}-{press}"), mark: None }
}

#[test]
fn the_digest_is_over_the_canonical_json_of_the_sorted_list() {
    let marked = Ballot { mark: Some(json!({ "b": 1, "a": "记" })), ..ballot(2, 1, "against") };
    let sorted = [ballot(1, 1, "for"), ballot(1, 2, "abstain"), marked.clone(), ballot(10, 1, "for")];
    let expected = codec::digest(&serde_json::to_value(&sorted).unwrap()).unwrap();
    assert_eq!(box_digest(&sorted), Ok(expected));
    let arrived = [ballot(10, 1, "for"), ballot(1, 2, "abstain"), marked, ballot(1, 1, "for")];
    assert_eq!(box_digest(&arrived), Ok(expected));
    assert_eq!(parse_box(box_text(&arrived).unwrap().as_bytes()).unwrap(), sorted);
}

#[test]
fn the_empty_box_has_the_digest_of_an_empty_list() {
    assert_eq!(box_digest(&[]), Ok(Digest::of(b"[]")));
}

#[test]
fn every_field_of_every_ballot_counts() {
    let base = box_digest(&[ballot(1, 1, "for")]).unwrap();
    let one = ballot(1, 1, "for");
    let changed = [
        Ballot { seat: 2, ..one.clone() },
        Ballot { press: 2, ..one.clone() },
        Ballot { choice: "against".to_owned(), ..one.clone() },
        Ballot { key: "other".to_owned(), ..one.clone() },
        Ballot { at: "2026-11-21T07:05:09.121Z".parse().unwrap(), ..one.clone() },
        Ballot { mark: Some(json!(null)), ..one },
    ];
    for other in changed {
        assert_ne!(box_digest(std::slice::from_ref(&other)).unwrap(), base, "{other:?}");
    }
}

#[test]
fn a_box_in_another_order_or_spelling_is_refused() {
    let text = box_text(&[ballot(1, 1, "for"), ballot(2, 1, "for")]).unwrap();
    assert!(parse_box(text.as_bytes()).is_ok());
    assert!(parse_box(text.replace("\"seat\":1", "\"seat\":3").as_bytes()).is_err());
    assert!(parse_box(text.replace(",\"seat\"", ", \"seat\"").as_bytes()).is_err());
}

#[test]
fn a_mark_with_a_fraction_is_refused() {
    let marked = Ballot { mark: Some(json!(0.5)), ..ballot(1, 1, "for") };
    assert!(matches!(box_digest(&[marked]), Err(CodecError::NotAnInteger(_))));
}

//! Ballots of a named vote and the digest of their box.
//!
//! A box belongs to one vote of one stream and holds every press of every seat; which press counts is the procedure's
//! affair. Invariant: the digest is SHA-256 over the canonical JSON (RFC 8785) of the list ordered by seat and press,
//! so that it does not depend on the order of arrival.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::codec::{self, CodecError, Digest};
use crate::instant;

/// One press of one seat. The JSON form has exactly these fields; `mark` is left out where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// The seat's number on the roll.
    pub seat: u32,
    /// What was pressed, in the application's words.
    pub choice: String,
    /// 1 for the seat's first press in this vote, 2 for the second, and so on.
    pub press: u32,
    /// When it was accepted: UTC, whole milliseconds.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// The idempotency key the phone sent.
    pub key: String,
    /// What else the application keeps with it; whole numbers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Value>,
}

/// The digest of a box, whatever order its ballots come in.
///
/// # Errors
/// A mark no record can hold.
pub fn box_digest(ballots: &[Ballot]) -> Result<Digest, CodecError> {
    box_text(ballots).map(|text| Digest::of(text.as_bytes()))
}

/// The canonical JSON text of a box, ordered by seat and press, as an export holds it.
///
/// # Errors
/// A mark no record can hold.
pub fn box_text(ballots: &[Ballot]) -> Result<String, CodecError> {
    let mut sorted: Vec<&Ballot> = ballots.iter().collect();
    sorted.sort_by_key(|ballot| (ballot.seat, ballot.press));
    let mut out = String::with_capacity(sorted.len() * 128 + 2);
    out.push('[');
    for (place, ballot) in sorted.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write_ballot(&mut out, ballot)?;
    }
    out.push(']');
    Ok(out)
}

/// Reads a box from the bytes [`box_text`] wrote, and from no others.
///
/// # Errors
/// Bytes that are no box, or not in the one written form.
pub fn parse_box(bytes: &[u8]) -> Result<Vec<Ballot>, CodecError> {
    let ballots: Vec<Ballot> = serde_json::from_slice(bytes).map_err(|e| CodecError::NotJson(e.to_string()))?;
    codec::same_bytes(box_text(&ballots)?.as_bytes(), bytes)?;
    Ok(ballots)
}

/// Writes one ballot with its members in canonical order.
fn write_ballot(out: &mut String, ballot: &Ballot) -> Result<(), CodecError> {
    out.push_str("{\"at\":");
    codec::write_string(out, &instant::written(ballot.at));
    out.push_str(",\"choice\":");
    codec::write_string(out, &ballot.choice);
    out.push_str(",\"key\":");
    codec::write_string(out, &ballot.key);
    if let Some(mark) = &ballot.mark {
        out.push_str(",\"mark\":");
        out.push_str(&codec::canonical(mark)?);
    }
    out.push_str(&format!(",\"press\":{},\"seat\":{}}}", ballot.press, ballot.seat));
    Ok(())
}

#[cfg(test)]
#[path = "ballot_tests.rs"]
mod tests;

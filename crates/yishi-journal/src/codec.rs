//! Canonical JSON: the one byte sequence a value is hashed in.
//!
//! Law: RFC 8785 (JSON Canonicalization Scheme). Keys are ordered by their UTF-16 units, strings escaped as little as
//! JSON allows, no spaces. The record holds whole numbers only, within ±(2^53 − 1), so that every reader in any
//! language sees the same figures; fractions and larger numbers are refused, never rounded.
//! Invariant: `parse(canonical(v)) == v`, and `parse` accepts no other bytes for `v`.

use serde_json::{Map, Number, Value};

pub use crate::digest::Digest;

/// The largest whole number every JSON reader keeps exactly (RFC 8785, section 3.2.2.3; RFC 7493, section 2.2).
pub const LARGEST_INTEGER: u64 = (1 << 53) - 1;

/// Deeper nesting than this is refused, as `serde_json` would refuse to read it back.
const DEEPEST: usize = 100;

/// Why a value or a text has no place in the record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// A number with a fraction or an exponent; the text is the number.
    #[error("{0} is not a whole number")]
    NotAnInteger(String),
    /// A whole number beyond ±(2^53 − 1).
    #[error("{0} is beyond the whole numbers every reader keeps exactly")]
    OutOfRange(String),
    /// Nested deeper than a hundred levels.
    #[error("nested deeper than {DEEPEST} levels")]
    TooDeep,
    /// The bytes are no JSON of the expected shape; the text says where.
    #[error("{0}")]
    NotJson(String),
    /// The bytes are JSON, but not its canonical form; the offset of the first byte that differs.
    #[error("not in canonical form from byte {at} on")]
    NotCanonical {
        /// Offset in bytes, from 0.
        at: usize,
    },
}

/// The canonical text of a value (UTF-8).
///
/// # Errors
/// Numbers that are not whole or too large, and nesting beyond a hundred levels.
pub fn canonical(value: &Value) -> Result<String, CodecError> {
    let mut out = String::new();
    write_value(&mut out, value, 0)?;
    Ok(out)
}

/// The SHA-256 digest of the canonical text.
///
/// # Errors
/// As [`canonical`].
pub fn digest(value: &Value) -> Result<Digest, CodecError> {
    canonical(value).map(|text| Digest::of(text.as_bytes()))
}

/// Reads a value from its canonical bytes and from no others: spaces, another order, doubled keys or other escapes
/// are refused.
///
/// # Errors
/// Bytes that are no JSON, hold a number outside the record's, or are not canonical.
pub fn parse(bytes: &[u8]) -> Result<Value, CodecError> {
    let value: Value = serde_json::from_slice(bytes).map_err(|e| CodecError::NotJson(e.to_string()))?;
    same_bytes(canonical(&value)?.as_bytes(), bytes)?;
    Ok(value)
}

/// Accepts `found` only where it is `expected` byte for byte; otherwise names the first byte that differs.
pub(crate) fn same_bytes(expected: &[u8], found: &[u8]) -> Result<(), CodecError> {
    if expected == found {
        return Ok(());
    }
    let at = expected.iter().zip(found).take_while(|(a, b)| a == b).count();
    Err(CodecError::NotCanonical { at })
}

fn write_value(out: &mut String, value: &Value, depth: usize) -> Result<(), CodecError> {
    if depth > DEEPEST {
        return Err(CodecError::TooDeep);
    }
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => write_number(out, number)?,
        Value::String(text) => write_string(out, text),
        Value::Array(items) => write_array(out, items, depth)?,
        Value::Object(members) => write_object(out, members, depth)?,
    }
    Ok(())
}

fn write_number(out: &mut String, number: &Number) -> Result<(), CodecError> {
    let whole = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
    let whole = whole.ok_or_else(|| CodecError::NotAnInteger(number.to_string()))?;
    if whole.unsigned_abs() > u128::from(LARGEST_INTEGER) {
        return Err(CodecError::OutOfRange(number.to_string()));
    }
    out.push_str(&whole.to_string());
    Ok(())
}

fn write_array(out: &mut String, items: &[Value], depth: usize) -> Result<(), CodecError> {
    out.push('[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write_value(out, item, depth + 1)?;
    }
    out.push(']');
    Ok(())
}

fn write_object(out: &mut String, members: &Map<String, Value>, depth: usize) -> Result<(), CodecError> {
    let mut sorted: Vec<(&String, &Value)> = members.iter().collect();
    // UTF-16 order differs from the order of bytes only beyond the basic plane, and the law asks for UTF-16.
    sorted.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    out.push('{');
    for (place, (name, member)) in sorted.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write_string(out, name);
        out.push(':');
        write_value(out, member, depth + 1)?;
    }
    out.push('}');
    Ok(())
}

/// Writes one string with its quotes, escaping only what RFC 8785, section 3.2.2.2, wants escaped.
pub(crate) fn write_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            plain => out.push(plain),
        }
    }
    out.push('"');
}

#[cfg(test)]
#[path = "codec_tests.rs"]
mod tests;

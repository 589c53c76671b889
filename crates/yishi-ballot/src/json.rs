//! JSON as the peer writes it: no spaces, members in their order, optional members left out.
//!
//! Invariant: what `canonical` reads, written again, gives the same bytes; so there is one form of each ballot and one hash.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Why a text was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// It is no JSON of the shape wanted: what the reader says.
    Shape(String),
    /// It reads, but it is not the one written form.
    NotCanonical,
}

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Shape(problem) => write!(f, "it does not have the shape wanted: {problem}"),
            Self::NotCanonical => f.write_str("it is not in the one written form"),
        }
    }
}

/// Reads what is in its one written form.
pub(crate) fn canonical<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, Malformed> {
    let value: T = loose(bytes)?;
    if text(&value).as_bytes() == bytes { Ok(value) } else { Err(Malformed::NotCanonical) }
}

/// Reads any form of the shape. An election is read so: its fingerprint is that of its bytes, whatever their form.
pub(crate) fn loose<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Malformed> {
    serde_json::from_slice(bytes).map_err(|error| Malformed::Shape(error.to_string()))
}

/// The written form.
pub(crate) fn text<T: Serialize>(value: &T) -> String {
    // Our shapes have text keys and no failing parts, so writing cannot fail; an empty text would equal no record.
    serde_json::to_string(value).unwrap_or_default()
}

/// A count or weight: a JSON number up to 2^30 − 1, a decimal text above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Count(pub u64);

/// The largest count that the peer writes as a number.
const LARGEST_NUMBER: u64 = 1_073_741_823;

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 <= LARGEST_NUMBER { serializer.serialize_u64(self.0) } else { serializer.collect_str(&self.0) }
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Number(u64),
            Text(String),
        }
        match Form::deserialize(deserializer)? {
            Form::Number(number) => Ok(Self(number)),
            Form::Text(text) => text.parse().map(Self).map_err(de::Error::custom),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_one_form_each() {
        for text in ["0", "1073741823", "\"1073741824\"", "\"18446744073709551615\""] {
            canonical::<Count>(text.as_bytes()).unwrap();
        }
        for text in
            ["01", "\"5\"", "1073741824", "\"01073741824\"", "-1", "1.0", "1e3", " 1", "\"18446744073709551616\""]
        {
            assert!(canonical::<Count>(text.as_bytes()).is_err(), "{text}");
        }
    }
}

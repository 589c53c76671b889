//! Instants of the record: UTC, to the millisecond, in one written form (`2026-11-21T07:05:09.120Z`).
//!
//! Law: RFC 3339. Invariant: always three digits of fraction and `Z`; any other spelling of the same instant is
//! refused when read, so that a changed byte never hides behind an equal value.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

/// Cuts an instant down to whole milliseconds (towards the past), the precision of the record.
#[must_use]
pub fn to_millisecond(at: Timestamp) -> Timestamp {
    let whole = at.as_nanosecond().div_euclid(1_000_000);
    // The floor of an instant inside the calendar can leave it only at its very first nanosecond; keep that as it is.
    i64::try_from(whole).ok().and_then(|ms| Timestamp::from_millisecond(ms).ok()).unwrap_or(at)
}

/// The one written form of an instant, three digits of fraction and `Z`.
#[must_use]
pub fn written(at: Timestamp) -> String {
    format!("{:.3}", to_millisecond(at))
}

/// Reads the one written form.
///
/// # Errors
/// Says what was found when the text is no instant or is written in another way.
pub fn read(text: &str) -> Result<Timestamp, String> {
    let at: Timestamp = text.parse().map_err(|_| format!("{text:?} is no instant"))?;
    if written(at) == text { Ok(at) } else { Err(format!("{text:?} is not written as {:?}", written(at))) }
}

/// For `#[serde(with = "yishi_journal::instant")]`: writes the one form.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&written(*at))
}

/// For `#[serde(with = "yishi_journal::instant")]`: reads the one form.
///
/// # Errors
/// Every other spelling.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    read(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_has_one_written_form() {
        let at: Timestamp = "2026-11-21T15:05:09.1209999+08:00".parse().unwrap();
        assert_eq!(written(at), "2026-11-21T07:05:09.120Z");
        assert_eq!(read("2026-11-21T07:05:09.120Z"), Ok(to_millisecond(at)));
        assert_eq!(written("2026-01-01T00:00:00Z".parse().unwrap()), "2026-01-01T00:00:00.000Z");
    }

    #[test]
    fn other_spellings_of_the_same_instant_are_refused() {
        for text in ["2026-11-21T07:05:09.12Z", "2026-11-21t07:05:09.120Z", "2026-11-21 07:05:09.120Z", "yesterday"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn instants_before_1970_are_cut_towards_the_past() {
        let at: Timestamp = "1969-12-31T23:59:59.9995Z".parse().unwrap();
        assert_eq!(written(at), "1969-12-31T23:59:59.999Z");
    }
}

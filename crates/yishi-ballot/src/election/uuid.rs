//! Identifiers of elections: 14 or more characters of base 58.
//!
//! Invariant: an identifier is a plain file name and contains no separator of any message.

use std::fmt;

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

use crate::base58;

/// An election's identifier.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uuid(String);

/// The shortest identifier.
const SHORTEST: usize = 14;
/// Longer ones the peer does not make; the bound keeps file names plain.
const LONGEST: usize = 64;

/// A text that is no identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongUuid;

impl fmt::Display for WrongUuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an election's identifier has 14 to 64 characters of base 58")
    }
}

impl std::error::Error for WrongUuid {}

impl Uuid {
    /// A fresh identifier of 14 characters.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(base58::random(rng, SHORTEST).to_string())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Uuid {
    type Error = WrongUuid;

    fn try_from(text: String) -> Result<Self, WrongUuid> {
        let length = (SHORTEST..=LONGEST).contains(&text.len());
        if length && text.bytes().all(|byte| base58::value(byte).is_some()) { Ok(Self(text)) } else { Err(WrongUuid) }
    }
}

impl From<Uuid> for String {
    fn from(uuid: Uuid) -> Self {
        uuid.0
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

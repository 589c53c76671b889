//! An election as it stands in the archive.
//!
//! Source: Belenios specification, crypto version 1. Invariant: the fingerprint is of the bytes in the archive, whatever their
//! form; it stands in every proof of the election, so none of them can be used in another.

mod question;
mod uuid;

use serde::{Deserialize, Serialize};

pub use question::{Choice, Question, Ranking};
pub use uuid::{Uuid, WrongUuid};

use crate::hash::tracker;
use crate::json::{self, Malformed};

/// The version of the format.
pub const VERSION: u32 = 1;

/// An election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Election {
    /// The version of the format.
    pub version: u32,
    /// What it is about.
    pub description: String,
    /// Its name.
    pub name: String,
    /// The group's name.
    pub group: String,
    /// The public key, the product of the trustees' keys.
    pub public_key: String,
    /// The questions.
    pub questions: Vec<Question>,
    /// The identifier, which salts the credentials.
    pub uuid: Uuid,
    /// Who administers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub administrator: Option<String>,
    /// Who handed out the credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_authority: Option<String>,
    /// Language and direction of its texts; the peer writes it from version 3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<(String, String)>,
}

impl Election {
    /// Reads an election.
    ///
    /// # Errors
    /// What is wrong with its shape.
    pub fn read(bytes: &[u8]) -> Result<Self, Malformed> {
        json::loose(bytes)
    }

    /// The bytes that go into the archive.
    pub fn text(&self) -> String {
        json::text(self)
    }

    /// The fingerprint of an election with these bytes.
    pub fn fingerprint(bytes: &[u8]) -> String {
        tracker(bytes)
    }
}

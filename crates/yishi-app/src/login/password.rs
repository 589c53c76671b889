//! The desk's password, kept as Argon2id (19 MiB, two passes), with a rest after wrong tries.

use std::sync::{Arc, Mutex, PoisonError};

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, PasswordHash};
use jiff::{SignedDuration, Timestamp};
use yishi_journal::store::Journal;

use crate::failure::Failure;

const SHELF: &str = "accounts";
const DESK: &str = "desk";
/// The shortest password taken, in characters.
pub const SHORTEST: usize = 10;
const TRIES: u32 = 5;

/// The desk's password.
pub struct Password {
    journal: Arc<dyn Journal>,
    tries: Mutex<(u32, Timestamp)>,
}

/// The answer to a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Welcome.
    Right,
    /// Wrong.
    Wrong,
    /// Too many wrong ones: try again in a minute.
    Resting,
}

impl Password {
    /// The password kept in that journal.
    pub fn new(journal: Arc<dyn Journal>) -> Self {
        Self { journal, tries: Mutex::new((0, Timestamp::UNIX_EPOCH)) }
    }

    /// Says whether a password has been set.
    pub fn is_set(&self) -> Result<bool, Failure> {
        Ok(self.journal.get(SHELF, DESK)?.is_some())
    }

    /// Sets the password.
    pub async fn set(&self, password: &str) -> Result<(), Failure> {
        let hash = Argon2::default().hash_password(password.as_bytes());
        let hash = hash.map_err(|error| Failure::Fault(error.to_string()))?.to_string();
        let kept = self.journal.put(SHELF, DESK, Some(hash.into_bytes())).await;
        kept.map_err(|error| Failure::Fault(error.to_string()))
    }

    /// Checks a password. Takes tens of milliseconds of one core: call it where that does not block others.
    pub fn check(&self, password: &str, now: Timestamp) -> Result<Answer, Failure> {
        // The lock is held while hashing, so that guesses cannot be tried side by side.
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let rest_over = tries.1.checked_add(SignedDuration::from_secs(60)).unwrap_or(now);
        if tries.0 >= TRIES && now < rest_over {
            return Ok(Answer::Resting);
        }
        let right = self.matches(password)?;
        let begun = if tries.0 >= TRIES { 0 } else { tries.0 };
        *tries = if right { (0, now) } else { (begun + 1, now) };
        Ok(if right { Answer::Right } else { Answer::Wrong })
    }

    fn matches(&self, password: &str) -> Result<bool, Failure> {
        let Some(kept) = self.journal.get(SHELF, DESK)? else { return Ok(false) };
        let kept = String::from_utf8(kept).map_err(|error| Failure::Fault(error.to_string()))?;
        let hash = PasswordHash::new(&kept).map_err(|error| Failure::Fault(error.to_string()))?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    }
}

/// A password made up by the house: easy to read out, 60 bits of chance.
pub fn made_up() -> std::io::Result<String> {
    let bytes = super::keys::random()?;
    let text = data_encoding::BASE32_NOPAD.encode(&bytes[..8]).to_lowercase();
    Ok(format!("{}-{}-{}", &text[0..4], &text[4..8], &text[8..12]))
}

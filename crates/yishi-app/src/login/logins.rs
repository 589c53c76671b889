//! Log-ins: an opaque cookie of 256 bits; only its SHA-256 is kept, on a shelf, and in memory for speed.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use yishi_journal::store::Journal;
use yishi_procedure::ids::SessionId;

use crate::failure::Failure;
use crate::login::keys::random;
use crate::login::link::Holder;

const SHELF: &str = "logins";

/// Who is logged in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The secretariat, for all sessions of the house.
    Desk,
    /// Somebody in one session.
    Holder {
        /// The session.
        session: SessionId,
        /// Who.
        holder: Holder,
    },
}

/// A log-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Login {
    /// Who it is.
    pub who: Who,
    /// When it ends.
    pub until: Timestamp,
}

/// All log-ins of a house.
pub struct Logins {
    journal: Arc<dyn Journal>,
    known: RwLock<HashMap<[u8; 32], Login>>,
}

impl Logins {
    /// Reads the log-ins that are still good.
    pub fn load(journal: Arc<dyn Journal>, now: Timestamp) -> Result<Self, Failure> {
        let mut known = HashMap::new();
        for (key, value) in journal.scan(SHELF)? {
            let digest = HEXLOWER.decode(key.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
            let login: Option<Login> = serde_json::from_slice(&value).ok();
            let (Some(digest), Some(login)) = (digest, login) else {
                return Err(Failure::Fault(format!("the log-in {key} cannot be read")));
            };
            if login.until > now {
                known.insert(digest, login);
            }
        }
        Ok(Self { journal, known: RwLock::new(known) })
    }

    /// Logs somebody in; returns the cookie's value.
    pub async fn begin(&self, who: Who, now: Timestamp) -> Result<String, Failure> {
        let cookie = BASE64URL_NOPAD.encode(&random().map_err(|error| Failure::Fault(error.to_string()))?);
        let login = Login { until: now.checked_add(lasting(&who)).unwrap_or(now), who };
        let value = serde_json::to_vec(&login).map_err(|error| Failure::Fault(error.to_string()))?;
        let digest = digest(&cookie);
        let kept = self.journal.put(SHELF, &HEXLOWER.encode(&digest), Some(value)).await;
        kept.map_err(|error| Failure::Fault(error.to_string()))?;
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(digest, login);
        Ok(cookie)
    }

    /// Whose cookie it is, if it is good.
    pub fn who(&self, cookie: &str, now: Timestamp) -> Option<Who> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.get(&digest(cookie)).filter(|login| login.until > now).map(|login| login.who.clone())
    }

    /// Says whether somebody is logged in.
    pub fn is_in(&self, who: &Who) -> bool {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.values().any(|login| login.who == *who)
    }

    /// Ends the log-in of a cookie.
    pub async fn end(&self, cookie: &str) -> Result<(), Failure> {
        let digest = digest(cookie);
        self.known.write().unwrap_or_else(PoisonError::into_inner).remove(&digest);
        let gone = self.journal.put(SHELF, &HEXLOWER.encode(&digest), None).await;
        gone.map_err(|error| Failure::Fault(error.to_string()))
    }

    /// Ends every log-in of somebody, as when the link is renewed.
    pub async fn end_all(&self, who: &Who) -> Result<(), Failure> {
        let ended: Vec<[u8; 32]> = {
            let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
            let ended = known.iter().filter(|(_, login)| login.who == *who).map(|(digest, _)| *digest).collect();
            known.retain(|_, login| login.who != *who);
            ended
        };
        for digest in ended {
            let gone = self.journal.put(SHELF, &HEXLOWER.encode(&digest), None).await;
            gone.map_err(|error| Failure::Fault(error.to_string()))?;
        }
        Ok(())
    }
}

/// The big screen never logs out within a session; a desk logs in every day.
fn lasting(who: &Who) -> SignedDuration {
    match who {
        Who::Desk => SignedDuration::from_hours(14),
        Who::Holder { .. } => SignedDuration::from_hours(24 * 30),
    }
}

fn digest(cookie: &str) -> [u8; 32] {
    Sha256::digest(cookie.as_bytes()).into()
}

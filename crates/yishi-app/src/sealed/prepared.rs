//! Ballots prepared ahead: identifiers, and the lists of credentials that the scrutineers have handed in for them.
//!
//! Invariant: an identifier is used once; a list is kept only where each of its lines is a credential, and a list of another
//! identifier than those given out is refused.

use serde::Deserialize;
use yishi_ballot::credential::Credentials;
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;

use super::SealedFailure;
use super::chance::chance;
use crate::failure::Failure;
use crate::hall::Hall;

/// The shelf: under session and identifier, the list as the archive will hold it; empty until it is handed in.
const SHELF: &str = "prepared-ballots";

/// A list that was not handed in yet.
const NONE: &[u8] = b"[]";

/// The most identifiers that wait for their ballot.
pub const MOST: usize = 60;

/// The version of the file of lists.
const VERSION: u32 = 1;

/// An identifier that waits for its ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The identifier.
    pub uuid: String,
    /// How many credentials its list has; none was handed in where it is nothing.
    pub credentials: Option<u32>,
}

/// The file that `yishi cards lists` makes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    version: u32,
    lists: Vec<List>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    uuid: String,
    credentials: Vec<String>,
}

impl Hall {
    /// The identifiers that wait for their ballots, in the order in which they will be used.
    ///
    /// # Errors
    /// A shelf that cannot be read.
    pub fn prepared(&self) -> Result<Vec<Prepared>, Failure> {
        let own = format!("{}/", self.id);
        let mut found = Vec::new();
        for (key, bytes) in self.journal.scan(SHELF)? {
            let Some(uuid) = key.strip_prefix(&own) else { continue };
            let list: Vec<String> =
                serde_json::from_slice(&bytes).map_err(|error| Failure::Fault(error.to_string()))?;
            let credentials = u32::try_from(list.len()).ok().filter(|count| *count > 0);
            found.push(Prepared { uuid: uuid.to_owned(), credentials });
        }
        Ok(found)
    }

    /// Gives out identifiers for so many more ballots.
    ///
    /// # Errors
    /// More than may wait, or a shelf that cannot be written.
    pub async fn prepare(&self, count: usize) -> Result<(), Failure> {
        if self.prepared()?.len() + count > MOST {
            return Err(SealedFailure::TooManyPrepared { most: MOST }.into());
        }
        let mut rng = chance()?;
        for _ in 0..count {
            let uuid = Uuid::random(&mut rng);
            self.shelve(uuid.as_str(), Some(NONE.to_vec())).await?;
        }
        Ok(())
    }

    /// Takes the file of lists; gives how many lists it has.
    ///
    /// # Errors
    /// A file that is none, a list of an identifier that does not wait here, or a line that is no credential.
    pub async fn take_lists(&self, file: &[u8]) -> Result<usize, Failure> {
        let read: Lists =
            serde_json::from_slice(file).map_err(|error| SealedFailure::Lists { reason: error.to_string() })?;
        if read.version != VERSION {
            return Err(SealedFailure::Lists { reason: format!("version {}", read.version) }.into());
        }
        let waiting = self.prepared()?;
        let mut checked = Vec::new();
        for List { uuid, credentials } in read.lists {
            if !waiting.iter().any(|prepared| prepared.uuid == uuid) {
                return Err(SealedFailure::UnknownBallot { uuid }.into());
            }
            checked.push((uuid.clone(), check(&uuid, &credentials)?));
        }
        let count = checked.len();
        for (uuid, list) in checked {
            self.shelve(&uuid, Some(list)).await?;
        }
        Ok(count)
    }

    /// The first identifier that has its list, with the list.
    pub(super) fn next_prepared(&self) -> Result<Option<(Uuid, Vec<String>)>, Failure> {
        let own = format!("{}/", self.id);
        let fault = |error: String| Failure::Fault(error);
        // One list after the other, for those behind the first one are long and wanted by nobody yet.
        for key in self.journal.keys(SHELF)? {
            let Some(uuid) = key.strip_prefix(&own) else { continue };
            let bytes = self.journal.get(SHELF, &key)?.unwrap_or_else(|| NONE.to_vec());
            if bytes != NONE {
                let list = serde_json::from_slice(&bytes).map_err(|error| fault(error.to_string()))?;
                let uuid = Uuid::try_from(uuid.to_owned()).map_err(|error| fault(error.to_string()))?;
                return Ok(Some((uuid, list)));
            }
        }
        Ok(None)
    }

    /// Takes an identifier off the shelf: it is being used.
    pub(super) async fn use_up(&self, uuid: &Uuid) -> Result<(), Failure> {
        self.shelve(uuid.as_str(), None).await
    }

    async fn shelve(&self, uuid: &str, list: Option<Vec<u8>>) -> Result<(), Failure> {
        let put = self.journal.put(SHELF, &format!("{}/{uuid}", self.id), list).await;
        put.map_err(|error| Failure::Fault(error.to_string()))
    }
}

/// The list as the archive will hold it: sorted, so that its order tells nothing.
fn check(uuid: &str, credentials: &[String]) -> Result<Vec<u8>, SealedFailure> {
    let wrong = |reason: String| SealedFailure::List { uuid: uuid.to_owned(), reason };
    let mut sorted = credentials.to_vec();
    sorted.sort();
    let bytes = serde_json::to_vec(&sorted).map_err(|error| wrong(error.to_string()))?;
    let read = Credentials::<Ed25519>::read(&bytes).map_err(|problem| wrong(problem.to_string()))?;
    match (read.len(), read.are_equal()) {
        (0, _) => Err(wrong("the list is empty".to_owned())),
        (_, false) => Err(wrong("the list has weights".to_owned())),
        (_, true) => Ok(bytes),
    }
}

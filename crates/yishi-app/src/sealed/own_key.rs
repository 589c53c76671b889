//! The house's own key to a ballot: without it the trustees alone open nothing, and it alone opens nothing either.
//!
//! Invariant: each ballot has a key of its own, which is on disk before the ballot is opened and taken away once it is over.

use yishi_ballot::ceremony::SecretKey;
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::hall::Hall;

/// The shelf: under session and identifier, the exponent to base 10.
const SHELF: &str = "ballot-keys";

impl Hall {
    pub(super) async fn keep_own_key(&self, uuid: &str, key: &SecretKey) -> Result<(), Failure> {
        self.put_own_key(uuid, Some(key.expose().as_bytes().to_vec())).await
    }

    pub(super) fn own_key(&self, uuid: &str) -> Result<Option<SecretKey>, Failure> {
        let kept = self.journal.get(SHELF, &format!("{}/{uuid}", self.id))?.map(Zeroizing::new);
        Ok(kept.and_then(|kept| SecretKey::read(std::str::from_utf8(&kept).ok()?)))
    }

    /// Takes the key away, where there is one.
    pub(super) async fn forget_own_key(&self, uuid: &str) -> Result<(), Failure> {
        if self.own_key(uuid)?.is_none() {
            return Ok(());
        }
        self.put_own_key(uuid, None).await
    }

    async fn put_own_key(&self, uuid: &str, key: Option<Vec<u8>>) -> Result<(), Failure> {
        let put = self.journal.put(SHELF, &format!("{}/{uuid}", self.id), key).await;
        put.map_err(|error| Failure::Fault(error.to_string()))
    }
}

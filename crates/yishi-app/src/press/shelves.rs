//! Where texts and pictures lie: on shelves of the journal, under the SHA-256 of their bytes.
//!
//! Invariant: what is read back has the digest it was asked for by, or is a fault.

use yishi_journal::codec::Digest;
use yishi_journal::store::Journal;

use crate::failure::Failure;

/// The shelf of texts in UTF-8.
pub(super) const TEXTS: &str = "press-texts";
/// The shelf of pictures.
pub(super) const PHOTOS: &str = "press-photos";

/// The digest under which bytes lie.
pub(super) fn digest(bytes: &[u8]) -> String {
    Digest::of(bytes).to_string()
}

/// Lays bytes on a shelf; the same bytes lie there once.
pub(super) async fn lay(journal: &dyn Journal, shelf: &str, bytes: &[u8]) -> Result<String, Failure> {
    let digest = digest(bytes);
    let laid = journal.put(shelf, &digest, Some(bytes.to_vec())).await;
    laid.map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(digest)
}

/// The bytes of that digest.
pub(super) fn fetch(journal: &dyn Journal, shelf: &str, wanted: &str) -> Result<Vec<u8>, Failure> {
    let bytes = journal.get(shelf, wanted)?.ok_or_else(|| Failure::Fault(format!("{wanted} is not on its shelf")))?;
    if digest(&bytes) == wanted {
        Ok(bytes)
    } else {
        Err(Failure::Fault(format!("what lies under {wanted} is something else")))
    }
}

/// The text of that digest.
pub(super) fn fetch_text(journal: &dyn Journal, wanted: &str) -> Result<String, Failure> {
    let bytes = fetch(journal, TEXTS, wanted)?;
    String::from_utf8(bytes).map_err(|_| Failure::Fault(format!("the text {wanted} is not in UTF-8")))
}

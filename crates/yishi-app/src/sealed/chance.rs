//! Where the house draws the secrets of a sealed ballot.

use chacha20::ChaCha20Rng;

use crate::failure::Failure;
use crate::login::keys;

/// A fresh source of chance.
pub(super) fn chance() -> Result<ChaCha20Rng, Failure> {
    keys::chance().map_err(|error| Failure::Fault(error.to_string()))
}

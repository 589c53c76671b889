//! Where secrets are drawn. The operating system is asked once, so that it fails before the first draw or never.

use chacha20::ChaCha20Rng;
use chacha20::rand_core::SeedableRng;
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::login::keys;

/// A fresh source, seeded with 32 bytes of the operating system.
pub(super) fn chance() -> Result<ChaCha20Rng, Failure> {
    let bytes = keys::random().map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(ChaCha20Rng::from_seed(*Zeroizing::new(bytes)))
}

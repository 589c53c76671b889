//! Random exponents and elements. Invariant: 64 random bytes are reduced, so that every exponent is equally likely.

use curve25519_dalek::constants::ED25519_BASEPOINT_TABLE;
use curve25519_dalek::{EdwardsPoint, Scalar};
use rand_core::CryptoRng;
use zeroize::Zeroize;

/// A random exponent.
pub(crate) fn random(rng: &mut impl CryptoRng) -> Scalar {
    let mut bytes = [0; 64];
    rng.fill_bytes(&mut bytes);
    let scalar = Scalar::from_bytes_mod_order_wide(&bytes);
    bytes.zeroize();
    scalar
}

/// A random element.
pub(crate) fn random_element(rng: &mut impl CryptoRng) -> EdwardsPoint {
    let mut exponent = random(rng);
    let element = &exponent * ED25519_BASEPOINT_TABLE;
    exponent.zeroize();
    element
}

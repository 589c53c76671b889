//! Base 58, the alphabet of identifiers, seeds and credentials: no 0, O, I or l, which a reader of a printed card confuses.
//!
//! Invariant: random texts are uniform; they are secrets and are wiped when dropped.

use rand_core::CryptoRng;
use zeroize::Zeroizing;

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// The digit's value.
pub(crate) fn value(digit: u8) -> Option<u8> {
    (0u8..).zip(ALPHABET).find(|(_, letter)| **letter == digit).map(|(value, _)| value)
}

/// The digit of a value below 58.
pub(crate) fn digit(value: u8) -> char {
    ALPHABET.get(usize::from(value)).map_or('1', |digit| char::from(*digit))
}

/// A uniform text of that many digits. A byte of four times 58 or more is drawn again, so that no digit is likelier.
pub(crate) fn random(rng: &mut impl CryptoRng, length: usize) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(length));
    let mut byte = [0];
    while text.len() < length {
        rng.fill_bytes(&mut byte);
        let [drawn] = byte;
        if drawn < 232 {
            text.push(digit(drawn % 58));
        }
    }
    text
}

//! Private credentials: what stands on a voter's card.
//!
//! Source: Belenios specification: 22 characters of base 58 as 5-6-5-6 and a key by SHA-256, or in the form before version 3
//! 15 characters as 3-3-3-3-3 with a check digit and a key by PBKDF2. As the election's identifier goes into the key, one card
//! gives an unlinkable credential in each election. Invariant: the text is wiped when dropped and never shown by `Debug`.

use hmac::{Hmac, KeyInit, Mac};
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::base58;
use crate::election::Uuid;
use crate::group::{Group, Number};

/// A private credential.
#[derive(Clone)]
pub struct PrivateCredential {
    text: Zeroizing<String>,
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Hashed,
    Stretched,
}

/// Groups of characters between the dashes.
const HASHED: &[usize] = &[5, 6, 5, 6];
const STRETCHED: &[usize] = &[3, 3, 3, 3, 3];
/// Rounds of PBKDF2 in the old form.
const ROUNDS: u32 = 1000;

/// A text that is no private credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongCredential;

impl std::fmt::Display for WrongCredential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("this is no credential: check each character on the card")
    }
}

impl std::error::Error for WrongCredential {}

impl PrivateCredential {
    /// A fresh credential.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let digits = base58::random(rng, HASHED.iter().sum());
        let mut text = Zeroizing::new(String::with_capacity(25));
        let mut rest = digits.as_str();
        for length in HASHED {
            let (group, after) = rest.split_at_checked(*length).unwrap_or((rest, ""));
            if !text.is_empty() {
                text.push('-');
            }
            text.push_str(group);
            rest = after;
        }
        Self { text, form: Form::Hashed }
    }

    /// Reads the text of a card.
    ///
    /// # Errors
    /// A text of another form, or with a wrong check digit.
    pub fn read(text: &str) -> Result<Self, WrongCredential> {
        let groups: Vec<usize> = text.split('-').map(str::len).collect();
        let digits = text.bytes().filter(|byte| *byte != b'-').map(base58::value);
        let digits: Zeroizing<Vec<u8>> = Zeroizing::new(digits.collect::<Option<_>>().ok_or(WrongCredential)?);
        let form = match groups.as_slice() {
            groups if groups == HASHED => Form::Hashed,
            groups if groups == STRETCHED && checks(&digits) => Form::Stretched,
            _ => return Err(WrongCredential),
        };
        Ok(Self { text: Zeroizing::new(text.to_owned()), form })
    }

    /// The text on the card. It is the secret itself.
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// The secret exponent in an election.
    pub(crate) fn secret<G: Group>(&self, uuid: &Uuid) -> G::Scalar {
        match self.form {
            Form::Hashed => self.hashed::<G>(uuid),
            Form::Stretched => self.stretched::<G>(uuid),
        }
    }

    /// The public credential in an election.
    pub fn public<G: Group>(&self, uuid: &Uuid) -> String {
        G::text(&G::key_of(&self.secret::<G>(uuid)))
    }

    /// Two hashes are one number of 512 bits, so that its remainder is uniform.
    fn hashed<G: Group>(&self, uuid: &Uuid) -> G::Scalar {
        let half = |number: u8| {
            let hash = Sha256::new().chain_update("derive_credential|").chain_update(uuid.as_str());
            let hash = hash.chain_update([b'|', number, b'|']).chain_update(self.text.as_str());
            G::Scalar::reduce(hash.finalize().into())
        };
        let two_to_128 = G::Scalar::small(1 << 32) * G::Scalar::small(1 << 32) * G::Scalar::small(1 << 32);
        let two_to_128 = two_to_128 * G::Scalar::small(1 << 32);
        half(b'0') * two_to_128 * two_to_128 + half(b'1')
    }

    /// PBKDF2 with HMAC-SHA-256; 32 bytes are one block of it.
    fn stretched<G: Group>(&self, uuid: &Uuid) -> G::Scalar {
        let mut block = self.mac(&[uuid.as_str().as_bytes(), &1u32.to_be_bytes()]);
        let mut sum = block;
        for _ in 1..ROUNDS {
            block = self.mac(&[&block]);
            sum.iter_mut().zip(block).for_each(|(sum, byte)| *sum ^= byte);
        }
        let secret = G::Scalar::reduce(sum);
        sum.zeroize();
        block.zeroize();
        secret
    }

    fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        // HMAC takes keys of any length, so the empty fallback is never taken.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.text.as_bytes()) else { return [0; 32] };
        parts.iter().for_each(|part| mac.update(part));
        mac.finalize().into_bytes().into()
    }
}

/// Whether fourteen digits as a number to base 58, plus the last digit, are a multiple of 53.
fn checks(digits: &[u8]) -> bool {
    let Some((check, digits)) = digits.split_last() else { return false };
    let value = digits.iter().fold(0u32, |value, digit| (value * 58 + u32::from(*digit)) % 53);
    (value + u32::from(*check)) % 53 == 0
}

impl std::fmt::Debug for PrivateCredential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrivateCredential(..)")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::group::{Belenios2048, Ed25519};

    fn uuid(text: &str) -> Uuid {
        text.to_owned().try_into().unwrap()
    }

    #[test]
    fn a_card_gives_the_public_credential_that_the_peer_derives() {
        let card = PrivateCredential::read("RatXh-kwKHwT-ywV2m-cseRKy").unwrap();
        let public = card.public::<Ed25519>(&uuid("uKnCYCNS6TzztY"));
        assert_eq!(public, "e14addeaf5ddcdbc935c246046920cf83b52015965a33827409331e8a56fccfc");
        assert_ne!(card.public::<Ed25519>(&uuid("uKnCYCNS6TzztZ")), public);
    }

    #[test]
    fn cards_of_the_old_form_have_a_check_digit() {
        PrivateCredential::read("8Xq-huJ-BMo-CsQ-ZjS").unwrap();
        for text in ["8Xq-huJ-BMo-CsQ-ZjT", "9Xq-huJ-BMo-CsQ-ZjS", "8XqhuJBMoCsQZjS", "", "RatXh-kwKHwT-ywV2m-cseRK0"] {
            assert_eq!(PrivateCredential::read(text).err(), Some(WrongCredential), "{text}");
        }
        let old = PrivateCredential::read("8Xq-huJ-BMo-CsQ-ZjS").unwrap();
        assert!(Belenios2048::read(&old.public::<Belenios2048>(&uuid("tW49nN7bDH6wbY"))).is_some());
    }
}

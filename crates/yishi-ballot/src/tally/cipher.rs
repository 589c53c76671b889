//! An ElGamal ciphertext: alpha = g^r, beta = y^r · g^m. Invariant: products hold the sum of what the factors hold.

use crate::ballot::CipherText;
use crate::group::{Group, Number};

/// A ciphertext.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cipher<G: Group> {
    /// g^r.
    pub alpha: G::Element,
    /// y^r times the message.
    pub beta: G::Element,
}

impl<G: Group> Cipher<G> {
    /// Holds zero, with no randomness.
    pub fn zero() -> Self {
        Self { alpha: G::identity(), beta: G::identity() }
    }

    /// Reads the two elements; nothing where one is not in its one written form.
    pub fn read(text: &CipherText) -> Option<Self> {
        Some(Self { alpha: G::read(&text.alpha)?, beta: G::read(&text.beta)? })
    }

    /// Holds the sum.
    pub fn plus(&self, other: &Self) -> Self {
        Self { alpha: G::product(&self.alpha, &other.alpha), beta: G::product(&self.beta, &other.beta) }
    }

    /// Holds the difference.
    pub fn minus(&self, other: &Self) -> Self {
        self.plus(&Self { alpha: G::inverse(&other.alpha), beta: G::inverse(&other.beta) })
    }

    /// Holds the multiple.
    pub fn times(&self, weight: u64) -> Self {
        if weight == 1 {
            return *self;
        }
        let weight = G::Scalar::small(weight);
        Self { alpha: G::power(&self.alpha, &weight), beta: G::power(&self.beta, &weight) }
    }

    /// Holds the sum of all.
    pub fn sum(ciphers: &[Self]) -> Self {
        ciphers.iter().fold(Self::zero(), |sum, cipher| sum.plus(cipher))
    }

    /// The two elements with a comma between.
    pub(crate) fn text_pair(&self) -> String {
        G::texts(&[self.alpha, self.beta]).join(",")
    }

    /// Writes many at once.
    pub(crate) fn texts(ciphers: &[Self]) -> Vec<CipherText> {
        let elements: Vec<_> = ciphers.iter().flat_map(|cipher| [cipher.alpha, cipher.beta]).collect();
        let mut texts = G::texts(&elements).into_iter();
        std::iter::from_fn(|| Some(CipherText { alpha: texts.next()?, beta: texts.next()? })).collect()
    }
}

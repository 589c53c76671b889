//! The code of a card, where it is drawn and where it is kept.
//!
//! Invariant: it is wiped when dropped, and no error of reading it repeats it.

use std::fmt;

use chacha20::ChaCha20Rng;
use serde::de::{Deserializer, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use yishi_app::login::keys;
use yishi_ballot::credential::PrivateCredential;

/// The code of one card.
#[derive(Debug)]
pub(super) struct Seed(pub(super) PrivateCredential);

/// Draws codes.
pub(super) struct Draw(ChaCha20Rng);

impl Draw {
    /// A fresh source.
    pub(super) fn new() -> std::io::Result<Self> {
        Ok(Self(keys::chance()?))
    }

    /// The next code.
    pub(super) fn seed(&mut self) -> Seed {
        Seed(PrivateCredential::random(&mut self.0))
    }
}

impl Serialize for Seed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.expose())
    }
}

impl<'de> Deserialize<'de> for Seed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader)
    }
}

struct Reader;

impl Visitor<'_> for Reader {
    type Value = Seed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a card's code")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Seed, E> {
        PrivateCredential::read(text).map(Seed).map_err(E::custom)
    }
}

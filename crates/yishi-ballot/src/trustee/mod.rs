//! Trustees: who can open the tally, each alone or some of a group together.
//!
//! Source: Belenios specification, crypto version 1, threshold trustees in the form of the peer's version 3. Invariant: every
//! key is proved by its holder; owners are counted from 1 over all single trustees and members of groups in their order.

mod combine;
mod decryption;
mod fault;
mod pedersen;
mod signed;
mod text;

pub use combine::Shares;
pub use decryption::{DecryptionFault, DecryptionText, PartialDecryption};
pub(crate) use decryption::{decrypt_one, prefix as decryption_prefix};
pub use fault::WrongTrustees;
pub(crate) use pedersen::{
    Certificate, CertifiedKeys, Coefficients, Context, certified, expected_key, read_coefficients, saw_certificates,
    verification_key,
};
pub use signed::SignedText;
pub(crate) use signed::certs_message;
pub use text::{KeyText, Pedersen, PedersenText, Single, TrusteeText};

use crate::group::Group;
use crate::json;

/// All trustees of an election.
#[derive(Clone, Debug)]
pub struct Trustees<G: Group> {
    pub(crate) list: Vec<Trustee<G>>,
}

/// A trustee, or a group of them.
#[derive(Clone, Debug)]
pub enum Trustee<G: Group> {
    /// Needed by itself.
    Single(G::Element),
    /// Of these, so many are needed.
    Pedersen {
        /// How many are needed.
        threshold: usize,
        /// What the group adds to the election's key.
        key: G::Element,
        /// The members' keys, under which their shares are proved.
        members: Vec<G::Element>,
    },
}

impl<G: Group> Trustees<G> {
    /// Reads and tests the trustees of an archive.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn read(bytes: &[u8]) -> Result<Self, WrongTrustees> {
        let texts: Vec<TrusteeText> = json::canonical(bytes).map_err(WrongTrustees::Form)?;
        let list: Vec<_> =
            texts.iter().zip(1..).map(|(text, number)| read_one(text, number)).collect::<Result<_, _>>()?;
        if list.is_empty() { Err(WrongTrustees::Nobody) } else { Ok(Self { list }) }
    }

    /// The product of all keys: the election's key.
    pub fn public_key(&self) -> G::Element {
        let keys = self.list.iter().map(|trustee| match trustee {
            Trustee::Single(key) | Trustee::Pedersen { key, .. } => *key,
        });
        keys.fold(G::identity(), |product, key| G::product(&product, &key))
    }

    /// How many owners stand before the members of this group, where these trustees have it among them: with the same threshold,
    /// the same key and the same members' keys. `group` is the record of the group alone.
    pub fn owners_before(&self, group: &Self) -> Option<usize> {
        let [group] = group.list.as_slice() else { return None };
        let at = self.list.iter().position(|trustee| trustee.is(group))?;
        Some(self.list.iter().take(at).map(Trustee::owners).sum())
    }

    /// The key under which the decryption by this owner is proved.
    pub fn owner_key(&self, owner: usize) -> Option<G::Element> {
        let keys = self.list.iter().flat_map(|trustee| match trustee {
            Trustee::Single(key) => std::slice::from_ref(key),
            Trustee::Pedersen { members, .. } => members.as_slice(),
        });
        keys.copied().nth(owner.checked_sub(1)?)
    }
}

impl<G: Group> Trustee<G> {
    /// How many parts of a tally it may give.
    fn owners(&self) -> usize {
        match self {
            Self::Single(_) => 1,
            Self::Pedersen { members, .. } => members.len(),
        }
    }

    /// Whether it is the same one.
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Single(own), Self::Single(key)) => own == key,
            (
                Self::Pedersen { threshold, key, members },
                Self::Pedersen { threshold: needed, key: product, members: all },
            ) => threshold == needed && key == product && members == all,
            (Self::Single(_), Self::Pedersen { .. }) | (Self::Pedersen { .. }, Self::Single(_)) => false,
        }
    }
}

fn read_one<G: Group>(text: &TrusteeText, number: usize) -> Result<Trustee<G>, WrongTrustees> {
    match text {
        TrusteeText::Single(_, key) => {
            let element = key.read_proved::<G>().ok_or(WrongTrustees::Key(number))?;
            if key.signature.is_some() { Err(WrongTrustees::Key(number)) } else { Ok(Trustee::Single(element)) }
        }
        TrusteeText::Pedersen(_, group) => pedersen::read(group, number),
    }
}

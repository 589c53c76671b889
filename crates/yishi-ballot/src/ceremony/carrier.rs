//! What whoever carries the messages can test of each as it comes, so that a wrong one is refused to the member who sent it.
//!
//! Beyond the messages of the peer there is a commitment: members state a hash of their public coefficients before anybody sees
//! another's, so that nobody can choose its own by what the others chose. Invariant: no secret is seen here.

use super::CeremonyFault;
use super::text::{DealText, ShareKeyText};
use crate::group::Ed25519;
use crate::hash::Hash;
use crate::json;
use crate::trustee::{
    CertifiedKeys, SignedText, certified, expected_key, read_coefficients, saw_certificates, verification_key,
};

/// Carries the messages of a group of this shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carrier {
    threshold: usize,
    size: usize,
}

/// What a member commits itself to: the hash of its public coefficients with its signature, as they are written. They are drawn
/// by chance, so the hash tells nothing of them.
pub fn commitment(coefexps: &SignedText) -> Hash {
    Hash::of(json::text(coefexps).as_bytes())
}

impl Carrier {
    /// Of a group of this size of whom `threshold` open a tally.
    ///
    /// # Errors
    /// Figures that do not fit together.
    pub fn new(threshold: usize, size: usize) -> Result<Self, CeremonyFault> {
        let sound = (1..=size).contains(&threshold);
        if sound { Ok(Self { threshold, size }) } else { Err(CeremonyFault::Context) }
    }

    /// Tests the certificate of a member, counted from 1.
    ///
    /// # Errors
    /// A certificate that is not this member's.
    pub fn certificate(&self, member: usize, signed: &SignedText) -> Result<(), CeremonyFault> {
        self.keys_of(member, signed).map(|_| ())
    }

    /// Tests what can be seen of what a member deals: its coefficients, that it committed itself to them, that it saw these
    /// certificates, and that it deals one share to each.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn deal(
        &self,
        member: usize,
        certs: &[SignedText],
        committed: Hash,
        deal: &DealText,
    ) -> Result<(), CeremonyFault> {
        if certs.len() != self.size || deal.secrets.len() != self.size {
            return Err(CeremonyFault::Count);
        }
        let keys = self.keys_at(member, certs)?;
        let coefficients = read_coefficients::<Ed25519>(&deal.coefexps, self.threshold, &keys.verification);
        let seen = saw_certificates::<Ed25519>(certs, &deal.coefexps, &deal.signature, &keys.verification);
        coefficients.filter(|_| seen).ok_or(CeremonyFault::Coefficients(member))?;
        if commitment(&deal.coefexps) == committed { Ok(()) } else { Err(CeremonyFault::Commitment(member)) }
    }

    /// Tests a member's key: proved, signed, and the one that the coefficients of all give it.
    ///
    /// # Errors
    /// A key that is another one.
    pub fn key(
        &self,
        member: usize,
        certs: &[SignedText],
        coefexps: &[SignedText],
        key: &ShareKeyText,
    ) -> Result<(), CeremonyFault> {
        let mut coefficients = Vec::new();
        for (signed, dealer) in coefexps.iter().zip(1..) {
            let keys = self.keys_at(dealer, certs)?;
            let read = read_coefficients::<Ed25519>(signed, self.threshold, &keys.verification);
            coefficients.push(read.ok_or(CeremonyFault::Coefficients(dealer))?);
        }
        let signer = self.keys_at(member, certs)?.verification;
        let proved = verification_key::<Ed25519>(&key.public_key, &signer);
        let expected = (coefficients.len() == self.size).then(|| expected_key::<Ed25519>(&coefficients, member));
        if proved.is_some() && proved == expected { Ok(()) } else { Err(CeremonyFault::Key(member)) }
    }

    fn keys_at(&self, member: usize, certs: &[SignedText]) -> Result<CertifiedKeys<Ed25519>, CeremonyFault> {
        let signed = member.checked_sub(1).and_then(|at| certs.get(at));
        self.keys_of(member, signed.ok_or(CeremonyFault::Certificate(member))?)
    }

    fn keys_of(&self, member: usize, signed: &SignedText) -> Result<CertifiedKeys<Ed25519>, CeremonyFault> {
        let sound = certified::<Ed25519>(signed, member, self.threshold, self.size);
        sound.filter(|_| (1..=self.size).contains(&member)).ok_or(CeremonyFault::Certificate(member))
    }
}

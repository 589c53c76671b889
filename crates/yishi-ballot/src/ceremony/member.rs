//! A member's side of the key ceremony.
//!
//! Invariant: a member deals and accepts shares only under certificates that it has tested, and gives its key only where every
//! share fits the coefficients that the dealer made public.

use curve25519_dalek::{EdwardsPoint, Scalar};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::polynomial::Polynomial;
use super::text::{DealText, DealtText, ShareKeyText};
use super::{CeremonyFault, SecretKey, Seed, channel};
use crate::group::{Ed25519, Group, Number};
use crate::json;
use crate::trustee::{
    Certificate, CertifiedKeys, Coefficients, Context, SignedText, certified, certs_message, expected_key,
    read_coefficients, saw_certificates,
};

/// A member of a group of trustees.
#[derive(Debug)]
pub struct Member {
    seed: Seed,
    context: Context,
}

#[derive(Serialize, Deserialize)]
struct PolynomialSecret {
    polynomial: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct ShareSecret {
    secret: String,
}

#[derive(Serialize, Deserialize)]
struct KeySecret {
    decryption_key: String,
}

impl Member {
    /// The member of this place, counted from 1, in a group of this size of whom `threshold` open a tally.
    ///
    /// # Errors
    /// Figures that do not fit together.
    pub fn new(seed: Seed, index: usize, threshold: usize, size: usize) -> Result<Self, CeremonyFault> {
        if !(1..=size).contains(&index) || !(1..=size).contains(&threshold) {
            return Err(CeremonyFault::Context);
        }
        let context = Context { group: Ed25519::NAME.to_owned(), size, threshold, index };
        Ok(Self { seed, context })
    }

    /// First step: the certificate of the member's two keys.
    pub fn certify(&self, rng: &mut impl CryptoRng) -> SignedText {
        let signer = self.signer();
        let message = json::text(&Certificate {
            context: self.context.clone(),
            verification: Ed25519::text(&signer.public()),
            encryption: Ed25519::text(&Ed25519::key_of(&self.seed.opening())),
        });
        SignedText { signature: signer.sign(&message, rng), message }
    }

    /// Second step, given the certificates of all: a polynomial is drawn and dealt.
    ///
    /// # Errors
    /// A certificate that is wrong.
    pub fn deal(&self, certs: &[SignedText], rng: &mut impl CryptoRng) -> Result<DealText, CeremonyFault> {
        let keys = self.test_certificates(certs)?;
        let signer = self.signer();
        let polynomial = Polynomial::random(self.context.threshold, rng);
        let coefexps = Ed25519::texts(&polynomial.public());
        let signature = signer.sign(&certs_message(certs, &coefexps), rng);
        let message = json::text(&Coefficients { coefexps });
        let mut secrets = Vec::new();
        for (key, member) in keys.iter().zip(1..) {
            let share = ShareSecret { secret: polynomial.share(member).text() };
            let sent = channel::send(&share, &signer, &key.encryption, rng);
            secrets.push(sent.ok_or(CeremonyFault::Message(member))?);
        }
        let own = PolynomialSecret { polynomial: polynomial.texts() };
        let kept = channel::send(&own, &signer, &Ed25519::key_of(&self.seed.opening()), rng);
        let polynomial = kept.ok_or(CeremonyFault::Message(self.context.index))?;
        Ok(DealText {
            polynomial,
            secrets,
            coefexps: SignedText { signature: signer.sign(&message, rng), message },
            signature,
        })
    }

    /// Third step, given what all have dealt: the member's key.
    ///
    /// # Errors
    /// A message or share that is wrong, with the member who sent it.
    pub fn accept(
        &self,
        certs: &[SignedText],
        dealt: &DealtText,
        rng: &mut impl CryptoRng,
    ) -> Result<(SecretKey, ShareKeyText), CeremonyFault> {
        let keys = self.test_certificates(certs)?;
        if [dealt.secrets.len(), dealt.coefexps.len(), dealt.signatures.len()] != [keys.len(); 3] {
            return Err(CeremonyFault::Count);
        }
        let mut sum = Zeroizing::new(Scalar::ZERO);
        let public = dealt.coefexps.iter().zip(&dealt.signatures);
        for (member, (key, (secret, (coefexps, signature)))) in
            (1..).zip(keys.iter().zip(dealt.secrets.iter().zip(public)))
        {
            let coefficients = read_coefficients::<Ed25519>(coefexps, self.context.threshold, &key.verification);
            let seen = saw_certificates::<Ed25519>(certs, coefexps, signature, &key.verification);
            let coefficients = coefficients.filter(|_| seen).ok_or(CeremonyFault::Coefficients(member))?;
            *sum += *self.open_share(member, secret, &key.verification, coefficients)?;
        }
        let key = SecretKey::of(sum);
        let text = self.key_text(&key, rng)?;
        Ok((key, text))
    }

    /// The member's key, from the text in which it was kept.
    pub fn open_key(&self, private_key: &str) -> Option<SecretKey> {
        let kept: KeySecret = channel::open(private_key, &self.seed.opening(), &self.signer().public())?;
        SecretKey::read(&Zeroizing::new(kept.decryption_key))
    }

    fn signer(&self) -> SecretKey {
        SecretKey::of(self.seed.signing())
    }

    /// Tests the certificates of all, among them the member's own.
    fn test_certificates(&self, certs: &[SignedText]) -> Result<Vec<CertifiedKeys<Ed25519>>, CeremonyFault> {
        let Context { threshold, size, index, .. } = self.context;
        if certs.len() != size {
            return Err(CeremonyFault::Count);
        }
        let test = |(signed, member)| {
            certified::<Ed25519>(signed, member, threshold, size).ok_or(CeremonyFault::Certificate(member))
        };
        let keys: Vec<_> = certs.iter().zip(1..).map(test).collect::<Result<_, _>>()?;
        let own = keys.get(index - 1).is_some_and(|keys| keys.verification == self.signer().public());
        if own { Ok(keys) } else { Err(CeremonyFault::Certificate(index)) }
    }

    fn open_share(
        &self,
        member: usize,
        text: &str,
        sender: &EdwardsPoint,
        coefficients: Vec<EdwardsPoint>,
    ) -> Result<Zeroizing<Scalar>, CeremonyFault> {
        let opened: Option<ShareSecret> = channel::open(text, &self.seed.opening(), sender);
        let text = Zeroizing::new(opened.ok_or(CeremonyFault::Message(member))?.secret);
        let share = Zeroizing::new(Scalar::read(&text).ok_or(CeremonyFault::Message(member))?);
        let fits = Ed25519::key_of(&share) == expected_key::<Ed25519>(&[coefficients], self.context.index);
        if fits { Ok(share) } else { Err(CeremonyFault::Share(member)) }
    }

    fn key_text(&self, key: &SecretKey, rng: &mut impl CryptoRng) -> Result<ShareKeyText, CeremonyFault> {
        let signer = self.signer();
        let mut public_key = key.public_text(rng);
        public_key.signature = Some(signer.sign(&public_key.public_key, rng));
        let kept = KeySecret { decryption_key: key.expose().to_string() };
        let own = Ed25519::key_of(&self.seed.opening());
        let private_key = channel::send(&kept, &signer, &own, rng).ok_or(CeremonyFault::Message(self.context.index))?;
        Ok(ShareKeyText { private_key, public_key })
    }
}

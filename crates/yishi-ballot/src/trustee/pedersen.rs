//! A group of trustees of whom any `threshold` can decrypt, tested from its public record alone.
//!
//! Source: Belenios specification, crypto version 1, with context and signatures as the peer has them from version 3. Member i
//! has a polynomial with public coefficients A_ik; the key of member j is the product of A_ik^(j^k) over all i and k.
//! Invariant: with a group that is accepted, the secret behind its key is shared as these keys say.

use serde::{Deserialize, Serialize};

use super::signed::{certs_message, signed_by};
use super::{KeyText, PedersenText, SignedText, Trustee, WrongTrustees};
use crate::group::{Group, Number};
use crate::json;
use crate::proof::ProofText;

/// Whom a certificate is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Context {
    pub(crate) group: String,
    pub(crate) size: usize,
    pub(crate) threshold: usize,
    pub(crate) index: usize,
}

/// A member's two keys: one to sign with, one to receive its shares under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Certificate {
    pub(crate) context: Context,
    pub(crate) verification: String,
    pub(crate) encryption: String,
}

/// The public coefficients of a member's polynomial.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Coefficients {
    pub(crate) coefexps: Vec<String>,
}

/// Tests a group.
pub(super) fn read<G: Group>(text: &PedersenText, number: usize) -> Result<Trustee<G>, WrongTrustees> {
    let size = text.certs.len();
    let sizes = [text.coefexps.len(), text.signatures.len(), text.verification_keys.len()];
    if !(1..=size).contains(&text.threshold) || sizes != [size; 3] {
        return Err(WrongTrustees::Size(number));
    }
    let signer =
        |at: usize| certified::<G>(text.certs.get(at)?, at + 1, text.threshold, size).map(|keys| keys.verification);
    let signers = numbered(size, signer, WrongTrustees::Certificate)?;
    let coefficients = |at: usize| read_coefficients::<G>(text.coefexps.get(at)?, text.threshold, signers.get(at)?);
    let coefficients = numbered(size, coefficients, WrongTrustees::Coefficients)?;
    let saw = |at: usize| {
        let (coefexps, signature, signer) = (text.coefexps.get(at)?, text.signatures.get(at)?, signers.get(at)?);
        saw_certificates::<G>(&text.certs, coefexps, signature, signer).then_some(())
    };
    numbered(size, saw, WrongTrustees::Signature)?;
    let key = |at: usize| {
        let (signed, signer) = (text.verification_keys.get(at)?, signers.get(at)?);
        verification_key::<G>(signed, signer).filter(|key| *key == expected_key::<G>(&coefficients, at + 1))
    };
    let members = numbered(size, key, WrongTrustees::VerificationKey)?;
    let heads = coefficients.iter().filter_map(|coefficients| coefficients.first());
    let key = heads.fold(G::identity(), |product, head| G::product(&product, head));
    Ok(Trustee::Pedersen { threshold: text.threshold, key, members })
}

/// Does something for each member, and names the first, from 1, for whom there is nothing.
fn numbered<T>(
    size: usize,
    read: impl Fn(usize) -> Option<T>,
    fault: fn(usize) -> WrongTrustees,
) -> Result<Vec<T>, WrongTrustees> {
    (0..size).map(|at| read(at).ok_or(fault(at + 1))).collect()
}

/// A member's keys, as its certificate has them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CertifiedKeys<G: Group> {
    pub(crate) verification: G::Element,
    pub(crate) encryption: G::Element,
}

/// The keys of the member of this place, where its certificate says the right things and is signed with the key in it.
pub(crate) fn certified<G: Group>(
    signed: &SignedText,
    index: usize,
    threshold: usize,
    size: usize,
) -> Option<CertifiedKeys<G>> {
    let certificate: Certificate = json::canonical(signed.message.as_bytes()).ok()?;
    let context = Context { group: G::NAME.to_owned(), size, threshold, index };
    let keys = CertifiedKeys {
        verification: G::read(&certificate.verification)?,
        encryption: G::read(&certificate.encryption)?,
    };
    let sound = certificate.context == context && G::are_members(&[keys.verification, keys.encryption]);
    (sound && signed.holds::<G>(&keys.verification)).then_some(keys)
}

/// A member's coefficients, as many as the threshold, signed by it.
pub(crate) fn read_coefficients<G: Group>(
    signed: &SignedText,
    threshold: usize,
    signer: &G::Element,
) -> Option<Vec<G::Element>> {
    let Coefficients { coefexps } = json::canonical(signed.message.as_bytes()).ok()?;
    let elements = coefexps.iter().map(|text| G::read(text)).collect::<Option<Vec<_>>>()?;
    let sound = elements.len() == threshold && G::are_members(&elements);
    (sound && signed.holds::<G>(signer)).then_some(elements)
}

/// Whether a member signed that it saw these certificates and stands by its coefficients.
pub(crate) fn saw_certificates<G: Group>(
    certs: &[SignedText],
    coefficients: &SignedText,
    signature: &ProofText,
    signer: &G::Element,
) -> bool {
    let read: Result<Coefficients, _> = json::canonical(coefficients.message.as_bytes());
    read.is_ok_and(|read| signed_by::<G>(&certs_message(certs, &read.coefexps), signature, signer))
}

/// A member's key, where it is proved and signed by it.
pub(crate) fn verification_key<G: Group>(text: &KeyText, signer: &G::Element) -> Option<G::Element> {
    let key = text.read_proved::<G>()?;
    signed_by::<G>(&text.public_key, text.signature.as_ref()?, signer).then_some(key)
}

/// The product of A_ik^(j^k): what the shares sent to member j add up to, in the exponent.
pub(crate) fn expected_key<G: Group>(coefficients: &[Vec<G::Element>], member: usize) -> G::Element {
    let member = G::Scalar::small(member as u64);
    let mut terms = Vec::new();
    for coefficients in coefficients {
        let powers = std::iter::successors(Some(G::Scalar::small(1)), |power| Some(*power * member));
        terms.extend(coefficients.iter().copied().zip(powers));
    }
    G::powers(&terms)
}

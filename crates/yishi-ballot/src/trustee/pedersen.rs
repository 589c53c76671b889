//! A group of trustees of whom any `threshold` can decrypt, tested from its public record alone.
//!
//! Source: Belenios specification, crypto version 1, with context and signatures as the peer has them from version 3. Member i
//! has a polynomial with public coefficients A_ik; the key of member j is the product of A_ik^(j^k) over all i and k.
//! Invariant: with a group that is accepted, the secret behind its key is shared as these keys say.

use serde::{Deserialize, Serialize};

use super::signed::{certs_message, signed_by};
use super::{KeyText, PedersenText, Trustee, WrongTrustees};
use crate::group::{Group, Number};
use crate::json;

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
    let signers = numbered(size, |at| signer::<G>(text, at), WrongTrustees::Certificate)?;
    let coefficients = numbered(size, |at| coefficients::<G>(text, at, signers.get(at)?), WrongTrustees::Coefficients)?;
    numbered(size, |at| signature::<G>(text, at, signers.get(at)?), WrongTrustees::Signature)?;
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

/// The key a member signs with, where its certificate is signed with it and says the right things.
fn signer<G: Group>(text: &PedersenText, at: usize) -> Option<G::Element> {
    let signed = text.certs.get(at)?;
    let certificate: Certificate = json::canonical(signed.message.as_bytes()).ok()?;
    let context =
        Context { group: G::NAME.to_owned(), size: text.certs.len(), threshold: text.threshold, index: at + 1 };
    let (verification, encryption) = (G::read(&certificate.verification)?, G::read(&certificate.encryption)?);
    let sound = certificate.context == context && G::are_members(&[verification, encryption]);
    (sound && signed.holds::<G>(&verification)).then_some(verification)
}

/// A member's coefficients, as many as the threshold.
fn coefficients<G: Group>(text: &PedersenText, at: usize, signer: &G::Element) -> Option<Vec<G::Element>> {
    let signed = text.coefexps.get(at)?;
    let Coefficients { coefexps } = json::canonical(signed.message.as_bytes()).ok()?;
    let elements = coefexps.iter().map(|text| G::read(text)).collect::<Option<Vec<_>>>()?;
    let sound = elements.len() == text.threshold && G::are_members(&elements);
    (sound && signed.holds::<G>(signer)).then_some(elements)
}

fn signature<G: Group>(text: &PedersenText, at: usize, signer: &G::Element) -> Option<()> {
    let Coefficients { coefexps } = json::canonical(text.coefexps.get(at)?.message.as_bytes()).ok()?;
    let message = certs_message(&text.certs, &coefexps);
    signed_by::<G>(&message, text.signatures.get(at)?, signer).then_some(())
}

fn verification_key<G: Group>(text: &KeyText, signer: &G::Element) -> Option<G::Element> {
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

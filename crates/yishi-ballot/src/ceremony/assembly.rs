//! What whoever carries the messages puts together; no secret is seen here.
//!
//! Invariant: a group's record that is given out is one that the verifier accepts.

use super::CeremonyFault;
use super::text::{DealText, DealtText, ShareKeyText};
use crate::group::Ed25519;
use crate::trustee::{Pedersen, PedersenText, SignedText, TrusteeText, Trustees};

/// What each member was dealt by all, in the order of the members.
///
/// # Errors
/// Deals that are not one for each member, with one share for each.
pub fn deal(deals: &[DealText]) -> Result<Vec<DealtText>, CeremonyFault> {
    if deals.iter().any(|deal| deal.secrets.len() != deals.len()) {
        return Err(CeremonyFault::Count);
    }
    let coefexps: Vec<SignedText> = deals.iter().map(|deal| deal.coefexps.clone()).collect();
    let to = |(member, own): (usize, &DealText)| DealtText {
        polynomial: own.polynomial.clone(),
        secrets: deals.iter().filter_map(|deal| deal.secrets.get(member).cloned()).collect(),
        coefexps: coefexps.clone(),
        signatures: deals.iter().map(|deal| deal.signature.clone()).collect(),
    };
    Ok(deals.iter().enumerate().map(to).collect())
}

/// The group's record, from the public parts of all messages; it is tested before it is given out.
///
/// # Errors
/// What is wrong with it.
pub fn group_record(
    threshold: usize,
    certs: &[SignedText],
    deals: &[DealText],
    keys: &[ShareKeyText],
) -> Result<TrusteeText, CeremonyFault> {
    let group = PedersenText {
        threshold,
        certs: certs.to_vec(),
        coefexps: deals.iter().map(|deal| deal.coefexps.clone()).collect(),
        signatures: deals.iter().map(|deal| deal.signature.clone()).collect(),
        verification_keys: keys.iter().map(|key| key.public_key.clone()).collect(),
    };
    let record = TrusteeText::Pedersen(Pedersen::Pedersen, Box::new(group));
    let text = TrusteeText::record(std::slice::from_ref(&record));
    Trustees::<Ed25519>::read(text.as_bytes()).map_err(CeremonyFault::Record)?;
    Ok(record)
}

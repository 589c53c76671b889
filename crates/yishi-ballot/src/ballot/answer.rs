//! An answer to a question that is counted: read, and what its proofs claim.
//!
//! Source: Belenios specification, crypto version 1. Each choice is 0 or 1 (individual proofs); without a blank vote the sum
//! lies between the question's bounds (overall proof). With one, see [`super::blank`].

use super::blank::{self, BlankProofs};
use super::text::{ChoiceText, joined};
use super::{BallotFault, Claims, Place, disjunction};
use crate::election::Choice;
use crate::group::Group;
use crate::proof::{Proof, read_all};
use crate::tally::Cipher;

/// An answer whose parts are read.
#[derive(Clone, Debug)]
pub(super) struct Answer<G: Group> {
    pub(super) ciphers: Vec<Cipher<G>>,
    individual: Vec<Vec<Proof<G>>>,
    overall: Vec<Proof<G>>,
    blank: Option<Vec<Proof<G>>>,
    /// The ciphertexts' texts, which go into the proofs.
    texts: Vec<String>,
    joined: String,
}

impl<G: Group> Answer<G> {
    /// Reads an answer of the size that the question asks for.
    pub(super) fn read(text: &ChoiceText, question: &Choice, place: Place) -> Result<Self, BallotFault> {
        let overall = question.max - question.min + 1 + usize::from(question.has_blank());
        let sizes = text.choices.len() == question.width()
            && text.individual_proofs.len() == question.width()
            && text.individual_proofs.iter().all(|proofs| proofs.len() == 2)
            && text.overall_proof.len() == overall
            && text.blank_proof.as_ref().map(Vec::len) == question.has_blank().then_some(2);
        if !sizes {
            return Err(BallotFault::PartCount(place));
        }
        Self::parts(text).ok_or(BallotFault::Value(place))
    }

    fn parts(text: &ChoiceText) -> Option<Self> {
        let ciphers = text.choices.iter().map(Cipher::read).collect::<Option<Vec<_>>>()?;
        let individual = text.individual_proofs.iter().map(|proofs| read_all(proofs)).collect::<Option<_>>()?;
        let blank = match &text.blank_proof {
            Some(proofs) => Some(read_all(proofs)?),
            None => None,
        };
        let texts = text.choices.iter().map(|cipher| format!("{},{}", cipher.alpha, cipher.beta)).collect();
        let overall = read_all(&text.overall_proof)?;
        Some(Self { ciphers, individual, overall, blank, texts, joined: joined(&text.choices) })
    }

    /// Adds what the proofs claim.
    pub(super) fn claim(
        &self,
        key: &G::Base,
        question: &Choice,
        binding: &str,
        place: Place,
        claims: &mut Claims<G, BallotFault>,
    ) {
        for (index, ((cipher, text), proofs)) in self.ciphers.iter().zip(&self.texts).zip(&self.individual).enumerate()
        {
            let branches = disjunction(key, cipher, 0, proofs);
            let fault = BallotFault::IndividualProof(place.choice(index));
            claims.one_of(format!("prove|{binding}|{text}|"), &branches, proofs, fault);
        }
        let binding = format!("{binding}|{}", self.joined);
        match &self.blank {
            Some(blank) => {
                let proofs = BlankProofs { blank, overall: &self.overall };
                blank::claim(key, question, &self.ciphers, proofs, &binding, place, claims);
            }
            None => self.claim_bounds(key, question, &binding, place, claims),
        }
    }

    fn claim_bounds(
        &self,
        key: &G::Base,
        question: &Choice,
        binding: &str,
        place: Place,
        claims: &mut Claims<G, BallotFault>,
    ) {
        let sum = Cipher::sum(&self.ciphers);
        let branches = disjunction(key, &sum, question.min, &self.overall);
        let prefix = format!("prove|{binding}|{}|", sum.text_pair());
        claims.one_of(prefix, &branches, &self.overall, BallotFault::OverallProof(place));
    }
}

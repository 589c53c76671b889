//! Testing what a ballot proves: membership of its elements, its proofs, its signature.
//!
//! Invariant: many ballots tested together give the same verdict on each as one by one; only the test of membership is shared,
//! and where it fails it is made again for each, so that the right ballot is named.

use super::read::{ReadAnswer, Unproven};
use super::text::BallotText;
use super::{Ballot, BallotFault, Claims, Place, Sealed};
use crate::election::Question;
use crate::group::Group;
use crate::setting::Setting;

impl<G: Group> Unproven<G> {
    /// Tests everything; the ballot may then be counted.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub fn prove(self, setting: &Setting<G>) -> Result<Ballot<G>, BallotFault> {
        self.test_membership()?;
        self.prove_member(setting)
    }

    /// Tests many ballots in the order given.
    ///
    /// # Errors
    /// The place of the first that fails, counted from 0, and why.
    pub fn prove_all(ballots: Vec<Self>, setting: &Setting<G>) -> Result<Vec<Ballot<G>>, (usize, BallotFault)> {
        let elements: Vec<_> = ballots.iter().flat_map(Self::elements).collect();
        let members = G::are_members(&elements);
        let test = |(place, ballot): (usize, Self)| {
            let tested = if members { Ok(()) } else { ballot.test_membership() };
            tested.and_then(|()| ballot.prove_member(setting)).map_err(|fault| (place, fault))
        };
        ballots.into_iter().enumerate().map(test).collect()
    }

    fn test_membership(&self) -> Result<(), BallotFault> {
        let elements: Vec<_> = self.elements().collect();
        if G::are_members(&elements) { Ok(()) } else { Err(BallotFault::OutsideGroup) }
    }

    fn prove_member(self, setting: &Setting<G>) -> Result<Ballot<G>, BallotFault> {
        let binding = BallotText::binding(&setting.fingerprint, &self.credential);
        let mut claims = Claims::new();
        for (index, (answer, question)) in self.answers.iter().zip(&setting.election.questions).enumerate() {
            claim(answer, question, setting, &binding, Place::question(index), &mut claims);
        }
        let commitment = G::commitment(&self.signature.response, &self.entry.element, &self.signature.challenge);
        let prefix = format!("sig|{}|", self.signed_hash);
        claims.all(prefix, &[commitment], self.signature.challenge, BallotFault::Signature);
        claims.settle()?;
        let Self { credential, entry, hash, tracker, answers, .. } = self;
        Ok(Ballot {
            credential,
            weight: entry.weight,
            tracker,
            hash,
            answers: answers.into_iter().map(sealed).collect(),
        })
    }
}

fn claim<G: Group>(
    answer: &ReadAnswer<G>,
    question: &Question,
    setting: &Setting<G>,
    binding: &str,
    place: Place,
    claims: &mut Claims<G, BallotFault>,
) {
    match (answer, question) {
        (ReadAnswer::Choice(answer), Question::Choice(question)) => {
            answer.claim(&setting.key, question, binding, place, claims);
        }
        (ReadAnswer::Ranking { cipher, text, proof }, Question::Ranking(_)) => {
            let commitment = G::commitment(&proof.response, &cipher.alpha, &proof.challenge);
            let prefix = format!("raweg|{binding}|{},{text}|", setting.election.public_key);
            claims.all(prefix, &[commitment], proof.challenge, BallotFault::RankingProof(place));
        }
        // Reading has matched every answer with its question.
        (ReadAnswer::Choice(_), Question::Ranking(_)) | (ReadAnswer::Ranking { .. }, Question::Choice(_)) => {}
    }
}

fn sealed<G: Group>(answer: ReadAnswer<G>) -> Sealed<G> {
    match answer {
        ReadAnswer::Choice(answer) => Sealed::Choice(answer.ciphers),
        ReadAnswer::Ranking { cipher, .. } => Sealed::Ranking(cipher),
    }
}

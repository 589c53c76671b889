//! Making the proofs beside the archive for a ballot that was sealed.
//!
//! Invariant: bounds and prefixes are those that the verifier uses.

use rand_core::CryptoRng;

use super::choices::WrongChoices;
use super::disjunction::{Pending, Prefix, Secret};
use super::points::Points;
use super::sealer::{Made, Sealer};
use crate::pairs::{BallotPairs, PairedAnswer, PairedQuestion, Statement};
use crate::proof::ProofText;

impl Sealer<'_> {
    /// Proves of these questions that for and against are at most one together for each candidate, and that no more are voted
    /// for than may be.
    ///
    /// # Errors
    /// A question without pairs, or a ballot for which this is not so.
    pub fn pairs(
        &self,
        made: &Made,
        questions: &[PairedQuestion],
        rng: &mut impl CryptoRng,
    ) -> Result<BallotPairs, WrongChoices> {
        let answers = questions.iter().map(|question| self.paired_answer(made, *question, rng));
        Ok(BallotPairs { ballot: made.hash, answers: answers.collect::<Result<_, _>>()? })
    }

    fn paired_answer(
        &self,
        made: &Made,
        question: PairedQuestion,
        rng: &mut impl CryptoRng,
    ) -> Result<PairedAnswer, WrongChoices> {
        let number = question.question.saturating_add(1);
        let candidates = question.candidates(&self.setting.election).ok_or(WrongChoices::Form(number))?;
        let parts = made.ciphers.get(question.question).zip(made.secrets.0.get(question.question));
        let (ciphers, secrets) = parts.ok_or(WrongChoices::QuestionCount)?;
        let (fingerprint, credential) = (&self.setting.fingerprint, &made.credential);
        let statement = Statement { fingerprint, credential, tracker: &made.tracker, question };
        let mut points = Points::default();
        let mut pending = Vec::new();
        for bounded in statement.bounds(candidates) {
            let summed: Vec<Secret> = bounded.places.iter().filter_map(|place| secrets.get(*place).copied()).collect();
            let secret = Secret::sum(&summed);
            if !secret.is_at_most(bounded.most) {
                return Err(WrongChoices::Bounds(number));
            }
            let sum = bounded.sum(ciphers);
            let prefix = Prefix { text: bounded.prefix_of(&sum.text_pair()), cipher: None };
            let statements = secret.one_of(0..=bounded.most as u64);
            pending.push(Pending::begin(statements, prefix, &self.tables, &mut points, rng));
        }
        let written = points.write();
        let mut proofs: Vec<Vec<ProofText>> = pending.into_iter().map(|proof| proof.finish(&written)).collect();
        let most_for = question.most_for.and_then(|_| proofs.pop());
        Ok(PairedAnswer { pairs: proofs, most_for })
    }
}

//! What is proved of an answer in pairs: bounds on sums of its ciphertexts, each with a prefix of its own.
//!
//! Invariant: maker and verifier take sums, bounds and prefixes from here, so that they cannot differ.

use super::PairedQuestion;
use crate::election::{Election, Question};
use crate::group::Group;
use crate::hash::Hash;
use crate::tally::Cipher;

/// An answer whose sums are bounded.
pub(crate) struct Statement<'a> {
    pub(crate) fingerprint: &'a str,
    pub(crate) credential: &'a str,
    pub(crate) tracker: &'a str,
    pub(crate) question: PairedQuestion,
}

/// A sum of ciphertexts that holds 0 to `most`; the first part of the prefix says which sum.
pub(crate) struct Bounded {
    /// Which ciphertexts are summed, by their places.
    pub(crate) places: Vec<usize>,
    pub(crate) most: usize,
    /// The prefix without the sum's text.
    pub(crate) prefix: String,
    /// The candidate, from 0; nothing where the sum is of all candidates voted for.
    pub(crate) candidate: Option<usize>,
}

impl Statement<'_> {
    /// Everything that is to be proved of an answer with so many candidates.
    pub(crate) fn bounds(&self, candidates: usize) -> Vec<Bounded> {
        let Self { fingerprint, credential, tracker, question } = self;
        let binding = format!("{fingerprint}|{credential}|{tracker}|{}", question.question);
        let pair = |candidate: usize| Bounded {
            places: vec![2 * candidate, 2 * candidate + 1],
            most: 1,
            prefix: format!("yishi-pair|{binding}|{candidate}"),
            candidate: Some(candidate),
        };
        let all_for = question.most_for.map(|most| Bounded {
            places: (0..candidates).map(|candidate| 2 * candidate).collect(),
            most,
            prefix: format!("yishi-most-for|{binding}|{most}"),
            candidate: None,
        });
        (0..candidates).map(pair).chain(all_for).collect()
    }
}

impl Bounded {
    /// The sum in question.
    pub(crate) fn sum<G: Group>(&self, ciphers: &[Cipher<G>]) -> Cipher<G> {
        let summed = self.places.iter().filter_map(|place| ciphers.get(*place));
        summed.fold(Cipher::zero(), |sum, cipher| sum.plus(cipher))
    }

    /// The whole prefix, given the sum's text.
    pub(crate) fn prefix_of(&self, sum: &str) -> String {
        format!("{}|{sum}|", self.prefix)
    }
}

impl PairedQuestion {
    /// How many candidates the question has; nothing where its answers are not in pairs, or more seats than candidates are
    /// named.
    pub(crate) fn candidates(&self, election: &Election) -> Option<usize> {
        let Question::Choice(choice) = election.questions.get(self.question)? else { return None };
        let candidates = choice.answers.len() / 2;
        let sound = choice.answers.len().is_multiple_of(2) && !choice.has_blank();
        let seats = self.most_for.is_none_or(|most| (1..=candidates).contains(&most));
        (sound && seats).then_some(candidates)
    }
}

/// The key of a ballot's line.
pub(super) type Key = Hash;

//! The sums of a running vote, kept up to date ballot by ballot, so that closing takes no time.
//!
//! Invariant: a later ballot of a credential takes the place of its earlier one; the sums are those of the counted ballots.

use std::collections::BTreeMap;

use super::Cipher;
use crate::ballot::{Ballot, CipherText, Sealed};
use crate::election::{Election, Question};
use crate::group::Group;
use crate::json::{self, Count};

/// The ballots that count, and their sums.
#[derive(Clone, Debug)]
pub struct Running<G: Group> {
    counted: BTreeMap<String, (u64, Vec<Sealed<G>>)>,
    sums: Vec<Option<Vec<Cipher<G>>>>,
}

/// How many ballots a tally holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TallySize {
    /// Credentials whose ballot counts.
    pub num_tallied: u64,
    /// Their weights together.
    pub total_weight: u64,
}

/// What is opened of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column<G: Group> {
    /// One sum for each choice.
    Choice(Vec<Cipher<G>>),
    /// The sealed answers, before or after they are shuffled.
    Ranking(Vec<Cipher<G>>),
}

/// What is opened, question by question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncryptedTally<G: Group>(pub Vec<Column<G>>);

impl<G: Group> Running<G> {
    /// Nothing counted yet.
    pub fn new(election: &Election) -> Self {
        let sum = |question: &Question| match question {
            Question::Choice(choice) => Some(vec![Cipher::zero(); choice.width()]),
            Question::Ranking(_) => None,
        };
        Self { counted: BTreeMap::new(), sums: election.questions.iter().map(sum).collect() }
    }

    /// Counts a ballot in place of an earlier one by the same credential; says whether there was one.
    pub fn count(&mut self, ballot: Ballot<G>) -> bool {
        let Ballot { credential, weight, answers, .. } = ballot;
        self.add(&answers, |sum, cipher| sum.plus(&cipher.times(weight)));
        let earlier = self.counted.insert(credential, (weight, answers));
        if let Some((weight, answers)) = &earlier {
            self.add(answers, |sum, cipher| sum.minus(&cipher.times(*weight)));
        }
        earlier.is_some()
    }

    fn add(&mut self, answers: &[Sealed<G>], joined: impl Fn(&Cipher<G>, &Cipher<G>) -> Cipher<G>) {
        for (sums, answer) in self.sums.iter_mut().zip(answers) {
            let (Some(sums), Sealed::Choice(ciphers)) = (sums, answer) else { continue };
            sums.iter_mut().zip(ciphers).for_each(|(sum, cipher)| *sum = joined(sum, cipher));
        }
    }

    /// How many ballots count.
    pub fn size(&self) -> TallySize {
        let total_weight = self.counted.values().map(|(weight, _)| weight).sum();
        TallySize { num_tallied: self.counted.len() as u64, total_weight }
    }

    /// The encrypted tally of what is counted now.
    pub fn tally(&self) -> EncryptedTally<G> {
        let column = |(question, sums): (usize, &Option<Vec<Cipher<G>>>)| match sums {
            Some(sums) => Column::Choice(sums.clone()),
            None => Column::Ranking(self.sealed_answers(question)),
        };
        EncryptedTally(self.sums.iter().enumerate().map(column).collect())
    }

    /// All answers to a shuffled question, in the order in which the peer lists them.
    fn sealed_answers(&self, question: usize) -> Vec<Cipher<G>> {
        let answers = self.counted.values().filter_map(|(_, answers)| answers.get(question));
        let ciphers: Vec<_> = answers
            .filter_map(|answer| match answer {
                Sealed::Ranking(cipher) => Some(*cipher),
                Sealed::Choice(_) => None,
            })
            .collect();
        let mut sorted: Vec<_> = Cipher::texts(&ciphers).into_iter().zip(ciphers).collect();
        sorted.sort_by(|(a, _), (b, _)| G::shuffle_order(&a.alpha, &b.alpha));
        sorted.into_iter().map(|(_, cipher)| cipher).collect()
    }
}

impl<G: Group> EncryptedTally<G> {
    /// The record of the archive.
    pub fn text(&self) -> String {
        let columns: Vec<Vec<CipherText>> = self.columns().map(Cipher::texts).collect();
        json::text(&columns)
    }

    /// The ciphertexts of each question.
    pub fn columns(&self) -> impl Iterator<Item = &[Cipher<G>]> {
        self.0.iter().map(|column| match column {
            Column::Choice(ciphers) | Column::Ranking(ciphers) => ciphers.as_slice(),
        })
    }
}

impl TallySize {
    /// The two figures as the archive writes them.
    pub(crate) fn counts(self) -> [Count; 2] {
        [Count(self.num_tallied), Count(self.total_weight)]
    }
}

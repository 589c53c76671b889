//! The result, as it stands at the end of the archive.
//!
//! Source: Belenios specification, crypto version 1. Invariant: for each question one list, of counts or of opened answers.

use serde::{Deserialize, Serialize};

use super::{Column, EncryptedTally, logarithms};
use crate::election::{Election, Question};
use crate::group::Group;
use crate::json::{self, Count};

/// The record of the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultText {
    /// Question by question.
    pub result: Vec<Outcome>,
}

/// The outcome of one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Outcome {
    /// How many votes each choice has, a blank vote first.
    Counts(Vec<Count>),
    /// All answers, in the order into which they were shuffled.
    Rankings(Vec<Vec<u8>>),
}

impl ResultText {
    /// The bytes of the record.
    pub fn text(&self) -> String {
        json::text(self)
    }

    /// The votes of each choice of a counted question; places count from 0.
    pub fn counts(&self, question: usize) -> Option<Vec<u64>> {
        match self.result.get(question)? {
            Outcome::Counts(counts) => Some(counts.iter().map(|count| count.0).collect()),
            Outcome::Rankings(_) => None,
        }
    }

    /// Opens a tally by the factors that the trustees' shares make together; nothing where what is opened is no result.
    pub(crate) fn open<G: Group>(
        election: &Election,
        tally: &EncryptedTally<G>,
        factors: &[Vec<G::Element>],
        limit: u64,
    ) -> Option<Self> {
        let columns = tally.0.iter().zip(factors).zip(&election.questions);
        let result = columns.map(|((column, factors), question)| open_one(column, factors, question, limit));
        Some(Self { result: result.collect::<Option<_>>()? })
    }
}

fn open_one<G: Group>(column: &Column<G>, factors: &[G::Element], question: &Question, limit: u64) -> Option<Outcome> {
    let (Column::Choice(ciphers) | Column::Ranking(ciphers)) = column;
    let opened = ciphers.iter().zip(factors).map(|(cipher, factor)| G::product(&cipher.beta, &G::inverse(factor)));
    let opened: Vec<_> = opened.collect();
    match question {
        Question::Choice(_) => {
            let counts = logarithms::<G>(&opened, limit)?;
            Some(Outcome::Counts(counts.into_iter().map(Count).collect()))
        }
        Question::Ranking(ranking) => {
            let answers = opened.iter().map(|element| G::unpack(element, ranking.answers.len()));
            answers.collect::<Option<_>>().map(Outcome::Rankings)
        }
    }
}

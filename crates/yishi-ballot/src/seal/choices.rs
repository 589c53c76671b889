//! Choices as a voter makes them: for each question one 0 or 1 for each answer, a blank vote first where it is allowed.
//!
//! Invariant: choices that pass here are those that the proofs can be made for.

use std::fmt;

use crate::election::{Choice, Election, Question};

/// Choices that a question does not allow; its place counts from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongChoices {
    /// There is not one list for each question.
    QuestionCount,
    /// The list does not have one 0 or 1 for each answer.
    Form(usize),
    /// Fewer or more are chosen than the question allows, or something beside a blank vote.
    Bounds(usize),
    /// The question is one that is shuffled; such ballots are only read here.
    Shuffled(usize),
}

impl fmt::Display for WrongChoices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::QuestionCount => f.write_str("there is not one list of choices for each question"),
            Self::Form(number) => write!(f, "question {number}: there is not one 0 or 1 for each answer"),
            Self::Bounds(number) => write!(f, "question {number}: more or less is chosen than it allows"),
            Self::Shuffled(number) => write!(f, "question {number} is shuffled, and such ballots are not made here"),
        }
    }
}

impl std::error::Error for WrongChoices {}

/// Tests the choices and pairs them with their questions.
pub(super) fn checked<'a>(
    election: &'a Election,
    choices: &'a [Vec<u8>],
) -> Result<Vec<(&'a Choice, &'a [u8])>, WrongChoices> {
    if election.questions.len() != choices.len() {
        return Err(WrongChoices::QuestionCount);
    }
    let numbered = election.questions.iter().zip(choices).zip(1..);
    numbered.map(|((question, choices), number)| check_one(question, choices, number)).collect()
}

fn check_one<'a>(
    question: &'a Question,
    choices: &'a [u8],
    number: usize,
) -> Result<(&'a Choice, &'a [u8]), WrongChoices> {
    let Question::Choice(question) = question else { return Err(WrongChoices::Shuffled(number)) };
    if choices.len() != question.width() || choices.iter().any(|choice| *choice > 1) {
        return Err(WrongChoices::Form(number));
    }
    if is_within(question, choices) { Ok((question, choices)) } else { Err(WrongChoices::Bounds(number)) }
}

/// No branch here depends on what is chosen: both cases are judged, and the blank vote selects.
fn is_within(question: &Choice, choices: &[u8]) -> bool {
    let (blank, answers) = choices.split_at(usize::from(question.has_blank()));
    let is_blank = blank.iter().fold(0, |sum, bit| sum | bit) == 1;
    let chosen: usize = answers.iter().map(|choice| usize::from(*choice)).sum();
    let bounded = (chosen >= question.min) & (chosen <= question.max);
    (is_blank & (chosen == 0)) | (!is_blank & bounded)
}

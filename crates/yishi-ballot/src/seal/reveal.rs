//! Testing a sealed ballot instead of casting it: its secrets shown to a second device, which seals the choices again.
//!
//! Invariant: the second device trusts nothing of the first but compares every ciphertext; what it shows the voter is what the
//! ciphertexts hold.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::sealer::Made;
use crate::ballot::{AnswerText, BallotText, CipherText};
use crate::group::{Ed25519, Group, Number};
use crate::json::{self, Malformed};
use crate::setting::Setting;

/// A ballot that was opened, with its secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revealed {
    /// The ballot's text.
    pub ballot: String,
    /// What each ciphertext is said to hold.
    pub choices: Vec<Vec<u8>>,
    /// The randomness of each ciphertext, to base 10.
    pub randomness: Vec<Vec<String>>,
}

/// Why an opened ballot is not what it is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongReveal {
    /// It is not read.
    Form(Malformed),
    /// It is for another election.
    OtherElection,
    /// Ballot, choices and randomness do not have the same parts.
    PartCount,
    /// A ciphertext does not hold what is said; question and choice count from 1.
    Differs(usize, usize),
}

impl Revealed {
    pub(super) fn of(made: Made) -> Self {
        let secrets = &made.secrets.0;
        let held = |secrets: &Vec<_>| made_bits(secrets);
        let randomness = secrets.iter().map(|answer| answer.iter().map(|secret| secret.randomness.text()).collect());
        let ballot = String::from_utf8_lossy(&made.bytes).into_owned();
        Self { ballot, choices: secrets.iter().map(held).collect(), randomness: randomness.collect() }
    }

    /// Seals the choices again and compares; gives the tracker of the ballot that was tested.
    ///
    /// # Errors
    /// The first thing that differs.
    pub fn check(&self, setting: &Setting<Ed25519>) -> Result<String, WrongReveal> {
        let ballot: BallotText = json::canonical(self.ballot.as_bytes()).map_err(WrongReveal::Form)?;
        if ballot.election_hash != setting.fingerprint {
            return Err(WrongReveal::OtherElection);
        }
        if [self.choices.len(), self.randomness.len()] != [ballot.answers.len(); 2] {
            return Err(WrongReveal::PartCount);
        }
        let answers = ballot.answers.iter().zip(self.choices.iter().zip(&self.randomness));
        for ((answer, (choices, randomness)), question) in answers.zip(1..) {
            let AnswerText::Choice(answer) = answer else { return Err(WrongReveal::PartCount) };
            if [choices.len(), randomness.len()] != [answer.choices.len(); 2] {
                return Err(WrongReveal::PartCount);
            }
            let parts = answer.choices.iter().zip(choices.iter().zip(randomness));
            for ((cipher, (choice, randomness)), place) in parts.zip(1..) {
                if sealed_again(setting, *choice, randomness).as_ref() != Some(cipher) {
                    return Err(WrongReveal::Differs(question, place));
                }
            }
        }
        Ok(crate::hash::tracker(self.ballot.as_bytes()))
    }
}

fn made_bits(secrets: &[super::disjunction::Secret]) -> Vec<u8> {
    secrets.iter().map(|secret| u8::from(secret.held == Number::small(1))).collect()
}

fn sealed_again(setting: &Setting<Ed25519>, choice: u8, randomness: &str) -> Option<CipherText> {
    let r = <Ed25519 as Group>::Scalar::read(randomness)?;
    let beta = Ed25519::powers(&[(setting.public_key, r), (Ed25519::generator(), Number::small(choice.into()))]);
    let [alpha, beta] = <[String; 2]>::try_from(Ed25519::texts(&[Ed25519::key_of(&r), beta])).ok()?;
    (choice <= 1).then_some(CipherText { alpha, beta })
}

impl fmt::Display for WrongReveal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(problem) => write!(f, "the opened ballot: {problem}"),
            Self::OtherElection => f.write_str("the opened ballot is for another election"),
            Self::PartCount => {
                f.write_str("the opened ballot does not have one choice and one number for each ciphertext")
            }
            Self::Differs(question, choice) => {
                write!(f, "question {question}, choice {choice}: the ballot does not hold what the device says")
            }
        }
    }
}

impl std::error::Error for WrongReveal {}

//! Shuffles of sealed answers: read, and their proof tested.
//!
//! Source: CHVote system specification 1.3.2 (Terelius and Wikström's proof of a shuffle), as the peer uses it in crypto
//! version 1. Invariant: a shuffle that is accepted holds the same answers as before, re-encrypted, in an order nobody knows
//! who does not know the secrets of all trustees that shuffled.

mod equations;
mod text;

use std::fmt;

use crate::group::Group;
use crate::json::{self, Malformed};
use crate::setting::Setting;
use crate::tally::{Cipher, Column, EncryptedTally};

use equations::Instance;
use text::{ProofOfShuffle, ShuffleText};

/// Why a shuffle is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShuffleFault {
    /// It is not read.
    Form(Malformed),
    /// It does not have a list of answers and a proof for each shuffled question, of the right lengths.
    PartCount,
    /// An element or a number is not in its one written form.
    Value,
    /// An element lies outside the group.
    OutsideGroup,
    /// The proof for the shuffled question of this number, counted from 1 among the shuffled ones, does not hold.
    Proof(usize),
}

impl fmt::Display for ShuffleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(problem) => write!(f, "the shuffle: {problem}"),
            Self::PartCount => f.write_str("the shuffle does not have as many answers and proofs as there are"),
            Self::Value => f.write_str("an element or a number of the shuffle is not in its one written form"),
            Self::OutsideGroup => f.write_str("an element of the shuffle lies outside the group"),
            Self::Proof(number) => write!(f, "the proof of shuffled question {number} does not hold"),
        }
    }
}

/// Tests a shuffle of what is to be opened, and gives what is to be opened after it.
///
/// # Errors
/// The first thing that is wrong.
pub fn apply<G: Group>(
    bytes: &[u8],
    setting: &Setting<G>,
    before: &EncryptedTally<G>,
) -> Result<EncryptedTally<G>, ShuffleFault> {
    let text: ShuffleText = json::canonical(bytes).map_err(ShuffleFault::Form)?;
    let rankings = before.0.iter().filter(|column| matches!(column, Column::Ranking(_))).count();
    if [text.ciphertexts.len(), text.proofs.len()] != [rankings; 2] {
        return Err(ShuffleFault::PartCount);
    }
    let mut parts = (1..).zip(text.ciphertexts.iter().zip(&text.proofs));
    let mut after = Vec::new();
    for column in &before.0 {
        after.push(match column {
            Column::Choice(ciphers) => Column::Choice(ciphers.clone()),
            Column::Ranking(ciphers) => {
                let (number, (texts, proof)) = parts.next().ok_or(ShuffleFault::PartCount)?;
                Column::Ranking(apply_one(number, ciphers, texts, proof, setting)?)
            }
        });
    }
    Ok(EncryptedTally(after))
}

fn apply_one<G: Group>(
    number: usize,
    before: &[Cipher<G>],
    texts: &[crate::ballot::CipherText],
    proof: &ProofOfShuffle,
    setting: &Setting<G>,
) -> Result<Vec<Cipher<G>>, ShuffleFault> {
    if texts.len() != before.len() || !proof.has_length(before.len()) {
        return Err(ShuffleFault::PartCount);
    }
    let after = texts.iter().map(Cipher::read).collect::<Option<Vec<_>>>().ok_or(ShuffleFault::Value)?;
    let proof = proof.read::<G>().ok_or(ShuffleFault::Value)?;
    let elements: Vec<_> = after.iter().flat_map(|cipher| [cipher.alpha, cipher.beta]).collect();
    if !G::are_members(&elements) || !G::are_members(&proof.elements()) {
        return Err(ShuffleFault::OutsideGroup);
    }
    let instance = Instance { before, after: &after, proof: &proof, setting };
    if instance.holds() { Ok(after) } else { Err(ShuffleFault::Proof(number)) }
}

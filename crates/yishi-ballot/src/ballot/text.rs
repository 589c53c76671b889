//! A ballot as it is written.
//!
//! Source: Belenios specification, crypto version 1. Invariant: members are written in this order and none is added.

use serde::{Deserialize, Serialize};

use crate::json;
use crate::proof::ProofText;

/// A ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotText {
    /// The election's identifier.
    pub election_uuid: String,
    /// The election's fingerprint.
    pub election_hash: String,
    /// The public credential.
    pub credential: String,
    /// One answer for each question.
    pub answers: Vec<AnswerText>,
    /// The signature over everything above; it is absent only while the ballot is being made and hashed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureText>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AnswerText {
    /// To a question that is counted.
    Choice(ChoiceText),
    /// To a question that is shuffled.
    Ranking(RankingText),
}

/// An answer to a question that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceText {
    /// One ciphertext for each choice, the blank vote first.
    pub choices: Vec<CipherText>,
    /// For each choice, that it is 0 or 1.
    pub individual_proofs: Vec<Vec<ProofText>>,
    /// That all together keep the bounds.
    pub overall_proof: Vec<ProofText>,
    /// That a blank vote comes alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank_proof: Option<Vec<ProofText>>,
}

/// An answer to a question that is shuffled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankingText {
    /// The one ciphertext.
    pub choices: CipherText,
    /// That its maker knows the answer.
    pub proof: ProofText,
}

/// A ciphertext.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CipherText {
    /// g^r.
    pub alpha: String,
    /// y^r times the message.
    pub beta: String,
}

/// A ballot's signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatureText {
    /// SHA-256 of the ballot without its signature, in base 64.
    pub hash: String,
    /// That the signer knows the credential's secret.
    pub proof: ProofText,
}

impl BallotText {
    /// The hash that is signed.
    pub(crate) fn signed_hash(&self) -> String {
        #[derive(Serialize)]
        struct Unsigned<'a> {
            election_uuid: &'a str,
            election_hash: &'a str,
            credential: &'a str,
            answers: &'a [AnswerText],
        }
        let Self { election_uuid, election_hash, credential, answers, signature: _ } = self;
        crate::hash::tracker(json::text(&Unsigned { election_uuid, election_hash, credential, answers }).as_bytes())
    }

    /// What binds every proof to this election and this voter.
    pub(crate) fn binding(fingerprint: &str, credential: &str) -> String {
        format!("{fingerprint}|{credential}")
    }
}

/// The ciphertexts of an answer, as they go into the proofs about all of them.
pub(crate) fn joined(ciphers: &[CipherText]) -> String {
    let pairs: Vec<String> = ciphers.iter().map(|cipher| format!("{},{}", cipher.alpha, cipher.beta)).collect();
    pairs.join(",")
}

//! Why a ballot is refused.
//!
//! Invariant: each fault names what to look at; places count from 1, as a person counts.

use std::fmt;

use crate::json::Malformed;

/// A place in a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The question.
    pub question: usize,
    /// The choice, where one is meant.
    pub choice: Option<usize>,
}

impl Place {
    pub(crate) fn question(index: usize) -> Self {
        Self { question: index + 1, choice: None }
    }

    pub(crate) fn choice(self, index: usize) -> Self {
        Self { choice: Some(index + 1), ..self }
    }
}

/// Why a ballot is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotFault {
    /// It is not read.
    Form(Malformed),
    /// It is for an election with another identifier.
    OtherElection,
    /// It carries the fingerprint of another election.
    OtherFingerprint,
    /// Nobody with this credential may vote.
    UnknownCredential,
    /// It does not answer each question once.
    AnswerCount,
    /// An answer is of another kind than its question.
    OtherKind(Place),
    /// An answer has too few or too many ciphertexts or proofs.
    PartCount(Place),
    /// An element or a number is not in its one written form.
    Value(Place),
    /// An element lies outside the group.
    OutsideGroup,
    /// It is not proved that this choice is 0 or 1.
    IndividualProof(Place),
    /// It is not proved that the choices keep the question's bounds.
    OverallProof(Place),
    /// It is not proved that a blank vote comes alone.
    BlankProof(Place),
    /// It is not proved that the maker knows the answer.
    RankingProof(Place),
    /// The signed hash is not that of the ballot.
    SignedHash,
    /// The signature is not by the credential.
    Signature,
    /// The very same ballot is in the box already.
    Duplicate,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "question {}", self.question)?;
        self.choice.map_or(Ok(()), |choice| write!(f, ", choice {choice}"))
    }
}

impl fmt::Display for BallotFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(problem) => write!(f, "the ballot: {problem}"),
            Self::OtherElection => f.write_str("the ballot is for another election"),
            Self::OtherFingerprint => f.write_str("the ballot carries the fingerprint of another election"),
            Self::UnknownCredential => f.write_str("the ballot's credential is not on the list"),
            Self::AnswerCount => f.write_str("the ballot does not answer each question once"),
            Self::OtherKind(place) => write!(f, "{place}: the answer is of another kind than the question"),
            Self::PartCount(place) => write!(f, "{place}: too few or too many ciphertexts or proofs"),
            Self::Value(place) => write!(f, "{place}: an element or a number is not in its one written form"),
            Self::OutsideGroup => f.write_str("an element of the ballot lies outside the group"),
            Self::IndividualProof(place) => write!(f, "{place}: it is not proved that the choice is 0 or 1"),
            Self::OverallProof(place) => write!(f, "{place}: it is not proved that the choices keep the bounds"),
            Self::BlankProof(place) => write!(f, "{place}: it is not proved that a blank vote comes alone"),
            Self::RankingProof(place) => write!(f, "{place}: it is not proved that the voter knows the answer"),
            Self::SignedHash => f.write_str("the signed hash is not that of the ballot"),
            Self::Signature => f.write_str("the signature is not by the ballot's credential"),
            Self::Duplicate => f.write_str("the same ballot is in the box already"),
        }
    }
}

impl std::error::Error for BallotFault {}

//! Why proofs beside the archive are refused. Invariant: numbers count from 1.

use std::fmt;

use crate::json::Malformed;

/// What is wrong with the proofs beside the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PairsFault {
    /// A line of the file is not read.
    Line(usize, Malformed),
    /// The file is for another election or of another version.
    OtherElection,
    /// A question it names has no pairs of answers, or stands twice.
    Question(usize),
    /// A ballot has no proofs.
    Missing,
    /// A ballot has too few or too many proofs.
    PartCount,
    /// A number is not in its one written form.
    Value,
    /// It is not proved of this candidate that for and against are at most one together.
    Pair(usize),
    /// It is not proved that no more than the seats are chosen.
    MostFor,
    /// The line belongs to another ballot, or the election has no such proofs.
    NoBallot,
}

impl fmt::Display for PairsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(number, problem) => write!(f, "line {number} of the proofs beside the archive: {problem}"),
            Self::OtherElection => f.write_str("the proofs beside the archive are for another election"),
            Self::Question(number) => write!(f, "question {number} has no pairs of for and against"),
            Self::Missing => f.write_str("the ballot has no proofs beside the archive"),
            Self::PartCount => f.write_str("the ballot has too few or too many proofs beside the archive"),
            Self::Value => f.write_str("a number in the proofs beside the archive is not in its one written form"),
            Self::Pair(candidate) => {
                write!(f, "it is not proved that candidate {candidate} is not both voted for and against")
            }
            Self::MostFor => f.write_str("it is not proved that no more candidates are voted for than may be"),
            Self::NoBallot => f.write_str("the proofs beside the archive do not belong to the ballot"),
        }
    }
}

impl std::error::Error for PairsFault {}

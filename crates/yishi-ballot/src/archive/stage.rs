//! How far an election has come, and which event may come next. Invariant: no event leads back.

use std::fmt;

use super::EventKind;

/// How far an election has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is fixed yet.
    Empty,
    /// Ballots are taken.
    Voting,
    /// The vote is closed.
    Closed,
    /// The ballots are added up.
    Tallied,
    /// Trustees are shuffling.
    Shuffling,
    /// All shuffles are done.
    Shuffled,
    /// Trustees are giving their parts.
    Decrypting,
    /// The result stands.
    Done,
}

impl Stage {
    /// The stage after an event of this kind; nothing where such an event has no place.
    pub fn after(self, kind: EventKind) -> Option<Self> {
        let (from, to): (&[Self], Self) = match kind {
            EventKind::Setup => (&[Self::Empty], Self::Voting),
            EventKind::Ballot => (&[Self::Voting], Self::Voting),
            EventKind::EndBallots => (&[Self::Voting], Self::Closed),
            EventKind::EncryptedTally => (&[Self::Closed], Self::Tallied),
            EventKind::Shuffle => (&[Self::Tallied, Self::Shuffling], Self::Shuffling),
            EventKind::EndShuffles => (&[Self::Shuffling], Self::Shuffled),
            EventKind::PartialDecryption => (&[Self::Tallied, Self::Shuffled, Self::Decrypting], Self::Decrypting),
            EventKind::Result => (&[Self::Decrypting], Self::Done),
        };
        from.contains(&self).then_some(to)
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "before the setup",
            Self::Voting => "while ballots are taken",
            Self::Closed => "right after the vote is closed",
            Self::Tallied => "right after the encrypted tally",
            Self::Shuffling => "while trustees are shuffling",
            Self::Shuffled => "right after the shuffles",
            Self::Decrypting => "while trustees are decrypting",
            Self::Done => "after the result",
        })
    }
}

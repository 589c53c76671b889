//! What whoever keeps the box of a sealed ballot brings along: its setup as it is opened, its head as it is closed, its count.
//!
//! Invariant: these are facts of a verified archive, never typed by anybody.

use crate::ids::TrusteeNo;
use crate::voting::choice::Counts;

/// A ballot that was prepared and can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedSetup {
    /// The election's identifier in its archive.
    pub uuid: String,
    /// The election's fingerprint: SHA-256 of its record, in base 64.
    pub fingerprint: String,
    /// How many credentials may vote.
    pub credentials: u32,
}

/// Why no ballot can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unprepared {
    /// The trustees have not made their keys.
    Keys,
    /// No list of credentials was handed in.
    Credentials,
}

/// A ballot that takes nothing more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedHead {
    /// Ballots that count.
    pub ballots: u32,
    /// The hash of the archive's last event, in hexadecimal.
    pub head: String,
}

/// A count that the trustees have opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedCount {
    /// Ballots that count.
    pub ballots: u32,
    /// The votes on each line, in the order of the lines.
    pub lines: Vec<Counts>,
    /// The hash of the archive's last event, in hexadecimal.
    pub last_event: String,
    /// The trustees who opened it.
    pub opened_by: Vec<TrusteeNo>,
}

/// What may be brought along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Brought {
    /// Nothing.
    #[default]
    Nothing,
    /// A prepared ballot, or why there is none.
    Setup(Result<SealedSetup, Unprepared>),
    /// The head of a ballot that takes nothing more.
    Head(SealedHead),
    /// The opened count, or nothing while too few trustees have opened it.
    Count(Option<SealedCount>),
}

//! Why an archive is refused before anybody looks at ballots. Invariant: each fault says what about the bytes is wrong.

use std::fmt;

use super::{EventKind, Stage};
use crate::hash::Hash;
use crate::json::Malformed;

/// What is wrong with a record as such.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchiveFault {
    /// The file ends within a record.
    Truncated,
    /// The 512 bytes before a record are not those that belong to it.
    Header,
    /// The record is larger than any that an election has.
    TooLarge(u64),
    /// A record's name is not one of an archive.
    Name(String),
    /// The bytes after a record, up to the next multiple of 512, are not zero.
    Padding,
    /// The record does not have the hash that its name says.
    OtherHash,
    /// The first record does not say version and time.
    First(Malformed),
    /// The archive is of a version that is not known.
    Version(u32),
}

/// What is wrong with the chain of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainFault {
    /// A record is wrong.
    Record(ArchiveFault),
    /// The event is not read.
    Event(Malformed),
    /// It does not name the hash of the event before it.
    Parent,
    /// Its height is not one more than that of the event before it.
    Height,
    /// Events of this kind have no place here.
    Order(Stage, EventKind),
    /// The records before the event are not those that it names.
    Data,
    /// What the event names is not read.
    Payload(Malformed),
    /// A record with this hash stands in the archive already.
    Twice(Hash),
    /// The file ends with records that no event names.
    Unnamed,
}

impl fmt::Display for ArchiveFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated => f.write_str("the file ends within a record"),
            Self::Header => f.write_str("the header of a record is not the one that belongs to it"),
            Self::TooLarge(size) => write!(f, "a record of {size} bytes is larger than any that an election has"),
            Self::Name(name) => write!(f, "{name:?} is no name of a record"),
            Self::Padding => f.write_str("a record is not followed by zeros"),
            Self::OtherHash => f.write_str("a record does not have the hash that its name says"),
            Self::First(problem) => write!(f, "the first record: {problem}"),
            Self::Version(version) => write!(f, "version {version} of the archive is not known"),
        }
    }
}

impl fmt::Display for ChainFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(fault) => fault.fmt(f),
            Self::Event(problem) => write!(f, "the event: {problem}"),
            Self::Parent => f.write_str("the event does not name the one before it"),
            Self::Height => f.write_str("the event's height is not one more than that of the one before it"),
            Self::Order(stage, kind) => write!(f, "{kind} has no place {stage}"),
            Self::Data => f.write_str("the records before the event are not those that it names"),
            Self::Payload(problem) => write!(f, "what the event names: {problem}"),
            Self::Twice(hash) => write!(f, "the record {hash} stands in the archive already"),
            Self::Unnamed => f.write_str("the file ends with records that no event names"),
        }
    }
}

impl std::error::Error for ArchiveFault {}
impl std::error::Error for ChainFault {}

//! Writing an archive event by event while the vote runs.
//!
//! Invariant: what is appended is what the reader accepts; an archive that was read can be written on.

use std::fmt;

use super::chain::{Chain, Link};
use super::content::Content;
use super::fault::ChainFault;
use super::reader;
use super::stage::Stage;
use crate::hash::Hash;

/// Writes an archive.
#[derive(Clone, Debug)]
pub struct Writer {
    chain: Chain,
    time: u64,
}

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteFault {
    /// Such an event has no place now, or its record is in the archive already.
    Chain(ChainFault),
    /// The archive to be written on has no first record yet, or ends within a record or an event.
    Unfinished,
    /// The time is too large for the archive's form.
    Time,
}

impl Writer {
    /// Begins an archive at this time in Unix seconds; gives the writer and the bytes that the file begins with.
    ///
    /// # Errors
    /// A time of more than eleven octal digits.
    pub fn begin(time: u64) -> Result<(Self, Vec<u8>), WriteFault> {
        if time > super::tar::LARGEST {
            return Err(WriteFault::Time);
        }
        let bytes = reader::first(time);
        let mut chain = Chain::default();
        chain.push(&bytes);
        let writer = Self { chain, time };
        writer.settled().map(|writer| (writer, bytes))
    }

    /// Goes on with an archive that is here already.
    ///
    /// # Errors
    /// What is wrong with its records or events; ballots and proofs are not tested here.
    pub fn resume(bytes: &[u8]) -> Result<Self, WriteFault> {
        let mut chain = Chain::default();
        chain.push(bytes);
        Self { chain, time: 0 }.settled()
    }

    /// Reads what the chain has been given, which must be whole.
    fn settled(mut self) -> Result<Self, WriteFault> {
        while let Some(Link { .. }) = self.chain.next_link().map_err(WriteFault::Chain)? {}
        self.chain.finish().map_err(|_| WriteFault::Unfinished)?;
        self.time = self.chain.time().ok_or(WriteFault::Unfinished)?;
        Ok(self)
    }

    /// The bytes that append an event about this.
    ///
    /// # Errors
    /// An event that has no place now, or a record that is in the archive already; the writer is then as it was.
    pub fn append(&mut self, content: &Content) -> Result<Vec<u8>, WriteFault> {
        let records = self.chain.write(content).map_err(WriteFault::Chain)?;
        Ok(records.into_iter().flat_map(|(name, body)| reader::written(name, &body, self.time)).collect())
    }

    /// The chain as it is written so far.
    pub(crate) fn chain(&self) -> &Chain {
        &self.chain
    }

    /// How far the election has come.
    pub fn stage(&self) -> Stage {
        self.chain.stage()
    }

    /// The hash of the last event, which stands for the whole archive.
    pub fn head(&self) -> Option<Hash> {
        self.chain.head()
    }

    /// How many events there are.
    pub fn height(&self) -> u64 {
        self.chain.height()
    }

    /// Whether this very record is in the archive.
    pub fn holds(&self, body: &[u8]) -> bool {
        self.holds_hash(&Hash::of(body))
    }

    /// Whether the record of that hash is in the archive.
    pub fn holds_hash(&self, hash: &Hash) -> bool {
        self.chain.holds(hash)
    }
}

impl fmt::Display for WriteFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chain(fault) => fault.fmt(f),
            Self::Unfinished => f.write_str("the archive ends within a record or an event"),
            Self::Time => f.write_str("the time has more than eleven octal digits"),
        }
    }
}

impl std::error::Error for WriteFault {}

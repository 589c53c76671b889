//! The chain of events: each names the one before it, has its place in the sequence, and uses up the records before it.
//!
//! Invariant: what the chain gives out stands in one archive only, up to the records that follow.

use std::collections::BTreeSet;

use super::content::{self, Content, Data};
use super::event::{Event, EventKind};
use super::fault::{ArchiveFault, ChainFault};
use super::reader::{Name, Reader, Record};
use super::stage::Stage;
use crate::hash::Hash;
use crate::json;

/// An event with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How many events stand before it.
    pub height: u64,
    /// Its hash.
    pub hash: Hash,
    /// What it is about.
    pub content: Content,
}

/// Takes bytes and gives events.
#[derive(Clone, Debug)]
pub struct Chain {
    reader: Reader,
    stage: Stage,
    head: Option<Hash>,
    height: u64,
    waiting: Vec<Data>,
    seen: BTreeSet<Hash>,
    records: u64,
}

impl Default for Chain {
    fn default() -> Self {
        let (reader, waiting, seen) = (Reader::default(), Vec::new(), BTreeSet::new());
        Self { reader, stage: Stage::Empty, head: None, height: 0, waiting, seen, records: 0 }
    }
}

impl Chain {
    /// Takes more bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.reader.push(bytes);
    }

    /// How far the election has come.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The hash of the last event.
    pub fn head(&self) -> Option<Hash> {
        self.head
    }

    /// How many events there are.
    pub fn height(&self) -> u64 {
        self.height
    }

    /// How many records were read.
    pub fn records(&self) -> u64 {
        self.records
    }

    /// Unix seconds of the archive.
    pub(super) fn time(&self) -> Option<u64> {
        self.reader.time()
    }

    /// Whether a record with this hash is in the archive.
    pub fn holds(&self, hash: &Hash) -> bool {
        self.seen.contains(hash)
    }

    /// The next event, if all of it is here.
    ///
    /// # Errors
    /// What is wrong with a record or with the event's place.
    pub fn next_link(&mut self) -> Result<Option<Link>, ChainFault> {
        while let Some(Record { name, body }) = self.reader.next_record().map_err(ChainFault::Record)? {
            self.records += 1;
            match name {
                Name::First => {}
                Name::Data(hash) => self.take_data(hash, body)?,
                Name::Event(hash) => return self.take_event(hash, &body).map(Some),
            }
        }
        Ok(None)
    }

    /// Says what is wrong where the archive ends here.
    ///
    /// # Errors
    /// Bytes or records that are left over.
    pub fn finish(&self) -> Result<(), ChainFault> {
        if self.reader.is_within_record() || self.records == 0 {
            return Err(ChainFault::Record(ArchiveFault::Truncated));
        }
        if self.waiting.is_empty() { Ok(()) } else { Err(ChainFault::Unnamed) }
    }

    fn take_data(&mut self, hash: Hash, body: Vec<u8>) -> Result<(), ChainFault> {
        if !self.seen.insert(hash) {
            return Err(ChainFault::Twice(hash));
        }
        self.waiting.push((hash, body));
        Ok(())
    }

    fn take_event(&mut self, hash: Hash, body: &[u8]) -> Result<Link, ChainFault> {
        let event: Event = json::canonical(body).map_err(ChainFault::Event)?;
        if event.parent != self.head {
            return Err(ChainFault::Parent);
        }
        if event.height != self.height {
            return Err(ChainFault::Height);
        }
        let stage = self.stage.after(event.kind).ok_or(ChainFault::Order(self.stage, event.kind))?;
        let content = content::take(&event, std::mem::take(&mut self.waiting))?;
        self.advance(stage, hash);
        Ok(Link { height: event.height, hash, content })
    }

    /// Notes an event that was read or written.
    fn advance(&mut self, stage: Stage, hash: Hash) {
        self.stage = stage;
        self.head = Some(hash);
        self.height += 1;
    }

    /// A record that is in the archive already, or twice among these few.
    fn again(&self, records: &[Data]) -> Option<Hash> {
        let mut hashes = records.iter().zip(0..).map(|((hash, _), place)| (*hash, place));
        let earlier = |hash, place| records.iter().take(place).any(|(other, _)| *other == hash);
        hashes.find(|(hash, place)| self.seen.contains(hash) || earlier(*hash, *place)).map(|(hash, _)| hash)
    }

    /// Notes what is written, and gives the records with their names.
    pub(super) fn write(&mut self, content: &Content) -> Result<Vec<(Name, Vec<u8>)>, ChainFault> {
        let kind: EventKind = content.kind();
        let stage = self.stage.after(kind).ok_or(ChainFault::Order(self.stage, kind))?;
        let records: Vec<Data> = content.records().into_iter().map(|body| (Hash::of(&body), body)).collect();
        if let Some(hash) = self.again(&records) {
            return Err(ChainFault::Twice(hash));
        }
        self.seen.extend(records.iter().map(|(hash, _)| *hash));
        let payload = records.last().map(|(hash, _)| *hash);
        let event = json::text(&Event { parent: self.head, height: self.height, kind, payload }).into_bytes();
        let hash = Hash::of(&event);
        self.advance(stage, hash);
        let data = records.into_iter().map(|(hash, body)| (Name::Data(hash), body));
        Ok(data.chain([(Name::Event(hash), event)]).collect())
    }
}

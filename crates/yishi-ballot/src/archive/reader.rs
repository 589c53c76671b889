//! Reading records as bytes come in, so that an archive can be followed while it grows.
//!
//! Invariant: every byte of a record that is given out was compared: its header, its hash, the zeros after it.

use super::event::First;
use super::fault::ArchiveFault;
use super::tar::{self, BLOCK};
use crate::hash::Hash;
use crate::json;

/// A record's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The first record, which says version and time.
    First,
    /// What an event is about.
    Data(Hash),
    /// An event.
    Event(Hash),
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its name.
    pub name: Name,
    /// Its bytes.
    pub body: Vec<u8>,
}

/// Takes bytes and gives records.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    waiting: Vec<u8>,
    /// Where in `waiting` the next record starts.
    from: usize,
    /// Unix seconds, from the first record.
    time: Option<u64>,
}

/// No record of an election is larger; the bound keeps a reader from waiting for bytes that never come.
const LARGEST_RECORD: u64 = 64 << 20;
const FIRST: &str = "BELENIOS";
const VERSION: u32 = 1;

impl Name {
    pub(super) fn text(self) -> String {
        match self {
            Self::First => FIRST.to_owned(),
            Self::Data(hash) => format!("{hash}.data.json"),
            Self::Event(hash) => format!("{hash}.event.json"),
        }
    }

    fn read(text: &str) -> Option<Self> {
        if text == FIRST {
            return Some(Self::First);
        }
        let data = text.strip_suffix(".data.json").and_then(Hash::read).map(Self::Data);
        data.or_else(|| text.strip_suffix(".event.json").and_then(Hash::read).map(Self::Event))
    }
}

impl Reader {
    /// Takes more bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.waiting.drain(..self.from);
        self.from = 0;
        self.waiting.extend_from_slice(bytes);
    }

    /// Unix seconds of the archive, once its first record was given out.
    pub fn time(&self) -> Option<u64> {
        self.time
    }

    /// Whether bytes of an unfinished record wait.
    pub fn is_within_record(&self) -> bool {
        self.from < self.waiting.len()
    }

    /// The next record, if all of it is here.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn next_record(&mut self) -> Result<Option<Record>, ArchiveFault> {
        let rest = self.waiting.get(self.from..).unwrap_or_default();
        let Some((header, after)) = rest.split_first_chunk::<BLOCK>() else { return Ok(None) };
        let size = tar::size(header).ok_or(ArchiveFault::Header)?;
        if size > LARGEST_RECORD {
            return Err(ArchiveFault::TooLarge(size));
        }
        let size = usize::try_from(size).map_err(|_| ArchiveFault::TooLarge(size))?;
        let (Some(body), Some(whole)) = (after.get(..size), after.get(..size + tar::padding(size))) else {
            return Ok(None);
        };
        let name = tar::name(header).ok_or(ArchiveFault::Header)?;
        let name = Name::read(name).ok_or_else(|| ArchiveFault::Name(name.to_owned()))?;
        let time = self.time_of(name, body)?;
        check(header, name, body, whole, time)?;
        let record = Record { name, body: body.to_vec() };
        self.from += BLOCK + whole.len();
        self.time = Some(time);
        Ok(Some(record))
    }

    /// The first record says the time of all; no other record may come first, and it may come only first.
    fn time_of(&self, name: Name, body: &[u8]) -> Result<u64, ArchiveFault> {
        match (name, self.time) {
            (Name::First, None) => read_first(body),
            (Name::Data(_) | Name::Event(_), Some(time)) => Ok(time),
            (Name::First, Some(_)) | (Name::Data(_) | Name::Event(_), None) => Err(ArchiveFault::Name(name.text())),
        }
    }
}

fn check(header: &[u8; BLOCK], name: Name, body: &[u8], whole: &[u8], time: u64) -> Result<(), ArchiveFault> {
    if *header != tar::header(&name.text(), body.len() as u64, time) {
        return Err(ArchiveFault::Header);
    }
    if whole.iter().skip(body.len()).any(|byte| *byte != 0) {
        return Err(ArchiveFault::Padding);
    }
    match name {
        Name::First => Ok(()),
        Name::Data(hash) | Name::Event(hash) if hash == Hash::of(body) => Ok(()),
        Name::Data(_) | Name::Event(_) => Err(ArchiveFault::OtherHash),
    }
}

fn read_first(body: &[u8]) -> Result<u64, ArchiveFault> {
    let First { version, timestamp } = json::canonical(body).map_err(ArchiveFault::First)?;
    if version != VERSION {
        return Err(ArchiveFault::Version(version));
    }
    let time = timestamp.parse().ok().filter(|time: &u64| time.to_string() == timestamp && *time <= tar::LARGEST);
    time.ok_or(ArchiveFault::First(json::Malformed::NotCanonical))
}

/// The bytes of a record of an archive with this time.
pub(super) fn written(name: Name, body: &[u8], time: u64) -> Vec<u8> {
    let mut bytes = tar::header(&name.text(), body.len() as u64, time).to_vec();
    bytes.extend_from_slice(body);
    bytes.resize(bytes.len() + tar::padding(body.len()), 0);
    bytes
}

/// The bytes of the first record.
pub(super) fn first(time: u64) -> Vec<u8> {
    let text = json::text(&First { version: VERSION, timestamp: time.to_string() });
    written(Name::First, text.as_bytes(), time)
}

//! What an event is about, taken from the records before it.
//!
//! Invariant: the records are exactly those that the event names, in the order of the format, and all of them are used.

use super::event::{Event, EventKind, OwnedRecord, SetupRecord, TallyRecord};
use super::fault::ChainFault;
use crate::hash::Hash;
use crate::json;
use crate::tally::TallySize;

/// What an event is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The three records that fix the election.
    Setup {
        /// The election.
        election: Vec<u8>,
        /// The trustees.
        trustees: Vec<u8>,
        /// The credentials.
        credentials: Vec<u8>,
    },
    /// A ballot.
    Ballot(Vec<u8>),
    /// The vote was closed.
    EndBallots,
    /// The encrypted tally and its size as stated.
    EncryptedTally {
        /// The record of the tally.
        tally: Vec<u8>,
        /// How many ballots it states to hold.
        size: TallySize,
    },
    /// A shuffle by this trustee.
    Shuffle {
        /// Counted from 1 over all trustees.
        owner: usize,
        /// The record.
        shuffle: Vec<u8>,
    },
    /// All shuffles are done.
    EndShuffles,
    /// A part of the opening by this trustee.
    PartialDecryption {
        /// Counted from 1 over all trustees.
        owner: usize,
        /// The record.
        decryption: Vec<u8>,
    },
    /// The result.
    Result(Vec<u8>),
}

/// A record of data that waits for its event.
pub(super) type Data = (Hash, Vec<u8>);

/// Takes the content of an event from the records that wait for it.
pub(super) fn take(event: &Event, data: Vec<Data>) -> Result<Content, ChainFault> {
    match event.kind {
        EventKind::Setup => setup(exactly(event, data)?),
        EventKind::Ballot => exactly(event, data).map(|[(_, ballot)]| Content::Ballot(ballot)),
        EventKind::EndBallots => nothing(event, &data).map(|()| Content::EndBallots),
        EventKind::EncryptedTally => encrypted_tally(exactly(event, data)?),
        EventKind::Shuffle => owned(exactly(event, data)?).map(|(owner, shuffle)| Content::Shuffle { owner, shuffle }),
        EventKind::EndShuffles => nothing(event, &data).map(|()| Content::EndShuffles),
        EventKind::PartialDecryption => {
            owned(exactly(event, data)?).map(|(owner, decryption)| Content::PartialDecryption { owner, decryption })
        }
        EventKind::Result => exactly(event, data).map(|[(_, result)]| Content::Result(result)),
    }
}

/// So many records, of which the last is the event's payload.
fn exactly<const N: usize>(event: &Event, data: Vec<Data>) -> Result<[Data; N], ChainFault> {
    let named = data.last().map(|(hash, _)| *hash) == event.payload;
    let data = <[Data; N]>::try_from(data).map_err(|_| ChainFault::Data)?;
    if named { Ok(data) } else { Err(ChainFault::Data) }
}

fn nothing(event: &Event, data: &[Data]) -> Result<(), ChainFault> {
    if event.payload.is_none() && data.is_empty() { Ok(()) } else { Err(ChainFault::Data) }
}

fn setup([election, trustees, credentials, (_, setup)]: [Data; 4]) -> Result<Content, ChainFault> {
    let named: SetupRecord = json::canonical(&setup).map_err(ChainFault::Payload)?;
    if [named.election, named.trustees, named.credentials] != [election.0, trustees.0, credentials.0] {
        return Err(ChainFault::Data);
    }
    Ok(Content::Setup { election: election.1, trustees: trustees.1, credentials: credentials.1 })
}

fn encrypted_tally([(hash, tally), (_, sized)]: [Data; 2]) -> Result<Content, ChainFault> {
    let TallyRecord { num_tallied, total_weight, encrypted_tally } =
        json::canonical(&sized).map_err(ChainFault::Payload)?;
    let size = TallySize { num_tallied: num_tallied.0, total_weight: total_weight.0 };
    if encrypted_tally == hash { Ok(Content::EncryptedTally { tally, size }) } else { Err(ChainFault::Data) }
}

fn owned([(hash, body), (_, owned)]: [Data; 2]) -> Result<(usize, Vec<u8>), ChainFault> {
    let OwnedRecord { owner, payload } = json::canonical(&owned).map_err(ChainFault::Payload)?;
    if payload == hash { Ok((owner, body)) } else { Err(ChainFault::Data) }
}

impl Content {
    /// The kind of event that is about this.
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Setup { .. } => EventKind::Setup,
            Self::Ballot(_) => EventKind::Ballot,
            Self::EndBallots => EventKind::EndBallots,
            Self::EncryptedTally { .. } => EventKind::EncryptedTally,
            Self::Shuffle { .. } => EventKind::Shuffle,
            Self::EndShuffles => EventKind::EndShuffles,
            Self::PartialDecryption { .. } => EventKind::PartialDecryption,
            Self::Result(_) => EventKind::Result,
        }
    }

    /// The records that stand before the event, in their order; the last is the payload.
    pub(super) fn records(&self) -> Vec<Vec<u8>> {
        match self {
            Self::Setup { election, trustees, credentials } => {
                let [e, t, c] = [election, trustees, credentials].map(|body| Hash::of(body));
                let setup = json::text(&SetupRecord { election: e, trustees: t, credentials: c });
                vec![election.clone(), trustees.clone(), credentials.clone(), setup.into_bytes()]
            }
            Self::Ballot(body) | Self::Result(body) => vec![body.clone()],
            Self::EndBallots | Self::EndShuffles => Vec::new(),
            Self::EncryptedTally { tally, size } => {
                let [num_tallied, total_weight] = size.counts();
                let record = TallyRecord { num_tallied, total_weight, encrypted_tally: Hash::of(tally) };
                vec![tally.clone(), json::text(&record).into_bytes()]
            }
            Self::Shuffle { owner, shuffle: body } | Self::PartialDecryption { owner, decryption: body } => {
                let record = OwnedRecord { owner: *owner, payload: Hash::of(body) };
                vec![body.clone(), json::text(&record).into_bytes()]
            }
        }
    }
}

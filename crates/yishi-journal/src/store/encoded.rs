//! An append with its canonical texts, and the sealing of its events into the chain.
//!
//! Encoding happens on the caller's thread, so that the writer's time goes to hashing and writing alone, and so that
//! a value no record can hold is refused before anything is queued.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::Value;

use crate::codec;
use crate::envelope::{Envelope, Head, check_stream};
use crate::instant;
use crate::store::{Append, AppendError, Appended, BallotCast, CastError, NewEvent};

/// An append that is fit to be written.
#[derive(Debug)]
pub(crate) struct Encoded {
    pub(crate) stream: String,
    pub(crate) expected: u64,
    pub(crate) key: Option<String>,
    at: Timestamp,
    actor: Value,
    actor_text: String,
    events: Vec<(NewEvent, String)>,
}

/// An event in its place, with the canonical texts its hash was made of.
#[derive(Debug)]
pub(crate) struct Sealed<'a> {
    pub(crate) envelope: Envelope,
    // Only a store on disk writes the texts; the memory store keeps the values.
    #[cfg_attr(not(feature = "sqlite"), allow(dead_code))]
    pub(crate) actor: &'a str,
    #[cfg_attr(not(feature = "sqlite"), allow(dead_code))]
    pub(crate) data: &'a str,
}

impl Encoded {
    /// Checks the request and encodes its values.
    pub(crate) fn of(append: Append) -> Result<Self, AppendError> {
        check_stream(&append.stream)?;
        if append.events.is_empty() {
            return Err(AppendError::NoEvent);
        }
        let actor_text = codec::canonical(&append.actor)?;
        let encode = |event: NewEvent| codec::canonical(&event.data).map(|text| (event, text));
        let events = append.events.into_iter().map(encode).collect::<Result<_, _>>()?;
        let at = instant::to_millisecond(append.at);
        let Append { stream, expected, key, actor, .. } = append;
        Ok(Self { stream, expected, key, at, actor, actor_text, events })
    }

    /// Puts the events into the chain behind `head`.
    pub(crate) fn seal(&self, head: Head) -> Vec<Sealed<'_>> {
        let mut head = head;
        let mut sealed = Vec::with_capacity(self.events.len());
        for (event, data) in &self.events {
            let mut envelope = self.envelope(event, head);
            envelope.hash = envelope.sealing(&self.actor_text, data);
            head = Head { version: envelope.version, digest: envelope.hash };
            sealed.push(Sealed { envelope, actor: &self.actor_text, data });
        }
        sealed
    }

    /// The envelope behind `head`, its own hash still open.
    fn envelope(&self, event: &NewEvent, head: Head) -> Envelope {
        Envelope {
            stream: self.stream.clone(),
            version: head.version + 1,
            at: self.at,
            actor: self.actor.clone(),
            key: self.key.clone(),
            kind: event.kind.clone(),
            data: event.data.clone(),
            prev: head.digest,
            hash: head.digest,
        }
    }
}

/// The place sealed events took, and the stream's new head.
pub(crate) fn placed(sealed: &[Sealed<'_>], before: Head) -> (Appended, Head) {
    let head = sealed.last().map_or(before, |last| Head { version: last.envelope.version, digest: last.envelope.hash });
    (Appended { first: before.version + 1, last: head.version, head: head.digest }, head)
}

/// A cast that is fit to be written: instant cut to the millisecond, and the mark's canonical text.
pub(crate) fn fit(mut cast: BallotCast) -> Result<(BallotCast, Option<String>), CastError> {
    let mark = cast.ballot.mark.as_ref().map(codec::canonical).transpose()?;
    let at = instant::to_millisecond(cast.ballot.at);
    if at != cast.ballot.at {
        Arc::make_mut(&mut cast.ballot).at = at;
    }
    Ok((cast, mark))
}

//! The order of the record: the kinds of events, their times, and the requests they came by.
//!
//! Law: the record's own format. Invariant: times never run backwards, an event's own time is that of its envelope, and one
//! idempotency key stands on the events of one request only.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::json;
use yishi_journal::Envelope;
use yishi_procedure::Event;

use crate::finding::{Code, Finding, demand};

/// The record as far as it has been followed. That the envelopes chain is known since they were read.
#[derive(Default)]
pub(crate) struct Sequence<'a> {
    last: Option<&'a Envelope>,
    keys: BTreeSet<&'a str>,
}

impl<'a> Sequence<'a> {
    /// The event of the next envelope, if it is whole and stands in its time.
    pub(crate) fn next(&mut self, envelope: &'a Envelope) -> Result<Event, Finding> {
        let event = event_of(envelope)?;
        self.check_time(envelope)?;
        self.check_request(envelope)?;
        self.last = Some(envelope);
        Ok(event)
    }

    fn check_time(&self, envelope: &Envelope) -> Result<(), Finding> {
        let at = envelope.at;
        let earlier = self.last.map(|last| last.at).filter(|last| at < *last);
        demand!(earlier.is_none(), Time, "the event is of {at}, but the one before it is of a later time");
        let own = time_of(envelope).unwrap_or(at);
        demand!(own == at, Time, "the event says it happened at {own}, but its envelope says {at}");
        Ok(())
    }

    fn check_request(&mut self, envelope: &'a Envelope) -> Result<(), Finding> {
        let Some(key) = envelope.key.as_deref() else { return Ok(()) };
        let same = |last: &&Envelope| last.key.as_deref() == Some(key);
        match self.last.filter(same) {
            Some(last) => {
                let one = last.at == envelope.at && last.actor == envelope.actor;
                demand!(one, Request, "two requests stand under the key {key:?}");
            }
            None => demand!(self.keys.insert(key), Request, "the key {key:?} was used by an earlier request"),
        }
        Ok(())
    }
}

/// Reads an event, and demands that it holds nothing but what its kind has.
fn event_of(envelope: &Envelope) -> Result<Event, Finding> {
    let kind = &envelope.kind;
    demand!(Event::KINDS.contains(&kind.as_str()), Event, "there is no kind of event {kind:?}");
    let tagged = json!({ "kind": kind, "data": envelope.data });
    let unlike = |why: String| Finding::new(Code::Event, format!("the event is no {kind}: {why}"));
    let event: Event = serde_json::from_value(tagged).map_err(|error| unlike(error.to_string()))?;
    let written = serde_json::to_value(&event).map_err(|error| unlike(error.to_string()))?;
    let whole = written.get("data") == Some(&envelope.data);
    demand!(whole, Event, "the event holds members that no {kind} has, or a figure in another form");
    Ok(event)
}

/// The time an event itself states, which is the time of its act wherever its kind has one. A place of check-in, the only
/// other thing that is ever called `at`, is no time.
fn time_of(envelope: &Envelope) -> Option<Timestamp> {
    envelope.data.get("at")?.as_str()?.parse().ok()
}

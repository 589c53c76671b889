//! Export: one signed file with everything of a session, for whoever wants to recompute it.
//!
//! Law: the format `yishi-export/1` of the journal. Invariant: the file is consistent while writes go on. The box of a vote
//! that still runs is read before the events, so that everything a ballot rests on (its seat came back, the vote was opened)
//! is among them; the box of a closed vote is sealed and is read after them. A vote that still runs has no `VoteClosed`.
//! The archive of a sealed ballot only grows, and is read last: it may have come further than the events, never less far.

use std::collections::BTreeMap;

use yishi_journal::export::Contents;
use yishi_journal::store::Journal;
use yishi_journal::{Ballot, Envelope, SigningKey};
use yishi_procedure::Event;
use yishi_procedure::ids::SessionId;

use crate::failure::Failure;
use crate::head::event_of;
use crate::house::RULEBOOKS;

/// The export of a session as it stands on disk, signed by the key.
///
/// # Errors
/// `NoSession` where the journal has no such stream; a fault where it cannot be read or the export would be too large.
pub fn export(journal: &dyn Journal, id: &SessionId, key: &SigningKey) -> Result<Vec<u8>, Failure> {
    let contents = collect(journal, id)?;
    contents.seal(key).map_err(|error| Failure::Fault(error.to_string()))
}

/// Everything an export of the session carries, not yet signed.
///
/// # Errors
/// As [`export`].
pub fn collect(journal: &dyn Journal, id: &SessionId) -> Result<Contents, Failure> {
    let stream = id.as_str();
    let mut envelopes = journal.read(stream, 0)?;
    let rulebook = rulebook(journal, id, envelopes.first().ok_or(Failure::NoSession)?)?;
    let early = running_boxes(journal, stream, &pressed_votes(&envelopes)?)?;
    // The stream as it stands now, at or after the moment the boxes of running votes were read.
    envelopes.extend(journal.read(stream, envelopes.last().map_or(0, |last| last.version))?);
    let boxes = boxes(journal, stream, &pressed_votes(&envelopes)?, early)?;
    let archives = archives(journal, stream, &envelopes)?;
    Ok(Contents { stream: stream.to_owned(), rulebook, envelopes, boxes, archives })
}

fn rulebook(journal: &dyn Journal, id: &SessionId, first: &Envelope) -> Result<String, Failure> {
    let missing = || Failure::Fault(format!("the rulebook of session {id} is missing"));
    let Event::SessionConvened(convened) = event_of(first)? else { return Err(missing()) };
    let text = journal.get(RULEBOOKS, &convened.rulebook.digest)?.ok_or_else(missing)?;
    String::from_utf8(text).map_err(|_| missing())
}

/// Votes that have a ballot box, by number, with whether they are closed.
fn pressed_votes(envelopes: &[Envelope]) -> Result<BTreeMap<u32, bool>, Failure> {
    let mut votes = BTreeMap::new();
    for envelope in envelopes.iter().filter(|envelope| matches!(envelope.kind.as_str(), "VoteOpened" | "VoteClosed")) {
        let event = event_of(envelope)?;
        if let Event::VoteOpened(opened) = &event {
            if opened.method.is_pressed() {
                votes.insert(opened.vote.0, false);
            }
        } else if let Event::VoteClosed(closed) = &event {
            votes.entry(closed.vote.0).and_modify(|over| *over = true);
        }
    }
    Ok(votes)
}

type Boxes = BTreeMap<u32, Vec<Ballot>>;

fn running_boxes(journal: &dyn Journal, stream: &str, votes: &BTreeMap<u32, bool>) -> Result<Boxes, Failure> {
    let running = votes.iter().filter(|(_, closed)| !**closed);
    running.map(|(vote, _)| Ok((*vote, journal.ballots(stream, *vote)?))).collect()
}

/// One box for each vote that was pressed. A vote opened in between has the empty box it had when the export began.
fn boxes(journal: &dyn Journal, stream: &str, votes: &BTreeMap<u32, bool>, mut early: Boxes) -> Result<Boxes, Failure> {
    let of = |(vote, closed): (&u32, &bool)| {
        let ballots = if *closed { journal.ballots(stream, *vote)? } else { early.remove(vote).unwrap_or_default() };
        Ok((*vote, ballots))
    };
    votes.iter().map(of).collect()
}

/// Archive and proofs of each sealed ballot. They are written before the event that tells of them and read behind it, so they have
/// come at least as far; the proofs of a ballot are written before the ballot, and read behind it too. A ballot on a question has none.
fn archives(journal: &dyn Journal, stream: &str, envelopes: &[Envelope]) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut archives = BTreeMap::new();
    for envelope in envelopes.iter().filter(|envelope| envelope.kind == "SealedBallotOpened") {
        let Event::SealedBallotOpened(opened) = event_of(envelope)? else { continue };
        for name in [format!("{}.bel", opened.uuid), format!("{}.pairs", opened.uuid)] {
            let bytes = journal.archive(stream, &name, 0)?;
            if !bytes.is_empty() {
                archives.insert(name, bytes);
            }
        }
    }
    Ok(archives)
}

#[cfg(test)]
#[path = "export_tests.rs"]
mod tests;

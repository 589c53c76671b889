//! The head of a session: the state that commands are decided against.
//!
//! The head runs ahead of the disk: a decided command is applied and queued under one lock, and acknowledged when its batch is
//! synced. If a batch fails, the head is dropped and replayed from the journal. What readers see never comes from here.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use yishi_journal::store::{Journal, ReadError};
use yishi_journal::{Ballot, Envelope};
use yishi_procedure::ids::{SeatNo, SessionId, VoteNo};
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::{Event, Session, apply};

/// State, version and ballot box of one session, ahead of the disk.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub session: Option<Session>,
    pub version: u64,
    /// Grows with every reload, so that many failed requests reload once.
    pub epoch: u64,
    pub ballots: Option<OpenBox>,
    /// The time of the last act or ballot; the record's time never goes back, whatever the machine's clock does.
    pub last: Timestamp,
    /// Requests of this stream by idempotency key, with the version of their last event.
    pub keys: HashMap<String, u64>,
}

/// The presses of the running vote.
#[derive(Debug)]
pub(crate) struct OpenBox {
    pub vote: VoteNo,
    /// The version of the event that opened the vote.
    pub since: u64,
    pub pressed: HashMap<SeatNo, Pressed>,
    pub keys: HashMap<String, Arc<Ballot>>,
    /// Presses that are queued and not yet on disk.
    pub in_flight: u32,
    /// Set while the vote is being closed: nothing more goes in.
    pub sealed: bool,
    /// Set when the vote is closed: the presses are over, and only those who ask again are answered.
    pub closed: bool,
}

/// What a seat pressed last, and how many times it pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pressed {
    pub presses: u32,
    pub choice: Choice,
    /// Whether the press is still on its way to the disk.
    pub in_flight: bool,
}

impl Head {
    /// Replays the stream and the box of the running vote.
    pub fn load(journal: &dyn Journal, id: &SessionId, epoch: u64) -> Result<Self, ReadError> {
        let mut head = Self { epoch, ..Self::default() };
        for envelope in journal.read(id.as_str(), 0)? {
            let event = event_of(&envelope)?;
            head.last = head.last.max(envelope.at);
            head.apply(&event, envelope.version);
            if let Some(key) = envelope.key {
                head.keys.insert(key, envelope.version);
            }
        }
        if let Some(open) = &mut head.ballots {
            for ballot in journal.ballots(id.as_str(), open.vote.0)? {
                head.last = head.last.max(ballot.at);
                open.remember(Arc::new(ballot), false)?;
            }
        }
        Ok(head)
    }

    /// The time of an act that happens now.
    pub fn tick(&mut self, now: Timestamp) -> Timestamp {
        self.last = self.last.max(now);
        self.last
    }

    /// Folds one event and keeps the ballot box in step with it.
    pub fn apply(&mut self, event: &Event, version: u64) {
        apply(&mut self.session, event);
        self.version = version;
        if let Event::VoteOpened(opened) = event {
            self.ballots = Some(OpenBox::new(opened.vote, version));
        } else if let Event::VoteClosed(_) = event {
            // The box stays known until the next vote is opened: a phone whose answer was lost asks again after the close.
            if let Some(open) = &mut self.ballots {
                open.sealed = true;
                open.closed = true;
            }
        }
    }

    /// The box of the vote that is running.
    pub fn running_box(&self) -> Option<&OpenBox> {
        self.ballots.as_ref().filter(|open| !open.closed)
    }
}

impl OpenBox {
    fn new(vote: VoteNo, since: u64) -> Self {
        Self { vote, since, pressed: HashMap::new(), keys: HashMap::new(), in_flight: 0, sealed: false, closed: false }
    }

    /// Takes a ballot into the count; a later press of a seat supersedes an earlier one.
    pub fn remember(&mut self, ballot: Arc<Ballot>, in_flight: bool) -> Result<(), ReadError> {
        let unknown = || ReadError(format!("a ballot box holds the unknown choice «{}»", ballot.choice));
        let choice = Choice::parse(&ballot.choice).ok_or_else(unknown)?;
        self.pressed.insert(SeatNo(ballot.seat), Pressed { presses: ballot.press, choice, in_flight });
        self.keys.insert(ballot.key.clone(), ballot);
        Ok(())
    }
}

/// The state that a stream's events give, folded anew from the journal.
///
/// # Errors
/// A reason where the stream cannot be read, or holds no session.
pub fn replayed(journal: &dyn Journal, id: &SessionId) -> Result<Session, ReadError> {
    Head::load(journal, id, 0)?.session.ok_or_else(|| ReadError(format!("stream {id} holds no session")))
}

/// Reads the event an envelope carries.
pub fn event_of(envelope: &Envelope) -> Result<Event, ReadError> {
    let of = |reason: String| ReadError(format!("event {} of {}: {reason}", envelope.version, envelope.stream));
    let read = Event::read(&envelope.kind, &envelope.data);
    read.ok_or_else(|| of(format!("there is no kind «{}»", envelope.kind)))?.map_err(|error| of(error.to_string()))
}

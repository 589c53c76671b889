//! Execute: the one way an act takes. Authorise, decide against the head, queue, wait for the sync, publish.
//!
//! Invariant: a request is answered «done» only after its events are synced, and a request repeated with its key is done once.

use serde_json::Value;
use yishi_journal::store::Appended;
use yishi_journal::store::{Append, AppendError, NewEvent, Receipt};
use yishi_procedure::sealed::setup::Brought;
use yishi_procedure::voting::closing::BoxCount;
use yishi_procedure::{Command, Context, Event, decide};

use crate::actor::{Actor, may};
use crate::failure::Failure;
use crate::hall::Hall;
use crate::head::Head;

/// How often a command is decided again when others were faster.
const ATTEMPTS: u32 = 3;

/// Where the events of a request stand in the session's stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// The version of its last event.
    pub version: u64,
    /// Whether it had been done before, under the same key.
    pub before: bool,
}

impl Hall {
    /// Carries out a command for somebody.
    pub async fn execute(&self, actor: Actor, command: Command, key: Option<String>) -> Result<Done, Failure> {
        if !may(actor, &command, self.head().session.as_ref()) {
            return Err(Failure::Denied);
        }
        for _ in 0..ATTEMPTS {
            let ballots = self.seal_for(&command).await?;
            let brought = match self.bring(&command).await {
                Ok(brought) => brought,
                // What is asked for again cannot be done again, but it was done.
                Err(failure) => return done_before(&self.head(), key.as_deref()).ok_or(failure),
            };
            let queued = self.decide_and_queue(actor, &command, key.as_deref(), ballots, brought);
            let queued = match queued {
                Ok(Step::Before(done)) => return Ok(done),
                Ok(Step::Queued(queued)) => queued,
                Err(failure) => {
                    self.unseal(&command);
                    return Err(failure);
                }
            };
            match queued.receipt.await {
                Ok(appended) => {
                    self.seen_by_readers(appended.last).await;
                    self.follow_up(&command).await;
                    return Ok(Done { version: appended.last, before: false });
                }
                Err(AppendError::KeyUsed { last, .. }) => {
                    self.reload(queued.epoch)?;
                    return Ok(Done { version: last, before: true });
                }
                Err(AppendError::Conflict { .. }) => self.reload(queued.epoch)?,
                Err(error) => {
                    self.reload(queued.epoch)?;
                    return Err(error.into());
                }
            }
        }
        Err(Failure::Conflict)
    }

    /// Trustees who were named make a key of their own; the key of those before them is not theirs.
    async fn follow_up(&self, command: &Command) {
        if matches!(command, Command::NameTrustees(_))
            && let Err(failure) = self.begin_keys().await
        {
            tracing::error!(session = %self.id, %failure, "the key ceremony was not begun; the desk can begin it");
        }
    }

    /// The pure part and the queueing, under one lock, so that the queue has the order of the decisions.
    fn decide_and_queue(
        &self,
        actor: Actor,
        command: &Command,
        key: Option<&str>,
        ballots: Option<BoxCount>,
        brought: Brought,
    ) -> Result<Step, Failure> {
        let mut head = self.head();
        if let Some(done) = done_before(&head, key) {
            return Ok(Step::Before(done));
        }
        let context = Context { at: head.tick(self.now()), ballots, brought };
        let events = decide(head.session.as_ref(), &self.book, command, &context)?;
        let append = Append {
            stream: self.id.as_str().to_owned(),
            expected: head.version,
            key: key.map(str::to_owned),
            at: context.at,
            actor: as_value(&actor)?,
            events: events.iter().map(new_event).collect::<Result<_, _>>()?,
        };
        advance(&mut head, &events, key);
        Ok(Step::Queued(Queued { receipt: self.journal.append(append), epoch: head.epoch }))
    }
}

enum Step {
    Before(Done),
    Queued(Queued),
}

struct Queued {
    receipt: Receipt<Appended, AppendError>,
    epoch: u64,
}

/// What was done under that key.
fn done_before(head: &Head, key: Option<&str>) -> Option<Done> {
    let version = key.and_then(|key| head.keys.get(key)).copied()?;
    Some(Done { version, before: true })
}

fn advance(head: &mut Head, events: &[Event], key: Option<&str>) {
    for event in events {
        let version = head.version + 1;
        head.apply(event, version);
    }
    if let Some(key) = key {
        let version = head.version;
        head.keys.insert(key.to_owned(), version);
    }
}

/// The form in which the journal takes an event.
pub(crate) fn new_event(event: &Event) -> Result<NewEvent, Failure> {
    let mut tagged = as_value(event)?;
    let data = tagged.get_mut("data").map(Value::take).unwrap_or_default();
    Ok(NewEvent { kind: event.kind().to_owned(), data })
}

pub(crate) fn as_value(thing: &impl serde::Serialize) -> Result<Value, Failure> {
    serde_json::to_value(thing).map_err(|error| Failure::Fault(error.to_string()))
}

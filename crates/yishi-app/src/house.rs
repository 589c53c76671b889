//! The house: the journal, the rulebooks, and all sessions at work.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use jiff::civil::Date;
use yishi_journal::Envelope;
use yishi_journal::codec;
use yishi_journal::store::{Append, Journal, ReadError, Watch};
use yishi_names::assembly::AssemblyKind;
use yishi_procedure::convening::convocation::{ConveneSession, PinnedRulebook, Reconstruction, SessionTitle};
use yishi_procedure::convening::notice::Convening as Called;
use yishi_procedure::convening::roll::RollDraft;
use yishi_procedure::ids::SessionId;
use yishi_procedure::{Command, Context, Event, decide};
use yishi_rulebook::{BodyKind, Library, Rulebook, Tier};

use crate::actor::{Actor, may};
use crate::clock::Clock;
use crate::execute::{as_value, new_event};
use crate::failure::Failure;
use crate::hall::Hall;
use crate::press::{self, Press};
use crate::roll_doubts;
use crate::sealed::keep_counting;
use crate::timekeeper::keep_time;

/// The shelf on which resolved rulebooks stand by digest, so that a session keeps its own for its whole life.
pub(crate) const RULEBOOKS: &str = "rulebooks";

/// Everything that is at work under one roof.
pub struct House {
    journal: Arc<dyn Journal>,
    library: Library,
    clock: Arc<dyn Clock>,
    halls: RwLock<BTreeMap<SessionId, Arc<Hall>>>,
    /// The press desks somebody looked at.
    desks: Mutex<BTreeMap<SessionId, Arc<Press>>>,
    /// What was found of the rolls somebody looked at.
    pub(crate) roll_doubts: roll_doubts::Kept,
    /// What the journal commits from the opening on, until `tend` takes it over.
    commits: Mutex<Option<Watch>>,
}

/// What a session is convened with; the rulebook is chosen by body, date and overlays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convening {
    /// The session's address.
    pub id: SessionId,
    /// Body, term and number.
    pub title: SessionTitle,
    /// The level of the state on which the body stands; it means nothing for an association.
    pub tier: Tier,
    /// The day that chooses the version of the rulebook.
    pub on: Date,
    /// Overlays by name, from the nation down to this session.
    pub overlays: Vec<String>,
    /// The roll.
    pub roll: RollDraft,
    /// Set where the session is held again from a report.
    pub reconstruction: Option<Reconstruction>,
    /// Who decided on it, its notice and its papers, where that is to stand in the record.
    pub called: Option<Called>,
}

impl House {
    /// Takes up every session that stands in the journal.
    pub fn open(journal: Arc<dyn Journal>, library: Library, clock: Arc<dyn Clock>) -> Result<Self, ReadError> {
        // Watching begins before reading, so that nothing committed in between is missed.
        let commits = Mutex::new(Some(journal.watch()));
        let (halls, desks) = (RwLock::default(), Mutex::default());
        let roll_doubts = roll_doubts::Kept::default();
        let house = Self { journal, library, clock, halls, desks, roll_doubts, commits };
        let streams = house.journal.streams()?;
        for stream in streams.into_iter().filter(|stream| !stream.starts_with(press::STREAMS)) {
            let id = SessionId::try_from(stream).map_err(ReadError)?;
            house.take_up(id)?;
        }
        Ok(house)
    }

    /// All sessions by address.
    pub fn halls(&self) -> Vec<Arc<Hall>> {
        self.halls.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// The session of that address.
    pub fn hall(&self, id: &SessionId) -> Result<Arc<Hall>, Failure> {
        self.halls.read().unwrap_or_else(PoisonError::into_inner).get(id).cloned().ok_or(Failure::NoSession)
    }

    /// The press desk of a session, taken up when somebody first looks.
    pub fn press(&self, id: &SessionId) -> Result<Arc<Press>, Failure> {
        let mut desks = self.desks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(press) = desks.get(id) {
            return Ok(press.clone());
        }
        let press = Arc::new(Press::open(self.hall(id)?)?);
        desks.insert(id.clone(), press.clone());
        Ok(press)
    }

    /// The journal of the house.
    pub fn journal(&self) -> &Arc<dyn Journal> {
        &self.journal
    }

    /// The rulebooks of the house.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The clock of the house.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// Convenes a session: resolves its rulebook, pins it, and takes the session up.
    pub async fn convene(&self, actor: Actor, convening: Convening) -> Result<Arc<Hall>, Failure> {
        let book = self.resolve(&convening)?;
        let pinned = self.pin(&book).await?;
        let command = Command::ConveneSession(Box::new(ConveneSession {
            id: convening.id.clone(),
            title: convening.title,
            rulebook: pinned,
            roll: convening.roll,
            reconstruction: convening.reconstruction,
            convening: convening.called,
        }));
        if !may(actor, &command, None) {
            return Err(Failure::Denied);
        }
        if self.hall(&convening.id).is_ok() {
            return Err(Failure::Conflict);
        }
        let context = Context::at(self.clock.now());
        let events = decide(None, &book, &command, &context)?;
        self.begin_stream(actor, &convening.id, &events, context.at).await?;
        Ok(self.take_up(convening.id)?)
    }

    async fn begin_stream(
        &self,
        actor: Actor,
        id: &SessionId,
        events: &[Event],
        at: jiff::Timestamp,
    ) -> Result<(), Failure> {
        let append = Append {
            stream: id.as_str().to_owned(),
            expected: 0,
            key: None,
            at,
            actor: as_value(&actor)?,
            events: events.iter().map(new_event).collect::<Result<_, _>>()?,
        };
        self.journal.append(append).await?;
        Ok(())
    }

    fn resolve(&self, convening: &Convening) -> Result<Rulebook, Failure> {
        let body = body(convening.title.kind);
        // An association stands on no level of the state.
        let tier = Some(convening.tier).filter(|_| body != BodyKind::Association);
        let overlays: Vec<&str> = convening.overlays.iter().map(String::as_str).collect();
        self.library
            .resolve(body, tier, convening.on, &overlays)
            .map_err(|problem| Failure::Rulebook(problem.to_string()))
    }

    async fn pin(&self, book: &Rulebook) -> Result<PinnedRulebook, Failure> {
        let value = as_value(book)?;
        let text = codec::canonical(&value).map_err(|error| Failure::Fault(error.to_string()))?;
        let digest = codec::Digest::of(text.as_bytes()).to_string();
        let shelved = self.journal.put(RULEBOOKS, &digest, Some(text.into_bytes())).await;
        shelved.map_err(|error| Failure::Fault(error.to_string()))?;
        Ok(PinnedRulebook { id: book.id().to_owned(), digest })
    }

    fn take_up(&self, id: SessionId) -> Result<Arc<Hall>, ReadError> {
        let book = self.pinned_book(&id)?;
        let hall = Hall::take_up(id.clone(), self.journal.clone(), Arc::new(book), self.clock.clone())?;
        let hall = Arc::new(hall);
        self.halls.write().unwrap_or_else(PoisonError::into_inner).insert(id, hall.clone());
        Ok(hall)
    }

    /// The rulebook a session pinned, checked against the digest in its first event.
    fn pinned_book(&self, id: &SessionId) -> Result<Rulebook, ReadError> {
        let first = self.journal.read(id.as_str(), 0)?.into_iter().next();
        let digest = first
            .as_ref()
            .and_then(|envelope| envelope.data.pointer("/rulebook/digest"))
            .and_then(|digest| digest.as_str())
            .ok_or_else(|| ReadError(format!("session {id} pins no rulebook")))?;
        let text = self.journal.get(RULEBOOKS, digest)?;
        let text = text.ok_or_else(|| ReadError(format!("the rulebook of session {id} is missing")))?;
        if codec::Digest::of(&text).to_string() != digest {
            return Err(ReadError(format!("the rulebook of session {id} is not the one it was convened under")));
        }
        serde_json::from_slice(&text).map_err(|error| ReadError(format!("the rulebook of session {id}: {error}")))
    }

    /// Folds committed batches into what readers see, and keeps the time of every session, for as long as the journal lives.
    ///
    /// An act is answered when readers see it, so nothing is answered until the house is tended; a second call ends at once.
    pub async fn tend(self: Arc<Self>) {
        let taken = self.commits.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(mut watch) = taken else { return };
        let mut timed = BTreeSet::new();
        loop {
            for hall in self.halls() {
                if timed.insert(hall.id().clone()) {
                    tokio::spawn(keep_time(hall.clone()));
                    tokio::spawn(keep_counting(hall));
                }
            }
            let Some(batch) = watch.next().await else { return };
            self.publish(&batch);
        }
    }

    fn publish(&self, batch: &[Envelope]) {
        for hall in self.halls() {
            if let Err(error) = hall.publish(batch) {
                tracing::error!(session = %hall.id(), %error, "a committed batch cannot be published");
            }
        }
    }
}

/// The body whose rules an assembly is held under.
pub fn body(kind: AssemblyKind) -> BodyKind {
    match kind {
        AssemblyKind::Congress => BodyKind::Congress,
        AssemblyKind::Cppcc => BodyKind::Cppcc,
        AssemblyKind::StandingCommittee => BodyKind::StandingCommittee,
        AssemblyKind::CppccStandingCommittee => BodyKind::CppccStandingCommittee,
        AssemblyKind::Association => BodyKind::Association,
    }
}

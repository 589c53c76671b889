//! The press desk at work: acts are decided against the fold, written, and folded in turn.
//!
//! Invariant: one act at a time and each at the version it was decided against, so two editors never overrule each other
//! unseen; what an act answers is on disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use yishi_journal::store::{Append, AppendError};
use yishi_procedure::ids::SittingNo;

use crate::execute::as_value;
use crate::failure::Failure;
use crate::hall::Hall;
use crate::press::references::Sources;
use crate::press::{Editor, PressDesk, PressEvent, PressRefusal, Proof, SittingPapers, Stamp, TextNo};
use crate::press::{own_release, proofread, shelves};

/// How often an act is decided again when another node was faster.
const ATTEMPTS: u32 = 3;
/// Texts whose findings are remembered.
const REMEMBERED: usize = 64;

/// What stands before a session's address in the name of its desk's stream. No session can have such an address.
pub(crate) const STREAMS: &str = "press/";

/// The press desk of one session.
pub struct Press {
    pub(super) hall: Arc<Hall>,
    stream: String,
    desk: RwLock<Arc<PressDesk>>,
    turn: tokio::sync::Mutex<()>,
    /// Findings by digest and text compared with, for one version of the session.
    proofs: Mutex<Remembered>,
}

#[derive(Default)]
struct Remembered {
    version: u64,
    sources: Option<Arc<Sources>>,
    proofs: BTreeMap<(String, Option<String>), Arc<Proof>>,
}

impl Press {
    /// Takes up the desk of a session.
    pub(crate) fn open(hall: Arc<Hall>) -> Result<Self, Failure> {
        let stream = format!("{STREAMS}{}", hall.id());
        let press = Self {
            hall,
            stream,
            desk: RwLock::default(),
            turn: tokio::sync::Mutex::default(),
            proofs: Mutex::default(),
        };
        press.reload()?;
        Ok(press)
    }

    /// The session the desk is of.
    pub fn hall(&self) -> &Arc<Hall> {
        &self.hall
    }

    /// The desk as it stands on disk.
    pub fn desk(&self) -> Arc<PressDesk> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The sittings of which releases can be written.
    pub fn sittings(&self) -> Vec<SittingPapers> {
        own_release::sittings(&self.hall.published().session)
    }

    /// The text of that number.
    pub fn text(&self, text: TextNo) -> Result<String, Failure> {
        let desk = self.desk();
        let at_desk = desk.texts.get(&text).ok_or(PressRefusal::UnknownText)?;
        shelves::fetch_text(self.hall.journal.as_ref(), &at_desk.taken.digest)
    }

    /// A text with its findings, compared with roll and record and, where one is named, with another text of the desk.
    /// Reading a long one takes a while: not in an async task.
    pub fn proof(&self, text: TextNo, against: Option<TextNo>) -> Result<Arc<Proof>, Failure> {
        let desk = self.desk();
        let at_desk = desk.texts.get(&text).ok_or(PressRefusal::UnknownText)?;
        let other = against.and_then(|no| desk.texts.get(&no)).map(|other| &other.taken);
        let key = (at_desk.taken.digest.clone(), other.map(|other| other.digest.clone()));
        let version = self.hall.published().version;
        if let Some(proof) = self.remembered(version).proofs.get(&key) {
            return Ok(proof.clone());
        }
        let original = self.text(text)?;
        let findings = match other {
            None => proofread::proofread(&original, &at_desk.taken.name, self.sources()?.as_ref()),
            Some(other) => {
                let mut references = Sources::of(&self.hall.published().session)?.references;
                let text = shelves::fetch_text(self.hall.journal.as_ref(), &other.digest)?;
                references.others.extend(proofread::told_by(&other.outlet, &text));
                proofread::proofread_with(&original, &at_desk.taken.name, &references)
            }
        };
        let proof = Arc::new(Proof { original: original.into(), findings });
        let mut remembered = self.remembered(version);
        if remembered.proofs.len() >= REMEMBERED {
            remembered.proofs.clear();
        }
        remembered.proofs.insert(key, proof.clone());
        Ok(proof)
    }

    /// What was remembered for this version of the session; of another one nothing is.
    fn remembered(&self, version: u64) -> MutexGuard<'_, Remembered> {
        let mut remembered = self.proofs.lock().unwrap_or_else(PoisonError::into_inner);
        if remembered.version != version {
            *remembered = Remembered { version, ..Remembered::default() };
        }
        remembered
    }

    /// Roll and records as they stand, made ready once for each version of the session.
    pub(super) fn sources(&self) -> Result<Arc<Sources>, Failure> {
        let version = self.hall.published().version;
        if let Some(sources) = &self.remembered(version).sources {
            return Ok(sources.clone());
        }
        let sources = Arc::new(Sources::of(&self.hall.published().session)?);
        self.remembered(version).sources = Some(sources.clone());
        Ok(sources)
    }

    /// Says whether the public may read of a sitting: it is over.
    pub fn is_over(&self, sitting: SittingNo) -> bool {
        use yishi_procedure::deliberation::sitting::Stage;
        self.hall.published().session.sitting(sitting).is_ok_and(|sitting| sitting.stage == Stage::Closed)
    }

    /// Decides an act of one event against the desk, writes it and folds it.
    pub(super) async fn record(
        &self,
        editor: Editor,
        decide: impl Fn(&PressDesk) -> Result<PressEvent, PressRefusal>,
    ) -> Result<PressEvent, Failure> {
        let events = self.record_all(editor, |desk| decide(desk).map(|event| vec![event])).await?;
        events.into_iter().next().ok_or_else(|| Failure::Fault("an act of the press desk wrote nothing".to_owned()))
    }

    /// The same for an act of several events, which are written together or not at all.
    pub(super) async fn record_all(
        &self,
        editor: Editor,
        decide: impl Fn(&PressDesk) -> Result<Vec<PressEvent>, PressRefusal>,
    ) -> Result<Vec<PressEvent>, Failure> {
        let _turn = self.turn.lock().await;
        for _ in 0..ATTEMPTS {
            let desk = self.desk();
            let events = decide(&desk)?;
            let by = Stamp { editor, at: self.hall.now() };
            let append = Append {
                stream: self.stream.clone(),
                expected: desk.version,
                key: None,
                at: by.at,
                actor: as_value(&editor)?,
                events: events.iter().map(PressEvent::new_event).collect::<Result<_, _>>()?,
            };
            match self.hall.journal.append(append).await {
                Ok(appended) => {
                    self.fold(&events, by, appended.last);
                    return Ok(events);
                }
                Err(AppendError::Conflict { .. }) => self.reload()?,
                Err(error) => return Err(error.into()),
            }
        }
        Err(Failure::Conflict)
    }

    fn fold(&self, events: &[PressEvent], by: Stamp, version: u64) {
        let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        let next = Arc::make_mut(&mut desk);
        for event in events {
            next.apply(event.clone(), by);
        }
        next.version = version;
    }

    /// Reads the stream anew.
    fn reload(&self) -> Result<(), Failure> {
        let mut desk = PressDesk::default();
        for envelope in self.hall.journal.read(&self.stream, 0)? {
            desk.take(&envelope)?;
        }
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(desk);
        Ok(())
    }
}

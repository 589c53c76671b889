//! The state of a press desk: a fold over its stream.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Deserialize;
use yishi_journal::Envelope;
use yishi_journal::store::ReadError;

use crate::press::{
    Decided, Editor, EditorNo, Finding, Photo, PhotoNo, PressEvent, PressText, Release, ReleaseNo, TextNo, Verdict,
};

/// Who did something, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Who.
    pub editor: Editor,
    /// When.
    pub at: Timestamp,
}

/// A press desk as its stream tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PressDesk {
    /// The editors by number, with their names.
    pub editors: BTreeMap<EditorNo, String>,
    /// The texts.
    pub texts: BTreeMap<TextNo, PressText>,
    /// What was published, withdrawn releases included.
    pub releases: BTreeMap<ReleaseNo, Release>,
    /// The photos, withdrawn ones included.
    pub photos: BTreeMap<PhotoNo, Photo>,
    /// The version of the stream.
    pub version: u64,
    /// Findings that were dismissed in some text: one that comes back in another version of it is known by its identity.
    dismissed: BTreeSet<String>,
}

impl PressDesk {
    /// Folds one more envelope.
    pub(super) fn take(&mut self, envelope: &Envelope) -> Result<(), ReadError> {
        let unknown = |error: serde_json::Error| {
            ReadError(format!("version {} of {}: {error}", envelope.version, envelope.stream))
        };
        let tagged = serde_json::json!({ "kind": envelope.kind, "data": envelope.data });
        let event = PressEvent::deserialize(tagged).map_err(unknown)?;
        let editor = Editor::deserialize(&envelope.actor).map_err(unknown)?;
        self.apply(event, Stamp { editor, at: envelope.at });
        self.version = envelope.version;
        Ok(())
    }

    /// Applies an event that was recorded.
    pub(super) fn apply(&mut self, event: PressEvent, by: Stamp) {
        match event {
            PressEvent::EditorNamed(named) => {
                self.editors.insert(named.editor, named.name);
            }
            PressEvent::TextTaken(taken) => {
                let (decisions, history) = (BTreeMap::new(), Vec::new());
                let text = PressText { taken, by, decisions, history, checked: None };
                self.texts.insert(text.taken.text, text);
            }
            PressEvent::FindingDecided(event) => self.decided(Decided { event, by }),
            PressEvent::TextChecked(checked) => {
                if let Some(text) = self.texts.get_mut(&checked.text) {
                    text.checked = Some(by);
                }
            }
            PressEvent::ReleasePublished(published) => {
                self.releases.insert(published.release, Release { published, by, withdrawn: None });
            }
            PressEvent::ReleaseWithdrawn(withdrawn) => {
                if let Some(release) = self.releases.get_mut(&withdrawn.release) {
                    release.withdrawn = Some((by, withdrawn.reason));
                }
            }
            PressEvent::PhotoPublished(published) => {
                self.photos.insert(published.photo, Photo { published, by, withdrawn: None });
            }
            PressEvent::PhotoWithdrawn(withdrawn) => {
                if let Some(photo) = self.photos.get_mut(&withdrawn.photo) {
                    photo.withdrawn = Some((by, withdrawn.reason));
                }
            }
        }
    }

    fn decided(&mut self, decided: Decided) {
        let finding = decided.event.finding.clone();
        match decided.event.verdict {
            Verdict::Dismissed { .. } => self.dismissed.insert(finding.clone()),
            Verdict::Accepted { .. } | Verdict::Reopened => self.dismissed.remove(&finding),
        };
        if let Some(text) = self.texts.get_mut(&decided.event.text) {
            text.checked = None;
            text.history.push(decided.clone());
            text.decisions.insert(finding, decided);
        }
    }

    /// Says whether a finding of a text is settled: decided there, done away with by a change around it, or dismissed in another
    /// version of the text.
    pub fn is_settled(&self, text: &PressText, finding: &Finding) -> bool {
        match text.decisions.get(&finding.id) {
            Some(decided) => decided.event.verdict != Verdict::Reopened || text.covers(finding),
            None => self.dismissed.contains(&finding.id) || text.covers(finding),
        }
    }

    /// The decision on a finding that was dismissed in another text and counts here too.
    pub fn dismissed_elsewhere(&self, text: &PressText, finding: &str) -> Option<&Decided> {
        if text.decisions.contains_key(finding) || !self.dismissed.contains(finding) {
            return None;
        }
        self.texts.values().rev().find_map(|other| other.decision(finding))
    }

    /// The name of whoever worked; the secretariat has none here.
    pub fn name(&self, editor: Editor) -> Option<&str> {
        match editor {
            Editor::Desk => None,
            Editor::Press { editor } => self.editors.get(&editor).map(String::as_str),
        }
    }

    /// What the public may read now, the newest first.
    pub fn public_releases(&self) -> impl Iterator<Item = &Release> {
        self.releases.values().rev().filter(|release| release.withdrawn.is_none())
    }

    /// The photos the public may see now, the newest first.
    pub fn public_photos(&self) -> impl Iterator<Item = &Photo> {
        self.photos.values().rev().filter(|photo| photo.withdrawn.is_none())
    }
}

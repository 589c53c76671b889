//! A release is published in both scripts, and may be withdrawn.
//!
//! Law of the house: no release leaves it with a name that roll and record call wrong. Where they cannot decide, a person
//! may let a name pass with a reason, which stands in the record.

use serde::{Deserialize, Serialize};
use yishi_names::Script;
use yishi_procedure::ids::SittingNo;

use crate::press::{PressDesk, PressEvent, PressRefusal, ReleaseNo, Stamp, Tally, TextNo};

/// A release in one script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The script.
    pub script: Script,
    /// The headline.
    pub title: String,
    /// SHA-256 of the text, under which it lies on the shelf.
    pub digest: String,
}

/// A release was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasePublished {
    /// Its number.
    pub release: ReleaseNo,
    /// The sitting it tells of, where it was written from a record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
    /// The text at the desk it came from, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextNo>,
    /// The text in each script.
    pub versions: Vec<Version>,
    /// Why names that cannot be decided were let pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A release was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseWithdrawn {
    /// Its number.
    pub release: ReleaseNo,
    /// Why.
    pub reason: String,
}

/// A release as the fold holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// What was published.
    pub published: ReleasePublished,
    /// Who published it, and when.
    pub by: Stamp,
    /// Who withdrew it, and why.
    pub withdrawn: Option<(Stamp, String)>,
}

impl Release {
    /// The text in that script.
    pub fn version(&self, script: Script) -> Option<&Version> {
        self.published.versions.iter().find(|version| version.script == script)
    }
}

/// What is to be published.
pub(super) struct Publishing<'p> {
    pub sitting: Option<SittingNo>,
    pub text: Option<TextNo>,
    pub versions: Vec<Version>,
    pub names: &'p Tally,
    pub reason: &'p str,
}

/// Judges the publication. A text of the desk must have been read by a second person.
pub(super) fn decide(desk: &PressDesk, publishing: &Publishing) -> Result<PressEvent, PressRefusal> {
    if let Some(text) = publishing.text {
        let at_desk = desk.texts.get(&text).ok_or(PressRefusal::UnknownText)?;
        at_desk.checked.ok_or(PressRefusal::NotChecked)?;
    }
    let reason = names_pass(publishing.names, publishing.reason)?;
    Ok(PressEvent::ReleasePublished(ReleasePublished {
        release: ReleaseNo(desk.releases.keys().next_back().map_or(1, |last| last.0.saturating_add(1))),
        sitting: publishing.sitting,
        text: publishing.text,
        versions: publishing.versions.clone(),
        reason,
    }))
}

/// Names that roll or record call wrong never pass; those that cannot be decided pass with a reason, which is returned.
pub(super) fn names_pass(names: &Tally, reason: &str) -> Result<Option<String>, PressRefusal> {
    if names.wrong_names > 0 {
        return Err(PressRefusal::NamesWrong { names: names.wrong_names });
    }
    let reason = Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
    if names.open_names > 0 && reason.is_none() {
        return Err(PressRefusal::NamesOpen { names: names.open_names });
    }
    Ok(reason.filter(|_| names.open_names > 0))
}

/// Judges a withdrawal, which wants a reason.
pub(super) fn decide_withdrawal(
    desk: &PressDesk,
    release: ReleaseNo,
    reason: &str,
) -> Result<PressEvent, PressRefusal> {
    let public = desk.releases.get(&release).filter(|release| release.withdrawn.is_none());
    public.ok_or(PressRefusal::UnknownRelease)?;
    if reason.trim().is_empty() {
        return Err(PressRefusal::ReasonMissing);
    }
    Ok(PressEvent::ReleaseWithdrawn(ReleaseWithdrawn { release, reason: reason.trim().to_owned() }))
}

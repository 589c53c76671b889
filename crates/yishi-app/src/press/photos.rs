//! Photos with captions: published once the names of the caption are checked, and withdrawn with a reason.

use serde::{Deserialize, Serialize};
use yishi_names::Text;

use crate::press::publish_release::names_pass;
use crate::press::{PhotoFormat, PhotoNo, PressDesk, PressEvent, PressRefusal, Stamp, Tally};

/// A photo was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoPublished {
    /// Its number.
    pub photo: PhotoNo,
    /// SHA-256 of the picture without its notes, under which it lies on the shelf.
    pub digest: String,
    /// Its format.
    pub format: PhotoFormat,
    /// What it shows, in both scripts.
    pub caption: Text,
    /// Why names that cannot be decided were let pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A photo was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoWithdrawn {
    /// Its number.
    pub photo: PhotoNo,
    /// Why.
    pub reason: String,
}

/// A photo as the fold holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// What was published.
    pub published: PhotoPublished,
    /// Who published it, and when.
    pub by: Stamp,
    /// Who withdrew it, and why.
    pub withdrawn: Option<(Stamp, String)>,
}

/// A photo on its way to the public page.
pub(super) struct Showing<'p> {
    pub digest: &'p str,
    pub format: PhotoFormat,
    pub caption: &'p Text,
    pub names: &'p Tally,
    pub reason: &'p str,
}

/// Judges the publication.
pub(super) fn decide(desk: &PressDesk, showing: &Showing) -> Result<PressEvent, PressRefusal> {
    if showing.caption.hans.trim().is_empty() || showing.caption.hant.trim().is_empty() {
        return Err(PressRefusal::CaptionMissing);
    }
    Ok(PressEvent::PhotoPublished(PhotoPublished {
        photo: PhotoNo(desk.photos.keys().next_back().map_or(1, |last| last.0.saturating_add(1))),
        digest: showing.digest.to_owned(),
        format: showing.format,
        caption: showing.caption.clone(),
        reason: names_pass(showing.names, showing.reason)?,
    }))
}

/// Judges a withdrawal, which wants a reason.
pub(super) fn decide_withdrawal(desk: &PressDesk, photo: PhotoNo, reason: &str) -> Result<PressEvent, PressRefusal> {
    let public = desk.photos.get(&photo).filter(|photo| photo.withdrawn.is_none());
    public.ok_or(PressRefusal::UnknownPhoto)?;
    if reason.trim().is_empty() {
        return Err(PressRefusal::ReasonMissing);
    }
    Ok(PressEvent::PhotoWithdrawn(PhotoWithdrawn { photo, reason: reason.trim().to_owned() }))
}

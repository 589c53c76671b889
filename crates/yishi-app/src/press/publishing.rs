//! What leaves the press desk for the public page: releases and photos, and their way back.

use std::collections::BTreeSet;

use yishi_names::Script;
use yishi_names::folding::simplified_text;
use yishi_procedure::ids::SittingNo;

use crate::failure::Failure;
use crate::press::acts::strange;
use crate::press::publish_release::Publishing;
use crate::press::{
    Decided, Editor, Finding, OwnRelease, PhotoFault, PhotoNo, Press, PressEvent, PressRefusal, Product, ReleaseNo,
    Tally, TextNo, Verdict, Version,
};
use crate::press::{caption, other_script, photo_file, photos, proofread, publish_release, shelves};

/// A picture with its wording, as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// The caption in simplified script.
    pub hans: String,
    /// The caption in traditional script; drafted where it is empty.
    pub hant: String,
    /// Why names that cannot be decided shall pass, where somebody says so.
    pub reason: String,
}

/// Why a photo was not published.
#[derive(Debug, thiserror::Error)]
pub enum PhotoRefused {
    /// The picture cannot be shown.
    #[error(transparent)]
    Fault(#[from] PhotoFault),
    /// The desk says no, or the fault is ours.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// A text on its way to the public page, in each script.
struct Leaving<'l> {
    sitting: Option<SittingNo>,
    text: Option<TextNo>,
    texts: &'l [(Script, String)],
    open_names: usize,
    reason: &'l str,
}

/// The characters a decision settled, in simplified script: those it kept, or those it put in their place.
fn kept_characters(decided: &Decided) -> String {
    simplified_text(match &decided.event.verdict {
        Verdict::Accepted { replacement } => replacement,
        Verdict::Dismissed { .. } | Verdict::Reopened => &decided.event.stands,
    })
}

impl Press {
    /// Publishes the release of a sitting as the record gives it, in both scripts.
    pub async fn publish_own(
        &self,
        by: Editor,
        sitting: SittingNo,
        product: Product,
        reason: &str,
    ) -> Result<ReleaseNo, Failure> {
        let own = |script| OwnRelease { sitting, product, script };
        let texts =
            [(Script::Hans, self.own_text(&own(Script::Hans))?), (Script::Hant, self.own_text(&own(Script::Hant))?)];
        self.publish(by, &Leaving { sitting: Some(sitting), text: None, texts: &texts, open_names: 0, reason }).await
    }

    /// Publishes a text of the desk with every accepted change, and beside it the same text in the other script.
    pub async fn publish_text(&self, by: Editor, text: TextNo, reason: &str) -> Result<ReleaseNo, Failure> {
        let corrected = self.corrected(text)?;
        let own = self.desk().texts.get(&text).and_then(|text| text.taken.own.clone());
        let script = own.as_ref().map_or_else(|| script_of(&corrected), |own| own.script);
        let turned = other_script::turned(&corrected, script, self.sources()?.as_ref());
        let texts = [(script, corrected), (turned.script, turned.text)];
        let sitting = own.map(|own| own.sitting);
        self.publish(by, &Leaving { sitting, text: Some(text), texts: &texts, open_names: turned.open_names, reason })
            .await
    }

    async fn publish(&self, by: Editor, leaving: &Leaving<'_>) -> Result<ReleaseNo, Failure> {
        let names = self.names_of(leaving)?;
        let mut versions = Vec::new();
        for (script, text) in leaving.texts {
            let digest = shelves::lay(self.hall.journal.as_ref(), shelves::TEXTS, text.as_bytes()).await?;
            let title = text.trim().lines().next().unwrap_or_default().trim().to_owned();
            versions.push(Version { script: *script, title, digest });
        }
        let Leaving { sitting, text, reason, .. } = *leaving;
        let decide = |desk: &_| {
            let versions = versions.clone();
            publish_release::decide(desk, &Publishing { sitting, text, versions, names: &names, reason })
        };
        let event = self.record(by, decide).await?;
        if let PressEvent::ReleasePublished(published) = event { Ok(published.release) } else { Err(strange()) }
    }

    /// What is still to be said of the names of a text that leaves the desk. What somebody settled at the desk is settled.
    fn names_of(&self, leaving: &Leaving) -> Result<Tally, Failure> {
        let (sources, desk) = (self.sources()?, self.desk());
        let at_desk = leaving.text.and_then(|no| desk.texts.get(&no));
        let kept: BTreeSet<String> = at_desk.iter().flat_map(|text| text.standing()).map(kept_characters).collect();
        // Somebody's word lets pass what nobody can decide, in either script; against roll and record it lets nothing pass.
        let is_open = |finding: &&Finding| finding.decidable || !kept.contains(&simplified_text(&finding.stands));
        let findings: Vec<Finding> =
            leaving.texts.iter().flat_map(|(_, text)| proofread::proofread(text, "", &sources)).collect();
        let mut names = Tally::of(findings.iter().filter(is_open));
        names.open_names += leaving.open_names;
        Ok(names)
    }

    /// Withdraws a release; it is kept in the record and shown no more.
    pub async fn withdraw_release(&self, by: Editor, release: ReleaseNo, reason: &str) -> Result<(), Failure> {
        self.record(by, |desk| publish_release::decide_withdrawal(desk, release, reason)).await.map(drop)
    }

    /// Publishes a photo with its caption.
    pub async fn publish_photo(&self, by: Editor, picture: &Picture) -> Result<PhotoNo, PhotoRefused> {
        let (format, cleaned) = photo_file::cleaned(&picture.bytes)?;
        let sources = self.sources()?;
        let caption = caption::caption(&sources, &picture.hans, &picture.hant);
        let findings = [&caption.hans, &caption.hant].map(|text| caption::findings(text, &sources));
        let names = Tally::of(findings.iter().flatten());
        let digest = shelves::digest(&cleaned);
        let decide = |desk: &_| {
            let reason = picture.reason.as_str();
            photos::decide(desk, &photos::Showing { digest: &digest, format, caption: &caption, names: &names, reason })
        };
        // A caption that is refused leaves no picture on the shelf.
        decide(&self.desk()).map_err(Failure::from)?;
        shelves::lay(self.hall.journal.as_ref(), shelves::PHOTOS, &cleaned).await?;
        let event = self.record(by, decide).await?;
        if let PressEvent::PhotoPublished(published) = event { Ok(published.photo) } else { Err(strange().into()) }
    }

    /// Withdraws a photo.
    pub async fn withdraw_photo(&self, by: Editor, photo: PhotoNo, reason: &str) -> Result<(), Failure> {
        self.record(by, |desk| photos::decide_withdrawal(desk, photo, reason)).await.map(drop)
    }

    /// The published text of a release in one script.
    pub fn published_text(&self, release: ReleaseNo, script: Script) -> Result<String, Failure> {
        let desk = self.desk();
        let public = desk.releases.get(&release).filter(|release| release.withdrawn.is_none());
        let version = public.and_then(|release| release.version(script)).ok_or(PressRefusal::UnknownRelease)?;
        shelves::fetch_text(self.hall.journal.as_ref(), &version.digest)
    }

    /// A photo the public may see.
    pub fn published_photo(&self, photo: PhotoNo) -> Result<(&'static str, Vec<u8>), Failure> {
        let desk = self.desk();
        let public = desk.photos.get(&photo).filter(|photo| photo.withdrawn.is_none());
        let published = &public.ok_or(PressRefusal::UnknownPhoto)?.published;
        let bytes = shelves::fetch(self.hall.journal.as_ref(), shelves::PHOTOS, &published.digest)?;
        Ok((published.format.media_type(), bytes))
    }
}

/// A text is traditional where it holds a character that simplified script does not have.
fn script_of(text: &str) -> Script {
    let traditional = text.chars().any(yishi_names::script::only_traditional);
    if traditional { Script::Hant } else { Script::Hans }
}

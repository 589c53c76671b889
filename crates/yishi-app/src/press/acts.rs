//! What a person can do at the press desk; each act is judged in its own file and written here.

use yishi_names::Script;
use yishi_procedure::ids::SittingNo;

use crate::failure::Failure;
use crate::press::publish_release::Publishing;
use crate::press::take_text::{Incoming, Taken};
use crate::press::{
    Editor, EditorNo, OwnRelease, PhotoFault, PhotoNo, Press, PressEvent, PressRefusal, Product, ReleaseNo, Tally,
    TextNo, Verdict, Version,
};
use crate::press::{
    caption, check_text, corrected, decide_finding, name_editor, own_release, photo_file, photos, proofread,
    publish_release, shelves, take_text,
};

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

impl Press {
    /// Names an editor of the press office.
    pub async fn name_editor(&self, by: Editor, name: &str) -> Result<EditorNo, Failure> {
        let event = self.record(by, |desk| name_editor::decide(desk, by, name)).await?;
        if let PressEvent::EditorNamed(named) = event { Ok(named.editor) } else { Err(strange()) }
    }

    /// Takes a text to the desk; the same text of the same outlet keeps the number it has.
    pub async fn take_text(&self, by: Editor, outlet: &str, name: &str, text: &str) -> Result<TextNo, Failure> {
        self.take(by, outlet, name, text, None).await
    }

    /// Takes the release of a sitting to the desk, in one script.
    pub async fn take_own(&self, by: Editor, outlet: &str, own: OwnRelease) -> Result<TextNo, Failure> {
        let text = self.own_text(&own)?;
        self.take(by, outlet, "", &text, Some(own)).await
    }

    async fn take(
        &self,
        by: Editor,
        outlet: &str,
        name: &str,
        text: &str,
        own: Option<OwnRelease>,
    ) -> Result<TextNo, Failure> {
        let digest = shelves::digest(text.as_bytes());
        let incoming = Incoming { outlet, name, text, digest: &digest, own };
        if let Taken::Before(before) = take_text::decide(&self.desk(), &incoming)? {
            return Ok(before);
        }
        // The characters lie on the shelf before the event that names them.
        shelves::lay(self.hall.journal.as_ref(), shelves::TEXTS, text.as_bytes()).await?;
        let decide = |desk: &_| match take_text::decide(desk, &incoming)? {
            Taken::Now(event) => Ok(event),
            Taken::Before(_) => Err(PressRefusal::UnknownText),
        };
        let event = self.record(by, decide).await?;
        if let PressEvent::TextTaken(taken) = event { Ok(taken.text) } else { Err(strange()) }
    }

    /// Decides a finding of a text.
    pub async fn decide(&self, by: Editor, text: TextNo, finding: &str, verdict: Verdict) -> Result<(), Failure> {
        let proof = self.proof(text, None)?;
        let found = proof.findings.iter().find(|found| found.id == finding).ok_or(PressRefusal::UnknownFinding)?;
        self.record(by, |desk| decide_finding::decide(desk, text, found, &verdict)).await.map(drop)
    }

    /// Notes that a second person read the text.
    pub async fn check(&self, by: Editor, text: TextNo) -> Result<(), Failure> {
        let proof = self.proof(text, None)?;
        let decide = |desk: &crate::press::PressDesk| {
            let at_desk = desk.texts.get(&text).ok_or(PressRefusal::UnknownText)?;
            check_text::decide(desk, text, by, &Tally::open(desk, at_desk, &proof))
        };
        self.record(by, decide).await.map(drop)
    }

    /// The text with every accepted change.
    pub fn corrected(&self, text: TextNo) -> Result<String, Failure> {
        let original = self.text(text)?;
        let desk = self.desk();
        let at_desk = desk.texts.get(&text).ok_or(PressRefusal::UnknownText)?;
        Ok(corrected::corrected(&original, at_desk))
    }

    /// Publishes the release of a sitting as the record gives it, in both scripts.
    pub async fn publish_own(&self, by: Editor, sitting: SittingNo, reason: &str) -> Result<ReleaseNo, Failure> {
        let own = |script| OwnRelease { sitting, product: Product::Release, script };
        let texts = [(Script::Hans, self.own_text(&own(Script::Hans))?), (Script::Hant, self.own_text(&own(Script::Hant))?)];
        self.publish(by, Some(sitting), None, &texts, reason).await
    }

    /// Publishes a text of the desk with every accepted change. What it lacks of the two scripts it is published without.
    pub async fn publish_text(&self, by: Editor, text: TextNo, reason: &str) -> Result<ReleaseNo, Failure> {
        let corrected = self.corrected(text)?;
        let own = self.desk().texts.get(&text).and_then(|text| text.taken.own.clone());
        let script = own.as_ref().map_or_else(|| script_of(&corrected), |own| own.script);
        self.publish(by, own.map(|own| own.sitting), Some(text), &[(script, corrected)], reason).await
    }

    async fn publish(
        &self,
        by: Editor,
        sitting: Option<SittingNo>,
        text: Option<TextNo>,
        texts: &[(Script, String)],
        reason: &str,
    ) -> Result<ReleaseNo, Failure> {
        let sources = self.sources()?;
        let settled = |id: &str| {
            let desk = self.desk();
            text.and_then(|no| desk.texts.get(&no)).is_some_and(|at_desk| desk.is_settled(at_desk, id))
        };
        let findings: Vec<_> = texts.iter().flat_map(|(_, text)| proofread::proofread(text, "", &sources)).collect();
        let names = Tally::of(findings.iter().filter(|finding| !settled(&finding.id)));
        let mut versions = Vec::new();
        for (script, text) in texts {
            let digest = shelves::lay(self.hall.journal.as_ref(), shelves::TEXTS, text.as_bytes()).await?;
            let title = text.trim().lines().next().unwrap_or_default().trim().to_owned();
            versions.push(Version { script: *script, title, digest });
        }
        let decide = |desk: &_| {
            let versions = versions.clone();
            publish_release::decide(desk, &Publishing { sitting, text, versions, names: &names, reason })
        };
        let event = self.record(by, decide).await?;
        if let PressEvent::ReleasePublished(published) = event { Ok(published.release) } else { Err(strange()) }
    }

    /// Withdraws a release; it is kept in the record and shown no more.
    pub async fn withdraw_release(&self, by: Editor, release: ReleaseNo, reason: &str) -> Result<(), Failure> {
        self.record(by, |desk| publish_release::decide_withdrawal(desk, release, reason)).await.map(drop)
    }

    /// Publishes a photo with its caption.
    pub async fn publish_photo(&self, by: Editor, picture: &Picture) -> Result<PhotoNo, PhotoRefused> {
        let (format, cleaned) = photo_file::cleaned(&picture.bytes)?;
        let sources = self.sources()?;
        let caption = caption::caption(&sources, &picture.hans, &picture.hant)?;
        let findings = [&caption.hans, &caption.hant].map(|text| proofread::proofread(text, "", &sources));
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

    fn own_text(&self, own: &OwnRelease) -> Result<String, Failure> {
        let text = own_release::write(&self.hall.published().session, own)?;
        Ok(text.ok_or(PressRefusal::NoRelease)?)
    }
}

/// A text is traditional where it holds a character that simplified script does not have.
fn script_of(text: &str) -> Script {
    let traditional = text.chars().any(yishi_names::script::only_traditional);
    if traditional { Script::Hant } else { Script::Hans }
}

/// An act wrote another event than its own, which no path of the code does.
fn strange() -> Failure {
    Failure::Fault("an act of the press desk wrote another event than its own".to_owned())
}

//! What a person can do with a text at the press desk; each act is judged in its own file and written here.

use crate::failure::Failure;
use crate::press::take_text::{Incoming, Taken};
use crate::press::{Editor, EditorNo, OwnRelease, Press, PressEvent, PressRefusal, Tally, TextNo, Verdict};
use crate::press::{check_text, corrected, decide_finding, name_editor, own_release, shelves, take_text};

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

    /// Decides a finding of a text, as it is proofread beside the other text where one is named.
    pub async fn decide(
        &self,
        by: Editor,
        (text, against): (TextNo, Option<TextNo>),
        finding: &str,
        verdict: Verdict,
    ) -> Result<(), Failure> {
        let proof = self.proof(text, against)?;
        let found = proof.findings.iter().find(|found| found.id == finding).ok_or(PressRefusal::UnknownFinding)?;
        self.record(by, |desk| decide_finding::decide(desk, text, found, &verdict)).await.map(drop)
    }

    /// Accepts every open finding of a kind whose suggestion is certain; names are never among them. Says how many.
    pub async fn accept_kind(&self, by: Editor, text: TextNo, kind: &str) -> Result<usize, Failure> {
        let proof = self.proof(text, None)?;
        let events = self.record_all(by, |desk| decide_finding::accept_kind(desk, text, &proof, kind)).await?;
        Ok(events.len())
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

    pub(super) fn own_text(&self, own: &OwnRelease) -> Result<String, Failure> {
        let text = own_release::written(&self.hall.published().session, own)?;
        Ok(text.ok_or(PressRefusal::NoRelease)?)
    }
}

/// An act wrote another event than its own, which no path of the code does.
pub(super) fn strange() -> Failure {
    Failure::Fault("an act of the press desk wrote another event than its own".to_owned())
}

//! Findings are decided, one by one or all certain ones of a kind, and a second person reads the text.

use axum::extract::{Path, State};
use axum::{Extension, Form};
use serde::Deserialize;
use yishi_app::Failure;
use yishi_app::press::{PressRefusal, TextNo, Verdict};

use crate::access::Visitor;
use crate::answer::Answer;
use crate::handlers::press::{AtDesk, at_desk, done, text_no};
use crate::texts::Lang;
use crate::web::Shared;

/// A decision as the form brings it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decision {
    finding: String,
    verdict: String,
    replacement: String,
    reason: String,
    next: String,
    part: usize,
    against: String,
}

impl Decision {
    /// The verdict; taking characters out must be meant, so a typed replacement that is empty is none.
    fn verdict(&self) -> Result<Verdict, Failure> {
        match self.verdict.as_str() {
            "accept" => Ok(Verdict::Accepted { replacement: self.replacement.clone() }),
            "typed" if self.replacement.is_empty() => Err(PressRefusal::NothingToPut.into()),
            "typed" => Ok(Verdict::Accepted { replacement: self.replacement.clone() }),
            "dismiss" => Ok(Verdict::Dismissed { reason: self.reason.clone() }),
            "reopen" => Ok(Verdict::Reopened),
            _ => Err(PressRefusal::UnknownFinding.into()),
        }
    }

    /// Back to the same part of the text, at the finding that comes next.
    fn back(&self, at: &AtDesk, text: TextNo) -> String {
        let sound = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let next = if self.next.is_empty() || !self.next.chars().all(sound) { "text-h" } else { &self.next };
        let beside = self.against().map(|other| format!("&against={other}")).unwrap_or_default();
        at.address(&format!("/texts/{text}?part={}{beside}#{next}", self.part))
    }

    /// The other text it was laid beside.
    fn against(&self) -> Option<TextNo> {
        text_no(&self.against).ok()
    }
}

/// Decides one finding.
pub async fn decide(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, text)): Path<(String, String)>,
    lang: Lang,
    Form(decision): Form<Decision>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let text = text_no(&text)?;
    let back = decision.back(&at, text);
    let decided = match decision.verdict() {
        Ok(verdict) => at.press.decide(at.editor, (text, decision.against()), &decision.finding, verdict).await,
        Err(failure) => Err(failure),
    };
    Ok(done(decided, &back, lang))
}

/// Accepts every certain finding of a kind.
pub async fn accept_kind(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, text, kind)): Path<(String, String, String)>,
    lang: Lang,
    Form(decision): Form<Decision>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let text = text_no(&text)?;
    let back = decision.back(&at, text);
    Ok(done(at.press.accept_kind(at.editor, text, &kind).await.map(drop), &back, lang))
}

/// Notes the second reader.
pub async fn check(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, text)): Path<(String, String)>,
    lang: Lang,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let text = text_no(&text)?;
    let back = at.address(&format!("/texts/{text}"));
    Ok(done(at.press.check(at.editor, text).await, &back, lang))
}

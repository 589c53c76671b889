//! An amendment is voted on before the text it changes (先表决修正案).
//!
//! Law: local rules of procedure (Guangdong art 61; Shanghai art 69); by the majority of decisions, Organic Law art 25.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::Rulebook;

use crate::business::amendment::stage::AmendmentStage;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{AmendmentNo, VoteNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// An amendment was voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AmendmentVoted {
    /// The amendment.
    pub amendment: AmendmentNo,
    /// The vote.
    pub vote: VoteNo,
    /// Whether it was adopted.
    pub adopted: bool,
}

/// It is taken up where its text can be, once it was admitted.
pub(crate) fn check(
    session: &Session,
    sitting: &Sitting,
    book: &Rulebook,
    amendment: AmendmentNo,
) -> Result<(), Refusal> {
    let amendment = session.amendment(amendment)?;
    amendment.require_stage(&[AmendmentStage::Admitted])?;
    amendment.text.check(session, sitting, book)
}

/// It is voted on when its text has come to the vote.
pub(crate) fn require_votable(session: &Session, amendment: AmendmentNo) -> Result<(), Refusal> {
    session.amendment(amendment)?.text.require_at_vote(session)
}

pub(crate) fn consequence(amendment: AmendmentNo, vote: VoteNo, adopted: bool) -> Event {
    Event::AmendmentVoted(AmendmentVoted { amendment, vote, adopted })
}

pub(crate) fn apply(session: &mut Session, event: &AmendmentVoted) {
    let stage = if event.adopted { AmendmentStage::Adopted } else { AmendmentStage::Rejected };
    session.move_amendment(event.amendment, stage);
}

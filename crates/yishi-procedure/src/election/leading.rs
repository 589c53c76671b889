//! Decisions of the organ that leads the session, where an election needs one.
//!
//! Law: Organic Law art 17, 26; NPC organic law art 14: the presidium decides by the majority of its members. A standing committee or
//! a board that leads decides by itself and shows no figures here.

use yishi_rulebook::{Ground, LeadingOrgan, Rulebook};

use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::refusal::Refusal;
use crate::session::Session;

/// Judges the figures of the presidium; no grounds where no presidium leads.
pub(crate) fn judge(
    session: &Session,
    book: &Rulebook,
    figures: Option<PresidiumFigures>,
) -> Result<Vec<Ground>, Refusal> {
    match session.led_by {
        LeadingOrgan::StandingCommittee => Ok(Vec::new()),
        LeadingOrgan::Presidium => {
            let figures = figures.ok_or(DeliberationRefusal::PresidiumFiguresMissing)?;
            presidium::judge(session, book, figures)
        }
    }
}

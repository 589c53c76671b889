//! Decisions of the organ that leads the session on what comes before the body: the presidium, or the chairs' meeting.
//!
//! Law: Organic Law art 22 (the presidium decides), art 52 (in a standing committee the chairs' meeting does). A presidium shows
//! its figures. A chairs' meeting decides apart from the session, whose roll does not know its members, and hands in the decision alone.

use yishi_names::text::Text;
use yishi_rulebook::{Ground, LeadingOrgan, Rulebook};

use crate::business::BusinessRefusal;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// The grounds of a decision: quorum and majority of the presidium; none where a chairs' meeting decided.
///
/// # Errors
/// `D.306` where a presidium's figures are missing, and the refusals of its quorum and majority.
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

/// A text that is under vote stands still, and so does everything that hangs on it.
pub(crate) fn require_no_vote(session: &Session) -> Result<(), VotingRefusal> {
    session.running_vote().map_or(Ok(()), |vote| Err(VotingRefusal::VoteRunning(vote.no)))
}

/// The plenary in progress in which something is said or read out, with nothing else going on.
pub(crate) fn quiet_plenary(session: &Session, named: Option<SittingNo>) -> Result<&Sitting, Refusal> {
    let sitting = session.in_progress(named)?;
    session.require_quiet(sitting)?;
    require_business(session, sitting)?;
    Ok(sitting)
}

/// Motions and bills are dealt with by the plenary once it has an agenda; a preparatory meeting or a part of the body cannot.
pub(crate) fn require_business(session: &Session, sitting: &Sitting) -> Result<(), Refusal> {
    match sitting.kind {
        SittingKind::Plenary { .. } => Ok(session.require_agenda()?),
        SittingKind::Preparatory
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => Err(BusinessRefusal::OnlyInPlenary(sitting.no).into()),
    }
}

/// A wording that must say something does.
pub(crate) fn require_wording(text: &Text) -> Result<(), BusinessRefusal> {
    if text.hans.trim().is_empty() { Err(BusinessRefusal::WordingMissing) } else { Ok(()) }
}

/// The next number of a register that has so many entries.
pub(crate) fn next_number(entries: usize) -> Result<u16, BusinessRefusal> {
    u16::try_from(entries + 1).map_err(|_| BusinessRefusal::RegisterFull)
}

//! Decisions of the presidium (主席团): its standing chairs (常务主席) and the figures every decision of it must show.
//!
//! Law: Organic Law art 17; NPC rules of procedure art 9 to 11: more than half of all members. A quorum is local law.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, LeadingOrgan, Rulebook, ThresholdRule};

use crate::convening::ConveningRefusal;
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::SittingKind;
use crate::event::Event;
use crate::ids::{PersonRef, SeatNo, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// The figures of a decision taken by a show of hands in the presidium.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PresidiumFigures {
    /// Members present.
    pub present: u32,
    /// Members for.
    #[serde(rename = "for")]
    pub approvals: u32,
    /// The presidium's meeting in which they were taken; those present must then be its attendance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<SittingNo>,
}

/// Names the standing chairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameStandingChairs {
    /// The chairs; the record keeps them in protocol order.
    pub chairs: Vec<SeatNo>,
    /// The presidium's figures.
    pub figures: PresidiumFigures,
}

/// Standing chairs were named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StandingChairsNamed {
    /// The chairs in protocol order.
    pub chairs: Vec<SeatNo>,
    /// Quorum and majority of the presidium.
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &NameStandingChairs) -> Result<Vec<Event>, Refusal> {
    let grounds = judge(session, book, command.figures)?;
    if command.chairs.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let mut chairs: Vec<SeatNo> = Vec::new();
    for chair in &command.chairs {
        session.require_presidium_member(*chair)?;
        if chairs.contains(chair) {
            return Err(ConveningRefusal::NamedTwice(PersonRef::Seat(*chair)).into());
        }
        chairs.push(*chair);
    }
    chairs.sort_by_key(|chair| session.roll.protocol_rank(PersonRef::Seat(*chair)));
    Ok(vec![Event::StandingChairsNamed(StandingChairsNamed { chairs, grounds })])
}

/// Judges a decision of the presidium: its quorum, then the majority of all its members.
pub(crate) fn judge(session: &Session, book: &Rulebook, figures: PresidiumFigures) -> Result<Vec<Ground>, Refusal> {
    session.require_presidium_body()?;
    require_attendance(session, figures)?;
    let list = session.presidium.as_ref().ok_or(ConveningRefusal::PresidiumNotElected)?;
    // A member whose seat was withdrawn is a member no more; one who is suspended counts as the rules have it.
    let counted = list.members.iter().filter(|member| session.roll.counts(**member));
    let members = u32::try_from(counted.count()).unwrap_or(u32::MAX);
    if figures.present > members || figures.approvals > figures.present {
        return Err(ConveningRefusal::FiguresImpossible { members, figures }.into());
    }
    let quorum = book.threshold(ThresholdRule::PresidiumQuorum).judge(figures.present, members);
    if !quorum.met {
        return Err(ConveningRefusal::PresidiumQuorumLacking(Box::new(quorum)).into());
    }
    let majority = book.threshold(ThresholdRule::PresidiumMajority).judge(figures.approvals, members);
    if !majority.met {
        return Err(ConveningRefusal::PresidiumMajorityLacking(Box::new(majority)).into());
    }
    Ok(vec![quorum, majority])
}

/// A decision of whoever leads: the presidium shows its figures, a standing committee decides by itself.
///
/// # Errors
/// `D.306` where the presidium's figures are missing, and whatever speaks against them.
pub(crate) fn decided(
    session: &Session,
    book: &Rulebook,
    figures: Option<PresidiumFigures>,
) -> Result<(Option<SittingNo>, Vec<Ground>), Refusal> {
    match session.led_by {
        LeadingOrgan::StandingCommittee => Ok((None, Vec::new())),
        LeadingOrgan::Presidium => {
            let figures = figures.ok_or(DeliberationRefusal::PresidiumFiguresMissing)?;
            Ok((figures.meeting, judge(session, book, figures)?))
        }
    }
}

/// Figures that name a meeting of the presidium count whom that meeting's attendance counts.
fn require_attendance(session: &Session, figures: PresidiumFigures) -> Result<(), Refusal> {
    let Some(no) = figures.meeting else { return Ok(()) };
    let sitting = session.sitting(no)?;
    if !matches!(sitting.kind, SittingKind::Presidium { .. }) || sitting.opened_at.is_none() {
        return Err(ConveningRefusal::NotAPresidiumMeeting(no).into());
    }
    let counted = sitting.attendance.present();
    if counted == figures.present {
        return Ok(());
    }
    Err(ConveningRefusal::FiguresNotOfMeeting { meeting: no, present: figures.present, counted }.into())
}

pub(crate) fn apply(session: &mut Session, event: &StandingChairsNamed) {
    session.standing_chairs = event.chairs.clone();
}

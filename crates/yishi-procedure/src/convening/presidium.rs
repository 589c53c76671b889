//! Decisions of the presidium (主席团): its standing chairs (常务主席) and the figures every decision of it must show.
//!
//! Law: Organic Law art 17; NPC rules of procedure art 9 to 11: more than half of all members. A quorum is local law.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook, ThresholdRule};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::{PersonRef, SeatNo};
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
    let list = session.presidium.as_ref().ok_or(ConveningRefusal::PresidiumNotElected)?;
    // A member whose seat was withdrawn is a member no more.
    let in_office = list.members.iter().filter(|member| session.roll.require(**member).is_ok());
    let members = u32::try_from(in_office.count()).unwrap_or(u32::MAX);
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

pub(crate) fn apply(session: &mut Session, event: &StandingChairsNamed) {
    session.standing_chairs = event.chairs.clone();
}

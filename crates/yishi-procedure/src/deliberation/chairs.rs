//! The executive chairs (执行主席) of a sitting and the one who presides (主持人).
//!
//! Law: NPC rules of procedure art 11, NPC Organic Law art 12: the presidium names them for each plenary. A preparatory meeting
//! is chaired by the standing committee (Organic Law art 17), and so is a CPPCC committee's session (Charter, by its standing committee).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, LeadingOrgan, Rulebook};

use crate::attendance::leaders::Placement;
use crate::convening::ConveningRefusal;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::{Sitting, SittingKind, Stage};
use crate::event::Event;
use crate::ids::{PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Names the chairs of a sitting; before it opens, a later act replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameExecutiveChairs {
    /// The sitting.
    pub sitting: SittingNo,
    /// All executive chairs, the presiding one included; empty where the sitting has none.
    #[serde(default)]
    pub chairs: Vec<PersonRef>,
    /// Who presides, with the position named.
    pub presiding: Placement,
    /// The presidium's figures; absent where the standing committee names the chairs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The chairs were named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExecutiveChairsNamed {
    /// The sitting.
    pub sitting: SittingNo,
    /// All executive chairs in the order of the list.
    pub chairs: Vec<PersonRef>,
    /// Who presides.
    pub presiding: Placement,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &NameExecutiveChairs) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    match sitting.stage {
        Stage::Scheduled | Stage::DoorsOpen | Stage::Closed | Stage::CalledOff => {}
        Stage::InProgress | Stage::Adjourned => return Err(DeliberationRefusal::AlreadyOpened(sitting.no).into()),
    }
    check_persons(session, command)?;
    let grounds = authority(session, book, sitting, command)?;
    Ok(vec![Event::ExecutiveChairsNamed(ExecutiveChairsNamed {
        sitting: sitting.no,
        chairs: command.chairs.clone(),
        presiding: command.presiding.clone(),
        grounds,
    })])
}

fn check_persons(session: &Session, command: &NameExecutiveChairs) -> Result<(), Refusal> {
    session.roll.require_person(command.presiding.person)?;
    for (at, chair) in command.chairs.iter().enumerate() {
        session.roll.require_person(*chair)?;
        if command.chairs[..at].contains(chair) {
            return Err(ConveningRefusal::NamedTwice(*chair).into());
        }
    }
    if !command.chairs.is_empty() && !command.chairs.contains(&command.presiding.person) {
        return Err(DeliberationRefusal::PresidingNotAChair.into());
    }
    Ok(())
}

/// Who may name them: the presidium for its plenaries, the standing committee for everything else.
fn authority(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    command: &NameExecutiveChairs,
) -> Result<Vec<Ground>, Refusal> {
    match (session.led_by, sitting.kind) {
        (LeadingOrgan::StandingCommittee, _) | (LeadingOrgan::Presidium, SittingKind::Preparatory) => Ok(Vec::new()),
        // A delegation, a group or a committee is led by the people it has chosen itself (Law on Deputies art 14).
        (
            LeadingOrgan::Presidium,
            SittingKind::Delegation { .. } | SittingKind::Circle { .. } | SittingKind::Committee { .. },
        ) => Ok(Vec::new()),
        // Standing chairs call and chair the presidium's meetings; the first is chaired by the standing committee (NR 10, 11).
        (LeadingOrgan::Presidium, SittingKind::Presidium { .. }) => Ok(Vec::new()),
        (LeadingOrgan::Presidium, SittingKind::Plenary { .. }) => {
            for chair in command.chairs.iter().chain([&command.presiding.person]) {
                require_member(session, *chair)?;
            }
            let figures = command.figures.ok_or(DeliberationRefusal::PresidiumFiguresMissing)?;
            presidium::judge(session, book, figures)
        }
    }
}

fn require_member(session: &Session, person: PersonRef) -> Result<(), Refusal> {
    match person {
        PersonRef::Seat(seat) => Ok(session.require_presidium_member(seat)?),
        PersonRef::Guest(guest) => Err(DeliberationRefusal::GuestCannotChair(guest).into()),
    }
}

pub(crate) fn apply(session: &mut Session, event: &ExecutiveChairsNamed) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.executive_chairs = event.chairs.clone();
        sitting.presiding = Some(event.presiding.clone());
    }
}

//! A sitting is held in secret (秘密会议): the presidium decides after it has consulted the delegations, and the gallery is cleared.
//!
//! Law: NPC rules of procedure art 19. Invariant: every delegation with a seat in office was consulted, and no observer stays.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Citation, ConveningFlag, Ground, Rulebook};

use crate::attendance::non_voting::Standing;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::{GroupNo, SittingNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Decides that a sitting is held in secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HoldInSecret {
    /// The sitting.
    pub sitting: SittingNo,
    /// The delegations that were consulted: all of them.
    pub consulted: Vec<GroupNo>,
    /// Why.
    pub reason: Text,
    /// The presidium's figures; absent where the standing committee decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The sitting is held in secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SittingHeldInSecret {
    /// The sitting.
    pub sitting: SittingNo,
    /// The delegations that were consulted.
    pub consulted: Vec<GroupNo>,
    /// Why.
    pub reason: Text,
    /// The rule that allows it.
    pub citation: Citation,
    /// The presidium's meeting that decided, where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<SittingNo>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &HoldInSecret) -> Result<Vec<Event>, Refusal> {
    let citation = rules::permitted(book, ConveningFlag::SecretAllowed)?.citation.clone();
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    if sitting.secret {
        return Err(DeliberationRefusal::AlreadySecret(sitting.no).into());
    }
    let consulted: BTreeSet<GroupNo> = command.consulted.iter().copied().collect();
    let groups: BTreeSet<GroupNo> = session.roll.in_office().map(|seat| seat.group).collect();
    if let Some(group) = groups.difference(&consulted).next() {
        return Err(DeliberationRefusal::NotConsulted(*group).into());
    }
    consulted.iter().try_for_each(|group| session.roll.require_group(*group).map(|_| ()))?;
    let (meeting, grounds) = presidium::decided(session, book, command.figures)?;
    Ok(vec![Event::SittingHeldInSecret(SittingHeldInSecret {
        sitting: sitting.no,
        consulted: consulted.into_iter().collect(),
        reason: command.reason.clone(),
        citation,
        meeting,
        grounds,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &SittingHeldInSecret) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.secret = true;
        sitting.non_voting.retain(|attendees| attendees.standing != Some(Standing::Observer));
    }
}

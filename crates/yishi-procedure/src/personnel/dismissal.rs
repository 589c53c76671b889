//! A dismissal from office is moved (提出撤职案) in a standing committee.
//!
//! Law: SL 60 (whom: deputy heads of government, and those the committee appointed), SL 61 (government, supervision commission, court,
//! procuratorate, chairs' meeting, or a fifth of the members), SL 62 (grounds in writing, the right to be heard).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, PersonnelThreshold, Rulebook};

use crate::business::movers::{Mover, Organ, judge_joint};
use crate::event::Event;
use crate::ids::{PersonRef, RemovalNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::office::Office;
use crate::personnel::removal_case::{Removal, RemovalKind, RemovalStage, require_new};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Moves a dismissal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileDismissal {
    /// Whom it is about.
    pub person: PersonRef,
    /// The office the person shall lose.
    pub office: Office,
    /// The grounds, in writing (撤职理由).
    pub reason: Text,
    /// Who moves.
    pub mover: Mover,
}

/// A dismissal was moved. It is numbered among the removals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DismissalFiled {
    /// Its number.
    pub removal: RemovalNo,
    /// Whom it is about.
    pub person: PersonRef,
    /// The office the person shall lose.
    pub office: Office,
    /// The grounds as they were written.
    pub reason: Text,
    /// Who moved.
    pub mover: Mover,
    /// Their number against the rule, where they moved jointly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &FileDismissal) -> Result<Vec<Event>, Refusal> {
    rules::threshold(book, PersonnelThreshold::DismissalMovers)?;
    if !command.office.kind.is_dismissed_by_committee() {
        return Err(PersonnelRefusal::NotRemovedHere.into());
    }
    let removal = require_new(session, command.person, &command.office, &command.reason)?;
    let grounds = match &command.mover {
        Mover::Seats(seats) => vec![judge_joint(session, book, PersonnelThreshold::DismissalMovers, seats)?],
        Mover::Organ(organ) if may_move(*organ) => Vec::new(),
        Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_) => {
            return Err(PersonnelRefusal::MayNotMove.into());
        }
    };
    Ok(vec![Event::DismissalFiled(DismissalFiled {
        removal,
        person: command.person,
        office: command.office.clone(),
        reason: command.reason.clone(),
        mover: command.mover.clone(),
        grounds,
    })])
}

fn may_move(organ: Organ) -> bool {
    match organ {
        Organ::ChairsMeeting
        | Organ::Government
        | Organ::SupervisionCommission
        | Organ::Court
        | Organ::Procuratorate => true,
        Organ::Presidium | Organ::StandingCommittee | Organ::SpecialCommittee | Organ::Organisations => false,
    }
}

pub(crate) fn apply(session: &mut Session, event: &DismissalFiled) {
    let DismissalFiled { removal, person, office, reason, mover, grounds } = event.clone();
    session.personnel.removals.push(Removal {
        no: removal,
        kind: RemovalKind::Dismissal,
        person,
        office,
        reason,
        mover,
        grounds,
        carried: None,
        needs_approval: false,
        defences: Vec::new(),
        investigation: None,
        stage: RemovalStage::Filed,
    });
}

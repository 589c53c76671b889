//! A removal is moved (提出罢免案): of an officer by a congress, or of a deputy to the next-higher congress.
//!
//! Law: OL 31 (presidium, standing committee, or a tenth of the deputies, in a township a fifth; grounds in writing); EL 51 (deputies:
//! presidium or a tenth; between sessions the chairs' meeting or a fifth of the standing committee).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, LeadingOrgan, PersonnelFlag, PersonnelThreshold, Rulebook, Tier};

use crate::business::movers::{Mover, Organ, judge_joint};
use crate::event::Event;
use crate::ids::{PersonRef, RemovalNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::office::{Office, OfficeKind};
use crate::personnel::removal_case::{CarriedRemoval, Removal, RemovalKind, RemovalStage, require_new};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Moves a removal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileRemoval {
    /// Whom it is about.
    pub person: PersonRef,
    /// The office the person shall lose.
    pub office: Office,
    /// The grounds, in writing (罢免理由).
    pub reason: Text,
    /// Who moves.
    pub mover: Mover,
    /// Set where an earlier session sent the case to an investigation committee; the movers were judged there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<CarriedRemoval>,
}

/// A removal was moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RemovalFiled {
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
    /// The earlier session it comes from, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<CarriedRemoval>,
    /// Whether the level above has to approve.
    pub needs_approval: bool,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &FileRemoval) -> Result<Vec<Event>, Refusal> {
    let kind = command.office.kind;
    let rule = movers_rule(kind)?;
    rules::threshold(book, rule)?;
    let removal = require_new(session, command.person, &command.office, &command.reason)?;
    let grounds = match (&command.carried, &command.mover) {
        (Some(_), _) => Vec::new(),
        (None, Mover::Seats(seats)) => vec![judge_joint(session, book, rule, seats)?],
        (None, Mover::Organ(organ)) => require_organ(session, book, kind, *organ)?,
        (None, Mover::Committee(_) | Mover::Delegation(_)) => return Err(PersonnelRefusal::MayNotMove.into()),
    };
    Ok(vec![Event::RemovalFiled(RemovalFiled {
        removal,
        person: command.person,
        office: command.office.clone(),
        reason: command.reason.clone(),
        mover: command.mover.clone(),
        grounds,
        carried: command.carried.clone(),
        needs_approval: needs_approval(book, kind),
    })])
}

/// The rule for joint movers, by what is to be lost: an office, or a mandate in the next-higher congress.
fn movers_rule(kind: OfficeKind) -> Result<PersonnelThreshold, PersonnelRefusal> {
    if kind == OfficeKind::HigherDeputy {
        Ok(PersonnelThreshold::DeputyRemovalMovers)
    } else if kind.is_removed_by_congress() {
        Ok(PersonnelThreshold::RemovalMovers)
    } else {
        Err(PersonnelRefusal::NotRemovedHere)
    }
}

/// An organ that moves by itself has no number of movers to show.
fn require_organ(
    session: &Session,
    book: &Rulebook,
    kind: OfficeKind,
    organ: Organ,
) -> Result<Vec<Ground>, PersonnelRefusal> {
    let may = match (session.led_by, organ) {
        (LeadingOrgan::Presidium, Organ::Presidium) => session.presidium.is_some(),
        // A township has no standing committee, and deputies are removed on the motion of the presidium alone.
        (LeadingOrgan::Presidium, Organ::StandingCommittee) => {
            kind != OfficeKind::HigherDeputy && book.tier() != Some(Tier::Township)
        }
        (LeadingOrgan::StandingCommittee, Organ::ChairsMeeting) => kind == OfficeKind::HigherDeputy,
        (LeadingOrgan::Presidium | LeadingOrgan::StandingCommittee, _) => false,
    };
    if may { Ok(Vec::new()) } else { Err(PersonnelRefusal::MayNotMove) }
}

/// The chief procurator leaves office only with the approval of the level above, where the rulebook says so.
pub(crate) fn needs_approval(book: &Rulebook, kind: OfficeKind) -> bool {
    let by_rule = book.find_flag(PersonnelFlag::ProcuratorApproval).is_some_and(|flag| flag.value);
    by_rule && kind == OfficeKind::ChiefProcurator
}

pub(crate) fn apply(session: &mut Session, event: &RemovalFiled) {
    let RemovalFiled { removal, person, office, reason, mover, grounds, carried, needs_approval } = event.clone();
    session.personnel.removals.push(Removal {
        no: removal,
        kind: RemovalKind::Removal,
        person,
        office,
        reason,
        mover,
        grounds,
        carried,
        needs_approval,
        defences: Vec::new(),
        investigation: None,
        stage: RemovalStage::Filed,
    });
}

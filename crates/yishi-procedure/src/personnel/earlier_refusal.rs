//! A refusal of an earlier meeting of the term is carried over, so that nobody is proposed too often for one post.
//!
//! Law: local rules on appointments (rules of procedure D27). Invariant: one meeting is carried over once for one person and post.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{PersonnelNumber, Rulebook};

use crate::event::Event;
use crate::ids::{PersonRef, SessionId};
use crate::personnel::PersonnelRefusal;
use crate::personnel::appointment_case::AppointmentStage;
use crate::personnel::office::Office;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Carries a refusal over from an earlier meeting of this term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CarryRefusalOver {
    /// Who was refused.
    pub person: PersonRef,
    /// The post.
    pub office: Office,
    /// The meeting that refused.
    pub session: SessionId,
}

/// A refusal of an earlier meeting was carried over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RefusalCarriedOver {
    /// Who was refused.
    pub person: PersonRef,
    /// The post.
    pub office: Office,
    /// The meeting that refused.
    pub session: SessionId,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &CarryRefusalOver) -> Result<Vec<Event>, Refusal> {
    rules::number(book, PersonnelNumber::AppointmentRefusals)?;
    session.roll.require_person(command.person)?;
    let CarryRefusalOver { person, office, session: earlier } = command.clone();
    let event = RefusalCarriedOver { person, office, session: earlier };
    if event.session == session.id || session.personnel.earlier_refusals.contains(&event) {
        return Err(PersonnelRefusal::CarriedBefore.into());
    }
    Ok(vec![Event::RefusalCarriedOver(event)])
}

/// How often somebody was refused a post in this term, as far as the record knows.
pub fn refusals_of(session: &Session, person: PersonRef, office: &Office) -> u32 {
    let earlier = session.personnel.earlier_refusals.iter();
    let earlier = earlier.filter(|refusal| refusal.person == person && refusal.office == *office).count();
    let here = session.personnel.appointments.iter().filter(|appointment| {
        let refused = appointment.stage == AppointmentStage::Refused && appointment.gives_office();
        refused && appointment.person == person && appointment.office == *office
    });
    u32::try_from(earlier + here.count()).unwrap_or(u32::MAX)
}

pub(crate) fn apply(session: &mut Session, event: &RefusalCarriedOver) {
    session.personnel.earlier_refusals.push(event.clone());
}

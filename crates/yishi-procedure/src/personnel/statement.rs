//! Whoever shall be appointed speaks before the vote (拟任人员任前发言).
//!
//! Law: local rules on appointments (rules of procedure D27).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::ids::AppointmentNo;
use crate::personnel::questions::require_no_vote_on;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// How the statement was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatementForm {
    /// Spoken in the meeting.
    Oral,
    /// Handed in and circulated.
    Written,
}

/// Records that the statement was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HearStatement {
    /// The appointment.
    pub appointment: AppointmentNo,
    /// How it was made.
    pub form: StatementForm,
}

/// The statement was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StatementHeard {
    /// The appointment.
    pub appointment: AppointmentNo,
    /// How it was made.
    pub form: StatementForm,
}

pub(crate) fn decide(session: &Session, command: &HearStatement) -> Result<Vec<Event>, Refusal> {
    let appointment = session.personnel.appointment(command.appointment)?;
    appointment.require_proposed()?;
    require_no_vote_on(session, Question::Appointment(appointment.no))?;
    Ok(vec![Event::StatementHeard(StatementHeard { appointment: appointment.no, form: command.form })])
}

pub(crate) fn apply(session: &mut Session, event: &StatementHeard) {
    if let Some(appointment) = session.personnel.appointment_mut(event.appointment) {
        appointment.statement = Some(event.form);
    }
}

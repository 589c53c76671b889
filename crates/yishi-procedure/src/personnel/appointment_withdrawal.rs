//! The proposer takes an appointment back (撤回提请), before it is voted on.
//!
//! Law: OL 50: the committee decides on the proposal as long as it stands. A proposal taken back is no refusal.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::ids::AppointmentNo;
use crate::personnel::appointment_case::AppointmentStage;
use crate::personnel::questions::require_no_vote_on;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// Takes an appointment or removal from a post back, for its proposer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawAppointment {
    /// The appointment.
    pub appointment: AppointmentNo,
}

/// An appointment or removal from a post was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AppointmentWithdrawn {
    /// The appointment.
    pub appointment: AppointmentNo,
}

pub(crate) fn decide(session: &Session, command: &WithdrawAppointment) -> Result<Vec<Event>, Refusal> {
    let appointment = session.personnel.appointment(command.appointment)?;
    appointment.require_proposed()?;
    require_no_vote_on(session, Question::Appointment(appointment.no))?;
    Ok(vec![Event::AppointmentWithdrawn(AppointmentWithdrawn { appointment: appointment.no })])
}

pub(crate) fn apply(session: &mut Session, event: &AppointmentWithdrawn) {
    if let Some(appointment) = session.personnel.appointment_mut(event.appointment) {
        appointment.stage = AppointmentStage::Withdrawn;
    }
}

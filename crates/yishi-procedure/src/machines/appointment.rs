//! The life of an appointment or a removal from a post (任免案): proposed, spoken to, voted on.
//!
//! Law: Organic Law art 50. The table itself is `personnel::appointment_case`.

use super::Machine;
use crate::session::Session;

/// The life of an appointment.
pub const MACHINE: Machine = Machine {
    name: "appointment",
    edges: &[
        ("", "AppointmentProposed", "proposed"),
        ("proposed", "StatementHeard", "proposed"),
        ("proposed", "AppointmentAdopted", "adopted"),
        ("proposed", "AppointmentRefused", "refused"),
        ("proposed", "AppointmentWithdrawn", "withdrawn"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.personnel.appointments.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}

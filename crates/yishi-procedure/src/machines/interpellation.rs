//! The life of an interpellation (质询案): filed, answered, rated by its movers, answered again, closed.
//!
//! Law: Organic Law art 24; Law on Deputies art 20. The table itself is `supervision::interpellation`.

use super::Machine;
use crate::session::Session;

/// The life of an interpellation.
pub const MACHINE: Machine = Machine {
    name: "interpellation",
    edges: &[
        ("", "InterpellationFiled", "filed"),
        ("filed", "AnswerFormDecided", "answer_due"),
        ("filed", "InterpellationWithdrawn", "withdrawn"),
        ("answer_due", "InterpellationAnswered", "answered"),
        ("answer_due", "InterpellationWithdrawn", "withdrawn"),
        ("answered", "AnswerRated", "closed"),
        ("answered", "AnswerRated", "second_answer_demanded"),
        ("answered", "InterpellationClosed", "closed"),
        ("second_answer_demanded", "AnswerFormDecided", "second_answer_due"),
        ("second_answer_due", "InterpellationAnswered", "answered_again"),
        ("answered_again", "AnswerRated", "closed"),
        ("answered_again", "InterpellationClosed", "closed"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.supervision.interpellations.iter().map(|one| (u32::from(one.no.0), one.stage.word())).collect()
}

//! The desk's first page of a session: its sittings, what stands, and what is still missing before the next act.

use yishi_procedure::Session;
use yishi_procedure::ids::{PersonRef, SeatNo};
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{LeadingOrgan, Rulebook};

use crate::boxes::Boxes;
use crate::desk::action::{self, Action};
use crate::desk::sittings::{SittingRow, rows};
use crate::heading::Heading;
use crate::next_step::NextStep;
use crate::person::Person;
use crate::quorum::QuorumFigures;

/// The overview of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Session and sitting.
    pub heading: Heading,
    /// Seats in office, and delegations or sectors.
    pub roll: (u32, usize),
    /// Who leads the session.
    pub led_by: LeadingOrgan,
    /// Members of the presidium: elected, or only proposed.
    pub presidium: Option<(usize, bool)>,
    /// The standing chairs.
    pub standing_chairs: Vec<Person>,
    /// Items of the agenda: adopted, or only proposed.
    pub agenda: Option<(usize, bool)>,
    /// The voting method chosen by decision, else the rulebook's.
    pub method: VoteMethod,
    /// The rulebook's id and the beginning of its digest.
    pub rulebook: (String, String),
    /// Attendance of the sitting at work.
    pub quorum: Option<QuorumFigures>,
    /// What comes next.
    pub next: NextStep,
    /// All sittings.
    pub sittings: Vec<SittingRow>,
    /// Lets the session go on where it rests, or closes it, once that is possible.
    pub close: Option<Action>,
    /// Whether the session is over.
    pub closed: bool,
}

impl Overview {
    /// The overview of a session, with what stands in its boxes.
    pub fn of(session: &Session, book: &Rulebook, boxes: impl Into<Boxes>) -> Self {
        let elected = session.presidium.as_ref().map(|list| (list.members.len(), true));
        let proposed = session.presidium_draft.as_ref().map(|list| (list.members.len(), false));
        let seat = |no: &SeatNo| PersonRef::Seat(*no);
        Self {
            heading: Heading::of(session),
            roll: (session.roll.entitled(), session.roll.groups().len()),
            led_by: session.led_by,
            presidium: elected.or(proposed),
            standing_chairs: session.standing_chairs.iter().map(|no| Person::of(session, seat(no))).collect(),
            agenda: (!session.items().is_empty()).then(|| (session.items().len(), session.agenda.is_some())),
            method: session.method.unwrap_or(book.decision_method().value),
            rulebook: (session.rulebook.id.clone(), session.rulebook.digest.chars().take(16).collect()),
            quorum: session.sitting_at_work().and_then(|sitting| QuorumFigures::of(session, sitting, book)),
            next: NextStep::of(session, book, boxes),
            sittings: rows(session),
            close: action::on_session(session),
            closed: session.closed_at.is_some(),
        }
    }
}

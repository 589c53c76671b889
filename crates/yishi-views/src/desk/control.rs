//! The page on which the desk runs a sitting: what is on, its order with the acts on each entry, attendance by delegation.

use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{Sitting, Stage};
use yishi_rulebook::Rulebook;

use crate::boxes::Boxes;
use crate::call_up::{CallUp, calls_on};
use crate::chair::chairs;
use crate::desk::action::{self, Action};
use crate::desk::delegations::{GroupAttendance, attendance};
use crate::hall::{OnTheFloor, fresh_result, on_the_floor};
use crate::heading::Heading;
use crate::next_step::NextStep;
use crate::order::{Entry, order};
use crate::person::Person;
use crate::quorum::QuorumFigures;
use crate::sealed_board::SealedBoard;
use crate::vote::{ResultFigures, RunningVote};

/// The control page of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingControl {
    /// Session and sitting.
    pub heading: Heading,
    /// Attendance, from the opening of the doors on.
    pub quorum: Option<QuorumFigures>,
    /// Whether deputies may check in on their phones.
    pub self_check_in: bool,
    /// The segment reached, and how many there are.
    pub segment: (u8, usize),
    /// What may be done with the sitting.
    pub actions: Vec<Action>,
    /// What is on.
    pub floor: Option<OnTheFloor>,
    /// The open vote.
    pub running: Option<RunningVote>,
    /// The sealed ballot that is going on, or has just come to its end.
    pub sealed: Option<SealedBoard>,
    /// The result just had.
    pub result: Option<ResultFigures>,
    /// What may be done with what is going on.
    pub floor_action: Option<Action>,
    /// Whom the desk may call up now, on the entry that comes next.
    pub callable: Vec<CallUp>,
    /// The order of the sitting, each entry with what may be done with it.
    pub order: Vec<(Entry, Vec<Action>)>,
    /// Attendance by delegation, from the opening of the doors on.
    pub delegations: Vec<GroupAttendance>,
    /// The executive chairs.
    pub executive_chairs: Vec<Person>,
    /// Who presides.
    pub presiding: Option<Person>,
}

impl SittingControl {
    /// The control page of that sitting, with what stands in the session's boxes.
    pub fn of(session: &Session, sitting: &Sitting, book: &Rulebook, boxes: impl Into<Boxes>) -> Self {
        let boxes = boxes.into();
        let open = sitting.stage != Stage::Scheduled;
        let at_work = session.sitting_at_work().is_some_and(|other| other.no == sitting.no);
        let result = fresh_result(session, sitting);
        Self {
            heading: Heading::with(session, Some(sitting)),
            quorum: open.then(|| QuorumFigures::of(session, sitting, book)).flatten(),
            self_check_in: sitting.self_check_in,
            segment: (sitting.segment, sitting.segments.len()),
            actions: action::on_sitting(session, sitting),
            floor: at_work.then(|| on_the_floor(session, sitting)).flatten(),
            running: RunningVote::of(session, boxes.pressed).filter(|_| at_work),
            sealed: at_work.then(|| SealedBoard::on(session, sitting, &boxes.sealed)).flatten(),
            result: result.and_then(|vote| ResultFigures::of(session, vote, book)),
            floor_action: at_work.then(|| action::on_the_floor(session, sitting)).flatten(),
            callable: if at_work { callable(session, book, boxes) } else { Vec::new() },
            order: entries(session, sitting, book),
            delegations: if open { attendance(session, sitting) } else { Vec::new() },
            executive_chairs: chairs(session, Some(sitting)),
            presiding: sitting.presiding.as_ref().map(|who| Person::placed(session, who)),
        }
    }
}

fn entries(session: &Session, sitting: &Sitting, book: &Rulebook) -> Vec<(Entry, Vec<Action>)> {
    let with_actions = |entry: Entry| {
        let actions = action::on_entry(session, sitting, &entry);
        (entry, actions)
    };
    order(session, sitting, book).into_iter().map(with_actions).collect()
}

fn callable(session: &Session, book: &Rulebook, boxes: Boxes) -> Vec<CallUp> {
    let next = NextStep::of(session, book, boxes);
    next.calls_for_a_speaker().map(|matter| calls_on(session, matter)).unwrap_or_default()
}

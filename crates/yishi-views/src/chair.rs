//! The presiding chair's page: what is on, the quorum, the next step with the words to say, and the order of the sitting.

use yishi_procedure::deliberation::recess::AdjournSitting;
use yishi_procedure::deliberation::sitting::{Sitting, Stage};
use yishi_procedure::{Command, Session};
use yishi_rulebook::Rulebook;

use crate::boxes::Boxes;
use crate::call_up::{CallUp, calls_on};
use crate::hall::{OnTheFloor, fresh_result, on_the_floor};
use crate::heading::{Heading, sitting_that_matters};
use crate::next_step::NextStep;
use crate::order::{Entry, order};
use crate::person::Person;
use crate::quorum::QuorumFigures;
use crate::sealed_board::SealedBoard;
use crate::speakers::SpeakersBoard;
use crate::trial::would_be_taken;
use crate::vote::{ResultFigures, RunningVote};

/// The chair's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChairPage {
    /// Session and sitting.
    pub heading: Heading,
    /// Attendance, from the opening of the doors on.
    pub quorum: Option<QuorumFigures>,
    /// What is on.
    pub floor: Option<OnTheFloor>,
    /// The open vote.
    pub running: Option<RunningVote>,
    /// The sealed ballot that is going on, or has just come to its end.
    pub sealed: Option<SealedBoard>,
    /// The result just had, declared or not.
    pub result: Option<ResultFigures>,
    /// The one act that comes next.
    pub next: NextStep,
    /// Whom the chair may call up, each with the whole command; filled only where the step leaves the choice open.
    pub callable: Vec<CallUp>,
    /// The speakers, while the sitting is in progress.
    pub speakers: Option<SpeakersBoard>,
    /// Interrupts the sitting, where that may be done now.
    pub adjourn: Option<Command>,
    /// The order of the sitting.
    pub order: Vec<Entry>,
    /// The executive chairs.
    pub executive_chairs: Vec<Person>,
    /// Who presides.
    pub presiding: Option<Person>,
}

impl ChairPage {
    /// The chair's page of a session, with what stands in its boxes.
    pub fn of(session: &Session, book: &Rulebook, boxes: impl Into<Boxes>) -> Self {
        let boxes = boxes.into();
        let sitting = sitting_that_matters(session);
        let open = |sitting: &&Sitting| sitting.stage != Stage::Scheduled;
        let result = sitting.and_then(|sitting| fresh_result(session, sitting));
        let next = NextStep::of(session, book, boxes.clone());
        Self {
            heading: Heading::of(session),
            quorum: sitting.filter(open).and_then(|sitting| QuorumFigures::of(session, sitting, book)),
            floor: sitting.filter(in_progress).and_then(|sitting| on_the_floor(session, sitting)),
            running: RunningVote::of(session, boxes.pressed),
            sealed: sitting.filter(in_progress).and_then(|sitting| SealedBoard::on(session, sitting, &boxes.sealed)),
            result: result.and_then(|vote| ResultFigures::of(session, vote, book)),
            callable: open_choice(session, &next),
            next,
            speakers: sitting.and_then(|sitting| SpeakersBoard::of(session, sitting, book)),
            adjourn: sitting.and_then(|sitting| adjourn(session, book, sitting)),
            order: sitting.map(|sitting| order(session, sitting, book)).unwrap_or_default(),
            executive_chairs: chairs(session, sitting),
            presiding: sitting.and_then(|s| s.presiding.as_ref()).map(|who| Person::placed(session, who)),
        }
    }
}

/// Whom the step leaves to choose from; nobody where the agenda names the reporter, so that one press is enough.
fn open_choice(session: &Session, next: &NextStep) -> Vec<CallUp> {
    let open = next.calls_for_a_speaker().filter(|_| next.command().is_none());
    open.map(|matter| calls_on(session, matter)).unwrap_or_default()
}

fn adjourn(session: &Session, book: &Rulebook, sitting: &Sitting) -> Option<Command> {
    let command: Command = AdjournSitting { sitting: sitting.no, until: None }.into();
    would_be_taken(session, book, &command).then_some(command)
}

fn in_progress(sitting: &&Sitting) -> bool {
    sitting.stage == Stage::InProgress
}

pub(crate) fn chairs(session: &Session, sitting: Option<&Sitting>) -> Vec<Person> {
    let chairs = sitting.map(|sitting| sitting.executive_chairs.as_slice()).unwrap_or_default();
    chairs.iter().map(|who| Person::of(session, *who)).collect()
}

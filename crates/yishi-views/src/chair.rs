//! The presiding chair's page: what is on, the quorum, the next step with the words to say, and the order of the sitting.

use yishi_procedure::Session;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::convening::agenda::Business;
use yishi_procedure::deliberation::sitting::{Sitting, Stage};
use yishi_procedure::deliberation::speech::BeginSpeech;
use yishi_procedure::{Command, ids::PersonRef};
use yishi_rulebook::Rulebook;

use crate::hall::{OnTheFloor, fresh_result, on_the_floor};
use crate::heading::{Heading, sitting_that_matters};
use crate::matter::Matter;
use crate::next_step::NextStep;
use crate::order::{Entry, order};
use crate::person::{Person, callable};
use crate::quorum::QuorumFigures;
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
    /// The result just had, declared or not.
    pub result: Option<ResultFigures>,
    /// The one act that comes next.
    pub next: NextStep,
    /// Whom the chair may call up, each with the whole command; filled only where the step asks for it.
    pub callable: Vec<CallUp>,
    /// The order of the sitting.
    pub order: Vec<Entry>,
    /// The executive chairs.
    pub executive_chairs: Vec<Person>,
    /// Who presides.
    pub presiding: Option<Person>,
}

/// A person who may be called up, and the command that does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallUp {
    /// The person.
    pub person: Person,
    /// The command.
    pub command: Command,
}

impl ChairPage {
    /// The chair's page of a session.
    pub fn of(session: &Session, book: &Rulebook, pressed: u32) -> Self {
        let sitting = sitting_that_matters(session);
        let open = |sitting: &&Sitting| sitting.stage != Stage::Scheduled;
        let result = sitting.and_then(|sitting| fresh_result(session, sitting));
        let next = NextStep::of(session, book, pressed);
        Self {
            heading: Heading::of(session),
            quorum: sitting.filter(open).map(|sitting| QuorumFigures::of(session, sitting, book)),
            floor: sitting.filter(in_progress).and_then(|sitting| on_the_floor(session, sitting)),
            running: RunningVote::of(session, pressed),
            result: result.and_then(|vote| ResultFigures::of(session, vote, book)),
            callable: next.calls_for_a_speaker().map(|matter| calls_on(session, matter)).unwrap_or_default(),
            next,
            order: sitting.map(|sitting| order(session, sitting, book)).unwrap_or_default(),
            executive_chairs: chairs(session, sitting),
            presiding: sitting.and_then(|s| s.presiding.as_ref()).map(|who| Person::placed(session, who)),
        }
    }
}

fn in_progress(sitting: &&Sitting) -> bool {
    sitting.stage == Stage::InProgress
}

pub(crate) fn chairs(session: &Session, sitting: Option<&Sitting>) -> Vec<Person> {
    let chairs = sitting.map(|sitting| sitting.executive_chairs.as_slice()).unwrap_or_default();
    chairs.iter().map(|who| Person::of(session, *who)).collect()
}

/// Everybody who may be called up on a matter, each with the whole command.
pub(crate) fn calls_on(session: &Session, matter: &Matter) -> Vec<CallUp> {
    let people = callable(session).into_iter();
    people.map(|person| CallUp { command: call(matter, &person, person.who), person }).collect()
}

fn call(matter: &Matter, person: &Person, who: PersonRef) -> Command {
    match matter {
        Matter::Item { no, business: Business::HearReport(_), .. } => {
            let reporter = Placement { person: who, title: person.title.clone() };
            HearReport { item: *no, reporter, on_behalf_of: None }.into()
        }
        Matter::PresidiumList | Matter::Agenda | Matter::Item { .. } => {
            BeginSpeech { person: who, role: person.title.clone() }.into()
        }
    }
}

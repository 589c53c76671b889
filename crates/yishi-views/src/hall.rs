//! The big screen: attendance, the item and its speaker, the running vote, the result, the close; one scene at a time.
//!
//! Law: the result is announced on the spot (NPC rules of procedure art 59); it stays until the next act.
//! Invariant: the scene of a running vote knows how many have pressed, never how.

use jiff::Timestamp;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::paper_ballot::Ballot;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::deliberation::sitting::{Sitting, Stage};
use yishi_procedure::ids::ItemNo;
use yishi_procedure::voting::question::Question;
use yishi_procedure::voting::vote::Vote;
use yishi_rulebook::Rulebook;

use crate::boxes::Boxes;
use crate::heading::{Heading, SittingHead, next_sitting, sitting_that_matters};
use crate::matter::Matter;
use crate::person::Person;
use crate::quorum::QuorumFigures;
use crate::scrutiny::BallotSheet;
use crate::sealed_board::SealedBoard;
use crate::speakers::{Speaking, speaking};
use crate::vote::{ResultFigures, RunningVote};

/// The big screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallScreen {
    /// Session and sitting.
    pub heading: Heading,
    /// Attendance, from the opening of the doors on.
    pub quorum: Option<QuorumFigures>,
    /// What is shown.
    pub scene: Scene,
}

/// What the big screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// No sitting has been set.
    Empty,
    /// The doors of this sitting are not open yet.
    Waiting(SittingHead),
    /// Deputies check in, or the sitting is open and has not taken anything up.
    Attendance,
    /// An item, with whoever has the floor.
    Item(OnTheFloor),
    /// The sitting is interrupted.
    Break(SittingHead),
    /// A paper ballot is going on, or its result has just been announced.
    Ballot(Box<BallotSheet>),
    /// A sealed ballot is going on, or has just come to its end without a vote that tells its result.
    Sealed(Box<SealedBoard>),
    /// A vote is open.
    Vote(RunningVote),
    /// The result of the vote just closed.
    Result(ResultFigures),
    /// The sitting is over; with it the one that comes next.
    Closed {
        /// The next sitting.
        next: Option<SittingHead>,
        /// Whether the session is over too.
        session_closed: bool,
    },
}

/// An item and the one who has the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTheFloor {
    /// The item; absent for a speech outside the agenda.
    pub matter: Option<Matter>,
    /// Who has the floor.
    pub speaker: Option<Person>,
    /// On whose commission a report is delivered.
    pub on_behalf_of: Option<Text>,
    /// Since when; the clock on the screen runs from here.
    pub since: Timestamp,
    /// Until when, where a rule limits the speech; the clock on the screen runs down to it.
    pub ends: Option<Timestamp>,
}

impl HallScreen {
    /// The big screen of a session, with what stands in its boxes.
    pub fn of(session: &Session, book: &Rulebook, boxes: impl Into<Boxes>) -> Self {
        let boxes = boxes.into();
        let sitting = sitting_that_matters(session);
        let open = |sitting: &&Sitting| sitting.stage != Stage::Scheduled;
        Self {
            heading: Heading::of(session),
            quorum: sitting.filter(open).and_then(|sitting| QuorumFigures::of(session, sitting, book)),
            scene: sitting.map_or(Scene::Empty, |sitting| scene(session, sitting, book, &boxes)),
        }
    }
}

fn scene(session: &Session, sitting: &Sitting, book: &Rulebook, boxes: &Boxes) -> Scene {
    match sitting.stage {
        Stage::Scheduled => Scene::Waiting(SittingHead::of(sitting)),
        Stage::DoorsOpen => Scene::Attendance,
        Stage::Adjourned => Scene::Break(SittingHead::of(sitting)),
        Stage::InProgress => in_progress(session, sitting, book, boxes),
        Stage::Closed | Stage::CalledOff => Scene::Closed {
            next: next_sitting(session).map(SittingHead::of),
            session_closed: session.closed_at.is_some(),
        },
    }
}

fn in_progress(session: &Session, sitting: &Sitting, book: &Rulebook, boxes: &Boxes) -> Scene {
    if let Some(ballot) = ballot_on(session, sitting) {
        return Scene::Ballot(Box::new(BallotSheet::of(session, ballot)));
    }
    if let Some(board) = SealedBoard::on(session, sitting, &boxes.sealed) {
        return Scene::Sealed(Box::new(board));
    }
    if let Some(vote) = RunningVote::of(session, boxes.pressed) {
        return Scene::Vote(vote);
    }
    if let Some(result) = fresh_result(session, sitting).and_then(|vote| ResultFigures::of(session, vote, book)) {
        return Scene::Result(result);
    }
    on_the_floor(session, sitting).map_or(Scene::Attendance, Scene::Item)
}

/// The paper ballot that is going on; once announced it stays until the next act. A question's result has a scene of its own.
fn ballot_on<'a>(session: &'a Session, sitting: &Sitting) -> Option<&'a Ballot> {
    let ballot = session.ballots.last().filter(|ballot| ballot.sitting == sitting.no)?;
    if !ballot.stage.is_over() {
        return Some(ballot);
    }
    let over_at = ballot.over_at.filter(|_| !matches!(ballot.subject, BallotSubject::Question(_)))?;
    nothing_since(session, sitting, over_at).then_some(ballot)
}

/// Says whether nothing was taken up, said or put to a vote in the sitting since then.
pub(crate) fn nothing_since(session: &Session, sitting: &Sitting, then: Timestamp) -> bool {
    let taken_up = sitting.current.as_ref().is_some_and(|current| current.since > then);
    let spoken = sitting.speeches.last().is_some_and(|speech| speech.began_at > then);
    let voted = session.votes.last().is_some_and(|vote| vote.opened_at > then);
    let on_paper = session.ballots.last().is_some_and(|ballot| ballot.opened_at > then);
    let sealed = session.sealed_ballots.last().is_some_and(|ballot| ballot.opened_at > then);
    !(taken_up || spoken || voted || on_paper || sealed)
}

/// The vote whose result nothing has followed yet.
pub(crate) fn fresh_result<'a>(session: &'a Session, sitting: &Sitting) -> Option<&'a Vote> {
    let vote = session.votes.last().filter(|vote| vote.sitting == sitting.no)?;
    let closed_at = vote.result.as_ref()?.closed_at;
    let current = sitting.current.as_ref()?;
    // Opening the vote made its question the current one; anything taken up since then has another time or question.
    let still_current = current.question == vote.question && current.since == vote.opened_at;
    let spoken_since = sitting.speeches.last().is_some_and(|speech| speech.began_at >= closed_at);
    (still_current && !spoken_since).then_some(vote)
}

/// Who has the floor, and on which item.
pub(crate) fn on_the_floor(session: &Session, sitting: &Sitting) -> Option<OnTheFloor> {
    let current = sitting.current.as_ref();
    let matter = current.and_then(|current| Matter::of(session, current.question));
    if let Some(speech) = speaking(session, sitting) {
        let Speaking { person, since, ends, .. } = speech;
        return Some(OnTheFloor { matter, speaker: Some(person), on_behalf_of: None, since, ends });
    }
    let current = current?;
    let (speaker, on_behalf_of) = reporter(session, sitting, current.question).unzip();
    Some(OnTheFloor { matter, speaker, on_behalf_of: on_behalf_of.flatten(), since: current.since, ends: None })
}

fn reporter(session: &Session, sitting: &Sitting, question: Question) -> Option<(Person, Option<Text>)> {
    let item: ItemNo = match question {
        Question::Item(item) => item,
        Question::PresidiumList | Question::Agenda | Question::Committee(_) | Question::Scrutineers => return None,
        // ---- motions and bills ----
        Question::Motion(_)
        | Question::PresidiumMember(_)
        | Question::SecretaryGeneral
        | Question::NonVotingList
        | Question::AgendaChange(_)
        | Question::CommitteeCharge(_)
        | Question::Amendment(_)
        | Question::Clause(_)
        | Question::Bill(_)
        | Question::BillPart { .. } => return None,
        Question::Removal(_)
        | Question::Dismissal(_)
        | Question::Investigation(_)
        | Question::Resignation(_)
        | Question::Appointment(_) => return None,
        // ---- election ----
        Question::ElectionMethod | Question::FurtherElection { .. } | Question::SpecialCommittee(_) => return None,
    };
    let report = sitting.reports.last().filter(|report| report.item == item)?;
    Some((Person::placed(session, &report.reporter), report.on_behalf_of.clone()))
}

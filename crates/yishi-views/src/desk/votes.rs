//! All votes of the session: the open one with the tellers' figures, the results with their grounds.

use yishi_procedure::Session;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::Rulebook;

use crate::desk::action::{self, Action};
use crate::heading::Heading;
use crate::vote::{ResultFigures, RunningVote};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VotesPage {
    /// Session and sitting.
    pub heading: Heading,
    /// The open vote.
    pub running: Option<RunningVote>,
    /// What may be done with it, or with its result.
    pub action: Option<Action>,
    /// The figures the tellers entered; present while a show of hands is open.
    pub hands: Option<Option<Counts>>,
    /// All results, the latest first.
    pub results: Vec<ResultFigures>,
}

impl VotesPage {
    /// The votes of a session.
    pub fn of(session: &Session, book: &Rulebook, pressed: u32) -> Self {
        let by_hands = session.running_vote().filter(|vote| vote.method == VoteMethod::ShowOfHands);
        let sitting = session.sitting_at_work();
        let results = session.votes.iter().rev();
        Self {
            heading: Heading::of(session),
            running: RunningVote::of(session, pressed),
            action: sitting.and_then(|sitting| action::on_the_floor(session, sitting)),
            hands: by_hands.map(|vote| vote.hands),
            results: results.filter_map(|vote| ResultFigures::of(session, vote, book)).collect(),
        }
    }
}

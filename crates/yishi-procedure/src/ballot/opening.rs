//! A paper ballot is opened: what it is about, its lines, and how many are entitled are frozen with the quorum.
//!
//! Law: Organic Law art 14 (quorum), art 28 (secret).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{BallotNo, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::opening::judge_quorum;

/// A paper ballot was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotOpened {
    /// Its number in the session.
    pub ballot: BallotNo,
    /// The sitting.
    pub sitting: SittingNo,
    /// What it is about.
    pub subject: BallotSubject,
    /// The lines printed on it, in their order.
    pub lines: Vec<BallotLine>,
    /// How many may be picked.
    pub seats: u32,
    /// How many are entitled: those present now.
    pub entitled: u32,
    /// The quorum, where it is judged before each vote.
    pub grounds: Vec<Ground>,
    /// When.
    pub at: Timestamp,
}

/// Opens a ballot in a sitting of the whole body in which nothing else is going on.
///
/// # Errors
/// What the sitting is busy with, or the quorum that is lacking.
pub fn open(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    subject: BallotSubject,
    lines: Vec<BallotLine>,
    seats: u32,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    session.require_quiet(sitting)?;
    let next = u16::try_from(session.ballots.len() + 1).unwrap_or(u16::MAX);
    Ok(vec![Event::BallotOpened(BallotOpened {
        ballot: BallotNo(next),
        sitting: sitting.no,
        subject,
        lines,
        seats,
        entitled: sitting.attendance.present(),
        grounds: judge_quorum(session, sitting, book)?,
        at,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &BallotOpened) {
    session.ballots.push(event.clone());
}

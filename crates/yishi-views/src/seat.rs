//! A deputy's phone, in two parts: what every phone of the session shows alike, and what concerns one seat.
//!
//! Law: one vote per seat (Law on Deputies art 23). Invariant: the shared part is drawn once for all phones, so it holds
//! nothing of any seat and no running count; the choice of a seat is known to the part of that seat alone.

use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{Sitting, Stage};
use yishi_procedure::ids::{SeatNo, SessionId};
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{CredentialsFrom, Rulebook};

use crate::hall::{OnTheFloor, fresh_result, on_the_floor};
use crate::hall_chart::{Mark, mark};
use crate::heading::{Heading, SittingHead, next_sitting, sitting_that_matters};
use crate::meetings::{MeetingRow, Post, meetings_of, posts_of};
use crate::sealed_title::sealed_title;
use crate::speakers::OwnRequest;
use crate::vote::{ResultFigures, RunningVote};

/// What every phone shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneShared {
    /// Session and sitting.
    pub heading: Heading,
    /// What is on.
    pub now: PhoneNow,
    /// The result just had.
    pub result: Option<ResultFigures>,
    /// Whether a vote is open, whose question stands on the ballot paper.
    pub voting: bool,
    /// The sealed ballot that is open or being counted, which is cast on the voting page.
    pub sealed: Option<SealedCall>,
}

/// A sealed ballot, as every phone is called to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedCall {
    /// The session, which is part of the voting page's address.
    pub session: SessionId,
    /// What is voted on.
    pub title: Text,
    /// Whether ballots are still taken.
    pub open: bool,
    /// Whether the server hands out the credentials, so that its operator could tell which sealed ballot is whose.
    pub through_server: bool,
}

/// What the hall is busy with, as a phone says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneNow {
    /// No sitting is set.
    Nothing,
    /// This sitting comes next.
    Before(SittingHead),
    /// Deputies check in.
    CheckingIn,
    /// The sitting is interrupted.
    Break,
    /// The sitting is open.
    Open(Option<Box<OnTheFloor>>),
    /// The sitting is over.
    Over {
        /// The next one.
        next: Option<SittingHead>,
        /// Whether the session is over too.
        session_closed: bool,
    },
}

/// What concerns one seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneSeat {
    /// The seat.
    pub seat: SeatNo,
    /// The holder.
    pub name: Option<PersonName>,
    /// The delegation or sector.
    pub group: Option<Text>,
    /// Where the holder is.
    pub mark: Mark,
    /// What the holder can do about that.
    pub moves: Vec<Move>,
    /// The ballot paper of the running vote.
    pub ballot: Option<BallotPaper>,
    /// What the holder can do about speaking.
    pub request: Option<OwnRequest>,
    /// What the holder is beside.
    pub posts: Vec<Post>,
    /// The meetings of parts of the body that the holder belongs to.
    pub meetings: Vec<MeetingRow>,
}

/// What a deputy can do about being in the hall or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Check in on the phone.
    CheckIn,
    /// Leave the hall.
    Leave,
    /// Come back.
    Return,
}

/// The ballot paper of a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotPaper {
    /// The vote; its count of presses is left at nought, so that a press of one seat redraws no other.
    pub vote: RunningVote,
    /// Whether the seat may press.
    pub standing: Standing,
    /// What was pressed, where the ballot is in the box.
    pub received: Option<Choice>,
}

/// Whether a seat may press in a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may.
    MayPress,
    /// It was not present as the vote opened.
    NotEntitled,
    /// It was, and has left the hall since.
    OutOfTheHall,
    /// Hands are raised; there is nothing to press.
    ByHands,
}

impl PhoneShared {
    /// What every phone of a session shows.
    pub fn of(session: &Session, book: &Rulebook) -> Self {
        let sitting = sitting_that_matters(session);
        let result = sitting.and_then(|sitting| fresh_result(session, sitting));
        Self {
            heading: Heading::of(session),
            now: sitting.map_or(PhoneNow::Nothing, |sitting| now(session, sitting)),
            result: result.and_then(|vote| ResultFigures::of(session, vote, book)),
            voting: RunningVote::of(session, 0).is_some(),
            sealed: SealedCall::of(session),
        }
    }

    /// Says whether the ballot paper or the result already names what is on, so that it need not be said twice.
    pub fn is_said_above(&self) -> bool {
        self.voting || self.sealed.is_some() || self.result.is_some()
    }
}

impl SealedCall {
    fn of(session: &Session) -> Option<Self> {
        let ballot = session.open_sealed_ballot()?;
        Some(Self {
            session: session.id.clone(),
            title: sealed_title(session, ballot.subject),
            open: ballot.stage == SealedStage::Open,
            through_server: ballot.credentials_from == CredentialsFrom::Server,
        })
    }
}

fn now(session: &Session, sitting: &Sitting) -> PhoneNow {
    match sitting.stage {
        Stage::Scheduled => PhoneNow::Before(SittingHead::of(sitting)),
        Stage::DoorsOpen => PhoneNow::CheckingIn,
        Stage::Adjourned => PhoneNow::Break,
        Stage::InProgress => PhoneNow::Open(on_the_floor(session, sitting).map(Box::new)),
        Stage::Closed | Stage::CalledOff => PhoneNow::Over {
            next: next_sitting(session).map(SittingHead::of),
            session_closed: session.closed_at.is_some(),
        },
    }
}

impl PhoneSeat {
    /// What concerns a seat; `received` is what it pressed last in the running vote.
    pub fn of(session: &Session, book: &Rulebook, seat: SeatNo, received: Option<Choice>) -> Option<Self> {
        let holder = session.roll.seat(seat)?;
        let group = session.roll.groups().iter().find(|group| group.no == holder.group);
        let mark = own_mark(session, seat);
        Some(Self {
            seat,
            name: holder.name.clone(),
            group: group.map(|group| group.name.clone()),
            mark,
            moves: moves(session, seat, mark),
            ballot: ballot(session, seat, received),
            request: OwnRequest::of(session, book, seat),
            posts: posts_of(session, seat),
            meetings: meetings_of(session, seat),
        })
    }
}

/// Where the holder is: in the sitting at work that is theirs, of the whole body or of a part of it.
fn own_mark(session: &Session, seat: SeatNo) -> Mark {
    session.sitting_at_work_of(seat).map_or_else(|| mark(session, seat), |sitting| sitting.attendance.of(seat).into())
}

fn moves(session: &Session, seat: SeatNo, mark: Mark) -> Vec<Move> {
    let Some(sitting) = session.sitting_at_work_of(seat) else { return Vec::new() };
    match mark {
        Mark::Absent | Mark::Leave if sitting.self_check_in => vec![Move::CheckIn],
        Mark::Absent | Mark::Leave => Vec::new(),
        Mark::Present | Mark::Pressed => vec![Move::Leave],
        Mark::Left => vec![Move::Return],
    }
}

fn ballot(session: &Session, seat: SeatNo, received: Option<Choice>) -> Option<BallotPaper> {
    let vote = session.running_vote()?;
    let standing = match vote.method {
        VoteMethod::ShowOfHands => Standing::ByHands,
        // A paper is marked in the booth, never on the phone.
        // A sealed ballot is cast on the voting page, which asks for no seat.
        VoteMethod::Paper | VoteMethod::Secret => return None,
        VoteMethod::Named if !vote.is_entitled(seat) => Standing::NotEntitled,
        VoteMethod::Named => match mark(session, seat) {
            Mark::Present | Mark::Pressed => Standing::MayPress,
            Mark::Absent | Mark::Leave | Mark::Left => Standing::OutOfTheHall,
        },
    };
    Some(BallotPaper { vote: RunningVote::of(session, 0)?, standing, received })
}

//! A vote is opened (请表决): question, method, majority and the entitled seats are frozen with their grounds.
//!
//! Law: Organic Law art 25 (majority of all deputies), art 14 (quorum, judged again here where the rulebook says so).
//! Invariant: the entitled seats are those present at this moment, so the four figures always add up to those present.

use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Closing, FlagRule, Ground, NumberRule, Press, Rulebook};

use crate::attendance::quorum;
use crate::ballot::BallotRefusal;
use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::decide::Context;
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{SeatNo, SittingNo, VoteNo};
use crate::refusal::Refusal;
use crate::sealed::opening::{Paper, going_on, on_question};
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::method::{self, VoteMethod};
use crate::voting::question::Question;
use crate::voting::vote::Vote;

/// Opens a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenVote {
    /// What it is about.
    pub question: Question,
}

/// A vote was opened. It opens the ballot box of the same number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VoteOpened {
    /// Its number in the session.
    pub vote: VoteNo,
    /// The sitting.
    pub sitting: SittingNo,
    /// What it is about.
    pub question: Question,
    /// How it is cast.
    pub method: VoteMethod,
    /// Which press counts.
    pub press: Press,
    /// The seats present now, in ascending order.
    pub entitled: Vec<SeatNo>,
    /// The quorum, where it is judged before each vote.
    pub grounds: Vec<Ground>,
    /// When.
    pub at: Timestamp,
    /// When it ends by itself, where the rulebook sets a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &OpenVote,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let at = context.at;
    let sitting = session.in_progress(None)?;
    if !sitting.kind.is_of_the_whole_body() {
        return Err(DeliberationRefusal::OnlyTheWholeBody(sitting.no).into());
    }
    if let Some(vote) = going_on(session).filter(|vote| vote.question == command.question) {
        // It may have gone on on paper; while papers are out, nothing else decides it.
        session.require_no_ballot()?;
        let ballot = sealed(session, book, sitting, vote.no, &vote.entitled, command.question, context)?;
        return Ok(vec![ballot]);
    }
    session.require_quiet(sitting)?;
    command.question.check(session, sitting, book)?;
    command.question.require_votable(session)?;
    if session.is_decided(command.question) {
        return Err(VotingRefusal::AlreadyDecided(command.question).into());
    }
    let grounds = judge_quorum(session, sitting, book)?;
    let (method, citation) = method::for_question(session, sitting, book, command.question)?;
    let closes_at = match method {
        // It goes with its ballot; without anybody to open the count it is refused rather than held in the open.
        VoteMethod::Secret if session.trustees.is_empty() => {
            return Err(VotingRefusal::SecretNotAvailable(Box::new(citation)).into());
        }
        VoteMethod::Secret => None,
        VoteMethod::Paper => return Err(BallotRefusal::PaperWanted(Box::new(citation)).into()),
        VoteMethod::Named => closing_time(book, at),
        VoteMethod::ShowOfHands => None,
    };
    let opened = VoteOpened {
        vote: session.next_vote(),
        sitting: sitting.no,
        question: command.question,
        method,
        press: book.press().value,
        entitled: sitting.attendance.present_seats().collect(),
        grounds,
        at,
        closes_at,
    };
    let ballot = match method {
        VoteMethod::Secret => {
            Some(sealed(session, book, sitting, opened.vote, &opened.entitled, command.question, context)?)
        }
        VoteMethod::Named | VoteMethod::ShowOfHands | VoteMethod::Paper => None,
    };
    Ok([Event::VoteOpened(opened)].into_iter().chain(ballot).collect())
}

/// The sealed ballot by which a question is decided.
fn sealed(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    vote: VoteNo,
    entitled: &[SeatNo],
    question: Question,
    context: &Context,
) -> Result<Event, Refusal> {
    let paper = Paper { subject: BallotSubject::Question(question), lines: vec![BallotLine::Question], seats: 1 };
    let opened = on_question(session, book, sitting, (vote, entitled), paper, &context.brought, context.at)?;
    Ok(Event::SealedBallotOpened(Box::new(opened)))
}

/// The quorum before a vote or ballot, where the rulebook wants it judged again; refused where it lacks.
pub(crate) fn judge_quorum(session: &Session, sitting: &Sitting, book: &Rulebook) -> Result<Vec<Ground>, Refusal> {
    if !book.flag(FlagRule::QuorumBeforeVote) {
        return Ok(Vec::new());
    }
    match quorum::judge(session, sitting, book) {
        Some(quorum) if !quorum.met => Err(VotingRefusal::QuorumLacking(Box::new(quorum)).into()),
        quorum => Ok(quorum.into_iter().collect()),
    }
}

pub(crate) fn closing_time(book: &Rulebook, at: Timestamp) -> Option<Timestamp> {
    match book.closing().value {
        Closing::Chair => None,
        Closing::Time => {
            let seconds = i64::from(book.number(NumberRule::VoteTime).value);
            at.checked_add(SignedDuration::from_secs(seconds)).ok()
        }
    }
}

pub(crate) fn apply(session: &mut Session, event: &VoteOpened) {
    session.votes.push(Vote {
        no: event.vote,
        sitting: event.sitting,
        question: event.question,
        method: event.method,
        press: event.press,
        entitled: event.entitled.clone(),
        grounds: event.grounds.clone(),
        opened_at: event.at,
        closes_at: event.closes_at,
        hands: None,
        result: None,
    });
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.current = Some(crate::deliberation::sitting::Current { question: event.question, since: event.at });
    }
}

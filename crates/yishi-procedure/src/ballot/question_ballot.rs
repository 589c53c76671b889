//! A question is decided on paper (无记名投票表决): the vote is opened with its ballot, and closed by the count.
//!
//! Law: Organic Law art 31 (removal), NPC rules of procedure art 40, Supervision Law art 62. Invariant: a question has one vote however
//! it is cast; where a ballot is void, the same vote goes on with a new ballot, and nobody is entitled who was not before.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{BallotFlag, Rulebook};

use crate::ballot::BallotRefusal;
use crate::ballot::count::BallotCount;
use crate::ballot::opening::{BallotOpened, opened};
use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::VoteNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::sealed::opening::going_on;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::choice::Tally;
use crate::voting::closing::VoteClosed;
use crate::voting::majority;
use crate::voting::method::{self, VoteMethod};
use crate::voting::opening::{VoteOpened, judge_quorum};
use crate::voting::question::Question;
use crate::voting::vote::Vote;

/// Opens a paper ballot on a question; once more, where the ballot before it was void.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenQuestionBallot {
    /// What it is about.
    pub question: Question,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &OpenQuestionBallot,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(None)?;
    if !sitting.kind.is_of_the_whole_body() {
        return Err(DeliberationRefusal::OnlyTheWholeBody(sitting.no).into());
    }
    session.require_no_ballot()?;
    let question = command.question;
    if let Some(vote) = to_hold_again(session, book, question)? {
        let ballot = ballot(session, book, sitting, question, at)?;
        let ballot = BallotOpened { vote: Some(vote.no), entitled: vote.entitled_count(), ..ballot };
        return Ok(vec![Event::BallotOpened(ballot)]);
    }
    session.require_quiet(sitting)?;
    question.check(session, sitting, book)?;
    question.require_votable(session)?;
    if session.is_decided(question) {
        return Err(VotingRefusal::AlreadyDecided(question).into());
    }
    require_paper(session, sitting, book, question)?;
    let vote = vote(session, book, sitting, question, at)?;
    let ballot = BallotOpened { vote: Some(vote.vote), ..ballot(session, book, sitting, question, at)? };
    Ok(vec![Event::VoteOpened(vote), Event::BallotOpened(ballot)])
}

/// A vote whose ballot was void and must be held again; one that began by device may go on on paper, where the rules let it.
fn to_hold_again<'a>(session: &'a Session, book: &Rulebook, question: Question) -> Result<Option<&'a Vote>, Refusal> {
    let Some(vote) = running_by_ballot(session, question) else { return Ok(None) };
    let suits = match vote.method {
        VoteMethod::Paper => true,
        VoteMethod::Secret => going_on(session).is_some() && rules::flag(book, BallotFlag::SecretOnPaper)?.value,
        VoteMethod::Named | VoteMethod::ShowOfHands => false,
    };
    Ok(Some(vote).filter(|_| suits))
}

/// The vote on that question that runs and is decided by a secret ballot, on paper or sealed.
fn running_by_ballot(session: &Session, question: Question) -> Option<&Vote> {
    let vote = session.running_vote().filter(|vote| vote.question == question)?;
    match vote.method {
        VoteMethod::Paper | VoteMethod::Secret => Some(vote),
        VoteMethod::Named | VoteMethod::ShowOfHands => None,
    }
}

/// Paper is for questions whose method it is, and for those that must be secret, where the rules let paper stand in.
fn require_paper(session: &Session, sitting: &Sitting, book: &Rulebook, question: Question) -> Result<(), Refusal> {
    let (method, citation) = method::for_question(session, sitting, book, question)?;
    let suits = match method {
        VoteMethod::Paper => true,
        VoteMethod::Secret => rules::flag(book, BallotFlag::SecretOnPaper)?.value,
        VoteMethod::Named | VoteMethod::ShowOfHands => false,
    };
    if suits { Ok(()) } else { Err(BallotRefusal::NotByPaper { method, citation: Box::new(citation) }.into()) }
}

fn vote(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    question: Question,
    at: Timestamp,
) -> Result<VoteOpened, Refusal> {
    Ok(VoteOpened {
        vote: session.next_vote(),
        sitting: sitting.no,
        question,
        method: VoteMethod::Paper,
        press: book.press().value,
        entitled: sitting.attendance.present_seats().collect(),
        grounds: judge_quorum(session, sitting, book)?,
        at,
        closes_at: None,
    })
}

fn ballot(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    question: Question,
    at: Timestamp,
) -> Result<BallotOpened, Refusal> {
    opened(session, book, sitting, BallotSubject::Question(question), vec![BallotLine::Question], 1, at)
}

/// The count closes the vote: judged on approvals by the question's own majority, and what it decides follows.
pub(crate) fn decided(
    session: &Session,
    book: &Rulebook,
    question: Question,
    count: &BallotCount,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let Some(vote) = running_by_ballot(session, question) else { return Ok(Vec::new()) };
    let (counts, entitled) = (count.lines.first().copied().unwrap_or_default(), vote.entitled_count());
    let lacking = VotingRefusal::MoreThanEntitled { counted: counts.voted(), entitled };
    let tally = Tally::of(counts, entitled).ok_or(lacking)?;
    let grounds = majority::judge(book, question.majority(book)?, tally, session.roll.entitled());
    let passed = grounds.iter().all(|ground| ground.met);
    let closed = VoteClosed { vote: vote.no, tally, digest: None, grounds, passed, at };
    let mut events = vec![Event::VoteClosed(closed)];
    events.extend(question.consequence(session, vote.no, passed));
    Ok(events)
}

/// A vote held on paper is neither pressed, nor counted by hands, nor closed or declared by itself.
pub(crate) fn refuse_on_paper(vote: VoteNo) -> Refusal {
    BallotRefusal::OnPaper(vote).into()
}

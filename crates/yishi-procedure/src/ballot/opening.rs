//! A paper ballot is opened: what it is about, its lines, and how many are entitled are frozen with the quorum.
//!
//! Law: Organic Law art 14 (quorum), art 28 (secret); Electoral Law art 43 (no candidate watches or counts). Invariant: only one ballot
//! is open at a time, and never while a vote runs. Scrutineers vote first; who voted is recorded of nobody.

use std::collections::BTreeSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook, UnclearChoice, UnclearMark, WriteInChoice, WriteInRule};

use crate::ballot::BallotRefusal;
use crate::ballot::paper_ballot::Ballot;
use crate::ballot::stage::BallotStage;
use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::ballot::tellers;
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{BallotNo, PersonRef, SittingNo, VoteNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::opening::judge_quorum;

/// A paper ballot was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotOpened {
    /// Its number in the session.
    pub ballot: BallotNo,
    /// The sitting.
    pub sitting: SittingNo,
    /// What it is about.
    pub subject: BallotSubject,
    /// The vote it decides, where it is about a question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<VoteNo>,
    /// The lines printed on it, in their order.
    pub lines: Vec<BallotLine>,
    /// How many may be picked.
    pub seats: u32,
    /// When a name written in counts.
    pub write_in: WriteInRule,
    /// What becomes of an unclear mark.
    pub unclear: UnclearMark,
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
/// What the sitting is busy with, `T.903` to `T.916` for what the ballot lacks, `V.503` for the quorum, or the rules the body lacks.
pub fn open(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    subject: BallotSubject,
    lines: Vec<BallotLine>,
    seats: u32,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    if !sitting.kind.is_of_the_whole_body() {
        return Err(DeliberationRefusal::OnlyTheWholeBody(sitting.no).into());
    }
    session.require_quiet(sitting)?;
    let entitled = sitting.attendance.present();
    let opened = opened(session, book, sitting, subject, lines, seats, at)?;
    Ok(vec![Event::BallotOpened(BallotOpened { entitled, ..opened })])
}

/// The opening itself, where the sitting is known to be free for it.
pub(crate) fn opened(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    subject: BallotSubject,
    lines: Vec<BallotLine>,
    seats: u32,
    at: Timestamp,
) -> Result<BallotOpened, Refusal> {
    session.require_scrutineers()?;
    require_lines(session, &lines, seats)?;
    require_counters(session, &lines)?;
    let next = u16::try_from(session.ballots.len() + 1).map_err(|_| BallotRefusal::EmptyPaper)?;
    Ok(BallotOpened {
        ballot: BallotNo(next),
        sitting: sitting.no,
        subject,
        vote: None,
        lines,
        seats,
        write_in: write_in(book, subject)?,
        unclear: rules::choice(book, UnclearChoice::Unclear)?.value,
        entitled: sitting.attendance.present(),
        grounds: judge_quorum(session, sitting, book)?,
        at,
    })
}

/// On a question nobody can be written in, and a preliminary vote only ranks those who were nominated.
pub(crate) fn write_in(book: &Rulebook, subject: BallotSubject) -> Result<WriteInRule, Refusal> {
    let rule = rules::choice(book, WriteInChoice::WriteIn)?.value;
    match subject {
        BallotSubject::Round { .. } => Ok(rule),
        BallotSubject::Preliminary { .. } | BallotSubject::Question(_) => Ok(WriteInRule::Never),
    }
}

pub(crate) fn require_lines(session: &Session, lines: &[BallotLine], seats: u32) -> Result<(), Refusal> {
    if lines.is_empty() || seats == 0 {
        return Err(BallotRefusal::EmptyPaper.into());
    }
    let mut printed = BTreeSet::new();
    for person in lines.iter().filter_map(BallotLine::person) {
        session.roll.require_person(person)?;
        if !printed.insert(person) {
            return Err(BallotRefusal::PrintedTwice(person).into());
        }
    }
    Ok(())
}

/// Two tellers at least, so that a count is entered by two people; and nobody on the paper watches or counts.
fn require_counters(session: &Session, lines: &[BallotLine]) -> Result<(), Refusal> {
    let count = session.tellers.len();
    if count < 2 {
        return Err(BallotRefusal::TooFewTellers { count }.into());
    }
    let watching = session.require_scrutineers()?.members.iter().copied().map(PersonRef::Seat);
    let counting = session.tellers.iter().filter_map(|teller| tellers::person(&teller.who));
    let busy: BTreeSet<PersonRef> = watching.chain(counting).collect();
    match lines.iter().filter_map(BallotLine::person).find(|person| busy.contains(person)) {
        Some(person) => Err(BallotRefusal::CandidateCounts(person).into()),
        None => Ok(()),
    }
}

pub(crate) fn apply(session: &mut Session, event: &BallotOpened) {
    session.ballots.push(Ballot {
        no: event.ballot,
        sitting: event.sitting,
        subject: event.subject,
        vote: event.vote,
        lines: event.lines.clone(),
        seats: event.seats,
        write_in: event.write_in,
        unclear: event.unclear,
        entitled: event.entitled,
        grounds: event.grounds.clone(),
        opened_at: event.at,
        stage: BallotStage::Opened,
        issued: None,
        returned: None,
        excess: None,
        first: None,
        second: None,
        machine: None,
        count: None,
        counted_by: None,
        over_at: None,
    });
}

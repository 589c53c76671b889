//! The report of a paper ballot (选举结果报告单): papers issued and returned, void papers by reason, and what each name got.
//!
//! Law: Election Law art 44 to 46; Law on Deputies art 17. Invariant: nothing is told before the chief scrutineer has signed the
//! count, but that a ballot is void as a whole, which ends it.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::count::{BallotCount, VoidCount};
use yishi_procedure::ballot::paper_ballot::Ballot;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::election::contest::{Election, Round, RoundKind};
use yishi_procedure::election::outcome::{Contender, Standing};
use yishi_procedure::ids::{BallotNo, PersonRef};
use yishi_procedure::voting::choice::Counts;
use yishi_rulebook::{Ground, Rulebook};

use crate::cited::Judged;
use crate::heading::Heading;
use crate::person::Person;
use crate::record::elected::{Standings, standings};
use crate::vote::ResultFigures;

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BallotSheet {
    /// The session, and the sitting the ballot was held in.
    pub heading: Heading,
    /// Its number.
    pub no: BallotNo,
    /// What it was about: the office, or the question.
    pub title: Option<Text>,
    /// What the round was held for; nothing for a question.
    pub kind: Option<Balloted>,
    /// Seats to be filled; 1 for a question.
    pub seats: u32,
    /// Entitled: those present as it opened.
    pub entitled: u32,
    /// Papers issued with which somebody could vote.
    pub issued: u32,
    /// Papers returned.
    pub returned: u32,
    /// Void papers by reason.
    pub void: Vec<VoidCount>,
    /// Valid papers; nothing where the whole ballot is void.
    pub valid: Option<u32>,
    /// Whether the whole ballot is void, as it was judged.
    pub excess: Option<Judged>,
    /// What each name got, or the question.
    pub lines: Vec<LineCount>,
    /// The vote it decided, where it was about a question.
    pub vote: Option<ResultFigures>,
    /// Who is elected or came through, as far as it is determined.
    pub outcome: Standings,
    /// Who signed that the papers were counted, and who signed the count.
    pub signed: Vec<Person>,
    /// How far it has come.
    pub stage: BallotStage,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the chair announced it or declared it void.
    pub over_at: Option<Timestamp>,
}

/// What a ballot on persons was held for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Balloted {
    /// The preliminary vote.
    Preliminary,
    /// A round of that kind.
    Round(RoundKind),
}

/// What one line of the ballot got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineCount {
    /// The person; nothing for a question, or for a name written in.
    pub person: Option<Person>,
    /// The name, where it was written in.
    pub written_in: Option<PersonName>,
    /// For, against, abstaining; a name written in has votes for alone.
    pub counts: Counts,
    /// Whether the votes for are enough, where a threshold says so.
    pub judged: Option<Judged>,
}

impl BallotSheet {
    /// The report of a ballot; nothing before its count is reported or the whole of it is void.
    pub fn of(session: &Session, book: &Rulebook, no: BallotNo) -> Option<Self> {
        let ballot = session.ballot(no).ok().filter(|ballot| is_told(ballot.stage))?;
        let election = election(session, ballot.subject);
        let count = ballot.count.as_ref();
        let vote = ballot.vote.and_then(|vote| session.vote(vote).ok());
        Some(Self {
            heading: Heading::with(session, session.sitting(ballot.sitting).ok()),
            no: ballot.no,
            title: title(session, ballot.subject),
            kind: balloted(session, ballot.subject),
            seats: ballot.seats,
            entitled: ballot.entitled,
            issued: ballot.issued_papers(),
            returned: ballot.returned_papers(),
            void: count.map(|count| count.void.clone()).unwrap_or_default(),
            valid: count.and_then(BallotCount::valid),
            excess: ballot.excess.as_ref().map(|ground| Judged::of(ground, book)),
            lines: lines(session, book, ballot.subject, &ballot.lines, count),
            vote: vote.and_then(|vote| ResultFigures::of(session, vote, book)),
            outcome: standings(session, election, ballot.subject),
            signed: signed(session, ballot),
            stage: ballot.stage,
            opened_at: ballot.opened_at,
            over_at: ballot.over_at,
        })
    }
}

fn is_told(stage: BallotStage) -> bool {
    match stage {
        BallotStage::Void | BallotStage::Reported | BallotStage::Announced => true,
        BallotStage::Opened
        | BallotStage::Issued
        | BallotStage::Returned
        | BallotStage::Counting
        | BallotStage::Confirmed => false,
    }
}

pub(crate) fn election(session: &Session, subject: BallotSubject) -> Option<&Election> {
    match subject {
        BallotSubject::Round { election, .. } | BallotSubject::Preliminary { election } => {
            session.election(election).ok()
        }
        BallotSubject::Question(_) => None,
    }
}

pub(crate) fn title(session: &Session, subject: BallotSubject) -> Option<Text> {
    match subject {
        BallotSubject::Question(question) => question.title(session),
        BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => {
            election(session, subject).map(|election| election.title.clone())
        }
    }
}

pub(crate) fn balloted(session: &Session, subject: BallotSubject) -> Option<Balloted> {
    match subject {
        BallotSubject::Preliminary { .. } => Some(Balloted::Preliminary),
        BallotSubject::Round { .. } => round(session, subject).map(|round| Balloted::Round(round.kind)),
        BallotSubject::Question(_) => None,
    }
}

/// The round of a ballot. A round that was void as a whole is held again under its number, and then the later one is meant.
fn round(session: &Session, subject: BallotSubject) -> Option<&Round> {
    match subject {
        BallotSubject::Round { round, .. } => election(session, subject)?.rounds.iter().find(|held| held.no == round),
        BallotSubject::Preliminary { .. } | BallotSubject::Question(_) => None,
    }
}

/// What each line got, on paper or by device; nothing while there is no count.
pub(crate) fn lines(
    session: &Session,
    book: &Rulebook,
    subject: BallotSubject,
    lines: &[BallotLine],
    count: Option<&BallotCount>,
) -> Vec<LineCount> {
    let Some(count) = count else { return Vec::new() };
    let standings = round(session, subject).map(|round| round.standings.as_slice()).unwrap_or_default();
    let judged = |contender: &Contender| {
        let standing: Option<&Standing> = standings.iter().find(|standing| standing.contender == *contender);
        standing.and_then(|standing| standing.ground.as_ref()).map(|ground: &Ground| Judged::of(ground, book))
    };
    let printed = lines.iter().zip(&count.lines).map(|(line, counts)| {
        let person = match line {
            BallotLine::Person(person) => Some(*person),
            BallotLine::Question => None,
        };
        let judged = person.and_then(|person| judged(&Contender::Person(person)));
        LineCount { person: person.map(|who| Person::of(session, who)), written_in: None, counts: *counts, judged }
    });
    let written = count.write_ins.iter().map(|other| LineCount {
        person: None,
        written_in: Some(other.name.clone()),
        counts: Counts { approvals: other.votes, ..Counts::default() },
        judged: judged(&Contender::WrittenIn(other.name.clone())),
    });
    printed.chain(written).collect()
}

fn signed(session: &Session, ballot: &Ballot) -> Vec<Person> {
    let first = ballot.returned.map(|returned| returned.signed_by);
    let mut seats: Vec<_> = first.into_iter().chain(ballot.counted_by).collect();
    seats.dedup();
    seats.into_iter().map(|seat| Person::of(session, PersonRef::Seat(seat))).collect()
}

//! The report of a sealed ballot (无记名电子表决): ballots counted against members entitled, what each line got, and what vouches for it.
//!
//! Law: Organic Law art 28, 29; Election Law art 44 to 46. Invariant: nothing is told before the trustees have opened the count, and
//! then only figures and hashes.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ids::{PersonRef, SealedBallotNo};
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_rulebook::{CredentialsFrom, Rulebook};

use crate::cited::Judged;
use crate::heading::Heading;
use crate::person::Person;
use crate::record::ballot_sheet::{Balloted, LineCount, balloted, election, lines, title};
use crate::record::elected::{Standings, standings};
use crate::vote::ResultFigures;

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SealedSheet {
    /// The session, and the sitting the ballot was held in.
    pub heading: Heading,
    /// Its number among the sealed ballots.
    pub no: SealedBallotNo,
    /// What it was about: the office, or the question.
    pub title: Option<Text>,
    /// What the round was held for; nothing for a question.
    pub kind: Option<Balloted>,
    /// Seats to be filled; 1 for a question.
    pub seats: u32,
    /// Entitled: those present as it opened.
    pub entitled: u32,
    /// Ballots that count.
    pub ballots: u32,
    /// Whether it is valid; a void one is held again.
    pub valid: bool,
    /// Ballots against members entitled, as it was judged.
    pub excess: Option<Judged>,
    /// What each name got, or the question; nothing where the ballot is void.
    pub lines: Vec<LineCount>,
    /// The vote it decided, where it was about a question.
    pub vote: Option<ResultFigures>,
    /// Who is elected or came through, as far as it is determined.
    pub outcome: Standings,
    /// What anybody can verify it by.
    pub archive: Archive,
    /// Who opened the count.
    pub opened_by: Vec<Person>,
    /// How many had to.
    pub needed: u32,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the chair announced it, or it was found void; of a question, when it was counted.
    pub over_at: Option<Timestamp>,
}

/// The archive of a sealed ballot by the words under which anybody finds and verifies it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Archive {
    /// The election's identifier.
    pub uuid: String,
    /// Its fingerprint: SHA-256 of the election's record, in base 64.
    pub fingerprint: String,
    /// The hash of the last event as the ballot was closed, in hexadecimal.
    pub head: Option<String>,
    /// The hash of the last event with the result, in hexadecimal.
    pub last_event: Option<String>,
    /// Who handed out the credentials.
    pub credentials_from: CredentialsFrom,
    /// How many there were.
    pub credentials: u32,
}

impl SealedSheet {
    /// The report of a sealed ballot; nothing before it is counted.
    pub fn of(session: &Session, book: &Rulebook, no: SealedBallotNo) -> Option<Self> {
        let ballot = session.sealed_ballot(no).ok().filter(|ballot| is_told(ballot.stage))?;
        let vote = ballot.vote.and_then(|vote| session.vote(vote).ok());
        Some(Self {
            heading: Heading::with(session, session.sitting(ballot.sitting).ok()),
            no: ballot.no,
            title: title(session, ballot.subject),
            kind: balloted(session, ballot.subject),
            seats: ballot.seats,
            entitled: ballot.entitled,
            ballots: ballot.closed.as_ref().map_or(0, |closed| closed.ballots),
            valid: ballot.stage != SealedStage::Void,
            excess: ballot.excess.as_ref().map(|ground| Judged::of(ground, book)),
            lines: lines(session, book, ballot.subject, &ballot.lines, ballot.count.as_ref()),
            vote: vote.and_then(|vote| ResultFigures::of(session, vote, book)),
            outcome: standings(session, election(session, ballot.subject), ballot.subject),
            archive: archive(ballot),
            opened_by: opened_by(session, ballot),
            needed: ballot.needed,
            opened_at: ballot.opened_at,
            over_at: ballot.over_at,
        })
    }
}

fn is_told(stage: SealedStage) -> bool {
    match stage {
        SealedStage::Counted | SealedStage::Void | SealedStage::Announced => true,
        SealedStage::Open | SealedStage::Closed | SealedStage::Abandoned => false,
    }
}

fn archive(ballot: &SealedBallot) -> Archive {
    Archive {
        uuid: ballot.uuid.clone(),
        fingerprint: ballot.fingerprint.clone(),
        head: ballot.closed.as_ref().map(|closed| closed.head.clone()),
        last_event: ballot.last_event.clone(),
        credentials_from: ballot.credentials_from,
        credentials: ballot.credentials,
    }
}

/// Those who opened the count, by the places they held as the ballot opened.
fn opened_by(session: &Session, ballot: &SealedBallot) -> Vec<Person> {
    let holder = |place: usize| ballot.trustees.get(place.checked_sub(1)?).copied();
    let seats = ballot.opened_by.iter().filter_map(|place| holder(usize::from(place.0)));
    seats.map(|seat| Person::of(session, PersonRef::Seat(seat))).collect()
}

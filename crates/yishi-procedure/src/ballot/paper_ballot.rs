//! A paper ballot as the session keeps it: what it is about, how far it has come, and every figure so far.
//!
//! Law: Organic Law art 28 (secret). Invariant: only numbers of papers are kept; who voted, and how, is never known.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::person::PersonName;
use yishi_rulebook::{Ground, UnclearMark, WriteInRule};

use crate::ballot::BallotRefusal;
use crate::ballot::count::{BallotCount, Difference};
use crate::ballot::machine::MachineCount;
use crate::ballot::paper::PaperForm;
use crate::ballot::stage::BallotStage;
use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::ids::{BallotNo, SeatNo, SittingNo, TellerNo, VoteNo};
use crate::session::Session;

/// Papers handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Issued {
    /// All papers handed out, replacements included.
    pub handed_out: u32,
    /// Spoiled papers given back and replaced (换票).
    pub spoiled: u32,
}

impl Issued {
    /// Papers with which somebody can vote; this is the number issued of the reports.
    pub fn in_hand(self) -> u32 {
        self.handed_out.saturating_sub(self.spoiled)
    }
}

/// Papers found in the boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Returned {
    /// How many.
    pub papers: u32,
    /// The chief scrutineer who signed the first report.
    pub signed_by: SeatNo,
}

/// A count as one teller entered it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CountEntry {
    /// The teller.
    pub by: TellerNo,
    /// The count.
    pub count: BallotCount,
}

/// One ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ballot {
    /// Its number in the session.
    pub no: BallotNo,
    /// The sitting it is held in.
    pub sitting: SittingNo,
    /// What it is about.
    pub subject: BallotSubject,
    /// The vote it decides, where it is about a question.
    pub vote: Option<VoteNo>,
    /// The lines printed on it.
    pub lines: Vec<BallotLine>,
    /// How many may be picked.
    pub seats: u32,
    /// When a name written in counts.
    pub write_in: WriteInRule,
    /// What becomes of an unclear mark.
    pub unclear: UnclearMark,
    /// How many are entitled: those present as it opened.
    pub entitled: u32,
    /// The quorum of the opening.
    pub grounds: Vec<Ground>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// How far it has come.
    pub stage: BallotStage,
    /// Papers handed out.
    pub issued: Option<Issued>,
    /// Papers found in the boxes.
    pub returned: Option<Returned>,
    /// Issued against returned; met where the ballot is void.
    pub excess: Option<Ground>,
    /// The first entry of the count.
    pub first: Option<CountEntry>,
    /// The second entry, by another teller.
    pub second: Option<CountEntry>,
    /// What the counting machine found.
    pub machine: Option<MachineCount>,
    /// The confirmed count.
    pub count: Option<BallotCount>,
    /// The chief scrutineer who signed the second report.
    pub counted_by: Option<SeatNo>,
    /// When the chair announced the result, or declared the ballot void.
    pub over_at: Option<Timestamp>,
}

impl Ballot {
    /// Every figure in which the two entries differ; none while one of them is missing.
    pub fn differences(&self) -> Vec<Difference> {
        match (&self.first, &self.second) {
            (Some(first), Some(second)) => first.count.differences(&second.count),
            (None, _) | (_, None) => Vec::new(),
        }
    }

    /// Papers issued with which somebody could vote.
    pub fn issued_papers(&self) -> u32 {
        self.issued.map_or(0, Issued::in_hand)
    }

    /// Papers returned.
    pub fn returned_papers(&self) -> u32 {
        self.returned.map_or(0, |returned| returned.papers)
    }

    /// The names printed on the paper.
    pub(crate) fn printed(&self, session: &Session) -> BTreeSet<PersonName> {
        let person = |line: &BallotLine| match line {
            BallotLine::Person(person) => session.roll.name(*person).cloned(),
            BallotLine::Question => None,
        };
        self.lines.iter().filter_map(person).collect()
    }

    /// What its papers are judged by.
    pub fn form(&self, session: &Session) -> PaperForm {
        let printed = self.printed(session);
        PaperForm { seats: self.seats, write_in: self.write_in, unclear: self.unclear, printed }
    }

    /// Nothing counted so far stands any more.
    pub(crate) fn count_anew(&mut self) {
        self.stage = BallotStage::Counting;
        self.first = None;
        self.second = None;
        self.machine = None;
        self.count = None;
    }
}

impl Session {
    /// The ballot of that number.
    pub fn ballot(&self, no: BallotNo) -> Result<&Ballot, BallotRefusal> {
        self.ballots.iter().find(|ballot| ballot.no == no).ok_or(BallotRefusal::NoSuchBallot(no))
    }

    pub(crate) fn ballot_mut(&mut self, no: BallotNo) -> Option<&mut Ballot> {
        self.ballots.iter_mut().find(|ballot| ballot.no == no)
    }

    /// The ballot of that number, if it has come so far that an event of that kind may follow.
    pub(crate) fn ballot_for(&self, no: BallotNo, kind: &str) -> Result<&Ballot, BallotRefusal> {
        let ballot = self.ballot(no)?;
        let stage = ballot.stage;
        if stage.admits(kind) { Ok(ballot) } else { Err(BallotRefusal::WrongStage { ballot: no, stage }) }
    }

    /// The ballot that is open now; there is never more than one.
    pub fn open_ballot(&self) -> Option<&Ballot> {
        self.ballots.last().filter(|ballot| !ballot.stage.is_over())
    }

    /// Nothing new is taken up between the opening of a ballot and its announcement.
    pub(crate) fn require_no_ballot(&self) -> Result<(), BallotRefusal> {
        self.open_ballot().map_or(Ok(()), |ballot| Err(BallotRefusal::BallotOpen(ballot.no)))
    }
}

//! A sealed ballot as the session keeps it: what it is about, which archive holds it, and every figure so far.
//!
//! Law: Organic Law art 28 (secret). Invariant: only figures and hashes are kept; who voted, and how, is never known.

use jiff::Timestamp;
use serde::Serialize;
use yishi_rulebook::{CredentialsFrom, Ground, Press};

use crate::ballot::count::BallotCount;
use crate::ballot::secret_ballot::{Evidence, SecretBallot};
use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::ids::{SealedBallotNo, SeatNo, SittingNo, TrusteeNo, VoteNo};
use crate::sealed::SealedRefusal;
use crate::sealed::stage::SealedStage;
use crate::session::Session;

/// One sealed ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SealedBallot {
    /// Its number in the session.
    pub no: SealedBallotNo,
    /// The sitting it is held in.
    pub sitting: SittingNo,
    /// What it is about.
    pub subject: BallotSubject,
    /// The vote it decides, where it is about a question.
    pub vote: Option<VoteNo>,
    /// Its lines, in their order.
    pub lines: Vec<BallotLine>,
    /// How many may be voted for.
    pub seats: u32,
    /// Which press counts.
    pub press: Press,
    /// Who handed out the credentials.
    pub credentials_from: CredentialsFrom,
    /// How many credentials may vote.
    pub credentials: u32,
    /// The election's identifier in its archive.
    pub uuid: String,
    /// The election's fingerprint.
    pub fingerprint: String,
    /// Who holds the key to the count, by place.
    pub trustees: Vec<SeatNo>,
    /// How many of them open it.
    pub needed: u32,
    /// How many are entitled: those present as it opened.
    pub entitled: u32,
    /// The quorum of the opening.
    pub grounds: Vec<Ground>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it ends by itself, where the rulebook sets a time.
    pub closes_at: Option<Timestamp>,
    /// How far it has come.
    pub stage: SealedStage,
    /// The figures as it was closed.
    pub closed: Option<Closed>,
    /// Ballots counted against members entitled; met where the ballot is void.
    pub excess: Option<Ground>,
    /// The count.
    pub count: Option<BallotCount>,
    /// The hash of the archive's last event.
    pub last_event: Option<String>,
    /// The trustees who opened the count.
    pub opened_by: Vec<TrusteeNo>,
    /// When the ballot was over: announced, void or abandoned; that of a question as it was counted.
    pub over_at: Option<Timestamp>,
}

/// What was read out as the ballot was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Closed {
    /// Ballots that count.
    pub ballots: u32,
    /// The hash of the archive's last event.
    pub head: String,
    /// When.
    pub at: Timestamp,
}

impl SealedBallot {
    /// Says whether the ballot is over, one way or the other; what is left of a question's is to declare its vote.
    pub fn is_over(&self) -> bool {
        self.over_at.is_some()
    }
}

impl SecretBallot for SealedBallot {
    fn subject(&self) -> BallotSubject {
        self.subject
    }

    fn entitled(&self) -> u32 {
        self.entitled
    }

    fn count(&self) -> Option<&BallotCount> {
        self.count.as_ref()
    }

    fn evidence(&self) -> Option<Evidence> {
        let last_event = self.last_event.clone()?;
        Some(Evidence::Archive { fingerprint: self.fingerprint.clone(), last_event })
    }
}

impl Session {
    /// The sealed ballot of that number.
    pub fn sealed_ballot(&self, no: SealedBallotNo) -> Result<&SealedBallot, SealedRefusal> {
        self.sealed_ballots.iter().find(|ballot| ballot.no == no).ok_or(SealedRefusal::NoSuchBallot(no))
    }

    pub(crate) fn sealed_ballot_mut(&mut self, no: SealedBallotNo) -> Option<&mut SealedBallot> {
        self.sealed_ballots.iter_mut().find(|ballot| ballot.no == no)
    }

    /// The sealed ballot of that number, if it has come so far that an event of that kind may follow.
    pub(crate) fn sealed_ballot_for(&self, no: SealedBallotNo, kind: &str) -> Result<&SealedBallot, SealedRefusal> {
        let ballot = self.sealed_ballot(no)?;
        let stage = ballot.stage;
        if stage.admits(kind) { Ok(ballot) } else { Err(SealedRefusal::WrongStage { ballot: no, stage }) }
    }

    /// The sealed ballot that is not over; there is never more than one.
    pub fn open_sealed_ballot(&self) -> Option<&SealedBallot> {
        self.sealed_ballots.last().filter(|ballot| !ballot.is_over())
    }

    /// The sealed ballot that decides that vote; the last, where one before it was void.
    pub fn sealed_ballot_on(&self, vote: VoteNo) -> Option<&SealedBallot> {
        self.sealed_ballots.iter().rev().find(|ballot| ballot.vote == Some(vote))
    }
}

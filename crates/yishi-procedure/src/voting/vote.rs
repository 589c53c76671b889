//! A vote as the session keeps it: the question, who was entitled, and the result once it is closed.

use jiff::Timestamp;
use serde::Serialize;
use yishi_rulebook::{Ground, Press};

use crate::ids::{SeatNo, SittingNo, VoteNo};
use crate::voting::choice::{Counts, Tally};
use crate::voting::method::VoteMethod;
use crate::voting::question::Question;

/// The result of a closed vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoteResult {
    /// The four figures.
    pub tally: Tally,
    /// Every threshold with its figures and its citation; passed where all of them are met.
    pub grounds: Vec<Ground>,
    /// Whether the question passed.
    pub passed: bool,
    /// The digest of the ballot box, where ballots were pressed.
    pub digest: Option<String>,
    /// When the vote was closed.
    pub closed_at: Timestamp,
    /// When the chair declared the result.
    pub declared_at: Option<Timestamp>,
}

/// One vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Vote {
    /// Its number in the session.
    pub no: VoteNo,
    /// The sitting it is held in.
    pub sitting: SittingNo,
    /// What it is about.
    pub question: Question,
    /// How it is cast.
    pub method: VoteMethod,
    /// Which press counts.
    pub press: Press,
    /// The seats present as it opened, in ascending order.
    pub entitled: Vec<SeatNo>,
    /// The quorum and other grounds of the opening.
    pub grounds: Vec<Ground>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it ends by itself, where the rulebook sets a time.
    pub closes_at: Option<Timestamp>,
    /// The figures the tellers entered, in a show of hands.
    pub hands: Option<Counts>,
    /// The result, once closed.
    pub result: Option<VoteResult>,
}

impl Vote {
    /// How many seats were entitled.
    pub fn entitled_count(&self) -> u32 {
        u32::try_from(self.entitled.len()).unwrap_or(u32::MAX)
    }

    /// Says whether that seat was present as the vote opened.
    pub fn is_entitled(&self, seat: SeatNo) -> bool {
        self.entitled.binary_search(&seat).is_ok()
    }

    /// Says whether the vote is open.
    pub fn is_running(&self) -> bool {
        self.result.is_none()
    }
}

//! An election as the session keeps it: who was nominated, who stands, every round, and who is elected.
//!
//! Law: Organic Law art 26 to 30. Invariant: those elected never outnumber the seats, and nobody is elected twice.

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::business::movers::Mover;
use crate::election::ElectionRefusal;
use crate::election::nomination::Nominee;
use crate::election::office::Office;
use crate::election::outcome::Standing;
use crate::election::preliminary::Preliminary;
use crate::election::stage::ElectionStage;
use crate::ids::{ElectionNo, PersonRef};
use crate::session::Session;

/// Whether a whole term changes or a vacancy is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ElectionKind {
    /// 换届选举.
    TermChange,
    /// 补选.
    ByElection,
}

/// What a round is held for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// The first vote.
    First,
    /// A new vote among those tied (再次投票).
    Tie,
    /// A further election for the seats left open (另行选举).
    Further,
}

/// Names put forward together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Nomination {
    /// Its number in the election, from 1.
    pub no: u16,
    /// Who nominates.
    pub mover: Mover,
    /// Who is nominated; those withdrawn are gone.
    pub nominees: Vec<Nominee>,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Round {
    /// Its number in the election, from 1. A ballot that was void as a whole is held again under the same number.
    pub no: u8,
    /// What it is held for.
    pub kind: RoundKind,
    /// Seats to be filled in it.
    pub seats: u16,
    /// The candidates in the order of the ballot.
    pub candidates: Vec<PersonRef>,
    /// What was counted: candidates first, then names written in.
    pub standings: Vec<Standing>,
    /// Those tied at the cut, once the presidium has determined the outcome.
    pub tied: Vec<PersonRef>,
}

/// One election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Election {
    /// Its number.
    pub no: ElectionNo,
    /// The office.
    pub office: Office,
    /// The office as the place words it.
    pub title: Text,
    /// Term change or by-election.
    pub kind: ElectionKind,
    /// Seats to be filled.
    pub seats: u16,
    /// How far it has come.
    pub stage: ElectionStage,
    /// The day on which nominations were opened.
    pub opened_on: Date,
    /// The last day of nominating.
    pub last_day: Date,
    /// All nominations, in their order.
    pub nominations: Vec<Nomination>,
    /// Who was found to stand when nominations closed, or came through the preliminary vote.
    pub standing: Vec<PersonRef>,
    /// How many may stand.
    pub places: u16,
    /// The preliminary vote, where there is one.
    pub preliminary: Option<Preliminary>,
    /// The fixed list of candidates in its order.
    pub candidates: Vec<PersonRef>,
    /// All rounds.
    pub rounds: Vec<Round>,
    /// Who is elected so far.
    pub elected: Vec<PersonRef>,
    /// When those elected were made public.
    pub published_at: Option<Timestamp>,
}

impl Election {
    /// Seats that are still to be filled.
    pub fn open_seats(&self) -> u16 {
        self.seats.saturating_sub(u16::try_from(self.elected.len()).unwrap_or(u16::MAX))
    }

    /// The latest round.
    pub fn last_round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// All who are nominated, once each, in the order in which they were first nominated.
    pub fn nominated(&self) -> Vec<PersonRef> {
        let mut persons = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for nominee in self.nominations.iter().flat_map(|nomination| &nomination.nominees) {
            if seen.insert(nominee.person) {
                persons.push(nominee.person);
            }
        }
        persons
    }

    pub(crate) fn require_stage(&self, wanted: &[ElectionStage]) -> Result<(), ElectionRefusal> {
        if wanted.contains(&self.stage) {
            return Ok(());
        }
        Err(ElectionRefusal::WrongStage { election: self.no, stage: self.stage })
    }
}

impl Session {
    /// The election of that number.
    ///
    /// # Errors
    /// `E.701` where there is none.
    pub fn election(&self, no: ElectionNo) -> Result<&Election, ElectionRefusal> {
        self.elections.iter().find(|election| election.no == no).ok_or(ElectionRefusal::NoSuchElection(no))
    }

    pub(crate) fn election_mut(&mut self, no: ElectionNo) -> Option<&mut Election> {
        self.elections.iter_mut().find(|election| election.no == no)
    }
}

//! Seats left open are filled by a further election (另行选举): in this session or the next, as the body decides by a vote.
//!
//! Law: Organic Law art 29. The question is put to the vote like any other; there is no command beside it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::election::ElectionRefusal;
use crate::election::stage::ElectionStage;
use crate::ids::{ElectionNo, VoteNo};
use crate::session::Session;

/// When the further election is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FurtherTime {
    /// In this session.
    ThisSession,
    /// In the next session.
    NextSession,
}

/// The body decided when the seats left open are filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FurtherElectionDecided {
    /// The election.
    pub election: ElectionNo,
    /// The round that left seats open.
    pub round: u8,
    /// When the further election is held.
    pub time: FurtherTime,
    /// The vote that decided it.
    pub vote: VoteNo,
}

/// The question stands while that round is the one that left seats open.
pub(crate) fn check(session: &Session, no: ElectionNo, round: u8) -> Result<(), ElectionRefusal> {
    let election = session.election(no)?;
    election.require_stage(&[ElectionStage::FurtherDue])?;
    let last = election.last_round().is_some_and(|last| last.no == round);
    if last { Ok(()) } else { Err(ElectionRefusal::NoSuchRound { election: no, round }) }
}

/// What the question is called.
pub(crate) fn title(session: &Session, no: ElectionNo, time: FurtherTime) -> Option<Text> {
    let office = &session.election(no).ok()?.title;
    let (hans, hant, en) = match time {
        FurtherTime::ThisSession => ("在本次会议上另行选举", "在本次會議上另行選舉", "in this session"),
        FurtherTime::NextSession => ("在下一次会议上另行选举", "在下一次會議上另行選舉", "in the next session"),
    };
    let title = Text::new(format!("{hans}{}", office.hans), format!("{hant}{}", office.hant));
    Some(match &office.en {
        Some(office) => title.with_english(format!("Further election {en}: {office}")),
        None => title,
    })
}

pub(crate) fn apply(session: &mut Session, event: &FurtherElectionDecided) {
    if let Some(election) = session.election_mut(event.election) {
        election.standing.clear();
        election.preliminary = None;
        election.stage = match event.time {
            FurtherTime::ThisSession => ElectionStage::FurtherOpen,
            FurtherTime::NextSession => ElectionStage::LeftToNextSession,
        };
    }
}

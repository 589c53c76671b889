//! A nomination is withdrawn (撤回提名), or somebody nominated declines (不接受提名), while nominations are open.
//!
//! Law: Organic Law art 26 leaves it to the nominators; a candidate who no longer consents cannot be kept on the list.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::election::ElectionRefusal;
use crate::election::contest::Nomination;
use crate::election::stage::ElectionStage;
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;

/// Withdraws a nomination, or one of its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawNomination {
    /// The election.
    pub election: ElectionNo,
    /// The nomination.
    pub nomination: u16,
    /// The one who is withdrawn or declines; absent where all names of the nomination are withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<PersonRef>,
    /// The reason as it stands in the record.
    pub reason: Text,
}

/// Names were withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NominationWithdrawn {
    /// The election.
    pub election: ElectionNo,
    /// The nomination.
    pub nomination: u16,
    /// Who is nominated there no longer.
    pub candidates: Vec<PersonRef>,
    /// The reason.
    pub reason: Text,
}

pub(crate) fn decide(session: &Session, command: &WithdrawNomination) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::Nominating])?;
    let no = command.nomination;
    let missing = ElectionRefusal::NoSuchNomination { election: election.no, nomination: no };
    let standing = |nomination: &&Nomination| nomination.no == no && !nomination.nominees.is_empty();
    let nomination = election.nominations.iter().find(standing).ok_or(missing)?;
    let named: Vec<PersonRef> = nomination.nominees.iter().map(|nominee| nominee.person).collect();
    let candidates = match command.candidate {
        None => named,
        Some(person) if named.contains(&person) => vec![person],
        Some(person) => return Err(ElectionRefusal::NotNominated(person).into()),
    };
    let event =
        NominationWithdrawn { election: election.no, nomination: no, candidates, reason: command.reason.clone() };
    Ok(vec![Event::NominationWithdrawn(event)])
}

pub(crate) fn apply(session: &mut Session, event: &NominationWithdrawn) {
    let nominations = session.election_mut(event.election).map(|election| &mut election.nominations);
    for nomination in nominations.into_iter().flatten().filter(|nomination| nomination.no == event.nomination) {
        nomination.nominees.retain(|nominee| !event.candidates.contains(&nominee.person));
    }
}

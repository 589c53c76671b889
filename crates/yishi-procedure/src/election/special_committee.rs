//! Special committees (专门委员会): the presidium nominates their members from among the deputies, the plenary adopts the list.
//!
//! Law: Organic Law art 34. It is a vote on a list, not an election: there are neither further candidates nor a ballot of names.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{ElectionFlag, Ground, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::circle::require_seats;
use crate::convening::presidium::PresidiumFigures;
use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::election::{ElectionRefusal, leading};
use crate::event::Event;
use crate::ids::{SeatNo, SpecialCommitteeNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// The list of a special committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpecialCommitteeList {
    /// Its name.
    pub name: Text,
    /// 主任委员.
    pub chair: SeatNo,
    /// 副主任委员.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deputy_chairs: Vec<SeatNo>,
    /// 委员, without chair and deputy chairs.
    pub members: Vec<SeatNo>,
}

impl SpecialCommitteeList {
    /// Everybody on the list, the chair first.
    pub fn everybody(&self) -> Vec<SeatNo> {
        [self.chair].into_iter().chain(self.deputy_chairs.iter().copied()).chain(self.members.iter().copied()).collect()
    }
}

/// A special committee, nominated or adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpecialCommittee {
    /// Its number in the session.
    pub no: SpecialCommitteeNo,
    /// Its list.
    pub list: SpecialCommitteeList,
    /// Whether the plenary adopted the list.
    pub adopted: bool,
}

/// Nominates the members of a special committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeSpecialCommittee {
    /// The list.
    pub list: SpecialCommitteeList,
    /// The presidium's figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The members of a special committee were nominated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpecialCommitteeProposed {
    /// The number the committee has in the session.
    pub committee: SpecialCommitteeNo,
    /// The list.
    pub list: SpecialCommitteeList,
    /// Quorum and majority of the presidium.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// The plenary adopted the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpecialCommitteeAdopted {
    /// The committee.
    pub committee: SpecialCommitteeNo,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &ProposeSpecialCommittee,
) -> Result<Vec<Event>, Refusal> {
    rules::flag(book, ElectionFlag::SpecialCommitteeFromSeats)?;
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    require_seats(session, &command.list.everybody())?;
    if command.list.members.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let grounds = leading::judge(session, book, command.figures)?;
    let next = u16::try_from(session.special_committees.len() + 1).unwrap_or(u16::MAX);
    let committee = SpecialCommitteeNo(next);
    let event = SpecialCommitteeProposed { committee, list: command.list.clone(), grounds };
    Ok(vec![Event::SpecialCommitteeProposed(event)])
}

impl Session {
    /// The special committee of that number.
    ///
    /// # Errors
    /// A refusal where there is none.
    pub fn special_committee(&self, no: SpecialCommitteeNo) -> Result<&SpecialCommittee, ElectionRefusal> {
        let missing = ElectionRefusal::NoSuchSpecialCommittee(no);
        self.special_committees.iter().find(|committee| committee.no == no).ok_or(missing)
    }
}

/// The plenary adopts the list while everybody on it is in office.
pub(crate) fn check(session: &Session, sitting: &Sitting, no: SpecialCommitteeNo) -> Result<(), Refusal> {
    let committee = session.special_committee(no)?;
    match sitting.kind {
        SittingKind::Plenary { .. } => Ok(require_seats(session, &committee.list.everybody())?),
        SittingKind::Preparatory
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => Err(ElectionRefusal::OnlyInPlenary(sitting.no).into()),
    }
}

/// What the question is called.
pub(crate) fn title(session: &Session, no: SpecialCommitteeNo) -> Option<Text> {
    let name = &session.special_committee(no).ok()?.list.name;
    let title = Text::new(format!("{}组成人员名单", name.hans), format!("{}組成人員名單", name.hant));
    Some(match &name.en {
        Some(name) => title.with_english(format!("Members of the {name}")),
        None => title,
    })
}

pub(crate) fn apply_proposed(session: &mut Session, event: &SpecialCommitteeProposed) {
    let (no, list) = (event.committee, event.list.clone());
    session.special_committees.push(SpecialCommittee { no, list, adopted: false });
}

pub(crate) fn apply_adopted(session: &mut Session, event: &SpecialCommitteeAdopted) {
    if let Some(committee) = session.special_committees.iter_mut().find(|one| one.no == event.committee) {
        committee.adopted = true;
    }
}

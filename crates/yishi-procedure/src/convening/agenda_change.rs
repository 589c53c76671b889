//! The adopted agenda is changed (变更议程): items are added or struck by a vote of the body.
//!
//! Law: the rulebook's `agenda.change`; national law is silent. Invariant: items keep their numbers for ever, a number is never
//! given twice, and what was dealt with stays.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{ConveningFlag, Ground, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::agenda::{AgendaItem, check_plan};
use crate::convening::presidium::{self, PresidiumFigures};
use crate::event::Event;
use crate::ids::{ChangeNo, ItemNo, SittingNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// A change of the agenda, proposed or adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgendaChange {
    /// Its number.
    pub no: ChangeNo,
    /// Items added.
    pub add: Vec<AgendaItem>,
    /// Items struck.
    pub strike: Vec<ItemNo>,
    /// Whether it was adopted.
    pub adopted: bool,
}

/// Proposes a change; only the latest proposal can be voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeAgendaChange {
    /// Items to add, numbered on from the last number ever given.
    #[serde(default)]
    pub add: Vec<AgendaItem>,
    /// Items to strike, none of them dealt with.
    #[serde(default)]
    pub strike: Vec<ItemNo>,
    /// The presidium's figures; absent where the standing committee proposes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A change lies before the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaChangeProposed {
    /// Its number.
    pub change: ChangeNo,
    /// Items to add.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub add: Vec<AgendaItem>,
    /// Items to strike.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strike: Vec<ItemNo>,
    /// The presidium's meeting that decided, where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<SittingNo>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// The agenda was changed by vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaChanged {
    /// The change.
    pub change: ChangeNo,
    /// The whole agenda as it stands now.
    pub items: Vec<AgendaItem>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &ProposeAgendaChange) -> Result<Vec<Event>, Refusal> {
    rules::permitted(book, ConveningFlag::AgendaMayChange)?;
    session.require_agenda()?;
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    if command.add.is_empty() && command.strike.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    require_strikable(session, &command.strike)?;
    for (item, no) in command.add.iter().zip(next_item(session)..) {
        if item.no.0 != no {
            return Err(ConveningRefusal::ItemsOutOfOrder.into());
        }
        check_plan(session, item)?;
    }
    let (meeting, grounds) = presidium::decided(session, book, command.figures)?;
    let last = u16::try_from(session.arrangements.agenda_changes.len()).unwrap_or(u16::MAX);
    let change = ChangeNo(last.saturating_add(1));
    let ProposeAgendaChange { add, strike, .. } = command.clone();
    Ok(vec![Event::AgendaChangeProposed(AgendaChangeProposed { change, add, strike, meeting, grounds })])
}

/// The number after the last that an item of the agenda has ever had.
fn next_item(session: &Session) -> u16 {
    let adopted = session.arrangements.agenda_changes.iter().filter(|change| change.adopted);
    let struck = adopted.flat_map(|change| change.strike.iter().copied());
    let last = session.items().iter().map(|item| item.no).chain(struck).max();
    last.map_or(1, |no| no.0.saturating_add(1))
}

fn require_strikable(session: &Session, strike: &[ItemNo]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for no in strike {
        session.item(*no)?;
        if session.is_dealt_with(*no) {
            return Err(ConveningRefusal::ItemDealtWith(*no).into());
        }
        if !seen.insert(*no) {
            return Err(ConveningRefusal::UnknownItem(*no).into());
        }
    }
    Ok(())
}

/// The latest proposal lies before the body, and nothing it strikes was dealt with since.
pub(crate) fn check(session: &Session, no: ChangeNo) -> Result<(), Refusal> {
    require_strikable(session, &pending(session, no)?.strike)
}

fn pending(session: &Session, no: ChangeNo) -> Result<&AgendaChange, ConveningRefusal> {
    let last = session.arrangements.agenda_changes.last();
    last.filter(|change| change.no == no && !change.adopted).ok_or(ConveningRefusal::DraftMissing)
}

pub(crate) fn title() -> Text {
    Text { en: Some("Change of the agenda".to_owned()), ..Text::new("变更议程", "變更議程") }
}

pub(crate) fn consequence(session: &Session, no: ChangeNo) -> Option<Event> {
    let change = pending(session, no).ok()?;
    let kept = session.items().iter().filter(|item| !change.strike.contains(&item.no));
    let items = kept.chain(&change.add).cloned().collect();
    Some(Event::AgendaChanged(AgendaChanged { change: no, items }))
}

pub(crate) fn apply_proposed(session: &mut Session, event: &AgendaChangeProposed) {
    let AgendaChangeProposed { change: no, add, strike, .. } = event.clone();
    session.arrangements.agenda_changes.push(AgendaChange { no, add, strike, adopted: false });
}

pub(crate) fn apply_changed(session: &mut Session, event: &AgendaChanged) {
    session.agenda = Some(event.items.clone());
    let change = session.arrangements.agenda_changes.iter_mut().find(|change| change.no == event.change);
    let Some(change) = change else { return };
    change.adopted = true;
    let struck = change.strike.clone();
    // What was struck is owed by no sitting to come.
    for sitting in session.sittings.iter_mut().filter(|sitting| !sitting.is_over()) {
        for segment in &mut sitting.segments {
            segment.items.retain(|item| !struck.contains(item));
        }
    }
}

//! Changes of the agenda, and the presidium elected one by one, as the auditor follows them.
//!
//! Law: the rulebook's `agenda.change` and `presidium.en-bloc`. Invariant: no item number is given twice, what was dealt with stays,
//! and the presidium is those whose own votes passed.

use std::collections::BTreeSet;

use yishi_procedure::Event;
use yishi_procedure::convening::agenda_change::{AgendaChangeProposed, AgendaChanged};
use yishi_procedure::convening::preparatory_meeting::{PresidiumElected, PresidiumList};
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{ChangeNo, ItemNo, SittingNo};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::LeadingOrgan;

use super::Audit;
use super::rules::id;
use super::sitting::Stage;
use crate::finding::{Code, Finding, demand};

/// The changes proposed so far.
#[derive(Default)]
pub(crate) struct Changes {
    proposed: Vec<AgendaChangeProposed>,
    adopted: BTreeSet<ChangeNo>,
    /// The highest number an item has ever had.
    highest: u16,
}

impl Audit<'_> {
    pub(super) fn propose_change(&mut self, event: &AgendaChangeProposed) -> Result<(), Finding> {
        demand!(self.rules.flag(id::AGENDA_CHANGE), Agenda, "this body does not change its agenda");
        self.require_no_vote()?;
        self.agenda.require_adopted()?;
        let (no, next) = (usize::from(event.change.0), self.changes.proposed.len() + 1);
        demand!(no == next, Agenda, "change {no} of the agenda is proposed where change {next} comes next");
        demand!(!(event.add.is_empty() && event.strike.is_empty()), Agenda, "a change of the agenda changes nothing");
        self.require_strikable(&event.strike)?;
        let items = self.agenda.adopted().into_iter().flatten();
        let last = items.map(|item| item.no.0).max().unwrap_or(0).max(self.changes.highest);
        let follow = (last.saturating_add(1)..).zip(&event.add).all(|(no, item)| item.no == ItemNo(no));
        demand!(follow, Agenda, "the items added do not follow item {last}");
        self.agenda.check_plans(&event.add, &self.roll)?;
        self.changes.proposed.push(event.clone());
        self.check_decided(event.meeting, &event.grounds)
    }

    fn require_strikable(&self, strike: &[ItemNo]) -> Result<(), Finding> {
        let mut seen = BTreeSet::new();
        for item in strike {
            self.agenda.item(*item)?;
            demand!(!self.agenda.is_dealt_with(*item), Agenda, "item {item} is struck after it was dealt with");
            demand!(seen.insert(*item), Agenda, "item {item} is struck twice");
        }
        Ok(())
    }

    pub(super) fn require_change(&self, no: ChangeNo, sitting: SittingNo) -> Result<(), Finding> {
        let whole = self.sitting(sitting)?.kind.is_of_the_whole_body();
        demand!(whole, Business, "a change of the agenda is taken up in a sitting of a part of the body");
        self.require_strikable(&self.pending(no)?.strike)
    }

    fn pending(&self, no: ChangeNo) -> Result<&AgendaChangeProposed, Finding> {
        let last = self.changes.proposed.last().filter(|change| change.change == no);
        let last = last.filter(|_| !self.changes.adopted.contains(&no));
        last.ok_or_else(|| {
            Finding::new(Code::Agenda, format!("change {no} of the agenda does not lie before the body"))
        })
    }

    /// The agenda if the change passes: what stays, then what is added.
    pub(super) fn changed_agenda(&self, no: ChangeNo) -> Result<Event, Finding> {
        let change = self.pending(no)?;
        let mut items = self.agenda.adopted().cloned().unwrap_or_default();
        items.retain(|item| !change.strike.contains(&item.no));
        items.extend(change.add.iter().cloned());
        Ok(Event::AgendaChanged(AgendaChanged { change: no, items }))
    }

    pub(super) fn change_agenda(&mut self, event: &AgendaChanged) -> Result<(), Finding> {
        let strike = self.pending(event.change)?.strike.clone();
        let before = self.agenda.adopted().into_iter().flatten().map(|item| item.no.0);
        self.changes.highest = before.max().unwrap_or(0).max(self.changes.highest);
        self.changes.adopted.insert(event.change);
        self.agenda.adopt(&event.items);
        let open = self.sittings.iter_mut();
        for sitting in open.filter(|sitting| !matches!(sitting.stage, Stage::Closed | Stage::CalledOff)) {
            for segment in &mut sitting.segments {
                segment.items.retain(|item| !strike.contains(item));
            }
        }
        Ok(())
    }

    pub(super) fn require_single(&self, question: Question, sitting: SittingNo) -> Result<(), Finding> {
        let preparatory = matches!(self.sitting(sitting)?.kind, SittingKind::Preparatory);
        demand!(preparatory, Business, "a member of the presidium is voted on outside a preparatory meeting");
        let led = self.leading.organ() == LeadingOrgan::Presidium && self.leading.elected().is_none();
        demand!(led, Presidium, "a member is voted on where no presidium is to be elected");
        let one_by_one = !self.rules.flag(id::PRESIDIUM_EN_BLOC);
        demand!(one_by_one, Presidium, "a member is voted on, but the rulebook has one vote on the list");
        let stands = match (question, self.leading.draft()) {
            (Question::PresidiumMember(seat), Some(list)) => {
                list.members.contains(&seat) && self.roll.require(seat).is_ok()
            }
            (_, Some(list)) => list.secretary_general.is_some_and(|person| self.roll.require_person(person).is_ok()),
            (_, None) => false,
        };
        demand!(stands, Presidium, "somebody is voted on who does not stand on the list");
        Ok(())
    }

    /// The presidium that is complete with the votes closed so far; nothing while a vote is owed, or nobody passed.
    pub(super) fn elected_one_by_one(&self) -> Option<Event> {
        let list = self.leading.draft()?;
        let tried = |question: Question| {
            let mut closed = self.votes.iter().filter(|vote| vote.opened.question == question && !vote.is_running());
            closed.next().map(|_| self.votes.iter().any(|vote| vote.opened.question == question && vote.has_passed()))
        };
        let mut elected = PresidiumList { members: Vec::new(), secretary_general: None };
        for seat in list.members.iter().filter(|seat| self.roll.require(**seat).is_ok()) {
            if tried(Question::PresidiumMember(*seat))? {
                elected.members.push(*seat);
            }
        }
        if let Some(person) = list.secretary_general.filter(|person| self.roll.require_person(*person).is_ok())
            && tried(Question::SecretaryGeneral)?
        {
            elected.secretary_general = Some(person);
        }
        (!elected.members.is_empty()).then_some(Event::PresidiumElected(PresidiumElected { list: elected }))
    }
}

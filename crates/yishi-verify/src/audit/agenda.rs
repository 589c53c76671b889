//! The agenda as the auditor keeps it: the draft, what was adopted, and what each item asks for.
//!
//! Law: Organic Law art 17. Invariant: items are numbered from 1 in their order, and an adopted agenda is never changed.

use std::collections::BTreeSet;

use yishi_procedure::convening::agenda::{AgendaItem, Business};
use yishi_procedure::ids::ItemNo;

use super::roll::Roll;
use crate::finding::{Code, Finding, demand};

/// Draft and adopted agenda, and which items were heard or spoken to.
#[derive(Default)]
pub(crate) struct Agenda {
    draft: Option<Vec<AgendaItem>>,
    adopted: Option<Vec<AgendaItem>>,
    /// Items heard, spoken to, or voted on.
    dealt_with: BTreeSet<ItemNo>,
}

impl Agenda {
    /// The draft that lies before the meeting.
    pub(crate) fn draft(&self) -> Option<&Vec<AgendaItem>> {
        self.draft.as_ref()
    }

    /// The adopted agenda.
    pub(crate) fn adopted(&self) -> Option<&Vec<AgendaItem>> {
        self.adopted.as_ref()
    }

    /// A draft is put before the meeting.
    pub(crate) fn propose(&mut self, items: &[AgendaItem], roll: &Roll) -> Result<(), Finding> {
        demand!(self.adopted.is_none(), Agenda, "a draft agenda is proposed after the agenda was adopted");
        demand!(!items.is_empty(), Agenda, "the draft agenda is empty");
        let numbered = (1..).zip(items).all(|(no, item)| item.no == ItemNo(no));
        demand!(numbered, Agenda, "the items of the draft agenda are not numbered from 1 in their order");
        items.iter().try_for_each(|item| check_plan(item, roll))?;
        self.draft = Some(items.to_vec());
        Ok(())
    }

    /// Demands that items to be added are planned like any other.
    pub(crate) fn check_plans(&self, items: &[AgendaItem], roll: &Roll) -> Result<(), Finding> {
        items.iter().try_for_each(|item| check_plan(item, roll))
    }

    /// The agenda is adopted; that a passed vote stands behind it is checked with the vote.
    pub(crate) fn adopt(&mut self, items: &[AgendaItem]) {
        self.adopted = Some(items.to_vec());
    }

    /// Demands an item of the adopted agenda, or while there is none, of the draft.
    pub(crate) fn item(&self, no: ItemNo) -> Result<&AgendaItem, Finding> {
        let items = self.adopted.as_deref().or(self.draft.as_deref()).unwrap_or_default();
        let unknown = || Finding::new(Code::Agenda, format!("item {no} does not stand on the agenda"));
        items.iter().find(|item| item.no == no).ok_or_else(unknown)
    }

    /// Demands that the agenda is adopted: before that no business is done.
    pub(crate) fn require_adopted(&self) -> Result<(), Finding> {
        demand!(self.adopted.is_some(), Agenda, "an item is taken up before the agenda was adopted");
        Ok(())
    }

    /// Demands that an item is decided by vote.
    pub(crate) fn require_votable(&self, no: ItemNo) -> Result<(), Finding> {
        match self.item(no)?.business {
            Business::Resolution(_) | Business::ExaminationReport(_) => Ok(()),
            Business::HearReport(_) | Business::Address => {
                Err(Finding::new(Code::Business, format!("item {no} is put to the vote, but is not voted on")))
            }
        }
    }

    /// Demands that an item is a report that was not heard before.
    pub(crate) fn require_unheard_report(&self, no: ItemNo) -> Result<(), Finding> {
        match self.item(no)?.business {
            Business::HearReport(_) => {}
            Business::Resolution(_) | Business::ExaminationReport(_) | Business::Address => {
                return Err(Finding::new(Code::Business, format!("item {no} is heard, but is no report")));
            }
        }
        demand!(!self.is_dealt_with(no), Business, "the report of item {no} is heard twice");
        Ok(())
    }

    /// Whether an item was heard, spoken to or voted on.
    pub(crate) fn is_dealt_with(&self, no: ItemNo) -> bool {
        self.dealt_with.contains(&no)
    }

    /// Remembers that an address was given, where the item is one.
    pub(crate) fn end_address(&mut self, no: ItemNo) {
        if self.item(no).is_ok_and(|item| item.business == Business::Address) {
            self.dealt_with.insert(no);
        }
    }

    /// Remembers that an item was heard, spoken to or voted on.
    pub(crate) fn deal_with(&mut self, no: ItemNo) {
        self.dealt_with.insert(no);
    }
}

/// Only a report names beforehand who delivers it and for whom; whoever it is stands on the roll. Who really reported is
/// another fact: the plan binds nobody.
fn check_plan(item: &AgendaItem, roll: &Roll) -> Result<(), Finding> {
    let no = item.no;
    let is_report = matches!(item.business, Business::HearReport(_));
    let planned = item.reporter.is_some() || item.on_behalf_of.is_some();
    demand!(is_report || !planned, Agenda, "item {no} names a reporter or a commission, but is no report");
    item.reporter.as_ref().map_or(Ok(()), |reporter| roll.require_person(reporter.person))
}

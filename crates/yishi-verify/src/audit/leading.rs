//! Who leads the session: the presidium's lists, its standing chairs, and the figures of its decisions.
//!
//! Law: Organic Law art 17; NPC rules of procedure art 9 to 11. Invariant: a decision of the presidium carries exactly two
//! grounds, its quorum and the majority of all its members, and both are met.

use std::collections::BTreeSet;

use yishi_procedure::convening::preparatory_meeting::PresidiumList;
use yishi_procedure::convening::presidium::StandingChairsNamed;
use yishi_procedure::ids::{PersonRef, SeatNo};
use yishi_rulebook::{Ground, LeadingOrgan};

use super::roll::Roll;
use super::rules::{Rules, id};
use crate::finding::{Code, Finding, demand};

/// The organ that leads the session, with what it has become so far.
pub(crate) struct Leading {
    organ: LeadingOrgan,
    draft: Option<PresidiumList>,
    elected: Option<PresidiumList>,
    standing: Vec<SeatNo>,
}

impl Leading {
    pub(crate) fn by(organ: LeadingOrgan) -> Self {
        Self { organ, draft: None, elected: None, standing: Vec::new() }
    }

    /// The organ.
    pub(crate) fn organ(&self) -> LeadingOrgan {
        self.organ
    }

    /// The list that lies before the preparatory meeting.
    pub(crate) fn draft(&self) -> Option<&PresidiumList> {
        self.draft.as_ref()
    }

    /// The elected presidium.
    pub(crate) fn elected(&self) -> Option<&PresidiumList> {
        self.elected.as_ref()
    }

    /// The standing chairs.
    pub(crate) fn standing(&self) -> &[SeatNo] {
        &self.standing
    }

    /// A list is put before the preparatory meeting.
    pub(crate) fn propose(&mut self, list: &PresidiumList, roll: &Roll) -> Result<(), Finding> {
        self.require_presidium_body()?;
        demand!(self.elected.is_none(), Presidium, "a list is proposed after the presidium was elected");
        demand!(!list.members.is_empty(), Presidium, "the list of the presidium is empty");
        let mut seen = BTreeSet::new();
        for member in &list.members {
            roll.require(*member)?;
            demand!(seen.insert(*member), Presidium, "seat {member} stands on the list of the presidium twice");
        }
        if let Some(person) = list.secretary_general {
            roll.require_person(person)?;
        }
        self.draft = Some(list.clone());
        Ok(())
    }

    /// The list is elected; that a passed vote stands behind it is checked with the vote.
    pub(crate) fn elect(&mut self, list: &PresidiumList) {
        self.elected = Some(list.clone());
    }

    /// Standing chairs are named.
    pub(crate) fn name_standing(
        &mut self,
        event: &StandingChairsNamed,
        roll: &Roll,
        rules: Rules<'_>,
    ) -> Result<(), Finding> {
        self.check_decision(&event.grounds, roll, rules)?;
        demand!(!event.chairs.is_empty(), Presidium, "no standing chair is named");
        let mut seen = BTreeSet::new();
        for chair in &event.chairs {
            self.require_member(*chair, roll)?;
            demand!(seen.insert(*chair), Presidium, "seat {chair} is named standing chair twice");
        }
        let sorted = event.chairs.is_sorted_by_key(|chair| roll.rank(PersonRef::Seat(*chair)));
        demand!(sorted, Protocol, "the standing chairs do not stand in protocol order");
        self.standing = event.chairs.clone();
        Ok(())
    }

    /// Demands that a seat is in office and a member of the elected presidium.
    pub(crate) fn require_member(&self, seat: SeatNo, roll: &Roll) -> Result<(), Finding> {
        roll.require(seat)?;
        let member = self.elected.as_ref().is_some_and(|list| list.members.contains(&seat));
        demand!(member, Presidium, "seat {seat} is not a member of the presidium");
        Ok(())
    }

    /// Checks the grounds of a decision of the presidium. How many were present and how many for is known from the grounds
    /// alone, so beside the arithmetic it is only demanded that the figures are possible.
    pub(crate) fn check_decision(&self, grounds: &[Ground], roll: &Roll, rules: Rules<'_>) -> Result<(), Finding> {
        self.require_presidium_body()?;
        let absent = || Finding::new(Code::Presidium, "the presidium decides before it is elected");
        let list = self.elected.as_ref().ok_or_else(absent)?;
        let in_office = list.members.iter().filter(|member| roll.counts(**member));
        let members = u32::try_from(in_office.count()).unwrap_or(u32::MAX);
        let [quorum, majority] = grounds else {
            let count = grounds.len();
            return Err(Finding::new(Code::Grounds, format!("a decision of the presidium has 2 grounds, not {count}")));
        };
        let (present, approvals) = (quorum.count, majority.count);
        demand!(present <= members, GroundCount, "{present} are present in a presidium of {members}");
        demand!(approvals <= present, GroundCount, "{approvals} of {present} present are for");
        rules.check(quorum, id::PRESIDIUM_QUORUM, present, members)?;
        rules.check(majority, id::PRESIDIUM_MAJORITY, approvals, members)?;
        demand!(quorum.met, Lacking, "the presidium decides without its quorum: {present} of {members} are present");
        demand!(majority.met, Lacking, "the presidium decides without a majority: {approvals} of {members} are for");
        Ok(())
    }

    pub(super) fn require_presidium_body(&self) -> Result<(), Finding> {
        match self.organ {
            LeadingOrgan::Presidium => Ok(()),
            LeadingOrgan::StandingCommittee => {
                Err(Finding::new(Code::Presidium, "the session is led by its standing committee and has no presidium"))
            }
        }
    }
}

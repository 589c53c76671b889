//! Supervision as the auditor keeps it: the registers, the rules they cite, and the days and shares recomputed one by one.
//!
//! Law: as each room names it. Invariant: numbers run from 1 without a gap, and nothing is followed up, rated or answered that does
//! not stand in its register.

mod interpellation;
mod period;
mod projects;
mod rating;
mod reports;

use yishi_names::text::Text;
use yishi_procedure::ids::{CommitteeNo, SittingNo};
use yishi_rulebook::{Base, Citation, RuleValue};

use super::Audit;
use crate::finding::{Code, Finding, demand};

/// The registers.
#[derive(Default)]
pub(crate) struct Supervision {
    interpellations: Vec<interpellation::Asked>,
    investigated: Vec<CommitteeNo>,
    ratings: Vec<rating::Marked>,
    /// The sitting of each special inquiry, and whether it was followed up.
    inquiries: Vec<(SittingNo, bool)>,
    reports: Vec<reports::Report>,
    inspections: Vec<reports::Inspection>,
    documents: Vec<reports::Document>,
    projects: Option<projects::Projects>,
}

/// Demands that a number is the next of its register.
fn require_next(what: &str, no: u16, held: usize) -> Result<(), Finding> {
    demand!(usize::from(no) == held + 1, Supervision, "{what} {no} stands where {} comes next", held + 1);
    Ok(())
}

/// The place of a number in its register.
fn place(what: &str, no: u16, held: usize) -> Result<usize, Finding> {
    let place = usize::from(no).checked_sub(1).filter(|place| *place < held);
    place.ok_or_else(|| Finding::new(Code::Supervision, format!("there is no {what} {no}")))
}

/// Demands words where the law wants something written.
fn require_words(what: &str, text: &Text) -> Result<(), Finding> {
    demand!(text.hans.chars().any(|c| !c.is_whitespace()), Supervision, "{what} says nothing");
    Ok(())
}

impl Audit<'_> {
    /// Demands that the rulebook has a rule, and that the event cites it as the rulebook does.
    fn require_cited(&self, id: &str, cited: &Citation) -> Result<(), Finding> {
        let rule = self.rules.0.rules().get(id);
        let rule = rule.ok_or_else(|| Finding::new(Code::Rulebook, format!("the rulebook has no rule «{id}»")))?;
        let law = &rule.citation;
        demand!(law == cited, GroundCitation, "«{id}» rests on {law}, but the event cites {cited}");
        Ok(())
    }

    /// Demands that a flag is set, and cited as the rulebook has it.
    fn require_flag(&self, id: &str, cited: &Citation) -> Result<(), Finding> {
        self.require_cited(id, cited)?;
        demand!(self.rules.flag(id), Supervision, "the rulebook says no to «{id}»");
        Ok(())
    }

    /// Demands that a choice allows an option, and is cited as the rulebook has it.
    fn require_allowed(&self, id: &str, option: &str, cited: &Citation) -> Result<(), Finding> {
        self.require_cited(id, cited)?;
        demand!(self.rules.allows(id, option), Supervision, "«{id}» does not allow «{option}»");
        Ok(())
    }

    /// The number a threshold takes its share of, where people mark a paper in the hall.
    fn share_base(&self, id: &str, present: u32, issued: u32, cast: u32) -> u32 {
        let of = match self.rules.0.rules().get(id).map(|rule| &rule.value) {
            Some(RuleValue::Threshold { of, .. }) => *of,
            Some(
                RuleValue::Number { .. } | RuleValue::Range { .. } | RuleValue::Choice { .. } | RuleValue::Flag(_),
            )
            | None => return 0,
        };
        match of {
            Base::Present => present,
            Base::BallotsIssued => issued,
            Base::VotesCast | Base::Voters => cast,
            Base::PresidiumMembers => {
                let members = self.leading.elected().map_or(0, |list| list.members.len());
                u32::try_from(members).unwrap_or(u32::MAX)
            }
            Base::DeputiesInOffice
            | Base::StandingCommitteeMembers
            | Base::CppccMembers
            | Base::CppccStandingCommitteeMembers
            | Base::GroupMembers
            | Base::CommitteeMembers
            | Base::AssociationMembers
            | Base::Movers
            | Base::Seats => self.roll.size(),
        }
    }
}

//! The order of names by strokes on a list of candidates, as the auditor checks it: each name against the one before it.
//!
//! Law: GF 3003-1999; where a name of two characters stands is a rule of the rulebook. Invariant: a name the roll does not have,
//! or the tables of strokes do not know, is passed over, for nobody can say where it stands.

use yishi_names::strokes::stroke_key;
use yishi_names::{StrokeKey, StrokeOrder};
use yishi_procedure::election::candidates::CandidatesFixed;
use yishi_rulebook::{CandidateOrder, NameOrder};

use super::Audit;
use super::rules::id;
use crate::finding::{Finding, demand};

impl Audit<'_> {
    /// The list stands in its order, and cites the rule for names of two characters where strokes decide.
    pub(super) fn check_names(&self, event: &CandidatesFixed) -> Result<(), Finding> {
        let rule = self.rules.0.rules().get(id::TWO_CHARACTERS).map(|rule| &rule.citation);
        let cited = match event.order {
            CandidateOrder::Strokes => rule,
            CandidateOrder::Votes => None,
        };
        demand!(
            event.strokes.as_ref() == cited,
            GroundCitation,
            "the rule for the order of names is not stated as it is"
        );
        let keys = self.stroke_keys(event);
        let ordered = event.order != CandidateOrder::Strokes || keys.is_sorted();
        demand!(ordered, Election, "the list of candidates does not stand in the order of strokes");
        Ok(())
    }

    fn stroke_keys(&self, event: &CandidatesFixed) -> Vec<StrokeKey> {
        let whole_name = self.rules.choice(id::TWO_CHARACTERS) == NameOrder::SecondCharacter.key();
        let order = if whole_name { StrokeOrder::ByName } else { StrokeOrder::BySurname };
        let names = event.candidates.iter().filter_map(|person| self.roll.name(*person));
        names.filter_map(|name| stroke_key(name, order).ok()).collect()
    }
}

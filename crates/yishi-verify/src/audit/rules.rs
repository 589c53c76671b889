//! The rules as data: what the pinned rulebook says, read by the rule's own id and judged by the checker's own arithmetic.
//!
//! Law: 民法典 art 1259 (以上 includes the number itself, 超过 does not). Invariant: no judgement of the rulebook crate is
//! used; the needed figure is the smallest number that satisfies the definition, found by trying.

use serde::Deserialize;
use serde_json::Value;
use yishi_rulebook::{Base, Citation, Cmp, Ground, RuleValue, Rulebook, Share};

use crate::finding::{Code, Finding, demand};

/// The ids under which the rules of a session stand.
pub(crate) mod id {
    pub(crate) const SITTING_QUORUM: &str = "quorum.sitting";
    pub(crate) const QUORUM_BEFORE_VOTE: &str = "quorum.before-vote";
    pub(crate) const PRESIDIUM_EN_BLOC: &str = "presidium.en-bloc";
    pub(crate) const PRESIDIUM_QUORUM: &str = "quorum.presidium";
    pub(crate) const PRESIDIUM_MAJORITY: &str = "majority.presidium";
    pub(crate) const DECISION_MAJORITY: &str = "majority.decision";
    pub(crate) const PARTICIPATION: &str = "majority.participation";
    pub(crate) const ROLL_SIZE: &str = "roll.size";
    pub(crate) const LED_BY: &str = "session.led-by";
    pub(crate) const AGENDA_PLACE: &str = "agenda.adopted-at";
    pub(crate) const METHOD: &str = "vote.method.decision";
    pub(crate) const METHOD_PREPARATORY: &str = "vote.method.preparatory";
    pub(crate) const METHOD_MAY_BE_CHOSEN: &str = "vote.method.alternatives";
    pub(crate) const PRESS: &str = "vote.press";
    pub(crate) const CLOSING: &str = "vote.closing";
    pub(crate) const TIME: &str = "vote.time";
    // ---- convening and deliberation ----
    pub(crate) const EXTRAORDINARY: &str = "session.extraordinary.demand";
    pub(crate) const NOTICE: &str = "session.notice";
    pub(crate) const PAPERS: &str = "session.reports-sent";
    pub(crate) const FIRST_SESSION: &str = "session.first.within";
    pub(crate) const PRESIDIUM_SIZE: &str = "presidium.size";
    pub(crate) const AGENDA_CHANGE: &str = "agenda.change";
    pub(crate) const NON_VOTING_LIST: &str = "non-voting.list";
    pub(crate) const SECRET_SITTING: &str = "sitting.secret";
    pub(crate) const PLENARY_FIRST: &str = "speech.plenary.first";
    pub(crate) const PLENARY_SECOND: &str = "speech.plenary.second";
    pub(crate) const PRESIDIUM_FIRST: &str = "speech.presidium.first";
    pub(crate) const PRESIDIUM_SECOND: &str = "speech.presidium.second";
    pub(crate) const GROUP_FIRST: &str = "speech.group.first";
    pub(crate) const GROUP_SECOND: &str = "speech.group.second";
    pub(crate) const STATEMENT: &str = "speech.statement";
    pub(crate) const FRESH_FIRST: &str = "speech.fresh-first";
    pub(crate) const NON_VOTING_SPEAK: &str = "attendees.may-speak";
    pub(crate) const DEBATE_WHERE_VOTING: &str = "speech.voting-sitting";
    pub(crate) const NOTICE_OF_EXTRAORDINARY: &str = "session.notice.extraordinary";
    pub(crate) const CONVENED_BY: &str = "session.convened-by";
    pub(crate) const EXTENSION: &str = "speech.extension";
    pub(crate) const INQUIRY: &str = "inquiry.askers";
    pub(crate) const CIRCULATION: &str = "bulletin.text-on-request";
    // ---- paper ballots ----
    pub(crate) const METHOD_SCRUTINEERS: &str = "vote.method.scrutineers";
    pub(crate) const SECRET_ON_PAPER: &str = "vote.secret-on-paper";
    pub(crate) const SCRUTINEERS_FROM: &str = "scrutineers.from";
    pub(crate) const DEPUTY_CHIEFS: &str = "scrutineers.deputy-chiefs";
    pub(crate) const WRITE_IN: &str = "ballot.write-in";
    pub(crate) const UNCLEAR: &str = "ballot.unclear";
    pub(crate) const EXCESS: &str = "ballot.excess";
    // ---- sealed ballots ----
    pub(crate) const CREDENTIALS: &str = "sealed.credentials";
    pub(crate) const SEALED_ELECTIONS: &str = "sealed.elections";
    pub(crate) const TRUSTEES: &str = "sealed.trustees";
    pub(crate) const TRUSTEES_NEEDED: &str = "sealed.trustees.needed";
    // ---- motions and bills ----
    pub(crate) const JOINT_MOVERS: &str = "motion.joint-movers";
    pub(crate) const DELEGATION_MAJORITY: &str = "motion.delegation-majority";
    pub(crate) const MOTION_ORGANS: &str = "motion.organs";
    pub(crate) const MOTION_LATE: &str = "motion.late";
    pub(crate) const MOTION_FALLS: &str = "motion.falls";
    pub(crate) const AS_SUGGESTION: &str = "motion.as-suggestion";
    pub(crate) const REFUSAL_EXPLAINED: &str = "motion.refusal.explained";
    pub(crate) const RECONSIDERATION_SHARE: &str = "motion.reconsideration.movers";
    pub(crate) const RECONSIDERATION_LEAST: &str = "motion.reconsideration.least";
    pub(crate) const RECONSIDERATION_CUTOFF: &str = "motion.reconsideration.cutoff";
    pub(crate) const EXPLAINED_FIRST: &str = "motion.explained-first";
    pub(crate) const WITHDRAWAL_CONSENT: &str = "motion.withdrawal-consent";
    pub(crate) const COMMITTEE_CHARGE: &str = "motion.committee-charge";
    pub(crate) const RESULT_REPORT: &str = "motion.result-report";
    pub(crate) const AMENDMENT_MOVERS: &str = "amendment.joint-movers";
    pub(crate) const AMENDMENT_CUTOFF: &str = "amendment.cutoff";
    pub(crate) const AMENDMENT_FIRST: &str = "amendment.before-text";
    pub(crate) const CLAUSE_SEPARATELY: &str = "vote.clauses-separately";
    pub(crate) const BILL_FIELDS: &str = "bill.fields";
    pub(crate) const BILL_CONGRESS_ONLY: &str = "bill.congress-only";
    pub(crate) const READINGS: &str = "bill.readings";
    pub(crate) const READINGS_AGREED: &str = "bill.readings.agreed";
    pub(crate) const READINGS_SINGLE: &str = "bill.readings.single";
    pub(crate) const UNIFIED: &str = "bill.unified-examination";
    pub(crate) const PUBLICATION: &str = "bill.publication";
    pub(crate) const LAPSE: &str = "bill.lapse";
    pub(crate) const AMENDING_TEXTS: &str = "bill.amending-texts";
    pub(crate) const APPROVAL: &str = "bill.approval";
    pub(crate) const PERIOD_RUNS_ON: &str = "period.runs-on";
    pub(crate) const TWO_CHARACTERS: &str = "names.two-characters";
}

/// The rules of the pinned rulebook.
#[derive(Clone, Copy)]
pub(crate) struct Rules<'a>(pub(crate) &'a Rulebook);

impl<'a> Rules<'a> {
    fn value(self, id: &str) -> Option<&'a RuleValue> {
        self.0.rules().get(id).map(|rule| &rule.value)
    }

    /// What a threshold takes its share of.
    pub(crate) fn base(self, id: &str) -> Option<Base> {
        if let Some(RuleValue::Threshold { of, .. }) = self.value(id) { Some(*of) } else { None }
    }

    /// Whether the rulebook has a rule.
    pub(crate) fn has(self, id: &str) -> bool {
        self.value(id).is_some()
    }

    /// A flag; unset where the rulebook has no such flag.
    pub(crate) fn flag(self, id: &str) -> bool {
        matches!(self.value(id), Some(RuleValue::Flag(true)))
    }

    /// A number, where the rulebook has it.
    pub(crate) fn number(self, id: &str) -> Option<u32> {
        if let Some(RuleValue::Number { value, .. }) = self.value(id) { Some(*value) } else { None }
    }

    /// The option a choice has picked.
    pub(crate) fn choice(self, id: &str) -> &'a str {
        if let Some(RuleValue::Choice { value, .. }) = self.value(id) { value } else { "" }
    }

    /// Whether a choice allows an option.
    pub(crate) fn allows(self, id: &str, option: &str) -> bool {
        let Some(RuleValue::Choice { allowed, .. }) = self.value(id) else { return false };
        allowed.iter().any(|one| one == option)
    }

    /// Whether a count reaches a threshold, by its definition.
    pub(crate) fn reaches(self, id: &str, count: u32, total: u32) -> Result<bool, Finding> {
        self.threshold(id).map(|(measure, _)| measure.satisfied(count, total))
    }

    /// Checks every figure of a ground against the rule and the count; an unmet ground is as sound as a met one.
    pub(crate) fn check(self, ground: &Ground, id: &str, count: u32, total: u32) -> Result<(), Finding> {
        demand!(ground.rule == id, Grounds, "the ground is judged by «{}», but «{id}» is asked for", ground.rule);
        let counted = "seats or votes were counted";
        demand!(ground.count == count, GroundCount, "«{id}» is judged on {}, but {count} {counted}", ground.count);
        demand!(
            ground.total == total,
            GroundTotal,
            "«{id}» takes its share of {}, but the base is {total}",
            ground.total
        );
        let (measure, citation) = self.threshold(id)?;
        demand!(measure.is_stated_by(ground), GroundRule, "the ground does not state «{id}» as the rulebook has it");
        let needed = measure.needed(total);
        let (stated, met) = (ground.needed, measure.satisfied(count, total));
        demand!(u64::from(stated) == needed, GroundNeeded, "«{id}» needs {needed} of {total}, but {stated} is stated");
        let word = |met| if met { "met" } else { "not met" };
        let (is, says) = (word(met), word(ground.met));
        demand!(ground.met == met, GroundMet, "«{id}» is {is} by {count} of {total}, but the ground says {says}");
        let (found, law) = (&ground.citation, citation);
        demand!(found == law, GroundCitation, "«{id}» rests on {law}, but the ground cites {found}");
        Ok(())
    }

    /// Checks every ground an event states, wherever it stands in it: its rule is the rulebook's, and its figures follow from
    /// each other. That count and base are the right ones is asked of the act itself.
    pub(crate) fn check_every_ground(self, data: &Value) -> Result<(), Finding> {
        match data {
            Value::Array(values) => values.iter().try_for_each(|value| self.check_every_ground(value)),
            Value::Object(members) => {
                if let Ok(ground) = Ground::deserialize(data) {
                    return self.check(&ground, &ground.rule, ground.count, ground.total);
                }
                members.values().try_for_each(|value| self.check_every_ground(value))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
        }
    }

    fn threshold(self, id: &str) -> Result<(Measure<'a>, &'a Citation), Finding> {
        let rule = self.0.rules().get(id);
        let missing = || Finding::new(Code::Rulebook, format!("the rulebook has no threshold «{id}»"));
        let rule = rule.ok_or_else(missing)?;
        let RuleValue::Threshold { cmp, share, plus, .. } = &rule.value else { return Err(missing()) };
        Ok((Measure { value: &rule.value, cmp: *cmp, share: *share, plus: *plus }, &rule.citation))
    }
}

/// A threshold as plain figures.
struct Measure<'a> {
    value: &'a RuleValue,
    cmp: Cmp,
    share: Share,
    plus: u32,
}

impl Measure<'_> {
    fn is_stated_by(&self, ground: &Ground) -> bool {
        let Ground { cmp, share, of, counted, plus, .. } = ground;
        let stated = RuleValue::Threshold { cmp: *cmp, share: *share, of: *of, count: *counted, plus: *plus };
        *self.value == stated
    }

    /// The definition: those asked for on top are taken off, and the rest is held against the share, crosswise.
    fn satisfied(&self, count: u32, total: u32) -> bool {
        let Some(rest) = u128::from(count).checked_sub(u128::from(self.plus)) else { return false };
        let (have, want) = (rest * u128::from(self.share.den), u128::from(total) * u128::from(self.share.num));
        match self.cmp {
            // A body of nobody is neither quorate nor decides anything.
            // Where so many people are asked for and no share, nobody beyond them is needed.
            Cmp::AtLeast => (rest >= 1 || self.share.num == 0) && have >= want,
            Cmp::MoreThan => have > want,
        }
    }

    /// The smallest count that satisfies the definition. Less than `plus` never does, more than all is asked of nobody.
    fn needed(&self, total: u32) -> u64 {
        let last = self.plus.saturating_add(total).saturating_add(1);
        let enough = (self.plus..=last).find(|count| self.satisfied(*count, total));
        u64::from(enough.unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needed(cmp: Cmp, num: u32, den: u32, total: u32) -> u64 {
        let flag = RuleValue::Flag(true);
        Measure { value: &flag, cmp, share: Share { num, den }, plus: 0 }.needed(total)
    }

    /// law: OL 14
    #[test]
    fn two_thirds_by_trying() {
        assert_eq!(needed(Cmp::AtLeast, 2, 3, 523), 349);
        assert_eq!(needed(Cmp::AtLeast, 2, 3, 446), 298);
        assert_eq!(needed(Cmp::AtLeast, 2, 3, 12), 8);
    }

    /// law: OL 25
    #[test]
    fn more_than_half_by_trying() {
        assert_eq!(needed(Cmp::MoreThan, 1, 2, 523), 262);
        assert_eq!(needed(Cmp::MoreThan, 1, 2, 500), 251);
        assert_eq!(needed(Cmp::MoreThan, 1, 2, 446), 224);
        assert_eq!(needed(Cmp::MoreThan, 1, 2, 0), 1);
    }
}

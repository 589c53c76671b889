//! The resolved rulebook: what the procedure asks while a session runs.
//!
//! Invariant: it is built only from a whole record, also when read back from JSON, so asking for a rule cannot fail.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::catalogue::{
    AnyRule, BodyKind, ChoiceId, ConveningFlag, FlagId, FlagRule, NumberId, NumberRule, RangeId, ThresholdId,
    ThresholdRule, Tier,
};
use crate::choice::{AgendaAdoption, Choice, Closing, EvenRostrum, LeadingOrgan, Press, VoteMethod};
use crate::citation::Citation;
use crate::interpretation::Interpretation;
use crate::range::Range;
use crate::record::{Layer, Record, Title};
use crate::rule::{Flag, Number, Rule};
use crate::source::Source;
use crate::threshold::Threshold;
use crate::typed::{Typed, choice};

/// One rulebook, resolved for a body and a day: national base with its overlays, every rule typed and sourced.
///
/// Its JSON is deterministic and self-contained; reading that JSON judges the record again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Record", into = "Record")]
pub struct Rulebook {
    pub(crate) record: Record,
    pub(crate) typed: Typed,
}

impl Rulebook {
    /// Id of the base file, followed by `+` and the id of each overlay.
    pub fn id(&self) -> &str {
        &self.record.id
    }

    /// The assembly it is made for.
    pub const fn body(&self) -> BodyKind {
        self.record.body
    }

    /// The tier the body stands at. `None` for an association, and for a rulebook pinned before tiers were known; those are
    /// all of cities.
    pub const fn tier(&self) -> Option<Tier> {
        self.record.tier
    }

    /// The holiday table of its layers.
    pub const fn calendar(&self) -> &Calendar {
        &self.record.calendar
    }

    /// Title of its national base; each layer has its own.
    pub const fn title(&self) -> &Title {
        &self.record.title
    }

    /// Day since which the base is in force.
    pub const fn effective(&self) -> Date {
        self.record.effective
    }

    /// The layers, national base first.
    pub fn layers(&self) -> &[Layer] {
        &self.record.layers
    }

    /// Every rule by id.
    pub const fn rules(&self) -> &BTreeMap<String, Rule> {
        &self.record.rules
    }

    /// A text this rulebook cites, by key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.record.sources.get(key)
    }

    /// An interpretation this rulebook rests on, by id.
    pub fn interpretation(&self, id: &str) -> Option<&Interpretation> {
        self.record.interpretations.get(id)
    }

    /// Where a rule comes from; `None` for a rule this body need not have and has not.
    pub fn citation(&self, rule: impl Into<AnyRule>) -> Option<&Citation> {
        self.record.rules.get(rule.into().id()).map(|rule| &rule.citation)
    }

    /// A threshold every rulebook has.
    pub const fn threshold(&self, rule: ThresholdRule) -> &Threshold {
        match rule {
            ThresholdRule::SittingQuorum => &self.typed.sitting_quorum,
            ThresholdRule::PresidiumQuorum => &self.typed.presidium_quorum,
            ThresholdRule::PresidiumMajority => &self.typed.presidium_majority,
            ThresholdRule::DecisionMajority => &self.typed.decision_majority,
        }
    }

    /// The share of all that must take part in a vote, where local law asks for it beside the majority.
    pub const fn participation(&self) -> Option<&Threshold> {
        self.typed.participation.as_ref()
    }

    /// The largest number of seats the law allows, in people, where it says so.
    pub const fn roll_maximum(&self) -> Option<&Number> {
        self.typed.roll_maximum.as_ref()
    }

    /// A number every rulebook has.
    pub const fn number(&self, rule: NumberRule) -> &Number {
        match rule {
            NumberRule::VoteTime => &self.typed.vote_time,
        }
    }

    /// A flag every rulebook has, with its citation.
    pub const fn flag_rule(&self, rule: FlagRule) -> &Flag {
        match rule {
            FlagRule::QuorumBeforeVote => &self.typed.quorum_before_vote,
            FlagRule::MethodMayBeChosen => &self.typed.method_may_be_chosen,
            FlagRule::PresidiumEnBloc => &self.typed.presidium_en_bloc,
        }
    }

    /// Whether a flag is set.
    pub const fn flag(&self, rule: FlagRule) -> bool {
        self.flag_rule(rule).value
    }

    /// A threshold; `None` where this body does not know the act.
    pub fn find_threshold(&self, rule: impl ThresholdId) -> Option<&Threshold> {
        self.typed.thresholds.get(rule.into().id())
    }

    /// A number; `None` where this body does not know the act.
    pub fn find_number(&self, rule: impl NumberId) -> Option<&Number> {
        self.typed.numbers.get(rule.into().id())
    }

    /// A range; `None` where this body does not know the act.
    pub fn find_range(&self, rule: impl RangeId) -> Option<&Range> {
        self.typed.ranges.get(rule.into().id())
    }

    /// A flag with its citation; `None` where this body does not know the act.
    pub fn find_flag(&self, rule: impl FlagId) -> Option<&Flag> {
        self.typed.flags.get(rule.into().id())
    }

    /// A choice, its options typed by the list the rule stands in; `None` where this body does not know the act.
    pub fn find_choice<R: ChoiceId>(&self, rule: R) -> Option<Choice<R::Option>> {
        choice(&self.record, rule)
    }

    /// The last day of a period that begins on `from`, moved on past days off where this body's rules say so.
    pub fn due(&self, from: Date, period: &Number) -> Date {
        let day = self.record.calendar.due(from, period);
        let runs_on = self.find_flag(ConveningFlag::PeriodRunsOn).is_some_and(|flag| flag.value);
        if runs_on { self.record.calendar.working_from(day) } else { day }
    }

    /// The usual method of voting on resolutions.
    pub const fn decision_method(&self) -> &Choice<VoteMethod> {
        &self.typed.decision_method
    }

    /// The usual method of the preparatory meeting.
    pub const fn preparatory_method(&self) -> &Choice<VoteMethod> {
        &self.typed.preparatory_method
    }

    /// Which press counts when somebody presses twice.
    pub const fn press(&self) -> &Choice<Press> {
        &self.typed.press
    }

    /// What ends a vote.
    pub const fn closing(&self) -> &Choice<Closing> {
        &self.typed.closing
    }

    /// The organ that leads the session.
    pub const fn led_by(&self) -> &Choice<LeadingOrgan> {
        &self.typed.led_by
    }

    /// Where the agenda is adopted.
    pub const fn agenda_adopted_at(&self) -> &Choice<AgendaAdoption> {
        &self.typed.agenda_adopted_at
    }

    /// How an even number of seats is ordered on the rostrum.
    pub const fn even_rostrum(&self) -> &Choice<EvenRostrum> {
        &self.typed.even_rostrum
    }
}

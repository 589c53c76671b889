//! From a record to a rulebook: every rule is judged again. What every rulebook has gets a field of its own type, all other
//! rules are kept by kind and id.
//!
//! Invariant: a record that lacks a rule, cites an unknown text or holds an unsound value never becomes a rulebook.

use std::collections::BTreeMap;

use crate::book::Rulebook;
use crate::catalogue::{
    AgendaRule, AnyRule, BodyKind, ChoiceId, ClosingRule, FlagRule, LeadingRule, Level, MethodRule, NumberRule,
    OptionalNumber, OptionalThreshold, PressRule, RostrumRule, ThresholdRule,
};
use crate::check::{self, UNNOTED};
use crate::choice::{AgendaAdoption, Choice, Closing, EvenRostrum, LeadingOrgan, Press, VoteMethod};
use crate::citation::Citation;
use crate::range::Range;
use crate::record::Record;
use crate::rule::{Flag, Number, Rule, RuleValue};
use crate::threshold::Threshold;

/// Why a record is not a whole rulebook. Displays as an English sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct NotWhole(String);

/// The rules of a whole rulebook: one field for each that all have, and the rest by kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) sitting_quorum: Threshold,
    pub(crate) presidium_quorum: Threshold,
    pub(crate) presidium_majority: Threshold,
    pub(crate) decision_majority: Threshold,
    pub(crate) participation: Option<Threshold>,
    pub(crate) roll_maximum: Option<Number>,
    pub(crate) vote_time: Number,
    pub(crate) quorum_before_vote: Flag,
    pub(crate) method_may_be_chosen: Flag,
    pub(crate) presidium_en_bloc: Flag,
    pub(crate) decision_method: Choice<VoteMethod>,
    pub(crate) preparatory_method: Choice<VoteMethod>,
    pub(crate) press: Choice<Press>,
    pub(crate) closing: Choice<Closing>,
    pub(crate) led_by: Choice<LeadingOrgan>,
    pub(crate) agenda_adopted_at: Choice<AgendaAdoption>,
    pub(crate) even_rostrum: Choice<EvenRostrum>,
    pub(crate) thresholds: BTreeMap<String, Threshold>,
    pub(crate) numbers: BTreeMap<String, Number>,
    pub(crate) ranges: BTreeMap<String, Range>,
    pub(crate) flags: BTreeMap<String, Flag>,
}

impl TryFrom<Record> for Rulebook {
    type Error = NotWhole;

    fn try_from(record: Record) -> Result<Self, NotWhole> {
        layers_rise(&record)?;
        for (id, rule) in &record.rules {
            sound(&record, id, rule)?;
        }
        calendar_is_sourced(&record)?;
        if let Some(tier) = record.tier.filter(|tier| !record.body.tiers().contains(tier)) {
            return Err(NotWhole(format!("there is no body `{}` at the tier `{tier}`", record.body)));
        }
        let typed = Typed::of(&record)?;
        Ok(Self { record, typed })
    }
}

impl From<Rulebook> for Record {
    fn from(book: Rulebook) -> Self {
        book.record
    }
}

fn layers_rise(record: &Record) -> Result<(), NotWhole> {
    if record.layers.first().map(|base| base.level) != Some(Level::Nation) {
        return Err(NotWhole("the lowest layer of a rulebook is national law".to_owned()));
    }
    if record.layers.is_sorted_by_key(|layer| layer.level) {
        return Ok(());
    }
    Err(NotWhole("the layers of a rulebook rise from nation to session".to_owned()))
}

fn calendar_is_sourced(record: &Record) -> Result<(), NotWhole> {
    match record.calendar.sources().iter().find(|source| !record.sources.contains_key(*source)) {
        Some(source) => Err(NotWhole(format!("the holiday table cites the unknown source `{source}`"))),
        None => Ok(()),
    }
}

fn sound(record: &Record, id: &str, rule: &Rule) -> Result<(), NotWhole> {
    let name = AnyRule::parse(id).ok_or_else(|| NotWhole(format!("unknown rule `{id}`")))?;
    check::rule(name, record.body, rule).map_err(|flaw| NotWhole(format!("rule `{id}`: {}", flaw.reason)))?;
    if !record.sources.contains_key(&rule.citation.source) {
        return Err(NotWhole(format!("rule `{id}` cites the unknown source `{}`", rule.citation.source)));
    }
    if !record.layers.iter().any(|layer| layer.level == rule.citation.level) {
        return Err(NotWhole(format!("rule `{id}` is of the level `{}`, which has no layer", rule.citation.level)));
    }
    noted(record, id, &rule.citation)
}

fn noted(record: &Record, id: &str, citation: &Citation) -> Result<(), NotWhole> {
    match &citation.interpretation {
        Some(note) if !record.interpretations.contains_key(note) => {
            Err(NotWhole(format!("rule `{id}` rests on the unknown interpretation `{note}`")))
        }
        None if check::fills_a_gap(citation.level, citation.status) => Err(NotWhole(format!("rule `{id}`: {UNNOTED}"))),
        Some(_) | None => Ok(()),
    }
}

impl Typed {
    fn of(record: &Record) -> Result<Self, NotWhole> {
        require_all(record)?;
        Ok(Self {
            sitting_quorum: need(record, ThresholdRule::SittingQuorum, threshold)?,
            presidium_quorum: need(record, ThresholdRule::PresidiumQuorum, threshold)?,
            presidium_majority: need(record, ThresholdRule::PresidiumMajority, threshold)?,
            decision_majority: need(record, ThresholdRule::DecisionMajority, threshold)?,
            participation: find(record, OptionalThreshold::ParticipationMajority, threshold),
            roll_maximum: find(record, OptionalNumber::RollMaximum, number),
            vote_time: need(record, NumberRule::VoteTime, number)?,
            quorum_before_vote: need(record, FlagRule::QuorumBeforeVote, flag)?,
            method_may_be_chosen: need(record, FlagRule::MethodMayBeChosen, flag)?,
            presidium_en_bloc: need(record, FlagRule::PresidiumEnBloc, flag)?,
            decision_method: chosen(record, MethodRule::DecisionMethod)?,
            preparatory_method: chosen(record, MethodRule::PreparatoryMethod)?,
            press: chosen(record, PressRule::Press)?,
            closing: chosen(record, ClosingRule::Closing)?,
            led_by: chosen(record, LeadingRule::LedBy)?,
            agenda_adopted_at: chosen(record, AgendaRule::AdoptedAt)?,
            even_rostrum: chosen(record, RostrumRule::Even)?,
            thresholds: every(record, threshold),
            numbers: every(record, number),
            ranges: every(record, range),
            flags: every(record, flag),
        })
    }
}

fn require_all(record: &Record) -> Result<(), NotWhole> {
    AnyRule::all().filter(|rule| rule.is_required()).try_for_each(|rule| {
        let there = record.rules.contains_key(rule.id());
        there.then_some(()).ok_or_else(|| lacking(record.body, rule))
    })
}

fn lacking(body: BodyKind, rule: AnyRule) -> NotWhole {
    NotWhole(format!("the rule `{}` is lacking, which every rulebook of the body `{body}` needs", rule.id()))
}

fn need<T>(record: &Record, rule: impl Into<AnyRule>, read: fn(&str, &Rule) -> Option<T>) -> Result<T, NotWhole> {
    let rule = rule.into();
    find(record, rule, read).ok_or_else(|| lacking(record.body, rule))
}

fn find<T>(record: &Record, rule: impl Into<AnyRule>, read: fn(&str, &Rule) -> Option<T>) -> Option<T> {
    let id = rule.into().id();
    record.rules.get(id).and_then(|rule| read(id, rule))
}

fn threshold(id: &str, rule: &Rule) -> Option<Threshold> {
    let RuleValue::Threshold { cmp, share, of, count, plus } = rule.value else { return None };
    Some(Threshold { id: id.to_owned(), cmp, share, of, count, plus, citation: rule.citation.clone() })
}

fn number(id: &str, rule: &Rule) -> Option<Number> {
    let RuleValue::Number { value, unit } = rule.value else { return None };
    Some(Number { id: id.to_owned(), value, unit, citation: rule.citation.clone() })
}

fn flag(id: &str, rule: &Rule) -> Option<Flag> {
    let RuleValue::Flag(value) = rule.value else { return None };
    Some(Flag { id: id.to_owned(), value, citation: rule.citation.clone() })
}

fn range(id: &str, rule: &Rule) -> Option<Range> {
    let RuleValue::Range { least, most, of } = rule.value else { return None };
    Some(Range { id: id.to_owned(), least, most, of, citation: rule.citation.clone() })
}

fn every<T>(record: &Record, read: fn(&str, &Rule) -> Option<T>) -> BTreeMap<String, T> {
    record.rules.iter().filter_map(|(id, rule)| Some((id.clone(), read(id, rule)?))).collect()
}

fn chosen<R: ChoiceId>(record: &Record, rule: R) -> Result<Choice<R::Option>, NotWhole> {
    choice(record, rule).ok_or_else(|| lacking(record.body, rule.into()))
}

/// A choice with its options read; `None` where the record has no such rule.
pub(crate) fn choice<R: ChoiceId>(record: &Record, rule: R) -> Option<Choice<R::Option>> {
    let id = rule.into().id();
    let held = record.rules.get(id)?;
    let RuleValue::Choice { value, allowed } = &held.value else { return None };
    let allowed = allowed.iter().map(|option| R::option(option)).collect::<Option<Vec<_>>>()?;
    Some(Choice { id: id.to_owned(), value: R::option(value)?, allowed, citation: held.citation.clone() })
}

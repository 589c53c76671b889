//! Resolving: the newest base in force on a day, with overlays laid over it from province to session.
//!
//! Law: the layer beneath national law differs by place and is adopted anew, so every value keeps its own citation.
//! Invariant: nothing beneath is replaced silently, and an overlay never allows an option the layer beneath forbids.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::book::Rulebook;
use crate::calendar::Calendar;
use crate::catalogue::{BodyKind, Tier};
use crate::entry::Entry;
use crate::file::RulebookFile;
use crate::library::{Library, Texts, silent};
use crate::problem::RulebookProblem;
use crate::record::Record;
use crate::rule::{Rule, RuleValue};
use crate::tiers;

impl Library {
    /// The rulebook of a body of a tier on a day: its newest base in force, and the overlays named by id, in whatever order.
    /// An association has no tier, every other body has one.
    ///
    /// # Errors
    /// The first problem, with file and line: a tier the body does not stand at, no base in force, an unknown overlay, one
    /// of another body, of another tier or not in force, a silent clash, two overlays of one level for the same rule, an option the layer
    /// beneath does not allow.
    pub fn resolve(
        &self,
        body: BodyKind,
        tier: Option<Tier>,
        on: Date,
        overlays: &[&str],
    ) -> Result<Rulebook, RulebookProblem> {
        stands_at(body, tier)?;
        let base = self.base(body, on)?;
        let mut layers = overlays.iter().map(|id| self.overlay(body, tier, on, id)).collect::<Result<Vec<_>, _>>()?;
        layers.sort_by(|one, other| (one.layer.level, &one.layer.id).cmp(&(other.layer.level, &other.layer.id)));
        layers.dedup_by(|one, other| one.layer.id == other.layer.id);
        layers.insert(0, base);
        let mut rules = BTreeMap::new();
        for file in &layers {
            lay(&mut rules, file, tier, on)?;
        }
        let record = record(&self.texts, tier, &layers, rules);
        Rulebook::try_from(record).map_err(|why| base.problem(base.line, format!("on {on}: {why}")))
    }

    fn base(&self, body: BodyKind, on: Date) -> Result<&RulebookFile, RulebookProblem> {
        let bases = self.files.iter().filter(|file| file.body == body && file.is_base() && file.in_force(on));
        bases.max_by_key(|file| file.layer.effective).ok_or_else(|| RulebookProblem {
            file: format!("{body}/"),
            line: 1,
            reason: format!("no rulebook of the body `{body}` is in force on {on}"),
        })
    }

    fn overlay(
        &self,
        body: BodyKind,
        tier: Option<Tier>,
        on: Date,
        id: &str,
    ) -> Result<&RulebookFile, RulebookProblem> {
        let found = self.files.iter().find(|file| file.layer.id == id && !file.is_base());
        let file = found.ok_or_else(|| RulebookProblem {
            file: format!("{body}/overlays/"),
            line: 1,
            reason: format!("there is no overlay with the id `{id}`"),
        })?;
        if file.body != body {
            return Err(file.problem(file.line, format!("the overlay `{id}` is made for the body `{}`", file.body)));
        }
        if !tiers::hold(file.tiers.as_deref(), tier) {
            return Err(file.problem(file.line, format!("the overlay `{id}` is not made for this tier")));
        }
        if !file.in_force(on) {
            return Err(file.problem(file.line, format!("the overlay `{id}` is not in force on {on}")));
        }
        Ok(file)
    }
}

fn stands_at(body: BodyKind, tier: Option<Tier>) -> Result<(), RulebookProblem> {
    let reason = match tier {
        None if body.tiers().is_empty() => return Ok(()),
        None => format!("the body `{body}` stands at a tier, and none is named"),
        Some(tier) if body.tiers().contains(&tier) => return Ok(()),
        Some(tier) => format!("there is no body `{body}` at the tier `{tier}`"),
    };
    Err(RulebookProblem { file: format!("{body}/"), line: 1, reason })
}

fn lay(
    rules: &mut BTreeMap<String, Rule>,
    file: &RulebookFile,
    tier: Option<Tier>,
    on: Date,
) -> Result<(), RulebookProblem> {
    for entry in file.entries.iter().filter(|entry| entry.holds_at(tier) && entry.rule.holds_on(on)) {
        let id = entry.name.id();
        agree(rules.get(id), entry).map_err(|reason| file.problem(entry.line, reason))?;
        rules.insert(id.to_owned(), entry.rule.clone());
    }
    Ok(())
}

/// Whether an entry may take the place of what stands beneath it.
fn agree(beneath: Option<&Rule>, entry: &Entry) -> Result<(), String> {
    let id = entry.name.id();
    match beneath {
        // `overrides` where nothing stands beneath is said for another overlay that is not laid today; the library knows it.
        None => Ok(()),
        Some(rule) if rule.citation.level == entry.rule.citation.level => {
            Err(format!("two overlays of the level `{}` both give `{id}`", rule.citation.level))
        }
        Some(_) if !entry.overrides => Err(silent(id)),
        Some(rule) => narrower(&rule.value, &entry.rule.value),
    }
}

/// An overlay may narrow the options of a choice; widening them would set aside the law above.
fn narrower(beneath: &RuleValue, above: &RuleValue) -> Result<(), String> {
    let (RuleValue::Choice { allowed: law, .. }, RuleValue::Choice { allowed: local, .. }) = (beneath, above) else {
        return Ok(());
    };
    match local.iter().find(|option| !law.contains(option)) {
        Some(option) => Err(format!("the layer beneath does not allow `{option}`, only: {}", law.join(", "))),
        None => Ok(()),
    }
}

/// Puts the layers together, base first, with only those texts that the rules and the holiday table cite.
fn record(texts: &Texts, tier: Option<Tier>, layers: &[&RulebookFile], rules: BTreeMap<String, Rule>) -> Record {
    let base = &layers[0];
    let mut calendar = Calendar::default();
    layers.iter().for_each(|file| calendar.join(&file.calendar));
    let cited =
        |key: &String| calendar.sources.contains(key) || rules.values().any(|rule| rule.citation.source == *key);
    let rested = |id: &String| rules.values().any(|rule| rule.citation.interpretation.as_ref() == Some(id));
    let sources = texts.sources.iter().filter(|(key, _)| cited(key));
    let notes = texts.interpretations.iter().filter(|(id, _)| rested(id));
    Record {
        id: name(tier, layers),
        body: base.body,
        tier,
        title: base.layer.title.clone(),
        effective: base.layer.effective,
        layers: layers.iter().map(|file| file.layer.clone()).collect(),
        sources: sources.map(|(key, source)| (key.clone(), source.clone())).collect(),
        interpretations: notes.map(|(id, note)| (id.clone(), note.clone())).collect(),
        calendar,
        rules,
    }
}

/// Base, tier and overlays, such as `congress-2022@county+mingyuan-2023`. A city writes no tier: every rulebook pinned
/// before tiers were known is a city's, and its name stays true.
fn name(tier: Option<Tier>, layers: &[&RulebookFile]) -> String {
    let (base, overlays) = (&layers[0].layer.id, &layers[1..]);
    let tier = match tier {
        None | Some(Tier::City) => String::new(),
        Some(tier @ (Tier::Township | Tier::County | Tier::Province | Tier::Nation)) => format!("@{tier}"),
    };
    overlays.iter().fold(format!("{base}{tier}"), |name, file| format!("{name}+{}", file.layer.id))
}

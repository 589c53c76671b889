//! One `[[rule]]` of a rulebook file: read, given its type by its id, and judged field by field.
//!
//! The same id may stand more than once where tiers or days keep the entries apart: a body is never given two.
//! Invariant: an entry that passes has a known id, a known source and a sound value; every complaint names its own line.

mod value;

use std::ops::Range as Span;

use serde::Deserialize;
use toml::value::Datetime;
use toml::{Spanned, Value};

use crate::catalogue::{AnyRule, BodyKind, Level, Tier};
use crate::check::{self, UNNOTED};
use crate::citation::Citation;
use crate::keyed::spelled;
use crate::library::Texts;
use crate::page::Page;
use crate::problem::RulebookProblem;
use crate::rule::Rule;
use crate::source::SourceStatus;
use crate::tiers;

/// A sound entry.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) name: AnyRule,
    pub(crate) rule: Rule,
    /// The tiers it holds for; `None` for every tier.
    pub(crate) tiers: Option<Vec<Tier>>,
    pub(crate) overrides: bool,
    pub(crate) line: u32,
}

impl Entry {
    /// Whether the entry holds for a body of that tier.
    pub(crate) fn holds_at(&self, tier: Option<Tier>) -> bool {
        tiers::hold(self.tiers.as_deref(), tier)
    }

    /// Whether some tier has both entries.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        match (&self.tiers, &other.tiers) {
            (Some(these), Some(those)) => these.iter().any(|tier| those.contains(tier)),
            (None, _) | (_, None) => true,
        }
    }

    /// Whether some body could be given both entries on the same day.
    pub(crate) fn collides(&self, other: &Self) -> bool {
        let ends_before =
            |one: &Self, next: &Self| matches!((one.rule.to, next.rule.from), (Some(end), Some(begin)) if end < begin);
        self.name == other.name && self.meets(other) && !ends_before(self, other) && !ends_before(other, self)
    }
}

/// An entry as it is written. Which fields it must have depends on the kind of its id, so all are optional here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Written {
    id: Option<Spanned<String>>,
    overrides: Option<Spanned<String>>,
    source: Option<Spanned<String>>,
    article: Option<Spanned<String>>,
    status: Option<Spanned<String>>,
    interpretation: Option<Spanned<String>>,
    tiers: Option<Spanned<Vec<String>>>,
    note_zh: Option<String>,
    note_en: Option<String>,
    from: Option<Spanned<Datetime>>,
    to: Option<Spanned<Datetime>>,
    cmp: Option<Spanned<String>>,
    share: Option<Spanned<WrittenShare>>,
    people: Option<Spanned<u32>>,
    least: Option<Spanned<WrittenBound>>,
    most: Option<Spanned<WrittenBound>>,
    of: Option<Spanned<String>>,
    count: Option<Spanned<String>>,
    plus: Option<Spanned<u32>>,
    value: Option<Spanned<Value>>,
    unit: Option<Spanned<String>>,
    allowed: Option<Spanned<Vec<String>>>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenShare {
    num: u32,
    den: u32,
}

/// One end of a range: `1`, or `{ num = 1, den = 10 }` of the base.
#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
enum WrittenBound {
    People(u32),
    Share(WrittenShare),
}

/// What an entry needs to know of the file it stands in.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) page: Page<'a>,
    pub(crate) body: BodyKind,
    pub(crate) level: Level,
    pub(crate) texts: &'a Texts,
}

type Checked<T> = Result<T, RulebookProblem>;

/// Reads one entry.
pub(crate) fn read(place: Place, written: &Spanned<Written>) -> Checked<Entry> {
    let at = written.span();
    let line = place.page.line(&at);
    let desk = Desk { place, at, written: written.get_ref() };
    let name = desk.name()?;
    let overrides = desk.overrides(name)?;
    let tiers = tiers::read(place.page, place.body, desk.written.tiers.as_ref())?;
    let rule = desk.rule(name)?;
    Ok(Entry { name, rule, tiers, overrides, line })
}

/// One entry on the desk, with the place to point at when a field is missing.
struct Desk<'a> {
    place: Place<'a>,
    at: Span<usize>,
    written: &'a Written,
}

impl Desk<'_> {
    fn name(&self) -> Checked<AnyRule> {
        let id = self.need("id", self.written.id.as_ref())?;
        AnyRule::parse(id.get_ref())
            .ok_or_else(|| self.place.page.problem(&id.span(), format!("unknown rule `{}`", id.get_ref())))
    }

    /// Whether the entry says that it replaces the rule beneath; what it names must be itself.
    fn overrides(&self, name: AnyRule) -> Checked<bool> {
        let Some(beneath) = &self.written.overrides else { return Ok(false) };
        let reason = if AnyRule::parse(beneath.get_ref()).is_none() {
            format!("overrides the unknown rule `{}`", beneath.get_ref())
        } else if self.place.level == Level::Nation {
            "national law has no rule beneath it to override".to_owned()
        } else if beneath.get_ref() == name.id() {
            return Ok(true);
        } else {
            format!("the rule `{}` cannot override `{}`", name.id(), beneath.get_ref())
        };
        Err(self.place.page.problem(&beneath.span(), reason))
    }

    fn rule(&self, name: AnyRule) -> Checked<Rule> {
        let page = self.place.page;
        let rule = Rule {
            citation: self.citation()?,
            value: self.value(name)?,
            note_zh: self.written.note_zh.clone(),
            note_en: self.written.note_en.clone(),
            from: page.day_if(self.written.from.as_ref())?,
            to: page.day_if(self.written.to.as_ref())?,
        };
        check::rule(name, self.place.body, &rule).map_err(|flaw| page.problem(&self.span(flaw.field), flaw.reason))?;
        Ok(rule)
    }

    fn citation(&self) -> Checked<Citation> {
        let page = self.place.page;
        let key = self.need("source", self.written.source.as_ref())?;
        let Some(source) = self.place.texts.sources.get(key.get_ref()) else {
            return Err(page.problem(&key.span(), format!("unknown source `{}`", key.get_ref())));
        };
        let status = match &self.written.status {
            Some(word) => page.word("status", word, SourceStatus::parse, &spelled!(SourceStatus))?,
            None => source.status,
        };
        Ok(Citation {
            source: key.get_ref().clone(),
            article: self.need("article", self.written.article.as_ref())?.get_ref().clone(),
            status,
            level: self.place.level,
            interpretation: self.interpretation(status)?,
        })
    }

    fn interpretation(&self, status: SourceStatus) -> Checked<Option<String>> {
        let page = self.place.page;
        match &self.written.interpretation {
            Some(id) if self.place.texts.interpretations.contains_key(id.get_ref()) => Ok(Some(id.get_ref().clone())),
            Some(id) => Err(page.problem(&id.span(), format!("unknown interpretation `{}`", id.get_ref()))),
            None if check::fills_a_gap(self.place.level, status) => Err(page.problem(&self.at, UNNOTED)),
            None => Ok(None),
        }
    }

    /// Where a field stands; the head of the entry where it does not stand at all.
    fn span(&self, field: &str) -> Span<usize> {
        let others = [
            ("id", self.written.id.as_ref().map(Spanned::span)),
            ("article", self.written.article.as_ref().map(Spanned::span)),
            ("from", self.written.from.as_ref().map(Spanned::span)),
        ];
        let found = self.value_fields().into_iter().chain(others).find(|(name, _)| *name == field);
        found.and_then(|(_, span)| span).unwrap_or_else(|| self.at.clone())
    }

    fn need<'w, T>(&self, field: &str, found: Option<&'w T>) -> Checked<&'w T> {
        found.ok_or_else(|| self.place.page.problem(&self.at, format!("the rule lacks the field `{field}`")))
    }
}

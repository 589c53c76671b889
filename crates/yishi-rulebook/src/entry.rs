//! One `[[rule]]` of a rulebook file: read, given its type by its id, and judged field by field.
//!
//! Invariant: an entry that passes has a known id, a known source and a sound value; every complaint names its own line.

use std::ops::Range;

use serde::Deserialize;
use toml::value::Datetime;
use toml::{Spanned, Value};

use crate::catalogue::{AnyRule, BodyKind, Level, RuleKind};
use crate::check::{self, UNNOTED};
use crate::citation::Citation;
use crate::keyed::spelled;
use crate::library::Texts;
use crate::page::Page;
use crate::problem::RulebookProblem;
use crate::rule::{Rule, RuleValue, Unit};
use crate::source::SourceStatus;
use crate::threshold::{Base, Cmp, Counted, Share};

/// A sound entry.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) name: AnyRule,
    pub(crate) rule: Rule,
    pub(crate) overrides: bool,
    pub(crate) line: u32,
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
    note_zh: Option<String>,
    note_en: Option<String>,
    from: Option<Spanned<Datetime>>,
    to: Option<Spanned<Datetime>>,
    cmp: Option<Spanned<String>>,
    share: Option<Spanned<WrittenShare>>,
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
    let rule = desk.rule(name)?;
    Ok(Entry { name, rule, overrides, line })
}

/// One entry on the desk, with the place to point at when a field is missing.
struct Desk<'a> {
    place: Place<'a>,
    at: Range<usize>,
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

    fn value(&self, name: AnyRule) -> Checked<RuleValue> {
        self.no_stray_field(name)?;
        match name.kind() {
            RuleKind::Threshold => self.threshold(),
            RuleKind::Number => self.number(),
            RuleKind::Choice => self.choice(),
            RuleKind::Flag => self.flag(),
        }
    }

    fn threshold(&self) -> Checked<RuleValue> {
        let page = self.place.page;
        let written = self.written;
        let share = *self.need("share", written.share.as_ref())?.get_ref();
        Ok(RuleValue::Threshold {
            cmp: page.word("comparison", self.need("cmp", written.cmp.as_ref())?, Cmp::parse, &spelled!(Cmp))?,
            share: Share { num: share.num, den: share.den },
            of: page.word("base", self.need("of", written.of.as_ref())?, Base::parse, &spelled!(Base))?,
            count: page.word(
                "count",
                self.need("count", written.count.as_ref())?,
                Counted::parse,
                &spelled!(Counted),
            )?,
            plus: written.plus.as_ref().map_or(0, |plus| *plus.get_ref()),
        })
    }

    fn number(&self) -> Checked<RuleValue> {
        let value = self.need("value", self.written.value.as_ref())?;
        let unit = self.need("unit", self.written.unit.as_ref())?;
        let number = value.get_ref().as_integer().and_then(|number| u32::try_from(number).ok());
        Ok(RuleValue::Number {
            value: number.ok_or_else(|| self.place.page.problem(&value.span(), "a whole number is wanted here"))?,
            unit: self.place.page.word("unit", unit, Unit::parse, &spelled!(Unit))?,
        })
    }

    fn choice(&self) -> Checked<RuleValue> {
        let value = self.need("value", self.written.value.as_ref())?;
        let allowed = self.need("allowed", self.written.allowed.as_ref())?.get_ref().clone();
        let text = value.get_ref().as_str().map(str::to_owned);
        let value = text.ok_or_else(|| self.place.page.problem(&value.span(), "one of the options is wanted here"))?;
        Ok(RuleValue::Choice { value, allowed })
    }

    fn flag(&self) -> Checked<RuleValue> {
        let value = self.need("value", self.written.value.as_ref())?;
        let flag = value.get_ref().as_bool();
        let flag = flag.ok_or_else(|| self.place.page.problem(&value.span(), "true or false is wanted here"))?;
        Ok(RuleValue::Flag(flag))
    }

    /// A field that means nothing to this kind of rule is a slip of the pen, and a silent one would mislead a reader.
    fn no_stray_field(&self, name: AnyRule) -> Checked<()> {
        let wanted: &[&str] = match name.kind() {
            RuleKind::Threshold => &["cmp", "share", "of", "count", "plus"],
            RuleKind::Number => &["value", "unit"],
            RuleKind::Choice => &["value", "allowed"],
            RuleKind::Flag => &["value"],
        };
        let stray = self.value_fields().into_iter().find(|(field, span)| span.is_some() && !wanted.contains(field));
        let Some((field, span)) = stray else { return Ok(()) };
        let reason = format!("`{}` is a {} and has no field `{field}`", name.id(), name.kind());
        Err(self.place.page.problem(&span.unwrap_or_else(|| self.at.clone()), reason))
    }

    fn value_fields(&self) -> [(&'static str, Option<Range<usize>>); 8] {
        let written = self.written;
        [
            ("cmp", written.cmp.as_ref().map(Spanned::span)),
            ("share", written.share.as_ref().map(Spanned::span)),
            ("of", written.of.as_ref().map(Spanned::span)),
            ("count", written.count.as_ref().map(Spanned::span)),
            ("plus", written.plus.as_ref().map(Spanned::span)),
            ("value", written.value.as_ref().map(Spanned::span)),
            ("unit", written.unit.as_ref().map(Spanned::span)),
            ("allowed", written.allowed.as_ref().map(Spanned::span)),
        ]
    }

    /// Where a field stands; the head of the entry where it does not stand at all.
    fn span(&self, field: &str) -> Range<usize> {
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

//! The value of an entry: which fields each kind of rule has, and how they are written.
//!
//! Invariant: a field that means nothing to the kind of the rule is refused, and so is one that is lacking.

use std::ops::Range as Span;

use toml::Spanned;

use super::{Checked, Desk, WrittenBound, WrittenShare};
use crate::catalogue::{AnyRule, RuleKind};
use crate::check::NOBODY;
use crate::keyed::spelled;
use crate::range::Bound;
use crate::rule::{RuleValue, Unit};
use crate::threshold::{Base, Cmp, Counted, Share};

impl Desk<'_> {
    pub(super) fn value(&self, name: AnyRule) -> Checked<RuleValue> {
        self.no_stray_field(name)?;
        match name.kind() {
            RuleKind::Threshold => self.threshold(),
            RuleKind::Number => self.number(),
            RuleKind::Range => self.range(),
            RuleKind::Choice => self.choice(),
            RuleKind::Flag => self.flag(),
        }
    }

    fn threshold(&self) -> Checked<RuleValue> {
        let page = self.place.page;
        let written = self.written;
        let (share, people) = self.share()?;
        let count = self.need("count", written.count.as_ref())?;
        Ok(RuleValue::Threshold {
            cmp: page.word("comparison", self.need("cmp", written.cmp.as_ref())?, Cmp::parse, &spelled!(Cmp))?,
            share,
            of: self.base()?,
            count: page.word("count", count, Counted::parse, &spelled!(Counted))?,
            plus: people + written.plus.as_ref().map_or(0, |plus| *plus.get_ref()),
        })
    }

    /// A share, or a number of people in its place, which is a share of nothing with all the people on top.
    fn share(&self) -> Checked<(Share, u32)> {
        let page = self.place.page;
        let Some(people) = &self.written.people else {
            let share = self.need("share", self.written.share.as_ref())?;
            let WrittenShare { num, den } = *share.get_ref();
            let nobody = num == 0 && den != 0;
            return if nobody { Err(page.problem(&share.span(), NOBODY)) } else { Ok((Share { num, den }, 0)) };
        };
        let beside = [self.written.share.as_ref().map(Spanned::span), self.written.plus.as_ref().map(Spanned::span)];
        if let Some(span) = beside.into_iter().flatten().next() {
            return Err(page.problem(&span, "a threshold of so many people has neither share nor plus"));
        }
        Ok((Share { num: 0, den: 1 }, *people.get_ref()))
    }

    fn base(&self) -> Checked<Base> {
        self.place.page.word("base", self.need("of", self.written.of.as_ref())?, Base::parse, &spelled!(Base))
    }

    fn range(&self) -> Checked<RuleValue> {
        let least = bound(*self.need("least", self.written.least.as_ref())?.get_ref());
        let most = bound(*self.need("most", self.written.most.as_ref())?.get_ref());
        Ok(RuleValue::Range { least, most, of: self.base()? })
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
            RuleKind::Threshold => &["cmp", "share", "people", "of", "count", "plus"],
            RuleKind::Number => &["value", "unit"],
            RuleKind::Range => &["least", "most", "of"],
            RuleKind::Choice => &["value", "allowed"],
            RuleKind::Flag => &["value"],
        };
        let stray = self.value_fields().into_iter().find(|(field, span)| span.is_some() && !wanted.contains(field));
        let Some((field, span)) = stray else { return Ok(()) };
        let reason = format!("`{}` is a {} and has no field `{field}`", name.id(), name.kind());
        Err(self.place.page.problem(&span.unwrap_or_else(|| self.at.clone()), reason))
    }

    pub(super) fn value_fields(&self) -> [(&'static str, Option<Span<usize>>); 11] {
        let written = self.written;
        [
            ("cmp", written.cmp.as_ref().map(Spanned::span)),
            ("share", written.share.as_ref().map(Spanned::span)),
            ("people", written.people.as_ref().map(Spanned::span)),
            ("least", written.least.as_ref().map(Spanned::span)),
            ("most", written.most.as_ref().map(Spanned::span)),
            ("of", written.of.as_ref().map(Spanned::span)),
            ("count", written.count.as_ref().map(Spanned::span)),
            ("plus", written.plus.as_ref().map(Spanned::span)),
            ("value", written.value.as_ref().map(Spanned::span)),
            ("unit", written.unit.as_ref().map(Spanned::span)),
            ("allowed", written.allowed.as_ref().map(Spanned::span)),
        ]
    }
}

const fn bound(written: WrittenBound) -> Bound {
    match written {
        WrittenBound::People(people) => Bound::People(people),
        WrittenBound::Share(WrittenShare { num, den }) => Bound::Share(Share { num, den }),
    }
}

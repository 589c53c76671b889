//! What makes the value of a rule sound, asked of files and of records read back alike.
//!
//! Law: shares lie between nothing and the whole; a base exists only in the body that has it (deputies or members).
//! Invariant: a value that passes here can be judged by and chosen from without another look.

use jiff::civil::Date;

use crate::catalogue::{AnyRule, BodyKind, Detail, Level};
use crate::problem::Flaw;
use crate::range::Bound;
use crate::rule::{Rule, RuleValue, Unit};
use crate::source::SourceStatus;
use crate::threshold::{Base, Cmp, Counted, Share};

/// The complaint about a gap that no note fills.
pub(crate) const UNNOTED: &str = "a local choice in a national base fills a gap and names its interpretation";

/// The complaint about a threshold that asks for nobody.
pub(crate) const NOBODY: &str = "a share of zero would be reached by nobody at all";

/// Whether a rule fills a gap: national law cannot simply choose, so where the base holds a local choice the law is silent.
pub(crate) fn fills_a_gap(level: Level, status: SourceStatus) -> bool {
    level == Level::Nation && status == SourceStatus::LocalChoice
}

/// Judges all of a rule but its source, which the caller looks up.
pub(crate) fn rule(name: AnyRule, body: BodyKind, rule: &Rule) -> Result<(), Flaw> {
    if rule.citation.article.trim().is_empty() {
        return Err(Flaw::new("article", format!("`{}` names no article", name.id())));
    }
    days(rule.from, rule.to)?;
    value(name, body, &rule.value)
}

fn days(from: Option<Date>, to: Option<Date>) -> Result<(), Flaw> {
    match (from, to) {
        (Some(from), Some(to)) if from > to => {
            Err(Flaw::new("from", format!("the rule would end on {to}, before it begins on {from}")))
        }
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

fn value(name: AnyRule, body: BodyKind, value: &RuleValue) -> Result<(), Flaw> {
    if value.kind() != name.kind() {
        return Err(Flaw::new("id", format!("`{}` is a {}, not a {}", name.id(), name.kind(), value.kind())));
    }
    match value {
        RuleValue::Threshold { cmp, share, of, count, plus } => {
            asks_somebody(*cmp, *share, *plus)?;
            base(body, *of)?;
            counts(name, *count)
        }
        RuleValue::Number { value, unit } => number(name, *value, *unit),
        RuleValue::Range { least, most, of } => range(*least, *most).and_then(|()| base(body, *of)),
        RuleValue::Choice { value, allowed } => choice(name, value, allowed),
        RuleValue::Flag(_) => Ok(()),
    }
}

/// A share above nothing, or a number of people beside a share of nothing.
fn asks_somebody(cmp: Cmp, share: Share, plus: u32) -> Result<(), Flaw> {
    if share.num > 0 || share.den == 0 {
        return part("share", share);
    }
    if plus == 0 {
        return Err(Flaw::new("people", NOBODY));
    }
    match cmp {
        Cmp::AtLeast => Ok(()),
        Cmp::MoreThan => Err(Flaw::new("cmp", "so many people are always `at-least` so many")),
    }
}

fn part(field: &'static str, Share { num, den }: Share) -> Result<(), Flaw> {
    if den == 0 {
        return Err(Flaw::new(field, "a share cannot have zero as its denominator"));
    }
    if num == 0 {
        return Err(Flaw::new(field, NOBODY));
    }
    if num > den {
        return Err(Flaw::new(field, format!("a share of {num}/{den} is more than the whole")));
    }
    Ok(())
}

fn base(body: BodyKind, of: Base) -> Result<(), Flaw> {
    if body.has(of) {
        return Ok(());
    }
    Err(Flaw::new("of", format!("the base `{of}` does not exist in the body `{body}`")))
}

fn counts(name: AnyRule, count: Counted) -> Result<(), Flaw> {
    match name.detail() {
        Detail::Threshold(right) if right != count => {
            Err(Flaw::new("count", format!("`{}` counts `{right}`, not `{count}`", name.id())))
        }
        Detail::Threshold(_) | Detail::Number(_) | Detail::Range | Detail::Choice(_) | Detail::Flag => Ok(()),
    }
}

/// The ends of a range. Ends of two sorts are not compared, because which is the larger depends on the base.
fn range(least: Bound, most: Bound) -> Result<(), Flaw> {
    for (field, bound) in [("least", least), ("most", most)] {
        match bound {
            Bound::Share(share) => part(field, share)?,
            Bound::People(_) => {}
        }
    }
    let crossed = match (least, most) {
        (Bound::People(least), Bound::People(most)) => least > most,
        (Bound::Share(least), Bound::Share(most)) => {
            u64::from(least.num) * u64::from(most.den) > u64::from(most.num) * u64::from(least.den)
        }
        (Bound::People(_), Bound::Share(_)) | (Bound::Share(_), Bound::People(_)) => false,
    };
    if crossed { Err(Flaw::new("least", "the range ends before it begins")) } else { Ok(()) }
}

fn number(name: AnyRule, value: u32, unit: Unit) -> Result<(), Flaw> {
    if value == 0 {
        return Err(Flaw::new("value", format!("`{}` cannot be zero", name.id())));
    }
    if unit == Unit::MonthOfYear && value > 12 {
        return Err(Flaw::new("value", format!("`{}`: a year has twelve months", name.id())));
    }
    let Detail::Number(units) = name.detail() else { return Ok(()) };
    if units.contains(&unit) {
        return Ok(());
    }
    let right: Vec<&str> = units.iter().map(|unit| unit.key()).collect();
    Err(Flaw::new("unit", format!("`{}` is given in {}, not in {unit}", name.id(), right.join(" or "))))
}

fn choice(name: AnyRule, value: &str, allowed: &[String]) -> Result<(), Flaw> {
    let Detail::Choice(options) = name.detail() else { return Ok(()) };
    if let Some(stranger) = allowed.iter().find(|option| !options.contains(&option.as_str())) {
        let reason = format!("unknown option `{stranger}` of `{}`, one of: {}", name.id(), options.join(", "));
        return Err(Flaw::new("allowed", reason));
    }
    if allowed.iter().enumerate().any(|(at, option)| allowed.iter().take(at).any(|earlier| earlier == option)) {
        return Err(Flaw::new("allowed", format!("an option of `{}` is allowed twice", name.id())));
    }
    if allowed.iter().any(|option| option == value) {
        return Ok(());
    }
    Err(Flaw::new("value", format!("`{value}` is not among the options allowed: {}", allowed.join(", "))))
}

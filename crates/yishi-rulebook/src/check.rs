//! What makes the value of a rule sound, asked of files and of records read back alike.
//!
//! Law: shares lie between nothing and the whole; a base exists only in the body that has it (deputies or members).
//! Invariant: a value that passes here can be judged by and chosen from without another look.

use jiff::civil::Date;

use crate::catalogue::{AnyRule, BodyKind, ChoiceRule, Level, NumberRule, OptionalRule};
use crate::choice::{AgendaAdoption, Closing, EvenRostrum, LeadingOrgan, Press, VoteMethod};
use crate::keyed::spelled;
use crate::problem::Flaw;
use crate::rule::{Rule, RuleValue, Unit};
use crate::source::SourceStatus;
use crate::threshold::{Base, Counted, Share};

/// The complaint about a gap that no note fills.
pub(crate) const UNNOTED: &str = "a local choice in a national base fills a gap and names its interpretation";

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
        RuleValue::Threshold { cmp: _, share, of, count, plus: _ } => threshold(name, body, *share, *of, *count),
        RuleValue::Number { value, unit } => number(name, *value, *unit),
        RuleValue::Choice { value, allowed } => choice(name, value, allowed),
        RuleValue::Flag(_) => Ok(()),
    }
}

fn threshold(name: AnyRule, body: BodyKind, share: Share, of: Base, count: Counted) -> Result<(), Flaw> {
    let Share { num, den } = share;
    if den == 0 {
        return Err(Flaw::new("share", "a share cannot have zero as its denominator"));
    }
    if num == 0 {
        return Err(Flaw::new("share", "a share of zero would be reached by nobody at all"));
    }
    if num > den {
        return Err(Flaw::new("share", format!("a share of {num}/{den} is more than the whole")));
    }
    if !body.has(of) {
        return Err(Flaw::new("of", format!("the base `{of}` does not exist in the body `{body}`")));
    }
    match name.counted() {
        Some(right) if right != count => {
            Err(Flaw::new("count", format!("`{}` counts `{right}`, not `{count}`", name.id())))
        }
        Some(_) | None => Ok(()),
    }
}

fn number(name: AnyRule, value: u32, unit: Unit) -> Result<(), Flaw> {
    if value == 0 {
        return Err(Flaw::new("value", format!("`{}` cannot be zero", name.id())));
    }
    let right = match name {
        AnyRule::Number(NumberRule::VoteTime) => Unit::Seconds,
        AnyRule::Optional(OptionalRule::RollMaximum) => Unit::People,
        AnyRule::Optional(_) | AnyRule::Threshold(_) | AnyRule::Choice(_) | AnyRule::Flag(_) => return Ok(()),
    };
    if unit == right {
        return Ok(());
    }
    Err(Flaw::new("unit", format!("`{}` is given in {right}, not in {unit}", name.id())))
}

fn choice(name: AnyRule, value: &str, allowed: &[String]) -> Result<(), Flaw> {
    if let AnyRule::Choice(rule) = name
        && let Some(stranger) = allowed.iter().find(|option| !options(rule).split(", ").any(|known| known == *option))
    {
        let reason = format!("unknown option `{stranger}` of `{}`, one of: {}", name.id(), options(rule));
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

/// The options the procedure knows for a choice.
fn options(rule: ChoiceRule) -> String {
    match rule {
        ChoiceRule::DecisionMethod | ChoiceRule::PreparatoryMethod => spelled!(VoteMethod),
        ChoiceRule::Press => spelled!(Press),
        ChoiceRule::Closing => spelled!(Closing),
        ChoiceRule::LedBy => spelled!(LeadingOrgan),
        ChoiceRule::AgendaAdoptedAt => spelled!(AgendaAdoption),
        ChoiceRule::EvenRostrum => spelled!(EvenRostrum),
    }
}

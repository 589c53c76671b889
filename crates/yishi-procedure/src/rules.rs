//! Rules that only some bodies have: an act that needs one the rulebook lacks is refused, never assumed.
//!
//! Law: as the rulebook cites it. Invariant: nothing here falls back on a number of its own.

use yishi_rulebook::{
    AnyRule, Choice, ChoiceId, Flag, FlagId, Number, NumberId, Range, RangeId, RuleId, Rulebook, Threshold, ThresholdId,
};

use crate::convening::ConveningRefusal;
use crate::refusal::Refusal;

/// The threshold, or the refusal that this body does not know the act.
pub(crate) fn threshold<R: ThresholdId>(book: &Rulebook, rule: R) -> Result<&Threshold, Refusal> {
    book.find_threshold(rule).ok_or_else(|| unknown(rule))
}

/// The number, or the refusal that this body does not know the act.
pub(crate) fn number<R: NumberId>(book: &Rulebook, rule: R) -> Result<&Number, Refusal> {
    book.find_number(rule).ok_or_else(|| unknown(rule))
}

/// The range, or the refusal that this body does not know the act.
pub(crate) fn range<R: RangeId>(book: &Rulebook, rule: R) -> Result<&Range, Refusal> {
    book.find_range(rule).ok_or_else(|| unknown(rule))
}

/// The flag, or the refusal that this body does not know the act.
pub(crate) fn flag<R: FlagId>(book: &Rulebook, rule: R) -> Result<&Flag, Refusal> {
    book.find_flag(rule).ok_or_else(|| unknown(rule))
}

/// Where a flag says that the act is allowed; a body that has no such flag, or has it down, does not know the act.
pub(crate) fn permitted<R: FlagId>(book: &Rulebook, rule: R) -> Result<&Flag, Refusal> {
    let flag = flag(book, rule)?;
    if flag.value { Ok(flag) } else { Err(unknown(rule)) }
}

/// The choice, or the refusal that this body does not know the act.
pub(crate) fn choice<R: ChoiceId>(book: &Rulebook, rule: R) -> Result<Choice<R::Option>, Refusal> {
    book.find_choice(rule).ok_or_else(|| unknown(rule))
}

fn unknown<R: RuleId>(rule: R) -> Refusal {
    let rule: AnyRule = rule.into();
    ConveningRefusal::NoSuchRule(rule.id()).into()
}

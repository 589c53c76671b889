//! Rulebooks by body and tier, and what a rule says in one comparable piece.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use yishi_rulebook::{
    AnyRule, BodyKind, ChoiceId, FlagId, Library, NumberId, Rulebook, SourceStatus, ThresholdId, Tier, Unit,
};

/// Read once, because every test asks for several books.
static SHIPPED: LazyLock<Library> = LazyLock::new(|| Library::shipped().unwrap());

pub const DAY: Date = date(2023, 12, 26);
pub const LOCAL: [Tier; 4] = [Tier::Township, Tier::County, Tier::City, Tier::Province];
pub const UPWARD: [Tier; 3] = [Tier::County, Tier::City, Tier::Province];

pub fn congress(tier: Tier) -> Rulebook {
    book(BodyKind::Congress, Some(tier), &[])
}

pub fn committee(tier: Tier) -> Rulebook {
    book(BodyKind::StandingCommittee, Some(tier), &[])
}

pub fn book(body: BodyKind, tier: Option<Tier>, overlays: &[&str]) -> Rulebook {
    SHIPPED.resolve(body, tier, DAY, overlays).unwrap()
}

/// Every body at every tier it stands at, without overlays.
pub fn every_book() -> Vec<Rulebook> {
    let tiers = |body: BodyKind| -> Vec<Option<Tier>> {
        if body.tiers().is_empty() { vec![None] } else { body.tiers().iter().copied().map(Some).collect() }
    };
    BodyKind::ALL.iter().flat_map(|body| tiers(*body).into_iter().map(|tier| book(*body, tier, &[]))).collect()
}

/// Number and unit, cited as given.
pub fn number(book: &Rulebook, rule: impl NumberId, said: (u32, Unit), cited: &str) {
    let number = book.find_number(rule).unwrap();
    assert_eq!(((number.value, number.unit), number.citation.to_string().as_str()), (said, cited), "{}", book.id());
}

/// A flag, cited as given.
pub fn flag(book: &Rulebook, rule: impl FlagId, said: bool, cited: &str) {
    let flag = book.find_flag(rule).unwrap();
    assert_eq!((flag.value, flag.citation.to_string().as_str()), (said, cited), "{} {}", book.id(), flag.id);
}

/// The option chosen, cited as given.
pub fn choice<R: ChoiceId>(book: &Rulebook, rule: R, said: R::Option, cited: &str)
where
    R::Option: PartialEq + std::fmt::Debug,
{
    let choice = book.find_choice(rule).unwrap();
    assert_eq!((choice.value, choice.citation.to_string().as_str()), (said, cited), "{}", book.id());
}

/// Exactly so many are enough out of so many, and one less is not; cited as given.
pub fn needs(book: &Rulebook, rule: impl ThresholdId, total: u32, needed: u32, cited: &str) {
    let threshold = book.find_threshold(rule).unwrap();
    let ground = threshold.judge(needed, total);
    assert_eq!(
        (ground.needed, ground.met, ground.citation.to_string().as_str()),
        (needed, true, cited),
        "{}",
        book.id()
    );
    assert!(!threshold.judge(needed - 1, total).met, "{}", book.id());
}

/// How well a rule is known, and the note it rests on.
pub fn known(book: &Rulebook, rule: impl Into<AnyRule>) -> (SourceStatus, Option<String>) {
    let citation = book.citation(rule).unwrap();
    (citation.status, citation.interpretation.clone())
}

/// The note a rule rests on, and the option chosen there.
pub fn rests_on(book: &Rulebook, rule: impl Into<AnyRule>, note: &str, option: &str) {
    assert_eq!(known(book, rule).1.as_deref(), Some(note), "{}", book.id());
    assert_eq!(book.interpretation(note).unwrap().choice, option);
}

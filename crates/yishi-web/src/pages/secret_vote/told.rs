//! What the phone may have to tell: the words for every refusal, in the page's language, for the script to look up.
//!
//! Source: the reasons of the sealing code (`client/src/refusal.ts`), the misfits of a test (`client/src/opening.ts`), and
//! the codes with which the server answers a ballot. Invariant: a test holds these lists against those files.

use maud::{Markup, html};

use crate::pages::place::Place;
use crate::texts::{Value, t_with};

/// The code of the answer once no more ballots are taken. It has no words: the page then shows that the vote is closed.
#[cfg(test)]
const CLOSED: &str = "K.202";

/// The codes with which the server refuses a ballot or a test, each told from the voter's side.
const PROBLEMS: [&str; 7] = ["K.201", "K.203", "K.204", "K.205", "K.206", "K.211", "K.213"];

/// The reasons of the sealing code.
const REFUSALS: [&str; 17] = [
    "election-form",
    "election-kind",
    "election-key",
    "election-question",
    "card",
    "choice-count",
    "choice-form",
    "choice-bounds",
    "pairs-form",
    "pairs-question",
    "pair-both",
    "most-for",
    "ballot-tested",
    "ballot-cast",
    "fragment-form",
    "tracker-form",
    "board-form",
];

/// What the second device finds.
const MISFITS: [&str; 7] =
    ["ballot-form", "other-election", "opening-form", "other-ballot", "randomness", "no-choice", "other-choice"];

/// What keeps a paper from being sealed.
const PAPER: [&str; 2] = ["unmarked", "too-many"];

/// Where the page itself cannot go on.
const PAGE: [&str; 9] = [
    "fault",
    "other-election",
    "other-paper",
    "vote-unknown",
    "test-unknown",
    "stranger",
    "not-entitled",
    "camera-denied",
    "camera-none",
];

/// What the voter is told beside refusals.
const PLAIN: [&str; 3] = ["checking", "is-in", "is-not-in"];

/// The hidden list of all of it.
pub(crate) fn words(at: Place) -> Markup {
    html! {
        ul #vote-words hidden { @for name in names() { li data-word=(name) { (text(at, &name)) } } }
    }
}

/// The names under which the script looks the words up.
fn names() -> Vec<String> {
    let other = ["other"].as_slice();
    let kinds: [(&str, &[&str], &[&str]); 5] = [
        ("paper", &PAPER, &[]),
        ("refusal", &REFUSALS, other),
        ("problem", &PROBLEMS, other),
        ("misfit", &MISFITS, other),
        ("page", &PAGE, other),
    ];
    let of_kind = |(kind, codes, more): (&str, &[&str], &[&str])| {
        codes.iter().chain(more).map(|code| format!("{kind}-{code}")).collect::<Vec<_>>()
    };
    kinds.into_iter().flat_map(of_kind).chain(PLAIN.map(str::to_owned)).collect()
}

/// A text with places for what only the phone knows.
fn text(at: Place, name: &str) -> String {
    let places: [(&str, Value); 3] =
        [("question", "{question}".into()), ("place", "{place}".into()), ("code", "{code}".into())];
    t_with(at.lang, &key(name), &places)
}

/// The key of the words with this name.
fn key(name: &str) -> String {
    format!("secret-{}", name.replace('.', "-"))
}

#[cfg(test)]
#[path = "told_tests.rs"]
mod tests;

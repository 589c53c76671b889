//! Sees every refusal of these tests, with all that led to it.
//!
//! Here it holds the figures of a refusal against the rules that the source names above its variant, because the list of codes cites
//! the articles of those. The tests of the JSON API take in the same stories with a witness of their own, which tells each refused
//! command to a house at work and reads the answer in every language.

use std::fs;
use std::path::Path;

use yishi_procedure::{Command, Context, Event, Explained, Refusal};
use yishi_rulebook::Rulebook;

/// Sees a command refused that was given after these events.
pub fn refused(_: &Rulebook, _: &[Event], _: &Command, _: &Context, refusal: &Refusal) {
    if let Some(ground) = refusal.grounds() {
        let named = rules_named(refusal.code());
        assert!(named.contains(&format!("`{}`", ground.rule)), "{} names {named}, not {}", refusal.code(), ground.rule);
    }
}

/// The line `Rule:` above the variant of that code.
#[allow(clippy::disallowed_methods)] // A test may read the files of its own crate.
fn rules_named(code: &str) -> String {
    let rooms = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let files = rooms.filter_map(|room| fs::read_to_string(room.unwrap().path().join("refusal.rs")).ok());
    let text =
        files.into_iter().find(|text| text.contains(&format!("=> \"{code}\""))).expect("a code is given somewhere");
    let arm = text.lines().find(|line| line.contains(&format!("=> \"{code}\""))).unwrap();
    let variant = arm.trim().strip_prefix("Self::").unwrap().split([' ', '(']).next().unwrap();
    let above = text.lines().take_while(|line| !is_variant(line, variant)).collect::<Vec<_>>();
    let said = above.iter().rev().map_while(|line| line.trim().strip_prefix("/// ")).collect::<Vec<_>>();
    let said = said.into_iter().rev().collect::<Vec<_>>().join(" ");
    said.split_once("Rule: ").map(|(_, rules)| rules.to_owned()).unwrap_or_default()
}

fn is_variant(line: &str, variant: &str) -> bool {
    let rest = line.strip_prefix("    ").and_then(|line| line.strip_prefix(variant));
    rest.is_some_and(|rest| rest.starts_with(['(', ',']) || rest.starts_with(" {"))
}

//! Captions stand alone, so a person is named there with the full title, wherever in the facts that title stands.
//!
//! Invariant: a title is borrowed only where every mention of the name that has a title has the same one; two persons of
//! one name would otherwise lend each other theirs.

use std::collections::BTreeMap;

use yishi_names::{PersonName, Text};

use crate::facts::{Facts, Participant};

/// The facts with the titles of those who preside, report and speak filled in from the other lists.
pub(super) fn with_full_titles(facts: &Facts) -> Facts {
    let titles = titles(facts);
    let mut full = facts.clone();
    let reporters = full.reports_heard.iter_mut().map(|heard| &mut heard.reporter);
    let speakers = full.speeches.iter_mut().map(|speech| &mut speech.speaker);
    for person in full.hosts.iter_mut().chain(reporters).chain(speakers) {
        if person.title.is_none() {
            person.title = titles.get(&person.name).cloned().flatten();
        }
    }
    full
}

/// The one title of each name; `None` where two mentions have different ones.
fn titles(facts: &Facts) -> BTreeMap<PersonName, Option<Text>> {
    let mut titles = BTreeMap::new();
    for Participant { name, title } in participants(facts) {
        let Some(title) = title else { continue };
        let known = titles.entry(name.clone()).or_insert_with(|| Some(title.clone()));
        if known.as_ref() != Some(title) {
            *known = None;
        }
    }
    titles
}

fn participants(facts: &Facts) -> impl Iterator<Item = &Participant> {
    let seated = facts.rostrum.iter().flat_map(|group| &group.persons);
    let reporters = facts.reports_heard.iter().map(|heard| &heard.reporter);
    let speakers = facts.speeches.iter().map(|speech| &speech.speaker);
    let listed = facts.present_named.iter().chain(seated).chain(&facts.hosts).chain(&facts.executive_chairs);
    listed.chain(reporters).chain(speakers)
}

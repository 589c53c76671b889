//! Reads one list: names, the titles and labels before them, and the marks between.

use yishi_names::{Script, Text};

use crate::facts::Facts;

/// What may stand in a list, longest first.
pub(super) struct Vocabulary {
    names: Vec<String>,
    phrases: Vec<String>,
}

/// What was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) names: Vec<String>,
    pub(super) strangers: Vec<String>,
}

impl Vocabulary {
    /// The names, titles, labels and groups of the facts in one script.
    pub(super) fn of(facts: &Facts, script: Script) -> Self {
        let names = facts.people().map(|name| name.in_script(script).to_owned());
        let phrases = phrases(facts).map(|text| text.in_script(script).to_owned());
        Self { names: longest_first(names.collect()), phrases: longest_first(phrases.collect()) }
    }

    /// Reads a list from its first character to its last.
    pub(super) fn read(&self, list: &str) -> Read {
        let mut read = Read::default();
        let mut rest = list;
        while let Some(first) = rest.chars().next() {
            if let Some(after) = self.passed_over(rest, first) {
                rest = after;
            } else if let Some((name, after)) = self.name(rest) {
                read.names.push(name.to_owned());
                rest = after;
            } else if let Some(after) = self.phrase(rest) {
                rest = after;
            } else {
                let end = rest.find(is_mark).unwrap_or(rest.len());
                read.strangers.push(rest[..end].to_owned());
                rest = &rest[end..];
            }
        }
        read
    }

    /// A mark; 等 at the very end; 和 or 及 before a known phrase.
    fn passed_over<'t>(&self, rest: &'t str, first: char) -> Option<&'t str> {
        let after = &rest[first.len_utf8()..];
        let joins = matches!(first, '和' | '及') && self.phrase(after).is_some();
        let and_others = first == '等' && after.chars().next().is_none_or(is_mark);
        (is_mark(first) || joins || and_others).then_some(after)
    }

    /// The longest name at this place; a name ends at a mark, at 等 or with the list.
    fn name<'t>(&self, rest: &'t str) -> Option<(&str, &'t str)> {
        self.names.iter().find_map(|name| {
            let after = rest.strip_prefix(name.as_str())?;
            let ends = after.chars().next().is_none_or(|c| is_mark(c) || c == '等');
            ends.then_some((name.as_str(), after))
        })
    }

    fn phrase<'t>(&self, rest: &'t str) -> Option<&'t str> {
        self.phrases.iter().find_map(|phrase| rest.strip_prefix(phrase.as_str()))
    }
}

fn phrases(facts: &Facts) -> impl Iterator<Item = &Text> {
    let seated = facts.rostrum.iter().flat_map(|group| &group.persons);
    let reporters = facts.reports_heard.iter().map(|heard| &heard.reporter);
    let speakers = facts.speeches.iter().map(|speech| &speech.speaker);
    let listed = facts.present_named.iter().chain(&facts.hosts).chain(&facts.executive_chairs);
    let titles = listed.chain(seated).chain(reporters).chain(speakers).filter_map(|person| person.title.as_ref());
    let labels = facts.rostrum.iter().flat_map(|group| group.label.iter().chain(&group.unnamed_groups));
    titles.chain(labels)
}

fn longest_first(mut words: Vec<String>) -> Vec<String> {
    words.retain(|word| !word.is_empty());
    words.sort_by(|a, b| b.chars().count().cmp(&a.chars().count()).then_with(|| a.cmp(b)));
    words.dedup();
    words
}

fn is_mark(c: char) -> bool {
    matches!(c, '、' | '，' | '：' | '；')
}

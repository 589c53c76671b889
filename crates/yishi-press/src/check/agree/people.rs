//! The lists of persons: who, in which order, under which title.

use std::collections::BTreeSet;

use yishi_names::Script;

use super::{Compared, quoted, text};
use crate::read::{self, Sitting};
use crate::record::{Person, Record, RostrumGroup, Row};

pub(super) fn compare(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    list("host", &record.host, &sitting.host, compared);
    compared.option("host_written", text(record.host_written.as_ref()), quoted(sitting.host_written.as_ref()));
    list("present_named", &record.present_named, &sitting.present_named, compared);
    rostrum(&record.rostrum, &sitting.rostrum, compared);
    list("executive_chairs", &record.executive_chairs, &sitting.executive_chairs, compared);
    non_voting(record, sitting, compared);
    titles(record, sitting, compared);
}

/// The names of a list in order, and that no title is another than the record's.
pub(super) fn list(field: &str, wrote: &[Person], read: &[read::Person], compared: &mut Compared) {
    let script = compared.script;
    let expected: Vec<&str> = wrote.iter().map(|person| named(&person.name, &person.written, script)).collect();
    let found: Vec<&str> = read.iter().map(|person| named(&person.name, &person.written, script)).collect();
    compared.same(field, expected.join("、"), found.join("、"));
    for (at, (wrote, read)) in wrote.iter().zip(read).enumerate() {
        if read.title.is_some() {
            compared.option(format!("{field}[{at}].title"), wrote.title.as_deref(), read.title.as_deref());
        }
    }
}

/// A traditional text does not carry the simplified name, so there the printed forms are compared.
fn named<'n>(name: &'n str, written: &'n str, script: Script) -> &'n str {
    match script {
        Script::Hans => name,
        Script::Hant => written,
    }
}

/// Every name was given each of its titles somewhere.
fn titles(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let found: BTreeSet<(&str, &str)> =
        sitting.people().filter_map(|(_, person)| Some((person.written.as_str(), person.title.as_deref()?))).collect();
    let missing: BTreeSet<(&str, &str)> = people(record)
        .filter_map(|person| Some((person.written.as_str(), person.title.as_deref()?)))
        .filter(|pair| !found.contains(pair))
        .collect();
    missing.into_iter().for_each(|(name, title)| compared.same(format!("title of {name}"), title, super::NOTHING));
}

fn people(record: &Record) -> impl Iterator<Item = &Person> {
    let seated = record.rostrum.iter().flat_map(|group| &group.persons);
    let reporters = record.reports_heard.iter().map(|heard| &heard.reporter);
    let speakers = record.speakers.iter().map(|speaker| &speaker.person);
    let listed = record.present_named.iter().chain(seated).chain(&record.host).chain(&record.executive_chairs);
    listed.chain(reporters).chain(speakers)
}

fn rostrum(wrote: &[RostrumGroup], read: &[read::Group], compared: &mut Compared) {
    let words = |label: Option<&str>, row: Row, unnamed: bool| {
        format!("{}/{row:?}{}", label.unwrap_or(super::NOTHING), if unnamed { "/等" } else { "" })
    };
    let expected: Vec<String> =
        wrote.iter().map(|group| words(group.label.as_deref(), group.row, group.unnamed)).collect();
    let found: Vec<String> = read.iter().map(|group| words(group.label.as_deref(), group.row, group.unnamed)).collect();
    compared.same("rostrum", expected.join(" "), found.join(" "));
    for (at, (wrote, read)) in wrote.iter().zip(read).enumerate() {
        list(&format!("rostrum[{at}].persons"), &wrote.persons, &read.persons, compared);
        // The groups of the record stand in simplified script, those of a text as they are printed.
        if compared.script == Script::Hans {
            let expected: Vec<&str> = wrote.unnamed_groups.iter().map(|group| group.text.as_str()).collect();
            let found: Vec<&str> = read.unnamed_groups.iter().map(|group| group.text.as_str()).collect();
            compared.same(format!("rostrum[{at}].unnamed_groups"), expected.join("|"), found.join("|"));
        }
    }
}

fn non_voting(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let expected: Vec<String> =
        record.non_voting.iter().map(|group| part(&group.text, group.scope.as_deref())).collect();
    let found: Vec<String> = sitting.non_voting.iter().map(|group| part(&group.text, group.scope.as_deref())).collect();
    compared.same("non_voting", expected.join("|"), found.join("|"));
}

fn part(who: &str, scope: Option<&str>) -> String {
    scope.map_or(who.to_owned(), |scope| format!("{who}:{scope}"))
}

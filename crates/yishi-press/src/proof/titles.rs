//! Titles of one person, and labels of one group, as several reports give them.
//!
//! Invariant: a fuller and a shorter form of one title are information; only another rank of the same office, or a group whose
//! level differs, is to be looked at. What somebody is for one meeting only (执行主席) is no title.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{Beside, Case};
use super::roll::Roll;
use crate::finding::{Evidence, Finding, Kind, Severity};
use crate::read::{Person, Sitting};
use crate::span::{Place, Span};

/// Compares titles with those of every other telling and with the roll's.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    let by_roll = case.rolls.iter().any(Roll::tells_titles);
    if case.beside.is_empty() && !by_roll {
        return;
    }
    let ours = titled(case.sitting);
    for other in &case.beside {
        let theirs = titled(other.sitting);
        let groups = shared_labels(case.sitting, other.sitting);
        findings.extend(groups.iter().filter_map(|label| of_a_group(case, label, other)));
        let grouped: BTreeSet<&str> = groups.iter().flat_map(|label| label.names.iter().copied()).collect();
        for (name, person) in ours.iter().filter(|(name, _)| !grouped.contains(*name)) {
            findings.extend(theirs.get(name).and_then(|their| of_a_person(case, person, their, other)));
        }
    }
    for person in ours.values().filter(|_| by_roll) {
        findings.extend(by_the_roll(case, person));
    }
}

/// The persons with a title of their own, by name.
fn titled(sitting: &Sitting) -> BTreeMap<&str, &Person> {
    let people = sitting.people().map(|(_, person)| person);
    people
        .filter(|person| person.title.as_deref().is_some_and(office))
        .map(|person| (person.name.as_str(), person))
        .collect()
}

/// False for what somebody is in one meeting.
fn office(title: &str) -> bool {
    title.split('、').any(|part| !["主席团", "执行主席"].iter().any(|word| part.contains(word)))
}

fn of_a_person(case: &Case, ours: &Person, theirs: &Person, other: &Beside) -> Option<Finding> {
    let (title, right) = (ours.title.as_deref()?, theirs.title.as_deref()?);
    let severity = match compared(title, right) {
        Compared::Same => return None,
        Compared::Fuller => Severity::Info,
        Compared::OtherRank => other.severity(),
        Compared::OtherOffice if other.decides() => Severity::Warning,
        Compared::OtherOffice => Severity::Info,
    };
    let place = before(case, ours, title);
    let finding = Finding::new(Kind::Title, severity, place, place.bytes.of(case.document.original));
    let told = format!("{right}{}", theirs.written);
    Some(finding.undecided(Vec::new()).because(other.says(told, theirs.span)))
}

/// How two titles of one person go together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Compared {
    Same,
    /// One says more than the other, or names the body more fully.
    Fuller,
    /// 书记 against 副书记.
    OtherRank,
    OtherOffice,
}

fn compared(ours: &str, theirs: &str) -> Compared {
    if ours == theirs {
        return Compared::Same;
    }
    let (ours, theirs) = (parts(ours), parts(theirs));
    let (fewer, more) = if ours.len() <= theirs.len() { (&ours, &theirs) } else { (&theirs, &ours) };
    if fewer.iter().all(|part| more.iter().any(|other| fuller(part, other))) {
        return Compared::Fuller;
    }
    let rank = fewer.iter().any(|part| more.iter().any(|other| other_rank(part, other)));
    if rank { Compared::OtherRank } else { Compared::OtherOffice }
}

/// The offices of a title. What follows a mark may leave the body out: 市政协党组书记、主席.
fn parts(title: &str) -> Vec<&str> {
    title.split('、').filter(|part| !part.is_empty() && office(part)).collect()
}

/// True where one office is the other with its body left out or shortened.
fn fuller(one: &str, other: &str) -> bool {
    let (short, long) = if one.chars().count() <= other.chars().count() { (one, other) } else { (other, one) };
    left_over(short, long).is_some_and(|rest| !rest.contains(RANKS))
}

fn other_rank(one: &str, other: &str) -> bool {
    let (short, long) = if one.chars().count() <= other.chars().count() { (one, other) } else { (other, one) };
    left_over(short, long).is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| RANKS.contains(&c)))
}

/// The characters that make another office of one.
const RANKS: [char; 5] = ['副', '代', '原', '兼', '第'];

/// What the longer has besides the characters of the shorter in their order; none where it lacks one of them.
fn left_over(short: &str, long: &str) -> Option<String> {
    // From behind, for the office stands at the end and the body before it.
    let mut wanted = short.chars().rev().peekable();
    let mut rest = String::new();
    for c in long.chars().rev() {
        if wanted.peek() == Some(&c) {
            wanted.next();
        } else {
            rest.push(c);
        }
    }
    wanted.next().is_none().then_some(rest)
}

/// The place of a title with the name behind it: as many Han characters back from the name as the title has.
fn before(case: &Case, person: &Person, title: &str) -> Place {
    let place = case.place(person.span);
    let text = case.document.original.get(..place.bytes.start).unwrap_or_default();
    let han = |c: &char| !c.is_ascii() && !c.is_whitespace() && u32::from(*c) >= 0x2E80;
    let behind = text.char_indices().rev().take(title.chars().count() * 8).filter(|(_, c)| han(c));
    let start = behind.map(|(at, _)| at).nth(title.chars().count().saturating_sub(1)).unwrap_or(place.bytes.start);
    case.document.positions.place(Span::new(start, place.bytes.end))
}

/// One label of ours and one of theirs over at least two of the same persons.
struct Label<'l> {
    ours: &'l str,
    theirs: &'l str,
    names: Vec<&'l str>,
    first: &'l Person,
}

fn shared_labels<'l>(ours: &'l Sitting, theirs: &'l Sitting) -> Vec<Label<'l>> {
    let (ours, theirs) = (labelled(ours), labelled(theirs));
    let mut shared = BTreeMap::<(&str, &str), Label>::new();
    for (name, (label, person)) in &ours {
        let Some((their, _)) = theirs.get(name) else { continue };
        // The label stands before the first person under it, whether the other side names him or not.
        let under = ours.values().filter(|(other, _)| other == label).map(|(_, person)| *person);
        let first = under.min_by_key(|person| person.span.start).unwrap_or(person);
        let entry = shared.entry((label, their));
        entry.or_insert_with(|| Label { ours: label, theirs: their, names: Vec::new(), first }).names.push(name);
    }
    shared.into_values().filter(|label| label.names.len() > 1).collect()
}

/// The label over each person: that of the group, or a title that persons beside each other share.
fn labelled(sitting: &Sitting) -> BTreeMap<&str, (&str, &Person)> {
    let groups = sitting.rostrum.iter();
    let persons = groups.flat_map(|group| group.persons.iter().map(|person| (group.label.as_deref(), person)));
    persons
        .filter_map(|(of_group, person)| Some((person.name.as_str(), (person.title.as_deref().or(of_group)?, person))))
        .collect()
}

/// Levels of a body; a group of one level is not that of two.
const LEVELS: [char; 6] = ['省', '市', '县', '區', '区', '州'];

fn of_a_group(case: &Case, label: &Label, other: &Beside) -> Option<Finding> {
    let (ours, theirs) = (label.ours.replace('、', ""), label.theirs.replace('、', ""));
    let (short, long) =
        if ours.chars().count() <= theirs.chars().count() { (&ours, &theirs) } else { (&theirs, &ours) };
    let level =
        left_over(short, long).is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| LEVELS.contains(&c)));
    if !level {
        return None;
    }
    let place = before(case, label.first, label.ours);
    let place = Place { end: place.start + label.ours.chars().count(), ..place };
    let end = case.place(label.first.span).bytes.start;
    let place = Place { bytes: Span::new(place.bytes.start, end), ..place };
    let finding = Finding::new(Kind::GroupLabel, other.severity(), place, place.bytes.of(case.document.original));
    let names = Evidence::Neighbours { left: label.names.first().map(|name| (*name).to_owned()), right: None };
    Some(finding.undecided(Vec::new()).because(other.says(label.theirs, Place::default())).because(names))
}

/// A title that contradicts the titles the roll has for the person.
fn by_the_roll(case: &Case, person: &Person) -> Option<Finding> {
    let title = person.title.as_deref()?;
    let rows: Vec<_> = case.rolls.iter().flat_map(|roll| roll.persons(&person.name)).collect();
    let [row] = rows.as_slice() else { return None };
    let known = row.titles.join("、");
    if known.is_empty() || compared(title, &known) != Compared::OtherRank {
        return None;
    }
    let place = before(case, person, title);
    let finding = Finding::new(Kind::Title, Severity::Warning, place, place.bytes.of(case.document.original));
    Some(finding.because(Evidence::Roll { row: row.told() }))
}

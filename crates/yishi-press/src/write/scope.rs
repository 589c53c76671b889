//! The parts of a sitting that a template repeats over: groups, steps of the business, attendees who share a sentence.
//!
//! Law: H2 for the rostrum; reports and resolutions are told as they followed each other. Invariant: the members of every
//! list together hold each fact of that list once, in the order of the facts.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::facts::{Facts, NonVoting, Resolution, RostrumGroup};
use crate::write::formula::List;

/// The part of the sitting that is being told.
#[derive(Clone, Debug)]
pub(super) enum Scope {
    /// The sitting itself.
    Sitting,
    /// One group on the rostrum, or groups without names that share a row.
    Groups(Range<usize>),
    /// Reports heard one after another.
    Hearing(Range<usize>),
    /// What was adopted between two reports, by index.
    Adopting(Vec<usize>),
    /// One report.
    Report(usize),
    /// One thing adopted.
    Item(usize),
    /// One election.
    Election(usize),
    /// One speech.
    Speech(usize),
    /// Attendees without a vote who share a sentence.
    Observers(Range<usize>),
}

/// The members of a list.
pub(super) fn members(facts: &Facts, list: List, within: &Scope) -> Vec<Scope> {
    match list {
        List::Groups => groups(facts),
        List::Steps => steps(facts),
        List::Reports => reports(facts, within).map(Scope::Report).collect(),
        List::Items => (0..facts.resolutions.items.len()).map(Scope::Item).collect(),
        List::Elections => {
            let held = facts.elections.iter().enumerate().filter(|(_, election)| !election.elected.is_empty());
            held.map(|(at, _)| Scope::Election(at)).collect()
        }
        List::Speeches => (0..facts.speeches.len()).map(Scope::Speech).collect(),
        List::Attendees => runs(&facts.non_voting, share_a_sentence).map(Scope::Observers).collect(),
    }
}

fn reports(facts: &Facts, within: &Scope) -> Range<usize> {
    match within {
        Scope::Hearing(range) => range.clone(),
        Scope::Adopting(_) => 0..0,
        Scope::Sitting
        | Scope::Groups(_)
        | Scope::Report(_)
        | Scope::Item(_)
        | Scope::Election(_)
        | Scope::Speech(_)
        | Scope::Observers(_) => 0..facts.reports_heard.len(),
    }
}

/// Consecutive groups that are named by their labels alone share a sentence where they share a row.
fn groups(facts: &Facts) -> Vec<Scope> {
    let share = |a: &RostrumGroup, b: &RostrumGroup| a.is_collective() && b.is_collective() && a.row == b.row;
    let told = runs(&facts.rostrum, share).filter(|run| {
        let groups = facts.rostrum.get(run.clone()).unwrap_or_default();
        groups
            .iter()
            .any(|group| !group.persons.is_empty() || !group.unnamed_groups.is_empty() || group.label.is_some())
    });
    told.map(Scope::Groups).collect()
}

/// Attendees of the whole sitting are named together; those of a part of it have a sentence each.
fn share_a_sentence(a: &NonVoting, b: &NonVoting) -> bool {
    a.scope.is_none() && b.scope.is_none() && says_observers(a) == says_observers(b)
}

/// True where the category itself says 列席人员, so that 列席 would say it twice.
pub(crate) fn says_observers(observers: &NonVoting) -> bool {
    observers.who.hans.contains("列席人员")
}

/// The ranges of members that stand together.
fn runs<T>(list: &[T], together: impl Fn(&T, &T) -> bool) -> impl Iterator<Item = Range<usize>> {
    let lengths: Vec<usize> = list.chunk_by(together).map(<[T]>::len).collect();
    lengths.into_iter().scan(0, |begin: &mut usize, length| {
        let range = *begin..begin.saturating_add(length);
        *begin = range.end;
        Some(range)
    })
}

/// Reports and what was adopted, in the order in which it happened: 大会审议通过了议程 before the reports that followed it.
fn steps(facts: &Facts) -> Vec<Scope> {
    let all = facts.reports_heard.len();
    let items = &facts.resolutions.items;
    let places: BTreeSet<usize> = items.iter().map(|item| place(item, all)).chain([all]).collect();
    let mut steps = Vec::new();
    let mut told = 0;
    for place_now in places {
        let adopted: Vec<usize> =
            items.iter().enumerate().filter(|(_, item)| place(item, all) == place_now).map(|(at, _)| at).collect();
        steps.extend((told < place_now).then_some(Scope::Hearing(told..place_now)));
        steps.extend((!adopted.is_empty()).then_some(Scope::Adopting(adopted)));
        told = place_now;
    }
    steps
}

/// After how many of the reports an item is told.
fn place(item: &Resolution, all: usize) -> usize {
    item.after_reports.unwrap_or(all).min(all)
}

//! The facts of one group, report, election, speech or row of attendees.

use yishi_names::Script;

use super::{Source, several};
use crate::facts::{Facts, NonVoting, ReportHeard, RostrumGroup, Row, Speech};
use crate::write::piece::{Fact, Roster};
use crate::write::scope::Scope;
use crate::write::spoke::spoke;

/// The groups of the place, with the index of the first.
fn groups<'f>(facts: &'f Facts, scope: &Scope) -> Option<(usize, &'f [RostrumGroup])> {
    let Scope::Groups(run) = scope else { return None };
    Some((run.start, facts.rostrum.get(run.clone())?))
}

pub(super) fn labels(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let (first, groups) = groups(facts, scope)?;
    let labels = groups.iter().enumerate().filter_map(|(at, group)| {
        Some((Fact::Label(first.saturating_add(at)), group.label.as_ref()?.in_script(script).to_owned()))
    });
    several(labels.collect(), "、", "和")
}

pub(super) fn group(facts: &Facts, scope: &Scope) -> Option<Source<'static>> {
    let (first, groups) = groups(facts, scope)?;
    let group = groups.first()?;
    let somebody = !group.persons.is_empty() || !group.unnamed_groups.is_empty();
    somebody.then_some(Source::Group(first))
}

pub(super) fn seats(facts: &Facts, scope: &Scope) -> Option<Source<'static>> {
    let (first, groups) = groups(facts, scope)?;
    let seats = match groups.first()?.row {
        Row::Front => "主席台前排",
        Row::Any => "主席台",
    };
    Some(Source::One(Fact::Row(first), seats.to_owned()))
}

fn heard<'f>(facts: &'f Facts, scope: &Scope) -> Option<(usize, &'f ReportHeard)> {
    let Scope::Report(at) = *scope else { return None };
    Some((at, facts.reports_heard.get(at)?))
}

pub(super) fn commission(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let (at, heard) = heard(facts, scope)?;
    let body = heard.on_behalf_of.as_ref()?;
    Some(Source::One(Fact::Commission(at), body.in_script(script).to_owned()))
}

pub(super) fn reporter<'f>(facts: &'f Facts, scope: &Scope) -> Option<Source<'f>> {
    let (at, heard) = heard(facts, scope)?;
    Some(Source::Persons(Roster::Reporters, at, std::slice::from_ref(&heard.reporter)))
}

pub(super) fn report(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let (at, heard) = heard(facts, scope)?;
    Some(Source::One(Fact::Report(at), heard.title.in_script(script).to_owned()))
}

pub(super) fn office(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let Scope::Election(at) = *scope else { return None };
    let election = facts.elections.get(at)?;
    Some(Source::One(Fact::Office(at), election.office.in_script(script).to_owned()))
}

pub(super) fn elected<'f>(facts: &'f Facts, scope: &Scope) -> Option<Source<'f>> {
    let Scope::Election(at) = *scope else { return None };
    Some(Source::Names(Roster::Elected(at), &facts.elections.get(at)?.elected))
}

fn speech<'f>(facts: &'f Facts, scope: &Scope) -> Option<(usize, &'f Speech)> {
    let Scope::Speech(at) = *scope else { return None };
    Some((at, facts.speeches.get(at)?))
}

pub(super) fn speaker<'f>(facts: &'f Facts, scope: &Scope) -> Option<Source<'f>> {
    let (at, speech) = speech(facts, scope)?;
    Some(Source::Persons(Roster::Speakers, at, std::slice::from_ref(&speech.speaker)))
}

pub(super) fn spoken(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let (at, speech) = speech(facts, scope)?;
    Some(Source::One(Fact::Role(at), spoke(speech, script)))
}

fn row_of_observers<'f>(facts: &'f Facts, scope: &Scope) -> Option<(usize, &'f [NonVoting])> {
    let Scope::Observers(run) = scope else { return None };
    Some((run.start, facts.non_voting.get(run.clone())?))
}

pub(super) fn observers(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let (first, observers) = row_of_observers(facts, scope)?;
    let who = observers
        .iter()
        .enumerate()
        .map(|(at, observers)| (Fact::Observers(first.saturating_add(at)), observers.who.in_script(script).to_owned()));
    several(who.collect(), "，", "，")
}

pub(super) fn segment(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let (first, observers) = row_of_observers(facts, scope)?;
    let segment = observers.first()?.scope.as_ref()?;
    Some(Source::One(Fact::Segment(first), segment.in_script(script).to_owned()))
}

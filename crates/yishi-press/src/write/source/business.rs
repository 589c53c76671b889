//! What was heard or adopted: at one step of the business, or one thing by itself.

use yishi_names::Script;

use super::{Source, several};
use crate::facts::{Facts, Resolution};
use crate::write::adopted::counted_reports;
use crate::write::piece::Fact;
use crate::write::scope::Scope;

/// What was adopted at this step, with the indices.
fn adopted<'f, 's>(facts: &'f Facts, scope: &'s Scope) -> Option<(&'s [usize], Vec<&'f Resolution>)> {
    let Scope::Adopting(at) = scope else { return None };
    Some((at, at.iter().filter_map(|at| facts.resolutions.items.get(*at)).collect()))
}

/// The titles of the reports, joined by 和 as one thing that was heard.
pub(super) fn heard(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let Scope::Hearing(run) = scope else { return None };
    let reports = run.clone().filter_map(|at| Some((at, facts.reports_heard.get(at)?)));
    let titles = reports.map(|(at, heard)| (Fact::Report(at), heard.title.in_script(script).to_owned()));
    several(titles.collect(), "、", "和")
}

/// The titles in full; a last collective mention is joined by 及, titles that hold 、 themselves are parted by ；.
pub(super) fn titles(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let (at, items) = adopted(facts, scope)?;
    let titles = items.iter().map(|item| item.title.in_script(script).to_owned());
    let members: Vec<(Fact, String)> = at.iter().map(|at| Fact::Resolution(*at)).zip(titles).collect();
    let collective = items.last().is_some_and(|item| item.unnamed);
    let named = if collective { members.split_last().map_or(&[][..], |(_, named)| named) } else { &members };
    let mark = if named.iter().any(|(_, title)| title.contains('、')) { "；" } else { "、" };
    several(members, mark, if collective { "及" } else { mark })
}

/// The reports by their short names, where the count of the facts is that of the reports.
pub(super) fn reports(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let (at, items) = adopted(facts, scope)?;
    let reports = counted_reports(facts.resolutions.count, &items)?;
    let reports = reports.iter().map(|report| report.in_script(script).to_owned());
    several(at.iter().map(|at| Fact::Resolution(*at)).zip(reports).collect(), "、", "、")
}

pub(super) fn count(facts: &Facts, scope: &Scope) -> Option<Source<'static>> {
    let (_, items) = adopted(facts, scope)?;
    let reports = counted_reports(facts.resolutions.count, &items)?;
    Some(Source::One(Fact::Count, reports.len().to_string()))
}

pub(super) fn number(facts: &Facts, scope: &Scope) -> Option<Source<'static>> {
    let Scope::Item(at) = *scope else { return None };
    facts.resolutions.items.get(at)?;
    Some(Source::One(Fact::Number(at), at.saturating_add(1).to_string()))
}

pub(super) fn item(facts: &Facts, script: Script, scope: &Scope) -> Option<Source<'static>> {
    let Scope::Item(at) = *scope else { return None };
    let item = facts.resolutions.items.get(at)?;
    Some(Source::One(Fact::Resolution(at), item.title.in_script(script).to_owned()))
}

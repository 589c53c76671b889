//! Whether a condition of a template holds at a place of the telling.

use yishi_names::Script;

use super::adopted::counted_reports;
use super::formula::{Condition, Plain};
use super::scope::{Scope, members, says_observers};
use super::source::{Source, source};
use crate::facts::{Facts, MeetingKind, Resolution};

/// Says whether the condition holds.
pub(super) fn holds(facts: &Facts, condition: Condition, scope: &Scope) -> bool {
    match condition {
        Condition::Plain(plain) => plain_holds(facts, plain, scope),
        // Whether a fact is there does not depend on the script.
        Condition::Has(field) => !matches!(source(facts, Script::Hans, field, scope), Source::Absent),
        Condition::HasAny(list) => !members(facts, list, scope).is_empty(),
    }
}

fn plain_holds(facts: &Facts, plain: Plain, scope: &Scope) -> bool {
    match plain {
        Plain::Opening => facts.meeting.kind == MeetingKind::Opening,
        Plain::Closing => facts.meeting.kind == MeetingKind::Closing,
        Plain::Preparatory => facts.meeting.kind == MeetingKind::Preparatory,
        Plain::Midst => facts.meeting.kind == MeetingKind::Plenary,
        Plain::HostLeads => host_leads(facts),
        Plain::HostTitled => facts.hosts.first().is_some_and(|host| host.title.is_some()),
        Plain::HostAlone => matches!(facts.hosts.as_slice(), [host] if host.title.is_none()),
        Plain::TitledGroup => titled_group(facts, scope),
        Plain::Hearing => matches!(scope, Scope::Hearing(_)),
        Plain::Counted => counted(facts, scope),
        Plain::SaysObservers => observers_say_so(facts, scope),
    }
}

/// True where the one who presides heads the list of chairs and is called executive chair by title, so that the list may
/// go on with 还有.
pub(super) fn host_leads(facts: &Facts) -> bool {
    let (Some(host), Some(first)) = (facts.hosts.first(), facts.executive_chairs.first()) else { return false };
    let called = host.title.as_ref().is_some_and(|title| title.hans.contains("执行主席"));
    host.name == first.name && facts.hosts.len() == 1 && called
}

fn titled_group(facts: &Facts, scope: &Scope) -> bool {
    let Scope::Groups(run) = scope else { return false };
    let group = facts.rostrum.get(run.start);
    group.is_some_and(|group| group.label.is_some() && group.persons.iter().any(|person| person.title.is_some()))
}

fn counted(facts: &Facts, scope: &Scope) -> bool {
    let Scope::Adopting(at) = scope else { return false };
    let items: Vec<&Resolution> = at.iter().filter_map(|at| facts.resolutions.items.get(*at)).collect();
    counted_reports(facts.resolutions.count, &items).is_some()
}

fn observers_say_so(facts: &Facts, scope: &Scope) -> bool {
    let Scope::Observers(run) = scope else { return false };
    facts.non_voting.get(run.start).is_some_and(says_observers)
}

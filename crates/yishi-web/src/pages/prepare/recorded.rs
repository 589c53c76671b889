//! What is recorded of each act of the preparation: in short on the fold, and whole beneath it.

use maud::{Markup, html};
use yishi_names::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::convening::schedule::Segment;
use yishi_views::desk::preparation::{Act, PlannedItem, Preparation, PreparedSitting};
use yishi_views::person::Person;

use super::agenda::business_word;
use crate::pages::place::Place;
use crate::pages::{people, words};

/// One line; nothing where nothing is recorded.
pub(super) fn short(at: Place, view: &Preparation, act: Act) -> Option<String> {
    let count = |key, count: usize| (count > 0).then(|| at.tw(key, &[("n", count.into())]));
    match act {
        Act::Presidium => presidium(at, view),
        Act::Agenda => count("prepare-items", view.agenda.len()),
        Act::StandingChairs => count("prepare-people", view.standing_chairs.len()),
        Act::Method => Some(method(at, view)),
        Act::Sittings => count("prepare-sittings", view.sittings.len()),
        Act::Chairs => of_sittings(at, view, |sitting| sitting.presiding.is_some()),
        Act::Rostrum => of_sittings(at, view, |sitting| !sitting.rostrum.is_empty()),
        Act::Leaders => of_sittings(at, view, |sitting| !sitting.leaders.is_empty()),
        Act::Attendees => of_sittings(at, view, |sitting| !sitting.attendees.is_empty()),
    }
}

fn presidium(at: Place, view: &Preparation) -> Option<String> {
    let (members, secretary) = view.presidium.as_ref()?;
    let count = ("n", members.len().into());
    Some(match secretary {
        Some(person) => {
            let name = people::spoken(at, &Person { title: None, ..person.clone() });
            at.tw("prepare-people-and-secretary", &[count, ("name", name.into())])
        }
        None => at.tw("prepare-people", &[count]),
    })
}

fn method(at: Place, view: &Preparation) -> String {
    let (method, chosen) = view.method;
    let word = words::method(at, method);
    if chosen { word.to_owned() } else { at.tw("prepare-method-by-rules", &[("method", word.into())]) }
}

fn of_sittings(at: Place, view: &Preparation, has: fn(&PreparedSitting) -> bool) -> Option<String> {
    let (done, all) = (view.sittings.iter().filter(|sitting| has(sitting)).count(), view.sittings.len());
    (done > 0).then(|| at.tw("prepare-of-sittings", &[("n", done.into()), ("all", all.into())]))
}

/// Everything that is recorded of an act.
pub(super) fn whole(at: Place, view: &Preparation, act: Act) -> Markup {
    match act {
        Act::Presidium => html! { @if let Some((members, _)) = &view.presidium { (people::names(at, members)) } },
        Act::Agenda => agenda(at, view.heading.kind, &view.agenda),
        Act::StandingChairs => {
            html! { @if !view.standing_chairs.is_empty() { (people::names(at, &view.standing_chairs)) } }
        }
        Act::Method => html! {},
        Act::Sittings => {
            by_sitting(at, view, |_| true, |sitting| html! { @for line in schedule(at, sitting) { p { (line) } } })
        }
        Act::Chairs => by_sitting(at, view, |sitting| sitting.presiding.is_some(), |sitting| chairs(at, sitting)),
        Act::Rostrum => by_sitting(at, view, |sitting| !sitting.rostrum.is_empty(), |sitting| rostrum(at, sitting)),
        Act::Leaders => {
            by_sitting(at, view, |sitting| !sitting.leaders.is_empty(), |sitting| people::names(at, &sitting.leaders))
        }
        Act::Attendees => {
            by_sitting(at, view, |sitting| !sitting.attendees.is_empty(), |sitting| attendees(at, sitting))
        }
    }
}

fn agenda(at: Place, kind: AssemblyKind, items: &[PlannedItem]) -> Markup {
    html! {
        @if !items.is_empty() {
            ol.steps {
                @for planned in items {
                    // One child, so that on a phone nothing stands beside the title and takes its width.
                    li {
                        div {
                            p { (at.wording(&planned.item.title)) }
                            p.soft { (business_word(at, kind, planned.item.business)) }
                            (reporter(at, planned))
                        }
                    }
                }
            }
        }
    }
}

/// Who is to report and for whom, as far as the agenda says.
fn reporter(at: Place, planned: &PlannedItem) -> Markup {
    let commission = planned.item.on_behalf_of.as_ref().map(|text| at.plain(text));
    html! {
        @if let Some(person) = &planned.reporter { p { (at.t("prepare-reports")) " " (people::with_title(at, person)) } }
        @if let Some(body) = commission { p.soft { (at.tw("prepare-for", &[("for", body.into())])) } }
    }
}

/// The sittings of which something is recorded, each with what it is.
fn by_sitting(
    at: Place,
    view: &Preparation,
    has: fn(&PreparedSitting) -> bool,
    told: impl Fn(&PreparedSitting) -> Markup,
) -> Markup {
    html! {
        @if view.sittings.iter().any(has) {
            dl.pairs {
                @for sitting in view.sittings.iter().filter(|sitting| has(sitting)) {
                    dt { (words::sitting(at, sitting.head.kind)) }
                    dd { (told(sitting)) }
                }
            }
        }
    }
}

/// Day and place, then what each segment takes up.
fn schedule(at: Place, sitting: &PreparedSitting) -> Vec<String> {
    let place = sitting.head.place.as_ref().map(|place| at.plain(place).to_owned());
    let day = words::sitting_day(at, &sitting.head);
    let first = place.map_or(day.clone(), |place| format!("{day} {place}"));
    let named = sitting.segments.len() > 1;
    let segments = sitting.segments.iter().filter(|segment| !segment.items.is_empty());
    std::iter::once(first).chain(segments.map(|segment| taken_up(at, segment, named))).collect()
}

fn taken_up(at: Place, segment: &Segment, named: bool) -> String {
    let numbers: Vec<String> = segment.items.iter().map(ToString::to_string).collect();
    let items = at.tw("prepare-takes-up", &[("items", numbers.join(at.t("prepare-list-comma")).into())]);
    match segment.title.as_ref().filter(|_| named) {
        Some(title) => format!("{} {items}", at.plain(title)),
        None => items,
    }
}

fn chairs(at: Place, sitting: &PreparedSitting) -> Markup {
    html! {
        @if let Some(person) = &sitting.presiding { p { (at.t("presiding")) " " (people::with_title(at, person)) } }
        @if !sitting.chairs.is_empty() { (people::names(at, &sitting.chairs)) }
    }
}

fn rostrum(at: Place, sitting: &PreparedSitting) -> Markup {
    let label = |label: &Option<Text>| label.as_ref().map(|text| at.plain(text).to_owned());
    html! {
        @for (name, persons) in &sitting.rostrum {
            @if let Some(name) = label(name) { p.soft { (name) } }
            @if !persons.is_empty() { (people::names(at, persons)) }
        }
    }
}

fn attendees(at: Place, sitting: &PreparedSitting) -> Markup {
    html! {
        ul {
            @for category in &sitting.attendees {
                li {
                    (at.wording(&category.text))
                    @if let Some(segment) = category.segment { " " span.soft { (at.tw("prepare-in-segment", &[("n", segment.into())])) } }
                }
            }
        }
    }
}

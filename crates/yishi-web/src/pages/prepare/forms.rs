//! The forms of the preparation, one for each act but the agenda. Each becomes one command.

use maud::{Markup, html};
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{PartOfDay, Sitting};
use yishi_procedure::ids::{PersonRef, SeatNo};
use yishi_rulebook::LeadingOrgan;

use crate::pages::place::Place;
use crate::pages::words;

/// A person as a clerk types one: a seat number, or `g` and the number of a guest.
pub(super) fn typed(person: PersonRef) -> String {
    match person {
        PersonRef::Seat(no) => no.to_string(),
        PersonRef::Guest(no) => format!("g{no}"),
    }
}

/// Seats as a clerk types them, neighbours as a range: `1-20 33`.
fn ranges(seats: &[SeatNo]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for seat in seats {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == seat.0 => *last = seat.0,
            Some(_) | None => runs.push((seat.0, seat.0)),
        }
    }
    let run = |(first, last): &(u32, u32)| if first == last { first.to_string() } else { format!("{first}-{last}") };
    runs.iter().map(run).collect::<Vec<_>>().join(" ")
}

fn field(at: Place, id: &str, name: &str, label: &'static str, kind: &str) -> Markup {
    html! { div.field { label for=(id) { (at.t(label)) } input id=(id) name=(name) type=(kind); } }
}

/// A text field whose name is its id, with what is recorded already.
pub(super) fn field_with(at: Place, name: &str, label: &'static str, value: Option<&str>) -> Markup {
    html! { div.field { label for=(name) { (at.t(label)) } input id=(name) name=(name) value=[value]; } }
}

fn list(at: Place, id: &str, name: &str, label: &'static str) -> Markup {
    list_with(at, (id, name), label, "")
}

fn list_with(at: Place, (id, name): (&str, &str), label: &'static str, value: &str) -> Markup {
    html! {
        div.field {
            label for=(id) { (at.t(label)) }
            textarea id=(id) name=(name) rows="3" { (value) }
            p.hint { (at.t("prepare-list-hint")) }
        }
    }
}

fn figures(at: Place, act: &str) -> Markup {
    html! {
        div.fields {
            (field(at, &format!("{act}-present"), "present", "prepare-present", "number"))
            (field(at, &format!("{act}-approvals"), "approvals", "prepare-approvals", "number"))
        }
    }
}

/// The sittings that may still be prepared; the first that wants this act is chosen.
fn sittings(at: Place, session: &Session, act: &str, has: fn(&Sitting) -> bool) -> Markup {
    let id = format!("{act}-sitting");
    let open = || session.sittings.iter().filter(|sitting| !sitting.is_over());
    let wanting = open().find(|sitting| !has(sitting)).map(|sitting| sitting.no);
    html! {
        div.field {
            label for=(id) { (at.t("prepare-sitting-of")) }
            select id=(id) name="sitting" {
                @for sitting in open() {
                    option value=(sitting.no) selected[wanting == Some(sitting.no)] { (words::sitting(at, sitting.kind)) " " (at.day(sitting.date)) }
                }
            }
        }
    }
}

pub(super) fn standing_chairs(at: Place) -> Markup {
    html! { (list(at, "standing-list", "chairs", "prepare-standing-list")) (figures(at, "standing")) }
}

pub(super) fn method(at: Place, session: &Session) -> Markup {
    html! {
        div.field {
            label for="method-name" { (at.t("prepare-method-name")) }
            select #method-name name="method" {
                option value="named" { (at.t("method-named")) }
                option value="show-of-hands" { (at.t("method-hands")) }
                option value="secret" { (at.t("method-secret")) }
            }
        }
        @if session.led_by == LeadingOrgan::Presidium { (figures(at, "method")) }
    }
}

pub(super) fn sitting(at: Place) -> Markup {
    html! {
        div.fields {
            div.field {
                label for="sitting-kind" { (at.t("prepare-sitting-kind")) }
                select #sitting-kind name="kind" {
                    option value="preparatory" { (at.t("sitting-preparatory")) }
                    option value="opening" { (at.t("prepare-opening")) }
                    option value="ordinary" { (at.t("prepare-ordinary")) }
                    option value="closing" { (at.t("prepare-closing")) }
                }
            }
            (field(at, "sitting-ordinal", "ordinal", "prepare-ordinal", "number"))
            (field(at, "sitting-date", "date", "prepare-date", "date"))
            div.field {
                label for="sitting-part" { (at.t("prepare-part")) }
                select #sitting-part name="part" {
                    @for (value, part) in [("morning", PartOfDay::Morning), ("afternoon", PartOfDay::Afternoon), ("evening", PartOfDay::Evening)] {
                        option value=(value) { (at.t(part_word(part))) }
                    }
                }
            }
            (field(at, "sitting-place", "place", "prepare-place", "text"))
        }
        @for row in 1..=3 {
            div.fields {
                (field(at, &format!("sitting-items-{row}"), &format!("items-{row}"), segment_label(row), "text"))
                (field(at, &format!("sitting-segment-{row}"), &format!("segment-{row}"), "prepare-segment-title", "text"))
            }
        }
    }
}

fn segment_label(row: u8) -> &'static str {
    match row {
        1 => "prepare-items-first",
        2 => "prepare-items-second",
        _ => "prepare-items-third",
    }
}

pub(super) fn chairs(at: Place, session: &Session) -> Markup {
    html! {
        (sittings(at, session, "chairs", |sitting| sitting.presiding.is_some()))
        (list(at, "chairs-list", "chairs", "prepare-chairs-list"))
        div.fields {
            (field(at, "chairs-presiding", "presiding", "prepare-presiding", "text"))
            (field(at, "chairs-title", "title", "prepare-presiding-title", "text"))
        }
        @if session.led_by == LeadingOrgan::Presidium { (figures(at, "chairs")) }
    }
}

pub(super) fn rostrum(at: Place, session: &Session) -> Markup {
    html! {
        (sittings(at, session, "rostrum", |sitting| !sitting.rostrum.is_empty()))
        div.table-wrap { table.table {
            thead { tr { th { (at.t("prepare-rostrum-group")) } th { (at.t("prepare-rostrum-row")) } th { (at.t("prepare-rostrum-persons")) } } }
            tbody { @for row in 1..=6 { tr {
                td { input name=(format!("label-{row}")) aria-label=(at.t("prepare-rostrum-group")); }
                td { select name=(format!("row-{row}")) aria-label=(at.t("prepare-rostrum-row")) {
                    option value="any" { (at.t("prepare-rostrum-any")) } option value="front" { (at.t("prepare-rostrum-front")) }
                } }
                td { input name=(format!("persons-{row}")) aria-label=(at.t("prepare-rostrum-persons")); }
            } } }
        } }
        p.hint { (at.t("prepare-rostrum-hint")) }
    }
}

pub(super) fn leaders(at: Place, session: &Session) -> Markup {
    html! { (sittings(at, session, "leaders", |sitting| !sitting.leaders_present.is_empty())) (list(at, "leaders-list", "persons", "prepare-leaders-list")) }
}

pub(super) fn attendees(at: Place, session: &Session) -> Markup {
    html! {
        (sittings(at, session, "attendees", |sitting| !sitting.non_voting.is_empty()))
        @for row in 1..=4 {
            div.fields {
                (field(at, &format!("attendees-category-{row}"), &format!("category-{row}"), "prepare-category", "text"))
                (field(at, &format!("attendees-segment-{row}"), &format!("segment-{row}"), "prepare-category-segment", "number"))
            }
        }
    }
}

/// What the draft names stands in the fields, so that a change need not be typed from the beginning.
pub(super) fn presidium(at: Place, session: &Session) -> Markup {
    let draft = session.presidium_draft.as_ref();
    let members = draft.map(|list| ranges(&list.members));
    let secretary = draft.and_then(|list| list.secretary_general).map(typed);
    html! {
        (list_with(at, ("presidium-members", "members"), "prepare-members", members.as_deref().unwrap_or_default()))
        (field_with(at, "secretary-general", "prepare-secretary-general", secretary.as_deref()))
    }
}

fn part_word(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "prepare-morning",
        PartOfDay::Afternoon => "prepare-afternoon",
        PartOfDay::Evening => "prepare-evening",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_printed_as_they_may_be_typed_and_keep_their_order() {
        let seats = [4, 5, 6, 2, 9, 10].map(SeatNo);
        assert_eq!(ranges(&seats), "4-6 2 9-10");
        assert_eq!(crate::handlers::typed::seats(&ranges(&seats)), Ok(seats.to_vec()));
        assert_eq!(ranges(&[]), "");
    }
}

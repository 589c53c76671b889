//! The tables of the desk: the order of the sitting, the agenda, attendance by delegation, all sittings.

use maud::{Markup, html};
use yishi_names::assembly::AssemblyKind;
use yishi_views::desk::agenda::{AgendaPage, Outcome};
use yishi_views::desk::delegations::{Counts, GroupAttendance, total};

use crate::pages::chair::badge;
use crate::pages::desk::control::{DeskView, button};
use crate::pages::place::Place;
use crate::pages::words;

/// The order of the sitting with the acts on each entry.
pub(crate) fn order(at: Place, view: &DeskView) -> Markup {
    let entries = view.control.as_ref().map(|control| control.order.as_slice()).unwrap_or_default();
    html! {
        section #desk-order .card aria-labelledby="order-h" {
            h2 #order-h .card-label { (at.t("order-of-the-sitting")) }
            @if entries.is_empty() { p.soft { (at.t("order-empty")) } }
            @else {
                div.table-wrap tabindex="0" role="group" aria-labelledby="order-h" {
                    table.table.stacks {
                        thead { tr {
                            th.num scope="col" { (at.t("column-number")) }
                            th scope="col" { (at.t("column-item")) }
                            th scope="col" { (at.t("column-state")) }
                            th.act scope="col" { (at.t("column-acts")) }
                        } }
                        tbody {
                            @for (entry, actions) in entries {
                                tr data-state=(words::progress_state(entry.progress)) {
                                    td.num data-label=(at.t("column-number")) { (words::in_lists(&entry.matter)) }
                                    th scope="row" { (words::matter(at, &entry.matter)) }
                                    td data-label=(at.t("column-state")) { (badge(at, entry)) }
                                    td.act { @for action in actions { (button(at, view, action)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The agenda with what became of each item.
pub(crate) fn agenda(at: Place, view: &AgendaPage) -> Markup {
    let adopted = if view.adopted { at.t("agenda-adopted") } else { at.t("agenda-draft") };
    html! {
        section #desk-agenda .card aria-labelledby="agenda-h" {
            h2 #agenda-h .card-label { (at.t("agenda")) " " (adopted) }
            @if view.rows.is_empty() { p.soft { (at.t("agenda-none")) } }
            @else { ol.steps {
                @for row in &view.rows {
                    li data-state=(if row.outcome == Outcome::Open { "later" } else { "done" }) {
                        span { (words::matter(at, &row.matter)) }
                        span.badge data-state=(outcome_state(row.outcome)) { (words::outcome(at, row.outcome)) }
                    }
                }
            } }
        }
    }
}

fn outcome_state(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "later",
        Outcome::Heard => "done",
        Outcome::Adopted => "passed",
        Outcome::Rejected => "failed",
    }
}

/// Attendance by delegation or sector with its sum.
pub(crate) fn delegations(at: Place, kind: AssemblyKind, lines: &[GroupAttendance]) -> Markup {
    html! {
        section #desk-delegations .card aria-labelledby="delegations-h" hidden[lines.is_empty()] {
            h2 #delegations-h .card-label { (words::attendance_by_group(at, kind)) }
            div.table-wrap tabindex="0" role="group" aria-labelledby="delegations-h" {
                table.table.tight {
                    thead { tr {
                        th scope="col" { (words::group_word(at, kind)) }
                        @for word in COUNTED { th.num scope="col" { (at.t(word)) } }
                    } }
                    tbody { @for line in lines { tr { th scope="row" { (at.wording(&line.name)) } (cells(at, line.counts)) } } }
                    tfoot { tr { th scope="row" { (at.t("sum")) } (cells(at, total(lines))) } }
                }
            }
        }
    }
}

/// What is counted of each delegation, column by column.
const COUNTED: [&str; 5] = ["entitled", "present", "mark-leave", "mark-left", "mark-absent"];

fn cells(at: Place, counts: Counts) -> Markup {
    let counts = [counts.entitled, counts.present, counts.on_leave, counts.left, counts.absent];
    html! { @for (word, count) in COUNTED.into_iter().zip(counts) { td.num data-label=(at.t(word)) { (count) } } }
}

/// All sittings of the session.
pub(crate) fn sittings(at: Place, view: &DeskView) -> Markup {
    html! {
        section #desk-sittings .card aria-labelledby="sittings-h" {
            h2 #sittings-h .card-label { (at.t("sittings")) }
            div.table-wrap tabindex="0" role="group" aria-labelledby="sittings-h" {
                table.table.stacks {
                    thead { tr {
                        th scope="col" { (at.t("column-sitting")) }
                        th scope="col" { (at.t("column-day")) }
                        th.num scope="col" { (at.t("present")) }
                        th scope="col" { (at.t("column-state")) }
                    } }
                    tbody {
                        @for row in &view.overview.sittings {
                            tr {
                                th scope="row" { (words::sitting(at, row.head.kind)) }
                                td data-label=(at.t("column-day")) { (words::sitting_day(at, &row.head)) }
                                td.num data-label=(at.t("present")) { @if let Some((_, present)) = row.attendance { (present) } }
                                td data-label=(at.t("column-state")) {
                                    span.badge data-state=(words::stage_state(row.head.stage)) { (words::stage(at, row.head.stage)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

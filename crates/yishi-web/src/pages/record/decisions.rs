//! The list of decisions: number, day, what was decided, by which figures, under which article, and how it ended.

use maud::{Markup, html};
use yishi_views::record::decisions::{Decided, Decision, DecisionsPage};

use super::contents::outcome;
use super::wording::{about, balloted, event, grounds, judged, meeting_and_day, names, result};
use super::{Shelf, print_button};
use crate::pages::place::Place;
use crate::pages::words;

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &DecisionsPage) -> Markup {
    let main = html! {
        div.bar-top.no-print { h1 { (at.t("record-decisions")) } (print_button(at)) }
        section.card aria-labelledby="decisions-h" {
            h2 #decisions-h .card-label { (at.tw("record-decision-count", &[("n", view.rows.len().into())])) }
            @if view.rows.is_empty() { p.soft { (at.t("record-no-decisions")) } }
            @else { ol.decisions { @for (n, row) in (1_usize..).zip(&view.rows) { (entry(at, shelf, n, row)) } } }
        }
    };
    shelf.page(at, &view.heading, "/decisions", &main)
}

fn entry(at: Place, shelf: &Shelf, n: usize, row: &Decision) -> Markup {
    html! {
        li {
            span.decision-no { (n) }
            div {
                (what(at, shelf, &row.what))
                p.soft {
                    @if let Some(head) = &row.sitting { (meeting_and_day(at, head)) " " }
                    (at.time(row.at)) " · " (at.tw("record-number", &[("n", row.no.into())]))
                }
            }
        }
    }
}

fn what(at: Place, shelf: &Shelf, decided: &Decided) -> Markup {
    html! {
        @match decided {
            Decided::Vote(figures) => {
                p.decision-title {
                    a href=(shelf.part(&format!("/votes/{}", figures.no))) { (words::matter(at, &figures.matter)) }
                    " " (outcome(at, figures.passed))
                }
                p { (result(at, figures)) }
                (judged(at, &figures.judged))
            }
            Decided::Ballot(sheet) => {
                p.decision-title {
                    a href=(shelf.part(&format!("/ballots/{}", sheet.no))) {
                        @if let Some(title) = &sheet.title { (at.wording(title)) }
                        @if let Some(kind) = sheet.kind { " · " (balloted(at, kind)) }
                    }
                }
                @if sheet.outcome.determined && !sheet.outcome.elected.is_empty() {
                    p { (at.t("record-elected")) (at.t("record-colon")) (names(at, &sheet.outcome.elected)) }
                }
            }
            Decided::Sealed(sheet) => {
                p.decision-title {
                    a href=(shelf.part(&format!("/sealed/{}", sheet.no))) {
                        @if let Some(title) = &sheet.title { (at.wording(title)) }
                        @if let Some(kind) = sheet.kind { " · " (balloted(at, kind)) }
                    }
                }
                @if sheet.outcome.determined && !sheet.outcome.elected.is_empty() {
                    p { (at.t("record-elected")) (at.t("record-colon")) (names(at, &sheet.outcome.elected)) }
                }
            }
            Decided::Presidium { kind, about: of } => {
                p.decision-title { (event(at, kind)) " " (about(at, of)) }
                (grounds(at, of))
            }
        }
    }
}

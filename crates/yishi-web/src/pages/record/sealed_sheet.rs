//! The report of a sealed ballot: ballots against members entitled, what each line got, and the hashes by which anybody verifies it.

use maud::{Markup, html};
use yishi_rulebook::CredentialsFrom;
use yishi_views::record::sealed_sheet::{Archive, SealedSheet};

use super::ballot_sheet::{Told, lines, outcome};
use super::wording::{balloted, judged, meeting, names};
use super::{Shelf, paper, print_button};
use crate::pages::place::Place;
use crate::pages::{result, words};

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &SealedSheet) -> Markup {
    let main = html! {
        (print_button(at))
        (paper(at, &view.heading, at.t("record-sealed-sheet"), &sheet(at, view)))
    };
    shelf.page(at, &view.heading, "", &main)
}

fn sheet(at: Place, view: &SealedSheet) -> Markup {
    let told = Told { kind: view.kind, lines: &view.lines, outcome: &view.outcome };
    html! {
        p.paper-sub {
            (at.tw("record-sealed-number", &[("n", view.no.0.into())]))
            @if let Some(kind) = view.kind { " · " (balloted(at, kind)) }
        }
        @if let Some(title) = &view.title { p.paper-matter { (at.wording(title)) } }
        (figures(at, view))
        @if !view.lines.is_empty() { (lines(at, &told)) }
        @if let Some(figures) = &view.vote { (result::body(at, figures)) (result::grounds(at, figures)) }
        @else if view.valid { (outcome(at, &told)) }
        @if let Some(excess) = &view.excess { (judged(at, std::slice::from_ref(excess))) }
        (archive(at, &view.archive))
        footer.paper-foot {
            @if !view.opened_by.is_empty() { p { (at.t("record-opened-by")) " " (names(at, &view.opened_by)) } }
            @if let (Some(time), None) = (view.over_at, &view.vote) { p.soft { (at.t("record-announced")) " " (at.time(time)) } }
        }
    }
}

fn figures(at: Place, view: &SealedSheet) -> Markup {
    html! {
        dl.particulars {
            @if let Some(head) = &view.heading.sitting {
                div { dt { (at.t("column-sitting")) } dd { (meeting(at, head, None)) " " (words::sitting_day(at, head)) } }
            }
            @if view.vote.is_none() { div { dt { (at.t("record-seats")) } dd { (view.seats) } } }
            div { dt { (at.t("entitled-to-vote")) } dd { (view.entitled) } }
            div { dt { (at.t("record-cards")) } dd { (view.archive.credentials) } }
            div { dt { (at.t("record-sealed-cast")) } dd { (view.ballots) } }
            @if !view.valid { div { dt { (at.t("column-state")) } dd { strong { (at.t("record-sealed-void")) } } } }
        }
    }
}

/// What anybody can verify the count by; and, where it is so, that the operator could link ballots and members.
fn archive(at: Place, archive: &Archive) -> Markup {
    html! {
        dl.particulars {
            div { dt { (at.t("record-sealed-archive")) } dd { code { (archive.uuid) ".bel" } } }
            div { dt { (at.t("record-fingerprint")) } dd { code { (archive.fingerprint) } } }
            @if let Some(head) = &archive.head { div { dt { (at.t("record-head")) } dd { code { (head) } } } }
            @if let Some(last) = &archive.last_event { div { dt { (at.t("record-last-event")) } dd { code { (last) } } } }
        }
        @match archive.credentials_from {
            CredentialsFrom::Authority => { p.soft { (at.t("record-cards-by-scrutineers")) } }
            CredentialsFrom::Server => { p { strong { (at.t("record-cards-by-server")) } } }
        }
    }
}

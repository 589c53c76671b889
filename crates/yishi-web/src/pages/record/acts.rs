//! The table of all acts: number in the journal, time, sitting, who acted, the act in words, and the rules it rests on.

use maud::{Markup, html};
use yishi_views::record::acts::{ActRow, ActsPage};
use yishi_views::record::history::By;

use super::Shelf;
use super::wording::{about, event, grounds};
use crate::pages::acts::labels;
use crate::pages::place::Place;
use crate::pages::{people, words};

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &ActsPage) -> Markup {
    let main = html! {
        h1.no-print { (at.t("record-acts")) }
        (choose(at, shelf, view))
        section.card aria-labelledby="all-acts-h" {
            h2 #all-acts-h .card-label { (at.tw("record-lines", &[("n", view.lines.into())])) }
            @if view.rows.is_empty() { p.soft { (at.t("record-no-lines")) } } @else { (table(at, view)) }
            (pager(at, shelf, view))
        }
    };
    shelf.page(at, &view.heading, "/acts", &main)
}

fn choose(at: Place, shelf: &Shelf, view: &ActsPage) -> Markup {
    let chosen = &view.filter;
    html! {
        form.card.fields.no-print method="get" action=(shelf.part("/acts")) {
            div.field {
                label for="room" { (at.t("record-room")) }
                select #room name="room" {
                    option value="" { (at.t("record-all")) }
                    @for (room, count) in &view.rooms {
                        option value=(room) selected[chosen.room.as_deref() == Some(*room)] { (labels::stage(at.lang, room)) " " (count) }
                    }
                }
            }
            div.field {
                label for="sitting" { (at.t("column-sitting")) }
                select #sitting name="sitting" {
                    option value="" { (at.t("record-all")) }
                    @for head in &view.sittings {
                        option value=(head.no) selected[chosen.sitting == Some(head.no)] { (words::sitting(at, head.kind)) " " (words::sitting_day(at, head)) }
                    }
                }
            }
            button.button { (at.t("record-show")) }
        }
    }
}

fn table(at: Place, view: &ActsPage) -> Markup {
    html! {
        div.table-wrap tabindex="0" role="group" aria-labelledby="all-acts-h" {
            table.table.stacks.ledger {
                thead { tr {
                    th.num scope="col" { (at.t("column-number")) }
                    th scope="col" { (at.t("record-when")) }
                    th scope="col" { (at.t("record-who")) }
                    th scope="col" { (at.t("column-item")) }
                    th scope="col" { (at.t("record-rule")) }
                } }
                tbody { @for row in &view.rows { (line(at, row)) } }
            }
        }
    }
}

fn line(at: Place, row: &ActRow) -> Markup {
    let rests = !row.about.judged.is_empty() || !row.about.cited.is_empty();
    html! {
        tr id=(format!("act-{}", row.no)) {
            td.num data-label=(at.t("column-number")) { (row.no) }
            td.when data-label=(at.t("record-when")) {
                (at.moment(row.at))
                @if let Some(head) = &row.sitting { br; span.soft { (words::sitting(at, head.kind)) } }
            }
            td.when data-label=(at.t("record-who")) { (who(at, row)) }
            th scope="row" { (event(at, row.kind)) " " span.about { (about(at, &row.about)) } }
            td data-label=[rests.then_some(at.t("record-rule"))] { (grounds(at, &row.about)) }
        }
    }
}

fn who(at: Place, row: &ActRow) -> Markup {
    html! {
        @match (row.by, &row.seat) {
            (By::Seat(_), Some(person)) => { (people::name(at, person)) }
            (By::Seat(seat), None) => { (at.tw("seat-number", &[("seat", seat.0.into())])) }
            (By::Desk, _) => { (at.t("acts-desk")) }
            (By::Chair, _) => { (at.t("acts-chair")) }
            (By::Teller(teller), _) => { (at.tw("record-teller", &[("n", teller.0.into())])) }
            (By::Clock, _) => { (at.t("record-clock")) }
        }
    }
}

fn pager(at: Place, shelf: &Shelf, view: &ActsPage) -> Markup {
    let page = view.filter.page;
    let address = |page: usize| {
        let room = view.filter.room.as_deref().unwrap_or_default();
        let sitting = view.filter.sitting.map(|no| no.to_string()).unwrap_or_default();
        shelf.part(&format!("/acts?room={room}&sitting={sitting}&page={page}"))
    };
    html! {
        @if view.pages > 1 {
            nav.buttons.no-print aria-label=(at.t("record-pages")) {
                @if page > 1 { a.button href=(address(1)) { (at.t("record-first")) } a.button href=(address(page - 1)) rel="prev" { (at.t("record-before")) } }
                span { (at.tw("record-page-of", &[("n", page.into()), ("total", view.pages.into())])) }
                @if page < view.pages { a.button href=(address(page + 1)) rel="next" { (at.t("record-after")) } a.button href=(address(view.pages)) { (at.t("record-last")) } }
            }
        }
    }
}

//! The contents of the record: meetings with minutes and attendance report, votes and ballots with their sheets.

use maud::{Markup, html};
use yishi_views::record::contents::{BallotEntry, Contents, Meeting, SealedEntry, VoteEntry};

use super::wording::{balloted, meeting};
use super::{Reader, Shelf};
use crate::pages::place::Place;
use crate::pages::words;

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &Contents) -> Markup {
    let main = html! {
        h1 { (at.t("record-title")) }
        (meetings(at, shelf, &view.meetings))
        (votes(at, shelf, &view.votes))
        @if !view.ballots.is_empty() { (ballots(at, shelf, &view.ballots)) }
        @if !view.sealed.is_empty() { (sealed(at, shelf, &view.sealed)) }
    };
    shelf.page(at, &view.heading, "", &main)
}

fn meetings(at: Place, shelf: &Shelf, all: &[Meeting]) -> Markup {
    html! {
        section.card aria-labelledby="meetings-h" {
            h2 #meetings-h .card-label { (at.t("record-meetings")) }
            @if all.is_empty() { p.soft { (at.t("record-no-meetings")) } }
            @else {
                div.table-wrap tabindex="0" role="group" aria-labelledby="meetings-h" {
                    table.table.stacks {
                        thead { tr {
                            th scope="col" { (at.t("column-sitting")) }
                            th scope="col" { (at.t("column-day")) }
                            th scope="col" { (at.t("column-state")) }
                            th.act scope="col" { (at.t("record-papers")) }
                        } }
                        tbody { @for one in all { (meeting_row(at, shelf, one)) } }
                    }
                }
            }
        }
    }
}

fn meeting_row(at: Place, shelf: &Shelf, one: &Meeting) -> Markup {
    let no = one.head.no;
    html! {
        tr {
            th scope="row" { (meeting(at, &one.head, one.part.as_ref())) @if one.secret { " " span.badge data-state="local" { (at.t("record-secret")) } } }
            td data-label=(at.t("column-day")) { (words::sitting_day(at, &one.head)) }
            td data-label=(at.t("column-state")) {
                span.badge data-state=(words::stage_state(one.head.stage)) { (words::stage(at, one.head.stage)) }
            }
            td.act {
                @if one.opened && shelf.reader == Reader::Desk {
                    a.button href=(shelf.part(&format!("/minutes/{no}"))) { (at.t("record-minutes")) }
                }
                a.button href=(shelf.part(&format!("/attendance/{no}"))) { (at.t("record-attendance")) }
            }
        }
    }
}

fn votes(at: Place, shelf: &Shelf, all: &[VoteEntry]) -> Markup {
    html! {
        section.card aria-labelledby="votes-h" {
            h2 #votes-h .card-label { (at.t("record-sheets")) }
            @if all.is_empty() { p.soft { (at.t("record-no-votes")) } }
            @else { ul.acts {
                @for one in all {
                    li {
                        a href=(shelf.part(&format!("/votes/{}", one.no))) {
                            span.act-name { (words::matter(at, &one.matter)) }
                            span.soft {
                                (at.tw("record-vote-number", &[("n", one.no.0.into())])) " · " (at.moment(one.closed_at))
                                " " (outcome(at, one.passed))
                            }
                        }
                    }
                }
            } }
        }
    }
}

pub(super) fn outcome(at: Place, passed: bool) -> Markup {
    let (state, word) = if passed { ("passed", at.t("passed")) } else { ("failed", at.t("not-passed")) };
    html! { span.badge data-state=(state) { (word) } }
}

fn ballots(at: Place, shelf: &Shelf, all: &[BallotEntry]) -> Markup {
    html! {
        section.card aria-labelledby="ballots-h" {
            h2 #ballots-h .card-label { (at.t("record-ballots")) }
            ul.acts {
                @for one in all {
                    li {
                        a href=(shelf.part(&format!("/ballots/{}", one.no))) {
                            span.act-name { @if let Some(title) = &one.title { (at.wording(title)) } }
                            span.soft {
                                (at.tw("record-ballot-number", &[("n", one.no.0.into())]))
                                @if let Some(kind) = one.kind { " · " (balloted(at, kind)) }
                                @if one.void { " " span.badge data-state="failed" { (at.t("record-void")) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn sealed(at: Place, shelf: &Shelf, all: &[SealedEntry]) -> Markup {
    html! {
        section.card aria-labelledby="sealed-h" {
            h2 #sealed-h .card-label { (at.t("record-sealed-ballots")) }
            ul.acts {
                @for one in all {
                    li {
                        a href=(shelf.part(&format!("/sealed/{}", one.no))) {
                            span.act-name { @if let Some(title) = &one.title { (at.wording(title)) } }
                            span.soft {
                                (at.tw("record-sealed-number", &[("n", one.no.0.into())]))
                                @if let Some(kind) = one.kind { " · " (balloted(at, kind)) }
                                @if one.void { " " span.badge data-state="failed" { (at.t("record-void")) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

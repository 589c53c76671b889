//! The result sheet of a vote: what it was about, how it was held, the four figures, the judgement with every article.

use maud::{Markup, html};
use yishi_views::record::vote_sheet::VoteSheet;

use super::wording::{judged, meeting};
use super::{Shelf, paper, print_button};
use crate::pages::figures::{tally, verdict};
use crate::pages::place::{Place, clock_time};
use crate::pages::sealed::operator;
use crate::pages::{result, words};

/// The whole page.
pub fn vote(at: Place, shelf: &Shelf, view: &VoteSheet) -> Markup {
    let main = html! {
        (print_button(at))
        (paper(at, &view.heading, at.t("record-sheet"), &sheet(at, view)))
    };
    shelf.page(at, &view.heading, "", &main)
}

fn sheet(at: Place, view: &VoteSheet) -> Markup {
    let result = &view.result;
    html! {
        p.paper-sub { (at.tw("record-vote-number", &[("n", result.no.0.into())])) }
        p.paper-matter { (words::matter(at, &result.matter)) }
        dl.particulars {
            @if let Some(head) = &view.heading.sitting {
                div { dt { (at.t("column-sitting")) } dd { (meeting(at, head, None)) " " (words::sitting_day(at, head)) } }
            }
            div { dt { (at.t("record-method")) } dd { (words::method(at, result.method)) } }
            div { dt { (at.t("entitled-to-vote")) } dd { (view.entitled) } }
            div { dt { (at.t("record-held")) } dd { (clock_time(view.opened_at)) (at.t("day-to")) (clock_time(result.closed_at)) } }
            div { dt { (at.t("record-declared")) } dd {
                @match view.declared_at { Some(time) => { (at.time(time)) } None => { (at.t("record-not-declared")) } }
            } }
        }
        (tally(at, result.tally, result.method))
        div.paper-end { p.paper-said { (result::spoken(at, result)) } (verdict(at, result.passed)) }
        h2 { (at.t("record-rests-on")) }
        (judged(at, &view.opening))
        (result::grounds(at, result))
        (operator(at, result.through_server))
        @if let Some(digest) = &result.digest { p.cite { (at.t("record-box")) " " code { (digest) } } }
        footer.paper-foot { p { (at.t("record-secretariat")) } }
    }
}

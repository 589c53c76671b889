//! Minutes of a meeting: the particulars at the head, then what happened line by line with its time and its number in the journal.

use maud::{Markup, html};
use yishi_names::text::Text;
use yishi_views::person::Person;
use yishi_views::record::convener::Convener;
use yishi_views::record::minutes::Minutes;

use super::attendance::sentence;
use super::wording::{meeting, names, times};
use super::{Shelf, happening, paper, print_button};
use crate::pages::people;
use crate::pages::place::Place;

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &Minutes) -> Markup {
    let main = html! {
        (print_button(at))
        (paper(at, &view.heading, at.t("record-minutes"), &sheet(at, shelf, view)))
    };
    shelf.page(at, &view.heading, "", &main)
}

fn sheet(at: Place, shelf: &Shelf, view: &Minutes) -> Markup {
    html! {
        @if let Some(head) = &view.heading.sitting { p.paper-matter { (meeting(at, head, view.part.as_ref())) } }
        @if view.secret { p.paper-sub { strong { (at.t("record-secret-meeting")) } } }
        (particulars(at, view))
        h2 { (at.t("record-course")) }
        ol.course {
            @for line in &view.lines {
                li {
                    span.course-time { (at.time(line.at)) }
                    div.course-said { (happening::line(at, shelf, &line.what)) }
                    span.course-no title=(at.t("record-journal-number")) { (line.no) }
                }
            }
        }
        footer.paper-foot { p { (at.t("record-secretariat")) } }
    }
}

fn particulars(at: Place, view: &Minutes) -> Markup {
    html! {
        dl.particulars {
            @if let Some(head) = &view.heading.sitting {
                div { dt { (at.t("record-when")) } dd { (at.full_day(head.date)) " " (times(at, head)) } }
                @if let Some(place) = &head.place { div { dt { (at.t("field-place")) } dd { (at.wording(place)) } } }
            }
            div { dt { (at.t("record-convened-by")) } dd { (convener(at, &view.convener)) } }
            div { dt { (at.t("presiding")) } dd { (presiding(at, view.presiding.as_ref())) } }
            (people_line(at, "executive-chairs", &view.executive_chairs))
            div { dt { (at.t("attendance")) } dd { (sentence(at, &view.attendance)) } }
            (people_line(at, "mark-leave", &view.on_leave))
            (people_line(at, "record-leaders", &view.leaders))
            (texts_line(at, "record-non-voting", &view.non_voting))
        }
    }
}

fn presiding(at: Place, person: Option<&Person>) -> Markup {
    html! { @match person { Some(person) => { (people::with_title(at, person)) } None => { (at.t("nobody-presides")) } } }
}

fn convener(at: Place, convener: &Convener) -> Markup {
    html! {
        @match convener {
            Convener::StandingCommittee => { (at.t("option-Organ-standing_committee")) }
            Convener::Presidium => { (at.t("option-Organ-presidium")) }
            Convener::StandingChairs(chairs) => { (at.t("record-standing-chairs")) @if !chairs.is_empty() { (at.t("record-colon")) (names(at, chairs)) } }
            Convener::Leader(Some(leader)) => { (people::with_title(at, leader)) }
            Convener::Leader(None) => { (at.t("record-convener-unknown")) }
        }
    }
}

fn people_line(at: Place, word: &'static str, all: &[Person]) -> Markup {
    html! { @if !all.is_empty() { div { dt { (at.t(word)) } dd { (names(at, all)) } } } }
}

fn texts_line(at: Place, word: &'static str, all: &[Text]) -> Markup {
    html! {
        @if !all.is_empty() {
            div { dt { (at.t(word)) } dd { @for (n, text) in all.iter().enumerate() { @if n > 0 { (at.t("list-join")) } (at.wording(text)) } } }
        }
    }
}

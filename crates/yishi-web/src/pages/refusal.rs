//! Notices: the procedure's refusals with code, reason, figures and source; and the pages that are only a notice.

use maud::{Markup, html};

use crate::answer::Told;
use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::words;
use crate::texts::Lang;

/// The notice a live page puts in its place.
pub fn notice(lang: Lang, told: &Told) -> Markup {
    layout::notice_place(&body(Place::new(lang), told))
}

/// The same place, empty again.
pub fn no_notice() -> Markup {
    layout::notice_place(&html! {})
}

/// The notice itself, wherever a page shows it.
pub(crate) fn body(at: Place, told: &Told) -> Markup {
    html! {
        section.notice data-kind=(kind(&told.code)) {
            h2.notice-title { (told.text) " " span.notice-code { (told.code) } }
            @if let Some(citation) = &told.citation {
                p.cite {
                    (at.tw("notice-source", &[("source", citation.to_string().into())])) " "
                    span.badge data-state=(words::status_state(citation.status)) { (words::status(at, citation.status)) }
                }
            }
        }
    }
}

/// The look of a notice by the letter of its code: refusals of the procedure, rights, faults.
fn kind(code: &str) -> &'static str {
    match code.split('.').next() {
        Some("P") => "denied",
        Some("F") => "fault",
        Some(_) | None => "refusal",
    }
}

/// A page that is only a notice.
pub fn page(lang: Lang, told: &Told) -> Markup {
    let at = Place::new(lang);
    message(at, at.t("not-done"), &body(at, told))
}

/// There is no such page.
pub fn not_found(lang: Lang) -> Markup {
    let at = Place::new(lang);
    let inner = html! {
        section.notice data-kind="fault" {
            h2.notice-title { (at.t("not-found-reason")) " " span.notice-code { "404" } }
            p { (at.t("not-found-help")) }
        }
    };
    message(at, at.t("not-found"), &inner)
}

/// A page with one message and the way home.
pub(crate) fn message(at: Place, title: &str, inner: &Markup) -> Markup {
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } h1.masthead-title { (title) } }
        main #main .stack { (inner) p { a.button.primary.wide href="/" { (at.t("to-the-session")) } } }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::still(Kind::Login, title), &body)
}

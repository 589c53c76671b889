//! The press desk: its frame with the way around, and one file per page.

pub mod evidence;
pub mod feed;
pub mod finding;
pub mod marked;
pub mod outcome;
pub mod parts;
pub mod public;
pub mod published;
pub mod queue;
pub mod text;
pub mod words;

use std::sync::Arc;

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_app::press::{Editor, Press};
use yishi_views::heading::Heading;

use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::Place;
use crate::pages::public::session_list;
use crate::texts::Lang;

/// The pages of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PressPage {
    /// The queue of texts.
    Queue,
    /// One text.
    Text,
    /// What is published.
    Published,
}

/// A whole page of the desk.
pub(crate) fn frame(
    at: Place,
    press: &Press,
    editor: Editor,
    current: PressPage,
    title: &str,
    main: &Markup,
) -> Markup {
    let heading = Heading::of(&press.hall().published().session);
    let body = html! {
        header.masthead {
            p.masthead-title { (at.t("press-title")) }
            p.masthead-body { (at.wording(&heading.session)) }
            p.masthead-body { (words::who(at, &press.desk(), editor)) }
        }
        (ways(at, press, editor, current))
        main #main .work { (main) (layout::foot(at, true)) }
    };
    let frame = Frame::still(Kind::Press, title);
    let frame = if current == PressPage::Text { frame.with(Script::Press) } else { frame };
    layout::page(at, &frame, &body)
}

fn ways(at: Place, press: &Press, editor: Editor, current: PressPage) -> Markup {
    let session = press.hall().id();
    let ways = [
        (format!("/press/{session}"), at.t("press-queue"), current != PressPage::Published),
        (format!("/press/{session}/published"), at.t("press-published"), current == PressPage::Published),
    ];
    html! {
        nav.side aria-label=(at.t("press-title")) {
            ul {
                @for (address, word, here) in &ways {
                    li { a href=(address) aria-current=[here.then_some("page")] { (word) } }
                }
                li { a href=(format!("/s/{session}")) { (at.t("desk-public")) } }
                @if editor == Editor::Desk { li { a href=(format!("/desk/{session}")) { (at.t("desk-title")) } } }
            }
        }
    }
}

/// All sessions of the house, to choose a desk from.
pub fn sessions(halls: &[Arc<Hall>], lang: Lang) -> Markup {
    let at = Place::new(lang);
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } h1.masthead-title { (at.t("press-title")) } }
        main #main .stack { (session_list(at, halls, "/press")) p { a.button href="/desk" { (at.t("desk-title")) } } }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::still(Kind::Login, at.t("press-title")), &body)
}

/// A notice of what was wrong with the last try.
pub(crate) fn problem(problem: Option<&str>) -> Markup {
    layout::notice_place(&html! {
        @if let Some(problem) = problem {
            section.notice data-kind="refusal" { h2.notice-title { (problem) } }
        }
    })
}

//! The record of a session as papers for desk and chair: their frame, the way between them, and the official form of a sheet.
//!
//! Law: the house's forms; titles stand in the middle, figures with their article. Invariant: every page prints as it stands on A4,
//! without the ways around it.

pub mod acts;
pub mod announcements;
pub mod attendance;
pub mod ballot_sheet;
pub mod contents;
pub mod decisions;
pub mod due;
pub mod happening;
pub mod minutes;
pub mod result_sheet;
pub mod sealed_sheet;
pub mod wording;

use maud::{Markup, html};
use yishi_procedure::ids::SessionId;
use yishi_views::heading::Heading;

use crate::pages::desk::{self, DeskPage};
use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;

/// Who reads the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The secretariat: all of it.
    Desk,
    /// The presiding chair: what the chair reads out.
    Chair,
}

/// Where the papers stand: whose they are, and of which session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// Who reads.
    pub reader: Reader,
    /// The session.
    pub session: SessionId,
}

/// The parts of the record the desk goes between, with the texts of their names.
const PARTS: [(&str, &str); 5] = [
    ("", "record-contents"),
    ("/decisions", "record-decisions"),
    ("/announcements", "record-announcements"),
    ("/due", "record-due"),
    ("/acts", "record-acts"),
];

impl Shelf {
    /// The address of the record.
    pub fn address(&self) -> String {
        match self.reader {
            Reader::Desk => format!("/desk/{}/record", self.session),
            Reader::Chair => "/chair/record".to_owned(),
        }
    }

    /// The address of a part of it, such as `/votes/3`.
    pub fn part(&self, part: &str) -> String {
        format!("{}{part}", self.address())
    }

    /// A whole page. `current` is the part it belongs to.
    fn page(&self, at: Place, heading: &Heading, current: &str, main: &Markup) -> Markup {
        let main = html! { (self.ways(at, current)) (main) };
        match self.reader {
            Reader::Desk => desk::frame(at, &self.session, heading, DeskPage::Record, false, &main),
            Reader::Chair => chairs_page(at, heading, &main),
        }
    }

    fn ways(&self, at: Place, current: &str) -> Markup {
        html! {
            nav.crumbs.parts.no-print aria-label=(at.t("record-title")) {
                @match self.reader {
                    Reader::Desk => {
                        @for (part, word) in PARTS {
                            a href=(self.part(part)) aria-current=[(part == current).then_some("page")] { (at.t(word)) }
                        }
                    }
                    Reader::Chair => { a href="/chair" { (at.t("record-to-the-chair")) } a href="/chair/record" { (at.t("record-contents")) } }
                }
            }
        }
    }
}

fn chairs_page(at: Place, heading: &Heading, main: &Markup) -> Markup {
    let body = html! {
        header.masthead {
            p.masthead-body { (at.wording(&heading.session)) }
            p.masthead-title { (at.t("record-title")) }
        }
        main #main .stack { (main) }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::still(Kind::Acts, at.t("record-title")), &body)
}

/// An official sheet: the session and the name of the paper in the middle, then what it says.
fn paper(at: Place, heading: &Heading, title: &str, body: &Markup) -> Markup {
    html! {
        article.paper {
            header {
                p.paper-body { (at.wording(&heading.session)) }
                h1 { (title) }
            }
            (body)
        }
    }
}

/// A way to print, which the script of the page carries out.
fn print_button(at: Place) -> Markup {
    html! { p.buttons.no-print { button.button type="button" data-print { (at.t("print")) } } }
}

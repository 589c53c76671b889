//! The secretariat's desk: its frame with the way around, and one file per page.

pub mod control;
pub mod roll;
pub mod sealed;
pub mod tables;

use std::sync::Arc;

use maud::{Markup, html};
use yishi_app::roll_doubts::of_session;
use yishi_app::{Hall, House};
use yishi_procedure::ids::{GroupNo, SessionId};
use yishi_views::desk::roll::RollPage;
use yishi_views::heading::Heading;

use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::Place;
use crate::pages::public::session_list;
use crate::texts::Lang;

pub use control::{page, parts, show, view};

/// The pages of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskPage {
    /// Running the sitting.
    Control,
    /// Preparing the sittings.
    Prepare,
    /// The roll.
    Roll,
    /// Check-in at a door.
    CheckIn,
    /// The rostrum.
    Rostrum,
    /// All acts, by form.
    Acts,
    /// Sealed ballots: keys, lists, and the ballots so far.
    Sealed,
    /// Cards with personal links.
    Links,
    /// Releases, records and the export.
    Papers,
    /// Minutes, result sheets, decisions, announcements, all acts, what is due.
    Record,
}

impl DeskPage {
    const ALL: [Self; 10] = [
        Self::Control,
        Self::Prepare,
        Self::Roll,
        Self::CheckIn,
        Self::Rostrum,
        Self::Acts,
        Self::Sealed,
        Self::Record,
        Self::Links,
        Self::Papers,
    ];

    /// The address of the page.
    pub fn address(self, session: &SessionId) -> String {
        match self.part() {
            Some(part) => format!("/desk/{session}/{part}"),
            None => format!("/desk/{session}"),
        }
    }

    /// The last part of the address; the first page has none.
    pub fn part(self) -> Option<&'static str> {
        match self {
            Self::Control => None,
            Self::Prepare => Some("prepare"),
            Self::Roll => Some("roll"),
            Self::CheckIn => Some("check-in"),
            Self::Rostrum => Some("rostrum"),
            Self::Acts => Some("acts"),
            Self::Sealed => Some("sealed"),
            Self::Links => Some("links"),
            Self::Papers => Some("papers"),
            Self::Record => Some("record"),
        }
    }

    fn word(self, at: Place) -> &'static str {
        at.t(match self {
            Self::Control => "desk-control",
            Self::Prepare => "prepare-title",
            Self::Roll => "desk-roll",
            Self::CheckIn => "desk-check-in",
            Self::Rostrum => "desk-rostrum",
            Self::Acts => "acts-title",
            Self::Sealed => "desk-sealed",
            Self::Links => "desk-links",
            Self::Papers => "desk-papers",
            Self::Record => "record-title",
        })
    }
}

/// Where acts of the desk go.
pub fn act_address(session: &SessionId) -> String {
    format!("/desk/{session}/do")
}

/// A whole page of the desk. `stream` says whether the page follows the desk's stream.
pub(crate) fn frame(
    at: Place,
    session: &SessionId,
    heading: &Heading,
    current: DeskPage,
    stream: bool,
    main: &Markup,
) -> Markup {
    let address = format!("/desk/{session}/live");
    let body = html! {
        header.masthead {
            p.masthead-title { (at.t("desk-title")) }
            p.masthead-body { (at.wording(&heading.session)) }
            (layout::link(at))
        }
        (ways(at, session, current))
        main #main .work { (layout::notice_place(&html! {})) (main) (layout::foot(at, true)) }
    };
    let kind = Frame {
        kind: Kind::Desk,
        title: current.word(at),
        stream: stream.then_some(address.as_str()),
        script: (current == DeskPage::CheckIn).then_some(Script::Scan),
    };
    layout::page(at, &kind, &body)
}

fn ways(at: Place, session: &SessionId, current: DeskPage) -> Markup {
    html! {
        nav.side aria-label=(at.t("desk-title")) {
            ul {
                @for way in DeskPage::ALL {
                    li {
                        a href=(way.address(session)) aria-current=[(way == current).then_some("page")] { (way.word(at)) }
                    }
                }
                li { a href=(format!("/press/{session}")) { (at.t("press-title")) } }
                li { a href=(format!("/s/{session}")) { (at.t("desk-public")) } }
                li { a href="/desk" { (at.t("desk-sessions")) } }
            }
        }
    }
}

/// All sessions of the house, to choose a desk from.
pub fn sessions(halls: &[Arc<Hall>], lang: Lang) -> Markup {
    let at = Place::new(lang);
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } h1.masthead-title { (at.t("desk-title")) } }
        main #main .stack { (layout::notice_place(&html! {})) (session_list(at, halls, "/desk")) p { a.button href="/desk/convene" { (at.t("convene-title")) } } }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::still(Kind::Login, at.t("desk-title")), &body)
}

/// The roll of a session with that delegation shown, or the first, and what it shows on being looked over.
pub fn roll(house: &House, hall: &Hall, group: Option<GroupNo>, lang: Lang) -> Markup {
    let view = RollPage::of(&hall.published().session, group);
    roll::show(&view, hall.id(), &of_session(house, hall), lang)
}

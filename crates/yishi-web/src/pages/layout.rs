//! The frame of every page: head, way to the content, link state, languages.
//!
//! Law of the house: strict content policy (scripts and styles from files only), so nothing is written inline.

use maud::{DOCTYPE, Markup, html};

use crate::pages::Part;
use crate::pages::place::Place;
use crate::texts::Lang;

/// What kind of page the style sheet shall draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A deputy's phone.
    Me,
    /// Watching and counting a paper ballot.
    Scrutiny,
    /// All acts of a chair or a deputy.
    Acts,
    /// Logging in, and plain messages.
    Login,
    /// The big screen.
    Hall,
    /// The chair's page.
    Chair,
    /// The desk.
    Desk,
    /// For the public.
    Public,
    /// The press desk.
    Press,
    /// A secret ballot on a phone.
    Vote,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Scrutiny => "scrutiny",
            Self::Acts => "acts",
            Self::Login => "login",
            Self::Hall => "hall",
            Self::Chair => "chair",
            Self::Desk => "desk",
            Self::Public => "public",
            Self::Press => "press",
            Self::Vote => "vote",
        }
    }
}

/// What the frame needs to know of a page.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// What kind of page.
    pub kind: Kind,
    /// The title of the window.
    pub title: &'a str,
    /// The address of the live stream, where the page is live.
    pub stream: Option<&'a str>,
    /// The script the page needs beside that of every page.
    pub script: Option<Script>,
}

/// A script that some pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// The camera at a door.
    Scan,
    /// The sums of a count.
    Count,
    /// The tone of the speaker's clock.
    Tone,
    /// The keys of the press desk.
    Press,
    /// The steps of a secret ballot.
    Vote,
    /// The test of a sealed ballot on a second device.
    Second,
    /// The check of a ballot box in the visitor's browser.
    Box,
}

impl Script {
    fn address(self) -> &'static str {
        match self {
            Self::Scan => "/assets/scan.js",
            Self::Count => "/assets/count.js",
            Self::Tone => "/assets/tone.js",
            Self::Press => "/assets/press.js",
            Self::Vote => "/assets/vote.js",
            Self::Second => "/assets/second.js",
            Self::Box => "/assets/box.js",
        }
    }
}

impl<'a> Frame<'a> {
    /// A page that stands still.
    pub fn still(kind: Kind, title: &'a str) -> Self {
        Self { kind, title, stream: None, script: None }
    }

    /// A page that follows a stream.
    pub fn live(kind: Kind, title: &'a str, stream: &'a str) -> Self {
        Self { kind, title, stream: Some(stream), script: None }
    }

    /// The same page with a script of its own.
    #[must_use]
    pub fn with(self, script: Script) -> Self {
        Self { script: Some(script), ..self }
    }
}

/// A whole page.
pub fn page(at: Place, frame: &Frame, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(at.lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (frame.title) " · " (at.t("house-name")) }
                link rel="icon" href="/assets/mark.svg" type="image/svg+xml";
                link rel="stylesheet" href="/assets/style.css";
                script type="module" src="/assets/live.js" {}
                @if let Some(script) = frame.script { script type="module" src=(script.address()) {} }
            }
            body data-page=(frame.kind.word()) data-stream=[frame.stream] {
                a.skip href="#main" { (at.t("skip-to-content")) }
                (body)
            }
        }
    }
}

/// The state of the connection, with the words the script shows in its place.
pub fn link(at: Place) -> Markup {
    html! {
        p #link .link role="status" data-state="still" data-text-wait=(at.t("link-wait")) data-text-live=(at.t("link-live"))
            data-text-lost=(at.t("link-lost")) { (at.t("link-still")) }
    }
}

/// The place where refusals and other notices appear.
pub fn notice_place(inner: &Markup) -> Markup {
    html! { div #notice role="alert" { (inner) } }
}

/// The choice of language.
pub fn languages(at: Place) -> Markup {
    html! {
        nav.lang aria-label=(at.t("languages")) {
            @for lang in Lang::ALL {
                a href=(format!("?lang={}", lang.tag())) lang=(lang.tag()) hreflang=(lang.tag())
                    aria-current=[(lang == at.lang).then_some("true")] { (lang.own_name()) }
            }
        }
    }
}

/// The foot of a page: languages, and the way out where somebody is logged in.
pub fn foot(at: Place, logged_in: bool) -> Markup {
    html! {
        footer.foot {
            (languages(at))
            @if logged_in { form method="post" action="/logout" { button.button { (at.t("log-out")) } } }
        }
    }
}

/// All parts, one after the other.
pub fn all(parts: &[Part]) -> Markup {
    html! { @for part in parts { (part.markup) } }
}

/// One part by its id; nothing where the screen has no such part.
pub fn part(parts: &[Part], id: &str) -> Markup {
    html! { @for part in parts.iter().filter(|part| part.id == id) { (part.markup) } }
}

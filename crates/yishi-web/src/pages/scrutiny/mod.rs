//! Watching and counting a paper ballot (监票、计票): how far it has come, the one duty of whoever looks, and the report.
//!
//! Law: Electoral Law art 43, 44. Invariant: a teller's page holds nothing of the other's count before both are in; every act on it
//! is one the procedure takes now.

mod ballot;
mod count;
mod duty;
mod report;

use maud::{Markup, html};
use yishi_app::{Actor, Hall};
use yishi_views::scrutiny::{ScrutinyPage, Watcher};

use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::Place;
use crate::pages::{Part, people, refusal};
use crate::texts::Lang;

pub(crate) use ballot::{step_word, title as ballot_title};

/// What the page shows somebody now; nothing where they neither watch nor count.
pub fn view(hall: &Hall, actor: Actor) -> Option<ScrutinyPage> {
    let session = &hall.published().session;
    let watcher = match actor {
        Actor::Teller { teller } => Watcher::teller(session, teller),
        Actor::Seat { seat } => Watcher::scrutineer(session, seat),
        Actor::Desk | Actor::Chair | Actor::Clock => None,
    };
    Some(ScrutinyPage::of(session, watcher?))
}

/// The whole page of a view.
pub fn show(view: &ScrutinyPage, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let parts = parts(view, lang);
    let body = html! {
        header.masthead {
            p.masthead-body { (at.wording(&view.heading.session)) }
            h1.masthead-title { (at.t("scrutiny-title")) " · " (who(at, &view.watcher)) }
        }
        (layout::link(at))
        main #main .stack {
            (layout::notice_place(&html! {}))
            (layout::all(&parts))
            @if let Watcher::Scrutineer { .. } = view.watcher { p { a.button.wide href="/me" { (at.t("phone-title")) } } }
        }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::live(Kind::Scrutiny, at.t("scrutiny-title"), "/scrutiny/live").with(Script::Count), &body)
}

/// The parts the stream sends.
pub fn parts(view: &ScrutinyPage, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![
        Part::new("scrutiny-ballot", ballot::part(at, view)),
        Part::new("scrutiny-duty", duty::part(at, view)),
        Part::new("scrutiny-report", report::part(at, view)),
        Part::new("scrutiny-steps", ballot::steps(at, view)),
    ]
}

/// As whom somebody looks at the page.
fn who(at: Place, watcher: &Watcher) -> Markup {
    match watcher {
        Watcher::Teller { no, name } => html! {
            (at.tw("teller-number", &[("n", no.0.into())])) @if let Some(name) = name { " " (at.person(name)) }
        },
        Watcher::Scrutineer { person, chief, .. } => html! {
            (at.t(if *chief { "post-chief-scrutineer" } else { "post-scrutineer" })) " " (people::name(at, person))
        },
    }
}

/// What somebody is told who neither watches nor counts.
pub fn not_yours(lang: Lang) -> Markup {
    let at = Place::new(lang);
    let inner = html! {
        section.notice data-kind="denied" { h2.notice-title { (at.t("scrutiny-not-yours")) } p { (at.t("login-ask-staff")) } }
    };
    refusal::message(at, at.t("scrutiny-title"), &inner)
}

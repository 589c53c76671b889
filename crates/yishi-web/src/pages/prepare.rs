//! The preparation of a session: each act with what is recorded of it, the done ones folded, the one that is due open.
//!
//! What the record already knows stands beside the forms, so that a clerk copies numbers instead of remembering them. The page
//! folds by `details` alone and needs no script.

mod agenda;
mod forms;
mod recorded;

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::Session;
use yishi_views::desk::preparation::{Act, ActState, Preparation};

use crate::pages::desk::{self, DeskPage};
use crate::pages::place::Place;
use crate::texts::Lang;

/// The page.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    let published = hall.published();
    show(&published.session, &Preparation::of(&published.session, hall.book()), lang)
}

/// The page of a view.
pub fn show(session: &Session, view: &Preparation, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let nothing_due = view.acts.iter().all(|(_, state)| *state != ActState::Due);
    let content = html! {
        h1 { (at.t("prepare-title")) }
        @if nothing_due { p.soft { (at.t("prepare-nothing-due")) } }
        (guests(at, session))
        @for (act, state) in &view.acts { (folded(at, session, view, *act, *state)) }
    };
    desk::frame(at, &session.id, &view.heading, DeskPage::Prepare, false, &content)
}

/// One act: its name, how it stands and what is recorded in short on the fold; the whole and the form beneath it.
fn folded(at: Place, session: &Session, view: &Preparation, act: Act, state: ActState) -> Markup {
    html! {
        details.card id=(address(act)) open[state == ActState::Due] {
            summary {
                span.bar-top {
                    span.card-label role="heading" aria-level="2" { (at.t(heading(act))) }
                    span.badge data-state=(badge(state)) { (at.t(word(act, state))) }
                    @if let Some(short) = recorded::short(at, view, act) { span.soft { (short) } }
                }
            }
            (recorded::whole(at, view, act))
            @if state != ActState::Settled { (form(at, session, act, state)) }
        }
    }
}

fn form(at: Place, session: &Session, act: Act, state: ActState) -> Markup {
    let button =
        if state == ActState::Recorded && is_replaced(act) { "prepare-record-again" } else { "prepare-record" };
    html! {
        form.stack method="post" action=(format!("/desk/{}/prepare/{}", session.id, address(act))) {
            (fields(at, session, act))
            div.buttons { button.button.primary { (at.t(button)) } }
        }
    }
}

/// Whether a later act replaces the whole of an earlier one; the others are done once for each sitting.
fn is_replaced(act: Act) -> bool {
    match act {
        Act::Presidium | Act::Agenda | Act::StandingChairs | Act::Method => true,
        Act::Sittings | Act::Chairs | Act::Rostrum | Act::Leaders | Act::Attendees => false,
    }
}

fn fields(at: Place, session: &Session, act: Act) -> Markup {
    match act {
        Act::Presidium => forms::presidium(at, session),
        Act::Agenda => agenda::fields(at, session),
        Act::StandingChairs => forms::standing_chairs(at),
        Act::Method => forms::method(at, session),
        Act::Sittings => forms::sitting(at),
        Act::Chairs => forms::chairs(at, session),
        Act::Rostrum => forms::rostrum(at, session),
        Act::Leaders => forms::leaders(at, session),
        Act::Attendees => forms::attendees(at, session),
    }
}

/// The last part of the form's address.
fn address(act: Act) -> &'static str {
    match act {
        Act::Presidium => "presidium",
        Act::Agenda => "agenda",
        Act::StandingChairs => "standing-chairs",
        Act::Method => "method",
        Act::Sittings => "sitting",
        Act::Chairs => "chairs",
        Act::Rostrum => "rostrum",
        Act::Leaders => "leaders",
        Act::Attendees => "attendees",
    }
}

fn heading(act: Act) -> &'static str {
    match act {
        Act::Presidium => "prepare-presidium",
        Act::Agenda => "prepare-agenda",
        Act::StandingChairs => "prepare-standing-chairs",
        Act::Method => "prepare-method",
        Act::Sittings => "prepare-sitting",
        Act::Chairs => "prepare-chairs",
        Act::Rostrum => "prepare-rostrum",
        Act::Leaders => "prepare-leaders",
        Act::Attendees => "prepare-attendees",
    }
}

fn word(act: Act, state: ActState) -> &'static str {
    match state {
        ActState::Due => "prepare-state-due",
        ActState::Recorded if matches!(act, Act::Presidium | Act::Agenda) => "prepare-state-drafted",
        ActState::Recorded => "prepare-state-recorded",
        ActState::Settled => "prepare-state-settled",
        ActState::Open => "prepare-state-open",
    }
}

fn badge(state: ActState) -> &'static str {
    match state {
        ActState::Due => "now",
        ActState::Recorded | ActState::Settled => "done",
        ActState::Open => "later",
    }
}

fn guests(at: Place, session: &Session) -> Markup {
    html! {
        @if !session.roll.guests().is_empty() {
            details.card {
                summary { (at.t("prepare-guests")) }
                ul.names { @for guest in session.roll.guests() { li { "g" (guest.no) " " (at.person(&guest.name)) } } }
            }
        }
    }
}

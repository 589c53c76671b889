//! The ways in: a personal link with its PIN, and the desk's password.

use maud::{Markup, html};

use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::refusal::message;
use crate::texts::{Lang, t};

/// For somebody who came without a link.
pub fn without_link(lang: Lang) -> Markup {
    let at = Place::new(lang);
    let inner = html! { section.card { p.lead { (at.t("login-without-link")) } p.soft { (at.t("login-ask-staff")) } } };
    message(at, at.t("login-title"), &inner)
}

/// A link that is not ours, or was renewed.
pub fn unknown_link(lang: Lang) -> Markup {
    let at = Place::new(lang);
    let inner = html! {
        section.notice data-kind="denied" { h2.notice-title { (at.t("login-unknown-link")) } p { (at.t("login-ask-staff")) } }
    };
    message(at, at.t("login-title"), &inner)
}

/// Asks for the PIN of a link. `problem` is the key of what was wrong with the last one.
pub fn pin(lang: Lang, action: &str, problem: Option<&str>) -> Markup {
    let at = Place::new(lang);
    let form = html! {
        section.card aria-labelledby="pin-h" {
            h2 #pin-h .card-label { (at.t("login-pin-heading")) }
            form #enter .stack method="post" action=(action) {
                div.field {
                    label for="pin" { (at.t("login-pin-label")) }
                    input #pin .pin name="pin" type="password" inputmode="numeric" maxlength="12" autocomplete="one-time-code"
                        required data-pin aria-invalid=[problem.map(|_| "true")];
                }
                div.pinpad {
                    @for digit in 1..=9 { button.button type="button" data-digit=(digit) { (digit) } }
                    button.button type="button" data-digit="clear" { (at.t("login-clear")) }
                    button.button type="button" data-digit="0" { "0" }
                    button.button type="button" data-digit="back" { (at.t("login-back")) }
                }
                button.button.primary.wide { (at.t("login-enter")) }
            }
        }
    };
    frame(at, at.t("login-title"), problem, &form)
}

/// Asks for the desk's password.
pub fn password(lang: Lang, problem: Option<&str>) -> Markup {
    let at = Place::new(lang);
    let form = html! {
        section.card {
            form.stack method="post" action="/desk/login" {
                div.field {
                    label for="password" { (at.t("login-password-label")) }
                    input #password name="password" type="password" autocomplete="current-password" required
                        aria-invalid=[problem.map(|_| "true")];
                }
                button.button.primary.wide { (at.t("login-enter")) }
            }
        }
    };
    frame(at, at.t("login-desk-title"), problem, &form)
}

fn frame(at: Place, title: &str, problem: Option<&str>, form: &Markup) -> Markup {
    let notice = html! {
        @if let Some(key) = problem {
            section.notice data-kind="denied" { h2.notice-title { (t(at.lang, key)) } }
        }
    };
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } h1.masthead-title { (title) } }
        main #main .stack { (layout::notice_place(&notice)) (form) }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::still(Kind::Login, title), &body)
}

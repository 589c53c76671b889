//! The form of one act: its name, what it does, why it was not done, and its fields with what was typed.

use maud::{Markup, html};
use yishi_app::Actor;
use yishi_procedure::Session;

use super::widgets::Form;
use super::{Standing, Where, labels, list};
use crate::acts::Act;
use crate::acts::allowed::Allowed;
use crate::acts::reading::{Problem, ROOT};
use crate::pages::{machine_count, refusal};

pub(super) fn body(place: Where, session: &Session, act: &Act, allowed: &Allowed, standing: &Standing) -> Markup {
    let at = place.at;
    let own = match place.actor {
        Actor::Seat { seat } => Some(seat),
        Actor::Desk | Actor::Chair | Actor::Teller { .. } | Actor::Clock => None,
    };
    let form = Form { at, act: act.name, session, standing, allowed, own };
    html! {
        p.crumbs { a href=(place.address()) { (at.t("acts-title")) } span { "› " (labels::stage(at.lang, act.stage)) } }
        div.bar-top { h1 { (labels::act(at.lang, act.name)) }
            @if place.actor == Actor::Desk { (list::who(at, act)) }
        }
        p.soft { (labels::act_hint(at.lang, act.name)) }
        // A machine reads more papers than anybody types; its file has a page of its own.
        @if act.name == "EnterMachineCount" && place.actor == Actor::Desk {
            p { a.button href=(machine_count::address(session)) { (at.t("machine-title")) } }
        }
        @if let Some(told) = &standing.told { div role="alert" { (refusal::body(at, told)) } }
        @if !standing.problems.is_empty() { (problems(place, act, &form)) }
        form.card.stack.act-form method="post" action=(format!("{}/{}", place.address(), act.name)) {
            // Enter in a field presses the first button of a form, and that must be the act itself.
            button.quiet-title tabindex="-1" aria-hidden="true" { (at.t("acts-do")) }
            @for field in &act.fields { (form.field(act.name, field, ROOT)) }
            div.buttons { button.button.primary { (labels::act(at.lang, act.name)) } }
        }
        script type="module" src="/assets/acts.js" {}
    }
}

/// Which fields want a second look; each leads to the field, and what cannot be placed beside any stands alone.
fn problems(place: Where, act: &Act, form: &Form) -> Markup {
    let problems = &form.standing.problems;
    html! {
        section.notice data-kind="refusal" role="alert" {
            h2.notice-title { (place.at.tw("acts-problems", &[("n", problems.len().into())])) }
            ul {
                @for Problem { path, wrong } in problems {
                    li {
                        @if let Some(label) = labels::at(place.at.lang, act, path) { a href=(format!("#{path}")) { (label) } " " }
                        (form.told(wrong))
                    }
                }
            }
        }
    }
}

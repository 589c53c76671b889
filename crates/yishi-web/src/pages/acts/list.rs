//! The list of all acts: by stage, each with its name, what it does, and who may do it.

use maud::{Markup, html};
use yishi_app::Actor;
use yishi_procedure::ids::SeatNo;

use super::{Where, labels};
use crate::acts::allowed::allowed;
use crate::acts::{Act, catalogue};
use crate::pages::place::Place;

pub(super) fn body(place: Where, done: Option<&Act>) -> Markup {
    let at = place.at;
    let session = &place.hall.published().session;
    html! {
        h1 { (at.t("acts-title")) }
        @if let Some(act) = done { (done_notice(place, act)) }
        @for (stage, acts) in catalogue().stages() {
            @let mine: Vec<&Act> = acts.into_iter().filter(|act| allowed(place.actor, act, Some(session)).is_some()).collect();
            @if !mine.is_empty() {
                section.card aria-labelledby=(format!("room-{stage}")) {
                    h2.card-label id=(format!("room-{stage}")) { (labels::stage(at.lang, stage)) }
                    ul.acts { @for act in mine { (entry(place, act)) } }
                }
            }
        }
    }
}

fn done_notice(place: Where, act: &Act) -> Markup {
    let name = labels::act(place.at.lang, act.name);
    html! {
        section.notice data-kind="done" role="status" {
            p.notice-title { (place.at.tw("acts-done", &[("act", name.into())])) }
        }
    }
}

fn entry(place: Where, act: &Act) -> Markup {
    let lang = place.at.lang;
    html! {
        li {
            a href=(format!("{}/{}", place.address(), act.name)) {
                span.act-name { (labels::act(lang, act.name)) }
                span.soft { (labels::act_hint(lang, act.name)) }
            }
            @if place.actor == Actor::Desk { (who(place.at, act)) }
        }
    }
}

/// Who may do an act, as badges.
pub(super) fn who(at: Place, act: &Act) -> Markup {
    let roles = [
        (Actor::Desk, at.t("acts-desk")),
        (Actor::Chair, at.t("acts-chair")),
        (Actor::Seat { seat: SeatNo(1) }, at.t("acts-seat")),
    ];
    html! {
        span.who {
            @for (actor, word) in roles {
                @if allowed(actor, act, None).is_some() { span.badge { (word) } }
            }
        }
    }
}

//! All acts by form: the list, the form of one, and what was typed on its way to the application.
//!
//! One handler for all roles; the visitor gives the actor, so nothing a form says can.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use yishi_app::{Actor, Failure, Hall};

use crate::access::Visitor;
use crate::acts::allowed::{Allowed, allowed};
use crate::acts::reading::{self, ROWS};
use crate::acts::{Act, by_strokes, catalogue};
use crate::answer::{Answer, Asked, page, status, told};
use crate::handlers::act::Fields;
use crate::handlers::desk::hall_of;
use crate::pages::acts::{Standing, Where};
use crate::pages::place::Place;
use crate::texts::Lang;
use crate::web::Shared;

/// The parts of an act's address: the session at the desk, and the act.
type Parts = Path<BTreeMap<String, String>>;

/// The list.
pub async fn list(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(parts): Parts,
    Query(asked): Query<Fields>,
    lang: Lang,
) -> Answer {
    let Some((actor, hall)) = whose(&web, visitor, parts.get("session"))? else { return Ok(forbidden()) };
    let done = asked.get("done").and_then(|name| catalogue().act(name));
    let place = Where { at: Place::new(lang), actor, hall: &hall };
    Ok(page(StatusCode::OK, &place.list(done)))
}

/// The form of an act; fields named in the address are filled in.
pub async fn form(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(parts): Parts,
    Query(typed): Query<Fields>,
    lang: Lang,
) -> Answer {
    let Some((actor, hall)) = whose(&web, visitor, parts.get("session"))? else { return Ok(forbidden()) };
    let Some((act, allowed)) = act_of(actor, &hall, &parts) else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    // A session is convened at its own page, which takes the roll as a file.
    if act.name == "ConveneSession" {
        return Ok(Redirect::to("/desk/convene").into_response());
    }
    let place = Where { at: Place::new(lang), actor, hall: &hall };
    let standing = Standing { typed, fresh: true, ..Standing::default() };
    Ok(page(StatusCode::OK, &place.form(act, &allowed, &standing)))
}

/// Takes a form: rows are added, faults named, and what can be read is carried out.
pub async fn take(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(parts): Parts,
    Asked { lang, key, .. }: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let Some((actor, hall)) = whose(&web, visitor, parts.get("session"))? else { return Ok(forbidden()) };
    let Some((act, allowed)) = act_of(actor, &hall, &parts) else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let place = Where { at: Place::new(lang), actor, hall: &hall };
    if let Some(path) = typed.get("more").cloned() {
        let standing = Standing { typed: with_more_rows(typed, &path), ..Standing::default() };
        return Ok(page(StatusCode::OK, &place.form(act, &allowed, &standing)));
    }
    if typed.contains_key(by_strokes::PRESSED) {
        let standing = by_strokes::arranged(place.at, &hall, typed);
        return Ok(page(StatusCode::OK, &place.form(act, &allowed, &standing)));
    }
    let command = reading::command(act, &hall.published().session, &typed);
    let command = match command {
        Ok(command) => command,
        Err(problems) => {
            let standing = Standing { typed, problems, ..Standing::default() };
            return Ok(page(StatusCode::UNPROCESSABLE_ENTITY, &place.form(act, &allowed, &standing)));
        }
    };
    Ok(match hall.execute(actor, command, key).await {
        Ok(_) => Redirect::to(&after(&place, act)).into_response(),
        Err(failure) => {
            let standing = Standing { typed, told: Some(told(lang, &failure)), ..Standing::default() };
            page(status(&failure), &place.form(act, &allowed, &standing))
        }
    })
}

/// Where an act leads: back to the list, or to the ballot whose next step it brought.
fn after(place: &Where, act: &Act) -> String {
    match place.actor {
        Actor::Seat { .. } | Actor::Teller { .. } if act.stage == "ballot" => "/scrutiny".to_owned(),
        Actor::Seat { .. } | Actor::Teller { .. } | Actor::Desk | Actor::Chair | Actor::Clock => {
            format!("{}?done={}", place.address(), act.name)
        }
    }
}

fn with_more_rows(mut typed: Fields, path: &str) -> Fields {
    let more = reading::rows(&typed, path) + ROWS;
    typed.remove("more");
    typed.insert(format!("rows.{path}"), more.to_string());
    typed
}

/// Who the visitor is as an actor, and in which session. A scrutineer acts by the seat, also at the ballots.
fn whose(web: &Shared, visitor: Visitor, named: Option<&String>) -> Result<Option<(Actor, Arc<Hall>)>, Failure> {
    Ok(match (visitor, named) {
        (Visitor::Desk, Some(session)) => Some((Actor::Desk, hall_of(web, session.clone())?)),
        (Visitor::Chair(session), _) => Some((Actor::Chair, web.hall(&session)?)),
        (Visitor::Seat(session, seat), _) => Some((Actor::Seat { seat }, web.hall(&session)?)),
        (Visitor::Teller(session, teller), _) => Some((Actor::Teller { teller }, web.hall(&session)?)),
        (Visitor::Desk, None) | (Visitor::Hall(_) | Visitor::Press(..) | Visitor::Trustee(..), _) => None,
    })
}

/// The act of an address, where the person may do it.
fn act_of(actor: Actor, hall: &Hall, parts: &BTreeMap<String, String>) -> Option<(&'static Act, Allowed)> {
    let act = catalogue().act(parts.get("act")?)?;
    Some((act, allowed(actor, act, Some(&hall.published().session))?))
}

fn forbidden() -> Response {
    StatusCode::FORBIDDEN.into_response()
}

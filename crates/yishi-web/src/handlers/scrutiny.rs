//! Watching and counting a paper ballot: the page, its stream, the acts on it, and a count as it was typed.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::{Extension, Form};
use yishi_app::{Actor, Failure, Hall};
use yishi_procedure::ballot::entry::EnterCount;
use yishi_views::scrutiny::{Duty, Watcher};

use crate::access::Visitor;
use crate::answer::{Answer, Asked, page};
use crate::handlers::act::{Fields, carry_out, give};
use crate::handlers::count;
use crate::live::{Screen, answer};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

const HOME: &str = "/scrutiny";

/// The page; whoever neither watches nor counts is told so.
pub async fn show(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Some((actor, hall)) = whose(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    Ok(match pages::scrutiny::view(&hall, actor) {
        Some(view) => page(StatusCode::OK, &pages::scrutiny::show(&view, lang)),
        None => page(StatusCode::FORBIDDEN, &pages::scrutiny::not_yours(lang)),
    })
}

/// Its stream.
pub async fn live(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Some((actor, hall)) = whose(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    if pages::scrutiny::view(&hall, actor).is_none() {
        return Ok(StatusCode::FORBIDDEN.into_response());
    }
    Ok(answer(web.live(hall.id())?, Screen::Scrutiny(actor), lang, None))
}

/// Carries out an act of whoever watches or counts.
pub async fn act(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    asked: Asked,
    Form(fields): Form<Fields>,
) -> Answer {
    let Some((actor, hall)) = whose(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    Ok(carry_out(&hall, actor, asked, &fields, HOME).await)
}

/// Takes a count. Which of the two entries it is follows from the record, not from the form, so that two tellers who begin
/// at once do not write into one.
pub async fn count(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    asked: Asked,
    Form(fields): Form<Fields>,
) -> Answer {
    let Some((actor, hall)) = whose(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let Some(command) = entered(&hall, actor, &fields) else { return Ok(StatusCode::BAD_REQUEST.into_response()) };
    Ok(give(&hall, actor, asked, command.into(), HOME).await)
}

/// The command of a typed count; nothing where it cannot be read, or is not the teller's to enter now.
fn entered(hall: &Hall, actor: Actor, fields: &Fields) -> Option<EnterCount> {
    let view = pages::scrutiny::view(hall, actor)?;
    let (Watcher::Teller { no, .. }, Duty::Count(own), Some(ballot)) = (view.watcher, view.duty, view.ballot) else {
        return None;
    };
    let count = count::read(&ballot, fields)?;
    Some(EnterCount { ballot: ballot.no, entry: own.entry, by: no, count })
}

/// Who the visitor is as an actor, and in which session.
fn whose(web: &Shared, visitor: Visitor) -> Result<Option<(Actor, Arc<Hall>)>, Failure> {
    Ok(match visitor {
        Visitor::Teller(session, teller) => Some((Actor::Teller { teller }, web.hall(&session)?)),
        Visitor::Seat(session, seat) => Some((Actor::Seat { seat }, web.hall(&session)?)),
        Visitor::Desk | Visitor::Chair(_) | Visitor::Hall(_) | Visitor::Press(..) | Visitor::Trustee(..) => None,
    })
}

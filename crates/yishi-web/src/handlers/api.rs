//! The JSON API: the same commands, the same way from the application on.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde_json::json;
use yishi_app::{Actor, Failure};
use yishi_procedure::Command;
use yishi_procedure::ids::SessionId;

use crate::access::Visitor;
use crate::answer::{Answer, Asked, Form, failed};
use crate::web::Shared;

/// Carries out a command of the desk in a session.
pub async fn desk_command(
    State(web): State<Shared>,
    Path(session): Path<String>,
    asked: Asked,
    Json(command): Json<Command>,
) -> Response {
    let Ok(session) = SessionId::try_from(session) else { return StatusCode::NOT_FOUND.into_response() };
    carry_out(&web, &session, Actor::Desk, asked, command).await
}

/// Carries out a command of the visitor: chair, seat or teller.
pub async fn own_command(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    asked: Asked,
    Json(command): Json<Command>,
) -> Response {
    let (session, actor) = match visitor {
        Visitor::Chair(session) => (session, Actor::Chair),
        Visitor::Seat(session, seat) => (session, Actor::Seat { seat }),
        Visitor::Teller(session, teller) => (session, Actor::Teller { teller }),
        Visitor::Desk | Visitor::Hall(_) | Visitor::Press(..) | Visitor::Trustee(..) => {
            return StatusCode::FORBIDDEN.into_response();
        }
    };
    carry_out(&web, &session, actor, asked, command).await
}

async fn carry_out(web: &Shared, session: &SessionId, actor: Actor, asked: Asked, command: Command) -> Response {
    let done = async {
        let hall = web.hall(session)?;
        hall.execute(actor, command, asked.key).await
    };
    match done.await {
        Ok(done) => Json(json!({ "version": done.version, "before": done.before })).into_response(),
        Err(failure) => failed(Form::Json, asked.lang, &failure),
    }
}

/// What the public may know of a session: title, sittings with attendance and quorum, results with grounds.
pub async fn session(State(web): State<Shared>, Path(session): Path<String>) -> Answer {
    let id = SessionId::try_from(session).map_err(|_| Failure::NoSession)?;
    let hall = web.hall(&id)?;
    let published = hall.published();
    let page = yishi_views::public::PublicPage::of(&published.session, hall.book());
    Ok(Json(page).into_response())
}

/// The description of this API.
pub async fn description() -> Json<&'static serde_json::Value> {
    Json(crate::acts::openapi::document())
}

/// Says that the house is at work.
pub async fn health() -> &'static str {
    "ok\n"
}

//! A ballot comes in: the hottest path of the house. Parse, admit, wait for the disk, answer.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use yishi_app::Failure;
use yishi_app::cast::Accepted;
use yishi_procedure::ids::VoteNo;
use yishi_procedure::voting::choice::Choice;

use crate::access::Visitor;
use crate::answer::{Asked, Form, failed, html};
use crate::live::own_fragments;
use crate::texts::Lang;
use crate::web::Shared;

/// What a phone sends.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Pressed {
    vote: u32,
    choice: Choice,
}

/// Takes a ballot of the visitor's own seat.
pub async fn press(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Asked { form, lang, key }: Asked,
    axum::Form(pressed): axum::Form<Pressed>,
) -> Response {
    let Visitor::Seat(session, seat) = visitor else { return StatusCode::FORBIDDEN.into_response() };
    let hall = match web.hall(&session) {
        Ok(hall) => hall,
        Err(failure) => return failed(form, lang, &failure),
    };
    // A page without script sends no key: its press is marked by the moment it came, so that going back and sending again is a
    // new press, judged like any other.
    let key = key.unwrap_or_else(|| form_key(&hall, seat.0, pressed.vote));
    match hall.cast(seat, VoteNo(pressed.vote), pressed.choice, key).await {
        Ok(accepted) => answer(form, &hall, lang, accepted),
        Err(failure) => failed(form, lang, &failure),
    }
}

fn form_key(hall: &yishi_app::Hall, seat: u32, vote: u32) -> String {
    format!("form-{seat}-{vote}-{}", hall.now())
}

fn answer(form: Form, hall: &yishi_app::Hall, lang: Lang, accepted: Accepted) -> Response {
    match form {
        Form::Page => Redirect::to("/me").into_response(),
        Form::Fragment => {
            let mut out = crate::pages::refusal::no_notice().0;
            for html in own_fragments(hall, accepted.seat, lang) {
                out.push_str(&html);
            }
            html(StatusCode::OK, out)
        }
        Form::Json => axum::Json(accepted).into_response(),
    }
}

/// A ballot by the JSON API: the same, with a JSON body and always a key.
pub async fn press_json(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Asked { lang, key, .. }: Asked,
    axum::Json(pressed): axum::Json<Pressed>,
) -> Response {
    let Visitor::Seat(session, seat) = visitor else { return StatusCode::FORBIDDEN.into_response() };
    let Some(key) = key else { return StatusCode::BAD_REQUEST.into_response() };
    let cast = async {
        let hall = web.hall(&session)?;
        let accepted = hall.cast(seat, VoteNo(pressed.vote), pressed.choice, key).await?;
        Ok::<_, Failure>(answer(Form::Json, &hall, lang, accepted))
    };
    cast.await.unwrap_or_else(|failure| failed(Form::Json, lang, &failure))
}

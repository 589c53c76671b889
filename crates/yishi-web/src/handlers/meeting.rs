//! A meeting of a part of the body on the phone of a member: whoever presides leads it from here.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::{Extension, Form};
use yishi_app::Actor;
use yishi_procedure::ids::SittingNo;
use yishi_views::meetings::presides_over;

use crate::access::Visitor;
use crate::answer::{Answer, Asked, page};
use crate::handlers::act::{Fields, carry_out};
use crate::live::{Screen, answer};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The page.
pub async fn show(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(sitting): Path<u16>,
    lang: Lang,
) -> Answer {
    let Visitor::Seat(session, seat) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    let no = SittingNo(sitting);
    let presides = presides_over(&hall.published().session, no, seat);
    let Some(view) = presides.and_then(|presides| pages::meeting::view(&hall, no, presides)) else {
        return Ok(page(StatusCode::NOT_FOUND, &pages::refusal::not_found(lang)));
    };
    Ok(page(StatusCode::OK, &pages::meeting::show(&view, lang)))
}

/// Its stream.
pub async fn live(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(sitting): Path<u16>,
    lang: Lang,
) -> Answer {
    let Visitor::Seat(session, seat) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let (hall, no) = (web.hall(&session)?, SittingNo(sitting));
    let Some(presides) = presides_over(&hall.published().session, no, seat) else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    Ok(answer(web.live(&session)?, Screen::Meeting(no, presides), lang, None))
}

/// Carries out an act of a member on that page.
pub async fn act(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(sitting): Path<u16>,
    asked: Asked,
    Form(fields): Form<Fields>,
) -> Answer {
    let Visitor::Seat(session, seat) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    let home = format!("/me/meetings/{sitting}");
    Ok(carry_out(&hall, Actor::Seat { seat }, asked, &fields, &home).await)
}

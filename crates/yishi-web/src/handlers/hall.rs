//! The big screen.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::access::Visitor;
use crate::answer::{Answer, page};
use crate::live::{Screen, answer};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The page.
pub async fn show(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Visitor::Hall(session) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    Ok(page(StatusCode::OK, &pages::hall::page(&hall, lang)))
}

/// Its stream.
pub async fn live(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Visitor::Hall(session) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let stream: Response = answer(web.live(&session)?, Screen::Hall, lang, None);
    Ok(stream)
}

/// The chart of the hall with who is present.
pub async fn seats(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Visitor::Hall(session) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    Ok(page(StatusCode::OK, &pages::hall_chart::page(&hall, lang, "/hall/seats/live")))
}

/// Its stream: the chart once, then only the seats that change.
pub async fn seats_live(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Visitor::Hall(session) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    Ok(answer(web.live(&session)?, Screen::Seats, lang, None))
}

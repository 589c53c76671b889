//! The queue of texts of a session, and the way to it.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::{Extension, response::IntoResponse};
use serde::Deserialize;

use crate::access::Visitor;
use crate::answer::{Answer, page};
use crate::handlers::desk::only_session;
use crate::handlers::press::{at_desk, beside, done};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The desk an editor belongs to; the secretariat chooses among all.
pub async fn home(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    if let Visitor::Press(session, _) = visitor {
        return Ok(Redirect::to(&format!("/press/{session}")).into_response());
    }
    if let Some(response) = only_session(&web, "/press") {
        return Ok(response);
    }
    Ok(page(StatusCode::OK, &pages::press::sessions(&web.house.halls(), lang)))
}

/// The queue of a session.
pub async fn show(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(session): Path<String>,
    lang: Lang,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let markup = beside(move || pages::press::queue::page(&at.press, at.editor, lang, None)).await?;
    Ok(page(StatusCode::OK, &markup))
}

/// A name typed.
#[derive(Clone, Debug, Deserialize)]
pub struct Named {
    #[serde(default)]
    name: String,
}

/// Names an editor.
pub async fn name_editor(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(session): Path<String>,
    lang: Lang,
    Form(named): Form<Named>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let named = at.press.name_editor(at.editor, &named.name).await;
    Ok(done(named.map(drop), &at.address("#editors"), lang))
}

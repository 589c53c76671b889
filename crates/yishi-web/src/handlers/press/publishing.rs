//! What the desk publishes, and what it withdraws.

use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Form};
use serde::Deserialize;
use yishi_app::press::{PhotoRefused, Picture};

use crate::access::Visitor;
use crate::answer::Form as Wanted;
use crate::answer::{Answer, failed, page};
use crate::handlers::press::taking::sent;
use crate::handlers::press::{AtDesk, at_desk, done, onward, photo_no, release_no, text_no};
use crate::pages;
use crate::texts::{Lang, t};
use crate::web::Shared;

/// The page of what is published.
pub async fn show(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(session): Path<String>,
    lang: Lang,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    Ok(page(StatusCode::OK, &pages::press::published::page(&at.press, at.editor, lang, None)))
}

/// Why open names shall pass, or why something is withdrawn.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Because {
    reason: String,
}

/// Publishes a text of the desk.
pub async fn text(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, text)): Path<(String, String)>,
    lang: Lang,
    Form(because): Form<Because>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let published = at.press.publish_text(at.editor, text_no(&text)?, &because.reason).await;
    Ok(done(published.map(drop), &at.address("/published"), lang))
}

/// Publishes a photo with its caption.
pub async fn photo(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(session): Path<String>,
    lang: Lang,
    form: Multipart,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let sent = match sent(form).await {
        Ok(sent) => sent,
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return Ok(again(&at, lang, StatusCode::PAYLOAD_TOO_LARGE, &t(lang, "press-photo-too-large")));
        }
        Err(error) => return Ok(error.into_response()),
    };
    let field = |name| sent.field(name).to_owned();
    let (hans, hant, reason) = (field("hans"), field("hant"), field("reason"));
    let picture = Picture { bytes: sent.bytes, hans, hant, reason };
    Ok(match at.press.publish_photo(at.editor, &picture).await {
        Ok(_) => onward(&at.address("/published")),
        Err(PhotoRefused::Failure(failure)) => failed(Wanted::Page, lang, &failure),
        Err(PhotoRefused::Fault(fault)) => {
            let reason = pages::press::words::photo_fault(lang, fault);
            again(&at, lang, StatusCode::UNPROCESSABLE_ENTITY, &reason)
        }
    })
}

fn again(at: &AtDesk, lang: Lang, status: StatusCode, problem: &str) -> Response {
    page(status, &pages::press::published::page(&at.press, at.editor, lang, Some(problem)))
}

/// Withdraws a release.
pub async fn withdraw_release(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, release)): Path<(String, String)>,
    lang: Lang,
    Form(because): Form<Because>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let withdrawn = at.press.withdraw_release(at.editor, release_no(&release)?, &because.reason).await;
    Ok(done(withdrawn, &at.address("/published"), lang))
}

/// Withdraws a photo.
pub async fn withdraw_photo(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, photo)): Path<(String, String)>,
    lang: Lang,
    Form(because): Form<Because>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let withdrawn = at.press.withdraw_photo(at.editor, photo_no(&photo)?, &because.reason).await;
    Ok(done(withdrawn, &at.address("/published"), lang))
}

//! What the desk publishes, and what it withdraws.

use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Form};
use serde::Deserialize;
use yishi_app::Failure;
use yishi_app::press::{PhotoNo, PhotoRefused, Picture, PressRefusal, Product, ReleaseNo};
use yishi_procedure::ids::SittingNo;

use crate::access::Visitor;
use crate::answer::Form as Wanted;
use crate::answer::{Answer, failed, page};
use crate::handlers::press::taking::sent;
use crate::handlers::press::{AtDesk, at_desk, onward, text_no};
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

/// A sitting, and why open names shall pass.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Publishing {
    sitting: Option<u16>,
    product: String,
    reason: String,
}

/// Publishes the release of a sitting in both scripts.
pub async fn release(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(session): Path<String>,
    lang: Lang,
    Form(publishing): Form<Publishing>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let sitting = SittingNo(publishing.sitting.unwrap_or_default());
    let product = Product::named(&publishing.product).unwrap_or(Product::Release);
    let done = at.press.publish_own(at.editor, sitting, product, &publishing.reason).await;
    Ok(published(&at, lang, done.map(drop)))
}

/// Publishes a text of the desk.
pub async fn text(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, text)): Path<(String, String)>,
    lang: Lang,
    Form(publishing): Form<Publishing>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let text = text_no(&text)?;
    Ok(published(&at, lang, at.press.publish_text(at.editor, text, &publishing.reason).await.map(drop)))
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
    Form(publishing): Form<Publishing>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let release = release.parse().map(ReleaseNo).map_err(|_| Failure::from(PressRefusal::UnknownRelease))?;
    Ok(published(&at, lang, at.press.withdraw_release(at.editor, release, &publishing.reason).await))
}

/// Withdraws a photo.
pub async fn withdraw_photo(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, photo)): Path<(String, String)>,
    lang: Lang,
    Form(publishing): Form<Publishing>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let photo = photo.parse().map(PhotoNo).map_err(|_| Failure::from(PressRefusal::UnknownPhoto))?;
    Ok(published(&at, lang, at.press.withdraw_photo(at.editor, photo, &publishing.reason).await))
}

fn published(at: &AtDesk, lang: Lang, done: Result<(), Failure>) -> Response {
    match done {
        Ok(()) => onward(&at.address("/published")),
        Err(failure) => failed(Wanted::Page, lang, &failure),
    }
}

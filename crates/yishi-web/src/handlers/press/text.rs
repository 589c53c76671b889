//! One text of the desk with its findings, and its corrected form as a file.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;

use crate::access::Visitor;
use crate::answer::{Answer, page};
use crate::handlers::press::{at_desk, beside, text_no};
use crate::pages;
use crate::pages::press::text::Asked;
use crate::texts::Lang;
use crate::web::Shared;

/// Which part of the text, and beside which other text.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Wanted {
    part: Option<String>,
    against: Option<String>,
}

/// The text with its findings.
pub async fn show(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, text)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
    lang: Lang,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let asked = Asked {
        text: text_no(&text)?,
        part: wanted.part.and_then(|part| part.parse().ok()).unwrap_or_default(),
        against: wanted.against.and_then(|other| text_no(&other).ok()),
    };
    let markup = beside(move || pages::press::text::page(&at.press, at.editor, asked, lang)).await?;
    Ok(page(StatusCode::OK, &markup))
}

/// The text with every accepted change, as a file.
pub async fn corrected(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path((session, text)): Path<(String, String)>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let no = text_no(&text)?;
    let corrected = beside(move || at.press.corrected(no)).await?;
    let name = format!("attachment; filename=\"corrected-{no}.txt\"");
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, corrected).into_response())
}

//! What the press desk published, for everybody: releases, their feeds, photos.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use yishi_app::Failure;
use yishi_app::press::PressRefusal;
use yishi_names::script::Script;

use crate::answer::{Answer, page};
use crate::handlers::desk::hall_of;
use crate::handlers::press::{photo_no, release_no};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// A release to read, in one script.
pub async fn release(
    State(web): State<Shared>,
    Path((session, release, script)): Path<(String, String, String)>,
    lang: Lang,
) -> Answer {
    let press = web.house.press(hall_of(&web, session)?.id())?;
    let script = script_of(&script).ok_or(Failure::Press(PressRefusal::UnknownRelease))?;
    let release = release_no(&release)?;
    let text = press.published_text(release, script)?;
    Ok(page(StatusCode::OK, &pages::press::public::release(&press, release, script, &text, lang)))
}

/// The feed of a session's releases in one script.
pub async fn feed(State(web): State<Shared>, Path((session, script)): Path<(String, String)>) -> Answer {
    let press = web.house.press(hall_of(&web, session)?.id())?;
    let script = script_of(&script).ok_or(Failure::NoSession)?;
    let feed = pages::press::feed::feed(&press, &web.address, script)?;
    let headers = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    Ok((headers, feed).into_response())
}

/// A photo.
pub async fn photo(State(web): State<Shared>, Path((session, photo)): Path<(String, String)>) -> Answer {
    let press = web.house.press(hall_of(&web, session)?.id())?;
    let (media, bytes) = press.published_photo(photo_no(&photo)?)?;
    Ok(([(header::CONTENT_TYPE, media), (header::CACHE_CONTROL, "no-cache")], bytes).into_response())
}

fn script_of(tag: &str) -> Option<Script> {
    Script::BOTH.into_iter().find(|script| script.tag() == tag)
}

//! The way in by personal link: the page that asks for the PIN, and the log-in.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use yishi_app::login::Holder;
use yishi_app::login::link::Admission;
use yishi_app::login::logins::Who;
use yishi_procedure::ids::SessionId;

use crate::access::{Access, cookie, role_of};
use crate::answer::{Answer, page};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// What a personal link carries.
#[derive(Clone, Debug, Deserialize)]
pub struct Link {
    session: String,
    holder: String,
    token: String,
}

/// The PIN typed.
#[derive(Clone, Debug, Deserialize)]
pub struct Pin {
    #[serde(default)]
    pin: String,
}

/// The page for somebody without a link.
pub async fn without_link(lang: Lang) -> Response {
    page(StatusCode::OK, &pages::login::without_link(lang))
}

/// The page behind a personal link: asks for the PIN.
pub async fn ask(State(web): State<Shared>, Path(link): Path<Link>, lang: Lang) -> Answer {
    let Some((session, holder)) = parts(&link) else { return Ok(unknown(lang)) };
    if !web.links.knows(&session, holder, &link.token)? {
        return Ok(unknown(lang));
    }
    if holder == Holder::Hall {
        return admit(&web, session, holder).await;
    }
    Ok(page(StatusCode::OK, &pages::login::pin(lang, &path(&link), None)))
}

/// Takes the PIN.
pub async fn enter(State(web): State<Shared>, Path(link): Path<Link>, lang: Lang, Form(typed): Form<Pin>) -> Answer {
    let Some((session, holder)) = parts(&link) else { return Ok(unknown(lang)) };
    let now = web.house.clock().now();
    let problem = match web.links.admit(&session, holder, &link.token, &typed.pin, now)? {
        Admission::Granted => return admit(&web, session, holder).await,
        Admission::UnknownLink => return Ok(unknown(lang)),
        Admission::WrongPin => "login-pin-wrong",
        Admission::Resting => "login-pin-resting",
    };
    Ok(page(StatusCode::FORBIDDEN, &pages::login::pin(lang, &path(&link), Some(problem))))
}

/// Ends the log-ins this browser has.
pub async fn leave(State(web): State<Shared>, headers: HeaderMap) -> Answer {
    let mut response = Redirect::to("/").into_response();
    for role in Access::ALL {
        let name = role.cookie(web.secure);
        if let Some(value) = cookie(&headers, name) {
            web.logins.end(value).await?;
            set_cookie(&mut response, &web, name, "", 0);
        }
    }
    Ok(response)
}

async fn admit(web: &Shared, session: SessionId, holder: Holder) -> Answer {
    web.hall(&session)?;
    let home = match holder {
        Holder::Chair => "/chair",
        Holder::Hall => "/hall",
        Holder::Seat(_) => "/me",
        Holder::Teller(_) => "/scrutiny",
        Holder::Press(_) => "/press",
        Holder::Trustee(_) => "/trustee",
    };
    log_in(web, Who::Holder { session, holder }, home).await
}

/// Logs somebody in and sends the browser to the role's page.
pub(crate) async fn log_in(web: &Shared, who: Who, home: &str) -> Answer {
    let name = role_of(&who).cookie(web.secure);
    let value = web.logins.begin(who, web.house.clock().now()).await?;
    let mut response = Redirect::to(home).into_response();
    set_cookie(&mut response, web, name, &value, 60 * 60 * 24 * 30);
    Ok(response)
}

fn set_cookie(response: &mut Response, web: &Shared, name: &str, value: &str, seconds: u32) {
    let secure = if web.secure { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let Ok(line) = line.parse() {
        response.headers_mut().append(axum::http::header::SET_COOKIE, line);
    }
}

fn parts(link: &Link) -> Option<(SessionId, Holder)> {
    Some((SessionId::try_from(link.session.clone()).ok()?, link.holder.parse().ok()?))
}

fn path(link: &Link) -> String {
    format!("/in/{}/{}/{}", link.session, link.holder, link.token)
}

fn unknown(lang: Lang) -> Response {
    page(StatusCode::NOT_FOUND, &pages::login::unknown_link(lang))
}

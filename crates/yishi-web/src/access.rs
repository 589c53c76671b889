//! Who may take a route: every route carries one of these marks, and the router is built from the marked table only.
//!
//! A mark judges the person's role; what the role may do with a command is judged by the application, once more.

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use yishi_app::login::Holder;
use yishi_app::login::logins::Who;
use yishi_app::press::EditorNo;
use yishi_procedure::ids::{SeatNo, SessionId, TellerNo, TrusteeNo};

use crate::web::Shared;

/// The mark of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Anybody.
    Public,
    /// The secretariat.
    Desk,
    /// The presiding chair of a session.
    Chair,
    /// The big screen of a session.
    Hall,
    /// The holder of a seat.
    Seat,
    /// Whoever watches or counts a paper ballot: a teller by a link of their own, a scrutineer by the link of the seat.
    Scrutiny,
    /// The press desk of a session: an editor by a link of their own, or the secretariat.
    Press,
    /// A trustee of secret ballots, by a link of their own.
    Trustee,
}

/// Who came through the mark; handlers take it from the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// The secretariat.
    Desk,
    /// The presiding chair of that session.
    Chair(SessionId),
    /// The big screen of that session.
    Hall(SessionId),
    /// The holder of that seat of that session.
    Seat(SessionId, SeatNo),
    /// The teller of that number of that session.
    Teller(SessionId, TellerNo),
    /// The editor of that number of that session.
    Press(SessionId, EditorNo),
    /// The trustee of that place of that session.
    Trustee(SessionId, TrusteeNo),
}

impl Access {
    /// All marks.
    pub const ALL: [Self; 8] =
        [Self::Public, Self::Desk, Self::Chair, Self::Hall, Self::Seat, Self::Scrutiny, Self::Press, Self::Trustee];

    /// The cookie that carries a log-in of this role; roles have cookies of their own, so that one browser can show the desk and
    /// the big screen side by side.
    pub fn cookie(self, secure: bool) -> &'static str {
        // The prefix binds a cookie to this host and to HTTPS; browsers refuse it on plain HTTP.
        let name = match self {
            Self::Public => "__Host-yishi-public",
            Self::Desk => "__Host-yishi-desk",
            Self::Chair => "__Host-yishi-chair",
            Self::Hall => "__Host-yishi-hall",
            Self::Seat => "__Host-yishi-seat",
            Self::Scrutiny => "__Host-yishi-teller",
            Self::Press => "__Host-yishi-press",
            Self::Trustee => "__Host-yishi-trustee",
        };
        if secure { name } else { &name["__Host-".len()..] }
    }
}

/// The role a log-in belongs to.
pub fn role_of(who: &Who) -> Access {
    match who {
        Who::Desk => Access::Desk,
        Who::Holder { holder: Holder::Chair, .. } => Access::Chair,
        Who::Holder { holder: Holder::Hall, .. } => Access::Hall,
        Who::Holder { holder: Holder::Seat(_), .. } => Access::Seat,
        Who::Holder { holder: Holder::Teller(_), .. } => Access::Scrutiny,
        Who::Holder { holder: Holder::Press(_), .. } => Access::Press,
        Who::Holder { holder: Holder::Trustee(_), .. } => Access::Trustee,
    }
}

fn visitor(who: Who) -> Visitor {
    match who {
        Who::Desk => Visitor::Desk,
        Who::Holder { session, holder: Holder::Chair } => Visitor::Chair(session),
        Who::Holder { session, holder: Holder::Hall } => Visitor::Hall(session),
        Who::Holder { session, holder: Holder::Seat(seat) } => Visitor::Seat(session, seat),
        Who::Holder { session, holder: Holder::Teller(teller) } => Visitor::Teller(session, teller),
        Who::Holder { session, holder: Holder::Press(editor) } => Visitor::Press(session, editor),
        Who::Holder { session, holder: Holder::Trustee(place) } => Visitor::Trustee(session, place),
    }
}

/// Lets a request through where its log-in fits the route's mark, and notes in it who came.
///
/// # Errors
/// The answer to a request that is turned away.
#[allow(clippy::result_large_err, reason = "the layer takes the answer as it is")]
pub fn guard(web: &Shared, access: Access, request: &mut Request) -> Result<(), Response> {
    if access == Access::Public {
        return Ok(());
    }
    match come_in(web, access, request.headers()) {
        Some(visitor) => {
            request.extensions_mut().insert(visitor);
            Ok(())
        }
        None => Err(turn_away(access, request)),
    }
}

/// The visitor a mark lets in. A scrutineer has no link but that of the seat; what a seat may do at a ballot is judged after.
/// The secretariat may do all that the press office does.
fn come_in(web: &Shared, access: Access, headers: &HeaderMap) -> Option<Visitor> {
    let own = find(web, access, headers);
    match access {
        Access::Scrutiny => own.or_else(|| find(web, Access::Seat, headers)),
        Access::Press => own.or_else(|| find(web, Access::Desk, headers)),
        Access::Public | Access::Desk | Access::Chair | Access::Hall | Access::Seat | Access::Trustee => own,
    }
}

/// An act goes to its end even where the phone hangs up: a request that was queued must be settled, whoever still listens.
pub async fn to_the_end(request: Request, next: Next) -> Response {
    let done = tokio::spawn(next.run(request)).await;
    done.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// The visitor of that role, by the role's cookie.
pub fn find(web: &Shared, access: Access, headers: &HeaderMap) -> Option<Visitor> {
    let cookie = cookie(headers, access.cookie(web.secure))?;
    let who = web.logins.who(cookie, web.house.clock().now())?;
    (role_of(&who) == access).then(|| visitor(who))
}

/// The value of a cookie of that name.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}

fn turn_away(access: Access, request: &Request) -> Response {
    let page = request.method() == axum::http::Method::GET && !request.uri().path().ends_with("/live");
    if page && access == Access::Desk {
        return Redirect::to("/desk/login").into_response();
    }
    if page {
        return Redirect::to("/in").into_response();
    }
    StatusCode::UNAUTHORIZED.into_response()
}

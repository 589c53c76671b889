//! The trustee's own page, served to this machine alone.
//!
//! Invariant: it is found only by who knows the random part of its address; a tap is taken only from the page itself.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Form, Path, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use data_encoding::HEXLOWER;
use serde::Deserialize;
use tower_http::csrf::CsrfLayer;
use yishi_app::login::keys;
use yishi_web::assets;
use yishi_web::pages::trustee::own;
use yishi_web::texts::Lang;

use super::board::Board;

/// What the page needs.
pub(super) struct Own {
    board: Arc<Board>,
    token: String,
    listen: SocketAddr,
}

/// The ballot tapped, and the tally that was shown with it.
#[derive(Deserialize)]
struct Tapped {
    uuid: String,
    tally: String,
}

const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

static HEADERS: [(HeaderName, HeaderValue); 4] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_POLICY)),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
];

impl Own {
    /// A page at this address, under a fresh token.
    pub(super) fn new(board: Arc<Board>, listen: SocketAddr) -> anyhow::Result<Arc<Self>> {
        let token = HEXLOWER.encode(&keys::random()?[..16]);
        Ok(Arc::new(Self { board, token, listen }))
    }

    /// Where the trustee finds it.
    pub(super) fn address(&self) -> String {
        format!("http://{}/{}", self.listen, self.token)
    }

    /// The routes.
    pub(super) fn router(self: Arc<Self>) -> Router {
        Router::new()
            .route("/{token}", get(show))
            .route("/{token}/decrypt", post(tap))
            .route("/assets/{*path}", get(assets::file))
            .layer(CsrfLayer::new())
            .layer(from_fn_with_state(self.clone(), dress))
            .with_state(self)
    }

    /// Compares without telling by its duration where the first difference is.
    fn knows(&self, token: &str) -> bool {
        let differs = self.token.bytes().zip(token.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
        token.len() == self.token.len() && differs == 0
    }
}

async fn show(State(page): State<Arc<Own>>, Path(token): Path<String>, lang: Lang) -> Response {
    if !page.knows(&token) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let markup = own(lang, &page.board.shown(), &format!("/{token}/decrypt"));
    // The page is drawn anew by the browser itself, without any script.
    ([(HeaderName::from_static("refresh"), "3")], Html(markup.into_string())).into_response()
}

async fn tap(State(page): State<Arc<Own>>, Path(token): Path<String>, Form(tapped): Form<Tapped>) -> Response {
    if !page.knows(&token) {
        return StatusCode::NOT_FOUND.into_response();
    }
    page.board.tap(tapped.uuid, tapped.tally);
    Redirect::to(&format!("/{token}")).into_response()
}

/// Another name for this machine is another site's trick, and is not answered.
async fn dress(State(page): State<Arc<Own>>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host != Some(page.listen.to_string().as_str()) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    let mut response = next.run(request).await;
    for (name, value) in &HEADERS {
        response.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    response
}

//! The server: the router with its layers, over HTTPS on the network or plain HTTP on loopback only.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum_server::Handle;
use tower_http::csrf::CsrfLayer;

use crate::language;
use crate::routes;
use crate::tls::Certificate;
use crate::web::Shared;

/// The largest body any route takes, in bytes: a roll of ten thousand lines is well below it.
const LARGEST_BODY: usize = 4 * 1024 * 1024;

/// A worker is the checker of ballot boxes, from a file of ours like every script.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    worker-src 'self'; connect-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// The router with everything around it.
pub fn app(web: Shared) -> Router {
    // One stack, the outermost first: layered one by one, every request would be boxed anew for each of them.
    let around = (from_fn(dress), CsrfLayer::new(), DefaultBodyLimit::max(LARGEST_BODY));
    routes::router(web).layer(around)
}

/// What every answer carries, unless its handler says otherwise.
static HEADERS: [(HeaderName, HeaderValue); 6] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(self), microphone=(), geolocation=()"),
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    // Pages show what somebody may see, so no cache keeps them; the files of the pages say otherwise themselves.
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
];

async fn dress(request: Request, next: Next) -> Response {
    let asked = language::asked(request.uri());
    let mut response = next.run(request).await;
    for (name, value) in &HEADERS {
        response.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    if let Some(lang) = asked {
        language::remember(&mut response, lang);
    }
    response
}

/// Serves until the handle is told to stop.
pub async fn serve(
    web: Shared,
    address: SocketAddr,
    certificate: Option<Certificate>,
    handle: Handle<SocketAddr>,
) -> io::Result<()> {
    let app = app(web).into_make_service();
    match certificate {
        Some(certificate) => {
            let config = certificate.config().await?;
            axum_server::bind_rustls(address, config).handle(handle).serve(app).await
        }
        None if address.ip().is_loopback() => axum_server::bind(address).handle(handle).serve(app).await,
        None => Err(io::Error::other(format!("plain HTTP is for loopback only, and {address} is not"))),
    }
}

/// How long connections may take to end when the house closes.
pub const CLOSING_TIME: Duration = Duration::from_secs(2);

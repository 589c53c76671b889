//! The server: the router with its layers, over HTTPS on the network or plain HTTP on loopback only.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::from_fn;
use axum_server::Handle;
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::routes;
use crate::tls::Certificate;
use crate::web::Shared;

/// The largest body any route takes, in bytes: a roll of ten thousand lines is well below it.
const LARGEST_BODY: usize = 4 * 1024 * 1024;

const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// The router with everything around it.
pub fn app(web: Shared) -> Router {
    routes::router(web)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(CsrfLayer::new())
        .layer(constant(header::CONTENT_SECURITY_POLICY, CONTENT_POLICY))
        .layer(constant(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(constant(header::REFERRER_POLICY, "no-referrer"))
        .layer(constant(HeaderName::from_static("permissions-policy"), "camera=(self), microphone=(), geolocation=()"))
        .layer(constant(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(from_fn(crate::keep_private))
        .layer(from_fn(crate::language::remember))
}

fn constant(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
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

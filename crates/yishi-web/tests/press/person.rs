//! Somebody with a browser before the press desk: requests as browsers send them, and what comes back.

use std::sync::Arc;

use crate::support::cookie;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;
use yishi_app::login::Holder;
use yishi_app::login::logins::Who;
use yishi_app::press::{EditorNo, Press};
use yishi_procedure::ids::SessionId;
use yishi_web::access::Access;
use yishi_web::server::app;
use yishi_web::web::Shared;

/// What came back.
pub struct Got {
    pub status: StatusCode,
    pub body: String,
    /// Where a redirect leads.
    pub to: String,
    /// The media type.
    pub kind: String,
}

async fn send(web: &Shared, request: Request<Body>) -> Got {
    let response = app(web.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let head = |name| response.headers().get(name).map(|it| it.to_str().unwrap().to_owned()).unwrap_or_default();
    let (to, kind) = (head(header::LOCATION), head(header::CONTENT_TYPE));
    let body = to_bytes(response.into_body(), 64_000_000).await.unwrap();
    Got { status, body: String::from_utf8_lossy(&body).into_owned(), to, kind }
}

/// Somebody with a browser: logged in under a cookie of the own role.
pub struct Person {
    pub web: Shared,
    pub cookie: String,
}

impl Person {
    /// Anybody, who is logged in nowhere.
    pub fn anybody(web: &Shared) -> Self {
        Self { web: web.clone(), cookie: String::new() }
    }

    pub async fn desk(web: &Shared) -> Self {
        Self { web: web.clone(), cookie: cookie(web, Access::Desk).await.unwrap() }
    }

    pub async fn editor(web: &Shared, no: u8) -> Self {
        let who = Who::Holder { session: session(), holder: Holder::Press(EditorNo(no)) };
        let value = web.logins.begin(who, web.house.clock().now()).await.unwrap();
        Self { web: web.clone(), cookie: format!("yishi-press={value}") }
    }

    pub async fn get(&self, path: &str) -> Got {
        let request = Request::builder().uri(path).header(header::COOKIE, &self.cookie);
        send(&self.web, request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, form: &str) -> Got {
        let request = Request::builder().method("POST").uri(path).header(header::COOKIE, &self.cookie);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        send(&self.web, request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// Sends a form with a file; no file is sent where it has no name.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Got {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let (name, bytes) = file;
        if !name.is_empty() {
            let head = format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
            body.extend(head.bytes());
            body.extend(bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--x--\r\n");
        let request = Request::builder().method("POST").uri(path).header(header::COOKIE, &self.cookie);
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        send(&self.web, request.body(Body::from(body)).unwrap()).await
    }

    pub async fn bring(&self, text: &str) -> Got {
        self.upload("/press/congress/texts", &[("outlet", "明川日报"), ("text", text)], ("", b"")).await
    }

    pub async fn decide(&self, finding: &str, more: &str) -> Got {
        self.post("/press/congress/texts/1/decide", &format!("finding={finding}&part=0&{more}")).await
    }
}

/// The session of the house with one.
pub fn session() -> SessionId {
    SessionId::try_from("congress".to_owned()).unwrap()
}

/// Its press desk.
pub fn press(web: &Shared) -> Arc<Press> {
    web.house.press(&session()).unwrap()
}

//! Somebody who came by a link of their own: asks for pages, sends forms as a browser does.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;
use yishi_app::login::Holder;
use yishi_app::login::logins::Who;
use yishi_procedure::Command;
use yishi_procedure::ids::{SeatNo, TellerNo};
use yishi_web::access::role_of;
use yishi_web::server::app;
use yishi_web::web::Shared;

use crate::house_of_a_story::house_of;
use crate::support::Story;

/// The session of the stories.
pub const SESSION: &str = "yunxi-16-3";

pub struct Visitor {
    web: Shared,
    cookie: String,
}

/// The house in which that story is going on.
pub async fn house(story: &Story) -> Shared {
    house_of(&story.book, &story.events, story.clock).await
}

impl Visitor {
    pub async fn seat(web: &Shared, seat: u32) -> Self {
        Self::of(web, holder(Holder::Seat(SeatNo(seat)))).await
    }

    pub async fn teller(web: &Shared, teller: u16) -> Self {
        Self::of(web, holder(Holder::Teller(TellerNo(teller)))).await
    }

    pub async fn chair(web: &Shared) -> Self {
        Self::of(web, holder(Holder::Chair)).await
    }

    pub async fn hall(web: &Shared) -> Self {
        Self::of(web, holder(Holder::Hall)).await
    }

    pub async fn desk(web: &Shared) -> Self {
        Self::of(web, Who::Desk).await
    }

    async fn of(web: &Shared, who: Who) -> Self {
        let name = role_of(&who).cookie(false);
        let value = web.logins.begin(who, web.house.clock().now()).await.unwrap();
        Self { web: web.clone(), cookie: format!("{name}={value}") }
    }

    /// A page in English.
    pub async fn sees(&self, path: &str) -> String {
        let (status, page) = self.asks(path).await;
        assert_eq!(status, StatusCode::OK, "{path}: {page}");
        page
    }

    pub async fn asks(&self, path: &str) -> (StatusCode, String) {
        let request = Request::builder().uri(path).header(header::COOKIE, &self.cookie).header("accept-language", "en");
        self.answer(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form; the status, and what the page says or where it leads.
    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = Request::post(path).header(header::COOKIE, &self.cookie).header("accept-language", "en");
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.answer(request.header("sec-fetch-site", "same-origin").body(Body::from(body.join("&"))).unwrap()).await
    }

    /// Presses a button of a page that carries that command.
    pub async fn presses(&self, path: &str, command: impl Into<Command>) {
        let json = serde_json::to_string(&command.into()).unwrap();
        let (status, said) = self.sends(path, &[("command", &json)]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{json}: {said}");
    }

    async fn answer(&self, request: Request<Body>) -> (StatusCode, String) {
        let response = app(self.web.clone()).oneshot(request).await.unwrap();
        let status = response.status();
        if let Some(to) = response.headers().get(header::LOCATION) {
            return (status, to.to_str().unwrap().to_owned());
        }
        let body = axum::body::to_bytes(response.into_body(), 4_000_000).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }
}

fn holder(holder: Holder) -> Who {
    Who::Holder { session: SESSION.to_owned().try_into().unwrap(), holder }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The command as a page prints it in a button.
pub fn printed(command: impl Into<Command>) -> String {
    serde_json::to_string(&command.into()).unwrap().replace('"', "&quot;")
}

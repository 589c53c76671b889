//! Tells a refused command to a house at work, and reads the answer in every language.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use tower::ServiceExt;
use yishi_app::login::logins::Who;
use yishi_procedure::sealed::setup::Brought;
use yishi_procedure::{Command, Context, Event, Explained, Refusal};
use yishi_rulebook::{Library, Rulebook, Tier};
use yishi_web::access::Access;
use yishi_web::server::app;
use yishi_web::web::Shared;

use crate::house_of_a_story::house_of;
use crate::support::DAY;

/// A house counts its own box; only whoever calls the procedure without one is told that it is missing.
const BOX_MISSING: [&str; 2] = ["V.514", "T.969"];
/// The largest request the server takes, in bytes.
const LARGEST_REQUEST: usize = 2 << 20;
const LANGUAGES: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

/// Sees a command refused that was given after these events.
pub fn refused(book: &Rulebook, events: &[Event], command: &Command, context: &Context, refusal: &Refusal) {
    // The box is brought along: that is the house's own doing and no program's.
    let brings = context.ballots.is_some() || context.brought != Brought::Nothing;
    if brings || BOX_MISSING.contains(&refusal.code()) {
        return;
    }
    let Some((path, body)) = request(book, events, command) else { return };
    // The server takes no request of that size at all.
    if body.len() > LARGEST_REQUEST {
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let web = house_of(book, events, context.at).await;
        for lang in LANGUAGES {
            let (status, told) = tell(&web, &path, body.clone(), lang).await;
            let name = command.name();
            assert_eq!(told["code"], refusal.code(), "{name}: {told}");
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {told}");
            for (figure, value) in refusal.figures().iter() {
                assert_eq!(told["figures"][figure], *value, "{name}: {told}");
            }
            speaks(told["text"].as_str().unwrap(), lang, refusal);
            assert_eq!(told["citation"].is_null(), refusal.citation().is_none(), "{name}: {told}");
        }
    });
}

/// Where a program sends the command and what it sends. Before a session is convened there is only the convening to be asked for, and
/// only under rules that the house has.
fn request(book: &Rulebook, events: &[Event], command: &Command) -> Option<(String, String)> {
    if let Some(Event::SessionConvened(convened)) = events.first() {
        return Some((format!("/api/desk/{}/commands", convened.id), json!(command).to_string()));
    }
    let Command::ConveneSession(convene) = command else { return None };
    let overlays: Vec<&str> = book.id().split('+').skip(1).collect();
    let shipped = Library::shipped().unwrap().resolve(book.body(), book.tier(), DAY, &overlays).ok()?;
    let body = json!({
        "id": convene.id,
        "title": convene.title,
        "tier": book.tier().unwrap_or(Tier::City),
        "on": DAY,
        "overlays": overlays,
        "roll": convene.roll,
        "convening": convene.convening,
    });
    (shipped == *book).then(|| ("/api/sessions".to_owned(), body.to_string()))
}

/// A text is a sentence of its language, with no figure left open.
fn speaks(text: &str, lang: &str, refusal: &Refusal) {
    let code = refusal.code();
    assert!(text.chars().count() > 3 && !text.contains("refusal-") && !text.contains('{'), "{code}: {text}");
    // A name is written in Chinese in every language; what the words around it are is looked at.
    let words = refusal.figures().iter().fold(text.to_owned(), |words, (_, value)| words.replace(value, ""));
    let chinese = words.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    assert_eq!(chinese, lang != "en", "{code} in {lang}: {text}");
}

async fn tell(web: &Shared, path: &str, body: String, lang: &str) -> (StatusCode, Value) {
    let cookie = web.logins.begin(Who::Desk, web.house.clock().now()).await.unwrap();
    let request = Request::post(format!("{path}?lang={lang}"))
        .header(header::COOKIE, format!("{}={cookie}", Access::Desk.cookie(false)))
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT, "application/json")
        .body(Body::from(body))
        .unwrap();
    let response = app(web.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, serde_json::from_slice(&body).unwrap_or_else(|_| panic!("{status}: {}", String::from_utf8_lossy(&body))))
}

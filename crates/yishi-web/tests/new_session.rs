//! A session is convened by JSON as by the desk's form: by the desk alone, once for each short name, and as the description says.
#![allow(clippy::unwrap_used)]

mod support;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use support::{cookie, house_with_a_session};
use tower::ServiceExt;
use yishi_web::access::Access;
use yishi_web::server::app;
use yishi_web::web::Shared;

/// The example of the book.
fn example() -> Value {
    let line = include_str!("../../../docs/api.md").lines().find(|line| line.starts_with("{\"id\":"));
    serde_json::from_str(line.unwrap()).unwrap()
}

fn changed(pointer: &str, value: Value) -> Value {
    let mut body = example();
    *body.pointer_mut(pointer).unwrap() = value;
    body
}

/// Sends a session; the status, and the answer where it is JSON.
async fn convene(web: &Shared, role: Access, body: &Value) -> (StatusCode, Value) {
    let mut request = Request::post("/api/sessions").header(header::CONTENT_TYPE, "application/json");
    if let Some(cookie) = cookie(web, role).await {
        request = request.header(header::COOKIE, cookie);
    }
    let request = request.header("accept-language", "en").body(Body::from(body.to_string())).unwrap();
    let response = app(web.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

/// Whether a value is of a type of the description.
async fn fits(web: &Shared, name: &str, value: &Value) -> bool {
    let request = Request::get("/api/openapi.json").body(Body::empty()).unwrap();
    let response = app(web.clone()).oneshot(request).await.unwrap();
    let bytes = to_bytes(response.into_body(), 10 << 20).await.unwrap();
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    let schema = json!({ "$ref": format!("#/components/schemas/{name}"), "components": document["components"] });
    jsonschema::draft202012::new(&schema).unwrap().is_valid(value)
}

#[tokio::test]
async fn the_example_of_the_book_convenes_a_session_and_is_as_described() {
    let web = house_with_a_session().await;
    assert!(fits(&web, "NewSession", &example()).await);
    let (status, answer) = convene(&web, Access::Desk, &example()).await;
    assert_eq!((status, &answer), (StatusCode::OK, &json!({ "session": "congress-16-4", "version": 1 })));
    assert!(fits(&web, "Convened", &answer).await);
    let hall = web.house.halls().into_iter().find(|hall| hall.id().as_str() == "congress-16-4").unwrap();
    assert_eq!((hall.published().session.roll.entitled(), hall.book().layers().len()), (1, 2));
}

#[tokio::test]
async fn what_is_known_of_its_convening_stands_in_the_record() {
    let web = house_with_a_session().await;
    let mut body = example();
    body["convening"] =
        json!({ "decided_by": "standing_committee", "decided_on": "2025-12-01", "opens_on": "2026-01-12" });
    assert_eq!(convene(&web, Access::Desk, &body).await.0, StatusCode::OK);
    body["id"] = json!("congress-16-5");
    body["convening"]["extraordinary"] = json!({ "seats": [] });
    let (status, refusal) = convene(&web, Access::Desk, &body).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refusal["citation"]["article"].is_string(), "a demand by nobody is refused by an article: {refusal}");
}

#[tokio::test]
async fn nobody_but_the_desk_convenes() {
    let web = house_with_a_session().await;
    for role in [Access::Public, Access::Chair, Access::Seat, Access::Hall] {
        let (status, _) = convene(&web, role, &example()).await;
        assert!(!status.is_success(), "{role:?}: {status}");
    }
    assert_eq!(web.house.halls().len(), 1);
}

#[tokio::test]
async fn a_taken_name_a_faulty_roll_and_a_body_that_says_too_much_are_refused() {
    let web = house_with_a_session().await;
    let (status, told) = convene(&web, Access::Desk, &changed("/id", json!("congress"))).await;
    assert_eq!((status, told["code"].as_str()), (StatusCode::CONFLICT, Some("P.803")));
    let (status, told) = convene(&web, Access::Desk, &changed("/overlays", json!(["nowhere"]))).await;
    assert_eq!((status, told["code"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some("R.701")));
    let (status, told) = convene(&web, Access::Desk, &changed("/roll/seats", json!([]))).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told["code"].as_str().is_some_and(|code| code.starts_with("C.")), "{told}");
    let mut misspelt = example();
    misspelt["overlay"] = json!(["mingchuan-2023"]);
    let (status, _) = convene(&web, Access::Desk, &misspelt).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!fits(&web, "NewSession", &misspelt).await);
    assert_eq!(web.house.halls().len(), 1, "nothing was convened");
}

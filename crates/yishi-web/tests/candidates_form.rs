//! The form that fixes the candidates puts them in the order of strokes before anything is sent.
#![allow(clippy::unwrap_used)]

mod support;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::json;
use support::{cookie, house_with_a_session};
use tower::ServiceExt;
use yishi_web::access::Access;
use yishi_web::server::app;
use yishi_web::web::Shared;

const FORM: &str = "/desk/congress/acts/FixCandidates";

/// What the desk sends, and what it gets back.
async fn sent(web: &Shared, path: &str, kind: &str, body: String) -> (StatusCode, String) {
    let cookie = cookie(web, Access::Desk).await.unwrap();
    let request = Request::post(path).header(header::COOKIE, cookie).header("accept-language", "en");
    let request = request.header(header::CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin");
    let response = app(web.clone()).oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    let status = response.status();
    let bytes = axum::body::to_bytes(response.into_body(), 4_000_000).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

/// The list typed so, and the button pressed.
async fn put_in_order(web: &Shared, list: &str) -> (StatusCode, String) {
    let list: String = list.bytes().map(|byte| format!("%{byte:02X}")).collect();
    sent(web, FORM, "application/x-www-form-urlencoded", format!("f.candidates={list}&by-strokes=on")).await
}

#[tokio::test]
async fn a_list_of_candidates_comes_back_in_the_order_of_strokes() {
    let web = house_with_a_session().await;
    for name in ["李强", "丁一"] {
        let command = json!({ "command": "RegisterPerson", "name": { "hans": name, "hant": name } }).to_string();
        let (status, told) = sent(&web, "/api/desk/congress/commands", "application/json", command).await;
        assert!(status.is_success(), "{told}");
    }
    // Three bear the name 王力, so that one keeps the number.
    let (status, page) = put_in_order(&web, "李强 2 丁一").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains(">丁一 2 李强</textarea>"), "{page}");
    assert!(page.contains("name=\"by-strokes\"") && page.contains("Put in order of strokes"), "{page}");
    let (_, page) = put_in_order(&web, "李四").await;
    assert!(page.contains("The roll has no “李四”.") && page.contains(">李四</textarea>"), "{page}");
}

//! The record through HTTP: the desk reads it as a page and as data, the chair the chair's part, a deputy none of it.
#![allow(clippy::unwrap_used)]

mod support;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use support::{cookie, house_with_a_session};
use tower::ServiceExt;
use yishi_web::access::Access;
use yishi_web::server::app;
use yishi_web::web::Shared;

async fn ask(web: &Shared, role: Access, path: &str, accept: &str) -> (StatusCode, String) {
    let cookie = cookie(web, role).await.unwrap();
    let request = Request::builder().uri(path).header(header::COOKIE, cookie).header(header::ACCEPT, accept);
    let response = app(web.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 4_000_000).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

const PAGES: [&str; 5] = ["", "/decisions", "/announcements", "/due", "/acts"];

#[tokio::test]
async fn the_desk_reads_every_page_of_the_record_in_every_language() {
    let web = house_with_a_session().await;
    for page in PAGES {
        for lang in ["zh-Hans", "zh-Hant", "en"] {
            let path = format!("/desk/congress/record{page}?lang={lang}");
            let (status, html) = ask(&web, Access::Desk, &path, "text/html").await;
            assert_eq!(status, StatusCode::OK, "{path}");
            assert!(html.contains("aria-current=\"page\""), "{path}");
        }
    }
}

#[tokio::test]
async fn the_table_of_acts_is_data_for_whoever_asks_for_data() {
    let web = house_with_a_session().await;
    let (status, json) = ask(&web, Access::Desk, "/desk/congress/record/acts", "application/json").await;
    let table: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((status, table["rows"][0]["kind"].as_str()), (StatusCode::OK, Some("SessionConvened")));
    assert_eq!((table["rows"][0]["no"].as_u64(), table["rows"][0]["room"].as_str()), (Some(1), Some("convening")));
    let (_, json) = ask(&web, Access::Desk, "/desk/congress/record/acts?room=voting&page=x", "application/json").await;
    let table: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(table["lines"].as_u64(), Some(0));
}

#[tokio::test]
async fn a_deputy_and_the_big_screen_read_nothing_of_it() {
    let web = house_with_a_session().await;
    for role in [Access::Seat, Access::Hall, Access::Chair] {
        for page in PAGES {
            let (status, _) = ask(&web, role, &format!("/desk/congress/record{page}"), "text/html").await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{role:?} {page}");
        }
    }
    for role in [Access::Seat, Access::Hall] {
        let (status, _) = ask(&web, role, "/chair/record", "text/html").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{role:?}");
    }
    let (status, _) = ask(&web, Access::Chair, "/chair/record", "text/html").await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let web = house_with_a_session().await;
    for page in ["/minutes/7", "/attendance/7", "/votes/7", "/ballots/7", "/sealed/7"] {
        let (status, _) = ask(&web, Access::Desk, &format!("/desk/congress/record{page}"), "text/html").await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{page}");
    }
    let (status, _) = ask(&web, Access::Desk, "/desk/nowhere/record", "text/html").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

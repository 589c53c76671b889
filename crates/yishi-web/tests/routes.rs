//! A walk over all routes: every one carries a mark, and each role comes through its own marks and through no other.
#![allow(clippy::unwrap_used)]

mod support;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use support::{cookie, house_with_a_session};
use tower::ServiceExt;
use yishi_web::access::Access;
use yishi_web::routes::{Route, table};
use yishi_web::server::app;
use yishi_web::web::Shared;

fn path_of(route: &Route) -> String {
    let filled = [("{session}", "congress"), ("{holder}", "1"), ("{token}", "X"), ("{sitting}", "1")];
    let rest = [
        ("{text}", "1"),
        ("{release}", "1"),
        ("{photo}", "1"),
        ("{script}", "zh-Hans"),
        ("{kind}", "pinyin"),
        ("{vote}", "1"),
        ("{ballot}", "1"),
        ("{paper}", "record.json"),
        ("{*path}", "style.css"),
        ("{act}", "method"),
        ("{uuid}", "uKnCYCNS6TzztY"),
    ];
    filled.iter().chain(&rest).fold(route.path.to_owned(), |path, (name, value)| path.replace(name, value))
}

async fn ask(web: &Shared, route: &Route, cookie: Option<&str>) -> Response {
    let mut request = Request::builder().method(route.method.clone()).uri(path_of(route));
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let request =
        request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::empty()).unwrap();
    app(web.clone()).oneshot(request).await.unwrap()
}

/// Whether the guard turned the request away: a bare 401, or a way to log in.
fn turned_away(response: &Response) -> bool {
    let to_log_in = response.headers().get(header::LOCATION).is_some_and(|to| to == "/in" || to == "/desk/login");
    response.status() == StatusCode::UNAUTHORIZED || to_log_in
}

#[tokio::test]
async fn each_role_comes_through_its_own_marks_and_no_other() {
    let web = house_with_a_session().await;
    let mut walked = 0;
    for role in Access::ALL {
        for route in table() {
            // A log-in for each request: one of the routes is the way out.
            let cookie = cookie(&web, role).await;
            let response = ask(&web, &route, cookie.as_deref()).await;
            // A scrutineer comes to the ballots by the link of the seat.
            let by_seat = route.access == Access::Scrutiny && role == Access::Seat;
            // The secretariat does all that the press office does.
            let by_desk = route.access == Access::Press && role == Access::Desk;
            let allowed = route.access == Access::Public || route.access == role || by_seat || by_desk;
            assert_eq!(!turned_away(&response), allowed, "{role:?} at {} {}", route.method, route.path);
            assert_ne!(response.status(), StatusCode::INTERNAL_SERVER_ERROR, "{} {}", route.method, route.path);
            walked += 1;
        }
    }
    assert_eq!(walked, table().len() * Access::ALL.len());
}

#[tokio::test]
async fn a_cookie_of_one_role_under_the_name_of_another_opens_nothing() {
    let web = house_with_a_session().await;
    let seat = cookie(&web, Access::Seat).await.unwrap();
    let value = seat.split_once('=').unwrap().1;
    for role in [Access::Desk, Access::Chair, Access::Hall, Access::Scrutiny] {
        let forged = format!("{}={value}", role.cookie(false));
        for route in table().into_iter().filter(|route| route.access == role) {
            let response = ask(&web, &route, Some(&forged)).await;
            assert!(turned_away(&response), "{} {}", route.method, route.path);
        }
    }
}

#[tokio::test]
async fn every_page_carries_the_strict_policy_and_no_page_is_kept_by_a_cache() {
    let web = house_with_a_session().await;
    for route in table() {
        let response = ask(&web, &route, None).await;
        let headers = response.headers();
        let policy = headers.get(header::CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap();
        assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{}", route.path);
        assert!(policy.contains("worker-src 'self';") && policy.starts_with("default-src 'none';"), "{}", route.path);
        assert_eq!(headers.get(header::X_CONTENT_TYPE_OPTIONS).unwrap(), "nosniff");
        assert!(headers.contains_key(header::CACHE_CONTROL), "{}", route.path);
    }
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused() {
    let web = house_with_a_session().await;
    let cookie = cookie(&web, Access::Desk).await.unwrap();
    let from = |site: &str| {
        let request = Request::builder().method("POST").uri("/desk/congress/do").header(header::COOKIE, &cookie);
        let request = request.header("sec-fetch-site", site).header(header::HOST, "127.0.0.1");
        request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from("command=x")).unwrap()
    };
    let foreign = app(web.clone()).oneshot(from("cross-site")).await.unwrap();
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN);
    let own = app(web.clone()).oneshot(from("same-origin")).await.unwrap();
    assert_eq!(own.status(), StatusCode::BAD_REQUEST, "it comes through and is read");
}

//! The trustee's own page: found by its token alone, tapped from itself alone.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use yishi_web::pages::trustee::{OwnBallot, Progress};

use crate::trustee::board::Board;
use crate::trustee::page::Own;

const HOST: &str = "127.0.0.1:9000";

fn page() -> (Arc<Board>, Router, String) {
    let board = Arc::new(Board::default());
    let ballot = OwnBallot {
        uuid: "u1".to_owned(),
        title: "关于选举的决定".to_owned(),
        ballots: 3,
        counted: 2,
        head: None,
        progress: Progress::Ready("t1".to_owned()),
    };
    board.show(|page| page.ballots = vec![ballot]);
    let own = Own::new(board.clone(), HOST.parse::<SocketAddr>().unwrap()).unwrap();
    let path = own.address().split_once(HOST).unwrap().1.to_owned();
    (board, own.router(), path)
}

async fn ask(router: &Router, request: Request<Body>) -> (StatusCode, String) {
    use tower::ServiceExt;
    let response: Response = router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

fn get(path: &str, host: &str, language: &str) -> Request<Body> {
    let request = Request::get(path).header(header::HOST, host).header(header::ACCEPT_LANGUAGE, language);
    request.body(Body::empty()).unwrap()
}

fn tap(path: &str, site: &str) -> Request<Body> {
    let kind = "application/x-www-form-urlencoded";
    let request =
        Request::post(format!("{path}/decrypt")).header(header::HOST, HOST).header(header::CONTENT_TYPE, kind);
    request.header("sec-fetch-site", site).body(Body::from("uuid=u1&tally=t1")).unwrap()
}

#[tokio::test]
async fn the_page_speaks_the_trustees_language_and_offers_what_can_be_decrypted() {
    let (_, router, path) = page();
    for (language, word) in [("zh-CN", ">解密<"), ("zh-TW", ">解密<"), ("en", ">Decrypt<")] {
        let (status, html) = ask(&router, get(&path, HOST, language)).await;
        assert_eq!(status, StatusCode::OK);
        assert!(html.contains(word) && html.contains("关于选举的决定"), "{html}");
    }
}

#[tokio::test]
async fn without_the_token_or_under_another_name_there_is_no_page() {
    let (_, router, path) = page();
    let wrong = format!("/{}", "0".repeat(path.len() - 1));
    assert_eq!(ask(&router, get(&wrong, HOST, "zh")).await.0, StatusCode::NOT_FOUND);
    assert_eq!(ask(&router, get("/", HOST, "zh")).await.0, StatusCode::NOT_FOUND);
    assert_eq!(ask(&router, get(&path, "elsewhere.example:9000", "zh")).await.0, StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn a_tap_counts_for_its_own_tally_and_only_from_the_page_itself() {
    let (board, router, path) = page();
    assert_eq!(ask(&router, tap(&path, "cross-site")).await.0, StatusCode::FORBIDDEN);
    assert_eq!(ask(&router, tap("/guess", "same-origin")).await.0, StatusCode::NOT_FOUND);
    assert!(!board.wants("u1", "t1"));
    assert_eq!(ask(&router, tap(&path, "same-origin")).await.0, StatusCode::SEE_OTHER);
    assert!(board.wants("u1", "t1") && !board.wants("u1", "t2") && !board.wants("u2", "t1"));
    assert_eq!(board.shown().ballots[0].progress, Progress::Sending);
}

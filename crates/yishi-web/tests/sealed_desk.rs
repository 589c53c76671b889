//! The desk prepares sealed ballots: identifiers are given out, their lists read back, and what is wrong is said on the page.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use support::{cookie, house_with_a_session};
use tower::ServiceExt;
use yishi_ballot::credential::PrivateCredential;
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;
use yishi_web::access::Access;
use yishi_web::server::app;
use yishi_web::web::Shared;

const BOUNDARY: &str = "one-part-ends-here";

/// The public credential of a card in that vote.
fn credential(uuid: &str) -> String {
    let card = PrivateCredential::read("2UxKk-hsv8GP-WCzRo-fhS7pF").unwrap();
    card.public::<Ed25519>(&Uuid::try_from(uuid.to_owned()).unwrap())
}

async fn ask(web: &Shared, request: Request<Body>) -> (StatusCode, String) {
    let response = app(web.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn desk(web: &Shared, part: &str) -> (StatusCode, String) {
    let cookie = cookie(web, Access::Desk).await.unwrap();
    let request = Request::get(format!("/desk/congress/{part}")).header(header::COOKIE, cookie);
    ask(web, request.body(Body::empty()).unwrap()).await
}

async fn prepare(web: &Shared) -> StatusCode {
    let cookie = cookie(web, Access::Desk).await.unwrap();
    let request = Request::post("/desk/congress/sealed/prepare").header(header::COOKIE, cookie);
    ask(web, request.body(Body::empty()).unwrap()).await.0
}

async fn hand_in(web: &Shared, file: &str) -> (StatusCode, String) {
    let cookie = cookie(web, Access::Desk).await.unwrap();
    let part = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"lists\"; filename=\"lists.json\"\r\n\r\n{file}\r\n--{BOUNDARY}--\r\n"
    );
    let request = Request::post("/desk/congress/sealed/lists")
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
    ask(web, request.body(Body::from(part)).unwrap()).await
}

#[tokio::test]
async fn identifiers_are_prepared_and_their_lists_handed_in() {
    let web = house_with_a_session().await;
    assert_eq!(prepare(&web).await, StatusCode::SEE_OTHER);
    let (_, votes) = desk(&web, "sealed/votes.txt").await;
    assert_eq!(votes.lines().count(), 5);
    let first = votes.lines().next().unwrap();
    let lists =
        format!("{{\"version\":1,\"lists\":[{{\"uuid\":\"{first}\",\"credentials\":[\"{}\"]}}]}}", credential(first));
    let (status, page) = hand_in(&web, &lists).await;
    assert_eq!(status, StatusCode::OK, "{page}");
    assert!(page.contains("已收到1份名单") && page.contains("名单已交，共1个凭据"), "{page}");
    let (_, votes) = desk(&web, "sealed/votes.txt").await;
    assert_eq!((votes.lines().count(), votes.contains(first)), (4, false));
}

#[tokio::test]
async fn a_file_that_is_none_and_a_list_of_another_vote_are_refused_on_the_page() {
    let web = house_with_a_session().await;
    prepare(&web).await;
    let stray = "{\"version\":1,\"lists\":[{\"uuid\":\"uKnCYCNS6TzztY\",\"credentials\":[]}]}";
    for (file, code) in [("no file of lists", "K.207"), (stray, "K.201")] {
        let (status, page) = hand_in(&web, file).await;
        assert!(status.is_client_error() && page.contains(code) && page.contains("/sealed/lists"), "{status} {page}");
    }
    let (status, page) = hand_in(&web, "").await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("请选择文件"), "{page}");
}

#[tokio::test]
async fn a_ballot_that_is_not_there_has_no_public_box() {
    let web = house_with_a_session().await;
    let request = Request::get("/s/congress/ballots/uKnCYCNS6TzztY?tracker=x").body(Body::empty()).unwrap();
    assert_eq!(ask(&web, request).await.0, StatusCode::NOT_FOUND);
}

//! The file of a counting machine at the desk: chosen or pasted, entered as it stands, or sent back with every problem in its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code, unused_imports)]

#[path = "../../yishi-procedure/tests/acts/support/mod.rs"]
mod support;
#[path = "../../yishi-procedure/tests/acts/witness.rs"]
mod witness;

#[path = "support/house_of_a_story.rs"]
mod house_of_a_story;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;
use yishi_app::login::logins::Who;
use yishi_procedure::voting::method::VoteMethod;
use yishi_web::access::Access;
use yishi_web::server::app;
use yishi_web::web::Shared;

use support::{Story, a_plenary_with_scrutineers, name};

const BOUNDARY: &str = "one-part-ends-here";

/// Two candidates for one seat; three papers came back.
async fn counting() -> Shared {
    let story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).balloting_on([20, 21], 1).returned(3, 3);
    house_of_a_story::house_of(&story.book, &story.events, story.clock).await
}

fn session(web: &Shared) -> String {
    web.house.halls()[0].id().to_string()
}

fn part(name: &str, value: &str) -> String {
    format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

/// Asks for the form, or sends it with these fields; the status and the page that came back.
async fn desk(web: &Shared, address: &str, fields: Option<&[(&str, &str)]>) -> (StatusCode, String) {
    let cookie = web.logins.begin(Who::Desk, web.house.clock().now()).await.unwrap();
    let path = format!("/desk/{}/{address}", session(web));
    let request = if fields.is_some() { Request::post(path) } else { Request::get(path) };
    let parts: String = fields.unwrap_or_default().iter().map(|(name, value)| part(name, value)).collect();
    let request = request
        .header(header::COOKIE, format!("{}={cookie}", Access::Desk.cookie(false)))
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
        .body(Body::from(parts + &format!("--{BOUNDARY}--\r\n")))
        .unwrap();
    let response = app(web.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let page = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8(page.to_vec()).unwrap())
}

fn file(rows: &str) -> String {
    format!("票号,{},{},另选他人\n{rows}", name(20).hans, name(21).hans)
}

fn is_counted(web: &Shared) -> bool {
    let hall = web.house.halls().remove(0);
    hall.published().session.ballots[0].machine.is_some()
}

#[tokio::test]
async fn the_form_offers_the_open_ballot_and_its_tellers() {
    let web = counting().await;
    let (status, page) = desk(&web, "machine-count", None).await;
    assert_eq!(status, StatusCode::OK);
    for said in ["读入计票机文件", "name=\"ballot\"", "value=\"1\" selected", "name=\"by\"", "另选他人"] {
        assert!(page.contains(said), "the page does not say «{said}»");
    }
    let (_, form) = desk(&web, "acts/EnterMachineCount", None).await;
    assert!(form.contains("/machine-count\""), "the act's own form does not lead there");
}

#[tokio::test]
async fn a_good_file_is_entered_whether_it_was_chosen_or_pasted() {
    let rows = file("1,○,×,\n2,○,○,\n3,,×,高山\n赞成,1,0,\n废票,1,,\n");
    for way in ["file", "pasted"] {
        let web = counting().await;
        let fields = [("ballot", "1"), ("by", "1"), (way, rows.as_str())];
        assert_eq!(desk(&web, "machine-count", Some(&fields)).await.0, StatusCode::SEE_OTHER, "{way}");
        let hall = web.house.halls().remove(0);
        let machine = hall.published().session.ballots[0].machine.clone().unwrap();
        assert_eq!((machine.count.lines[0].approvals, machine.count.void_total()), (1, 1));
    }
}

#[tokio::test]
async fn a_bad_file_comes_back_with_every_problem_in_its_place_and_nothing_is_entered() {
    let web = counting().await;
    let rows = file("1,○,√√,\n3,,×,\n3,○,\n");
    let fields = [("ballot", "1"), ("by", "1"), ("pasted", rows.as_str())];
    let (status, page) = desk(&web, "machine-count", Some(&fields)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let text: String = page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    let second = name(21).hans;
    for said in [
        &format!("2{second}“√√”不是选票上的符号"),
        "3票号票号是“3”，应当是2",
        "4这一行有3格，表头有4格",
        "文件有3处问题",
        "1,○,√√,",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(!is_counted(&web), "nothing was entered");
}

#[tokio::test]
async fn what_the_procedure_refuses_is_told_with_its_code() {
    let web = counting().await;
    let rows = file("1,○,×,\n");
    let fields = [("ballot", "1"), ("by", "1"), ("file", rows.as_str())];
    let (status, page) = desk(&web, "machine-count", Some(&fields)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("T.946"), "{page}");
    let nothing = [("ballot", "1"), ("by", "1"), ("pasted", "")];
    assert!(desk(&web, "machine-count", Some(&nothing)).await.1.contains("没有选择文件，也没有粘贴内容"));
    let no_teller = [("ballot", "1"), ("by", ""), ("pasted", rows.as_str())];
    assert!(desk(&web, "machine-count", Some(&no_teller)).await.1.contains("请选择投票和计票人"));
    assert!(!is_counted(&web), "nothing was entered");
}

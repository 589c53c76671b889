//! A session is convened at the desk's form: whatever is wrong is said on the form, and nothing is convened.
#![allow(clippy::unwrap_used)]

mod support;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use support::{cookie, house_with_a_session};
use tower::ServiceExt;
use yishi_web::access::Access;
use yishi_web::server::app;
use yishi_web::web::Shared;

const BOUNDARY: &str = "one-part-ends-here";

fn body(id: &str, roll: &str) -> String {
    let fields = [
        ("kind", "congress"),
        ("tier", "city"),
        ("place", "明川市"),
        ("term", "16"),
        ("ordinal", "3"),
        ("id", id),
        ("date", "2026-01-12"),
        ("roll", roll),
    ];
    let mut out = String::new();
    for (name, value) in fields {
        out.push_str(&format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
    }
    out + &format!("--{BOUNDARY}--\r\n")
}

/// Sends the form; the status and the page that came back.
async fn send(web: &Shared, id: &str, roll: &str) -> (StatusCode, String) {
    let request = Request::post("/desk/convene")
        .header(header::COOKIE, cookie(web, Access::Desk).await.unwrap())
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
        .body(Body::from(body(id, roll)))
        .unwrap();
    let response = app(web.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let page = axum::body::to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8(page.to_vec()).unwrap())
}

fn roll(lines: u32) -> String {
    let line = |no| format!("{no},王力,东湖代表团\n");
    "证号,姓名,代表团\n".to_owned() + &(1..=lines).map(line).collect::<String>()
}

#[tokio::test]
async fn a_good_form_convenes_and_its_short_name_is_then_taken() {
    let web = house_with_a_session().await;
    assert_eq!(send(&web, "spring", &roll(3)).await.0, StatusCode::SEE_OTHER);
    let (status, page) = send(&web, "spring", &roll(3)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("会议代号已被另一次会议使用"), "{page}");
}

#[tokio::test]
async fn rolls_of_no_lines_of_a_hundred_thousand_and_beyond_all_measure_are_refused_in_words() {
    let web = house_with_a_session().await;
    let long = "名".repeat(5 * 1024 * 1024 / 3);
    for (sheet, said) in [("", "没有人员"), (&roll(100_000), "100000"), (&long, "文件过大")] {
        let (status, page) = send(&web, "spring", sheet).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.contains(said), "the page does not say «{said}»");
        // What was typed is still there.
        assert!(page.contains("明川市"));
    }
    assert_eq!(web.house.halls().len(), 1, "nothing was convened");
}

#[tokio::test]
async fn a_file_that_is_no_table_is_refused_in_the_language_of_the_page() {
    let web = house_with_a_session().await;
    let (status, page) = send(&web, "spring", "PK\u{3}\u{4} no workbook").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("不是CSV或者XLSX文件，或者文件已经损坏"), "{page}");
}

#[tokio::test]
async fn every_problem_of_a_roll_stands_on_the_page_with_its_line() {
    let web = house_with_a_session().await;
    let sheet = "证号,姓名,代表团\n1,张三,东湖\n1,李四,东湖\nx,王五,西山\n4,,西山\n5,赵六Smith,西山\n6,陳七,\n";
    let (status, page) = send(&web, "spring", sheet).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let text: String = page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    for said in ["3证号1与第2行重复", "4证号“x”", "5没有填写姓名", "6姓名中", "7简体姓名", "7没有填写代表团"]
    {
        assert!(text.replace(' ', "").contains(said), "{said} in {text}");
    }
}

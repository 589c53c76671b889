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

/// A roll of one delegation in the order of strokes, with these rows instead of some of its own.
fn sheet(rows: &[&str]) -> String {
    format!("证号,姓名,姓名（繁体）,其他写法,代表团\n{}\n", rows.join("\n"))
}

/// The words of a page without its marks.
fn words(page: &str) -> String {
    let text: String = page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    text.split_whitespace().collect()
}

#[tokio::test]
async fn a_roll_with_doubts_is_convened_and_its_page_shows_both_spellings_with_their_seats() {
    let web = house_with_a_session().await;
    let spring =
        sheet(&["1,赖端一,賴端一,,东湖", "2,孙一淼,孫一淼,,东湖", "3,李斌,李斌,,东湖", "4,刘一干,劉一幹,,东湖"]);
    assert_eq!(send(&web, "spring", &spring).await.0, StatusCode::SEE_OTHER);
    let summer = sheet(&[
        "1,赖馨一,賴馨一,,东湖",
        "2,孙一淼,孫一森,,东湖",
        "3,李斌,李斌,,东湖",
        "4,李斌,李斌,,西山",
        "5,王致和,王緻和,,西山",
        "6,刘一干,劉一干,,东湖",
    ]);
    assert_eq!(send(&web, "summer", &summer).await.0, StatusCode::SEE_OTHER);
    let page = words(&get(&web, "/desk/summer/roll").await);
    for said in [
        "1赖馨一另一份名册中的写法不同：赖端一（明川市第十六届人民代表大会第三次会议，东湖，证号1）",
        "2孙一淼繁体姓名中的“森”不是“淼”的繁体字",
        "李　斌同名，列名单时请注明所在代表团或者界别。还有（西山，证号4）",
        "5王致和繁体姓名中的“緻”在人名中少见，通常写作“致”",
        "6刘一干另一份名册中的繁体姓名不同：劉一幹（",
    ] {
        assert!(page.contains(&said.replace('　', "")), "{said} in {page}");
    }
}

#[tokio::test]
async fn other_forms_that_the_roll_gives_are_no_doubts_and_a_row_out_of_order_is_told_its_place() {
    let web = house_with_a_session().await;
    let spring = sheet(&["1,刘一干,劉一干,,东湖"]);
    assert_eq!(send(&web, "spring", &spring).await.0, StatusCode::SEE_OTHER);
    let names = ["丁一", "方一明", "田文", "李芳", "张华", "陈新", "赵平", "谢军", "王力"];
    let mut rows: Vec<String> =
        names.iter().enumerate().map(|(at, name)| format!("{},{name},{name},,西山", at + 1)).collect();
    rows.push("10,刘一干,劉一幹,劉一干,东湖".to_owned());
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (status, page) = look_over(&web, &sheet(&rows)).await;
    assert_eq!(status, StatusCode::OK);
    let said = words(&page);
    assert!(said.contains("9王力这份名单按姓氏笔画排列，此人应当排在后面这位之后：丁一（西山，证号1）"), "{said}");
    assert!(!said.contains("另一份名册"), "the roll knows the other form: {said}");
    assert!(web.house.halls().len() == 2, "nothing was convened");
    let (_, page) = look_over(&web, &sheet(&["1,刘一干,劉一幹,劉一干,东湖"])).await;
    assert!(page.contains("没有发现需要核对的地方"), "{page}");
}

/// Sends the roll to be looked over alone, with nothing else filled in.
async fn look_over(web: &Shared, roll: &str) -> (StatusCode, String) {
    let part = |name: &str, value: &str| {
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body =
        part("kind", "congress") + &part("roll", roll) + &part("look-over", "roll") + &format!("--{BOUNDARY}--\r\n");
    let request = Request::post("/desk/convene")
        .header(header::COOKIE, cookie(web, Access::Desk).await.unwrap())
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
        .body(Body::from(body))
        .unwrap();
    answered(web, request).await
}

async fn get(web: &Shared, address: &str) -> String {
    let cookie = cookie(web, Access::Desk).await.unwrap();
    let request = Request::get(address).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    answered(web, request).await.1
}

async fn answered(web: &Shared, request: Request<Body>) -> (StatusCode, String) {
    let response = app(web.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let page = axum::body::to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8(page.to_vec()).unwrap())
}

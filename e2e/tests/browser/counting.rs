//! A ballot on paper in four windows: the chief scrutineer's phone, two tellers who do not see each other's figures, and the chair.

use e2e::further::{CHIEF, PAPERS, papers_out};
use e2e::house::{House, in_a_house_where};
use e2e::window::{DESK, PHONE, Window};

#[test]
fn a_ballot_is_counted_twice_compared_signed_and_announced() {
    in_a_house_where(papers_out, async |house: &mut House| {
        let (chair, chief) = (house.chair().await, house.phone(CHIEF).await);
        let (one, two) = (house.teller(1, PHONE).await, house.teller(2, DESK).await);
        chief.press_word("#meetings", "监票计票").await;
        chief.until("location.pathname === '/scrutiny'").await;
        for window in [&chair, &chief, &one, &two] {
            window.until_live().await;
        }
        boxes_are_emptied(&chief, &chair, &one).await;
        both_count(&one, &two).await;
        one_corrects_and_both_agree(&one, &two).await;
        it_is_reported_and_announced(&chief, &chair, &one).await;
        for window in [chair, chief, one, two] {
            window.close().await;
        }
    });
}

async fn boxes_are_emptied(chief: &Window, chair: &Window, teller: &Window) {
    teller.until_says("#scrutiny-duty", "正在投票").await;
    chief.until_says("#scrutiny-duty", &format!("发出选票{PAPERS}张")).await;
    chief.fill("#returned", "9").await;
    chief.picture("count-1-returned").await;
    chief.press_word("#scrutiny-duty", "签字报告").await;
    chair.until_says("#say", "收回的选票少于发出的选票，投票有效").await;
    chair.picture("count-2-validity").await;
    chair.press_word("#next", "宣布投票是否有效").await;
}

/// The sums are checked while a teller types; what is half typed stays when the other teller's count comes in.
async fn both_count(one: &Window, two: &Window) {
    one.until_says("#scrutiny-duty", "第一次").await;
    type_count(two, ["6", "1", ""]).await;
    type_count(one, ["6", "2", ""]).await;
    one.until_says("#count [data-sum]", "8，应为 9").await;
    one.fill("#void\\.unclear", "1").await;
    one.until_says("#count [data-sum]", "8 相符").await;
    one.picture("count-3-typed").await;
    one.press_word("#count", "录入").await;
    one.until_says("#scrutiny-duty", "等候另一位计票人").await;
    two.until_says("#scrutiny-duty", "第二次").await;
    two.until("document.querySelector('#line\\\\.1\\\\.for').value === '6'").await;
    let page = two.look("document.documentElement.outerHTML").await.to_string();
    assert!(!page.contains("value=\\\"2\\\""), "the other count is not shown");
}

async fn type_count(window: &Window, marks: [&str; 3]) {
    for (choice, mark) in ["for", "against", "abstain"].into_iter().zip(marks) {
        window.fill(&format!("#line\\.1\\.{choice}"), mark).await;
    }
}

async fn one_corrects_and_both_agree(one: &Window, two: &Window) {
    two.fill("#line\\.1\\.abstain", "1").await;
    two.fill("#void\\.unclear", "1").await;
    two.press_word("#count", "录入").await;
    for window in [one, two] {
        window.until_says("#scrutiny-duty", "两次录入有2处不一致").await;
    }
    two.picture("count-4-differ").await;
    one.picture("count-4-differ").await;
    two.fill("#line\\.1\\.against", "2").await;
    two.fill("#line\\.1\\.abstain", "0").await;
    two.press_word("#count", "更正录入").await;
    one.until_says("#scrutiny-duty", "两次计票结果一致").await;
    one.press_word("#scrutiny-duty", "确认计票结果").await;
    two.until_says("#scrutiny-duty", "等候总监票人报告").await;
}

async fn it_is_reported_and_announced(chief: &Window, chair: &Window, one: &Window) {
    chief.until_says("#scrutiny-report", "计票结果报告").await;
    chief.picture("count-5-report").await;
    chief.press_word("#scrutiny-duty", "签字并报告").await;
    chair.press_word("#next", "宣布计票结果").await;
    one.until_says("#scrutiny-duty", "计票结果已经宣布").await;
}

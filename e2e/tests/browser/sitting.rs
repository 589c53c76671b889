//! A whole sitting in five windows at once: desk, chair, big screen and two phones, from the open doors to the checked export.

use e2e::house::{House, in_a_house};
use e2e::session::Upto;
use e2e::support::http;
use e2e::window::Window;
use serde_json::json;

#[test]
fn a_sitting_is_held_from_the_doors_to_the_checked_record() {
    in_a_house(Upto::Scheduled, async |house: &mut House| {
        let desk = house.desk().await;
        let (chair, hall) = (house.chair().await, house.hall().await);
        let (phone, other) = (house.phone(1).await, house.phone(2).await);
        for window in [&desk, &chair, &hall, &phone, &other] {
            window.until_live().await;
        }
        arrive(house, &desk, &hall, &[&phone, &other]).await;
        open_and_hear(&chair, &hall).await;
        vote(&chair, &hall, &phone, &other).await;
        finish(&chair, &hall, &phone).await;
        record(house, &desk).await;
        for window in [desk, chair, hall, phone, other] {
            window.close().await;
        }
    });
}

/// The doors open; one comes by phone, the others by number at the door; the line on the big screen moves as they come.
async fn arrive(house: &House, desk: &Window, hall: &Window, phones: &[&Window]) {
    desk.press_word("#desk-sitting", "开放签到").await;
    desk.press_word("#desk-sitting", "允许手机签到").await;
    hall.until_says("#stage", "未达法定人数").await;
    phones[0].press_word("#arrive", "我已到会场，签到").await;
    phones[0].until_says("#standing", "已签到").await;
    hall.until(&present(1)).await;
    desk.open(&house.desk_page("/check-in")).await;
    desk.until_live().await;
    for (seat, present_now) in (2..=9).zip(2..) {
        desk.fill_and_enter("#code", &seat.to_string()).await;
        desk.until_says("#scan-result", &format!(" {seat}")).await;
        hall.until(&present(present_now)).await;
        let verdict = if present_now < 8 { "未达法定人数" } else { "符合法定人数" };
        hall.until_says("#stage .verdict", verdict).await;
    }
    phones[1].until_says("#standing", "已签到").await;
    desk.open(&house.desk_page("")).await;
    desk.until_live().await;
}

fn present(count: u32) -> String {
    format!("document.querySelectorAll('#hall-quorum dd')[1]?.innerText.trim() === '{count}'")
}

/// The chair opens with the house's own formula and calls the reporter up.
async fn open_and_hear(chair: &Window, hall: &Window) {
    let formula = "应到代表12名，实到(代表)?9名，符合法定人数，现在开会。";
    chair.until(&format!("/{formula}/.test(document.querySelector('#say').innerText)")).await;
    chair.press_word("#next", "宣布开会").await;
    chair.until_says("#say", "市人民政府工作报告").await;
    chair.choose("#call-up", "赵国强").await;
    chair.press_word("#next", "听取报告").await;
    hall.until_says("#stage", "市人民政府工作报告").await;
    hall.until_says("#stage", "赵国强").await;
}

/// A vote on the phones: one deputy thinks again; nobody sees how before it is closed.
async fn vote(chair: &Window, hall: &Window, phone: &Window, other: &Window) {
    chair.press_word("#next", "进行下一项").await;
    chair.until_says("#say", "请按表决器").await;
    chair.press_word("#next", "开始表决").await;
    hall.until("document.querySelector('#stage').dataset.scene === 'vote'").await;
    let before = hall.text("#stage").await;
    phone.press("#ballot button[value=for]").await;
    phone.until_says("#ballot .receipt", "已收到：赞成").await;
    hall.until("document.querySelector('#stage .count .figure').innerText.trim() === '1'").await;
    other.press("#ballot button[value=against]").await;
    other.until_says("#ballot .receipt", "已收到：反对").await;
    other.press("#ballot button[value=for]").await;
    other.until_says("#ballot .receipt", "已收到：赞成").await;
    hall.until("document.querySelector('#stage .count .figure').innerText.trim() === '2'").await;
    assert_eq!(before.replacen('0', "2", 1), hall.text("#stage").await, "the screen shows how many, and nothing else");
    for window in [hall, chair] {
        let page = window.look("document.documentElement.outerHTML").await.to_string();
        for word in ["赞成", "反对", "弃权", "data-choice"] {
            assert!(!page.contains(word), "«{word}» is shown before the vote is closed");
        }
    }
}

/// The chair closes, everybody sees the four figures against the line, the chair declares and closes the sitting.
async fn finish(chair: &Window, hall: &Window, phone: &Window) {
    chair.press_word("#next", "结束表决").await;
    hall.until("document.querySelector('#stage').dataset.scene === 'result'").await;
    let figures =
        hall.look("[...document.querySelectorAll('#stage .tally dd')].map((el) => el.innerText.trim())").await;
    assert_eq!(figures, json!(["2", "0", "0", "7"]));
    hall.until_says("#stage", "全体代表的过半数 7").await;
    hall.until_says("#stage .verdict", "未通过").await;
    chair.until_says("#say", "赞成2票，反对0票，弃权0票，未按表决器7人").await;
    phone.until_says("#result", "未通过").await;
    chair.press_word("#next", "宣布结果").await;
    for _ in 0..2 {
        chair.press_word("#next", "进行下一项").await;
        chair.press_word("#next", "开始表决").await;
        chair.press_word("#next", "结束表决").await;
        chair.press_word("#next", "宣布结果").await;
    }
    chair.until_says("#say", "现在散会").await;
    chair.press_word("#next", "宣布散会").await;
    hall.until_says("#stage", "散会").await;
}

/// The desk takes the export away, and the checker confirms it; the release states the facts.
async fn record(house: &House, desk: &Window) {
    let cookie = desk.driver.get_named_cookie("yishi-desk").await.unwrap();
    let bytes = download(house, &format!("yishi-desk={}", cookie.value));
    let report = yishi_verify::verify(&bytes, None).unwrap_or_else(|finding| panic!("{finding}"));
    assert_eq!((report.entitled, report.votes.len()), (12, 5));
    let tally = report.votes[2].tally.unwrap();
    assert_eq!((tally.approvals, tally.against, tally.abstain, tally.not_pressed), (2, 0, 0, 7));
    assert_eq!(report.sittings[1].quorum.as_ref().map(|quorum| (quorum.count, quorum.needed)), Some((9, 8)));
    desk.open(&house.desk_page("/papers")).await;
    desk.until_says("main", "session.yishi").await;
    desk.open(&house.desk_page("/sittings/2/release.zh-Hans.txt")).await;
    for fact in
        ["明川市第十六届人民代表大会第三次会议", "1月12日", "应到代表12名", "9名，符合法定人数", "陈思远", "赵国强"]
    {
        desk.until_says("body", fact).await;
    }
    desk.open(&house.desk_page("/sittings/2/release.zh-Hant.txt")).await;
    desk.until_says("body", "趙國強").await;
    let public = http::get(house.server.address(), "/s/mingchuan-16-3/session.yishi").unwrap();
    assert_eq!(public.status, 404, "the public has the export once the session is closed");
}

fn download(house: &House, cookie: &str) -> Vec<u8> {
    let path = format!("/desk/{}/session.yishi", house.session.id);
    http::get_as(house.server.address(), &path, cookie).unwrap()
}

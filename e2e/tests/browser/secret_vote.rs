//! A whole secret vote on a resolution: the scrutineers' cards, five trustees of whom three answer, phones, big screen, visitors.

use std::process::Command;

use e2e::house::{House, checker, in_a_house_where};
use e2e::secret::{KEPT_BY, Parties, in_secret, make_ready, open_the_vote};
use e2e::support::http;
use e2e::visitor::check_in_the_browser;
use e2e::voters::Voters;
use e2e::voting::{cast, mark, open, review, seal, stands_after_a_second_tap, step, tracker};
use e2e::window::{DESK, PHONE, Window};
use serde_json::{Value, json};

const FOR: [u8; 3] = [1, 0, 0];
const AGAINST: [u8; 3] = [0, 1, 0];

#[test]
fn a_resolution_is_voted_on_in_secret_from_the_keys_to_the_verified_archive() {
    in_a_house_where(in_secret, async |house: &mut House| {
        let desk = house.desk().await;
        let mut parties = make_ready(house, &desk, KEPT_BY).await;
        let (chair, hall) = (house.chair().await, house.hall().await);
        // Two of the five go home with their keys.
        parties.trustees.leave(4);
        parties.trustees.leave(5);
        let uuid = open_the_vote(&chair).await;
        hall.until_says("#stage", "正在进行无记名电子投票").await;
        hall.picture("secret-1-open").await;
        assert_eq!(hall.cut_off().await, json!([]));
        let (phone, second) = (house.window(PHONE).await, house.window(PHONE).await);
        let own = a_vote_that_is_changed(house, &parties, &phone).await;
        a_test_instead_of_a_vote(house, &parties, &phone, &second).await;
        others_vote(house, &parties, &uuid);
        nothing_is_told_while_it_runs(house, &hall, &chair, &uuid).await;
        let seal = closed_and_opened(house, &parties, &chair, &hall).await;
        chair.press_word("#next", "宣布结果").await;
        it_stands_on_the_record(house, &desk, &uuid, &seal).await;
        visitors_verify_it(house, &second, &uuid, &own).await;
        for window in [desk, chair, hall, phone, second] {
            window.close().await;
        }
    });
}

/// A deputy votes against, thinks again, and finds the second ballot in the box. Gives its tracker.
async fn a_vote_that_is_changed(house: &House, parties: &Parties, phone: &Window) -> String {
    open(house, phone, parties.authority.code(1)).await;
    phone.picture("secret-2-choose").await;
    phone.press_word(&step("choose"), "下一步").await;
    phone.until_says("#vote-problem", "请先选择赞成、反对或者弃权").await;
    let first = vote(phone, "against").await;
    phone.picture("secret-5-cast").await;
    phone.press_word(&step("cast"), "重新投票").await;
    phone.until_says("#vote", "您先前投出的选票仍在箱中").await;
    let second = vote(phone, "for").await;
    assert_ne!(first, second);
    phone.press_word(&step("cast"), "查看我的票是否在箱中").await;
    phone.until_says(&step("cast"), "公开的票箱中有这张选票。").await;
    phone.picture("secret-6-found").await;
    second
}

/// Chooses, reviews, seals, casts; gives the tracker.
async fn vote(phone: &Window, choice: &str) -> String {
    mark(phone, 0, choice).await;
    review(phone).await;
    phone.picture("secret-3-review").await;
    let sealed = seal(phone).await;
    phone.picture("secret-4-sealed").await;
    assert!(stands_after_a_second_tap(phone, "sealed", "cast").await, "what was tapped twice to seal it is not cast");
    cast(phone).await;
    assert_eq!(tracker(phone, "cast").await, sealed, "the ballot in the box is the one that was sealed");
    sealed
}

/// Another deputy looks into a sealed ballot on a second phone; that ballot can never be cast, and a new one is.
async fn a_test_instead_of_a_vote(house: &House, parties: &Parties, phone: &Window, second: &Window) {
    phone.press_word("#vote", "从这部手机删除表决码").await;
    phone.look("localStorage.clear()").await;
    phone.open("about:blank").await;
    open(house, phone, parties.authority.code(2)).await;
    mark(phone, 0, "abstain").await;
    review(phone).await;
    let sealed = seal(phone).await;
    phone.press_word(&step("sealed"), "检验这张选票").await;
    phone.until("document.querySelector('[data-slot=qr] path').getAttribute('d')?.length > 500").await;
    phone.picture("secret-7-tested").await;
    let link = phone.look("document.querySelector('[data-slot=link]').href").await;
    second.open(link.as_str().unwrap()).await;
    second.until_says("#second [data-part=fits]:not([hidden])", "弃权").await;
    let shown = second.text("#second [data-slot=tracker]").await.replace(char::is_whitespace, "");
    assert_eq!(shown, sealed, "both phones show the same ballot");
    second.picture("secret-8-second").await;
    let opened = fragment(link.as_str().unwrap());
    let uuid = opened["uuid"].as_str().unwrap();
    let path = format!("/s/{}/ballots/{uuid}/tests/{}", house.session.id, opened["hash"].as_str().unwrap());
    let tested = http::get(house.server.address(), &path).unwrap().json();
    let refused = Voters::of(house, uuid).send(&json!({ "ballot": tested["ballot"] }));
    assert_eq!((refused.status, &refused.json()["code"]), (422, &json!("K.204")), "{}", refused.body);
    phone.press_word(&step("tested"), "重新填写选票").await;
    assert_ne!(vote(phone, "for").await, sealed);
}

/// What stands behind the # of an address, as JSON.
fn fragment(link: &str) -> Value {
    let (_, encoded) = link.split_once('#').unwrap();
    let mut bytes = Vec::new();
    let mut letters = encoded.bytes();
    while let Some(letter) = letters.next() {
        let hex = |digit: u8| char::from(digit).to_digit(16).unwrap();
        let mut byte = || letters.next().map(hex).unwrap();
        bytes.push(if letter == b'%' { u8::try_from(byte() * 16 + byte()).unwrap() } else { letter });
    }
    serde_json::from_slice(&bytes).unwrap()
}

/// Six more vote for, one against; the last of those present does not vote.
fn others_vote(house: &House, parties: &Parties, uuid: &str) {
    let voters = Voters::of(house, uuid);
    for seat in 3..=8 {
        voters.cast(parties.authority.code(seat), &FOR);
    }
    voters.cast(parties.authority.code(9), &AGAINST);
}

/// The big screen and the chair see how many ballots are in the box and its seal, and no choice.
async fn nothing_is_told_while_it_runs(house: &House, hall: &Window, chair: &Window, uuid: &str) {
    hall.until("document.querySelector('#stage .count .figure').innerText.trim() === '9'").await;
    let archive = http::get(house.server.address(), &format!("/s/{}/ballots/{uuid}", house.session.id)).unwrap();
    let seal = hall.text("#stage .hall-seal code").await;
    assert!(archive.body.contains(&format!(">{}", seal.replace(' ', ""))), "«{seal}» is not the seal of the box");
    chair.until_says("#vote", &seal).await;
    for window in [hall, chair] {
        let page = window.look("document.documentElement.outerHTML").await.to_string();
        for word in ["赞成", "反对", "弃权", "data-choice"] {
            assert!(!page.contains(word), "«{word}» is shown before the vote is closed");
        }
    }
    hall.picture("secret-9-nine").await;
}

/// The chair closes; one trustee taps, two answer by themselves, two do not; the result stands. Gives the seal of the box.
async fn closed_and_opened(house: &House, parties: &Parties, chair: &Window, hall: &Window) -> String {
    let trustee = house.window(DESK).await;
    trustee.open(parties.trustees.page()).await;
    trustee.until_says("main", "正在投票，逐票核验").await;
    chair.press_word("#next", "结束投票").await;
    chair.until_says("#say", "收到选票9张").await;
    hall.until_says("#stage", "尚未开票").await;
    hall.picture("secret-10-opening").await;
    assert_eq!(hall.cut_off().await, json!([]));
    let seal = hall.text("#stage .hall-seal code").await.replace(' ', "");
    trustee.until_says("main", "投票已经截止，计票密文已由本机重新计算").await;
    trustee.picture("secret-11-trustee").await;
    trustee.press_word("main", "解密").await;
    hall.until("document.querySelector('#stage').dataset.scene === 'result'").await;
    let figures =
        hall.look("[...document.querySelectorAll('#stage .tally dd')].map((el) => el.innerText.trim())").await;
    assert_eq!(figures, json!(["8", "1", "0", "1"]));
    hall.until_says("#stage .verdict", "通过").await;
    hall.picture("secret-12-result").await;
    chair.until_says("#say", "赞成8票，反对1票，弃权0票，未投票1人").await;
    trustee.until_says("main", "结果已经产生，并已核验").await;
    trustee.close().await;
    seal
}

/// The report has the fingerprint, the seal as it was read out, and why the ballot is valid; so has the desk's own page the seal.
async fn it_stands_on_the_record(house: &House, desk: &Window, uuid: &str, seal: &str) {
    desk.open(&house.desk_page("/record/sealed/1")).await;
    for fact in ["第1号", uuid, &fingerprint(house, uuid), seal, "收回选票9张；多于10张的，投票无效"] {
        desk.until_says("main", fact).await;
    }
    desk.picture("secret-13-record").await;
    desk.open(&house.desk_page("/sealed")).await;
    desk.until_says("main", "已计票").await;
    desk.until_says("main", seal).await;
    desk.picture("secret-14-desk").await;
}

/// The fingerprint of the election, by our own reading of the archive.
fn fingerprint(house: &House, uuid: &str) -> String {
    let path = format!("/s/{}/ballots/{uuid}/archive.bel", house.session.id);
    let archive = http::get_as(house.server.address(), &path, "").unwrap();
    yishi_ballot::verify(&archive).unwrap().fingerprint.unwrap()
}

/// Who comes by sees figures, rule and fingerprint, finds a tracker, and takes the archive away to check it.
async fn visitors_verify_it(house: &House, visitor: &Window, uuid: &str, own: &str) {
    visitor.open(&house.server.url(&format!("/s/{}/ballots/{uuid}", house.session.id))).await;
    for fact in ["结果已开出", "赞成", "全体代表的过半数", &fingerprint(house, uuid), "共5人，其中任意3人一起才能开票"]
    {
        visitor.until_says("main", fact).await;
    }
    visitor.picture("secret-15-visitors").await;
    check_in_the_browser(visitor, &[8, 1, 0]).await;
    visitor.picture("secret-17-checked").await;
    visitor.fill_and_enter("#tracker", own).await;
    visitor.until_says("main", "在票箱中，是第2张").await;
    let folder = tempfile::tempdir().unwrap();
    let name = format!("{uuid}.bel");
    visitor.download("a[href$='/archive.bel']", folder.path(), &name).await;
    let checked = Command::new(checker()).args(["ballots", &name, "--json"]).current_dir(folder.path()).output();
    let checked = checked.unwrap();
    let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!((checked.status.success(), &report["ok"]), (true, &json!(true)), "{report}");
    assert_eq!(report["result"], json!([[8, 1, 0]]));
    assert_eq!(report["fingerprint"], json!(fingerprint(house, uuid)));
    visitor.open(&house.server.url(&format!("/s/{}", house.session.id))).await;
    visitor.until_says("#public-sealed", "通过").await;
    visitor.picture("secret-16-public").await;
}

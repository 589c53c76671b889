//! An election by device: five candidates for three seats, three trustees of five, and a paper with too many names.

use std::process::Command;

use e2e::committee::about_to_elect;
use e2e::house::{House, checker, in_a_house_where};
use e2e::secret::{KEPT_BY, Parties, identifier, make_ready};
use e2e::visitor::check_in_the_browser;
use e2e::voters::Voters;
use e2e::voting::{cast, mark, open, review, seal, step};
use e2e::window::{DESK, PHONE, Window};
use serde_json::{Value, json};

/// The candidates in the order of the paper.
const NAMES: [&str; 5] = ["马骏", "孙丽华", "吴海燕", "周敏", "郑晓东"];

/// For the first three, against the fourth, nothing on the fifth: for and against of each line in turn.
const THREE: [u8; 10] = [1, 0, 1, 0, 1, 0, 0, 1, 0, 0];
/// For the first and the fifth, against the third.
const TWO: [u8; 10] = [1, 0, 0, 0, 0, 1, 0, 0, 1, 0];

#[test]
fn an_election_is_held_by_device_and_a_paper_with_too_many_names_is_not_sealed() {
    in_a_house_where(about_to_elect, async |house: &mut House| {
        let desk = house.desk().await;
        let mut parties = make_ready(house, &desk, KEPT_BY).await;
        desk.close().await;
        let (chair, hall, phone) = (house.chair().await, house.hall().await, house.window(PHONE).await);
        parties.trustees.leave(2);
        parties.trustees.leave(4);
        let uuid = opened(house, &chair, &hall).await;
        too_many_names_are_refused(house, &parties, &phone).await;
        three_are_voted_for(&phone).await;
        others_vote(house, &parties, &uuid);
        closed_and_opened(house, &parties, &chair, &hall).await;
        announced(&chair, &hall).await;
        visitors_verify_it(house, &phone, &uuid).await;
        for window in [chair, hall, phone] {
            window.close().await;
        }
    });
}

/// The chair opens the round; the big screen shows who stands, and that nobody can be written in is the rules' affair.
async fn opened(house: &House, chair: &Window, hall: &Window) -> String {
    chair.until_live().await;
    chair.open(&house.server.url("/chair/acts/OpenRound")).await;
    chair.choose("[name='f.election']", "政协明川市第十三届委员会常务委员").await;
    chair.press("form.act-form button.primary").await;
    chair.until("location.search === '?done=OpenRound'").await;
    chair.open(&house.server.url("/chair")).await;
    chair.until_live().await;
    hall.until_says("#stage", "应选 3 人").await;
    for name in NAMES {
        hall.until(&format!("document.querySelector('#stage').innerText.replace(/\\s/g, '').includes('{name}')")).await;
    }
    hall.picture("election-1-open").await;
    assert_eq!(hall.cut_off().await, json!([]));
    identifier(chair).await
}

/// Four names for three seats: the page says so, and goes no further.
async fn too_many_names_are_refused(house: &House, parties: &Parties, phone: &Window) {
    open(house, phone, parties.authority.code(1)).await;
    for line in 0..4 {
        mark(phone, line, "for").await;
    }
    phone.until_says(&step("choose"), "已选 4 / 应选 3").await;
    phone.press_word(&step("choose"), "下一步").await;
    phone.until_says("#vote-problem", "赞成的人数超过应选人数").await;
    phone.picture("election-2-too-many").await;
    assert_eq!(phone.look(&format!("document.querySelector(\"{}\")", step("review"))).await, Value::Null);
}

/// The fourth is voted against instead, the fifth is left open, and that is what is reviewed, sealed and cast.
async fn three_are_voted_for(phone: &Window) {
    mark(phone, 3, "against").await;
    phone.until_says(&step("choose"), "已选 3 / 应选 3").await;
    phone.picture("election-3-choose").await;
    review(phone).await;
    for (choice, names) in [("for", &NAMES[..3]), ("against", &NAMES[3..4]), ("abstain", &NAMES[4..])] {
        let group = format!("{} [data-group={choice}]", step("review"));
        phone.until_says(&group, &format!("（{} 人）", names.len())).await;
        let shown = phone
            .look(&format!(
                "[...document.querySelectorAll(\"{group} li\")].map((el) => el.innerText.replace(/\\s/g, ''))"
            ))
            .await;
        assert_eq!(shown, json!(names));
    }
    phone.picture("election-4-review").await;
    seal(phone).await;
    cast(phone).await;
    phone.press_word(&step("cast"), "查看我的票是否在箱中").await;
    phone.until_says(&step("cast"), "公开的票箱中有这张选票。").await;
    phone.picture("election-5-cast").await;
}

/// Seats 2 to 8 vote alike, 9 to 11 otherwise, the last not at all.
fn others_vote(house: &House, parties: &Parties, uuid: &str) {
    let voters = Voters::of(house, uuid);
    for seat in 2..=8 {
        voters.cast(parties.authority.code(seat), &THREE);
    }
    for seat in 9..=11 {
        voters.cast(parties.authority.code(seat), &TWO);
    }
}

async fn closed_and_opened(house: &House, parties: &Parties, chair: &Window, hall: &Window) {
    hall.until("document.querySelector('#stage .count .figure').innerText.trim() === '11'").await;
    let page = hall.look("document.documentElement.outerHTML").await.to_string();
    for word in ["赞成", "反对", "弃权", "data-choice"] {
        assert!(!page.contains(word), "«{word}» is shown before the election is closed");
    }
    chair.press_word("#next", "结束投票").await;
    chair.until_says("#say", "收到选票11张").await;
    let trustee = house.window(DESK).await;
    trustee.open(parties.trustees.page()).await;
    trustee.until_says("main", "投票已经截止，计票密文已由本机重新计算").await;
    trustee.press_word("main", "解密").await;
    hall.until_says("#stage", "计票完毕，等候宣布").await;
    hall.picture("election-6-counted").await;
    assert_eq!(hall.cut_off().await, json!([]));
    trustee.until_says("main", "结果已经产生，并已核验").await;
    trustee.close().await;
}

/// The figures stand on the big screen once the chair has announced them.
async fn announced(chair: &Window, hall: &Window) {
    assert!(!hall.text("#stage").await.contains("赞成"), "nothing of the count is shown before it is announced");
    chair.until_says("#say", "马骏，赞成11票，反对0票，弃权0票").await;
    chair.picture("election-7-say").await;
    chair.press_word("#next", "宣布计票结果").await;
    hall.until_says("#stage", "计票结果").await;
    let lines = "[...document.querySelectorAll('.hall-votes li')].map((el) => [...el.querySelectorAll('b')].map((b) => b.innerText.trim()))";
    assert_eq!(
        hall.look(lines).await,
        json!([["11", "0", "0"], ["8", "0", "3"], ["8", "3", "0"], ["0", "8", "3"], ["3", "0", "8"]])
    );
    hall.picture("election-8-announced").await;
    assert_eq!(hall.cut_off().await, json!([]));
}

async fn visitors_verify_it(house: &House, visitor: &Window, uuid: &str) {
    visitor.open(&house.server.url(&format!("/s/{}/ballots/{uuid}", house.session.id))).await;
    visitor.until_says("main", "结果已开出").await;
    let elected =
        "[...document.querySelectorAll('.vote-line')].filter((el) => el.querySelector('[data-state=passed]')).length";
    assert_eq!(visitor.look(elected).await, json!(3));
    visitor.picture("election-9-visitors").await;
    check_in_the_browser(visitor, &[11, 0, 8, 0, 8, 3, 0, 8, 3, 0]).await;
    let folder = tempfile::tempdir().unwrap();
    let (archive, pairs) = (format!("{uuid}.bel"), format!("{uuid}.pairs"));
    visitor.download("a[href$='/archive.bel']", folder.path(), &archive).await;
    visitor.download("a[href$='/proofs.pairs']", folder.path(), &pairs).await;
    let mut checked = Command::new(checker());
    checked.args(["ballots", &archive, "--pairs", &pairs, "--json"]);
    let checked = checked.current_dir(folder.path()).output().unwrap();
    let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!((checked.status.success(), &report["ok"]), (true, &json!(true)), "{report}");
    assert_eq!(report["result"], json!([[11, 0, 8, 0, 8, 3, 0, 8, 3, 0]]));
}

//! The pictures of README and book, taken from the demo's congress: `cargo xtask screenshots`.
//!
//! Invariant: each shows a fixed point of the script in a window of fixed size, with its clocks standing at that point. The hashes
//! and trackers of a secret vote are drawn anew each time, so its pictures are never twice the same to the byte.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use std::path::PathBuf;

use e2e::house::{House, in_a_house_where};
use e2e::secret::{make_ready, open_the_vote};
use e2e::small_png::within;
use e2e::staged::{DEPUTY, Point, about_to_vote_secretly, hold};
use e2e::voters::Voters;
use e2e::voting;
use e2e::window::{DESK, PHONE, Window};

/// What a picture may weigh.
const HEAVIEST: usize = 140 * 1024;

/// Plain text as a reader would set it.
const READABLE: &str = "(() => { document.documentElement.lang = 'zh-Hans'; document.body.style.zoom = 1.35; \
                        document.querySelector('pre').style.fontFamily = 'sans-serif'; return true; })()";

/// A report with the slips of its trade, as the demo's desk has it.
const REPORT: &str = include_str!("../../crates/yishi/src/demo/texts/evening-paper.txt");

/// The seats of those who hold the key to the secret vote.
const KEPT_BY: &str = "61、62、63、64、65";
/// So many have voted secretly when the big screen is taken, and so many seats vote in the end.
const VOTED: u32 = 168;
const VOTERS: u32 = 480;

fn main() {
    at(Point::Assembled, assembled);
    at(Point::Voting, voting);
    at(Point::Declared, declared);
    at(Point::Over, over);
    in_a_house_where(about_to_vote_secretly, secretly);
}

fn at(point: Point, story: impl AsyncFnOnce(&mut House)) {
    in_a_house_where(|folder| hold(folder, point), story);
}

async fn assembled(house: &mut House) {
    let hall = house.hall().await;
    hall.until_live().await;
    take(house, &hall, "hall-attendance").await;
    hall.open(&house.server.url("/hall/seats")).await;
    hall.until_live().await;
    take(house, &hall, "hall-seats").await;
    hall.close().await;
    let chair = house.chair().await;
    chair.until_live().await;
    take(house, &chair, "chair").await;
    chair.close().await;
    let desk = house.desk().await;
    desk.open(&house.desk_page("/rostrum")).await;
    take(house, &desk, "rostrum").await;
    desk.close().await;
}

async fn voting(house: &mut House) {
    let hall = house.hall().await;
    hall.until_live().await;
    take(house, &hall, "hall-vote").await;
    hall.close().await;
    let phone = house.phone(DEPUTY).await;
    phone.until_live().await;
    take(house, &phone, "phone-vote").await;
    phone.close().await;
    let desk = house.desk().await;
    desk.until_live().await;
    take(house, &desk, "desk").await;
    desk.close().await;
}

async fn declared(house: &mut House) {
    let hall = house.hall().await;
    hall.until_live().await;
    take(house, &hall, "hall-result").await;
    hall.close().await;
}

/// A secret vote: the desk before it, the phone that fills in and seals, the big screen while it runs, and what visitors find.
async fn secretly(house: &mut House) {
    let desk = house.desk().await;
    let parties = make_ready(house, &desk, KEPT_BY).await;
    desk.close().await;
    let (chair, hall) = (house.chair().await, house.hall().await);
    let uuid = open_the_vote(&chair).await;
    let voters = Voters::of(house, &uuid);
    let vote = |seats: std::ops::RangeInclusive<u32>| {
        for seat in seats.filter(|seat| *seat != DEPUTY) {
            let answer = if seat % 40 == 0 { [0, 1, 0] } else { [1, 0, 0] };
            voters.cast(parties.authority.code(seat), &answer);
        }
    };
    vote(1..=VOTED);
    hall.until(&format!("document.querySelector('#stage .count .figure').innerText.trim() === '{VOTED}'")).await;
    // The bar moves to where it belongs; a page just opened has it there.
    hall.open(&house.server.url("/hall")).await;
    hall.until_live().await;
    take(house, &hall, "hall-secret").await;
    let phone = house.window(PHONE).await;
    voting::open(house, &phone, parties.authority.code(DEPUTY)).await;
    voting::mark(&phone, 0, "for").await;
    take(house, &phone, "phone-secret-choose").await;
    voting::review(&phone).await;
    voting::seal(&phone).await;
    take(house, &phone, "phone-secret-sealed").await;
    voting::cast(&phone).await;
    phone.close().await;
    vote(VOTED + 1..=VOTERS);
    chair.press_word("#next", "结束投票").await;
    chair.until_says("#next", "宣布结果").await;
    chair.close().await;
    hall.close().await;
    let visitor = house.window(DESK).await;
    visitor.open(&house.server.url(&format!("/s/{}/ballots/{uuid}", house.session.id))).await;
    take(house, &visitor, "ballot-box").await;
    visitor.close().await;
}

async fn over(house: &mut House) {
    let window = house.window(DESK).await;
    let last = format!("/s/{}/sittings/4/release.zh-Hans.txt", house.session.id);
    window.open(&house.server.url(&last)).await;
    // A release is plain text; in large type, and in Chinese letters, it can be read in a picture.
    window.until(READABLE).await;
    take(house, &window, "release").await;
    window.open(&house.server.url(&format!("/s/{}?lang=en", house.session.id))).await;
    window.until_live().await;
    take(house, &window, "public").await;
    window.close().await;
    proofread(house).await;
}

async fn proofread(house: &mut House) {
    let desk = house.desk().await;
    desk.open(&house.server.url(&format!("/press/{}", house.session.id))).await;
    desk.fill("#outlet", "明川晚报").await;
    let pasted = serde_json::to_string(REPORT).unwrap();
    desk.look(&format!("document.querySelector('#text').value = {pasted}")).await;
    desk.press("form[action$='/texts'] button.primary").await;
    desk.until("location.pathname.endsWith('/texts/1')").await;
    take(house, &desk, "press").await;
    desk.close().await;
}

async fn take(house: &House, window: &Window, name: &str) {
    let picture = within(HEAVIEST, &window.still(house.session.now).await);
    let picture = picture.unwrap_or_else(|| panic!("{name}.png is too heavy for a page"));
    let file = folder().join(format!("{name}.png"));
    println!("{name}.png: {} x {}, {} KiB", window.size.width, window.size.height, picture.len().div_ceil(1024));
    std::fs::write(file, picture).unwrap();
}

fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/images");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

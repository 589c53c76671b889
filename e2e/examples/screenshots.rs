//! The pictures of README and book, taken from the demo's congress: `cargo xtask screenshots`.
//!
//! Invariant: each shows a fixed point of the script in a window of fixed size, with its clocks standing at that point.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use std::path::PathBuf;

use e2e::house::{House, in_a_house_where};
use e2e::small_png::within;
use e2e::staged::{DEPUTY, Point, hold};
use e2e::window::{DESK, Window};

/// What a picture may weigh.
const HEAVIEST: usize = 140 * 1024;

/// Plain text as a reader would set it.
const READABLE: &str = "(() => { document.documentElement.lang = 'zh-Hans'; document.body.style.zoom = 1.35; \
                        document.querySelector('pre').style.fontFamily = 'sans-serif'; return true; })()";

/// A report with the slips of its trade, as the demo's desk has it.
const REPORT: &str = include_str!("../../crates/yishi/src/demo/texts/evening-paper.txt");

fn main() {
    at(Point::Assembled, assembled);
    at(Point::Voting, voting);
    at(Point::Declared, declared);
    at(Point::Over, over);
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

//! The camera at the door reads a deputy's code and checks the deputy in.

use e2e::camera::film;
use e2e::house::{House, in_a_house};
use e2e::session::Upto;
use e2e::window::DESK;
use serde_json::json;

#[test]
fn a_code_held_before_the_camera_checks_its_deputy_in() {
    in_a_house(Upto::DoorsOpen, async |house: &mut House| {
        let code = house.session.seats[6].door.clone().unwrap();
        let path = house.folder().join("door.y4m");
        film(&path, &code);
        let file = format!("--use-file-for-fake-video-capture={}", path.display());
        let flags = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", &file];
        let window = house.browser.window_with(DESK, &flags, json!({})).await;
        let desk = house.desk_in(window).await;
        desk.open(&house.desk_page("/check-in")).await;
        desk.until_says("#scan-result", "买买提江·依明").await;
        desk.picture("check-in-camera").await;
        desk.close().await;
    });
}

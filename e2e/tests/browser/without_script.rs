//! Without JavaScript: what is not live still works by forms alone.

use std::time::{Duration, Instant};

use e2e::house::{House, in_a_house};
use e2e::session::Upto;
use e2e::window::{PHONE, Window};
use serde_json::json;
use thirtyfour::By;

/// Longer than a form and its page may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// A phone whose browser runs no script of any page.
async fn plain_phone(house: &House, seat: u32) -> Window {
    let window = house.window(PHONE).await;
    window.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    house.phone_in(window, seat).await
}

#[test]
fn a_deputy_checks_in_and_presses_and_sees_the_receipt_by_forms_alone() {
    in_a_house(Upto::Vote, async |house: &mut House| {
        let late = plain_phone(house, 11).await;
        press(&late, "#arrive button").await;
        says(&late, "#standing", "已签到").await;
        says(&late, "#ballot-paper", "表决开始时您不在席").await;
        let phone = plain_phone(house, 1).await;
        press(&phone, "#ballot button[value=for]").await;
        says(&phone, "#ballot .receipt", "已收到：赞成").await;
        press(&phone, "#ballot button[value=against]").await;
        says(&phone, "#ballot .receipt", "已收到：反对").await;
        for window in [late, phone] {
            window.close().await;
        }
    });
}

/// Without script the driver's own looks at the page are all there is; a form leads to a whole new page.
async fn press(window: &Window, selector: &str) {
    window.driver.find(By::Css(selector.to_owned())).await.unwrap().click().await.unwrap();
}

async fn says(window: &Window, selector: &str, words: &str) {
    let give_up = Instant::now() + PATIENCE;
    loop {
        let text = match window.driver.find(By::Css(selector.to_owned())).await {
            Ok(element) => element.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        };
        if text.contains(words) {
            return;
        }
        assert!(Instant::now() < give_up, "{selector} says «{text}», not «{words}»");
    }
}

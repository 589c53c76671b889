//! A visitor of the public ballot box who has everything in it checked in the own browser.

use serde_json::{Value, json};

use crate::window::Window;

/// Presses the button on the page of the box and waits until everything holds; the votes of each answer, as the browser computed
/// them, have to be these, and agree with what the page shows.
pub async fn check_in_the_browser(visitor: &Window, votes: &[u32]) {
    visitor.press_word("#box-check", "在本机核对").await;
    visitor
        .until(
            "['right', 'wrong', 'other-kind', 'failed'].includes(document.querySelector('#box-check').dataset.state)",
        )
        .await;
    visitor.until_says("#box-check [data-part=right]:not([hidden])", "从第一张选票到结果，全部核对无误").await;
    visitor.until_says("#box-check", "得票数与本页公布的结果一致").await;
    let said = visitor.look("document.querySelector('#box-check').dataset.agrees").await;
    assert_eq!(said, json!("true"));
    let shown: Value = visitor
        .look("[...document.querySelectorAll('#box-check [data-slot=result] dd')].map((el) => Number(el.innerText))")
        .await;
    assert_eq!(shown, json!(votes));
}

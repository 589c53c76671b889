//! The voting page of a secret ballot in a window: the steps that a voter takes on a phone.

use crate::house::House;
use crate::window::Window;

/// The place of a step while it is the one that is on.
pub fn step(name: &str) -> String {
    format!("#vote [data-step={name}]:not([hidden])")
}

/// Opens the page by the address on a card, and waits for the paper.
pub async fn open(house: &House, window: &Window, code: &str) {
    window.open(&house.server.url(&format!("/s/{}/vote#{code}", house.session.id))).await;
    window.until(&is_on("choose")).await;
}

/// Marks a line of the only question, from 0.
pub async fn mark(window: &Window, line: usize, choice: &str) {
    let line = format!("{} label:has(input[name='mark-0-{line}'][value={choice}])", step("choose"));
    // A finger scrolls what the bar at the bottom covers into sight.
    window.until(&format!("(document.querySelector(\"{line}\")?.scrollIntoView({{ block: 'center' }}), true)")).await;
    window.press(&line).await;
    window.until(&format!("document.querySelector(\"{line} input\").checked")).await;
}

/// Goes on to what was marked, once more to read.
pub async fn review(window: &Window) {
    window.press_word(&step("choose"), "下一步").await;
    window.until(&is_on("review")).await;
}

/// Seals what was reviewed; gives the tracker as it is shown.
pub async fn seal(window: &Window) -> String {
    window.press_word(&step("review"), "封装选票").await;
    window.until_says(&step("sealed"), "选票已封装，尚未投出").await;
    tracker(window, "sealed").await
}

/// The second tap of a double tap lands on a button of the step that has come in between; says whether that step still stands.
pub async fn stands_after_a_second_tap(window: &Window, name: &str, act: &str) -> bool {
    let shown = step(name);
    let tap = "new MouseEvent('click', { bubbles: true, detail: 2 })";
    window.look(&format!("document.querySelector('{shown} [data-act={act}]').dispatchEvent({tap})")).await;
    window.look(&is_on(name)).await == true
}

/// Casts what was sealed, and waits until it is in the box.
pub async fn cast(window: &Window) {
    window.press_word(&step("sealed"), "投出选票").await;
    window.until_says(&step("cast"), "选票已投入票箱").await;
}

/// The tracker that a step shows, without the gaps between its groups.
pub async fn tracker(window: &Window, name: &str) -> String {
    let shown = window.text(&format!("{} [data-slot=tracker]", step(name))).await;
    shown.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn is_on(name: &str) -> String {
    format!("!!document.querySelector('{}')", step(name))
}

//! What a window shows, as a picture, and what of the big screen does not fit into one.

use std::path::PathBuf;

use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::window::Window;

/// Stops the clocks of a page and sets them as they stand at a moment: a picture must not depend on when it is taken.
const STOP_CLOCKS: &str = "(() => {
    const two = (n) => String(Math.floor(n)).padStart(2, '0');
    const span = (ms) => `${two(ms / 60000)}:${two(ms / 1000 % 60)}`;
    for (const clock of document.querySelectorAll('y-clock')) {
        const { since, until, now } = clock.dataset;
        clock.disconnectedCallback();
        clock.removeAttribute('data-over');
        clock.textContent = since ? span(NOW - since) : until ? span(until - NOW)
            : new Date(NOW + now * 60000).toISOString().slice(11, 16);
    }
    return document.fonts.status === 'loaded';
})()";

impl Window {
    /// The words on the big screen that reach beyond its stage, where nobody can scroll to them.
    pub async fn cut_off(&self) -> Value {
        let beyond = "(() => { const stage = document.querySelector('#stage').getBoundingClientRect(); \
                      return [...document.querySelectorAll('#stage *')].filter((el) => { const box = el.getBoundingClientRect(); \
                      return box.width > 0 && (box.right > stage.right + 1 || box.left < stage.left - 1 || box.top < stage.top - 1 \
                      || box.bottom > stage.bottom + 1); }).map((el) => `${el.tagName} ${el.innerText}`); })()";
        self.look(beyond).await
    }

    /// Writes what the window shows to `target/e2e/`; the whole page, where it is longer than the window.
    pub async fn picture(&self, name: &str) {
        let whole = self.size.name != "hall";
        // What sticks to the top of a window would else lie across the middle of the page.
        self.look("scrollTo(0, 0)").await;
        let taken = json!({ "format": "png", "captureBeyondViewport": whole, "clip": self.clip(whole).await });
        let answer = self.driver.cdp().send_raw("Page.captureScreenshot", taken).await.unwrap();
        let bytes = BASE64.decode(answer["data"].as_str().unwrap_or_default().as_bytes()).unwrap();
        std::fs::write(pictures().join(format!("{name}-{}.png", self.size.name)), bytes).unwrap();
    }

    /// What the window shows and no more, as a PNG, with every clock of the page standing at this moment.
    pub async fn still(&self, now: jiff::Timestamp) -> Vec<u8> {
        let stopped = STOP_CLOCKS.replace("NOW", &now.as_millisecond().to_string());
        self.until(&stopped).await;
        let taken = json!({ "format": "png", "clip": self.clip(false).await });
        let answer = self.driver.cdp().send_raw("Page.captureScreenshot", taken).await.unwrap();
        BASE64.decode(answer["data"].as_str().unwrap_or_default().as_bytes()).unwrap()
    }

    async fn clip(&self, whole: bool) -> Value {
        let long =
            self.look("Math.max(document.documentElement.scrollHeight, innerHeight)").await.as_u64().unwrap_or(0);
        let height = if whole { long.min(4 * u64::from(self.size.height)) } else { u64::from(self.size.height) };
        // What a window shows begins where it is scrolled to.
        let top = if whole { json!(0) } else { self.look("scrollY").await };
        json!({ "x": 0, "y": top, "width": self.size.width, "height": height, "scale": 1 })
    }
}

/// The folder of pictures, beside the folders of built programs.
pub fn pictures() -> PathBuf {
    let folder = crate::house::target().with_file_name("e2e");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

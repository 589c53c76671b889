//! A window and what a person does in it: look, wait for words, press, type.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WebElement};

/// Longer than anything on a page may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// The pause between two looks at a page.
const LOOK: Duration = Duration::from_millis(30);

/// The size of a window in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The name in file names.
    pub name: &'static str,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A deputy's phone.
pub const PHONE: Size = Size { name: "phone", width: 390, height: 844 };
/// The chair's tablet.
pub const TABLET: Size = Size { name: "tablet", width: 1180, height: 820 };
/// The desk's screen.
pub const DESK: Size = Size { name: "desk", width: 1440, height: 900 };
/// The big screen.
pub const HALL: Size = Size { name: "hall", width: 1920, height: 1080 };

/// An open window.
pub struct Window {
    /// The driver's side of it.
    pub driver: WebDriver,
    /// Its size.
    pub size: Size,
}

impl Window {
    /// A window of exactly that size.
    pub async fn new(driver: WebDriver, size: Size) -> Self {
        let window = Self { driver, size };
        let metrics = json!({
            "width": size.width, "height": size.height, "deviceScaleFactor": 1, "mobile": size.name == "phone"
        });
        window.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        // Chromium asks for pages in the language it was built for, whatever its flags say; a phone here asks for Chinese.
        let agent = window.look("navigator.userAgent").await;
        window
            .devtools("Emulation.setUserAgentOverride", json!({ "userAgent": agent, "acceptLanguage": "zh-CN,zh" }))
            .await;
        window
    }

    /// A command of the browser's own tools.
    pub async fn devtools(&self, method: &str, parameters: Value) {
        self.driver.cdp().send_raw(method, parameters).await.unwrap();
    }

    /// Opens a page.
    pub async fn open(&self, url: &str) {
        self.driver.goto(url).await.unwrap();
    }

    /// The value of an expression in the page; null where the page is just changing.
    pub async fn look(&self, expression: &str) -> Value {
        let answer = self.driver.execute(format!("return {expression};"), Vec::new()).await;
        answer.map(|answer| answer.json().clone()).unwrap_or_default()
    }

    /// Waits until an expression holds in the page.
    pub async fn until(&self, expression: &str) {
        let give_up = Instant::now() + PATIENCE;
        while self.look(&format!("!!({expression})")).await != json!(true) {
            if Instant::now() > give_up {
                let text = self.look("document.body.innerText").await;
                let page = self.look("location.href").await;
                panic!("{page}: in vain for {expression}; the page says:\n{}", text.as_str().unwrap_or_default());
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Waits until the place a selector names shows these words.
    pub async fn until_says(&self, selector: &str, words: &str) {
        let (selector, words) = (json!(selector), json!(words));
        self.until(&format!("document.querySelector({selector})?.innerText.includes({words})")).await;
    }

    /// Opens a page that is not live again and again, until a place of it shows these words.
    pub async fn reload_until_says(&self, url: &str, selector: &str, words: &str) {
        let give_up = Instant::now() + PATIENCE;
        loop {
            self.open(url).await;
            let text = self.text(selector).await;
            if text.contains(words) {
                return;
            }
            assert!(Instant::now() < give_up, "{url} does not say «{words}»:\n{text}");
            tokio::time::sleep(LOOK).await;
        }
    }

    /// The words of a place; empty where there is none.
    pub async fn text(&self, selector: &str) -> String {
        let text = self.look(&format!("document.querySelector({})?.innerText ?? ''", json!(selector))).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a live page is connected.
    pub async fn until_live(&self) {
        self.until("document.documentElement.dataset.link === 'live'").await;
    }

    /// Waits for an element that a person can see and press.
    pub async fn element(&self, selector: &str) -> WebElement {
        let give_up = Instant::now() + PATIENCE;
        loop {
            if let Ok(element) = self.driver.find(By::Css(selector.to_owned())).await
                && element.is_clickable().await.unwrap_or(false)
            {
                return element;
            }
            if Instant::now() > give_up {
                let text = self.look("document.body.innerText").await;
                panic!("nothing to press at {selector}; the page says:\n{}", text.as_str().unwrap_or_default());
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Presses an element. A live page may redraw it just then, so it is looked for again.
    pub async fn press(&self, selector: &str) {
        let give_up = Instant::now() + PATIENCE;
        while let Err(error) = self.element(selector).await.click().await {
            assert!(Instant::now() < give_up, "{selector} cannot be pressed: {error}");
        }
    }

    /// Presses the button with that word, inside the place a selector names. As under a finger, it has the focus afterwards.
    pub async fn press_word(&self, within: &str, word: &str) {
        let mark = format!(
            "(() => {{ const all = [...document.querySelectorAll({})]; \
             const it = all.find((el) => el.innerText.trim() === {} && !el.hasAttribute('aria-disabled') \
             && !el.closest('[aria-busy]')); if (!it) return false; it.focus(); it.click(); return true; }})()",
            json!(format!("{within} button, {within} a")),
            json!(word)
        );
        self.until(&mark).await;
    }

    /// Types into a field, over what stands there.
    pub async fn fill(&self, selector: &str, text: &str) {
        let field = self.element(selector).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Chooses a file for a field that takes one.
    pub async fn attach(&self, selector: &str, file: &Path) {
        self.element(selector).await.send_keys(file.display().to_string()).await.unwrap();
    }

    /// Presses a link to a file and waits until the whole of it lies in a folder; gives its bytes.
    pub async fn download(&self, selector: &str, folder: &Path, name: &str) -> Vec<u8> {
        let allowed = json!({ "behavior": "allow", "downloadPath": folder.display().to_string() });
        self.devtools("Page.setDownloadBehavior", allowed).await;
        self.press(selector).await;
        let (file, give_up) = (folder.join(name), Instant::now() + PATIENCE);
        // While it comes, Chromium writes under another name.
        while !file.is_file() {
            assert!(Instant::now() < give_up, "{name} was not downloaded");
            tokio::time::sleep(LOOK).await;
        }
        std::fs::read(file).unwrap()
    }

    /// Types into a field and sends its form by the Enter key.
    pub async fn fill_and_enter(&self, selector: &str, text: &str) {
        self.fill(selector, text).await;
        self.element(selector).await.send_keys(Key::Enter + "").await.unwrap();
    }

    /// Chooses the option of a list whose words contain these.
    pub async fn choose(&self, selector: &str, words: &str) {
        let chosen = format!(
            "(() => {{ const list = document.querySelector({}); \
             const option = [...(list?.options ?? [])].find((option) => option.text.includes({})); \
             if (!option) return false; list.value = option.value; return true; }})()",
            json!(selector),
            json!(words)
        );
        self.until(&chosen).await;
    }

    /// Ends the window.
    pub async fn close(self) {
        self.driver.quit().await.unwrap();
    }
}

//! Chromium through its driver: one driver process for a test, and as many windows as people take part.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{DesiredCapabilities, WebDriver};

use crate::window::{Size, Window};

const PATIENCE: Duration = Duration::from_secs(20);
/// The pause between two looks at a driver that does not answer yet.
const LOOK: Duration = Duration::from_millis(10);

/// What every window is started with: no network but the house's own, no questions, no background work.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--mute-audio",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
];

/// A driver. It is ended with all its windows when dropped.
pub struct Browser {
    driver: Child,
    port: u16,
    profiles: TempDir,
    windows: std::cell::Cell<u32>,
}

impl Browser {
    /// Starts the driver and waits until it answers.
    pub fn start() -> Self {
        let port = free_port();
        let mut command = Command::new("chromedriver");
        command.arg(format!("--port={port}")).arg("--log-level=SEVERE").stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(Stdio::null());
        let driver = command.spawn().unwrap_or_else(|error| missing("chromedriver", &error));
        let browser = Self { driver, port, profiles: tempfile::tempdir().unwrap(), windows: std::cell::Cell::new(0) };
        browser.wait_until_it_answers();
        browser
    }

    fn wait_until_it_answers(&self) {
        let give_up = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            assert!(
                Instant::now() < give_up,
                "chromedriver does not answer; `cargo xtask test` checks what is installed"
            );
            std::thread::sleep(LOOK);
        }
    }

    /// Opens a window of that size.
    pub async fn window(&self, size: Size) -> Window {
        self.window_with(size, &[], json!({})).await
    }

    /// Opens a window with further flags and preferences of the browser.
    pub async fn window_with(&self, size: Size, flags: &[&str], preferences: Value) -> Window {
        self.windows.set(self.windows.get() + 1);
        let profile: PathBuf = self.profiles.path().join(self.windows.get().to_string());
        let mut wanted = DesiredCapabilities::chrome();
        let own =
            [format!("--user-data-dir={}", profile.display()), format!("--window-size={},{}", size.width, size.height)];
        for flag in FLAGS.iter().chain(flags).map(|flag| (*flag).to_owned()).chain(own) {
            wanted.add_arg(&flag).unwrap();
        }
        if is_root() {
            wanted.add_arg("--no-sandbox").unwrap();
        }
        wanted.add_experimental_option("prefs", preferences).unwrap();
        let driver = WebDriver::new(format!("http://127.0.0.1:{}", self.port), wanted).await;
        let driver = driver.unwrap_or_else(|error| missing("chromium", &error));
        Window::new(driver, size).await
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.driver.kill());
        drop(self.driver.wait());
        for process in processes_naming(&self.profiles.path().display().to_string()) {
            drop(Command::new("kill").args(["-KILL", &process]).stderr(Stdio::null()).status());
        }
    }
}

/// The processes that name a path among their arguments: every browser names the folder of its own profile.
fn processes_naming(path: &str) -> Vec<String> {
    let Ok(all) = std::fs::read_dir("/proc") else { return Vec::new() };
    let names = |process: &std::fs::DirEntry| {
        let words = std::fs::read(process.path().join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&words).contains(path)
    };
    all.flatten().filter(names).map(|process| process.file_name().to_string_lossy().into_owned()).collect()
}

fn missing<T>(program: &str, error: &dyn std::fmt::Display) -> T {
    panic!(
        "{program} cannot be started ({error}); `cargo xtask test` installs what the browser tests need, or says how"
    )
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr()).unwrap().port()
}

/// Chromium's sandbox refuses to run for root.
fn is_root() -> bool {
    let own = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    own.lines().any(|line| line.starts_with("Uid:") && line.split_whitespace().nth(2) == Some("0"))
}

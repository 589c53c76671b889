//! What the browser tests need: Chromium, its driver and fonts that have Chinese.
//!
//! Invariant: something is installed only on a Debian-like machine and only by root; everywhere else a plain message
//! says what is missing, because a test run must not change a machine that is not its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::problem::Outcome;
use crate::step::{call, is_installed};

const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-noto-cjk"];

/// Makes sure a browser test can run here.
pub fn prepare() -> Outcome {
    let missing = missing();
    if missing.is_empty() {
        println!("chromium, chromedriver and Chinese fonts are here");
        return Ok(());
    }
    println!("missing: {}", missing.join(", "));
    if !may_install() {
        return Err(advice(&missing));
    }
    install()?;
    let still = self::missing();
    if still.is_empty() { Ok(()) } else { Err(advice(&still)) }
}

fn missing() -> Vec<&'static str> {
    let programs = ["chromium", "chromedriver"].into_iter().filter(|program| !is_installed(program));
    let fonts = ["a font with Chinese characters"].into_iter().filter(|_| !has_chinese_font());
    programs.chain(fonts).collect()
}

fn has_chinese_font() -> bool {
    let listed = Command::new("fc-list").args([":lang=zh-cn", "family"]).output();
    listed.is_ok_and(|output| !output.stdout.is_empty()) || Path::new("/usr/share/fonts/opentype/noto").is_dir()
}

fn may_install() -> bool {
    is_root() && Path::new("/etc/debian_version").exists() && is_installed("apt-get")
}

fn is_root() -> bool {
    let own = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let effective =
        own.lines().find_map(|line| line.strip_prefix("Uid:")).and_then(|ids| ids.split_whitespace().nth(1));
    effective == Some("0")
}

fn install() -> Outcome {
    call(Command::new("apt-get").arg("update"))?;
    let mut command = Command::new("apt-get");
    command.args(["install", "-y", "--no-install-recommends"]).args(PACKAGES);
    call(command.env("DEBIAN_FRONTEND", "noninteractive").stdin(std::process::Stdio::null()))
}

fn advice(missing: &[&str]) -> String {
    format!(
        "The browser tests need {}.\n\
         On Debian or Ubuntu, as root: apt-get install --no-install-recommends {}\n\
         Elsewhere, install Chromium with its driver so that `chromium` and `chromedriver` are found, and a CJK font.\n\
         To run everything else: cargo xtask test --no-browser",
        missing.join(", "),
        PACKAGES.join(" ")
    )
}

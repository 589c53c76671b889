//! `cargo xtask test`: everything that proves the tree right, in one run.
//!
//! Invariant: one development build serves all tests; no second profile is compiled.

use std::path::PathBuf;

use crate::cargo;
use crate::peer::Peers;
use crate::problem::Outcome;
use crate::step::{Steps, call};
use crate::{acts, browser, client, codes, diagrams, law, layers, peer, tidy};

/// The crate that drives a real browser.
const BROWSER_TESTS: &str = "e2e";

/// Whether the browser tests run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// They run, and what they need is installed where that is allowed.
    Needed,
    /// They are left out, and the run says so.
    Skipped,
}

/// Runs all tests and all checks of the tree.
pub fn run(browser: Browser) -> Outcome {
    let has_browser_tests = has_crate(BROWSER_TESTS)?;
    let mut steps = Steps::default();
    let mut arguments = vec!["test", "--workspace", "--no-fail-fast"];
    if browser == Browser::Skipped {
        println!("skipped: the browser tests, as --no-browser says");
    }
    match (has_browser_tests, browser) {
        (true, Browser::Needed) => {
            steps.run("prerequisites", browser::prepare);
            if steps.has_failed() {
                return steps.finish("test");
            }
        }
        (true, Browser::Skipped) => arguments.extend(["--exclude", BROWSER_TESTS]),
        (false, Browser::Needed | Browser::Skipped) => {}
    }
    let peers = with_peers(&mut steps, &arguments);
    steps.run("sealing code", || {
        let environment: Vec<_> = peers.environment().into_iter().chain(checker()?).collect();
        client::run(&environment)
    });
    steps.run("layers", layers::run);
    steps.run("tidy", tidy::run);
    steps.run("law", || law::run(law::Mode::Check));
    steps.run("codes", || codes::run(codes::Mode::Check));
    steps.run("acts", || acts::run(acts::Mode::Check));
    steps.run("diagrams", || diagrams::run(diagrams::Mode::Check));
    steps.finish("test")
}

/// The tests of the crates; those that a newer peer judges are run against that one too.
fn with_peers(steps: &mut Steps, arguments: &[&str]) -> Peers {
    let mut peers = Peers::default();
    steps.run("peers", || {
        peers = peer::prepare()?;
        Ok(())
    });
    steps.run("tests", || call(cargo::command(arguments).envs(peers.environment())));
    if let Some(newer) = peers.newer() {
        let arguments = [arguments, &["--test", "peer"]].concat();
        steps.run("newer peer", || call(cargo::command(&arguments).envs([newer])));
    }
    peers
}

/// Our own checker, which the tests before have built.
fn checker() -> Result<Option<(&'static str, PathBuf)>, String> {
    let file = cargo::target()?.join("debug/yishi-verify");
    Ok(file.is_file().then_some(("YISHI_VERIFY", file)))
}

fn has_crate(name: &str) -> Result<bool, String> {
    let metadata = cargo::metadata()?;
    Ok(cargo::entries(&metadata, "packages")
        .any(|package| cargo::text(package, "name") == name && package.get("source").is_some_and(|it| it.is_null())))
}

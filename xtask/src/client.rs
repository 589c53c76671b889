//! `cargo xtask client`: the phone's sealing code: its types, its tests, and that the built file is what its sources give.
//!
//! Invariant: only who changes that code needs Node; without it the file that is committed is served as it stands, and this
//! task says that it looked at nothing. CI always has Node, so there its absence is an error.

use std::path::PathBuf;
use std::process::Command;

use crate::problem::Outcome;
use crate::step::{call, is_installed};
use crate::tree;

/// Installs what the lock file names, and runs its check and its tests, which find the other programs in the environment.
pub fn run(environment: &[(&'static str, PathBuf)]) -> Outcome {
    if !is_installed("node") || !is_installed("npm") {
        return absent();
    }
    for words in [["ci", "--ignore-scripts"].as_slice(), &["run", "check"], &["test"]] {
        let environment = environment.iter().map(|(name, path)| (name, path));
        call(Command::new("npm").args(words).envs(environment).current_dir(folder()))?;
    }
    Ok(())
}

fn folder() -> PathBuf {
    tree::root().join("crates/yishi-web/client")
}

fn absent() -> Outcome {
    if std::env::var_os("CI").is_some() {
        return Err("node and npm are not installed; the sealing code cannot be checked".to_owned());
    }
    println!("skipped: node and npm are not installed; only changes of the sealing code need them");
    Ok(())
}

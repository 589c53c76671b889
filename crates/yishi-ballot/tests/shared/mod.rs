//! The elections beside the repository, where they are (`YISHI_SHARED` names another place).

#![allow(dead_code, clippy::unwrap_used)] // Each test binary uses a part of this.
#![allow(clippy::disallowed_methods)] // The elections are read from the disk.

pub mod alter;
pub mod hall;
pub mod peer;
pub mod resign;

use std::path::PathBuf;

use serde_json::Value;

/// The four elections that were run with the peer's tools.
pub const FOLDERS: [&str; 4] = ["ed25519-single", "ed25519-threshold", "ed25519-nh", "belenios2048-single"];

/// An election made by the peer, with what is expected of it.
pub struct Sample {
    /// The archive.
    pub archive: Vec<u8>,
    /// Secrets, choices and expectations.
    pub notes: Value,
}

/// A sample, or nothing, said aloud, where this machine has none.
pub fn sample(folder: &str) -> Option<Sample> {
    let shared = std::env::var_os("YISHI_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let folder = shared.join("vectors/belenios").join(folder);
    if !folder.is_dir() {
        println!("skipped: ../shared is not here");
        return None;
    }
    let notes: Value = serde_json::from_slice(&std::fs::read(folder.join("sample.json")).unwrap()).unwrap();
    let archive = std::fs::read(folder.join(format!("{}.bel", notes["uuid"].as_str().unwrap()))).unwrap();
    Some(Sample { archive, notes })
}

//! The labelled texts beside the repository, where they are (`YISHI_SHARED` names another place).

#![allow(dead_code, clippy::unwrap_used)] // Each test binary uses a part of this.
#![allow(clippy::disallowed_methods)] // The labelled texts are read from the disk.

use std::path::PathBuf;

/// The folder of labelled texts, or nothing, said aloud, where this machine has none.
pub fn folder() -> Option<PathBuf> {
    let shared = std::env::var_os("YISHI_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    if shared.join("seeds-gold").is_dir() {
        return Some(shared);
    }
    println!("skipped: ../shared is not here");
    None
}

/// A file below the folder.
pub fn file(path: &str) -> Option<String> {
    folder().map(|folder| std::fs::read_to_string(folder.join(path)).unwrap())
}

/// The names of the corpus' texts, without their endings, in order.
pub fn corpus() -> Vec<String> {
    let Some(folder) = folder() else { return Vec::new() };
    let entries = std::fs::read_dir(folder.join("press-corpus")).unwrap();
    let names = entries.filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    let mut names: Vec<String> = names.filter_map(|name| name.strip_suffix(".txt").map(str::to_owned)).collect();
    names.sort();
    names
}

//! The pages, and the examples in their fences.

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A page by its path from the root.
pub fn page(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The two READMEs and every page of the book, with their paths.
pub fn all() -> Vec<(String, String)> {
    let book = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().file_name());
    let book = book.filter_map(|name| name.into_string().ok()).filter(|name| name.ends_with(".md"));
    let paths = book.map(|name| format!("docs/{name}"));
    let paths = paths.chain(["README.md", "README.zh-CN.md"].map(str::to_owned));
    paths.map(|path| (path.clone(), page(&path))).collect()
}

/// The contents of the fences of that language.
pub fn fences<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let opening = format!("```{language}\n");
    page.split(&opening).skip(1).filter_map(|rest| rest.split_once("```")).map(|(inside, _)| inside).collect()
}

//! What the editor wishes the texts to be held against.

use std::path::{Path, PathBuf};

use serde_json::Value;
use yishi_press::show::Language;

/// References, decisions and language.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    /// Records, exports, reports.
    pub(super) against: Vec<PathBuf>,
    /// Rolls.
    pub(super) roll: Vec<PathBuf>,
    /// Where decisions are kept.
    pub(super) decisions: Option<PathBuf>,
    /// The language of the findings.
    pub(super) language: Language,
}

impl Wishes {
    /// Adds what stands in the parameters of `initialize`: `{"roll": …, "against": …, "decisions": …, "lang": "zh"}`, each
    /// path alone or in a list, and counted from the root of the workspace.
    pub(super) fn add(&mut self, parameters: &Value) {
        let root = parameters.get("rootUri").and_then(Value::as_str).and_then(path_of);
        let root = root.or_else(|| parameters.get("rootPath").and_then(Value::as_str).map(PathBuf::from));
        let options = parameters.get("initializationOptions").unwrap_or(&Value::Null);
        let paths = |name: &str| paths(options.get(name), root.as_deref());
        self.against.extend(paths("against"));
        self.roll.extend(paths("roll"));
        self.decisions = paths("decisions").into_iter().next().or_else(|| self.decisions.take());
        match options.get("lang").and_then(Value::as_str) {
            Some(tag) if tag.starts_with("zh") => self.language = Language::Chinese,
            Some(_) => self.language = Language::English,
            None => {}
        }
    }
}

fn paths(value: Option<&Value>, root: Option<&Path>) -> Vec<PathBuf> {
    let one = |value: &Value| value.as_str().map(|path| root.map_or_else(|| path.into(), |root| root.join(path)));
    match value {
        Some(Value::Array(items)) => items.iter().filter_map(one).collect(),
        Some(single) => one(single).into_iter().collect(),
        None => Vec::new(),
    }
}

/// `file:///a/b%20c.txt` -> /a/b c.txt
pub(super) fn path_of(uri: &str) -> Option<PathBuf> {
    let path = uri.strip_prefix("file://")?;
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let digits = (byte == b'%').then(|| [rest.next(), rest.next()]);
        match digits {
            Some([Some(high), Some(low)]) => {
                let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                bytes.push(digit(high)? << 4 | digit(low)?);
            }
            Some(_) => return None,
            None => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

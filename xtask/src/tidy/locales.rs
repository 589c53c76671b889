//! Texts: every language has the same files with the same keys, so nobody meets a bare key on a page.

use std::collections::{BTreeMap, BTreeSet};

use crate::problem::Problem;
use crate::tree::Tree;

const TEXTS: &str = "crates/yishi-web/texts/";

/// Where each text stands: `file.ftl` and key, with its languages.
type Texts<'a> = BTreeMap<(&'a str, String), BTreeSet<&'a str>>;

/// Compares the languages with each other; content when the folder is not there.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let mut locales = BTreeSet::new();
    let mut texts = Texts::new();
    for file in tree.with_extension("ftl") {
        let Some((locale, name)) = file.path.strip_prefix(TEXTS).and_then(|path| path.split_once('/')) else {
            continue;
        };
        locales.insert(locale);
        for key in keys(&file.text) {
            texts.entry((name, key)).or_default().insert(locale);
        }
    }
    let missing = |((name, key), has): (&(&str, String), &BTreeSet<&str>)| {
        let lacking: Vec<&str> = locales.difference(has).copied().collect();
        let reason = |locale: &str| Problem::new(format!("{TEXTS}{locale}/{name}"), format!("lacks the text `{key}`"));
        lacking.into_iter().map(reason).collect::<Vec<_>>()
    };
    texts.iter().flat_map(missing).collect()
}

/// Messages and terms by name, attributes as `message.attribute`.
fn keys(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut message = "";
    for line in text.lines() {
        let Some((left, _)) = line.split_once('=') else { continue };
        if let Some(attribute) = left.trim().strip_prefix('.').filter(|name| left.starts_with(' ') && is_key(name)) {
            keys.insert(format!("{message}.{attribute}"));
        } else if is_key(left.trim_end()) {
            message = left.trim_end();
            keys.insert(message.to_owned());
        }
    }
    keys
}

fn is_key(text: &str) -> bool {
    let mut characters = text.strip_prefix('-').unwrap_or(text).chars();
    characters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && characters.all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    #[test]
    fn keys_are_messages_terms_and_attributes() {
        let text =
            "# a = b\nvote-open = Open { $n ->\n    [one] x = y\n   *[other] z\n}\n    .title = T\n-house = Yishi\n";
        let found: Vec<String> = keys(text).into_iter().collect();
        assert_eq!(found, ["-house", "vote-open", "vote-open.title"]);
    }

    #[test]
    fn a_language_that_lacks_a_text_or_a_file_is_named() {
        let files = vec![
            TextFile::new("crates/yishi-web/texts/en/desk.ftl", "a = 1\nb = 2\n"),
            TextFile::new("crates/yishi-web/texts/zh-Hans/desk.ftl", "a = 1\n"),
            TextFile::new("crates/yishi-web/texts/zh-Hans/hall.ftl", "c = 1\n"),
        ];
        let found: Vec<String> = check(&Tree { files, ..Tree::default() }).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "crates/yishi-web/texts/zh-Hans/desk.ftl: lacks the text `b`",
                "crates/yishi-web/texts/en/hall.ftl: lacks the text `c`",
            ]
        );
    }
}

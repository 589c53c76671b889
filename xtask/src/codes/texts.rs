//! The texts of one language, with their figures by name.

use std::collections::BTreeMap;

use crate::tree::Tree;

const TEXTS: &str = "crates/yishi-web/texts/";

/// Key to text.
pub type Texts = BTreeMap<String, String>;

/// The one-line texts of a language; a text that chooses by a number is no code's.
pub fn of(tree: &Tree, lang: &str) -> Texts {
    let folder = format!("{TEXTS}{lang}/");
    let files = tree.with_extension("ftl").filter(|file| file.path.starts_with(&folder));
    let lines = files.flat_map(|file| file.text.lines().filter_map(|line| line.split_once(" = ")));
    lines.map(|(key, text)| (key.to_owned(), with_names(text))).collect()
}

/// `{ $seat }` as `{seat}`: the figure that stands there.
fn with_names(text: &str) -> String {
    text.replace("{ $", "{").replace(" }", "}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    #[test]
    fn figures_stand_by_name() {
        let files = vec![TextFile::new(
            "crates/yishi-web/texts/en/refusals.ftl",
            "# Why = not\nrefusal-A-207 = Seat { $seat } is checked in already.\n",
        )];
        let texts = of(&Tree { files, ..Tree::default() }, "en");
        assert_eq!(texts["refusal-A-207"], "Seat {seat} is checked in already.");
    }
}

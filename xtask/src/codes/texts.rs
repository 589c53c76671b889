//! The texts of one language, with their figures by name.
//!
//! Invariant: where a text chooses by a figure, the figure stands for the choice; the page lists codes and not every wording.

use std::collections::BTreeMap;

use crate::tree::Tree;

const TEXTS: &str = "crates/yishi-web/texts/";

/// Key to text.
pub type Texts = BTreeMap<String, String>;

/// The texts of a language, each on one line.
pub fn of(tree: &Tree, lang: &str) -> Texts {
    let folder = format!("{TEXTS}{lang}/");
    let files = tree.with_extension("ftl").filter(|file| file.path.starts_with(&folder));
    files.flat_map(|file| messages(&file.text)).map(|(key, text)| (key, with_names(&without_choices(&text)))).collect()
}

/// Key and text of every message; the lines that go on with it are indented.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if line.starts_with([' ', '}']) {
            if let Some((_, said)) = messages.last_mut() {
                *said = format!("{said} {}", line.trim()).trim().to_owned();
            }
        } else if let Some((key, said)) = line.split_once(" =") {
            messages.push((key.to_owned(), said.trim().to_owned()));
        }
    }
    messages
}

/// `{ $stage -> [filed] … *[other] … }` as `{ $stage }`.
fn without_choices(text: &str) -> String {
    let chosen = text.match_indices("{ $").find_map(|(at, _)| {
        let (name, rest) = text[at + 3..].split_once(' ')?;
        rest.starts_with("->").then_some((at, name))
    });
    let Some((at, name)) = chosen else { return text.to_owned() };
    let end = closing(&text[at..]).map_or(text.len(), |length| at + length);
    let figure = format!("{{ ${name} }}");
    let said = of_many(&text[at..end], &figure).unwrap_or(&figure);
    format!("{}{said}{}", &text[..at], without_choices(&text[end..]))
}

/// What a choice says last, for all other figures, where the figure stands in it: the words around it belong to the sentence.
fn of_many<'a>(choice: &'a str, figure: &str) -> Option<&'a str> {
    let (_, last) = choice.rsplit_once("*[")?;
    let said = last.split_once(']')?.1.strip_suffix('}')?.trim();
    said.contains(figure).then_some(said)
}

/// The length of a text up to the brace that closes its first one.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => open += 1,
            '}' if open == 1 => return Some(at + 1),
            '}' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// `{ $seat }` as `{seat}`: the figure that stands there.
fn with_names(text: &str) -> String {
    text.replace("{ $", "{").replace(" }", "}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    fn texts(text: &str) -> Texts {
        let files = vec![TextFile::new("crates/yishi-web/texts/en/refusals.ftl", text)];
        of(&Tree { files, ..Tree::default() }, "en")
    }

    #[test]
    fn figures_stand_by_name() {
        let texts = texts("# Why = not\nrefusal-A-207 = Seat { $seat } is checked in already.\n");
        assert_eq!(texts["refusal-A-207"], "Seat {seat} is checked in already.");
    }

    #[test]
    fn a_choice_stands_as_the_figure_it_is_made_by() {
        let texts = texts(
            "refusal-B-407 =\n    Motion { $motion } is { $stage ->\n        [filed] with { $count } movers\n       *[fallen] ended\n    }, \
             so not now.\nrefusal-B-408 = Plain.\n",
        );
        assert_eq!(texts["refusal-B-407"], "Motion {motion} is {stage}, so not now.");
        assert_eq!(texts["refusal-B-408"], "Plain.");
    }

    #[test]
    fn a_choice_between_one_and_many_stands_as_it_is_said_of_many() {
        let texts = texts(
            "refusal-G-912 = { $names ->\n    [one] One name contradicts\n   *[other] { $names } names contradict\n} the roll.\n",
        );
        assert_eq!(texts["refusal-G-912"], "{names} names contradict the roll.");
    }
}

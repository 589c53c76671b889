//! The commands on the page of the API: one example of each, by stage, between two marks; all else there is written by hand.

use std::fmt::Write as _;

use super::act::Act;
use super::page::{capital, stages};

/// The page.
pub const PAGE: &str = "docs/api.md";

const BEGIN: &str = "<!-- commands: written by `cargo xtask acts --write` -->\n";
const END: &str = "<!-- end of the commands -->";

/// Sessions are convened at the desk's own page, which takes the roll as a file.
const ELSEWHERE: &str = "ConveneSession";

/// The page with the commands as they are; unchanged where the marks are not there.
pub fn page(written: &str, acts: &[Act]) -> String {
    let Some((before, rest)) = written.split_once(BEGIN) else { return written.to_owned() };
    let Some((_, after)) = rest.split_once(END) else { return written.to_owned() };
    format!("{before}{BEGIN}{}\n{END}{after}", list(acts))
}

fn list(acts: &[Act]) -> String {
    let mut list = String::new();
    for stage in stages(acts) {
        let _ = write!(list, "\n**{}**\n\n```json\n", capital(stage));
        for act in acts.iter().filter(|act| act.stage == stage && act.name != ELSEWHERE) {
            if let Some(sample) = &act.sample {
                let _ = writeln!(list, "{}", on_one_line(sample));
            }
        }
        list.push_str("```\n");
    }
    list
}

/// JSON without the blanks between its parts.
fn on_one_line(json: &str) -> String {
    let (mut line, mut in_text, mut escaped) = (String::new(), false, false);
    for letter in json.chars().filter(|letter| *letter != '\n') {
        if in_text || !letter.is_whitespace() {
            line.push(letter);
        }
        in_text ^= letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_stay_where_they_are_text() {
        assert_eq!(on_one_line("{\n  \"a b\": \"c \\\" d\",\n  \"e\": 1\n}"), "{\"a b\":\"c \\\" d\",\"e\":1}");
    }

    #[test]
    fn what_stands_outside_the_marks_is_kept() {
        let written = format!("before\n{BEGIN}old\n{END}\nafter\n");
        assert_eq!(page(&written, &[]), format!("before\n{BEGIN}\n{END}\nafter\n"));
        assert_eq!(page("no marks", &[]), "no marks");
    }
}

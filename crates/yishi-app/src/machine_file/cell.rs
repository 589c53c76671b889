//! One cell of a machine's file: a mark, a name written in, or whether the paper was ever issued.
//!
//! Law: the national election method of 2001 (○ for, × against, blank abstains). Invariant: a cell that is none of the known words is
//! a problem; nothing is guessed.

use std::collections::BTreeMap;

use yishi_names::PersonName;
use yishi_procedure::ballot::paper::{Mark, MarkedPaper};

use super::MachineProblemKind;
use super::headings::Heading;

const CIRCLE: &[&str] = &["○", "o", "赞成", "贊成", "for"];
const CROSS: &[&str] = &["×", "x", "反对", "反對", "against"];
const BLANK: &[&str] = &["", "弃权", "棄權", "abstain"];
const UNCLEAR: &[&str] = &["?", "？", "不清", "unclear"];
const YES: &[&str] = &["是", "yes", "1"];

/// A cell without blanks, in small letters: a name set to the width of three characters has a blank in it.
pub(super) fn plain(cell: &str) -> String {
    cell.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Sets what stands in a cell of that column into the paper of that number.
pub(super) fn set(
    paper: &mut MarkedPaper,
    heading: Heading,
    cell: &str,
    number: usize,
    names: &BTreeMap<String, PersonName>,
) -> Result<(), MachineProblemKind> {
    match heading {
        Heading::Line(line) => paper.lines[line].mark = mark(cell)?,
        Heading::WriteIn(line) => paper.lines[line].write_in = write_in(cell, names)?,
        Heading::Foreign => paper.foreign = flag(cell)?,
        Heading::Paper => is_number(cell, number)?,
        Heading::Unknown => {}
    }
    Ok(())
}

fn is_number(cell: &str, wanted: usize) -> Result<(), MachineProblemKind> {
    match plain(cell).parse::<usize>() {
        Ok(number) if wanted == number => Ok(()),
        Ok(_) | Err(_) => Err(MachineProblemKind::BadNumber { said: cell.trim().to_owned(), wanted }),
    }
}

fn mark(cell: &str) -> Result<Mark, MachineProblemKind> {
    let word = plain(cell);
    let known = [(CIRCLE, Mark::Circle), (CROSS, Mark::Cross), (BLANK, Mark::Blank), (UNCLEAR, Mark::Unclear)];
    let found = known.into_iter().find(|(words, _)| words.contains(&word.as_str()));
    found.map(|(_, mark)| mark).ok_or_else(|| MachineProblemKind::BadMark(cell.trim().to_owned()))
}

fn flag(cell: &str) -> Result<bool, MachineProblemKind> {
    let word = plain(cell);
    match word.is_empty() || YES.contains(&word.as_str()) {
        true => Ok(!word.is_empty()),
        false => Err(MachineProblemKind::BadFlag(cell.trim().to_owned())),
    }
}

/// A name of the roll in any of its forms; otherwise both scripts with a stroke between them, or one form that may be either.
fn write_in(cell: &str, names: &BTreeMap<String, PersonName>) -> Result<Option<PersonName>, MachineProblemKind> {
    let word: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    if word.is_empty() {
        return Ok(None);
    }
    if let Some(name) = names.get(&word) {
        return Ok(Some(name.clone()));
    }
    let (hans, hant) = word.split_once('/').unwrap_or((&word, &word));
    let name = PersonName::new(hans, hant);
    if name.is_sound() { Ok(Some(name)) } else { Err(MachineProblemKind::BadName(cell.trim().to_owned())) }
}

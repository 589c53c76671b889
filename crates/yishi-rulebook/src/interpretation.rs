//! Interpretations: one dated note per gap in the law, with the question, the options and the choice made.
//!
//! Invariant: the choice is one of the options, and the file is named after the id of its note.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use toml::Spanned;
use toml::value::Datetime;

use crate::page::Page;
use crate::problem::RulebookProblem;

/// Folder of the notes.
pub(crate) const FOLDER: &str = "interpretations/";

/// One option of an interpretation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Short key of the option.
    pub key: String,
    /// What it means, in Chinese.
    pub text_zh: String,
    /// What it means, in English.
    pub text_en: String,
}

/// One gap of the law and how this house fills it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interpretation {
    /// The question the law leaves open, in Chinese.
    pub question_zh: String,
    /// The question in English.
    pub question_en: String,
    /// The options seen.
    pub options: Vec<Answer>,
    /// Key of the option chosen.
    pub choice: String,
    /// Why, in Chinese.
    pub reason_zh: String,
    /// Why, in English.
    pub reason_en: String,
    /// Day of the choice.
    pub date: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Spanned<String>,
    date: Spanned<Datetime>,
    question_zh: String,
    question_en: String,
    choice: Spanned<String>,
    reason_zh: String,
    reason_en: String,
    option: Vec<Answer>,
}

/// Reads one note with its id.
pub(crate) fn read(page: Page) -> Result<(String, Interpretation), RulebookProblem> {
    let written: Written = page.parse()?;
    let id = written.id.get_ref().clone();
    if !page.file.starts_with(&format!("{FOLDER}{id}-")) {
        return Err(page.problem(&written.id.span(), format!("the file of note `{id}` begins its name with `{id}-`")));
    }
    let choice = written.choice.get_ref().clone();
    if !written.option.iter().any(|option| option.key == choice) {
        return Err(page.problem(&written.choice.span(), format!("`{choice}` is not one of the options")));
    }
    let note = Interpretation {
        date: page.day(&written.date)?,
        question_zh: written.question_zh,
        question_en: written.question_en,
        options: written.option,
        choice,
        reason_zh: written.reason_zh,
        reason_en: written.reason_en,
    };
    Ok((id, note))
}

//! What was typed into a form becomes the command: every field by its shape, every fault named with its field.
//!
//! Fields are named by their path from `f`, such as `f.list.members` and, in rows, `f.items.1.title.hans`; `rows.` with a path
//! says how many rows were shown. Invariant: nothing that was typed is passed over in silence.

use serde_json::{Map, Value, json};
use yishi_procedure::{Command, Session};

use super::Act;
use super::persons::{self, Unclear};
use super::shape::{Case, Field, One, Several, Shape};
use crate::handlers::act::Fields;
use crate::handlers::typed;

/// The path of the command itself.
pub const ROOT: &str = "f";

/// Rows a list shows at first, and how many more each time.
pub const ROWS: usize = 3;

/// The most rows a page shows; longer lists come as files or by the API.
const MOST_ROWS: usize = 200;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It was left empty and must not be.
    Missing,
    /// It cannot be read.
    NotUnderstood(String),
    /// It is above the most there may be.
    TooLarge(u64),
    /// It names no person, or more than one.
    Unclear(Unclear),
}

/// A field with what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path of the field.
    pub path: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The fields of a form, with what was typed, and the session whose roll explains names.
pub struct Reading<'a> {
    session: &'a Session,
    typed: &'a Fields,
    problems: Vec<Problem>,
}

/// The command of a form.
///
/// # Errors
/// Every field that cannot be read.
pub fn command(act: &Act, session: &Session, typed: &Fields) -> Result<Command, Vec<Problem>> {
    let mut reading = Reading { session, typed, problems: Vec::new() };
    let mut value = reading.members(&act.fields, ROOT);
    if !reading.problems.is_empty() {
        return Err(reading.problems);
    }
    value.insert("command".to_owned(), Value::from(act.name));
    let whole = |why: serde_json::Error| vec![problem(ROOT, Wrong::NotUnderstood(why.to_string()))];
    serde_json::from_value(Value::Object(value)).map_err(whole)
}

/// How many rows the form shows of a list.
pub fn rows(typed: &Fields, path: &str) -> usize {
    let shown = typed.get(&format!("rows.{path}")).and_then(|text| text.parse().ok());
    shown.unwrap_or(ROWS).min(MOST_ROWS)
}

fn problem(path: &str, wrong: Wrong) -> Problem {
    Problem { path: path.to_owned(), wrong }
}

impl Reading<'_> {
    fn word(&self, path: &str) -> &str {
        self.typed.get(path).map(|text| text.trim()).unwrap_or_default()
    }

    fn wrong(&mut self, path: &str, wrong: Wrong) -> Option<Value> {
        self.problems.push(problem(path, wrong));
        None
    }

    fn members(&mut self, fields: &[Field], path: &str) -> Map<String, Value> {
        let mut object = Map::new();
        for field in fields {
            if let Some(value) = self.read(&field.shape, &format!("{path}.{}", field.name)) {
                object.insert(field.name.clone(), value);
            }
        }
        object
    }

    /// What stands in a field; nothing where it may be empty and is, or where something is wrong with it.
    fn read(&mut self, shape: &Shape, path: &str) -> Option<Value> {
        match shape {
            Shape::Optional(inner) => self.is_touched(inner, path).then(|| self.read(inner, path)).flatten(),
            Shape::Fields { fields, .. } => Some(Value::Object(self.members(fields, path))),
            Shape::Rows(inner) => Some(self.rows(inner, path)),
            Shape::Several(several) => self.several(several, path),
            Shape::Choice { tag, cases, .. } => self.choice(tag.as_deref(), cases, path),
            Shape::Flag => Some(Value::Bool(!self.word(path).is_empty())),
            Shape::Wording => self.wording(path),
            Shape::One(One::OwnNumber) if self.word(path).is_empty() => row_number(path).map(Value::from),
            Shape::One(one) => self.one(one, path),
        }
    }

    fn one(&mut self, one: &One, path: &str) -> Option<Value> {
        let word = self.word(path).to_owned();
        if word.is_empty() {
            return self.wrong(path, Wrong::Missing);
        }
        match single(one, self.session, &word) {
            Ok(value) => Some(value),
            Err(wrong) => self.wrong(path, wrong),
        }
    }

    /// A wording typed in one script stands for both, as a name that is written alike.
    fn wording(&mut self, path: &str) -> Option<Value> {
        let hans = self.word(&format!("{path}.hans")).to_owned();
        let hant = self.word(&format!("{path}.hant")).to_owned();
        if hans.is_empty() {
            return self.wrong(&format!("{path}.hans"), Wrong::Missing);
        }
        let hant = if hant.is_empty() { hans.clone() } else { hant };
        let mut wording = json!({ "hans": hans, "hant": hant });
        let en = self.word(&format!("{path}.en"));
        if !en.is_empty() {
            wording["en"] = json!(en);
        }
        Some(wording)
    }

    fn rows(&mut self, inner: &Shape, path: &str) -> Value {
        let mut list = Vec::new();
        for row in 1..=rows(self.typed, path) {
            let path = format!("{path}.{row}");
            if self.is_touched(inner, &path) {
                list.extend(self.read(inner, &path));
            }
        }
        Value::Array(list)
    }

    fn several(&mut self, several: &Several, path: &str) -> Option<Value> {
        let list = match several {
            Several::Seats => persons::seats(self.session, self.word(path)).map(|seats| json!(seats)),
            Several::Persons => {
                let persons = persons::persons(self.session, self.word(path));
                persons.map(|persons| persons.into_iter().map(persons::json).collect())
            }
            Several::Things(_) | Several::Numbers => return self.numbers(path),
        };
        match list {
            Ok(list) => Some(list),
            Err(unclear) => self.wrong(path, Wrong::Unclear(unclear)),
        }
    }

    fn numbers(&mut self, path: &str) -> Option<Value> {
        match typed::seats(self.word(path)) {
            Ok(numbers) => Some(json!(numbers)),
            Err(typed::NotUnderstood(word)) => self.wrong(path, Wrong::NotUnderstood(word)),
        }
    }

    fn choice(&mut self, tag: Option<&str>, cases: &[Case], path: &str) -> Option<Value> {
        let word = self.word(path).to_owned();
        let Some(case) = cases.iter().find(|case| case.word == word) else {
            let wrong = if word.is_empty() { Wrong::Missing } else { Wrong::NotUnderstood(word) };
            return self.wrong(path, wrong);
        };
        let held = case.holds.as_ref().map(|holds| self.read(holds, &format!("{path}.{word}")));
        match (tag, held) {
            (None, None) => Some(Value::from(word)),
            (None, Some(held)) => Some(json!({ word: held? })),
            (Some(tag), held) => {
                let mut object = held.flatten().and_then(|held| held.as_object().cloned()).unwrap_or_default();
                object.insert(tag.to_owned(), Value::from(word));
                Some(Value::Object(object))
            }
        }
    }

    /// Whether anything was typed or chosen in a field or in what it holds; a number that fills itself in does not count.
    fn is_touched(&self, shape: &Shape, path: &str) -> bool {
        match shape {
            Shape::Optional(inner) => self.is_touched(inner, path),
            Shape::Fields { fields, .. } => {
                fields.iter().any(|field| self.is_touched(&field.shape, &format!("{path}.{}", field.name)))
            }
            Shape::Rows(inner) => {
                (1..=rows(self.typed, path)).any(|row| self.is_touched(inner, &format!("{path}.{row}")))
            }
            Shape::Wording => {
                ["hans", "hant", "en"].iter().any(|script| !self.word(&format!("{path}.{script}")).is_empty())
            }
            Shape::One(One::OwnNumber) => false,
            Shape::Several(_) | Shape::Choice { .. } | Shape::Flag | Shape::One(_) => !self.word(path).is_empty(),
        }
    }
}

/// One word as the value its shape asks for.
fn single(one: &One, session: &Session, word: &str) -> Result<Value, Wrong> {
    let not_understood = || Wrong::NotUnderstood(word.to_owned());
    match one {
        One::Seat => persons::seat(session, word).map(|seat| json!(seat)).map_err(Wrong::Unclear),
        One::Person => persons::person(session, word).map(persons::json).map_err(Wrong::Unclear),
        One::Number { most } => {
            let number: u64 = word.parse().map_err(|_| not_understood())?;
            if number > *most { Err(Wrong::TooLarge(*most)) } else { Ok(Value::from(number)) }
        }
        One::Thing(_) | One::OwnNumber => word.parse::<u64>().map(Value::from).map_err(|_| not_understood()),
        One::Day => word.parse::<jiff::civil::Date>().map(|day| json!(day)).map_err(|_| not_understood()),
        One::Time => word.parse::<jiff::civil::Time>().map(|time| json!(time)).map_err(|_| not_understood()),
        One::DayAndTime => word.parse::<jiff::civil::DateTime>().map(|at| json!(at)).map_err(|_| not_understood()),
        One::Instant => crate::pages::place::instant(word).map(|at| json!(at)).ok_or_else(not_understood),
        One::Json => serde_json::from_str(word).map_err(|_| not_understood()),
        One::Line => Ok(Value::from(word)),
    }
}

/// The number of the row a path stands in.
pub fn row_number(path: &str) -> Option<u64> {
    path.rsplit('.').find_map(|part| part.parse().ok())
}

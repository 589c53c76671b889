//! A script while it is read: its tables with their lines, and the list of all that is wrong with them.
//!
//! Invariant: reading goes on after a problem, so that one pass lists every problem of a file; a table complains of keys it
//! does not know, because a misspelled key must not be passed over in silence.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::scenario::problem::ScriptProblem;

/// A file with its text and the problems found so far.
pub(super) struct Page<'a> {
    file: &'a str,
    text: &'a str,
    problems: RefCell<Vec<ScriptProblem>>,
}

/// A table of the file.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub(super) page: &'a Page<'a>,
    at: usize,
    map: &'a DeTable<'a>,
}

/// A value of the file.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) at: usize,
    pub(super) value: &'a DeValue<'a>,
}

impl<'a> Page<'a> {
    pub(super) fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, problems: RefCell::default() }
    }

    /// The line of a byte of the text.
    pub(super) fn line(&self, at: usize) -> u32 {
        let before = self.text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    }

    pub(super) fn wrong(&self, at: usize, reason: impl Into<String>) {
        let problem = ScriptProblem { file: self.file.to_owned(), line: self.line(at), reason: reason.into() };
        self.problems.borrow_mut().push(problem);
    }

    /// Complains of the file as a whole where nothing in it was complained of, so that no failure goes without a reason.
    pub(super) fn wrong_if_nothing_else(&self, reason: &str) {
        if self.problems.borrow().is_empty() {
            self.wrong(0, reason);
        }
    }

    /// All problems in the order of their lines.
    pub(super) fn problems(self) -> Vec<ScriptProblem> {
        let mut problems = self.problems.into_inner();
        problems.sort();
        problems.dedup();
        problems
    }
}

impl<'a> Table<'a> {
    pub(super) fn root(page: &'a Page<'a>, map: &'a DeTable<'a>) -> Self {
        Self { page, at: 0, map }
    }

    pub(super) fn line(self) -> u32 {
        self.page.line(self.at)
    }

    /// Complains of the table as a whole.
    pub(super) fn wrong(self, reason: impl Into<String>) {
        self.page.wrong(self.at, reason);
    }

    /// Complains of one of its values.
    pub(super) fn wrong_at(self, key: &str, reason: impl Into<String>) {
        let at = self.get(key).map_or(self.at, |value| value.at);
        self.page.wrong(at, reason);
    }

    /// Complains of every key but these.
    pub(super) fn only(self, known: &[&str]) {
        for (key, _) in self.map.iter().filter(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
            let reason = format!("unknown key `{}`; there are: {}", key.get_ref(), known.join(", "));
            self.page.wrong(key.span().start, reason);
        }
    }

    pub(super) fn get(self, key: &str) -> Option<Value<'a>> {
        let (_, value) = self.map.iter().find(|(name, _)| name.get_ref().as_ref() == key)?;
        Some(Value { page: self.page, at: value.span().start, value: value.get_ref() })
    }

    /// The value of a key that must be there.
    pub(super) fn need(self, key: &str) -> Option<Value<'a>> {
        let value = self.get(key);
        if value.is_none() {
            self.wrong(format!("`{key}` is missing"));
        }
        value
    }

    /// The table of that key.
    pub(super) fn need_table(self, key: &str) -> Option<Table<'a>> {
        self.need(key)?.table()
    }

    /// The tables of that key (`[[key]]`); none where the key is absent.
    pub(super) fn tables(self, key: &str) -> Vec<Table<'a>> {
        self.get(key).map(Value::items).unwrap_or_default().into_iter().filter_map(Value::table).collect()
    }

    /// The list of that key; empty where the key is absent.
    pub(super) fn list(self, key: &str) -> Vec<Value<'a>> {
        self.get(key).map(Value::items).unwrap_or_default()
    }

    /// The keys other than those named, with their values.
    pub(super) fn without(self, left_out: &'a [&str]) -> impl Iterator<Item = (&'a str, Value<'a>)> {
        let others = self.map.iter().filter(move |(key, _)| !left_out.contains(&key.get_ref().as_ref()));
        others.map(move |(key, value)| (key.get_ref().as_ref(), self.value(value)))
    }

    fn value(self, value: &'a Spanned<DeValue<'a>>) -> Value<'a> {
        Value { page: self.page, at: value.span().start, value: value.get_ref() }
    }
}

impl<'a> Value<'a> {
    pub(super) fn line(self) -> u32 {
        self.page.line(self.at)
    }

    pub(super) fn wrong(self, reason: impl Into<String>) {
        self.page.wrong(self.at, reason);
    }

    pub(super) fn text(self) -> Option<&'a str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.wrong(format!("a text in quotes is wanted here, not a {}", self.value.type_str()));
        }
        text
    }

    pub(super) fn flag(self) -> bool {
        let flag = self.value.as_bool();
        if flag.is_none() {
            self.wrong("true or false is wanted here");
        }
        flag.unwrap_or_default()
    }

    /// A whole number that fits where it is wanted.
    pub(super) fn number<T: TryFrom<u64>>(self) -> Option<T> {
        let digits = self.value.as_integer().and_then(|whole| u64::from_str_radix(whole.as_str(), whole.radix()).ok());
        let number = digits.and_then(|number| T::try_from(number).ok());
        if number.is_none() {
            self.wrong("a whole number is wanted here, not negative and not too large");
        }
        number
    }

    pub(super) fn table(self) -> Option<Table<'a>> {
        let map = self.value.as_table();
        if map.is_none() {
            self.wrong(format!("a table is wanted here, not a {}", self.value.type_str()));
        }
        map.map(|map| Table { page: self.page, at: self.at, map })
    }

    pub(super) fn items(self) -> Vec<Value<'a>> {
        let Some(array) = self.value.as_array() else {
            self.wrong(format!("a list in [ ] is wanted here, not a {}", self.value.type_str()));
            return Vec::new();
        };
        array.iter().map(|item| Value { page: self.page, at: item.span().start, value: item.get_ref() }).collect()
    }

    /// A word of a closed list; the problem tells which words there are.
    pub(super) fn word<T: Copy>(self, words: &[(&str, T)]) -> Option<T> {
        let word = self.text()?;
        let found = words.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
            self.wrong(format!("unknown word `{word}`, one of: {}", known.join(", ")));
        }
        found
    }
}

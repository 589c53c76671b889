//! One file while it is read: byte spans of the parser become lines, words and days become types.
//!
//! Invariant: a problem found here points at the value itself, not at the top of its file.

use std::ops::Range;

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::value::Datetime;

use crate::problem::RulebookProblem;

/// Name and text of one file.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
}

impl Page<'_> {
    /// Reads the whole file as TOML of one shape; what the parser dislikes becomes a problem with its line.
    pub(crate) fn parse<T: DeserializeOwned>(self) -> Result<T, RulebookProblem> {
        toml::from_str(self.text).map_err(|error| self.problem(&error.span().unwrap_or(0..0), error.message()))
    }

    /// Line of the first byte of a span, counted from one.
    pub(crate) fn line(self, span: &Range<usize>) -> u32 {
        let before = self.text.bytes().take(span.start).filter(|byte| *byte == b'\n').count();
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// A problem at a span.
    pub(crate) fn problem(self, span: &Range<usize>, reason: impl Into<String>) -> RulebookProblem {
        RulebookProblem { file: self.file.to_owned(), line: self.line(span), reason: reason.into() }
    }

    /// Reads a word of a closed list; the problem tells which words there are.
    pub(crate) fn word<T>(
        self,
        what: &str,
        word: &Spanned<String>,
        parse: fn(&str) -> Option<T>,
        spelled: &str,
    ) -> Result<T, RulebookProblem> {
        parse(word.get_ref()).ok_or_else(|| {
            self.problem(&word.span(), format!("unknown {what} `{}`, one of: {spelled}", word.get_ref()))
        })
    }

    /// Reads a day; a time beside it is refused, because law takes effect by the day.
    pub(crate) fn day(self, written: &Spanned<Datetime>) -> Result<Date, RulebookProblem> {
        let Datetime { date: Some(date), time: None, offset: None } = written.get_ref() else {
            return Err(self.problem(&written.span(), "a day is written as 2022-03-12, without a time"));
        };
        let parts = (i16::try_from(date.year), i8::try_from(date.month), i8::try_from(date.day));
        let (Ok(year), Ok(month), Ok(day)) = parts else {
            return Err(self.problem(&written.span(), "there is no such day"));
        };
        Date::new(year, month, day).map_err(|_| self.problem(&written.span(), "there is no such day"))
    }

    /// Reads a day that may be left out.
    pub(crate) fn day_if(self, written: Option<&Spanned<Datetime>>) -> Result<Option<Date>, RulebookProblem> {
        written.map(|day| self.day(day)).transpose()
    }
}

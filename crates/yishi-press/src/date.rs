//! The calendar day of a sitting and the half of the day, as the genre prints them: 12月27日上午.
//!
//! Invariant: a `Date` is a day of the Gregorian calendar; the year is known, since a record without a year is no record.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One day; serialised as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The text was no day in the form `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a day in the form YYYY-MM-DD")]
pub struct NotADate(pub String);

/// Half of the day; the words are the same in both scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PartOfDay {
    /// 上午
    #[serde(rename = "上午")]
    Morning,
    /// 下午
    #[serde(rename = "下午")]
    Afternoon,
    /// 晚上
    #[serde(rename = "晚上")]
    Evening,
}

impl Date {
    /// The day, or nothing where the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let known = (1..=12).contains(&month) && day >= 1 && day <= days_of(year, month);
        known.then_some(Self { year, month, day })
    }

    /// Month and day as printed, with the half of the day where it is known: 12月27日上午. The genre leaves the year out.
    pub fn written(self, part: Option<PartOfDay>) -> String {
        format!("{}月{}日{}", self.month, self.day, part.map_or("", PartOfDay::word))
    }
}

impl PartOfDay {
    /// The word, the same in both scripts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Morning => "上午",
            Self::Afternoon => "下午",
            Self::Evening => "晚上",
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let refused = || NotADate(text.to_owned());
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day] = parts.as_slice() else { return Err(refused()) };
        let date = Self::new(
            year.parse().map_err(|_| refused())?,
            month.parse().map_err(|_| refused())?,
            day.parse().map_err(|_| refused())?,
        );
        // Only the one written form is taken, so that two equal days never differ in the record's bytes.
        date.filter(|date| date.to_string() == text).ok_or_else(refused)
    }
}

impl TryFrom<String> for Date {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

fn days_of(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_printed_without_its_year() {
        let day: Date = "2023-12-27".parse().unwrap();
        assert_eq!(day.written(Some(PartOfDay::Morning)), "12月27日上午");
        assert_eq!(day.written(None), "12月27日");
        assert_eq!(day.to_string(), "2023-12-27");
    }

    #[test]
    fn days_the_calendar_does_not_have_are_refused() {
        for text in ["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-5", "????-02-03", "", "2023-12-27-1"] {
            assert_eq!(text.parse::<Date>(), Err(NotADate(text.to_owned())));
        }
        assert!("2024-02-29".parse::<Date>().is_ok());
    }
}

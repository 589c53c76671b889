//! Wordings, names, days and times as a script writes them.
//!
//! A wording is `["简", "繁"]`, with English as a third where there is one; a wording that is alike in both scripts may stand
//! alone in quotes. Invariant: a form that holds characters of the other script is a problem, never passed on.

use jiff::civil::{Date, DateTime, Time};
use toml::value::Datetime;
use yishi_names::script::{only_simplified, only_traditional};
use yishi_names::{PersonName, Text};
use yishi_procedure::convening::roll::name_problems;

use crate::scenario::page::Value;

impl Value<'_> {
    /// A wording in both scripts.
    pub(super) fn wording(self) -> Option<Text> {
        let text = self.forms()?;
        let mixed = |form: &str, foreign: fn(char) -> bool| form.chars().find(|c| foreign(*c));
        if let Some(c) = mixed(&text.hans, only_traditional) {
            self.wrong(format!("`{c}` is a traditional character in a simplified wording"));
            return None;
        }
        if let Some(c) = mixed(&text.hant, only_simplified) {
            self.wrong(format!("`{c}` is a simplified character in a traditional wording; write [\"简\", \"繁\"]"));
            return None;
        }
        Some(text)
    }

    /// A person's name in both scripts.
    pub(super) fn person_name(self) -> Option<PersonName> {
        let Text { hans, hant, .. } = self.forms()?;
        let name = PersonName::new(hans, hant);
        let problems = name_problems(&name);
        for problem in &problems {
            self.wrong(format!("{} cannot be a name: {problem:?}", name.hans));
        }
        problems.is_empty().then_some(name)
    }

    fn forms(self) -> Option<Text> {
        if let Some(both) = self.value.as_str() {
            return Some(Text::alike(both));
        }
        let forms: Vec<&str> = self.items().into_iter().filter_map(Value::text).collect();
        match forms.as_slice() {
            [hans, hant] => Some(Text::new(*hans, *hant)),
            [hans, hant, en] => Some(Text::new(*hans, *hant).with_english(*en)),
            _ => {
                self.wrong("a wording is [\"简\", \"繁\"], with English as a third form where there is one");
                None
            }
        }
    }

    /// A day, written as 2023-12-25.
    pub(super) fn day(self) -> Option<Date> {
        let day = self.value.as_datetime().and_then(day_of);
        if day.is_none() {
            self.wrong("a day is wanted here, written as 2023-12-25 without quotes");
        }
        day
    }

    /// A day with its time, written as 2023-12-20T09:00:00.
    pub(super) fn moment(self) -> Option<DateTime> {
        let written = self.value.as_datetime();
        let moment = written.and_then(|written| Some(day_of(written)?.to_datetime(time_of(written)?)));
        if moment.is_none() {
            self.wrong("a day with its time is wanted here, written as 2023-12-20T09:00:00 without quotes");
        }
        moment
    }

    /// A time of the day, written as "09:05" or "09:05:30".
    pub(super) fn clock_time(self) -> Option<Time> {
        let time = self.text().and_then(clock_time);
        if time.is_none() {
            self.wrong("a time is wanted here, written as \"09:05\" or \"09:05:30\"");
        }
        time
    }

    /// A stretch of time in seconds, written as "90s", "5m" or "1h".
    pub(super) fn stretch(self) -> Option<i64> {
        let seconds = self.text().and_then(seconds);
        if seconds.is_none() {
            self.wrong("a stretch of time is wanted here, written as \"90s\", \"5m\" or \"1h\"");
        }
        seconds
    }
}

fn clock_time(text: &str) -> Option<Time> {
    let parts: Vec<i8> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [hour, minute] => Time::new(*hour, *minute, 0, 0).ok(),
        [hour, minute, second] => Time::new(*hour, *minute, *second, 0).ok(),
        _ => None,
    }
}

fn seconds(text: &str) -> Option<i64> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number: i64 = number.parse::<u16>().ok()?.into();
    match unit {
        "s" => Some(number),
        "m" => Some(number * 60),
        "h" => Some(number * 3600),
        _ => None,
    }
}

fn day_of(written: &Datetime) -> Option<Date> {
    let day = written.date?;
    Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
}

fn time_of(written: &Datetime) -> Option<Time> {
    let time = written.time.filter(|_| written.offset.is_none())?;
    let second = time.second.unwrap_or_default();
    Time::new(i8::try_from(time.hour).ok()?, i8::try_from(time.minute).ok()?, i8::try_from(second).ok()?, 0).ok()
}

//! Where a page stands: in which language it speaks, and how it writes names, titles, days and times in it.
//!
//! Invariant: a name or title is written as the record has it; where a page in English has only the Chinese form, that form
//! stands with its own language tag, for screen readers and line breaking.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use maud::{Markup, html};
use yishi_names::person::PersonName;
use yishi_names::script::Script;
use yishi_names::text::Text;
use yishi_names::width::in_column;
use yishi_rulebook::Title;

use crate::texts::{Lang, Value, fixed, t_with};

/// Hours the house's clock is ahead of universal time: all of the country keeps Beijing time, the whole year.
const HOUSE_HOURS: i8 = 8;

/// The language of a page, with what depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The language.
    pub lang: Lang,
}

impl Place {
    /// A page in that language.
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// A text without arguments.
    pub fn t(self, key: &'static str) -> &'static str {
        fixed(self.lang, key)
    }

    /// A text with arguments.
    pub fn tw(self, key: &'static str, arguments: &[(&str, Value)]) -> String {
        t_with(self.lang, key, arguments)
    }

    /// A wording as plain text, for sentences and labels.
    pub fn plain(self, text: &Text) -> &str {
        match (self.lang, &text.en) {
            (Lang::ZhHans, _) | (Lang::En, None) => &text.hans,
            (Lang::ZhHant, _) => &text.hant,
            (Lang::En, Some(english)) => english,
        }
    }

    /// A wording as a page prints it.
    pub fn wording(self, text: &Text) -> Markup {
        let chinese_in_english = self.lang == Lang::En && text.en.is_none();
        html! {
            @if chinese_in_english { span lang=(Script::Hans.tag()) { (text.hans) } } @else { (self.plain(text)) }
        }
    }

    /// A title of a source in the page's language; all three are written by hand.
    pub fn title(self, title: &Title) -> &str {
        match self.lang {
            Lang::ZhHans => &title.zh_hans,
            Lang::ZhHant => &title.zh_hant,
            Lang::En => &title.en,
        }
    }

    /// A name as plain text.
    pub fn name(self, name: &PersonName) -> &str {
        name.in_script(self.lang.script())
    }

    /// A name in running text, kept on one line.
    pub fn person(self, name: &PersonName) -> Markup {
        html! { span.person lang=[self.tag_of_names()] { (self.name(name)) } }
    }

    /// A name in a column or on a chair, where two characters take the width of three.
    pub fn person_in_column(self, name: &PersonName) -> Markup {
        html! { span.person lang=[self.tag_of_names()] { (in_column(self.name(name))) } }
    }

    fn tag_of_names(self) -> Option<&'static str> {
        (self.lang == Lang::En).then_some(Script::Hans.tag())
    }

    /// A day with its month.
    pub fn day(self, date: Date) -> String {
        self.tw("date-day", &[("month", date.month().into()), ("day", date.day().into())])
    }

    /// A day with its year.
    pub fn full_day(self, date: Date) -> String {
        let year = date.year().to_string();
        self.tw("date-full", &[("year", year.into()), ("month", date.month().into()), ("day", date.day().into())])
    }

    /// From one day to another; a year or month that both have is said once.
    pub fn days(self, first: Date, last: Date) -> String {
        if first == last {
            return self.full_day(first);
        }
        let chinese = matches!(self.lang, Lang::ZhHans | Lang::ZhHant);
        let (from, to) = match (chinese, first.year() == last.year(), first.month() == last.month()) {
            (true, true, _) => (self.full_day(first), self.day(last)),
            (false, true, true) => (first.day().to_string(), self.full_day(last)),
            (false, true, false) => (self.day(first), self.full_day(last)),
            (_, false, _) => (self.full_day(first), self.full_day(last)),
        };
        format!("{from}{}{to}", self.t("day-to"))
    }

    /// The day of a time, by the house's clock.
    pub fn day_of(self, at: Timestamp) -> String {
        self.full_day(at.to_zoned(TimeZone::fixed(Offset::constant(HOUSE_HOURS))).date())
    }

    /// Day and time of the house, for lists that run over several days.
    pub fn moment(self, at: Timestamp) -> Markup {
        let day = at.to_zoned(TimeZone::fixed(Offset::constant(HOUSE_HOURS))).date();
        html! { time datetime=(at) { (self.day(day)) " " (clock_time(at)) } }
    }

    /// The time of day of the house, to the minute, marked up with the instant itself.
    pub fn time(self, at: Timestamp) -> Markup {
        html! { time datetime=(at) { (clock_time(at)) } }
    }
}

/// The time of day of the house, as `09:52`.
pub fn clock_time(at: Timestamp) -> String {
    let local = at.to_zoned(TimeZone::fixed(Offset::constant(HOUSE_HOURS)));
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// The instant the house's clock shows as `2026-01-12T09:30`; nothing where that is no day and time.
pub fn instant(shown: &str) -> Option<Timestamp> {
    let local: jiff::civil::DateTime = shown.parse().ok()?;
    local.to_zoned(TimeZone::fixed(Offset::constant(HOUSE_HOURS))).ok().map(|zoned| zoned.timestamp())
}

/// Minutes the house's clock is ahead of universal time, for the clock that ticks in the browser.
pub const HOUSE_MINUTES: i32 = HOUSE_HOURS as i32 * 60;

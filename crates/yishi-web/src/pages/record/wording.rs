//! The words of the record: what a meeting is called, what an event says, whom and what it is about, on which rule it rests.

use maud::{Markup, html};
use yishi_names::text::Text;
use yishi_rulebook::Unit;
use yishi_views::cited::Judged;
use yishi_views::heading::SittingHead;
use yishi_views::person::Person;
use yishi_views::record::about::About;
use yishi_views::record::ballot_sheet::Balloted;
use yishi_views::vote::ResultFigures;

use crate::pages::figures::cite;
use crate::pages::place::{Place, clock_time};
use crate::pages::{people, words};
use crate::texts::t;

/// The name of a meeting; that of a part of the body bears the part's own name.
pub(super) fn meeting(at: Place, head: &SittingHead, part: Option<&Text>) -> String {
    match part {
        Some(part) => at.tw("record-meeting-of", &[("part", at.plain(part).into())]),
        None => words::sitting(at, head.kind),
    }
}

/// Name and day of a meeting, for tables.
pub(super) fn meeting_and_day(at: Place, head: &SittingHead) -> Markup {
    html! { (words::sitting(at, head.kind)) " " span.soft { (words::sitting_day(at, head)) } }
}

/// What an event says, by its kind.
pub(super) fn event(at: Place, kind: &str) -> String {
    t(at.lang, &format!("event-{kind}"))
}

/// Names in running text, parted as the language parts them.
pub(super) fn names(at: Place, all: &[Person]) -> Markup {
    html! { @for (n, person) in all.iter().enumerate() { @if n > 0 { (at.t("list-join")) } (people::name(at, person)) } }
}

/// Whom and what an event is about.
pub(super) fn about(at: Place, about: &About) -> Markup {
    html! {
        @if let Some(matter) = &about.matter { (words::matter(at, matter)) }
        @if let Some(title) = &about.title { (at.wording(title)) }
        @if !about.persons.is_empty() { " " (names(at, &about.persons)) }
        @if about.named > about.persons.len() { (at.tw("record-and-more", &[("n", about.named.into())])) }
        @if let Some(method) = about.method { " " span.soft { (words::method(at, method)) } }
        @if let Some(tally) = about.tally {
            " " span.soft { (at.tw("record-tally-short", &[
                ("for", tally.approvals.into()), ("against", tally.against.into()),
                ("abstain", tally.abstain.into()), ("rest", tally.not_pressed.into()),
            ])) }
        }
    }
}

/// Every judgement and every rule an event rests on.
pub(super) fn grounds(at: Place, about: &About) -> Markup {
    html! {
        (judged(at, &about.judged))
        @for cited in &about.cited { (cite(at, "", cited)) }
    }
}

/// Judgements with their figures and articles.
pub(super) fn judged(at: Place, all: &[Judged]) -> Markup {
    html! { @for judged in all { (cite(at, &words::ground(at, &judged.ground), &judged.cited)) } }
}

/// The four figures of a result in one sentence, with how it ended.
pub(super) fn result(at: Place, result: &ResultFigures) -> String {
    let tally = result.tally;
    let rest_word = words::not_pressed(at, result.method);
    let outcome = if result.passed { at.t("passed") } else { at.t("not-passed") };
    at.tw(
        "record-result",
        &[
            ("method", words::method(at, result.method).into()),
            ("for", tally.approvals.into()),
            ("against", tally.against.into()),
            ("abstain", tally.abstain.into()),
            ("rest", tally.not_pressed.into()),
            ("word", rest_word.into()),
            ("outcome", outcome.into()),
        ],
    )
}

/// What a ballot on persons was held for.
pub(super) fn balloted(at: Place, kind: Balloted) -> &'static str {
    use yishi_procedure::election::contest::RoundKind;
    at.t(match kind {
        Balloted::Preliminary => "record-preliminary",
        Balloted::Round(RoundKind::First) => "record-round-first",
        Balloted::Round(RoundKind::Tie) => "record-round-tie",
        Balloted::Round(RoundKind::Further) => "record-round-further",
    })
}

/// A period: 3个月, 20日, 10个工作日.
pub(super) fn period(at: Place, value: u32, unit: Unit) -> String {
    let key = match unit {
        Unit::Days => "record-period-days",
        Unit::WorkingDays => "record-period-working-days",
        Unit::Months => "record-period-months",
        Unit::Years => "record-period-years",
        Unit::Hours => "record-period-hours",
        Unit::People
        | Unit::Seconds
        | Unit::Minutes
        | Unit::Sessions
        | Unit::Readings
        | Unit::Times
        | Unit::MonthOfYear => return value.to_string(),
    };
    at.tw(key, &[("n", value.into())])
}

/// From when to when: 09:00至11:20; the beginning alone while it goes on.
pub(super) fn times(at: Place, head: &SittingHead) -> String {
    let from = head.opened_at.map(clock_time).unwrap_or_default();
    match head.closed_at {
        Some(end) => format!("{from}{}{}", at.t("day-to"), clock_time(end)),
        None => from,
    }
}

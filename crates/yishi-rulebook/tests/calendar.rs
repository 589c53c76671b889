//! Periods: days, months and working days, with month ends, holidays and working weekends.
#![allow(clippy::unwrap_used)]

use jiff::civil::{Date, date};
use proptest::prelude::*;
use yishi_rulebook::{
    BodyKind, Calendar, Citation, ConveningFlag, ConveningNumber, Level, Library, Number, Rulebook, SourceStatus, Tier,
    Unit,
};

fn period(value: u32, unit: Unit) -> Number {
    let citation = Citation {
        source: "CC".to_owned(),
        article: "202".to_owned(),
        status: SourceStatus::ReadInFull,
        level: Level::Nation,
        interpretation: None,
    };
    Number { id: "period".to_owned(), value, unit, citation }
}

fn committee(overlays: &[&str]) -> Rulebook {
    let day = date(2023, 12, 26);
    Library::shipped().unwrap().resolve(BodyKind::StandingCommittee, Some(Tier::City), day, overlays).unwrap()
}

/// A calendar with one holiday and one working weekend, as a record of a rulebook carries it.
fn table() -> Calendar {
    serde_json::from_str(r#"{"sources":[],"holidays":["2024-10-01","2024-10-02"],"working_weekends":["2024-09-29"]}"#)
        .unwrap()
}

#[test]
fn days_and_months_are_counted_from_the_day_after() {
    let plain = Calendar::default();
    assert_eq!(plain.due(date(2023, 12, 26), &period(7, Unit::Days)), date(2024, 1, 2));
    assert_eq!(plain.due(date(2023, 12, 26), &period(3, Unit::Months)), date(2024, 3, 26));
    assert_eq!(plain.due(date(2023, 12, 26), &period(2, Unit::Years)), date(2025, 12, 26));
}

#[test]
fn a_month_without_the_day_of_the_same_number_ends_on_its_last_day() {
    let plain = Calendar::default();
    assert_eq!(plain.due(date(2024, 1, 31), &period(1, Unit::Months)), date(2024, 2, 29));
    assert_eq!(plain.due(date(2023, 1, 31), &period(1, Unit::Months)), date(2023, 2, 28));
    assert_eq!(plain.due(date(2023, 8, 31), &period(3, Unit::Months)), date(2023, 11, 30));
    assert_eq!(plain.due(date(2024, 2, 29), &period(1, Unit::Years)), date(2025, 2, 28));
}

/// law: YI 0026
#[test]
fn a_period_that_ends_on_a_day_off_stays_where_it_is() {
    let book = committee(&[]);
    assert!(!book.find_flag(ConveningFlag::PeriodRunsOn).unwrap().value);
    let sunday = book.due(date(2023, 12, 17), &period(7, Unit::Days));
    assert_eq!(sunday, date(2023, 12, 24));
    assert!(!book.calendar().is_working(sunday));
}

#[test]
fn a_body_may_let_a_period_run_on() {
    let mut json = serde_json::to_value(committee(&[])).unwrap();
    json["rules"]["period.runs-on"]["value"]["flag"] = true.into();
    let book: Rulebook = serde_json::from_value(json).unwrap();
    assert_eq!(book.due(date(2023, 12, 17), &period(7, Unit::Days)), date(2023, 12, 25));
}

#[test]
fn working_days_leave_out_weekends_and_holidays_and_count_working_weekends() {
    let (plain, table) = (Calendar::default(), table());
    assert_eq!(plain.due(date(2024, 9, 27), &period(3, Unit::WorkingDays)), date(2024, 10, 2));
    assert_eq!(table.due(date(2024, 9, 27), &period(3, Unit::WorkingDays)), date(2024, 10, 3));
    assert!(table.is_working(date(2024, 9, 29)) && !table.is_working(date(2024, 10, 1)));
    assert!(table.covers(2024) && !table.covers(2023));
}

#[test]
fn what_is_no_count_of_days_leaves_the_day_as_it_is() {
    let day = date(2024, 5, 5);
    for unit in [Unit::Hours, Unit::Minutes, Unit::People, Unit::Sessions, Unit::Readings, Unit::Times] {
        assert_eq!(Calendar::default().due(day, &period(9, unit)), day);
        assert_eq!(Calendar::default().latest_start(day, &period(9, unit)), day);
    }
}

#[test]
fn the_end_of_time_is_the_end() {
    for unit in [Unit::Days, Unit::Months, Unit::Years, Unit::WorkingDays] {
        assert_eq!(Calendar::default().due(date(9990, 1, 1), &period(u32::MAX, unit)), Date::MAX);
    }
}

#[test]
fn a_notice_of_one_month_is_sent_by_the_day_of_the_same_number() {
    let book = Library::shipped().unwrap();
    let book = book.resolve(BodyKind::Congress, Some(Tier::City), date(2023, 12, 26), &[]).unwrap();
    let notice = book.find_number(ConveningNumber::Notice).unwrap();
    assert_eq!(book.calendar().latest_start(date(2023, 12, 24), notice), date(2023, 11, 24));
    assert_eq!(
        book.calendar().latest_start(date(2024, 2, 29), notice),
        date(2024, 1, 31),
        "all these days end on the 29th"
    );
    assert_eq!(book.calendar().latest_start(date(2024, 3, 31), notice), date(2024, 2, 29));
}

fn units() -> impl Strategy<Value = Unit> {
    prop_oneof![Just(Unit::Days), Just(Unit::Months), Just(Unit::Years), Just(Unit::WorkingDays)]
}

proptest! {
    #[test]
    fn the_latest_start_is_the_last_day_that_is_still_in_time(by in 0_i32..20_000, value in 1_u32..=40, unit in units()) {
        let by = date(2000, 1, 1) + jiff::Span::new().days(by);
        let (table, period) = (table(), period(value, unit));
        let start = table.latest_start(by, &period);
        prop_assert!(table.due(start, &period) <= by);
        prop_assert!(table.due(start.tomorrow().unwrap(), &period) > by);
    }

    #[test]
    fn working_days_are_counted_one_by_one(from in 0_i32..2_000, value in 1_u32..=60) {
        let from = date(2022, 1, 1) + jiff::Span::new().days(from);
        let table = table();
        let due = table.due(from, &period(value, Unit::WorkingDays));
        let mut day = from;
        let mut counted = 0;
        while day < due {
            day = day.tomorrow().unwrap();
            counted += u32::from(table.is_working(day));
        }
        prop_assert_eq!(counted, value);
        prop_assert!(table.is_working(due));
    }
}

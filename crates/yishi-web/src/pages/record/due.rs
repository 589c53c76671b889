//! What is due next: each pending thing with its rule, the last day, and the days that are left or over.

use maud::{Markup, html};
use yishi_rulebook::Unit;
use yishi_views::record::due::{Bound, DueLine, DuePage};

use super::wording::period;
use super::{Shelf, print_button};
use crate::pages::figures::cite;
use crate::pages::place::Place;
use crate::texts::t;

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &DuePage) -> Markup {
    let overdue = view.overdue().count();
    let main = html! {
        div.bar-top.no-print { h1 { (at.t("record-due")) } (print_button(at)) }
        section.card aria-labelledby="due-h" {
            h2 #due-h .card-label { (at.tw("record-due-on", &[("day", at.full_day(view.today).into())])) }
            @if overdue > 0 { p { strong { (at.tw("record-overdue-count", &[("n", overdue.into())])) } } }
            @if view.lines.is_empty() { p.soft { (at.t("record-nothing-due")) } }
            @else { (table(at, &view.lines)) }
        }
    };
    shelf.page(at, &view.heading, "/due", &main)
}

fn table(at: Place, lines: &[DueLine]) -> Markup {
    html! {
        div.table-wrap tabindex="0" role="group" aria-labelledby="due-h" {
            table.table.stacks {
                thead { tr {
                    th scope="col" { (at.t("column-item")) }
                    th scope="col" { (at.t("record-day")) }
                    th scope="col" { (at.t("record-days-left")) }
                    th scope="col" { (at.t("record-rule")) }
                } }
                tbody { @for line in lines { (row(at, line)) } }
            }
        }
    }
}

fn row(at: Place, line: &DueLine) -> Markup {
    html! {
        tr data-state=[line.is_overdue().then_some("overdue")] {
            th scope="row" {
                (t(at.lang, &format!("due-{}", line.what.key())))
                @if let Some(about) = &line.about { br; span.soft { (at.wording(about)) } }
            }
            td data-label=(at.t("record-day")) { (day(at, line)) }
            td data-label=(at.t("record-days-left")) { (left(at, line)) }
            td data-label=(at.t("record-rule")) { (rule(at, line)) }
        }
    }
}

fn day(at: Place, line: &DueLine) -> String {
    match (line.day, line.bound) {
        (Some(day), Bound::Latest) => at.full_day(day),
        (Some(day), Bound::Earliest) => at.tw("record-from-day", &[("day", at.full_day(day).into())]),
        (None, _) => at.t("record-not-begun").to_owned(),
    }
}

fn left(at: Place, line: &DueLine) -> Markup {
    let Some(days) = line.days_left else { return html! { "–" } };
    let n = days.unsigned_abs();
    html! {
        @if line.is_overdue() { span.badge data-state="failed" { (at.tw("record-days-over", &[("n", n.into())])) } }
        @else if days < 0 { span.badge data-state="open" { (at.t("record-may-now")) } }
        @else if days == 0 { span.badge data-state="now" { (at.t("record-today")) } }
        @else { (at.tw("record-days", &[("n", n.into())])) }
    }
}

fn rule(at: Place, line: &DueLine) -> Markup {
    let Some(rule) = &line.rule else { return html! { span.soft { (at.t("record-set-by-body")) } } };
    let how_long = period(at, rule.value, rule.unit);
    let words = match line.counted_from {
        Some(from) => at.tw("record-counted-from", &[("period", how_long.into()), ("day", at.full_day(from).into())]),
        None => how_long,
    };
    html! {
        (cite(at, &words, &rule.cited))
        @if rule.unit == Unit::WorkingDays && !line.holidays_known { p.soft { (at.t("record-holidays-unknown")) } }
    }
}

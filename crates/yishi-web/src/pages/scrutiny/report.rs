//! The report on a count as it is read out and signed: papers, void ones by reason, the votes of each line, names written in.

use maud::{Markup, html};
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::voting::choice::Choice;
use yishi_views::person::Person;
use yishi_views::scrutiny::{BallotSheet, ScrutinyPage};

use super::{ballot, count};
use crate::pages::place::Place;
use crate::pages::{people, words};

pub(super) fn part(at: Place, view: &ScrutinyPage) -> Markup {
    let counted = view.ballot.as_ref().and_then(|ballot| ballot.count.as_ref().map(|count| (ballot, count)));
    html! {
        section #scrutiny-report .card aria-labelledby="scrutiny-report-h" hidden[counted.is_none()] {
            h2 #scrutiny-report-h .card-label { (at.t("report-title")) }
            @if let Some((ballot, count)) = counted { (body(at, ballot, count)) }
        }
    }
}

fn body(at: Place, sheet: &BallotSheet, counted: &BallotCount) -> Markup {
    html! {
        p.lead { (ballot::title(at, sheet)) }
        dl.pairs {
            dt { (at.t("ballot-issued")) } dd { (counted.issued) }
            dt { (at.t("ballot-returned")) } dd { (counted.returned) }
            dt { (at.t("ballot-valid")) } dd { (counted.valid().unwrap_or_default()) }
            dt { (at.t("count-void")) } dd { (counted.void_total()) @for void in &counted.void { " · " (count::reason(at, void.reason)) " " (void.count) } }
        }
        div.table-wrap { (lines(at, sheet, counted)) }
        @if !counted.write_ins.is_empty() {
            p.card-label { (at.t("count-names")) }
            dl.pairs { @for one in &counted.write_ins { dt { (at.person(&one.name)) } dd { (one.votes) } } }
        }
        (signed(at, "report-signed-returned", sheet.signed.0.as_ref()))
        (signed(at, "report-signed-count", sheet.signed.1.as_ref()))
        button.button type="button" data-print { (at.t("print")) }
    }
}

fn lines(at: Place, sheet: &BallotSheet, counted: &BallotCount) -> Markup {
    html! {
        table.table.tight {
            thead { tr { th scope="col" { (at.t("count-line")) } @for choice in Choice::ALL { th.num scope="col" { (words::choice(at, choice)) } } } }
            tbody {
                @for (line, votes) in sheet.lines.iter().zip(&counted.lines) {
                    tr {
                        th scope="row" { @if let Some(person) = line { (people::name_in_column(at, person)) } @else { (at.t("count-question")) } }
                        @for choice in Choice::ALL { td.num data-label=(words::choice(at, choice)) { (votes.of(choice)) } }
                    }
                }
            }
        }
    }
}

fn signed(at: Place, word: &'static str, person: Option<&Person>) -> Markup {
    html! { @if let Some(person) = person { p.soft { (at.t(word)) " " (people::name(at, person)) } } }
}

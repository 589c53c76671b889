//! The form of a count: void papers, the marks line by line with their sum checked, and the names written in.
//!
//! Invariant: the form shows the own figures alone; where both counts are in and differ, every figure that does stands above it.

use maud::{Markup, html};
use yishi_procedure::ballot::count::{BallotCount, CountFigure, Difference, VoidReason};
use yishi_procedure::ballot::entry::Entry;
use yishi_procedure::ballot::subject::WriteIn;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_rulebook::WriteInRule;
use yishi_views::scrutiny::{BallotSheet, OwnCount};

use crate::handlers::count::{line_field, name_field, void_field};
use crate::pages::act::send_state;
use crate::pages::place::Place;
use crate::pages::{people, words};

/// Rows for names beyond those entered before.
const MORE_NAMES: usize = 3;

pub(super) fn form(at: Place, ballot: &BallotSheet, own: &OwnCount) -> Markup {
    let count = own.entered.as_ref();
    html! {
        h2 #scrutiny-duty-h .card-label { (heading(at, own)) }
        @if !own.differences.is_empty() { (differences(at, ballot, own)) }
        @else if count.is_some() { p.lead { (at.t("count-entered")) } }
        @else { p { (at.t("count-hint")) } }
        @if count.is_some() && own.differences.is_empty() {
            details { summary { (at.t("count-look-again")) } (fields(at, ballot, count)) }
        } @else { (fields(at, ballot, count)) }
        @if ballot.entries == 0 { p { a href="/scrutiny/acts/EnterMachineCount" { (at.t("count-by-machine")) } } }
    }
}

fn heading(at: Place, own: &OwnCount) -> String {
    let which = match own.entry {
        Entry::First => at.t("count-first"),
        Entry::Second => at.t("count-second"),
    };
    at.tw("count-heading", &[("which", which.into())])
}

fn fields(at: Place, ballot: &BallotSheet, count: Option<&BallotCount>) -> Markup {
    let returned = ballot.returned.unwrap_or_default();
    html! {
        form #count .stack.count-form method="post" action="/scrutiny/count" data-live data-returned=(returned) {
            (void(at, count))
            p.lead {
                (at.tw("count-returned", &[("n", returned.into())])) " "
                output data-valid data-text=(at.t("count-valid")) {}
            }
            div.table-wrap { (lines(at, ballot, count)) }
            @if ballot.write_in != WriteInRule::Never { (names(at, count)) }
            button.button.primary.wide { (at.t(if count.is_some() { "count-send-again" } else { "count-send" })) }
            (send_state(at))
        }
    }
}

fn figure(name: &str, label: Option<&str>, value: Option<u32>, mark: Option<&'static str>) -> Markup {
    html! {
        input id=(name) name=(name) aria-label=[label] inputmode="numeric" pattern="[0-9]*" autocomplete="off" value=[value] data-mark=[mark];
    }
}

fn void(at: Place, count: Option<&BallotCount>) -> Markup {
    let of = |reason| {
        count.map(|count| count.void.iter().filter(|void| void.reason == reason).map(|void| void.count).sum::<u32>())
    };
    html! {
        fieldset.group {
            legend { (at.t("count-void")) }
            div.fields {
                @for why in VoidReason::ALL {
                    @let name = void_field(why);
                    div.field.count-figure { label for=(name) { (reason(at, why)) } (figure(&name, None, of(why), Some("void"))) }
                }
            }
        }
    }
}

/// Why a paper is void.
pub(super) fn reason(at: Place, reason: VoidReason) -> &'static str {
    at.t(match reason {
        VoidReason::TooMany => "void-too-many",
        VoidReason::Unclear => "void-unclear",
        VoidReason::NotIssued => "void-not-issued",
    })
}

/// One row a line: the person, the three figures, and whether they add up.
fn lines(at: Place, ballot: &BallotSheet, count: Option<&BallotCount>) -> Markup {
    html! {
        table.table.stacks.count-lines {
            thead {
                tr {
                    th scope="col" { (at.t("count-line")) }
                    @for choice in Choice::ALL { th scope="col" { (words::choice(at, choice)) } }
                    th scope="col" { (at.t("count-sum")) }
                }
            }
            tbody {
                @for (place, line) in (1..).zip(&ballot.lines) {
                    @let entered = count.and_then(|count| count.lines.get(place - 1)).copied();
                    tr data-line {
                        th scope="row" { @if let Some(person) = line { (people::name_in_column(at, person)) } @else { (at.t("count-question")) } }
                        (marks(at, place, entered, &line.as_ref().map_or_else(|| at.t("count-question").to_owned(), |person| people::spoken(at, person))))
                        td { output data-sum data-text-right=(at.t("count-right")) data-text-wrong=(at.t("count-wrong")) {} }
                    }
                }
            }
        }
    }
}

fn marks(at: Place, place: usize, entered: Option<Counts>, line: &str) -> Markup {
    html! {
        @for choice in Choice::ALL {
            @let word = words::choice(at, choice);
            td data-label=(word) data-choice=(choice.as_str()) {
                (figure(&line_field(place, choice), Some(&format!("{line} {word}")), entered.map(|counts| counts.of(choice)), Some("line")))
            }
        }
    }
}

/// Names written in, folded where there are none so far, with some empty rows; the script adds more.
fn names(at: Place, count: Option<&BallotCount>) -> Markup {
    let entered = count.map(|count| count.write_ins.as_slice()).unwrap_or_default();
    let rows = entered.iter().map(Some).chain(std::iter::repeat_n(None, MORE_NAMES));
    html! {
        details data-names open[!entered.is_empty()] {
            summary { (at.t("count-names")) }
            p.hint { (at.t("count-names-hint")) }
            @for (row, name) in (1..).zip(rows) { (name_row(at, row, name)) }
            div.buttons { button.button type="button" data-more-names { (at.t("acts-more-rows")) } }
        }
    }
}

fn name_row(at: Place, row: usize, entered: Option<&WriteIn>) -> Markup {
    let field = |part: &str, label: &'static str, value: Option<String>, digits: bool| {
        let id = name_field(row, part);
        html! {
            div.field {
                label for=(id) { (at.t(label)) }
                input id=(id) name=(id) value=[value] autocomplete="off" inputmode=[digits.then_some("numeric")] pattern=[digits.then_some("[0-9]*")];
            }
        }
    };
    html! {
        div.fields data-name-row {
            (field("hans", "count-name-hans", entered.map(|one| one.name.hans.clone()), false))
            (field("hant", "count-name-hant", entered.map(|one| one.name.hant.clone()), false))
            (field("votes", "count-name-votes", entered.map(|one| one.votes.to_string()), true))
        }
    }
}

/// Where the two counts differ, figure by figure; the own one is marked.
fn differences(at: Place, ballot: &BallotSheet, own: &OwnCount) -> Markup {
    let mine = |entry| (own.entry == entry).then_some("now");
    html! {
        section.notice data-kind="warning" role="status" {
            h3.notice-title { (at.tw("count-differ", &[("n", own.differences.len().into())])) }
            table.table.tight {
                thead { tr { th scope="col" { (at.t("count-line")) } th.num scope="col" { (at.t("count-first")) } th.num scope="col" { (at.t("count-second")) } } }
                tbody {
                    @for one in &own.differences {
                        tr {
                            th scope="row" { (called(at, ballot, one)) }
                            td.num data-own=[mine(Entry::First)] data-label=(at.t("count-first")) { (one.first) }
                            td.num data-own=[mine(Entry::Second)] data-label=(at.t("count-second")) { (one.second) }
                        }
                    }
                }
            }
            p { (at.t("count-differ-hint")) }
        }
    }
}

fn called(at: Place, ballot: &BallotSheet, difference: &Difference) -> String {
    match &difference.figure {
        CountFigure::Void(why) => format!("{} · {}", at.t("count-void"), reason(at, *why)),
        CountFigure::WriteIn(name) => format!("{} · {}", at.t("count-names"), at.name(name)),
        CountFigure::Line { line, choice } => {
            let person = ballot.lines.get(line.saturating_sub(1)).and_then(Option::as_ref);
            let name = person.map_or_else(|| at.t("count-question").to_owned(), |person| people::spoken(at, person));
            format!("{name} · {}", words::choice(at, *choice))
        }
    }
}

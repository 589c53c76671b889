//! The report of a paper ballot: papers issued, returned and void, what each name got, who is elected, who signed.

use maud::{Markup, html};
use yishi_procedure::ballot::count::VoidReason;
use yishi_views::record::ballot_sheet::{BallotSheet, Balloted, LineCount};
use yishi_views::record::elected::Standings;

use super::wording::{balloted, judged, meeting, names};
use super::{Shelf, paper, print_button};
use crate::pages::place::Place;
use crate::pages::{people, result, words};

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &BallotSheet) -> Markup {
    let main = html! {
        (print_button(at))
        (paper(at, &view.heading, at.t("record-ballot-sheet"), &sheet(at, view)))
    };
    shelf.page(at, &view.heading, "", &main)
}

/// What the reports of paper ballots and of sealed ones tell alike.
pub(super) struct Told<'a> {
    /// What it was held for; nothing for a question.
    pub kind: Option<Balloted>,
    /// What each line got.
    pub lines: &'a [LineCount],
    /// Who is elected.
    pub outcome: &'a Standings,
}

fn sheet(at: Place, view: &BallotSheet) -> Markup {
    let told = Told { kind: view.kind, lines: &view.lines, outcome: &view.outcome };
    html! {
        p.paper-sub {
            (at.tw("record-ballot-number", &[("n", view.no.0.into())]))
            @if let Some(kind) = view.kind { " · " (balloted(at, kind)) }
        }
        @if let Some(title) = &view.title { p.paper-matter { (at.wording(title)) } }
        (papers(at, view))
        @if !view.lines.is_empty() { (lines(at, &told)) }
        @if let Some(figures) = &view.vote { (result::body(at, figures)) (result::grounds(at, figures)) }
        @else if view.valid.is_some() { (outcome(at, &told)) }
        @if let Some(excess) = &view.excess { (judged(at, std::slice::from_ref(excess))) }
        footer.paper-foot {
            @if !view.signed.is_empty() { p { (at.t("record-chief-scrutineer")) " " (names(at, &view.signed)) } }
            @if let Some(time) = view.over_at { p.soft { (at.t("record-announced")) " " (at.time(time)) } }
        }
    }
}

fn papers(at: Place, view: &BallotSheet) -> Markup {
    let void: u64 = view.void.iter().map(|void| u64::from(void.count)).sum();
    html! {
        dl.particulars {
            @if let Some(head) = &view.heading.sitting {
                div { dt { (at.t("column-sitting")) } dd { (meeting(at, head, None)) " " (words::sitting_day(at, head)) } }
            }
            @if view.vote.is_none() { div { dt { (at.t("record-seats")) } dd { (view.seats) } } }
            div { dt { (at.t("entitled-to-vote")) } dd { (view.entitled) } }
            div { dt { (at.t("record-issued")) } dd { (view.issued) } }
            div { dt { (at.t("record-returned")) } dd { (view.returned) } }
            @match view.valid {
                Some(valid) => {
                    div { dt { (at.t("record-valid")) } dd { (valid) } }
                    div { dt { (at.t("record-void-papers")) } dd { (void) @for one in &view.void { (at.t("list-join")) (reason(at, one.reason)) " " (one.count) } } }
                }
                None => { div { dt { (at.t("column-state")) } dd { strong { (at.t("record-void-whole")) } } } }
            }
        }
    }
}

fn reason(at: Place, reason: VoidReason) -> &'static str {
    at.t(match reason {
        VoidReason::TooMany => "record-void-too-many",
        VoidReason::Unclear => "record-void-unclear",
        VoidReason::NotIssued => "record-void-not-issued",
    })
}

pub(super) fn lines(at: Place, view: &Told) -> Markup {
    html! {
        div.table-wrap tabindex="0" role="group" aria-label=(at.t("record-counts")) {
            table.table.tight {
                thead { tr {
                    th scope="col" { (at.t("column-name")) }
                    @for word in ["choice-for", "choice-against", "choice-abstain"] { th.num scope="col" { (at.t(word)) } }
                    th scope="col" { (at.t("column-state")) }
                } }
                tbody { @for line in view.lines { (row(at, view, line)) } }
            }
        }
    }
}

fn row(at: Place, view: &Told, line: &LineCount) -> Markup {
    let counts = line.counts;
    let stands = |all: &[yishi_views::person::Person]| line.person.as_ref().is_some_and(|who| all.contains(who));
    html! {
        tr {
            th scope="row" {
                @match (&line.person, &line.written_in) {
                    (Some(person), _) => { (people::name_in_column(at, person)) }
                    (None, Some(name)) => { (at.person_in_column(name)) " " span.soft { (at.t("record-written-in")) } }
                    (None, None) => { (at.t("record-question")) }
                }
            }
            td.num { (counts.approvals) }
            td.num { @if line.written_in.is_none() { (counts.against) } @else { "–" } }
            td.num { @if line.written_in.is_none() { (counts.abstain) } @else { "–" } }
            td {
                @if stands(&view.outcome.elected) { span.badge data-state="passed" { (elected_word(at, view)) } }
                @else if stands(&view.outcome.tied) { span.badge data-state="now" { (at.t("record-tied")) } }
                @else if let Some(judged) = &line.judged { (if judged.ground.met { at.t("record-over-half") } else { at.t("record-below-half") }) }
            }
        }
    }
}

fn elected_word(at: Place, view: &Told) -> &'static str {
    match view.kind {
        Some(Balloted::Preliminary) => at.t("record-through"),
        Some(Balloted::Round(_)) | None => at.t("record-elected"),
    }
}

/// Who is elected, and what it took; the threshold is the same for all names, so it is cited once.
pub(super) fn outcome(at: Place, view: &Told) -> Markup {
    let Standings { determined, elected, tied, open, awaits_approval } = view.outcome;
    let majority = view.lines.iter().find_map(|line| line.judged.as_ref());
    html! {
        p.paper-said {
            @if !*determined { (at.t("record-not-determined")) }
            @else {
                @if elected.is_empty() { (at.t("record-nobody-elected")) }
                @else { (elected_word(at, view)) (at.t("record-colon")) (names(at, elected)) (at.t("record-stop")) }
                @if !tied.is_empty() { (at.t("record-tied")) (at.t("record-colon")) (names(at, tied)) (at.t("record-stop")) }
                @if *open > 0 { (at.tw("record-open-seats", &[("n", (*open).into())])) }
                @if *awaits_approval { (at.t("record-awaits-approval")) }
            }
        }
        @if let Some(majority) = majority {
            (crate::pages::figures::cite(at, &at.tw("record-needed", &[
                ("rule", words::threshold(at, &majority.ground).into()), ("needed", majority.ground.needed.into()),
            ]), &majority.cited))
        }
    }
}

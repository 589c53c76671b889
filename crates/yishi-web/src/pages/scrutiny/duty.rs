//! The one duty of whoever looks: to sign what came back, to count, to confirm, to look at void papers, to report; or to wait.

use maud::{Markup, html};
use yishi_procedure::Command;
use yishi_procedure::ballot::confirmation::ConfirmCount;
use yishi_procedure::ballot::machine::VoidPaper;
use yishi_procedure::ballot::report::ReportCount;
use yishi_procedure::ballot::returning::RecordReturned;
use yishi_views::scrutiny::{BallotSheet, Duty, ScrutinyPage, Wait, Watcher};

use super::count;
use crate::pages::act::{Target, Weight, press, with_fields};
use crate::pages::place::Place;

const ACT: &str = "/scrutiny/do";

pub(super) fn part(at: Place, view: &ScrutinyPage) -> Markup {
    html! {
        section #scrutiny-duty .card aria-labelledby="scrutiny-duty-h" {
            @match (&view.ballot, &view.watcher) {
                (None, _) => (waiting(at, Wait::NoBallot)),
                (Some(ballot), watcher) => (of(at, ballot, watcher, &view.duty)),
            }
        }
    }
}

fn of(at: Place, ballot: &BallotSheet, watcher: &Watcher, duty: &Duty) -> Markup {
    match (duty, watcher) {
        (Duty::Count(own), _) => count::form(at, ballot, own),
        (Duty::Confirm, _) => confirm(at, ballot),
        (Duty::SignReturned(before), Watcher::Scrutineer { seat, .. }) => {
            let signed_by = *seat;
            sign_returned(at, ballot, &RecordReturned { ballot: ballot.no, returned: 0, signed_by }.into(), *before)
        }
        (Duty::SignReport, Watcher::Scrutineer { seat, .. }) => {
            sign_report(at, &ReportCount { ballot: ballot.no, signed_by: *seat }.into())
        }
        (Duty::CheckVoid(papers), Watcher::Scrutineer { .. }) => void_papers(at, papers),
        (Duty::Wait(wait), _) => waiting(at, *wait),
        // What only a chief scrutineer signs is never a teller's duty.
        (Duty::SignReturned(_) | Duty::SignReport | Duty::CheckVoid(_), Watcher::Teller { .. }) => {
            waiting(at, Wait::Counting)
        }
    }
}

fn heading(at: Place, word: &'static str) -> Markup {
    html! { h2 #scrutiny-duty-h .card-label { (at.t(word)) } }
}

fn sign_returned(at: Place, ballot: &BallotSheet, command: &Command, before: Option<u32>) -> Markup {
    let word = if before.is_some() { "scrutiny-sign-again" } else { "scrutiny-sign-returned" };
    let fields = html! {
        div.field.count-figure {
            label for="returned" { (at.t("ballot-returned")) }
            input #returned name="set.returned" inputmode="numeric" pattern="[0-9]*" autocomplete="off" required value=[before];
            p.hint { (at.tw("scrutiny-returned-hint", &[("issued", ballot.issued_papers().into())])) }
        }
    };
    html! {
        (heading(at, "scrutiny-returned"))
        @if before.is_some() { p { (at.t("wait-validity")) } }
        (with_fields(at, Target::new(ACT), command, at.t(word), Weight::Main, &fields))
    }
}

fn confirm(at: Place, ballot: &BallotSheet) -> Markup {
    let command = ConfirmCount { ballot: ballot.no }.into();
    html! {
        (heading(at, "scrutiny-agree"))
        p { (at.t("scrutiny-agree-hint")) }
        (press(at, Target::new(ACT), &command, at.t("scrutiny-confirm"), Weight::Main))
    }
}

fn sign_report(at: Place, command: &Command) -> Markup {
    html! {
        (heading(at, "scrutiny-report"))
        p { (at.t("scrutiny-report-hint")) }
        (press(at, Target::new(ACT), command, at.t("scrutiny-sign-report"), Weight::Main))
    }
}

/// Each paper the machine calls void leads to its form, on which the chief says how it is to be read.
fn void_papers(at: Place, papers: &[VoidPaper]) -> Markup {
    html! {
        (heading(at, "scrutiny-void-papers"))
        p { (at.t("scrutiny-void-hint")) }
        ul.acts {
            @for void in papers {
                li {
                    a href=(format!("/me/acts/CheckVoidPaper?f.paper={}", void.paper)) {
                        span.act-name { (at.tw("scrutiny-paper", &[("n", void.paper.into())])) }
                        span.soft { (count::reason(at, void.reason)) }
                    }
                }
            }
        }
    }
}

fn waiting(at: Place, wait: Wait) -> Markup {
    let over = matches!(wait, Wait::Announced | Wait::Void | Wait::NoBallot);
    html! {
        (heading(at, if over { "scrutiny-nothing" } else { "scrutiny-wait" }))
        p.lead { (at.t(word(wait))) }
    }
}

fn word(wait: Wait) -> &'static str {
    match wait {
        Wait::NoBallot => "wait-no-ballot",
        Wait::Issuing => "wait-issuing",
        Wait::Voting => "wait-voting",
        Wait::Validity => "wait-validity",
        Wait::Counting => "wait-counting",
        Wait::VoidPapers => "wait-void-papers",
        Wait::Report => "wait-report",
        Wait::Announcement => "wait-announcement",
        Wait::Announced => "wait-announced",
        Wait::Void => "wait-void",
    }
}

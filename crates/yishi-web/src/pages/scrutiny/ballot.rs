//! The ballot in hand: what it is about, its steps with the one that is on, and the papers issued and returned.

use maud::{Markup, html};
use yishi_procedure::ballot::stage::BallotStage;
use yishi_views::scrutiny::{BallotSheet, BallotTitle, ScrutinyPage};

use crate::pages::figures::figure;
use crate::pages::place::Place;
use crate::pages::words;

/// The steps of a ballot, each with the stages in which it is the one that is on.
const STEPS: [(&str, &[BallotStage]); 6] = [
    ("ballot-step-issue", &[BallotStage::Opened]),
    ("ballot-step-vote", &[BallotStage::Issued]),
    ("ballot-step-validity", &[BallotStage::Returned, BallotStage::Void]),
    ("ballot-step-count", &[BallotStage::Counting]),
    ("ballot-step-report", &[BallotStage::Confirmed]),
    ("ballot-step-announce", &[BallotStage::Reported, BallotStage::Announced]),
];

pub(super) fn part(at: Place, view: &ScrutinyPage) -> Markup {
    html! {
        section #scrutiny-ballot .card aria-labelledby="scrutiny-ballot-h" {
            @if let Some(ballot) = &view.ballot {
                h2 #scrutiny-ballot-h .lead { (title(at, ballot)) }
                (papers(at, ballot))
                @if ballot.stage == BallotStage::Void { p.notice data-kind="warning" { (at.t("ballot-void")) } }
            } @else { h2 #scrutiny-ballot-h .lead { (at.t("scrutiny-no-ballot")) } }
        }
    }
}

/// What a ballot is called.
pub(crate) fn title(at: Place, ballot: &BallotSheet) -> String {
    match &ballot.title {
        Some(BallotTitle::Round(office, 1)) => at.tw("ballot-election", &[("office", at.plain(office).into())]),
        Some(BallotTitle::Round(office, round)) => {
            at.tw("ballot-round", &[("office", at.plain(office).into()), ("n", (*round).into())])
        }
        Some(BallotTitle::Preliminary(office)) => at.tw("ballot-preliminary", &[("office", at.plain(office).into())]),
        Some(BallotTitle::Question(matter)) => words::matter(at, matter),
        None => at.tw("ballot-number", &[("n", ballot.no.0.into())]),
    }
}

/// The step a ballot is at.
pub(crate) fn step_word(stage: BallotStage) -> &'static str {
    STEPS.iter().find(|(_, stages)| stages.contains(&stage)).map_or("ballot-step-issue", |(word, _)| *word)
}

fn papers(at: Place, ballot: &BallotSheet) -> Markup {
    html! {
        div.figures {
            (figure(at.t("entitled-to-vote"), ballot.entitled, ""))
            @if ballot.issued.is_some() { (figure(at.t("ballot-issued"), ballot.issued_papers(), "")) }
            @if let Some(returned) = ballot.returned { (figure(at.t("ballot-returned"), returned, "")) }
        }
    }
}

/// The steps of a ballot with the one that is on; below the duty, which comes first on a small page.
pub(super) fn steps(at: Place, view: &ScrutinyPage) -> Markup {
    let stage = view.ballot.as_ref().map(|ballot| ballot.stage);
    html! {
        section #scrutiny-steps .card aria-labelledby="scrutiny-steps-h" hidden[stage.is_none()] {
            h2 #scrutiny-steps-h .card-label { (at.t("ballot-steps")) }
            @if let Some(stage) = stage { (list(at, stage)) }
        }
    }
}

fn list(at: Place, stage: BallotStage) -> Markup {
    let now = STEPS.iter().position(|(_, stages)| stages.contains(&stage)).unwrap_or_default();
    let over = stage.is_over();
    html! {
        ol.steps {
            @for (place, (word, _)) in STEPS.iter().enumerate() {
                @let is_now = place == now && !over;
                @let done = place < now || (place == now && stage == BallotStage::Announced);
                li data-state=(if is_now { "now" } else if done { "done" } else { "later" }) aria-current=[is_now.then_some("step")] {
                    span { (at.t(word)) }
                }
            }
        }
    }
}

//! A paper ballot on the big screen: its step and its papers while it goes on, the votes of each candidate once it is announced.
//!
//! Invariant: nothing of the count is shown before the chair has announced it.

use maud::{Markup, html};
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::voting::choice::Choice;
use yishi_views::scrutiny::BallotSheet;

use crate::pages::figures::figure;
use crate::pages::hall::length;
use crate::pages::place::Place;
use crate::pages::scrutiny::{ballot_title, step_word};
use crate::pages::{people, words};

/// What each candidate got stands in one column, in two or in three: so many lines fit the screen in each.
const ONE_COLUMN: usize = 5;
const TWO_COLUMNS: usize = 16;

pub(crate) fn scene(at: Place, ballot: &BallotSheet) -> Markup {
    let title = ballot_title(at, ballot);
    let announced = ballot.count.as_ref().filter(|_| ballot.stage == BallotStage::Announced);
    html! {
        div.stage-head {
            p.scene-label { (at.t(step_word(ballot.stage))) }
            h1.scene-title data-len=(length(&title)) { (title) }
        }
        @if let Some(count) = announced { (votes(at, ballot, count)) } @else { (papers(at, ballot)) }
        @if ballot.stage == BallotStage::Void { p.speaker { (at.t("ballot-void")) } }
    }
}

fn papers(at: Place, ballot: &BallotSheet) -> Markup {
    html! {
        div.figures {
            @if ballot.issued.is_none() { (figure(at.t("entitled-to-vote"), ballot.entitled, "")) }
            @else { (figure(at.t("ballot-issued"), ballot.issued_papers(), "")) }
            @if let Some(returned) = ballot.returned { (figure(at.t("ballot-returned"), returned, "")) }
        }
    }
}

fn votes(at: Place, ballot: &BallotSheet, count: &BallotCount) -> Markup {
    html! {
        ol.hall-votes data-columns=[columns(ballot.lines.len())] {
            @for (line, votes) in ballot.lines.iter().zip(&count.lines) {
                li {
                    @if let Some(person) = line { (people::name_in_column(at, person)) } @else { span { (at.t("count-question")) } }
                    @for choice in Choice::ALL { span data-choice=(choice.as_str()) { (words::choice(at, choice)) " " b { (votes.of(choice)) } } }
                }
            }
        }
    }
}

/// How many columns so many candidates fill; nothing where one is enough.
pub(crate) fn columns(lines: usize) -> Option<u8> {
    match lines {
        0..=ONE_COLUMN => None,
        _ if lines <= TWO_COLUMNS => Some(2),
        _ => Some(3),
    }
}

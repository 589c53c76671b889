//! One line of minutes in words: the course of the meeting, what was said, what was decided with its figures and article.

use maud::{Markup, html};
use yishi_rulebook::CredentialsFrom;
use yishi_views::matter::Matter;
use yishi_views::record::ballot_sheet::BallotSheet;
use yishi_views::record::happening::{Happening, Heard, Spoken};
use yishi_views::record::sealed_sheet::SealedSheet;
use yishi_views::vote::ResultFigures;

use super::Shelf;
use super::contents::outcome;
use super::wording::{about, event, grounds, judged, names, result};
use crate::pages::place::{Place, clock_time};
use crate::pages::sealed::operator;
use crate::pages::{people, words};

/// The line.
pub(super) fn line(at: Place, shelf: &Shelf, what: &Happening) -> Markup {
    html! {
        @match what {
            Happening::Opened(quorum) => { p { (at.t("record-opened")) } @if let Some(quorum) = quorum { (judged(at, std::slice::from_ref(quorum))) } }
            Happening::Adjourned(until) => { p { (at.t("event-SittingAdjourned")) @if let Some(until) = until { " " (at.tw("record-until", &[("time", clock_time(*until).into())])) } } }
            Happening::Resumed(quorum) => { p { (at.t("event-SittingResumed")) } @if let Some(quorum) = quorum { (judged(at, std::slice::from_ref(quorum))) } }
            Happening::TakenUp(matter) => { p { strong { (at.tw("record-taken-up", &[("title", words::matter(at, matter).into())])) } } }
            Happening::Report(heard) => { p { (report(at, heard)) } }
            Happening::Speech(spoken) => { (speech(at, spoken)) }
            Happening::Deliberated { matter, said } => { (deliberated(at, matter.as_ref(), said)) }
            Happening::Asked { by, text } => { p { (at.t("record-asked")) (at.t("record-colon")) (names(at, by)) } p.said { (text) } }
            Happening::Answered { by, text } => { p { (at.t("record-answered")) (at.t("record-colon")) (people::with_title(at, by)) } p.said { (text) } }
            Happening::Vote(figures) => { (vote(at, shelf, figures)) }
            Happening::Ballot(sheet) => { (ballot(at, shelf, sheet)) }
            Happening::Sealed(sheet) => { (sealed(at, shelf, sheet)) }
            Happening::Act { kind, about: of } => { p { (event(at, kind)) " " (about(at, of)) } (grounds(at, of)) }
            Happening::Closed { unfinished } => { (closed(at, unfinished)) }
        }
    }
}

/// 听取韩致和市长受…委托所作的《政府工作报告》。
fn report(at: Place, heard: &Heard) -> String {
    let who = people::spoken(at, &heard.reporter);
    let title = words::quoted(at, &heard.matter);
    match &heard.on_behalf_of {
        Some(behalf) => at.tw(
            "record-report-on-behalf",
            &[("who", who.into()), ("behalf", at.plain(behalf).into()), ("title", title.into())],
        ),
        None => at.tw("record-report", &[("who", who.into()), ("title", title.into())]),
    }
}

fn speech(at: Place, spoken: &Spoken) -> Markup {
    html! {
        p {
            (people::with_title(at, &spoken.person)) " "
            @match &spoken.role { Some(role) => { (at.wording(role)) } None => { (at.t("record-spoke")) } }
            @if let Some(matter) = &spoken.matter { (at.t("record-colon")) (words::matter(at, matter)) }
            @if let Some(turn) = spoken.turn.filter(|turn| *turn > 1) { " " (at.tw("record-turn", &[("n", turn.into())])) }
            @if let Some(end) = spoken.ended_at { " " span.soft { (at.tw("record-until", &[("time", clock_time(end).into())])) } }
            @if let Some(over) = spoken.overrun_seconds { " " span.soft { (at.tw("record-overrun", &[("n", over.into())])) } }
        }
    }
}

fn deliberated(at: Place, matter: Option<&Matter>, said: &[(yishi_views::person::Person, String)]) -> Markup {
    html! {
        p {
            (event(at, "DeliberationRecorded"))
            @if let Some(matter) = matter { (at.t("record-colon")) (words::matter(at, matter)) }
        }
        @for (speaker, text) in said { p.said { (people::name(at, speaker)) (at.t("record-colon")) (text) } }
    }
}

fn vote(at: Place, shelf: &Shelf, figures: &ResultFigures) -> Markup {
    html! {
        p {
            a href=(shelf.part(&format!("/votes/{}", figures.no))) { (at.tw("record-voted", &[("title", words::matter(at, &figures.matter).into())])) }
            " " (outcome(at, figures.passed))
        }
        p { (result(at, figures)) }
        (judged(at, &figures.judged))
    }
}

fn ballot(at: Place, shelf: &Shelf, sheet: &BallotSheet) -> Markup {
    html! {
        p {
            a href=(shelf.part(&format!("/ballots/{}", sheet.no))) {
                (event(at, "BallotCounted")) @if let Some(title) = &sheet.title { (at.t("record-colon")) (at.wording(title)) }
            }
        }
        p { (at.tw("record-papers-line", &[
            ("issued", sheet.issued.into()), ("returned", sheet.returned.into()), ("valid", sheet.valid.unwrap_or(0).into()),
        ])) }
        @if sheet.outcome.determined && !sheet.outcome.elected.is_empty() {
            p { (at.t("record-elected")) (at.t("record-colon")) (names(at, &sheet.outcome.elected)) }
        }
    }
}

fn sealed(at: Place, shelf: &Shelf, sheet: &SealedSheet) -> Markup {
    html! {
        p {
            a href=(shelf.part(&format!("/sealed/{}", sheet.no))) {
                (event(at, "SealedBallotCounted")) @if let Some(title) = &sheet.title { (at.t("record-colon")) (at.wording(title)) }
            }
            @if !sheet.valid { " " span.badge data-state="failed" { (at.t("record-void")) } }
        }
        p { (at.tw("record-sealed-line", &[("entitled", sheet.entitled.into()), ("ballots", sheet.ballots.into())])) }
        (operator(at, sheet.archive.credentials_from == CredentialsFrom::Server))
        @if sheet.outcome.determined && !sheet.outcome.elected.is_empty() {
            p { (at.t("record-elected")) (at.t("record-colon")) (names(at, &sheet.outcome.elected)) }
        }
    }
}

fn closed(at: Place, unfinished: &[Matter]) -> Markup {
    html! {
        p { (at.t("record-closed")) }
        @if !unfinished.is_empty() {
            p.soft {
                (at.t("record-unfinished")) (at.t("record-colon"))
                @for (n, matter) in unfinished.iter().enumerate() { @if n > 0 { (at.t("list-join")) } (words::matter(at, matter)) }
            }
        }
    }
}

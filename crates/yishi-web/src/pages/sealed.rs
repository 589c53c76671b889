//! A sealed ballot on the pages of the house: how full the box is and its seal, who opens the count, what each candidate got.
//!
//! Invariant: where the server hands out the credentials, every drawing of a ballot says that its operator could link ballots
//! and members.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_app::sealed::BoardFigures;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::choice::Choice;
use yishi_views::boxes::Boxes;
use yishi_views::sealed_board::{KeyTrustee, LineVotes, SealedBoard};
use yishi_views::secret_vote::BoxSoFar;

use crate::pages::figures::figure;
use crate::pages::place::Place;
use crate::pages::{people, result, shapes, words};

/// Characters of a hash that stand together, and how many such groups people compare.
const GROUP: usize = 4;
const GROUPS: usize = 2;

/// What stands in the boxes of a session.
pub fn boxes(hall: &Hall) -> Boxes {
    Boxes { pressed: hall.pressed(), sealed: so_far(hall) }
}

/// What stands in the archive of the last sealed ballot, as far as its box is at work.
pub fn so_far(hall: &Hall) -> BoxSoFar {
    hall.sealed_figures().map(in_archive).unwrap_or_default()
}

/// The figures of an archive, as the screens take them.
pub fn in_archive(figures: BoardFigures) -> BoxSoFar {
    BoxSoFar { ballots: figures.ballots, head: figures.head, opened_by: figures.opened_by }
}

/// The seal of the box as it is read out: the first characters of the hash, in groups.
pub fn seal(head: &str) -> String {
    let starts = (0..GROUPS).map(|group| group * GROUP);
    let groups: Vec<&str> = starts.map_while(|start| head.get(start..start + GROUP)).collect();
    groups.join(" ")
}

/// The ballot as chair and desk see it, without its heading.
pub fn body(at: Place, board: &SealedBoard) -> Markup {
    html! {
        p.lead { (at.wording(&board.title)) }
        div.figures {
            (figure(at.t("secret-ballots"), board.ballots, ""))
            (figure(at.t("entitled-to-vote"), board.entitled, ""))
            @if let (SealedStage::Open, Some(end)) = (board.stage, board.closes_at) {
                div { p.figure-label { (at.t("time-left")) } p.figure { (result::countdown(end.as_millisecond())) } }
            }
        }
        p.soft { (at.tw("sealed-seal", &[("hash", seal(&board.head).into())])) }
        @if board.waits_for_keys() { (keys(at, board)) }
        (lines(at, board.subject, &board.lines))
        (operator(at, board.through_server))
        p { a.button.wide href=(format!("/s/{}/ballots/{}", board.session, board.uuid)) { (at.t("secret-record")) } }
    }
}

/// How many key trustees have opened the count, and who has not.
fn keys(at: Place, board: &SealedBoard) -> Markup {
    let keys = &board.keys;
    html! {
        p { (at.tw("sealed-keys-given", &[("n", keys.given.len().into()), ("needed", keys.needed.into())])) }
        @if !keys.given.is_empty() { p.soft { (at.t("sealed-has-given")) (trustees(at, &keys.given)) } }
        @if !keys.lacking.is_empty() { p.soft { (at.t("sealed-lacks")) (trustees(at, &keys.lacking)) } }
    }
}

/// Key trustees in a row, each with the place.
pub fn trustees(at: Place, all: &[KeyTrustee]) -> Markup {
    html! {
        @for (before, trustee) in all.iter().enumerate() {
            @if before > 0 { (at.t("trustee-list-join")) }
            (key_trustee(at, trustee))
        }
    }
}

/// A key trustee with the place.
pub fn key_trustee(at: Place, trustee: &KeyTrustee) -> Markup {
    html! { (at.tw("trustee-number", &[("n", u32::from(trustee.place.0).into())])) " " (people::name(at, &trustee.person)) }
}

/// What each candidate got; nothing before there is anything to show.
pub fn lines(at: Place, subject: BallotSubject, all: &[LineVotes]) -> Markup {
    html! {
        @if !all.is_empty() {
            ol.vote-lines {
                @for line in all {
                    li.vote-line {
                        p.vote-name { (people::name(at, &line.person)) @if line.elected { " " (elected(at, subject)) } }
                        p.vote-figures {
                            @for choice in Choice::ALL {
                                span data-choice=(choice.as_str()) {
                                    (shapes::choice(choice)) (words::choice(at, choice)) " " b { (line.votes.of(choice)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The sign of one who got enough votes.
pub fn elected(at: Place, subject: BallotSubject) -> Markup {
    let word = match subject {
        BallotSubject::Preliminary { .. } => at.t("sealed-through"),
        BallotSubject::Round { .. } | BallotSubject::Question(_) => at.t("secret-elected"),
    };
    html! { span.badge data-state="passed" { (word) } }
}

/// That the operator could link ballots and members, where it is so.
pub fn operator(at: Place, through_server: bool) -> Markup {
    html! { @if through_server { p.soft { strong { (at.t("record-cards-by-server")) } } } }
}

/// How far a ballot has come, as the word before its title.
pub fn stage(at: Place, stage: SealedStage) -> &'static str {
    at.t(match stage {
        SealedStage::Open => "sealed-open",
        SealedStage::Closed => "sealed-closed",
        SealedStage::Counted => "sealed-counted",
        SealedStage::Void => "sealed-void",
        SealedStage::Abandoned => "sealed-abandoned",
        SealedStage::Announced => "sealed-announced",
    })
}

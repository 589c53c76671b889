//! A vote on a page: its course while it is open, its four figures and grounds once it is closed.

use maud::{Markup, html};
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{Cmp, Counted, Share};
use yishi_views::cited::Judged;
use yishi_views::vote::{ResultFigures, RunningVote};

use crate::pages::figures::{Measured, cite, figure, measure, tally, verdict};
use crate::pages::place::Place;
use crate::pages::sealed::operator;
use crate::pages::words;

/// The course of an open vote: how many have pressed of how many, and the time that is left. Never how.
pub fn running(at: Place, vote: &RunningVote) -> Markup {
    html! {
        p.lead { (words::matter(at, &vote.matter)) }
        p.soft { (words::method(at, vote.method)) }
        div.figures {
            @if vote.method == VoteMethod::Named { (figure(at.t("pressed"), vote.pressed, "")) }
            (figure(at.t("entitled-to-vote"), vote.entitled, ""))
            @if let Some(end) = vote.closes_at {
                div { p.figure-label { (at.t("time-left")) } p.figure { (countdown(end.as_millisecond())) } }
            }
        }
        @if vote.method == VoteMethod::Named {
            progress value=(vote.pressed) max=(vote.entitled.max(1)) aria-label=(at.t("pressed")) {}
        }
    }
}

/// A clock that runs down in the browser.
pub fn countdown(until: i64) -> Markup {
    html! { y-clock.clock data-until=(until) role="timer" { "–" } }
}

/// The four figures against the line, without the title.
pub fn body(at: Place, result: &ResultFigures) -> Markup {
    html! {
        (tally(at, result.tally, result.method))
        @if let Some(majority) = result.majority() { (line(at, majority)) }
    }
}

/// The votes for against the number they must reach.
pub fn line(at: Place, majority: &Judged) -> Markup {
    let ground = &majority.ground;
    let word = words::threshold(at, ground);
    let label = at.tw("majority-line", &[("word", word.into()), ("needed", ground.needed.into())]);
    let figures = [("count", ground.count.into()), ("needed", ground.needed.into()), ("total", ground.total.into())];
    let spoken = at.tw("majority-spoken", &figures);
    let (count, total, needed, met) = (ground.count, ground.total, ground.needed, ground.met);
    measure(&Measured { kind: "for", count, total, needed, met, label: &label, spoken: &spoken })
}

/// The grounds of a result: every threshold with its figures, its source and its standing.
pub fn grounds(at: Place, result: &ResultFigures) -> Markup {
    html! {
        @for judged in &result.judged { (cite(at, &words::ground(at, &judged.ground), &judged.cited)) }
    }
}

/// A result with title, stamp, figures and grounds, as desk and public see it.
pub fn card(at: Place, result: &ResultFigures) -> Markup {
    html! {
        article.card id=(format!("result-{}", result.no)) {
            div.bar-top { h3 { (words::matter(at, &result.matter)) } (verdict(at, result.passed)) }
            p.soft { (words::method(at, result.method)) }
            (body(at, result))
            (grounds(at, result))
            (operator(at, result.through_server))
        }
    }
}

/// An earlier result: its title and stamp, with the rest folded away. Unfolding needs no script.
pub fn folded(at: Place, result: &ResultFigures) -> Markup {
    html! {
        details.card.folded id=(format!("result-folded-{}", result.no)) {
            summary { span.folded-title { (words::matter(at, &result.matter)) } (outcome(at, result.passed)) }
            p.soft { (words::method(at, result.method)) }
            (body(at, result))
            (grounds(at, result))
            (operator(at, result.through_server))
        }
    }
}

fn outcome(at: Place, passed: bool) -> Markup {
    let (state, word) = if passed { ("passed", at.t("passed")) } else { ("failed", at.t("not-passed")) };
    html! { span.badge data-state=(state) { (word) } }
}

/// What the chair says of a result: the four figures, the line, and whether it is adopted.
pub fn spoken(at: Place, result: &ResultFigures) -> String {
    let tally = result.tally;
    let figures = [
        ("for", tally.approvals.into()),
        ("against", tally.against.into()),
        ("abstain", tally.abstain.into()),
        ("rest", tally.not_pressed.into()),
    ];
    let counted = match result.method {
        VoteMethod::Named => at.tw("say-figures", &figures),
        VoteMethod::Secret => at.tw("say-figures-sealed", &figures),
        VoteMethod::ShowOfHands => at.tw("say-figures-hands", &figures),
        VoteMethod::Paper => at.tw("say-figures-paper", &figures),
    };
    let judged = result.judged.iter().map(|judged| judgement(at, judged)).collect::<Vec<_>>().join(at.t("clause-join"));
    let end = if result.passed { at.t("say-adopted") } else { at.t("say-not-adopted") };
    at.tw("say-result", &[("figures", counted.into()), ("judged", judged.into()), ("end", end.into())])
}

fn judgement(at: Place, judged: &Judged) -> String {
    let ground = &judged.ground;
    let met = if ground.met { "yes" } else { "no" };
    let half = ground.cmp == Cmp::MoreThan && ground.share == Share { num: 1, den: 2 };
    let arguments = [
        ("met", met.into()),
        ("rule", words::threshold(at, ground).into()),
        ("base", words::base(at, ground.of).into()),
    ];
    match ground.counted {
        Counted::Present => at.tw("say-judged-present", &arguments),
        // 赞成票超过全体代表的半数: more than half is said in a form of its own.
        Counted::Approvals if half => at.tw("say-judged-majority", &arguments),
        Counted::Approvals => at.tw("say-judged-for", &arguments),
        Counted::TakingPart => at.tw("say-judged-part", &arguments),
        // These figures judge a paper or an answer, never the result of a vote; the sentence of the ground serves.
        Counted::Movers | Counted::Nominators | Counted::Dissatisfied | Counted::Returned => words::ground(at, ground),
    }
}

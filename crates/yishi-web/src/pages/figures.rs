//! Figures: the four of a vote in their fixed places, a count against the line it must reach, the stamp of a judgement.
//!
//! Law: the count, its base and the smallest sufficient number always stand together, with the citation beside them.

use maud::{Markup, html};
use yishi_procedure::voting::choice::{Choice, Tally};
use yishi_procedure::voting::method::VoteMethod;
use yishi_views::cited::Cited;
use yishi_views::quorum::QuorumFigures;

use crate::pages::place::Place;
use crate::pages::{shapes, words};

/// A count on its way to a line.
#[derive(Clone, Copy, Debug)]
pub struct Measured<'a> {
    /// `quorum` or `for`.
    pub kind: &'a str,
    /// The count.
    pub count: u32,
    /// The whole.
    pub total: u32,
    /// Where the line stands.
    pub needed: u32,
    /// Whether the line is reached.
    pub met: bool,
    /// The word at the line.
    pub label: &'a str,
    /// The whole in one sentence.
    pub spoken: &'a str,
}

/// A bar with its line, drawn by attributes alone.
pub fn measure(measured: &Measured) -> Markup {
    let line = percent(measured.needed, measured.total);
    let fill = percent(measured.count, measured.total);
    html! {
        svg.measure role="img" aria-label=(measured.spoken) data-kind=(measured.kind) data-met=(measured.met) {
            text x=(line) y="1em" text-anchor="middle" { (measured.label) }
            rect.measure-track x="0" y="1.7em" width="100%" height="1.6em" {}
            rect.measure-fill x="0" y="1.7em" width=(fill) height="1.6em" {}
            line.measure-halo x1=(line) x2=(line) y1="1.35em" y2="3.65em" {}
            line.measure-line x1=(line) x2=(line) y1="1.35em" y2="3.65em" {}
        }
        p.measure-word aria-hidden="true" { (measured.label) }
    }
}

/// A share of a whole in percent with two digits, never beyond the whole.
fn percent(part: u32, whole: u32) -> String {
    let hundredths = u64::from(part.min(whole)) * 10_000 / u64::from(whole.max(1));
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The four figures, always in this order.
pub fn tally(at: Place, tally: Tally, method: VoteMethod) -> Markup {
    let counted = [(Choice::For, tally.approvals), (Choice::Against, tally.against), (Choice::Abstain, tally.abstain)];
    html! {
        dl.tally {
            @for (choice, count) in counted {
                div data-choice=(choice.as_str()) { dt { (shapes::choice(choice)) (words::choice(at, choice)) } dd { (count) } }
            }
            div data-choice="notpressed" { dt { (shapes::not_pressed()) (words::not_pressed(at, method)) } dd { (tally.not_pressed) } }
        }
    }
}

/// One large figure with its label.
pub fn figure(label: &str, number: u32, unit: &str) -> Markup {
    html! {
        div { p.figure-label { (label) } p.figure { (number) @if !unit.is_empty() { span.figure-unit { (unit) } } } }
    }
}

/// Entitled and present, side by side.
pub fn attendance(at: Place, quorum: &QuorumFigures) -> Markup {
    let unit = words::measure_word(at, quorum.kind);
    html! {
        div.figures {
            (figure(at.t("entitled"), quorum.entitled, unit))
            (figure(at.t("present"), quorum.present, unit))
        }
    }
}

/// Attendance against the quorum line.
pub fn quorum_bar(at: Place, quorum: &QuorumFigures) -> Markup {
    let word = words::quorum_word(at, quorum.kind);
    let label = at.tw("quorum-line", &[("word", word.into()), ("needed", quorum.needed.into())]);
    let figures =
        [("entitled", quorum.entitled.into()), ("present", quorum.present.into()), ("needed", quorum.needed.into())];
    let spoken = at.tw("quorum-spoken", &figures);
    let (count, total, needed, met) = (quorum.present, quorum.entitled, quorum.needed, quorum.met);
    measure(&Measured { kind: "quorum", count, total, needed, met, label: &label, spoken: &spoken })
}

/// The stamp that says whether the quorum is there.
pub fn quorum_stamp(at: Place, quorum: &QuorumFigures) -> Markup {
    let outcome = if quorum.met { "met" } else { "unmet" };
    html! { p.verdict data-outcome=(outcome) { (words::quorum_verdict(at, quorum.kind, quorum.met)) } }
}

/// The stamp of a result.
pub fn verdict(at: Place, passed: bool) -> Markup {
    let (outcome, word) = if passed { ("passed", at.t("passed")) } else { ("failed", at.t("not-passed")) };
    html! { p.verdict data-outcome=(outcome) { (word) } }
}

/// Source, article and status of a rule, with the note that fills a gap of the law.
pub fn cite(at: Place, rule: &str, cited: &Cited) -> Markup {
    html! {
        p.cite {
            @if !rule.is_empty() { (rule) " " } (words::citation(at, cited)) " "
            span.badge data-state=(words::status_state(cited.status)) { (words::status(at, cited.status)) }
            @if cited.interpretation.is_some() { " " span.badge data-state="interpreted" { (at.t("interpreted")) } }
        }
    }
}

/// The attendance card of desk and chair.
pub fn quorum_card(at: Place, quorum: Option<&QuorumFigures>) -> Markup {
    html! {
        section #quorum .card aria-labelledby="quorum-h" {
            h2 #quorum-h .card-label { (at.t("attendance")) }
            @if let Some(quorum) = quorum {
                div.bar-top { (attendance(at, quorum)) (quorum_stamp(at, quorum)) }
                (quorum_bar(at, quorum))
            } @else { p.soft { (at.t("doors-not-open")) } }
        }
    }
}

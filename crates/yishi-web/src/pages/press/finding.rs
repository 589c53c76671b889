//! One finding in the list beside the text: what stands there, what should, why, and what can be done about it.

use maud::{Markup, html};
use yishi_app::press::{Finding, TextNo, Verdict};

use crate::pages::place::Place;
use crate::pages::press::{evidence, words};

/// A finding with its number in the text and what was decided on it.
#[derive(Clone, Debug)]
pub(crate) struct Shown<'f> {
    /// The finding.
    pub finding: &'f Finding,
    /// Its number, from 1, through the whole text.
    pub no: usize,
    /// The decision that stands in this text.
    pub decided: Option<Verdict>,
    /// Whether it was dismissed in another version of the text.
    pub dismissed_elsewhere: bool,
    /// Whether an accepted change around it has done away with it.
    pub covered: bool,
}

impl Shown<'_> {
    /// Says whether somebody is still to decide it.
    pub fn is_open(&self) -> bool {
        self.decided.is_none() && !self.dismissed_elsewhere && !self.covered
    }
}

/// Where the forms of a list go, and where one comes back to.
pub(crate) struct Way<'w> {
    /// The address of the text.
    pub address: &'w str,
    /// The part shown.
    pub part: usize,
    /// The other text it is laid beside.
    pub against: Option<TextNo>,
    /// The element to come back to.
    pub next: String,
}

/// A finding that is open.
pub(crate) fn open(at: Place, shown: &Shown, way: &Way) -> Markup {
    let finding = shown.finding;
    html! {
        li.finding id=(format!("f-{}", finding.id)) data-finding=(finding.id) data-severity=(words::severity_state(finding.severity)) tabindex="-1" {
            (head(at, shown))
            (change(at, finding))
            (evidence::details(at, finding))
            (accepting(at, finding, way))
            (others(at, finding, way))
        }
    }
}

/// A finding that was decided.
pub(crate) fn settled(at: Place, shown: &Shown, way: &Way) -> Markup {
    let finding = shown.finding;
    html! {
        li.finding id=(format!("f-{}", finding.id)) data-finding=(finding.id) data-settled="true" tabindex="-1" {
            (head(at, shown))
            p { (outcome(at, shown)) }
            @if shown.decided.is_some() || shown.dismissed_elsewhere {
                form method="post" action=(format!("{}/decide", way.address)) {
                    (hidden(finding, way))
                    button.button.small name="verdict" value="reopen" { (at.t("press-reopen")) }
                }
            }
        }
    }
}

fn head(at: Place, shown: &Shown) -> Markup {
    let finding = shown.finding;
    html! {
        p.finding-head {
            b.finding-no { (shown.no) }
            (words::severity_badge(at, finding.severity))
            span.finding-kind { (words::kind(at, finding.kind)) }
            a.finding-where href=(format!("#m-{}", finding.id)) { (at.tw("press-line", &[("n", finding.span.line.into())])) }
        }
    }
}

/// What stands there and what should.
fn change(at: Place, finding: &Finding) -> Markup {
    html! {
        p.finding-change {
            @if finding.suggestion.is_none() && !finding.stands.trim().is_empty() { b.stands { (finding.stands.trim()) } }
            @else { (characters(at, &finding.stands)) }
            @if let Some(suggestion) = &finding.suggestion {
                span aria-hidden="true" { " → " } span.quiet-title { (at.t("press-becomes")) }
                @if suggestion.is_empty() { em { (at.t("press-taken-out")) } } @else { ins { (suggestion) } }
            }
        }
        @if !finding.decidable { p.soft { (at.t("press-undecidable")) } }
        @else if finding.suggestion.is_none() { p.soft { (at.t("press-no-suggestion")) } }
    }
}

/// Characters nobody sees are named; long stretches are cut in their midst.
fn characters(at: Place, stands: &str) -> Markup {
    let count = stands.chars().count();
    html! {
        @if stands.is_empty() { em { (at.t("press-missing-here")) } }
        @else if stands.trim().is_empty() { em { (at.t(if stands.contains('\n') { "press-line-end" } else { "press-blanks" })) } }
        @else if count > 60 {
            del { (stands.chars().take(28).collect::<String>()) "……" (stands.chars().skip(count - 12).collect::<String>()) }
        }
        @else { del { (stands.trim_end_matches('\n')) } }
    }
}

/// One button for each text that may stand there.
fn accepting(at: Place, finding: &Finding, way: &Way) -> Markup {
    let mut offers: Vec<&str> = finding.suggestion.iter().map(String::as_str).collect();
    offers.extend(
        finding
            .candidates
            .iter()
            .map(|candidate| candidate.text.as_str())
            .filter(|text| Some(*text) != finding.suggestion.as_deref()),
    );
    html! {
        @if !offers.is_empty() {
            div.buttons {
                @for (index, offer) in offers.iter().enumerate() {
                    form method="post" action=(format!("{}/decide", way.address)) {
                        (hidden(finding, way))
                        input type="hidden" name="replacement" value=(offer);
                        button.button.small.primary[index == 0 && finding.decidable] name="verdict" value="accept" data-accept[index == 0 && finding.decidable] {
                            @if offer.is_empty() { (at.t("press-take-out")) }
                            @else if offer.trim().is_empty() { (at.t("press-accept")) }
                            @else { (at.tw("press-put", &[("text", short(offer).into())])) }
                        }
                    }
                }
            }
        }
    }
}

fn short(offer: &str) -> String {
    if offer.chars().count() > 16 { offer.chars().take(15).chain(['…']).collect() } else { offer.to_owned() }
}

/// What else can be done: another wording, or a reason why the text is right.
fn others(at: Place, finding: &Finding, way: &Way) -> Markup {
    let action = format!("{}/decide", way.address);
    let (typed, reason) = (format!("t-{}", finding.id), format!("r-{}", finding.id));
    html! {
        form.one-line method="post" action=(action) {
            (hidden(finding, way))
            label.quiet-title for=(reason) { (at.t("press-reason")) }
            input id=(reason) name="reason" maxlength="1000" required placeholder=(at.t("press-reason-example")) data-reason;
            button.button.small name="verdict" value="dismiss" { (at.t("press-dismiss")) }
        }
        details {
            summary { (at.t("press-other-wording")) }
            form.one-line method="post" action=(action) {
                (hidden(finding, way))
                label.quiet-title for=(typed) { (at.t("press-wording")) }
                input id=(typed) name="replacement" maxlength="1000" required value=(finding.stands.trim_end_matches('\n'));
                button.button.small name="verdict" value="typed" { (at.t("press-put-typed")) }
            }
        }
    }
}

fn hidden(finding: &Finding, way: &Way) -> Markup {
    html! {
        input type="hidden" name="finding" value=(finding.id);
        input type="hidden" name="part" value=(way.part);
        @if let Some(other) = way.against { input type="hidden" name="against" value=(other); }
        input type="hidden" name="next" value=(way.next);
    }
}

/// What was decided, in words.
pub(crate) fn outcome(at: Place, shown: &Shown) -> Markup {
    match &shown.decided {
        Some(verdict) => verdict_words(at, &shown.finding.stands, verdict),
        None if shown.covered => html! { (at.t("press-covered")) },
        None => html! { (at.t("press-dismissed-elsewhere")) },
    }
}

/// A verdict in words.
pub(crate) fn verdict_words(at: Place, stands: &str, verdict: &Verdict) -> Markup {
    match verdict {
        Verdict::Accepted { replacement } => html! {
            (characters(at, stands)) " → "
            @if replacement.is_empty() { em { (at.t("press-taken-out")) } } @else { ins { (replacement) } }
        },
        Verdict::Dismissed { reason } => html! { (at.t("press-kept")) " " q { (reason) } },
        Verdict::Reopened => html! { (at.t("press-reopened")) },
    }
}

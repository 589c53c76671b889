//! On what a finding rests, shown on demand: the row of the roll, the neighbours, the other report beside this one.

use maud::{Markup, html};
use yishi_app::press::{Evidence, Finding};

use crate::pages::place::Place;
use crate::texts::{has, t};

/// The evidence, folded.
pub(crate) fn details(at: Place, finding: &Finding) -> Markup {
    html! {
        @if !finding.evidence.is_empty() || finding.candidates.len() > 1 {
            details.evidence {
                summary { (at.t("press-evidence")) }
                dl.pairs {
                    @for evidence in &finding.evidence { (one(at, finding, evidence)) }
                    @if finding.candidates.len() > 1 { (candidates(at, finding)) }
                }
            }
        }
    }
}

fn one(at: Place, finding: &Finding, evidence: &Evidence) -> Markup {
    match evidence {
        Evidence::Roll { row } => pair(at.t("press-evidence-roll"), html! { (row) }),
        Evidence::Neighbours { left, right } => {
            pair(at.t("press-evidence-neighbours"), neighbours(at, finding, left, right))
        }
        Evidence::Other { source, text, span } => pair(
            at.t("press-evidence-other"),
            html! {
                q { (text) } " " span.soft { (source) @if let Some(place) = span { " " (at.tw("press-line", &[("n", place.line.into())])) } }
            },
        ),
        Evidence::Here { text, span } => pair(
            at.t("press-evidence-here"),
            html! { q { (text) } " " span.soft { (at.tw("press-line", &[("n", span.line.into())])) } },
        ),
        Evidence::Word { word } => pair(at.t("press-evidence-word"), html! { (word) }),
        Evidence::Figures { text } => pair(at.t("press-evidence-figures"), html! { (text) }),
        Evidence::Rule { rule } => pair(at.t("press-evidence-rule"), html! { (rule_words(at, rule)) }),
    }
}

fn pair(label: &str, words: Markup) -> Markup {
    html! { dt { (label) } dd { (words) } }
}

/// The names before and behind it, with the name in question between them.
fn neighbours(at: Place, finding: &Finding, left: &Option<String>, right: &Option<String>) -> Markup {
    let name = |name: &Option<String>| {
        html! { @if let Some(name) = name { span.person { (name) } } @else { span.soft { (at.t("press-list-end")) } } }
    };
    html! { (name(left)) "、" mark { (finding.stands) } "、" (name(right)) }
}

/// Who else may be meant, and how near each is.
fn candidates(at: Place, finding: &Finding) -> Markup {
    html! {
        dt { (at.t("press-evidence-candidates")) }
        dd {
            ul { @for candidate in &finding.candidates { li { (candidate.text) " " span.soft { (candidate.score / 10) "%" } } } }
        }
    }
}

/// A rule in the page's language where it has words for it.
fn rule_words(at: Place, rule: &str) -> String {
    let key = format!("press-rule-{}", rule.replace(['.', ' '], "-"));
    if has(at.lang, &key) { t(at.lang, &key) } else { rule.to_owned() }
}

//! What is offered at a finding: the suggestion, each candidate, and "this is none".

use serde_json::{Value, json};
use yishi_press::show::{Language, words};

use super::desk::{Document, Mark};
use super::places::Range;

/// The command that dismisses a finding; its arguments are the document, the finding and, where given, a reason.
pub(super) const DISMISS: &str = "yishi.dismiss";
/// Everything a program may change by itself, at once.
pub(super) const FIX_ALL: &str = "source.fixAll.yishi";

/// The findings of a document as the protocol sends them.
pub(super) fn diagnostics(document: &Document, language: Language) -> Vec<Value> {
    document.marks.iter().map(|mark| diagnostic(mark, language)).collect()
}

fn diagnostic(mark: &Mark, language: Language) -> Value {
    use yishi_press::finding::Severity;
    let severity = match mark.finding.severity {
        Severity::Error => 1,
        Severity::Warning => 2,
        Severity::Info => 3,
    };
    json!({
        "range": mark.range.value(),
        "severity": severity,
        "code": mark.finding.kind.word(),
        "source": "yishi",
        "message": words::message(&mark.finding, language),
        "data": mark.finding.id,
    })
}

/// The actions at a range; `only` is what the editor asks for, where it asks for something particular.
pub(super) fn at(uri: &str, document: &Document, range: Range, only: &[&str], language: Language) -> Vec<Value> {
    let wants = |kind: &str| only.is_empty() || only.iter().any(|wanted| is_within(kind, wanted));
    let mut actions = Vec::new();
    if wants("quickfix") {
        actions.extend(document.at(range).flat_map(|mark| of_mark(uri, mark, language)));
    }
    if !only.is_empty() && wants(FIX_ALL) {
        actions.extend(fix_all(uri, document, language));
    }
    actions
}

/// `source.fixAll.yishi` is one of `source.fixAll` and of `source`.
fn is_within(kind: &str, wanted: &str) -> bool {
    kind == wanted || kind.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.'))
}

fn of_mark(uri: &str, mark: &Mark, language: Language) -> Vec<Value> {
    let finding = &mark.finding;
    let suggestion = finding.suggestion.iter().map(|text| (text.as_str(), finding.decidable && !finding.name));
    let candidates = finding.candidates.iter().map(|candidate| (candidate.text.as_str(), false));
    let candidates = candidates.filter(|(text, _)| finding.suggestion.as_deref() != Some(*text));
    let offered = suggestion.chain(candidates).filter(|_| mark.editable);
    let fixes = offered.map(|(text, preferred)| fix(uri, mark, text, preferred, language));
    fixes.chain([dismissal(uri, mark, language)]).collect()
}

fn fix(uri: &str, mark: &Mark, text: &str, preferred: bool, language: Language) -> Value {
    let title = match (language, text) {
        (Language::English, "") => format!("Take out “{}”", mark.finding.stands),
        (Language::Chinese, "") => format!("删去“{}”", mark.finding.stands),
        (Language::English, _) => format!("Replace “{}” with “{text}”", mark.finding.stands),
        (Language::Chinese, _) => format!("将“{}”改为“{text}”", mark.finding.stands),
    };
    json!({
        "title": title,
        "kind": "quickfix",
        "diagnostics": [diagnostic(mark, language)],
        "isPreferred": preferred,
        "edit": { "changes": { uri: [{ "range": mark.range.value(), "newText": text }] } },
    })
}

fn dismissal(uri: &str, mark: &Mark, language: Language) -> Value {
    let title = match language {
        Language::English => format!("“{}” is right; do not show this again", mark.finding.stands),
        Language::Chinese => format!("“{}”无误，不再提示", mark.finding.stands),
    };
    json!({
        "title": title,
        "kind": "quickfix",
        "diagnostics": [diagnostic(mark, language)],
        "command": { "title": title, "command": DISMISS, "arguments": [uri, mark.finding.id] },
    })
}

/// One action with every change that can be decided and touches no name.
fn fix_all(uri: &str, document: &Document, language: Language) -> Option<Value> {
    let mut edits: Vec<(Range, &str)> = Vec::new();
    for mark in document.marks.iter().filter(|mark| mark.editable && mark.finding.decidable && !mark.finding.name) {
        let apart = edits.last().is_none_or(|(last, _)| last.end <= mark.range.start && last.start != mark.range.start);
        if let Some(text) = mark.finding.suggestion.as_deref().filter(|_| apart) {
            edits.push((mark.range, text));
        }
    }
    let changes: Vec<Value> =
        edits.iter().map(|(range, text)| json!({ "range": range.value(), "newText": text })).collect();
    let title = match language {
        Language::English => "Mend everything that touches no name",
        Language::Chinese => "改正全部不涉及姓名的问题",
    };
    let action = || json!({ "title": title, "kind": FIX_ALL, "edit": { "changes": { uri: changes } } });
    (!edits.is_empty()).then(action)
}

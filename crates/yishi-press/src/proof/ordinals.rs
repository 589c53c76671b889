//! 届, 次会议 and 次全体会议: headline against body, and both against the record and other reports of the meeting.
//!
//! Invariant: another session may be mentioned in the text (关于四次会议以来), so only the headline, the resolutions of the
//! session itself and other tellings of the same meeting are held against what was read.

use super::beside::Relation;
use super::case::{Beside, Case};
use super::mentions::{Session, number_before, plain, sessions};
use crate::finding::{Evidence, Finding, Kind, Severity};
use crate::read::Quote;
use crate::span::Place;
use yishi_names::numeral::ordinal;

/// Judges the ordinals of a sitting.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    let headline = &case.sitting.headline;
    for quote in [&headline.kicker, &headline.main, &headline.deck].into_iter().flatten() {
        findings.extend(of_the_session(case, quote, Severity::Error));
        findings.extend(of_the_plenary(case, quote));
    }
    for item in &case.sitting.resolutions.items {
        findings.extend(of_the_session(case, &item.written, Severity::Warning));
    }
    for other in case.within(Relation::SameMeeting) {
        against(case, other, findings);
    }
}

/// The place of a part of a quotation; the whole of it where pinyin stands within.
fn part(case: &Case, quote: &Quote, from: usize, to: usize) -> Place {
    let whole = case.place(quote.span);
    let Some(stands) = quote.text.get(from..to).filter(|_| plain(&quote.text) == quote.text) else { return whole };
    let before = quote.text.get(..from).unwrap_or_default().chars().count();
    let length = stands.chars().count();
    let bytes = crate::Span::new(whole.bytes.start + from, whole.bytes.start + to);
    Place {
        line: whole.line,
        col: whole.col + before,
        start: whole.start + before,
        end: whole.start + before + length,
        bytes,
    }
}

fn of_the_session(case: &Case, quote: &Quote, severity: Severity) -> Option<Finding> {
    let text = plain(&quote.text);
    let (term, session) = (case.sitting.body.term?, case.sitting.session?);
    let own = |found: &Session| found.kind.is_none() || found.kind == case.sitting.body.kind;
    let differs = |found: &Session| own(found) && (found.term, found.session) != (term, session);
    // 关于四次会议以来: what lies between two sessions is told from the earlier one on.
    let told = |found: &Session| !text.get(found.end..).unwrap_or_default().starts_with("以来");
    let found = sessions(&text).into_iter().find(|found| differs(found) && told(found))?;
    let place = part(case, quote, found.start, found.end);
    let stands = text.get(found.start..found.end).unwrap_or_default();
    let here = case.sitting.body.written.as_ref()?;
    let finding = Finding::new(Kind::Ordinal, severity, place, stands).undecided(Vec::new());
    Some(finding.because(Evidence::Here { text: here.text.clone(), span: case.place(here.span) }))
}

fn of_the_plenary(case: &Case, quote: &Quote) -> Option<Finding> {
    let text = plain(&quote.text);
    let plenary = case.sitting.meeting.plenary?;
    let at = ["次全体会议", "次全體會議"].iter().find_map(|word| text.find(word))?;
    let (printed, start) = number_before(&text, at).filter(|(printed, _)| *printed != plenary)?;
    let place = part(case, quote, start, at);
    let stands = ordinal(printed);
    let why = Evidence::Figures { text: format!("{printed} != {plenary}") };
    Some(Finding::new(Kind::Ordinal, Severity::Error, place, stands).undecided(Vec::new()).because(why))
}

fn against(case: &Case, other: &Beside, findings: &mut Vec<Finding>) {
    let (ours, theirs) = (case.sitting, other.sitting);
    let pairs = [
        ("届", ours.body.term, theirs.body.term),
        ("次会议", ours.session, theirs.session),
        ("次全体会议", ours.meeting.plenary, theirs.meeting.plenary),
    ];
    let Some(written) = &ours.body.written else { return };
    for (word, ours, theirs) in pairs {
        let Some((_, theirs)) = ours.zip(theirs).filter(|(ours, theirs)| ours != theirs) else { continue };
        let right = format!("{}{word}", ordinal(theirs));
        let finding = Finding::new(Kind::Ordinal, other.severity(), case.place(written.span), written.text.clone());
        let span = other.sitting.body.written.as_ref().map(|quote| quote.span).unwrap_or_default();
        let finding = if other.decides() { finding } else { finding.undecided(Vec::new()) };
        findings.push(finding.because(other.says(right, span)));
    }
}

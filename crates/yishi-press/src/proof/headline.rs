//! The lines above a report against the report: who speaks, presides and attends, and which meeting it is.
//!
//! Invariant: a name is looked for among those the report names; what is no such name is only doubted where it is one slip
//! away from one of them.

use super::case::Case;
use super::mentions::plain;
use super::names::alike::alike;
use crate::finding::{Candidate, Evidence, Finding, Kind, Severity};
use crate::read::sitting::Kind as Meeting;
use crate::read::{Person, Quote};

/// Judges the lines above the report.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    let headline = &case.sitting.headline;
    for quote in [&headline.main, &headline.deck].into_iter().flatten() {
        let text = plain(&quote.text);
        for phrase in text.split(char::is_whitespace).filter(|phrase| !phrase.is_empty()) {
            findings.extend(of_persons(case, quote, phrase));
        }
    }
    findings.extend(headline.main.as_ref().and_then(|main| of_the_meeting(case, main)));
}

/// What a person does by the headline.
#[derive(Clone, Copy)]
enum Deed {
    Presides,
    Speaks,
    Reports,
    Attends,
}

/// The words of a deed, in both scripts.
const DEEDS: [(&str, Deed); 8] = [
    ("主持", Deed::Presides),
    ("讲话", Deed::Speaks),
    ("講話", Deed::Speaks),
    ("致辞", Deed::Speaks),
    ("致辭", Deed::Speaks),
    ("作", Deed::Reports),
    ("出席", Deed::Attends),
    ("参加", Deed::Attends),
];

/// A phrase such as 甲乙丙 讲话: names without marks between them, and what they do.
fn of_persons(case: &Case, quote: &Quote, phrase: &str) -> Option<Finding> {
    let (at, word, deed) = DEEDS.iter().find_map(|(word, deed)| Some((phrase.find(word)?, word, *deed)))?;
    let subject = phrase.get(..at)?.trim_end_matches(['等', '并', '並']);
    let (named, rest) = names(case, subject);
    if !rest.is_empty() {
        return misspelt(case, quote, rest);
    }
    if named.is_empty() || (word == &"作" && !phrase.contains("报告") && !phrase.contains("報告")) {
        return None;
    }
    let does = doers(case, deed)?;
    let wrong = named.into_iter().find(|person| does.iter().all(|other| other.name != person.name))?;
    let candidates = does.iter().map(|person| Candidate { text: case.in_script(person).to_owned(), score: 500 });
    let finding = finding(case, quote, &wrong.written).undecided(candidates.collect());
    Some(does.iter().fold(finding, |finding, person| {
        finding.because(Evidence::Here { text: person.written.clone(), span: case.place(person.span) })
    }))
}

/// Who does it by the body; none where the body does not say, or says that there are more.
fn doers<'c>(case: &Case<'c>, deed: Deed) -> Option<Vec<&'c Person>> {
    let sitting = case.sitting;
    let doers: Vec<&Person> = match deed {
        Deed::Presides if sitting.host_open => Vec::new(),
        Deed::Presides => sitting.host.iter().collect(),
        Deed::Speaks => sitting.speakers.iter().map(|speaker| &speaker.person).collect(),
        Deed::Reports => sitting.reports_heard.iter().filter_map(|heard| heard.reporter.as_ref()).collect(),
        // Whoever the body names attends.
        Deed::Attends => Vec::new(),
    };
    (!doers.is_empty()).then_some(doers)
}

/// The known names at the beginning of a text, longest first, and what is left.
fn names<'c, 't>(case: &Case<'c>, text: &'t str) -> (Vec<&'c Person>, &'t str) {
    let (mut named, mut rest) = (Vec::new(), text);
    loop {
        rest = rest.trim_start_matches(['、', '，', ',']);
        let fits = case.sitting.people().map(|(_, person)| person).filter(|person| rest.starts_with(&person.written));
        let Some(person) = fits.filter(|person| !person.written.is_empty()).max_by_key(|person| person.written.len())
        else {
            return (named, rest);
        };
        named.push(person);
        rest = rest.get(person.written.len()..).unwrap_or_default();
    }
}

/// A rest that begins with a name one slip away from one of the body.
fn misspelt(case: &Case, quote: &Quote, rest: &str) -> Option<Finding> {
    let beginnings = [4, 3, 2].into_iter().filter_map(|length| beginning(rest, length));
    let near = |stands: &&str| {
        let people = case.sitting.people().map(|(_, person)| person);
        people.filter(|person| alike(stands, &person.written).slip.is_some()).max_by_key(|person| {
            let alike = alike(stands, &person.written);
            alike.kept + alike.near
        })
    };
    // Two characters are near too many names by chance: there the whole rest must be the name.
    let mut named = beginnings.filter(|stands| stands.chars().count() > 2 || stands.len() == rest.len());
    let (stands, person) = named.find_map(|stands| Some((stands, near(&stands)?)))?;
    let candidate = Candidate { text: case.in_script(person).to_owned(), score: alike(stands, &person.written).kept };
    let finding = finding(case, quote, stands).of_a_name().undecided(vec![candidate]);
    Some(finding.because(Evidence::Here { text: person.written.clone(), span: case.place(person.span) }))
}

fn beginning(text: &str, length: usize) -> Option<&str> {
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).nth(length - 1)?;
    text.get(..end)
}

/// A finding on a part of a headline; on the whole of it where the part cannot be found as it stands.
fn finding(case: &Case, quote: &Quote, stands: &str) -> Finding {
    let whole = case.place(quote.span);
    let Some(at) = quote.text.find(stands) else {
        return Finding::new(Kind::Headline, Severity::Error, whole, quote.text.clone());
    };
    let before = quote.text.get(..at).unwrap_or_default().chars().count();
    let bytes = crate::Span::new(whole.bytes.start + at, whole.bytes.start + at + stands.len());
    let start = whole.start + before;
    let place =
        crate::Place { line: whole.line, col: whole.col + before, start, end: start + stands.chars().count(), bytes };
    Finding::new(Kind::Headline, Severity::Error, place, stands)
}

/// A headline that says 闭幕 above the report of an opening.
fn of_the_meeting(case: &Case, main: &Quote) -> Option<Finding> {
    let text = plain(&main.text);
    let says = |words: &[&'static str]| words.iter().copied().find(|word| text.contains(word));
    let wrong = match case.sitting.meeting.kind? {
        Meeting::Opening => says(&["闭幕", "閉幕"]),
        Meeting::Closing => says(&["开幕", "開幕"]),
        Meeting::Preparatory => says(&["闭幕", "閉幕", "开幕", "開幕"]),
        // 开幕 or 闭幕 may head a longer text of which the plenary is a part.
        Meeting::Plenary | Meeting::Presidium | Meeting::GroupReview | Meeting::Meeting => None,
    }?;
    let here = case.sitting.meeting.date_written.as_ref().or(case.sitting.body.written.as_ref());
    let finding = finding(case, main, wrong).undecided(Vec::new());
    Some(match here {
        Some(here) => finding.because(Evidence::Here { text: here.text.clone(), span: case.place(here.span) }),
        None => finding,
    })
}

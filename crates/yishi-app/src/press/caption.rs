//! The wording of a photo: in both scripts, with the names whole from the roll, and every name in it looked up.
//!
//! Invariant: a caption is no report, so nothing says where its names stand; whatever stands where a name would, and begins
//! as one, is looked up, and what the roll does not have is shown as open, never as wrong.

use yishi_names::folding::simplified_text;
use yishi_names::surnames::is_surname;
use yishi_names::{Script, Text};
use yishi_press::finding::{Candidate, Evidence, Finding, Kind, Severity, identify};
use yishi_press::script::{Converter, Named, Region, script_of};
use yishi_press::span::{Positions, Span};

use crate::press::proofread::proofread;
use crate::press::references::Sources;

/// The caption in both scripts. Where the traditional wording was not typed it is converted, and names are set in from the
/// roll.
pub(super) fn caption(sources: &Sources, hans: &str, hant: &str) -> Text {
    let (hans, hant) = (hans.trim(), hant.trim());
    if !hant.is_empty() || hans.is_empty() {
        return Text::new(hans, hant);
    }
    let names = Named::find(hans, sources.names());
    Text::new(hans, Converter::new(Region::Mainland).traditional(hans, &names).text)
}

/// What is to be said of a caption: all that is said of any text, and of every name that the roll does not have.
pub(super) fn findings(text: &str, sources: &Sources) -> Vec<Finding> {
    let mut findings = proofread(text, "", sources);
    let positions = Positions::new(text);
    let met = |span: Span, findings: &[Finding]| findings.iter().any(|one| one.name && one.span.bytes.meets(span));
    for suspect in suspects(text, sources) {
        if met(suspect.span, &findings) {
            continue;
        }
        let place = positions.place(suspect.span);
        let near = suspect.near.iter().map(|name| Candidate { text: name.clone(), score: 500 }).collect();
        let finding = Finding::new(Kind::UnknownName, Severity::Error, place, suspect.span.of(text));
        let finding = finding.undecided(near).of_a_name();
        findings.push(suspect.rows.into_iter().fold(finding, |finding, row| finding.because(Evidence::Roll { row })));
    }
    identify(text, &mut findings);
    findings
}

/// What may be a name and is in no roll.
struct Suspect {
    span: Span,
    near: Vec<String>,
    rows: Vec<String>,
}

/// Marks and words between which a list has its names.
const BETWEEN: [char; 13] = ['、', '，', '。', '；', '：', '（', '）', '“', '”', ' ', '\u{3000}', '和', '與'];

fn suspects(text: &str, sources: &Sources) -> Vec<Suspect> {
    let mut suspects: Vec<Suspect> = Vec::new();
    let known = known(text, sources);
    for (start, piece) in pieces(text) {
        let span = in_a_list(text, start, piece);
        if let Some(span) = span.filter(|span| !meets(&known, span.start, span.end)) {
            suspects.push(suspect(text, span, sources));
        }
    }
    for span in windows(text).filter(|span| !meets(&known, span.start, span.end)) {
        let suspect = suspect(text, span, sources);
        let covered = suspects.iter().any(|other| other.span.meets(span));
        if !covered && !suspect.near.is_empty() {
            suspects.push(suspect);
        }
    }
    suspects
}

/// Where names of the roll stand, in the script of the text; one in another traditional form is not known.
fn known(text: &str, sources: &Sources) -> Vec<Span> {
    let script = script_of(text);
    let forms = sources.names().map(|name| name.in_script(script)).filter(|form| !form.is_empty());
    forms.flat_map(|form| text.match_indices(form).map(|(at, form)| Span::new(at, at + form.len()))).collect()
}

fn meets(spans: &[Span], start: usize, end: usize) -> bool {
    spans.iter().any(|span| span.meets(Span::new(start, end)))
}

/// The stretches between the marks, with their first bytes.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split(BETWEEN).map(move |piece| {
        let at = start;
        start = at
            + piece.len()
            + text.get(at + piece.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (at, piece)
    })
}

/// Words that end a list of names where no mark does: 王力、李明在主席台就座.
const TAILS: [&str; 16] =
    ["在", "出席", "主持", "参加", "參加", "为", "爲", "為", "向", "作", "等", "就座", "会见", "會見", "步入", "宣读"];

/// What stands in a list as a name would: behind 、 up to a mark or a word that ends the list, or the last two or three
/// characters before the first 、.
fn in_a_list(text: &str, start: usize, piece: &str) -> Option<Span> {
    let behind = text.get(..start).is_some_and(|text| text.ends_with('、'));
    let before = text.get(start + piece.len()..).is_some_and(|text| text.starts_with('、'));
    if behind {
        let end = TAILS.iter().filter_map(|tail| piece.find(tail)).min().unwrap_or(piece.len());
        return named(piece, 0, end).map(|name| Span::new(start + name.start, start + name.end));
    }
    let last = |count: usize| piece.char_indices().rev().nth(count - 1).map(|(at, _)| at);
    let starts = if before { [last(3), last(2)] } else { [None, None] };
    let name = starts.into_iter().flatten().find_map(|from| named(piece, from, piece.len()))?;
    Some(Span::new(start + name.start, start + name.end))
}

/// The stretch, where it is as long as a name and begins with a surname.
fn named(piece: &str, from: usize, to: usize) -> Option<Span> {
    let name = piece.get(from..to)?;
    let fits = (2..=4).contains(&name.chars().count()) && name.chars().next().is_some_and(is_surname);
    fits.then(|| Span::new(from, to))
}

/// Every three characters that begin with a surname: where one slip makes a name of the roll of them, they are looked at.
fn windows(text: &str) -> impl Iterator<Item = Span> {
    text.char_indices().filter(|(_, c)| is_surname(*c)).filter_map(|(at, _)| {
        let three = text.get(at..)?.char_indices().nth(2).map(|(last, c)| last + c.len_utf8())?;
        let window = text.get(at..at + three)?;
        window.chars().all(|c| !BETWEEN.contains(&c) && !c.is_ascii()).then(|| Span::new(at, at + three))
    })
}

/// What stands at a span, with the persons of its surname whose name is one slip away.
fn suspect(text: &str, span: Span, sources: &Sources) -> Suspect {
    let script: Script = script_of(text);
    let hans = simplified_text(span.of(text));
    let surname = hans.chars().next();
    let same = |name: &str| name.chars().next() == surname && name.chars().count() == hans.chars().count();
    let rows = sources.roll().map(|roll| roll.near(&hans)).unwrap_or_default();
    let rows: Vec<_> = rows.into_iter().filter(|row| same(&row.name.hans)).collect();
    Suspect {
        span,
        near: rows.iter().map(|row| row.name.in_script(script).to_owned()).collect(),
        rows: rows.iter().map(|row| row.told()).collect(),
    }
}

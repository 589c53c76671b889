//! What the roll says of a name: nobody of it, several, or one with another traditional form.
//!
//! Invariant: every name that is in no roll is a finding, and every person of a shared name is shown.

use super::super::case::Case;
use super::super::roll::{Context, Row, candidates, rank};
use crate::finding::{Candidate, Evidence, Finding, Kind, Severity};
use crate::read::Person;
use yishi_names::Script;
use yishi_names::folding::same_glyph_class;

/// What stands around a name, as far as the rolls know its neighbours.
pub(super) fn context<'p>(case: &Case, person: &Person, beside: impl Iterator<Item = &'p Person>) -> Context {
    let rows: Vec<&Row> = beside.flat_map(|other| rows(case, &other.name)).collect();
    Context::of(person, &rows)
}

/// Everybody of a name on the first roll that knows it.
pub(super) fn rows<'c>(case: &Case<'c>, name: &str) -> Vec<&'c Row> {
    case.rolls.iter().map(|roll| roll.persons(name)).find(|rows| !rows.is_empty()).unwrap_or_default()
}

/// True where there is no roll, or the name is one person's of the first roll and in the script of the roll.
pub(super) fn is_plain(case: &Case, person: &Person) -> bool {
    let Some(first) = case.rolls.first() else { return true };
    case.sitting.source.script == Script::Hans && first.is_one(&person.name)
}

/// What the rolls find in a name that no other report doubts. What stands around it is asked for where nobody has the name.
pub(super) fn finding(case: &Case, person: &Person, context: impl FnOnce() -> Context) -> Option<Finding> {
    if case.rolls.is_empty() {
        return None;
    }
    let rows = rows(case, &person.name);
    match rows.as_slice() {
        [] => Some(unknown(case, person, &context())),
        [row] => script(case, person, row),
        several => ambiguous(case, person, several),
    }
}

/// A finding at the place of a name.
pub(super) fn at(case: &Case, person: &Person, kind: Kind, severity: Severity) -> Finding {
    let place = case.place(person.span);
    let stands = match case.stands(person.span) {
        "" => person.written.as_str(),
        stands => stands,
    };
    Finding::new(kind, severity, place, stands).of_a_name()
}

/// The form of a row's name in the script of the text.
pub(super) fn form(case: &Case, row: &Row) -> String {
    match case.sitting.source.script {
        Script::Hant if !row.name.hant.is_empty() => row.name.hant.clone(),
        Script::Hant | Script::Hans => row.name.hans.clone(),
    }
}

fn unknown(case: &Case, person: &Person, context: &Context) -> Finding {
    let (listed, suggested) = likeliest(case, person, context);
    let finding = at(case, person, Kind::UnknownName, Severity::Warning);
    let finding = match (suggested, listed.first()) {
        (true, Some(first)) => finding.suggest(first.text.clone()),
        (true | false, _) => finding,
    };
    let rows = listed.first().map(|first| rows_of_form(case, &first.text)).unwrap_or_default();
    let finding = rows.iter().fold(finding, |finding, row| finding.because(Evidence::Roll { row: row.told() }));
    if suggested { Finding { candidates: listed, ..finding } } else { finding.undecided(listed) }
}

/// Who may be meant, and whether the first leads by enough.
fn likeliest(case: &Case, person: &Person, context: &Context) -> (Vec<Candidate>, bool) {
    let (ranked, leads) = rank(&person.name, case.rolls, context);
    (candidates(&ranked, |row| form(case, row)), leads)
}

fn rows_of_form<'c>(case: &Case<'c>, form: &str) -> Vec<&'c Row> {
    match case.sitting.source.script {
        Script::Hans => rows(case, form),
        Script::Hant => Vec::new(),
    }
}

/// Several persons of one name are told apart by title or group; where the rows tell nothing more there is nothing to say.
fn ambiguous(case: &Case, person: &Person, rows: &[&Row]) -> Option<Finding> {
    let title = person.title.as_deref().unwrap_or_default();
    let fits = |row: &&&Row| row.titles.iter().any(|own| !title.is_empty() && title.ends_with(own.as_str()));
    if let [row] = rows.iter().filter(fits).collect::<Vec<_>>().as_slice() {
        return script(case, person, row);
    }
    let alike = rows.windows(2).all(|pair| match pair {
        [one, other] => one.body == other.body && one.group == other.group && one.titles == other.titles,
        _ => true,
    });
    if alike {
        return None;
    }
    let finding = at(case, person, Kind::AmbiguousName, Severity::Info);
    let finding = rows.iter().fold(finding, |finding, row| finding.because(Evidence::Roll { row: row.told() }));
    Some(finding.undecided(Vec::new()))
}

/// A traditional form other than the roll's, where the roll gives one.
pub(super) fn script(case: &Case, person: &Person, row: &Row) -> Option<Finding> {
    let traditional = case.sitting.source.script == Script::Hant && !row.name.hant.is_empty();
    let own = person.written == row.name.hant || row.name.hant_alt.contains(&person.written);
    // A glyph variant is the same name: the roll's form stands beside it without being asked for.
    if !traditional || own || same_glyphs(&person.written, &row.name.hant) {
        return None;
    }
    let finding = at(case, person, Kind::NameScript, Severity::Error).suggest(row.name.hant.clone());
    Some(finding.because(Evidence::Roll { row: row.told() }))
}

fn same_glyphs(written: &str, form: &str) -> bool {
    let same = |(one, other): (char, char)| one == other || same_glyph_class(one, other);
    written.chars().count() == form.chars().count() && written.chars().zip(form.chars()).all(same)
}

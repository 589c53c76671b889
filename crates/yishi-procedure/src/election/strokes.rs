//! The order of names by strokes (按姓氏笔画为序, 按姓名笔画为序) on a list of candidates: which of the two, and who stands wrong.
//!
//! Law: GF 3003-1999 for the strokes; no law says where a name of two characters stands, so a rule of the rulebook does.
//! Invariant: nobody is called misplaced whose name the record does not have, or the tables of strokes do not know.

use yishi_names::StrokeOrder;
use yishi_names::strokes::{misplaced, ordered};
use yishi_rulebook::{Choice, Citation, NameChoice, NameOrder, Rulebook};

use crate::election::ElectionRefusal;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// The persons in the order of their names' strokes, as this body's rulebook has it; for a form to offer.
///
/// # Errors
/// The body has no rule for the order of names.
pub fn in_order(session: &Session, book: &Rulebook, persons: &[PersonRef]) -> Result<Vec<PersonRef>, Refusal> {
    let order = stroke_order(&rule(book)?);
    let positions = ordered(&names(session, persons), order);
    Ok(positions.into_iter().filter_map(|at| persons.get(at).copied()).collect())
}

/// The rule by which the list of candidates is in order, or the first name that stands wrong, with its right place.
pub(crate) fn require(
    session: &Session,
    book: &Rulebook,
    election: ElectionNo,
    candidates: &[PersonRef],
) -> Result<Citation, Refusal> {
    let rule = rule(book)?;
    let wrong = misplaced(&names(session, candidates), stroke_order(&rule)).into_iter().next();
    let refuse = |(person, place): (PersonRef, usize)| {
        let citation = Box::new(rule.citation.clone());
        ElectionRefusal::NotByStrokes { election, person, place, citation }
    };
    let named = wrong.and_then(|wrong| Some((*candidates.get(wrong.at)?, wrong.place + 1)));
    named.map(refuse).map_or_else(|| Ok(rule.citation.clone()), |refusal| Err(refusal.into()))
}

fn rule(book: &Rulebook) -> Result<Choice<NameOrder>, Refusal> {
    rules::choice(book, NameChoice::TwoCharacters)
}

fn stroke_order(rule: &Choice<NameOrder>) -> StrokeOrder {
    match rule.value {
        NameOrder::BlankFirst => StrokeOrder::BySurname,
        NameOrder::SecondCharacter => StrokeOrder::ByName,
    }
}

/// The simplified names; a person whose name is not known has an empty one, which no table can place.
fn names<'a>(session: &'a Session, persons: &[PersonRef]) -> Vec<&'a str> {
    persons.iter().map(|person| session.roll.name(*person).map_or("", |name| name.hans.as_str())).collect()
}

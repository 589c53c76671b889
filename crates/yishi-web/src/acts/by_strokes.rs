//! The list of candidates put in the order of strokes for the clerk, before the act itself is sent.
//!
//! Only this list is offered so, for only of it does a rule say in which order it stands. Invariant: nothing is done here; what
//! was typed comes back in another order, or with its fault, and an empty list comes back with those who stand.

use yishi_app::{Failure, Hall};
use yishi_procedure::Session;
use yishi_procedure::election::strokes;
use yishi_procedure::ids::{ElectionNo, PersonRef};

use super::persons::{person, persons, typed_as};
use super::reading::{Problem, Wrong};
use crate::answer::told;
use crate::handlers::act::Fields;
use crate::pages::acts::Standing;
use crate::pages::place::Place;

/// The name of the button.
pub const PRESSED: &str = "by-strokes";

const ACT: &str = "FixCandidates";
const LIST: &str = "f.candidates";
const ELECTION: &str = "f.election";

/// Whether a field of an act is that list.
pub fn offered(act: &str, path: &str) -> bool {
    act == ACT && path == LIST
}

/// The form with the list in order.
pub fn arranged(at: Place, hall: &Hall, mut typed: Fields) -> Standing {
    typed.remove(PRESSED);
    let published = hall.published();
    let session = &published.session;
    let listed = match persons(session, typed.get(LIST).map(String::as_str).unwrap_or_default()) {
        Ok(listed) => listed,
        Err(unclear) => {
            let problems = vec![Problem { path: LIST.to_owned(), wrong: Wrong::Unclear(unclear) }];
            return Standing { typed, problems, ..Standing::default() };
        }
    };
    let listed = if listed.is_empty() { standing(session, &typed) } else { listed };
    match strokes::in_order(session, hall.book(), &listed) {
        Ok(ordered) => {
            typed.insert(LIST.to_owned(), as_typed(at, session, &ordered));
            Standing { typed, ..Standing::default() }
        }
        Err(refusal) => {
            let told = Some(told(at.lang, &Failure::Refused(refusal)));
            Standing { typed, told, ..Standing::default() }
        }
    }
}

/// Those who stand in the election chosen and are still in office.
fn standing(session: &Session, typed: &Fields) -> Vec<PersonRef> {
    let no = typed.get(ELECTION).and_then(|no| no.parse().ok()).map(ElectionNo);
    let election = no.and_then(|no| session.election(no).ok());
    let standing = election.into_iter().flat_map(|election| election.standing.iter().copied());
    standing.filter(|person| session.roll.require_person(*person).is_ok()).collect()
}

/// By name, as a clerk reads a list; by number where a name is missing or belongs to several.
fn as_typed(at: Place, session: &Session, list: &[PersonRef]) -> String {
    let word = |one: &PersonRef| {
        let name = session.roll.name(*one).map(|name| at.name(name));
        let plain = name.filter(|name| person(session, name) == Ok(*one));
        plain.map_or_else(|| typed_as(*one), str::to_owned)
    };
    list.iter().map(word).collect::<Vec<_>>().join(" ")
}

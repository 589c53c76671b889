//! The presidium elected one by one (逐人表决), where the rulebook does not have it elected as one list.
//!
//! Law: the house's rule `presidium.en-bloc`; Organic Law art 17. Invariant: when everybody on the list has been voted on, those
//! who passed are the presidium.

use yishi_names::text::Text;
use yishi_rulebook::{FlagRule, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::preparatory_meeting::{PresidiumElected, PresidiumList};
use crate::event::Event;
use crate::ids::PersonRef;
use crate::session::Session;
use crate::voting::question::Question;

/// A vote on the whole list is held only where the rulebook has the presidium elected so.
pub(crate) fn require_one_list(book: &Rulebook) -> Result<(), ConveningRefusal> {
    let rule = book.flag_rule(FlagRule::PresidiumEnBloc);
    if rule.value { Ok(()) } else { Err(ConveningRefusal::PresidiumOneByOne(Box::new(rule.citation.clone()))) }
}

/// The person stands on the list, is in office, and the rulebook wants a vote on each.
pub(crate) fn check(session: &Session, book: &Rulebook, question: Question) -> Result<(), ConveningRefusal> {
    session.require_presidium_body()?;
    let rule = book.flag_rule(FlagRule::PresidiumEnBloc);
    if rule.value {
        return Err(ConveningRefusal::PresidiumEnBloc(Box::new(rule.citation.clone())));
    }
    if session.presidium.is_some() {
        return Err(ConveningRefusal::PresidiumAlreadyElected);
    }
    let list = session.presidium_draft.as_ref().ok_or(ConveningRefusal::DraftMissing)?;
    let (_, person) = votes(list).find(|(asked, _)| *asked == question).ok_or(ConveningRefusal::NotOnTheList)?;
    session.roll.require_person(person)
}

/// The question that each person on the list is put to.
fn votes(list: &PresidiumList) -> impl Iterator<Item = (Question, PersonRef)> {
    let members = list.members.iter().map(|seat| (Question::PresidiumMember(*seat), PersonRef::Seat(*seat)));
    members.chain(list.secretary_general.map(|person| (Question::SecretaryGeneral, person)))
}

/// The name of the person a vote is on, behind the office.
pub(crate) fn title(session: &Session, person: Option<PersonRef>, hans: &str, hant: &str) -> Text {
    let name = person.and_then(|person| session.roll.name(person));
    match name {
        Some(name) => Text::new(format!("{hans}：{}", name.hans), format!("{hant}：{}", name.hant)),
        None => Text::new(hans, hant),
    }
}

/// The presidium, once the vote that closes now was the last one owed; nobody is asked for who has gone out of office.
pub(crate) fn consequence(session: &Session, closing: Question, passed: bool) -> Option<Event> {
    let list = session.presidium_draft.as_ref()?;
    let outcome = |question: Question| {
        if question == closing { Some(passed || session.is_decided(question)) } else { outcome_of(session, question) }
    };
    let owed = votes(list).filter(|(_, person)| session.roll.require_person(*person).is_ok());
    let outcomes: Vec<(PersonRef, Question, bool)> =
        owed.map(|(question, person)| Some((person, question, outcome(question)?))).collect::<Option<_>>()?;
    let mut elected = PresidiumList { members: Vec::new(), secretary_general: None };
    for (person, question, _) in outcomes.into_iter().filter(|(_, _, passed)| *passed) {
        match (question, person) {
            (Question::PresidiumMember(seat), _) => elected.members.push(seat),
            (_, person) => elected.secretary_general = Some(person),
        }
    }
    (!elected.members.is_empty()).then_some(Event::PresidiumElected(PresidiumElected { list: elected }))
}

/// Whether a question passed; nothing while no vote on it was closed.
fn outcome_of(session: &Session, question: Question) -> Option<bool> {
    let mut closed = session.votes.iter().filter(|vote| vote.question == question && vote.result.is_some());
    closed.next().map(|_| session.is_decided(question))
}

//! The presidium elected one by one (逐人表决), where the rulebook does not have it elected as one list.
//!
//! Law: the house's rule `presidium.en-bloc`; Organic Law art 17. Invariant: when everybody on the list has been voted on, those
//! who passed are the presidium.

use yishi_names::text::Text;
use yishi_rulebook::{FlagRule, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::preparatory_meeting::{PresidiumElected, PresidiumList};
use crate::event::Event;
use crate::ids::{PersonRef, SeatNo};
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

/// The presidium, once the vote that closes now was the last one owed.
pub(crate) fn consequence(session: &Session, closing: Question, passed: bool) -> Option<Event> {
    let outcome = |question: Question| {
        if question == closing { Some(passed || session.is_decided(question)) } else { outcome_of(session, question) }
    };
    elected(session, outcome, None)
}

/// The presidium, where the only vote still owed was on a seat that goes out of office now.
pub(crate) fn completed_without(session: &Session, gone: SeatNo) -> Option<Event> {
    if session.presidium.is_some() {
        return None;
    }
    elected(session, |question| outcome_of(session, question), Some(PersonRef::Seat(gone)))
}

/// Those who passed, if everybody on the list was voted on; nobody is asked for who is out of office.
fn elected(session: &Session, outcome: impl Fn(Question) -> Option<bool>, gone: Option<PersonRef>) -> Option<Event> {
    let draft = session.presidium_draft.as_ref()?;
    let mut list = PresidiumList { members: Vec::new(), secretary_general: None };
    let in_office = |person: PersonRef| Some(person) != gone && session.roll.require_person(person).is_ok();
    for seat in draft.members.iter().filter(|seat| in_office(PersonRef::Seat(**seat))) {
        if outcome(Question::PresidiumMember(*seat))? {
            list.members.push(*seat);
        }
    }
    if let Some(person) = draft.secretary_general.filter(|person| in_office(*person))
        && outcome(Question::SecretaryGeneral)?
    {
        list.secretary_general = Some(person);
    }
    (!list.members.is_empty()).then_some(Event::PresidiumElected(PresidiumElected { list }))
}

/// Whether a question passed; nothing while no vote on it was closed.
fn outcome_of(session: &Session, question: Question) -> Option<bool> {
    let mut closed = session.votes.iter().filter(|vote| vote.question == question && vote.result.is_some());
    closed.next().map(|_| session.is_decided(question))
}

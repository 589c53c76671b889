//! Who may be called up on a matter, each with the whole command, so that one press is enough.
//!
//! Where the agenda names who reports, that person comes first and is called up on the commission the agenda names. A plan whose
//! person is no longer in office has lapsed, and somebody else must be chosen.

use yishi_names::text::Text;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::convening::agenda::{AgendaItem, Business};
use yishi_procedure::deliberation::speech::BeginSpeech;
use yishi_procedure::{Command, Session};

use crate::matter::Matter;
use crate::person::{Person, callable};

/// A person who may be called up, and the command that does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallUp {
    /// The person.
    pub person: Person,
    /// On whose commission, where the matter is a report that has one.
    pub on_behalf_of: Option<Text>,
    /// The command.
    pub command: Command,
    /// Whether the agenda names this person.
    pub planned: bool,
}

/// The person whom the agenda names for a report, if it names one who can still deliver it.
pub fn planned(session: &Session, matter: &Matter) -> Option<CallUp> {
    let item = report(session, matter)?;
    let reporter = item.reporter.as_ref()?;
    session.roll.require_person(reporter.person).ok()?;
    let person = Person::placed(session, reporter);
    let on_behalf_of = item.on_behalf_of.clone();
    Some(CallUp { command: hear(item, &person), person, on_behalf_of, planned: true })
}

/// Everybody who may be called up on a matter: whom the agenda names first, then the others in protocol order.
pub fn calls_on(session: &Session, matter: &Matter) -> Vec<CallUp> {
    let planned = planned(session, matter);
    let named = planned.as_ref().map(|call| call.person.who);
    let others = callable(session).into_iter().filter(|person| Some(person.who) != named);
    planned.into_iter().chain(others.map(|person| call(session, matter, person))).collect()
}

fn call(session: &Session, matter: &Matter, person: Person) -> CallUp {
    let item = report(session, matter);
    let command = match item {
        Some(item) => hear(item, &person),
        // The office is the roll's; the occasion is for the desk to say, where it is more than a speech.
        None => BeginSpeech { person: person.who, role: None, sitting: None }.into(),
    };
    CallUp { on_behalf_of: item.and_then(|item| item.on_behalf_of.clone()), command, person, planned: false }
}

/// The commission is the report's, whoever delivers it.
fn hear(item: &AgendaItem, person: &Person) -> Command {
    let reporter = Placement { person: person.who, title: person.title.clone() };
    HearReport { item: item.no, reporter, on_behalf_of: item.on_behalf_of.clone(), sitting: None }.into()
}

fn report<'a>(session: &'a Session, matter: &Matter) -> Option<&'a AgendaItem> {
    match matter {
        Matter::Item { no, business: Business::HearReport(_), .. } => session.item(*no).ok(),
        Matter::PresidiumList | Matter::Agenda | Matter::Item { .. } | Matter::Titled { .. } => None,
    }
}

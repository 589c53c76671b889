//! The presidium names the deputy secretaries-general (副秘书长), who run the secretariat with the secretary-general.
//!
//! Law: Organic Law art 17; NPC Organic Law art 13; NPC rules of procedure art 11.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::event::Event;
use crate::ids::{PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Names the deputy secretaries-general; a later act replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameDeputySecretariesGeneral {
    /// The persons in the order of the list.
    pub persons: Vec<PersonRef>,
    /// The presidium's figures; absent where the standing committee decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// Deputy secretaries-general were named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeputySecretariesGeneralNamed {
    /// The persons in the order of the list.
    pub persons: Vec<PersonRef>,
    /// The presidium's meeting that decided, where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<SittingNo>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &NameDeputySecretariesGeneral,
) -> Result<Vec<Event>, Refusal> {
    let (meeting, grounds) = presidium::decided(session, book, command.figures)?;
    if command.persons.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    for (at, person) in command.persons.iter().enumerate() {
        session.roll.require_person(*person)?;
        if command.persons[..at].contains(person) {
            return Err(ConveningRefusal::NamedTwice(*person).into());
        }
    }
    let persons = command.persons.clone();
    let event = DeputySecretariesGeneralNamed { persons, meeting, grounds };
    Ok(vec![Event::DeputySecretariesGeneralNamed(event)])
}

pub(crate) fn apply(session: &mut Session, event: &DeputySecretariesGeneralNamed) {
    session.arrangements.deputy_secretaries_general = event.persons.clone();
}

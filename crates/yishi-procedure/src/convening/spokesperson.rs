//! The presidium names the spokesperson (新闻发言人) of the session.
//!
//! Law: NPC rules of procedure art 17 (facts of the session are published); local rules leave the naming to the presidium.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::convening::presidium::{self, PresidiumFigures};
use crate::event::Event;
use crate::ids::{PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Names the spokesperson; a later act replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameSpokesperson {
    /// The person.
    pub person: PersonRef,
    /// The presidium's figures; absent where the standing committee decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The spokesperson was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpokespersonNamed {
    /// The person.
    pub person: PersonRef,
    /// The presidium's meeting that decided, where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<SittingNo>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &NameSpokesperson) -> Result<Vec<Event>, Refusal> {
    session.roll.require_person(command.person)?;
    let (meeting, grounds) = presidium::decided(session, book, command.figures)?;
    Ok(vec![Event::SpokespersonNamed(SpokespersonNamed { person: command.person, meeting, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &SpokespersonNamed) {
    session.arrangements.spokesperson = Some(event.person);
}

//! Convening a session (召集会议): body, term, number, rulebook and roll, in the first event of the stream.
//!
//! Law: Organic Law art 14, 15 (the standing committee convenes). The session keeps the rulebook it was convened under for
//! its whole life: the first event pins the digest of the resolved text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::assembly::AssemblyKind;
use yishi_names::text::Text;
use yishi_rulebook::{Ground, LeadingOrgan, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::notice::{self, Convening};
use crate::convening::roll::RollDraft;
use crate::event::Event;
use crate::ids::SessionId;
use crate::refusal::Refusal;
use crate::warning::Warning;

/// Which session of which assembly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SessionTitle {
    /// Congress or CPPCC committee.
    pub kind: AssemblyKind,
    /// The place with its level character last, such as 云溪市.
    pub place: Text,
    /// 届.
    pub term: u16,
    /// 次会议.
    pub ordinal: u16,
}

/// Where a session that is held again from a report comes from.
///
/// The report's own particulars are kept as they were handed in, for the record that is written from this session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reconstruction {
    /// The report's identifier.
    pub id: String,
    /// Particulars of the source: file, digest, publisher, byline.
    pub source: serde_json::Value,
    /// The report's own headline.
    pub headline: serde_json::Value,
}

/// Convenes the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ConveneSession {
    /// The stream and address of the session.
    pub id: SessionId,
    /// Body, term and number.
    pub title: SessionTitle,
    /// The rulebook chosen.
    pub rulebook: PinnedRulebook,
    /// All seats, delegations and guests.
    pub roll: RollDraft,
    /// Set where the session is held again from a report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reconstruction: Option<Reconstruction>,
    /// How it came to be convened, where it is to stand in the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convening: Option<Convening>,
}

/// The rulebook a session is held under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PinnedRulebook {
    /// Its name.
    pub id: String,
    /// SHA-256 of its resolved text in canonical JSON, in hexadecimal.
    pub digest: String,
}

/// The session was convened. The first event of every session stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SessionConvened {
    /// The stream and address of the session.
    pub id: SessionId,
    /// Body, term and number.
    pub title: SessionTitle,
    /// The rulebook it keeps for its whole life.
    pub rulebook: PinnedRulebook,
    /// Who leads the session by that rulebook.
    pub led_by: LeadingOrgan,
    /// All seats, delegations and guests as frozen at convening.
    pub roll: RollDraft,
    /// Set where the session is held again from a report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reconstruction: Option<Reconstruction>,
    /// How it came to be convened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convening: Option<Convening>,
    /// The demand of an extraordinary session.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// Periods that were missed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}

pub(crate) fn decide(book: &Rulebook, command: &ConveneSession) -> Result<Vec<Event>, Refusal> {
    command.roll.check()?;
    if let Some(most) = book.roll_maximum().filter(|most| command.roll.seats.len() > most.value as usize) {
        return Err(
            ConveningRefusal::RollTooLarge { seats: command.roll.seats.len(), most: most.value as usize }.into()
        );
    }
    if command.title.term == 0 || command.title.ordinal == 0 {
        return Err(ConveningRefusal::BadOrdinal.into());
    }
    let convening = command.convening.as_ref();
    let grounds = convening.map(|convening| notice::judge_demand(book, &command.roll, convening)).transpose()?;
    let warnings = convening.map(|convening| notice::warnings(book, convening)).unwrap_or_default();
    Ok(vec![Event::SessionConvened(Box::new(SessionConvened {
        id: command.id.clone(),
        title: command.title.clone(),
        rulebook: command.rulebook.clone(),
        led_by: book.led_by().value,
        roll: command.roll.clone(),
        reconstruction: command.reconstruction.clone(),
        convening: command.convening.clone(),
        grounds: grounds.unwrap_or_default(),
        warnings,
    }))])
}

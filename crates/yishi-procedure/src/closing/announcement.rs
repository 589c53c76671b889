//! Announcements (公告) of the session, numbered within it: who was elected, what was adopted, which seats fell vacant.
//!
//! Law: NPC rules of procedure art 40, local rules (Guangdong art 63, 64): the presidium publishes; between sessions, and where a
//! session has no presidium, the standing committee does. Invariant: numbers run from 1 without a gap, and a text once issued stands.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, LeadingOrgan, Rulebook};

use crate::closing::ClosingRefusal;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::AnnouncementNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// What an announcement makes known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnnouncementSubject {
    /// Who was elected.
    Elected,
    /// Who was appointed or removed.
    Offices,
    /// A regulation that was adopted.
    Regulation,
    /// A resolution that was adopted.
    Resolution,
    /// Seats whose holders are confirmed, or that fell vacant.
    Seats,
    /// The date of the session, or a change of it.
    Session,
}

/// Issues an announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct IssueAnnouncement {
    /// What it makes known.
    pub subject: AnnouncementSubject,
    /// Its text, from the facts to 现予公告, without number, issuer and date.
    pub text: Text,
    /// The presidium's figures; absent where the standing committee issues it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// An announcement was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnnouncementIssued {
    /// Its number within the session.
    pub announcement: AnnouncementNo,
    /// What it makes known.
    pub subject: AnnouncementSubject,
    /// Its text.
    pub text: Text,
    /// Who issued it.
    pub by: LeadingOrgan,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &IssueAnnouncement,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    if command.text.hans.trim().is_empty() {
        return Err(ClosingRefusal::AnnouncementEmpty.into());
    }
    let grounds = match session.led_by {
        LeadingOrgan::StandingCommittee => Vec::new(),
        LeadingOrgan::Presidium => {
            let figures = command.figures.ok_or(DeliberationRefusal::PresidiumFiguresMissing)?;
            presidium::judge(session, book, figures)?
        }
    };
    let next = u16::try_from(session.announcements.len() + 1).unwrap_or(u16::MAX);
    Ok(vec![Event::AnnouncementIssued(AnnouncementIssued {
        announcement: AnnouncementNo(next),
        subject: command.subject,
        text: command.text.clone(),
        by: session.led_by,
        grounds,
        at,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &AnnouncementIssued) {
    session.announcements.push(event.clone());
}

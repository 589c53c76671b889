//! A bulletin (简报) is issued: compiled from contributions, numbered within the session.
//!
//! Law: NPC rules of procedure art 17.

use std::collections::BTreeSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::convening::ConveningRefusal;
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::{BulletinNo, ContributionNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// A bulletin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bulletin {
    /// Its number.
    pub no: BulletinNo,
    /// Its title.
    pub title: Text,
    /// The contributions in it.
    pub contributions: Vec<ContributionNo>,
    /// When it was issued.
    pub issued_at: Timestamp,
}

/// Issues a bulletin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct IssueBulletin {
    /// Its title.
    pub title: Text,
    /// The contributions in it, in the order in which they are printed.
    pub contributions: Vec<ContributionNo>,
}

/// A bulletin was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BulletinIssued {
    /// Its number.
    pub bulletin: BulletinNo,
    /// Its title.
    pub title: Text,
    /// The contributions in it.
    pub contributions: Vec<ContributionNo>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &IssueBulletin, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    if command.contributions.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let mut seen = BTreeSet::new();
    for no in &command.contributions {
        session.contribution(*no)?;
        if !seen.insert(*no) {
            return Err(DeliberationRefusal::PrintedTwice(*no).into());
        }
    }
    let last = u16::try_from(session.debate.bulletins.len()).unwrap_or(u16::MAX);
    let IssueBulletin { title, contributions } = command.clone();
    let bulletin = BulletinNo(last.saturating_add(1));
    Ok(vec![Event::BulletinIssued(BulletinIssued { bulletin, title, contributions, at })])
}

pub(crate) fn apply(session: &mut Session, event: &BulletinIssued) {
    let BulletinIssued { bulletin: no, title, contributions, at: issued_at } = event.clone();
    session.debate.bulletins.push(Bulletin { no, title, contributions, issued_at });
}

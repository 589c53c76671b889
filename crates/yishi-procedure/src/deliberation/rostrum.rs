//! The rostrum (主席台): who sits there, in groups, each in protocol order.
//!
//! The front row and the whole rostrum are separate lists, and members not named are mentioned collectively (rules of procedure H2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::attendance::leaders::{Placement, in_protocol_order};
use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Where on the rostrum a group sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Row {
    /// In the front row (前排就座).
    Front,
    /// Anywhere on the rostrum.
    Any,
}

/// One group of persons on the rostrum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RostrumGroup {
    /// The kind of group, such as `city_leaders`; lower case letters and underscores.
    pub group: String,
    /// The name the group is announced under, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// Where it sits.
    pub row: Row,
    /// The persons named.
    #[serde(default)]
    pub persons: Vec<Placement>,
    /// Set where the group is mentioned only as a whole.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unnamed: bool,
    /// Further people who are mentioned only as categories.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Text>,
}

/// Arranges the rostrum of a sitting; a later arrangement replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ArrangeRostrum {
    /// The sitting.
    pub sitting: SittingNo,
    /// The groups in the order in which they are announced.
    pub groups: Vec<RostrumGroup>,
}

/// The rostrum was arranged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RostrumArranged {
    /// The sitting.
    pub sitting: SittingNo,
    /// The groups, each in protocol order.
    pub groups: Vec<RostrumGroup>,
}

pub(crate) fn decide(session: &Session, command: &ArrangeRostrum) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    let mut seated = std::collections::BTreeSet::new();
    let mut groups = Vec::with_capacity(command.groups.len());
    for group in &command.groups {
        if let Some(twice) = group.persons.iter().find(|placement| !seated.insert(placement.person)) {
            return Err(ConveningRefusal::NamedTwice(twice.person).into());
        }
        groups.push(RostrumGroup { persons: in_protocol_order(session, &group.persons)?, ..group.clone() });
    }
    Ok(vec![Event::RostrumArranged(RostrumArranged { sitting: sitting.no, groups })])
}

pub(crate) fn apply(session: &mut Session, event: &RostrumArranged) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.rostrum = event.groups.clone();
    }
}

//! How the session is arranged: what its conveners, its preparatory meeting and its presidium have settled besides the agenda.
//!
//! Invariant: each part is written by one act of this folder and read by whoever needs it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::attendance::non_voting::NonVotingAttendees;
use crate::convening::agenda_change::AgendaChange;
use crate::convening::delegation::Officers;
use crate::convening::notice::Convening;
use crate::ids::{GroupNo, PersonRef, SeatNo, SittingNo};
use crate::warning::Warning;

/// What was settled so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Arrangements {
    /// How the session came to be convened, where it was said.
    pub convening: Option<Convening>,
    /// The rules missed in convening it, as they stand now.
    pub warnings: Vec<Warning>,
    /// The officers of delegations and sectors.
    pub delegations: BTreeMap<GroupNo, Officers>,
    /// The list of those who attend without a vote that lies before the preparatory meeting.
    pub non_voting_draft: Option<Vec<NonVotingAttendees>>,
    /// The adopted list.
    pub non_voting: Option<Vec<NonVotingAttendees>>,
    /// Deputy secretaries-general (副秘书长).
    pub deputy_secretaries_general: Vec<PersonRef>,
    /// The spokesperson (新闻发言人).
    pub spokesperson: Option<PersonRef>,
    /// The sittings of the adopted timetable (日程).
    pub timetable: Option<Vec<SittingNo>>,
    /// Changes of the agenda by number, proposed or adopted.
    pub agenda_changes: Vec<AgendaChange>,
    /// Who has leave for the whole session, and why.
    pub on_leave: BTreeMap<SeatNo, String>,
    /// Set while the session is adjourned.
    pub adjourned: Option<Adjournment>,
}

/// The session rests (休会).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Adjournment {
    /// Since when.
    pub since: Timestamp,
    /// The day on which it goes on, where it was set.
    pub until: Option<Date>,
}

//! A sitting (全体会议, 预备会议): opened on a quorum, closed by its chair.
//!
//! Law: Organic Law art 14 (quorum). The opening keeps the figures and the citation; without a quorum it is refused.

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, Rulebook};

use crate::attendance::AttendanceRefusal;
use crate::attendance::leaders::Placement;
use crate::attendance::non_voting::NonVotingAttendees;
use crate::attendance::presence::Attendance;
use crate::attendance::quorum;
use crate::convening::schedule::{Segment, SittingScheduled};
use crate::deliberation::DeliberationRefusal;
pub use crate::deliberation::kind::{PartOfDay, PlenaryPart, SittingKind, Stage};
use crate::deliberation::rostrum::RostrumGroup;
use crate::deliberation::speakers::Request;
use crate::deliberation::speech::Speech;
use crate::event::Event;
use crate::ids::{ItemNo, PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// What the hall is busy with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Current {
    /// The item or question taken up.
    pub question: Question,
    /// Since when.
    pub since: Timestamp,
}

/// A report that was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeardReport {
    /// The agenda item.
    pub item: ItemNo,
    /// Who delivered it.
    pub reporter: Placement,
    /// On whose commission (受…委托).
    pub on_behalf_of: Option<Text>,
    /// When it began.
    pub at: Timestamp,
}

/// One sitting with all that happened in it, except its votes, which the session keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sitting {
    /// Its number in the session.
    pub no: SittingNo,
    /// Who sits: the whole body, or which part of it.
    pub kind: SittingKind,
    /// The day.
    pub date: Date,
    /// The part of the day.
    pub part_of_day: PartOfDay,
    /// Where it is held.
    pub place: Option<Text>,
    /// Its segments.
    pub segments: Vec<Segment>,
    /// The segment it has reached, from 1.
    pub segment: u8,
    /// How far it has come.
    pub stage: Stage,
    /// Whether deputies may check in on the phone.
    pub self_check_in: bool,
    /// Who is in the hall.
    pub attendance: Attendance,
    /// The executive chairs (执行主席), presiding one included.
    pub executive_chairs: Vec<PersonRef>,
    /// Who presides (主持人).
    pub presiding: Option<Placement>,
    /// The rostrum.
    pub rostrum: Vec<RostrumGroup>,
    /// Persons whose attendance is named.
    pub leaders_present: Vec<Placement>,
    /// Who sits in without a vote.
    pub non_voting: Vec<NonVotingAttendees>,
    /// What the hall is busy with.
    pub current: Option<Current>,
    /// Reports heard, in order.
    pub reports: Vec<HeardReport>,
    /// Speeches, in order.
    pub speeches: Vec<Speech>,
    /// Who has asked to speak and was not called yet, in the order of asking.
    pub requests: Vec<Request>,
    /// Whether it is held in secret (秘密会议).
    pub secret: bool,
    /// Items without a vote that were spoken to.
    pub spoken_to: Vec<ItemNo>,
    /// The quorum as it was judged at the opening.
    pub opening_quorum: Option<Ground>,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

impl Sitting {
    pub(crate) fn scheduled(event: &SittingScheduled) -> Self {
        Self {
            no: event.sitting,
            kind: event.kind,
            date: event.date,
            part_of_day: event.part_of_day,
            place: event.place.clone(),
            segments: event.segments.clone(),
            segment: 1,
            stage: Stage::Scheduled,
            self_check_in: false,
            attendance: Attendance::default(),
            executive_chairs: Vec::new(),
            presiding: None,
            rostrum: Vec::new(),
            leaders_present: Vec::new(),
            non_voting: Vec::new(),
            current: None,
            reports: Vec::new(),
            speeches: Vec::new(),
            requests: Vec::new(),
            secret: false,
            spoken_to: Vec::new(),
            opening_quorum: None,
            opened_at: None,
            closed_at: None,
        }
    }

    /// Says whether the sitting's schedule takes up that item.
    pub fn takes_up(&self, item: ItemNo) -> bool {
        self.segments.iter().any(|segment| segment.items.contains(&item))
    }

    /// All items of the sitting's schedule in their order.
    pub fn items(&self) -> impl Iterator<Item = ItemNo> {
        self.segments.iter().flat_map(|segment| segment.items.iter().copied())
    }

    /// Says whether deputies may come and go: its doors are open, and nobody has closed it or called it off.
    pub fn is_at_work(&self) -> bool {
        match self.stage {
            Stage::DoorsOpen | Stage::InProgress | Stage::Adjourned => true,
            Stage::Scheduled | Stage::Closed | Stage::CalledOff => false,
        }
    }

    /// Says whether nothing more can happen in it.
    pub fn is_over(&self) -> bool {
        match self.stage {
            Stage::Closed | Stage::CalledOff => true,
            Stage::Scheduled | Stage::DoorsOpen | Stage::InProgress | Stage::Adjourned => false,
        }
    }

    /// The reason why nothing more can happen in it, where it is over.
    pub(crate) fn require_not_over(&self) -> Result<(), AttendanceRefusal> {
        match self.stage {
            Stage::Closed => Err(AttendanceRefusal::SittingClosed(self.no)),
            Stage::CalledOff => Err(AttendanceRefusal::SittingCalledOff(self.no)),
            Stage::Scheduled | Stage::DoorsOpen | Stage::InProgress | Stage::Adjourned => Ok(()),
        }
    }

    /// The speech that is being made.
    pub fn speech_running(&self) -> Option<&Speech> {
        self.speeches.last().filter(|speech| speech.ended_at.is_none())
    }
}

/// The chair opens the sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenSitting {
    /// The sitting.
    pub sitting: SittingNo,
}

/// The sitting was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SittingOpened {
    /// The sitting.
    pub sitting: SittingNo,
    /// When.
    pub at: Timestamp,
    /// The quorum with its figures; absent where the rules set none for this kind of sitting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Ground>,
}

/// The chair closes the sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloseSitting {
    /// The sitting.
    pub sitting: SittingNo,
}

/// The sitting was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SittingClosed {
    /// The sitting.
    pub sitting: SittingNo,
    /// When.
    pub at: Timestamp,
    /// Items of its schedule that were not dealt with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unfinished: Vec<ItemNo>,
}

pub(crate) fn decide_opening(
    session: &Session,
    book: &Rulebook,
    command: &OpenSitting,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    match sitting.stage {
        Stage::Scheduled => return Err(AttendanceRefusal::DoorsClosed.into()),
        Stage::InProgress | Stage::Adjourned => return Err(DeliberationRefusal::AlreadyOpened(sitting.no).into()),
        Stage::DoorsOpen | Stage::Closed | Stage::CalledOff => {}
    }
    if sitting.presiding.is_none() {
        return Err(DeliberationRefusal::NobodyPresides(sitting.no).into());
    }
    let quorum = quorum::judge(session, sitting, book);
    if let Some(lacking) = quorum.as_ref().filter(|quorum| !quorum.met) {
        return Err(AttendanceRefusal::QuorumLacking(Box::new(lacking.clone())).into());
    }
    Ok(vec![Event::SittingOpened(SittingOpened { sitting: sitting.no, at, quorum })])
}

pub(crate) fn decide_closing(session: &Session, command: &CloseSitting, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    // One that was adjourned and never became quorate again is closed without going on.
    if sitting.stage != Stage::Adjourned {
        session.in_progress(Some(command.sitting))?;
    }
    session.require_quiet(sitting)?;
    let unfinished = sitting.items().filter(|item| !session.is_dealt_with(*item)).collect();
    Ok(vec![Event::SittingClosed(SittingClosed { sitting: sitting.no, at, unfinished })])
}

pub(crate) fn apply_opened(session: &mut Session, event: &SittingOpened) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.stage = Stage::InProgress;
        sitting.opened_at = Some(event.at);
        sitting.opening_quorum = event.quorum.clone();
    }
}

pub(crate) fn apply_closed(session: &mut Session, event: &SittingClosed) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.stage = Stage::Closed;
        sitting.closed_at = Some(event.at);
        sitting.current = None;
        sitting.requests.clear();
    }
}

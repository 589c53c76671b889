//! Minutes (会议记录) of a meeting of any kind: who called it, who presided, who attended, and what happened in its order.
//!
//! Law: the particulars the house's form asks for; figures are those of the opening, judged there. Invariant: a line is an event of
//! the stream and carries its number, so minutes can be held against the record line by line.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::ids::{PersonRef, SittingNo};
use yishi_procedure::{Event, Session};
use yishi_rulebook::Rulebook;

use crate::heading::Heading;
use crate::person::Person;
use crate::record::attendance::AttendanceReport;
use crate::record::convener::{self, Convener};
use crate::record::happening::{self, Happening};
use crate::record::history::Recorded;
use crate::record::place::places;

/// The minutes of one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Minutes {
    /// The session, and the sitting.
    pub heading: Heading,
    /// Which delegation, group or committee met.
    pub part: Option<Text>,
    /// Who called it together.
    pub convener: Convener,
    /// Who presided.
    pub presiding: Option<Person>,
    /// The executive chairs.
    pub executive_chairs: Vec<Person>,
    /// Who attended, in figures.
    pub attendance: AttendanceReport,
    /// Who had leave.
    pub on_leave: Vec<Person>,
    /// Persons whose attendance is named.
    pub leaders: Vec<Person>,
    /// Who sat in without a vote.
    pub non_voting: Vec<Text>,
    /// Whether it was held in secret.
    pub secret: bool,
    /// What happened, in order.
    pub lines: Vec<Line>,
}

/// One line of the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The number of the event in the journal.
    pub no: u64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Happening,
}

impl Minutes {
    /// The minutes of a sitting; nothing where there is no such sitting or it was never opened.
    pub fn of(session: &Session, book: &Rulebook, history: &[Recorded], no: SittingNo) -> Option<Self> {
        let sitting = session.sitting(no).ok().filter(|sitting| sitting.opened_at.is_some())?;
        Some(Self {
            heading: Heading::with(session, Some(sitting)),
            part: convener::part(session, sitting.kind),
            convener: convener::of(session, sitting),
            presiding: sitting.presiding.as_ref().map(|placement| Person::placed(session, placement)),
            executive_chairs: sitting.executive_chairs.iter().map(|who| Person::of(session, *who)).collect(),
            attendance: AttendanceReport::of(session, book, history, no)?,
            on_leave: on_leave(session, sitting),
            leaders: sitting.leaders_present.iter().map(|placement| Person::placed(session, placement)).collect(),
            non_voting: sitting.non_voting.iter().map(|attendees| attendees.text.clone()).collect(),
            secret: sitting.secret,
            lines: lines(session, book, history, sitting),
        })
    }
}

pub(crate) fn on_leave(session: &Session, sitting: &Sitting) -> Vec<Person> {
    let members = session.members(sitting.kind).filter(|seat| sitting.attendance.of(*seat) == Presence::OnLeave);
    members.map(|seat| Person::of(session, PersonRef::Seat(seat))).collect()
}

/// The events of the sitting from its opening on, and what was written down of it later.
fn lines(session: &Session, book: &Rulebook, history: &[Recorded], sitting: &Sitting) -> Vec<Line> {
    let mut begun = false;
    let mut over = false;
    let mut lines = Vec::new();
    for (line, place) in history.iter().zip(places(session, history)) {
        if place != Some(sitting.no) {
            continue;
        }
        begun |= matches!(line.event, Event::SittingOpened(_));
        let late = matches!(line.event, Event::DeliberationRecorded(_) | Event::InquiryAnswered(_));
        if begun && (!over || late) {
            let what = happening::of(session, book, sitting, &line.event);
            lines.extend(what.map(|what| Line { no: line.no, at: line.at, what }));
        }
        over |= matches!(line.event, Event::SittingClosed(_));
    }
    lines
}

//! Statements in the plenaries of the CPPCC (大会发言): filed in writing, some selected to be delivered, in their order.
//!
//! Law: the Charter knows them by practice; the time is the rulebook's `speech.statement`. Invariant: only a selected statement is
//! delivered, once, by one of those who filed it.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{DeliberationNumber, Rulebook};

use crate::convening::circle::require_seats;
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::speech::SpeechBegun;
use crate::event::Event;
use crate::ids::{GroupNo, PersonRef, SeatNo, StatementNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Whose statement it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatementBy {
    /// Members, the first of them first.
    Seats(Vec<SeatNo>),
    /// A sector (界别).
    Sector(GroupNo),
}

/// How a statement is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatementForm {
    /// Delivered in a plenary, if it is selected (口头发言).
    Oral,
    /// Circulated in writing (书面发言).
    Written,
}

/// How far a statement has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum StatementStage {
    /// Handed in.
    Filed,
    /// Selected to be delivered.
    Selected,
    /// Delivered.
    Delivered,
}

impl StatementStage {
    /// Every step of a statement: from where, by which event, to where. The book draws it.
    pub const EDGES: &'static [(Self, &'static str, Self)] =
        &[(Self::Filed, "StatementSelected", Self::Selected), (Self::Selected, "SpeechBegun", Self::Delivered)];
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Its number.
    pub no: StatementNo,
    /// Whose it is.
    pub by: StatementBy,
    /// Oral or written.
    pub form: StatementForm,
    /// Its title.
    pub title: Text,
    /// Its place among those selected, from 1.
    pub place: Option<u16>,
    /// How far it has come.
    pub stage: StatementStage,
}

/// Hands a statement in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileStatement {
    /// Whose it is.
    pub by: StatementBy,
    /// Oral or written.
    pub form: StatementForm,
    /// Its title.
    pub title: Text,
}

/// Selects a statement to be delivered, after those selected before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SelectStatement {
    /// The statement.
    pub statement: StatementNo,
}

/// A selected statement is delivered now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeliverStatement {
    /// The statement.
    pub statement: StatementNo,
    /// Who delivers it: one of those who filed it, or a seat of the sector.
    pub speaker: SeatNo,
}

/// A statement was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StatementFiled {
    /// Its number.
    pub statement: StatementNo,
    /// Whose it is.
    pub by: StatementBy,
    /// Oral or written.
    pub form: StatementForm,
    /// Its title.
    pub title: Text,
}

/// A statement was selected to be delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StatementSelected {
    /// The statement.
    pub statement: StatementNo,
    /// Its place among those selected, from 1.
    pub place: u16,
}

pub(crate) fn decide_filing(
    session: &Session,
    book: &Rulebook,
    command: &FileStatement,
) -> Result<Vec<Event>, Refusal> {
    rules::number(book, DeliberationNumber::Statement)?;
    match &command.by {
        StatementBy::Seats(seats) => require_seats(session, seats)?,
        StatementBy::Sector(group) => session.roll.require_group(*group).map(|_| ())?,
    }
    let last = u16::try_from(session.debate.statements.len()).unwrap_or(u16::MAX);
    let FileStatement { by, form, title } = command.clone();
    let statement = StatementNo(last.saturating_add(1));
    Ok(vec![Event::StatementFiled(StatementFiled { statement, by, form, title })])
}

pub(crate) fn decide_selecting(session: &Session, command: &SelectStatement) -> Result<Vec<Event>, Refusal> {
    let statement = session.statement(command.statement)?;
    match (statement.form, statement.stage) {
        (StatementForm::Oral, StatementStage::Filed) => {}
        (StatementForm::Oral, StatementStage::Selected | StatementStage::Delivered) => {
            return Err(DeliberationRefusal::AlreadySelected(statement.no).into());
        }
        (StatementForm::Written, _) => return Err(DeliberationRefusal::OnlyWritten(statement.no).into()),
    }
    let places = session.debate.statements.iter().filter_map(|statement| statement.place);
    let place = places.max().unwrap_or(0).saturating_add(1);
    Ok(vec![Event::StatementSelected(StatementSelected { statement: statement.no, place })])
}

pub(crate) fn decide_delivering(
    session: &Session,
    book: &Rulebook,
    command: &DeliverStatement,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let limit = rules::number(book, DeliberationNumber::Statement)?;
    let sitting = session.sitting_in_progress()?;
    session.require_quiet(sitting)?;
    let statement = session.statement(command.statement)?;
    if statement.stage != StatementStage::Selected {
        return Err(DeliberationRefusal::NotSelected(statement.no).into());
    }
    let seat = session.roll.require(command.speaker)?;
    let own = match &statement.by {
        StatementBy::Seats(seats) => seats.contains(&seat.no),
        StatementBy::Sector(group) => seat.group == *group,
    };
    if !own {
        return Err(DeliberationRefusal::NotTheSpeaker(PersonRef::Seat(seat.no)).into());
    }
    Ok(vec![Event::SpeechBegun(SpeechBegun {
        role: Some(statement.title.clone()),
        limit_seconds: Some(limit.value.saturating_mul(60)),
        limit_by: Some(limit.citation.clone()),
        statement: Some(statement.no),
        ..SpeechBegun::of(sitting.no, PersonRef::Seat(seat.no), at)
    })])
}

impl Session {
    /// The statement of that number.
    pub fn statement(&self, no: StatementNo) -> Result<&Statement, DeliberationRefusal> {
        let found = self.debate.statements.iter().find(|statement| statement.no == no);
        found.ok_or(DeliberationRefusal::NoSuchStatement(no))
    }
}

pub(crate) fn apply_filed(session: &mut Session, event: &StatementFiled) {
    let StatementFiled { statement: no, by, form, title } = event.clone();
    let stage = StatementStage::Filed;
    session.debate.statements.push(Statement { no, by, form, title, place: None, stage });
}

pub(crate) fn apply_selected(session: &mut Session, event: &StatementSelected) {
    change(session, event.statement, |statement| {
        (statement.place, statement.stage) = (Some(event.place), StatementStage::Selected);
    });
}

/// The speech that begins delivers a statement.
pub(crate) fn apply_delivered(session: &mut Session, no: StatementNo) {
    change(session, no, |statement| statement.stage = StatementStage::Delivered);
}

fn change(session: &mut Session, no: StatementNo, act: impl FnOnce(&mut Statement)) {
    if let Some(statement) = session.debate.statements.iter_mut().find(|statement| statement.no == no) {
        act(statement);
    }
}

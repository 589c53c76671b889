//! All acts of a session in one table: every event in its order, with time, sitting, who acted, what it is about, and its number.
//!
//! Invariant: the number is the journal's, so whoever holds the export finds the same line; a filter leaves lines out and
//! renumbers none.

use jiff::Timestamp;
use serde::Serialize;
use yishi_procedure::Session;
use yishi_procedure::ids::{PersonRef, SittingNo};
use yishi_rulebook::Rulebook;

use crate::heading::{Heading, SittingHead};
use crate::person::Person;
use crate::record::about::About;
use crate::record::history::{By, Recorded};
use crate::record::place::places;

/// Lines on one page.
pub const PAGE: usize = 100;

/// Which lines are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Filter {
    /// Acts of that room alone, such as `voting`.
    pub room: Option<String>,
    /// Acts in that sitting alone.
    pub sitting: Option<SittingNo>,
    /// The page, from 1; beyond the last one, the last.
    pub page: usize,
}

/// The table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActsPage {
    /// The session.
    pub heading: Heading,
    /// Which lines are shown; its page is the one shown.
    pub filter: Filter,
    /// How many pages the filter leaves.
    pub pages: usize,
    /// How many lines the filter leaves.
    pub lines: usize,
    /// The rooms that have acts, with their number, in the order in which they first come.
    pub rooms: Vec<(&'static str, usize)>,
    /// The sittings to choose from.
    pub sittings: Vec<SittingHead>,
    /// The lines of the page.
    pub rows: Vec<ActRow>,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActRow {
    /// Its number in the journal.
    pub no: u64,
    /// When it was recorded.
    pub at: Timestamp,
    /// In which sitting.
    pub sitting: Option<SittingHead>,
    /// Who acted.
    pub by: By,
    /// The deputy who acted, where one did.
    pub seat: Option<Person>,
    /// The kind of the event, such as `VoteClosed`.
    pub kind: &'static str,
    /// Its room, such as `voting`.
    pub room: &'static str,
    /// What it is about.
    pub about: About,
}

impl ActsPage {
    /// The page of the table that the filter asks for.
    pub fn of(session: &Session, book: &Rulebook, history: &[Recorded], filter: &Filter) -> Self {
        let places = places(session, history);
        let wanted: Vec<(&Recorded, Option<SittingNo>)> = history
            .iter()
            .zip(places)
            .filter(|(line, _)| filter.room.as_deref().is_none_or(|room| room == line.event.room()))
            .filter(|(_, place)| filter.sitting.is_none() || *place == filter.sitting)
            .collect();
        let pages = wanted.len().div_ceil(PAGE).max(1);
        let page = filter.page.clamp(1, pages);
        let shown = wanted.iter().skip((page - 1) * PAGE).take(PAGE);
        Self {
            heading: Heading::with(session, None),
            filter: Filter { page, ..filter.clone() },
            pages,
            lines: wanted.len(),
            rooms: rooms(history),
            sittings: session.sittings.iter().map(SittingHead::of).collect(),
            rows: shown.map(|(line, place)| row(session, book, line, *place)).collect(),
        }
    }
}

fn rooms(history: &[Recorded]) -> Vec<(&'static str, usize)> {
    let mut rooms: Vec<(&'static str, usize)> = Vec::new();
    for line in history {
        let room = line.event.room();
        match rooms.iter_mut().find(|(name, _)| *name == room) {
            Some((_, count)) => *count += 1,
            None => rooms.push((room, 1)),
        }
    }
    rooms
}

fn row(session: &Session, book: &Rulebook, line: &Recorded, place: Option<SittingNo>) -> ActRow {
    let seat = match line.by {
        By::Seat(seat) => Some(Person::of(session, PersonRef::Seat(seat))),
        By::Desk | By::Chair | By::Teller(_) | By::Clock => None,
    };
    ActRow {
        no: line.no,
        at: line.at,
        sitting: place.and_then(|no| session.sitting(no).ok()).map(SittingHead::of),
        by: line.by,
        seat,
        kind: line.event.kind(),
        room: line.event.room(),
        about: About::of(session, book, &line.event),
    }
}

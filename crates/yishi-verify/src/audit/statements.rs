//! Statements for the plenaries of the CPPCC as the auditor follows them.
//!
//! Law: the rulebook's `speech.statement`. Invariant: only an oral statement is selected, places count from 1, and each selected
//! statement is delivered once, by one of those who filed it.

use yishi_procedure::deliberation::speech::SpeechBegun;
use yishi_procedure::deliberation::statements::{StatementBy, StatementFiled, StatementForm, StatementSelected};
use yishi_procedure::ids::PersonRef;

use super::Audit;
use super::rules::id;
use crate::finding::{Finding, demand};

impl Audit<'_> {
    pub(super) fn file_statement(&mut self, event: &StatementFiled) -> Result<(), Finding> {
        demand!(self.rules.has(id::STATEMENT), Speech, "this body knows no statements");
        let next = self.speaking.statements.len() + 1;
        demand!(
            usize::from(event.statement.0) == next,
            Order,
            "statement {} is filed where {next} comes next",
            event.statement
        );
        match &event.by {
            StatementBy::Seats(seats) => self.require_distinct(seats)?,
            StatementBy::Sector(group) => demand!(self.roll.has_group(*group), Part, "there is no sector {group}"),
        }
        self.speaking.statements.push((event.clone(), None, false));
        Ok(())
    }

    pub(super) fn select_statement(&mut self, event: &StatementSelected) -> Result<(), Finding> {
        let selected = self.speaking.statements.iter().filter(|(_, place, _)| place.is_some()).count();
        demand!(
            usize::from(event.place) == selected + 1,
            Order,
            "a statement gets place {}, not the next",
            event.place
        );
        let mut statements = self.speaking.statements.iter_mut();
        let held = statements.find(|(filed, place, _)| filed.statement == event.statement && place.is_none());
        let oral = held.filter(|(filed, ..)| filed.form == StatementForm::Oral);
        demand!(
            oral.is_some(),
            Speech,
            "a statement is selected that is written, was selected before, or does not exist"
        );
        oral.into_iter().for_each(|(_, place, _)| *place = Some(event.place));
        Ok(())
    }

    /// The speech that begins delivers a statement that was selected, by one of those whose it is.
    pub(super) fn deliver(&mut self, event: &SpeechBegun) -> Result<(), Finding> {
        let PersonRef::Seat(seat) = event.person else {
            demand!(false, Speech, "a statement is delivered by a person without a seat");
            return Ok(());
        };
        let group = self.roll.group_of(seat);
        let mut statements = self.speaking.statements.iter_mut();
        let held = statements.find(|(filed, ..)| Some(filed.statement) == event.statement);
        let ready = held.filter(|(_, place, delivered)| place.is_some() && !delivered);
        let own = ready.filter(|(filed, ..)| match &filed.by {
            StatementBy::Seats(seats) => seats.contains(&seat),
            StatementBy::Sector(sector) => group == Some(*sector),
        });
        demand!(own.is_some(), Speech, "a statement is delivered that is not ready, or by somebody else");
        own.into_iter().for_each(|(_, _, delivered)| *delivered = true);
        Ok(())
    }
}

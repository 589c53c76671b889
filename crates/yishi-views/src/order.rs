//! The order of a sitting: every question it takes up, with how far it has come.

use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{Sitting, Stage};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Rulebook;

use crate::matter::Matter;
use crate::next_step::own_questions;

/// How far an entry has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Dealt with.
    Done,
    /// The hall is busy with it.
    Now,
    /// It comes next.
    Next,
    /// It comes later.
    Later,
}

/// One entry of the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What is dealt with.
    pub matter: Matter,
    /// The segment it belongs to, from 1.
    pub segment: u8,
    /// How far it has come.
    pub progress: Progress,
    /// The outcome, where it was voted on.
    pub passed: Option<bool>,
}

/// The order of a sitting. Exactly one entry is next while anything is left and nothing is going on.
pub fn order(session: &Session, sitting: &Sitting, book: &Rulebook) -> Vec<Entry> {
    let own = own_questions(session, sitting, book).into_iter().map(|question| (1, question));
    let items = sitting
        .segments
        .iter()
        .zip(1_u8..)
        .flat_map(|(segment, no)| segment.items.iter().map(move |item| (no, Question::Item(*item))));
    let mut entries: Vec<Entry> =
        own.chain(items).filter_map(|(segment, question)| entry(session, sitting, segment, question)).collect();
    if let Some(next) = entries.iter_mut().find(|entry| entry.progress == Progress::Later) {
        next.progress = Progress::Next;
    }
    entries
}

fn entry(session: &Session, sitting: &Sitting, segment: u8, question: Question) -> Option<Entry> {
    let vote = session.votes.iter().rev().find(|vote| vote.question == question);
    let running = vote.is_some_and(|vote| vote.is_running());
    let result = vote.and_then(|vote| vote.result.as_ref());
    let dealt_with = result.is_some() || matches!(question, Question::Item(item) if session.is_dealt_with(item));
    let at_work = sitting.stage == Stage::InProgress;
    let current = at_work && sitting.current.as_ref().is_some_and(|current| current.question == question);
    // A report counts as heard from its beginning, and yet the hall is busy with it until the next act.
    let undeclared = result.is_some_and(|result| result.declared_at.is_none());
    let busy = current && (!dealt_with || undeclared || is_report_on_the_floor(sitting, question));
    let progress = match (running || busy, dealt_with) {
        (true, _) => Progress::Now,
        (false, true) => Progress::Done,
        (false, false) => Progress::Later,
    };
    let passed = result.map(|result| result.passed);
    Some(Entry { matter: Matter::of(session, question)?, segment, progress, passed })
}

fn is_report_on_the_floor(sitting: &Sitting, question: Question) -> bool {
    let last = sitting.reports.last().map(|report| Question::Item(report.item));
    last == Some(question) || sitting.speech_running().is_some()
}

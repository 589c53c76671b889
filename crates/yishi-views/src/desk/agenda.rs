//! The agenda as the desk sees it: every item with the sittings that take it up and its outcome.

use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::SittingNo;
use yishi_procedure::voting::question::Question;

use crate::heading::Heading;
use crate::matter::Matter;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaPage {
    /// Session and sitting.
    pub heading: Heading,
    /// Whether the agenda has been adopted.
    pub adopted: bool,
    /// The items in their order.
    pub rows: Vec<AgendaRow>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    /// The item.
    pub matter: Matter,
    /// The sittings whose schedule takes it up.
    pub sittings: Vec<(SittingNo, SittingKind)>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Not dealt with yet.
    Open,
    /// Heard, or spoken to its end.
    Heard,
    /// Adopted by vote.
    Adopted,
    /// Put to the vote, and not adopted.
    Rejected,
}

impl AgendaPage {
    /// The agenda of a session.
    pub fn of(session: &Session) -> Self {
        Self { heading: Heading::of(session), adopted: session.agenda.is_some(), rows: rows(session) }
    }
}

pub(crate) fn rows(session: &Session) -> Vec<AgendaRow> {
    let items = session.items().iter().map(|item| item.no);
    items
        .filter_map(|item| {
            let taking_up = session.sittings.iter().filter(|sitting| sitting.takes_up(item));
            Some(AgendaRow {
                matter: Matter::of(session, Question::Item(item))?,
                sittings: taking_up.map(|sitting| (sitting.no, sitting.kind)).collect(),
                outcome: outcome(session, Question::Item(item)),
            })
        })
        .collect()
}

fn outcome(session: &Session, question: Question) -> Outcome {
    let voted = session.votes.iter().any(|vote| vote.question == question && !vote.is_running());
    let heard = matches!(question, Question::Item(item) if session.is_dealt_with(item));
    match (session.is_decided(question), voted, heard) {
        (true, _, _) => Outcome::Adopted,
        (false, true, _) => Outcome::Rejected,
        (false, false, true) => Outcome::Heard,
        (false, false, false) => Outcome::Open,
    }
}

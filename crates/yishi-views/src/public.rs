//! The public page of a session: its agenda, its sittings with attendance and quorum, its results with their grounds.
//!
//! Law: results are announced with their four figures (NPC rules of procedure art 59). Invariant: nothing stands here before
//! the chair has declared it, and a session held again from a report says so.

use jiff::civil::Date;
use serde::Serialize;
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{Layer, Rulebook};

use crate::cited::Judged;
use crate::heading::{Heading, SittingHead};
use crate::matter::Matter;
use crate::vote::ResultFigures;

/// The public page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicPage {
    /// The session; its sitting is the one at work.
    pub heading: Heading,
    /// First and last day of its sittings.
    pub days: Option<(Date, Date)>,
    /// Seats in office.
    pub entitled: u32,
    /// The agenda, once it is adopted.
    pub agenda: Vec<Matter>,
    /// All sittings.
    pub sittings: Vec<PublicSitting>,
    /// Declared results in their order.
    pub results: Vec<ResultFigures>,
    /// The rulebook the session is held under: its id, its digest and its layers.
    pub rulebook: (String, String, Vec<Layer>),
    /// The identifier of the report a session was held again from.
    pub reconstructed_from: Option<String>,
    /// Whether the session is over.
    pub closed: bool,
}

/// A sitting as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicSitting {
    /// Which sitting.
    pub head: SittingHead,
    /// The quorum as it was judged at the opening.
    pub quorum: Option<Judged>,
}

impl PublicPage {
    /// The public page of a session.
    pub fn of(session: &Session, book: &Rulebook) -> Self {
        let results = session.votes.iter().filter_map(|vote| ResultFigures::of(session, vote, book));
        let items = session.agenda.as_deref().unwrap_or_default().iter();
        Self {
            heading: Heading::with(session, session.sitting_at_work()),
            days: days(session),
            entitled: session.roll.entitled(),
            agenda: items.filter_map(|item| Matter::of(session, Question::Item(item.no))).collect(),
            sittings: session.sittings.iter().map(|sitting| public_sitting(sitting, book)).collect(),
            results: results.filter(|result| result.declared).collect(),
            rulebook: (session.rulebook.id.clone(), session.rulebook.digest.clone(), book.layers().to_vec()),
            reconstructed_from: session.reconstruction.as_ref().map(|from| from.id.clone()),
            closed: session.closed_at.is_some(),
        }
    }
}

fn days(session: &Session) -> Option<(Date, Date)> {
    let days = session.sittings.iter().map(|sitting| sitting.date);
    Some((days.clone().min()?, days.max()?))
}

fn public_sitting(sitting: &Sitting, book: &Rulebook) -> PublicSitting {
    let quorum = sitting.opening_quorum.as_ref().map(|ground| Judged::of(ground, book));
    PublicSitting { head: SittingHead::of(sitting), quorum }
}

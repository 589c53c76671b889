//! The result sheet of a vote (表决结果单): how it was held, the four figures, every threshold with its article, the judgement.
//!
//! Law: NPC rules of procedure art 59, 60; Organic Law art 25. Invariant: there is a sheet only once the vote is closed, and it
//! tells no seat's choice.

use jiff::Timestamp;
use serde::Serialize;
use yishi_procedure::Session;
use yishi_procedure::ids::VoteNo;
use yishi_rulebook::Rulebook;

use crate::cited::Judged;
use crate::heading::Heading;
use crate::vote::ResultFigures;

/// The sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoteSheet {
    /// The session, and the sitting the vote was held in.
    pub heading: Heading,
    /// Figures, thresholds and judgement.
    pub result: ResultFigures,
    /// Seats entitled: those present as it opened.
    pub entitled: u32,
    /// What was judged as it was opened.
    pub opening: Vec<Judged>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the chair declared the result.
    pub declared_at: Option<Timestamp>,
}

impl VoteSheet {
    /// The sheet of a closed vote; nothing where it runs or there is none of that number.
    pub fn of(session: &Session, book: &Rulebook, no: VoteNo) -> Option<Self> {
        let vote = session.vote(no).ok()?;
        Some(Self {
            heading: Heading::with(session, session.sitting(vote.sitting).ok()),
            result: ResultFigures::of(session, vote, book)?,
            entitled: vote.entitled_count(),
            opening: vote.grounds.iter().map(|ground| Judged::of(ground, book)).collect(),
            opened_at: vote.opened_at,
            declared_at: vote.result.as_ref().and_then(|result| result.declared_at),
        })
    }
}

//! A clause in dispute is split off and voted on by itself (单独表决), before the whole text.
//!
//! Law: Legislation Law art 44; local rules of procedure (Shanghai art 68); `vote.clauses-separately`. Invariant: a clause is decided
//! once, whether it stays in the text or not, and the text waits for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, Rulebook, VotingFlag};

use crate::business::BusinessRefusal;
use crate::business::amendment::text::TextRef;
use crate::business::leading::{self, next_number, require_no_vote, require_wording};
use crate::convening::ConveningRefusal;
use crate::convening::presidium::PresidiumFigures;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{ClauseNo, VoteNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// A clause that is voted on by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clause {
    /// Its number.
    pub no: ClauseNo,
    /// The text it belongs to.
    pub text: TextRef,
    /// Its wording.
    pub wording: Text,
    /// Whether it stays, once it was voted on.
    pub kept: Option<bool>,
}

/// Splits a clause off for a vote of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SplitClause {
    /// The text it belongs to.
    pub text: TextRef,
    /// Its wording.
    pub wording: Text,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A clause was split off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClauseSplit {
    /// Its number in the session.
    pub clause: ClauseNo,
    /// The text it belongs to.
    pub text: TextRef,
    /// Its wording.
    pub wording: Text,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// A clause was voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClauseVoted {
    /// The clause.
    pub clause: ClauseNo,
    /// The vote.
    pub vote: VoteNo,
    /// Whether it stays in the text.
    pub kept: bool,
}

impl Session {
    /// The clause of that number.
    ///
    /// # Errors
    /// `B.431` where there is none.
    pub fn clause(&self, no: ClauseNo) -> Result<&Clause, BusinessRefusal> {
        let at = usize::from(no.0).checked_sub(1);
        at.and_then(|at| self.clauses.get(at)).ok_or(BusinessRefusal::NoSuchClause(no))
    }
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &SplitClause) -> Result<Vec<Event>, Refusal> {
    if !rules::flag(book, VotingFlag::ClausesSeparately)?.value {
        return Err(ConveningRefusal::NoSuchRule(VotingFlag::ClausesSeparately.id()).into());
    }
    require_wording(&command.wording)?;
    command.text.require_open(session)?;
    require_no_vote(session)?;
    let grounds = leading::judge(session, book, command.figures)?;
    let clause = ClauseNo(next_number(session.clauses.len())?);
    let (text, wording) = (command.text, command.wording.clone());
    Ok(vec![Event::ClauseSplit(ClauseSplit { clause, text, wording, grounds })])
}

/// It is taken up where its text can be, until it is decided.
pub(crate) fn check(session: &Session, sitting: &Sitting, book: &Rulebook, clause: ClauseNo) -> Result<(), Refusal> {
    let clause = session.clause(clause)?;
    if clause.kept.is_some() {
        return Err(BusinessRefusal::AlreadyVoted.into());
    }
    clause.text.check(session, sitting, book)
}

/// It is voted on when its text has come to the vote.
pub(crate) fn require_votable(session: &Session, clause: ClauseNo) -> Result<(), Refusal> {
    session.clause(clause)?.text.require_at_vote(session)
}

pub(crate) fn consequence(clause: ClauseNo, vote: VoteNo, kept: bool) -> Event {
    Event::ClauseVoted(ClauseVoted { clause, vote, kept })
}

pub(crate) fn apply_split(session: &mut Session, event: &ClauseSplit) {
    let ClauseSplit { clause, text, wording, .. } = event.clone();
    session.clauses.push(Clause { no: clause, text, wording, kept: None });
}

pub(crate) fn apply_voted(session: &mut Session, event: &ClauseVoted) {
    if let Some(clause) = session.clauses.iter_mut().find(|clause| clause.no == event.clause) {
        clause.kept = Some(event.kept);
    }
}

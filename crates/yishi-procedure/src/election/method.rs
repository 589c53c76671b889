//! The election method (选举办法): for each post how many stand beyond the seats, adopted by the plenary before any ballot is held.
//!
//! Law: Organic Law art 27: the congress fixes the surplus of the session within the bounds of the law; art 30 for by-elections; art 47
//! for the size of the standing committee. Invariant: every surplus of an adopted method lies within its range.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{CandidateOrder, CandidateOrderRule, ElectionRange, Ground, RangeGround, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::presidium::PresidiumFigures;
use crate::election::contest::{Election, ElectionKind};
use crate::election::office::{self, Office};
use crate::election::{ElectionRefusal, leading, numbers};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// One post of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Post {
    /// The office.
    pub office: Office,
    /// Term change or by-election.
    pub kind: ElectionKind,
    /// Seats to be filled.
    pub seats: u16,
    /// How many candidates stand beyond the seats (差额数). More nominated than that are put to a preliminary vote.
    pub surplus: u16,
}

/// How a tie at the cut of a preliminary vote is resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PreliminaryTie {
    /// By another preliminary vote among those tied.
    FurtherVote,
    /// By the presidium.
    Presidium,
}

/// An election method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ElectionMethod {
    /// Its title as announced.
    pub title: Text,
    /// The posts in the order in which they are elected.
    pub posts: Vec<Post>,
    /// What follows a tie in a preliminary vote.
    pub preliminary_tie: PreliminaryTie,
    /// The order of names on the list of candidates and the ballot.
    pub order: CandidateOrder,
}

/// Puts an election method before the plenary; a later draft replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeElectionMethod {
    /// The method.
    pub method: ElectionMethod,
    /// The presidium's figures; absent where another organ leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A draft election method lies before the plenary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ElectionMethodProposed {
    /// The method.
    pub method: ElectionMethod,
    /// The surplus of each post on its range, in the order of the posts; last the size of the standing committee, where a term
    /// change elects it.
    pub ranges: Vec<RangeGround>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// The plenary adopted the election method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ElectionMethodAdopted {
    /// The method.
    pub method: ElectionMethod,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &ProposeElectionMethod,
) -> Result<Vec<Event>, Refusal> {
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    if session.election_method.is_some() {
        return Err(ElectionRefusal::MethodAlreadyAdopted.into());
    }
    let method = &command.method;
    require_each_once(method)?;
    let order = rules::choice(book, CandidateOrderRule::Candidates)?;
    if !order.allows(&method.order) {
        return Err(ElectionRefusal::OrderNotAllowed(Box::new(order.citation)).into());
    }
    let posts = (1..).zip(&method.posts);
    let mut ranges = posts.map(|(no, post)| judge_post(book, no, post)).collect::<Result<Vec<_>, _>>()?;
    ranges.extend(judge_size(book, method)?);
    let grounds = leading::judge(session, book, command.figures)?;
    let event = ElectionMethodProposed { method: method.clone(), ranges, grounds };
    Ok(vec![Event::ElectionMethodProposed(event)])
}

fn require_each_once(method: &ElectionMethod) -> Result<(), Refusal> {
    if method.posts.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let mut seen = std::collections::BTreeSet::new();
    let twice = (1..).zip(&method.posts).find(|(_, post)| !seen.insert(post.office));
    let refuse = |(post, twice): (usize, &Post)| ElectionRefusal::OfficeTwice { post, office: twice.office };
    twice.map_or(Ok(()), |twice| Err(refuse(twice).into()))
}

fn judge_post(book: &Rulebook, no: usize, post: &Post) -> Result<RangeGround, Refusal> {
    office::require(book, post.office, post.seats)?;
    let range = numbers::range(book, post.office, post.kind)?;
    let ground = range.judge(u32::from(post.surplus), u32::from(post.seats));
    if ground.within {
        return Ok(ground);
    }
    Err(ElectionRefusal::SurplusOutOfRange { post: no, office: post.office, ground: Box::new(ground) }.into())
}

/// A term change that elects the members of the standing committee elects all of it, so its size shows in the method.
fn judge_size(book: &Rulebook, method: &ElectionMethod) -> Result<Option<RangeGround>, Refusal> {
    let whole = |post: &&Post| post.office == Office::CommitteeMembers && post.kind == ElectionKind::TermChange;
    if !method.posts.iter().any(|post| whole(&post)) {
        return Ok(None);
    }
    let seats = method.posts.iter().filter(|post| post.office.is_of_the_standing_committee());
    let size = seats.map(|post| u32::from(post.seats)).sum();
    let ground = rules::range(book, ElectionRange::CommitteeSize)?.judge(size, size);
    if ground.within { Ok(Some(ground)) } else { Err(ElectionRefusal::CommitteeSize(Box::new(ground)).into()) }
}

/// The post of an election in the adopted method.
pub(crate) fn post_of<'a>(session: &'a Session, election: &Election) -> Result<&'a Post, ElectionRefusal> {
    let method = session.election_method.as_ref().ok_or(ElectionRefusal::MethodNotAdopted)?;
    let same = |post: &&Post| (post.office, post.kind, post.seats) == (election.office, election.kind, election.seats);
    method.posts.iter().find(same).ok_or(ElectionRefusal::MethodSilent { election: election.no, seats: election.seats })
}

pub(crate) fn apply_proposed(session: &mut Session, event: &ElectionMethodProposed) {
    session.election_method_draft = Some(event.method.clone());
}

pub(crate) fn apply_adopted(session: &mut Session, event: &ElectionMethodAdopted) {
    session.election_method = Some(event.method.clone());
}

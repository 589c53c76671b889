//! A sealed ballot as visitors see it, while it runs and ever after: its state, its result, its figures, and who opened it.
//!
//! Law: results are announced with their figures (NPC rules of procedure art 59). Invariant: what stands here is public already; it
//! holds nothing of any seat but those of the key trustees.

use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ids::{SessionId, TrusteeNo};
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_rulebook::Rulebook;

use crate::heading::Heading;
use crate::person::Person;
use crate::sealed_board::{KeyTrustee, key_trustees};
use crate::secret_vote::{BoxSoFar, VoteNow, now};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicBox {
    /// The session, which is part of every address.
    pub session: SessionId,
    /// The session's full name.
    pub name: Text,
    /// The ballot, and how far it is.
    pub now: VoteNow,
    /// SHA-256 of the election's record, in base 64.
    pub fingerprint: String,
    /// Credentials that may vote.
    pub credentials: u32,
    /// How many key trustees open the result together.
    pub needed: u32,
    /// The key trustees, by place.
    pub keepers: Vec<Keeper>,
}

/// A key trustee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeper {
    /// The place.
    pub place: TrusteeNo,
    /// Who it is.
    pub person: Person,
    /// Whether their part is in.
    pub opened: bool,
}

impl PublicBox {
    /// The page of the ballot of that identifier; `so_far` is what its archive holds.
    pub fn of(session: &Session, book: &Rulebook, uuid: &str, so_far: &BoxSoFar) -> Option<Self> {
        let ballot = session.sealed_ballots.iter().find(|ballot| ballot.uuid == uuid)?;
        Some(Self {
            session: session.id.clone(),
            name: Heading::of(session).session,
            now: now(session, book, ballot, so_far),
            fingerprint: ballot.fingerprint.clone(),
            credentials: ballot.credentials,
            needed: ballot.needed,
            keepers: keepers(session, ballot, &so_far.opened_by),
        })
    }
}

fn keepers(session: &Session, ballot: &SealedBallot, opened_by: &[TrusteeNo]) -> Vec<Keeper> {
    let keeper = |KeyTrustee { place, person }| Keeper { place, person, opened: opened_by.contains(&place) };
    key_trustees(session, ballot).map(keeper).collect()
}

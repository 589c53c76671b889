//! What any way of holding a secret ballot must bring: on paper today, by sealed electronic ballots beside it.
//!
//! Law: Organic Law art 28. Invariant: it says how many votes there are and who vouches for them, and never whose they are.

use jiff::Timestamp;
use yishi_rulebook::Rulebook;

use crate::ballot::count::BallotCount;
use crate::ballot::paper_ballot::Ballot;
use crate::ballot::subject::{self, BallotSubject};
use crate::event::Event;
use crate::ids::SeatNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Who or what vouches for a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The two reports that chief scrutineers sign: on the papers returned, and on the count.
    SignedReports {
        /// Who signed the report on issued and returned papers.
        returned: SeatNo,
        /// Who signed the report on the count.
        counted: SeatNo,
    },
    /// A public archive that anybody can verify.
    Archive {
        /// The election's fingerprint.
        fingerprint: String,
        /// The hash of the archive's last event.
        last_event: String,
    },
}

/// A secret ballot that has been counted, however it was cast.
pub trait SecretBallot {
    /// What it is about.
    fn subject(&self) -> BallotSubject;
    /// How many were entitled to vote.
    fn entitled(&self) -> u32;
    /// The count, once it stands.
    fn count(&self) -> Option<&BallotCount>;
    /// Who vouches for it, once both have.
    fn evidence(&self) -> Option<Evidence>;
}

impl SecretBallot for Ballot {
    fn subject(&self) -> BallotSubject {
        self.subject
    }

    fn entitled(&self) -> u32 {
        self.entitled
    }

    fn count(&self) -> Option<&BallotCount> {
        self.count.as_ref()
    }

    fn evidence(&self) -> Option<Evidence> {
        let returned = self.returned?.signed_by;
        self.counted_by.map(|counted| Evidence::SignedReports { returned, counted })
    }
}

/// What follows from the count of a secret ballot; nothing while there is none.
pub(crate) fn consequence(
    session: &Session,
    book: &Rulebook,
    ballot: &impl SecretBallot,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let Some(count) = ballot.count() else { return Ok(Vec::new()) };
    subject::consequence(session, book, ballot.subject(), count, at)
}

//! Sealed electronic ballots: who hands out the credentials, who opens the count, and whether elections are held so.
//!
//! Law: the house's own notes YI 0046 to 0048; no law speaks of it.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::{CredentialsFrom, ElectionBallot};

rules! { choice of CredentialsFrom;
    /// The credentials with which members vote.
    CredentialsChoice by id {
        /// Who hands them out.
        From = "sealed.credentials",
    }
}

rules! { choice of ElectionBallot;
    /// Elections.
    ElectionBallotChoice by id {
        /// Whether they are held by device where nobody can be written in.
        Elections = "sealed.elections",
    }
}

rules! { number;
    /// Those who hold the key to the count (密钥保管人).
    TrusteeNumber by id {
        /// How many there are.
        Trustees = "sealed.trustees" in People,
        /// How many of them open a count.
        Needed = "sealed.trustees.needed" in People,
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[CredentialsChoice::RULES, ElectionBallotChoice::RULES, TrusteeNumber::RULES];

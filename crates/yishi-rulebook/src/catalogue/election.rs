//! Elections: who may nominate, and how many candidates stand for how many seats.
//!
//! Law: OL 26, 27.
//! Invariant: a range counts the candidates beyond the seats (差额); a rule that a rulebook lacks is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;

rules! { range;
    /// Candidates beyond the seats.
    ElectionRange by id {
        /// Deputy posts: deputy chairs, deputy heads of government.
        DeputyPosts = "election.surplus.deputy-posts",
        /// Members of the standing committee.
        CommitteeMembers = "election.surplus.committee-members",
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[ElectionRange::RULES];

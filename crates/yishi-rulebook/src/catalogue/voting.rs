//! Voting: majorities beside the usual one, methods beside the usual one, and what a vote needs or shows.
//!
//! Law: CN 64; OL 25; DL 23; NR 59, 60; NS 45 to 48.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::VoteMethod;

rules! { threshold;
    /// Majorities beside the usual one.
    VotingThreshold by id {
        /// An amendment of the constitution (宪法修正案).
        Constitution = "majority.constitution" counts Approvals,
        /// A people's-livelihood project (民生实事项目票决).
        LivelihoodProject = "majority.livelihood-project" counts Approvals,
    }
}

rules! { range;
    /// More on the ballot than can be chosen.
    VotingRange by id {
        /// People's-livelihood projects beyond those to be chosen (差额票决).
        LivelihoodSurplus = "livelihood.surplus",
    }
}

rules! { choice of VoteMethod;
    /// Methods beside the usual one.
    MethodChoice by id {
        /// The method of a presidium meeting.
        Presidium = "vote.method.presidium",
        /// The method when the device fails (表决器发生故障).
        OnFailure = "vote.method.on-failure",
        /// The method of those who attend by video.
        ByVideo = "vote.method.by-video",
    }
}

rules! { flag;
    /// Facts about a vote.
    VotingFlag by id {
        /// Somebody may vote for somebody else (委托表决).
        Proxies = "vote.proxies",
        /// Those who did not press are announced as a fourth figure (未按表决器).
        NotPressedAnnounced = "vote.not-pressed.announced",
        /// The chair announces the result at once (当场宣布).
        ResultAtOnce = "vote.result-at-once",
        /// Contested clauses may be voted on separately (单独表决).
        ClausesSeparately = "vote.clauses-separately",
        /// Appointments and removals are voted on one by one (逐人表决).
        PersonnelOneByOne = "vote.personnel-one-by-one",
        /// Whoever is present votes.
        PresentMustVote = "vote.present-must-vote",
    }
}

pub(super) const ROOM: &[&[AnyRule]] =
    &[VotingThreshold::RULES, VotingRange::RULES, MethodChoice::RULES, VotingFlag::RULES];

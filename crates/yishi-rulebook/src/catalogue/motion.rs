//! Motions: who may move, what becomes of a motion, and what is moved to change its text.
//!
//! Law: OL 22, 52; NO 16, 17; NR 10, 25, 30, 31.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::{LateMotion, MovingOrgan};

rules! { threshold;
    /// Thresholds of motions.
    MotionThreshold by id {
        /// Deputies or members who may move jointly (联名提出议案).
        JointMovers = "motion.joint-movers" counts Movers,
        /// The majority by which a delegation moves as such (以代表团名义提出议案).
        DelegationMajority = "motion.delegation-majority" counts Approvals,
        /// The share of its movers who may ask to have a motion considered again (要求复议).
        ReconsiderationShare = "motion.reconsideration.movers" counts Movers,
        /// The fewest who may ask so, a second condition beside the share.
        ReconsiderationLeast = "motion.reconsideration.least" counts Movers,
        /// Deputies or members who may move an amendment jointly (联名提出修正案).
        AmendmentMovers = "amendment.joint-movers" counts Movers,
    }
}

rules! { number;
    /// Periods of motions.
    MotionNumber by id {
        /// How long before the last meeting of the presidium reconsideration has to be asked for.
        ReconsiderationCutoff = "motion.reconsideration.cutoff" in Hours,
        /// How long before the last meeting of the presidium an amendment has to be handed in.
        AmendmentCutoff = "amendment.cutoff" in Hours,
        /// Within what time after the session the result of a motion's examination is reported.
        ResultReport = "motion.result-report" in Months | Days,
    }
}

rules! { flag;
    /// Facts about motions.
    MotionFlag by id {
        /// A joint motion falls when fewer support it than may move.
        FallsBelow = "motion.falls",
        /// Whoever refuses a motion a place on the agenda says why, to the body or to its movers.
        RefusalExplained = "motion.refusal.explained",
        /// A motion is explained by its movers before it is put to the vote.
        ExplainedFirst = "motion.explained-first",
        /// A motion that is left open may be handed to the standing committee.
        CommitteeCharge = "motion.committee-charge",
        /// A motion may be handled as a suggestion by decision.
        AsSuggestion = "motion.as-suggestion",
        /// A motion on the agenda is withdrawn with the consent of the organ that leads.
        WithdrawalConsent = "motion.withdrawal-consent",
        /// Amendments are voted on before the text they change.
        AmendmentFirst = "amendment.before-text",
    }
}

rules! { choice of MovingOrgan;
    /// Who moves without others.
    MotionOrganRule by id {
        /// The organs that may move by themselves: those allowed.
        Organs = "motion.organs",
    }
}

rules! { choice of LateMotion;
    /// What comes too late.
    MotionLateRule by id {
        /// What becomes of a motion handed in after the deadline.
        Late = "motion.late",
    }
}

pub(super) const ROOM: &[&[AnyRule]] =
    &[MotionThreshold::RULES, MotionNumber::RULES, MotionFlag::RULES, MotionOrganRule::RULES, MotionLateRule::RULES];

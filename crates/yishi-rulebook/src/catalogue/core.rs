//! Core: the rules no session can run without, and two that some bodies have beside them.
//!
//! Law: OL 14, 17, 25; NR 9, 60; EL 12.
//! Invariant: the required lists never grow, because a record pinned before a rule was known must stay a whole rulebook.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::{AgendaAdoption, Closing, EvenRostrum, LeadingOrgan, Press, VoteMethod};

rules! { required threshold;
    /// Thresholds every rulebook has.
    ThresholdRule by id {
        /// Quorum of a plenary and of the preparatory meeting (法定人数).
        SittingQuorum = "quorum.sitting" counts Present,
        /// Quorum of a meeting of the organ that prepares and leads: presidium, chairs' meeting or board.
        PresidiumQuorum = "quorum.presidium" counts Present,
        /// Majority by which that organ decides.
        PresidiumMajority = "majority.presidium" counts Approvals,
        /// Majority by which the body decides.
        DecisionMajority = "majority.decision" counts Approvals,
    }
}

rules! { threshold;
    /// Core thresholds only some rulebooks have.
    OptionalThreshold by id {
        /// Share of all that must take part in a vote, a second condition beside the majority (local law).
        ParticipationMajority = "majority.participation" counts TakingPart,
    }
}

rules! { number;
    /// Core numbers only some rulebooks have.
    OptionalNumber by id {
        /// The largest number of seats the law allows the body.
        RollMaximum = "roll.size" in People,
    }
}

rules! { required number;
    /// Numbers every rulebook has.
    NumberRule by id {
        /// How long a vote of fixed time stays open, in seconds.
        VoteTime = "vote.time" in Seconds,
    }
}

rules! { required choice of VoteMethod;
    /// Methods of voting every rulebook names.
    MethodRule by id {
        /// The usual method of voting on resolutions.
        DecisionMethod = "vote.method.decision",
        /// The usual method of the preparatory meeting.
        PreparatoryMethod = "vote.method.preparatory",
    }
}

rules! { required choice of Press;
    /// The press that counts, in every rulebook.
    PressRule by id {
        /// Which press counts when somebody presses twice.
        Press = "vote.press",
    }
}

rules! { required choice of Closing;
    /// The end of a vote, in every rulebook.
    ClosingRule by id {
        /// What ends a vote.
        Closing = "vote.closing",
    }
}

rules! { required choice of LeadingOrgan;
    /// The leading organ, in every rulebook.
    LeadingRule by id {
        /// The organ that leads the session.
        LedBy = "session.led-by",
    }
}

rules! { required choice of AgendaAdoption;
    /// The adoption of the agenda, in every rulebook.
    AgendaRule by id {
        /// Where the agenda is adopted.
        AdoptedAt = "agenda.adopted-at",
    }
}

rules! { required choice of EvenRostrum;
    /// The rostrum, in every rulebook.
    RostrumRule by id {
        /// How an even number of seats is ordered on the rostrum.
        Even = "rostrum.even",
    }
}

rules! { required flag;
    /// Flags every rulebook has.
    FlagRule by id {
        /// The quorum is judged again before each vote.
        QuorumBeforeVote = "quorum.before-vote",
        /// The leading organ may choose another method of voting than the usual one.
        MethodMayBeChosen = "vote.method.alternatives",
        /// The presidium is elected as one list, with one vote.
        PresidiumEnBloc = "presidium.en-bloc",
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[
    ThresholdRule::RULES,
    OptionalThreshold::RULES,
    OptionalNumber::RULES,
    NumberRule::RULES,
    MethodRule::RULES,
    PressRule::RULES,
    ClosingRule::RULES,
    LeadingRule::RULES,
    AgendaRule::RULES,
    RostrumRule::RULES,
    FlagRule::RULES,
];

//! Choices: rules that pick one of several options, each with its own type so that a match on it is exhaustive.
//!
//! Invariant: the value of a choice is one of the options its own rule allows.

use crate::citation::Citation;
use crate::keyed::keyed;

keyed! {
    /// A method of voting.
    VoteMethod by key {
        /// 无记名: nobody sees who voted how.
        Secret = "secret",
        /// 记名: each vote is recorded with its seat.
        Named = "named",
        /// 举手: tellers count raised hands.
        ShowOfHands = "show-of-hands",
    }
}

keyed! {
    /// Which press counts when somebody presses twice.
    Press by key {
        /// The first press stands.
        First = "first",
        /// The last press stands.
        Last = "last",
    }
}

keyed! {
    /// What ends a vote.
    Closing by key {
        /// The presiding chair closes it.
        Chair = "chair",
        /// It closes after the fixed time.
        Time = "time",
    }
}

keyed! {
    /// The organ that leads a session.
    LeadingOrgan by key {
        /// 主席团, elected in the preparatory meeting.
        Presidium = "presidium",
        /// 常务委员会.
        StandingCommittee = "standing-committee",
    }
}

keyed! {
    /// Where the agenda is adopted.
    AgendaAdoption by key {
        /// 预备会议.
        PreparatoryMeeting = "preparatory-meeting",
        /// The first plenary of the session.
        FirstSitting = "first-sitting",
    }
}

keyed! {
    /// How an even number of seats is ordered on the rostrum (主席台).
    EvenRostrum by key {
        /// The first sits left of the centre line, the second at the first's right.
        LeftOfLine = "left-of-line",
        /// The second still sits at the first's left hand.
        LeftHand = "left-hand",
    }
}

keyed! {
    /// How a matter of office is voted on.
    PersonnelBallot by key {
        /// By secret ballot on paper alone.
        Paper = "paper",
        /// Secretly, on paper or by device.
        Secret = "secret",
        /// By the method in force for decisions, or on paper.
        Usual = "usual",
    }
}

keyed! {
    /// What becomes of a proposal whose papers come late.
    LatePapers by key {
        /// It is refused.
        Refuse = "refuse",
        /// It is taken, and the record says that they were late.
        Warn = "warn",
    }
}

keyed! {
    /// Who organises an oath.
    OathOrganiser by key {
        /// 主席团, for those elected in its session.
        Presidium = "presidium",
        /// 主任会议, for those the standing committee appoints.
        ChairsMeeting = "chairs-meeting",
    }
}

keyed! {
    /// Whether suspended seats stay in the base of shares (全体代表).
    SuspendedSeats by key {
        /// They count in the base, and cannot take part.
        Counted = "counted",
        /// They do not count while they are suspended.
        NotCounted = "not-counted",
    }
}

/// One choice of a resolved rulebook, with its citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// Id of the rule.
    pub id: String,
    /// What is chosen.
    pub value: T,
    /// What may be chosen; `value` is among them.
    pub allowed: Vec<T>,
    /// Where the rule comes from.
    pub citation: Citation,
}

impl<T: PartialEq> Choice<T> {
    /// Whether an option is among those allowed.
    pub fn allows(&self, option: &T) -> bool {
        self.allowed.contains(option)
    }
}

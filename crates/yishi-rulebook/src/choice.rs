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
    /// An organ that may put matters before the body by itself.
    MovingOrgan by key {
        /// 主席团.
        Presidium = "presidium",
        /// 常务委员会.
        StandingCommittee = "standing-committee",
        /// 主任会议, 委员长会议.
        ChairsMeeting = "chairs-meeting",
        /// 专门委员会.
        SpecialCommittee = "special-committee",
        /// 人民政府.
        Government = "government",
        /// 监察委员会.
        SupervisionCommission = "supervision-commission",
        /// 人民法院.
        Court = "court",
        /// 人民检察院.
        Procuratorate = "procuratorate",
    }
}

keyed! {
    /// What becomes of a motion handed in after the deadline.
    LateMotion by key {
        /// It is handled as a suggestion (作为建议、批评和意见处理).
        Suggestion = "suggestion",
        /// It is not taken.
        Refused = "refused",
    }
}

keyed! {
    /// What a regulation is about.
    BillField by key {
        /// 城乡建设与管理.
        UrbanRural = "urban-rural",
        /// 生态文明建设.
        Ecology = "ecology",
        /// 历史文化保护.
        Heritage = "heritage",
        /// 基层治理.
        GrassRoots = "grass-roots",
        /// Anything else.
        Other = "other",
    }
}

keyed! {
    /// How the texts a bill changes are voted on.
    AmendingTexts by key {
        /// 合并表决.
        Jointly = "jointly",
        /// 分别表决.
        Separately = "separately",
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

//! The catalogue: which rules there are, under which id, and which of them every rulebook needs.
//!
//! Law: rules-of-procedure of the two bodies; each id is filled by a rule of a file under `rulebooks/`.
//! Invariant: the procedure names a rule by variant only; an id that is not listed here is refused when a file is loaded.

use crate::keyed::keyed;
use crate::threshold::{Base, Counted};

keyed! {
    /// The assembly a rulebook is made for.
    BodyKind by key {
        /// A people's congress (人民代表大会).
        Congress = "congress",
        /// A committee of the political consultative conference (政协).
        Cppcc = "cppcc",
    }
}

keyed! {
    /// Who made a rule; a later level may override an earlier one, never the other way round.
    Level by key {
        /// National law, the base of every rulebook.
        Nation = "nation",
        /// A province or a city under the central government.
        Province = "province",
        /// The city itself.
        City = "city",
        /// A decision for one session only.
        Session = "session",
    }
}

keyed! {
    /// What sort of thing a rule holds.
    RuleKind by key {
        /// A share of a base that must be reached.
        Threshold = "threshold",
        /// A number with its unit.
        Number = "number",
        /// One of several options.
        Choice = "choice",
        /// Yes or no.
        Flag = "flag",
    }
}

keyed! {
    /// Thresholds every rulebook has.
    ThresholdRule by id {
        /// Quorum of a plenary and of the preparatory meeting (法定人数).
        SittingQuorum = "quorum.sitting",
        /// Quorum of a presidium meeting.
        PresidiumQuorum = "quorum.presidium",
        /// Majority by which the presidium decides.
        PresidiumMajority = "majority.presidium",
        /// Majority by which the body decides.
        DecisionMajority = "majority.decision",
    }
}

keyed! {
    /// Rules only some rulebooks have.
    OptionalRule by id {
        /// Share of all that must take part in a vote, a second condition beside the majority (local law).
        ParticipationMajority = "majority.participation",
        /// The largest number of seats the law allows the body.
        RollMaximum = "roll.size",
    }
}

keyed! {
    /// Numbers every rulebook has.
    NumberRule by id {
        /// How long a vote of fixed time stays open, in seconds.
        VoteTime = "vote.time",
    }
}

keyed! {
    /// Choices every rulebook has.
    ChoiceRule by id {
        /// The usual method of voting on resolutions.
        DecisionMethod = "vote.method.decision",
        /// The usual method of the preparatory meeting.
        PreparatoryMethod = "vote.method.preparatory",
        /// Which press counts when somebody presses twice.
        Press = "vote.press",
        /// What ends a vote.
        Closing = "vote.closing",
        /// The organ that leads the session.
        LedBy = "session.led-by",
        /// Where the agenda is adopted.
        AgendaAdoptedAt = "agenda.adopted-at",
        /// How an even number of seats is ordered on the rostrum.
        EvenRostrum = "rostrum.even",
    }
}

keyed! {
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

/// Any rule of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnyRule {
    /// A threshold every rulebook has.
    Threshold(ThresholdRule),
    /// A rule only some rulebooks have.
    Optional(OptionalRule),
    /// A number every rulebook has.
    Number(NumberRule),
    /// A choice every rulebook has.
    Choice(ChoiceRule),
    /// A flag every rulebook has.
    Flag(FlagRule),
}

impl AnyRule {
    /// Finds a rule by its id; `None` when the catalogue has no such rule.
    pub fn parse(id: &str) -> Option<Self> {
        ThresholdRule::parse(id)
            .map(Self::Threshold)
            .or_else(|| OptionalRule::parse(id).map(Self::Optional))
            .or_else(|| NumberRule::parse(id).map(Self::Number))
            .or_else(|| ChoiceRule::parse(id).map(Self::Choice))
            .or_else(|| FlagRule::parse(id).map(Self::Flag))
    }

    /// Every rule of the catalogue.
    pub fn all() -> impl Iterator<Item = Self> {
        let thresholds = ThresholdRule::ALL.iter().copied().map(Self::Threshold);
        let optional = OptionalRule::ALL.iter().copied().map(Self::Optional);
        let numbers = NumberRule::ALL.iter().copied().map(Self::Number);
        let choices = ChoiceRule::ALL.iter().copied().map(Self::Choice);
        let flags = FlagRule::ALL.iter().copied().map(Self::Flag);
        thresholds.chain(optional).chain(numbers).chain(choices).chain(flags)
    }

    /// The id used in rulebook files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Threshold(rule) => rule.id(),
            Self::Optional(rule) => rule.id(),
            Self::Number(rule) => rule.id(),
            Self::Choice(rule) => rule.id(),
            Self::Flag(rule) => rule.id(),
        }
    }

    /// What sort of thing the rule holds.
    pub const fn kind(self) -> RuleKind {
        match self {
            Self::Threshold(_) => RuleKind::Threshold,
            Self::Optional(OptionalRule::RollMaximum) | Self::Number(_) => RuleKind::Number,
            Self::Optional(OptionalRule::ParticipationMajority) => RuleKind::Threshold,
            Self::Choice(_) => RuleKind::Choice,
            Self::Flag(_) => RuleKind::Flag,
        }
    }

    /// Whether every base rulebook must have the rule.
    pub const fn is_required(self) -> bool {
        match self {
            Self::Threshold(_) | Self::Number(_) | Self::Choice(_) | Self::Flag(_) => true,
            Self::Optional(OptionalRule::ParticipationMajority | OptionalRule::RollMaximum) => false,
        }
    }

    /// What a threshold of this id counts; `None` for rules that are not thresholds.
    pub(crate) const fn counted(self) -> Option<Counted> {
        match self {
            Self::Threshold(ThresholdRule::SittingQuorum | ThresholdRule::PresidiumQuorum) => Some(Counted::Present),
            Self::Threshold(ThresholdRule::PresidiumMajority | ThresholdRule::DecisionMajority) => {
                Some(Counted::Approvals)
            }
            Self::Optional(OptionalRule::ParticipationMajority) => Some(Counted::TakingPart),
            Self::Optional(OptionalRule::RollMaximum) | Self::Number(_) | Self::Choice(_) | Self::Flag(_) => None,
        }
    }
}

impl BodyKind {
    /// Whether this body has such a base: a congress has deputies, the CPPCC has members.
    pub const fn has(self, base: Base) -> bool {
        match base {
            Base::DeputiesInOffice | Base::StandingCommitteeMembers => matches!(self, Self::Congress),
            Base::CppccMembers | Base::CppccStandingCommitteeMembers => matches!(self, Self::Cppcc),
            Base::PresidiumMembers
            | Base::Present
            | Base::VotesCast
            | Base::Movers
            | Base::Seats
            | Base::BallotsIssued
            | Base::Voters => true,
        }
    }
}

macro_rules! any_rule_from {
    ($($rule:ident => $variant:ident),+) => {
        $(impl From<$rule> for AnyRule {
            fn from(rule: $rule) -> Self {
                Self::$variant(rule)
            }
        })+
    };
}
any_rule_from!(ThresholdRule => Threshold, OptionalRule => Optional, NumberRule => Number, ChoiceRule => Choice, FlagRule => Flag);

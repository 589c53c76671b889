//! The bodies a rulebook can be made for, the tiers they stand at, and the levels that make law for them.
//!
//! Law: OL 2, 44 (a township has a congress and no standing committee); the CPPCC begins at the county.
//! Invariant: a body is asked for at a tier it stands at, and a base is used only by a body that has it.

use crate::keyed::keyed;
use crate::threshold::Base;

keyed! {
    /// The assembly a rulebook is made for.
    BodyKind by key {
        /// A people's congress (人民代表大会).
        Congress = "congress",
        /// The standing committee of a people's congress (人大常委会).
        StandingCommittee = "standing-committee",
        /// A committee of the political consultative conference (政协).
        Cppcc = "cppcc",
        /// The standing committee of a committee of the political consultative conference (政协常委会).
        CppccStandingCommittee = "cppcc-standing-committee",
        /// A council or society that votes by rules of its own (社会团体).
        Association = "association",
    }
}

keyed! {
    /// The level at which a body stands; the law asks for other numbers at other tiers.
    Tier by key {
        /// 乡、民族乡、镇.
        Township = "township",
        /// 县、自治县、不设区的市、市辖区.
        County = "county",
        /// 设区的市、自治州.
        City = "city",
        /// 省、自治区、直辖市.
        Province = "province",
        /// 全国.
        Nation = "nation",
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

impl BodyKind {
    /// The tiers the body stands at; none for an association, which no tier of the state contains.
    pub const fn tiers(self) -> &'static [Tier] {
        match self {
            Self::Congress => Tier::ALL,
            Self::StandingCommittee | Self::Cppcc | Self::CppccStandingCommittee => {
                &[Tier::County, Tier::City, Tier::Province, Tier::Nation]
            }
            Self::Association => &[],
        }
    }

    /// Whether this body has such a base: a congress has deputies, the CPPCC has members.
    pub const fn has(self, base: Base) -> bool {
        match base {
            Base::DeputiesInOffice => matches!(self, Self::Congress),
            Base::StandingCommitteeMembers => matches!(self, Self::Congress | Self::StandingCommittee),
            Base::CppccMembers => matches!(self, Self::Cppcc),
            Base::CppccStandingCommitteeMembers => matches!(self, Self::Cppcc | Self::CppccStandingCommittee),
            Base::AssociationMembers => matches!(self, Self::Association),
            Base::PresidiumMembers
            | Base::GroupMembers
            | Base::CommitteeMembers
            | Base::Present
            | Base::VotesCast
            | Base::Movers
            | Base::Seats
            | Base::BallotsIssued
            | Base::Voters => true,
        }
    }
}

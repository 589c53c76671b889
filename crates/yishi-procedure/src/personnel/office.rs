//! Offices (职务): which kinds of office the law names, who may be removed from which, and who proposes whom.
//!
//! Law: OL 11, 31, 32, 50; EL 51, 55; SL 60. Invariant: every kind of office answers every question here, so that an act
//! never guesses whether it reaches an office.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BodyKind, Tier};

use crate::business::movers::Organ;

/// A kind of office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfficeKind {
    /// 常委会主任, in a township 人大主席.
    CommitteeChair,
    /// 常委会副主任, in a township 人大副主席.
    CommitteeDeputyChair,
    /// 常委会秘书长.
    CommitteeSecretaryGeneral,
    /// 常委会委员.
    CommitteeMember,
    /// A post in a special committee or working organ of the standing committee (专门委员会、工作机构职务).
    CommitteePost,
    /// 省长、市长、县长、乡长.
    GovernmentHead,
    /// 副省长、副市长、副县长、副乡长.
    GovernmentDeputyHead,
    /// 政府秘书长、厅长、局长、委员会主任.
    DepartmentHead,
    /// 监察委员会主任.
    SupervisionHead,
    /// 监察委员会副主任.
    SupervisionDeputyHead,
    /// 监察委员会委员.
    SupervisionMember,
    /// 法院院长.
    CourtPresident,
    /// 法院副院长.
    CourtDeputyPresident,
    /// 庭长、副庭长、审判委员会委员、审判员.
    Judge,
    /// 检察院检察长.
    ChiefProcurator,
    /// 检察院副检察长.
    DeputyChiefProcurator,
    /// 检察委员会委员、检察员.
    Procurator,
    /// 本级人大代表.
    Deputy,
    /// 上一级人大代表, elected by this congress.
    HigherDeputy,
}

/// An office with its title, such as 明川市副市长.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Office {
    /// Its kind.
    pub kind: OfficeKind,
    /// Its title as it is announced.
    pub title: Text,
}

impl OfficeKind {
    /// The officers a congress may remove by itself (OL 31); its standing committee, government, and the three heads.
    pub const fn is_removed_by_congress(self) -> bool {
        match self {
            Self::CommitteeChair
            | Self::CommitteeDeputyChair
            | Self::CommitteeSecretaryGeneral
            | Self::CommitteeMember
            | Self::GovernmentHead
            | Self::GovernmentDeputyHead
            | Self::DepartmentHead
            | Self::SupervisionHead
            | Self::CourtPresident
            | Self::ChiefProcurator => true,
            Self::CommitteePost
            | Self::SupervisionDeputyHead
            | Self::SupervisionMember
            | Self::CourtDeputyPresident
            | Self::Judge
            | Self::DeputyChiefProcurator
            | Self::Procurator
            | Self::Deputy
            | Self::HigherDeputy => false,
        }
    }

    /// The officers a standing committee may dismiss (SL 60): deputy heads of government, and those it appointed.
    pub const fn is_dismissed_by_committee(self) -> bool {
        match self {
            Self::GovernmentDeputyHead
            | Self::DepartmentHead
            | Self::SupervisionDeputyHead
            | Self::SupervisionMember
            | Self::CourtDeputyPresident
            | Self::Judge
            | Self::DeputyChiefProcurator
            | Self::Procurator => true,
            Self::CommitteeChair
            | Self::CommitteeDeputyChair
            | Self::CommitteeSecretaryGeneral
            | Self::CommitteeMember
            | Self::CommitteePost
            | Self::GovernmentHead
            | Self::SupervisionHead
            | Self::CourtPresident
            | Self::ChiefProcurator
            | Self::Deputy
            | Self::HigherDeputy => false,
        }
    }

    /// The offices somebody was elected to and may resign from before the congress or its standing committee (OL 32).
    pub const fn is_resigned_from(self) -> bool {
        match self {
            Self::CommitteeChair
            | Self::CommitteeDeputyChair
            | Self::CommitteeSecretaryGeneral
            | Self::CommitteeMember
            | Self::GovernmentHead
            | Self::GovernmentDeputyHead
            | Self::SupervisionHead
            | Self::CourtPresident
            | Self::ChiefProcurator => true,
            Self::CommitteePost
            | Self::DepartmentHead
            | Self::SupervisionDeputyHead
            | Self::SupervisionMember
            | Self::CourtDeputyPresident
            | Self::Judge
            | Self::DeputyChiefProcurator
            | Self::Procurator
            | Self::Deputy
            | Self::HigherDeputy => false,
        }
    }

    /// Whether it is a deputy's mandate.
    pub const fn is_mandate(self) -> bool {
        matches!(self, Self::Deputy | Self::HigherDeputy)
    }

    /// Whether deputies of that kind resign to this body (EL 55): to the standing committee of the congress that elected them;
    /// directly elected ones to their own, in a township to the congress itself.
    pub fn mandate_is_resigned_to(self, body: BodyKind, tier: Option<Tier>) -> bool {
        let committee = body == BodyKind::StandingCommittee;
        let own =
            (committee && tier == Some(Tier::County)) || (body == BodyKind::Congress && tier == Some(Tier::Township));
        (self == Self::HigherDeputy && committee) || (self == Self::Deputy && own)
    }

    /// Whether the office is a seat in the standing committee itself.
    pub const fn is_committee_seat(self) -> bool {
        matches!(
            self,
            Self::CommitteeChair | Self::CommitteeDeputyChair | Self::CommitteeSecretaryGeneral | Self::CommitteeMember
        )
    }

    /// The organs on whose proposal a standing committee fills or vacates such a post (OL 50); none where it does neither.
    pub const fn proposers(self) -> &'static [Organ] {
        match self {
            Self::CommitteePost => &[Organ::ChairsMeeting],
            Self::GovernmentDeputyHead => &[Organ::Government, Organ::ChairsMeeting],
            Self::DepartmentHead => &[Organ::Government],
            Self::SupervisionDeputyHead | Self::SupervisionMember => &[Organ::SupervisionCommission],
            Self::CourtDeputyPresident | Self::Judge => &[Organ::Court],
            Self::DeputyChiefProcurator | Self::Procurator => &[Organ::Procuratorate],
            Self::CommitteeChair
            | Self::CommitteeDeputyChair
            | Self::CommitteeSecretaryGeneral
            | Self::CommitteeMember
            | Self::GovernmentHead
            | Self::SupervisionHead
            | Self::CourtPresident
            | Self::ChiefProcurator
            | Self::Deputy
            | Self::HigherDeputy => &[],
        }
    }

    /// The deputy office from which somebody may be named acting head (代理); nothing for what is no such head.
    pub const fn acting_from(self) -> Option<Self> {
        match self {
            Self::GovernmentHead => Some(Self::GovernmentDeputyHead),
            Self::SupervisionHead => Some(Self::SupervisionDeputyHead),
            Self::CourtPresident => Some(Self::CourtDeputyPresident),
            Self::ChiefProcurator => Some(Self::DeputyChiefProcurator),
            Self::CommitteeChair
            | Self::CommitteeDeputyChair
            | Self::CommitteeSecretaryGeneral
            | Self::CommitteeMember
            | Self::CommitteePost
            | Self::GovernmentDeputyHead
            | Self::DepartmentHead
            | Self::SupervisionDeputyHead
            | Self::SupervisionMember
            | Self::CourtDeputyPresident
            | Self::Judge
            | Self::DeputyChiefProcurator
            | Self::Procurator
            | Self::Deputy
            | Self::HigherDeputy => None,
        }
    }

    /// Whether one title is held by one person: the director of a bureau is one, judges are many.
    pub const fn is_single(self) -> bool {
        match self {
            Self::CommitteeChair
            | Self::CommitteeSecretaryGeneral
            | Self::CommitteePost
            | Self::GovernmentHead
            | Self::DepartmentHead
            | Self::SupervisionHead
            | Self::CourtPresident
            | Self::ChiefProcurator => true,
            Self::CommitteeDeputyChair
            | Self::CommitteeMember
            | Self::GovernmentDeputyHead
            | Self::SupervisionDeputyHead
            | Self::SupervisionMember
            | Self::CourtDeputyPresident
            | Self::Judge
            | Self::DeputyChiefProcurator
            | Self::Procurator
            | Self::Deputy
            | Self::HigherDeputy => false,
        }
    }
}

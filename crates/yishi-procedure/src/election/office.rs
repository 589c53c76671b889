//! The offices (职务) that are filled by election, and which body elects them.
//!
//! Law: Organic Law art 11 (county and above), 12 (township), 47 (no secretary-general in a county); the CPPCC's Charter; the bylaws
//! of an association. Invariant: the class of an office decides how many candidates stand and who may nominate them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BodyKind, ElectionRange, Rulebook, Tier};

use crate::election::ElectionRefusal;

/// An office filled by election.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// 人大常委会主任.
    CommitteeChair,
    /// 人大常委会副主任.
    CommitteeDeputyChairs,
    /// 人大常委会秘书长.
    CommitteeSecretaryGeneral,
    /// 人大常委会委员.
    CommitteeMembers,
    /// 乡镇人大主席.
    CongressChair,
    /// 乡镇人大副主席.
    CongressDeputyChairs,
    /// The head of government: 省长, 市长, 县长, 乡长, 镇长.
    HeadOfGovernment,
    /// Deputy heads of government.
    DeputyHeadsOfGovernment,
    /// 监察委员会主任.
    HeadOfSupervision,
    /// 人民法院院长.
    CourtPresident,
    /// 人民检察院检察长.
    ChiefProcurator,
    /// 上一级人大代表.
    UpperDeputies,
    /// 政协主席.
    CppccChair,
    /// 政协副主席.
    CppccDeputyChairs,
    /// 政协秘书长.
    CppccSecretaryGeneral,
    /// 政协常务委员.
    CppccStandingMembers,
    /// 理事长, 会长.
    BoardChair,
    /// 理事.
    BoardMembers,
}

/// What kind of office it is: the law counts candidates by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeClass {
    /// One person holds it (正职, 秘书长).
    SinglePost,
    /// A deputy post (副职).
    DeputyPost,
    /// A member of a committee or board (委员).
    CommitteeMember,
    /// A deputy to the next-higher congress.
    UpperDeputy,
}

impl Office {
    /// All offices, in the order in which they are usually elected.
    pub const ALL: [Self; 18] = [
        Self::CommitteeChair,
        Self::CommitteeDeputyChairs,
        Self::CommitteeSecretaryGeneral,
        Self::CommitteeMembers,
        Self::CongressChair,
        Self::CongressDeputyChairs,
        Self::HeadOfGovernment,
        Self::DeputyHeadsOfGovernment,
        Self::HeadOfSupervision,
        Self::CourtPresident,
        Self::ChiefProcurator,
        Self::UpperDeputies,
        Self::CppccChair,
        Self::CppccDeputyChairs,
        Self::CppccSecretaryGeneral,
        Self::CppccStandingMembers,
        Self::BoardChair,
        Self::BoardMembers,
    ];

    /// Its class.
    pub fn class(self) -> OfficeClass {
        match self {
            Self::CommitteeChair
            | Self::CommitteeSecretaryGeneral
            | Self::CongressChair
            | Self::HeadOfGovernment
            | Self::HeadOfSupervision
            | Self::CourtPresident
            | Self::ChiefProcurator
            | Self::CppccChair
            | Self::CppccSecretaryGeneral
            | Self::BoardChair => OfficeClass::SinglePost,
            Self::CommitteeDeputyChairs
            | Self::CongressDeputyChairs
            | Self::DeputyHeadsOfGovernment
            | Self::CppccDeputyChairs => OfficeClass::DeputyPost,
            Self::CommitteeMembers | Self::CppccStandingMembers | Self::BoardMembers => OfficeClass::CommitteeMember,
            Self::UpperDeputies => OfficeClass::UpperDeputy,
        }
    }

    /// Says whether a body of that kind and tier elects it. A rulebook without a tier is a city's.
    pub fn is_elected_by(self, body: BodyKind, tier: Option<Tier>) -> bool {
        let tiers: &[Tier] = match self {
            Self::CppccChair | Self::CppccDeputyChairs | Self::CppccSecretaryGeneral | Self::CppccStandingMembers => {
                return body == BodyKind::Cppcc;
            }
            Self::BoardChair | Self::BoardMembers => return body == BodyKind::Association,
            Self::CongressChair | Self::CongressDeputyChairs => &[Tier::Township],
            Self::HeadOfGovernment | Self::DeputyHeadsOfGovernment => {
                &[Tier::Township, Tier::County, Tier::City, Tier::Province]
            }
            Self::CommitteeSecretaryGeneral => &[Tier::City, Tier::Province],
            Self::CommitteeChair
            | Self::CommitteeDeputyChairs
            | Self::CommitteeMembers
            | Self::HeadOfSupervision
            | Self::CourtPresident
            | Self::ChiefProcurator
            | Self::UpperDeputies => &[Tier::County, Tier::City, Tier::Province],
        };
        body == BodyKind::Congress && tiers.contains(&tier.unwrap_or(Tier::City))
    }

    /// Says whether whoever holds it belongs to the committee or board that stands in for this body between its sessions, and
    /// is therefore elected from among its seats.
    pub fn is_of_the_committee(self) -> bool {
        match self {
            Self::HeadOfGovernment
            | Self::DeputyHeadsOfGovernment
            | Self::HeadOfSupervision
            | Self::CourtPresident
            | Self::ChiefProcurator
            | Self::UpperDeputies => false,
            Self::CommitteeChair
            | Self::CommitteeDeputyChairs
            | Self::CommitteeSecretaryGeneral
            | Self::CommitteeMembers
            | Self::CongressChair
            | Self::CongressDeputyChairs
            | Self::CppccChair
            | Self::CppccDeputyChairs
            | Self::CppccSecretaryGeneral
            | Self::CppccStandingMembers
            | Self::BoardChair
            | Self::BoardMembers => true,
        }
    }

    /// Says whether it is one of the seats of a congress's standing committee, whose number the law bounds.
    pub fn is_of_the_standing_committee(self) -> bool {
        matches!(
            self,
            Self::CommitteeChair
                | Self::CommitteeDeputyChairs
                | Self::CommitteeSecretaryGeneral
                | Self::CommitteeMembers
        )
    }

    /// The name under which files and texts know it.
    pub fn key(self) -> &'static str {
        match self {
            Self::CommitteeChair => "committee_chair",
            Self::CommitteeDeputyChairs => "committee_deputy_chairs",
            Self::CommitteeSecretaryGeneral => "committee_secretary_general",
            Self::CommitteeMembers => "committee_members",
            Self::CongressChair => "congress_chair",
            Self::CongressDeputyChairs => "congress_deputy_chairs",
            Self::HeadOfGovernment => "head_of_government",
            Self::DeputyHeadsOfGovernment => "deputy_heads_of_government",
            Self::HeadOfSupervision => "head_of_supervision",
            Self::CourtPresident => "court_president",
            Self::ChiefProcurator => "chief_procurator",
            Self::UpperDeputies => "upper_deputies",
            Self::CppccChair => "cppcc_chair",
            Self::CppccDeputyChairs => "cppcc_deputy_chairs",
            Self::CppccSecretaryGeneral => "cppcc_secretary_general",
            Self::CppccStandingMembers => "cppcc_standing_members",
            Self::BoardChair => "board_chair",
            Self::BoardMembers => "board_members",
        }
    }

    /// Its general name; the title of an election is worded for the place, such as 云溪市人民政府市长.
    pub fn name(self) -> Text {
        let (hans, hant, en) = match self {
            Self::CommitteeChair => ("人大常委会主任", "人大常委會主任", "chair of the standing committee"),
            Self::CommitteeDeputyChairs => {
                ("人大常委会副主任", "人大常委會副主任", "deputy chairs of the standing committee")
            }
            Self::CommitteeSecretaryGeneral => {
                ("人大常委会秘书长", "人大常委會秘書長", "secretary-general of the standing committee")
            }
            Self::CommitteeMembers => ("人大常委会委员", "人大常委會委員", "members of the standing committee"),
            Self::CongressChair => ("人大主席", "人大主席", "chair of the congress"),
            Self::CongressDeputyChairs => ("人大副主席", "人大副主席", "deputy chairs of the congress"),
            Self::HeadOfGovernment => ("人民政府正职领导人员", "人民政府正職領導人員", "head of government"),
            Self::DeputyHeadsOfGovernment => {
                ("人民政府副职领导人员", "人民政府副職領導人員", "deputy heads of government")
            }
            Self::HeadOfSupervision => ("监察委员会主任", "監察委員會主任", "head of the supervision commission"),
            Self::CourtPresident => ("人民法院院长", "人民法院院長", "president of the court"),
            Self::ChiefProcurator => ("人民检察院检察长", "人民檢察院檢察長", "chief procurator"),
            Self::UpperDeputies => {
                ("上一级人民代表大会代表", "上一級人民代表大會代表", "deputies to the next-higher congress")
            }
            Self::CppccChair => ("政协主席", "政協主席", "chair of the CPPCC committee"),
            Self::CppccDeputyChairs => ("政协副主席", "政協副主席", "deputy chairs of the CPPCC committee"),
            Self::CppccSecretaryGeneral => ("政协秘书长", "政協秘書長", "secretary-general of the CPPCC committee"),
            Self::CppccStandingMembers => ("政协常务委员", "政協常務委員", "standing members of the CPPCC committee"),
            Self::BoardChair => ("理事长", "理事長", "chair of the board"),
            Self::BoardMembers => ("理事", "理事", "members of the board"),
        };
        Text::new(hans, hant).with_english(en)
    }
}

impl OfficeClass {
    /// The range that bounds the candidates beyond the seats at a term change.
    pub(crate) fn surplus(self) -> ElectionRange {
        match self {
            Self::SinglePost => ElectionRange::SinglePosts,
            Self::DeputyPost => ElectionRange::DeputyPosts,
            Self::CommitteeMember => ElectionRange::CommitteeMembers,
            Self::UpperDeputy => ElectionRange::UpperDeputies,
        }
    }
}

/// This body elects that office, and for so many seats.
pub(crate) fn require(book: &Rulebook, office: Office, seats: u16) -> Result<(), ElectionRefusal> {
    if !office.is_elected_by(book.body(), book.tier()) {
        return Err(ElectionRefusal::NotElectedHere(office));
    }
    let possible = match office.class() {
        OfficeClass::SinglePost => seats == 1,
        OfficeClass::DeputyPost | OfficeClass::CommitteeMember | OfficeClass::UpperDeputy => seats > 0,
    };
    if possible { Ok(()) } else { Err(ElectionRefusal::ImpossibleSeats { office, seats }) }
}

//! What can be written of a sitting, and the houses that have templates of their own.

use serde::{Deserialize, Serialize};
use yishi_names::AssemblyKind;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Product {
    /// 通稿, everything the record tells.
    Release,
    /// 简讯, one or two paragraphs: what met, attendance, who presided, what was adopted and who was elected.
    Bulletin,
    /// 表决结果 and 选举结果 as a list.
    Results,
    /// 图片说明, a caption for each group and person.
    Captions,
}

impl Product {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Release, Self::Bulletin, Self::Results, Self::Captions];

    /// The word for it in file names, in forms and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Bulletin => "bulletin",
            Self::Results => "results",
            Self::Captions => "captions",
        }
    }

    /// The product of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|product| product.name() == name)
    }

    /// True where every paragraph is read by itself, as a caption is.
    pub(crate) fn stands_alone(self) -> bool {
        match self {
            Self::Captions => true,
            Self::Release | Self::Bulletin | Self::Results => false,
        }
    }
}

/// A genre of house, by the wording of its reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum House {
    /// 人民代表大会
    Congress,
    /// 政协委员会全体会议
    Cppcc,
    /// A standing committee of either, which holds meetings and no assembly.
    Committee,
    /// 协会、学会
    Association,
}

impl House {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Congress, Self::Cppcc, Self::Committee, Self::Association];

    /// The genre of an assembly.
    pub fn of(kind: AssemblyKind) -> Self {
        match kind {
            AssemblyKind::Congress => Self::Congress,
            AssemblyKind::Cppcc => Self::Cppcc,
            AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee => Self::Committee,
            AssemblyKind::Association => Self::Association,
        }
    }

    /// The word for it in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Congress => "congress",
            Self::Cppcc => "cppcc",
            Self::Committee => "committee",
            Self::Association => "association",
        }
    }
}

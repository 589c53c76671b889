//! Kinds of sittings, their places in the session and the day, and how far a sitting has come.
//!
//! Law: Organic Law art 14, 17; Law on Deputies art 14. Invariant: a sitting takes only the steps drawn in
//! `machines::sitting`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CircleNo, CommitteeNo, GroupNo};

/// What kind of sitting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SittingKind {
    /// 预备会议.
    Preparatory,
    /// 全体会议 of the session.
    Plenary {
        /// Its number among the plenaries; absent where a report does not give it.
        ordinal: Option<u8>,
        /// Whether it opens or closes the session.
        part: PlenaryPart,
    },
    /// 主席团会议, by its number in the session.
    Presidium {
        /// Its number.
        ordinal: u8,
    },
    /// 代表团会议, or a meeting of one sector.
    Delegation {
        /// The delegation or sector.
        group: GroupNo,
    },
    /// 小组会议 or 联组会议.
    Circle {
        /// The small or joint group.
        circle: CircleNo,
    },
    /// A meeting of a committee formed for the session.
    Committee {
        /// The committee.
        committee: CommitteeNo,
    },
}

impl SittingKind {
    /// Says whether the whole body sits; all other sittings are of a part of it.
    pub fn is_of_the_whole_body(self) -> bool {
        match self {
            Self::Preparatory | Self::Plenary { .. } => true,
            Self::Presidium { .. } | Self::Delegation { .. } | Self::Circle { .. } | Self::Committee { .. } => false,
        }
    }
}

/// The place of a plenary in its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlenaryPart {
    /// It opens the session (开幕).
    Opening,
    /// It stands between.
    Ordinary,
    /// It closes the session (闭幕).
    Closing,
}

/// The part of the day a sitting is called for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    /// 上午.
    Morning,
    /// 下午.
    Afternoon,
    /// 晚上.
    Evening,
}

/// How far a sitting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Stage {
    /// Set in the schedule.
    Scheduled,
    /// Deputies check in.
    DoorsOpen,
    /// The chair has opened it.
    InProgress,
    /// The chair has adjourned it (休会): deputies come and go, and it goes on when it is quorate again.
    Adjourned,
    /// The chair has closed it.
    Closed,
    /// It is not held: it was called off before it was opened.
    CalledOff,
}

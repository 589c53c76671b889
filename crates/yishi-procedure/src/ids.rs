//! Numbers and names by which the acts of a session point at things.
//!
//! All numbers are given by the procedure itself, in the order in which things come into the record, so that a replay gives
//! the same numbers. Only seat numbers come from outside: they are the numbers of the deputies' certificates.

use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The stream and address of a session: 1 to 64 characters of `a-z`, `0-9` and `-`. Shared, since every request carries it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct SessionId(Arc<str>);

impl SessionId {
    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SessionId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if plain && (1..=64).contains(&text.len()) {
            Ok(Self(text.into()))
        } else {
            Err(format!("«{text}» is no session id: 1 to 64 characters of a-z, 0-9 and -"))
        }
    }
}

impl From<SessionId> for String {
    fn from(id: SessionId) -> String {
        id.0.as_ref().to_owned()
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! number {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

number!(
    /// The number of an entitled seat: the deputy's or member's certificate number, unique in the session.
    SeatNo(u32)
);
number!(
    /// The number of a person without a seat (leaders on the rostrum, reporters), from 1.
    GuestNo(u16)
);
number!(
    /// The number of a delegation (代表团) or sector (界别), from 1 in the order of the roll.
    GroupNo(u16)
);
number!(
    /// The number of a sitting in its session, from 1 in the order of scheduling.
    SittingNo(u16)
);
number!(
    /// The number of an item of the session's agenda, from 1.
    ItemNo(u16)
);
number!(
    /// The number of a vote in its session, from 1 in the order of opening; also the number of its ballot box.
    VoteNo(u32)
);

number!(
    /// The number of a small group (小组) or joint group (联组) formed for deliberation, from 1 in the order of forming.
    CircleNo(u16)
);
number!(
    /// The number of a committee formed for the session, from 1 in the order of its list.
    CommitteeNo(u16)
);

number!(
    /// The number of an announcement in its session, from 1 in the order of issue.
    AnnouncementNo(u16)
);
number!(
    /// The number of an election in its session, from 1 in the order of opening nominations.
    ElectionNo(u16)
);
number!(
    /// The number of a special committee (专门委员会) whose list the session adopts, from 1 in the order of nominating.
    SpecialCommitteeNo(u16)
);
number!(
    /// The number of a paper ballot in its session, from 1 in the order of opening.
    BallotNo(u16)
);
number!(
    /// The number of a sealed electronic ballot in its session, from 1 in the order of opening.
    SealedBallotNo(u16)
);
number!(
    /// The place of somebody who holds the key to the count of sealed ballots (密钥保管人), from 1.
    TrusteeNo(u8)
);
number!(
    /// The number of a teller (计票人) in its session, from 1 in the order of naming.
    TellerNo(u16)
);
number!(
    /// The number of a motion in its session, from 1 in the order of filing.
    MotionNo(u16)
);
number!(
    /// The number of a suggestion that was a motion, from 1 in the order of the register.
    SuggestionNo(u16)
);
number!(
    /// The number of an amendment in its session, from 1 in the order of moving.
    AmendmentNo(u16)
);
number!(
    /// The number of a clause that is voted on by itself, from 1 in the order of splitting off.
    ClauseNo(u16)
);
number!(
    /// The number of a regulation bill in its session, from 1 in the order of filing.
    BillNo(u16)
);
number!(
    /// The number of a removal motion in its session, from 1 in the order of filing.
    RemovalNo(u16)
);
number!(
    /// The number of a resignation in its session, from 1 in the order of tendering.
    ResignationNo(u16)
);
number!(
    /// The number of an appointment or dismissal from office in its session, from 1 in the order of proposing.
    AppointmentNo(u16)
);
number!(
    /// The number of an interpellation in its session, from 1 in the order of filing.
    InterpellationNo(u16)
);
number!(
    /// The number of a satisfaction rating (满意度测评) in its session, from 1 in the order of opening.
    RatingNo(u16)
);
number!(
    /// The number of a special inquiry (专题询问) in its session, from 1 in the order of opening.
    SpecialInquiryNo(u16)
);
number!(
    /// The number of a special work report (专项工作报告) in its session, from 1 in the order of planning.
    SpecialReportNo(u16)
);
number!(
    /// The number of an inspection of law enforcement (执法检查) in its session, from 1 in the order of planning.
    InspectionNo(u16)
);
number!(
    /// The number of a normative document (规范性文件) in its session's register, from 1 in the order of filing.
    DocumentNo(u16)
);
number!(
    /// The number of a people's-livelihood project (民生实事项目) in its session, from 1 in the order of collecting.
    ProjectNo(u16)
);
number!(
    /// The number of an inquiry in its session, from 1 in the order of asking.
    InquiryNo(u16)
);

number!(
    /// The number of a change of the agenda, from 1 in the order of proposing.
    ChangeNo(u16)
);
number!(
    /// The number of a statement for the plenaries (大会发言) in its session, from 1 in the order of filing.
    StatementNo(u16)
);
number!(
    /// The number of a contribution (发言) in its session, from 1 in the order of recording.
    ContributionNo(u32)
);
number!(
    /// The number of a bulletin (简报) in its session, from 1 in the order of issue.
    BulletinNo(u16)
);

/// A person who can be named in the record: somebody with a seat, or a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PersonRef {
    /// The holder of a seat.
    Seat(SeatNo),
    /// A person without a seat.
    Guest(GuestNo),
}

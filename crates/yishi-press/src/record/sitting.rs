//! The body, the meeting, who attended and who sat where.

use serde::{Deserialize, Serialize};
use yishi_names::AssemblyKind;

use super::{Person, Wording, is_false};
use crate::date::{Date, PartOfDay};

/// The body and its term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Of which kind.
    pub kind: AssemblyKind,
    /// The name in simplified script.
    pub name: String,
    /// 衡阳市 for a body; the hall for a meeting.
    pub place: String,
    /// 市
    pub level: String,
    /// 届
    pub term: u16,
    /// As printed, in the record's script.
    pub written: Wording,
}

/// Which meeting of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MeetingKind {
    /// 预备会议
    Preparatory,
    /// 开幕会
    Opening,
    /// 全体会议 in the midst of a session
    Plenary,
    /// 闭幕会
    Closing,
}

/// Kind, day and place of the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Of which kind.
    pub kind: MeetingKind,
    /// Its number within the session, where it is a numbered plenary.
    pub plenary: Option<u16>,
    /// The day.
    pub date: Date,
    /// Month, day and half of the day as printed.
    pub date_written: Wording,
    /// Half of the day.
    pub part_of_day: Option<PartOfDay>,
    /// 衡阳市 for a body; the hall for a meeting.
    pub place: Option<String>,
}

/// The figures; `absent_derived` is `should` less `attended`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// 代表 or 委员.
    pub unit: String,
    /// 名 or 人.
    pub measure: String,
    /// 应到, persons.
    pub should: u32,
    /// 实到, persons.
    pub attended: u32,
    /// The statement on the quorum as printed.
    pub quorum: Option<Wording>,
    /// On what the sufficient number rests: 法定人数 or 政协章程.
    pub quorum_basis: Option<String>,
    /// `should` less `attended`, persons.
    pub absent_derived: u32,
}

/// Where a group of the rostrum sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Row {
    /// 前排就座
    Front,
    /// 就座
    Any,
}

/// One group on the rostrum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RostrumGroup {
    /// A stable word for the group.
    pub group: String,
    /// The label in simplified script.
    pub label: Option<String>,
    /// The label as printed.
    pub label_written: Option<Wording>,
    /// Where they sit.
    pub row: Row,
    /// The persons in order.
    #[serde(default)]
    pub persons: Vec<Person>,
    /// True where it is mentioned collectively, without names or titles.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unnamed: bool,
    /// Groups without names that sit with these persons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unnamed_groups: Vec<Wording>,
}

/// Attendees without a vote, by category, and the part of the sitting they attended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NonVoting {
    /// The wording.
    pub text: String,
    /// The part of the sitting; the whole of it where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// As printed, in the record's script.
    pub written: Wording,
}

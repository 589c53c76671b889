//! What is known of one sitting, with every wording in both scripts: the ground on which a release is written.
//!
//! Invariant: lists stand in the order in which they are printed, and nothing here is derived from a text; a fact that
//! is not known is absent (`None` or an empty list), and the release then says nothing of it.

use serde::{Deserialize, Serialize};
use yishi_names::{Assembly, PersonName, Text};

use crate::date::{Date, PartOfDay};
pub use crate::record::{MeetingKind, Row, Source};

/// The facts of one sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Identifies the sitting among the records of a house.
    pub id: String,
    /// Where the facts were read, if they come from a printed report.
    pub source: Option<Source>,
    /// A line above the headline, where an editor gives one.
    pub kicker: Option<Text>,
    /// A line below the headline, where an editor gives one.
    pub deck: Option<Text>,
    /// The assembly, its place and level.
    pub assembly: Assembly,
    /// 届
    pub term: u16,
    /// 次会议
    pub session: u16,
    /// Which meeting of the session, when and where.
    pub meeting: Meeting,
    /// Who presides (主持); more than one where several do in turn.
    pub hosts: Vec<Participant>,
    /// Entitled and present.
    pub attendance: Option<Attendance>,
    /// Persons named as attending without a place on the rostrum.
    pub present_named: Vec<Participant>,
    /// The groups on the rostrum in the order printed.
    pub rostrum: Vec<RostrumGroup>,
    /// All executive chairs of the sitting (执行主席), the presiding one among them.
    pub executive_chairs: Vec<Participant>,
    /// A remark on how the list of executive chairs was read; never printed.
    pub executive_chairs_note: Option<String>,
    /// Attendees without a vote (列席), by category.
    pub non_voting: Vec<NonVoting>,
    /// Reports heard, in order.
    pub reports_heard: Vec<ReportHeard>,
    /// What was adopted.
    pub resolutions: Resolutions,
    /// Speeches, in order.
    pub speeches: Vec<Speech>,
    /// Elections, in order.
    pub elections: Vec<Election>,
}

/// Which meeting of the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Preparatory, opening, plenary or closing.
    pub kind: MeetingKind,
    /// The plenary's number within the session; an opening or closing may have one too.
    pub plenary: Option<u16>,
    /// The day.
    pub date: Date,
    /// Half of the day.
    pub part_of_day: Option<PartOfDay>,
    /// The hall.
    pub place: Option<Text>,
}

/// A person in a list, with the title that is printed before the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The name, whole, from the roll.
    pub name: PersonName,
    /// 市委副书记、市长
    pub title: Option<Text>,
}

/// The figures of attendance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// The measure word, 名 or 人; the same in both scripts.
    pub measure: String,
    /// 应到, persons.
    pub entitled: u32,
    /// 实到, persons; never more than `entitled`.
    pub present: u32,
    /// Whether the number suffices; `None` where nothing was said of it.
    pub quorate: Option<bool>,
}

/// One group on the rostrum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RostrumGroup {
    /// A stable word for the group, such as `presidium_standing_chairs`.
    pub group: String,
    /// 大会主席团常务主席; `None` where the persons' own titles stand in its place.
    pub label: Option<Text>,
    /// Front row or anywhere on the rostrum.
    pub row: Row,
    /// The persons in order; empty where the group is named only collectively.
    pub persons: Vec<Participant>,
    /// True where members are meant who are not named.
    pub unnamed: bool,
    /// Groups without names that sit with these persons: 市政协各委室主任.
    pub unnamed_groups: Vec<Text>,
}

/// Attendees without a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NonVoting {
    /// Who, by category.
    pub who: Text,
    /// The part of the sitting they attended; the whole of it where absent.
    pub scope: Option<Text>,
}

/// A report heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportHeard {
    /// A stable word for the report, such as `court_report`.
    pub report: String,
    /// 市人大常委会工作报告
    pub title: Text,
    /// Who delivered it.
    pub reporter: Participant,
    /// On whose commission (受…委托).
    pub on_behalf_of: Option<Text>,
}

/// What was adopted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolutions {
    /// 表决通过, 审议通过
    pub verb: Option<Text>,
    /// A count to be printed; with it the resolutions on work reports are named by their reports in one phrase.
    pub count: Option<u32>,
    /// The items in order.
    pub items: Vec<Resolution>,
}

/// One item adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// A stable word for the subject, such as `budget_report`.
    pub subject: String,
    /// 决议, 决定, 报告
    pub form: Text,
    /// The title in full.
    pub title: Text,
    /// True for a collective mention such as 其他各项决议.
    pub unnamed: bool,
    /// How many reports had been heard when it was adopted; where that is not known it is told after all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_reports: Option<usize>,
}

/// A speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speech {
    /// Who spoke.
    pub speaker: Participant,
    /// 讲话, 闭幕会讲话, 代表中共清河市委讲话
    pub role: Text,
}

/// Persons elected to one office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// 市人大常委会副主任
    pub office: Text,
    /// The elected in the order printed.
    pub elected: Vec<PersonName>,
}

impl Participant {
    /// A person without a title.
    pub fn named(name: PersonName) -> Self {
        Self { name, title: None }
    }

    /// A person with the title that is printed before the name.
    pub fn titled(title: Text, name: PersonName) -> Self {
        Self { name, title: Some(title) }
    }
}

impl RostrumGroup {
    /// True where the group is mentioned by its label alone.
    pub fn is_collective(&self) -> bool {
        self.persons.is_empty() && self.unnamed_groups.is_empty() && self.label.is_some()
    }
}

impl Facts {
    /// Every person of every list, in the order of the lists; a person may stand in several.
    pub fn people(&self) -> impl Iterator<Item = &PersonName> {
        let seated = self.rostrum.iter().flat_map(|group| &group.persons);
        let reporters = self.reports_heard.iter().map(|heard| &heard.reporter);
        let speakers = self.speeches.iter().map(|speech| &speech.speaker);
        let listed = self.present_named.iter().chain(seated).chain(&self.hosts).chain(&self.executive_chairs);
        let elected = self.elections.iter().flat_map(|election| &election.elected);
        listed.chain(reporters).chain(speakers).map(|participant| &participant.name).chain(elected)
    }
}

//! Reports heard, what was adopted, speeches and elections.

use serde::{Deserialize, Serialize};

use super::{Person, Wording, is_false};

/// A report that was delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportHeard {
    /// A stable word for the report.
    pub report: String,
    /// The title in full, in simplified script.
    pub full: String,
    /// Who delivered it.
    pub reporter: Person,
    /// On whose commission.
    pub on_behalf_of: Option<String>,
}

/// What was put to the vote and adopted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolutions {
    /// 表决通过, 审议通过
    pub verb: Option<String>,
    /// The count as printed.
    pub count_written: Option<u32>,
    /// The sentence, where it names the resolutions by their reports and prints their count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Wording>,
    /// What was adopted, in order.
    #[serde(default)]
    pub items: Vec<Resolution>,
}

/// One resolution or report adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// A stable word for the subject.
    pub subject: String,
    /// 决议, 决定, 报告
    pub form: String,
    /// The title in full, in simplified script.
    pub full: String,
    /// True where it is mentioned collectively, without names or titles.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unnamed: bool,
    /// As printed, in the record's script.
    pub written: Wording,
}

/// A speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Who spoke.
    #[serde(flatten)]
    pub person: Person,
    /// In which capacity.
    pub role: String,
}

/// Persons elected to one office, in the order printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// The office, in simplified script.
    pub office: String,
    /// The elected in the order printed.
    pub elected: Vec<Person>,
}

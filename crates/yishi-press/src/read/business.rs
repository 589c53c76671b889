//! Reports heard, what was adopted, speeches and elections as a report tells them.

use serde::{Deserialize, Serialize};

use super::people::Person;
use super::sitting::Quote;
use crate::span::Place;

/// A report that was delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportHeard {
    /// A stable word for the report.
    pub report: String,
    /// The title in simplified script.
    pub full: String,
    /// Who delivered it; `None` where the text does not say.
    pub reporter: Option<Person>,
    /// On whose commission, in simplified script.
    pub on_behalf_of: Option<String>,
}

/// What was adopted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolutions {
    /// 表决通过, 审议通过
    pub verb: Option<String>,
    /// The count as printed.
    pub count_written: Option<u32>,
    /// Where the count stands, measure word and noun included: 6個工作報告.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_span: Option<Place>,
    /// The sentence, where it prints a count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Quote>,
    /// In the order of the text.
    #[serde(default)]
    pub items: Vec<Resolution>,
}

/// One thing adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// A stable word for the subject.
    pub subject: String,
    /// 决议, 决定, 报告, 办法, 名单 …
    pub form: String,
    /// The title in full, in simplified script.
    pub full: String,
    /// True for a collective mention: 其他各项决议.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unnamed: bool,
    /// As printed.
    pub written: Quote,
}

/// A speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Who spoke.
    #[serde(flatten)]
    pub person: Person,
    /// In which capacity.
    pub role: String,
    /// First and last line of what is told of the speech, from 1.
    pub lines: [usize; 2],
}

/// Persons elected to one office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// The office in simplified script.
    pub office: String,
    /// The elected in the order of the text.
    pub elected: Vec<Person>,
}

//! Where a report was read, and its headline.

use serde::{Deserialize, Serialize};
use yishi_names::Script;

use super::Wording;
use crate::date::Date;

/// Where a report was read; a record that Yishi keeps of its own sittings names only its script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Name of the file read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Digest of that file, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// First and last line of the report in its file, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines: Option<[u32; 2]>,
    /// Script of the text, and of every `written`.
    pub script: Script,
    /// Whether the text is `clean` or `damaged`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script_state: Option<String>,
    /// Who published it.
    #[serde(default)]
    pub publisher: Option<Wording>,
    /// Under which section.
    #[serde(default)]
    pub section: Option<Wording>,
    /// On which day.
    #[serde(default)]
    pub published: Option<Date>,
    /// Who wrote it.
    #[serde(default)]
    pub byline: Vec<Byline>,
    /// On what the year of the meeting's date rests, where the text gives month and day only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_basis: Option<String>,
}

impl Source {
    /// The source of a record that comes from no printed report but from the house itself.
    pub fn own(script: Script) -> Self {
        Self {
            file: None,
            sha256: None,
            lines: None,
            script,
            script_state: None,
            publisher: None,
            section: None,
            published: None,
            byline: Vec::new(),
            date_basis: None,
        }
    }
}

/// Who wrote the report; never a participant of the sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    /// In which capacity.
    pub role: String,
    /// The name in simplified script.
    pub name: String,
}

/// The three lines of a headline, in the record's script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// The line above.
    #[serde(default)]
    pub kicker: Option<Wording>,
    /// The headline proper.
    pub main: Wording,
    /// The line below.
    #[serde(default)]
    pub deck: Option<Wording>,
}

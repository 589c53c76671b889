//! What a report prints that the procedure has no act for: its identifier, source, headline, measure word and the like.
//!
//! They travel in the session's first event, in the members `source` and `headline` as the report's own record has them; members
//! the record's schema does not know stand beside. Invariant: what is handed in comes out unchanged.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use yishi_names::{Script, Text};
use yishi_press::facts::Facts;
use yishi_press::record::{Headline, Source};
use yishi_procedure::Session;
use yishi_procedure::convening::convocation::Reconstruction;

/// The particulars of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particulars {
    /// The report's identifier.
    pub id: String,
    /// Where it was read.
    pub source: Option<Source>,
    /// Its headline as printed.
    pub headline: Option<Headline>,
    /// What else it prints.
    pub printed: Printed,
}

/// What else a report prints.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The measure word, 名 or 人.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// Whether it says that the number sufficed.
    #[serde(default)]
    pub quorum_stated: bool,
    /// The verb of adoption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verb: Option<Text>,
    /// The count of resolutions it prints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// How its list of executive chairs was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executive_chairs_note: Option<String>,
    /// The titles it prints before its speakers, where it prints any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speaker_titles: Vec<Option<Text>>,
    /// The titles it prints before its executive chairs, where it prints any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chair_titles: Vec<Option<Text>>,
    /// The line above its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<Text>,
    /// The line below its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<Text>,
}

/// The member of `source` under which it stands.
const PRINTED: &str = "printed";

impl Particulars {
    /// The particulars of a session that is held again from a report.
    pub fn of(session: &Session) -> Option<Self> {
        let Reconstruction { id, source, headline } = session.reconstruction.as_ref()?;
        let printed = source.get(PRINTED).cloned().and_then(|printed| serde_json::from_value(printed).ok());
        Some(Self {
            id: id.clone(),
            source: serde_json::from_value(source.clone()).ok(),
            headline: serde_json::from_value(headline.clone()).ok(),
            printed: printed.unwrap_or_default(),
        })
    }

    /// The form in which the session keeps them.
    ///
    /// # Errors
    /// Those of the JSON writer; none is known to occur for these types.
    pub fn kept(&self) -> Result<Reconstruction, serde_json::Error> {
        let mut source = match &self.source {
            Some(source) => serde_json::to_value(source)?,
            None => Value::Object(serde_json::Map::new()),
        };
        if let Value::Object(members) = &mut source {
            members.insert(PRINTED.to_owned(), serde_json::to_value(&self.printed)?);
        }
        Ok(Reconstruction { id: self.id.clone(), source, headline: serde_json::to_value(&self.headline)? })
    }

    /// The script the report is written in.
    pub fn script(&self) -> Script {
        self.source.as_ref().map_or(Script::Hans, |source| source.script)
    }

    /// The facts of the sitting as this report tells them.
    pub(super) fn told_in(self, mut facts: Facts) -> Facts {
        let printed = self.printed;
        let Printed { measure, quorum_stated, verb, count, executive_chairs_note, kicker, deck, .. } = printed;
        for (speech, title) in facts.speeches.iter_mut().zip(printed.speaker_titles) {
            speech.speaker.title = title;
        }
        for (chair, title) in facts.executive_chairs.iter_mut().zip(printed.chair_titles) {
            chair.title = title;
        }
        if let Some(attendance) = &mut facts.attendance {
            attendance.quorate = attendance.quorate.filter(|_| quorum_stated);
            attendance.measure = measure.unwrap_or_else(|| attendance.measure.clone());
        }
        facts.resolutions.verb = verb;
        facts.resolutions.count = count;
        Facts { id: self.id, source: self.source, kicker, deck, executive_chairs_note, ..facts }
    }
}

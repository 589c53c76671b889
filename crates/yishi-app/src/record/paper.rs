//! The papers of one sitting, by the names of their files.

use yishi_names::Script;
use yishi_press::{Facts, release};
use yishi_procedure::Session;
use yishi_procedure::ids::SittingNo;

use crate::failure::Failure;
use crate::record::{is_recorded, record, sitting};

/// A paper of a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The release in one script.
    Release(Script),
    /// The record in JSON (`press-record/1`).
    Record,
}

impl Paper {
    /// All papers in the order in which pages list them.
    pub const ALL: [Self; 3] = [Self::Release(Script::Hans), Self::Release(Script::Hant), Self::Record];

    /// The name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Self::Release(Script::Hans) => "release.zh-Hans.txt",
            Self::Release(Script::Hant) => "release.zh-Hant.txt",
            Self::Record => "record.json",
        }
    }

    /// The paper of that file.
    pub fn of_file(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.file() == name)
    }
}

/// One paper of one sitting; there is none before the sitting was opened, and none of a sitting that no report told of.
///
/// # Errors
/// A fault where the session names a person who is not in its roll.
pub fn paper(session: &Session, no: SittingNo, paper: Paper) -> Result<Option<String>, Failure> {
    let Some(facts) = facts_of(session, no)? else { return Ok(None) };
    match paper {
        Paper::Release(script) => Ok(Some(release::text(&facts, script))),
        Paper::Record => {
            let record = record(session, &facts);
            record.to_json().map(Some).map_err(|error| Failure::Fault(error.to_string()))
        }
    }
}

/// The facts of one sitting; there are none where it has no papers.
///
/// # Errors
/// As [`paper`].
pub fn facts_of(session: &Session, no: SittingNo) -> Result<Option<Facts>, Failure> {
    let held = session.sittings.iter().find(|sitting| sitting.no == no && is_recorded(session, sitting));
    held.map(|held| sitting::facts(session, held)).transpose()
}

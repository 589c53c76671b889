//! The releases of this house: written from the record of a sitting, in both scripts.

use serde::{Deserialize, Serialize};
use yishi_names::Script;
use yishi_press::write::{self, Product};
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::SittingNo;

use crate::failure::Failure;
use crate::record;

/// Of which sitting, and in which script, a text of this house is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRelease {
    /// The sitting.
    pub sitting: SittingNo,
    /// What it is.
    pub product: Product,
    /// Its script.
    pub script: Script,
}

/// A sitting of which a release can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingPapers {
    /// The sitting.
    pub sitting: SittingNo,
    /// Which meeting it is.
    pub kind: SittingKind,
}

/// The sittings that have a release, in the order of the session.
pub(super) fn sittings(session: &Session) -> Vec<SittingPapers> {
    let written = |no| matches!(record::facts_of(session, no), Ok(Some(_)));
    let held = session.sittings.iter().filter(|sitting| written(sitting.no));
    held.map(|sitting| SittingPapers { sitting: sitting.no, kind: sitting.kind }).collect()
}

/// The text as the record gives it now; there is none before the sitting was opened.
pub(super) fn written(session: &Session, own: &OwnRelease) -> Result<Option<String>, Failure> {
    let facts = record::facts_of(session, own.sitting)?;
    Ok(facts.map(|facts| write::write(&facts, own.product, own.script)))
}

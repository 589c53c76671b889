//! The independent checker of an exported session: replays it offline, recomputes every figure, names what does not fit.
//!
//! Law: the export format `yishi-export/1` and the rulebook in the file. The order of checks is: line by line form, rulebook digest
//! and chain; the key; the rulebook; event by event shape and content with ballot boxes and archives; checkpoint and seal; and last the
//! procedure's own replay. Invariant: an export that verifies states no quorum, tally or result that was not counted here again.

mod agreement;
mod audit;
pub mod ballots;
pub mod command;
mod finding;
mod report;
mod sealed_report;

use yishi_journal::export::{Export, ExportError, Misform, key_text, read};
use yishi_journal::{Checkpoint, VerifyingKey};
use yishi_rulebook::Rulebook;

pub use finding::{Code, Finding, Place};
pub use report::{Report, SittingReport, VoteReport};
pub use sealed_report::SealedReport;

use finding::demand;

/// Checks the bytes of an export, against a key known from elsewhere where one is given.
///
/// # Errors
/// The first thing that does not fit.
pub fn verify(bytes: &[u8], trusted: Option<&VerifyingKey>) -> Result<Report, Finding> {
    let export = read(bytes).map_err(|error| misread(&error))?;
    check_key(&export, trusted)?;
    let book = rulebook(&export)?;
    let (audit, events) = audit::walk(&export, &book)?;
    check_checkpoint(&export)?;
    let seal = export.check_seal();
    seal.map_err(|broken| Finding::new(Code::Seal, broken.to_string()).on_line(export.seal_line()))?;
    agreement::compare(&audit, &events)?;
    Ok(Report::of(&export, &audit, trusted))
}

fn misread(error: &ExportError) -> Finding {
    let finding = match &error.misform {
        Misform::Chain(broken) => Finding::new(Code::Chain, broken.misfit.to_string()).at_version(broken.version),
        Misform::Rulebook { .. } => Finding::new(Code::Rulebook, error.misform.to_string()),
        Misform::LargeFile
        | Misform::LongLine
        | Misform::Unended
        | Misform::Expected(_)
        | Misform::Format(_)
        | Misform::Content(_)
        | Misform::BoxOrder { .. }
        | Misform::ArchiveOrder { .. } => Finding::new(Code::Form, error.misform.to_string()),
    };
    finding.on_line(error.line)
}

fn check_key(export: &Export, trusted: Option<&VerifyingKey>) -> Result<(), Finding> {
    let Some(trusted) = trusted else { return Ok(()) };
    let (named, trusted) = (key_text(&export.key), key_text(trusted));
    if named == trusted {
        return Ok(());
    }
    Err(Finding::new(Code::Key, format!("the file names the key {named}, not {trusted}")).on_line(1))
}

/// The rulebook of the file; reading it judges it whole. That it is the pinned one is checked with the first event.
fn rulebook(export: &Export) -> Result<Rulebook, Finding> {
    let read = serde_json::from_str(&export.contents.rulebook);
    read.map_err(|error| {
        Finding::new(Code::Rulebook, format!("this is no whole rulebook: {error}")).on_line(export.rulebook_line())
    })
}

fn check_checkpoint(export: &Export) -> Result<(), Finding> {
    let check = || {
        let checkpoint = Checkpoint::verify(&export.checkpoint, &export.key);
        let checkpoint = checkpoint.map_err(|error| Finding::new(Code::Checkpoint, error.to_string()))?;
        let (stream, named) = (&export.contents.stream, &checkpoint.stream);
        demand!(stream == named, Checkpoint, "the checkpoint is of the stream {named:?}, not {stream:?}");
        let (head, stated) = (export.contents.head(), checkpoint.head);
        let (version, last) = (stated.version, head.version);
        demand!(version == last, Checkpoint, "the checkpoint is over version {version}, but the last event is {last}");
        demand!(head == stated, Checkpoint, "the checkpoint is over another hash than that of version {last}");
        Ok(())
    };
    check().map_err(|finding: Finding| finding.on_line(export.checkpoint_line()))
}

//! The command `yishi-verify ballots FILE [--json] [--pairs FILE]`: checks the archive of a secret ballot.
//!
//! Invariant: exit status 0 where everything holds as far as the archive goes, 1 where something does not, 2 where nothing could
//! be checked; the result that is printed was opened here, not read.

use std::io::{self, Write};
use std::path::PathBuf;

use serde_json::{Value, json};
use yishi_ballot::archive::Stage;
use yishi_ballot::audit::Tracked;
use yishi_ballot::{Fault, Report, verify, verify_with_pairs};

use crate::command::read_at_most;

/// The word after the program's name.
pub const WORD: &str = "ballots";

/// The largest archive that is read: 64 GiB would not fit, and 1 GiB holds 30,000 ballots of 60 candidates.
const LARGEST_ARCHIVE: u64 = 1 << 30;

/// What is to be checked, and how it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotsCheck {
    /// The archive.
    pub file: PathBuf,
    /// The file of proofs beside it, where there is one.
    pub pairs: Option<PathBuf>,
    /// Whether to print JSON.
    pub json: bool,
}

impl BallotsCheck {
    /// Reads the arguments that follow the word.
    ///
    /// # Errors
    /// One English sentence on what is wrong with them.
    pub fn from_arguments(arguments: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let (mut file, mut pairs, mut json) = (None, None, false);
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--json" => json = true,
                "--pairs" => pairs = Some(PathBuf::from(arguments.next().ok_or("--pairs wants a file")?)),
                option if option.starts_with("--") => return Err(format!("there is no option {option}")),
                _ if file.is_some() => return Err("only one archive is checked at a time".to_owned()),
                _ => file = Some(PathBuf::from(argument)),
            }
        }
        let file = file.ok_or("which archive is to be checked?")?;
        Ok(Self { file, pairs, json })
    }

    /// Checks the archive, prints what it says or what does not hold, and gives the exit status.
    ///
    /// # Errors
    /// Output that cannot be written.
    pub fn run(&self, out: &mut impl Write, complaints: &mut impl Write) -> io::Result<u8> {
        let mut files = Vec::new();
        for file in [Some(&self.file), self.pairs.as_ref()].into_iter().flatten() {
            match read_at_most(file, LARGEST_ARCHIVE) {
                Ok(bytes) => files.push(bytes),
                Err(error) => {
                    writeln!(complaints, "{} cannot be read: {error}", file.display())?;
                    return Ok(2);
                }
            }
        }
        let checked = match files.as_slice() {
            [archive, pairs] => verify_with_pairs(archive, pairs),
            [archive] => verify(archive),
            _ => return Ok(2),
        };
        let status = u8::from(checked.is_err());
        match (checked, self.json) {
            (Ok(report), false) => print(&report, out)?,
            (Err(fault), false) => writeln!(complaints, "{}: {fault}", self.file.display())?,
            (Ok(report), true) => writeln!(out, "{}", report_json(&report))?,
            (Err(fault), true) => writeln!(out, "{}", fault_json(&fault))?,
        }
        Ok(status)
    }
}

fn report_json(report: &Report) -> Value {
    let ballot = |ballot: &Tracked| {
        let Tracked { height, event, tracker, credential, replaced } = ballot;
        json!({
            "height": height, "event": event, "tracker": tracker, "credential": credential, "replaced": replaced,
        })
    };
    json!({
        "ok": true,
        "result": report.result.as_ref().map(|result| &result.result),
        "fingerprint": report.fingerprint,
        "last_event": report.last_event,
        "seal": report.tallied,
        "uuid": report.uuid,
        "complete": report.stage == Stage::Done,
        "events": report.events,
        "credentials": report.credentials,
        "num_tallied": report.counted.num_tallied,
        "total_weight": report.counted.total_weight,
        "decrypted_by": report.decrypted_by,
        "paired_questions": report.paired_questions,
        "ballots": report.ballots.iter().map(ballot).collect::<Vec<_>>(),
    })
}

fn fault_json(fault: &Fault) -> Value {
    let Fault { height, event, reason } = fault;
    let event = event.map(|(kind, hash)| json!({ "type": kind, "hash": hash }));
    json!({ "ok": false, "height": height, "event": event, "reason": reason.to_string() })
}

fn print(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "none yet".to_owned());
    writeln!(out, "Everything holds.")?;
    writeln!(out, "election   {}", text(&report.uuid))?;
    writeln!(out, "           fingerprint {}", text(&report.fingerprint))?;
    let (counted, weight) = (report.counted.num_tallied, report.counted.total_weight);
    let cast = report.ballots.len();
    writeln!(out, "ballots    {cast} cast by {counted} of {} credentials, weight {weight}", report.credentials)?;
    for question in &report.paired_questions {
        writeln!(out, "question   {question}: nobody is voted both for and against by one ballot")?;
    }
    match &report.result {
        Some(result) => writeln!(out, "result     {}", json!(result.result))?,
        None => writeln!(out, "result     none yet; the archive ends {}", report.stage)?,
    }
    if let Some(seal) = report.tallied {
        writeln!(out, "seal       {seal} (of the box as it was closed)")?;
    }
    let last = report.last_event.map_or_else(|| "none yet".to_owned(), |hash| hash.to_string());
    writeln!(out, "last event {last} ({} events)", report.events)
}

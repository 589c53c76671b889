//! The command `yishi-verify FILE [--json] [--key HEX]`, as a function that the main program of the house calls too.
//!
//! Invariant: exit status 0 where everything fits, 1 where something does not, 2 where nothing could be checked.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::json;
use yishi_journal::VerifyingKey;
use yishi_journal::export::{LARGEST_FILE, read_key};

use crate::{Finding, Report, verify};

/// How the command is used.
pub const USAGE: &str = "\
usage: yishi-verify FILE [--json] [--key HEX]
       yishi-verify ballots FILE [--json] [--pairs FILE]

Checks an exported session offline and names the first thing that does not fit.
  --json      print the report or the finding as JSON
  --key HEX   demand that the file is signed by this public key (64 hexadecimal digits)
With the word ballots, checks the archive of a secret ballot (UUID.bel) and opens its result again.
  --pairs FILE  demand the proofs beside it that nobody is voted both for and against by one ballot
exit status: 0 everything fits, 1 something does not, 2 the file cannot be read or the command is wrong
";

/// What is to be checked, and how it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The file.
    pub file: PathBuf,
    /// Whether to print JSON.
    pub json: bool,
    /// The key the file has to be signed by.
    pub key: Option<VerifyingKey>,
}

impl Check {
    /// Reads the arguments that follow the command's name.
    ///
    /// # Errors
    /// One English sentence on what is wrong with them.
    pub fn from_arguments(arguments: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let (mut file, mut json, mut key) = (None, false, None);
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--json" => json = true,
                "--key" => key = Some(key_of(&arguments.next().ok_or("--key wants a public key")?)?),
                option if option.starts_with("--") => return Err(format!("there is no option {option}")),
                _ if file.is_some() => return Err("only one file is checked at a time".to_owned()),
                _ => file = Some(PathBuf::from(argument)),
            }
        }
        let file = file.ok_or("which file is to be checked?")?;
        Ok(Self { file, json, key })
    }

    /// Checks the file, prints report or finding, and gives the exit status.
    ///
    /// # Errors
    /// Output that cannot be written.
    pub fn run(&self, out: &mut impl Write, complaints: &mut impl Write) -> io::Result<u8> {
        let bytes = match read_at_most(&self.file, LARGEST_FILE as u64) {
            Ok(bytes) => bytes,
            Err(error) => {
                writeln!(complaints, "{} cannot be read: {error}", self.file.display())?;
                return Ok(2);
            }
        };
        let checked = verify(&bytes, self.key.as_ref());
        let status = u8::from(checked.is_err());
        match (checked, self.json) {
            (Ok(report), false) => writeln!(out, "{report}")?,
            (Err(finding), false) => writeln!(complaints, "{}: {finding}", self.file.display())?,
            (checked, true) => writeln!(out, "{:#}", as_json(&checked))?,
        }
        Ok(status)
    }
}

/// Report or finding as JSON; the member `fits` says which.
fn as_json(checked: &Result<Report, Finding>) -> serde_json::Value {
    match checked {
        Ok(report) => json!({ "fits": true, "report": report }),
        Err(finding) => {
            let Finding { code, place, sentence } = finding;
            json!({ "fits": false, "finding": { "code": code.as_str(), "place": place, "sentence": sentence } })
        }
    }
}

fn key_of(text: &str) -> Result<VerifyingKey, String> {
    read_key(&text.to_lowercase()).ok_or_else(|| format!("{text:?} is no Ed25519 public key of 64 hexadecimal digits"))
}

/// Reads no more than one byte beyond the largest file, so that the reader can say it is too large.
pub(crate) fn read_at_most(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(largest + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

//! What the report says of sealed ballots: each with its archive, and how many were verified.
//!
//! Invariant: every figure was counted from the archive, ballot by ballot.

use std::fmt;

use serde::Serialize;

use crate::audit::Audit;

/// One sealed ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SealedReport {
    /// Its number.
    pub ballot: u16,
    /// The election's identifier in its archive.
    pub uuid: String,
    /// The election's fingerprint.
    pub fingerprint: String,
    /// How many credentials could vote.
    pub credentials: u64,
    /// How many ballots count in the archive.
    pub ballots: u64,
    /// Whether the archive ends in a result.
    pub opened: bool,
    /// The hash of the archive's last event, in hexadecimal.
    pub last_event: Option<String>,
}

/// All sealed ballots of the record.
pub(crate) fn of(audit: &Audit<'_>) -> Vec<SealedReport> {
    let ballots = audit.sealed.ballots.iter();
    let report = ballots.map(|ballot| {
        let archive = &ballot.archive.report;
        SealedReport {
            ballot: ballot.opened.ballot.0,
            uuid: ballot.opened.uuid.clone(),
            fingerprint: ballot.opened.fingerprint.clone(),
            credentials: archive.credentials,
            ballots: archive.counted.num_tallied,
            opened: archive.result.is_some(),
            last_event: archive.last_event.map(|last| last.to_string()),
        }
    });
    report.collect()
}

/// Nothing where there are none, so that a session without them reads as it always did.
pub(crate) fn write(ballots: &[SealedReport], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    ballots.iter().try_for_each(|ballot| write!(f, "{ballot}"))?;
    match ballots.len() {
        0 => Ok(()),
        1 => writeln!(f, "          1 sealed ballot verified against its archive"),
        count => writeln!(f, "          {count} sealed ballots verified against their archives"),
    }
}

impl fmt::Display for SealedReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { ballot, uuid, fingerprint, credentials, ballots, opened, .. } = self;
        let result = if *opened { "the result opened again" } else { "no result in the archive" };
        writeln!(f, "sealed    {ballot}  {uuid}: {ballots} of {credentials} credentials voted; {result}")?;
        writeln!(f, "          fingerprint {fingerprint}")
    }
}

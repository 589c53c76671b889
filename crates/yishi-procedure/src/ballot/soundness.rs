//! Whether a count can be one of this ballot at all; every figure that cannot be is refused by itself.
//!
//! Law: Electoral Law art 44 (picks per paper), Law on Deputies art 17 (a write-in stands behind a vote against). Invariant: only a sound
//! count is ever entered, so only a sound count is ever confirmed.

use std::collections::BTreeSet;

use yishi_names::person::PersonName;
use yishi_rulebook::WriteInRule;

use crate::ballot::BallotRefusal;
use crate::ballot::count::{BallotCount, VoidReason};
use crate::ballot::paper_ballot::Ballot;
use crate::convening::roll::name_problems;
use crate::session::Session;

/// Demands that the count is sound.
pub(crate) fn require(session: &Session, ballot: &Ballot, count: &BallotCount) -> Result<(), BallotRefusal> {
    require_reported(ballot, count)?;
    let valid = require_void(count)?;
    require_lines(ballot, count, valid)?;
    require_names(&ballot.printed(session), count, valid)?;
    require_write_ins(ballot, count, valid)?;
    require_picks(ballot, count, valid)
}

/// Issued and returned are those of the first report.
fn require_reported(ballot: &Ballot, count: &BallotCount) -> Result<(), BallotRefusal> {
    let (issued, returned) = (ballot.issued_papers(), ballot.returned_papers());
    if count.issued != issued {
        return Err(BallotRefusal::IssuedNotAsReported { entered: count.issued, reported: issued });
    }
    if count.returned != returned {
        return Err(BallotRefusal::ReturnedNotAsReported { entered: count.returned, reported: returned });
    }
    Ok(())
}

/// Each reason stands once, and no more are void than were returned. Gives the number of valid papers.
fn require_void(count: &BallotCount) -> Result<u32, BallotRefusal> {
    let mut seen: BTreeSet<VoidReason> = BTreeSet::new();
    if let Some(twice) = count.void.iter().find(|void| !seen.insert(void.reason)) {
        return Err(BallotRefusal::VoidReasonTwice(twice.reason));
    }
    let (void, returned) = (count.void_total(), count.returned);
    count.valid().ok_or(BallotRefusal::MoreVoidThanReturned { void, returned })
}

/// For, against and abstaining are together the valid papers, on every line.
fn require_lines(ballot: &Ballot, count: &BallotCount, valid: u32) -> Result<(), BallotRefusal> {
    let (lines, printed) = (count.lines.len(), ballot.lines.len());
    if lines != printed {
        return Err(BallotRefusal::LinesNotAsPrinted { lines, printed });
    }
    for (at, line) in count.lines.iter().enumerate() {
        let sum = line.voted();
        if sum != u64::from(valid) {
            return Err(BallotRefusal::LineDoesNotAddUp { line: at + 1, sum, valid });
        }
    }
    Ok(())
}

/// Every name written in is a name, stands once, is not printed on the paper, and has one vote a paper at most.
fn require_names(printed: &BTreeSet<PersonName>, count: &BallotCount, valid: u32) -> Result<(), BallotRefusal> {
    let mut seen: BTreeSet<&PersonName> = BTreeSet::new();
    for (at, write_in) in count.write_ins.iter().enumerate() {
        let (entry, votes) = (at + 1, write_in.votes);
        if !name_problems(&write_in.name).is_empty() {
            return Err(BallotRefusal::WriteInBadName { entry });
        }
        if printed.contains(&write_in.name) {
            return Err(BallotRefusal::WriteInPrinted { entry });
        }
        if !seen.insert(&write_in.name) {
            return Err(BallotRefusal::WriteInTwice { entry });
        }
        if votes == 0 || votes > valid {
            return Err(BallotRefusal::WriteInVotes { entry, votes, valid });
        }
    }
    Ok(())
}

/// Behind a vote against there is one name at most; on a paper without boxes for names there is none.
fn require_write_ins(ballot: &Ballot, count: &BallotCount, valid: u32) -> Result<(), BallotRefusal> {
    let written = written(count);
    let most: u64 = match ballot.write_in {
        WriteInRule::Never => 0,
        WriteInRule::BehindAgainst => count.lines.iter().map(|line| u64::from(line.against)).sum(),
        WriteInRule::Free => u64::from(valid) * u64::try_from(count.lines.len()).unwrap_or(u64::MAX),
    };
    if written <= most { Ok(()) } else { Err(BallotRefusal::TooManyWriteIns { written, most }) }
}

/// No valid paper picks more than there are seats, so all of them together do not either.
fn require_picks(ballot: &Ballot, count: &BallotCount, valid: u32) -> Result<(), BallotRefusal> {
    let approvals: u64 = count.lines.iter().map(|line| u64::from(line.approvals)).sum();
    let (picks, most) = (approvals + written(count), u64::from(valid) * u64::from(ballot.seats));
    if picks <= most { Ok(()) } else { Err(BallotRefusal::TooManyPicks { picks, most }) }
}

fn written(count: &BallotCount) -> u64 {
    count.write_ins.iter().map(|write_in| u64::from(write_in.votes)).sum()
}

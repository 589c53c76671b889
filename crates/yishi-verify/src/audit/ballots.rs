//! The ballot box of a vote, ballot by ballot: who pressed what, when, and how often.
//!
//! Law: one vote per seat, no proxies (Law on Deputies art 23); which press counts is the rulebook's. Invariant: a ballot counts
//! only where its seat was entitled, in the hall, and in time; the counting press of a seat is its last admitted one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use yishi_journal::Ballot;
use yishi_procedure::ids::SeatNo;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::VoteClosed;
use yishi_rulebook::Press;

use super::Audit;
use super::hall::Hall;
use super::result::Vote;
use crate::finding::{Finding, demand};

impl Audit<'_> {
    /// Counts the box of a pressed vote, `closed` where it is over. A vote by hands has no box and counts nothing.
    pub(super) fn count_box(&self, vote: &Vote, closed: Option<&VoteClosed>) -> Result<Counts, Finding> {
        let number = vote.opened.vote.0;
        let Some(ballots) = self.export.contents.boxes.get(&number).filter(|_| vote.is_pressed()) else {
            return Ok(Counts::default());
        };
        let hall = self.sittings.iter().find(|sitting| sitting.no == vote.opened.sitting).map(|sitting| &sitting.hall);
        let count = || {
            let until = closed.map(|closed| closed.at);
            check_keys(ballots)?;
            count(ballots, |ballot| check(ballot, vote, hall, until), vote.opened.press)
        };
        count().map_err(|finding| finding.on_line(self.export.box_line(number)).in_vote(number))
    }
}

fn check_keys(ballots: &[Ballot]) -> Result<(), Finding> {
    let mut keys = BTreeSet::new();
    for ballot in ballots {
        let (seat, key) = (ballot.seat, &ballot.key);
        demand!(keys.insert(key), BallotKey, "the ballot of seat {seat} bears the key {key:?} of another ballot");
    }
    Ok(())
}

/// One ballot by itself: entitled, present, in time.
fn check(ballot: &Ballot, vote: &Vote, hall: Option<&Hall>, until: Option<Timestamp>) -> Result<(), Finding> {
    let (seat, at) = (SeatNo(ballot.seat), ballot.at);
    let entitled = vote.entitled.contains(&seat);
    demand!(entitled, BallotSeat, "seat {seat} pressed, but was not entitled in this vote");
    let opened = vote.opened.at;
    demand!(at >= opened, BallotTime, "the ballot of seat {seat} is of {at}, before the vote was opened at {opened}");
    let over = vote.opened.closes_at.is_some_and(|end| at >= end) || until.is_some_and(|end| at > end);
    demand!(!over, BallotTime, "the ballot of seat {seat} is of {at}, after the vote was over");
    let here = hall.is_some_and(|hall| hall.was_here(seat, at));
    demand!(here, BallotAbsent, "seat {seat} pressed at {at}, but was not in the hall");
    Ok(())
}

/// Checks every ballot, demands that the presses of each seat count 1, 2, 3, and counts the last of each.
fn count(ballots: &[Ballot], check: impl Fn(&Ballot) -> Result<(), Finding>, rule: Press) -> Result<Counts, Finding> {
    let mut last: BTreeMap<u32, &Ballot> = BTreeMap::new();
    for ballot in ballots {
        check(ballot)?;
        let (seat, press) = (ballot.seat, ballot.press);
        let before = last.insert(seat, ballot);
        let next = before.map_or(1, |before| before.press.saturating_add(1));
        demand!(press == next, BallotPress, "press {press} of seat {seat} stands where its press {next} comes next");
        let admitted = press == 1 || rule == Press::Last;
        demand!(admitted, BallotPress, "seat {seat} pressed again, but its first press counts");
        let forward = before.is_none_or(|before| before.at <= ballot.at);
        demand!(forward, BallotTime, "press {press} of seat {seat} is of an earlier time than the one before it");
    }
    let mut counts = Counts::default();
    last.into_values().try_for_each(|ballot| add(&mut counts, ballot))?;
    Ok(counts)
}

fn add(counts: &mut Counts, ballot: &Ballot) -> Result<(), Finding> {
    let (seat, choice) = (ballot.seat, ballot.choice.as_str());
    let figure = match choice {
        "for" => Some(&mut counts.approvals),
        "against" => Some(&mut counts.against),
        "abstain" => Some(&mut counts.abstain),
        _ => None,
    };
    demand!(figure.is_some(), BallotChoice, "seat {seat} pressed «{choice}», which is no choice");
    figure.into_iter().for_each(|figure| *figure += 1);
    Ok(())
}

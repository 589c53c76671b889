//! Elections and their ballots: a round is followed by its ballot, a reported count by its outcome, a void ballot by its repetition.
//!
//! Law: Organic Law art 28, 29; Election Law art 44. Invariant: the votes of an election are those of its ballot, and stand nowhere
//! but behind it.

use yishi_procedure::Event;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::election::contest::RoundKind;
use yishi_procedure::election::outcome::{Contender, RoundCounted};
use yishi_procedure::election::preliminary::PreliminaryCounted;
use yishi_procedure::ids::PersonRef;
use yishi_procedure::voting::choice::Counts;

use super::Audit;
use crate::finding::{Finding, demand};

/// What an event of an election or of its ballot makes due at once.
pub(super) enum Due {
    /// The ballot of a round or preliminary vote: on whom, and for how many.
    Ballot(BallotSubject, Vec<PersonRef>, u32),
    /// The outcome of a count.
    Outcome(BallotSubject, BallotCount),
    /// A void ballot is noted by its election: papers or ballots issued and returned.
    Void(BallotSubject, u32, u32),
}

impl Audit<'_> {
    /// Demands what the event before made due, and keeps what this one makes due.
    pub(super) fn follow_ballots(&mut self, event: &Event) -> Result<(), Finding> {
        let kind = event.kind();
        let due = self.elections.due.take();
        let bound =
            matches!(event, Event::RoundCounted(_) | Event::PreliminaryCounted(_) | Event::ElectionBallotVoided(_))
                || matches!(event, Event::BallotOpened(opened) if is_of_an_election(opened.subject))
                || matches!(event, Event::SealedBallotOpened(opened) if is_of_an_election(opened.subject));
        demand!(bound == due.is_some(), Consequence, "{kind} stands where an election and its ballot do not follow");
        let fits = match due {
            None => true,
            Some(Due::Ballot(subject, persons, seats)) => self.is_ballot_of(event, subject, &persons, seats),
            Some(Due::Outcome(subject, count)) => self.is_outcome_of(event, subject, count),
            Some(Due::Void(subject, issued, returned)) => {
                matches!(event, Event::ElectionBallotVoided(voided) if is_about(subject, voided.election)
                    && (voided.issued, voided.returned) == (issued, returned))
            }
        };
        demand!(fits, Election, "{kind} does not state what follows between an election and its ballot");
        self.elections.due = self.makes_due(event)?;
        Ok(())
    }

    fn makes_due(&mut self, event: &Event) -> Result<Option<Due>, Finding> {
        if let Event::RoundOpened(opened) = event {
            let subject = BallotSubject::Round { election: opened.election, round: opened.round };
            return Ok(Some(Due::Ballot(subject, opened.candidates.clone(), u32::from(opened.seats))));
        }
        if let Event::PreliminaryVoteOpened(opened) = event {
            let subject = BallotSubject::Preliminary { election: opened.election };
            return Ok(Some(Due::Ballot(subject, opened.candidates.clone(), u32::from(opened.places))));
        }
        if let Event::BallotCounted(counted) = event {
            let of = is_of_an_election(counted.subject);
            return Ok(of.then(|| Due::Outcome(counted.subject, counted.count.clone())));
        }
        if let Event::BallotValidityDeclared(declared) = event {
            let ballot = self.scrutiny.ballot(declared.ballot)?;
            let void = !declared.valid && is_of_an_election(ballot.opened.subject);
            return Ok(void.then_some(Due::Void(ballot.opened.subject, ballot.issued, ballot.returned)));
        }
        self.sealed_makes_due(event)
    }

    fn sealed_makes_due(&mut self, event: &Event) -> Result<Option<Due>, Finding> {
        if let Event::SealedBallotCounted(counted) = event {
            let (subject, count) = (counted.subject, &counted.count);
            let due = if counted.valid {
                Due::Outcome(subject, count.clone())
            } else {
                Due::Void(subject, count.issued, count.returned)
            };
            return Ok(is_of_an_election(subject).then_some(due));
        }
        if let Event::SealedBallotAbandoned(abandoned) = event {
            let ballot = self.sealed.ballot(abandoned.ballot)?;
            let (subject, issued) = (ballot.opened.subject, ballot.opened.entitled);
            let returned = ballot.closed.as_ref().map_or(0, |closed| closed.ballots);
            return Ok(is_of_an_election(subject).then_some(Due::Void(subject, issued, returned)));
        }
        Ok(None)
    }

    /// The ballot an election owes, on paper or sealed as the rulebook says.
    fn is_ballot_of(&self, event: &Event, subject: BallotSubject, persons: &[PersonRef], seats: u32) -> bool {
        let device = self.is_by_device(subject);
        let found = if let Event::BallotOpened(opened) = event {
            (!device).then_some((opened.subject, opened.seats, &opened.lines))
        } else if let Event::SealedBallotOpened(opened) = event {
            device.then_some((opened.subject, opened.seats, &opened.lines))
        } else {
            None
        };
        let lines: Vec<BallotLine> = persons.iter().copied().map(BallotLine::Person).collect();
        found == Some((subject, seats, &lines))
    }

    /// The votes stated are those counted, line by line and name by name.
    fn is_outcome_of(&mut self, event: &Event, subject: BallotSubject, count: BallotCount) -> bool {
        let fits = match (event, subject) {
            (Event::RoundCounted(counted), BallotSubject::Round { election, round }) => {
                (counted.election, counted.round) == (election, round) && self.has_votes_of(counted, &count)
            }
            (Event::PreliminaryCounted(counted), BallotSubject::Preliminary { election }) => {
                counted.election == election && has_lines_of(counted, &count)
            }
            (_, _) => false,
        };
        self.elections.counted = Some(count);
        fits
    }

    fn has_votes_of(&self, counted: &RoundCounted, count: &BallotCount) -> bool {
        let Ok(contest) = self.elections.contest(counted.election) else { return false };
        let tie = contest.rounds.last().is_some_and(|round| round.kind == RoundKind::Tie);
        let names: &[_] = if tie { &[] } else { &count.write_ins };
        let written = names.iter().map(|one| Counts { approvals: one.votes, ..Counts::default() });
        let votes = count.lines.iter().copied().chain(written);
        let stated = counted.standings.iter();
        let named = stated.clone().filter_map(|standing| match &standing.contender {
            Contender::WrittenIn(name) => Some(name),
            Contender::Person(_) => None,
        });
        stated.map(|standing| standing.counts).eq(votes) && named.eq(names.iter().map(|one| &one.name))
    }
}

/// The number of the papers a share may be taken of: valid ones, or those issued.
pub(super) fn valid_papers(count: &BallotCount) -> u32 {
    let void: u32 = count.void.iter().map(|void| void.count).sum();
    count.returned.saturating_sub(void)
}

fn is_of_an_election(subject: BallotSubject) -> bool {
    match subject {
        BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => true,
        BallotSubject::Question(_) => false,
    }
}

fn is_about(subject: BallotSubject, no: yishi_procedure::ids::ElectionNo) -> bool {
    match subject {
        BallotSubject::Round { election, .. } | BallotSubject::Preliminary { election } => election == no,
        BallotSubject::Question(_) => false,
    }
}

fn has_lines_of(counted: &PreliminaryCounted, count: &BallotCount) -> bool {
    counted.standings.iter().map(|standing| standing.counts).eq(count.lines.iter().copied())
}

//! Rounds of elections as the auditor settles them: who is elected, who is tied, how many seats stay open.
//!
//! Law: Organic Law art 28, 29; Election Law art 44 to 46. Invariant: every outcome is found by asking of each person how many have
//! more votes and how many have at least as many; nothing of the procedure's counting is used.

use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::election::approval::ElectionApprovalRecorded;
use yishi_procedure::election::contest::RoundKind;
use yishi_procedure::election::determination::{OutcomeDetermined, WriteInFinding};
use yishi_procedure::election::further::{FurtherElectionDecided, FurtherTime};
use yishi_procedure::election::office::Office;
use yishi_procedure::election::outcome::{Contender, Outcome, RoundCounted, Standing};
use yishi_procedure::election::publication::{ElectedPublished, PublishedVotes};
use yishi_procedure::election::round::{ElectionBallotVoided, RoundOpened};
use yishi_procedure::ids::PersonRef;
use yishi_rulebook::{Base, RuleValue};

use super::Audit;
use super::election::{Contest, Held, Step};
use super::election_ballots::valid_papers;
use super::sitting::Stage;
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    pub(super) fn open_round(&mut self, event: &RoundOpened) -> Result<(), Finding> {
        require_plenary(self)?;
        let contest = self.elections.contest(event.election)?;
        contest.require(&[Step::Listed, Step::TieDue])?;
        self.elections.post(contest)?;
        let (no, next) = (usize::from(event.round), contest.rounds.len() + 1);
        demand!(no == next, Election, "round {no} is opened where round {next} comes next");
        let there = |person: &PersonRef| self.roll.require_person(*person).is_ok();
        let (kind, candidates) = match (contest.step, contest.rounds.last()) {
            (Step::TieDue, Some(last)) => (RoundKind::Tie, last.tied.iter().copied().filter(there).collect()),
            (_, None) => (RoundKind::First, contest.listed.clone()),
            (_, Some(_)) => (RoundKind::Further, contest.listed.clone()),
        };
        demand!(event.kind == kind, Election, "round {no} is held for another purpose than is due");
        demand!(event.candidates == candidates, Election, "round {no} is not on those who are to be voted on");
        candidates.iter().try_for_each(|person| self.roll.require_person(*person))?;
        let seats = contest.open_seats();
        demand!(event.seats == seats, Election, "round {no} is for {} seats, but {seats} are open", event.seats);
        let contest = self.elections.contest_mut(event.election)?;
        contest.rounds.push(Held { kind, seats, candidates, standings: Vec::new(), tied: Vec::new() });
        contest.step = Step::Voting;
        Ok(())
    }

    /// That the ballot was void, or abandoned, and of which figures, was asked as it fell due.
    pub(super) fn void_ballot(&mut self, event: &ElectionBallotVoided) -> Result<(), Finding> {
        let contest = self.elections.contest_mut(event.election)?;
        contest.require(&[Step::Ranking, Step::Voting])?;
        contest.step = match (contest.step, contest.ranked.as_ref()) {
            (Step::Ranking, Some((_, _, true))) => Step::RankingTied,
            (Step::Ranking, _) => Step::RankingDue,
            (_, _) => match contest.rounds.pop().map(|round| round.kind) {
                Some(RoundKind::Tie) => Step::TieDue,
                Some(RoundKind::First | RoundKind::Further) | None => Step::Listed,
            },
        };
        Ok(())
    }

    pub(super) fn count_round(&mut self, event: &RoundCounted) -> Result<(), Finding> {
        let contest = self.elections.contest(event.election)?;
        contest.require(&[Step::Voting])?;
        let missing = || Finding::new(Code::Election, "no round is being held");
        let round = contest.rounds.last().ok_or_else(missing)?;
        demand!(usize::from(event.round) == contest.rounds.len(), Election, "another round is counted than is held");
        self.check_standings(round, &event.standings)?;
        let outcome = settle(round.seats, event.standings.iter());
        demand!(outcome == event.outcome, Election, "the outcome does not follow from the votes");
        let contest = self.elections.contest_mut(event.election)?;
        contest.step = Step::Counted;
        if let Some(round) = contest.rounds.last_mut() {
            round.standings = event.standings.clone();
        }
        Ok(())
    }

    /// The candidates in their order, then names written in; each judged on the base the rule names.
    fn check_standings(&self, round: &Held, standings: &[Standing]) -> Result<(), Finding> {
        let lines = standings.iter().take(round.candidates.len()).map(|standing| &standing.contender);
        let printed: Vec<Contender> = round.candidates.iter().copied().map(Contender::Person).collect();
        demand!(lines.eq(printed.iter()), Election, "the votes are not in the order of the ballot");
        let written = &standings[printed.len().min(standings.len())..];
        let names = written.iter().all(|standing| matches!(standing.contender, Contender::WrittenIn(_)));
        let may = round.kind != RoundKind::Tie || written.is_empty();
        demand!(names && may, Election, "somebody has votes who is neither a candidate nor written in");
        let most_votes = round.kind == RoundKind::Tie && self.rules.flag("election.tie.most-votes");
        let total = self.base_of_elections();
        for standing in standings {
            match &standing.ground {
                Some(ground) if !most_votes => {
                    self.rules.check(ground, "election.majority", standing.counts.approvals, total)?;
                }
                None if most_votes => {}
                Some(_) | None => return Err(Finding::new(Code::Grounds, "a vote is judged by the wrong measure")),
            }
        }
        Ok(())
    }

    /// The base of the majority: a number of seats, or of papers of the count.
    fn base_of_elections(&self) -> u32 {
        let rule = self.rules.0.rules().get("election.majority").map(|rule| &rule.value);
        let Some(RuleValue::Threshold { of, .. }) = rule else { return 0 };
        let counted = self.elections.counted.as_ref();
        match of {
            Base::VotesCast => counted.map_or(0, valid_papers),
            Base::Present | Base::Voters | Base::BallotsIssued => counted.map_or(0, |count| count.issued),
            Base::DeputiesInOffice
            | Base::PresidiumMembers
            | Base::StandingCommitteeMembers
            | Base::CppccMembers
            | Base::CppccStandingCommitteeMembers
            | Base::GroupMembers
            | Base::CommitteeMembers
            | Base::AssociationMembers
            | Base::Movers
            | Base::Seats => self.roll.size(),
        }
    }

    pub(super) fn determine_outcome(&mut self, event: &OutcomeDetermined) -> Result<(), Finding> {
        self.check_leading(&event.grounds)?;
        let contest = self.elections.contest(event.election)?;
        contest.require(&[Step::Counted])?;
        let missing = || Finding::new(Code::Election, "no round is counted");
        let round = contest.rounds.last().ok_or_else(missing)?;
        demand!(usize::from(event.round) == contest.rounds.len(), Election, "another round is determined");
        self.check_findings(contest, round, &event.write_ins)?;
        let struck = |standing: &&Standing| !is_struck(standing, &event.write_ins);
        let outcome = settle(round.seats, round.standings.iter().filter(struck));
        let (elected, tied) = (persons(&outcome.elected, event)?, persons(&outcome.tied, event)?);
        let same = elected == event.elected && tied == event.tied && outcome.open == event.open;
        demand!(same, Election, "the outcome determined does not follow from the votes");
        let approval = contest.opened.office == Office::ChiefProcurator
            && self.rules.flag("election.procurator.higher-approval")
            && !elected.is_empty();
        demand!(event.needs_approval == approval, Election, "whether approval is needed is not as the rulebook says");
        let contest = self.elections.contest_mut(event.election)?;
        contest.elected.extend(&elected);
        let waits = if approval { Step::Waiting } else { Step::Over };
        contest.step = match (tied.is_empty(), outcome.open) {
            (false, _) => Step::TieDue,
            (true, 0) => waits,
            (true, _) => Step::Short,
        };
        if let Some(round) = contest.rounds.last_mut() {
            round.tied = tied;
        }
        Ok(())
    }

    fn check_findings(&self, contest: &Contest, round: &Held, findings: &[WriteInFinding]) -> Result<(), Finding> {
        for (at, finding) in findings.iter().enumerate() {
            let contender = Contender::WrittenIn(finding.name.clone());
            let written = round.standings.iter().any(|standing| standing.contender == contender);
            let earlier = &findings[..at];
            let once = earlier.iter().all(|other| other.name != finding.name);
            demand!(written && once, Election, "a finding is about no name that was written in, or the second on it");
            let Some(person) = finding.person else { continue };
            self.check_eligible(contest, person)?;
            let known = round.candidates.contains(&person) || earlier.iter().any(|other| other.person == Some(person));
            demand!(!known, Election, "{person:?} is told to be two contenders");
        }
        Ok(())
    }

    pub(super) fn decide_further(&mut self, event: &FurtherElectionDecided) -> Result<(), Finding> {
        let contest = self.elections.contest_mut(event.election)?;
        contest.step = match event.time {
            FurtherTime::ThisSession => Step::Further,
            FurtherTime::NextSession => Step::Left,
        };
        contest.standing.clear();
        contest.ranked = None;
        contest.through.clear();
        Ok(())
    }

    pub(super) fn record_election_approval(&mut self, event: &ElectionApprovalRecorded) -> Result<(), Finding> {
        let contest = self.elections.contest_mut(event.election)?;
        contest.require(&[Step::Waiting])?;
        contest.step = if event.approved { Step::Over } else { Step::Refused };
        Ok(())
    }

    pub(super) fn publish_elected(&mut self, event: &ElectedPublished) -> Result<(), Finding> {
        let contest = self.elections.contest_mut(event.election)?;
        contest.require(&[Step::Over, Step::Left])?;
        demand!(!contest.published, Election, "those elected are made public a second time");
        demand!(contest.elected == event.elected, Election, "others are made public than are elected");
        let mut votes = Vec::new();
        for (no, round) in (1_u8..).zip(&contest.rounds) {
            for Standing { contender, counts, .. } in &round.standings {
                votes.push(PublishedVotes {
                    round: no,
                    kind: round.kind,
                    contender: contender.clone(),
                    counts: *counts,
                });
            }
        }
        demand!(votes == event.votes, Election, "the votes made public are not those counted");
        contest.published = true;
        Ok(())
    }
}

/// A plenary is in progress, and nothing else goes on in it.
pub(super) fn require_plenary(audit: &Audit<'_>) -> Result<(), Finding> {
    let at_work = audit
        .sittings
        .iter()
        .find(|sitting| sitting.stage == Stage::InProgress && matches!(sitting.kind, SittingKind::Plenary { .. }));
    let missing = || Finding::new(Code::Order, "an election is held while no plenary is in progress");
    let no = at_work.ok_or_else(missing)?.no;
    audit.require_quiet(no)
}

fn is_struck(standing: &Standing, findings: &[WriteInFinding]) -> bool {
    let Contender::WrittenIn(name) = &standing.contender else { return false };
    findings.iter().any(|finding| finding.person.is_none() && finding.name == *name)
}

fn persons(contenders: &[Contender], event: &OutcomeDetermined) -> Result<Vec<PersonRef>, Finding> {
    let person = |contender: &Contender| match contender {
        Contender::Person(person) => Some(*person),
        Contender::WrittenIn(name) => {
            event.write_ins.iter().find(|finding| finding.name == *name).and_then(|finding| finding.person)
        }
    };
    let unknown = || Finding::new(Code::Election, "a name written in is elected or tied, and nobody says who it is");
    contenders.iter().map(|contender| person(contender).ok_or_else(unknown)).collect()
}

fn settle<'a>(seats: u16, standings: impl Iterator<Item = &'a Standing>) -> Outcome {
    let passing = standings.filter(|standing| standing.ground.as_ref().is_none_or(|ground| ground.met));
    let votes = passing.map(|standing| (standing.contender.clone(), standing.counts.approvals)).collect();
    let (elected, tied) = cut(usize::from(seats), votes);
    let open = usize::from(seats) - elected.len();
    Outcome { elected, tied, open: u16::try_from(open).unwrap_or(u16::MAX) }
}

/// Of each: how many have more votes, and how many at least as many. Inside is whoever is among the places even if all equals
/// go first; tied is whoever could be on either side.
pub(super) fn cut<T: Clone>(places: usize, votes: Vec<(T, u32)>) -> (Vec<T>, Vec<T>) {
    let more = |mine: u32| votes.iter().filter(|(_, other)| *other > mine).count();
    let as_many = |mine: u32| votes.iter().filter(|(_, other)| *other >= mine).count();
    let pick = |wanted: &dyn Fn(u32) -> bool| {
        let mut picked: Vec<&(T, u32)> = votes.iter().filter(|(_, mine)| wanted(*mine)).collect();
        picked.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
        picked.into_iter().map(|(name, _)| name.clone()).collect::<Vec<T>>()
    };
    let inside = pick(&|mine| as_many(mine) <= places);
    let tied = pick(&|mine| more(mine) < places && as_many(mine) > places);
    (inside, tied)
}

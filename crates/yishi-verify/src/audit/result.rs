//! The result of a vote: four figures, grounds, verdict, consequence, declaration.
//!
//! Law: Organic Law art 25; NPC rules of procedure art 59, 60. Invariant: the four figures add up to the entitled, the verdict is
//! «all grounds met», and what the vote decides follows at once and from nothing else.

use std::collections::BTreeSet;

use jiff::Timestamp;
use yishi_journal::ballot::box_digest;
use yishi_procedure::Event;
use yishi_procedure::ids::{SeatNo, VoteNo};
use yishi_procedure::voting::announcement::ResultDeclared;
use yishi_procedure::voting::choice::{Counts, Tally};
use yishi_procedure::voting::closing::VoteClosed;
use yishi_procedure::voting::hand_count::HandsEntered;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::opening::VoteOpened;
use yishi_procedure::voting::question::Question;

use yishi_rulebook::Base;

use super::Audit;
use super::opening::is_pressed;
use super::personnel::{follows_from_a_vote, majority_of};
use super::rules::id;
use crate::finding::{Code, Finding, demand};

/// A vote as the auditor keeps it.
pub(crate) struct Vote {
    pub(crate) opened: VoteOpened,
    pub(super) entitled: BTreeSet<SeatNo>,
    /// What follows if it passes.
    decides: Vec<Event>,
    /// What follows if it does not.
    otherwise: Vec<Event>,
    hands: Option<Counts>,
    pub(crate) closed: Option<VoteClosed>,
    pub(crate) declared: bool,
}

impl Vote {
    pub(super) fn opened(event: &VoteOpened, decides: Vec<Event>, otherwise: Vec<Event>) -> Self {
        let entitled = event.entitled.iter().copied().collect();
        Self { opened: event.clone(), entitled, decides, otherwise, hands: None, closed: None, declared: false }
    }

    pub(super) fn is_running(&self) -> bool {
        self.closed.is_none()
    }

    pub(super) fn is_pressed(&self) -> bool {
        is_pressed(self.opened.method)
    }

    pub(super) fn has_passed(&self) -> bool {
        self.closed.as_ref().is_some_and(|closed| closed.passed)
    }

    fn entitled_count(&self) -> u64 {
        self.entitled.len() as u64
    }
}

impl Audit<'_> {
    fn vote(&self, no: VoteNo) -> Result<usize, Finding> {
        let place = self.votes.iter().position(|vote| vote.opened.vote == no);
        place.ok_or_else(|| Finding::new(Code::Order, format!("there is no vote {no}")).in_vote(no.0))
    }

    pub(super) fn enter_hands(&mut self, event: &HandsEntered) -> Result<(), Finding> {
        let place = self.vote(event.vote)?;
        let vote = &mut self.votes[place];
        demand!(vote.is_running(), Hands, "hands are entered after the vote was closed");
        let by_hands = vote.opened.method == VoteMethod::ShowOfHands;
        demand!(by_hands, Hands, "hands are entered for a vote that is not held by them");
        let (counted, entitled) = (sum(event.counts), vote.entitled_count());
        demand!(counted <= entitled, Hands, "{counted} hands are counted, but only {entitled} seats are entitled");
        vote.hands = Some(event.counts);
        Ok(())
    }

    pub(super) fn close_vote(&mut self, event: &VoteClosed) -> Result<(), Finding> {
        let place = self.vote(event.vote)?;
        let checked = self.check_result(&self.votes[place], event);
        checked.map_err(|finding| finding.in_vote(event.vote.0))?;
        let vote = &mut self.votes[place];
        vote.closed = Some(event.clone());
        let follows = if event.passed { &vote.decides } else { &vote.otherwise };
        self.awaited.extend(follows.iter().cloned());
        let question = vote.opened.question;
        if let Question::Item(item) = question {
            self.agenda.deal_with(item);
        }
        if matches!(question, Question::PresidiumMember(_) | Question::SecretaryGeneral) {
            self.awaited.extend(self.elected_one_by_one());
        }
        Ok(())
    }

    fn check_result(&self, vote: &Vote, event: &VoteClosed) -> Result<(), Finding> {
        demand!(vote.is_running(), Order, "the vote is closed a second time");
        let early = vote.opened.closes_at.is_some_and(|end| event.at < end);
        demand!(!early, Time, "the vote is closed before its time is up");
        let counts = self.counts_of(vote, event)?;
        self.check_digest(vote, event)?;
        check_tally(event.tally, counts, vote.entitled_count())?;
        self.check_grounds_of_result(event, counts, majority_of(vote.opened.question))
    }

    fn counts_of(&self, vote: &Vote, event: &VoteClosed) -> Result<Counts, Finding> {
        if vote.is_pressed() {
            return self.count_box(vote, Some(event));
        }
        if vote.opened.method == VoteMethod::ShowOfHands {
            let missing = || Finding::new(Code::Hands, "the vote is closed without the tellers' figures");
            return vote.hands.ok_or_else(missing);
        }
        let sealed = self.sealed.counted_on(event.vote);
        let on_paper = self.scrutiny.counted_on(event.vote).and_then(|ballot| ballot.counted.as_ref());
        let line = sealed.or(on_paper).and_then(|count| count.lines.first().copied());
        line.ok_or_else(|| Finding::new(Code::Count, "a vote by ballot is closed without a count"))
    }

    fn check_digest(&self, vote: &Vote, event: &VoteClosed) -> Result<(), Finding> {
        let ballots = self.export.contents.boxes.get(&event.vote.0).filter(|_| vote.is_pressed());
        let computed = ballots.map(|ballots| box_digest(ballots)).transpose();
        let computed = computed.map_err(|error| Finding::new(Code::Box, error.to_string()))?;
        let written = |digest: Option<&str>| digest.unwrap_or("nothing").to_owned();
        let (stated, found) = (written(event.digest.as_deref()), written(computed.map(|d| d.to_string()).as_deref()));
        demand!(stated == found, BoxDigest, "the ballot box hashes to {found}, but the result states {stated}");
        Ok(())
    }

    /// Every threshold the rulebook has, on the number of seats in office, whoever is present.
    fn check_grounds_of_result(
        &self,
        event: &VoteClosed,
        counts: Counts,
        majority: &'static str,
    ) -> Result<(), Finding> {
        let voted = u32::try_from(sum(counts)).unwrap_or(u32::MAX);
        let participation = self.rules.has(id::PARTICIPATION).then_some((id::PARTICIPATION, voted));
        let asked: Vec<_> = participation.into_iter().chain([(majority, counts.approvals)]).collect();
        let (stated, expected) = (event.grounds.len(), asked.len());
        demand!(stated == expected, Grounds, "a result rests on {expected} grounds, but {stated} are stated");
        for (ground, (rule, count)) in event.grounds.iter().zip(asked) {
            self.rules.check(ground, rule, count, self.base_of_result(rule, event.tally))?;
        }
        let passed = event.grounds.iter().all(|ground| ground.met);
        let word = |passed| if passed { "passed" } else { "not passed" };
        let (is, says) = (word(passed), word(event.passed));
        demand!(passed == event.passed, Passed, "by its grounds the vote is {is}, but the result says {says}");
        Ok(())
    }

    /// The number a share of a result is taken of: votes for and against, all who were entitled, or all seats in office.
    fn base_of_result(&self, rule: &str, tally: Tally) -> u32 {
        match self.rules.base(rule) {
            Some(Base::VotesCast) => tally.approvals + tally.against,
            Some(Base::Present | Base::Voters) => tally.approvals + tally.against + tally.abstain + tally.not_pressed,
            Some(_) | None => self.roll.size(),
        }
    }

    /// What a passed vote decides follows in the same breath; the same events never stand anywhere else.
    pub(super) fn check_consequence(&mut self, event: &Event, at: Timestamp) -> Result<(), Finding> {
        let kind = event.kind();
        let Some(awaited) = self.awaited.pop_front() else {
            let follows = matches!(
                event,
                Event::PresidiumElected(_)
                    | Event::AgendaAdopted(_)
                    | Event::ItemAdopted(_)
                    | Event::CommitteeFormed(_)
                    | Event::NonVotingListAdopted(_)
                    | Event::AgendaChanged(_)
                    | Event::ScrutineersAdopted(_)
                    // ---- motions and bills ----
                    | Event::SuggestionMade(_)
                    | Event::MotionAdopted(_)
                    | Event::MotionRejected(_)
                    | Event::MotionHandedOver(_)
                    | Event::AmendmentVoted(_)
                    | Event::ClauseVoted(_)
                    | Event::BillPartVoted(_)
                    | Event::BillAdopted(_)
                    | Event::BillRejected(_)
                    // ---- election ----
                    | Event::ElectionMethodAdopted(_)
                    | Event::FurtherElectionDecided(_)
                    | Event::SpecialCommitteeAdopted(_)
            ) || follows_from_a_vote(event);
            demand!(!follows, Consequence, "{kind} stands here, but no passed vote is before it");
            return Ok(());
        };
        let due = awaited.kind();
        demand!(kind == due, Consequence, "{kind} stands where {due} has to follow from a passed vote");
        demand!(*event == awaited, Consequence, "{kind} does not state what the vote before it decided");
        demand!(at == self.at, Time, "{kind} is of another time than the vote it follows from");
        Ok(())
    }

    pub(super) fn declare(&mut self, event: &ResultDeclared) -> Result<(), Finding> {
        let place = self.vote(event.vote)?;
        let vote = &mut self.votes[place];
        demand!(!vote.is_running(), Declaration, "a result is declared while the vote is running");
        demand!(!vote.declared, Declaration, "the result is declared a second time");
        vote.declared = true;
        Ok(())
    }
}

fn sum(counts: Counts) -> u64 {
    u64::from(counts.approvals) + u64::from(counts.against) + u64::from(counts.abstain)
}

fn check_tally(stated: Tally, counts: Counts, entitled: u64) -> Result<(), Finding> {
    let Tally { approvals, against, abstain, not_pressed } = stated;
    let Counts { approvals: fors, against: againsts, abstain: abstains } = counts;
    let same = (approvals, against, abstain) == (fors, againsts, abstains);
    let said = format!("{approvals} for, {against} against, {abstain} abstaining");
    demand!(same, Tally, "the result states {said}, but {fors}, {againsts} and {abstains} were counted");
    let all = sum(counts) + u64::from(not_pressed);
    demand!(all == entitled, Tally, "the four figures add up to {all}, but {entitled} seats are entitled");
    Ok(())
}

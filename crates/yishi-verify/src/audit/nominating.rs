//! Names as the auditor follows them: nominated, withdrawn, ranked by a preliminary vote, and fixed as candidates.
//!
//! Law: Organic Law art 26, 27, 29, 47; Election Law art 30, 32, 45. Invariant: nobody stands who was not nominated, and nobody passes
//! over one with more votes.

use std::collections::BTreeSet;

use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::election::candidates::CandidatesFixed;
use yishi_procedure::election::contest::ElectionKind;
use yishi_procedure::election::method::PreliminaryTie;
use yishi_procedure::election::nomination::{CandidatesNominated, Nominee};
use yishi_procedure::election::nominations_close::NominationsClosed;
use yishi_procedure::election::office::OfficeClass;
use yishi_procedure::election::outcome::Contender;
use yishi_procedure::election::preliminary::{PreliminaryCounted, PreliminaryTieResolved, PreliminaryVoteOpened};
use yishi_procedure::election::withdrawal::NominationWithdrawn;
use yishi_procedure::ids::PersonRef;
use yishi_rulebook::{CandidateOrder, RuleValue, Unit};

use super::Audit;
use super::election::{Contest, Step, day};
use super::rounds::{cut, require_plenary};
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    pub(super) fn nominate(&mut self, event: &CandidatesNominated) -> Result<(), Finding> {
        let contest = self.elections.contest(event.election)?;
        contest.require(&[Step::Taking])?;
        demand!(day(self.at) <= contest.last_day, Election, "somebody is nominated after the last day");
        let (no, next) = (usize::from(event.nomination), contest.names.len() + 1);
        demand!(no == next, Election, "nomination {no} stands where nomination {next} comes next");
        self.check_nominators(contest, event)?;
        let names: BTreeSet<PersonRef> = event.candidates.iter().map(|nominee| nominee.person).collect();
        let whole = !names.is_empty() && names.len() == event.candidates.len();
        demand!(whole, Election, "nomination {no} does not name different persons");
        event.candidates.iter().try_for_each(|nominee| self.check_nominee(contest, nominee))?;
        let upper = contest.opened.office.class() == OfficeClass::UpperDeputy;
        let bound =
            if upper { "election.nomination.within-seats.upper-deputies" } else { "election.nomination.within-seats" };
        if self.rules.flag(bound) {
            check_within_seats(contest, &event.mover, &names)?;
        }
        let names = event.candidates.iter().map(|nominee| nominee.person).collect();
        let mover = event.mover.clone();
        self.elections.contest_mut(event.election)?.names.push((mover, names));
        Ok(())
    }

    fn check_nominators(&self, contest: &Contest, event: &CandidatesNominated) -> Result<(), Finding> {
        let upper = contest.opened.office.class() == OfficeClass::UpperDeputy;
        let (choice, threshold) = if upper {
            ("election.nominator.upper-deputies", "election.nominators.upper-deputies")
        } else {
            ("election.nominator", "election.nominators")
        };
        match &event.mover {
            Mover::Seats(seats) => {
                self.require_distinct(seats)?;
                let count = u32::try_from(seats.len()).unwrap_or(u32::MAX);
                let [ground] = &event.grounds[..] else {
                    return Err(Finding::new(Code::Grounds, "a joint nomination rests on one ground"));
                };
                self.rules.check(ground, threshold, count, self.roll.size())?;
                demand!(ground.met, Lacking, "{count} deputies nominate, which are too few");
                Ok(())
            }
            Mover::Organ(organ) => {
                let allowed = key(*organ).is_some_and(|organ| self.rules.allows(choice, organ));
                demand!(allowed, Election, "an organ nominates that may not");
                if *organ == Organ::Presidium {
                    return self.check_leading(&event.grounds);
                }
                demand!(event.grounds.is_empty(), Grounds, "an organ that needs no grounds states some");
                Ok(())
            }
            Mover::Committee(_) | Mover::Delegation(_) => {
                Err(Finding::new(Code::Election, "a committee or delegation nominates"))
            }
        }
    }

    fn check_nominee(&self, contest: &Contest, nominee: &Nominee) -> Result<(), Finding> {
        let person = nominee.person;
        self.check_eligible(contest, person)?;
        let committee = contest.opened.office.is_of_the_committee();
        let barred = committee && self.rules.flag("election.committee.no-incompatible-office");
        let free = !(barred && nominee.holds_incompatible_office);
        demand!(free, Election, "{person:?} is nominated and keeps an office that cannot be held beside it");
        demand!(nominee.consents, Election, "{person:?} is nominated without consent");
        Ok(())
    }

    pub(super) fn check_eligible(&self, contest: &Contest, person: PersonRef) -> Result<(), Finding> {
        self.roll.require_person(person)?;
        demand!(!contest.elected.contains(&person), Election, "{person:?} is elected already");
        let inside = contest.opened.office.is_of_the_committee() && self.rules.flag("election.committee.from-seats");
        let seated = matches!(person, PersonRef::Seat(_));
        demand!(seated || !inside, Election, "{person:?} has no seat, and the office is filled from the seats");
        Ok(())
    }

    pub(super) fn withdraw_nomination(&mut self, event: &NominationWithdrawn) -> Result<(), Finding> {
        let contest = self.elections.contest_mut(event.election)?;
        contest.require(&[Step::Taking])?;
        let missing = || Finding::new(Code::Election, format!("there is no nomination {}", event.nomination));
        let at = usize::from(event.nomination).checked_sub(1).ok_or_else(missing)?;
        let (_, names) = contest.names.get_mut(at).ok_or_else(missing)?;
        let left: Vec<PersonRef> = names.iter().copied().filter(|name| !event.candidates.contains(name)).collect();
        let gone = names.len() - left.len();
        let whole = gone > 0 && gone == event.candidates.len() && (gone == 1 || left.is_empty());
        demand!(whole, Election, "what is withdrawn is neither one name of the nomination nor all of them");
        *names = left;
        Ok(())
    }

    pub(super) fn close_nominations(&mut self, event: &NominationsClosed) -> Result<(), Finding> {
        let contest = self.elections.contest(event.election)?;
        contest.require(&[Step::Taking])?;
        demand!(day(self.at) >= contest.last_day, Election, "nominations are closed before their last day");
        let mut names: Vec<PersonRef> = Vec::new();
        for name in contest.names.iter().flat_map(|(_, names)| names) {
            if !names.contains(name) && self.roll.require_person(*name).is_ok() {
                names.push(*name);
            }
        }
        demand!(names == event.candidates, Election, "those who stand are not those who were nominated");
        let places = self.check_field(contest, names.len(), &event.surplus, event.alone.as_ref())?;
        demand!(places == event.places, Election, "{} may stand, but {places} is what follows", event.places);
        let contest = self.elections.contest_mut(event.election)?;
        contest.step = if names.len() > usize::from(places) { Step::RankingDue } else { Step::Ready };
        (contest.standing, contest.places) = (names, places);
        Ok(())
    }

    pub(super) fn open_preliminary(&mut self, event: &PreliminaryVoteOpened) -> Result<(), Finding> {
        require_plenary(self)?;
        let contest = self.elections.contest(event.election)?;
        contest.require(&[Step::RankingDue, Step::RankingTied])?;
        self.check_days(contest)?;
        if contest.step == Step::RankingTied {
            self.check_way_out(PreliminaryTie::FurtherVote)?;
        }
        let fresh = || (contest.standing.clone(), contest.places, false);
        let (asked, places, tied) = contest.ranked.clone().unwrap_or_else(fresh);
        let there = |name: &PersonRef| self.roll.require_person(*name).is_ok();
        let asked: Vec<PersonRef> = asked.into_iter().filter(there).collect();
        let same = asked == event.candidates && places == event.places;
        demand!(same, Election, "the preliminary vote is not on those who are to be ranked");
        let contest = self.elections.contest_mut(event.election)?;
        contest.ranked = Some((asked, places, tied));
        contest.step = Step::Ranking;
        Ok(())
    }

    fn check_way_out(&self, way: PreliminaryTie) -> Result<(), Finding> {
        let same = self.elections.adopted().is_some_and(|method| method.preliminary_tie == way);
        demand!(same, Election, "the election method has another way out of the tie");
        Ok(())
    }

    /// Neither a preliminary vote nor the list comes before the days there must be are over.
    fn check_days(&self, contest: &Contest) -> Result<(), Finding> {
        let rule = match (contest.opened.office.class(), contest.opened.kind) {
            (OfficeClass::UpperDeputy, _) => "election.nomination.days.upper-deputies",
            (_, ElectionKind::TermChange) => "election.nomination.days",
            (_, ElectionKind::ByElection) => return Ok(()),
        };
        let Some(RuleValue::Number { value, unit: Unit::Days }) =
            self.rules.0.rules().get(rule).map(|rule| &rule.value)
        else {
            return Ok(());
        };
        let today = day(self.at);
        let days = std::iter::successors(Some(contest.opened.opened_on), |day| day.tomorrow().ok());
        let past = days.take_while(|day| *day < today).count();
        let enough = u32::try_from(past).is_ok_and(|past| past >= *value);
        demand!(enough, Election, "only {past} of {value} days to nominate are over");
        Ok(())
    }

    pub(super) fn count_preliminary(&mut self, event: &PreliminaryCounted) -> Result<(), Finding> {
        let contest = self.elections.contest_mut(event.election)?;
        contest.require(&[Step::Ranking])?;
        let (asked, places, _) = contest.ranked.clone().unwrap_or_default();
        let counted: Vec<PersonRef> = event.standings.iter().map(|standing| standing.person).collect();
        demand!(counted == asked, Election, "the votes are not those on the persons asked about");
        let votes = event.standings.iter().map(|standing| (standing.person, standing.counts.approvals)).collect();
        let (through, tied) = cut(usize::from(places), votes);
        let same = through == event.through && tied == event.tied;
        demand!(same, Election, "who comes through the preliminary vote does not follow from its votes");
        contest.through.extend(&through);
        contest.step = if tied.is_empty() { Step::Ready } else { Step::RankingTied };
        contest.standing = if tied.is_empty() { contest.through.clone() } else { contest.standing.clone() };
        let left = places.saturating_sub(u16::try_from(through.len()).unwrap_or(u16::MAX));
        contest.ranked = Some((tied.clone(), left, !tied.is_empty()));
        Ok(())
    }

    pub(super) fn resolve_preliminary(&mut self, event: &PreliminaryTieResolved) -> Result<(), Finding> {
        self.check_leading(&event.grounds)?;
        self.check_way_out(PreliminaryTie::Presidium)?;
        let contest = self.elections.contest_mut(event.election)?;
        contest.require(&[Step::RankingTied])?;
        let (tied, places, _) = contest.ranked.clone().unwrap_or_default();
        let chosen: BTreeSet<PersonRef> = event.chosen.iter().copied().collect();
        let whole = chosen.len() == event.chosen.len() && chosen.len() == usize::from(places);
        let among = chosen.iter().all(|person| tied.contains(person));
        demand!(whole && among, Election, "the presidium does not choose so many of the tied as there are places");
        contest.through.extend(&event.chosen);
        contest.standing = contest.through.clone();
        contest.step = Step::Ready;
        Ok(())
    }

    pub(super) fn fix_candidates(&mut self, event: &CandidatesFixed) -> Result<(), Finding> {
        let contest = self.elections.contest(event.election)?;
        contest.require(&[Step::Ready, Step::Further, Step::Listed])?;
        self.check_days(contest)?;
        let listed: BTreeSet<PersonRef> = event.candidates.iter().copied().collect();
        demand!(listed.len() == event.candidates.len(), Election, "somebody stands on the list of candidates twice");
        event.candidates.iter().try_for_each(|person| self.roll.require_person(*person))?;
        let order = self.elections.adopted().map(|method| method.order);
        demand!(order == Some(event.order), Election, "the order of names is not that of the election method");
        if contest.standing.is_empty() {
            self.check_by_votes(contest, &listed)?;
        } else {
            let there = |name: &&PersonRef| self.roll.require_person(**name).is_ok();
            let standing: BTreeSet<PersonRef> = contest.standing.iter().filter(there).copied().collect();
            demand!(standing == listed, Election, "the list of candidates is not that of those who stand");
            let ranked: Vec<_> = contest.through.iter().copied().filter(|name| listed.contains(name)).collect();
            let ordered = event.order != CandidateOrder::Votes || ranked.is_empty() || ranked == event.candidates;
            demand!(ordered, Election, "the list of candidates does not follow the votes");
        }
        let places = self.check_field(contest, listed.len(), &event.surplus, event.alone.as_ref())?;
        demand!(listed.len() <= usize::from(places), Lacking, "more are listed than the {places} that may stand");
        self.check_names(event)?;
        self.check_leading(&event.grounds)?;
        let contest = self.elections.contest_mut(event.election)?;
        contest.listed = event.candidates.clone();
        contest.step = Step::Listed;
        Ok(())
    }

    /// From the round before: candidates of it who are not elected, and nobody left out had more votes.
    fn check_by_votes(&self, contest: &Contest, listed: &BTreeSet<PersonRef>) -> Result<(), Finding> {
        let Some(round) = contest.rounds.last() else {
            return Err(Finding::new(Code::Election, "a list of candidates is taken from no round"));
        };
        let votes = |person: &PersonRef| {
            let of = |contender: &Contender| *contender == Contender::Person(*person);
            round.standings.iter().find(|standing| of(&standing.contender)).map(|one| one.counts.approvals)
        };
        for person in listed {
            let free = votes(person).is_some() && !contest.elected.contains(person);
            demand!(free, Election, "{person:?} was no candidate of the round before, or is elected");
            for other in round.candidates.iter().filter(|other| !listed.contains(other)) {
                let out = contest.elected.contains(other) || self.roll.require_person(*other).is_err();
                let fair = out || votes(other) <= votes(person);
                demand!(fair, Election, "{other:?} had more votes than {person:?} and is left out");
            }
        }
        Ok(())
    }
}

fn key(organ: Organ) -> Option<&'static str> {
    match organ {
        Organ::Presidium => Some("presidium"),
        Organ::StandingCommittee => Some("standing-committee"),
        Organ::ChairsMeeting => Some("chairs-meeting"),
        Organ::Organisations => Some("organisations"),
        Organ::SpecialCommittee
        | Organ::Government
        | Organ::SupervisionCommission
        | Organ::Court
        | Organ::Procuratorate => None,
    }
}

/// No organ and no deputy stands behind more names than there are seats.
fn check_within_seats(contest: &Contest, mover: &Mover, names: &BTreeSet<PersonRef>) -> Result<(), Finding> {
    let seats = usize::from(contest.open_seats());
    let behind = |same: &dyn Fn(&Mover) -> bool| {
        let earlier = contest.names.iter().filter(|(other, _)| same(other)).flat_map(|(_, names)| names).copied();
        earlier.chain(names.iter().copied()).collect::<BTreeSet<PersonRef>>().len()
    };
    let most = match mover {
        Mover::Seats(movers) => {
            movers.iter().map(|seat| behind(&|other: &Mover| other.seats().contains(seat))).max().unwrap_or(0)
        }
        Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_) => behind(&|other: &Mover| other == mover),
    };
    demand!(most <= seats, Election, "{most} names stand behind one nominator for {seats} seats");
    Ok(())
}

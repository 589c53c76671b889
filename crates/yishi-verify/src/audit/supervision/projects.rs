//! The vote on people's-livelihood projects as the auditor follows it; who is chosen is found by asking of each candidate alone.
//!
//! Law: local rules. Invariant: a candidate is surely in when fewer than the places have as many votes, surely out when as many as
//! the places have more, and tied otherwise.

use std::collections::BTreeSet;

use yishi_procedure::ids::ProjectNo;
use yishi_procedure::supervision::project::ProjectsCollected;
use yishi_procedure::supervision::project_assessment::{ProjectAssessed, ProjectReported};
use yishi_procedure::supervision::project_count::{ProjectCount, ProjectOutcome};
use yishi_procedure::supervision::project_deliberation::ProjectsDeliberated;
use yishi_procedure::supervision::project_shortlist::ProjectsShortlisted;
use yishi_procedure::supervision::project_tie::ProjectTieDecided;
use yishi_procedure::supervision::project_vote::ProjectsVoted;
use yishi_rulebook::{Bound, RuleValue, Share};

use super::require_words;
use crate::audit::Audit;
use crate::finding::{Code, Finding, demand};

const MAJORITY: &str = "majority.livelihood-project";
const SURPLUS: &str = "livelihood.surplus";

/// The vote so far.
#[derive(Default)]
pub(super) struct Projects {
    proposals: usize,
    candidates: Vec<ProjectNo>,
    to_choose: u16,
    deliberated: bool,
    /// The tied and their open places.
    tie: Option<(BTreeSet<ProjectNo>, usize)>,
    chosen: BTreeSet<ProjectNo>,
    settled: bool,
    reported: bool,
    assessed: BTreeSet<ProjectNo>,
}

fn wrong(sentence: &str) -> Finding {
    Finding::new(Code::Supervision, sentence)
}

impl Audit<'_> {
    fn projects(&mut self) -> Result<&mut Projects, Finding> {
        self.supervision.projects.as_mut().ok_or_else(|| wrong("no projects were collected"))
    }

    pub(in crate::audit) fn collect_projects(&mut self, event: &ProjectsCollected) -> Result<(), Finding> {
        demand!(self.rules.has(MAJORITY), Rulebook, "the rulebook knows no vote on projects");
        demand!(!event.proposals.is_empty(), Supervision, "no project is collected");
        event.proposals.iter().try_for_each(|project| require_words("the title of a project", &project.title))?;
        let projects = self.supervision.projects.get_or_insert_with(Projects::default);
        demand!(projects.candidates.is_empty(), Supervision, "projects are collected after the candidates were set");
        super::require_next("project", event.first.0, projects.proposals)?;
        projects.proposals += event.proposals.len();
        Ok(())
    }

    pub(in crate::audit) fn shortlist_projects(&mut self, event: &ProjectsShortlisted) -> Result<(), Finding> {
        let projects = self.projects()?;
        demand!(projects.candidates.is_empty(), Supervision, "the candidates are set twice");
        let distinct: BTreeSet<ProjectNo> = event.candidates.iter().copied().collect();
        let known = distinct.iter().all(|one| one.0 >= 1 && usize::from(one.0) <= projects.proposals);
        let whole = known && distinct.len() == event.candidates.len() && event.to_choose > 0;
        demand!(whole, Supervision, "the candidates are not different projects that were collected");
        self.check_surplus(event)?;
        let projects = self.projects()?;
        (projects.candidates, projects.to_choose) = (event.candidates.clone(), event.to_choose);
        Ok(())
    }

    fn check_surplus(&self, event: &ProjectsShortlisted) -> Result<(), Finding> {
        let surplus = &event.surplus;
        self.require_cited(SURPLUS, &surplus.citation)?;
        let (least, most) = match self.rules.0.rules().get(SURPLUS).map(|rule| &rule.value) {
            Some(RuleValue::Range { least, most, .. }) => (*least, *most),
            Some(
                RuleValue::Threshold { .. } | RuleValue::Number { .. } | RuleValue::Choice { .. } | RuleValue::Flag(_),
            )
            | None => return Err(wrong("the rulebook has no range of surplus")),
        };
        let (seats, candidates) = (u64::from(event.to_choose), event.candidates.len() as u64);
        let enough = |extra: u64| match least {
            Bound::People(people) => extra >= u64::from(people),
            Bound::Share(Share { num, den }) => extra * u64::from(den) >= seats * u64::from(num),
        };
        let not_more = |extra: u64| match most {
            Bound::People(people) => extra <= u64::from(people),
            Bound::Share(Share { num, den }) => extra * u64::from(den) <= seats * u64::from(num),
        };
        // The fewest that are enough may be more than the most; then exactly so many are wanted.
        let fewest = (0..=seats + candidates).find(|extra| enough(*extra)).unwrap_or(u64::MAX);
        let largest = (0..=seats + candidates + fewest).rev().find(|extra| not_more(*extra)).unwrap_or(0).max(fewest);
        let extra = candidates.checked_sub(seats).ok_or_else(|| wrong("fewer candidates than can be chosen"))?;
        let within = fewest <= extra && extra <= largest;
        demand!(within, Lacking, "{extra} candidates more than can be chosen, where {fewest} to {largest} are due");
        let figures = (u64::from(surplus.count), u64::from(surplus.total), surplus.within, surplus.rule.as_str());
        demand!(figures == (extra, seats, true, SURPLUS), GroundCount, "the surplus is not stated as it is");
        let stated =
            u64::from(surplus.least) == fewest && (u64::from(surplus.most) == largest || bounded(most, surplus.most));
        demand!(stated, GroundNeeded, "the bounds of the surplus are not the rulebook's");
        Ok(())
    }

    pub(in crate::audit) fn deliberate_projects(&mut self, event: &ProjectsDeliberated) -> Result<(), Finding> {
        require_words("the opinion on the projects", &event.opinion)?;
        let projects = self.projects()?;
        let due = !projects.candidates.is_empty() && !projects.deliberated;
        demand!(due, Supervision, "projects are deliberated on twice, or before they are candidates");
        projects.deliberated = true;
        Ok(())
    }

    pub(in crate::audit) fn vote_on_projects(&mut self, event: &ProjectsVoted) -> Result<(), Finding> {
        let sitting = self.in_progress(event.sitting)?;
        demand!(sitting.kind.is_of_the_whole_body(), Supervision, "projects are voted on by a part of the body");
        let present = sitting.hall.present();
        demand!(event.present == present, Present, "{present} seats are present, not {}", event.present);
        let projects = self.projects()?;
        let due = projects.deliberated && projects.tie.is_none() && !projects.settled;
        demand!(due, Supervision, "no vote on projects is due");
        check_count(projects, &event.count, present)?;
        let places = usize::from(projects.to_choose);
        let outcome = if event.count.returned > event.count.issued {
            demand!(self.rules.flag("livelihood.more-returned-void"), Rulebook, "the rulebook voids no such vote");
            demand!(event.grounds.is_empty(), Grounds, "a void vote has no majorities");
            ProjectOutcome::Void
        } else {
            self.check_majorities(event)?;
            outcome(event, places)
        };
        demand!(event.outcome == outcome, Passed, "the count comes to another outcome than is stated");
        self.take_outcome(outcome)
    }

    fn check_majorities(&self, event: &ProjectsVoted) -> Result<(), Finding> {
        let count = &event.count;
        demand!(event.grounds.len() == count.votes.len(), Grounds, "not every candidate has a majority stated");
        let total = self.share_base(MAJORITY, event.present, count.issued, count.returned);
        let mut lines = event.grounds.iter().zip(&count.votes);
        lines.try_for_each(|(ground, line)| self.rules.check(ground, MAJORITY, line.approvals, total))
    }

    fn take_outcome(&mut self, outcome: ProjectOutcome) -> Result<(), Finding> {
        let projects = self.projects()?;
        match outcome {
            ProjectOutcome::Void => {}
            ProjectOutcome::Settled { chosen } => {
                (projects.chosen, projects.settled) = (chosen.into_iter().collect(), true)
            }
            ProjectOutcome::Tied { chosen, tied, places } => {
                projects.chosen = chosen.into_iter().collect();
                projects.tie = Some((tied.into_iter().collect(), usize::from(places)));
            }
        }
        Ok(())
    }

    pub(in crate::audit) fn decide_project_tie(&mut self, event: &ProjectTieDecided) -> Result<(), Finding> {
        self.require_allowed("livelihood.tie", event.how.key(), &event.allowed_by)?;
        require_words("the reason", &event.reason)?;
        let projects = self.projects()?;
        let (tied, places) = projects.tie.take().ok_or_else(|| wrong("a tie is decided where there is none"))?;
        let chosen: BTreeSet<ProjectNo> = event.chosen.iter().copied().collect();
        let fits = chosen.len() == event.chosen.len() && chosen.len() == places && chosen.is_subset(&tied);
        demand!(fits, Supervision, "the open places are not filled from the tied");
        projects.chosen.extend(chosen);
        projects.settled = true;
        Ok(())
    }

    pub(in crate::audit) fn report_project(&mut self, event: &ProjectReported) -> Result<(), Finding> {
        require_words("the report on a project", &event.report)?;
        let projects = self.projects()?;
        let over = projects.reported && projects.assessed.len() >= projects.chosen.len();
        let due = projects.settled && projects.chosen.contains(&event.project) && !over;
        demand!(due, Supervision, "project {} is reported on, but is not being carried out", event.project);
        projects.reported = true;
        Ok(())
    }

    pub(in crate::audit) fn assess_project(&mut self, event: &ProjectAssessed) -> Result<(), Finding> {
        require_words("the opinion on a project", &event.opinion)?;
        let projects = self.projects()?;
        let due = projects.settled && projects.reported && projects.chosen.contains(&event.project);
        demand!(due, Supervision, "project {} is assessed, but is not being carried out", event.project);
        let first = projects.assessed.insert(event.project);
        demand!(first, Supervision, "project {} is assessed a second time", event.project);
        Ok(())
    }
}

/// Where the most is so many people, the range says so whatever the candidates are.
fn bounded(most: Bound, stated: u32) -> bool {
    match most {
        Bound::People(people) => stated == people,
        Bound::Share(_) => false,
    }
}

fn check_count(projects: &Projects, count: &ProjectCount, present: u32) -> Result<(), Finding> {
    let lines: Vec<ProjectNo> = count.votes.iter().map(|line| line.project).collect();
    demand!(lines == projects.candidates, Tally, "the count does not name every candidate once");
    demand!(count.issued <= present, Tally, "{} ballots are issued to {present} seats", count.issued);
    demand!(count.void <= count.returned, Tally, "more ballots are void than were returned");
    let valid = u64::from(count.returned) - u64::from(count.void);
    let all: u64 = count.votes.iter().map(|line| u64::from(line.approvals)).sum();
    let fits = count.votes.iter().all(|line| u64::from(line.approvals) <= valid);
    demand!(fits && all <= valid * u64::from(projects.to_choose), Tally, "more votes than {valid} ballots can hold");
    Ok(())
}

/// Asks of each candidate with a majority how many have more votes, and how many at least as many.
fn outcome(event: &ProjectsVoted, places: usize) -> ProjectOutcome {
    let lines = event.count.votes.iter().zip(&event.grounds).filter(|(_, ground)| ground.met);
    let mut lines: Vec<(ProjectNo, u32)> = lines.map(|(line, _)| (line.project, line.approvals)).collect();
    let all = lines.clone();
    let more = |votes: u32| all.iter().filter(|(_, other)| *other > votes).count();
    let as_many = |votes: u32| all.iter().filter(|(_, other)| *other >= votes).count();
    lines.sort_by_key(|(_, votes)| more(*votes));
    let chosen: Vec<ProjectNo> =
        lines.iter().filter(|(_, votes)| as_many(*votes) <= places).map(|(no, _)| *no).collect();
    let tied = lines.iter().filter(|(_, votes)| as_many(*votes) > places && more(*votes) < places);
    let tied: Vec<ProjectNo> = tied.map(|(no, _)| *no).collect();
    if tied.is_empty() {
        return ProjectOutcome::Settled { chosen };
    }
    let places = u16::try_from(places - chosen.len()).unwrap_or(u16::MAX);
    ProjectOutcome::Tied { chosen, tied, places }
}

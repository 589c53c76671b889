//! The vote on people's-livelihood projects: candidates, count, majority, ties, and what follows, beside an oracle of its own.

use std::collections::BTreeSet;

use proptest::prelude::*;
use yishi_procedure::ids::ProjectNo;
use yishi_procedure::machines;
use yishi_procedure::supervision::project::ProjectStage;
use yishi_procedure::supervision::project_count::{ProjectCount, ProjectOutcome};
use yishi_rulebook::TieBreak;

use crate::support::drawing::is_drawn;
use crate::support::supervision::{
    assess_project, collect_projects, decide_tie, deliberate_projects, project_count, projects,
    ready_to_vote_on_projects, report_on_project, shortlist, vote_on_projects,
};
use crate::support::{Story, a_congress_of, a_congress_under, given, leave_hall, without};

fn outcome(story: &Story) -> ProjectOutcome {
    story.session().supervision.project_vote().unwrap().outcome.clone().unwrap()
}

fn settled(numbers: impl IntoIterator<Item = u16>) -> ProjectOutcome {
    ProjectOutcome::Settled { chosen: projects(numbers) }
}

/// Three candidates, two to be chosen by a congress of twelve, with these votes.
fn voted(votes: [u32; 3]) -> Story {
    ready_to_vote_on_projects(3, 2).after(vote_on_projects(project_count(12, 12, 0, &votes)))
}

/// law: YI 0035
#[test]
fn a_congress_without_rules_of_its_own_holds_no_vote_on_projects() {
    given(a_congress_of(12)).when(collect_projects(3)).refused("C.131 rule=majority.livelihood-project");
    given(a_congress_of(12)).when(shortlist([1], 1)).refused("C.131 rule=livelihood.surplus");
}

/// law: MC 55
#[test]
fn one_to_three_projects_more_than_can_be_chosen_stand_on_the_ballot() {
    let mut story = given(a_congress_under(&["mingchuan-2023"], 12));
    story.when(shortlist([1], 1)).refused("S.234");
    story.when(collect_projects(0)).refused("C.114");
    story.when(collect_projects(5)).happens();
    story.when(collect_projects(2)).happens();
    story.when(shortlist([1, 2], 0)).refused("C.114");
    story.when(shortlist([1, 8], 1)).refused("S.236 project=8");
    story.when(shortlist([1, 1], 1)).refused("S.237 project=1");
    story.when(shortlist([1, 2], 2)).refused_citing("S.238 count=0 least=1 most=3", "MC 55");
    story.when(shortlist([1], 2)).refused_citing("S.238 count=0 least=1 most=3", "MC 55");
    story.when(shortlist(1..=6, 2)).refused_citing("S.238 count=4 least=1 most=3", "MC 55");
    story.when(shortlist(1..=5, 2)).gives(&["ProjectsShortlisted"]);
    story.when(collect_projects(1)).refused("S.235 stage=shortlisted");
}

/// law: MC 55
#[test]
fn those_with_more_votes_are_chosen_among_those_with_the_majority() {
    assert_eq!(outcome(&voted([7, 9, 8])), settled([2, 3]));
    assert_eq!(outcome(&voted([6, 9, 6])), settled([2]));
    assert_eq!(outcome(&voted([6, 6, 6])), settled([]));
    let vote = voted([7, 9, 8]);
    let vote = vote.session().supervision.project_vote().unwrap();
    assert_eq!((vote.stage, vote.chosen.clone()), (ProjectStage::Chosen, projects([2, 3])));
}

/// law: MC 56
#[test]
fn a_tie_at_the_cut_waits_for_people() {
    let mut story = voted([7, 9, 7]);
    let tied = ProjectOutcome::Tied { chosen: projects([2]), tied: projects([1, 3]), places: 1 };
    assert_eq!(outcome(&story), tied);
    story.when(decide_tie([1], TieBreak::LeadingOrgan)).refused_citing("S.240 way=leading-organ", "MC 56");
    story.when(decide_tie([2], TieBreak::Lot)).refused("S.241 places=1");
    story.when(decide_tie([1, 3], TieBreak::Lot)).refused("S.241 places=1");
    story.when(report_on_project(2)).refused("S.235 stage=tied");
    story.when(decide_tie([3], TieBreak::AnotherVote)).gives(&["ProjectTieDecided"]);
    assert_eq!(story.session().supervision.project_vote().unwrap().chosen, projects([2, 3]));
    story.when(decide_tie([1], TieBreak::Lot)).refused("S.235 stage=chosen");
}

#[test]
fn a_tie_above_the_cut_is_none() {
    assert_eq!(outcome(&voted([8, 8, 7])), settled([1, 2]));
    let all = ProjectOutcome::Tied { chosen: projects([]), tied: projects([1, 2, 3]), places: 2 };
    assert_eq!(outcome(&voted([8, 8, 8])), all);
}

/// law: MC 56
#[test]
fn more_ballots_returned_than_issued_void_the_whole_vote() {
    let mut story = ready_to_vote_on_projects(3, 2);
    story.when(vote_on_projects(project_count(12, 13, 0, &[9, 8, 7]))).gives(&["ProjectsVoted"]);
    assert_eq!(outcome(&story), ProjectOutcome::Void);
    assert!(story.session().supervision.project_vote().unwrap().chosen.is_empty());
    story.when(vote_on_projects(project_count(12, 12, 0, &[9, 8, 6]))).gives(&["ProjectsVoted"]);
    assert_eq!(outcome(&story), settled([1, 2]));
    let mut strict = ready_to_vote_on_projects(3, 2);
    strict.book = without(&strict.book, "livelihood.more-returned-void");
    strict.when(vote_on_projects(project_count(12, 13, 0, &[9, 8, 6]))).refused("S.217 count=13 most=12 what=returned");
}

#[test]
fn a_count_that_does_not_add_up_is_refused() {
    let mut story = ready_to_vote_on_projects(3, 2).after(leave_hall(12));
    story.when(vote_on_projects(project_count(11, 11, 0, &[9, 8]))).refused("S.239");
    let mut swapped = project_count(11, 11, 0, &[9, 8, 5]);
    swapped.votes.swap(0, 1);
    story.when(vote_on_projects(swapped)).refused("S.239");
    story.when(vote_on_projects(project_count(12, 11, 0, &[9, 8, 5]))).refused("S.217 count=12 most=11 what=issued");
    story.when(vote_on_projects(project_count(11, 11, 12, &[0, 0, 0]))).refused("S.217 count=12 most=11 what=void");
    story.when(vote_on_projects(project_count(11, 11, 3, &[9, 0, 0]))).refused("S.217 count=9 most=8 what=votes");
    story.when(vote_on_projects(project_count(11, 11, 3, &[8, 8, 1]))).refused("S.217 count=17 most=16 what=votes");
    story.when(vote_on_projects(project_count(11, 11, 3, &[8, 8, 0]))).gives(&["ProjectsVoted"]);
    story.when(vote_on_projects(project_count(11, 11, 3, &[8, 8, 0]))).refused("S.235 stage=chosen");
}

#[test]
fn the_vote_waits_for_the_deliberation() {
    let story = given(a_congress_under(&["mingchuan-2023"], 12).in_plenary_with(12)).after(collect_projects(3));
    let mut story = story;
    story.when(deliberate_projects()).refused("S.235 stage=collected");
    story.when(shortlist(1..=3, 2)).happens();
    story.when(vote_on_projects(project_count(12, 12, 0, &[9, 8, 7]))).refused("S.235 stage=shortlisted");
}

#[test]
fn chosen_projects_are_reported_on_and_assessed_once_each() {
    let mut story = voted([7, 9, 8]);
    story.when(assess_project(2)).refused("S.235 stage=chosen");
    story.when(report_on_project(1)).refused("S.242 project=1");
    story.when(report_on_project(2)).gives(&["ProjectReported"]);
    story.when(report_on_project(3)).gives(&["ProjectReported"]);
    story.when(assess_project(1)).refused("S.242 project=1");
    story.when(assess_project(2)).gives(&["ProjectAssessed"]);
    story.when(assess_project(2)).refused("S.243 project=2");
    story.when(assess_project(3)).gives(&["ProjectAssessed"]);
    story.when(report_on_project(3)).refused("S.235 stage=assessed");
}

/// Every way the vote can go is in the table of stages, and every line of the table is gone.
#[test]
fn the_table_of_stages_is_what_happens() {
    let void = ready_to_vote_on_projects(3, 2).after(vote_on_projects(project_count(12, 13, 0, &[0, 0, 0])));
    let more = given(a_congress_under(&["mingchuan-2023"], 12)).after(collect_projects(1)).after(collect_projects(2));
    let tied = voted([7, 9, 7]).after(decide_tie([1], TieBreak::Lot));
    let whole = voted([7, 9, 8]).after(report_on_project(2)).after(report_on_project(3));
    let whole = whole.after(assess_project(2)).after(assess_project(3));
    let (mut seen, stories) = (BTreeSet::new(), [void, more, tied, whole]);
    for story in &stories {
        let (mut state, mut before) = (None, None);
        for event in &story.events {
            yishi_procedure::apply(&mut state, event);
            let after = state.as_ref().unwrap().supervision.projects.as_ref().map(|vote| vote.stage);
            let moves = event.kind().starts_with("Project");
            if let (Some(before), Some(after), true) = (before, after, moves) {
                seen.insert((before, event.kind(), after));
            }
            before = after;
        }
    }
    assert_eq!(seen, ProjectStage::EDGES.iter().copied().collect());
    let table = ProjectStage::EDGES.iter().map(|(from, by, to)| (from.word(), *by, to.word()));
    is_drawn(&machines::project::MACHINE, table, &stories);
}

/// The outcome as a clerk finds it: draw up every set of projects that could be the chosen ones, and keep the sets that no other
/// project has a better claim to. One such set is a settled vote; several are a tie.
fn by_hand(count: &ProjectCount, needed: u32, places: usize) -> BTreeSet<BTreeSet<ProjectNo>> {
    let passing: Vec<_> = count.votes.iter().filter(|line| line.approvals >= needed).collect();
    let size = places.min(passing.len());
    let mut sets = BTreeSet::new();
    for mask in 0..1_u32 << passing.len() {
        let inside = |at: usize| mask >> at & 1 == 1;
        let members = (0..passing.len()).filter(|at| inside(*at));
        let weakest = members.clone().map(|at| passing[at].approvals).min().unwrap_or(u32::MAX);
        let better_claim = (0..passing.len()).any(|at| !inside(at) && passing[at].approvals > weakest);
        if members.clone().count() == size && !better_claim {
            sets.insert(members.map(|at| passing[at].project).collect());
        }
    }
    sets
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_chosen_are_those_a_clerk_would_choose(
        drawn in prop::collection::vec(5..=12_u32, 2..=6),
        surplus in 1..=3_usize,
    ) {
        let places = drawn.len().saturating_sub(surplus).max(1);
        prop_assume!(drawn.len() - places <= 3);
        // Twelve ballots hold so many marks and no more; what is beyond is taken off the last candidates.
        let mut free = u32::try_from(12 * places).unwrap();
        let votes: Vec<u32> = drawn.iter().map(|votes| { let given = free.min(*votes); free -= given; given }).collect();
        let story = ready_to_vote_on_projects(votes.len().try_into().unwrap(), places.try_into().unwrap());
        let count = project_count(12, 12, 0, &votes);
        let story = story.after(vote_on_projects(count.clone()));
        let sets = by_hand(&count, 7, places);
        match outcome(&story) {
            ProjectOutcome::Void => prop_assert!(false, "nothing voids this vote"),
            ProjectOutcome::Settled { chosen } => {
                prop_assert_eq!(sets, BTreeSet::from([chosen.into_iter().collect::<BTreeSet<_>>()]));
            }
            ProjectOutcome::Tied { chosen, tied, places: open } => {
                prop_assert!(sets.len() > 1);
                let in_all = |project: &ProjectNo| sets.iter().all(|set| set.contains(project));
                prop_assert!(chosen.iter().all(in_all) && !tied.iter().any(in_all));
                prop_assert!(tied.iter().all(|project| sets.iter().any(|set| set.contains(project))));
                prop_assert!(sets.iter().all(|set| set.len() == chosen.len() + usize::from(open)));
            }
        }
    }
}

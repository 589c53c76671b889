//! The table of stages and the code are one: every step an election takes is in the table, and every step of the table is taken.

use std::collections::BTreeSet;

use jiff::civil::date;
use yishi_names::Text;
use yishi_procedure::election::approval::RecordElectionApproval;
use yishi_procedure::election::further::FurtherTime::{NextSession, ThisSession};
use yishi_procedure::election::method::{ElectionMethod, PreliminaryTie};
use yishi_procedure::election::office::Office;
use yishi_procedure::election::stage::{EDGES, ElectionStage, START};
use yishi_procedure::{Event, apply, machines};

use crate::support::drawing::is_drawn;
use crate::support::elections::*;
use crate::support::{Story, deputy};

const TODAY: jiff::civil::Date = date(2023, 12, 28);

/// Names come and go; the list is fixed twice; a round is void, then tied, the tie is void, then broken.
fn with_everything_held_twice() -> Story {
    let story = a_plenary_of(60).nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 3);
    let story = story.after(nominate_early()).after(withdraw_nomination(1, Some(deputy(1))));
    let story = story.with_nominees(&deputies(1..=4)).later(TWO_DAYS).after(close_nominations());
    let story = story.after(reopen_nominations(TODAY)).after(close_nominations());
    let story = story.fixed(&deputies(1..=4)).fixed(&deputies(1..=4));
    let story = story.after(reopen_nominations(TODAY)).after(close_nominations()).fixed(&deputies(1..=4));
    let story = story.with_watchers().after(open_round()).counted(&too_many_papers(votes(60, &[40; 4])));
    let story = story.round(&[40, 35, 35, 10]);
    let story = story.with_watchers().after(open_round()).counted(&too_many_papers(votes(60, &[40; 2])));
    story.round(&[20, 30]).after(publish())
}

fn nominate_early() -> yishi_procedure::Command {
    nominate_jointly(41..=60, &deputies(1..=2))
}

fn a_preliminary_vote(tie: PreliminaryTie) -> Story {
    let method =
        ElectionMethod { preliminary_tie: tie, ..method(&[post(Office::DeputyHeadsOfGovernment, TERM, 2, 1)]) };
    let story = a_plenary_of(60).under_method(method).after(open_nominations(Office::DeputyHeadsOfGovernment, 2, TERM));
    let story = story.with_nominees(&deputies(1..=5)).after(close_nominations()).later(TWO_DAYS);
    let story = story.after(reopen_nominations(TODAY)).after(close_nominations()).with_watchers();
    let story = story.after(open_preliminary()).counted(&too_many_papers(votes(60, &[40; 5])));
    story.after(open_preliminary()).counted(&votes(60, &[40, 30, 20, 20, 10]))
}

fn a_preliminary_tie_voted_on_again() -> Story {
    let story = a_preliminary_vote(PreliminaryTie::FurtherVote).after(open_preliminary());
    let story = story.counted(&too_many_papers(votes(60, &[10; 2])));
    story.after(open_preliminary()).counted(&votes(60, &[10, 11]))
}

fn a_preliminary_tie_left_to_the_presidium() -> Story {
    let story = a_preliminary_vote(PreliminaryTie::Presidium);
    let figures = story.unanimous();
    story.after(resolve_tie(&deputies([4]), figures))
}

fn further_elections() -> Story {
    let story = a_plenary_of(60).nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 2);
    let story = story.with_candidates(&deputies(1..=4)).round(&[40, 20, 10, 5]).deciding_further(ThisSession);
    let story = story.fixed(&deputies([2, 3])).round(&[20, 10]).deciding_further(ThisSession);
    let story = story.after(reopen_nominations(TODAY)).with_nominees(&deputies([7, 8])).after(close_nominations());
    story.fixed(&deputies([7, 8])).round(&[20, 10]).deciding_further(NextSession).after(publish())
}

fn a_procurator(approved: bool) -> Story {
    let story = a_plenary_of(60).nominating(Office::ChiefProcurator, TERM, 1, 1).with_candidates(&deputies(1..=2));
    let by = Text::new("省人民检察院检察长", "省人民檢察院檢察長");
    story.round(&[40, 10]).after(RecordElectionApproval { election: FIRST, approved, by, on: date(2024, 1, 20) })
}

fn stories() -> Vec<Story> {
    vec![
        with_everything_held_twice(),
        a_preliminary_tie_voted_on_again(),
        a_preliminary_tie_left_to_the_presidium(),
        further_elections(),
        a_procurator(true),
        a_procurator(false),
    ]
}

/// Every step of the election in a story: from where, by what, to where. The opening of a ballot is no step of its own.
fn steps(story: &Story) -> Vec<(Option<ElectionStage>, &'static str, ElectionStage)> {
    let mut state = None;
    let mut steps = Vec::new();
    let stage = |state: &Option<yishi_procedure::Session>| {
        state.as_ref().and_then(|session| session.election(FIRST).ok()).map(|election| election.stage)
    };
    let known: BTreeSet<&str> = EDGES.iter().map(|(_, kind, _)| *kind).chain(["NominationsOpened"]).collect();
    for event in &story.events {
        let before = stage(&state);
        apply(&mut state, event);
        let after = stage(&state);
        if known.contains(event.kind()) {
            steps.push((before, event.kind(), after.unwrap()));
        } else {
            assert_eq!(before, after, "{} moves an election", event.kind());
        }
    }
    steps
}

#[test]
fn every_step_is_in_the_table_and_every_step_of_the_table_is_taken() {
    let mut taken = BTreeSet::new();
    for story in stories() {
        for (before, kind, after) in steps(&story) {
            match before {
                None => assert_eq!((kind, after), ("NominationsOpened", START)),
                Some(before) => {
                    assert!(EDGES.contains(&(before, kind, after)), "{before:?} -{kind}-> {after:?}");
                    taken.insert((before, kind, after));
                }
            }
        }
    }
    let missed: Vec<_> = EDGES.iter().filter(|edge| !taken.contains(*edge)).collect();
    assert!(missed.is_empty(), "never taken: {missed:?}");
    is_drawn(&machines::election::MACHINE, EDGES.iter().map(|(from, by, to)| (from.key(), *by, to.key())), &stories());
}

#[test]
fn every_kind_of_event_of_the_table_is_one_there_is_and_every_stage_has_a_word() {
    for (from, kind, to) in EDGES {
        assert!(Event::KINDS.contains(kind), "{kind}");
        assert_eq!(serde_json::to_value(from).unwrap(), serde_json::json!(from.key()));
        assert_eq!(serde_json::to_value(to).unwrap(), serde_json::json!(to.key()));
    }
}

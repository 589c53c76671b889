//! Drawing and code say the same: every change of state that random sessions show is a line of a drawing, and every line is walked.

use std::collections::{BTreeMap, BTreeSet};

use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use yishi_procedure::machines::{ALL, Edge, Machine};

use super::*;
use crate::support::{close_session, close_sitting};

type States = BTreeMap<u32, &'static str>;

fn states(machine: &Machine, state: Option<&Session>) -> States {
    state.map(machine.states).unwrap_or_default().into_iter().collect()
}

/// The changes one event brought to the things of a kind.
fn changes(before: &States, kind: &'static str, after: &States) -> Vec<Edge> {
    let was = |no: &u32| before.get(no).copied().unwrap_or_default();
    after.iter().filter(|(no, is)| was(no) != **is).map(|(no, is)| (was(no), kind, *is)).collect()
}

/// Chance seldom closes a session late, so one that is still open is closed here where the procedure lets it.
fn end(story: &mut Story) {
    let at_work = story.state.as_ref().and_then(Session::sitting_at_work).map(|sitting| sitting.no.0);
    for command in at_work.map(close_sitting).into_iter().chain([close_session()]) {
        let context = Context::at(story.clock);
        let _refused_or_done = story.act(&command, &context);
    }
}

/// Everything that random sessions under all rulebooks show of each kind of thing.
fn walked() -> BTreeMap<&'static str, BTreeSet<Edge>> {
    let mut runner = TestRunner::deterministic();
    let mut walked: BTreeMap<&'static str, BTreeSet<Edge>> = BTreeMap::new();
    for round in 0..150_usize {
        let book = &books()[round % 5];
        let steps = prop::collection::vec(step(), 60..120).new_tree(&mut runner).unwrap().current();
        let mut story = play(book, start(book, round % 4, u32::try_from(round % 9 + 1).unwrap()), &steps);
        end(&mut story);
        let mut state = None;
        for event in &story.events {
            let before: Vec<States> = ALL.iter().map(|machine| states(machine, state.as_ref())).collect();
            apply(&mut state, event);
            for (machine, before) in ALL.iter().zip(&before) {
                let after = states(machine, state.as_ref());
                assert!(before.keys().all(|no| after.contains_key(no)), "a {} is gone", machine.name);
                walked.entry(machine.name).or_default().extend(changes(before, event.kind(), &after));
            }
        }
    }
    walked
}

#[test]
fn every_change_is_drawn_and_every_line_is_walked() {
    let walked = walked();
    for machine in ALL {
        let drawn: BTreeSet<Edge> = machine.edges.iter().copied().collect();
        let seen = walked.get(machine.name).cloned().unwrap_or_default();
        let (undrawn, unwalked): (Vec<_>, Vec<_>) =
            (seen.difference(&drawn).collect(), drawn.difference(&seen).collect());
        assert!(undrawn.is_empty(), "the drawing of a {} lacks {undrawn:?}", machine.name);
        assert!(unwalked.is_empty(), "nothing walks these lines of a {}: {unwalked:?}", machine.name);
    }
}

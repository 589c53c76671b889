//! Stories held against the drawings of the book.

use std::collections::{BTreeMap, BTreeSet};

use yishi_procedure::apply;
use yishi_procedure::machines::{Edge, Machine};

use super::Story;

/// The changes of stage in a story, told event by event; nothing stands before where a thing begins.
pub fn changes(story: &Story, machine: &Machine) -> Vec<Edge> {
    let (mut state, mut before, mut seen) = (None, BTreeMap::<u32, &'static str>::new(), Vec::new());
    for event in &story.events {
        apply(&mut state, event);
        let after: BTreeMap<_, _> = state.as_ref().map(machine.states).unwrap_or_default().into_iter().collect();
        let was = |no: &u32| before.get(no).copied().unwrap_or_default();
        seen.extend(after.iter().filter(|(no, is)| was(no) != **is).map(|(no, is)| (was(no), event.kind(), *is)));
        before = after;
    }
    seen
}

/// The drawing is the table of stages with the beginnings before it; every change in the stories is drawn, and they walk every
/// line that leads on.
pub fn is_drawn<'a>(
    machine: &Machine,
    table: impl IntoIterator<Item = Edge>,
    stories: impl IntoIterator<Item = &'a Story>,
) {
    let drawn: BTreeSet<Edge> = machine.edges.iter().copied().collect();
    assert_eq!(drawn.len(), machine.edges.len(), "a line is drawn twice");
    let lines: BTreeSet<Edge> = drawn.iter().copied().filter(|(from, _, _)| !from.is_empty()).collect();
    assert_eq!(lines, table.into_iter().collect(), "the drawing of a {} is not its table", machine.name);
    let seen: BTreeSet<Edge> = stories.into_iter().flat_map(|story| changes(story, machine)).collect();
    let moves: BTreeSet<Edge> = drawn.into_iter().filter(|(from, _, to)| from != to).collect();
    assert_eq!(seen, moves);
}

//! Where states stand: the column from top to bottom, each state as high as the arrows at its side need, and the ends beside it.
//!
//! Invariant: no two frames overlap, and no two arrows leave or reach the side of the column at the same height.

use std::collections::BTreeMap;

use super::life::worded;
use super::ways::{Port, Way, Ways};

/// Paper left free around the drawing.
pub const MARGIN: i32 = 16;
/// The height of one arrow at the side of a state, with its label above it.
pub const PITCH: i32 = 24;
/// What an arrow to its own state needs more than another.
const ROUND: i32 = 6;
/// What one letter takes, and a little more than it.
pub const LETTER: i32 = 7;
/// What one letter of a state takes.
const HEAVY: i32 = 8;
/// The height of a line of text.
pub const LINE: i32 = 14;
/// The width of the beginning.
const DOT: i32 = 12;
/// How high an end beside the column is.
const END: i32 = 20;
/// How near to another arrow one may come that is not at a port.
const CLEAR: i32 = 8;

/// The frame of a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The state as the table has it; the beginning has no name.
    pub state: String,
    /// Its left side.
    pub x: i32,
    /// Its upper side.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// Nothing leads from it to another state.
    pub end: bool,
}

/// Where everything that is not a line stands.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The column, from top to bottom, then the ends; these have no `x` before the lanes are known.
    pub frames: Vec<Frame>,
    /// The height at which an edge leaves the side of its state.
    pub leaving: BTreeMap<usize, i32>,
    /// The height at which a lane reaches a state.
    pub reaching: BTreeMap<(String, Way), i32>,
}

impl Places {
    /// The frame of a state.
    pub fn frame(&self, state: &str) -> Option<&Frame> {
        self.frames.iter().find(|frame| frame.state == state)
    }
}

/// The width of a text.
pub fn wide(text: &str) -> i32 {
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX / LETTER) * LETTER
}

/// Places all states of a life.
pub fn places(ways: &Ways) -> Places {
    let mut places = Places::default();
    let width = width(&ways.course.column);
    let mut y = MARGIN;
    for state in &ways.course.column {
        y = stand(ways, &mut places, state, y, width);
    }
    let (alone, shared): (Vec<&String>, Vec<&String>) =
        ways.course.ends.iter().partition(|end| ways.edges.iter().filter(|edge| edge[2] == **end).count() == 1);
    for end in alone.into_iter().chain(shared) {
        stand_beside(ways, &mut places, end);
    }
    places
}

/// Puts a state into the column and answers where the next one begins.
fn stand(ways: &Ways, places: &mut Places, state: &str, y: i32, column: i32) -> i32 {
    let mut below = y;
    for port in ways.ports(state) {
        let middle = below + PITCH / 2;
        match port {
            Port::From(edge) => places.leaving.insert(edge, middle),
            Port::Into(way) => places.reaching.insert((state.to_owned(), way), middle),
        };
        below += if returns(ways, &port) { PITCH + ROUND } else { PITCH };
    }
    let height = (below - y).max(PITCH);
    let width = if state.is_empty() { DOT } else { column };
    let end = !ways.edges.iter().any(|[from, _, to]| from == state && to != state);
    let x = MARGIN + (column - width) / 2;
    places.frames.push(Frame { state: state.to_owned(), x, y, width, height, end });
    let labels = i32::try_from(ways.down(state).len()).unwrap_or_default();
    y + height + if labels == 0 { PITCH } else { PITCH + labels * LINE }
}

/// An arrow to its own state comes back below itself and needs the room for it.
fn returns(ways: &Ways, port: &Port) -> bool {
    matches!(port, Port::From(edge) if ways.of(&ways.edges[*edge]) == Way::Own)
}

/// Puts an end beside the arrow that alone leads to it, or as near as there is room to the middle of those that do.
fn stand_beside(ways: &Ways, places: &mut Places, end: &str) {
    let numbers = (0..ways.edges.len()).filter(|edge| ways.edges[*edge][2] == end);
    let heights: Vec<i32> = numbers.filter_map(|edge| places.leaving.get(&edge).copied()).collect();
    let alone = heights.len() == 1;
    let middle = heights.iter().sum::<i32>() / i32::try_from(heights.len()).unwrap_or(1).max(1);
    let mut near = (0..).flat_map(|far| [middle + far, middle - far]);
    let free = |at: &i32| {
        let below_top = *at >= MARGIN + END / 2;
        let apart = places
            .frames
            .iter()
            .filter(|frame| frame.end)
            .all(|other| (other.y + other.height / 2 - at).abs() >= PITCH);
        let mut lines = places.leaving.values().chain(places.reaching.values());
        below_top && apart && lines.all(|line| (line - at).abs() >= CLEAR)
    };
    let at = if alone { middle } else { near.find(free).unwrap_or(middle) };
    let width = width(&ways.course.ends);
    places.reaching.insert((end.to_owned(), Way::Out), at);
    places.frames.push(Frame { state: end.to_owned(), x: 0, y: at - END / 2, width, height: END, end: true });
}

/// As wide as the longest state in a row of them, whose letters are heavier and so wider than those of events.
fn width(states: &[String]) -> i32 {
    states.iter().map(|state| wide(&worded(state)) / LETTER * HEAVY + PITCH).max().unwrap_or_default()
}

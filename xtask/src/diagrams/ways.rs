//! Which way each arrow of a drawing takes, and in what order arrows leave and reach the side of a state.
//!
//! Invariant: each edge takes exactly one way, and no two of those that run beside the column share a place at a state.

use super::life::Edge;
use super::order::Course;

/// The way of an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Back up the column, by a lane.
    Back,
    /// From a state to itself.
    Own,
    /// Straight to an end that nothing else leads to.
    Across,
    /// To an end that several arrows share, by a lane.
    Out,
    /// Down the column past other states, by a lane.
    Over,
    /// To the next state of the column.
    Down,
}

/// A place at the side of a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Port {
    /// Where the lane ends that brings arrows from above (`Over`) or from below (`Back`).
    Into(Way),
    /// Where an edge leaves, by its number in the table.
    From(usize),
}

/// The edges of a life with the order of its states.
#[derive(Clone, Copy, Debug)]
pub struct Ways<'a> {
    /// The table.
    pub edges: &'a [Edge],
    /// The order in which its states are drawn.
    pub course: &'a Course,
}

impl Ways<'_> {
    /// The way of one edge.
    pub fn of(&self, edge: &Edge) -> Way {
        let [from, _, to] = edge;
        let shared = self.edges.iter().filter(|[_, _, other]| other == to).count() > 1;
        match (self.row(from), self.row(to)) {
            _ if from == to => Way::Own,
            (_, None) if shared => Way::Out,
            (_, None) => Way::Across,
            (Some(before), Some(after)) if after == before + 1 => Way::Down,
            (Some(before), Some(after)) if after < before => Way::Back,
            (_, Some(_)) => Way::Over,
        }
    }

    /// The places at the side of a state, from top to bottom: what comes from above, what leaves, what comes from below.
    pub fn ports(&self, state: &str) -> Vec<Port> {
        let reached = |way| self.edges.iter().any(|edge| edge[2] == state && self.of(edge) == way);
        let above = reached(Way::Over).then_some(Port::Into(Way::Over));
        let below = reached(Way::Back).then_some(Port::Into(Way::Back));
        let leaving = self.leaving(state).into_iter().map(Port::From);
        above.into_iter().chain(leaving).chain(below).collect()
    }

    /// Events that lead from a state of the column to the next one.
    pub fn down(&self, state: &str) -> Vec<usize> {
        let down = |edge: &Edge| edge[0] == state && self.of(edge) == Way::Down;
        (0..self.edges.len()).filter(|edge| down(&self.edges[*edge])).collect()
    }

    /// What leads up leaves above what leads down, and of each the shorter lies within the longer, so that few lines cross.
    fn leaving(&self, state: &str) -> Vec<usize> {
        let beside = |edge: &Edge| edge[0] == state && self.of(edge) != Way::Down;
        let mut leaving: Vec<usize> = (0..self.edges.len()).filter(|edge| beside(&self.edges[*edge])).collect();
        let last = self.course.column.len();
        leaving.sort_by_key(|edge| {
            let edge = &self.edges[*edge];
            (self.of(edge), last - self.row(&edge[2]).unwrap_or(last))
        });
        leaving
    }

    fn row(&self, state: &str) -> Option<usize> {
        self.course.column.iter().position(|other| other == state)
    }
}

#[cfg(test)]
mod tests {
    use super::super::order::course;
    use super::*;

    #[test]
    fn each_edge_takes_the_way_that_its_states_ask_for() {
        let table = [
            (["", "Convened", "convened"], Way::Down),
            (["convened", "Began", "at work"], Way::Down),
            (["convened", "Rested", "resting"], Way::Over),
            (["at work", "Spoke", "at work"], Way::Own),
            (["at work", "Rested", "resting"], Way::Down),
            (["resting", "Resumed", "convened"], Way::Back),
            (["resting", "Closed", "closed"], Way::Out),
            (["at work", "Closed", "closed"], Way::Out),
            (["at work", "Lost", "lost"], Way::Across),
            (["resting", "Kept", "kept"], Way::Across),
        ];
        let edges: Vec<Edge> = table.iter().map(|(edge, _)| edge.map(str::to_owned)).collect();
        let course = course(&edges);
        let ways = Ways { edges: &edges, course: &course };
        for (edge, (_, way)) in edges.iter().zip(table) {
            assert_eq!(ways.of(edge), way, "{edge:?}");
        }
        assert_eq!(ways.ports("resting"), [Port::Into(Way::Over), Port::From(5), Port::From(9), Port::From(6)]);
        assert_eq!(ways.ports("convened"), [Port::From(2), Port::Into(Way::Back)]);
        assert_eq!(ways.down("at work"), [4]);
    }
}

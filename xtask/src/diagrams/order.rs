//! The order of a drawing: which states stand in the column that is read downwards, and which stand beside it as ends.
//!
//! Invariant: every state stands in exactly one of the two places, and the beginning, which has no name, is the first of the column.

use std::collections::BTreeMap;

use super::life::Edge;

/// The states of a life in the order in which they are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The beginning and what a thing goes through, from top to bottom.
    pub column: Vec<String>,
    /// What nothing leads out of, beside the column.
    pub ends: Vec<String>,
}

/// Orders states by the longest way from the beginning, which puts the usual course of a life one below the other.
pub fn course(edges: &[Edge]) -> Course {
    let forward = forward(edges);
    let depths = depths(&forward);
    let mut states = states(edges);
    states.sort_by_key(|state| depths.get(state.as_str()).copied());
    let (mut column, mut ends): (Vec<String>, Vec<String>) =
        states.into_iter().partition(|state| leads_on(edges, state));
    let deepest = ends.iter().map(|end| depths.get(end.as_str())).max();
    let last: Vec<usize> = (0..ends.len()).filter(|end| depths.get(ends[*end].as_str()) == deepest.flatten()).collect();
    // Where a life has one last end, the column runs down to it; several ends of equal standing are drawn alike.
    if let [only] = last[..]
        && edges.iter().any(|[from, _, to]| Some(from) == column.last() && *to == ends[only])
    {
        column.push(ends.remove(only));
    }
    Course { column, ends }
}

/// Every state once, as the table names them; the beginning is one of them.
fn states(edges: &[Edge]) -> Vec<String> {
    let mut states: Vec<String> = Vec::new();
    for state in edges.iter().flat_map(|[from, _, to]| [from, to]) {
        if !states.contains(state) {
            states.push(state.clone());
        }
    }
    states
}

fn leads_on(edges: &[Edge], state: &str) -> bool {
    edges.iter().any(|[from, _, _]| from == state)
}

/// The edges without those that return to a state already on the way, so that what is left has an order.
fn forward(edges: &[Edge]) -> Vec<&Edge> {
    let mut kept = Vec::new();
    let mut done = Vec::new();
    walk(edges, "", &mut Vec::new(), &mut done, &mut kept);
    kept
}

fn walk<'a>(
    edges: &'a [Edge],
    state: &'a str,
    way: &mut Vec<&'a str>,
    done: &mut Vec<&'a str>,
    kept: &mut Vec<&'a Edge>,
) {
    way.push(state);
    for edge in edges.iter().filter(|[from, _, _]| from == state) {
        let to = edge[2].as_str();
        if way.contains(&to) {
            continue;
        }
        kept.push(edge);
        if !done.contains(&to) {
            walk(edges, to, way, done, kept);
        }
    }
    way.pop();
    done.push(state);
}

/// How many steps the longest way to each state has. As many rounds as there are edges are enough, for no way returns.
fn depths<'a>(forward: &[&'a Edge]) -> BTreeMap<&'a str, usize> {
    let mut depths: BTreeMap<&str, usize> = [("", 0)].into();
    for _ in forward {
        for [from, _, to] in forward {
            let depth = depths.get(from.as_str()).map_or(0, |depth| depth + 1);
            let known = depths.entry(to).or_default();
            *known = depth.max(*known);
        }
    }
    depths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(edges: &[[&str; 3]]) -> Course {
        let edges: Vec<Edge> = edges.iter().map(|edge| edge.map(str::to_owned)).collect();
        course(&edges)
    }

    #[test]
    fn the_column_follows_the_longest_way_and_runs_down_to_the_last_end() {
        let found = ordered(&[
            ["", "Convened", "convened"],
            ["convened", "Closed", "closed"],
            ["convened", "Began", "at work"],
            ["at work", "Rested", "resting"],
            ["resting", "Resumed", "at work"],
            ["convened", "CalledOff", "called off"],
            ["resting", "Closed", "closed"],
        ]);
        assert_eq!(found.column, ["", "convened", "at work", "resting", "closed"]);
        assert_eq!(found.ends, ["called off"]);
    }

    #[test]
    fn ends_of_equal_standing_are_drawn_alike() {
        let found = ordered(&[["", "Put", "put"], ["put", "Adopted", "adopted"], ["put", "Rejected", "rejected"]]);
        assert_eq!(found.column, ["", "put"]);
        assert_eq!(found.ends, ["adopted", "rejected"]);
    }
}

//! The lines of a drawing: every arrow with its bends and its label, those to one state run together in one lane.
//!
//! Invariant: two lanes at the same distance from the column never share a height, so lines meet only where they lead to one state.

use std::collections::BTreeMap;

use super::life::Edge;
use super::place::{Frame, LINE, MARGIN, PITCH, Places, places, wide};
use super::ways::{Way, Ways};

/// Between one lane and the next.
const LANE: i32 = 14;
/// Between a line and what stands near it.
const GAP: i32 = 8;
/// Between the two lines of an arrow that leads back to its own state.
const TURN: i32 = 7;
/// Between a label and its line, so that the line keeps clear of letters that reach below.
const RISE: i32 = 5;

/// A place on the paper, from the left and from the top.
pub type Point = (i32, i32);

/// An edge as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// The edge.
    pub edge: Edge,
    /// Its way.
    pub way: Way,
    /// From where it begins, by each bend, to its point.
    pub points: Vec<Point>,
    /// Where the line of its label begins.
    pub label: Point,
}

/// All that is drawn of a life.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// How wide the paper is.
    pub width: i32,
    /// How high the paper is.
    pub height: i32,
    /// The states.
    pub frames: Vec<Frame>,
    /// The edges, in the order of the table.
    pub arrows: Vec<Arrow>,
}

/// A lane: where it leads, the heights it covers, and at last its distance from the left.
struct Lane {
    to: (String, Way),
    top: i32,
    bottom: i32,
    x: i32,
}

/// Lays out a life.
pub fn drawing(ways: &Ways) -> Drawing {
    let mut places = places(ways);
    let side =
        places.frames.iter().filter(|frame| frame.x > 0).map(|frame| frame.x + frame.width).max().unwrap_or_default();
    let labels = ways.edges.iter().map(|[_, event, _]| wide(event)).max().unwrap_or_default();
    let lanes = lanes(ways, &places, side + GAP + labels + LANE);
    let right = lanes.iter().map(|lane| lane.x).max().unwrap_or(side + GAP + labels) + 2 * LANE;
    for frame in places.frames.iter_mut().filter(|frame| frame.x == 0) {
        frame.x = right;
    }
    let lanes: BTreeMap<(String, Way), i32> = lanes.into_iter().map(|lane| (lane.to, lane.x)).collect();
    let arrows = (0..ways.edges.len()).filter_map(|edge| arrow(ways, &places, &lanes, side, edge)).collect();
    let ends = places.frames.iter().map(|frame| frame.x + frame.width).max().unwrap_or_default();
    let bottom = places.frames.iter().map(|frame| frame.y + frame.height).max().unwrap_or_default();
    Drawing { width: ends.max(right - LANE) + MARGIN, height: bottom + MARGIN, frames: places.frames, arrows }
}

/// Lanes beside the labels: short ones within long ones, and those to the ends farthest out.
fn lanes(ways: &Ways, places: &Places, left: i32) -> Vec<Lane> {
    let mut wanted: Vec<Lane> = places.reaching.iter().filter_map(|(to, at)| lane(ways, places, to, *at)).collect();
    wanted.sort_by_key(|lane| (lane.to.1 == Way::Out, lane.bottom - lane.top, lane.top));
    let mut lanes: Vec<Lane> = Vec::new();
    for mut lane in wanted {
        let inner =
            lanes.iter().filter(|other| other.to.1 != Way::Out).map(|other| other.x + LANE).max().unwrap_or(left);
        lane.x = if lane.to.1 == Way::Out { inner } else { left };
        while lanes
            .iter()
            .any(|other| other.x == lane.x && other.top - LINE < lane.bottom && lane.top < other.bottom + LINE)
        {
            lane.x += LANE;
        }
        lanes.push(lane);
    }
    lanes
}

fn lane(ways: &Ways, places: &Places, to: &(String, Way), at: i32) -> Option<Lane> {
    let joining =
        (0..ways.edges.len()).filter(|edge| ways.edges[*edge][2] == to.0 && ways.of(&ways.edges[*edge]) == to.1);
    let heights: Vec<i32> = joining.filter_map(|edge| places.leaving.get(&edge).copied()).collect();
    let (top, bottom) = (*heights.iter().min()?, *heights.iter().max()?);
    Some(Lane { to: to.clone(), top: top.min(at), bottom: bottom.max(at), x: 0 })
}

/// The arrow of an edge; nothing only where a table names a state that was not placed.
fn arrow(
    ways: &Ways,
    places: &Places,
    lanes: &BTreeMap<(String, Way), i32>,
    side: i32,
    number: usize,
) -> Option<Arrow> {
    let edge = ways.edges.get(number)?;
    let (from, to, way) = (places.frame(&edge[0])?, places.frame(&edge[2])?, ways.of(edge));
    let (begin, reached) = (from.x + from.width, to.x + to.width);
    let leaving = places.leaving.get(&number).copied();
    let at = places.reaching.get(&(edge[2].clone(), way)).copied();
    let lane = lanes.get(&(edge[2].clone(), way)).copied();
    let points = match way {
        Way::Down => vec![(from.x + from.width / 2, foot(from)), (to.x + to.width / 2, to.y)],
        Way::Across => vec![(begin, leaving?), (to.x, leaving?)],
        Way::Own => {
            let (turn, y) = (side + GAP + wide(&edge[1]), leaving?);
            vec![(begin, y), (turn, y), (turn, y + TURN), (reached, y + TURN)]
        }
        Way::Out => vec![(begin, leaving?), (lane?, leaving?), (lane?, at?), (to.x, at?)],
        Way::Back | Way::Over => vec![(begin, leaving?), (lane?, leaving?), (lane?, at?), (reached, at?)],
    };
    let label = match leaving {
        Some(y) => (side + GAP, y - RISE),
        None => (points[0].0 + GAP, foot(from) + PITCH / 2 + turn(ways, &edge[0], number) * LINE + LINE / 2),
    };
    Some(Arrow { edge: edge.clone(), way, points, label })
}

/// Where lines leave downwards: the beginning is a dot within its frame.
fn foot(frame: &Frame) -> i32 {
    if frame.state.is_empty() { frame.y + frame.height - PITCH / 4 } else { frame.y + frame.height }
}

/// How many labels stand above this one on the same way down.
fn turn(ways: &Ways, state: &str, number: usize) -> i32 {
    let before = ways.down(state).into_iter().take_while(|edge| *edge != number).count();
    i32::try_from(before).unwrap_or_default()
}

//! Where each seat of the hall is drawn: even rows on arcs before the rostrum, delegation by delegation from left to right.
//!
//! Invariant: a drawing of the same groups is the same drawing; nothing of the record depends on these numbers, which is why
//! this one file may count in fractions.
#![allow(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]

/// Width and height of the drawing.
pub const SIZE: (u32, u32) = (1800, 765);
/// The centre of all arcs, above the drawing.
pub const CENTRE: (f64, f64) = (900.0, -372.0);
const INNER: f64 = 560.0;
const OUTER: f64 = 990.0;
const HALF_ANGLE: f64 = 46.0 * std::f64::consts::PI / 180.0;

/// A drawn group.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Centre of each seat, in the order of the group's seats.
    pub seats: Vec<(f64, f64)>,
    /// The angle of its middle from straight down, positive to the left, in radians.
    pub angle: f64,
    /// The point of its middle on the outer edge of the seats.
    pub edge: (f64, f64),
}

/// The whole drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The groups in their order.
    pub blocks: Vec<Block>,
    /// Radius of a seat.
    pub radius: f64,
    /// How far the outer edge of the seats is from the centre of the arcs.
    pub edge: f64,
}

struct Spot {
    radius: f64,
    turn: f64,
}

/// Draws groups of these sizes.
pub fn plan(sizes: &[usize]) -> Plan {
    let seats: usize = sizes.iter().sum();
    let gap = (0.4 / sizes.len().max(1) as f64).min(0.03);
    let usable = 2.0 * HALF_ANGLE - gap * sizes.len().saturating_sub(1) as f64;
    let (spots, spacing) = spots(seats, usable);
    let radius = spacing * 0.36;
    let edge = OUTER + radius;
    let mut from = 0;
    let blocks = sizes.iter().enumerate().map(|(at, size)| {
        let own = &spots[from..from + size];
        from += size;
        block(own, at, usable, gap, edge)
    });
    let blocks = blocks.collect();
    Plan { blocks, radius, edge }
}

/// All spots from left to right, and the space each has.
fn spots(seats: usize, usable: f64) -> (Vec<Spot>, f64) {
    let depth = OUTER - INNER;
    let ideal = (seats as f64 * depth / (usable * (OUTER + INNER) / 2.0)).sqrt().round().max(2.0);
    let rows = ideal as usize;
    let radii: Vec<f64> = (0..rows).map(|row| INNER + depth * row as f64 / (ideal - 1.0)).collect();
    let whole: f64 = radii.iter().sum();
    let mut spots = Vec::with_capacity(seats);
    let mut widest = 0;
    for (row, radius) in radii.iter().enumerate() {
        let left = seats - spots.len();
        let share = (seats as f64 * radius / whole).round() as usize;
        widest = if row + 1 == rows { left } else { share.min(left) };
        spots.extend((0..widest).map(|at| Spot { radius: *radius, turn: (at as f64 + 0.5) / widest as f64 }));
    }
    spots.sort_by(|a, b| a.turn.total_cmp(&b.turn).then(b.radius.total_cmp(&a.radius)));
    let spacing = (depth / (ideal - 1.0)).min(usable * OUTER / widest.max(1) as f64);
    (spots, spacing)
}

fn block(spots: &[Spot], at: usize, usable: f64, gap: f64, edge: f64) -> Block {
    let angle = |turn: f64| HALF_ANGLE - (turn * usable + at as f64 * gap);
    let seats = spots.iter().map(|spot| point(spot.radius, angle(spot.turn))).collect();
    let middle = angle(spots.iter().map(|spot| spot.turn).sum::<f64>() / spots.len().max(1) as f64);
    Block { seats, angle: middle, edge: point(edge, middle) }
}

fn point(radius: f64, angle: f64) -> (f64, f64) {
    (CENTRE.0 - radius * angle.sin(), CENTRE.1 + radius * angle.cos())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seat_has_a_place_of_its_own_inside_the_drawing() {
        for sizes in [vec![1], vec![3, 2], vec![52, 48, 45, 44, 41, 40, 38, 37, 36, 35, 34, 33, 22, 18], vec![100; 30]]
        {
            let plan = plan(&sizes);
            assert_eq!(plan.blocks.iter().map(|block| block.seats.len()).collect::<Vec<_>>(), sizes);
            let mut seats: Vec<(i64, i64)> = plan
                .blocks
                .iter()
                .flat_map(|b| &b.seats)
                .map(|(x, y)| ((x * 10.0) as i64, (y * 10.0) as i64))
                .collect();
            assert!(seats.iter().all(|(x, y)| (0..=18_000).contains(x) && (0..=7_650).contains(y)));
            seats.sort_unstable();
            let all = seats.len();
            seats.dedup();
            assert_eq!(seats.len(), all);
        }
    }

    #[test]
    fn an_empty_hall_draws_nothing() {
        assert!(plan(&[]).blocks.is_empty());
    }
}

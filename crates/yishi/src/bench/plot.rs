//! The growth of the costs as a picture: a panel for each cost, its runs as dots, and the straight line through the medians.
//!
//! Drawn in whole units of the picture, so that no rounding of floats can move a dot between two runs of the same figures.

use std::fmt::Write;

use crate::bench::growth::{Cost, Line, points};
use crate::bench::size::Figures;

const WIDTH: i128 = 300;
const HEIGHT: i128 = 260;
/// Room left of, above, right of and below the axes.
const LEFT: i128 = 52;
const TOP: i128 = 48;
const RIGHT: i128 = 18;
const BOTTOM: i128 = 40;
/// Ticks of an axis.
const TICKS: i128 = 5;
const MILLISECOND: i128 = 1_000_000;

/// The picture.
pub fn svg(sizes: &[Figures]) -> String {
    let panels = Cost::ALL.len();
    let width = WIDTH * i128::try_from(panels).unwrap_or_default();
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {HEIGHT}\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"11\" fill=\"#222\">\n\
         <title>Cost by number of seats</title>\n<rect width=\"{width}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n"
    );
    for (left, cost) in (0..).step_by(300).zip(Cost::ALL) {
        panel(&mut out, left, cost, sizes);
    }
    out.push_str("</svg>\n");
    out
}

fn panel(out: &mut String, left: i128, cost: Cost, sizes: &[Figures]) {
    let runs = |figures: &Figures| {
        cost.runs(figures).into_iter().map(|run| i128::try_from(run.as_nanos()).unwrap_or_default())
    };
    let dots: Vec<(i128, i128)> =
        sizes.iter().flat_map(|figures| runs(figures).map(|run| (i128::from(figures.seats), run))).collect();
    let most_seats = dots.iter().map(|dot| dot.0).max().unwrap_or(1).max(1);
    let longest = round_up(dots.iter().map(|dot| dot.1).max().unwrap_or_default().div_euclid(MILLISECOND) + 1);
    let scale = Scale { left, most_seats, longest };
    let line = Line::through(&points(cost, sizes));
    put(out, format_args!("<g>"));
    put(
        out,
        format_args!(
            "<text x=\"{}\" y=\"20\" font-size=\"13\" font-weight=\"600\">{}</text>",
            left + LEFT,
            cost.name()
        ),
    );
    let (micros, base) = (line.slope / 1_000, line.base / MILLISECOND);
    put(out, format_args!("<text x=\"{}\" y=\"36\">{micros} µs a seat + {base} ms</text>", left + LEFT));
    axes(out, &scale);
    let (from, to) = (scale.dot((0, line.at(0).max(0))), scale.dot((most_seats, line.at(most_seats))));
    put(
        out,
        format_args!(
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"#9b1c1f\" stroke-width=\"1.5\"/>",
            from.0, from.1, to.0, to.1
        ),
    );
    for dot in dots {
        let (x, y) = scale.dot(dot);
        put(out, format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"3\" fill=\"#1d3f72\" fill-opacity=\"0.6\"/>"));
    }
    put(out, format_args!("</g>"));
}

/// How seats and times lie in a panel.
struct Scale {
    left: i128,
    most_seats: i128,
    /// Milliseconds at the top of the axis.
    longest: i128,
}

impl Scale {
    fn dot(&self, (seats, nanos): (i128, i128)) -> (i128, i128) {
        let across = seats * (WIDTH - LEFT - RIGHT) / self.most_seats;
        let up = nanos * (HEIGHT - TOP - BOTTOM) / (self.longest * MILLISECOND);
        (self.left + LEFT + across, HEIGHT - BOTTOM - up)
    }
}

fn axes(out: &mut String, scale: &Scale) {
    for tick in 0..=TICKS {
        let time = scale.longest * tick / TICKS;
        let (x, y) = scale.dot((0, time * MILLISECOND));
        let end = scale.left + WIDTH - RIGHT;
        put(out, format_args!("<line x1=\"{x}\" y1=\"{y}\" x2=\"{end}\" y2=\"{y}\" stroke=\"#ddd\"/>"));
        put(out, format_args!("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{time}</text>", x - 6, y + 4));
        let seats = scale.most_seats * tick / TICKS;
        let (x, y) = scale.dot((seats, 0));
        put(out, format_args!("<text x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{seats}</text>", y + 16));
    }
    let (x, y) = scale.dot((scale.most_seats, 0));
    put(out, format_args!("<text x=\"{x}\" y=\"{}\" text-anchor=\"end\">seats</text>", y + 32));
    put(out, format_args!("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">ms</text>", scale.left + LEFT - 6, TOP - 8));
}

/// The next number that an axis can end with: 1, 2, 3, 5 or 8 with noughts, and never below five.
fn round_up(milliseconds: i128) -> i128 {
    let mut ten = 1;
    loop {
        for step in [10, 20, 30, 50, 80] {
            if step * ten >= milliseconds {
                return step * ten;
            }
        }
        ten *= 10;
    }
}

fn put(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing into a string cannot fail.
    let _ = writeln!(out, "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_at_or_above_the_longest_time() {
        for (longest, end) in [(1, 10), (10, 10), (11, 20), (81, 100), (450, 500), (7_900, 8_000)] {
            assert_eq!(round_up(longest), end);
        }
    }

    #[test]
    fn the_picture_has_a_panel_for_each_cost_even_of_nothing() {
        assert_eq!(svg(&[]).matches("<g>").count(), Cost::ALL.len());
    }
}

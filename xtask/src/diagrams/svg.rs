//! A drawing as the bytes of an SVG file: paper of its own, ink that follows the reader's wish for light or dark, text as text.
//!
//! Invariant: the same drawing gives the same bytes.

use std::fmt::Write as _;

use super::lanes::{Arrow, Drawing, Point};
use super::life::worded;
use super::place::Frame;
use super::ways::Way;

/// How far a bend is rounded; a line that joins a lane bends, one that crosses it does not.
const BEND: i32 = 6;

const STYLE: &str = "\
<style>
.paper { fill: #fff } .frame { fill: #f6f4ef; stroke: #777; stroke-width: 1 } .end { stroke: #222; stroke-width: 2.5 }
.dot { fill: #222 } .state { fill: #222; font-weight: 600 } .event { fill: #222; font-family: ui-monospace, Consolas, monospace; font-size: 11px }
.arrow { fill: none; stroke: #555; stroke-width: 1.2 } .tip { fill: #555 }
.back { stroke: #1d3f72 } .back-tip { fill: #1d3f72 } .back-event { fill: #1d3f72 }
@media (prefers-color-scheme: dark) {
.paper { fill: #1b1f2b } .frame { fill: #262b3a; stroke: #8a8f9c } .end { stroke: #e8e6e1 }
.dot, .state, .event { fill: #e8e6e1 } .arrow { stroke: #b4b8c2 } .tip { fill: #b4b8c2 }
.back { stroke: #8fb4ea } .back-tip { fill: #8fb4ea } .back-event { fill: #8fb4ea }
}
</style>
";

/// The file of a drawing.
pub fn svg(title: &str, drawing: &Drawing) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n<title>{}</title>\n{STYLE}<defs>\n",
        plain(title)
    );
    for class in ["tip", "back-tip"] {
        let shape = format!("<path class=\"{class}\" d=\"M0 0 8 4 0 8z\"/>");
        let _ = writeln!(
            svg,
            "<marker id=\"{class}\" markerUnits=\"userSpaceOnUse\" markerWidth=\"8\" markerHeight=\"8\" refX=\"8\" refY=\"4\" orient=\"auto\">{shape}</marker>"
        );
    }
    let _ = writeln!(svg, "</defs>\n<rect class=\"paper\" width=\"{width}\" height=\"{height}\" rx=\"6\"/>");
    drawing.frames.iter().for_each(|frame| svg.push_str(&framed(frame)));
    drawing.arrows.iter().for_each(|arrow| svg.push_str(&drawn(arrow)));
    svg.push_str("</svg>\n");
    svg
}

fn framed(frame: &Frame) -> String {
    let Frame { state, x, y, width, height, end } = frame;
    if state.is_empty() {
        let (y, height) = (y + width / 2, height - width);
        return format!("<rect class=\"dot\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\"/>\n");
    }
    let class = if *end { "frame end" } else { "frame" };
    let (middle, base) = (x + width / 2, y + height / 2 + 4);
    let name = plain(&worded(state));
    format!(
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>\n\
         <text class=\"state\" x=\"{middle}\" y=\"{base}\" text-anchor=\"middle\">{name}</text>\n"
    )
}

fn drawn(arrow: &Arrow) -> String {
    let back = if arrow.way == Way::Back { (" back", "back-tip", " back-event") } else { ("", "tip", "") };
    let (line, tip, label) = back;
    let (x, y) = arrow.label;
    format!(
        "<path class=\"arrow{line}\" d=\"{}\" marker-end=\"url(#{tip})\"/>\n<text class=\"event{label}\" x=\"{x}\" y=\"{y}\">{}</text>\n",
        path(&arrow.points),
        plain(&arrow.edge[1])
    )
}

/// Straight lines with rounded bends.
fn path(points: &[Point]) -> String {
    let mut path = String::new();
    for (index, here) in points.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| points.get(before));
        let _ = match (before, points.get(index + 1)) {
            (None, _) => write!(path, "M{} {}", here.0, here.1),
            (Some(_), None) => write!(path, "L{} {}", here.0, here.1),
            (Some(before), Some(after)) => {
                let (into, out) = (toward(*here, *before), toward(*here, *after));
                write!(path, "L{} {}Q{} {} {} {}", into.0, into.1, here.0, here.1, out.0, out.1)
            }
        };
    }
    path
}

/// A little way from a bend towards the next point, and never past the middle between them.
fn toward(bend: Point, next: Point) -> Point {
    let step = |from: i32, to: i32| from + ((to - from) / 2).clamp(-BEND, BEND);
    (step(bend.0, next.0), step(bend.1, next.1))
}

fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

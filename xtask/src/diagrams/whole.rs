//! Holds every drawing of the book against its table: nothing is missing, nothing is in the way of anything else.

use super::lanes::{Arrow, Drawing, Point, drawing};
use super::life::{Life, lives, worded};
use super::order::course;
use super::place::{Frame, LINE, wide};
use super::svg::svg;
use super::ways::{Way, Ways};
use crate::tree::{Tree, root};

/// Left, upper, right and lower side.
type Area = [i32; 4];

fn all() -> Vec<(Life, Drawing)> {
    let tree = Tree::read(&root()).unwrap_or_default();
    let lives = lives(&tree, super::TABLES);
    assert!(lives.len() >= 14, "the tables are read");
    let draw = |life: &Life| drawing(&Ways { edges: &life.edges, course: &course(&life.edges) });
    lives.iter().map(|life| (life.clone(), draw(life))).collect()
}

fn frame_area(frame: &Frame) -> Area {
    [frame.x, frame.y, frame.x + frame.width, frame.y + frame.height]
}

fn label_area(arrow: &Arrow) -> Area {
    let (x, y) = arrow.label;
    [x, y - LINE + 4, x + wide(&arrow.edge[1]), y + 3]
}

fn overlap(a: Area, b: Area) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// The parts of a line, each with its lesser side first.
fn parts(arrow: &Arrow) -> Vec<Area> {
    let part = |ends: &[Point]| {
        let [(x, y), (to_x, to_y)] = [ends[0], ends[1]];
        [x.min(to_x), y.min(to_y), x.max(to_x), y.max(to_y)]
    };
    arrow.points.windows(2).map(part).collect()
}

fn touches(frame: &Frame, (x, y): Point) -> bool {
    let [left, top, right, bottom] = frame_area(frame);
    (left..=right).contains(&x) && (top..=bottom).contains(&y)
}

#[test]
fn every_state_has_one_frame_and_every_edge_its_arrow_from_state_to_state() {
    for (life, drawing) in all() {
        let mut states: Vec<&String> = life.edges.iter().flat_map(|[from, _, to]| [from, to]).collect();
        states.sort();
        states.dedup();
        let mut frames: Vec<&String> = drawing.frames.iter().map(|frame| &frame.state).collect();
        frames.sort();
        assert_eq!(frames, states, "{}", life.name);
        let edges: Vec<_> = drawing.arrows.iter().map(|arrow| arrow.edge.clone()).collect();
        assert_eq!(edges, life.edges, "{}", life.name);
        let reached = |state: &String, point: Option<&Point>| {
            let frame = drawing.frames.iter().find(|frame| frame.state == *state);
            frame.zip(point).is_some_and(|(frame, point)| touches(frame, *point))
        };
        for arrow in &drawing.arrows {
            let [from, _, to] = &arrow.edge;
            assert!(reached(from, arrow.points.first()), "{} {:?}", life.name, arrow);
            assert!(reached(to, arrow.points.last()), "{} {:?}", life.name, arrow);
        }
    }
}

#[test]
fn no_frame_and_no_label_lies_on_another_and_all_are_on_the_paper() {
    for (life, drawing) in all() {
        let frames = drawing.frames.iter().map(|frame| (frame.state.clone(), frame_area(frame)));
        let labels = drawing.arrows.iter().map(|arrow| (arrow.edge.join(" "), label_area(arrow)));
        let areas: Vec<(String, Area)> = frames.chain(labels).collect();
        for (index, (name, area)) in areas.iter().enumerate() {
            let on_paper = area[0] > 0 && area[1] > 0 && area[2] < drawing.width && area[3] < drawing.height;
            assert!(on_paper, "{}: {name} is cut off at {area:?}", life.name);
            for (other, there) in &areas[index + 1..] {
                assert!(!overlap(*area, *there), "{}: {name} lies on {other}", life.name);
            }
        }
    }
}

#[test]
fn no_line_runs_through_a_label_or_a_state() {
    for (life, drawing) in all() {
        for arrow in &drawing.arrows {
            for part in parts(arrow) {
                for other in &drawing.arrows {
                    assert!(
                        !overlap(part, label_area(other)),
                        "{}: {:?} strikes {:?}",
                        life.name,
                        arrow.edge,
                        other.edge
                    );
                }
                let struck =
                    drawing.frames.iter().find(|frame| !frame.state.is_empty() && overlap(part, frame_area(frame)));
                assert!(struck.is_none(), "{}: {:?} strikes {struck:?}", life.name, arrow.edge);
            }
        }
    }
}

#[test]
fn lines_run_together_only_where_they_lead_to_one_state() {
    // Two lines that lie on each other for more than the width of a point.
    let together = |a: &Area, b: &Area| {
        let [x, y] = [a[2].min(b[2]) - a[0].max(b[0]), a[3].min(b[3]) - a[1].max(b[1])];
        (x == 0 && y > 0 && a[0] == a[2]) || (y == 0 && x > 0 && a[1] == a[3])
    };
    let kind = |arrow: &Arrow| (arrow.edge[2].clone(), arrow.way);
    for (life, drawing) in all() {
        for arrow in &drawing.arrows {
            for other in drawing.arrows.iter().filter(|other| kind(other) != kind(arrow)) {
                let run = parts(arrow).iter().any(|part| parts(other).iter().any(|there| together(part, there)));
                assert!(!run, "{}: {:?} and {:?}", life.name, arrow.edge, other.edge);
            }
        }
    }
}

#[test]
fn the_file_names_every_state_and_event_as_text_and_is_the_same_each_time() {
    for ((life, drawing), (_, again)) in all().into_iter().zip(all()) {
        let file = svg(&life.name, &drawing);
        assert_eq!(file, svg(&life.name, &again), "{}", life.name);
        let written = |text: &str| file.matches(&format!(">{text}</text>")).count();
        for [_, event, to] in &life.edges {
            assert_eq!(
                written(event),
                life.edges.iter().filter(|edge| edge[1] == *event).count(),
                "{} {event}",
                life.name
            );
            assert_eq!(written(&worded(to)), 1, "{} {to}", life.name);
        }
        assert_eq!(file.matches("marker-end=").count(), life.edges.len(), "{}", life.name);
        let back = drawing.arrows.iter().filter(|arrow| arrow.way == Way::Back).count();
        assert_eq!(file.matches("marker-end=\"url(#back-tip)\"").count(), back, "{}", life.name);
    }
}

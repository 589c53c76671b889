//! The seating chart of the hall. The stream sends single seats by number; the whole drawing goes out only on connecting.

use std::collections::BTreeSet;

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::ids::SeatNo;
use yishi_views::hall_chart::{HallChart, Mark};

use crate::pages::hall::sitting;
use crate::pages::hall_names::{Placed, standing};
use crate::pages::hall_plan::{Block, SIZE, plan};
use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::{Part, words};
use crate::texts::Lang;

/// The whole page, following that stream.
pub fn page(hall: &Hall, lang: Lang, stream: &str) -> Markup {
    show(&chart(hall), lang, stream)
}

/// The chart as the hall is now, with who has pressed in the running vote.
pub fn chart(hall: &Hall) -> HallChart {
    let entitled = hall.published().session.running_vote().map(|vote| vote.entitled.clone()).unwrap_or_default();
    let pressed: BTreeSet<SeatNo> = entitled.into_iter().filter(|seat| hall.ballot_of(*seat).is_some()).collect();
    HallChart::of(&hall.published().session, &pressed)
}

/// The whole page of a view.
pub fn show(chart: &HallChart, lang: Lang, stream: &str) -> Markup {
    let at = Place::new(lang);
    let parts = parts(chart, lang);
    let part = |id| layout::part(&parts, id);
    let body = html! {
        header.hall-head { p.hall-body { (at.wording(&chart.heading.session)) } (part("hall-sitting")) }
        main #main tabindex="-1" {
            div.stage data-scene="seats" {
                h1.quiet-title { (at.t("hall-seats")) }
                (part("hall-chart"))
                (part("legend"))
            }
        }
        footer.hall-foot { (part("hall-present")) (layout::link(at)) }
    };
    layout::page(at, &Frame::live(Kind::Hall, at.t("hall-seats"), stream), &body)
}

/// The parts of the chart: the drawing, whose seats change one by one, and the counts around it.
pub fn parts(chart: &HallChart, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![
        Part::new("hall-sitting", sitting(at, &chart.heading)),
        Part::new("hall-chart", drawing(at, chart)),
        Part::new("legend", legend(at, chart)),
        Part::new("hall-present", present(at, chart)),
    ]
}

fn present(at: Place, chart: &HallChart) -> Markup {
    let entitled: usize = chart.groups.iter().map(|group| group.seats.len()).sum();
    html! {
        dl #hall-present {
            div { dt { (at.t("entitled")) } dd { (entitled) } }
            div { dt { (at.t("present")) } dd { (chart.counts().present) } }
        }
    }
}

fn drawing(at: Place, chart: &HallChart) -> Markup {
    let sizes: Vec<usize> = chart.groups.iter().map(|group| group.seats.len()).collect();
    let plan = plan(&sizes);
    let names: Vec<_> = chart.groups.iter().map(|group| forms(at.plain(&group.name))).collect();
    let names = standing(&plan, &sizes, &names);
    let (width, height) = SIZE;
    let middle = width / 2;
    html! {
        svg #hall-chart .hallplan role="img" aria-label=(at.t("hall-seats")) viewBox=(format!("0 0 {width} {height}")) {
            rect.plan-rostrum x=(middle - 190) y="20" width="380" height="76" rx="6" {}
            text x=(middle) y="69" font-size="32" text-anchor="middle" { (at.t("rostrum")) }
            @for (group, block) in chart.groups.iter().zip(&plan.blocks) {
                g { (seats(&group.seats, block, plan.radius)) }
            }
            @for name in &names.placed { (label(name, names.letters)) }
        }
    }
}

fn seats(seats: &[(SeatNo, Mark)], block: &Block, radius: f64) -> Markup {
    html! {
        @for ((no, mark), (x, y)) in seats.iter().zip(&block.seats) {
            circle.seat id=(format!("seat-{no}")) data-p=(mark.as_str()) cx=(format!("{x:.1}")) cy=(format!("{y:.1}"))
                r=(format!("{radius:.1}")) {}
        }
    }
}

/// The whole name, and the name without its common last word for a hall too full to hold it whole.
fn forms(name: &str) -> (&str, &str) {
    let bare = ["代表团", "代表團", "界别", "界別", "界", " Delegation", " Sector"];
    let bare = bare.iter().find_map(|word| name.strip_suffix(word));
    (name, bare.filter(|bare| !bare.is_empty()).unwrap_or(name))
}

fn label(placed: &Placed, letters: u32) -> Markup {
    let number = |n: f64| format!("{n:.1}");
    let (x, y) = placed.at;
    html! {
        @if let Some([from, to]) = placed.leader {
            line.plan-leader x1=(number(from.0)) y1=(number(from.1)) x2=(number(to.0)) y2=(number(to.1)) {}
        }
        text x=(number(x)) y=(number(y)) font-size=(letters) text-anchor=(placed.anchor.as_str()) { (placed.text) }
    }
}

fn legend(at: Place, chart: &HallChart) -> Markup {
    let counts = chart.counts();
    let marks = [
        (Mark::Present, counts.present),
        (Mark::Absent, counts.absent),
        (Mark::Leave, counts.leave),
        (Mark::Left, counts.left),
        (Mark::Pressed, counts.pressed),
    ];
    let shown = marks.into_iter().filter(|(mark, count)| *mark != Mark::Pressed || *count > 0);
    html! {
        ul #legend .legend {
            @for (mark, count) in shown {
                li {
                    svg viewBox="-12 -12 24 24" aria-hidden="true" { circle.seat data-p=(mark.as_str()) r="10" {} }
                    (words::mark(at, mark)) " " b { (count) }
                }
            }
        }
    }
}

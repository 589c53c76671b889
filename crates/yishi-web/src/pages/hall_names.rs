//! Where the names of the groups stand around the drawing of the hall: whole, clear of the seats and of each other.
//!
//! Invariant: names are tried whole and large first; only where a name has no room at any size is its short form taken, and a
//! name that is moved away from its seats is led back to them by a line.
#![allow(clippy::float_arithmetic, clippy::cast_precision_loss)]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::pages::hall_plan::{Block, CENTRE, Plan, SIZE};

/// Sizes of letters, the largest that lets every whole name stand is taken.
const SIZES: [u32; 6] = [28, 26, 24, 22, 20, SMALLEST];
const SMALLEST: u32 = 18;
/// Drawings kept: a few sessions in three languages.
const KEPT: usize = 64;
/// How often the names of one size are tried in another order.
const ROUNDS: usize = 8;
/// How far aside of its line a name that is moved away may stand, in sizes of its letters.
const ASIDE: [f64; 5] = [0.0, -1.5, 1.5, -3.0, 3.0];
/// How many lines below its natural place a name may stand.
const LINES: u32 = 12;
/// Room between the seats and a name, and between two names.
const GAP: f64 = 12.0;
const MARGIN: f64 = 6.0;
/// Beyond this slant a name grows outwards from its seats; in the middle it stands under them.
const SLANT: f64 = 0.22;

/// From which of its points a name is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// From its first character.
    Start,
    /// From its middle.
    Middle,
    /// From its last character.
    End,
}

impl Anchor {
    /// As the drawing names it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }

    fn left_of(self, x: f64, width: f64) -> f64 {
        match self {
            Self::Start => x,
            Self::Middle => x - width / 2.0,
            Self::End => x - width,
        }
    }
}

/// A name in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The name as it is drawn.
    pub text: String,
    /// The point it is drawn from, on the line its letters stand on.
    pub at: (f64, f64),
    /// From which of its points.
    pub anchor: Anchor,
    /// The line back to its seats, where it stands away from them.
    pub leader: Option<[(f64, f64); 2]>,
    bounds: Bounds,
}

/// A rectangle, in the drawing's own units.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bounds {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Bounds {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right + GAP
            && other.left < self.right + GAP
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.left - MARGIN..self.right + MARGIN).contains(&x) && (self.top..self.bottom).contains(&y)
    }

    fn inside_the_drawing(&self) -> bool {
        let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
        self.left >= MARGIN && self.right <= width - MARGIN && self.bottom <= height - 2.0
    }

    fn clear_of_seats(&self, plan: &Plan) -> bool {
        let (x, y) = (CENTRE.0.clamp(self.left, self.right), CENTRE.1.clamp(self.top, self.bottom));
        (x - CENTRE.0).hypot(y - CENTRE.1) >= plan.edge + MARGIN
    }
}

/// All names of a drawing with the size of their letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Names {
    /// The size of the letters.
    pub letters: u32,
    /// The names, in the order of their groups.
    pub placed: Vec<Placed>,
}

/// The names in their places, found once for the same groups: the drawing is made anew whenever anybody comes or goes.
pub fn standing(plan: &Plan, sizes: &[usize], names: &[(&str, &str)]) -> Arc<Names> {
    static FOUND: Mutex<BTreeMap<Groups, Arc<Names>>> = Mutex::new(BTreeMap::new());
    let whole = names.iter().map(|(whole, _)| (*whole).to_owned());
    let groups: Groups = sizes.iter().copied().zip(whole).collect();
    let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(names) = found.get(&groups) {
        return names.clone();
    }
    if found.len() >= KEPT {
        found.clear();
    }
    let names = Arc::new(place(plan, names));
    found.insert(groups, names.clone());
    names
}

/// The groups of a drawing: how many seats, and the whole name.
type Groups = Vec<(usize, String)>;

/// The names of the groups with the size of their letters; each name comes whole and in its short form.
fn place(plan: &Plan, names: &[(&str, &str)]) -> Names {
    let whole: Vec<[&str; 1]> = names.iter().map(|(whole, _)| [*whole]).collect();
    for size in SIZES {
        let mut order = from_the_middle(names.len());
        for _ in 0..ROUNDS {
            let placed = try_all(plan, &whole, size, &order);
            if placed.iter().all(Option::is_some) {
                return Names { letters: size, placed: placed.into_iter().flatten().collect() };
            }
            // Whoever found no room comes first the next time, and the others make way.
            order.sort_by_key(|at| placed.get(*at).is_some_and(Option::is_some));
        }
    }
    Names { letters: SMALLEST, placed: with_short_forms(plan, names) }
}

fn from_the_middle(groups: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..groups).collect();
    order.sort_by_key(|at| (2 * at + 1).abs_diff(groups));
    order
}

/// Places the names in that order, each in the first of its forms that has room.
fn try_all<const FORMS: usize>(
    plan: &Plan,
    names: &[[&str; FORMS]],
    size: u32,
    order: &[usize],
) -> Vec<Option<Placed>> {
    let mut all: Vec<Option<Placed>> = vec![None; names.len()];
    for at in order {
        let (Some(block), Some(forms)) = (plan.blocks.get(*at), names.get(*at)) else { continue };
        let standing: Vec<&Placed> = all.iter().flatten().collect();
        let found = forms.iter().find_map(|name| find(plan, block, name, size, &standing));
        if let Some(place) = all.get_mut(*at) {
            *place = found;
        }
    }
    all
}

/// A name without any room of its own is drawn at its natural place all the same: crowded is better than missing.
fn with_short_forms(plan: &Plan, names: &[(&str, &str)]) -> Vec<Placed> {
    let forms: Vec<[&str; 2]> = names.iter().map(|(whole, short)| [*whole, *short]).collect();
    let found = try_all(plan, &forms, SMALLEST, &from_the_middle(names.len()));
    let natural =
        |(block, [_, short]): (&Block, &[&str; 2])| candidate(block, short, SMALLEST, (0, 0.0), natural(block));
    let crowded = plan.blocks.iter().zip(&forms).map(natural);
    found.into_iter().zip(crowded).map(|(found, crowded)| found.unwrap_or(crowded)).collect()
}

fn find(plan: &Plan, block: &Block, name: &str, size: u32, standing: &[&Placed]) -> Option<Placed> {
    let anchors = [natural(block), Anchor::Middle, Anchor::Start, Anchor::End];
    let by_the_seats = anchors.map(|anchor| candidate(block, name, size, (0, 0.0), anchor)).into_iter();
    let away = (1..LINES).flat_map(|line| ASIDE.into_iter().map(move |aside| (line, aside)));
    let away = away.flat_map(|at| anchors.map(|anchor| candidate(block, name, size, at, anchor)));
    by_the_seats.chain(away).find(|placed| {
        placed.bounds.inside_the_drawing()
            && placed.bounds.clear_of_seats(plan)
            && standing.iter().all(|other| !crowd(placed, other))
    })
}

fn crowd(one: &Placed, other: &Placed) -> bool {
    let through = |named: &Placed, line: &Placed| points(line).any(|point| named.bounds.holds(point));
    one.bounds.meets(&other.bounds) || through(one, other) || through(other, one)
}

/// Points along the line of a name, close enough that no letter slips between them.
fn points(placed: &Placed) -> impl Iterator<Item = (f64, f64)> {
    let along = |[from, to]: [(f64, f64); 2], at: u32| {
        let share = f64::from(at) / 16.0;
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    };
    placed.leader.into_iter().flat_map(move |line| (0..=16).map(move |at| along(line, at)))
}

fn natural(block: &Block) -> Anchor {
    if block.angle > SLANT {
        Anchor::End
    } else if block.angle < -SLANT {
        Anchor::Start
    } else {
        Anchor::Middle
    }
}

fn candidate(block: &Block, text: &str, size: u32, (line, aside): (u32, f64), anchor: Anchor) -> Placed {
    let letters = f64::from(size);
    let (out, down) = (-block.angle.sin(), block.angle.cos());
    let x = block.edge.0 + out * GAP + letters * aside;
    // Under its seats a name hangs from its top, beside them it stands at their height.
    let baseline = block.edge.1 + down * GAP + letters * (0.35 + 0.5 * down) + letters * 1.22 * f64::from(line);
    let width = width(text) * letters;
    let left = anchor.left_of(x, width);
    let bounds = Bounds { left, top: baseline - letters * 0.9, right: left + width, bottom: baseline + letters * 0.22 };
    let foot = (x, bounds.top);
    let leader = (line > 0).then_some([(block.edge.0 + out * 4.0, block.edge.1 + down * 4.0), foot]);
    Placed { text: text.to_owned(), at: (x, baseline), anchor, leader, bounds }
}

/// How wide a text is, in sizes of its letters: a Chinese character is square, a Latin letter a little more than half of that.
fn width(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.56 } else { 1.0 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::hall_plan::plan;

    /// Thirty sectors of a city, as they follow each other on a roll.
    const SECTORS: &str = "中国共产党 民革 民盟 民建 民进 农工党 致公党 九三学社 无党派人士 共青团 工会 妇联 青联 工商联 科协 台联 侨联 \
        文化艺术 科学技术 社会科学 经济 农业 教育 体育 新闻出版 医药卫生 社会福利和社会保障 少数民族 宗教 特别邀请人士";

    const SIZES_OF_SECTORS: [usize; 30] =
        [22, 12, 14, 14, 12, 12, 8, 12, 12, 6, 8, 10, 8, 24, 8, 4, 6, 18, 20, 12, 40, 22, 26, 6, 8, 28, 16, 8, 8, 42];

    fn placed(groups: usize) -> Names {
        let plan = plan(&SIZES_OF_SECTORS[..groups]);
        let names: Vec<_> = SECTORS.split_whitespace().take(groups).map(|name| (name, name)).collect();
        place(&plan, &names)
    }

    #[test]
    fn the_whole_names_of_thirty_sectors_stand_clear_of_each_other() {
        let Names { letters: size, placed: names } = placed(30);
        assert!(size >= 20, "{size}");
        for (at, (one, whole)) in names.iter().zip(SECTORS.split_whitespace()).enumerate() {
            assert_eq!(one.text, whole);
            assert!(names[..at].iter().all(|other| !crowd(one, other)), "{}", one.text);
        }
    }

    #[test]
    fn few_names_are_large_and_stand_by_their_seats() {
        let Names { letters: size, placed: names } = placed(5);
        assert_eq!(size, SIZES[0]);
        assert!(names.iter().all(|name| name.leader.is_none()));
    }

    #[test]
    fn the_outer_names_grow_away_from_the_seats() {
        let names = placed(12).placed;
        assert_eq!(names.first().map(|name| name.anchor), Some(Anchor::End));
        assert_eq!(names.last().map(|name| name.anchor), Some(Anchor::Start));
    }

    #[test]
    fn a_hall_without_room_takes_short_forms_and_leaves_no_name_out() {
        let plan = plan(&[10; 60]);
        let long = "一个非常非常长的界别名称长得没有地方放";
        let Names { placed: names, .. } = place(&plan, &[(long, "短"); 60]);
        assert_eq!(names.len(), 60);
        assert!(names.iter().any(|name| name.text == "短"));
    }
}

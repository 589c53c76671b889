//! Pairs of names that stand in the same place of two lists and are not the same.
//!
//! Method: names that both sides have are taken out; each of the rest is known by the nearest shared name on its left and on
//! its right. Invariant: one name is paired with one other at most; without a shared neighbour there is no pair.

use std::collections::BTreeSet;

use super::alike::{Alike, Slip, alike, one_slip};
use super::strokes::Strokes;

/// Two names that stand in the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'n> {
    /// The name of the first side.
    pub ours: &'n str,
    /// The name of the other.
    pub theirs: &'n str,
    /// The shared name before both.
    pub left: Option<&'n str>,
    /// The shared name behind both.
    pub right: Option<&'n str>,
    /// How sure it is, in thousandths.
    pub score: u16,
    /// How alike they are.
    pub alike: Alike,
    /// True where they may as well be two persons of one surname in lists by strokes: then only a roll tells.
    pub doubtful: bool,
}

/// From which score on two names are taken for one person's.
const ENOUGH: u16 = 620;
/// The weight of a shared neighbour on one side.
const NEIGHBOUR: u16 = 200;
/// The weight of a name that the order of strokes would have elsewhere.
const OUT_OF_ORDER: u16 = 40;
/// So many names may stand between a name and the edge of its list.
const NEAR_EDGE: usize = 3;
/// The weight of two names standing first, or last, in their lists: weaker than a shared name.
const EDGE: u16 = 120;
/// How much alike two short names must be whose surname nobody else bears, in thousandths, and how much more for each who does:
/// in lists by strokes, where as many such pairs are two persons as are one.
const LIKE: usize = 610;
const LIKE_OTHERS: usize = 50;

/// The pairs of two sides, each of which is a number of lists, the surest first.
pub fn pairs<'n>(ours: &[Vec<&'n str>], theirs: &[Vec<&'n str>]) -> Vec<Pair<'n>> {
    if ours.iter().all(Vec::is_empty) || theirs.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let (our_names, their_names) = (all(ours), all(theirs));
    let our_rest = anchored(ours, &their_names);
    let their_rest = anchored(theirs, &our_names);
    let others = |surname: char| {
        let names = our_names.union(&their_names);
        names.filter(|name| name.starts_with(surname)).count().saturating_sub(2)
    };
    let meeting = our_rest.iter().flat_map(|a| their_rest.iter().filter_map(|b| meet(a, b, &others)));
    let mut found: Vec<Pair> = meeting.collect();
    found.sort_by(|a, b| {
        (a.doubtful, b.score).cmp(&(b.doubtful, a.score)).then_with(|| (a.ours, a.theirs).cmp(&(b.ours, b.theirs)))
    });
    one_to_one(found)
}

fn all<'n>(lists: &[Vec<&'n str>]) -> BTreeSet<&'n str> {
    lists.iter().flatten().copied().collect()
}

/// A name that only one side has, with the nearest names of both sides around it.
struct Anchored<'l, 'n> {
    name: &'n str,
    list: &'l [&'n str],
    left: Option<&'n str>,
    right: Option<&'n str>,
    /// Names between it and the beginning and the end of its list.
    edges: [usize; 2],
}

impl Anchored<'_, '_> {
    /// Whether the order of strokes puts it where it stands; none where the list keeps no such order.
    fn fits(&self) -> Option<bool> {
        let [before, _] = self.edges;
        Strokes::of(self.list).fits(self.list, before)
    }
}

fn anchored<'l, 'n>(lists: &'l [Vec<&'n str>], shared: &BTreeSet<&'n str>) -> Vec<Anchored<'l, 'n>> {
    let mut found = Vec::new();
    for list in lists {
        let (mut left, first) = (None, found.len());
        for (at, name) in list.iter().copied().enumerate() {
            if shared.contains(name) {
                close(&mut found, first, name);
                left = Some(name);
            } else {
                let edges = [at, list.len() - at - 1];
                found.push(Anchored { name, list, left, right: None, edges });
            }
        }
    }
    found
}

/// Gives the names of this list that wait for one their right neighbour.
fn close<'n>(found: &mut [Anchored<'_, 'n>], first: usize, name: &'n str) {
    let waiting = found.iter_mut().skip(first).rev().take_while(|anchored| anchored.right.is_none());
    waiting.for_each(|anchored| anchored.right = Some(name));
}

/// Two names as a pair, where place and likeness are enough; `others` counts who else of either side bears a surname.
fn meet<'n>(a: &Anchored<'_, 'n>, b: &Anchored<'_, 'n>, others: &impl Fn(char) -> usize) -> Option<Pair<'n>> {
    let ([a_before, a_behind], [b_before, b_behind]) = (a.edges, b.edges);
    let place = side((a.left, a_before), (b.left, b_before)) + side((a.right, a_behind), (b.right, b_behind));
    let shared = [(a.left, b.left), (a.right, b.right)].iter().any(|(a, b)| a.is_some() && a == b);
    // Most names that are left are further apart than one slip, and their shape and sound need not be looked up.
    if !shared || one_slip(a.name, b.name).is_none() {
        return None;
    }
    let alike = alike(a.name, b.name);
    // Who stands where the strokes put neither of the two persons was put there under another name.
    let fits = [a.fits(), b.fits()];
    let out_of_order = fits.contains(&Some(false));
    let score = (alike.kept * 3 + alike.near * 3) / 10 + place + if out_of_order { OUT_OF_ORDER } else { 0 };
    let both_fit = fits == [Some(true); 2];
    let doubtful = both_fit && a.name.chars().next().is_some_and(|surname| namesakes(&alike, || others(surname)));
    let likely = score >= ENOUGH;
    let same = |a: Option<&'n str>, b: Option<&'n str>| a.filter(|_| a == b);
    let (left, right) = (same(a.left, b.left), same(a.right, b.right));
    likely.then_some(Pair { ours: a.name, theirs: b.name, left, right, score, alike, doubtful })
}

/// What one side weighs: the nearest shared name there, or none in either list, and how far the list goes on.
fn side((ours, ahead): (Option<&str>, usize), (theirs, their_ahead): (Option<&str>, usize)) -> u16 {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours == theirs => NEIGHBOUR,
        (None, None) if ahead.max(their_ahead) <= NEAR_EDGE => EDGE,
        (Some(_) | None, Some(_) | None) => 0,
    }
}

/// True where nothing but the surname of a short name says that two are one person, in lists that strokes put in order. There
/// all of one surname stand together: the more they are, the more alike two must be to be taken for one.
fn namesakes(alike: &Alike, others: impl FnOnce() -> usize) -> bool {
    let short = alike.kept <= 500 && alike.slip == Some(Slip::Replaced);
    short && usize::from(alike.near) < LIKE + others() * LIKE_OTHERS
}

fn one_to_one(found: Vec<Pair<'_>>) -> Vec<Pair<'_>> {
    let (mut ours, mut theirs) = (BTreeSet::new(), BTreeSet::new());
    let free = |pair: &Pair| {
        let free = !ours.contains(pair.ours) && !theirs.contains(pair.theirs);
        free && ours.insert(pair.ours.to_owned()) && theirs.insert(pair.theirs.to_owned())
    };
    found.into_iter().filter(free).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paired(ours: &str, theirs: &str) -> Vec<(String, String)> {
        let lists =
            |text: &'static str| text.split('|').map(|list| list.split('、').collect()).collect::<Vec<Vec<&str>>>();
        let (ours, theirs) = (ours.to_owned().leak(), theirs.to_owned().leak());
        pairs(&lists(ours), &lists(theirs)).iter().map(|pair| (pair.ours.to_owned(), pair.theirs.to_owned())).collect()
    }

    #[test]
    fn one_name_in_the_same_place_is_paired_though_it_looks_otherwise() {
        assert_eq!(paired("王明、孙晓梅、李强", "王明、孙端梅、李强"), [("孙晓梅".into(), "孙端梅".into())]);
    }

    #[test]
    fn names_that_differ_by_one_character_in_other_places_are_two_persons() {
        assert_eq!(paired("王明、孙平、李强、丁一", "王明、李强、丁一、孙军"), []);
        assert_eq!(paired("王明、孙红日、孙红丹、李强", "王明、孙红日、孙红丹、李强"), []);
        assert_eq!(paired("孙平", "孙军"), []);
    }

    #[test]
    fn the_more_bear_a_surname_in_lists_by_strokes_the_more_alike_two_short_names_must_be() {
        let doubtful = |others: &str| {
            let list = |name: &str| format!("丁一、王明、{name}{others}、张三、陈和、赵云、钱大、黄山、谢林、魏国");
            let doubtful = |given: char| {
                let (ours, theirs) = (list("李军"), list(&format!("李{given}")));
                let lists = |text: &'static str| vec![text.split('、').collect::<Vec<&str>>()];
                pairs(&lists(ours.leak()), &lists(theirs.leak())).iter().all(|pair| pair.doubtful)
            };
            "君车一云平明海强国伟芳英杰华文红建军".chars().filter(|given| doubtful(*given)).collect::<String>()
        };
        let (none, some, many) =
            (doubtful(""), doubtful("、李一一、李一二"), doubtful("、李一一、李一二、李一三、李一丁、李一七"));
        assert!(!none.contains('君') && !many.contains('君') && none.contains('芳'), "{none}");
        assert!(none.len() < some.len() && some.len() < many.len(), "{none} {some} {many}");
    }

    #[test]
    fn a_name_is_paired_once_with_the_likeliest() {
        assert_eq!(paired("王明、孙晓梅、李强", "王明、周晓梅、孙梅晓、李强").len(), 1);
    }
}

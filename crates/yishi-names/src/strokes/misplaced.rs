//! Which names of a list do not stand where their strokes put them, and where they belong.
//!
//! Invariant: as few names as possible are called misplaced, so one name carried to a wrong place is named alone and not all
//! those it passed; a name that no table can place is never called so.

use super::{StrokeKey, StrokeOrder, stroke_key};

/// One name that stands in the wrong place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Misplaced {
    /// Where it stands in the list as it is, counted from 0.
    pub at: usize,
    /// Where it stands in the list put right, counted from 0.
    pub place: usize,
    /// Which name of the list as it is stands right before it then; none where it comes first.
    pub behind: Option<usize>,
}

/// The positions of the names in the right order; names alike keep theirs, and those that cannot be placed come last.
pub fn ordered(names: &[&str], order: StrokeOrder) -> Vec<usize> {
    by_keys(&keys(names, order))
}

fn by_keys(keys: &[Option<StrokeKey>]) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..keys.len()).collect();
    positions.sort_by_key(|at| (keys.get(*at).is_none_or(Option::is_none), keys.get(*at)));
    positions
}

/// The names that stand in the wrong place, in the order of the list; none where the list follows the rule.
pub fn misplaced(names: &[&str], order: StrokeOrder) -> Vec<Misplaced> {
    let keys = keys(names, order);
    let known: Vec<(usize, &StrokeKey)> =
        keys.iter().enumerate().filter_map(|(at, key)| Some((at, key.as_ref()?))).collect();
    if known.is_sorted_by_key(|(_, key)| *key) {
        return Vec::new();
    }
    let right = by_keys(&keys);
    let mut places = vec![0; names.len()];
    for (place, at) in right.iter().enumerate() {
        if let Some(slot) = places.get_mut(*at) {
            *slot = place;
        }
    }
    let stays = in_place(&known);
    let moved = known.iter().map(|(at, _)| *at).filter(|at| stays.binary_search(at).is_err());
    moved
        .map(|at| {
            let place = places.get(at).copied().unwrap_or(at);
            Misplaced { at, place, behind: place.checked_sub(1).and_then(|before| right.get(before).copied()) }
        })
        .collect()
}

fn keys(names: &[&str], order: StrokeOrder) -> Vec<Option<StrokeKey>> {
    names.iter().map(|name| stroke_key(name, order).ok()).collect()
}

/// The largest part of the list that is in order, as positions that rise.
///
/// For every length it keeps the least key with which a run of that length can end, and for every name the one before it.
fn in_place(known: &[(usize, &StrokeKey)]) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (index, (_, key)) in known.iter().enumerate() {
        let length = ends.partition_point(|end| known.get(*end).is_some_and(|(_, other)| *other <= *key));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let last = ends.last().copied();
    let run = std::iter::successors(last, |index| before.get(*index).copied().flatten());
    let mut run: Vec<usize> = run.filter_map(|index| known.get(index).map(|(at, _)| *at)).collect();
    run.reverse();
    run
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Invented names in the order of their surnames' strokes.
    const LIST: [&str; 8] = ["丁一", "王力", "王一民", "刘军", "刘云宝", "李强", "张明", "欧阳清风"];

    fn found(names: &[&str]) -> Vec<Misplaced> {
        misplaced(names, StrokeOrder::BySurname)
    }

    #[test]
    fn a_list_in_order_has_nothing_misplaced() {
        assert_eq!(found(&LIST), []);
        assert_eq!(found(&[]), []);
        assert_eq!(found(&["刘军", "刘军"]), [], "two people may share a name");
    }

    #[test]
    fn one_name_carried_elsewhere_is_named_alone_with_its_right_place() {
        for from in 0..LIST.len() {
            for to in (0..LIST.len()).filter(|to| to.abs_diff(from) > 1) {
                let mut names = LIST.to_vec();
                let name = names.remove(from);
                names.insert(to, name);
                let told = found(&names);
                let behind = told[0].behind.map(|at| names[at]);
                assert_eq!((told.len(), told[0].at, told[0].place), (1, to, from), "{names:?}");
                assert_eq!(behind, from.checked_sub(1).map(|before| LIST[before]), "{names:?}");
            }
        }
    }

    #[test]
    fn two_neighbours_changed_over_are_one_misplaced_name() {
        for at in 1..LIST.len() {
            let mut names = LIST.to_vec();
            names.swap(at - 1, at);
            assert_eq!(found(&names).len(), 1, "{names:?}");
        }
    }

    #[test]
    fn a_name_that_cannot_be_placed_is_left_alone_and_stands_last_in_the_order_offered() {
        let names = ["A", "王力", "丁一", "刘军"];
        assert_eq!(found(&names), [Misplaced { at: 1, place: 1, behind: Some(2) }]);
        assert_eq!(ordered(&names, StrokeOrder::BySurname), [2, 1, 3, 0]);
    }

    proptest! {
        #[test]
        fn what_is_put_in_order_has_nothing_misplaced_and_what_is_not_has(names in proptest::collection::vec("[丁王刘李张欧一力民军云宝强A]{1,4}", 0..12)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            for order in [StrokeOrder::BySurname, StrokeOrder::ByName] {
                let right: Vec<&str> = ordered(&names, order).into_iter().map(|at| names[at]).collect();
                prop_assert_eq!(misplaced(&right, order), []);
                let known: Vec<StrokeKey> = names.iter().filter_map(|name| stroke_key(name, order).ok()).collect();
                prop_assert_eq!(misplaced(&names, order).is_empty(), known.is_sorted());
            }
        }
    }
}

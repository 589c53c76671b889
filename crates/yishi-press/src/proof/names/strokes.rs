//! Whether a list is by strokes, and whether one of its names stands where its strokes put it.
//!
//! In such a list persons of one surname stand together, so that a shared neighbour says less; but a name that was mistyped
//! still stands where the right one belongs, and often out of order. Invariant: lists in another order say nothing.

use yishi_names::StrokeOrder;
use yishi_names::strokes::{misplaced, stroke_key, strokes};

/// Names a list needs before its order says anything.
const LONG_ENOUGH: usize = 7;

/// False where the surnames' numbers of strokes fall so often that a few names out of place cannot explain it: most lists
/// are by protocol, and this is told without a key for every name.
pub(in crate::proof) fn may_be_by_strokes(list: &[&str]) -> bool {
    let counts = list.iter().filter_map(|name| name.chars().next().and_then(strokes));
    let falls = counts.clone().zip(counts.skip(1)).filter(|(one, next)| one > next).count();
    falls * 4 <= list.len()
}

/// The order of one list.
pub(super) struct Strokes(Option<StrokeOrder>);

impl Strokes {
    /// The rule that all but a sixth of the names keep.
    pub fn of(list: &[&str]) -> Self {
        if list.len() < LONG_ENOUGH || !may_be_by_strokes(list) {
            return Self(None);
        }
        let orders = [StrokeOrder::BySurname, StrokeOrder::ByName];
        let wrong = orders.map(|order| (misplaced(list, order).len(), order));
        let best = wrong.into_iter().min_by_key(|(wrong, _)| *wrong).filter(|(wrong, _)| wrong * 6 <= list.len());
        Self(best.map(|(_, order)| order))
    }

    /// Whether a name stands between its neighbours by strokes too; none where nobody can tell.
    pub fn fits(&self, list: &[&str], at: usize) -> Option<bool> {
        let order = self.0?;
        let key = |at: Option<usize>| at.and_then(|at| list.get(at)).and_then(|name| stroke_key(name, order).ok());
        let own = key(Some(at))?;
        let (left, right) = (key(at.checked_sub(1)), key(Some(at + 1)));
        Some(left.is_none_or(|left| left <= own) && right.is_none_or(|right| own <= right))
    }
}

//! How often each fact was told, against how often it is due.

use std::collections::BTreeMap;

use super::{Due, Problem, Times};
use crate::write::piece::Fact;

/// How often each fact was told.
pub(super) fn counts(told: impl Iterator<Item = Fact>) -> BTreeMap<Fact, usize> {
    let mut counts = BTreeMap::new();
    for fact in told {
        let count: &mut usize = counts.entry(fact).or_default();
        *count = count.saturating_add(1);
    }
    counts
}

/// Every fact that was told too seldom or too often.
pub(super) fn problems(due: &[Due], told: &BTreeMap<Fact, usize>) -> Vec<Problem> {
    due.iter().filter_map(|due| problem(due, told.get(&due.fact).copied().unwrap_or_default())).collect()
}

fn problem(due: &Due, times: usize) -> Option<Problem> {
    let (least, most) = match due.times {
        Times::Once => (1, 1),
        Times::OnceOrMore => (1, usize::MAX),
        Times::AtMostOnce => (0, 1),
        Times::Any => (0, usize::MAX),
    };
    let (what, text) = (due.fact.kind(), due.text.clone());
    if times < least {
        Some(Problem::Missing { what, text })
    } else if times > most {
        Some(Problem::Repeated { what, text, times })
    } else {
        None
    }
}

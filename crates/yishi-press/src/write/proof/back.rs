//! What is read back from a text: the lists of persons, by the reader of `check`.
//!
//! The sentences of a bulletin, a sheet or a caption are not those of a release, so only releases are read.

use yishi_names::Script;

use super::Problem;
use crate::check::{self, Finding};
use crate::facts::Facts;
use crate::write::Product;

/// Everything that is read otherwise than the facts have it.
pub(super) fn problems(facts: &Facts, product: Product, script: Script, text: &str) -> Vec<Problem> {
    match product {
        Product::Release => check::findings(facts, script, text).into_iter().map(problem).collect(),
        Product::Bulletin | Product::Results | Product::Captions => Vec::new(),
    }
}

fn problem(finding: Finding) -> Problem {
    match finding {
        Finding::Names { list, expected, found } => Problem::ReadBack {
            what: format!("{list:?}"),
            expected: format!("{expected:?}"),
            found: format!("{found:?}"),
        },
        Finding::Stranger { list, entry } => {
            Problem::ReadBack { what: format!("{list:?}"), expected: "no such entry".to_owned(), found: entry }
        }
    }
}

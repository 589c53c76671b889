//! What is read back from a text: what met and when, the figures, and the lists of persons.
//!
//! The figures come from the reader of any report, the lists from the reader of `check`, which knows the names to expect. The
//! lines of a sheet and of captions are no sentences of a report, so they are not read.

use yishi_names::Script;

use super::Problem;
use crate::check::agree::{self, Difference};
use crate::check::{self, Finding};
use crate::facts::Facts;
use crate::read::read;
use crate::record::Record;
use crate::write::Product;

/// Everything that is read otherwise than the facts have it.
pub(super) fn problems(facts: &Facts, product: Product, script: Script, text: &str) -> Vec<Problem> {
    match product {
        Product::Release => {
            let lists = check::findings(facts, script, text).into_iter().map(problem);
            lists.chain(figures(facts, script, text)).collect()
        }
        Product::Bulletin => figures(facts, script, text),
        Product::Results | Product::Captions => Vec::new(),
    }
}

fn figures(facts: &Facts, script: Script, text: &str) -> Vec<Problem> {
    let reading = read(text, None);
    let [sitting] = reading.sittings.as_slice() else {
        let found = reading.sittings.len().to_string();
        return vec![Problem::ReadBack { what: "sittings".to_owned(), expected: "1".to_owned(), found }];
    };
    let differences = agree::figures(&Record::from_facts(facts, script), sitting);
    let said = |Difference { field, expected, found }| Problem::ReadBack { what: field, expected, found };
    differences.into_iter().map(said).collect()
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

//! Looks for many marks at once in any bytes.

use std::collections::{BTreeMap, BTreeSet};

use yishi_procedure::ids::SeatNo;

use crate::phone::secrets_of;
use crate::vote::Vote;

/// Marks begin with so many bytes that hardly anything else does.
const BEGINNING: usize = 8;

/// What a mark is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Something of a seat or of the phone in it.
    Seat(SeatNo),
    /// Something of one ballot, by its number in the test.
    Ballot(usize),
    /// The identifier of the vote.
    Vote,
    /// Something that nobody but the phone may know.
    Secret(String),
}

/// Marks by their beginning.
pub struct Marks {
    by_beginning: BTreeMap<[u8; BEGINNING], Vec<(Mark, Vec<u8>)>>,
    /// Whether any mark begins with these two bytes; most places are passed over by it.
    pairs: Vec<bool>,
}

impl Marks {
    /// All marks of a vote.
    pub fn of(vote: &Vote) -> Self {
        let mut marks = Self { by_beginning: BTreeMap::new(), pairs: vec![false; 1 << 16] };
        marks.add(&Mark::Vote, vec![vote.uuid.clone().into_bytes()]);
        let mut number = 0;
        for phone in &vote.phones {
            marks.add(&Mark::Seat(phone.seat), phone.marks());
            if let Some(code) = &phone.code {
                marks.add(&Mark::Secret(format!("the code of {}", phone.seat)), secrets_of(code, &vote.uuid));
            }
            for ballot in &phone.ballots {
                marks.add(&Mark::Ballot(number), ballot.marks());
                let whose = format!("the randomness of a ballot of {}", phone.seat);
                marks.add(&Mark::Secret(whose), ballot.randomness());
                number += 1;
            }
        }
        marks
    }

    fn add(&mut self, of: &Mark, all: Vec<Vec<u8>>) {
        for mark in all {
            let beginning: [u8; BEGINNING] = mark[..BEGINNING].try_into().unwrap();
            self.pairs[pair(&mark)] = true;
            self.by_beginning.entry(beginning).or_default().push((of.clone(), mark));
        }
    }

    /// What these bytes hold.
    pub fn found(&self, bytes: &[u8]) -> BTreeSet<&Mark> {
        let mut found = BTreeSet::new();
        for (at, window) in bytes.windows(BEGINNING).enumerate() {
            if !self.pairs[pair(window)] {
                continue;
            }
            for (mark, whole) in self.by_beginning.get(window).into_iter().flatten() {
                if bytes[at..].starts_with(whole) {
                    found.insert(mark);
                }
            }
        }
        found
    }
}

fn pair(bytes: &[u8]) -> usize {
    usize::from(bytes[0]) << 8 | usize::from(bytes[1])
}

//! One marked paper (选票) and what it counts for.
//!
//! Law: Law on Deputies art 17 (a name is written in only behind a vote against); Electoral Law art 44 (more picks than seats void
//! the paper); the national election method of 2001 (○ for, × against, blank abstains). Invariant: a valid paper has one choice
//! for every line and at most as many picks as there are seats; it never says whose it is.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::PersonName;
use yishi_rulebook::{UnclearMark, WriteInRule};

use crate::ballot::count::{BallotCount, VoidCount, VoidReason};
use crate::ballot::subject::WriteIn;
use crate::voting::choice::{Choice, Counts};

/// What stands in the box of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// ○.
    Circle,
    /// ×.
    Cross,
    /// Nothing.
    Blank,
    /// Something that cannot be made out, in the box or as the name written in.
    Unclear,
}

/// One line as it was marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LineMark {
    /// What stands in the box.
    pub mark: Mark,
    /// The name written in beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub write_in: Option<PersonName>,
}

/// A paper as it came out of the box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MarkedPaper {
    /// Its lines, in the order of the ballot.
    pub lines: Vec<LineMark>,
    /// Whether it is none of those that were issued.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub foreign: bool,
}

/// What a paper is judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperForm {
    /// How many may be picked.
    pub seats: u32,
    /// When a name written in counts.
    pub write_in: WriteInRule,
    /// What becomes of an unclear mark.
    pub unclear: UnclearMark,
    /// The names printed on the paper. Whoever stands on it is voted on there, and cannot be written in as well.
    pub printed: BTreeSet<PersonName>,
}

/// What a paper counts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is valid.
    Valid {
        /// The choice on each line.
        choices: Vec<Choice>,
        /// The names written in that count, each once.
        write_ins: BTreeSet<PersonName>,
    },
    /// It is void.
    Void(VoidReason),
}

/// Judges one paper.
pub fn classify(paper: &MarkedPaper, form: &PaperForm) -> Verdict {
    if paper.foreign {
        return Verdict::Void(VoidReason::NotIssued);
    }
    let unclear = paper.lines.iter().any(|line| line.mark == Mark::Unclear);
    match form.unclear {
        UnclearMark::PaperVoid if unclear => return Verdict::Void(VoidReason::Unclear),
        UnclearMark::PaperVoid | UnclearMark::LineAbstains => {}
    }
    let choices: Vec<Choice> = paper.lines.iter().map(|line| choice(line.mark)).collect();
    let write_ins = written_in(paper, form);
    let picks = choices.iter().filter(|choice| **choice == Choice::For).count() + write_ins.len();
    let fits = u32::try_from(picks).is_ok_and(|picks| picks <= form.seats);
    if fits { Verdict::Valid { choices, write_ins } } else { Verdict::Void(VoidReason::TooMany) }
}

fn choice(mark: Mark) -> Choice {
    match mark {
        Mark::Circle => Choice::For,
        Mark::Cross => Choice::Against,
        Mark::Blank | Mark::Unclear => Choice::Abstain,
    }
}

/// The names written in that count. The same name on two lines is one person, who gets one vote.
fn written_in(paper: &MarkedPaper, form: &PaperForm) -> BTreeSet<PersonName> {
    let counts = |line: &&LineMark| match (form.write_in, line.mark) {
        (WriteInRule::BehindAgainst, Mark::Cross) => true,
        (WriteInRule::Free, Mark::Circle | Mark::Cross | Mark::Blank) => true,
        (WriteInRule::BehindAgainst, Mark::Circle | Mark::Blank | Mark::Unclear) => false,
        (WriteInRule::Free, Mark::Unclear) | (WriteInRule::Never, _) => false,
    };
    let names = paper.lines.iter().filter(counts).filter_map(|line| line.write_in.clone());
    names.filter(|name| !form.printed.contains(name)).collect()
}

/// A count in the making: papers are put on it one by one, whoever reads them.
#[derive(Clone, Debug, Default)]
pub struct Pile {
    returned: u32,
    void: BTreeMap<VoidReason, u32>,
    lines: Vec<Counts>,
    names: BTreeMap<PersonName, u32>,
}

impl Pile {
    /// A pile of papers with so many lines.
    pub fn of_lines(lines: usize) -> Self {
        Self { lines: vec![Counts::default(); lines], ..Self::default() }
    }

    /// Puts one judged paper on the pile.
    pub fn put(&mut self, verdict: &Verdict) {
        self.returned += 1;
        match verdict {
            Verdict::Void(reason) => *self.void.entry(*reason).or_default() += 1,
            Verdict::Valid { choices, write_ins } => {
                for (line, choice) in self.lines.iter_mut().zip(choices) {
                    *line = line.and(*choice);
                }
                for name in write_ins {
                    *self.names.entry(name.clone()).or_default() += 1;
                }
            }
        }
    }

    /// The count of the pile, of so many papers issued.
    pub fn count(self, issued: u32) -> BallotCount {
        let void = self.void.into_iter().map(|(reason, count)| VoidCount { reason, count }).collect();
        let write_ins = self.names.into_iter().map(|(name, votes)| WriteIn { name, votes }).collect();
        BallotCount { issued, returned: self.returned, void, lines: self.lines, write_ins }
    }
}

/// Counts papers: each is judged, and the valid ones are added up.
pub fn count_papers<'a>(
    papers: impl IntoIterator<Item = &'a MarkedPaper>,
    lines: usize,
    form: &PaperForm,
    issued: u32,
) -> BallotCount {
    let mut pile = Pile::of_lines(lines);
    papers.into_iter().for_each(|paper| pile.put(&classify(paper, form)));
    pile.count(issued)
}

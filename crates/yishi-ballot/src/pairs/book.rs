//! The file of proofs, read against a setting, and each ballot tested with its line.
//!
//! Invariant: every ballot needs a line. A line without a ballot is left alone: it is written before its ballot, so that a crash
//! between the two leaves the vote whole, and it proves nothing. When its ballot comes again, so does the line.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use super::statement::{Key, Statement};
use super::text::{BallotPairs, PairedAnswer, PairsHead};
use super::{PairedQuestion, PairsFault};
use crate::ballot::{Ballot, Claims, Sealed, disjunction};
use crate::group::Group;
use crate::json;
use crate::proof::{ProofText, read_all};
use crate::setting::Setting;
use crate::tally::Cipher;

/// The proofs of all ballots that were not tested yet.
#[derive(Clone, Debug)]
pub struct Pairs<G: Group> {
    questions: Vec<(PairedQuestion, usize)>,
    lines: BTreeMap<Key, Vec<PairedAnswer>>,
    /// How many lines of the file were read, the first among them.
    read: usize,
    group: PhantomData<G>,
}

impl<G: Group> Pairs<G> {
    /// Begins with the questions alone; ballots' lines come in by [`Pairs::add`].
    ///
    /// # Errors
    /// A question without pairs of answers.
    pub fn begin(questions: &[PairedQuestion], setting: &Setting<G>) -> Result<Self, PairsFault> {
        let mut checked: Vec<(PairedQuestion, usize)> = Vec::new();
        for question in questions {
            let wrong = PairsFault::Question(question.question.saturating_add(1));
            let twice = checked.iter().any(|(earlier, _)| earlier.question == question.question);
            let candidates = question.candidates(&setting.election).filter(|_| !twice).ok_or(wrong)?;
            checked.push((*question, candidates));
        }
        Ok(Self { questions: checked, lines: BTreeMap::new(), read: 1, group: PhantomData })
    }

    /// Reads a whole file.
    ///
    /// # Errors
    /// The first line that is wrong.
    pub fn read(bytes: &[u8], setting: &Setting<G>) -> Result<Self, PairsFault> {
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let (head, lines) = end.map_or((bytes, &[][..]), |end| bytes.split_at(end));
        let head: PairsHead = json::canonical(head).map_err(|problem| PairsFault::Line(1, problem))?;
        if head.version != PairsHead::VERSION || head.election != setting.fingerprint {
            return Err(PairsFault::OtherElection);
        }
        let mut pairs = Self::begin(&head.questions, setting)?;
        pairs.append(lines.strip_prefix(b"\n").unwrap_or_default())?;
        Ok(pairs)
    }

    /// Takes further whole lines of the file.
    ///
    /// # Errors
    /// The first line that is wrong.
    pub fn append(&mut self, lines: &[u8]) -> Result<(), PairsFault> {
        if lines.is_empty() {
            return Ok(());
        }
        for line in lines.strip_suffix(b"\n").unwrap_or(lines).split(|byte| *byte == b'\n') {
            self.read += 1;
            let line = json::canonical(line).map_err(|problem| PairsFault::Line(self.read, problem))?;
            self.add(line);
        }
        Ok(())
    }

    /// Takes a ballot's line. Of two for the same ballot the first counts.
    pub fn add(&mut self, line: BallotPairs) {
        let BallotPairs { ballot, answers } = line;
        self.lines.entry(ballot).or_insert(answers);
    }

    /// The same questions, and no ballot's line.
    pub(crate) fn emptied(&self) -> Self {
        Self { questions: self.questions.clone(), lines: BTreeMap::new(), read: 1, group: PhantomData }
    }

    /// Takes a ballot's line in place of one that is there.
    pub(crate) fn replace(&mut self, line: BallotPairs) {
        self.lines.insert(line.ballot, line.answers);
    }

    /// The questions, as the first line names them.
    pub(crate) fn paired(&self) -> Vec<PairedQuestion> {
        self.questions.iter().map(|(question, _)| *question).collect()
    }

    /// The questions, counted from 1.
    pub fn questions(&self) -> Vec<usize> {
        self.questions.iter().map(|(question, _)| question.question + 1).collect()
    }

    /// Tests a ballot with its line, which is then used up.
    ///
    /// # Errors
    /// A ballot without a line, or what its line does not prove.
    pub fn test(&mut self, ballot: &Ballot<G>, setting: &Setting<G>) -> Result<(), PairsFault> {
        let answers = self.lines.remove(&ballot.hash).ok_or(PairsFault::Missing)?;
        if answers.len() != self.questions.len() {
            return Err(PairsFault::PartCount);
        }
        let mut claims = Claims::new();
        for ((question, candidates), answer) in self.questions.iter().zip(&answers) {
            let Some(Sealed::Choice(ciphers)) = ballot.answers.get(question.question) else {
                return Err(PairsFault::PartCount);
            };
            let statement = Statement {
                fingerprint: &setting.fingerprint,
                credential: &ballot.credential,
                tracker: &ballot.tracker,
                question: *question,
            };
            claim(&statement, *candidates, ciphers, answer, &setting.key, &mut claims)?;
        }
        claims.settle()
    }
}

fn claim<G: Group>(
    statement: &Statement<'_>,
    candidates: usize,
    ciphers: &[Cipher<G>],
    answer: &PairedAnswer,
    key: &G::Base,
    claims: &mut Claims<G, PairsFault>,
) -> Result<(), PairsFault> {
    let bounds = statement.bounds(candidates);
    let proofs: Vec<&Vec<ProofText>> = answer.pairs.iter().chain(&answer.most_for).collect();
    if answer.pairs.len() != candidates || proofs.len() != bounds.len() {
        return Err(PairsFault::PartCount);
    }
    for (bounded, proofs) in bounds.iter().zip(proofs) {
        if proofs.len() != bounded.most + 1 {
            return Err(PairsFault::PartCount);
        }
        let proofs = read_all::<G>(proofs).ok_or(PairsFault::Value)?;
        let sum = bounded.sum(ciphers);
        let branches = disjunction(key, &sum, 0, &proofs);
        let fault = bounded.candidate.map_or(PairsFault::MostFor, |candidate| PairsFault::Pair(candidate + 1));
        claims.one_of(bounded.prefix_of(&sum.text_pair()), &branches, &proofs, fault);
    }
    Ok(())
}

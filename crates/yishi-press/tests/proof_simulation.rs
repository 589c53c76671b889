//! Two reports of one meeting with slips of the pen in one of them: what the check of names finds, and what it calls wrong
//! that is right.
//!
//! Lists of 60 names, of which each side has 40 % for itself, and about five slips of six kinds; 150 trials for each order
//! and each roll, 1,500 by strokes without a roll. The figures are printed on each run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods)] // The rolls are read from the disk.

use std::collections::BTreeMap;

use yishi_names::StrokeOrder;
use yishi_names::strokes::ordered;
use yishi_press::finding::{Finding, Kind};
use yishi_press::proof::{Document, Other, References, Roll, Row, proof};
use yishi_press::read::sitting::{ScriptState, Source};
use yishi_press::read::{Group, Person, Reading, Sitting};
use yishi_press::span::{Layer, Place, Positions};

mod shared;
mod trials;

use trials::chance::Chance;
use trials::slips::{self, KINDS, slipped};

const TRIALS: u64 = 150;
const LENGTH: usize = 60;
const OWN: usize = 24;
const SLIPS: usize = 5;

fn roster(file: &str) -> Option<Vec<String>> {
    let text = shared::file(&format!("press-corpus/rosters/{file}"))?;
    Some(text.lines().map(str::to_owned).collect())
}

/// In which order the lists are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Protocol,
    Strokes,
}

/// Two lists of one meeting, and which names of the second are slips of which.
struct Trial {
    first: Vec<String>,
    second: Vec<String>,
    slips: BTreeMap<String, (String, slips::Kind)>,
}

impl Trial {
    fn new(pool: &[String], order: Order, chance: &mut Chance) -> Self {
        let drawn = chance.some(&(0..pool.len()).collect::<Vec<_>>(), LENGTH + OWN);
        let mut persons: Vec<String> = drawn.into_iter().map(|at| pool[at].clone()).collect();
        if order == Order::Strokes {
            let names: Vec<&str> = persons.iter().map(String::as_str).collect();
            persons = ordered(&names, StrokeOrder::BySurname).iter().map(|at| names[*at].to_owned()).collect();
        }
        // The first OWN of a shuffled row of seats stand in the first list alone, the next in the second alone.
        let seats = chance.some(&(0..persons.len()).collect::<Vec<_>>(), 2 * OWN);
        let without = |left_out: &[usize]| -> Vec<String> {
            persons.iter().enumerate().filter(|(at, _)| !left_out.contains(at)).map(|(_, name)| name.clone()).collect()
        };
        let (first, mut second) = (without(&seats[OWN..]), without(&seats[..OWN]));
        let mut made = BTreeMap::new();
        for _ in 0..SLIPS {
            // Each kind as often as any other, whichever names it can befall.
            let kind = *chance.of(&KINDS);
            for name in chance.some(&first, LENGTH) {
                let Some(at) = second.iter().position(|other| *other == name) else { continue };
                let Some(wrong) = slipped(&name, kind, pool, chance) else { continue };
                if !made.contains_key(&name) && !persons.contains(&wrong) && !made.contains_key(&wrong) {
                    second[at] = wrong.clone();
                    made.insert(wrong, (name, kind));
                    break;
                }
            }
        }
        Self { first, second, slips: made }
    }
}

fn sitting(names: &[String]) -> Sitting {
    let person = |(at, name): (usize, &String)| Person {
        name: name.clone(),
        written: name.clone(),
        span: Place { line: 1, col: 1 + 4 * at, start: 4 * at, end: 4 * at + 3, ..Place::default() },
        ..Person::default()
    };
    let group = Group {
        group: "all".into(),
        label: None,
        label_written: None,
        row: yishi_press::record::Row::Any,
        persons: names.iter().enumerate().map(person).collect(),
        unnamed: false,
        unnamed_groups: Vec::new(),
    };
    let source = Source {
        file: None,
        sha256: None,
        lines: [1, 1],
        script: yishi_names::Script::Hans,
        script_state: ScriptState::Clean,
        publisher: None,
        section: None,
        published: None,
        published_span: None,
        byline: Vec::new(),
        date_basis: None,
    };
    Sitting { rostrum: vec![group], ..Sitting::at(source) }
}

fn findings(ours: &[String], theirs: Option<&[String]>, rolls: Vec<Roll>) -> (Vec<Finding>, Vec<Roll>) {
    let reading = Reading { layer: Layer::default(), sittings: vec![sitting(ours)], ..Reading::default() };
    let others = theirs.map(|names| Other::report("other", sitting(names))).into_iter().collect();
    let references = References { rolls, others };
    let positions = Positions::new("");
    let found = proof(&Document { original: "", reading: &reading, positions: &positions }, &references);
    (found, references.rolls)
}

/// What was found of what was to be found.
#[derive(Default)]
struct Score {
    right: usize,
    false_alarms: usize,
    missed: BTreeMap<slips::Kind, usize>,
    slips: usize,
}

impl Score {
    /// A finding is right where its name is a slip and what is suggested, or stands first among the candidates, is the name.
    fn add(&mut self, trial: &Trial, findings: &[Finding]) {
        self.slips += trial.slips.len();
        let mut missed = trial.slips.clone();
        for finding in findings.iter().filter(|finding| matches!(finding.kind, Kind::Name | Kind::UnknownName)) {
            let says = finding.suggestion.clone().or(finding.candidates.first().map(|first| first.text.clone()));
            match trial.slips.get(&finding.stands) {
                Some((name, _)) if says.as_ref() == Some(name) => {
                    self.right += 1;
                    missed.remove(&finding.stands);
                }
                Some(_) | None => self.false_alarms += 1,
            }
        }
        for (_, kind) in missed.values() {
            *self.missed.entry(*kind).or_default() += 1;
        }
    }

    fn precision(&self) -> usize {
        self.right * 1000 / (self.right + self.false_alarms).max(1)
    }

    fn recall(&self) -> usize {
        self.right * 1000 / self.slips.max(1)
    }

    fn told(&self, what: &str) {
        let (precision, recall) = (self.precision(), self.recall());
        println!(
            "{what}: precision {precision} recall {recall} of 1000, {} slips, missed {:?}",
            self.slips, self.missed
        );
    }
}

fn simulated(pool: &[String], order: Order, roll: bool) -> Score {
    let mut score = Score::default();
    let mut rolls = if roll { vec![Roll::of_names(&pool.join("\n"))] } else { Vec::new() };
    // By strokes and without a roll the figures are near their floor: more trials, so that chance does not decide.
    let trials = if order == Order::Strokes && !roll { 10 * TRIALS } else { TRIALS };
    for seed in 0..trials {
        let mut chance = Chance::new(seed * 2 + u64::from(order == Order::Strokes));
        let trial = Trial::new(pool, order, &mut chance);
        let (found, kept) = findings(&trial.second, Some(&trial.first), rolls);
        rolls = kept;
        score.add(&trial, &found);
    }
    score
}

#[test]
fn slips_are_found_beside_another_report_and_what_is_right_stays() {
    for file in ["synthetic-3000.txt", "synthetic-100000.txt"] {
        let Some(pool) = roster(file) else { return };
        for order in [Order::Protocol, Order::Strokes] {
            for roll in [false, true] {
                let score = simulated(&pool, order, roll);
                score.told(&format!("{file} {order:?} {}", if roll { "with the roll" } else { "without a roll" }));
                assert!(score.precision() >= 980 && score.recall() >= 980, "{file} {order:?} {roll}");
            }
        }
    }
}

/// One list with one slip in it and nothing beside it but the roll.
struct Alone<'t> {
    pool: &'t [String],
    /// Draws the names of a list.
    list: &'t dyn Fn(&mut Chance) -> Vec<String>,
}

/// Slips that are on no roll, those that are found, and those for which the right name is named first.
#[derive(Clone, Copy, Debug, Default)]
struct Named {
    unknown: usize,
    found: usize,
    first: usize,
}

impl Alone<'_> {
    /// A list with a slip of this kind, whichever of its names it can befall; the slip and the right name.
    fn slip(&self, kind: slips::Kind, roll: &Roll, chance: &mut Chance) -> (Vec<String>, String, String) {
        loop {
            let mut names = (self.list)(chance);
            let at = chance.below(names.len());
            let wrong = slipped(&names[at], kind, self.pool, chance);
            if let Some(wrong) = wrong.filter(|wrong| !roll.knows(wrong)) {
                let right = std::mem::replace(&mut names[at], wrong.clone());
                return (names, wrong, right);
            }
        }
    }

    /// Each kind as often as any other.
    fn named(&self, rows: Vec<Row>) -> BTreeMap<slips::Kind, Named> {
        let mut rolls = vec![Roll::new(rows)];
        let mut named = BTreeMap::<slips::Kind, Named>::new();
        for kind in KINDS {
            for seed in 0..TRIALS {
                let mut chance = Chance::new(1000 + seed);
                let (names, wrong, right) = self.slip(kind, &rolls[0], &mut chance);
                let (findings, kept) = findings(&names, None, rolls);
                rolls = kept;
                let finding = findings.iter().find(|found| found.kind == Kind::UnknownName && found.stands == wrong);
                let candidate = finding.and_then(|finding| finding.candidates.first());
                let counted = named.entry(kind).or_default();
                counted.unknown += 1;
                counted.found += usize::from(finding.is_some());
                counted.first += usize::from(candidate.is_some_and(|candidate| candidate.text == right));
            }
        }
        named
    }
}

/// Prints the figures by kind, and gives them all together.
fn together(what: &str, named: &BTreeMap<slips::Kind, Named>) -> Named {
    let mut all = Named::default();
    for (kind, counted) in named {
        println!("{what}: {kind:?} {counted:?}");
        all.unknown += counted.unknown;
        all.found += counted.found;
        all.first += counted.first;
    }
    println!("{what}: {} of {} found, the right one first {}", all.found, all.unknown, all.first);
    all
}

#[test]
fn a_name_that_is_on_no_roll_is_found_and_the_right_one_named_first() {
    let Some(small) = roster("synthetic-3000.txt") else { return };
    let rows = |(at, name): (usize, &String)| Row::named(at.to_string(), name);
    let alone = Alone { pool: &small, list: &|chance| chance.some(&small, 12) };
    let named = together("3,000 names, no neighbours", &alone.named(small.iter().enumerate().map(rows).collect()));
    // Who knew exactly how often each slip makes what of which name could name 96 of 100 first: any other character in a name
    // of two fits all of that surname, and a lost one leaves what fits two persons as well.
    assert!(named.found == named.unknown && named.first * 100 >= named.unknown * 94);
    let Some(large) = roster("synthetic-100000.txt") else { return };
    // A roll of many bodies: those who sit beside each other are of one body.
    const BODY: usize = 500;
    let rows =
        |(at, name): (usize, &String)| Row { body: format!("body {}", at / BODY), ..Row::named(at.to_string(), name) };
    let of_a_body = |chance: &mut Chance| {
        let first = chance.below(large.len() / BODY) * BODY;
        chance.some(&large[first..first + BODY], 12)
    };
    let alone = Alone { pool: &large, list: &of_a_body };
    let named = together("100,000 names of 200 bodies", &alone.named(large.iter().enumerate().map(rows).collect()));
    assert!(named.found == named.unknown && named.first * 100 >= named.unknown * 95);
}

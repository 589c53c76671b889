//! The roll for which cards are made: the same files that the desk convenes a session with.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, bail};
use yishi_app::roll_file::{self, RollFileError};
use yishi_procedure::convening::roll::{RollDraft, Seat};
use yishi_procedure::convening::roll_sheet::RollProblem;
use yishi_procedure::ids::SeatNo;
use yishi_web::pages::convene;
use yishi_web::texts::Lang;

use super::book::Card;
use super::seed::Draw;

/// Problems shown before the rest is only counted.
const SHOWN: usize = 10;

/// Reads a roll.
pub(super) fn read(path: &Path) -> anyhow::Result<RollDraft> {
    let name = path.display();
    let bytes = std::fs::read(path).with_context(|| format!("{name} cannot be read"))?;
    match roll_file::read(&bytes) {
        Ok(roll) => Ok(roll),
        Err(RollFileError::Problems(problems)) => bail!("{name} is no sound roll\n{}", told(&problems)),
        Err(RollFileError::Unreadable(fault)) => Err(fault).with_context(|| format!("{name} is no roll")),
    }
}

fn told(problems: &[RollProblem]) -> String {
    let mut lines: Vec<String> = problems.iter().take(SHOWN).map(one).collect();
    if problems.len() > SHOWN {
        lines.push(format!("and {} more", problems.len() - SHOWN));
    }
    lines.join("\n")
}

fn one(problem: &RollProblem) -> String {
    let told = convene::problem(Lang::En, problem);
    told.line.map_or_else(|| told.reason.clone(), |line| format!("line {line}: {}", told.reason))
}

/// A card with a fresh code for each seat that has none: by delegation as the roll has them, in each by number, as they are
/// handed out.
pub(super) fn cards(roll: &RollDraft, carded: &BTreeSet<SeatNo>, draw: &mut Draw) -> anyhow::Result<Vec<Card>> {
    let mut seats: Vec<&Seat> = roll.seats.iter().filter(|seat| !carded.contains(&seat.no)).collect();
    seats.sort_by_key(|seat| (seat.group, seat.no));
    seats.into_iter().map(|seat| card(roll, seat, draw)).collect()
}

fn card(roll: &RollDraft, seat: &Seat, draw: &mut Draw) -> anyhow::Result<Card> {
    let name = seat.name.as_ref().with_context(|| format!("seat {} has no name on the roll", seat.no))?;
    let group = roll.groups.iter().find(|group| group.no == seat.group);
    let group = group.with_context(|| format!("seat {} has no delegation on the roll", seat.no))?;
    Ok(Card { seat: seat.no, name: name.hans.clone(), delegation: group.name.hans.clone(), seed: draw.seed() })
}

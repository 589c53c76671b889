//! A file of seat numbers: those entitled to a vote, or those present.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, bail, ensure};
use yishi_procedure::ids::SeatNo;

/// Reads the numbers, parted by line ends, blanks or commas.
pub(super) fn read(path: &Path) -> anyhow::Result<BTreeSet<SeatNo>> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("{name} cannot be read"))?;
    let mut seats = BTreeSet::new();
    for (line, number) in text.trim_start_matches('\u{feff}').lines().zip(1..) {
        for word in line.split([' ', '\t', ',', '，', '、', ';']).filter(|word| !word.is_empty()) {
            let Some(seat) = word.parse().ok().filter(|seat| *seat > 0).map(SeatNo) else {
                bail!("{name}, line {number}: «{word}» is no seat number");
            };
            ensure!(seats.insert(seat), "{name}, line {number}: seat {seat} stands there twice");
        }
    }
    ensure!(!seats.is_empty(), "{name} names no seat");
    Ok(seats)
}

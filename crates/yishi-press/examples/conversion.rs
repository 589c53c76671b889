//! Says what converters did to the reports in the files named, and how fast it was found; `--convert` turns them around.
//!
//! `cargo run --release -p yishi-press --example conversion -- FILE...`

#![allow(clippy::disallowed_methods, clippy::print_stdout)] // An example reads files and has a clock.

use std::time::Instant;

use yishi_names::Script;
use yishi_press::script::{self, Converter, Page};
use yishi_press::span::{Layer, Positions};

/// How much text the speed is measured on.
const BYTES: usize = 24_000_000;

fn main() -> Result<(), std::io::Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let convert = arguments.iter().any(|argument| argument == "--convert");
    for file in arguments.iter().filter(|argument| !argument.starts_with("--")) {
        let text = std::fs::read_to_string(file)?;
        if convert { print!("{}", turned(&text)) } else { tell(file, &text) }
    }
    Ok(())
}

fn turned(text: &str) -> String {
    match script::script_of(text) {
        Script::Hans => Converter::default().traditional(text, &[]).text,
        Script::Hant => Converter::default().simplified(text, &[]).text,
    }
}

fn tell(file: &str, text: &str) {
    let (layer, positions) = (Layer::same(text), Positions::new(text));
    let look = || script::findings(&Page { original: text, layer: &layer, positions: &positions, names: &[] });
    for finding in look() {
        let (place, right) = (finding.span, finding.suggestion.as_deref().unwrap_or("-"));
        let behind: String = text.chars().skip(place.start.saturating_sub(4)).take(9).collect();
        println!(
            "{file}:{}:{}: {} {:?} {} -> {right} in {behind:?} {:?}",
            place.line,
            place.col,
            finding.kind.word(),
            finding.severity,
            finding.stands,
            finding.evidence
        );
    }
    let rounds = BYTES / text.len().max(1) + 1;
    let start = Instant::now();
    let found: usize = (0..rounds).map(|_| look().len()).sum();
    let micros = start.elapsed().as_micros().max(1);
    let bytes = u128::try_from(rounds * text.len()).unwrap_or_default();
    println!("{file}: {} findings, {} MB/s", found / rounds, bytes / micros);
}

//! Says what converters did to the reports in the files named, and how fast that is found; `--convert` turns them around.
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
    let start = Instant::now();
    script::findings_of("國", &yishi_press::read::read("國", None), &Positions::new("國"));
    println!("tables ready in {} ms", start.elapsed().as_millis());
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
    let found = look().len();
    println!(
        "{file}: {found} findings; {} MB/s, its script alone {} MB/s",
        speed(text, look),
        speed(text, || script::script_of(text))
    );
}

/// Of the fastest round, as others may be at work on this machine.
fn speed<T>(text: &str, look: impl Fn() -> T) -> u128 {
    let rounds = BYTES / text.len().max(1) + 1;
    let nanos = (0..rounds).map(|_| {
        let start = Instant::now();
        std::hint::black_box(look());
        start.elapsed().as_nanos()
    });
    let bytes = u128::try_from(text.len()).unwrap_or_default();
    bytes * 1000 / nanos.min().unwrap_or_default().max(1)
}

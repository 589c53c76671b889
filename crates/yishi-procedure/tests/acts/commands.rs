//! One sample of every command, as a program would send it; the book and the description of the API rest on them.
#![allow(clippy::disallowed_methods)] // A test may read the files of its own crate.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use schemars::generate::SchemaSettings;
use serde_json::Value;
use yishi_procedure::Command;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commands")
}

fn sample(name: &str) -> Value {
    let path = folder().join(format!("{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{name} has no sample ({why})"));
    serde_json::from_str(&text).unwrap()
}

fn names() -> Vec<&'static str> {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    Command::shapes(&mut generator).into_iter().map(|shape| shape.name).collect()
}

#[test]
fn every_command_has_a_sample_and_every_sample_a_command() {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let samples: BTreeSet<String> = files.map(|file| file.strip_suffix(".json").unwrap().to_owned()).collect();
    assert_eq!(samples, names().into_iter().map(str::to_owned).collect());
}

#[test]
fn every_sample_is_read_and_written_as_it_was() {
    for name in names() {
        let sample = sample(name);
        let command: Command = serde_json::from_value(sample.clone()).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(command.name(), name);
        assert_eq!(serde_json::to_value(&command).unwrap(), sample, "{name} is written otherwise than it was");
    }
}

/// All sources below a folder.
fn texts(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { texts(&path) } else { vec![fs::read_to_string(path).unwrap()] })
        .collect()
}

#[test]
fn every_command_knows_the_stage_its_file_stands_in() {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for shape in Command::shapes(&mut generator) {
        let stage = source.join(shape.stage);
        let declared = format!("pub struct {} {{", shape.name);
        assert!(
            texts(&stage).iter().any(|text| text.contains(&declared)),
            "{} is not declared in {}",
            shape.name,
            shape.stage
        );
    }
}

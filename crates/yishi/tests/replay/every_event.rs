//! Every kind of event the procedure knows happens in at least one of the scenarios, so that nothing is told of acts that were
//! never held from the door to the journal.

use std::collections::BTreeSet;

use yishi_procedure::Event;

use crate::kept::Kept;
use crate::workspace;

/// The scripts in the folder of scenarios, by name.
fn scripts() -> Vec<String> {
    let files = std::fs::read_dir(workspace().join("scenarios")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut scripts: Vec<String> = names.filter(|name| name.ends_with(".toml")).collect();
    scripts.sort();
    scripts
}

#[test]
fn every_kind_of_event_happens_in_a_scenario() {
    let scripts = scripts();
    assert!(!scripts.is_empty());
    let held: BTreeSet<String> = scripts.iter().flat_map(|name| Kept::of(name).events).map(|(kind, _)| kind).collect();
    let missing: Vec<&str> = Event::KINDS.iter().copied().filter(|kind| !held.contains(*kind)).collect();
    assert!(missing.is_empty(), "{} kinds of events happen in none of {scripts:?}: {missing:#?}", missing.len());
}

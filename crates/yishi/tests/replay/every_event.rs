//! Every kind of event the procedure knows happens in at least one of the scenarios, but those of sealed ballots, so that nothing
//! is told of acts that were never held from the door to the journal.

use std::collections::BTreeSet;

use yishi_procedure::Event;

use crate::kept::Kept;
use crate::workspace;

/// Sealed ballots need phones that seal and trustees who open; they are held whole where the house itself is tested.
const HELD_WITH_DEVICES: [&str; 6] = [
    "TrusteesNamed",
    "SealedBallotOpened",
    "SealedBallotClosed",
    "SealedBallotCounted",
    "SealedBallotAbandoned",
    "SealedBallotAnnounced",
];

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
    let (by_devices, missing): (Vec<&str>, Vec<&str>) =
        missing.into_iter().partition(|kind| HELD_WITH_DEVICES.contains(kind));
    assert_eq!(by_devices, HELD_WITH_DEVICES, "a script holds sealed ballots, so they need no exception");
    assert!(missing.is_empty(), "{} kinds of events happen in none of {scripts:?}: {missing:#?}", missing.len());
}

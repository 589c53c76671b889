//! Files from outside: whatever is in them, reading them ends with a value or with reasons, and never otherwise.
#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::prelude::*;
use yishi_app::{facts, roll_file, scenario};

const ROLL: &str = "证号,姓名,代表团,排序\n1,王力,东湖,1\n2,阿孜古丽·艾尔肯,西山,\n";
const FACTS: &str =
    r#"{"schema":"press-record/1","body":"congress","session":{"place":"明川市","term":16,"ordinal":3}}"#;

/// Where a file is spoilt, and what stands there instead.
fn spoils() -> impl Strategy<Value = Vec<(usize, Vec<u8>)>> {
    vec((any::<usize>(), vec(any::<u8>(), 0..6)), 1..5)
}

/// The file with its spoils: each takes the place of one byte.
fn spoilt(whole: &[u8], spoils: &[(usize, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for (place, instead) in spoils {
        let at = place % bytes.len().max(1);
        bytes.splice(at..(at + 1).min(bytes.len()), instead.iter().copied());
    }
    bytes
}

/// A roll that was taken has somebody on it.
fn reads(bytes: &[u8]) {
    if let Ok(roll) = roll_file::read(bytes) {
        assert!(!roll.seats.is_empty(), "a roll without seats was taken");
    }
}

proptest! {
    #[test]
    fn any_bytes_as_a_roll(bytes in vec(any::<u8>(), 0..400), zip in any::<bool>()) {
        let head: &[u8] = if zip { b"PK\x03\x04" } else { b"" };
        reads(&[head, &bytes].concat());
    }

    #[test]
    fn a_spoilt_roll(spoils in spoils()) {
        reads(&spoilt(ROLL.as_bytes(), &spoils));
    }

    #[test]
    fn a_spoilt_script(spoils in spoils()) {
        let script = include_bytes!("../../../docs/examples/small.toml");
        let text = String::from_utf8_lossy(&spoilt(script, &spoils)).into_owned();
        if let Err(problems) = scenario::read("small.toml", &text) {
            prop_assert!(!problems.is_empty(), "refused without a reason");
        }
    }

    #[test]
    fn spoilt_facts(spoils in spoils()) {
        let text = String::from_utf8_lossy(&spoilt(FACTS.as_bytes(), &spoils)).into_owned();
        drop(facts::scenario("facts.json", &text));
    }
}

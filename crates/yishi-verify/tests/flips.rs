//! A single changed byte, anywhere in the file, is found and named.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;
use std::thread;

use support::Held;
use yishi_verify::{Finding, verify};

/// Verifies a copy with one byte changed; the byte must be missed by nobody.
fn flipped(bytes: &mut [u8], at: usize, by: u8) -> Finding {
    bytes[at] ^= by;
    let found = verify(bytes, None);
    bytes[at] ^= by;
    found.err().unwrap_or_else(|| panic!("byte {at} changed by {by:#x} goes unnoticed"))
}

/// The line of each byte, from 1.
fn lines(bytes: &[u8]) -> Vec<usize> {
    let mut line = 1;
    let mut lines = Vec::with_capacity(bytes.len());
    for byte in bytes {
        lines.push(line);
        line += usize::from(*byte == b'\n');
    }
    lines
}

#[test]
fn every_flipped_byte_is_named() {
    let bytes = Held::smallest().export();
    // Later bytes take longer to reach, so the two halves of the work are not the halves of the file.
    let half = bytes.len() * 7 / 10;
    let flips = |range: std::ops::Range<usize>| {
        let mut copy = bytes.clone();
        range.map(|at| flipped(&mut copy, at, 1).code.as_str()).collect::<BTreeSet<_>>()
    };
    let codes = thread::scope(|scope| {
        let first = scope.spawn(|| flips(0..half));
        let mut codes = flips(half..bytes.len());
        codes.append(&mut first.join().unwrap());
        codes
    });
    println!("{} bytes; found as {codes:?}", bytes.len());
}

#[test]
fn high_bits_and_line_feeds_too() {
    let bytes = Held::whole().export();
    let mut copy = bytes.clone();
    for at in (0..bytes.len()).step_by(37) {
        flipped(&mut copy, at, 0x80);
    }
    for at in (0..bytes.len()).filter(|at| bytes[*at] == b'\n') {
        flipped(&mut copy, at, 0x2a);
    }
}

#[test]
fn a_flip_in_an_event_or_a_box_is_named_on_its_line() {
    let bytes = Held::whole().export();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let lines = lines(&bytes);
    let mut copy = bytes.clone();
    for needle in ["\"choice\":\"against\"", "\"kind\":\"SeatLeft\"", "\"needed\":8", "\"press\":2", "\"not_pressed\""]
    {
        let at = text.find(needle).unwrap() + needle.len() - 2;
        let finding = flipped(&mut copy, at, 1);
        let line = finding.place.line.unwrap();
        assert_eq!(line, lines[at], "{needle}: {finding}");
    }
}

#[test]
fn a_file_that_was_cut_off_or_run_on_is_refused() {
    let bytes = Held::smallest().export();
    for end in (0..bytes.len()).step_by(97) {
        assert!(verify(&bytes[..end], None).is_err(), "cut off at {end}");
    }
    let twice = [bytes.clone(), bytes].concat();
    assert!(verify(&twice, None).is_err());
}

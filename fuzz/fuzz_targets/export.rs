//! Fuzzes the reader of exports: `cargo +nightly fuzz run export -- -max_total_time=600`.
//!
//! The first byte says where the rest goes: it is the file, or it stands as lines behind the boxes of a file that is right up to
//! there, where archives, checkpoint and seal belong. A finding is a panic, or a file that is read and has another written form.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use yishi_journal::SigningKey;
use yishi_journal::export::{Contents, read};

/// A file without events, with the line on which its checkpoint stands.
static FILE: LazyLock<(String, String)> = LazyLock::new(|| {
    let (envelopes, boxes, archives) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let contents = Contents { stream: "a".to_owned(), rulebook: "{}".to_owned(), envelopes, boxes, archives };
    let text = String::from_utf8(contents.seal(&key()).unwrap()).unwrap();
    let end = text.find("{\"checkpoint\":").unwrap();
    let (head, tail) = text.split_at(end);
    (head.to_owned(), tail.to_owned())
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    match kind % 2 {
        0 => whole(rest),
        _ => {
            let (head, tail) = &*FILE;
            whole(&[head.as_bytes(), rest, tail.as_bytes()].concat());
        }
    }
});

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// All lines but checkpoint and seal, which another key signs otherwise, are written again as they were read.
fn whole(bytes: &[u8]) {
    let Ok(export) = read(bytes) else { return };
    let again = export.contents.seal(&key()).unwrap();
    let body = |bytes: &[u8], from: usize| {
        let lines: Vec<_> = bytes.split(|byte| *byte == b'\n').skip(from).map(<[u8]>::to_vec).collect();
        lines[..lines.len() - 3].to_vec()
    };
    assert_eq!(body(&again, 1), body(bytes, 1));
    assert_eq!(read(&again).unwrap().contents, export.contents);
}

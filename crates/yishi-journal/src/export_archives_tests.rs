#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::Index;

use super::super::tests::{contents, key};
use super::super::{Contents, ExportError, SealError, read, reading::read_in_pieces};
use super::*;

/// A size that makes pieces of a few bytes.
const SMALL: usize = 6;

fn with(archives: &[(&str, &[u8])]) -> String {
    let mut contents = contents();
    contents.archives = archives.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    String::from_utf8(contents.seal_in_pieces(&key(), SMALL).unwrap()).unwrap()
}

/// Two archives: lines 9 and 10 are `a.bel`, line 11 is `a.pairs`.
fn two() -> String {
    with(&[("a.bel", b"0123456789"), ("a.pairs", b"{}\n")])
}

#[track_caller]
fn refused(text: &str) -> (usize, Misform) {
    let ExportError { line, misform } = read_in_pieces(text.as_bytes(), SMALL).unwrap_err();
    (line, misform)
}

fn order(line: usize, name: &str, part: u32) -> (usize, Misform) {
    (line, Misform::ArchiveOrder { name: name.to_owned(), part })
}

#[test]
fn an_export_without_archives_is_what_it_was_before_there_were_any() {
    let text = String::from_utf8(contents().seal(&key()).unwrap()).unwrap();
    let seal = text.lines().last().unwrap();
    let before = "88519686130cfedf03b70d91c8fa7da65aa2b6b77dca33bef8e1dd271cf4821e";
    assert!(seal.contains(before), "{seal}");
    assert!(!text.contains("archive"));
    assert_eq!(text.lines().count(), 10);
}

#[test]
fn an_archive_stands_in_its_pieces_behind_the_boxes() {
    let text = two();
    let line = |no: usize| text.lines().nth(no - 1).unwrap();
    assert_eq!(line(9), "{\"archive\":\"a.bel\",\"bytes\":\"MDEyMzQ1\",\"part\":1}");
    assert_eq!(line(10), "{\"archive\":\"a.bel\",\"bytes\":\"Njc4OQ==\",\"part\":2}");
    assert_eq!(line(11), "{\"archive\":\"a.pairs\",\"bytes\":\"e30K\",\"part\":1}");
    assert!(line(12).starts_with("{\"checkpoint\":"));
    for no in 9..12 {
        assert_eq!(crate::codec::canonical(&serde_json::from_str(line(no)).unwrap()).unwrap(), line(no));
    }
}

#[test]
fn every_archive_is_found_by_its_line() {
    let mut contents = contents();
    contents.archives =
        [("a", 0), ("b", PIECE + 1), ("c", 5)].map(|(name, len)| (name.to_owned(), vec![7; len])).into();
    let bytes = contents.seal(&key()).unwrap();
    let export = read(&bytes).unwrap();
    assert_eq!(export.contents.archives, contents.archives);
    let lines: Vec<_> = bytes.split(|byte| *byte == b'\n').collect();
    for (name, part) in [("a", 1), ("b", 1), ("c", 1)] {
        let line = lines[export.archive_line(name) - 1];
        assert!(line.starts_with(format!("{ARCHIVE}{name}\"").as_bytes()));
        assert!(line.ends_with(format!("\"part\":{part}}}").as_bytes()));
    }
    assert!(lines[export.checkpoint_line() - 1].starts_with(b"{\"checkpoint\":"));
    assert_eq!(export.archive_line("d"), export.checkpoint_line());
}

#[test]
fn a_piece_stands_in_one_place_and_one_form_only() {
    let text = two();
    let replaced = |from: &str, to: &str| {
        assert!(text.contains(from));
        refused(&text.replacen(from, to, 1))
    };
    assert_eq!(replaced("\"part\":2", "\"part\":3"), order(10, "a.bel", 3));
    assert_eq!(replaced("\"part\":2", "\"part\":02"), (10, EXPECTED));
    assert_eq!(replaced("\"part\":2", "\"part\":0"), (10, EXPECTED));
    assert_eq!(replaced("\"part\":2", "\"part\":1"), order(10, "a.bel", 1));
    assert_eq!(replaced("MDEyMzQ1", "MDEyMzQ="), order(10, "a.bel", 2));
    assert_eq!(replaced("MDEyMzQ1", "MDEyMzQ1Ng=="), (9, EXPECTED));
    assert_eq!(replaced("Njc4OQ==", ""), order(10, "a.bel", 2));
    assert_eq!(replaced("Njc4OQ==", "Njc4OR=="), (10, EXPECTED));
    assert_eq!(replaced("Njc4OQ==", "Njc4OQ"), (10, EXPECTED));
    assert_eq!(replaced("Njc4OQ==", "Njc4 OQ=="), (10, EXPECTED));
    assert_eq!(replaced("\"a.pairs\"", "\"a.aaa\""), order(11, "a.aaa", 1));
    assert_eq!(replaced("\"a.pairs\"", "\"a\\u002epairs\""), (11, EXPECTED));
    assert_eq!(replaced("\"a.pairs\"", "\"\""), (11, EXPECTED));
    assert_eq!(replaced(",\"part\":1}", ",\"part\":1 }"), (9, EXPECTED));
}

#[test]
fn nothing_but_archives_and_the_checkpoint_follows_an_archive() {
    let text = two();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.swap(8, 9);
    assert_eq!(refused(&(lines.join("\n") + "\n")), order(9, "a.bel", 2));
    lines.swap(8, 9);
    lines.swap(7, 8);
    assert_eq!(refused(&(lines.join("\n") + "\n")).0, 9);
}

#[test]
fn a_name_is_a_plain_file_name() {
    let long = "a".repeat(101);
    for wrong in ["", ".", "..", ".a", "a/b", "a\\b", "a b", "a\"", "a\n", "ä", "选举", &long] {
        assert!(!is_archive_name(wrong));
        let mut contents = contents();
        contents.archives = BTreeMap::from([(wrong.to_owned(), vec![1])]);
        assert_eq!(contents.seal(&key()), Err(SealError::ArchiveName(wrong.to_owned())));
    }
    for right in ["a", "A-1_b.bel", &long[1..]] {
        assert!(is_archive_name(right));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_sealed_is_read_back_and_sealed_again_the_same(
        archives in btree_map("[A-Za-z0-9_-][A-Za-z0-9._-]{0,4}", vec(any::<u8>(), 0..20), 0..5),
        piece in 1_usize..9,
    ) {
        let contents = Contents { archives, ..contents() };
        let bytes = contents.seal_in_pieces(&key(), piece).unwrap();
        let export = read_in_pieces(&bytes, piece).unwrap();
        prop_assert_eq!(&export.contents, &contents);
        prop_assert_eq!(export.contents.seal_in_pieces(&key(), piece).unwrap(), bytes);
    }

    /// Whatever is changed in the archives' lines: if it is read at all, it is another content in its one written form.
    #[test]
    fn an_altered_file_is_refused_or_is_the_written_form_of_what_it_says(at: Index, to in b' '..b'~') {
        let mut bytes = two().into_bytes();
        let begins = |sort: &[u8]| bytes.windows(sort.len()).position(|found| found == sort).unwrap();
        let (from, until) = (begins(ARCHIVE.as_bytes()), begins(b"{\"checkpoint\""));
        bytes[from + at.index(until - from)] = to;
        if let Ok(export) = read_in_pieces(&bytes, SMALL) {
            let again = export.contents.seal_in_pieces(&key(), SMALL).unwrap();
            // The seal alone is of the bytes as they were.
            let lines = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>();
            let (again, altered) = (lines(&again), lines(&bytes));
            prop_assert_eq!(&again[..again.len() - 2], &altered[..altered.len() - 2]);
        }
    }
}

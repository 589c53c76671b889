//! Pictures made by hand, segment by segment.
#![allow(clippy::expect_used)]

use super::*;
use proptest::prelude::*;

fn jpeg(segments: &[(u8, &[u8])], tail: &[u8]) -> Vec<u8> {
    let mut out = vec![0xFF, 0xD8];
    for (marker, content) in segments {
        out.extend([0xFF, *marker]);
        out.extend(u16::try_from(content.len() + 2).unwrap_or_default().to_be_bytes());
        out.extend(*content);
    }
    out.extend([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]);
    out.extend(tail);
    out
}

/// Notes of a camera in the order of little machines: which way is up, and a place.
fn notes(way: u8) -> Vec<u8> {
    let mut out = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0".to_vec();
    out.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, way, 0, 0, 0]);
    out.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 0x99, 0, 0, 0]);
    out.extend(b"\0\0\0\0GPS 31.2304N");
    out
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn a_jpeg_loses_its_place_and_comment_and_what_hangs_on_behind_and_keeps_which_way_is_up() {
    let notes = notes(6);
    let picture = jpeg(&[(0xE0, b"JFIF\0"), (0xE1, &notes), (0xFE, b"secret"), (0xDA, b"\x01")], b"trailing film");
    let (format, cleaned) = cleaned(&picture).expect("a picture");
    assert_eq!(format, PhotoFormat::Jpeg);
    for gone in [b"GPS".as_slice(), b"secret", b"trailing"] {
        assert!(!holds(&cleaned, gone));
    }
    assert!(holds(&cleaned, b"JFIF") && holds(&cleaned, &[0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]));
    assert!(holds(&cleaned, &[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]));
    assert_eq!(super::cleaned(&cleaned).expect("still a picture").1, cleaned);
}

#[test]
fn a_png_keeps_its_picture_and_loses_its_texts() {
    let chunk = |name: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap_or_default().to_be_bytes();
        [length.as_slice(), name, content, &[0; 4]].concat()
    };
    let parts = [chunk(b"IHDR", &[0; 13]), chunk(b"tEXt", b"Author\0me"), chunk(b"eXIf", b"GPS"), chunk(b"IDAT", b"x")];
    let picture = [png::SIGNATURE.to_vec(), parts.concat(), chunk(b"IEND", b""), b"more".to_vec()].concat();
    let (format, cleaned) = cleaned(&picture).expect("a picture");
    assert_eq!(format, PhotoFormat::Png);
    assert!(holds(&cleaned, b"IDAT") && !holds(&cleaned, b"Author") && !holds(&cleaned, b"GPS"));
    assert!(!holds(&cleaned, b"more"));
}

#[test]
fn a_webp_that_moves_is_refused_and_one_that_stands_loses_its_notes() {
    let chunk = |name: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap_or_default().to_le_bytes();
        [name, length.as_slice(), content].concat()
    };
    let file = |flags: u8| {
        let parts =
            [chunk(b"VP8X", &[flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]), chunk(b"VP8 ", b"drawn."), chunk(b"EXIF", b"GPS.")];
        [b"RIFF\0\0\0\0WEBP".as_slice(), &parts.concat()].concat()
    };
    let (_, cleaned) = cleaned(&file(0x08)).expect("a picture");
    assert!(holds(&cleaned, b"drawn.") && !holds(&cleaned, b"GPS"));
    assert_eq!(cleaned.get(20), Some(&0), "the header announces no notes");
    assert_eq!(super::cleaned(&file(0x02)), Err(PhotoFault::Moving));
}

#[test]
fn what_is_no_picture_or_too_large_is_refused() {
    assert_eq!(cleaned(b"<svg/>"), Err(PhotoFault::NoPicture));
    assert_eq!(cleaned(b"GIF89a"), Err(PhotoFault::NoPicture));
    assert_eq!(cleaned(&vec![0; LARGEST_PHOTO + 1]), Err(PhotoFault::TooLarge));
    assert_eq!(cleaned(&[0xFF, 0xD8, 0xFF, 0xE0, 0]), Err(PhotoFault::Damaged));
}

proptest! {
    #[test]
    fn any_bytes_are_judged(which in 0usize..4, tail in proptest::collection::vec(any::<u8>(), 0..200)) {
        let heads: [&[u8]; 4] = [&[0xFF, 0xD8, 0xFF], &png::SIGNATURE, b"RIFF\0\0\0\0WEBP", b""];
        let picture = [heads[which], &tail].concat();
        if let Ok((format, kept)) = cleaned(&picture) {
            prop_assert_eq!(cleaned(&kept), Ok((format, kept.clone())));
        }
    }
}

//! A checkpoint is believed only as it was signed.
#![allow(clippy::unwrap_used)]

use super::*;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn checkpoint() -> Checkpoint {
    Checkpoint { stream: "session/2026-1".to_owned(), head: Head { version: 42, digest: Digest::of(b"head") } }
}

#[test]
fn a_signed_checkpoint_reads_back() {
    let text = checkpoint().sign(&key(1));
    assert_eq!(Checkpoint::verify(&text, &key(1).verifying_key()), Ok(checkpoint()));
    assert_eq!(Checkpoint::read(&text), Ok(checkpoint()));
}

/// law: C2SP-tlog-checkpoint note-text
#[test]
fn the_text_has_the_lines_of_the_note_format() {
    let text = checkpoint().sign(&key(1));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..4], ["yishi/session/2026-1", "42", &BASE64.encode(&Digest::of(b"head").0), ""]);
    assert!(lines[4].starts_with("\u{2014} yishi/session/2026-1 "));
    assert_eq!(lines.len(), 5);
    assert!(text.ends_with('\n'));
}

/// law: C2SP-signed-note verifier-keys
#[test]
fn the_key_id_is_the_one_of_the_formats_published_example() {
    let published = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    let [name, id, typed] = published.splitn(3, '+').collect::<Vec<_>>()[..] else { unreachable!() };
    let bytes = BASE64.decode(typed.as_bytes()).unwrap();
    let key = VerifyingKey::from_bytes(bytes[1..].try_into().unwrap()).unwrap();
    assert_eq!(HEXLOWER.encode(&key_id(name, &key)), id);
}

#[test]
fn the_verifier_text_names_stream_and_key() {
    let text = verifier_text("session/2026-1", &key(1).verifying_key());
    let id = HEXLOWER.encode(&key_id("yishi/session/2026-1", &key(1).verifying_key()));
    assert!(text.starts_with(&format!("yishi/session/2026-1+{id}+A")), "{text}");
}

#[test]
fn another_key_is_named_as_such() {
    let text = checkpoint().sign(&key(2));
    assert_eq!(Checkpoint::verify(&text, &key(1).verifying_key()), Err(CheckpointError::OtherKey));
}

#[test]
fn a_forged_statement_does_not_verify() {
    let text = checkpoint().sign(&key(1));
    for forged in [
        text.replacen("\n42\n", "\n43\n", 1),
        text.replace("session/2026-1", "session/2026-2"),
        text.replacen(&BASE64.encode(&Digest::of(b"head").0), &BASE64.encode(&Digest::of(b"other").0), 1),
    ] {
        assert_ne!(forged, text);
        assert!(Checkpoint::verify(&forged, &key(1).verifying_key()).is_err(), "{forged}");
    }
    // The same key id, so that only the signature itself can give the forgery away.
    let forged = text.replacen("\n42\n", "\n43\n", 1);
    assert_eq!(Checkpoint::verify(&forged, &key(1).verifying_key()), Err(CheckpointError::BadSignature));
}

#[test]
fn any_flipped_bit_is_refused() {
    let text = checkpoint().sign(&key(1)).into_bytes();
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut flipped = text.clone();
            flipped[place] ^= 1 << bit;
            let Ok(flipped) = String::from_utf8(flipped) else { continue };
            assert!(Checkpoint::verify(&flipped, &key(1).verifying_key()).is_err(), "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn other_forms_of_the_same_statement_are_refused() {
    let text = checkpoint().sign(&key(1));
    let stamp = text.lines().nth(4).unwrap();
    for other in [
        text.replacen("\n42\n", "\n042\n", 1),
        text.replacen("\n42\n", "\n+42\n", 1),
        text.replace('\n', "\r\n"),
        text.trim_end().to_owned(),
        format!("{text}\n"),
        format!("{text}{stamp}\n"),
        text.replacen("yishi/", "other/", 1),
        String::new(),
    ] {
        assert!(matches!(Checkpoint::read(&other), Err(CheckpointError::Form(_))), "{other:?}");
    }
}

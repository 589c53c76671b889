//! Forging ballots as their own voter could: altered, and signed again with the right credential.
//!
//! The secret is derived and the signature made by hand here, apart from the product's code.

#![allow(dead_code, clippy::unwrap_used)] // Each test binary uses a part of this.

use curve25519_dalek::Scalar;
use curve25519_dalek::constants::{ED25519_BASEPOINT_TABLE, EIGHT_TORSION};
use sha2::{Digest, Sha256};
use yishi_ballot::credential::PrivateCredential;
use yishi_ballot::group::{Ed25519, Group, Number};
use yishi_ballot::hash::tracker;

/// Signs a ballot whose text was altered.
pub fn resign(bytes: &mut Vec<u8>, card: &PrivateCredential, uuid: &str) {
    let text = String::from_utf8(bytes.clone()).unwrap();
    let unsigned = &text[..text.rfind(",\"signature\":").unwrap()];
    let hash = tracker(format!("{unsigned}}}").as_bytes());
    let w = Scalar::from(123_456_789u64);
    let commitment = Ed25519::text(&(&w * ED25519_BASEPOINT_TABLE));
    let challenge = Scalar::reduce(Sha256::digest(format!("sig|{hash}|{commitment}")).into());
    let (response, challenge) = ((w - secret(card, uuid) * challenge).text(), challenge.text());
    let proof = format!("{{\"challenge\":\"{challenge}\",\"response\":\"{response}\"}}");
    *bytes = format!("{unsigned},\"signature\":{{\"hash\":\"{hash}\",\"proof\":{proof}}}}}").into_bytes();
}

/// The secret exponent of a card.
fn secret(card: &PrivateCredential, uuid: &str) -> Scalar {
    let half = |part: u8| Sha256::digest(format!("derive_credential|{uuid}|{part}|{}", card.expose()));
    let mut wide: Vec<u8> = [half(0), half(1)].concat();
    wide.reverse();
    Scalar::from_bytes_mod_order_wide(&wide.try_into().unwrap())
}

/// The same element with a torsion part.
pub fn with_torsion(text: &str) -> String {
    Ed25519::text(&(Ed25519::read(text).unwrap() + EIGHT_TORSION[1]))
}

/// The same number plus the group's order.
pub fn unreduced(text: &str) -> String {
    let order = "7237005577332262213973186563042994240857116359379907606001950938285454250989";
    let digits = |text: &str| text.bytes().rev().map(|digit| u32::from(digit - b'0')).collect::<Vec<_>>();
    let (a, b) = (digits(text), digits(order));
    let (mut carry, mut sum) = (0, String::new());
    for at in 0..a.len().max(b.len()) + 1 {
        let digit = a.get(at).unwrap_or(&0) + b.get(at).unwrap_or(&0) + carry;
        sum.insert(0, char::from_digit(digit % 10, 10).unwrap());
        carry = digit / 10;
    }
    sum.trim_start_matches('0').to_owned()
}

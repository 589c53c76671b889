//! The curve Ed25519, of which the subgroup of prime order is used.
//!
//! An element is written as the 64 lower-case hexadecimal digits of y + 2^255·(x mod 2), the highest digit first; that is the
//! usual compressed form with its bytes reversed. Invariant: of the encodings of a point only the canonical one is read.

use std::cmp::Ordering;

use curve25519_dalek::edwards::CompressedEdwardsY;
use curve25519_dalek::edwards::VartimeEdwardsPrecomputation;
use curve25519_dalek::traits::{Identity, IsIdentity, VartimeMultiscalarMul, VartimePrecomputedMultiscalarMul};
use curve25519_dalek::{EdwardsPoint, Scalar, constants};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{Group, Number, decimal, members};

/// The group Ed25519.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ed25519;

/// Tables for powers of one point.
#[derive(Clone)]
pub struct Tables(std::sync::Arc<VartimeEdwardsPrecomputation>);

impl std::fmt::Debug for Tables {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tables")
    }
}

/// Bits of an element that pad packed numbers until the encoding is a point of the subgroup.
const PADDING: usize = 14;

impl Number for Scalar {
    fn small(value: u64) -> Self {
        Self::from(value)
    }

    fn inverse(&self) -> Option<Self> {
        (*self != Self::ZERO).then(|| self.invert())
    }

    fn read(text: &str) -> Option<Self> {
        let limbs = decimal::read::<4>(text)?;
        let mut bytes = [0; 32];
        for (into, limb) in bytes.chunks_exact_mut(8).zip(limbs) {
            into.copy_from_slice(&limb.to_le_bytes());
        }
        Self::from_canonical_bytes(bytes).into_option()
    }

    fn text(&self) -> String {
        let mut limbs = [0; 4];
        for (limb, bytes) in limbs.iter_mut().zip(self.as_bytes().as_chunks::<8>().0) {
            *limb = u64::from_le_bytes(*bytes);
        }
        decimal::write::<4>(limbs)
    }

    fn reduce(mut digest: [u8; 32]) -> Self {
        digest.reverse();
        Self::from_bytes_mod_order(digest)
    }
}

impl Group for Ed25519 {
    const NAME: &'static str = "Ed25519";
    type Scalar = Scalar;
    type Element = EdwardsPoint;
    type Base = Tables;

    fn generator() -> EdwardsPoint {
        constants::ED25519_BASEPOINT_POINT
    }

    fn identity() -> EdwardsPoint {
        EdwardsPoint::identity()
    }

    fn read(text: &str) -> Option<EdwardsPoint> {
        let mut bytes = <[u8; 32]>::try_from(HEXLOWER.decode(text.as_bytes()).ok()?).ok()?;
        bytes.reverse();
        is_canonical(&bytes).then(|| CompressedEdwardsY(bytes).decompress()).flatten()
    }

    fn texts(elements: &[EdwardsPoint]) -> Vec<String> {
        EdwardsPoint::compress_batch_alloc(elements).into_iter().map(|compressed| hexadecimal(compressed.0)).collect()
    }

    fn are_members(elements: &[EdwardsPoint]) -> bool {
        members::all_torsion_free(elements)
    }

    fn product(a: &EdwardsPoint, b: &EdwardsPoint) -> EdwardsPoint {
        a + b
    }

    fn inverse(a: &EdwardsPoint) -> EdwardsPoint {
        -a
    }

    fn power(base: &EdwardsPoint, exponent: &Scalar) -> EdwardsPoint {
        EdwardsPoint::vartime_double_scalar_mul_basepoint(exponent, base, &Scalar::ZERO)
    }

    fn commitment(response: &Scalar, element: &EdwardsPoint, challenge: &Scalar) -> EdwardsPoint {
        EdwardsPoint::vartime_double_scalar_mul_basepoint(challenge, element, response)
    }

    fn key_of(secret: &Scalar) -> EdwardsPoint {
        secret * constants::ED25519_BASEPOINT_TABLE
    }

    fn secret_power(base: &EdwardsPoint, secret: &Scalar) -> EdwardsPoint {
        base * secret
    }

    fn prepare(base: &EdwardsPoint) -> Tables {
        Tables(std::sync::Arc::new(VartimeEdwardsPrecomputation::new([base])))
    }

    fn commitment_under(base: &Tables, response: &Scalar, element: &EdwardsPoint, challenge: &Scalar) -> EdwardsPoint {
        base.0.vartime_mixed_multiscalar_mul([response], [challenge], [element])
    }

    fn powers(terms: &[(EdwardsPoint, Scalar)]) -> EdwardsPoint {
        EdwardsPoint::vartime_multiscalar_mul(terms.iter().map(|term| term.1), terms.iter().map(|term| term.0))
    }

    fn shuffle_order(a: &str, b: &str) -> Ordering {
        // The peer compares the bytes as the curve has them, which the written form reverses.
        let bytes =
            |text: &str| HEXLOWER.decode(text.as_bytes()).map(|bytes| bytes.into_iter().rev().collect::<Vec<_>>());
        bytes(a).ok().cmp(&bytes(b).ok())
    }

    fn unpack(element: &EdwardsPoint, count: usize) -> Option<Vec<u8>> {
        let value = shift_right(element.compress().0, PADDING);
        let (numbers, rest) = value.split_at_checked(count)?;
        rest.iter().all(|byte| *byte == 0).then(|| numbers.iter().rev().copied().collect())
    }

    fn independent_generator(index: i64) -> Option<EdwardsPoint> {
        let digest: [u8; 32] = Sha256::digest(format!("ggen|{index}")).into();
        let mut bytes = shift_right(reversed(digest), 2);
        loop {
            let point = CompressedEdwardsY(bytes).decompress().filter(|_| is_canonical(&bytes));
            if let Some(point) = point.map(|point| point.mul_by_cofactor()).filter(|point| !point.is_identity()) {
                return Some(point);
            }
            increase(&mut bytes);
        }
    }
}

/// Whether y is below 2^255 − 19, and x is not called odd where it is 0.
fn is_canonical(bytes: &[u8; 32]) -> bool {
    let [lowest, middle @ .., highest] = bytes;
    let (y_top, odd) = (highest & 0x7f, highest & 0x80 != 0);
    let all_ones = middle.iter().all(|byte| *byte == 0xff) && y_top == 0x7f;
    let one = *lowest == 1 && middle.iter().all(|byte| *byte == 0) && y_top == 0;
    let minus_one = all_ones && *lowest == 0xec;
    let reduced = !all_ones || *lowest < 0xed;
    reduced && !(odd && (one || minus_one))
}

fn hexadecimal(bytes: [u8; 32]) -> String {
    HEXLOWER.encode(&reversed(bytes))
}

fn reversed(mut bytes: [u8; 32]) -> [u8; 32] {
    bytes.reverse();
    bytes
}

/// A little-endian number without its lowest bits.
fn shift_right(bytes: [u8; 32], bits: usize) -> [u8; 32] {
    let mut shifted = [0; 32];
    for (at, into) in shifted.iter_mut().enumerate() {
        let byte = |at: usize| u16::from(bytes.get(at).copied().unwrap_or(0));
        let pair = byte(at + bits / 8) | byte(at + bits / 8 + 1) << 8;
        *into = (pair >> (bits % 8) & 0xff) as u8;
    }
    shifted
}

/// Adds one to a little-endian number.
fn increase(bytes: &mut [u8; 32]) {
    for byte in bytes {
        *byte = byte.wrapping_add(1);
        if *byte != 0 {
            return;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use curve25519_dalek::constants::EIGHT_TORSION;

    const P: &str = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed";

    #[test]
    fn generator_and_identity_have_their_written_forms() {
        assert_eq!(Ed25519::text(&Ed25519::generator()), "6".repeat(62) + "58");
        assert_eq!(Ed25519::text(&Ed25519::identity()), "0".repeat(63) + "1");
        assert_eq!(Ed25519::read(&("0".repeat(63) + "1")), Some(Ed25519::identity()));
    }

    #[test]
    fn other_encodings_of_points_are_not_read() {
        let zero_with_p = P.replace("ed", "ee");
        let odd_identity = "8".to_owned() + &"0".repeat(62) + "1";
        let upper_case = Ed25519::text(&Ed25519::power(&Ed25519::generator(), &Scalar::from(5u8))).to_uppercase();
        for text in [P, &zero_with_p, &odd_identity, &upper_case, "", "66"] {
            assert_eq!(Ed25519::read(text), None, "{text}");
        }
    }

    #[test]
    fn torsion_points_are_points_but_no_members() {
        for torsion in &EIGHT_TORSION[1..] {
            let read = Ed25519::read(&Ed25519::text(torsion)).unwrap();
            assert!(!Ed25519::are_members(&[Ed25519::generator(), read]));
        }
    }

    #[test]
    fn scalars_are_read_below_the_order_only() {
        let order = "7237005577332262213973186563042994240857116359379907606001950938285454250989";
        assert_eq!(<Scalar as Number>::read(order), None);
        let largest = (-Scalar::ONE).text();
        assert_eq!(largest, order.replace("989", "988"));
        assert_eq!(<Scalar as Number>::read(&largest), Some(-Scalar::ONE));
    }
}

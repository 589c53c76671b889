//! Numbers of a fixed count of 64-bit limbs, least significant first, to base 10 and back.
//!
//! Invariant: `read` takes the one written form only (no sign, no leading zero), so that a text read and written is the same text.

/// The largest power of ten that fits one limb, and its count of digits.
const CHUNK: u64 = 10_000_000_000_000_000_000;
const DIGITS: usize = 19;

/// Reads a number; nothing where the text is another form or the number too large for the limbs.
pub(super) fn read<const N: usize>(text: &str) -> Option<[u64; N]> {
    let digits = text.as_bytes();
    let leading_zero = digits.len() > 1 && digits.first() == Some(&b'0');
    if digits.is_empty() || leading_zero || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let (first, rest) = digits.split_at(digits.len() % DIGITS);
    let mut limbs = [0; N];
    for chunk in std::iter::once(first).filter(|first| !first.is_empty()).chain(rest.chunks(DIGITS)) {
        let value = chunk.iter().fold(0u64, |value, digit| value * 10 + u64::from(digit - b'0'));
        multiply_add(&mut limbs, CHUNK, value)?;
    }
    Some(limbs)
}

/// Writes a number.
pub(super) fn write<const N: usize>(mut limbs: [u64; N]) -> String {
    let mut chunks = Vec::with_capacity(N + 1);
    while limbs.iter().any(|limb| *limb != 0) {
        chunks.push(divide(&mut limbs, CHUNK));
    }
    let mut text = chunks.pop().unwrap_or(0).to_string();
    for chunk in chunks.iter().rev() {
        text.push_str(&format!("{chunk:0DIGITS$}"));
    }
    text
}

/// limbs · factor + carry, or nothing where it overflows.
fn multiply_add(limbs: &mut [u64], factor: u64, mut carry: u64) -> Option<()> {
    for limb in limbs {
        let wide = u128::from(*limb) * u128::from(factor) + u128::from(carry);
        (*limb, carry) = (low(wide), low(wide >> 64));
    }
    (carry == 0).then_some(())
}

/// Divides in place and gives the remainder.
fn divide(limbs: &mut [u64], divisor: u64) -> u64 {
    let mut remainder = 0;
    for limb in limbs.iter_mut().rev() {
        let wide = (u128::from(remainder) << 64) | u128::from(*limb);
        *limb = low(wide / u128::from(divisor));
        remainder = low(wide % u128::from(divisor));
    }
    remainder
}

fn low(wide: u128) -> u64 {
    (wide & u128::from(u64::MAX)) as u64
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn other_forms_and_numbers_too_large_are_not_read() {
        let largest = write([u64::MAX; 4]);
        assert_eq!(largest, "115792089237316195423570985008687907853269984665640564039457584007913129639935");
        assert_eq!(read(&largest), Some([u64::MAX; 4]));
        let over = "115792089237316195423570985008687907853269984665640564039457584007913129639936";
        for text in [over, "", "00", "01", "+1", "-1", " 1", "1 ", "1_0", "0x1", "１"] {
            assert_eq!(read::<4>(text), None, "{text:?}");
        }
        assert_eq!(read::<4>("0"), Some([0; 4]));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(limbs: [u64; 4]) {
            prop_assert_eq!(read::<4>(&write(limbs)), Some(limbs));
        }

        #[test]
        fn it_is_base_ten(value: u128) {
            let limbs = [low(value), low(value >> 64)];
            prop_assert_eq!(write(limbs), value.to_string());
        }
    }
}

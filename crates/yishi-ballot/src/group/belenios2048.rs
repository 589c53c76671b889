//! BELENIOS-2048: a subgroup of 256-bit prime order in the numbers modulo a 2048-bit prime.
//!
//! Elections of the peer's older tool use it; here they are only verified. Elements and exponents are written to base 10.
//! Invariant: an element is below p and not 0; a member is one whose q-th power is 1.

use std::cmp::Ordering;
use std::ops::{Add, Mul, Neg, Sub};

use crypto_bigint::modular::ConstMontyForm;
use crypto_bigint::{U256, U2048};

use super::{Group, Number, decimal};

const MODULUS: &str = concat!(
    "a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f21e6d36856b428030421f514ed40bfd4c06e0",
    "92a495af8d79a2f85e0fb11c0ede07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d107435012",
    "768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843a3e14dfa9b2162f4d7229abe93a188b46b006517d6f6",
    "747ebbb29c9ec3099b607f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a0e7992d0f18cc759",
    "cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f878affa2375e2999b44f6cef17d707301e59e0e6351e051ed9ce",
    "c4157646e64f",
);
const ORDER: &str = "adb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491";
const GENERATOR: &str = concat!(
    "1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51988b98c259597f9c5a9dfd001d26ba31d9d8",
    "976f01d95a1c8262ee68a0e92cea541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8643e673f",
    "d9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d26aef1be365fdd90165f397c6b870df8c1b9e519edcee",
    "8bb0f74b7a1615a274ba60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f22127b6cbba44d45",
    "3ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d47aa680d43771902743d663f42d853c041e1c91fe3823f4bcf28",
    "4308f1d7e653",
);

crypto_bigint::const_monty_params!(FieldOrder, U2048, MODULUS);
crypto_bigint::const_monty_params!(GroupOrder, U256, ORDER);

type Field = ConstMontyForm<FieldOrder, { U2048::LIMBS }>;
type Residue = ConstMontyForm<GroupOrder, { U256::LIMBS }>;

const P: U2048 = U2048::from_be_hex(MODULUS);
const Q: U256 = U256::from_be_hex(ORDER);

/// The group BELENIOS-2048.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Belenios2048;

/// An exponent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exponent(Residue);

/// An element of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element(Field);

impl Add for Exponent {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Exponent {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul for Exponent {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl Neg for Exponent {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Number for Exponent {
    fn small(value: u64) -> Self {
        Self(Residue::new(&U256::from_u64(value)))
    }

    fn inverse(&self) -> Option<Self> {
        self.0.invert().into_option().map(Self)
    }

    fn read(text: &str) -> Option<Self> {
        let value = U256::from_words(decimal::read::<4>(text)?);
        (value < Q).then(|| Self(Residue::new(&value)))
    }

    fn text(&self) -> String {
        decimal::write::<4>(self.0.retrieve().to_words())
    }

    fn reduce(digest: [u8; 32]) -> Self {
        Self(Residue::new(&U256::from_be_slice(&digest)))
    }
}

impl Group for Belenios2048 {
    const NAME: &'static str = "BELENIOS-2048";
    type Scalar = Exponent;
    type Element = Element;
    type Base = Element;

    fn generator() -> Element {
        Element(Field::new(&U2048::from_be_hex(GENERATOR)))
    }

    fn identity() -> Element {
        Element(Field::ONE)
    }

    fn read(text: &str) -> Option<Element> {
        let value = U2048::from_words(decimal::read::<32>(text)?);
        (value != U2048::ZERO && value < P).then(|| Element(Field::new(&value)))
    }

    fn texts(elements: &[Element]) -> Vec<String> {
        elements.iter().map(|element| decimal::write::<32>(element.0.retrieve().to_words())).collect()
    }

    fn are_members(elements: &[Element]) -> bool {
        elements.iter().all(|element| element.0.pow_vartime(&Q) == Field::ONE)
    }

    fn product(a: &Element, b: &Element) -> Element {
        Element(a.0 * b.0)
    }

    fn inverse(a: &Element) -> Element {
        // Every element that is read is a unit of the field, so the fallback is never taken.
        Element(a.0.invert_vartime().into_option().unwrap_or(Field::ONE))
    }

    fn power(base: &Element, exponent: &Exponent) -> Element {
        Element(base.0.pow_vartime(&exponent.0.retrieve()))
    }

    fn commitment(response: &Exponent, element: &Element, challenge: &Exponent) -> Element {
        Self::product(&Self::power(&Self::generator(), response), &Self::power(element, challenge))
    }

    fn key_of(secret: &Exponent) -> Element {
        Self::secret_power(&Self::generator(), secret)
    }

    fn secret_power(base: &Element, secret: &Exponent) -> Element {
        Element(base.0.pow(&secret.0.retrieve()))
    }

    fn prepare(base: &Element) -> Element {
        *base
    }

    fn commitment_under(base: &Element, response: &Exponent, element: &Element, challenge: &Exponent) -> Element {
        Self::product(&Self::power(base, response), &Self::power(element, challenge))
    }

    fn powers(terms: &[(Element, Exponent)]) -> Element {
        let powers = terms.iter().map(|(base, exponent)| Self::power(base, exponent));
        powers.fold(Self::identity(), |product, power| Self::product(&product, &power))
    }

    fn shuffle_order(a: &str, b: &str) -> Ordering {
        a.len().cmp(&b.len()).then_with(|| a.cmp(b))
    }

    fn unpack(_: &Element, _: usize) -> Option<Vec<u8>> {
        None
    }

    fn independent_generator(_: i64) -> Option<Element> {
        None
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_a_member_and_its_negative_is_not() {
        let g = Belenios2048::generator();
        assert!(Belenios2048::are_members(&[g, Belenios2048::identity()]));
        assert!(!Belenios2048::are_members(&[Element(-g.0)]));
        assert_eq!(Belenios2048::read(&Belenios2048::text(&g)), Some(g));
    }

    #[test]
    fn zero_the_modulus_and_leading_zeros_are_not_read() {
        let modulus = decimal::write::<32>(P.to_words());
        for text in ["0", "01", &modulus] {
            assert_eq!(Belenios2048::read(text), None, "{text}");
        }
    }

    #[test]
    fn exponents_add_up_in_the_exponent() {
        let (a, b) = (Exponent::small(123_456), -Exponent::small(7));
        let (x, y) = (Belenios2048::generator(), Belenios2048::power(&Belenios2048::generator(), &b));
        let expected = Belenios2048::power(&x, &(a + b * b));
        assert_eq!(Belenios2048::commitment(&a, &y, &b), expected);
        assert_eq!(a * a.inverse().unwrap(), Exponent::small(1));
    }
}

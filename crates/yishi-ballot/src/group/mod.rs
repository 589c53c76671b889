//! The groups in which ballots are sealed: what a verifier needs of them, in the written forms of the peer.
//!
//! Source: Belenios specification, crypto version 1, groups Ed25519 and BELENIOS-2048.
//! Invariant: what is read here is in its one written form; membership in the prime-order subgroup is asked for apart, because
//! many elements together are tested in a fraction of the time. What touches a secret says so; all else may take varying time.

mod belenios2048;
mod decimal;
mod ed25519;
mod members;

use std::fmt::Debug;
use std::ops::{Add, Mul, Neg, Sub};

pub use belenios2048::Belenios2048;
pub use ed25519::Ed25519;

/// Numbers modulo the order of a group.
pub trait Number:
    Copy + Eq + Debug + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Neg<Output = Self>
{
    /// A small number.
    fn small(value: u64) -> Self;

    /// The number's inverse; zero has none.
    fn inverse(&self) -> Option<Self>;

    /// Reads base 10 without leading zeros, below the order.
    fn read(text: &str) -> Option<Self>;

    /// Writes base 10.
    fn text(&self) -> String;

    /// A digest of 32 bytes as a big-endian number, reduced modulo the order.
    fn reduce(digest: [u8; 32]) -> Self;
}

/// A cyclic group of prime order, written multiplicatively as in the papers.
pub trait Group: Copy + Eq + Debug + 'static {
    /// The name that stands in the election.
    const NAME: &'static str;
    /// Exponents.
    type Scalar: Number;
    /// Elements of the curve or the field, in the subgroup once [`Group::are_members`] has said so.
    type Element: Copy + Eq + Debug;
    /// An element prepared for many powers, such as the public key of an election.
    type Base: Debug + Clone;

    /// The generator.
    fn generator() -> Self::Element;
    /// The neutral element.
    fn identity() -> Self::Element;
    /// Reads an element in its one written form.
    fn read(text: &str) -> Option<Self::Element>;
    /// Writes elements.
    fn texts(elements: &[Self::Element]) -> Vec<String>;
    /// Whether all of them lie in the subgroup.
    fn are_members(elements: &[Self::Element]) -> bool;
    /// The product of two elements.
    fn product(a: &Self::Element, b: &Self::Element) -> Self::Element;
    /// The inverse.
    fn inverse(a: &Self::Element) -> Self::Element;
    /// A power.
    fn power(base: &Self::Element, exponent: &Self::Scalar) -> Self::Element;
    /// The generator's `response` times the `challenge`th power of an element: the commitment of a proof of knowledge.
    fn commitment(response: &Self::Scalar, element: &Self::Element, challenge: &Self::Scalar) -> Self::Element;
    /// Tables for many powers of one element.
    fn prepare(base: &Self::Element) -> Self::Base;
    /// base^response · element^challenge.
    fn commitment_under(
        base: &Self::Base,
        response: &Self::Scalar,
        element: &Self::Element,
        challenge: &Self::Scalar,
    ) -> Self::Element;
    /// The generator's power by a secret, in constant time where ballots are made in this group.
    fn key_of(secret: &Self::Scalar) -> Self::Element;
    /// An element's power by a secret, in constant time where ballots are made in this group.
    fn secret_power(base: &Self::Element, secret: &Self::Scalar) -> Self::Element;
    /// The product of powers.
    fn powers(terms: &[(Self::Element, Self::Scalar)]) -> Self::Element;
    /// The order in which the peer lists the ciphertexts of a shuffled question.
    fn shuffle_order(a: &str, b: &str) -> std::cmp::Ordering;
    /// The numbers packed into an element, `count` of them; nothing where the group packs none or the element holds others.
    fn unpack(element: &Self::Element, count: usize) -> Option<Vec<u8>>;
    /// The independent generator of that number, −1 being the first; nothing where the group packs no numbers.
    fn independent_generator(index: i64) -> Option<Self::Element>;

    /// Writes one element.
    fn text(element: &Self::Element) -> String {
        Self::texts(std::slice::from_ref(element)).pop().unwrap_or_default()
    }
}

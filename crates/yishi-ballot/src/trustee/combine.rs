//! Putting the trustees' parts together: each single trustee's factors, and those of enough members of each group.
//!
//! Source: Belenios specification, crypto version 1: a group's factor is the product of its members' F_j^λj, with the Lagrange
//! coefficients λj = Π k/(k − j) over the other members taken. Invariant: any `threshold` members give the same factors.

use std::collections::BTreeMap;

use super::{PartialDecryption, Trustee, Trustees};
use crate::group::{Group, Number};

/// The parts that have come in, by owner.
#[derive(Clone, Debug)]
pub struct Shares<G: Group>(BTreeMap<usize, PartialDecryption<G>>);

impl<G: Group> Default for Shares<G> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<G: Group> Shares<G> {
    /// Takes a part; false where the owner has given one already.
    pub fn add(&mut self, owner: usize, part: PartialDecryption<G>) -> bool {
        let fresh = !self.0.contains_key(&owner);
        self.0.entry(owner).or_insert(part);
        fresh
    }

    /// Whether this owner's part is here.
    pub fn has(&self, owner: usize) -> bool {
        self.0.contains_key(&owner)
    }

    /// The factors that open the tally; nothing while parts are missing.
    pub fn combine(&self, trustees: &Trustees<G>) -> Option<Vec<Vec<G::Element>>> {
        let mut product: Option<Vec<Vec<G::Element>>> = None;
        let mut owner = 1;
        for trustee in &trustees.list {
            let (factors, next) = match trustee {
                Trustee::Single(_) => (self.0.get(&owner)?.factors.clone(), owner + 1),
                Trustee::Pedersen { threshold, members, .. } => {
                    (self.of_group(owner, members.len(), *threshold)?, owner + members.len())
                }
            };
            product = Some(match product {
                Some(product) => multiply::<G>(&product, &factors),
                None => factors,
            });
            owner = next;
        }
        product
    }

    /// The factors of a group whose first member is this owner.
    fn of_group(&self, first: usize, size: usize, threshold: usize) -> Option<Vec<Vec<G::Element>>> {
        let present = (1..=size).filter_map(|index| Some((index, self.0.get(&(first + index - 1))?)));
        let present: Vec<_> = present.take(threshold).collect();
        let (_, shape) = present.first().filter(|_| present.len() == threshold)?;
        let indices: Vec<usize> = present.iter().map(|(index, _)| *index).collect();
        let weights: Vec<_> = indices.iter().map(|index| lagrange::<G>(*index, &indices)).collect::<Option<_>>()?;
        let factor = |question: usize, place: usize| {
            let terms = present.iter().zip(&weights);
            let terms = terms.map(|((_, part), weight)| Some((*part.factors.get(question)?.get(place)?, *weight)));
            Some(G::powers(&terms.collect::<Option<Vec<_>>>()?))
        };
        let columns = shape.factors.iter().enumerate();
        columns.map(|(question, column)| (0..column.len()).map(|place| factor(question, place)).collect()).collect()
    }
}

/// The weight of a member's part among those taken.
fn lagrange<G: Group>(index: usize, taken: &[usize]) -> Option<G::Scalar> {
    let mut weight = G::Scalar::small(1);
    for other in taken.iter().filter(|other| **other != index) {
        let distance = position::<G>(*other) - position::<G>(index);
        weight = weight * position::<G>(*other) * distance.inverse()?;
    }
    Some(weight)
}

/// A member's place as a number of the exponents.
fn position<G: Group>(index: usize) -> G::Scalar {
    G::Scalar::small(index as u64)
}

fn multiply<G: Group>(a: &[Vec<G::Element>], b: &[Vec<G::Element>]) -> Vec<Vec<G::Element>> {
    let column =
        |(a, b): (&Vec<G::Element>, &Vec<G::Element>)| a.iter().zip(b).map(|(a, b)| G::product(a, b)).collect();
    a.iter().zip(b).map(column).collect()
}

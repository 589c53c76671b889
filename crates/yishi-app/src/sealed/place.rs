//! The place of a trustee among the owners of an archive's keys: the house is the first, the trustees come after it by their places.

use yishi_procedure::ids::TrusteeNo;

/// The house's own place among the owners.
pub(super) const OWN: usize = 1;

/// The owner who holds this place.
pub(super) fn owner(place: TrusteeNo) -> usize {
    OWN + usize::from(place.0)
}

/// The places of these owners, in their order; the house has none.
pub(super) fn places(owners: &[usize]) -> Vec<TrusteeNo> {
    let place = |owner: &usize| u8::try_from(owner.checked_sub(OWN)?).ok().filter(|place| *place > 0).map(TrusteeNo);
    owners.iter().filter_map(place).collect()
}

//! Who of an invented crowd comes, goes and votes how, where a script gives numbers alone.
//!
//! Invariant: the choice follows from the script and nothing else, so that a replay gives the same bytes; the key persons of the
//! script come, stay and vote for, so that what the script says of them by name holds.

use std::collections::BTreeSet;

use yishi_procedure::Session;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::ids::SeatNo;
use yishi_procedure::voting::choice::{Choice, Counts};

/// The seats in an order that looks like chance and is the same on every machine.
pub(super) fn shuffled(seats: impl IntoIterator<Item = SeatNo>, salt: u32) -> Vec<SeatNo> {
    let mut seats: Vec<SeatNo> = seats.into_iter().collect();
    seats.sort_by_key(|seat| (mixed(seat.0, salt), *seat));
    seats
}

/// Spreads neighbouring numbers over the whole range of 32 bits.
fn mixed(number: u32, salt: u32) -> u32 {
    let mut bits = number.wrapping_mul(0x9E37_79B1) ^ salt.wrapping_mul(0x85EB_CA77);
    for shift in [15, 13, 16] {
        bits ^= bits >> shift;
        bits = bits.wrapping_mul(0x2C1B_3C6D);
    }
    bits
}

/// The seats in office whose holders are not among the key persons and stand at that mark in the sitting whose doors
/// opened last.
pub(super) fn others_at(session: &Session, mark: Presence, key: &BTreeSet<SeatNo>, salt: u32) -> Vec<SeatNo> {
    let Some(sitting) = session.sittings_at_work().last() else { return Vec::new() };
    let others =
        session.members(sitting.kind).filter(|seat| !key.contains(seat) && sitting.attendance.of(*seat) == mark);
    shuffled(others, salt)
}

/// Who comes to a sitting and who has leave; everybody else stays away.
pub(super) struct Turnout {
    /// In the order of arrival.
    pub(super) present: Vec<SeatNo>,
    pub(super) on_leave: Vec<SeatNo>,
}

impl Turnout {
    /// Key persons come unless they are among the absent; the others are chosen. Nothing where the numbers do not fit.
    pub(super) fn of(
        session: &Session,
        key: &BTreeSet<SeatNo>,
        absent: &[SeatNo],
        [present, leave]: [u32; 2],
        salt: u32,
    ) -> Option<Self> {
        let others = others_at(session, Presence::Absent, key, salt);
        let leave = usize::try_from(leave).ok()?;
        // Whoever is absent by name has leave first; the rest of the leave goes to the crowd.
        let crowd_leave = leave.saturating_sub(absent.len());
        let kind = session.sittings_at_work().last()?.kind;
        let comes = |seat: &&SeatNo| !absent.contains(seat) && session.belongs(**seat, kind);
        let named: Vec<SeatNo> = key.iter().filter(comes).copied().collect();
        let wanted = usize::try_from(present).ok()?.checked_sub(named.len())?;
        let coming = others.get(crowd_leave..)?.get(..wanted)?;
        let on_leave = absent.iter().take(leave).chain(others.get(..crowd_leave)?).copied().collect();
        Some(Self { present: shuffled(named.iter().chain(coming).copied(), !salt), on_leave })
    }
}

/// Who presses what, in the order of pressing; nothing where the entitled do not suffice.
pub(super) fn presses(
    entitled: &[SeatNo],
    key: &BTreeSet<SeatNo>,
    counts: Counts,
    not_pressed: u32,
    salt: u32,
) -> Option<Vec<(SeatNo, Choice)>> {
    let others = shuffled(entitled.iter().filter(|seat| !key.contains(seat)).copied(), salt);
    let dissent =
        [(counts.against, Some(Choice::Against)), (counts.abstain, Some(Choice::Abstain)), (not_pressed, None)];
    let mut rest = others.as_slice();
    let mut pressed: Vec<(SeatNo, Choice)> = Vec::with_capacity(entitled.len());
    for (count, choice) in dissent {
        let (these, left) = rest.split_at_checked(usize::try_from(count).ok()?)?;
        pressed.extend(these.iter().filter_map(|seat| Some((*seat, choice?))));
        rest = left;
    }
    let for_it = entitled.iter().filter(|seat| key.contains(seat)).chain(rest);
    pressed.extend(for_it.map(|seat| (*seat, Choice::For)));
    pressed.sort_by_key(|(seat, _)| (mixed(seat.0, !salt), *seat));
    Some(pressed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffle_keeps_every_seat_and_depends_on_its_salt_alone() {
        let seats = || (1..=500).map(SeatNo);
        assert_eq!(shuffled(seats(), 3), shuffled(seats(), 3));
        assert_ne!(shuffled(seats(), 3), shuffled(seats(), 4));
        let kept: BTreeSet<SeatNo> = shuffled(seats(), 3).into_iter().collect();
        assert!(kept.into_iter().eq(seats()));
    }

    #[test]
    fn presses_give_the_figures_and_key_persons_vote_for() {
        let entitled: Vec<SeatNo> = (1..=100).map(SeatNo).collect();
        let key: BTreeSet<SeatNo> = (1..=10).map(SeatNo).collect();
        let counts = Counts { approvals: 90, against: 5, abstain: 3 };
        let pressed = presses(&entitled, &key, counts, 2, 7).unwrap();
        assert_eq!(pressed.iter().map(|(_, choice)| *choice).collect::<Counts>(), counts);
        assert!(pressed.iter().all(|(seat, choice)| !key.contains(seat) || *choice == Choice::For));
        assert!(presses(&entitled, &key, Counts { against: 91, ..counts }, 0, 7).is_none());
    }
}

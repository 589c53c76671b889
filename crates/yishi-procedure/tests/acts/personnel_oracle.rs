//! Properties of matters of office, each against a second implementation that counts slowly and plainly.

use std::collections::BTreeSet;

use proptest::prelude::*;
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::ids::SeatNo;
use yishi_procedure::personnel::absence::{CarryAbsenceOver, warnings};
use yishi_procedure::personnel::appointment::ProposeAppointment;
use yishi_procedure::personnel::resumption::ResumeSeat;
use yishi_procedure::personnel::suspension::{SuspendSeat, SuspensionCause};
use yishi_procedure::{Command, replay};
use yishi_rulebook::{BodyKind, Tier};

use crate::support::personnel::{
    a_committee_of, a_director, appointment_question, book_of, choosing, convened, days_before, jointly, mayor,
    removal, resignation, resignation_question, session_id, speak,
};
use crate::support::{DAY, a_congress_of, visitor, withdraw};

/// The smallest number that, taken so many times, is not less than the total.
fn a_share(total: u32, of: u32) -> u32 {
    (0..=total).find(|count| count * of >= total).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// law: OL 31
    #[test]
    fn a_removal_is_moved_by_a_tenth_or_in_a_township_a_fifth_of_those_in_office(
        seats in 12..400_u32,
        gone in 0..6_u32,
        more in 0..3_u32,
        township in any::<bool>(),
    ) {
        let (tier, share) = if township { (Tier::Township, 5) } else { (Tier::County, 10) };
        let story = convened(book_of(BodyKind::Congress, Some(tier), &[]), seats);
        let mut story = (seats - gone + 1..=seats).fold(story, |story, seat| story.after(withdraw(seat)));
        let enough = a_share(seats - gone, share);
        let movers = (enough + more).saturating_sub(1).max(1);
        let outcome = story.when(removal(visitor(1), mayor(), jointly(movers))).0;
        prop_assert_eq!(outcome.is_ok(), movers >= enough, "{} of {}", movers, seats - gone);
    }

    /// law: OL 50
    /// law: OL 51
    #[test]
    fn an_appointment_and_a_resignation_pass_by_more_than_half_of_all_members(
        members in 3..12_u32,
        first in 0..12_u32,
        second in 0..12_u32,
    ) {
        let (first, second) = (first.min(members), second.min(members));
        let story = a_committee_of(members).after(a_director(visitor(1))).after(speak(1));
        let story = story.voted(appointment_question(1), [first, members - first, 0]);
        let story = story.after(resignation(visitor(1), mayor()));
        let story = story.voted(resignation_question(1), [second, 0, members - second]);
        let has = |kind: &str| story.events.iter().any(|event| event.kind() == kind);
        let wins = |votes: u32| votes > members - votes;
        prop_assert_eq!([has("AppointmentAdopted"), has("AppointmentRefused")], [wins(first), !wins(first)]);
        prop_assert_eq!([has("ResignationAccepted"), has("ResignationDeclined")], [wins(second), !wins(second)]);
        let again = replay(&story.events);
        prop_assert_eq!(again.as_ref(), Some(story.session()));
    }

    /// law: YI 0071
    #[test]
    fn papers_are_in_time_when_the_days_between_were_lived_through(days in 0..30_i64) {
        let mut story = a_committee_of(3);
        let received = days_before(days);
        let (mut day, mut lived) = (received, 0);
        while day < DAY {
            day = day.tomorrow().unwrap();
            lived += 1;
        }
        let proposal = ProposeAppointment { papers_received_on: received, ..a_director(visitor(1)) };
        prop_assert_eq!(story.when(proposal).0.is_ok(), lived >= 7);
    }

    /// law: YI 0070
    #[test]
    fn the_base_is_all_in_office_with_or_without_the_suspended(
        leaves_out in any::<bool>(),
        acts in prop::collection::vec((0..3_u8, 1..9_u32), 0..40),
    ) {
        let rule = if leaves_out { "not-counted" } else { "counted" };
        let book = book_of(BodyKind::Congress, Some(Tier::City), &[]);
        let mut story = convened(choosing(&book, "seats.suspended", rule), 8);
        let mut office: BTreeSet<u32> = (1..=8).collect();
        let mut suspended: BTreeSet<u32> = BTreeSet::new();
        for (act, seat) in acts {
            let no = SeatNo(seat);
            let command: Command = match act {
                0 => SuspendSeat { seat: no, cause: SuspensionCause::ServingSentence }.into(),
                1 => ResumeSeat { seat: no }.into(),
                _ => WithdrawSeat { seat: no, reason: yishi_names::Text::alike("去世") }.into(),
            };
            for event in story.when(command).0.iter().flatten() {
                match event.kind() {
                    "SeatSuspended" => assert!(suspended.insert(seat)),
                    "SeatResumed" => assert!(suspended.remove(&seat)),
                    kind => {
                        assert_eq!(kind, "SeatWithdrawn");
                        office.remove(&seat);
                        suspended.remove(&seat);
                    }
                }
            }
            let base = if leaves_out { office.difference(&suspended).count() } else { office.len() };
            prop_assert_eq!(story.session().roll.entitled() as usize, base);
            prop_assert!(base > 0);
        }
    }

    /// law: YI 0076
    #[test]
    fn absences_are_counted_session_by_session(
        carried in prop::collection::vec((1..=9_u32, 0..3_u8), 0..12),
        present in 6..=9_u32,
    ) {
        let mut story = a_congress_of(9);
        let mut missed: BTreeSet<(u32, u8)> = BTreeSet::new();
        for (seat, session) in carried {
            let id = format!("yunxi-15-{}", session + 1);
            let carry = CarryAbsenceOver { seat: SeatNo(seat), session: session_id(&id) };
            prop_assert_eq!(story.when(carry).0.is_ok(), missed.insert((seat, session)));
        }
        let story = story.with_preparatory_meeting_called().opened_with(present).closed();
        let expected = (1..=9_u32).filter(|seat| {
            let earlier = missed.iter().filter(|(one, _)| one == seat).count();
            earlier + usize::from(*seat > present) >= 2
        });
        let warned = warnings(story.session(), &story.book).into_iter().map(|warning| warning.seat.0);
        prop_assert!(warned.eq(expected));
    }
}

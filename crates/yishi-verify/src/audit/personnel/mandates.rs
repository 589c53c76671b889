//! Mandates: the report on credentials, suspended and resumed duties, absences carried over.
//!
//! Law: EL 47; DL 61, 62. Invariant: a suspended seat is in no hall, and counts in the base exactly where the rulebook says so.

use yishi_procedure::ids::{PersonRef, SeatNo};
use yishi_procedure::personnel::absence::AbsenceCarriedOver;
use yishi_procedure::personnel::credentials::CredentialsReported;
use yishi_procedure::personnel::resumption::SeatResumed;
use yishi_procedure::personnel::suspension::SeatSuspended;
use yishi_rulebook::SuspendedSeats;

use crate::audit::Audit;
use crate::finding::{Finding, demand};

impl Audit<'_> {
    pub(in crate::audit) fn report_credentials(&mut self, event: &CredentialsReported) -> Result<(), Finding> {
        let known = self.rules.flag("credentials.report");
        demand!(known, Office, "credentials are reported where the rulebook knows no such report");
        let in_order = event.examined_on <= event.confirmed_on && event.confirmed_on <= event.published_on;
        demand!(in_order, Office, "the credentials were not examined, confirmed and published in this order");
        let (stated, seats) = (event.confirmed as usize, self.roll.seats().count());
        demand!(stated == seats, Office, "{stated} deputies are confirmed, but {seats} seats are in office");
        let whole = self.sittings.iter().filter(|sitting| sitting.kind.is_of_the_whole_body());
        let first = whole.map(|sitting| sitting.date).min().filter(|_| self.convened.title.ordinal == 1);
        let late = first.is_some_and(|day| day <= event.published_on);
        demand!(!late, Office, "the list of a new term is published after its first session has met");
        Ok(())
    }

    pub(in crate::audit) fn suspend(&mut self, event: &SeatSuspended) -> Result<(), Finding> {
        self.require_no_vote()?;
        let (stated, rule) = (event.base.key(), self.rules.choice("seats.suspended"));
        demand!(stated == rule, Office, "a suspended seat is {stated}, but the rulebook says {rule}");
        self.roll.require_active(event.seat)?;
        self.roll.suspend(event.seat, event.base == SuspendedSeats::Counted)?;
        self.clear_halls(event.seat);
        Ok(())
    }

    pub(in crate::audit) fn resume(&mut self, event: &SeatResumed) -> Result<(), Finding> {
        self.require_no_vote()?;
        self.roll.resume(event.seat)
    }

    /// Whoever takes no part is in no hall, and opens no sitting to come.
    pub(in crate::audit) fn clear_halls(&mut self, seat: SeatNo) {
        let at = self.at;
        for sitting in self.sittings.iter_mut().filter(|sitting| sitting.is_at_work()) {
            sitting.hall.strike(seat, at);
        }
        let gone = Some(PersonRef::Seat(seat));
        for sitting in self.sittings.iter_mut().filter(|sitting| sitting.is_to_come() && sitting.presiding == gone) {
            sitting.presiding = None;
        }
    }

    pub(in crate::audit) fn carry_absence(&mut self, event: &AbsenceCarriedOver) -> Result<(), Finding> {
        self.roll.require(event.seat)?;
        let new = event.session != self.convened.id && !self.personnel.absences.contains(event);
        demand!(new, Office, "an absence is carried over twice, or from this session");
        self.personnel.absences.push(event.clone());
        Ok(())
    }
}

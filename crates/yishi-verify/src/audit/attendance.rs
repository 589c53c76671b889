//! Doors, check-in, leave, going and coming back, segments, and the quorum at the opening.
//!
//! Law: Organic Law art 14 (two thirds of the deputies); NPC rules of procedure art 15. Invariant: sittings at work have no seat
//! in common, and a sitting opens only on a quorum that was counted here again.

use std::collections::BTreeSet;

use yishi_procedure::attendance::check_in::{CheckInPlace, SeatCheckedIn};
use yishi_procedure::attendance::departure::{SeatLeft, SeatReturned};
use yishi_procedure::attendance::doors::DoorsOpened;
use yishi_procedure::attendance::leave::LeaveGranted;
use yishi_procedure::attendance::segment::SegmentBegun;
use yishi_procedure::deliberation::calling_off::SittingCalledOff;
use yishi_procedure::deliberation::recess::{SittingAdjourned, SittingResumed};
use yishi_procedure::deliberation::rescheduling::SittingRescheduled;
use yishi_procedure::deliberation::secrecy::SittingHeldInSecret;
use yishi_procedure::deliberation::sitting::{SittingKind, SittingOpened};
use yishi_procedure::ids::{SeatNo, SittingNo};
use yishi_rulebook::Ground;

use super::Audit;
use super::rules::id;
use super::sitting::{Sitting, Stage};
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    pub(super) fn open_doors(&mut self, event: &DoorsOpened) -> Result<(), Finding> {
        let no = event.sitting;
        demand!(!self.meeting.adjourned, Order, "the doors of sitting {no} open while the session is adjourned");
        let members = self.members(self.sitting(no)?.kind);
        let others = self.sittings.iter().filter(|sitting| sitting.is_at_work() && sitting.no != no);
        let other = others.into_iter().find(|other| {
            let whole = other.kind.is_of_the_whole_body() || members.len() == self.roll.seats().count();
            whole || !self.members(other.kind).is_disjoint(&members)
        });
        let other = other.map_or(0, |sitting| sitting.no.0);
        demand!(
            other == 0,
            Order,
            "the doors of sitting {no} open while sitting {other} is at work with the same seats"
        );
        let sitting = self.sitting_mut(no)?;
        match sitting.stage {
            Stage::Scheduled => sitting.stage = Stage::DoorsOpen,
            Stage::DoorsOpen | Stage::InProgress | Stage::Adjourned => {
                let changes = sitting.self_check_in != event.self_check_in;
                demand!(changes, Order, "the doors of sitting {no} open twice");
            }
            Stage::Closed | Stage::CalledOff => {
                demand!(false, Order, "the doors of sitting {no} open after it was closed")
            }
        }
        sitting.self_check_in = event.self_check_in;
        Ok(())
    }

    /// The sitting a seat comes to or leaves: its doors are open, and the seat is in office.
    fn at_work(&mut self, no: SittingNo, seat: SeatNo) -> Result<&mut Sitting, Finding> {
        self.roll.require_active(seat)?;
        let belongs = self.is_member(seat, self.sitting(no)?.kind);
        demand!(belongs, Attendance, "seat {seat} does not belong to sitting {no}");
        let sitting = self.sitting_mut(no)?;
        demand!(
            sitting.is_at_work(),
            Attendance,
            "seat {seat} comes or goes while the doors of sitting {no} are closed"
        );
        Ok(sitting)
    }

    pub(super) fn check_in(&mut self, event: &SeatCheckedIn) -> Result<(), Finding> {
        let (at, seat) = (self.at, event.seat);
        let sitting = self.at_work(event.sitting, seat)?;
        let by_itself = match event.at {
            CheckInPlace::Phone => true,
            CheckInPlace::Door => false,
        };
        let allowed = sitting.self_check_in || !by_itself;
        demand!(allowed, Attendance, "seat {seat} checks in by phone, which is not allowed for this sitting");
        sitting.hall.arrive(seat, at)
    }

    pub(super) fn leave_hall(&mut self, event: &SeatLeft) -> Result<(), Finding> {
        let at = self.at;
        self.at_work(event.sitting, event.seat)?.hall.leave(event.seat, at)
    }

    pub(super) fn return_to_hall(&mut self, event: &SeatReturned) -> Result<(), Finding> {
        let at = self.at;
        self.at_work(event.sitting, event.seat)?.hall.come_back(event.seat, at)
    }

    pub(super) fn grant_leave(&mut self, event: &LeaveGranted) -> Result<(), Finding> {
        self.roll.require_active(event.seat)?;
        let no = event.sitting;
        let belongs = self.is_member(event.seat, self.sitting(no)?.kind);
        demand!(belongs, Attendance, "seat {} does not belong to sitting {no}", event.seat);
        let sitting = self.sitting_mut(no)?;
        let over = matches!(sitting.stage, Stage::Closed | Stage::CalledOff);
        demand!(!over, Attendance, "leave is granted for sitting {no} after it was closed");
        sitting.hall.excuse(event.seat)
    }

    pub(super) fn begin_segment(&mut self, event: &SegmentBegun) -> Result<(), Finding> {
        self.require_quiet(event.sitting)?;
        let (stated, segment) = (event.present, event.segment);
        let sitting = self.in_progress(event.sitting)?;
        let (next, last) = (u16::from(sitting.segment) + 1, sitting.segments.len());
        let follows = u16::from(segment) == next && usize::from(segment) <= last;
        demand!(follows, Schedule, "segment {segment} begins where segment {next} of {last} would come next");
        let present = sitting.hall.present();
        demand!(stated == present, Present, "{stated} are said to be present, but {present} are");
        sitting.segment = segment;
        Ok(())
    }

    pub(super) fn open_sitting(&mut self, event: &SittingOpened) -> Result<(), Finding> {
        let no = event.sitting;
        let kind = self.sitting(no)?.kind;
        let seats = self.counted_in(kind);
        let sitting = self.sitting_mut(no)?;
        demand!(sitting.stage == Stage::DoorsOpen, Order, "sitting {no} is opened, but its doors are not just open");
        demand!(sitting.presiding.is_some(), Chairs, "sitting {no} is opened while nobody is named to preside");
        let present = sitting.hall.present();
        sitting.stage = Stage::InProgress;
        sitting.quorum = event.quorum.clone();
        match (quorum_of(sitting.kind), &event.quorum) {
            (Some(rule), Some(quorum)) => self.check_quorum(quorum, rule, present, seats),
            (None, None) => Ok(()),
            (Some(_), None) => Err(Finding::new(Code::Grounds, format!("sitting {no} is opened without its quorum"))),
            (None, Some(_)) => {
                Err(Finding::new(Code::Grounds, format!("sitting {no} states a quorum, but no rule asks for one")))
            }
        }
    }

    pub(super) fn adjourn_sitting(&mut self, event: &SittingAdjourned) -> Result<(), Finding> {
        self.require_quiet(event.sitting)?;
        self.in_progress(event.sitting)?.stage = Stage::Adjourned;
        Ok(())
    }

    pub(super) fn resume_sitting(&mut self, event: &SittingResumed) -> Result<(), Finding> {
        let no = event.sitting;
        let stage = self.sitting(no)?.stage;
        demand!(stage == Stage::Adjourned, Order, "sitting {no} goes on, but was not adjourned");
        self.check_stated_quorum(no, event.quorum.as_ref(), true)?;
        self.sitting_mut(no)?.stage = Stage::InProgress;
        Ok(())
    }

    /// A sitting called off states its quorum as it stood, met or not, if its doors were open.
    pub(super) fn call_off(&mut self, event: &SittingCalledOff) -> Result<(), Finding> {
        let no = event.sitting;
        match self.sitting(no)?.stage {
            Stage::Scheduled => {
                demand!(event.quorum.is_none(), Grounds, "sitting {no} states a quorum before its doors opened")
            }
            Stage::DoorsOpen => self.check_stated_quorum(no, event.quorum.as_ref(), false)?,
            Stage::InProgress | Stage::Adjourned | Stage::Closed | Stage::CalledOff => {
                demand!(false, Order, "sitting {no} is called off after it was opened");
            }
        }
        self.sitting_mut(no)?.stage = Stage::CalledOff;
        Ok(())
    }

    fn check_stated_quorum(&self, no: SittingNo, stated: Option<&Ground>, must: bool) -> Result<(), Finding> {
        let kind = self.sitting(no)?.kind;
        let seats = self.counted_in(kind);
        let present = self.sitting(no)?.hall.present();
        match (quorum_of(kind), stated) {
            (Some(rule), Some(ground)) if must => self.check_quorum(ground, rule, present, seats),
            (Some(rule), Some(ground)) => self.rules.check(ground, rule, present, seats),
            (None, None) => Ok(()),
            (Some(_), None) | (None, Some(_)) => Err(Finding::new(
                Code::Grounds,
                format!("sitting {no} states a quorum otherwise than the rules ask for it"),
            )),
        }
    }

    pub(super) fn hold_in_secret(&mut self, event: &SittingHeldInSecret) -> Result<(), Finding> {
        let no = event.sitting;
        let rule = self.rules.0.rules().get(id::SECRET_SITTING);
        let allowed = self.rules.flag(id::SECRET_SITTING) && rule.is_some_and(|rule| rule.citation == event.citation);
        demand!(allowed, Order, "sitting {no} is held in secret by no rule");
        let groups: BTreeSet<_> = self.roll.seats().filter_map(|seat| self.roll.group_of(seat)).collect();
        let consulted: BTreeSet<_> = event.consulted.iter().copied().collect();
        demand!(
            groups.is_subset(&consulted),
            Part,
            "a delegation was not consulted before sitting {no} was held in secret"
        );
        self.check_decided(event.meeting, &event.grounds)?;
        let sitting = self.sitting_mut(no)?;
        let open = !sitting.secret && !matches!(sitting.stage, Stage::Closed | Stage::CalledOff);
        demand!(open, Order, "sitting {no} is held in secret twice, or after it was over");
        sitting.secret = true;
        Ok(())
    }

    pub(super) fn reschedule(&mut self, event: &SittingRescheduled) -> Result<(), Finding> {
        let sitting = self.sitting_mut(event.sitting)?;
        demand!(
            sitting.stage == Stage::Scheduled,
            Schedule,
            "sitting {} is moved after its doors opened",
            event.sitting
        );
        sitting.date = event.date;
        Ok(())
    }

    /// Checks a quorum and demands that it was there.
    pub(super) fn check_quorum(&self, ground: &Ground, rule: &str, present: u32, seats: u32) -> Result<(), Finding> {
        self.rules.check(ground, rule, present, seats)?;
        demand!(ground.met, Lacking, "the quorum is not there: {present} of {seats} are present");
        Ok(())
    }
}

/// The rule that sets the quorum of a sitting, where one does.
fn quorum_of(kind: SittingKind) -> Option<&'static str> {
    match kind {
        SittingKind::Preparatory | SittingKind::Plenary { .. } => Some(id::SITTING_QUORUM),
        SittingKind::Presidium { .. } => Some(id::PRESIDIUM_QUORUM),
        SittingKind::Delegation { .. } | SittingKind::Circle { .. } | SittingKind::Committee { .. } => None,
    }
}

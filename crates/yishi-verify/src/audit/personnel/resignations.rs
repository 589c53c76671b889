//! Resignations, and the seats that go with them.
//!
//! Law: OL 32; EL 55. Invariant: a seat of the body is withdrawn with the resignation it rests on, at once.

use yishi_procedure::Event;
use yishi_procedure::convening::withdrawal::SeatWithdrawn;
use yishi_procedure::ids::{PersonRef, ResignationNo};
use yishi_procedure::personnel::office::{Office, OfficeKind};
use yishi_procedure::personnel::resignation::ResignationTendered;
use yishi_procedure::personnel::resignation_case::{ResignationAccepted, ResignationDeclined, reason};
use yishi_procedure::personnel::resignation_withdrawal::ResignationWithdrawn;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::BodyKind;

use super::{place, require_next};
use crate::audit::Audit;
use crate::finding::{Finding, demand};

/// A resignation as the auditor keeps it.
pub(super) struct Letter {
    person: PersonRef,
    office: Office,
    needs_approval: bool,
    seat_falls: bool,
    at: At,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Tendered,
    Waiting,
    Over,
}

impl Audit<'_> {
    pub(in crate::audit) fn tender(&mut self, event: &ResignationTendered) -> Result<(), Finding> {
        let (no, kind) = (event.resignation, event.office.kind);
        require_next("resignation", no.0, self.personnel.resignations.len())?;
        let rule = "resignation.majority";
        demand!(self.rules.has(rule), Office, "somebody resigns, but the rulebook has no «{rule}»");
        self.roll.require_person(event.person)?;
        let (body, tier) = (self.rules.0.body(), self.rules.0.tier());
        let mandate = self.rules.flag("resignation.deputies") && kind.mandate_is_resigned_to(body, tier);
        let here = if kind.is_mandate() { mandate } else { kind.is_resigned_from() };
        demand!(here, Office, "resignation {no} is tendered to a body that cannot take it");
        let open = self.personnel.resignations.iter().filter(|letter| letter.at != At::Over);
        let twice = open.into_iter().any(|letter| letter.person == event.person && letter.office == event.office);
        demand!(!twice, Office, "resignation {no} is tendered while another from the same office is open");
        let needs = self.needs_approval(kind);
        demand!(needs == event.needs_approval, Office, "resignation {no} states the approval it needs wrongly");
        let committee = body == BodyKind::StandingCommittee && kind.is_committee_seat();
        let falls = matches!(event.person, PersonRef::Seat(_)) && (committee || kind == OfficeKind::Deputy);
        demand!(falls == event.seat_falls, Office, "resignation {no} states wrongly whether a seat goes with it");
        let (person, office) = (event.person, event.office.clone());
        let letter = Letter { person, office, needs_approval: needs, seat_falls: falls, at: At::Tendered };
        self.personnel.resignations.push(letter);
        Ok(())
    }

    fn letter(&mut self, no: ResignationNo) -> Result<&mut Letter, Finding> {
        let at = place("resignation", no.0, self.personnel.resignations.len())?;
        Ok(&mut self.personnel.resignations[at])
    }

    fn close_letter(&mut self, no: ResignationNo, from: At, to: At) -> Result<(), Finding> {
        let letter = self.letter(no)?;
        demand!(letter.at == from, Office, "resignation {no} is settled out of its turn");
        letter.at = to;
        Ok(())
    }

    pub(in crate::audit) fn withdraw_resignation(&mut self, event: &ResignationWithdrawn) -> Result<(), Finding> {
        self.require_no_vote_on(Question::Resignation(event.resignation))?;
        self.close_letter(event.resignation, At::Tendered, At::Over)
    }

    pub(in crate::audit) fn accept_resignation(&mut self, event: &ResignationAccepted) -> Result<(), Finding> {
        let to = if event.awaits_approval { At::Waiting } else { At::Over };
        self.close_letter(event.resignation, At::Tendered, to)
    }

    pub(in crate::audit) fn decline_resignation(&mut self, event: &ResignationDeclined) -> Result<(), Finding> {
        self.close_letter(event.resignation, At::Tendered, At::Over)
    }

    pub(super) fn settle_resignation(&mut self, no: ResignationNo) -> Result<(), Finding> {
        self.close_letter(no, At::Waiting, At::Over)
    }

    /// Demands that a resignation may be voted on.
    pub(super) fn require_resignation_ready(&mut self, no: ResignationNo) -> Result<(), Finding> {
        let letter = self.letter(no)?;
        let (open, person, falls) = (letter.at == At::Tendered, letter.person, letter.seat_falls);
        demand!(open, Office, "resignation {no} is voted on, but is not open");
        let last = falls && self.roll.seats().count() < 2;
        demand!(!last, Roll, "the last seat resigns");
        self.roll.require_person(person)
    }

    pub(super) fn resignation_consequence(&self, no: ResignationNo, passed: bool) -> Result<Vec<Event>, Finding> {
        let at = place("resignation", no.0, self.personnel.resignations.len())?;
        let letter = &self.personnel.resignations[at];
        if !passed {
            return Ok(vec![Event::ResignationDeclined(ResignationDeclined { resignation: no })]);
        }
        let awaits_approval = letter.needs_approval;
        let mut events = vec![Event::ResignationAccepted(ResignationAccepted { resignation: no, awaits_approval })];
        match letter.person {
            PersonRef::Seat(seat) if letter.seat_falls => {
                events.push(Event::SeatWithdrawn(SeatWithdrawn { seat, reason: reason() }));
            }
            PersonRef::Seat(_) | PersonRef::Guest(_) => {}
        }
        Ok(events)
    }
}

//! A resignation (辞职) as the session keeps it, and what its vote decides.
//!
//! Law: OL 32 (offices), EL 55 (mandates): more than half of all decide whether it is accepted. Invariant: a seat of this body that is
//! resigned goes out of office with the acceptance, by the same event as any other seat.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::convening::ConveningRefusal;
use crate::convening::withdrawal::SeatWithdrawn;
use crate::event::Event;
use crate::ids::{PersonRef, ResignationNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::office::Office;
use crate::refusal::Refusal;
use crate::session::Session;

/// How far a resignation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ResignationStage {
    /// Handed in.
    Tendered,
    /// Accepted, and waiting for the level above.
    AwaitingApproval,
    /// Accepted.
    Accepted,
    /// Not accepted.
    Declined,
    /// The level above did not approve.
    NotApproved,
    /// Taken back.
    Withdrawn,
}

/// Every step a resignation may take: from, by which event, to.
pub const EDGES: &[(ResignationStage, &str, ResignationStage)] = &[
    (ResignationStage::Tendered, "ResignationAccepted", ResignationStage::Accepted),
    (ResignationStage::Tendered, "ResignationAccepted", ResignationStage::AwaitingApproval),
    (ResignationStage::Tendered, "ResignationDeclined", ResignationStage::Declined),
    (ResignationStage::Tendered, "ResignationWithdrawn", ResignationStage::Withdrawn),
    (ResignationStage::AwaitingApproval, "HigherApprovalRecorded", ResignationStage::Accepted),
    (ResignationStage::AwaitingApproval, "HigherApprovalRecorded", ResignationStage::NotApproved),
];

/// A resignation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Resignation {
    /// Its number.
    pub no: ResignationNo,
    /// Who resigns.
    pub person: PersonRef,
    /// The office or mandate given up.
    pub office: Office,
    /// The date of the letter.
    pub letter_on: Date,
    /// The reason given, if any.
    pub reason: Option<Text>,
    /// Whether the level above has to approve.
    pub needs_approval: bool,
    /// Whether the person's seat in this body goes with it.
    pub seat_falls: bool,
    /// How far it has come.
    pub stage: ResignationStage,
}

impl Resignation {
    /// Says whether it is still undecided.
    pub fn is_pending(&self) -> bool {
        match self.stage {
            ResignationStage::Tendered | ResignationStage::AwaitingApproval => true,
            ResignationStage::Accepted
            | ResignationStage::Declined
            | ResignationStage::NotApproved
            | ResignationStage::Withdrawn => false,
        }
    }

    pub(crate) fn require_tendered(&self) -> Result<(), PersonnelRefusal> {
        let open = self.stage == ResignationStage::Tendered;
        if open { Ok(()) } else { Err(PersonnelRefusal::ResignationElsewhere(self.no)) }
    }
}

/// The resignation was accepted; it takes effect at once unless the level above has to approve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResignationAccepted {
    /// The resignation.
    pub resignation: ResignationNo,
    /// Whether it takes effect only with the approval of the level above.
    pub awaits_approval: bool,
}

/// The resignation was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResignationDeclined {
    /// The resignation.
    pub resignation: ResignationNo,
}

/// The vote is held while the resignation is open; the last seat of a roll cannot go.
pub(crate) fn check_vote(session: &Session, no: ResignationNo) -> Result<(), Refusal> {
    let resignation = session.personnel.resignation(no)?;
    resignation.require_tendered()?;
    session.roll.require_person(resignation.person)?;
    if resignation.seat_falls && session.roll.in_office().nth(1).is_none() {
        return Err(ConveningRefusal::RollEmpty.into());
    }
    Ok(())
}

/// What follows from the vote.
pub(crate) fn consequence(session: &Session, no: ResignationNo, passed: bool) -> Vec<Event> {
    if !passed {
        return vec![Event::ResignationDeclined(ResignationDeclined { resignation: no })];
    }
    let Ok(resignation) = session.personnel.resignation(no) else { return Vec::new() };
    let awaits_approval = resignation.needs_approval;
    let accepted = Event::ResignationAccepted(ResignationAccepted { resignation: no, awaits_approval });
    let seat = match resignation.person {
        PersonRef::Seat(seat) if resignation.seat_falls => Some(seat),
        PersonRef::Seat(_) | PersonRef::Guest(_) => None,
    };
    let falls = seat.map(|seat| Event::SeatWithdrawn(SeatWithdrawn { seat, reason: reason() }));
    [accepted].into_iter().chain(falls).collect()
}

/// The reason under which a resigned seat goes out of office.
pub fn reason() -> Text {
    Text::new("辞职被接受", "辭職被接受").with_english("resignation accepted")
}

pub(crate) fn apply_accepted(session: &mut Session, event: &ResignationAccepted) {
    if let Some(resignation) = session.personnel.resignation_mut(event.resignation) {
        resignation.stage =
            if event.awaits_approval { ResignationStage::AwaitingApproval } else { ResignationStage::Accepted };
    }
}

pub(crate) fn apply_declined(session: &mut Session, event: &ResignationDeclined) {
    if let Some(resignation) = session.personnel.resignation_mut(event.resignation) {
        resignation.stage = ResignationStage::Declined;
    }
}

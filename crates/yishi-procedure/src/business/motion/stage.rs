//! A motion as the session keeps it, and the stages it goes through.
//!
//! Law: Organic Law art 22, 52; NPC rules of procedure art 23 to 31. Invariant: a motion changes its stage by the events
//! of `machines::motion` and by no other, and one that has come to an end never moves again.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::text::Text;

use crate::business::BusinessRefusal;
use crate::business::motion::committee_charge::Charge;
use crate::business::motion::examination::Examination;
use crate::business::motion::filing::MotionPaper;
use crate::business::motion::referral::Examiner;
use crate::business::movers::Mover;
use crate::ids::{MotionNo, SeatNo};
use crate::session::Session;

/// How far a motion has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MotionStage {
    /// Handed in.
    Filed,
    /// Given back: its form or its matter is not that of a motion.
    Returned,
    /// Found in order.
    Checked,
    /// With a committee, which is to give its opinion first.
    Referred,
    /// The committee has given its opinion.
    Examined,
    /// Not on the agenda; a committee examines it after the session.
    NotOnAgenda,
    /// Its movers ask to have it considered again.
    Reconsidered,
    /// Handled as a suggestion.
    Suggestion,
    /// On the agenda of the session.
    OnAgenda,
    /// Explained by its movers.
    Explained,
    /// The presidium proposes to hand it to the standing committee.
    ChargeProposed,
    /// Put to the vote.
    PutToVote,
    /// 通过.
    Adopted,
    /// 未通过.
    Rejected,
    /// Withdrawn by its movers.
    Withdrawn,
    /// Ended because too few supported it.
    Fallen,
    /// Handed to the standing committee.
    HandedOver,
    /// The result was reported after the session.
    Concluded,
}

impl MotionStage {
    /// The stages at which the session still has to deal with a motion; it can be withdrawn and can fall.
    pub const PENDING: [Self; 9] = [
        Self::Filed,
        Self::Checked,
        Self::Referred,
        Self::Examined,
        Self::Reconsidered,
        Self::OnAgenda,
        Self::Explained,
        Self::ChargeProposed,
        Self::PutToVote,
    ];

    /// The stages at which the motion stands on the agenda.
    pub const ON_AGENDA: [Self; 4] = [Self::OnAgenda, Self::Explained, Self::ChargeProposed, Self::PutToVote];

    /// The word by which a refusal's text and the drawing of its life name it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Returned => "returned",
            Self::Checked => "checked",
            Self::Referred => "referred",
            Self::Examined => "examined",
            Self::NotOnAgenda => "not-on-agenda",
            Self::Reconsidered => "reconsidered",
            Self::Suggestion => "suggestion",
            Self::OnAgenda => "on-agenda",
            Self::Explained => "explained",
            Self::ChargeProposed => "charge-proposed",
            Self::PutToVote => "put-to-vote",
            Self::Adopted => "adopted",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Fallen => "fallen",
            Self::HandedOver => "handed-over",
            Self::Concluded => "concluded",
        }
    }
}

/// A motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Motion {
    /// Its number.
    pub no: MotionNo,
    /// What was handed in.
    pub paper: MotionPaper,
    /// Who moves; of a joint motion those who support it now, the first of them first.
    pub mover: Mover,
    /// How far it has come.
    pub stage: MotionStage,
    /// When it was handed in.
    pub filed_at: Timestamp,
    /// Who examines or has examined it last.
    pub examiner: Option<Examiner>,
    /// Opinions of committees, in order.
    pub examinations: Vec<Examination>,
    /// Whether a committee still owes its report on the motion while it stands on the agenda.
    pub report_owed: bool,
    /// What the committee reported, once it has.
    pub report: Option<Text>,
    /// What the standing committee is to be charged with, once that is proposed.
    pub charge: Option<Charge>,
}

impl Motion {
    pub(crate) fn require_stage(&self, stages: &[MotionStage]) -> Result<(), BusinessRefusal> {
        let refusal = BusinessRefusal::MotionStage { motion: self.no, stage: self.stage };
        if stages.contains(&self.stage) { Ok(()) } else { Err(refusal) }
    }

    /// Those who support the motion now; an organ's or a delegation's motion has no supporters to count.
    pub(crate) fn supporters(&self) -> Result<&[SeatNo], BusinessRefusal> {
        match &self.mover {
            Mover::Seats(seats) => Ok(seats),
            Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_) => Err(BusinessRefusal::NotJoint(self.no)),
        }
    }
}

impl Session {
    /// The motion of that number.
    ///
    /// # Errors
    /// `B.406` where there is none.
    pub fn motion(&self, no: MotionNo) -> Result<&Motion, BusinessRefusal> {
        let at = usize::from(no.0).checked_sub(1);
        at.and_then(|at| self.motions.get(at)).ok_or(BusinessRefusal::NoSuchMotion(no))
    }

    pub(crate) fn motion_mut(&mut self, no: MotionNo) -> Option<&mut Motion> {
        self.motions.get_mut(usize::from(no.0).checked_sub(1)?)
    }

    /// Moves a motion on; every act of a motion that changes nothing else ends here.
    pub(crate) fn move_motion(&mut self, no: MotionNo, stage: MotionStage) {
        if let Some(motion) = self.motion_mut(no) {
            motion.stage = stage;
        }
    }
}

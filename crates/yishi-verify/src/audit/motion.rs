//! Motions as the auditor follows them, from filing to their end.
//!
//! Law: Organic Law art 22, 25, 52; NPC rules of procedure art 23 to 31. Invariant: every act finds the motion at a stage at which
//! the law knows it, and what follows from it stands right behind it.

use yishi_procedure::Event;
use yishi_procedure::business::motion::MotionStage as At;
use yishi_procedure::business::motion::check::{CheckFinding, MotionChecked};
use yishi_procedure::business::motion::committee_charge::{Charge, CommitteeChargeProposed};
use yishi_procedure::business::motion::decision::{MotionDecided, MotionDecision, RefusalReason};
use yishi_procedure::business::motion::examination::MotionExamined;
use yishi_procedure::business::motion::explanation::MotionExplained;
use yishi_procedure::business::motion::filing::MotionFiled;
use yishi_procedure::business::motion::joining::MotionJoined;
use yishi_procedure::business::motion::leaving::MotionLeft;
use yishi_procedure::business::motion::reconsideration::ReconsiderationRequested;
use yishi_procedure::business::motion::referral::MotionReferred;
use yishi_procedure::business::motion::report::MotionReported;
use yishi_procedure::business::motion::result_report::ResultReportRecorded;
use yishi_procedure::business::motion::suggestion::SuggestionMade;
use yishi_procedure::business::motion::vote::MotionPutToVote;
use yishi_procedure::business::motion::withdrawal::MotionWithdrawn;
use yishi_procedure::business::movers::Mover;
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::ids::{MotionNo, SeatNo, SuggestionNo};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{Base, Ground};

use super::Audit;
use super::docket::{ON_AGENDA, demand_next, demand_wording, people};
use super::rules::id;
use crate::finding::{Code, Finding, demand};

/// The stages at which a motion can be left and withdrawn.
const PENDING: [At; 9] = [
    At::Filed,
    At::Checked,
    At::Referred,
    At::Examined,
    At::Reconsidered,
    At::OnAgenda,
    At::Explained,
    At::ChargeProposed,
    At::PutToVote,
];

/// A motion as the auditor keeps it.
pub(crate) struct Motion {
    pub(crate) mover: Mover,
    pub(crate) stage: At,
    pub(super) charge: Option<Charge>,
    report_owed: bool,
}

impl Motion {
    pub(super) fn require(&self, stages: &[At]) -> Result<(), Finding> {
        demand!(stages.contains(&self.stage), Order, "an act finds a motion {}", self.stage.key());
        Ok(())
    }

    fn supporters(&self) -> Result<&[SeatNo], Finding> {
        match &self.mover {
            Mover::Seats(seats) => Ok(seats),
            Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_) => {
                Err(Finding::new(Code::Business, "a motion that is no joint one has no supporters"))
            }
        }
    }
}

impl Audit<'_> {
    pub(super) fn motion(&self, no: MotionNo) -> Result<&Motion, Finding> {
        let at = usize::from(no.0).checked_sub(1);
        let unknown = || Finding::new(Code::Business, format!("there is no motion {no}"));
        at.and_then(|at| self.docket.motions.get(at)).ok_or_else(unknown)
    }

    /// The motion at one of these stages.
    fn motion_at(&mut self, no: MotionNo, stages: &[At]) -> Result<&mut Motion, Finding> {
        self.motion(no)?.require(stages)?;
        Ok(&mut self.docket.motions[usize::from(no.0) - 1])
    }

    pub(super) fn file_motion(&mut self, event: &MotionFiled) -> Result<(), Finding> {
        demand_next("motion", event.motion.0, self.docket.motions.len())?;
        let paper = &event.paper;
        [&paper.title, &paper.cause, &paper.grounds, &paper.plan].into_iter().try_for_each(demand_wording)?;
        self.check_mover(&event.mover, &event.grounds)?;
        let bound = match event.mover {
            Mover::Seats(_) | Mover::Delegation(_) => self.docket.deadline,
            Mover::Organ(_) | Mover::Committee(_) => None,
        };
        let missed = bound.filter(|deadline| event.at > *deadline);
        demand!(event.late_for == missed, Time, "the motion does not say rightly whether it was late");
        let (mover, stage) = (event.mover.clone(), At::Filed);
        self.docket.motions.push(Motion { mover, stage, charge: None, report_owed: false });
        if missed.is_some() {
            let late = self.rules.choice(id::MOTION_LATE);
            demand!(late == "suggestion", Business, "a late motion is taken, but the rulebook says «{late}»");
            self.await_suggestion(event.motion);
        }
        Ok(())
    }

    fn await_suggestion(&mut self, motion: MotionNo) {
        let next = u16::try_from(self.docket.suggestions + 1).unwrap_or(u16::MAX);
        let made = SuggestionMade { suggestion: SuggestionNo(next), motion };
        self.awaited.push_back(Event::SuggestionMade(made));
    }

    pub(super) fn make_suggestion(&mut self, event: &SuggestionMade) -> Result<(), Finding> {
        self.docket.suggestions += 1;
        self.end_motion(event.motion, At::Suggestion)
    }

    /// A motion comes to its end; that it may is known from the act or the vote before it.
    pub(super) fn end_motion(&mut self, no: MotionNo, stage: At) -> Result<(), Finding> {
        self.motion_at(no, &PENDING)?.stage = stage;
        Ok(())
    }

    pub(super) fn join_motion(&mut self, event: &MotionJoined) -> Result<(), Finding> {
        self.roll.require(event.seat)?;
        let motion = self.motion_at(event.motion, &[At::Filed, At::Checked, At::Referred, At::Examined])?;
        let supports = motion.supporters()?.contains(&event.seat);
        demand!(!supports, Business, "seat {} joins a motion it supports already", event.seat);
        if let Mover::Seats(seats) = &mut motion.mover {
            seats.push(event.seat);
        }
        Ok(())
    }

    pub(super) fn leave_motion(&mut self, event: &MotionLeft) -> Result<(), Finding> {
        self.require_no_vote()?;
        let motion = self.motion_at(event.motion, &PENDING)?;
        let supports = motion.supporters()?.contains(&event.seat);
        demand!(supports, Business, "seat {} leaves a motion it does not support", event.seat);
        if let Mover::Seats(seats) = &mut motion.mover {
            seats.retain(|seat| *seat != event.seat);
        }
        let left = people(motion.supporters()?.len());
        let falls =
            self.rules.flag(id::MOTION_FALLS) && !self.rules.reaches(id::JOINT_MOVERS, left, self.roll.size())?;
        demand!(falls || left > 0, Business, "nobody supports motion {} any more, and it stands", event.motion);
        self.docket.falling = falls.then_some((event.motion, left));
        Ok(())
    }

    pub(super) fn check_motion(&mut self, event: &MotionChecked) -> Result<(), Finding> {
        let motion = self.motion_at(event.motion, &[At::Filed])?;
        let in_order = event.finding == CheckFinding::InOrder;
        motion.stage = if in_order { At::Checked } else { At::Returned };
        let explained = event.reason.as_ref().is_some_and(|reason| !reason.hans.trim().is_empty());
        demand!(in_order || explained, Business, "a motion is given back without a reason");
        Ok(())
    }

    pub(super) fn refer_motion(&mut self, event: &MotionReferred) -> Result<(), Finding> {
        self.require_no_vote()?;
        self.require_examiner(&event.to, CommitteeTask::Motions)?;
        let motion = self.motion_at(event.motion, &[At::Checked, At::OnAgenda, At::Explained])?;
        if motion.stage == At::Checked {
            motion.stage = At::Referred;
        } else {
            motion.report_owed = true;
        }
        Ok(())
    }

    pub(super) fn examine_motion(&mut self, event: &MotionExamined) -> Result<(), Finding> {
        demand_wording(&event.text)?;
        self.motion_at(event.motion, &[At::Referred])?.stage = At::Examined;
        Ok(())
    }

    pub(super) fn decide_motion(&mut self, event: &MotionDecided) -> Result<(), Finding> {
        self.check_leading(&event.grounds)?;
        let open = [At::Checked, At::Examined, At::Reconsidered];
        match &event.decision {
            MotionDecision::ReferFirst(examiner) => {
                self.require_examiner(examiner, CommitteeTask::Motions)?;
                self.motion_at(event.motion, &[At::Checked])?.stage = At::Referred;
            }
            MotionDecision::OnAgenda => self.motion_at(event.motion, &open)?.stage = At::OnAgenda,
            MotionDecision::NotOnAgenda => {
                self.require_reason(event.reason.as_ref())?;
                self.motion_at(event.motion, &open)?.stage = At::NotOnAgenda;
            }
            MotionDecision::AsSuggestion => {
                let known = self.rules.flag(id::AS_SUGGESTION);
                demand!(known, Business, "this body makes no suggestions of motions by decision");
                self.motion_at(event.motion, &open)?;
                self.await_suggestion(event.motion);
            }
        }
        Ok(())
    }

    /// Where the rulebook asks for it, something is put aside with a reason only.
    pub(super) fn require_reason(&self, reason: Option<&RefusalReason>) -> Result<(), Finding> {
        let given = reason.is_some_and(|reason| !reason.text.hans.trim().is_empty());
        let asked = self.rules.flag(id::REFUSAL_EXPLAINED);
        demand!(given || !asked, Business, "something is put aside, and nobody was told why");
        Ok(())
    }

    pub(super) fn ask_again(&mut self, event: &ReconsiderationRequested) -> Result<(), Finding> {
        self.require_distinct(&event.seats)?;
        self.require_in_time(id::RECONSIDERATION_CUTOFF, event.last_meeting, event.at)?;
        let supporters = self.motion_at(event.motion, &[At::NotOnAgenda])?.supporters()?.to_vec();
        let among = event.seats.iter().all(|seat| supporters.contains(seat));
        demand!(among, Business, "somebody asks again who does not support the motion");
        let least = self.rules.has(id::RECONSIDERATION_LEAST).then_some(id::RECONSIDERATION_LEAST);
        let rules: Vec<&str> = [id::RECONSIDERATION_SHARE].into_iter().chain(least).collect();
        let (stated, asked) = (event.grounds.len(), rules.len());
        demand!(stated == asked, Grounds, "asking again rests on {asked} grounds, but {stated} are stated");
        for (ground, rule) in event.grounds.iter().zip(rules) {
            self.check_share(ground, rule, event.seats.len(), supporters.len())?;
        }
        self.motion_at(event.motion, &[At::NotOnAgenda])?.stage = At::Reconsidered;
        Ok(())
    }

    fn check_share(&self, ground: &Ground, rule: &str, asking: usize, movers: usize) -> Result<(), Finding> {
        let total = if ground.of == Base::Movers { people(movers) } else { self.roll.size() };
        self.rules.check(ground, rule, people(asking), total)?;
        demand!(ground.met, Lacking, "{asking} ask again where {} are needed", ground.needed);
        Ok(())
    }

    pub(super) fn explain_motion(&mut self, event: &MotionExplained) -> Result<(), Finding> {
        self.require_quiet_plenary(event.sitting)?;
        let mover = self.motion_at(event.motion, &[At::OnAgenda])?.mover.clone();
        self.require_speaks_for(&mover, event.speaker)?;
        self.motion_at(event.motion, &[At::OnAgenda])?.stage = At::Explained;
        self.turn_to(Question::Motion(event.motion), event.sitting)
    }

    pub(super) fn report_on_motion(&mut self, event: &MotionReported) -> Result<(), Finding> {
        demand_wording(&event.text)?;
        self.motion_at(event.motion, &[At::OnAgenda, At::Explained])?.report_owed = false;
        Ok(())
    }

    pub(super) fn put_motion(&mut self, event: &MotionPutToVote) -> Result<(), Finding> {
        self.require_no_vote()?;
        self.check_leading(&event.grounds)?;
        let asked = self.rules.flag(id::EXPLAINED_FIRST);
        let motion = self.motion_at(event.motion, &[At::OnAgenda, At::Explained, At::ChargeProposed])?;
        let told = motion.stage != At::OnAgenda;
        demand!(told || !asked, Business, "a motion is put to the vote that was not explained");
        demand!(!motion.report_owed, Business, "a motion is put to the vote while its committee owes a report");
        motion.stage = At::PutToVote;
        Ok(())
    }

    pub(super) fn withdraw_motion(&mut self, event: &MotionWithdrawn) -> Result<(), Finding> {
        self.require_no_vote()?;
        let on_agenda = ON_AGENDA.contains(&self.motion(event.motion)?.stage);
        if on_agenda && self.rules.flag(id::WITHDRAWAL_CONSENT) {
            self.check_leading(&event.grounds)?;
        } else {
            demand!(event.grounds.is_empty(), Grounds, "consent is stated where none is needed");
        }
        self.end_motion(event.motion, At::Withdrawn)
    }

    pub(super) fn propose_charge(&mut self, event: &CommitteeChargeProposed) -> Result<(), Finding> {
        self.require_no_vote()?;
        let known = self.rules.flag(id::COMMITTEE_CHARGE);
        demand!(known, Business, "this body hands nothing to a standing committee");
        self.check_leading(&event.grounds)?;
        let asked = self.rules.flag(id::EXPLAINED_FIRST);
        let motion = self.motion_at(event.motion, &[At::OnAgenda, At::Explained])?;
        demand!(motion.stage != At::OnAgenda || !asked, Business, "a motion is handed over that was not explained");
        motion.charge = Some(event.charge);
        motion.stage = At::ChargeProposed;
        Ok(())
    }

    pub(super) fn report_result(&mut self, event: &ResultReportRecorded) -> Result<(), Finding> {
        demand!(self.closed_at.is_some(), Order, "a result is reported before the session was closed");
        demand_wording(&event.text)?;
        let closed = self.closing_day();
        demand!(closed.is_none_or(|day| day <= event.adopted_on), Time, "the report is older than the session's close");
        let due = closed.and_then(|day| self.due(id::RESULT_REPORT, day));
        demand!(event.due == due, Time, "the last day for the report is not the one the rulebook gives");
        let in_time = due.is_none_or(|due| event.adopted_on <= due);
        demand!(event.in_time == in_time, Time, "the report does not say rightly whether it came in time");
        self.motion_at(event.motion, &[At::NotOnAgenda, At::HandedOver])?.stage = At::Concluded;
        Ok(())
    }
}

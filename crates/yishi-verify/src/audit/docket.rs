//! The docket as the auditor keeps it: motions, amendments, clauses and bills, and what all of them are asked for alike.
//!
//! Law: Organic Law art 22, 25, 52. Invariant: whatever has a number is numbered from 1 in its order, a text is voted on after all
//! that belongs to it, and a decision of the presidium carries its two grounds.

use jiff::Timestamp;
use jiff::civil::Date;
use yishi_names::text::Text;
use yishi_procedure::Event;
use yishi_procedure::business::amendment::{AmendmentStage, TextRef};
use yishi_procedure::business::bill::BillStage;
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::business::motion::referral::Examiner;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{AmendmentNo, MotionNo, PersonRef, SeatNo, SittingNo};
use yishi_rulebook::{Ground, LeadingOrgan, RuleValue, Unit};

use super::Audit;
use super::bill::Bill;
use super::motion::Motion;
use super::rules::id;
use super::sitting::Stage;
use crate::finding::{Code, Finding, demand};

/// Everything that was filed so far.
#[derive(Default)]
pub(crate) struct Docket {
    /// Until when deputies may hand in motions.
    pub(super) deadline: Option<Timestamp>,
    pub(crate) motions: Vec<Motion>,
    /// How many motions were made suggestions.
    pub(crate) suggestions: usize,
    pub(crate) amendments: Vec<Amendment>,
    pub(crate) clauses: Vec<(TextRef, Option<bool>)>,
    pub(crate) bills: Vec<Bill>,
    /// A joint motion whose support has sunk too low: the next event is its fall, with that many left.
    pub(super) falling: Option<(MotionNo, u32)>,
}

/// An amendment as the auditor keeps it.
pub(crate) struct Amendment {
    pub(super) text: TextRef,
    pub(super) before_text: bool,
    pub(crate) stage: AmendmentStage,
}

/// Demands that a number is the next of its register.
pub(super) fn demand_next(what: &str, no: u16, before: usize) -> Result<(), Finding> {
    let next = before + 1;
    demand!(usize::from(no) == next, Order, "{what} {no} is entered where {what} {next} comes next");
    Ok(())
}

/// Demands that a wording says something.
pub(super) fn demand_wording(text: &Text) -> Result<(), Finding> {
    demand!(!text.hans.trim().is_empty(), Business, "a wording that has to say something is empty");
    Ok(())
}

impl Audit<'_> {
    /// What has to follow at once, and what follows nothing.
    pub(super) fn check_fall(&mut self, event: &Event) -> Result<(), Finding> {
        let due = self.docket.falling.take();
        match (due, event) {
            (None, Event::MotionFell(_)) => {
                Err(Finding::new(Code::Consequence, "a motion falls, but nobody has just left it"))
            }
            (None, _) => Ok(()),
            (Some((motion, left)), Event::MotionFell(fell)) => {
                demand!(fell.motion == motion, Consequence, "motion {} falls instead of motion {motion}", fell.motion);
                self.rules.check(&fell.ground, id::JOINT_MOVERS, left, self.roll.size())
            }
            (Some((motion, left)), _) => {
                let sentence = format!("motion {motion} has {left} supporters left and has to fall");
                Err(Finding::new(Code::Consequence, sentence))
            }
        }
    }

    /// The grounds of whoever leads: those of the presidium's decision, none where a chairs' meeting decides.
    pub(super) fn check_leading(&self, grounds: &[Ground]) -> Result<(), Finding> {
        match self.leading.organ() {
            LeadingOrgan::Presidium => self.leading.check_decision(grounds, &self.roll, self.rules),
            LeadingOrgan::StandingCommittee => demand_no_grounds(grounds),
        }
    }

    /// Who moves may move, and the grounds say so.
    pub(super) fn check_mover(&self, mover: &Mover, grounds: &[Ground]) -> Result<(), Finding> {
        match mover {
            Mover::Committee(no) => {
                Err(Finding::new(Code::Business, format!("committee {no} examines and cannot move")))
            }
            Mover::Organ(organ) => {
                demand_no_grounds(grounds)?;
                let allowed = self.rules.allows(id::MOTION_ORGANS, &key(*organ));
                demand!(allowed, Business, "the organ «{}» cannot move before this body", key(*organ));
                Ok(())
            }
            Mover::Delegation(group) => {
                let members = self.members(SittingKind::Delegation { group: *group }).len();
                let [majority] = grounds else { return Err(one_ground(grounds)) };
                let (members, approvals) = (people(members), majority.count);
                demand!(approvals <= members, GroundCount, "{approvals} are for it in a delegation of {members}");
                self.rules.check(majority, id::DELEGATION_MAJORITY, approvals, members)?;
                demand!(majority.met, Lacking, "the delegation moves without its majority");
                Ok(())
            }
            Mover::Seats(seats) => {
                let [joint] = grounds else { return Err(one_ground(grounds)) };
                self.check_joint(seats, joint, id::JOINT_MOVERS)
            }
        }
    }

    /// So many seats in office, each once, as many as the rule asks for.
    pub(super) fn check_joint(&self, seats: &[SeatNo], ground: &Ground, rule: &str) -> Result<(), Finding> {
        self.require_distinct(seats)?;
        self.rules.check(ground, rule, people(seats.len()), self.roll.size())?;
        demand!(ground.met, Lacking, "{} seats move where {} are needed", ground.count, ground.needed);
        Ok(())
    }

    pub(super) fn require_examiner(&self, examiner: &Examiner, task: CommitteeTask) -> Result<(), Finding> {
        match examiner {
            Examiner::Special(name) => demand_wording(name),
            Examiner::Committee(no) => {
                let (list, formed) = self.parts.committee(*no)?;
                demand!(*formed && list.task == task, Part, "committee {no} is not formed for this");
                Ok(())
            }
        }
    }

    /// A plenary in progress, with an agenda and nothing else going on.
    pub(super) fn require_quiet_plenary(&mut self, no: SittingNo) -> Result<(), Finding> {
        self.in_progress(no)?;
        self.require_quiet(no)?;
        self.require_business(no)
    }

    /// A plenary that has an agenda.
    pub(super) fn require_business(&self, no: SittingNo) -> Result<(), Finding> {
        let plenary = matches!(self.sitting(no)?.kind, SittingKind::Plenary { .. });
        demand!(plenary, Business, "a motion or a bill is dealt with outside a plenary");
        self.agenda.require_adopted()
    }

    /// Whoever explains is one of the movers, or speaks for an organ.
    pub(super) fn require_speaks_for(&self, mover: &Mover, person: PersonRef) -> Result<(), Finding> {
        self.roll.require_person(person)?;
        let seat = match person {
            PersonRef::Seat(seat) => Some(seat),
            PersonRef::Guest(_) => None,
        };
        let fits = match mover {
            Mover::Organ(_) | Mover::Committee(_) => true,
            Mover::Seats(seats) => seat.is_some_and(|seat| seats.contains(&seat)),
            Mover::Delegation(group) => seat.is_some_and(|seat| self.roll.group_of(seat) == Some(*group)),
        };
        demand!(fits, Person, "whoever explains is not one of the movers");
        Ok(())
    }

    /// A text that may still be amended.
    pub(super) fn require_open_text(&self, text: TextRef) -> Result<(), Finding> {
        match text {
            TextRef::Item(item) => {
                self.agenda.require_adopted()?;
                self.agenda.require_votable(item)?;
                demand!(!self.agenda.is_dealt_with(item), Business, "item {item} was voted on before");
                Ok(())
            }
            TextRef::Motion(no) => self.motion(no)?.require(&ON_AGENDA),
            TextRef::Bill(no) => self.bill(no)?.require(&BILL_ON_AGENDA),
        }
    }

    /// A text that has come to its vote.
    pub(super) fn require_text_at_vote(&self, text: TextRef) -> Result<(), Finding> {
        match text {
            TextRef::Item(_) => self.require_open_text(text),
            TextRef::Motion(no) => self.motion(no)?.require(&[MotionStage::PutToVote]),
            TextRef::Bill(no) => self.bill(no)?.require(&[BillStage::PutToVote]),
        }
    }

    /// All that goes before a text is decided.
    pub(super) fn require_settled(&self, text: TextRef) -> Result<(), Finding> {
        for amendment in self.docket.amendments.iter().filter(|one| one.text == text && one.before_text) {
            let waits = matches!(amendment.stage, AmendmentStage::Moved | AmendmentStage::Admitted);
            demand!(!waits, Order, "a text is voted on while an amendment to it waits");
        }
        let waits = self.docket.clauses.iter().any(|(of, kept)| *of == text && kept.is_none());
        demand!(!waits, Order, "a text is voted on while a clause that was split off waits");
        Ok(())
    }

    /// The adopted amendments of a text by number.
    pub(super) fn adopted_amendments(&self, text: TextRef) -> Vec<AmendmentNo> {
        let numbered = (1..).map(AmendmentNo).zip(&self.docket.amendments);
        let adopted = numbered.filter(|(_, one)| one.text == text && one.stage == AmendmentStage::Adopted);
        adopted.map(|(no, _)| no).collect()
    }

    /// The last day of a period of the rulebook, counted on the calendar; nothing where it has no such rule.
    pub(super) fn due(&self, rule: &str, from: Date) -> Option<Date> {
        let RuleValue::Number { value, unit } = self.rules.0.rules().get(rule).map(|rule| &rule.value)? else {
            return None;
        };
        let count = i64::from(*value);
        let span = match unit {
            Unit::Days => jiff::Span::new().try_days(count),
            Unit::Months => jiff::Span::new().try_months(count),
            Unit::Years => jiff::Span::new().try_years(count),
            Unit::People
            | Unit::Seconds
            | Unit::Minutes
            | Unit::Hours
            | Unit::WorkingDays
            | Unit::Sessions
            | Unit::Readings
            | Unit::MonthOfYear
            | Unit::Times => return None,
        };
        let mut day = from.checked_add(span.ok()?).ok()?;
        while self.rules.flag(id::PERIOD_RUNS_ON) && !self.rules.0.calendar().is_working(day) {
            day = day.tomorrow().ok()?;
        }
        Some(day)
    }

    /// The day of the last sitting of the whole body that was held, once the session is closed.
    pub(super) fn closing_day(&self) -> Option<Date> {
        self.closed_at?;
        let whole = |kind| matches!(kind, SittingKind::Preparatory | SittingKind::Plenary { .. });
        let held = self.sittings.iter().filter(|sitting| whole(sitting.kind) && sitting.stage == Stage::Closed);
        held.map(|sitting| sitting.date).max()
    }

    /// So many hours lie between an act and the last meeting of the presidium, where the rules count them.
    pub(super) fn require_in_time(&self, rule: &str, meeting: Option<Timestamp>, at: Timestamp) -> Result<(), Finding> {
        let Some(hours) = self.rules.number(rule) else { return Ok(()) };
        let missing = || Finding::new(Code::Time, "when the last meeting of the presidium begins is not said");
        let meeting = meeting.ok_or_else(missing)?;
        let enough = at.as_second().saturating_add(i64::from(hours) * 3600) <= meeting.as_second();
        demand!(enough, Time, "less than {hours} hours lie before the last meeting of the presidium");
        Ok(())
    }
}

/// The stages at which a motion stands on the agenda.
pub(super) const ON_AGENDA: [MotionStage; 4] =
    [MotionStage::OnAgenda, MotionStage::Explained, MotionStage::ChargeProposed, MotionStage::PutToVote];

/// The stages at which a bill stands on the agenda.
pub(super) const BILL_ON_AGENDA: [BillStage; 3] = [BillStage::OnAgenda, BillStage::Read, BillStage::PutToVote];

/// The rulebook's word for an organ is the record's, with hyphens.
fn key(organ: Organ) -> String {
    let word = serde_json::to_value(organ).ok();
    word.and_then(|word| word.as_str().map(|word| word.replace('_', "-"))).unwrap_or_default()
}

fn demand_no_grounds(grounds: &[Ground]) -> Result<(), Finding> {
    demand!(grounds.is_empty(), Grounds, "grounds are stated where no rule judged");
    Ok(())
}

fn one_ground(grounds: &[Ground]) -> Finding {
    Finding::new(Code::Grounds, format!("moving rests on one ground, but {} are stated", grounds.len()))
}

pub(super) fn people(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

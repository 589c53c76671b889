//! Convening and leading as the auditor follows them: redating, officers, timetable, deadline, changes of the agenda, rest.
//!
//! Law: Organic Law art 14, 15, 17; NPC rules of procedure art 6, 10, 11. Invariant: a warning stands in the record exactly where
//! the auditor's own reckoning misses a period or a size, and a decision of the presidium that names its meeting counts its hall.

use std::collections::BTreeSet;

use jiff::civil::Date;
use yishi_procedure::attendance::session_leave::SessionLeaveGranted;
use yishi_procedure::business::movers::Organ;
use yishi_procedure::convening::adjournment::SessionAdjourned;
use yishi_procedure::convening::convocation::SessionConvened;
use yishi_procedure::convening::delegation::DelegationOfficersNamed;
use yishi_procedure::convening::motion_deadline::MotionDeadlineSet;
use yishi_procedure::convening::non_voting_list::NonVotingListProposed;
use yishi_procedure::convening::notice::{Convening, Demand};
use yishi_procedure::convening::preparatory_meeting::PresidiumProposed;
use yishi_procedure::convening::redating::SessionRedated;
use yishi_procedure::convening::secretariat::DeputySecretariesGeneralNamed;
use yishi_procedure::convening::timetable::ScheduleAdopted;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{SeatNo, SittingNo};
use yishi_procedure::warning::{PeriodGround, Warning};
use yishi_rulebook::{Ground, LeadingOrgan, RuleValue, Unit};

use super::Audit;
use super::rules::{Rules, id};
use super::sitting::Stage;
use crate::finding::{Code, Finding, demand};

/// What conveners and presidium have settled, as far as later events are held against it.
#[derive(Default)]
pub(crate) struct Meeting {
    convening: Option<Convening>,
    on_leave: BTreeSet<SeatNo>,
    pub(super) adjourned: bool,
}

impl Meeting {
    /// Checks how a session came to be convened.
    pub(super) fn convened(event: &SessionConvened, rules: Rules<'_>) -> Result<Self, Finding> {
        let demanded = event.convening.as_ref().and_then(|convening| convening.extraordinary.as_ref());
        let seats = if let Some(Demand::Seats(seats)) = demanded { Some(seats) } else { None };
        let (stated, expected) = (event.grounds.len(), usize::from(seats.is_some()));
        demand!(stated == expected, Grounds, "a session is convened on {expected} grounds, but {stated} are stated");
        if let Some((seats, ground)) = seats.zip(event.grounds.first()) {
            let named: BTreeSet<SeatNo> = seats.iter().copied().collect();
            demand!(named.len() == seats.len(), Roll, "a seat demands the session twice");
            let known = named.iter().all(|seat| event.roll.seats.iter().any(|one| one.no == *seat));
            demand!(known, Roll, "a seat demands the session that the roll does not have");
            let number = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
            rules.check(ground, id::EXTRAORDINARY, number(seats.len()), number(event.roll.seats.len()))?;
            demand!(ground.met, Lacking, "too few demand an extraordinary session");
        }
        if let Some(convening) = &event.convening {
            require_convener(convening.decided_by, rules)?;
        }
        let due = event.convening.as_ref().map(|convening| missed(convening, rules)).unwrap_or_default();
        demand!(event.warnings == due, Warning, "the warnings of convening are not those that the periods give");
        Ok(Self { convening: event.convening.clone(), ..Self::default() })
    }
}

fn require_convener(organ: Organ, rules: Rules<'_>) -> Result<(), Finding> {
    let theirs = match rules.choice(id::CONVENED_BY) {
        "presidium" => organ == Organ::Presidium,
        _ => matches!(organ, Organ::StandingCommittee | Organ::ChairsMeeting),
    };
    demand!(theirs, Event, "the day of the session is decided by an organ that does not convene it");
    Ok(())
}

/// The periods missed, tried day by day: a notice is in time if its period, counted from its day, has run out by the opening.
fn missed(convening: &Convening, rules: Rules<'_>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let opens = convening.opens_on;
    if convening.extraordinary.is_none() || rules.flag(id::NOTICE_OF_EXTRAORDINARY) {
        let notice = late(rules, id::NOTICE, convening.notice_sent_on, opens);
        warnings.extend(notice.map(Warning::NoticeLate));
        let papers = late(rules, id::PAPERS, convening.papers_sent_on, opens);
        warnings.extend(papers.map(Warning::PapersLate));
    }
    if let (Some((value, unit)), Some(elected)) = (rules.period(id::FIRST_SESSION), convening.first_of_term) {
        let due = rules.runs_on(rules.after(elected, value, unit));
        let ground = rules.stated(id::FIRST_SESSION, value, unit, opens, due);
        warnings.extend(ground.filter(|_| opens > due).map(Warning::FirstSessionLate));
    }
    warnings
}

fn late(rules: Rules<'_>, id: &str, sent: Option<Date>, opens: Date) -> Option<PeriodGround> {
    let (value, unit) = rules.period(id)?;
    let sent = sent?;
    // Walks back from the opening to the last day whose period is over in time.
    let mut day = opens;
    while rules.after(day, value, unit) > opens {
        day = day.yesterday().ok()?;
    }
    (sent > day).then(|| rules.stated(id, value, unit, sent, day)).flatten()
}

impl Rules<'_> {
    fn period(self, id: &str) -> Option<(u32, Unit)> {
        match &self.0.rules().get(id)?.value {
            RuleValue::Number { value, unit } => Some((*value, *unit)),
            RuleValue::Threshold { .. } | RuleValue::Range { .. } | RuleValue::Choice { .. } | RuleValue::Flag(_) => {
                None
            }
        }
    }

    /// The last day of a period that begins on a day, counted out.
    fn after(self, from: Date, value: u32, unit: Unit) -> Date {
        let mut day = from;
        let mut left = value;
        if unit == Unit::Months {
            return from.saturating_add(jiff::Span::new().months(i64::from(value)));
        }
        while left > 0 {
            let Ok(next) = day.tomorrow() else { return day };
            day = next;
            let counts = unit != Unit::WorkingDays || self.0.calendar().is_working(day);
            left -= u32::from(counts);
        }
        day
    }

    fn runs_on(self, day: Date) -> Date {
        if self.flag(id::PERIOD_RUNS_ON) { self.0.calendar().working_from(day) } else { day }
    }

    fn stated(self, id: &str, period: u32, unit: Unit, done_on: Date, latest: Date) -> Option<PeriodGround> {
        let citation = self.0.rules().get(id)?.citation.clone();
        Some(PeriodGround { rule: id.to_owned(), period, unit, done_on, latest, kept: done_on <= latest, citation })
    }
}

impl Audit<'_> {
    pub(super) fn propose_presidium(&mut self, event: &PresidiumProposed) -> Result<(), Finding> {
        self.leading.propose(&event.list, &self.roll)?;
        let (size, total) = (u32::try_from(event.list.members.len()).unwrap_or(u32::MAX), self.roll.size());
        let outside = self.rules.has(id::PRESIDIUM_SIZE) && {
            let (least, most) = self.rules.bounds(id::PRESIDIUM_SIZE, total)?;
            !(least..=most).contains(&size)
        };
        demand!(
            event.warnings.len() == usize::from(outside),
            Warning,
            "a presidium of {size} out of {total} is warned of otherwise than the rule says"
        );
        match event.warnings.first() {
            Some(Warning::PresidiumSize(ground)) => self.rules.check_range(ground, id::PRESIDIUM_SIZE, size, total),
            Some(Warning::NoticeLate(_) | Warning::PapersLate(_) | Warning::FirstSessionLate(_)) => {
                Err(Finding::new(Code::Warning, "a list of the presidium carries a warning of a period"))
            }
            None => Ok(()),
        }
    }

    pub(super) fn redate(&mut self, event: &SessionRedated) -> Result<(), Finding> {
        require_convener(event.decided_by, self.rules)?;
        let absent = || Finding::new(Code::Order, "a session is moved that has no day of opening");
        let convening = self.meeting.convening.as_mut().ok_or_else(absent)?;
        demand!(convening.opens_on == event.from, Event, "the session is moved from another day than it was set for");
        demand!(event.opens_on != event.from, Event, "the session is moved to the day it was set for");
        let begun = self
            .sittings
            .iter()
            .any(|sitting| !matches!(sitting.stage, Stage::Scheduled | Stage::DoorsOpen | Stage::CalledOff));
        demand!(!begun, Order, "the session is moved after a sitting of it was opened");
        convening.opens_on = event.opens_on;
        convening.notice_sent_on = event.notice_sent_on.or(convening.notice_sent_on);
        let due = missed(convening, self.rules);
        demand!(event.warnings == due, Warning, "the warnings of the new day are not those that the periods give");
        Ok(())
    }

    /// A decision of whoever leads: grounds where a presidium leads, and its meeting's attendance where it names one.
    pub(super) fn check_decided(&self, meeting: Option<SittingNo>, grounds: &[Ground]) -> Result<(), Finding> {
        match self.leading.organ() {
            LeadingOrgan::StandingCommittee => {
                let bare = grounds.is_empty() && meeting.is_none();
                demand!(bare, Grounds, "a standing committee's decision carries the grounds of a presidium");
                Ok(())
            }
            LeadingOrgan::Presidium => {
                self.leading.check_decision(grounds, &self.roll, self.rules)?;
                let Some(no) = meeting else { return Ok(()) };
                let sitting = self.sitting(no)?;
                let held = matches!(sitting.kind, SittingKind::Presidium { .. }) && sitting.quorum.is_some();
                demand!(held, Presidium, "sitting {no} is no meeting of the presidium that was held");
                let (counted, stated) = (sitting.hall.present(), grounds.first().map_or(0, |quorum| quorum.count));
                demand!(
                    counted == stated,
                    GroundCount,
                    "{stated} are stated as present in sitting {no}, but {counted} are"
                );
                Ok(())
            }
        }
    }

    pub(super) fn name_officers(&mut self, event: &DelegationOfficersNamed) -> Result<(), Finding> {
        let mut seen = BTreeSet::new();
        for seat in [event.leader].iter().chain(&event.deputy_leaders) {
            self.roll.require(*seat)?;
            let own = self.roll.group_of(*seat) == Some(event.group);
            demand!(own, Part, "seat {seat} leads delegation {} without belonging to it", event.group);
            demand!(seen.insert(*seat), Part, "seat {seat} is an officer of delegation {} twice", event.group);
        }
        Ok(())
    }

    pub(super) fn propose_attendees(&mut self, event: &NonVotingListProposed) -> Result<(), Finding> {
        demand!(self.rules.flag(id::NON_VOTING_LIST), Business, "this body adopts no list of non-voting attendees");
        self.require_no_vote()?;
        demand!(!event.attendees.is_empty(), Schedule, "the list of non-voting attendees is empty");
        let whole = event.attendees.iter().all(|attendees| attendees.segment.is_none());
        demand!(whole, Schedule, "the list of a session names a segment of a sitting");
        self.attendees_draft = Some(event.attendees.clone());
        Ok(())
    }

    pub(super) fn name_deputy_secretaries(&mut self, event: &DeputySecretariesGeneralNamed) -> Result<(), Finding> {
        self.check_decided(event.meeting, &event.grounds)?;
        demand!(!event.persons.is_empty(), Presidium, "no deputy secretary-general is named");
        let mut seen = BTreeSet::new();
        for person in &event.persons {
            self.roll.require_person(*person)?;
            demand!(seen.insert(*person), Presidium, "a deputy secretary-general is named twice");
        }
        Ok(())
    }

    pub(super) fn set_deadline(&mut self, event: &MotionDeadlineSet) -> Result<(), Finding> {
        demand!(event.deadline > self.at, Time, "the deadline for motions is set in the past");
        self.check_decided(event.meeting, &event.grounds)
    }

    pub(super) fn adopt_timetable(&mut self, event: &ScheduleAdopted) -> Result<(), Finding> {
        self.check_decided(event.meeting, &event.grounds)?;
        let open = self.sittings.iter().filter(|sitting| !matches!(sitting.stage, Stage::Closed | Stage::CalledOff));
        let open: Vec<SittingNo> = open.map(|sitting| sitting.no).collect();
        demand!(
            event.sittings == open && !open.is_empty(),
            Schedule,
            "the timetable is not the sittings set and not over"
        );
        Ok(())
    }

    pub(super) fn adjourn_session(&mut self, event: &SessionAdjourned) -> Result<(), Finding> {
        demand!(!self.meeting.adjourned, Order, "the session is adjourned twice");
        let at_work = self.sittings.iter().any(|sitting| sitting.is_at_work());
        demand!(!at_work, Order, "the session is adjourned while a sitting is at work");
        self.meeting.adjourned = true;
        self.check_decided(event.meeting, &event.grounds)
    }

    pub(super) fn resume_session(&mut self) -> Result<(), Finding> {
        demand!(self.meeting.adjourned, Order, "a session goes on that was not adjourned");
        self.meeting.adjourned = false;
        Ok(())
    }

    pub(super) fn grant_session_leave(&mut self, event: &SessionLeaveGranted) -> Result<(), Finding> {
        let seat = event.seat;
        self.roll.require(seat)?;
        demand!(self.meeting.on_leave.insert(seat), Attendance, "seat {seat} is granted leave of the session twice");
        let kinds: Vec<_> = self.sittings.iter().map(|sitting| sitting.kind).collect();
        let owed: Vec<bool> = kinds.into_iter().map(|kind| self.is_member(seat, kind)).collect();
        for (sitting, owed) in self.sittings.iter_mut().zip(owed) {
            let over = matches!(sitting.stage, Stage::Closed | Stage::CalledOff);
            let arrived = sitting.is_at_work() && sitting.hall.has_arrived(seat);
            demand!(!arrived, Attendance, "seat {seat} is granted leave of the session, but has arrived");
            if owed && !over {
                sitting.hall.excuse_again(seat);
            }
        }
        Ok(())
    }

    /// Leave for the session is leave for a sitting that is set now.
    pub(super) fn excuse_from_new(&mut self, no: SittingNo) -> Result<(), Finding> {
        let kind = self.sitting(no)?.kind;
        let seats: Vec<SeatNo> =
            self.meeting.on_leave.iter().copied().filter(|seat| self.roll.require(*seat).is_ok()).collect();
        let seats: Vec<SeatNo> = seats.into_iter().filter(|seat| self.is_member(*seat, kind)).collect();
        let sitting = self.sitting_mut(no)?;
        seats.into_iter().for_each(|seat| sitting.hall.excuse_again(seat));
        Ok(())
    }
}

//! Convening, scheduling and naming: the session's first event, its sittings, and the lists of persons.
//!
//! Law: Organic Law art 14 to 17; NPC rules of procedure art 11 (executive chairs). Invariant: the session is held under the
//! rulebook whose digest its first event pins, and that is the rulebook in the file.

use std::collections::BTreeSet;

use jiff::Timestamp;
use yishi_journal::Digest;
use yishi_journal::export::Export;
use yishi_names::assembly::AssemblyKind;
use yishi_procedure::attendance::leaders::LeadersPresentNamed;
use yishi_procedure::attendance::non_voting::{NonVotingAdmitted, Standing};
use yishi_procedure::closing::announcement::AnnouncementIssued;
use yishi_procedure::convening::convocation::SessionConvened;
use yishi_procedure::convening::schedule::SittingScheduled;
use yishi_procedure::convening::withdrawal::SeatWithdrawn;
use yishi_procedure::deliberation::chairs::ExecutiveChairsNamed;
use yishi_procedure::deliberation::rostrum::RostrumArranged;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{PersonRef, SittingNo};
use yishi_procedure::voting::method::MethodChosen;
use yishi_rulebook::{BodyKind, LeadingOrgan};

use super::Audit;
use super::rules::{Rules, id};
use super::sitting::{Sitting, Stage};
use crate::finding::{Code, Finding, demand};

/// Checks the first event against the header and the rulebook of the file.
pub(super) fn check_convocation(export: &Export, rules: Rules<'_>, event: &SessionConvened) -> Result<(), Finding> {
    let (stream, id) = (&export.contents.stream, event.id.as_str());
    demand!(stream == id, Event, "the session convened is {id:?}, but the stream is {stream:?}");
    let (digest, pinned) = (Digest::of(export.contents.rulebook.as_bytes()).to_string(), &event.rulebook.digest);
    let differ =
        || Finding::new(Code::Rulebook, format!("the rulebook in the file hashes to {digest}, but {pinned} is pinned"));
    (digest == *pinned).then_some(()).ok_or_else(|| differ().on_line(export.rulebook_line()))?;
    let (name, book) = (&event.rulebook.id, rules.0.id());
    demand!(name == book, Rulebook, "the session pins the rulebook {name:?}, but the file holds {book:?}");
    let body = match event.title.kind {
        AssemblyKind::Congress => BodyKind::Congress,
        AssemblyKind::Cppcc => BodyKind::Cppcc,
        AssemblyKind::StandingCommittee => BodyKind::StandingCommittee,
        AssemblyKind::CppccStandingCommittee => BodyKind::CppccStandingCommittee,
        AssemblyKind::Association => BodyKind::Association,
    };
    let made_for = rules.0.body();
    demand!(body == made_for, Rulebook, "a session of the {body} is held under a rulebook of the {made_for}");
    let (organ, by_rule) = (event.led_by.key(), rules.choice(id::LED_BY));
    demand!(organ == by_rule, Presidium, "the session is led by the {organ}, but the rulebook says {by_rule}");
    let (term, ordinal) = (event.title.term, event.title.ordinal);
    demand!(term > 0 && ordinal > 0, Event, "there is no session {ordinal} of term {term}");
    Ok(())
}

impl Audit<'_> {
    pub(super) fn withdraw(&mut self, event: &SeatWithdrawn) -> Result<(), Finding> {
        self.require_no_vote()?;
        self.roll.withdraw(event.seat)?;
        // The vote on that seat may have been the last that the presidium was waiting for.
        if self.leading.elected().is_none() {
            self.awaited.extend(self.elected_one_by_one());
        }
        self.forget_requests(Some(PersonRef::Seat(event.seat)), None);
        // Nobody out of office opens a sitting; somebody else must be named first.
        self.clear_halls(event.seat);
        Ok(())
    }

    pub(super) fn schedule(&mut self, event: &SittingScheduled) -> Result<(), Finding> {
        let (no, next) = (event.sitting, SittingNo(u16::try_from(self.sittings.len() + 1).unwrap_or(u16::MAX)));
        demand!(no == next, Schedule, "sitting {no} is scheduled where sitting {next} comes next");
        demand!(!event.segments.is_empty(), Schedule, "sitting {no} has no segment");
        self.require_part(event.kind)?;
        for item in event.segments.iter().flat_map(|segment| &segment.items) {
            self.agenda.item(*item)?;
        }
        self.sittings.push(Sitting::scheduled(event));
        self.excuse_from_new(no)
    }

    fn not_closed(&mut self, no: SittingNo) -> Result<&mut Sitting, Finding> {
        let sitting = self.sitting_mut(no)?;
        let over = matches!(sitting.stage, Stage::Closed | Stage::CalledOff);
        demand!(!over, Order, "sitting {no} is closed or called off");
        Ok(sitting)
    }

    pub(super) fn admit_non_voting(&mut self, event: &NonVotingAdmitted) -> Result<(), Finding> {
        let sitting = self.not_closed(event.sitting)?;
        let observed = event.attendees.iter().any(|attendees| attendees.standing == Some(Standing::Observer));
        demand!(!(sitting.secret && observed), Schedule, "observers are admitted to a sitting held in secret");
        let segments = sitting.segments.len();
        demand!(!event.attendees.is_empty(), Schedule, "nobody is named who sits in without a vote");
        for segment in event.attendees.iter().filter_map(|attendees| attendees.segment) {
            let there = (1..=segments).contains(&usize::from(segment));
            demand!(there, Schedule, "segment {segment} is named in a sitting of {segments}");
        }
        Ok(())
    }

    pub(super) fn name_leaders(&mut self, event: &LeadersPresentNamed) -> Result<(), Finding> {
        self.not_closed(event.sitting)?;
        let mut named = BTreeSet::new();
        let twice = event.persons.iter().any(|placement| !named.insert(placement.person));
        demand!(!twice, Protocol, "somebody is named as attending twice");
        self.roll.require_protocol_order(&event.persons)
    }

    pub(super) fn arrange_rostrum(&mut self, event: &RostrumArranged) -> Result<(), Finding> {
        self.not_closed(event.sitting)?;
        let mut seated = BTreeSet::new();
        for group in &event.groups {
            self.roll.require_protocol_order(&group.persons)?;
            let twice = group.persons.iter().find(|placement| !seated.insert(placement.person));
            demand!(twice.is_none(), Protocol, "somebody is seated on the rostrum twice");
        }
        Ok(())
    }

    pub(super) fn name_chairs(&mut self, event: &ExecutiveChairsNamed) -> Result<(), Finding> {
        let no = event.sitting;
        let sitting = self.sitting_mut(no)?;
        let open = matches!(sitting.stage, Stage::Scheduled | Stage::DoorsOpen);
        demand!(open, Order, "the chairs of sitting {no} are named after it was opened");
        sitting.presiding = Some(event.presiding.person);
        let kind = sitting.kind;
        let presiding = event.presiding.person;
        let mut seen = BTreeSet::new();
        for chair in event.chairs.iter().chain([&presiding]) {
            self.roll.require_person(*chair)?;
        }
        demand!(event.chairs.iter().all(|chair| seen.insert(*chair)), Chairs, "an executive chair is named twice");
        let among = event.chairs.is_empty() || event.chairs.contains(&presiding);
        demand!(among, Chairs, "who presides over sitting {no} is not one of its executive chairs");
        self.check_authority(event, kind)
    }

    /// The presidium names the chairs of its plenaries; everything else is the standing committee's, which gives no figures.
    fn check_authority(&self, event: &ExecutiveChairsNamed, kind: SittingKind) -> Result<(), Finding> {
        match (self.leading.organ(), kind) {
            (LeadingOrgan::Presidium, SittingKind::Plenary { .. }) => {
                for chair in event.chairs.iter().chain([&event.presiding.person]) {
                    self.require_chair(*chair)?;
                }
                self.leading.check_decision(&event.grounds, &self.roll, self.rules)
            }
            (LeadingOrgan::StandingCommittee, _)
            | (
                LeadingOrgan::Presidium,
                SittingKind::Preparatory
                | SittingKind::Presidium { .. }
                | SittingKind::Delegation { .. }
                | SittingKind::Circle { .. }
                | SittingKind::Committee { .. },
            ) => {
                demand!(
                    event.grounds.is_empty(),
                    Grounds,
                    "the chairs are named with grounds where nobody votes on them"
                );
                Ok(())
            }
        }
    }

    fn require_chair(&self, person: PersonRef) -> Result<(), Finding> {
        match person {
            PersonRef::Seat(seat) => self.leading.require_member(seat, &self.roll),
            PersonRef::Guest(no) => Err(Finding::new(Code::Chairs, format!("guest {no} cannot chair a plenary"))),
        }
    }

    pub(super) fn choose_method(&mut self, event: &MethodChosen) -> Result<(), Finding> {
        self.require_no_vote()?;
        let method = event.method.key();
        demand!(self.rules.allows(id::METHOD, method), Method, "the rulebook does not allow the method «{method}»");
        demand!(self.rules.flag(id::METHOD_MAY_BE_CHOSEN), Method, "the rulebook lets nobody choose the method");
        match self.leading.organ() {
            LeadingOrgan::Presidium => self.leading.check_decision(&event.grounds, &self.roll, self.rules)?,
            LeadingOrgan::StandingCommittee => {
                demand!(
                    event.grounds.is_empty(),
                    Grounds,
                    "the method is chosen with grounds where nobody votes on it"
                );
            }
        }
        self.method = Some(event.method);
        Ok(())
    }

    pub(super) fn issue_announcement(&mut self, event: &AnnouncementIssued) -> Result<(), Finding> {
        let (no, next) = (event.announcement.0, self.announcements + 1);
        demand!(no == next, Order, "announcement {no} is issued where announcement {next} comes next");
        demand!(!event.text.hans.trim().is_empty(), Event, "announcement {no} says nothing");
        let (by, organ) = (event.by, self.leading.organ());
        demand!(
            by == organ,
            Presidium,
            "announcement {no} is issued by the {by}, but the session is led by the {organ}"
        );
        match organ {
            LeadingOrgan::Presidium => self.leading.check_decision(&event.grounds, &self.roll, self.rules)?,
            LeadingOrgan::StandingCommittee => {
                demand!(event.grounds.is_empty(), Grounds, "announcement {no} has grounds where nobody votes on it");
            }
        }
        self.announcements = next;
        Ok(())
    }

    pub(super) fn close_session(&mut self, at: Timestamp) -> Result<(), Finding> {
        let open = self.sittings.iter().find(|sitting| sitting.is_at_work()).map(|sitting| sitting.no.0);
        let open = open.unwrap_or_default();
        demand!(open == 0, Order, "the session is closed while sitting {open} is at work");
        let held = self.sittings.iter().any(|sitting| sitting.stage == Stage::Closed);
        demand!(held, Order, "the session is closed without a sitting held");
        self.closed_at = Some(at);
        Ok(())
    }
}

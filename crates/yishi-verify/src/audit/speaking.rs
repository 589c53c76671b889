//! Speakers, limits, contributions, bulletins and inquiries as the auditor follows them.
//!
//! Law: NPC rules of procedure art 17, 57, 58; Organic Law art 23. Invariant: whoever is called had asked and was next, the limit is
//! the rulebook's, and all numbers count from 1.

use std::collections::BTreeSet;

use yishi_procedure::deliberation::bulletin::BulletinIssued;
use yishi_procedure::deliberation::calling::SpeechExtended;
use yishi_procedure::deliberation::contributions::{CirculationAsked, DeliberationRecorded};
use yishi_procedure::deliberation::inquiry::{InquiryAnswered, InquiryAsked};
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::deliberation::speakers::{SpeechAsked, SpeechRequestWithdrawn};
use yishi_procedure::deliberation::speech::SpeechBegun;
use yishi_procedure::deliberation::statements::StatementFiled;
use yishi_procedure::ids::{PersonRef, SittingNo};
use yishi_procedure::voting::question::Question;

use super::Audit;
use super::rules::id;
use super::sitting::Stage;
use crate::finding::{Finding, demand};

/// What was said, asked and handed in, as far as later events are held against it.
#[derive(Default)]
pub(crate) struct Speaking {
    contributions: Vec<(PersonRef, bool)>,
    bulletins: usize,
    inquiries: Vec<bool>,
    pub(super) statements: Vec<(StatementFiled, Option<u16>, bool)>,
    /// Every call from a list: where, who, on what.
    called: Vec<(SittingNo, PersonRef, Option<Question>)>,
    /// The lists as they stand.
    asked: Vec<(SittingNo, PersonRef, Option<Question>)>,
}

impl Audit<'_> {
    pub(super) fn ask_to_speak(&mut self, event: &SpeechAsked) -> Result<(), Finding> {
        let (no, person) = (event.sitting, event.person);
        let current = self.in_progress(no)?.current;
        demand!(event.about == current, Speech, "somebody asks to speak on another matter than the one taken up");
        self.require_may_speak(no, person)?;
        let forbidden = self.rules.has(id::DEBATE_WHERE_VOTING) && !self.rules.flag(id::DEBATE_WHERE_VOTING);
        let debates = !forbidden || !self.votes_in(no)?;
        demand!(debates, Speech, "somebody asks to speak in a plenary that votes");
        let twice = self.speaking.asked.iter().any(|(sitting, one, _)| (*sitting, *one) == (no, person));
        demand!(!twice, Speech, "somebody asks to speak twice");
        self.speaking.asked.push((no, person, event.about));
        Ok(())
    }

    fn require_may_speak(&self, no: SittingNo, person: PersonRef) -> Result<(), Finding> {
        self.roll.require_person(person)?;
        let may = match person {
            PersonRef::Seat(seat) => self.sitting(no)?.hall.seats().contains(&seat),
            PersonRef::Guest(_) => self.rules.flag(id::NON_VOTING_SPEAK),
        };
        demand!(may, Speech, "somebody asks to speak who is not in the hall or has no seat");
        Ok(())
    }

    /// Whether a plenary has something to vote on.
    fn votes_in(&self, no: SittingNo) -> Result<bool, Finding> {
        let sitting = self.sitting(no)?;
        let plenary = matches!(sitting.kind, SittingKind::Plenary { .. });
        Ok(plenary && sitting.items().any(|item| self.agenda.require_votable(item).is_ok()))
    }

    pub(super) fn withdraw_request(&mut self, event: &SpeechRequestWithdrawn) -> Result<(), Finding> {
        self.in_progress(event.sitting)?;
        let before = self.speaking.asked.len();
        self.strike_request(event.sitting, event.person);
        demand!(self.speaking.asked.len() < before, Speech, "a request to speak is taken back that nobody made");
        Ok(())
    }

    fn strike_request(&mut self, no: SittingNo, person: PersonRef) {
        self.speaking.asked.retain(|(sitting, one, _)| (*sitting, *one) != (no, person));
    }

    /// Requests of whoever goes out of office, and those of a sitting that closes.
    pub(super) fn forget_requests(&mut self, gone: Option<PersonRef>, closed: Option<SittingNo>) {
        self.speaking.asked.retain(|(sitting, one, _)| Some(*one) != gone && Some(*sitting) != closed);
    }

    /// A speech that was called, or delivers a statement, carries the rulebook's limit; any other carries none.
    pub(super) fn check_call(&mut self, event: &SpeechBegun) -> Result<(), Finding> {
        let limit = match (event.turn, event.statement) {
            (Some(turn), None) => self.take_turn(event, turn)?,
            (None, Some(_)) => {
                self.deliver(event)?;
                Some(id::STATEMENT)
            }
            (None, None) => None,
            (Some(_), Some(_)) => {
                demand!(false, Speech, "a statement is delivered as if it were called from the list");
                None
            }
        };
        let rule = limit.filter(|rule| self.rules.has(rule));
        let seconds = rule.and_then(|rule| self.rules.number(rule)).map(|minutes| minutes * 60);
        demand!(event.limit_seconds == seconds, Speech, "the limit of the speech is not the rulebook's");
        let cited = rule.and_then(|rule| self.rules.0.rules().get(rule)).map(|rule| &rule.citation);
        demand!(event.limit_by.as_ref() == cited, Speech, "the limit of the speech cites another rule");
        Ok(())
    }

    fn take_turn(&mut self, event: &SpeechBegun, turn: u8) -> Result<Option<&'static str>, Finding> {
        let no = event.sitting;
        let next = self.next_speaker(no)?;
        demand!(next == Some((event.person, event.about)), Speech, "somebody is called who is not next on the list");
        let spoken = self.times(no, event.person, event.about) + 1;
        demand!(usize::from(turn) == spoken, Speech, "turn {turn} is stated where it is turn {spoken}");
        self.strike_request(no, event.person);
        self.speaking.called.push((no, event.person, event.about));
        let (first, second) = limits_of(self.sitting(no)?.kind);
        let limit = match turn {
            1 => Some(first),
            2 => Some(second),
            _ => None,
        };
        let often = limit.is_none_or(|rule| !self.rules.has(rule)) && self.rules.has(first);
        demand!(!often, Speech, "somebody speaks more often than the rules allow");
        Ok(limit)
    }

    fn times(&self, no: SittingNo, person: PersonRef, about: Option<Question>) -> usize {
        self.speaking.called.iter().filter(|called| **called == (no, person, about)).count()
    }

    /// Of those in the hall the one who has spoken least to the own matter, and of equals the one who asked first.
    fn next_speaker(&self, no: SittingNo) -> Result<Option<(PersonRef, Option<Question>)>, Finding> {
        let here: BTreeSet<_> = self.sitting(no)?.hall.seats().into_iter().collect();
        let present = |person: PersonRef| match person {
            PersonRef::Seat(seat) => here.contains(&seat),
            PersonRef::Guest(_) => true,
        };
        let fresh_first = self.rules.flag(id::FRESH_FIRST);
        let mut best: Option<(usize, PersonRef, Option<Question>)> = None;
        for (_, person, about) in self.speaking.asked.iter().filter(|asked| asked.0 == no && present(asked.1)) {
            let spoken = if fresh_first { self.times(no, *person, *about) } else { 0 };
            if best.is_none_or(|(least, ..)| spoken < least) {
                best = Some((spoken, *person, *about));
            }
        }
        Ok(best.map(|(_, person, about)| (person, about)))
    }

    pub(super) fn extend_speech(&mut self, event: &SpeechExtended) -> Result<(), Finding> {
        let may = self.rules.flag(id::EXTENSION);
        let cited = self.rules.0.rules().get(id::EXTENSION).map(|rule| &rule.citation);
        let sitting = self.in_progress(event.sitting)?;
        demand!(sitting.somebody_speaks && event.seconds > 0, Speech, "a speech is extended that nobody makes");
        let limit = sitting.limit.map(|limit| limit.saturating_add(event.seconds));
        demand!(
            limit == Some(event.limit_seconds),
            Speech,
            "a speech is extended to another limit than the old one and more"
        );
        sitting.limit = limit;
        demand!(may && cited == Some(&event.citation), Speech, "a speech is extended where no rule lets the chair");
        Ok(())
    }

    pub(super) fn record_deliberation(&mut self, event: &DeliberationRecorded) -> Result<(), Finding> {
        let no = event.sitting;
        let opened = matches!(self.sitting(no)?.stage, Stage::InProgress | Stage::Adjourned | Stage::Closed);
        demand!(opened, Order, "contributions are recorded of sitting {no}, which was not opened");
        if let Some(Question::Item(item)) = event.about {
            self.agenda.item(item)?;
        }
        let next = self.speaking.contributions.len() + 1;
        demand!(
            event.first.0 as usize == next,
            Order,
            "contribution {} is recorded where {next} comes next",
            event.first
        );
        demand!(!event.contributions.is_empty(), Speech, "a deliberation is recorded without a contribution");
        for said in &event.contributions {
            self.roll.require_person(said.speaker)?;
            demand!(!said.text.trim().is_empty(), Speech, "a contribution says nothing");
            self.speaking.contributions.push((said.speaker, false));
        }
        Ok(())
    }

    pub(super) fn ask_for_circulation(&mut self, event: &CirculationAsked) -> Result<(), Finding> {
        demand!(self.rules.flag(id::CIRCULATION), Speech, "this body does not circulate texts on request");
        self.roll.require(event.seat)?;
        let place = (event.contribution.0 as usize).checked_sub(1);
        let held = place.and_then(|place| self.speaking.contributions.get_mut(place));
        let own = held.filter(|(speaker, asked)| *speaker == PersonRef::Seat(event.seat) && !asked);
        demand!(own.is_some(), Speech, "circulation is asked for by somebody else, twice, or of nothing");
        own.into_iter().for_each(|(_, asked)| *asked = true);
        Ok(())
    }

    pub(super) fn issue_bulletin(&mut self, event: &BulletinIssued) -> Result<(), Finding> {
        self.speaking.bulletins += 1;
        let next = self.speaking.bulletins;
        demand!(
            usize::from(event.bulletin.0) == next,
            Order,
            "bulletin {} is issued where {next} comes next",
            event.bulletin
        );
        let distinct: BTreeSet<_> = event.contributions.iter().copied().collect();
        let all = 1..=self.speaking.contributions.len();
        let known = distinct.iter().all(|no| all.contains(&(no.0 as usize)));
        let whole = known && !distinct.is_empty() && distinct.len() == event.contributions.len();
        demand!(whole, Speech, "the bulletin does not consist of different contributions of the record");
        Ok(())
    }

    pub(super) fn ask_inquiry(&mut self, event: &InquiryAsked) -> Result<(), Finding> {
        let next = self.speaking.inquiries.len() + 1;
        demand!(
            usize::from(event.inquiry.0) == next,
            Order,
            "inquiry {} is asked where {next} comes next",
            event.inquiry
        );
        let kind = self.in_progress(event.sitting)?.kind;
        self.require_distinct(&event.by)?;
        let belong = event.by.iter().all(|seat| self.is_member(*seat, kind));
        demand!(belong, Part, "an inquiry is asked by a seat that does not belong to the sitting");
        let count = u32::try_from(event.by.len()).unwrap_or(u32::MAX);
        self.rules.check(&event.ground, id::INQUIRY, count, self.roll.size())?;
        demand!(
            event.ground.met && !event.text.trim().is_empty(),
            Lacking,
            "an inquiry is asked by too few, or asks nothing"
        );
        self.speaking.inquiries.push(false);
        Ok(())
    }

    pub(super) fn answer_inquiry(&mut self, event: &InquiryAnswered) -> Result<(), Finding> {
        self.roll.require_person(event.by)?;
        let place = usize::from(event.inquiry.0).checked_sub(1);
        let open = place.and_then(|place| self.speaking.inquiries.get_mut(place)).filter(|answered| !**answered);
        demand!(
            open.is_some() && !event.text.trim().is_empty(),
            Order,
            "an inquiry is answered twice, or was not asked"
        );
        open.into_iter().for_each(|answered| *answered = true);
        Ok(())
    }
}

fn limits_of(kind: SittingKind) -> (&'static str, &'static str) {
    match kind {
        SittingKind::Preparatory | SittingKind::Plenary { .. } => (id::PLENARY_FIRST, id::PLENARY_SECOND),
        SittingKind::Presidium { .. } => (id::PRESIDIUM_FIRST, id::PRESIDIUM_SECOND),
        SittingKind::Delegation { .. } | SittingKind::Circle { .. } | SittingKind::Committee { .. } => {
            (id::GROUP_FIRST, id::GROUP_SECOND)
        }
    }
}

//! Satisfaction ratings and special inquiries as the auditor follows them.
//!
//! Law: local rules of rating; Supervision Law art 47 to 50. Invariant: no more marks than seats that were in the hall, and the
//! verdict follows from the shares alone.

use std::collections::BTreeSet;

use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::supervision::rating::{RatingOpened, RatingSubject};
use yishi_procedure::supervision::rating_result::RatingRecorded;
use yishi_procedure::supervision::special_inquiry::SpecialInquiryOpened;
use yishi_procedure::supervision::special_question::SpecialQuestionAnswered;
use yishi_rulebook::Ground;

use super::period::Runs;
use super::{place, require_next, require_words};
use crate::audit::Audit;
use crate::finding::{Code, Finding, demand};

const DISSATISFIED: &str = "rating.dissatisfied";
const CONTENT: &str = "rating.content";
const AGAIN: &str = "rating.report-again";
const AGAIN_WITHIN: &str = "rating.report-again.within";

/// A rating.
pub(super) struct Marked {
    opened: RatingOpened,
    recorded: bool,
}

impl Audit<'_> {
    pub(in crate::audit) fn open_rating(&mut self, event: &RatingOpened) -> Result<(), Finding> {
        require_next("rating", event.rating.0, self.supervision.ratings.len())?;
        self.require_flag("rating.held", &event.held_by)?;
        let sitting = self.in_progress(event.sitting)?;
        demand!(sitting.kind.is_of_the_whole_body(), Supervision, "a rating is held by a part of the body");
        let present = sitting.hall.present();
        demand!(event.present == present, Present, "{present} seats are present, not {}", event.present);
        match event.subject {
            RatingSubject::Item(item) => {
                self.agenda.item(item)?;
                let heard = self.agenda.is_dealt_with(item);
                demand!(heard, Supervision, "report item {item} is rated before it was heard");
            }
            RatingSubject::SpecialReport(no) => {
                place("special report", no.0, self.supervision.reports.len())?;
            }
        }
        let first = self.supervision.ratings.iter().all(|one| one.opened.subject != event.subject);
        demand!(first, Supervision, "a report is rated a second time");
        self.supervision.ratings.push(Marked { opened: event.clone(), recorded: false });
        Ok(())
    }

    pub(in crate::audit) fn record_rating(&mut self, event: &RatingRecorded) -> Result<(), Finding> {
        let no = event.rating;
        let at = place("rating", no.0, self.supervision.ratings.len())?;
        let marked = &self.supervision.ratings[at];
        demand!(!marked.recorded, Supervision, "rating {no} gets its figures a second time");
        let (present, sitting) = (marked.opened.present, marked.opened.sitting);
        let marks = event.counts;
        let cast = u64::from(marks.satisfied) + u64::from(marks.basically) + u64::from(marks.dissatisfied);
        demand!(cast <= u64::from(present), Tally, "{cast} marks are counted, but {present} seats were present");
        let cast = u32::try_from(cast).unwrap_or(u32::MAX);
        let asked = [(DISSATISFIED, marks.dissatisfied), (CONTENT, cast - marks.dissatisfied)];
        let asked: Vec<_> = asked.into_iter().filter(|(id, _)| self.rules.has(id)).collect();
        demand!(!asked.is_empty(), Rulebook, "the rulebook has no threshold for a rating");
        demand!(event.grounds.len() == asked.len(), Grounds, "a rating rests on {} grounds", asked.len());
        for (ground, (id, count)) in event.grounds.iter().zip(&asked) {
            self.rules.check(ground, id, *count, self.share_base(id, present, present, cast))?;
        }
        let verdict = event.grounds.iter().any(is_against);
        demand!(event.dissatisfying == verdict, Passed, "by its grounds the report is dissatisfying: {verdict}");
        let day = self.sitting(sitting)?.date;
        let due = self.latest(AGAIN_WITHIN, day, Runs::Onwards).filter(|_| verdict && self.rules.flag(AGAIN));
        demand!(event.report_again_by == due, Time, "the day of another report does not follow from the rules");
        self.supervision.ratings[at].recorded = true;
        Ok(())
    }

    pub(in crate::audit) fn open_special_inquiry(&mut self, event: &SpecialInquiryOpened) -> Result<(), Finding> {
        require_next("special inquiry", event.inquiry.0, self.supervision.inquiries.len())?;
        self.require_cited("special-inquiry.heads-attend", &event.heads_by)?;
        require_words("the topic", &event.topic)?;
        let fits = match self.in_progress(event.sitting)?.kind {
            SittingKind::Plenary { .. } | SittingKind::Circle { .. } => true,
            SittingKind::Preparatory
            | SittingKind::Presidium { .. }
            | SittingKind::Delegation { .. }
            | SittingKind::Committee { .. } => false,
        };
        demand!(fits, Supervision, "a special inquiry is held in a sitting that cannot hold one");
        demand!(!event.organs.is_empty(), Supervision, "a special inquiry asks nobody");
        let heads = event.organs.iter().filter_map(|organ| organ.head.as_ref());
        let there = heads.clone().count();
        heads.into_iter().try_for_each(|head| self.roll.require_person(head.person))?;
        let all = there == event.organs.len() || !self.rules.flag("special-inquiry.heads-attend");
        demand!(all, Supervision, "the head of an organ that is asked does not attend");
        event.organs.iter().try_for_each(|organ| require_words("the organ", &organ.name))?;
        self.supervision.inquiries.push((event.sitting, false));
        Ok(())
    }

    pub(in crate::audit) fn answer_special_question(&mut self, event: &SpecialQuestionAnswered) -> Result<(), Finding> {
        let at = place("special inquiry", event.inquiry.0, self.supervision.inquiries.len())?;
        let (sitting, _) = self.supervision.inquiries[at];
        let kind = self.in_progress(sitting)?.kind;
        let seat = event.asked_by;
        self.roll.require(seat)?;
        let members: BTreeSet<_> = self.members(kind);
        demand!(members.contains(&seat), Attendance, "seat {seat} asks in a sitting it does not belong to");
        self.roll.require_person(event.answered_by.person)?;
        require_words("the question", &event.question)?;
        require_words("the answer", &event.answer)
    }
}

/// Whether a share speaks against the report: enough who are dissatisfied, or too few who are content.
fn is_against(ground: &Ground) -> bool {
    if ground.rule == DISSATISFIED { ground.met } else { !ground.met }
}

/// A finding for a follow-up that comes twice.
pub(super) fn twice(what: &str) -> Finding {
    Finding::new(Code::Supervision, format!("{what} is followed up a second time"))
}

//! Interpellations and investigations as the auditor follows them: filed, answered, rated, answered again, closed.
//!
//! Law: Organic Law art 24, 36, 53, 58; Law on Deputies art 20; Supervision Law art 51 to 53. Invariant: at most two answers, the
//! second only after the first left enough movers dissatisfied.

use std::collections::BTreeSet;

use yishi_procedure::convening::agenda::Business;
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{InterpellationNo, SeatNo};
use yishi_procedure::supervision::answer::InterpellationAnswered;
use yishi_procedure::supervision::answer_form::AnswerFormDecided;
use yishi_procedure::supervision::answer_rating::AnswerRated;
use yishi_procedure::supervision::interpellation::InterpellationFiled;
use yishi_procedure::supervision::interpellation_end::{InterpellationClosed, InterpellationWithdrawn};
use yishi_procedure::supervision::investigation_report::InvestigationReported;
use yishi_rulebook::{AnswerForm, LeadingOrgan};

use super::{place, require_next, require_words};
use crate::audit::Audit;
use crate::finding::{Finding, demand};

const MOVERS: &str = "interpellation.movers";
const DISSATISFIED: &str = "interpellation.dissatisfied";

/// An interpellation, told by what happened to it.
pub(super) struct Asked {
    movers: Vec<SeatNo>,
    /// The form that was decided and not yet used.
    due: Option<AnswerForm>,
    answers: u8,
    /// How many answers the movers judged.
    rated: u8,
    second: bool,
    over: bool,
}

impl Asked {
    /// Whether the form of an answer is to be decided now.
    fn wants_form(&self) -> bool {
        !self.over && self.due.is_none() && (self.answers == 0 || (self.answers == 1 && self.second))
    }
}

impl Audit<'_> {
    fn asked(&mut self, no: InterpellationNo) -> Result<&mut Asked, Finding> {
        let place = place("interpellation", no.0, self.supervision.interpellations.len())?;
        Ok(&mut self.supervision.interpellations[place])
    }

    pub(in crate::audit) fn file_interpellation(&mut self, event: &InterpellationFiled) -> Result<(), Finding> {
        require_next("interpellation", event.interpellation.0, self.supervision.interpellations.len())?;
        self.require_distinct(&event.by)?;
        let [ground] = event.grounds.as_slice() else {
            return Err(Finding::new(
                crate::finding::Code::Grounds,
                "an interpellation rests on the number of its movers",
            ));
        };
        let movers = u32::try_from(event.by.len()).unwrap_or(u32::MAX);
        self.rules.check(ground, MOVERS, movers, self.roll.size())?;
        demand!(ground.met, Lacking, "{movers} movers file an interpellation, and {} are needed", ground.needed);
        self.require_allowed("interpellation.targets", event.target.key(), &event.allowed_by)?;
        require_words("the organ", &event.organ)?;
        require_words("the question", &event.question)?;
        require_words("the content", &event.content)?;
        let (movers, due) = (event.by.clone(), None);
        let asked = Asked { movers, due, answers: 0, rated: 0, second: false, over: false };
        self.supervision.interpellations.push(asked);
        Ok(())
    }

    pub(in crate::audit) fn decide_answer_form(&mut self, event: &AnswerFormDecided) -> Result<(), Finding> {
        let no = event.interpellation;
        self.require_allowed("interpellation.answer", event.form.key(), &event.allowed_by)?;
        match self.leading.organ() {
            LeadingOrgan::Presidium => self.leading.check_decision(&event.grounds, &self.roll, self.rules)?,
            LeadingOrgan::StandingCommittee => {
                demand!(event.grounds.is_empty(), Grounds, "a form of answer has grounds where nobody votes on it");
            }
        }
        let asked = self.asked(no)?;
        demand!(asked.wants_form(), Supervision, "no form of answer is to be decided for interpellation {no}");
        asked.due = Some(event.form);
        Ok(())
    }

    pub(in crate::audit) fn answer_interpellation(&mut self, event: &InterpellationAnswered) -> Result<(), Finding> {
        let no = event.interpellation;
        self.roll.require_person(event.by.person)?;
        let kind = match event.sitting {
            Some(sitting) => Some(self.in_progress(sitting)?.kind),
            None => None,
        };
        let fits = match event.form {
            AnswerForm::Presidium => matches!(kind, Some(SittingKind::Presidium { .. })),
            AnswerForm::Plenary => matches!(kind, Some(SittingKind::Plenary { .. })),
            AnswerForm::Committee => matches!(kind, None | Some(SittingKind::Committee { .. })),
            AnswerForm::Written => kind.is_none(),
        };
        demand!(fits, Supervision, "interpellation {no} is answered where the answer was not due");
        let asked = self.asked(no)?;
        let due = asked.due.take();
        demand!(due == Some(event.form), Supervision, "interpellation {no} is answered otherwise than was decided");
        asked.answers += 1;
        Ok(())
    }

    pub(in crate::audit) fn rate_answer(&mut self, event: &AnswerRated) -> Result<(), Finding> {
        let no = event.interpellation;
        let asked = self.asked(no)?;
        let open = !asked.over && asked.due.is_none() && asked.answers > asked.rated;
        demand!(open, Supervision, "no answer to interpellation {no} waits for its movers' word");
        let (movers, answers) = (asked.movers.clone(), asked.answers);
        let named: BTreeSet<SeatNo> = event.dissatisfied.iter().copied().collect();
        let whole = named.len() == event.dissatisfied.len() && named.iter().all(|seat| movers.contains(seat));
        demand!(whole, Supervision, "not only movers of interpellation {no} are counted as dissatisfied, or one twice");
        named.iter().try_for_each(|seat| self.roll.require(*seat))?;
        let in_office = movers.iter().filter(|seat| self.roll.require(**seat).is_ok()).count();
        let (count, total) = (u32::try_from(named.len()), u32::try_from(in_office));
        self.rules.check(&event.ground, DISSATISFIED, count.unwrap_or(u32::MAX), total.unwrap_or(u32::MAX))?;
        let second = event.ground.met && answers == 1;
        demand!(event.second_answer == second, Passed, "a second answer to interpellation {no} is due: {second}");
        let asked = self.asked(no)?;
        (asked.rated, asked.second, asked.over) = (answers, second, !second);
        Ok(())
    }

    pub(in crate::audit) fn close_interpellation(&mut self, event: &InterpellationClosed) -> Result<(), Finding> {
        let no = event.interpellation;
        require_words("the reason", &event.reason)?;
        let asked = self.asked(no)?;
        let open = !asked.over && asked.due.is_none() && asked.answers > asked.rated;
        demand!(open, Supervision, "interpellation {no} is closed without an answer, or a second time");
        asked.over = true;
        Ok(())
    }

    pub(in crate::audit) fn withdraw_interpellation(&mut self, event: &InterpellationWithdrawn) -> Result<(), Finding> {
        let no = event.interpellation;
        self.require_flag("interpellation.withdrawal", &event.allowed_by)?;
        let asked = self.asked(no)?;
        demand!(!asked.over && asked.answers == 0, Supervision, "interpellation {no} is withdrawn after its answer");
        asked.over = true;
        Ok(())
    }

    pub(in crate::audit) fn report_investigation(&mut self, event: &InvestigationReported) -> Result<(), Finding> {
        let no = event.committee;
        self.require_cited("investigation.report", &event.required_by)?;
        let (list, formed) = self.parts.committee(no)?;
        let investigates = *formed && list.task == CommitteeTask::Investigation;
        demand!(investigates, Supervision, "committee {no} reports on an investigation it was not formed for");
        let first = !self.supervision.investigated.contains(&no);
        demand!(first, Supervision, "committee {no} reports a second time");
        require_words("the subject", &event.subject)?;
        require_words("the report of the investigation", &event.findings)?;
        if let Some(item) = event.resolution {
            let resolves = matches!(self.agenda.item(item)?.business, Business::Resolution(_));
            demand!(resolves, Supervision, "item {item} is no resolution");
        }
        self.supervision.investigated.push(no);
        Ok(())
    }
}

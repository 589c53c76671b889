//! What the hall is busy with: items taken up, reports heard, speeches, and what is left at the close of a sitting.
//!
//! Law: Organic Law art 17 and 25; NPC rules of procedure art 33. Invariant: nothing is taken up that the sitting's schedule
//! does not have, and nothing while a vote runs, a result waits, or somebody speaks.

use yishi_procedure::business::amendment::TextRef;
use yishi_procedure::business::item::TakenUp;
use yishi_procedure::business::report::ReportHeard;
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::deliberation::sitting::{PlenaryPart, SittingClosed, SittingKind};
use yishi_procedure::deliberation::speech::{SpeechBegun, SpeechEnded};
use yishi_procedure::ids::{CommitteeNo, ItemNo, SittingNo};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{AgendaAdoption, LeadingOrgan};

use super::Audit;
use super::election::Step;
use super::rules::id;
use super::sitting::Stage;
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    pub(super) fn take_up(&mut self, event: &TakenUp) -> Result<(), Finding> {
        self.in_progress(event.sitting)?;
        self.require_quiet(event.sitting)?;
        self.require_place(event.question, event.sitting)?;
        self.turn_to(event.question, event.sitting)
    }

    pub(super) fn hear_report(&mut self, event: &ReportHeard) -> Result<(), Finding> {
        let question = Question::Item(event.item);
        self.in_progress(event.sitting)?;
        self.require_quiet(event.sitting)?;
        self.require_place(question, event.sitting)?;
        self.agenda.require_unheard_report(event.item)?;
        self.roll.require_person(event.reporter.person)?;
        self.agenda.deal_with(event.item);
        self.turn_to(question, event.sitting)
    }

    /// The hall turns to a question.
    pub(super) fn turn_to(&mut self, question: Question, sitting: SittingNo) -> Result<(), Finding> {
        self.sitting_mut(sitting)?.current = Some(question);
        Ok(())
    }

    /// Demands that the sitting may take up the question at all.
    pub(super) fn require_place(&mut self, question: Question, sitting: SittingNo) -> Result<(), Finding> {
        match question {
            Question::PresidiumList => {
                let preparatory = matches!(self.sitting(sitting)?.kind, SittingKind::Preparatory);
                demand!(preparatory, Business, "the list of the presidium is taken up outside a preparatory meeting");
                let led = self.leading.organ() == LeadingOrgan::Presidium;
                demand!(led, Presidium, "the session is not led by a presidium");
                let one_list = self.rules.flag(id::PRESIDIUM_EN_BLOC);
                demand!(
                    one_list,
                    Presidium,
                    "the presidium is voted on as one list, but the rulebook wants it one by one"
                );
                demand!(self.leading.draft().is_some(), Presidium, "no list of the presidium was proposed");
            }
            Question::Agenda => {
                let kind = self.sitting(sitting)?.kind;
                demand!(self.adopts_agenda(kind), Business, "this sitting cannot adopt the agenda");
                demand!(self.agenda.draft().is_some(), Agenda, "no agenda was proposed");
            }
            Question::Item(item) => self.require_item(item, sitting)?,
            Question::Committee(no) => self.require_committee_place(no, sitting)?,
            // ---- convening and deliberation ----
            Question::PresidiumMember(_) | Question::SecretaryGeneral => self.require_single(question, sitting)?,
            Question::NonVotingList => {
                let preparatory = matches!(self.sitting(sitting)?.kind, SittingKind::Preparatory);
                demand!(
                    preparatory && self.attendees_draft.is_some(),
                    Business,
                    "no list of attendees lies before this meeting"
                );
            }
            Question::AgendaChange(change) => self.require_change(change, sitting)?,
            Question::Scrutineers => {
                let lacking = || Finding::new(Code::Scrutiny, "no list of scrutineers was proposed");
                let list = self.scrutiny.draft().ok_or_else(lacking)?;
                list.members.iter().try_for_each(|member| self.roll.require(*member))?;
            }
            // ---- motions and bills ----
            Question::Motion(no) => self.require_text_place(TextRef::Motion(no), sitting)?,
            Question::CommitteeCharge(no) => self.require_charge_place(no, sitting)?,
            Question::Amendment(no) => self.require_amendment_place(no, sitting)?,
            Question::Clause(no) => self.require_clause_place(no, sitting)?,
            Question::Bill(no) | Question::BillPart { bill: no, .. } => {
                self.require_text_place(TextRef::Bill(no), sitting)?;
            }
            Question::Removal(_)
            | Question::Dismissal(_)
            | Question::Investigation(_)
            | Question::Resignation(_)
            | Question::Appointment(_) => self.require_office_place(question, sitting)?,
            // ---- election ----
            Question::ElectionMethod => {
                let open = self.elections.draft().is_some() && self.elections.adopted().is_none();
                demand!(open, Election, "no election method lies before the hall, or one was adopted");
            }
            Question::FurtherElection { election, round, .. } => {
                let contest = self.elections.contest(election)?;
                contest.require(&[Step::Short])?;
                let last = usize::from(round) == contest.rounds.len();
                demand!(last, Election, "round {round} of election {election} is not the one that left seats open");
            }
            Question::SpecialCommittee(no) => {
                let (list, adopted) = self.elections.special_committee(no)?;
                demand!(!adopted, Business, "special committee {no} was adopted before");
                let everybody = [&[list.chair][..], &list.deputy_chairs, &list.members].concat();
                self.require_distinct(&everybody)?;
                let plenary = matches!(self.sitting(sitting)?.kind, SittingKind::Plenary { .. });
                demand!(plenary, Business, "special committee {no} is voted on outside a plenary");
            }
        }
        Ok(())
    }

    fn adopts_agenda(&self, kind: SittingKind) -> bool {
        let at_first_sitting = self.rules.choice(id::AGENDA_PLACE) == AgendaAdoption::FirstSitting.key();
        match kind {
            SittingKind::Preparatory => true,
            SittingKind::Plenary { part: PlenaryPart::Opening, .. } => at_first_sitting,
            SittingKind::Plenary { part: PlenaryPart::Ordinary | PlenaryPart::Closing, .. }
            | SittingKind::Presidium { .. }
            | SittingKind::Delegation { .. }
            | SittingKind::Circle { .. }
            | SittingKind::Committee { .. } => false,
        }
    }

    /// Committees are formed by the preparatory meeting; those that investigate are ordered by a question of their own.
    fn require_committee_place(&self, no: CommitteeNo, sitting: SittingNo) -> Result<(), Finding> {
        let (list, formed) = self.parts.committee(no)?;
        demand!(!formed, Business, "committee {no} was formed before");
        list.members.iter().try_for_each(|member| self.roll.require(*member))?;
        let preparatory = matches!(self.sitting(sitting)?.kind, SittingKind::Preparatory);
        let investigates = list.task == CommitteeTask::Investigation;
        demand!(!investigates, Business, "committee {no} investigates and is ordered as an investigation");
        demand!(preparatory, Business, "committee {no} is voted on outside a preparatory meeting");
        Ok(())
    }

    fn require_item(&mut self, item: ItemNo, sitting: SittingNo) -> Result<(), Finding> {
        self.agenda.require_adopted()?;
        self.agenda.item(item)?;
        let scheduled = self.sitting(sitting)?.takes_up(item);
        demand!(scheduled, Business, "item {item} is not on the schedule of sitting {sitting}");
        Ok(())
    }

    pub(super) fn begin_speech(&mut self, event: &SpeechBegun) -> Result<(), Finding> {
        let speaks = self.in_progress(event.sitting)?.somebody_speaks;
        demand!(!speaks, Speech, "a speech begins before the one before it has ended");
        self.require_quiet(event.sitting)?;
        self.roll.require_person(event.person)?;
        self.check_call(event)?;
        let sitting = self.in_progress(event.sitting)?;
        sitting.somebody_speaks = true;
        sitting.limit = event.limit_seconds;
        Ok(())
    }

    pub(super) fn end_speech(&mut self, event: &SpeechEnded) -> Result<(), Finding> {
        let sitting = self.in_progress(event.sitting)?;
        demand!(sitting.somebody_speaks, Speech, "a speech ends, but nobody was speaking");
        sitting.somebody_speaks = false;
        // An address ends with its speech; a report must be heard and a resolution voted on, whatever is said before.
        if let Some(Question::Item(item)) = sitting.current {
            self.agenda.end_address(item);
        }
        Ok(())
    }

    pub(super) fn close_sitting(&mut self, event: &SittingClosed) -> Result<(), Finding> {
        let no = event.sitting;
        if self.sitting(no)?.stage != Stage::Adjourned {
            self.in_progress(no)?;
        }
        self.require_quiet(no)?;
        self.forget_requests(None, Some(no));
        let items: Vec<ItemNo> = self.sitting(no)?.items().collect();
        let left: Vec<ItemNo> = items.into_iter().filter(|item| !self.agenda.is_dealt_with(*item)).collect();
        let (stated, counted) = (event.unfinished.len(), left.len());
        let same = event.unfinished == left;
        demand!(
            same,
            Business,
            "{stated} items are said to be left unfinished; by the record it is {counted}, or others"
        );
        let sitting = self.sitting_mut(no)?;
        sitting.stage = Stage::Closed;
        sitting.current = None;
        Ok(())
    }
}

//! The auditor: walks the events of an export and recomputes what they state, by obvious means of its own.
//!
//! Law: as each room names it. Invariant: nothing here calls the procedure's `decide`, its counters or the rulebook's
//! judgements; whatever an event states that could be computed from what stands before it, is computed and compared.

mod agenda;
mod agenda_change;
mod amendment;
mod attendance;
mod ballots;
mod bill;
mod business;
mod convening;
mod docket;
mod election;
mod election_ballots;
mod hall;
mod leading;
mod meeting;
mod motion;
mod nominating;
mod opening;
mod order;
mod paper_count;
mod paper_sums;
mod parts;
mod personnel;
mod ranges;
mod result;
mod roll;
mod rounds;
mod rules;
mod scrutiny;
mod sitting;
mod speaking;
mod statements;
mod supervision;
mod texts;

use std::collections::VecDeque;

use jiff::Timestamp;
use yishi_journal::Envelope;
use yishi_journal::export::Export;
use yishi_procedure::Event;
use yishi_procedure::attendance::non_voting::NonVotingAttendees;
use yishi_procedure::business::bill::BillStage;
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::closing::resolution::ItemAdopted;
use yishi_procedure::convening::convocation::SessionConvened;
use yishi_procedure::ids::SittingNo;
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::Rulebook;

use crate::finding::{Code, Finding, demand};
use agenda::Agenda;
use agenda_change::Changes;
use docket::Docket;
use election::Elections;
use leading::Leading;
use meeting::Meeting;
use order::Sequence;
use parts::Parts;
use personnel::Personnel;
use result::Vote;
use roll::Roll;
use rules::Rules;
use scrutiny::Scrutiny;
use sitting::{Sitting, Stage};

use speaking::Speaking;

pub(crate) use result::Vote as AuditedVote;
pub(crate) use sitting::{Sitting as AuditedSitting, Stage as SittingStage};

/// The session as the auditor has followed it so far.
pub(crate) struct Audit<'a> {
    export: &'a Export,
    rules: Rules<'a>,
    /// The time of the act being checked.
    at: Timestamp,
    pub(crate) convened: SessionConvened,
    pub(crate) roll: Roll,
    pub(crate) leading: Leading,
    pub(crate) agenda: Agenda,
    pub(crate) method: Option<VoteMethod>,
    pub(crate) sittings: Vec<Sitting>,
    pub(crate) votes: Vec<Vote>,
    pub(crate) adopted: Vec<ItemAdopted>,
    pub(crate) parts: Parts,
    // ---- convening and deliberation ----
    meeting: Meeting,
    changes: Changes,
    speaking: Speaking,
    /// The list of non-voting attendees that lies before the preparatory meeting.
    attendees_draft: Option<Vec<NonVotingAttendees>>,
    /// How many announcements were issued.
    announcements: u16,
    pub(crate) scrutiny: Scrutiny,
    supervision: supervision::Supervision,
    // ---- motions and bills ----
    pub(crate) docket: Docket,
    // ---- end ----
    pub(crate) personnel: Personnel,
    pub(crate) elections: Elections,
    /// What a vote decided and the next events have to state, in this order.
    awaited: VecDeque<Event>,
    pub(crate) closed_at: Option<Timestamp>,
}

/// Walks all events of an export. Gives the auditor's totals and the events themselves.
pub(crate) fn walk<'a>(export: &'a Export, book: &'a Rulebook) -> Result<(Audit<'a>, Vec<Event>), Finding> {
    let mut sequence = Sequence::default();
    let mut audit: Option<Audit<'a>> = None;
    let mut events = Vec::with_capacity(export.contents.envelopes.len());
    for (place, envelope) in export.contents.envelopes.iter().enumerate() {
        let located = |finding: Finding| finding.on_line(export.envelope_line(place)).at_version(envelope.version);
        let event = sequence.next(envelope).map_err(located)?;
        match &mut audit {
            None => audit = Some(Audit::begin(export, Rules(book), &event, envelope.at).map_err(located)?),
            Some(audit) => audit.follow(&event, envelope).map_err(located)?,
        }
        events.push(event);
    }
    let nothing = || Finding::new(Code::Event, "the export holds no event").on_line(export.checkpoint_line());
    let audit = audit.ok_or_else(nothing)?;
    audit.end()?;
    Ok((audit, events))
}

/// What may stand behind the close of a session: reports on what it left to others, and what makes its regulations stand.
fn follows_the_close(event: &Event) -> bool {
    matches!(event, Event::ResultReportRecorded(_) | Event::BillApprovalRecorded(_) | Event::BillAnnounced(_))
}

impl<'a> Audit<'a> {
    fn begin(export: &'a Export, rules: Rules<'a>, event: &Event, at: Timestamp) -> Result<Self, Finding> {
        let Event::SessionConvened(convened) = event else {
            return Err(Finding::new(Code::Order, format!("the first event is {}, not SessionConvened", event.kind())));
        };
        convening::check_convocation(export, rules, convened)?;
        Ok(Self {
            export,
            rules,
            at,
            roll: Roll::convened(convened, rules)?,
            leading: Leading::by(convened.led_by),
            convened: (**convened).clone(),
            agenda: Agenda::default(),
            method: None,
            sittings: Vec::new(),
            votes: Vec::new(),
            adopted: Vec::new(),
            parts: Parts::default(),
            meeting: Meeting::convened(convened, rules)?,
            changes: Changes::default(),
            speaking: Speaking::default(),
            attendees_draft: None,
            announcements: 0,
            scrutiny: Scrutiny::default(),
            supervision: supervision::Supervision::default(),
            docket: Docket::default(),
            personnel: Personnel::default(),
            elections: Elections::default(),
            awaited: VecDeque::new(),
            closed_at: None,
        })
    }

    /// Checks one event against all before it, and takes it into the totals.
    fn follow(&mut self, event: &Event, envelope: &Envelope) -> Result<(), Finding> {
        let (kind, at) = (event.kind(), envelope.at);
        demand!(
            self.closed_at.is_none() || follows_the_close(event),
            Order,
            "{kind} stands after the session was closed"
        );
        self.check_consequence(event, at)?;
        self.settle(event)?;
        self.check_fall(event)?;
        self.at = at;
        self.follow_ballots(event)?;
        self.act(event)?;
        self.rules.check_every_ground(&envelope.data)
    }

    fn act(&mut self, event: &Event) -> Result<(), Finding> {
        match event {
            Event::SessionConvened(_) => Err(Finding::new(Code::Order, "the session is convened a second time")),
            Event::SeatWithdrawn(event) => self.withdraw(event),
            Event::PresidiumProposed(event) => self.propose_presidium(event),
            Event::PresidiumElected(event) => {
                self.leading.elect(&event.list);
                Ok(())
            }
            Event::AgendaProposed(event) => self.agenda.propose(&event.items, &self.roll),
            Event::AgendaAdopted(event) => {
                self.agenda.adopt(&event.items);
                Ok(())
            }
            Event::CircleFormed(event) => self.form_circle(event),
            Event::CommitteeProposed(event) => self.propose_committee(event),
            Event::CommitteeFormed(event) => self.form_committee(event),
            Event::StandingChairsNamed(event) => self.leading.name_standing(event, &self.roll, self.rules),
            Event::SittingScheduled(event) => self.schedule(event),
            Event::DoorsOpened(event) => self.open_doors(event),
            Event::SeatCheckedIn(event) => self.check_in(event),
            Event::LeaveGranted(event) => self.grant_leave(event),
            Event::SeatLeft(event) => self.leave_hall(event),
            Event::SeatReturned(event) => self.return_to_hall(event),
            Event::SegmentBegun(event) => self.begin_segment(event),
            Event::NonVotingAdmitted(event) => self.admit_non_voting(event),
            Event::LeadersPresentNamed(event) => self.name_leaders(event),
            Event::ExecutiveChairsNamed(event) => self.name_chairs(event),
            Event::RostrumArranged(event) => self.arrange_rostrum(event),
            Event::SittingOpened(event) => self.open_sitting(event),
            Event::SittingClosed(event) => self.close_sitting(event),
            Event::SpeechBegun(event) => self.begin_speech(event),
            Event::SpeechEnded(event) => self.end_speech(event),
            Event::TakenUp(event) => self.take_up(event),
            Event::ReportHeard(event) => self.hear_report(event),
            Event::MethodChosen(event) => self.choose_method(event),
            Event::VoteOpened(event) => self.open_vote(event),
            Event::HandsEntered(event) => self.enter_hands(event),
            Event::VoteClosed(event) => self.close_vote(event),
            Event::ResultDeclared(event) => self.declare(event),
            Event::ItemAdopted(event) => {
                self.adopted.push(event.clone());
                Ok(())
            }
            // ---- convening and deliberation ----
            Event::SessionRedated(event) => self.redate(event),
            Event::PersonRegistered(event) => self.roll.register(&event.guest),
            Event::DelegationOfficersNamed(event) => self.name_officers(event),
            Event::NonVotingListProposed(event) => self.propose_attendees(event),
            Event::DeputySecretariesGeneralNamed(event) => self.name_deputy_secretaries(event),
            Event::SpokespersonNamed(event) => {
                self.roll.require_person(event.person)?;
                self.check_decided(event.meeting, &event.grounds)
            }
            Event::MotionDeadlineSet(event) => self.set_deadline(event),
            Event::ScheduleAdopted(event) => self.adopt_timetable(event),
            Event::AgendaChangeProposed(event) => self.propose_change(event),
            Event::AgendaChanged(event) => self.change_agenda(event),
            Event::SessionAdjourned(event) => self.adjourn_session(event),
            Event::SessionResumed(_) => self.resume_session(),
            Event::SessionLeaveGranted(event) => self.grant_session_leave(event),
            Event::SittingRescheduled(event) => self.reschedule(event),
            Event::SittingCalledOff(event) => self.call_off(event),
            Event::SittingAdjourned(event) => self.adjourn_sitting(event),
            Event::SittingResumed(event) => self.resume_sitting(event),
            Event::SittingHeldInSecret(event) => self.hold_in_secret(event),
            Event::SpeechAsked(event) => self.ask_to_speak(event),
            Event::SpeechRequestWithdrawn(event) => self.withdraw_request(event),
            Event::SpeechExtended(event) => self.extend_speech(event),
            Event::DeliberationRecorded(event) => self.record_deliberation(event),
            Event::CirculationAsked(event) => self.ask_for_circulation(event),
            Event::BulletinIssued(event) => self.issue_bulletin(event),
            Event::InquiryAsked(event) => self.ask_inquiry(event),
            Event::InquiryAnswered(event) => self.answer_inquiry(event),
            Event::StatementFiled(event) => self.file_statement(event),
            Event::StatementSelected(event) => self.select_statement(event),
            // That a passed vote stands behind it is checked with the vote.
            Event::NonVotingListAdopted(_) => Ok(()),
            Event::AnnouncementIssued(event) => self.issue_announcement(event),
            // ---- paper ballots ----
            Event::ScrutineersProposed(event) => self.propose_scrutineers(event),
            Event::ScrutineersAdopted(event) => {
                self.scrutiny.adopt(&event.list);
                Ok(())
            }
            Event::TellersNamed(event) => self.name_tellers(event),
            Event::BallotOpened(event) => self.open_ballot(event),
            Event::PapersIssued(event) => self.issue_papers(event),
            Event::PapersReturned(event) => self.return_papers(event),
            Event::BallotValidityDeclared(event) => self.declare_validity(event),
            Event::CountEntered(event) => self.enter_count(event),
            Event::MachineCountEntered(event) => self.enter_machine_count(event),
            Event::VoidPaperChecked(event) => self.check_void_paper(event),
            Event::MachineCountAbandoned(event) => self.abandon_machine_count(event),
            Event::CountConfirmed(event) => self.confirm_count(event),
            Event::RecountOrdered(event) => self.order_recount(event),
            Event::BallotCounted(event) => self.report_count(event),
            Event::BallotAnnounced(event) => self.announce_ballot(event),
            // ---- end ----
            // ---- supervision ----
            Event::InterpellationFiled(event) => self.file_interpellation(event),
            Event::AnswerFormDecided(event) => self.decide_answer_form(event),
            Event::InterpellationAnswered(event) => self.answer_interpellation(event),
            Event::AnswerRated(event) => self.rate_answer(event),
            Event::InterpellationClosed(event) => self.close_interpellation(event),
            Event::InterpellationWithdrawn(event) => self.withdraw_interpellation(event),
            Event::InvestigationReported(event) => self.report_investigation(event),
            Event::RatingOpened(event) => self.open_rating(event),
            Event::RatingRecorded(event) => self.record_rating(event),
            Event::SpecialInquiryOpened(event) => self.open_special_inquiry(event),
            Event::SpecialQuestionAnswered(event) => self.answer_special_question(event),
            Event::SpecialReportPlanned(event) => self.plan_special_report(event),
            Event::ReportReceived(event) => self.receive_report(event),
            Event::OpinionsSent(event) => self.send_opinions(event),
            Event::FollowUpRecorded(event) => self.follow_up(event),
            Event::InspectionPlanned(event) => self.plan_inspection(event),
            Event::InspectionReported(event) => self.report_inspection(event),
            Event::NormativeDocumentFiled(event) => self.file_document(event),
            Event::DocumentReviewed(event) => self.review_document(event),
            Event::ProjectsCollected(event) => self.collect_projects(event),
            Event::ProjectsShortlisted(event) => self.shortlist_projects(event),
            Event::ProjectsDeliberated(event) => self.deliberate_projects(event),
            Event::ProjectsVoted(event) => self.vote_on_projects(event),
            Event::ProjectTieDecided(event) => self.decide_project_tie(event),
            Event::ProjectReported(event) => self.report_project(event),
            Event::ProjectAssessed(event) => self.assess_project(event),
            // ---- end of supervision ----
            // ---- motions and bills ----
            Event::MotionFiled(event) => self.file_motion(event),
            Event::SuggestionMade(event) => self.make_suggestion(event),
            Event::MotionJoined(event) => self.join_motion(event),
            Event::MotionLeft(event) => self.leave_motion(event),
            Event::MotionFell(event) => self.end_motion(event.motion, MotionStage::Fallen),
            Event::MotionChecked(event) => self.check_motion(event),
            Event::MotionReferred(event) => self.refer_motion(event),
            Event::MotionExamined(event) => self.examine_motion(event),
            Event::MotionDecided(event) => self.decide_motion(event),
            Event::ReconsiderationRequested(event) => self.ask_again(event),
            Event::MotionExplained(event) => self.explain_motion(event),
            Event::MotionReported(event) => self.report_on_motion(event),
            Event::MotionPutToVote(event) => self.put_motion(event),
            Event::MotionAdopted(event) => self.end_motion(event.motion, MotionStage::Adopted),
            Event::MotionRejected(event) => self.end_motion(event.motion, MotionStage::Rejected),
            Event::MotionWithdrawn(event) => self.withdraw_motion(event),
            Event::CommitteeChargeProposed(event) => self.propose_charge(event),
            Event::MotionHandedOver(event) => self.end_motion(event.motion, MotionStage::HandedOver),
            Event::ResultReportRecorded(event) => self.report_result(event),
            Event::AmendmentMoved(event) => self.move_amendment(event),
            Event::AmendmentDecided(event) => self.decide_amendment(event),
            Event::AmendmentWithdrawn(event) => self.withdraw_amendment(event),
            Event::AmendmentVoted(event) => self.vote_amendment(event),
            Event::ClauseSplit(event) => self.split_clause(event),
            Event::ClauseVoted(event) => self.vote_clause(event),
            Event::BillFiled(event) => self.file_bill(event),
            Event::BillCarriedOver(event) => self.carry_bill(event),
            Event::BillDecided(event) => self.decide_bill(event),
            Event::BillRead(event) => self.read_bill(event),
            Event::UnifiedExaminationRecorded(event) => self.examine_bill(event),
            Event::DraftPublished(event) => self.publish_draft(event),
            Event::BillShelved(event) => self.shelve_bill(event),
            Event::BillLapsed(event) => self.lapse_bill(event),
            Event::BillWithdrawn(event) => self.withdraw_bill(event),
            Event::BillPutToVote(event) => self.put_bill(event),
            Event::BillPartVoted(event) => self.vote_part(event),
            Event::BillAdopted(event) => self.end_bill(event.bill, BillStage::Adopted),
            Event::BillRejected(event) => self.end_bill(event.bill, BillStage::Rejected),
            Event::BillApprovalRecorded(event) => self.approve_bill(event),
            Event::BillAnnounced(event) => self.announce_bill(event),
            // ---- personnel ----
            Event::RemovalFiled(event) => self.file_removal(event),
            Event::DismissalFiled(event) => self.file_dismissal(event),
            Event::DefenceRecorded(event) => self.hear_defence(event),
            Event::RemovalPutToVote(event) => self.put_removal(event),
            Event::RemovalWithdrawn(event) => self.withdraw_removal(event),
            Event::PersonRemoved(event) => self.remove_person(event),
            Event::RemovalRejected(event) => self.reject_removal(event),
            Event::InvestigationProposed(event) => self.propose_investigation(event),
            Event::InvestigationOrdered(event) => self.order_investigation(event),
            Event::InvestigationDeclined(event) => self.decline_investigation(event),
            Event::ResignationTendered(event) => self.tender(event),
            Event::ResignationWithdrawn(event) => self.withdraw_resignation(event),
            Event::ResignationAccepted(event) => self.accept_resignation(event),
            Event::ResignationDeclined(event) => self.decline_resignation(event),
            Event::HigherApprovalRecorded(event) => self.record_approval(event),
            Event::AppointmentProposed(event) => self.propose_appointment(event),
            Event::StatementHeard(event) => self.hear_statement(event),
            Event::AppointmentWithdrawn(event) => self.withdraw_appointment(event),
            Event::AppointmentAdopted(event) => self.adopt_appointment(event),
            Event::AppointmentRefused(event) => self.refuse_appointment(event),
            Event::RefusalCarriedOver(event) => self.carry_refusal(event),
            Event::CertificateRecorded(event) => self.record_certificate(event),
            Event::OathTaken(event) => self.take_oath(event),
            Event::CredentialsReported(event) => self.report_credentials(event),
            Event::SeatSuspended(event) => self.suspend(event),
            Event::SeatResumed(event) => self.resume(event),
            Event::AbsenceCarriedOver(event) => self.carry_absence(event),
            // ---- end ----
            Event::SessionClosed(event) => self.close_session(event.at),
            // ---- election ----
            Event::ElectionMethodProposed(event) => self.propose_method(event),
            Event::ElectionMethodAdopted(event) => {
                self.elections.adopt(&event.method);
                Ok(())
            }
            Event::NominationsOpened(event) => self.open_nominations(event),
            Event::CandidatesNominated(event) => self.nominate(event),
            Event::NominationWithdrawn(event) => self.withdraw_nomination(event),
            Event::NominationsClosed(event) => self.close_nominations(event),
            Event::NominationsReopened(event) => self.reopen_nominations(event),
            Event::PreliminaryVoteOpened(event) => self.open_preliminary(event),
            Event::PreliminaryCounted(event) => self.count_preliminary(event),
            Event::PreliminaryTieResolved(event) => self.resolve_preliminary(event),
            Event::CandidatesFixed(event) => self.fix_candidates(event),
            Event::RoundOpened(event) => self.open_round(event),
            Event::ElectionBallotVoided(event) => self.void_ballot(event),
            Event::RoundCounted(event) => self.count_round(event),
            Event::OutcomeDetermined(event) => self.determine_outcome(event),
            Event::FurtherElectionDecided(event) => self.decide_further(event),
            Event::ElectionApprovalRecorded(event) => self.record_election_approval(event),
            Event::ElectedPublished(event) => self.publish_elected(event),
            Event::SpecialCommitteeProposed(event) => self.propose_special_committee(event),
            Event::SpecialCommitteeAdopted(event) => self.elections.adopt_committee(event.committee),
        }
    }

    /// What can be said only once the last event is known: nothing is owed, and every ballot box belongs to a vote.
    fn end(&self) -> Result<(), Finding> {
        let last = self.export.checkpoint_line();
        if let Some(awaited) = self.awaited.front() {
            let sentence = format!("the record ends where {} has to follow from a passed vote", awaited.kind());
            return Err(Finding::new(Code::Consequence, sentence).on_line(last));
        }
        self.nothing_owed()?;
        if self.elections.due.is_some() {
            let sentence = "the record ends where an election and its ballot have to follow each other";
            return Err(Finding::new(Code::Consequence, sentence).on_line(last));
        }
        if let Some((motion, _)) = self.docket.falling {
            let sentence = format!("the record ends where motion {motion} has to fall");
            return Err(Finding::new(Code::Consequence, sentence).on_line(last));
        }
        for vote in self.votes.iter().filter(|vote| vote.is_running()) {
            self.count_box(vote, None)?;
        }
        for number in self.export.contents.boxes.keys() {
            let pressed = self.votes.iter().any(|vote| vote.opened.vote.0 == *number && vote.is_pressed());
            let stray = || Finding::new(Code::Box, format!("ballot box {number} belongs to no vote that was pressed"));
            pressed.then_some(()).ok_or_else(|| stray().on_line(self.export.box_line(*number)).in_vote(*number))?;
        }
        Ok(())
    }

    fn sitting(&self, no: SittingNo) -> Result<&Sitting, Finding> {
        let unknown = || Finding::new(Code::Schedule, format!("there is no sitting {no}"));
        self.sittings.iter().find(|sitting| sitting.no == no).ok_or_else(unknown)
    }

    fn sitting_mut(&mut self, no: SittingNo) -> Result<&mut Sitting, Finding> {
        let unknown = || Finding::new(Code::Schedule, format!("there is no sitting {no}"));
        self.sittings.iter_mut().find(|sitting| sitting.no == no).ok_or_else(unknown)
    }

    /// Demands that the sitting an event names is the one in progress.
    fn in_progress(&mut self, no: SittingNo) -> Result<&mut Sitting, Finding> {
        let sitting = self.sitting_mut(no)?;
        demand!(sitting.stage == Stage::InProgress, Order, "sitting {no} is not in progress");
        Ok(sitting)
    }

    /// Demands that no vote runs.
    fn require_no_vote(&self) -> Result<(), Finding> {
        let Some(vote) = self.votes.last().filter(|vote| vote.is_running()) else { return Ok(()) };
        let no = vote.opened.vote;
        Err(Finding::new(Code::Order, format!("vote {no} is still running")).in_vote(no.0))
    }

    /// Demands that in a sitting no ballot is open, no vote runs, no result waits to be declared, and nobody speaks.
    fn require_quiet(&self, no: SittingNo) -> Result<(), Finding> {
        self.scrutiny.require_none_open(no)?;
        let here = |vote: &&Vote| vote.opened.sitting == no;
        if self.votes.last().filter(here).is_some() {
            self.require_no_vote()?;
        }
        if let Some(vote) = self.votes.last().filter(here).filter(|vote| !vote.declared) {
            let no = vote.opened.vote;
            return Err(Finding::new(Code::Order, format!("the result of vote {no} is not declared")).in_vote(no.0));
        }
        let speaks = self.sitting(no)?.somebody_speaks;
        demand!(!speaks, Order, "somebody still has the floor");
        Ok(())
    }
}

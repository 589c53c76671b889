//! A second book of the session, kept from the events alone, against which the state is checked after every act.

use std::collections::{BTreeMap, BTreeSet};

use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::convening::convocation::SessionConvened;
use yishi_procedure::ids::{SealedBallotNo, SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::VoteClosed;
use yishi_procedure::{Event, Session};

/// What the events say, counted plainly.
#[derive(Default)]
pub struct Ledger {
    in_office: BTreeSet<SeatNo>,
    /// Who is in the hall of each sitting.
    present: BTreeMap<SittingNo, BTreeSet<SeatNo>>,
    /// The sittings whose doors are open.
    at_work: BTreeSet<SittingNo>,
    /// How many were present as each vote opened.
    present_at_opening: BTreeMap<VoteNo, usize>,
    running: Option<VoteNo>,
    passed: BTreeSet<VoteNo>,
    adopted: Vec<VoteNo>,
    /// The sealed ballot that is neither counted nor abandoned; every one of these is about a question.
    sealed: Option<SealedBallotNo>,
}

impl Ledger {
    /// Enters one event.
    pub fn enter(&mut self, event: &Event) {
        match event {
            Event::SessionConvened(event) => self.convene(event),
            Event::SeatWithdrawn(event) => {
                assert!(self.in_office.remove(&event.seat));
                for no in &self.at_work {
                    self.present.entry(*no).or_default().remove(&event.seat);
                }
            }
            Event::DoorsOpened(event) => {
                self.at_work.insert(event.sitting);
            }
            Event::SeatCheckedIn(event) => assert!(self.hall(event.sitting).insert(event.seat)),
            Event::SeatReturned(event) => assert!(self.hall(event.sitting).insert(event.seat)),
            Event::SeatLeft(event) => assert!(self.hall(event.sitting).remove(&event.seat)),
            Event::SittingOpened(event) => {
                let present = self.hall(event.sitting).len();
                let Some(quorum) = &event.quorum else { return };
                assert_eq!((quorum.count as usize, quorum.met), (present, true));
                assert!(quorum.total as usize <= self.in_office.len());
            }
            Event::SegmentBegun(event) => assert_eq!(event.present as usize, self.hall(event.sitting).len()),
            Event::SittingClosed(event) => {
                assert!(self.at_work.remove(&event.sitting));
            }
            Event::SittingCalledOff(event) => {
                self.at_work.remove(&event.sitting);
            }
            Event::SittingResumed(event) => {
                let present = self.hall(event.sitting).len();
                assert!(event.quorum.as_ref().is_none_or(|quorum| quorum.met && quorum.count as usize == present));
            }
            Event::VoteOpened(event) => {
                assert!(self.running.replace(event.vote).is_none(), "two votes run");
                assert!(event.entitled.iter().eq(self.hall(event.sitting).iter()));
                self.present_at_opening.insert(event.vote, event.entitled.len());
            }
            Event::VoteClosed(event) => self.close_vote(event),
            Event::ItemAdopted(event) => {
                assert!(self.passed.contains(&event.vote));
                self.adopted.push(event.vote);
            }
            Event::PresidiumElected(_) | Event::AgendaAdopted(_) | Event::ScrutineersAdopted(_) => {
                assert!(!self.passed.is_empty())
            }
            Event::SessionClosed(_) => assert!(self.at_work.is_empty()),
            // ---- sealed ballots ----
            Event::TrusteesNamed(event) => {
                assert_eq!((event.trustees.len(), self.sealed), (5, None), "keys change hands while a ballot is open");
            }
            Event::SealedBallotOpened(event) => {
                assert!(self.sealed.replace(event.ballot).is_none(), "two sealed ballots are open");
                assert_eq!((event.vote, event.trustees.len(), event.needed), (self.running, 5, 3));
                let entitled = event.vote.map(|vote| self.present_at_opening[&vote]);
                assert_eq!(entitled, Some(event.entitled as usize));
            }
            Event::SealedBallotClosed(event) => assert_eq!(self.sealed, Some(event.ballot)),
            Event::SealedBallotCounted(event) => {
                assert_eq!(self.sealed.take(), Some(event.ballot));
                assert_eq!(event.valid, event.count.returned <= event.count.issued);
                let sound = |line: &Counts| line.voted() == u64::from(event.count.returned);
                assert!(event.count.lines.iter().all(sound) && event.count.lines.is_empty() != event.valid);
            }
            Event::SealedBallotAbandoned(event) => assert_eq!(self.sealed.take(), Some(event.ballot)),
            // ---- personnel ----
            Event::SeatSuspended(event) => {
                for no in &self.at_work {
                    self.present.entry(*no).or_default().remove(&event.seat);
                }
            }
            Event::RemovalFiled(_)
            | Event::DismissalFiled(_)
            | Event::DefenceRecorded(_)
            | Event::RemovalPutToVote(_)
            | Event::RemovalWithdrawn(_)
            | Event::PersonRemoved(_)
            | Event::RemovalRejected(_)
            | Event::InvestigationProposed(_)
            | Event::InvestigationOrdered(_)
            | Event::InvestigationDeclined(_)
            | Event::ResignationTendered(_)
            | Event::ResignationWithdrawn(_)
            | Event::ResignationAccepted(_)
            | Event::ResignationDeclined(_)
            | Event::HigherApprovalRecorded(_)
            | Event::AppointmentProposed(_)
            | Event::StatementHeard(_)
            | Event::AppointmentWithdrawn(_)
            | Event::AppointmentAdopted(_)
            | Event::AppointmentRefused(_)
            | Event::RefusalCarriedOver(_)
            | Event::CertificateRecorded(_)
            | Event::OathTaken(_)
            | Event::CredentialsReported(_)
            | Event::SeatResumed(_)
            | Event::AbsenceCarriedOver(_) => {}
            // ---- end ----
            Event::PresidiumProposed(_)
            | Event::AgendaProposed(_)
            | Event::CircleFormed(_)
            | Event::AnnouncementIssued(_)
            | Event::CommitteeProposed(_)
            | Event::CommitteeFormed(_)
            | Event::StandingChairsNamed(_)
            | Event::SittingScheduled(_)
            | Event::LeaveGranted(_)
            | Event::NonVotingAdmitted(_)
            | Event::LeadersPresentNamed(_)
            | Event::ExecutiveChairsNamed(_)
            | Event::RostrumArranged(_)
            | Event::SpeechBegun(_)
            | Event::SpeechEnded(_)
            | Event::TakenUp(_)
            | Event::ReportHeard(_)
            | Event::MethodChosen(_)
            | Event::HandsEntered(_)
            | Event::ResultDeclared(_)
            // ---- convening and deliberation ----
            | Event::SessionRedated(_)
            | Event::PersonRegistered(_)
            | Event::DelegationOfficersNamed(_)
            | Event::NonVotingListProposed(_)
            | Event::NonVotingListAdopted(_)
            | Event::DeputySecretariesGeneralNamed(_)
            | Event::SpokespersonNamed(_)
            | Event::MotionDeadlineSet(_)
            | Event::ScheduleAdopted(_)
            | Event::AgendaChangeProposed(_)
            | Event::AgendaChanged(_)
            | Event::SessionAdjourned(_)
            | Event::SessionResumed(_)
            | Event::SessionLeaveGranted(_)
            | Event::SittingRescheduled(_)
            | Event::SittingAdjourned(_)
            | Event::SittingHeldInSecret(_)
            | Event::SpeechAsked(_)
            | Event::SpeechRequestWithdrawn(_)
            | Event::SpeechExtended(_)
            | Event::DeliberationRecorded(_)
            | Event::CirculationAsked(_)
            | Event::BulletinIssued(_)
            | Event::InquiryAsked(_)
            | Event::InquiryAnswered(_)
            | Event::StatementFiled(_)
            | Event::StatementSelected(_)
            | Event::ScrutineersProposed(_)
            | Event::TellersNamed(_)
            | Event::BallotOpened(_)
            | Event::PapersIssued(_)
            | Event::PapersReturned(_)
            | Event::BallotValidityDeclared(_)
            | Event::CountEntered(_)
            | Event::MachineCountEntered(_)
            | Event::VoidPaperChecked(_)
            | Event::MachineCountAbandoned(_)
            | Event::CountConfirmed(_)
            | Event::RecountOrdered(_)
            | Event::BallotCounted(_)
            | Event::BallotAnnounced(_)
            | Event::SealedBallotAnnounced(_)
            // ---- motions and bills ----
            | Event::MotionFiled(_)
            | Event::SuggestionMade(_)
            | Event::MotionJoined(_)
            | Event::MotionLeft(_)
            | Event::MotionFell(_)
            | Event::MotionChecked(_)
            | Event::MotionReferred(_)
            | Event::MotionExamined(_)
            | Event::MotionDecided(_)
            | Event::ReconsiderationRequested(_)
            | Event::MotionExplained(_)
            | Event::MotionReported(_)
            | Event::MotionPutToVote(_)
            | Event::MotionAdopted(_)
            | Event::MotionRejected(_)
            | Event::MotionWithdrawn(_)
            | Event::CommitteeChargeProposed(_)
            | Event::MotionHandedOver(_)
            | Event::ResultReportRecorded(_)
            | Event::AmendmentMoved(_)
            | Event::AmendmentDecided(_)
            | Event::AmendmentWithdrawn(_)
            | Event::AmendmentVoted(_)
            | Event::ClauseSplit(_)
            | Event::ClauseVoted(_)
            | Event::BillFiled(_)
            | Event::BillCarriedOver(_)
            | Event::BillDecided(_)
            | Event::BillRead(_)
            | Event::UnifiedExaminationRecorded(_)
            | Event::DraftPublished(_)
            | Event::BillShelved(_)
            | Event::BillLapsed(_)
            | Event::BillWithdrawn(_)
            | Event::BillPutToVote(_)
            | Event::BillPartVoted(_)
            | Event::BillAdopted(_)
            | Event::BillRejected(_)
            | Event::BillApprovalRecorded(_)
            | Event::BillAnnounced(_)
            // ---- election ----
            | Event::ElectionMethodProposed(_)
            | Event::ElectionMethodAdopted(_)
            | Event::NominationsOpened(_)
            | Event::CandidatesNominated(_)
            | Event::NominationWithdrawn(_)
            | Event::NominationsClosed(_)
            | Event::NominationsReopened(_)
            | Event::PreliminaryVoteOpened(_)
            | Event::ElectionBallotVoided(_)
            | Event::PreliminaryCounted(_)
            | Event::PreliminaryTieResolved(_)
            | Event::CandidatesFixed(_)
            | Event::RoundOpened(_)
            | Event::RoundCounted(_)
            | Event::OutcomeDetermined(_)
            | Event::FurtherElectionDecided(_)
            | Event::ElectionApprovalRecorded(_)
            | Event::ElectedPublished(_)
            | Event::SpecialCommitteeProposed(_)
            | Event::SpecialCommitteeAdopted(_) => {}
            Event::InterpellationFiled(_)
            | Event::AnswerFormDecided(_)
            | Event::InterpellationAnswered(_)
            | Event::AnswerRated(_)
            | Event::InterpellationClosed(_)
            | Event::InterpellationWithdrawn(_)
            | Event::InvestigationReported(_)
            | Event::RatingOpened(_)
            | Event::RatingRecorded(_)
            | Event::SpecialInquiryOpened(_)
            | Event::SpecialQuestionAnswered(_)
            | Event::SpecialReportPlanned(_)
            | Event::ReportReceived(_)
            | Event::OpinionsSent(_)
            | Event::FollowUpRecorded(_)
            | Event::InspectionPlanned(_)
            | Event::InspectionReported(_)
            | Event::NormativeDocumentFiled(_)
            | Event::DocumentReviewed(_)
            | Event::ProjectsCollected(_)
            | Event::ProjectsShortlisted(_)
            | Event::ProjectsDeliberated(_)
            | Event::ProjectsVoted(_)
            | Event::ProjectTieDecided(_)
            | Event::ProjectReported(_)
            | Event::ProjectAssessed(_) => {}
        }
    }

    fn convene(&mut self, event: &SessionConvened) {
        assert!(self.in_office.is_empty(), "convened twice");
        self.in_office = event.roll.seats.iter().map(|seat| seat.no).collect();
        assert_eq!(self.in_office.len(), event.roll.seats.len());
    }

    fn hall(&mut self, sitting: SittingNo) -> &mut BTreeSet<SeatNo> {
        assert!(self.at_work.contains(&sitting));
        self.present.entry(sitting).or_default()
    }

    fn close_vote(&mut self, event: &VoteClosed) {
        assert_eq!(self.running.take(), Some(event.vote));
        let figures = [event.tally.approvals, event.tally.against, event.tally.abstain, event.tally.not_pressed];
        let sum: u64 = figures.into_iter().map(u64::from).sum();
        assert_eq!(sum, self.present_at_opening[&event.vote] as u64, "the four figures add up to those present");
        assert_eq!(event.passed, event.grounds.iter().all(|ground| ground.met));
        assert!(event.grounds.iter().all(|ground| ground.total as usize == self.in_office.len()));
        assert!(event.passed <= (event.tally.approvals as usize * 2 > self.in_office.len()));
        if event.passed {
            self.passed.insert(event.vote);
        }
    }

    /// Holds the state against the book.
    pub fn check(&self, session: &Session) {
        assert_eq!(session.roll.entitled() as usize, self.in_office.len());
        assert!(session.sittings_at_work().map(|sitting| sitting.no).eq(self.at_work.iter().copied()));
        let halls: Vec<SeatNo> = self.at_work.iter().filter_map(|no| self.present.get(no)).flatten().copied().collect();
        let distinct: BTreeSet<SeatNo> = halls.iter().copied().collect();
        assert_eq!(halls.len(), distinct.len(), "a seat is in two sittings at once");
        assert_eq!(session.running_vote().map(|vote| vote.no), self.running);
        assert_eq!(session.votes.iter().filter(|vote| vote.is_running()).count(), usize::from(self.running.is_some()));
        assert!(session.adopted.iter().map(|adopted| adopted.vote).eq(self.adopted.iter().copied()));
        assert_eq!(session.open_sealed_ballot().map(|ballot| ballot.no), self.sealed);
        self.check_attendance(session);
    }

    fn check_attendance(&self, session: &Session) {
        for sitting in &session.sittings {
            let hall = self.present.get(&sitting.no).cloned().unwrap_or_default();
            assert!(sitting.attendance.present_seats().eq(hall.iter().copied()));
            assert_eq!(sitting.attendance.present() as usize, hall.len());
            let marked = [Presence::Present, Presence::OnLeave, Presence::Left, Presence::Absent];
            let total: u32 = marked.into_iter().map(|mark| sitting.attendance.marked(mark)).sum();
            let base = if sitting.is_over() { session.roll.seats().count() } else { self.in_office.len() };
            assert!(total as usize <= base, "{total} are accounted for in an assembly of {base}");
        }
    }
}

//! A hall: one session at work, with its head, its rulebook and what its readers see.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use tokio::sync::{Notify, watch};
use yishi_journal::Envelope;
use yishi_journal::store::{Journal, ReadError};
use yishi_procedure::apply::change;
use yishi_procedure::ids::{SeatNo, SessionId};
use yishi_procedure::{Event, Session};
use yishi_rulebook::Rulebook;

use crate::clock::Clock;
use crate::head::{Head, event_of};

/// One session at work.
pub struct Hall {
    pub(crate) id: SessionId,
    pub(crate) journal: Arc<dyn Journal>,
    pub(crate) book: Arc<Rulebook>,
    pub(crate) clock: Arc<dyn Clock>,
    head: Mutex<Head>,
    published: RwLock<Published>,
    /// Apart from what is published, so that a ballot waits for nobody who draws.
    touched: Mutex<Touched>,
    /// Seats whose ballot in the running vote is on disk.
    pressed: AtomicU32,
    /// The version of the stream that readers see.
    versions: watch::Sender<u64>,
    /// Tells the screens that something they show has changed.
    pub(crate) changed: Notify,
    /// Tells the screens that an act of the sitting was recorded.
    urgent: Notify,
    /// Tells whoever closes a vote that a queued ballot has landed.
    pub(crate) landed: Notify,
}

/// What readers see: the state as it is on disk.
#[derive(Debug)]
pub struct Published {
    /// The session.
    pub session: Session,
    /// The version of its stream.
    pub version: u64,
}

/// The seats whose presence or ballot changed since the screens were last drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Single seats.
    pub seats: BTreeSet<SeatNo>,
    /// Whether every seat may have changed, as when a vote is opened.
    pub all: bool,
}

impl Hall {
    /// Takes up a session that stands in the journal.
    pub(crate) fn take_up(
        id: SessionId,
        journal: Arc<dyn Journal>,
        book: Arc<Rulebook>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, ReadError> {
        let head = Head::load(journal.as_ref(), &id, 0)?;
        let missing = || ReadError(format!("stream {id} does not begin with a convened session"));
        let session = head.session.clone().ok_or_else(missing)?;
        let pressed = head.running_box().map_or(0, |open| open.pressed.len());
        let published = Published { session, version: head.version };
        Ok(Self {
            id,
            journal,
            book,
            clock,
            versions: watch::Sender::new(head.version),
            head: Mutex::new(head),
            published: RwLock::new(published),
            touched: Mutex::default(),
            pressed: AtomicU32::new(u32::try_from(pressed).unwrap_or(u32::MAX)),
            changed: Notify::new(),
            urgent: Notify::new(),
            landed: Notify::new(),
        })
    }

    /// The session's address.
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// The rulebook the session is held under.
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// The house's time.
    pub fn now(&self) -> jiff::Timestamp {
        self.clock.now()
    }

    /// What is on disk, for reading. Drop the guard before awaiting anything.
    pub fn published(&self) -> RwLockReadGuard<'_, Published> {
        self.published.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many seats' ballots of the running vote are on disk.
    pub fn pressed(&self) -> u32 {
        self.pressed.load(Ordering::Acquire)
    }

    /// What the seat pressed last in the running vote, as far as it was queued.
    pub fn ballot_of(&self, seat: SeatNo) -> Option<yishi_procedure::voting::choice::Choice> {
        let head = self.head();
        head.running_box()?.pressed.get(&seat).map(|pressed| pressed.choice)
    }

    /// The seats that pressed in the running vote, as far as they were queued.
    pub fn pressed_seats(&self) -> BTreeSet<SeatNo> {
        let head = self.head();
        head.running_box().map(|open| open.pressed.keys().copied().collect()).unwrap_or_default()
    }

    /// Waits until something changed that a screen may show.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// The version readers see, as it grows.
    pub fn versions(&self) -> watch::Receiver<u64> {
        self.versions.subscribe()
    }

    /// Waits until readers see that version, so that whoever acted sees the own act.
    pub(crate) async fn seen_by_readers(&self, version: u64) {
        // The sender lives as long as the hall, so waiting can only end by the version coming.
        let _ = self.versions.subscribe().wait_for(|seen| *seen >= version).await;
    }

    /// Waits until an act of the sitting was recorded: something no screen may be late with.
    pub async fn urgent(&self) {
        self.urgent.notified().await;
    }

    /// Takes the seats that changed since the last call.
    pub fn take_touched(&self) -> Touched {
        std::mem::take(&mut *self.touched())
    }

    fn touched(&self) -> MutexGuard<'_, Touched> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn head(&self) -> MutexGuard<'_, Head> {
        self.head.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Replays the head after a failed batch, once for all requests that failed with it.
    pub(crate) fn reload(&self, failed_epoch: u64) -> Result<(), ReadError> {
        let mut head = self.head();
        if head.epoch == failed_epoch {
            *head = Head::load(self.journal.as_ref(), &self.id, failed_epoch + 1)?;
            let pressed = head.running_box().map_or(0, |open| open.pressed.len());
            self.pressed.store(u32::try_from(pressed).unwrap_or(u32::MAX), Ordering::Release);
        }
        Ok(())
    }

    pub(crate) fn ballot_landed(&self, seat: SeatNo, first_press: bool) {
        if first_press {
            self.pressed.fetch_add(1, Ordering::AcqRel);
        }
        self.touched().seats.insert(seat);
        self.changed.notify_one();
    }

    /// Folds a committed batch into what readers see.
    pub(crate) fn publish(&self, batch: &[Envelope]) -> Result<(), ReadError> {
        let mut urgent = false;
        let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
        for envelope in batch.iter().filter(|envelope| envelope.stream == self.id.as_str()) {
            if envelope.version <= published.version {
                continue;
            }
            let event = event_of(envelope)?;
            self.keep_count(&event);
            change(&mut published.session, &event);
            published.version = envelope.version;
            urgent |= self.touch(&event);
        }
        self.versions.send_replace(published.version);
        drop(published);
        if urgent {
            self.urgent.notify_one();
        } else {
            self.changed.notify_one();
        }
        Ok(())
    }

    /// Notes whose marks an event changes; says whether no screen may be late with it.
    fn touch(&self, event: &Event) -> bool {
        match reach(event) {
            Reach::Seat(seat) => {
                self.touched().seats.insert(seat);
                return false;
            }
            Reach::EverySeat => self.touched().all = true,
            Reach::NoSeat => {}
        }
        true
    }

    fn keep_count(&self, event: &Event) {
        if let Event::VoteOpened(_) = event {
            self.pressed.store(0, Ordering::Release);
        }
    }
}

/// Which seats an event changes the marks of.
enum Reach {
    Seat(SeatNo),
    EverySeat,
    NoSeat,
}

fn reach(event: &Event) -> Reach {
    match event {
        Event::SeatCheckedIn(event) => Reach::Seat(event.seat),
        Event::SeatLeft(event) => Reach::Seat(event.seat),
        Event::SeatReturned(event) => Reach::Seat(event.seat),
        Event::LeaveGranted(event) => Reach::Seat(event.seat),
        Event::SeatWithdrawn(event) => Reach::Seat(event.seat),
        Event::SessionConvened(_)
        | Event::DoorsOpened(_)
        | Event::SittingOpened(_)
        | Event::SittingClosed(_)
        | Event::SittingCalledOff(_)
        | Event::SessionLeaveGranted(_)
        | Event::VoteOpened(_)
        | Event::VoteClosed(_) => Reach::EverySeat,
        Event::PresidiumProposed(_)
        | Event::PresidiumElected(_)
        | Event::AgendaProposed(_)
        | Event::AgendaAdopted(_)
        | Event::CircleFormed(_)
        | Event::CommitteeProposed(_)
        | Event::AnnouncementIssued(_)
        | Event::CommitteeFormed(_)
        | Event::StandingChairsNamed(_)
        | Event::SittingScheduled(_)
        | Event::SegmentBegun(_)
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
        | Event::ItemAdopted(_)
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
        | Event::SittingRescheduled(_)
        | Event::SittingAdjourned(_)
        | Event::SittingResumed(_)
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
        | Event::ScrutineersAdopted(_)
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
        | Event::InterpellationFiled(_)
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
        | Event::ProjectAssessed(_)
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
        // ---- end ----
        | Event::SessionClosed(_) => Reach::NoSeat,
        // ---- personnel ----
        Event::SeatSuspended(event) => Reach::Seat(event.seat),
        Event::SeatResumed(event) => Reach::Seat(event.seat),
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
        | Event::AbsenceCarriedOver(_) => Reach::NoSeat,
        // ---- end ----
        // ---- election ----
        Event::ElectionMethodProposed(_)
        | Event::ElectionMethodAdopted(_)
        | Event::NominationsOpened(_)
        | Event::CandidatesNominated(_)
        | Event::NominationWithdrawn(_)
        | Event::NominationsClosed(_)
        | Event::NominationsReopened(_)
        | Event::PreliminaryVoteOpened(_)
        | Event::PreliminaryCounted(_)
        | Event::PreliminaryTieResolved(_)
        | Event::CandidatesFixed(_)
        | Event::RoundOpened(_)
        | Event::ElectionBallotVoided(_)
        | Event::RoundCounted(_)
        | Event::OutcomeDetermined(_)
        | Event::FurtherElectionDecided(_)
        | Event::ElectionApprovalRecorded(_)
        | Event::ElectedPublished(_)
        | Event::SpecialCommitteeProposed(_)
        | Event::SpecialCommitteeAdopted(_) => Reach::NoSeat,
    }
}

//! One released sample of every kind of event. A sample is never edited: what was once written must always be read.
//!
//! Each sample has every field its kind could have when it was taken, so together they tell more than one real meeting could
//! hold. A kind that has got a field since has a later sample beside the first, `AgendaProposed.2.json`.
#![allow(clippy::disallowed_methods)] // A test may read the files of its own crate.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use yishi_procedure::{Event, Session, apply};

/// The samples in the order in which they follow each other in a session.
const STORY: &[&str] = &[
    "SessionConvened",
    "AgendaProposed",
    "PresidiumProposed",
    "SittingScheduled",
    "ExecutiveChairsNamed",
    "RostrumArranged",
    "LeadersPresentNamed",
    "NonVotingAdmitted",
    "LeaveGranted",
    "DoorsOpened",
    "SeatCheckedIn",
    "SittingOpened",
    "TakenUp",
    "VoteOpened",
    "HandsEntered",
    "VoteClosed",
    "ResultDeclared",
    "PresidiumElected",
    "AgendaAdopted",
    "CircleFormed",
    "CommitteeProposed",
    "CommitteeFormed",
    "StandingChairsNamed",
    "MethodChosen",
    "SegmentBegun",
    "ReportHeard",
    "SpeechBegun",
    "SpeechEnded",
    "ItemAdopted",
    "DelegationOfficersNamed",
    "PersonRegistered",
    "SessionLeaveGranted",
    "NonVotingListProposed",
    "NonVotingListAdopted",
    "DeputySecretariesGeneralNamed",
    "SpokespersonNamed",
    "MotionDeadlineSet",
    "ScheduleAdopted",
    "AgendaChangeProposed",
    "AgendaChanged",
    "SittingAdjourned",
    "SittingResumed",
    "SittingHeldInSecret",
    "SittingRescheduled",
    "SpeechAsked",
    "SpeechRequestWithdrawn",
    "SpeechExtended",
    "DeliberationRecorded",
    "CirculationAsked",
    "BulletinIssued",
    "InquiryAsked",
    "InquiryAnswered",
    "StatementFiled",
    "StatementSelected",
    "SessionAdjourned",
    "SessionResumed",
    "SessionRedated",
    "MotionFiled",
    "MotionJoined",
    "MotionLeft",
    "MotionChecked",
    "MotionReferred",
    "MotionExamined",
    "MotionDecided",
    "ReconsiderationRequested",
    "MotionExplained",
    "MotionReported",
    "CommitteeChargeProposed",
    "AmendmentMoved",
    "AmendmentDecided",
    "AmendmentVoted",
    "AmendmentWithdrawn",
    "ClauseSplit",
    "ClauseVoted",
    "MotionPutToVote",
    "MotionAdopted",
    "MotionRejected",
    "MotionWithdrawn",
    "MotionFell",
    "MotionHandedOver",
    "ResultReportRecorded",
    "SuggestionMade",
    "BillFiled",
    "BillCarriedOver",
    "BillDecided",
    "BillRead",
    "UnifiedExaminationRecorded",
    "DraftPublished",
    "BillShelved",
    "BillLapsed",
    "BillWithdrawn",
    "BillPutToVote",
    "BillPartVoted",
    "BillAdopted",
    "BillRejected",
    "BillApprovalRecorded",
    "BillAnnounced",
    "ScrutineersProposed",
    "ScrutineersAdopted",
    "TellersNamed",
    "BallotOpened",
    "PapersIssued",
    "PapersReturned",
    "BallotValidityDeclared",
    "CountEntered",
    "MachineCountEntered",
    "VoidPaperChecked",
    "MachineCountAbandoned",
    "CountConfirmed",
    "RecountOrdered",
    "BallotCounted",
    "BallotAnnounced",
    "TrusteesNamed",
    "SealedBallotOpened",
    "SealedBallotClosed",
    "SealedBallotCounted",
    "SealedBallotAnnounced",
    "SealedBallotAbandoned",
    // ---- election ----
    "ElectionMethodProposed",
    "ElectionMethodAdopted",
    "NominationsOpened",
    "CandidatesNominated",
    "NominationWithdrawn",
    "NominationsClosed",
    "NominationsReopened",
    "PreliminaryVoteOpened",
    "ElectionBallotVoided",
    "PreliminaryCounted",
    "PreliminaryTieResolved",
    "CandidatesFixed",
    "RoundOpened",
    "RoundCounted",
    "OutcomeDetermined",
    "FurtherElectionDecided",
    "ElectionApprovalRecorded",
    "ElectedPublished",
    "SpecialCommitteeProposed",
    "SpecialCommitteeAdopted",
    "SeatLeft",
    "SeatReturned",
    "SeatWithdrawn",
    "AnnouncementIssued",
    // ---- personnel ----
    "RemovalFiled",
    "DismissalFiled",
    "DefenceRecorded",
    "RemovalPutToVote",
    "PersonRemoved",
    "HigherApprovalRecorded",
    "InvestigationProposed",
    "InvestigationOrdered",
    "InvestigationDeclined",
    "RemovalRejected",
    "RemovalWithdrawn",
    "ResignationTendered",
    "ResignationAccepted",
    "ResignationDeclined",
    "ResignationWithdrawn",
    "AppointmentProposed",
    "StatementHeard",
    "AppointmentAdopted",
    "CertificateRecorded",
    "OathTaken",
    "AppointmentRefused",
    "AppointmentWithdrawn",
    "RefusalCarriedOver",
    "CredentialsReported",
    "SeatSuspended",
    "SeatResumed",
    "AbsenceCarriedOver",
    // ---- end ----
    "SittingClosed",
    // ---- supervision ----
    "InterpellationFiled",
    "AnswerFormDecided",
    "InterpellationAnswered",
    "AnswerRated",
    "InterpellationClosed",
    "InterpellationWithdrawn",
    "InvestigationReported",
    "RatingOpened",
    "RatingRecorded",
    "SpecialInquiryOpened",
    "SpecialQuestionAnswered",
    "SpecialReportPlanned",
    "ReportReceived",
    "OpinionsSent",
    "FollowUpRecorded",
    "InspectionPlanned",
    "InspectionReported",
    "NormativeDocumentFiled",
    "DocumentReviewed",
    "ProjectsCollected",
    "ProjectsShortlisted",
    "ProjectsDeliberated",
    "ProjectsVoted",
    "ProjectTieDecided",
    "ProjectReported",
    "ProjectAssessed",
    // ---- end of supervision ----
    "SittingCalledOff",
    "SessionClosed",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn sample(name: &str) -> Value {
    let path = folder().join(format!("{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{name} has no golden sample ({why})"));
    serde_json::from_str(&text).unwrap()
}

/// The names of all samples: a kind, with a number behind it where the sample is not the kind's first.
fn samples() -> BTreeSet<String> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.map(|file| file.strip_suffix(".json").unwrap().to_owned()).collect()
}

fn kind_of(sample: &str) -> &str {
    sample.split_once('.').map_or(sample, |(kind, _)| kind)
}

#[test]
fn every_kind_of_event_has_a_sample_and_every_sample_a_kind() {
    let (first, later): (BTreeSet<_>, BTreeSet<_>) = samples().into_iter().partition(|name| !name.contains('.'));
    assert_eq!(first, Event::KINDS.iter().map(|kind| (*kind).to_owned()).collect::<BTreeSet<_>>());
    assert!(later.iter().all(|name| Event::KINDS.contains(&kind_of(name))), "{later:?}");
    assert_eq!(STORY.iter().collect::<BTreeSet<_>>(), Event::KINDS.iter().collect::<BTreeSet<_>>());
}

#[test]
fn every_sample_is_read_and_written_as_it_was() {
    for name in samples() {
        let sample = sample(&name);
        let event: Event = serde_json::from_value(sample.clone()).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(event.kind(), kind_of(&name));
        assert_eq!(serde_json::to_value(&event).unwrap(), sample, "{name} is written otherwise than it was");
    }
}

#[test]
fn every_sample_still_has_its_effect() {
    let mut state: Option<Session> = None;
    for kind in STORY {
        let before = state.clone();
        apply(&mut state, &serde_json::from_value(sample(kind)).unwrap());
        assert_ne!(state, before, "{kind} no longer changes the session");
    }
    let session = state.unwrap();
    let result = session.votes[0].result.as_ref().unwrap();
    assert_eq!((result.tally.entitled(), result.passed, session.adopted.len()), (7, true, 1));
    assert_eq!((session.roll.entitled(), session.sittings[0].speeches.len()), (8, 1));
    assert!(session.closed_at.is_some());
}

/// Fields that are left out where there is nothing to say may be missing; those that carry the fact may not.
#[test]
fn an_event_is_not_read_from_nothing() {
    for kind in Event::KINDS {
        let sample = sample(kind);
        let fields: Vec<String> = sample["data"].as_object().unwrap().keys().cloned().collect();
        let mut needed = 0;
        for field in &fields {
            let mut cut = sample.clone();
            cut["data"].as_object_mut().unwrap().remove(field);
            needed += usize::from(serde_json::from_value::<Event>(cut).is_err());
        }
        assert!(needed > 0, "{kind} is read from an empty object");
    }
}

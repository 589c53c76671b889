//! Two folds of one record: the auditor's totals against the procedure's own state.
//!
//! Invariant: `yishi_procedure::replay` and the auditor share the events and nothing else, so where they agree, neither has
//! miscounted by itself.

use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::convening::preparatory_meeting::PresidiumList;
use yishi_procedure::deliberation::sitting::{Sitting, Stage};
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::choice::Tally;
use yishi_procedure::{Event, Session, replay};

use crate::audit::{Audit, ElectionStep, SealedStep, SittingStage};
use crate::finding::{Code, Finding, demand};

/// Replays the events plainly and compares every total.
pub(crate) fn compare(audit: &Audit<'_>, events: &[Event]) -> Result<(), Finding> {
    let nothing = || Finding::new(Code::Disagreement, "the procedure's own replay gives no session");
    let session = replay(events).ok_or_else(nothing)?;
    same("seats in office", audit.roll.size(), session.roll.entitled())?;
    same("sittings", audit.sittings.len(), session.sittings.len())?;
    for (audited, folded) in audit.sittings.iter().zip(&session.sittings) {
        let no = folded.no;
        same(&format!("seats present in sitting {no}"), audited.hall.present(), folded.attendance.present())?;
        same(&format!("seats that left sitting {no}"), audited.hall.left(), folded.attendance.marked(Presence::Left))?;
        same(&format!("the segment of sitting {no}"), audited.segment, folded.segment)?;
        same(&format!("the stage of sitting {no}"), audited.stage, stage(folded))?;
        same(&format!("the opening quorum of sitting {no}"), audited.quorum.as_ref(), folded.opening_quorum.as_ref())?;
    }
    compare_votes(audit, &session)?;
    compare_ballots(audit, &session)?;
    compare_sealed(audit, &session)?;
    compare_outcome(audit, &session)
}

fn compare_votes(audit: &Audit<'_>, session: &Session) -> Result<(), Finding> {
    same("votes", audit.votes.len(), session.votes.len())?;
    for (audited, folded) in audit.votes.iter().zip(&session.votes) {
        let no = folded.no;
        let audited_figures = audited.closed.as_ref().map(|closed| (closed.tally, closed.passed));
        let folded_figures = folded.result.as_ref().map(|result| (result.tally, result.passed));
        same(&format!("the result of vote {no}"), audited_figures, folded_figures)?;
        let declared = folded.result.as_ref().is_some_and(|result| result.declared_at.is_some());
        same(&format!("whether vote {no} is declared"), audited.declared, declared)?;
        let all = folded.result.as_ref().map_or(folded.entitled_count(), |result| Tally::entitled(result.tally));
        same(&format!("the seats entitled in vote {no}"), folded.entitled_count(), all)?;
    }
    Ok(())
}

fn compare_ballots(audit: &Audit<'_>, session: &Session) -> Result<(), Finding> {
    same("paper ballots", audit.scrutiny.ballots.len(), session.ballots.len())?;
    for (audited, folded) in audit.scrutiny.ballots.iter().zip(&session.ballots) {
        let no = folded.no;
        let reported = folded.count.as_ref().filter(|_| folded.counted_by.is_some());
        same(&format!("the count of ballot {no}"), audited.counted.as_ref(), reported)?;
        same(&format!("whether ballot {no} is over"), !audited.is_open(), folded.stage.is_over())?;
    }
    Ok(())
}

fn compare_sealed(audit: &Audit<'_>, session: &Session) -> Result<(), Finding> {
    same("the key trustees", &audit.sealed.trustees, &session.trustees)?;
    same("sealed ballots", audit.sealed.ballots.len(), session.sealed_ballots.len())?;
    for (audited, folded) in audit.sealed.ballots.iter().zip(&session.sealed_ballots) {
        let no = folded.no;
        same(&format!("how far sealed ballot {no} has come"), audited.step, sealed_step(folded.stage))?;
        let closed = audited.closed.as_ref().map(|closed| (closed.ballots, &closed.head));
        let folded_close = folded.closed.as_ref().map(|closed| (closed.ballots, &closed.head));
        same(&format!("the close of sealed ballot {no}"), closed, folded_close)?;
        same(&format!("the count of sealed ballot {no}"), audited.counted.as_ref(), folded.count.as_ref())?;
    }
    Ok(())
}

fn compare_outcome(audit: &Audit<'_>, session: &Session) -> Result<(), Finding> {
    let members = |list: Option<&PresidiumList>| list.map(|list| list.members.clone());
    same("the presidium", members(audit.leading.elected()), members(session.presidium.as_ref()))?;
    same("the standing chairs", audit.leading.standing(), &session.standing_chairs[..])?;
    same("the agenda", audit.agenda.adopted(), session.agenda.as_ref())?;
    same("the method chosen", audit.method, session.method)?;
    same("the items adopted", &audit.adopted, &session.adopted)?;
    compare_docket(audit, session)?;
    compare_elections(audit, session)?;
    compare_offices(audit, session)?;
    same("the deadline for motions", audit.docket.deadline, session.motion_deadline)?;
    same("the time of closing", audit.closed_at, session.closed_at)
}

fn compare_docket(audit: &Audit<'_>, session: &Session) -> Result<(), Finding> {
    let docket = &audit.docket;
    let motions: Vec<_> = docket.motions.iter().map(|motion| (motion.stage, &motion.mover)).collect();
    same("the motions", motions, session.motions.iter().map(|motion| (motion.stage, &motion.mover)).collect())?;
    same("the suggestions", docket.suggestions, session.suggestions.len())?;
    let amendments: Vec<_> = docket.amendments.iter().map(|amendment| amendment.stage).collect();
    same("the amendments", amendments, session.amendments.iter().map(|amendment| amendment.stage).collect())?;
    let clauses: Vec<_> = docket.clauses.iter().map(|(_, kept)| *kept).collect();
    same("the clauses", clauses, session.clauses.iter().map(|clause| clause.kept).collect())?;
    let bills: Vec<_> = docket.bills.iter().map(|bill| (bill.stage, bill.readings, &bill.parts)).collect();
    same("the bills", bills, session.bills.iter().map(|bill| (bill.stage, bill.readings_done, &bill.parts)).collect())
}

fn compare_elections(audit: &Audit<'_>, session: &Session) -> Result<(), Finding> {
    same("the elections", audit.elections.contests.len(), session.elections.len())?;
    for (audited, folded) in audit.elections.contests.iter().zip(&session.elections) {
        let no = folded.no;
        same(&format!("how far election {no} has come"), audited.step, step(folded.stage))?;
        same(&format!("those elected in election {no}"), &audited.elected, &folded.elected)?;
        same(&format!("the open seats of election {no}"), audited.open_seats(), folded.open_seats())?;
        same(&format!("whether election {no} is made public"), audited.published, folded.published_at.is_some())?;
    }
    Ok(())
}

fn compare_offices(audit: &Audit<'_>, session: &Session) -> Result<(), Finding> {
    let offices = &session.personnel;
    let appointments = offices.appointments.iter().map(|one| (one.stage, one.effective_on)).collect();
    same("the appointments", audit.personnel.appointments(), appointments)?;
    let registers = [offices.removals.len(), offices.resignations.len(), offices.certificates.len()];
    same("the removals, resignations and certificates", audit.personnel.registers(), registers)
}

fn step(stage: ElectionStage) -> ElectionStep {
    match stage {
        ElectionStage::Nominating => ElectionStep::Taking,
        ElectionStage::Nominated => ElectionStep::Ready,
        ElectionStage::PreliminaryDue => ElectionStep::RankingDue,
        ElectionStage::PreliminaryRunning => ElectionStep::Ranking,
        ElectionStage::PreliminaryTied => ElectionStep::RankingTied,
        ElectionStage::CandidatesFixed => ElectionStep::Listed,
        ElectionStage::Balloting => ElectionStep::Voting,
        ElectionStage::Counted => ElectionStep::Counted,
        ElectionStage::TieDue => ElectionStep::TieDue,
        ElectionStage::FurtherDue => ElectionStep::Short,
        ElectionStage::FurtherOpen => ElectionStep::Further,
        ElectionStage::AwaitingApproval => ElectionStep::Waiting,
        ElectionStage::Done => ElectionStep::Over,
        ElectionStage::LeftToNextSession => ElectionStep::Left,
        ElectionStage::NotApproved => ElectionStep::Refused,
    }
}

fn sealed_step(stage: SealedStage) -> SealedStep {
    match stage {
        SealedStage::Open => SealedStep::Open,
        SealedStage::Closed => SealedStep::Closed,
        SealedStage::Counted => SealedStep::Counted,
        SealedStage::Void => SealedStep::Void,
        SealedStage::Abandoned => SealedStep::Abandoned,
        SealedStage::Announced => SealedStep::Announced,
    }
}

fn stage(sitting: &Sitting) -> SittingStage {
    match sitting.stage {
        Stage::Scheduled => SittingStage::Scheduled,
        Stage::DoorsOpen => SittingStage::DoorsOpen,
        Stage::InProgress => SittingStage::InProgress,
        Stage::Adjourned => SittingStage::Adjourned,
        Stage::Closed => SittingStage::Closed,
        Stage::CalledOff => SittingStage::CalledOff,
    }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, audited: T, folded: T) -> Result<(), Finding> {
    demand!(audited == folded, Disagreement, "{what}: the auditor finds {audited:?}, the replay {folded:?}");
    Ok(())
}

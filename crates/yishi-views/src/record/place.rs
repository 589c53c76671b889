//! In which sitting an event happened: the one it names, the one its vote or ballot is held in, or the one it follows from.
//!
//! Invariant: an event that names no sitting and follows from no vote stands in none, however close its time may be to one.

use serde::de::DeserializeOwned;
use serde_json::Value;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ids::{BallotNo, SealedBallotNo, SittingNo, VoteNo};
use yishi_procedure::{Event, Session};

use crate::record::history::Recorded;

/// The sitting of every line, in the same order.
pub fn places(session: &Session, history: &[Recorded]) -> Vec<Option<SittingNo>> {
    let mut last = None;
    let mut place = |line: &Recorded| {
        let named = named(session, &line.event);
        let place = if follows_a_vote(&line.event) { named.or(last) } else { named };
        last = place.or(last);
        place
    };
    history.iter().map(&mut place).collect()
}

/// The data of an event, field by field.
pub(crate) fn data(event: &Event) -> Value {
    serde_json::to_value(event).ok().and_then(|mut value| value.get_mut("data").map(Value::take)).unwrap_or(Value::Null)
}

/// One field of an event's data, where it has that field and it is of that type.
pub(crate) fn field<T: DeserializeOwned>(data: &Value, name: &str) -> Option<T> {
    serde_json::from_value(data.get(name)?.clone()).ok()
}

fn named(session: &Session, event: &Event) -> Option<SittingNo> {
    // Checking in is by far the most frequent act, and the roll by far the largest event; neither needs to be taken apart.
    if let Event::SeatCheckedIn(arrived) = event {
        return Some(arrived.sitting);
    }
    if let Event::SessionConvened(_) = event {
        return None;
    }
    let data = data(event);
    let sitting = || field::<SittingNo>(&data, "sitting").or_else(|| field(&data, "meeting"));
    let vote = || session.vote(field::<VoteNo>(&data, "vote")?).ok().map(|vote| vote.sitting);
    let ballot = || ballot(session, event, &data).map(|(sitting, _)| sitting);
    sitting().or_else(vote).or_else(ballot)
}

/// The sitting and the subject of the ballot an event names. Paper ballots and sealed ones are numbered each for themselves.
pub(crate) fn ballot(session: &Session, event: &Event, data: &Value) -> Option<(SittingNo, BallotSubject)> {
    if is_of_a_sealed_ballot(event) {
        let ballot = session.sealed_ballot(field::<SealedBallotNo>(data, "ballot")?).ok()?;
        return Some((ballot.sitting, ballot.subject));
    }
    session.ballot(field::<BallotNo>(data, "ballot")?).ok().map(|ballot| (ballot.sitting, ballot.subject))
}

fn is_of_a_sealed_ballot(event: &Event) -> bool {
    matches!(
        event,
        Event::SealedBallotOpened(_)
            | Event::SealedBallotClosed(_)
            | Event::SealedBallotCounted(_)
            | Event::SealedBallotAbandoned(_)
            | Event::SealedBallotAnnounced(_)
    )
}

/// What a vote or a count decides comes in the same breath, as events of its own that name neither.
fn follows_a_vote(event: &Event) -> bool {
    matches!(
        event,
        Event::PresidiumElected(_)
            | Event::AgendaAdopted(_)
            | Event::AgendaChanged(_)
            | Event::ItemAdopted(_)
            | Event::NonVotingListAdopted(_)
            | Event::CommitteeFormed(_)
            | Event::ScrutineersAdopted(_)
            | Event::SpecialCommitteeAdopted(_)
            | Event::ElectionMethodAdopted(_)
            | Event::FurtherElectionDecided(_)
            | Event::PreliminaryCounted(_)
            | Event::RoundCounted(_)
            | Event::ElectionBallotVoided(_)
            | Event::MotionAdopted(_)
            | Event::MotionRejected(_)
            | Event::MotionHandedOver(_)
            | Event::AmendmentVoted(_)
            | Event::ClauseVoted(_)
            | Event::BillAdopted(_)
            | Event::BillRejected(_)
            | Event::BillPartVoted(_)
            | Event::PersonRemoved(_)
            | Event::RemovalRejected(_)
            | Event::InvestigationOrdered(_)
            | Event::InvestigationDeclined(_)
            | Event::ResignationAccepted(_)
            | Event::ResignationDeclined(_)
            | Event::AppointmentAdopted(_)
            | Event::AppointmentRefused(_)
    )
}

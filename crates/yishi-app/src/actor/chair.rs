//! The presiding chair (主持人), and whoever presides over a meeting of a delegation, a group, a committee or the presidium.
//!
//! Law: NPC Organic Law art 12 (one of the executive chairs presides over a plenary). Invariant: who presides over a part of the
//! body leads that meeting alone, and puts nothing to the vote of the whole.

use yishi_procedure::Session;
use yishi_procedure::ids::{PersonRef, SeatNo};

use super::rights::Right;

/// What the chair of the plenary may do.
pub(super) fn may(right: Right<'_>) -> bool {
    match right {
        Right::Chair | Right::EndOfVote | Right::Meeting(_) => true,
        Right::Desk | Right::Seats(_) | Right::Chief(_) | Right::Teller(_) => false,
    }
}

/// Says whether that seat presides over the meeting of a part of the body which the act leads.
pub(super) fn presides(seat: SeatNo, right: Right<'_>, session: Option<&Session>) -> bool {
    let Right::Meeting(Some(no)) = right else { return false };
    session.and_then(|session| session.sitting(no).ok()).is_some_and(|sitting| {
        let presiding = sitting.presiding.as_ref().map(|placement| placement.person);
        !sitting.kind.is_of_the_whole_body() && presiding == Some(PersonRef::Seat(seat))
    })
}

#[cfg(test)]
mod tests {
    use super::super::session_of_tests::who_may;
    use serde_json::json;

    #[test]
    fn whoever_presides_over_a_delegation_leads_its_meeting_and_no_other() {
        for act in ["OpenSitting", "CloseSitting", "AdjournSitting", "ResumeSitting", "CallSpeaker", "EndSpeech"] {
            assert_eq!(who_may(act, json!({ "sitting": 1 })), "c2", "{act}");
            assert_eq!(who_may(act, json!({ "sitting": 2 })), "c", "{act}");
        }
        assert_eq!(who_may("CallSpeaker", json!({})), "c");
        assert_eq!(who_may("ExtendSpeech", json!({ "seconds": 60, "sitting": 1 })), "c2");
        assert_eq!(who_may("ExplainMotion", json!({ "motion": 1, "speaker": { "seat": 1 }, "sitting": 1 })), "c2");
    }

    #[test]
    fn only_the_chair_of_the_plenary_puts_to_the_vote_and_declares() {
        assert_eq!(who_may("OpenVote", json!({ "question": "agenda" })), "c");
        assert_eq!(who_may("OpenQuestionBallot", json!({ "question": "agenda" })), "c");
        assert_eq!(who_may("OpenRound", json!({ "election": 1 })), "c");
        for act in ["CloseVote", "DeclareResult"] {
            assert_eq!(who_may(act, json!({ "vote": 1 })), "c", "{act}");
        }
        for act in ["DeclareBallotValidity", "AnnounceBallot"] {
            assert_eq!(who_may(act, json!({ "ballot": 1 })), "c", "{act}");
        }
    }

    #[test]
    fn the_chair_closes_a_sealed_ballot_and_announces_its_result() {
        for act in ["CloseSealedBallot", "CountSealedBallot", "AnnounceSealedBallot"] {
            assert_eq!(who_may(act, json!({ "ballot": 1 })), "c", "{act}");
        }
    }

    #[test]
    fn who_holds_the_key_and_what_is_abandoned_is_for_the_desk() {
        assert_eq!(who_may("NameTrustees", json!({ "trustees": [1, 2, 3, 4, 5] })), "");
        let reason = json!({ "hans": "设备损坏", "hant": "設備損壞" });
        assert_eq!(who_may("AbandonSealedBallot", json!({ "ballot": 1, "reason": reason })), "");
    }

    #[test]
    fn the_lists_the_doors_and_the_roll_are_the_desk_s() {
        assert_eq!(who_may("OpenDoors", json!({ "sitting": 1, "self_check_in": false })), "");
        assert_eq!(who_may("NameTellers", json!({ "tellers": [] })), "");
        assert_eq!(who_may("ReferMotion", json!({ "motion": 1, "to": { "committee": 1 } })), "");
    }
}

//! A deputy or member (代表, 委员): acts for the own seat, as the first of joint movers, and as one of those who moved.

use yishi_procedure::ids::SeatNo;

use super::rights::Right;

/// What the holder of that seat may do.
pub(super) fn may(own: SeatNo, right: Right<'_>) -> bool {
    match right {
        Right::Seats(seats) => seats.contains(&own),
        Right::Desk | Right::Chair | Right::EndOfVote | Right::Meeting(_) | Right::Chief(_) | Right::Teller(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::session_of_tests::who_may;
    use serde_json::{Value, json};

    fn said() -> Value {
        json!({ "hans": "水", "hant": "水" })
    }

    #[test]
    fn a_deputy_acts_for_the_own_seat_only() {
        assert_eq!(who_may("CheckIn", json!({ "seat": 3, "at": "phone" })), "3");
        assert_eq!(who_may("LeaveSitting", json!({ "seat": 3 })), "3");
        assert_eq!(who_may("ReturnToSitting", json!({ "seat": 3 })), "3");
        assert_eq!(who_may("AskToSpeak", json!({ "person": { "seat": 3 } })), "3");
        assert_eq!(who_may("WithdrawRequest", json!({ "person": { "seat": 3 } })), "3");
        assert_eq!(who_may("AskForCirculation", json!({ "contribution": 1, "seat": 3 })), "3");
        assert_eq!(who_may("JoinMotion", json!({ "motion": 1, "seat": 3 })), "3");
        assert_eq!(who_may("LeaveMotion", json!({ "motion": 1, "seat": 3 })), "3");
    }

    #[test]
    fn nobody_but_the_desk_checks_in_at_the_door_or_asks_for_a_guest() {
        assert_eq!(who_may("CheckIn", json!({ "seat": 3, "at": "door" })), "");
        assert_eq!(who_may("AskToSpeak", json!({ "person": { "guest": 3 } })), "");
    }

    #[test]
    fn the_first_of_joint_movers_hands_the_paper_in() {
        let paper = json!({ "title": said(), "cause": said(), "grounds": said(), "plan": said() });
        assert_eq!(who_may("FileMotion", json!({ "paper": paper, "mover": { "seats": [2, 3] } })), "2");
        assert_eq!(who_may("FileMotion", json!({ "paper": paper, "mover": { "delegation": 1 } })), "");
        let asked =
            json!({ "by": [4, 1], "target": "government", "organ": said(), "question": said(), "content": said() });
        assert_eq!(who_may("FileInterpellation", asked), "4");
        assert_eq!(who_may("AskInquiry", json!({ "by": [1, 2], "of": "government", "text": "水" })), "1");
        let statement = json!({ "by": { "seats": [3] }, "form": "written", "title": said() });
        assert_eq!(who_may("FileStatement", statement), "3");
    }

    #[test]
    fn a_deputy_states_no_fact_that_the_house_has_to_know() {
        let mut amendment = json!({ "text": { "motion": 1 }, "wording": said(), "movers": [1, 2] });
        assert_eq!(who_may("MoveAmendment", amendment.clone()), "1");
        amendment["last_meeting"] = json!("2023-12-27T01:00:00Z");
        assert_eq!(who_may("MoveAmendment", amendment), "");
    }

    #[test]
    fn any_of_those_who_moved_an_interpellation_speaks_for_them() {
        assert_eq!(who_may("RateAnswer", json!({ "interpellation": 1, "dissatisfied": [] })), "13");
        assert_eq!(who_may("WithdrawInterpellation", json!({ "interpellation": 1 })), "13");
        assert_eq!(who_may("WithdrawInterpellation", json!({ "interpellation": 2 })), "");
    }

    #[test]
    fn who_holds_an_office_tenders_the_own_resignation() {
        let office = json!({ "kind": "committee_member", "title": said() });
        let letter = json!({ "person": { "seat": 2 }, "office": office, "letter_on": "2023-12-25" });
        assert_eq!(who_may("TenderResignation", letter), "2");
        assert_eq!(who_may("WithdrawResignation", json!({ "resignation": 1 })), "");
    }
}

//! A chief scrutineer (总监票人): signs what came back, what is void, and the report, each with the own seat.
//!
//! Law: Electoral Law art 43; election methods of 2008 and 2013. Invariant: nobody signs for another chief.

use yishi_procedure::Session;
use yishi_procedure::ids::SeatNo;

use super::rights::Right;

/// What the holder of that seat may do as a chief scrutineer.
pub(super) fn may(own: SeatNo, right: Right<'_>, session: Option<&Session>) -> bool {
    let Right::Chief(signer) = right else { return false };
    let scrutineers = session.and_then(|session| session.scrutineers.as_ref());
    signer == own && scrutineers.is_some_and(|list| list.chiefs.contains(&own))
}

#[cfg(test)]
mod tests {
    use super::super::session_of_tests::who_may;
    use serde_json::json;

    #[test]
    fn a_chief_scrutineer_signs_with_the_own_seat() {
        assert_eq!(who_may("RecordReturned", json!({ "ballot": 1, "returned": 4, "signed_by": 4 })), "4");
        assert_eq!(who_may("CheckVoidPaper", json!({ "ballot": 1, "paper": 1, "signed_by": 4 })), "4");
        assert_eq!(who_may("ReportCount", json!({ "ballot": 1, "signed_by": 4 })), "4");
    }

    #[test]
    fn a_scrutineer_who_is_no_chief_signs_nothing() {
        assert_eq!(who_may("ReportCount", json!({ "ballot": 1, "signed_by": 3 })), "");
    }

    #[test]
    fn counting_is_not_for_those_who_watch() {
        assert_eq!(who_may("ConfirmCount", json!({ "ballot": 1 })), "");
    }
}

//! A teller (计票人): enters counts under the own number, and confirms that both counts agree.
//!
//! Law: Electoral Law art 43; election methods of 2001 and 2008. Invariant: nobody enters a count under another's number.

use yishi_procedure::Session;
use yishi_procedure::ids::TellerNo;

use super::rights::Right;

/// What the teller of that number may do.
pub(super) fn may(own: TellerNo, right: Right<'_>, session: Option<&Session>) -> bool {
    let Right::Teller(by) = right else { return false };
    let named = session.is_some_and(|session| session.tellers.iter().any(|teller| teller.no == own));
    named && by.is_none_or(|by| by == own)
}

#[cfg(test)]
mod tests {
    use super::super::session_of_tests::{command, session};
    use crate::actor::{Actor, may};
    use serde_json::{Value, json};
    use yishi_procedure::ids::TellerNo;

    fn tellers_who_may(name: &str, fields: Value) -> Vec<u16> {
        let (session, command) = (session(), command(name, fields));
        (1..=3).filter(|no| may(Actor::Teller { teller: TellerNo(*no) }, &command, Some(&session))).collect()
    }

    #[test]
    fn a_teller_enters_counts_under_the_own_number() {
        assert_eq!(tellers_who_may("EnterMachineCount", json!({ "ballot": 1, "by": 2, "papers": [] })), [2]);
        let nobody: [u16; 0] = [];
        assert_eq!(tellers_who_may("EnterMachineCount", json!({ "ballot": 1, "by": 3, "papers": [] })), nobody);
    }

    #[test]
    fn any_teller_who_was_named_confirms_the_count_and_none_reports_it() {
        assert_eq!(tellers_who_may("ConfirmCount", json!({ "ballot": 1 })), [1, 2]);
        let nobody: [u16; 0] = [];
        assert_eq!(tellers_who_may("ReportCount", json!({ "ballot": 1, "signed_by": 4 })), nobody);
    }
}

//! Who acts, and what each may do: least rights, in plain Rust, so that a lawyer may read it as a table.
//!
//! `rights` is that table, one line an act; each role has a file that reads its column. What the state of the session allows is
//! judged by the procedure; here only the person's part is judged. Invariant: the secretariat keeps the record, so it may
//! enter every act; nobody else may do what the table does not give them.

use serde::{Deserialize, Serialize};
use yishi_procedure::Command;
use yishi_procedure::Session;
use yishi_procedure::ids::{SeatNo, TellerNo};

mod chair;
mod deputy;
mod rights;
mod scrutineer;
#[cfg(test)]
mod session_of_tests;
mod teller;

use rights::{Right, right};

/// Who acts. The record keeps it beside every event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum Actor {
    /// The secretariat (大会秘书处).
    Desk,
    /// The presiding chair (主持人).
    Chair,
    /// The holder of a seat.
    Seat {
        /// The seat's number.
        seat: SeatNo,
    },
    /// A teller (计票人), who counts under a number.
    Teller {
        /// The teller's number.
        teller: TellerNo,
    },
    /// The clock of the house, for votes that end by time.
    Clock,
}

/// Says whether that person may give that command. Some rights follow from the session: who presides over a meeting, who moved
/// a matter, who is a chief scrutineer. Where there is no session yet, nobody has those.
pub fn may(actor: Actor, command: &Command, session: Option<&Session>) -> bool {
    let right = right(command, session);
    match actor {
        Actor::Desk => true,
        Actor::Chair => chair::may(right),
        Actor::Seat { seat } => {
            deputy::may(seat, right) || chair::presides(seat, right, session) || scrutineer::may(seat, right, session)
        }
        Actor::Teller { teller } => teller::may(teller, right, session),
        Actor::Clock => right == Right::EndOfVote,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use yishi_procedure::closing::session_close::CloseSession;
    use yishi_procedure::ids::{SealedBallotNo, VoteNo};
    use yishi_procedure::sealed::announcement::AnnounceSealedBallot;
    use yishi_procedure::sealed::closing::CloseSealedBallot;
    use yishi_procedure::sealed::counting::CountSealedBallot;
    use yishi_procedure::voting::closing::CloseVote;

    #[test]
    fn the_clock_closes_votes_and_takes_their_count_and_nothing_else() {
        assert!(may(Actor::Clock, &CloseVote { vote: VoteNo(1) }.into(), None));
        assert!(may(Actor::Clock, &CloseSealedBallot { ballot: SealedBallotNo(1) }.into(), None));
        assert!(may(Actor::Clock, &CountSealedBallot { ballot: SealedBallotNo(1) }.into(), None));
        assert!(!may(Actor::Clock, &AnnounceSealedBallot { ballot: SealedBallotNo(1) }.into(), None));
        assert!(!may(Actor::Clock, &CloseSession {}.into(), None));
    }

    #[test]
    fn only_the_desk_closes_the_session() {
        let close: Command = CloseSession {}.into();
        assert!(may(Actor::Desk, &close, None));
        assert!(!may(Actor::Chair, &close, None));
        assert!(!may(Actor::Seat { seat: SeatNo(1) }, &close, None));
    }
}

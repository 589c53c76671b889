//! What the session comes to after its report: a debate, or a resolution that is voted on by paper.

use std::path::Path;
use std::sync::Arc;

use yishi_app::Hall;
use yishi_names::person::PersonName;
use yishi_procedure::ballot::issue::RecordIssued;
use yishi_procedure::ballot::question_ballot::OpenQuestionBallot;
use yishi_procedure::ballot::scrutineers::{ProposeScrutineers, ScrutineerList};
use yishi_procedure::ballot::tellers::{NameTellers, TellerIs};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::deliberation::speakers::AskToSpeak;
use yishi_procedure::ids::{BallotNo, ItemNo, PersonRef, SeatNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::session::{Held, Upto, hold_and};
use crate::support::folder::act;

/// The seat of the chief scrutineer.
pub const CHIEF: u32 = 2;
/// Papers handed out: everybody in the hall has one.
pub const PAPERS: u32 = 10;

/// The report is heard, and two deputies have asked to speak to it.
pub fn debate(folder: &Path) -> Held {
    hold_and(folder, Upto::Report, async |hall: &Arc<Hall>| {
        for seat in [3, 2] {
            act(hall, AskToSpeak { person: PersonRef::Seat(SeatNo(seat)), sitting: None }).await;
        }
    })
}

/// The first resolution is voted on by paper, and the papers are handed out. Seats 2, 6 and 10 watch; two of the staff count.
pub fn papers_out(folder: &Path) -> Held {
    hold_and(folder, Upto::Report, async |hall: &Arc<Hall>| {
        let figures = Some(PresidiumFigures { present: 5, approvals: 5, meeting: None });
        act(hall, ChooseMethod { method: VoteMethod::Paper, figures }).await;
        let (members, chiefs) = ([CHIEF, 6, 10].map(SeatNo).into(), vec![SeatNo(CHIEF)]);
        let list = ScrutineerList { members, chiefs, deputy_chiefs: Vec::new() };
        act(hall, ProposeScrutineers { list, relatives_of_candidates: Vec::new(), figures }).await;
        let vote = VoteNo(3);
        act(hall, OpenVote { question: Question::Scrutineers }).await;
        act(hall, EnterHands { vote, counts: Counts { approvals: PAPERS, against: 0, abstain: 0 } }).await;
        act(hall, CloseVote { vote }).await;
        act(hall, DeclareResult { vote }).await;
        let staff =
            [("高山", "高山"), ("许可", "許可")].map(|(hans, hant)| TellerIs::Staff(PersonName::new(hans, hant)));
        act(hall, NameTellers { tellers: staff.into(), relatives_of_candidates: Vec::new() }).await;
        act(hall, OpenQuestionBallot { question: Question::Item(ItemNo(2)) }).await;
        act(hall, RecordIssued { ballot: BallotNo(1), issued: PAPERS, spoiled: 0 }).await;
    })
}

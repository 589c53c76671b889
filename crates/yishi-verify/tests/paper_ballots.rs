//! A question decided on paper: the record of it is confirmed, and each forgery of it is refused for its reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use serde_json::{Value, json};
use support::{Held, data, forge, place, refused};
use yishi_journal::export::Contents;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::ballot::announcement::AnnounceBallot;
use yishi_procedure::ballot::confirmation::ConfirmCount;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::entry::{EnterCount, Entry};
use yishi_procedure::ballot::issue::RecordIssued;
use yishi_procedure::ballot::machine::EnterMachineCount;
use yishi_procedure::ballot::paper::{LineMark, Mark, MarkedPaper};
use yishi_procedure::ballot::question_ballot::OpenQuestionBallot;
use yishi_procedure::ballot::recount::OrderRecount;
use yishi_procedure::ballot::report::ReportCount;
use yishi_procedure::ballot::returning::RecordReturned;
use yishi_procedure::ballot::scrutineers::{ProposeScrutineers, ScrutineerList};
use yishi_procedure::ballot::tellers::{NameTellers, TellerIs};
use yishi_procedure::ballot::validity::DeclareBallotValidity;
use yishi_procedure::ballot::void_papers::CheckVoidPaper;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::deliberation::sitting::CloseSitting;
use yishi_procedure::ids::{BallotNo, ItemNo, SeatNo, SittingNo, TellerNo};
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::question::Question;
use yishi_verify::Code;

const FIGURES: PresidiumFigures = PresidiumFigures { present: 3, approvals: 3, meeting: None };
const QUESTION: Question = Question::Item(ItemNo(2));

/// A plenary whose first ballot is void and whose second is counted by hand, counted anew by machine, and passes.
fn held() -> Held {
    let mut held = with_scrutineers();
    held.must(OpenQuestionBallot { question: QUESTION });
    papers(&mut held, 1, 10, 11);
    held.must(OpenQuestionBallot { question: QUESTION });
    papers(&mut held, 2, 10, 9);
    let counts = Counts { approvals: 7, against: 2, abstain: 0 };
    let count = BallotCount { issued: 10, returned: 9, lines: vec![counts], ..BallotCount::default() };
    for (entry, by) in [(Entry::First, TellerNo(1)), (Entry::Second, TellerNo(2))] {
        held.must(EnterCount { ballot: BallotNo(2), entry, by, count: count.clone() });
    }
    held.must(ConfirmCount { ballot: BallotNo(2) });
    held.must(OrderRecount { ballot: BallotNo(2), reason: Text::alike("重新计票"), figures: Some(FIGURES) });
    let paper = |mark| MarkedPaper { lines: vec![LineMark { mark, write_in: None }], foreign: false };
    let mut papers = vec![paper(Mark::Circle); 6];
    papers.extend([Mark::Cross, Mark::Unclear, Mark::Unclear].map(paper));
    held.must(EnterMachineCount { ballot: BallotNo(2), by: TellerNo(2), papers });
    let check = |paper, reading| CheckVoidPaper { ballot: BallotNo(2), paper, signed_by: SeatNo(1), reading };
    held.must(check(8, Some(paper(Mark::Circle).lines)));
    held.must(check(9, None));
    held.must(ConfirmCount { ballot: BallotNo(2) });
    held.must(ReportCount { ballot: BallotNo(2), signed_by: SeatNo(1) });
    held.must(AnnounceBallot { ballot: BallotNo(2) });
    held.must(CloseSitting { sitting: SittingNo(2) });
    held
}

fn with_scrutineers() -> Held {
    let mut held = Held::congress(&[]);
    held.open_the_plenary();
    held.must(ChooseMethod { method: VoteMethod::Paper, figures: Some(FIGURES) });
    let list = ScrutineerList { members: vec![SeatNo(1)], chiefs: vec![SeatNo(1)], deputy_chiefs: Vec::new() };
    held.must(ProposeScrutineers { list, relatives_of_candidates: Vec::new(), figures: Some(FIGURES) });
    held.by_hands(Question::Scrutineers, Counts { approvals: 10, against: 0, abstain: 0 });
    let staff = |name: &str| TellerIs::Staff(PersonName::new(name, name));
    held.must(NameTellers { tellers: vec![staff("王一"), staff("王二")], relatives_of_candidates: Vec::new() });
    held
}

fn papers(held: &mut Held, ballot: u16, issued: u32, returned: u32) {
    let ballot = BallotNo(ballot);
    held.must(RecordIssued { ballot, issued, spoiled: 0 });
    held.must(RecordReturned { ballot, returned, signed_by: SeatNo(1) });
    held.must(DeclareBallotValidity { ballot });
}

#[track_caller]
fn altered(code: Code, kind: &str, nth: usize, alter: impl FnOnce(&mut Value)) {
    refused(&forge(&held(), |contents| alter(data(contents, kind, nth))), code);
}

#[track_caller]
fn dropped(code: Code, kind: &str, nth: usize) {
    let drop = |contents: &mut Contents| {
        let at = place(contents, kind, nth);
        contents.envelopes.remove(at);
    };
    refused(&forge(&held(), drop), code);
}

#[test]
fn a_question_decided_on_paper_is_confirmed() {
    let held = held();
    let report = held.verified();
    let vote = report.votes.last().unwrap();
    assert_eq!((vote.method, vote.passed, vote.declared), (VoteMethod::Paper, Some(true), true));
    let tally = vote.tally.unwrap();
    assert_eq!((tally.approvals, tally.against, tally.not_pressed), (7, 1, 2));
    assert!(report.to_string().contains("item 2, on paper"));
}

#[test]
fn an_open_ballot_is_no_fault() {
    let mut held = with_scrutineers();
    held.must(OpenQuestionBallot { question: QUESTION });
    held.must(RecordIssued { ballot: BallotNo(1), issued: 10, spoiled: 0 });
    assert_eq!(held.verified().votes.last().unwrap().tally, None);
}

/// law: EL 44
#[test]
fn altered_papers() {
    altered(Code::Papers, "PapersIssued", 0, |issued| issued["issued"] = json!(11));
    altered(Code::GroundTotal, "PapersIssued", 1, |issued| issued["issued"] = json!(9));
    altered(Code::GroundCount, "PapersReturned", 0, |returned| returned["returned"] = json!(10));
    altered(Code::Scrutiny, "PapersReturned", 0, |returned| returned["signed_by"] = json!(2));
    altered(Code::Papers, "BallotValidityDeclared", 0, |declared| declared["valid"] = json!(true));
    altered(Code::Papers, "BallotValidityDeclared", 1, |declared| declared["valid"] = json!(false));
    altered(Code::GroundMet, "BallotValidityDeclared", 0, |declared| declared["excess"]["met"] = json!(false));
    altered(Code::Entitled, "BallotOpened", 0, |opened| opened["entitled"] = json!(11));
    altered(Code::Papers, "BallotOpened", 0, |opened| opened["write_in"] = json!("free"));
    altered(Code::Papers, "BallotOpened", 0, |opened| opened["unclear"] = json!("line-abstains"));
    altered(Code::Papers, "BallotOpened", 0, |opened| opened["seats"] = json!(0));
    altered(Code::Grounds, "BallotOpened", 0, |opened| opened["grounds"] = json!([]));
    altered(Code::Consequence, "BallotOpened", 0, |opened| opened["vote"] = json!(3));
    altered(Code::Order, "BallotOpened", 1, |opened| opened["ballot"] = json!(3));
}

#[test]
fn altered_counts() {
    altered(Code::Count, "CountEntered", 0, |entered| entered["count"]["lines"][0]["for"] = json!(8));
    altered(Code::Count, "CountEntered", 1, |entered| entered["by"] = json!(1));
    altered(Code::Scrutiny, "CountEntered", 1, |entered| entered["by"] = json!(3));
    altered(Code::Count, "CountEntered", 1, |entered| {
        entered["count"]["lines"][0] = json!({ "for": 6, "against": 3, "abstain": 0 });
    });
    altered(Code::Count, "CountConfirmed", 0, |confirmed| {
        confirmed["count"]["lines"][0] = json!({ "for": 8, "against": 1, "abstain": 0 });
    });
    altered(Code::Count, "MachineCountEntered", 0, |entered| entered["void"] = json!([]));
    altered(Code::Count, "VoidPaperChecked", 0, |checked| checked["reading"][0]["mark"] = json!("cross"));
    altered(Code::Count, "VoidPaperChecked", 0, |checked| checked["paper"] = json!(1));
    altered(Code::Count, "BallotCounted", 0, |counted| {
        counted["count"]["lines"][0] = json!({ "for": 8, "against": 0, "abstain": 0 });
    });
    altered(Code::Scrutiny, "BallotCounted", 0, |counted| counted["signed_by"] = json!(3));
    altered(Code::Tally, "VoteClosed", 3, |closed| closed["tally"]["for"] = json!(8));
    dropped(Code::Count, "VoidPaperChecked", 1);
    dropped(Code::Count, "CountEntered", 1);
}

#[test]
fn altered_lists() {
    altered(Code::Scrutiny, "ScrutineersProposed", 0, |proposed| proposed["list"]["chiefs"] = json!([2]));
    altered(Code::Scrutiny, "ScrutineersProposed", 0, |proposed| proposed["list"]["chiefs"] = json!([]));
    altered(Code::Scrutiny, "ScrutineersProposed", 0, |proposed| proposed["list"]["deputy_chiefs"] = json!([1]));
    altered(Code::Scrutiny, "ScrutineersProposed", 0, |proposed| proposed["list"]["members"] = json!([1, 2]));
    altered(Code::Grounds, "ScrutineersProposed", 0, |proposed| {
        proposed.as_object_mut().unwrap().remove("grounds");
    });
    altered(Code::Consequence, "ScrutineersAdopted", 0, |adopted| adopted["list"]["chiefs"] = json!([2]));
    altered(Code::Scrutiny, "TellersNamed", 0, |named| named["tellers"][1]["no"] = json!(3));
    dropped(Code::Scrutiny, "TellersNamed", 0);
}

#[test]
fn what_belongs_together_stays_together() {
    dropped(Code::Consequence, "VoteClosed", 3);
    dropped(Code::Consequence, "BallotOpened", 0);
    dropped(Code::Consequence, "ResultDeclared", 3);
    dropped(Code::Consequence, "BallotCounted", 0);
    dropped(Code::Consequence, "BallotAnnounced", 0);
    dropped(Code::Order, "BallotValidityDeclared", 1);
    dropped(Code::Order, "RecountOrdered", 0);
}

//! Motions, amendments, clauses and bills under the checker: whole records verify, and what somebody with the key alters is found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use support::{Held, data, forge, plenary, refused, seat};
use yishi_names::AssemblyKind;
use yishi_procedure::Command;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::closing::session_close::CloseSession;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting};
use yishi_procedure::ids::{AmendmentNo, BillNo, ClauseNo, MotionNo, SittingNo};
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::question::Question;
use yishi_verify::{Code, verify};

fn text(words: &str) -> Value {
    json!({ "hans": words, "hant": words })
}

fn does(held: &mut Held, name: &str, mut fields: Value) {
    fields["command"] = name.into();
    let command: Command = serde_json::from_value(fields).unwrap_or_else(|why| panic!("{name}: {why}"));
    held.must(command);
}

fn presidium() -> Value {
    json!({ "present": 3, "for": 3 })
}

fn votes(held: &mut Held, question: Question, approvals: u32) {
    held.by_hands(question, Counts { approvals, against: 0, abstain: 0 });
}

fn opened(held: &mut Held, sitting: u16, figures: Option<PresidiumFigures>) {
    held.must(plenary());
    let (sitting, presiding) = (SittingNo(sitting), Placement { person: seat(1), title: None });
    held.must(NameExecutiveChairs { sitting, chairs: vec![seat(1)], presiding, figures });
    held.fill(sitting.0, 12);
    held.must(OpenSitting { sitting });
}

fn movers(from: u32, to: u32) -> Value {
    json!({ "seats": (from..=to).collect::<Vec<_>>() })
}

fn files(held: &mut Held, mover: Value) {
    let paper = json!({ "title": text("题"), "cause": text("因"), "grounds": text("据"), "plan": text("方") });
    does(held, "FileMotion", json!({ "paper": paper, "mover": mover, "approvals": 12 }));
}

fn decides(held: &mut Held, motion: u16, decision: Value) {
    let reason = json!({ "text": text("理由"), "told": "movers" });
    let decided = json!({ "motion": motion, "decision": decision, "reason": reason, "figures": presidium() });
    does(held, "DecideMotion", decided);
}

/// A congress that decides one motion with an amendment and a clause, hands one over, and puts the others aside.
fn congress() -> Held {
    let mut held = Held::congress(&["mingchuan-2023"]);
    held.preparatory_meeting();
    let figures = Some(PresidiumFigures { present: 3, approvals: 3, meeting: None });
    held.must(ChooseMethod { method: VoteMethod::ShowOfHands, figures });
    opened(&mut held, 2, figures);
    for mover in
        [movers(1, 10), json!({ "organ": "government" }), json!({ "delegation": 1 }), movers(2, 11), movers(1, 10)]
    {
        files(&mut held, mover);
    }
    files(&mut held, movers(3, 12));
    (1..=5_u16).for_each(|motion| does(&mut held, "CheckMotion", json!({ "motion": motion, "finding": "in_order" })));
    let back = json!({ "motion": 6, "finding": "several_matters", "reason": text("两件事") });
    does(&mut held, "CheckMotion", back);
    does(&mut held, "ReferMotion", json!({ "motion": 1, "to": { "special": text("法制委") } }));
    does(&mut held, "RecordExamination", json!({ "motion": 1, "opinion": "on_agenda", "text": text("可以") }));
    decides(&mut held, 1, json!("on_agenda"));
    decides(&mut held, 2, json!("on_agenda"));
    decides(&mut held, 3, json!({ "refer_first": { "special": text("财经委") } }));
    decides(&mut held, 4, json!("not_on_agenda"));
    does(&mut held, "JoinMotion", json!({ "motion": 5, "seat": 11 }));
    does(&mut held, "LeaveMotion", json!({ "motion": 5, "seat": 1 }));
    does(&mut held, "LeaveMotion", json!({ "motion": 5, "seat": 2 }));
    does(&mut held, "ExplainMotion", json!({ "motion": 1, "speaker": { "seat": 1 } }));
    does(&mut held, "ReferMotion", json!({ "motion": 1, "to": { "special": text("法制委") } }));
    does(&mut held, "ReportOnMotion", json!({ "motion": 1, "text": text("报告") }));
    amends_and_adopts(&mut held);
    does(&mut held, "ExplainMotion", json!({ "motion": 2, "speaker": { "guest": 1 } }));
    let charge = json!({ "motion": 2, "charge": "bring_back", "figures": presidium() });
    does(&mut held, "ProposeCommitteeCharge", charge);
    votes(&mut held, Question::CommitteeCharge(MotionNo(2)), 10);
    let again = json!({ "motion": 4, "seats": (2..=11).collect::<Vec<_>>(), "last_meeting": "2023-12-26T01:00:00Z" });
    does(&mut held, "RequestReconsideration", again);
    decides(&mut held, 4, json!("as_suggestion"));
    does(&mut held, "WithdrawMotion", json!({ "motion": 3 }));
    held.must(CloseSitting { sitting: SittingNo(2) });
    held.must(CloseSession {});
    let report = json!({ "motion": 2, "text": text("结果"), "adopted_on": "2024-03-25" });
    does(&mut held, "RecordResultReport", report);
    held
}

fn amends_and_adopts(held: &mut Held) {
    let meeting = "2023-12-26T01:00:00Z";
    for (first, admitted) in [(1, true), (2, false), (3, true)] {
        let movers: Vec<u32> = (first..first + 10).collect();
        let moved =
            json!({ "text": { "motion": 1 }, "wording": text("改"), "movers": movers, "last_meeting": meeting });
        does(held, "MoveAmendment", moved);
        let amendment = if first == 3 { 3 } else { first };
        let decided = json!({ "amendment": amendment, "admitted": admitted, "figures": presidium() });
        does(held, "DecideAmendment", decided);
    }
    does(held, "WithdrawAmendment", json!({ "amendment": 3 }));
    let split = json!({ "text": { "motion": 1 }, "wording": text("第五条"), "figures": presidium() });
    does(held, "SplitClause", split);
    does(held, "PutMotionToVote", json!({ "motion": 1, "figures": presidium() }));
    votes(held, Question::Amendment(AmendmentNo(1)), 7);
    votes(held, Question::Clause(ClauseNo(1)), 6);
    votes(held, Question::Motion(MotionNo(1)), 12);
}

fn bill(held: &mut Held, changes: &[&str]) {
    let changes: Vec<Value> = changes.iter().map(|title| text(title)).collect();
    let mover = json!({ "organ": "government" });
    does(held, "FileBill", json!({ "title": text("条例"), "field": "heritage", "changes": changes, "mover": mover }));
}

/// A standing committee that reads, divides, lays aside, ends, withdraws and adopts bills.
fn committee() -> Held {
    let mut held = Held::convened(AssemblyKind::StandingCommittee, &[], 12);
    held.must(ChooseMethod { method: VoteMethod::ShowOfHands, figures: None });
    held.must(yishi_procedure::convening::agenda::ProposeAgenda { items: support::items() });
    opened(&mut held, 1, None);
    votes(&mut held, Question::Agenda, 12);
    bill(&mut held, &[]);
    bill(&mut held, &["甲条例", "乙条例"]);
    let carried = |shelved: Value| {
        json!({ "from_session": text("第九次会议"), "title": text("条例"), "field": "ecology", "readings_done": 1,
            "first_read_on": "2021-01-31", "shelved_on": shelved })
    };
    does(&mut held, "CarryBillOver", carried(json!("2021-02-28")));
    does(&mut held, "CarryBillOver", carried(Value::Null));
    for no in [1, 2] {
        does(&mut held, "DecideBill", json!({ "bill": no, "decision": { "on_agenda": "single_or_urgent" } }));
        let published = json!({ "bill": no, "from": "2023-11-01", "until": "2023-12-01" });
        does(&mut held, "PublishDraft", published);
        does(&mut held, "ReadBill", json!({ "bill": no, "speaker": { "guest": 1 } }));
        let report = json!({ "bill": no, "examiner": { "special": text("法制委") }, "text": text("报告") });
        does(&mut held, "RecordUnifiedExamination", report);
        does(&mut held, "PutBillToVote", json!({ "bill": no, "separately": no == 2 }));
    }
    votes(&mut held, Question::Bill(BillNo(1)), 12);
    for (part, approvals) in [(1, 12), (2, 0)] {
        votes(&mut held, Question::BillPart { bill: BillNo(2), part }, approvals);
    }
    does(&mut held, "LapseBill", json!({ "bill": 3, "on": "2023-12-25" }));
    does(&mut held, "DecideBill", json!({ "bill": 4, "decision": { "on_agenda": "largely_agreed" } }));
    does(&mut held, "ShelveBill", json!({ "bill": 4, "on": "2023-12-25", "reason": text("分歧") }));
    bill(&mut held, &[]);
    does(&mut held, "WithdrawBill", json!({ "bill": 5, "reason": text("再研究") }));
    held.must(CloseSitting { sitting: SittingNo(1) });
    held.must(CloseSession {});
    let approved = json!({ "bill": 1, "by": text("省人大常委会"), "asked_on": "2024-01-05", "decided_on": "2024-05-05", "approved": true });
    does(&mut held, "RecordBillApproval", approved);
    let announced = json!({ "bill": 1, "announcement": text("公告"), "on": "2024-05-09", "effective": "2024-06-01" });
    does(&mut held, "AnnounceBill", announced);
    held
}

#[test]
fn whole_records_of_motions_and_bills_verify() {
    let report = congress().verified();
    assert_eq!(report.votes.iter().filter(|vote| vote.passed == Some(true)).count(), 5);
    assert!(report.to_string().contains("amendment 1, by show of hands"), "{report}");
    let report = committee().verified();
    assert!(report.to_string().contains("bill 2, part 2, by show of hands"), "{report}");
}

#[track_caller]
fn altered(held: &Held, code: Code, kind: &str, nth: usize, alter: impl FnOnce(&mut Value)) {
    refused(&forge(held, |contents| alter(data(contents, kind, nth))), code);
}

fn cut(held: &Held, kind: &str, code: Code) {
    let forged = forge(held, |contents| {
        let place = support::place(contents, kind, 0);
        contents.envelopes.remove(place);
    });
    refused(&forged, code);
}

#[test]
fn what_follows_from_an_act_cannot_be_left_out_or_made_up() {
    let held = congress();
    cut(&held, "MotionFell", Code::Consequence);
    cut(&held, "SuggestionMade", Code::Consequence);
    cut(&held, "AmendmentVoted", Code::Consequence);
    cut(&held, "ClauseVoted", Code::Consequence);
    cut(&held, "MotionAdopted", Code::Consequence);
    cut(&held, "MotionHandedOver", Code::Consequence);
    cut(&held, "MotionLeft", Code::Consequence);
    cut(&held, "AmendmentDecided", Code::Order);
    cut(&held, "MotionFiled", Code::Order);
    let held = committee();
    cut(&held, "BillPartVoted", Code::Consequence);
    cut(&held, "BillAdopted", Code::Consequence);
    cut(&held, "BillRead", Code::Order);
    cut(&held, "UnifiedExaminationRecorded", Code::Business);
    cut(&held, "DraftPublished", Code::Business);
}

#[test]
fn figures_and_days_are_recomputed() {
    let held = congress();
    altered(&held, Code::GroundCount, "MotionFiled", 0, |data| data["mover"]["seats"] = json!([1, 2, 3]));
    altered(&held, Code::GroundCount, "AmendmentMoved", 0, |data| data["movers"] = json!([1, 2, 3]));
    altered(&held, Code::Time, "ResultReportRecorded", 0, |data| data["due"] = json!("2024-03-26"));
    altered(&held, Code::Consequence, "MotionAdopted", 0, |data| data["amended_by"] = json!([1, 2]));
    altered(&held, Code::Consequence, "ClauseVoted", 0, |data| data["kept"] = json!(true));
    altered(&held, Code::Business, "MotionFiled", 1, |data| data["mover"] = json!({ "organ": "court" }));
    let held = committee();
    altered(&held, Code::Business, "BillDecided", 0, |data| data["readings"] = json!(3));
    altered(&held, Code::Time, "BillApprovalRecorded", 0, |data| data["decided_on"] = json!("2024-05-06"));
    altered(&held, Code::Time, "BillShelved", 0, |data| data["lapses_from"] = json!("2025-12-24"));
    altered(&held, Code::Time, "DraftPublished", 0, |data| data["until"] = json!("2023-11-30"));
    altered(&held, Code::Business, "BillFiled", 0, |data| data["field"] = json!("other"));
}

/// The leaves of a payload with their paths.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, one)| leaves(one, &format!("{path}/{name}"), found)),
        Value::Array(items) => {
            (0..).zip(items).for_each(|(at, one): (usize, _)| leaves(one, &format!("{path}/{at}"), found))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => found.push(path.to_owned()),
    }
}

fn other(leaf: &Value) -> Value {
    match leaf {
        Value::Bool(flag) => json!(!flag),
        Value::Number(number) => json!(number.as_u64().unwrap() + 1),
        Value::String(words) if words.is_ascii() && !words.is_empty() => {
            let (head, last) = words.split_at(words.len() - 1);
            json!(format!("{head}{}", char::from(last.as_bytes()[0] ^ 1)))
        }
        Value::String(words) => json!(format!("{words}明")),
        Value::Null | Value::Object(_) | Value::Array(_) => panic!("no leaf"),
    }
}

/// Which facts of which kinds can be altered by whoever holds the key, wordings left out.
fn free(held: &Held) -> BTreeSet<String> {
    let mut free = BTreeSet::new();
    let own = |kind: &str| {
        ["Motion", "Bill", "Amend", "Clause", "Sugg", "Recons", "Unified", "Draft", "Committee", "Result"]
            .iter()
            .any(|word| kind.starts_with(word) && kind != "ResultDeclared")
    };
    for (place, envelope) in held.contents.envelopes.iter().enumerate().filter(|(_, one)| own(&one.kind)) {
        let mut paths = Vec::new();
        leaves(&envelope.data, "", &mut paths);
        for path in paths.into_iter().filter(|path| !path.ends_with("/hans") && !path.ends_with("/hant")) {
            let forged = forge(held, |contents| {
                let leaf = contents.envelopes[place].data.pointer_mut(&path).unwrap();
                *leaf = other(leaf);
            });
            if verify(&forged, None).is_ok() {
                let named = path.split('/').filter(|part| !part.is_empty() && part.parse::<usize>().is_err());
                free.insert(named.fold(envelope.kind.clone(), |pattern, part| format!("{pattern} {part}")));
            }
        }
    }
    free
}

/// Who told, reasoned and was present are facts told to the record; no number that follows from them is free.
#[test]
fn only_facts_told_by_people_are_free() {
    let expected: BTreeSet<&str> = FREE.iter().copied().collect();
    let mut found = free(&congress());
    found.extend(free(&committee()));
    assert_eq!(found.iter().map(String::as_str).collect::<BTreeSet<_>>(), expected);
}

const FREE: [&str; 14] = [
    "AmendmentMoved movers",
    "AmendmentMoved text motion",
    "BillAnnounced on",
    "BillApprovalRecorded decided_on",
    "BillCarriedOver first_read_on",
    "BillCarriedOver published",
    "BillCarriedOver readings_done",
    "BillLapsed on",
    "MotionExplained speaker seat",
    "MotionFiled mover seats",
    "MotionJoined seat",
    "MotionLeft seat",
    "MotionReferred motion",
    "ResultReportRecorded adopted_on",
];

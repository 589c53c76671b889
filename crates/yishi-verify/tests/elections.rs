//! Elections verify with every count recomputed, and whoever alters one of their facts is found out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use serde_json::{Value, json};
use support::{Held, data, forge, refused, seat};
use yishi_journal::export::Contents;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::subject::WriteIn;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::election::approval::RecordElectionApproval;
use yishi_procedure::election::candidates::FixCandidates;
use yishi_procedure::election::contest::ElectionKind;
use yishi_procedure::election::determination::{DetermineOutcome, WriteInFinding};
use yishi_procedure::election::further::FurtherTime;
use yishi_procedure::election::method::{ElectionMethod, Post, PreliminaryTie, ProposeElectionMethod};
use yishi_procedure::election::nomination::{Nominate, Nominee};
use yishi_procedure::election::nominations_close::CloseNominations;
use yishi_procedure::election::office::Office;
use yishi_procedure::election::opening::{OpenNominations, ReopenNominations};
use yishi_procedure::election::preliminary::{OpenPreliminaryVote, ResolvePreliminaryTie};
use yishi_procedure::election::publication::PublishElected;
use yishi_procedure::election::round::OpenRound;
use yishi_procedure::election::special_committee::{ProposeSpecialCommittee, SpecialCommitteeList};
use yishi_procedure::election::withdrawal::WithdrawNomination;
use yishi_procedure::ids::{ElectionNo, GuestNo, PersonRef, SeatNo, SpecialCommitteeNo};
use yishi_procedure::personnel::oath::{HoldOath, OathForm};
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::CandidateOrder;
use yishi_verify::{Code, verify};

const FIGURES: Option<PresidiumFigures> = Some(PresidiumFigures { present: 3, approvals: 2, meeting: None });
const FIRST_DAY: Date = date(2023, 12, 25);
const THIRD_DAY: Date = date(2023, 12, 27);
const TWO_DAYS: i64 = 2 * 86_400_000;
const GUEST: PersonRef = PersonRef::Guest(GuestNo(1));

fn deputies(numbers: &[u32]) -> Vec<PersonRef> {
    numbers.iter().copied().map(seat).collect()
}

fn nominate(no: u16, mover: Mover, persons: &[PersonRef]) -> Command {
    let nominee = |person: &PersonRef| Nominee { person: *person, consents: true, holds_incompatible_office: false };
    let figures = if mover == Mover::Organ(Organ::Presidium) { FIGURES } else { None };
    let candidates = persons.iter().map(nominee).collect();
    Nominate { election: ElectionNo(no), mover, candidates, figures }.into()
}

fn fix(no: u16, candidates: Vec<PersonRef>) -> FixCandidates {
    FixCandidates { election: ElectionNo(no), candidates, figures: FIGURES }
}

fn determine(no: u16) -> DetermineOutcome {
    DetermineOutcome { election: ElectionNo(no), write_ins: Vec::new(), figures: FIGURES }
}

fn open(office: Office, seats: u16, kind: ElectionKind) -> OpenNominations {
    OpenNominations { office, title: office.name(), seats, kind, last_day: FIRST_DAY }
}

/// Ten papers come back, with so many votes for each line.
fn votes(approvals: &[u32]) -> BallotCount {
    let lines = approvals.iter().map(|votes| Counts { approvals: *votes, against: 10 - votes, abstain: 0 }).collect();
    BallotCount { issued: 10, returned: 10, void: Vec::new(), lines, write_ins: Vec::new() }
}

fn written_in() -> PersonName {
    PersonName::new("江大川", "江大川")
}

fn method() -> ElectionMethod {
    let post = |office, kind, seats, surplus| Post { office, kind, seats, surplus };
    ElectionMethod {
        title: Text::new("选举办法", "選舉辦法"),
        posts: vec![
            post(Office::UpperDeputies, ElectionKind::TermChange, 3, 1),
            post(Office::HeadOfGovernment, ElectionKind::TermChange, 1, 1),
            post(Office::ChiefProcurator, ElectionKind::ByElection, 1, 1),
            post(Office::CommitteeMembers, ElectionKind::TermChange, 30, 3),
        ],
        preliminary_tie: PreliminaryTie::Presidium,
        order: CandidateOrder::Strokes,
    }
}

const ALL: Counts = Counts { approvals: 10, against: 0, abstain: 0 };

/// Twelve deputies, ten of them present. Three are elected to the next-higher congress after a preliminary vote, with ties; a
/// mayor in a further election after a void ballot; a chief procurator waits for approval; a special committee is adopted.
fn elected() -> Held {
    let mut held = Held::congress(&[]);
    held.open_the_plenary();
    held.must(ChooseMethod { method: VoteMethod::ShowOfHands, figures: FIGURES });
    held.name_watchers();
    held.must(ProposeElectionMethod { method: method(), figures: FIGURES });
    held.by_hands(Question::ElectionMethod, ALL);
    held.must(open(Office::UpperDeputies, 3, ElectionKind::TermChange));
    held.must(open(Office::HeadOfGovernment, 1, ElectionKind::TermChange));
    held.must(open(Office::ChiefProcurator, 1, ElectionKind::ByElection));
    held.must(nominate(1, Mover::Organ(Organ::Organisations), &deputies(&[1, 2, 3])));
    held.must(nominate(1, Mover::Seats((1..=10).map(SeatNo).collect()), &[seat(4), seat(5), GUEST]));
    let reason = Text::new("本人不接受提名", "本人不接受提名");
    held.must(WithdrawNomination { election: ElectionNo(1), nomination: 2, candidate: Some(GUEST), reason });
    held.must(CloseNominations { election: ElectionNo(1) });
    held.must(nominate(2, Mover::Organ(Organ::Presidium), &deputies(&[6])));
    held.must(CloseNominations { election: ElectionNo(2) });
    held.must(nominate(3, Mover::Organ(Organ::Presidium), &[GUEST]));
    held.must(CloseNominations { election: ElectionNo(3) });
    held.pass(TWO_DAYS);
    elect_upper_deputies(&mut held);
    elect_mayor(&mut held);
    elect_procurator(&mut held);
    let name = Text::new("法制委员会", "法制委員會");
    let members = vec![SeatNo(3), SeatNo(4)];
    let list = SpecialCommitteeList { name, chair: SeatNo(1), deputy_chairs: vec![SeatNo(2)], members };
    held.must(ProposeSpecialCommittee { list, figures: FIGURES });
    held.by_hands(Question::SpecialCommittee(SpecialCommitteeNo(1)), ALL);
    held
}

fn elect_upper_deputies(held: &mut Held) {
    let election = ElectionNo(1);
    held.must(OpenPreliminaryVote { election });
    held.counted(&votes(&[8, 7, 6, 5, 5]));
    let reason = Text::new("按代表酝酿的意见", "按代表醞釀的意見");
    held.must(ResolvePreliminaryTie { election, chosen: deputies(&[5]), reason, figures: FIGURES });
    held.must(fix(1, deputies(&[1, 2, 3, 5])));
    held.must(OpenRound { election });
    let mut count = votes(&[8, 7, 7, 7]);
    count.write_ins.push(WriteIn { name: written_in(), votes: 1 });
    held.counted(&count);
    let write_ins = vec![WriteInFinding { name: written_in(), person: None }];
    held.must(DetermineOutcome { election, write_ins, figures: FIGURES });
    for approvals in [&[4, 3, 3][..], &[5, 4]] {
        held.must(OpenRound { election });
        held.counted(&votes(approvals));
        held.must(determine(1));
    }
    held.must(PublishElected { election });
}

fn elect_mayor(held: &mut Held) {
    let election = ElectionNo(2);
    held.must(fix(2, deputies(&[6])));
    held.must(OpenRound { election });
    held.counted(&votes(&[6]));
    held.must(determine(2));
    held.by_hands(Question::FurtherElection { election, round: 1, time: FurtherTime::ThisSession }, ALL);
    held.must(ReopenNominations { election, last_day: THIRD_DAY });
    held.must(nominate(2, Mover::Organ(Organ::Presidium), &deputies(&[7])));
    held.must(CloseNominations { election });
    held.must(fix(2, deputies(&[7])));
    held.must(OpenRound { election });
    held.counted(&BallotCount { returned: 11, ..votes(&[9]) });
    held.must(OpenRound { election });
    held.counted(&votes(&[9]));
    held.must(determine(2));
    held.must(PublishElected { election });
}

fn elect_procurator(held: &mut Held) {
    let election = ElectionNo(3);
    held.must(fix(3, vec![GUEST]));
    held.must(OpenRound { election });
    held.counted(&votes(&[9]));
    held.must(determine(3));
    let by = Text::new("省人民代表大会常务委员会", "省人民代表大會常務委員會");
    held.must(RecordElectionApproval { election, approved: true, by, on: date(2024, 1, 20) });
    held.must(PublishElected { election });
}

/// law: OL 29
/// law: EL 45
#[test]
fn elections_with_ties_void_ballots_and_further_elections_verify() {
    let held = elected();
    let session = held.state.as_ref().unwrap();
    let elected: Vec<_> = session.elections.iter().map(|election| election.elected.clone()).collect();
    assert_eq!(elected, [deputies(&[1, 2, 3]), deputies(&[7]), vec![GUEST]]);
    let report = held.verified();
    assert!(report.to_string().contains("further election 2 in this session"), "{report}");
}

/// The mayor and a special committee swear, and the one who was elected procurator after the approval; a deputy to the higher congress
/// does not.
fn sworn() -> Held {
    let mut held = elected();
    let oath = |persons: &[PersonRef], form| HoldOath { persons: persons.to_vec(), form, led_by: seat(1) };
    held.must(oath(&[seat(7)], OathForm::Single));
    held.must(oath(&[GUEST], OathForm::Single));
    held.must(oath(&deputies(&[1, 2, 3, 4]), OathForm::Group { leader: seat(1) }));
    held
}

/// law: CN 27
#[test]
fn oaths_of_those_elected_verify_and_nobody_swears_who_was_not() {
    sworn().verified();
    let by_another = |contents: &mut Contents| data(contents, "OathTaken", 0)["persons"] = json!([{ "seat": 8 }]);
    refused(&forge(&sworn(), by_another), Code::Office);
    let unpublished = |contents: &mut Contents| {
        let place = support::place(contents, "ElectedPublished", 1);
        contents.envelopes.remove(place);
    };
    refused(&forge(&sworn(), unpublished), Code::Office);
}

#[track_caller]
fn altered(code: Code, kind: &str, nth: usize, alter: impl FnOnce(&mut Value)) {
    refused(&forge(&elected(), |contents| alter(data(contents, kind, nth))), code);
}

#[track_caller]
fn left_out(code: Code, kind: &str, nth: usize) {
    let without = |contents: &mut Contents| {
        let place = support::place(contents, kind, nth);
        contents.envelopes.remove(place);
    };
    refused(&forge(&elected(), without), code);
}

#[test]
fn nobody_is_elected_who_did_not_have_the_votes() {
    altered(Code::Election, "RoundCounted", 0, |counted| counted["outcome"]["elected"] = json!([]));
    altered(Code::Election, "RoundCounted", 0, |counted| counted["standings"][3]["counts"]["for"] = json!(9));
    altered(Code::Election, "OutcomeDetermined", 0, |one| one["elected"] = json!([{"seat": 2}]));
    altered(Code::Election, "OutcomeDetermined", 0, |one| {
        one["write_ins"] = json!([{"name": {"hans": "无", "hant": "無"}}])
    });
    altered(Code::Election, "OutcomeDetermined", 5, |one| {
        one.as_object_mut().unwrap().remove("needs_approval");
    });
    altered(Code::Election, "ElectedPublished", 0, |one| one["elected"] = json!([{"seat": 1}]));
    altered(Code::Election, "ElectedPublished", 0, |one| one["votes"][0]["counts"]["for"] = json!(9));
    altered(Code::Election, "PreliminaryCounted", 0, |one| one["through"] = json!([{"seat": 1}, {"seat": 2}]));
    altered(Code::Election, "PreliminaryTieResolved", 0, |one| one["chosen"] = json!([{"seat": 1}]));
}

#[test]
fn numbers_of_candidates_are_counted_again() {
    altered(Code::GroundCount, "NominationsClosed", 0, |one| one["surplus"]["count"] = json!(1));
    altered(Code::GroundNeeded, "NominationsClosed", 0, |one| one["surplus"]["most"] = json!(2));
    altered(Code::Election, "NominationsClosed", 0, |one| one["places"] = json!(5));
    altered(Code::GroundCitation, "NominationsClosed", 1, |one| {
        one.as_object_mut().unwrap().remove("alone");
    });
    altered(Code::Election, "CandidatesFixed", 0, |one| one["candidates"][0] = json!({"seat": 4}));
    altered(Code::Election, "CandidatesFixed", 0, |one| {
        one["candidates"] = json!([{"seat": 2}, {"seat": 1}, {"seat": 3}, {"seat": 5}])
    });
    altered(Code::GroundCitation, "CandidatesFixed", 0, |one| {
        one.as_object_mut().unwrap().remove("strokes");
    });
    altered(Code::GroundCount, "ElectionMethodProposed", 0, |one| one["method"]["posts"][3]["surplus"] = json!(7));
    altered(Code::GroundCount, "CandidatesNominated", 1, |one| {
        one["mover"] = json!({"seats": [1, 2, 3, 4, 5, 6, 7, 8, 9]})
    });
    altered(Code::Election, "CandidatesNominated", 0, |one| one["candidates"][0]["consents"] = json!(false));
    altered(Code::Consequence, "ElectionMethodAdopted", 0, |one| one["method"]["posts"][0]["surplus"] = json!(2));
}

#[test]
fn no_step_of_an_election_is_left_out() {
    for (kind, code) in [
        ("NominationsOpened", Code::Election),
        ("CandidatesFixed", Code::Order),
        ("RoundOpened", Code::Consequence),
        ("RoundCounted", Code::Consequence),
        ("OutcomeDetermined", Code::Order),
        ("FurtherElectionDecided", Code::Consequence),
        ("ElectionMethodAdopted", Code::Consequence),
        ("SpecialCommitteeAdopted", Code::Consequence),
        ("ElectionApprovalRecorded", Code::Order),
        ("ElectionBallotVoided", Code::Consequence),
        ("PreliminaryTieResolved", Code::Order),
    ] {
        left_out(code, kind, 0);
    }
}

/// The events of elections; those of ballots and votes are altered elsewhere.
const OWN: [&str; 20] = [
    "ElectionMethodProposed",
    "ElectionMethodAdopted",
    "NominationsOpened",
    "CandidatesNominated",
    "NominationWithdrawn",
    "NominationsClosed",
    "NominationsReopened",
    "PreliminaryVoteOpened",
    "PreliminaryCounted",
    "PreliminaryTieResolved",
    "CandidatesFixed",
    "RoundOpened",
    "ElectionBallotVoided",
    "RoundCounted",
    "OutcomeDetermined",
    "FurtherElectionDecided",
    "ElectionApprovalRecorded",
    "ElectedPublished",
    "SpecialCommitteeProposed",
    "SpecialCommitteeAdopted",
];

/// What is told to the record and nothing else in these events follows from: wordings, reasons, who joined a nomination, what the
/// higher level decided when, and the presidium's own figures.
const FREE: [&str; 19] = [
    "CandidatesFixed grounds count",
    "CandidatesNominated grounds count",
    "ElectionApprovalRecorded by hans",
    "ElectionApprovalRecorded by hant",
    "ElectionApprovalRecorded on",
    "ElectionMethodProposed grounds count",
    "NominationWithdrawn reason hans",
    "NominationWithdrawn reason hant",
    "NominationsOpened title en",
    "NominationsOpened title hans",
    "NominationsOpened title hant",
    "OutcomeDetermined grounds count",
    "PreliminaryTieResolved grounds count",
    "PreliminaryTieResolved reason hans",
    "PreliminaryTieResolved reason hant",
    "SpecialCommitteeProposed grounds count",
    "SpecialCommitteeProposed list members",
    "SpecialCommitteeProposed list name hans",
    "SpecialCommitteeProposed list name hant",
];

fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, one)| leaves(one, &format!("{path}/{name}"), found)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, one)| leaves(one, &format!("{path}/{at}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => found.push(path.to_owned()),
    }
}

fn changed(leaf: &Value) -> Value {
    match leaf {
        Value::Bool(flag) => json!(!flag),
        Value::Number(number) => json!(number.as_u64().unwrap() + 1),
        Value::String(text) if text.is_ascii() && !text.is_empty() => {
            let (head, last) = text.split_at(text.len() - 1);
            json!(format!("{head}{}", char::from(last.as_bytes()[0] ^ 1)))
        }
        Value::String(text) => json!(format!("{text}明")),
        Value::Null | Value::Object(_) | Value::Array(_) => panic!("no leaf"),
    }
}

#[test]
fn only_facts_from_which_nothing_follows_can_be_altered() {
    let held = elected();
    let first = support::place(&held.contents, "ElectionMethodProposed", 0);
    let mut accepted = BTreeSet::new();
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for (place, envelope) in held.contents.envelopes.iter().enumerate().skip(first) {
        if !OWN.contains(&&*envelope.kind) {
            continue;
        }
        let mut paths = Vec::new();
        leaves(&envelope.data, "", &mut paths);
        for path in paths {
            let named = path.split('/').filter(|part| !part.is_empty() && part.parse::<usize>().is_err());
            let pattern = named.fold(envelope.kind.clone(), |pattern, part| format!("{pattern} {part}"));
            // Of many alike a few are enough; the first three of a kind are altered.
            let times = seen.entry(pattern.clone()).or_default();
            *times += 1;
            if *times > 3 {
                continue;
            }
            let forged = forge(&held, |contents| {
                let leaf = contents.envelopes[place].data.pointer_mut(&path).unwrap();
                *leaf = changed(leaf);
            });
            if verify(&forged, None).is_ok() {
                accepted.insert(pattern);
            }
        }
    }
    let accepted: Vec<&str> = accepted.iter().map(String::as_str).collect();
    assert_eq!(accepted, FREE);
}

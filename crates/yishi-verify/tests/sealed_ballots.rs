//! Sealed ballots with real archives: what was held is confirmed, and every alteration of record or archive is refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::sealed::{BLANK, Booth, Plan, Trustees, congress};
use support::{Held, data, forge, place, refused, seat};
use yishi_ballot::pairs::PairedQuestion;
use yishi_journal::export::Contents;
use yishi_names::text::Text;
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::deliberation::sitting::CloseSitting;
use yishi_procedure::election::candidates::FixCandidates;
use yishi_procedure::election::contest::ElectionKind;
use yishi_procedure::election::determination::DetermineOutcome;
use yishi_procedure::election::method::{ElectionMethod, Post, PreliminaryTie, ProposeElectionMethod};
use yishi_procedure::election::nomination::{Nominate, Nominee};
use yishi_procedure::election::nominations_close::CloseNominations;
use yishi_procedure::election::office::Office;
use yishi_procedure::election::opening::OpenNominations;
use yishi_procedure::election::publication::PublishElected;
use yishi_procedure::election::round::OpenRound;
use yishi_procedure::ids::{ElectionNo, ItemNo, PersonRef, SealedBallotNo, SeatNo, SittingNo, VoteNo};
use yishi_procedure::sealed::abandonment::AbandonSealedBallot;
use yishi_procedure::sealed::announcement::AnnounceSealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::CandidateOrder;
use yishi_verify::{Code, verify};

const FIGURES: PresidiumFigures = PresidiumFigures { present: 3, approvals: 3, meeting: None };
const QUESTION: Question = Question::Item(ItemNo(2));
const FOR: [u8; 3] = [1, 0, 0];
const AGAINST: [u8; 3] = [0, 1, 0];
const ABSTAIN: [u8; 3] = [0, 0, 1];

fn abandon(held: &mut Held, ballot: u16) {
    let reason = Text::new("无法开启计票", "無法開啟計票");
    held.must(AbandonSealedBallot { ballot: SealedBallotNo(ballot), reason, figures: Some(FIGURES) });
}

/// A plenary that decides by secret ballot, with a box before it.
fn ready(alter: impl FnOnce(&mut Value), plan: Plan) -> (Held, Booth) {
    let mut held = congress(alter);
    held.open_the_plenary();
    held.name_trustees();
    held.must(ChooseMethod { method: VoteMethod::Secret, figures: Some(FIGURES) });
    let booth = Booth::prepare(&mut held, plan);
    held.must(OpenVote { question: QUESTION });
    (held, booth)
}

/// One ballot is abandoned, one is void, and the third passes the question, with one ballot replaced.
static DECIDED: LazyLock<Held> = LazyLock::new(|| {
    let (mut held, mut booth) = ready(|_| {}, Plan::question());
    booth.cast(&mut held, 0, &FOR);
    abandon(&mut held, 1);
    let mut booth = Booth::prepare(&mut held, Plan::question());
    held.must(OpenVote { question: QUESTION });
    (0..11).for_each(|card| booth.cast(&mut held, card, &FOR));
    booth.close(&mut held);
    booth.count(&mut held, &[1, 2]);
    let mut booth = Booth::prepare(&mut held, Plan::question());
    held.must(OpenVote { question: QUESTION });
    for (card, bits) in
        [(0, AGAINST), (1, FOR), (2, FOR), (3, FOR), (4, FOR), (5, FOR), (6, FOR), (7, ABSTAIN), (0, FOR)]
    {
        booth.cast(&mut held, card, &bits);
    }
    booth.close(&mut held);
    booth.count(&mut held, &[3, 1]);
    held.must(DeclareResult { vote: VoteNo(3) });
    held
});

/// Three are elected of four, after a ballot that was abandoned and one that was void.
static ELECTED: LazyLock<Held> = LazyLock::new(|| {
    let (mut held, mut booth) = balloting(Plan::persons(4, 3));
    booth.cast(&mut held, 0, &BLANK);
    booth.close(&mut held);
    abandon(&mut held, 1);
    let election = ElectionNo(1);
    let mut booth = Booth::prepare(&mut held, Plan::persons(4, 3));
    held.must(OpenRound { election });
    (0..11).for_each(|card| booth.cast(&mut held, card, &BLANK));
    booth.close(&mut held);
    booth.count(&mut held, &[2, 3]);
    let mut booth = Booth::prepare(&mut held, Plan::persons(4, 3));
    held.must(OpenRound { election });
    (0..8).for_each(|card| booth.cast(&mut held, card, &[1, 0, 1, 0, 0, 1, 1, 0]));
    booth.cast(&mut held, 8, &[0, 0, 0, 0, 1, 0, 0, 1]);
    booth.close(&mut held);
    booth.count(&mut held, &[1, 3]);
    held.must(AnnounceSealedBallot { ballot: SealedBallotNo(3) });
    held.must(DetermineOutcome { election, write_ins: Vec::new(), figures: Some(FIGURES) });
    held.must(PublishElected { election });
    held
});

/// Deputies to the higher congress are about to be elected, and the first ballot is open.
fn balloting(plan: Plan) -> (Held, Booth) {
    let mut held = congress(|_| {});
    held.open_the_plenary();
    held.must(ChooseMethod { method: VoteMethod::ShowOfHands, figures: Some(FIGURES) });
    held.name_trustees();
    let post = Post { office: Office::UpperDeputies, kind: ElectionKind::TermChange, seats: 3, surplus: 1 };
    let method = ElectionMethod {
        title: Text::new("选举办法", "選舉辦法"),
        posts: vec![post],
        preliminary_tie: PreliminaryTie::Presidium,
        order: CandidateOrder::Strokes,
    };
    held.must(ProposeElectionMethod { method, figures: Some(FIGURES) });
    held.by_hands(Question::ElectionMethod, Counts { approvals: 10, against: 0, abstain: 0 });
    let (office, kind) = (Office::UpperDeputies, ElectionKind::TermChange);
    held.must(OpenNominations { office, title: office.name(), seats: 3, kind, last_day: date(2023, 12, 25) });
    let election = ElectionNo(1);
    let nominee = |no| Nominee { person: seat(no), consents: true, holds_incompatible_office: false };
    let ten = Mover::Seats((1..=10).map(SeatNo).collect());
    for (mover, persons) in [(Mover::Organ(Organ::Organisations), 1..=3), (ten, 4..=4)] {
        held.must(Nominate { election, mover, candidates: persons.map(nominee).collect(), figures: None });
    }
    held.must(CloseNominations { election });
    held.pass(2 * 86_400_000);
    let candidates: Vec<PersonRef> = (1..=4).map(seat).collect();
    held.must(FixCandidates { election, candidates, figures: Some(FIGURES) });
    let booth = Booth::prepare(&mut held, plan);
    held.must(OpenRound { election });
    (held, booth)
}

/// One is voted for, the count is announced, and the sitting is closed.
fn closed_behind_a_count() -> Held {
    let (mut held, mut booth) = balloting(Plan::persons(4, 3));
    booth.cast(&mut held, 5, &[1, 0, 0, 1, 0, 0, 0, 0]);
    booth.close(&mut held);
    booth.count(&mut held, &[1, 3]);
    held.must(AnnounceSealedBallot { ballot: SealedBallotNo(1) });
    held.must(CloseSitting { sitting: SittingNo(2) });
    held
}

#[track_caller]
fn altered(held: &Held, code: Code, kind: &str, nth: usize, alter: impl FnOnce(&mut Value)) {
    refused(&forge(held, |contents| alter(data(contents, kind, nth))), code);
}

#[track_caller]
fn dropped(held: &Held, code: Code, kind: &str, nth: usize) {
    let drop = |contents: &mut Contents| {
        let at = place(contents, kind, nth);
        contents.envelopes.remove(at);
    };
    refused(&forge(held, drop), code);
}

/// The name of the nth sealed ballot's file, from 0.
fn name(held: &Held, nth: usize, ending: &str) -> String {
    format!("{}.{ending}", held.state.as_ref().unwrap().sealed_ballots[nth].uuid)
}

/// What the checker says of an export whose archives alone are altered.
#[track_caller]
fn with_archives(held: &Held, alter: impl FnOnce(&mut Contents)) -> String {
    let mut contents = held.contents.clone();
    alter(&mut contents);
    let finding = verify(&contents.seal(&support::key()).unwrap(), None).unwrap_err();
    assert_eq!(finding.code, Code::Archive, "{finding}");
    assert!(finding.place.line.is_some(), "{finding}");
    finding.sentence
}

#[test]
fn a_question_decided_by_sealed_ballot_is_confirmed() {
    let report = DECIDED.verified();
    let vote = report.votes.last().unwrap();
    assert_eq!((vote.method, vote.passed, vote.declared), (VoteMethod::Secret, Some(true), true));
    let tally = vote.tally.unwrap();
    assert_eq!((tally.approvals, tally.against, tally.abstain, tally.not_pressed), (7, 0, 1, 2));
    let figures: Vec<_> = report.sealed_ballots.iter().map(|ballot| (ballot.ballots, ballot.opened)).collect();
    assert_eq!(figures, [(1, false), (11, true), (8, true)]);
    assert!(report.to_string().contains("3 sealed ballots verified against their archives"), "{report}");
}

/// law: EL 44
#[test]
fn an_election_by_sealed_ballot_is_confirmed() {
    let report = ELECTED.verified();
    let elected = &ELECTED.state.as_ref().unwrap().elections[0].elected;
    assert_eq!(*elected, [seat(1), seat(2), seat(4)]);
    assert_eq!(report.sealed_ballots.len(), 3);
    assert_eq!(report.sealed_ballots[2].ballots, 9);
}

#[test]
fn a_running_ballot_is_no_fault_and_its_archive_may_have_come_further_than_the_record() {
    let (mut held, mut booth) = ready(|_| {}, Plan::question());
    held.verified();
    booth.cast(&mut held, 3, &FOR);
    held.verified();
    let envelopes = held.contents.envelopes.clone();
    booth.close(&mut held);
    held.verified();
    booth.open(&mut held, &[1, 2]);
    held.verified();
    held.contents.envelopes = envelopes;
    held.verified();
}

#[test]
fn a_secret_vote_may_go_on_on_paper_where_its_sealed_ballot_was_abandoned() {
    use yishi_procedure::ballot::count::BallotCount;
    use yishi_procedure::ballot::question_ballot::OpenQuestionBallot;
    let mut held = congress(|rules| rules["vote.secret-on-paper"]["value"]["flag"] = json!(true));
    held.open_the_plenary();
    held.must(ChooseMethod { method: VoteMethod::ShowOfHands, figures: Some(FIGURES) });
    held.name_watchers();
    held.name_trustees();
    held.must(ChooseMethod { method: VoteMethod::Secret, figures: Some(FIGURES) });
    Booth::prepare(&mut held, Plan::question());
    held.must(OpenVote { question: QUESTION });
    abandon(&mut held, 1);
    held.must(OpenQuestionBallot { question: QUESTION });
    let lines = vec![Counts { approvals: 8, against: 2, abstain: 0 }];
    held.counted(&BallotCount { issued: 10, returned: 10, lines, ..BallotCount::default() });
    let report = held.verified();
    assert_eq!(report.votes.last().map(|vote| (vote.method, vote.passed)), Some((VoteMethod::Secret, Some(true))));
    dropped(&held, Code::Business, "SealedBallotAbandoned", 0);
    dropped(&held, Code::Consequence, "BallotAnnounced", 0);
}

#[test]
fn an_archive_that_is_missing_or_of_another_ballot_is_refused() {
    for held in [&DECIDED, &ELECTED] {
        for nth in 0..3 {
            let bel = name(held, nth, "bel");
            let said = with_archives(held, |contents| drop(contents.archives.remove(&bel)));
            assert!(said.contains(&format!("ballot {}: there is no {bel}", nth + 1)), "{said}");
            let other = held.contents.archives[&name(held, (nth + 1) % 3, "bel")].clone();
            with_archives(held, |contents| drop(contents.archives.insert(bel, other)));
        }
    }
    let pairs = name(&ELECTED, 1, "pairs");
    let said = with_archives(&ELECTED, |contents| drop(contents.archives.remove(&pairs)));
    assert!(said.contains(&format!("ballot 2: there is no {pairs}")), "{said}");
    let other = ELECTED.contents.archives[&name(&ELECTED, 2, "pairs")].clone();
    with_archives(&ELECTED, |contents| drop(contents.archives.insert(pairs, other)));
    for stray in ["stray.bel".to_owned(), name(&DECIDED, 0, "pairs")] {
        let said = with_archives(&DECIDED, |contents| drop(contents.archives.insert(stray.clone(), vec![1])));
        assert_eq!(said, format!("the archive {stray} belongs to no sealed ballot"));
    }
}

#[test]
fn one_byte_of_an_archive_is_noticed_wherever_it_stands() {
    let held = &ELECTED;
    for (nth, ending) in [(0, "bel"), (2, "bel"), (2, "pairs")] {
        let name = name(held, nth, ending);
        let length = held.contents.archives[&name].len();
        for part in 0..24 {
            let at = length * part / 24;
            with_archives(held, |contents| contents.archives.get_mut(&name).unwrap()[at] ^= 1);
        }
        with_archives(held, |contents| contents.archives.get_mut(&name).unwrap().truncate(length - 1));
        with_archives(held, |contents| contents.archives.get_mut(&name).unwrap().push(b'\n'));
    }
}

#[test]
fn an_archive_that_ends_before_the_record_is_refused() {
    let (mut held, mut booth) = ready(|_| {}, Plan::question());
    booth.cast(&mut held, 0, &FOR);
    let bel = format!("{}.bel", booth.uuid);
    let open = held.contents.archives[&bel].clone();
    booth.close(&mut held);
    let closed = held.contents.archives[&bel].clone();
    booth.count(&mut held, &[1, 2]);
    held.verified();
    let said = with_archives(&held, |contents| drop(contents.archives.insert(bel.clone(), open)));
    assert!(said.ends_with("it was never closed"), "{said}");
    let said = with_archives(&held, |contents| drop(contents.archives.insert(bel.clone(), closed)));
    assert!(said.ends_with("it has no result"), "{said}");
}

/// The record is whole, its archive is whole, and they are not of each other.
#[test]
fn a_box_that_was_set_up_otherwise_than_the_rules_want_is_refused() {
    let question = Plan::question;
    let said = |plan: Plan| with_archives(&ready(|_| {}, plan).0, |_| {});
    let answers = |answers: &[&str]| answers.iter().map(|answer| (*answer).to_owned()).collect();
    for wrong in [&["赞成", "反对"][..], &["反对", "赞成", "弃权"], &["赞成", "反对", "弃权", "另选"]]
    {
        let turned = said(Plan { answers: answers(wrong), ..question() });
        assert!(turned.ends_with("its answers are not 赞成, 反对, 弃权, in this order"), "{turned}");
    }
    let unbound = said(Plan { min: 0, ..question() });
    assert!(unbound.contains("0 to 1 answers are given in it, not 1 to 1"), "{unbound}");
    said(Plan { max: 2, ..question() });
    let unlike = said(Plan { group: Trustees::group(3, 3), ..question() });
    assert!(unlike.contains("3 of 3 trustees open it, not 2 of 3"), "{unlike}");
    said(Plan { group: Trustees::group(2, 4), ..question() });
    let alone = said(Plan { house: false, ..question() });
    assert!(alone.contains("of the house"), "{alone}");
    let weighted = said(Plan { weight: 2, ..question() });
    assert!(weighted.contains("more than one vote"), "{weighted}");
    let of_persons = |plan: Plan| with_archives(&balloting(plan).0, |_| {});
    of_persons(Plan { max: 3, ..Plan::persons(4, 3) });
    let mut exchanged = Plan::persons(4, 3);
    exchanged.answers.rotate_left(2);
    of_persons(exchanged);
    of_persons(Plan::persons(5, 3));
    for most_for in [None, Some(2), Some(4)] {
        let paired = vec![PairedQuestion { question: 0, most_for }];
        let unbound = of_persons(Plan { paired, ..Plan::persons(4, 3) });
        assert!(unbound.contains("its proofs do not bound"), "{unbound}");
    }
}

#[test]
fn a_ballot_that_was_replaced_is_refused_where_the_first_counts() {
    let first = |rules: &mut Value| {
        rules["vote.press"]["value"]["choice"] = json!({ "value": "first", "allowed": ["first"] });
    };
    let (mut held, mut booth) = ready(first, Plan::question());
    booth.cast(&mut held, 0, &FOR);
    held.verified();
    booth.cast(&mut held, 0, &AGAINST);
    let said = with_archives(&held, |_| {});
    assert!(said.contains("1 ballots in it were replaced"), "{said}");
}

#[test]
fn altered_events_of_a_question() {
    let held = &DECIDED;
    altered(held, Code::Sealed, "TrusteesNamed", 0, |named| named["trustees"] = json!([8, 9]));
    altered(held, Code::Sealed, "TrusteesNamed", 0, |named| named["trustees"] = json!([8, 9, 8]));
    altered(held, Code::Order, "SealedBallotOpened", 0, |opened| opened["ballot"] = json!(2));
    altered(held, Code::Entitled, "SealedBallotOpened", 0, |opened| opened["entitled"] = json!(11));
    altered(held, Code::Sealed, "SealedBallotOpened", 1, |opened| opened["trustees"] = json!([9, 8, 10]));
    altered(held, Code::Sealed, "SealedBallotOpened", 2, |opened| opened["needed"] = json!(1));
    altered(held, Code::Archive, "SealedBallotOpened", 0, |opened| opened["credentials"] = json!(11));
    altered(held, Code::Sealed, "SealedBallotOpened", 0, |opened| opened["seats"] = json!(2));
    altered(held, Code::Grounds, "SealedBallotOpened", 0, |opened| opened["grounds"] = json!([]));
    altered(held, Code::Archive, "SealedBallotClosed", 0, |closed| closed["ballots"] = json!(10));
    altered(held, Code::Count, "SealedBallotCounted", 1, |counted| {
        counted["count"]["lines"][0] = json!({ "for": 8, "against": 0, "abstain": 1 });
    });
    altered(held, Code::Count, "SealedBallotCounted", 0, |counted| counted["valid"] = json!(true));
    altered(held, Code::Sealed, "SealedBallotCounted", 1, |counted| counted["opened_by"] = json!([1]));
    altered(held, Code::Sealed, "SealedBallotCounted", 1, |counted| counted["opened_by"] = json!([1, 4]));
    altered(held, Code::Archive, "SealedBallotCounted", 1, |counted| counted["opened_by"] = json!([1, 2]));
    dropped(held, Code::Sealed, "TrusteesNamed", 0);
    dropped(held, Code::Consequence, "SealedBallotOpened", 0);
    dropped(held, Code::Order, "SealedBallotAbandoned", 0);
    dropped(held, Code::Order, "SealedBallotClosed", 0);
    dropped(held, Code::Order, "SealedBallotCounted", 0);
    dropped(held, Code::Consequence, "SealedBallotCounted", 1);
    dropped(held, Code::Consequence, "VoteClosed", 2);
}

/// Even who rewrites everything that follows from the count is told by the archive.
#[test]
fn a_count_that_differs_from_its_archive_is_refused_however_well_it_fits_the_record() {
    let forged = forge(&DECIDED, |contents| {
        let lines = json!([{ "for": 6, "against": 1, "abstain": 1 }]);
        data(contents, "SealedBallotCounted", 1)["count"]["lines"] = lines;
        let closed = data(contents, "VoteClosed", 2);
        closed["tally"]["for"] = json!(6);
        closed["tally"]["against"] = json!(1);
    });
    let finding = verify(&forged, None).unwrap_err();
    assert_eq!(finding.code, Code::Archive, "{finding}");
    assert!(finding.sentence.contains("sealed ballot 3: line 1 is counted otherwise"), "{finding}");
}

#[test]
fn altered_events_of_an_election() {
    let held = &ELECTED;
    altered(held, Code::Election, "SealedBallotOpened", 0, |opened| opened["seats"] = json!(4));
    altered(held, Code::Sealed, "TrusteesNamed", 0, |named| named["trustees"] = json!([1, 9, 10]));
    altered(held, Code::Election, "ElectionBallotVoided", 0, |voided| voided["returned"] = json!(0));
    altered(held, Code::Election, "ElectionBallotVoided", 1, |voided| voided["issued"] = json!(9));
    dropped(held, Code::Consequence, "SealedBallotOpened", 2);
    dropped(held, Code::Consequence, "ElectionBallotVoided", 0);
    dropped(held, Code::Consequence, "RoundCounted", 0);
    let closed_unannounced = forge(&closed_behind_a_count(), |contents| {
        let at = place(contents, "SealedBallotAnnounced", 0);
        contents.envelopes.remove(at);
    });
    refused(&closed_unannounced, Code::Order);
    let by_paper = |contents: &mut Contents| {
        let mut book: Value = serde_json::from_str(&contents.rulebook).unwrap();
        book["rules"]["sealed.elections"]["value"]["choice"]["value"] = json!("paper");
        contents.rulebook = yishi_journal::codec::canonical(&book).unwrap();
        let digest = yishi_journal::Digest::of(contents.rulebook.as_bytes()).to_string();
        data(contents, "SessionConvened", 0)["rulebook"]["digest"] = json!(digest);
    };
    refused(&forge(held, by_paper), Code::Election);
}

/// Every leaf of every event of a sealed ballot is altered by itself; only the reason of an abandonment is a free fact.
#[test]
fn no_fact_of_a_sealed_ballot_is_taken_on_trust_but_the_reason_of_an_abandonment() {
    let mut accepted = BTreeSet::new();
    for held in [&*DECIDED, &closed_behind_a_count()] {
        for (place, envelope) in held.contents.envelopes.iter().enumerate() {
            let ours = envelope.kind.starts_with("Sealed") || envelope.kind == "TrusteesNamed";
            for path in support::leaves(&envelope.data).into_iter().filter(|_| ours) {
                let forged = forge(held, |contents| {
                    let leaf = contents.envelopes[place].data.pointer_mut(&path).unwrap();
                    *leaf = support::altered(leaf);
                });
                if verify(&forged, None).is_ok() {
                    accepted.insert(format!("{} {path}", envelope.kind));
                }
            }
        }
    }
    let free = ["/reason/hans", "/reason/hant"];
    let free: Vec<String> = free.iter().map(|path| format!("SealedBallotAbandoned {path}")).collect();
    assert_eq!(accepted.into_iter().collect::<Vec<_>>(), free);
}

/// The plain count of what was cast last with each card.
fn plain(cast: &BTreeMap<usize, u8>) -> [usize; 3] {
    [0, 1, 2].map(|choice| cast.values().filter(|one| **one == choice).count())
}

/// What is known of a run beside its record: the box, the last choice of each card in it, and the plain count of each vote closed.
#[derive(Default)]
struct Run {
    booth: Option<Booth>,
    cast: BTreeMap<usize, u8>,
    closed: BTreeMap<u32, [usize; 3]>,
}

/// One step of a run of sealed ballots, made from two small numbers.
fn step(held: &mut Held, run: &mut Run, (kind, a): (u8, u8)) {
    let Run { booth, cast, closed } = run;
    let stage = |held: &Held| held.state.as_ref().unwrap().open_sealed_ballot().map(|ballot| ballot.stage);
    let (card, bits) = (usize::from(a) % 12, [FOR, AGAINST, ABSTAIN][usize::from(a) % 3]);
    let places = [&[1, 2][..], &[3, 1], &[2, 3], &[3, 2, 1]][usize::from(a) % 4];
    match (kind, booth.as_mut(), stage(held)) {
        (0, ..) => {
            let before = held.contents.archives.clone();
            let new = Booth::prepare(held, Plan::question());
            match held.act(OpenVote { question: QUESTION }) {
                Ok(()) => (*booth, *cast) = (Some(new), BTreeMap::new()),
                Err(_) => held.contents.archives = before,
            }
        }
        (1..=5, Some(booth), Some(SealedStage::Open)) => {
            booth.cast(held, card, &bits);
            cast.insert(card, a % 3);
        }
        (6, Some(booth), Some(SealedStage::Open)) => booth.close(held),
        (6 | 7, Some(booth), Some(SealedStage::Closed)) => {
            booth.count(held, places);
            let vote = held.state.as_ref().unwrap().votes.last().unwrap();
            closed.extend(vote.result.is_some().then(|| (vote.no.0, plain(cast))));
        }
        (8, Some(_), Some(SealedStage::Open | SealedStage::Closed)) if a.is_multiple_of(4) => {
            abandon(held, u16::try_from(held.state.as_ref().unwrap().sealed_ballots.len()).unwrap());
        }
        // Refused or not, the record stays a record.
        (9, ..) => drop(held.act(LeaveSitting { seat: SeatNo(u32::from(a) % 11) })),
        (10, ..) => drop(held.act(ReturnToSitting { seat: SeatNo(u32::from(a) % 11) })),
        (11, ..) => drop(held.act(DeclareResult { vote: VoteNo(3) })),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn whatever_becomes_of_sealed_ballots_verifies_and_the_result_is_the_plain_count(
        steps in proptest::collection::vec((0..12_u8, any::<u8>()), 10..50),
    ) {
        let mut held = congress(|_| {});
        held.open_the_plenary();
        held.name_trustees();
        held.must(ChooseMethod { method: VoteMethod::Secret, figures: Some(FIGURES) });
        let mut run = Run::default();
        steps.into_iter().for_each(|one| step(&mut held, &mut run, one));
        let report = held.verified();
        let session = held.state.as_ref().unwrap();
        prop_assert_eq!(report.sealed_ballots.len(), session.sealed_ballots.len());
        let decided = report.votes.iter().filter(|vote| vote.method == VoteMethod::Secret && vote.tally.is_some());
        let figures = decided.map(|vote| {
            let tally = vote.tally.unwrap();
            (vote.vote, [tally.approvals, tally.against, tally.abstain].map(|figure| usize::try_from(figure).unwrap()))
        });
        prop_assert_eq!(figures.collect::<BTreeMap<_, _>>(), run.closed);
    }
}

//! Somebody who holds the key alters the record, chains it anew and signs it anew: each forgery is refused for its reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use jiff::SignedDuration;
use serde_json::{Value, json};
use support::{Held, data, forge, key, place, rechain, redigest, refused};
use yishi_journal::export::Contents;
use yishi_journal::{Ballot, Digest, SigningKey, codec};
use yishi_names::Text;
use yishi_procedure::attendance::leaders::{NameLeadersPresent, Placement};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::OpenSitting;
use yishi_procedure::deliberation::speech::BeginSpeech;
use yishi_procedure::ids::{ItemNo, SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_verify::{Code, verify};

/// The named vote of the whole session.
const NAMED: u32 = 3;

#[track_caller]
fn forged(code: Code, alter: impl FnOnce(&mut Contents)) {
    refused(&forge(&Held::whole(), alter), code);
}

/// Alters the payload of the nth event of a kind.
#[track_caller]
fn altered(code: Code, kind: &str, nth: usize, alter: impl FnOnce(&mut Value)) {
    forged(code, |contents| alter(data(contents, kind, nth)));
}

/// Alters the box of the named vote and the digest with it.
#[track_caller]
fn stuffed(code: Code, alter: impl FnOnce(&mut Vec<Ballot>)) {
    forged(code, |contents| {
        let ballots = contents.boxes.get_mut(&NAMED).unwrap();
        alter(ballots);
        ballots.sort_by_key(|ballot| (ballot.seat, ballot.press));
        redigest(contents, NAMED);
    });
}

fn later(ballot: &Ballot, milliseconds: i64) -> jiff::Timestamp {
    ballot.at.checked_add(SignedDuration::from_millis(milliseconds)).unwrap()
}

fn extra(seat: u32, press: u32, like: &Ballot) -> Ballot {
    Ballot { seat, press, key: format!("extra-{seat}-{press}"), ..like.clone() }
}

#[test]
fn a_record_chained_and_signed_anew_without_any_change_verifies() {
    let held = Held::whole();
    assert_eq!(forge(&held, |_| {}), held.export());
}

#[test]
fn altered_figures_of_a_result() {
    altered(Code::Tally, "VoteClosed", 2, |closed| closed["tally"]["for"] = json!(8));
    altered(Code::Tally, "VoteClosed", 2, |closed| closed["tally"]["not_pressed"] = json!(0));
    altered(Code::Passed, "VoteClosed", 2, |closed| closed["passed"] = json!(false));
    altered(Code::BoxDigest, "VoteClosed", 2, |closed| closed["digest"] = json!(Digest::of(b"another").to_string()));
    altered(Code::BoxDigest, "VoteClosed", 0, |closed| closed["digest"] = json!(Digest::of(b"hands").to_string()));
    altered(Code::Tally, "HandsEntered", 0, |entered| entered["counts"]["for"] = json!(7));
    altered(Code::Hands, "HandsEntered", 0, |entered| entered["counts"]["for"] = json!(12));
}

#[test]
fn altered_grounds_of_a_result() {
    let ground = |alter: fn(&mut Value)| move |closed: &mut Value| alter(&mut closed["grounds"][0]);
    altered(Code::GroundNeeded, "VoteClosed", 2, ground(|ground| ground["needed"] = json!(6)));
    altered(Code::GroundCount, "VoteClosed", 2, ground(|ground| ground["count"] = json!(9)));
    altered(Code::GroundTotal, "VoteClosed", 2, ground(|ground| ground["total"] = json!(10)));
    altered(Code::GroundMet, "VoteClosed", 2, ground(|ground| ground["met"] = json!(false)));
    altered(Code::GroundRule, "VoteClosed", 2, ground(|ground| ground["cmp"] = json!("at-least")));
    altered(Code::GroundRule, "VoteClosed", 2, ground(|ground| ground["share"] = json!({ "num": 1, "den": 3 })));
    altered(Code::GroundRule, "VoteClosed", 2, ground(|ground| ground["of"] = json!("present")));
    altered(Code::GroundCitation, "VoteClosed", 2, ground(|ground| ground["citation"]["article"] = json!("26")));
    altered(Code::Grounds, "VoteClosed", 2, ground(|ground| ground["rule"] = json!("majority.presidium")));
    altered(Code::Grounds, "VoteClosed", 2, |closed| closed["grounds"] = json!([]));
}

#[test]
fn altered_quorums() {
    altered(Code::GroundCount, "SittingOpened", 1, |opened| opened["quorum"]["count"] = json!(11));
    altered(Code::GroundNeeded, "SittingOpened", 1, |opened| opened["quorum"]["needed"] = json!(7));
    altered(Code::GroundCitation, "SittingOpened", 1, |opened| opened["quorum"]["citation"]["article"] = json!("15"));
    altered(Code::GroundCount, "VoteOpened", 2, |opened| opened["grounds"][0]["count"] = json!(10));
    altered(Code::Grounds, "VoteOpened", 2, |opened| opened["grounds"] = json!([]));
}

#[test]
fn altered_plans_of_the_agenda() {
    let plan = |item: usize, member: &'static str, value: Value| {
        move |proposed: &mut Value| proposed["items"][item][member] = value
    };
    altered(Code::Person, "AgendaProposed", 0, plan(0, "reporter", json!({ "person": { "guest": 9 } })));
    altered(Code::Person, "AgendaProposed", 0, plan(0, "reporter", json!({ "person": { "seat": 99 } })));
    altered(Code::Agenda, "AgendaProposed", 0, plan(1, "reporter", json!({ "person": { "guest": 1 } })));
    altered(Code::Agenda, "AgendaProposed", 0, plan(2, "on_behalf_of", json!({ "hans": "市政府", "hant": "市政府" })));
    altered(Code::Consequence, "AgendaAdopted", 0, plan(0, "reporter", json!({ "person": { "seat": 1 } })));
}

#[test]
fn a_sitting_opened_without_its_quorum() {
    forged(Code::Lacking, |contents| {
        let first = place(contents, "SeatCheckedIn", 9);
        contents.envelopes.drain(first..first + 3);
        let quorum = &mut data(contents, "SittingOpened", 1)["quorum"];
        quorum["count"] = json!(7);
        quorum["met"] = json!(false);
    });
}

#[test]
fn altered_openings_of_votes() {
    altered(Code::Entitled, "VoteOpened", 2, |opened| opened["entitled"] = json!([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    altered(Code::Entitled, "VoteOpened", 2, |opened| opened["entitled"] = json!([1, 2, 3, 4, 5, 6, 7, 8]));
    altered(Code::Entitled, "VoteOpened", 2, |opened| opened["entitled"] = json!([2, 1, 3, 4, 5, 6, 7, 8, 9]));
    altered(Code::Method, "VoteOpened", 2, |opened| opened["method"] = json!("show-of-hands"));
    altered(Code::Method, "VoteOpened", 2, |opened| opened["press"] = json!("first"));
    altered(Code::Method, "VoteOpened", 0, |opened| opened["method"] = json!("named"));
    altered(Code::Time, "VoteOpened", 2, |opened| opened["closes_at"] = json!("2023-12-25T02:00:00Z"));
    altered(Code::Business, "VoteOpened", 2, |opened| opened["question"] = json!({ "item": 1 }));
    altered(Code::Agenda, "VoteOpened", 2, |opened| opened["question"] = json!({ "item": 9 }));
    altered(Code::Business, "VoteOpened", 2, |opened| opened["question"] = json!("presidium_list"));
    altered(Code::Order, "VoteOpened", 2, |opened| opened["vote"] = json!(4));
}

#[test]
fn two_groups_under_one_number() {
    altered(Code::Roll, "SessionConvened", 0, |convened| {
        let groups = convened["roll"]["groups"].as_array_mut().unwrap();
        groups.push(groups[0].clone());
    });
}

/// The presidium of three loses seat 1, which was to preside; seat 2 is named instead.
#[test]
fn a_sitting_opened_by_nobody_in_office() {
    let mut held = Held::congress(&[]);
    held.preparatory_meeting();
    held.must(support::plenary());
    let name = |presiding: u32, figures: u32| NameExecutiveChairs {
        sitting: SittingNo(2),
        chairs: Vec::new(),
        presiding: Placement { person: support::seat(presiding), title: None },
        figures: Some(PresidiumFigures { present: figures, approvals: figures, meeting: None }),
    };
    held.must(name(1, 3));
    held.must(NameLeadersPresent { sitting: SittingNo(2), persons: vec![name(2, 2).presiding] });
    held.fill(2, 11);
    held.must(WithdrawSeat { seat: SeatNo(1), reason: Text::alike("辞职") });
    assert!(held.act(OpenSitting { sitting: SittingNo(2) }).is_err());
    held.must(name(2, 2));
    held.must(OpenSitting { sitting: SittingNo(2) });
    held.verified();
    let without_the_second = |contents: &mut Contents| {
        let second = place(contents, "ExecutiveChairsNamed", 2);
        contents.envelopes.remove(second);
    };
    refused(&forge(&held, without_the_second), Code::Chairs);
    let named_twice = |contents: &mut Contents| {
        let persons = data(contents, "LeadersPresentNamed", 0)["persons"].as_array_mut().unwrap();
        persons.push(persons[0].clone());
    };
    refused(&forge(&held, named_twice), Code::Protocol);
}

/// The named vote is closed and its result waits to be declared.
#[test]
fn a_speech_begun_before_the_result_was_declared() {
    let mut held = Held::congress(&[]);
    held.open_the_plenary();
    held.named_vote();
    held.must(BeginSpeech { person: support::seat(1), role: None, sitting: None });
    held.verified();
    let before_the_declaration = |contents: &mut Contents| {
        let (declared, speech) = (place(contents, "ResultDeclared", 2), place(contents, "SpeechBegun", 0));
        let at = contents.envelopes[declared].at;
        let mut begun = contents.envelopes.remove(speech);
        begun.at = at;
        begun.data["at"] = json!(at);
        contents.envelopes.insert(declared, begun);
    };
    refused(&forge(&held, before_the_declaration), Code::Order);
}

#[test]
fn stuffed_ballot_boxes() {
    forged(Code::BoxDigest, |contents| contents.boxes.get_mut(&NAMED).unwrap()[0].choice = "against".into());
    stuffed(Code::Tally, |ballots| ballots[0].choice = "against".into());
    stuffed(Code::BallotChoice, |ballots| ballots[0].choice = "yes".into());
    stuffed(Code::BallotKey, |ballots| ballots.push(ballots[0].clone()));
    stuffed(Code::BallotPress, |ballots| ballots.push(extra(1, 1, &ballots[0])));
    stuffed(Code::BallotPress, |ballots| ballots.push(extra(1, 3, &ballots[0])));
    stuffed(Code::BallotPress, |ballots| ballots[0].press = 2);
    stuffed(Code::BallotSeat, |ballots| ballots.push(extra(10, 1, &ballots[8])));
    stuffed(Code::BallotSeat, |ballots| ballots.push(extra(99, 1, &ballots[0])));
    stuffed(Code::BallotTime, |ballots| ballots[3].at = later(&ballots[3], -3_000));
    stuffed(Code::BallotTime, |ballots| ballots[3].at = later(&ballots[3], 3_000));
    stuffed(Code::BallotTime, |ballots| ballots[7].at = later(&ballots[5], -100));
    stuffed(Code::Tally, |ballots| ballots.retain(|ballot| ballot.seat != 8));
    stuffed(Code::Tally, |ballots| ballots.push(extra(9, 1, &ballots[0])));
}

#[test]
fn a_ballot_of_a_seat_that_had_left() {
    let mut held = Held::congress(&[]);
    held.open_the_plenary();
    held.must(OpenVote { question: Question::Item(ItemNo(2)) });
    held.press(4, Choice::For).unwrap();
    held.must(yishi_procedure::attendance::departure::LeaveSitting { seat: SeatNo(5) });
    assert!(held.press(5, Choice::For).is_err());
    held.must(CloseVote { vote: VoteNo(NAMED) });
    held.verified();
    let stuff = |contents: &mut Contents| {
        let ballots = contents.boxes.get_mut(&NAMED).unwrap();
        let absent = Ballot { at: later(&ballots[0], 260), ..extra(5, 1, &ballots[0]) };
        ballots.push(absent);
        redigest(contents, NAMED);
    };
    refused(&forge(&held, stuff), Code::BallotAbsent);
}

#[test]
fn a_ballot_after_the_fixed_time_and_a_second_press_where_the_first_counts() {
    let mut held = Held::congress(&["mingchuan-2023", "mingchuan-16-3"]);
    held.open_the_plenary();
    held.must(OpenVote { question: Question::Item(ItemNo(2)) });
    held.press(4, Choice::For).unwrap();
    held.pass(95_000);
    held.must(CloseVote { vote: VoteNo(NAMED) });
    held.verified();
    let stuff = |ballot: fn(&Ballot) -> Ballot| {
        move |contents: &mut Contents| {
            let ballots = contents.boxes.get_mut(&NAMED).unwrap();
            ballots.push(ballot(&ballots[0]));
            redigest(contents, NAMED);
        }
    };
    let late = stuff(|ballot| Ballot { at: later(ballot, 91_000), ..extra(6, 1, ballot) });
    refused(&forge(&held, late), Code::BallotTime);
    refused(&forge(&held, stuff(|ballot| extra(4, 2, ballot))), Code::BallotPress);
    let early = |contents: &mut Contents| {
        let (from, to) = (place(contents, "VoteClosed", 2), contents.envelopes.len());
        for envelope in &mut contents.envelopes[from..to] {
            envelope.at = envelope.at.checked_sub(SignedDuration::from_secs(60)).unwrap();
            envelope.data["at"] = json!(envelope.at);
        }
    };
    refused(&forge(&held, early), Code::Time);
}

#[test]
fn boxes_that_are_missing_or_belong_to_no_vote() {
    forged(Code::Box, |contents| drop(contents.boxes.remove(&NAMED)));
    forged(Code::Box, |contents| drop(contents.boxes.insert(1, Vec::new())));
    forged(Code::Box, |contents| drop(contents.boxes.insert(7, Vec::new())));
}

#[test]
fn dropped_repeated_and_swapped_events() {
    let dropped = |code, kind: &str, nth| {
        forged(code, |contents| {
            let place = place(contents, kind, nth);
            drop(contents.envelopes.remove(place));
        })
    };
    dropped(Code::GroundCount, "SeatCheckedIn", 12);
    dropped(Code::Attendance, "DoorsOpened", 0);
    dropped(Code::GroundCount, "SeatLeft", 0);
    dropped(Code::Hands, "HandsEntered", 0);
    dropped(Code::Order, "ResultDeclared", 1);
    dropped(Code::Consequence, "ItemAdopted", 0);
    dropped(Code::Chairs, "ExecutiveChairsNamed", 1);
    dropped(Code::Method, "MethodChosen", 0);
    dropped(Code::Order, "SessionConvened", 0);
    dropped(Code::Order, "SittingClosed", 0);
    let repeated = |code, kind: &str, nth| {
        forged(code, |contents| {
            let place = place(contents, kind, nth);
            let again = contents.envelopes[place].clone();
            contents.envelopes.insert(place + 1, again);
        })
    };
    repeated(Code::Attendance, "SeatCheckedIn", 3);
    repeated(Code::Attendance, "LeaveGranted", 0);
    repeated(Code::Consequence, "ItemAdopted", 0);
    repeated(Code::Declaration, "ResultDeclared", 0);
    repeated(Code::Business, "ReportHeard", 0);
    repeated(Code::Order, "SessionConvened", 0);
    repeated(Code::Order, "SessionClosed", 0);
    repeated(Code::Schedule, "SittingScheduled", 0);
}

#[test]
fn consequences_without_a_vote_or_of_another_content() {
    forged(Code::Consequence, |contents| {
        let adopted = contents.envelopes[place(contents, "ItemAdopted", 0)].clone();
        let before = place(contents, "TakenUp", 0);
        let mut early = adopted;
        early.at = contents.envelopes[before].at;
        contents.envelopes.insert(before, early);
    });
    altered(Code::Consequence, "PresidiumElected", 0, |elected| elected["list"]["members"] = json!([1, 2, 4]));
    altered(Code::Consequence, "AgendaAdopted", 0, |adopted| adopted["items"][1]["title"]["hans"] = json!("另一决议"));
    altered(Code::Consequence, "ItemAdopted", 0, |adopted| adopted["item"] = json!(3));
    altered(Code::Consequence, "ItemAdopted", 0, |adopted| adopted["vote"] = json!(2));
}

#[test]
fn a_draft_exchanged_under_its_vote() {
    forged(Code::Consequence, |contents| {
        let mut proposed = contents.envelopes[place(contents, "PresidiumProposed", 0)].clone();
        let entered = place(contents, "HandsEntered", 0);
        proposed.at = contents.envelopes[entered].at;
        proposed.data["list"]["members"] = json!([1, 2, 3, 4]);
        contents.envelopes.insert(entered, proposed);
        data(contents, "PresidiumElected", 0)["list"]["members"] = json!([1, 2, 3, 4]);
    });
}

#[test]
fn decisions_of_the_presidium() {
    let named = |alter: fn(&mut Value)| alter;
    altered(Code::GroundMet, "StandingChairsNamed", 0, named(|named| named["grounds"][1]["count"] = json!(1)));
    altered(Code::GroundCount, "StandingChairsNamed", 0, named(|named| named["grounds"][0]["count"] = json!(4)));
    altered(Code::GroundTotal, "StandingChairsNamed", 0, named(|named| named["grounds"][0]["total"] = json!(2)));
    altered(Code::GroundCount, "MethodChosen", 0, |chosen| chosen["grounds"][0]["count"] = json!(1));
    altered(Code::Grounds, "ExecutiveChairsNamed", 1, |named| {
        named.as_object_mut().unwrap().remove("grounds");
    });
    altered(Code::Lacking, "StandingChairsNamed", 0, |named| {
        named["grounds"][1]["count"] = json!(1);
        named["grounds"][1]["met"] = json!(false);
    });
    altered(Code::Presidium, "StandingChairsNamed", 0, |named| named["chairs"] = json!([1, 2, 4]));
    altered(Code::Protocol, "StandingChairsNamed", 0, |named| named["chairs"] = json!([2, 1]));
    altered(Code::Presidium, "ExecutiveChairsNamed", 1, |named| {
        named["chairs"] = json!([{ "seat": 1 }, { "seat": 7 }])
    });
}

#[test]
fn attendance_that_cannot_be() {
    altered(Code::Roll, "SeatCheckedIn", 0, |arrived| arrived["seat"] = json!(13));
    altered(Code::Attendance, "SeatCheckedIn", 0, |arrived| arrived["at"] = json!("phone"));
    altered(Code::Attendance, "SeatCheckedIn", 9, |arrived| arrived["sitting"] = json!(1));
    altered(Code::Attendance, "SeatLeft", 0, |left| left["seat"] = json!(12));
    altered(Code::Attendance, "SeatReturned", 0, |left| left["seat"] = json!(9));
    altered(Code::Order, "DoorsOpened", 1, |opened| opened["sitting"] = json!(1));
}

#[test]
fn business_and_people_out_of_order() {
    altered(Code::Business, "ReportHeard", 0, |heard| heard["item"] = json!(3));
    altered(Code::Person, "ReportHeard", 0, |heard| heard["reporter"]["person"] = json!({ "guest": 4 }));
    altered(Code::Agenda, "TakenUp", 0, |taken| taken["question"] = json!({ "item": 4 }));
    altered(Code::Agenda, "SittingScheduled", 1, |set| set["segments"][0]["items"] = json!([1, 2, 3, 4]));
    altered(Code::Business, "SittingScheduled", 1, |set| set["segments"][0]["items"] = json!([2, 3]));
    altered(Code::Business, "SittingClosed", 1, |closed| closed["unfinished"] = json!([3]));
    altered(Code::Agenda, "AgendaProposed", 0, |proposed| proposed["items"][0]["no"] = json!(2));
    altered(Code::Order, "SpeechEnded", 0, |ended| ended["sitting"] = json!(1));
}

#[test]
fn the_first_event_and_the_rulebook() {
    altered(Code::Roll, "SessionConvened", 0, |convened| convened["roll"]["seats"][1]["no"] = json!(1));
    altered(Code::Presidium, "SessionConvened", 0, |convened| convened["led_by"] = json!("standing-committee"));
    altered(Code::Rulebook, "SessionConvened", 0, |convened| convened["rulebook"]["id"] = json!("another"));
    altered(Code::Rulebook, "SessionConvened", 0, |convened| convened["title"]["kind"] = json!("cppcc"));
    altered(Code::Event, "SessionConvened", 0, |convened| convened["id"] = json!("another"));
    forged(Code::Rulebook, |contents| contents.rulebook = contents.rulebook.replace("\"num\":2", "\"num\":1"));
    forged(Code::Rulebook, |contents| contents.rulebook = "{}".to_owned());
}

#[test]
fn a_rulebook_altered_and_pinned_anew_gives_other_figures() {
    forged(Code::GroundRule, |contents| {
        let mut book = codec::parse(contents.rulebook.as_bytes()).unwrap();
        let share = &mut book["rules"]["quorum.sitting"]["value"]["threshold"]["share"];
        *share = json!({ "num": 1, "den": 2 });
        contents.rulebook = codec::canonical(&book).unwrap();
        let digest = Digest::of(contents.rulebook.as_bytes()).to_string();
        data(contents, "SessionConvened", 0)["rulebook"]["digest"] = json!(digest);
    });
}

#[test]
fn events_of_another_shape_time_or_request() {
    forged(Code::Event, |contents| contents.envelopes[5].kind = "CoupStaged".into());
    altered(Code::Event, "DoorsOpened", 0, |opened| opened["note"] = json!("more"));
    altered(Code::Event, "VoteOpened", 0, |opened| drop(opened.as_object_mut().unwrap().remove("method")));
    altered(Code::Time, "TakenUp", 0, |taken| taken["at"] = json!("2023-12-25T01:00:00Z"));
    forged(Code::Time, |contents| contents.envelopes[8].at = contents.envelopes[6].at);
    forged(Code::Request, |contents| {
        contents.envelopes[3].key = Some("one".into());
        contents.envelopes[7].key = Some("one".into());
    });
    forged(Code::Request, |contents| {
        contents.envelopes[3].key = Some("one".into());
        contents.envelopes[4].key = Some("one".into());
    });
}

#[test]
fn a_chain_or_signature_that_was_not_made_anew() {
    let held = Held::whole();
    let mut contents = held.contents.clone();
    data(&mut contents, "HandsEntered", 0)["counts"]["for"] = json!(7);
    refused(&contents.seal(&key()).unwrap(), Code::Chain);
    rechain(&mut contents);
    let other = SigningKey::from_bytes(&[9; 32]);
    let forged = contents.seal(&other).unwrap();
    let finding = verify(&forged, Some(&key().verifying_key())).unwrap_err();
    assert_eq!((finding.code, finding.place.line), (Code::Key, Some(1)));
}

#[test]
fn a_truncated_record_is_named_by_its_checkpoint() {
    let held = Held::whole();
    let text = String::from_utf8(held.export()).unwrap();
    let last = text.lines().position(|line| line.contains("\"kind\":\"SessionClosed\"")).unwrap();
    let cut: Vec<&str> = text.lines().enumerate().filter(|(at, _)| *at != last).map(|(_, line)| line).collect();
    refused((cut.join("\n") + "\n").as_bytes(), Code::Checkpoint);
    let mut shorter = held.contents.clone();
    shorter.envelopes.pop();
    // The whole of a shorter record is a record; that more happened is for whoever has a later checkpoint to say.
    assert!(verify(&shorter.seal(&key()).unwrap(), None).is_ok());
}

#[test]
fn figures_of_hands_may_be_corrected_before_the_close_only() {
    let mut held = Held::congress(&[]);
    held.preparatory_meeting();
    held.verified();
    assert!(held.act(EnterHands { vote: VoteNo(1), counts: Counts::default() }).is_err());
    let late = |contents: &mut Contents| {
        let mut entered = contents.envelopes[place(contents, "HandsEntered", 0)].clone();
        let declared = place(contents, "ResultDeclared", 0);
        entered.at = contents.envelopes[declared].at;
        contents.envelopes.insert(declared, entered);
    };
    refused(&forge(&held, late), Code::Hands);
}

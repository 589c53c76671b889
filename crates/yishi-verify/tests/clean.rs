//! What the procedure did and the house kept, verifies.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::{Held, key};
use yishi_journal::SigningKey;
use yishi_procedure::voting::choice::Tally;
use yishi_verify::{Code, verify};

#[test]
fn a_whole_session_verifies_with_its_figures() {
    let held = Held::whole();
    let report = held.verified();
    assert_eq!(report.entitled, 12);
    assert_eq!((report.sittings.len(), report.votes.len()), (2, 3));
    let quorum = report.sittings[1].quorum.as_ref().unwrap();
    assert_eq!((quorum.count, quorum.total, quorum.needed), (10, 12, 8));
    let vote = &report.votes[2];
    assert_eq!(vote.tally, Some(Tally { approvals: 7, against: 1, abstain: 0, not_pressed: 1 }));
    assert_eq!((vote.entitled, vote.passed, vote.declared), (9, Some(true), true));
    assert_eq!(report.head, held.contents.head());
    assert!(!report.key_trusted);
}

#[test]
fn the_report_can_be_read_aloud() {
    let text = Held::whole().verified().to_string();
    println!("{text}");
    for part in [
        "明川市第十六届人民代表大会第三次会议",
        "12 entitled, 10 present, 8 needed (OL 14)",
        "7 for, 1 against, 0 abstaining, 1 not pressed; 7 of 12 needed (OL 25); passed",
        "the key the file itself names",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn a_session_in_the_middle_of_a_vote_verifies() {
    let mut held = Held::congress(&[]);
    held.open_the_plenary();
    held.must(yishi_procedure::voting::opening::OpenVote {
        question: yishi_procedure::voting::question::Question::Item(yishi_procedure::ids::ItemNo(2)),
    });
    held.press(4, yishi_procedure::voting::choice::Choice::Abstain).unwrap();
    let report = held.verified();
    assert_eq!(report.votes[2].tally, None);
    assert!(report.to_string().contains("running, 10 entitled"));
}

#[test]
fn a_known_key_is_demanded_and_said_to_match() {
    let bytes = Held::whole().export();
    let report = verify(&bytes, Some(&key().verifying_key())).unwrap();
    assert!(report.to_string().contains("it is the key you gave"));
    let other = SigningKey::from_bytes(&[1; 32]).verifying_key();
    assert_eq!(verify(&bytes, Some(&other)).unwrap_err().code, Code::Key);
}

#[test]
fn a_rulebook_of_the_city_with_votes_by_time_verifies() {
    use yishi_procedure::ids::VoteNo;
    use yishi_procedure::voting::closing::CloseVote;
    let mut held = Held::congress(&["mingchuan-2023", "mingchuan-16-3"]);
    held.open_the_plenary();
    held.must(yishi_procedure::voting::opening::OpenVote {
        question: yishi_procedure::voting::question::Question::Item(yishi_procedure::ids::ItemNo(2)),
    });
    held.press(4, yishi_procedure::voting::choice::Choice::For).unwrap();
    assert!(held.press(4, yishi_procedure::voting::choice::Choice::Against).is_err());
    assert!(held.act(CloseVote { vote: VoteNo(3) }).is_err());
    held.pass(90_000);
    held.must(CloseVote { vote: VoteNo(3) });
    let report = held.verified();
    assert_eq!(report.votes[2].passed, Some(false));
}

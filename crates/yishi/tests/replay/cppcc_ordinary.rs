//! An ordinary session of a CPPCC committee: statements, members who sat in on the congress, a by-election, five texts by name.

use yishi_procedure::voting::method::VoteMethod;

use std::sync::LazyLock;

use crate::kept::Kept;
use crate::outcomes::{elected, standings};

const SCRIPT: &str = "cppcc-ordinary.toml";

static KEPT: LazyLock<Kept> = LazyLock::new(|| Kept::of(SCRIPT));

fn ordinary_session() -> &'static Kept {
    &KEPT
}

/// law: MCZ 4
#[test]
fn with_a_seat_fallen_vacant_every_share_is_taken_of_445() {
    let session = ordinary_session();
    let report = &session.report;
    assert!(!report.reconstructed && report.closed_at.is_some());
    let quorums: Vec<(u32, u32, u32)> = report
        .sittings
        .iter()
        .filter_map(|sitting| sitting.quorum.as_ref())
        .map(|quorum| (quorum.total, quorum.count, quorum.needed))
        .collect();
    // Judged at each opening, and again where the plenary goes on after a break.
    assert_eq!(quorums, [(445, 429, 297), (445, 424, 297), (445, 418, 297), (445, 421, 297)]);
    let resumed = session.once("SittingResumed")["quorum"].clone();
    assert_eq!((&resumed["count"], &resumed["needed"]), (&423.into(), &297.into()));
    assert_eq!(session.once("SeatWithdrawn")["seat"], session.seat_of("鲁一夫"));
    assert_eq!(session.all("AnnouncementIssued")[0]["subject"], "seats");
}

/// law: ZG unseen
#[test]
fn a_resolution_passes_with_exactly_the_223_votes_it_needs() {
    let report = &ordinary_session().report;
    let votes: Vec<[u32; 5]> = report
        .votes
        .iter()
        .map(|vote| {
            let (tally, [ground]) = (vote.tally.unwrap(), vote.grounds.as_slice()) else { panic!("one ground") };
            assert!(vote.passed == Some(true) && tally.entitled() == vote.entitled);
            [tally.approvals, tally.against, tally.abstain, tally.not_pressed, ground.needed]
        })
        .collect();
    assert_eq!(
        votes,
        [
            [429, 0, 0, 0, 223],
            [419, 1, 3, 0, 223],
            [420, 0, 3, 0, 223],
            [418, 0, 0, 0, 223],
            [410, 3, 5, 0, 223],
            [417, 1, 2, 1, 223],
            [418, 0, 3, 0, 223],
            [415, 1, 2, 1, 223],
            [223, 117, 74, 7, 223],
            [420, 0, 1, 0, 223],
        ]
    );
    let methods: Vec<VoteMethod> = report.votes.iter().map(|vote| vote.method).collect();
    assert_eq!(methods[..5], [VoteMethod::ShowOfHands; 5]);
    assert_eq!(methods[5..], [VoteMethod::Named; 5]);
}

/// law: YI 0052
#[test]
fn a_by_election_leaves_a_seat_open_by_one_vote_and_the_body_leaves_it_to_its_next_session() {
    let session = ordinary_session();
    let counted = session.all("RoundCounted");
    assert_eq!(standings(&counted[0]), [(409, 223, true)]);
    assert_eq!(
        standings(&counted[1]),
        [(391, 223, true), (222, 223, false), (178, 223, false), (9, 223, false)],
        "the last is a name written in"
    );
    let outcomes = session.all("OutcomeDetermined");
    assert_eq!(elected(&outcomes[0]), [session.seat_of("温如玉")]);
    assert_eq!((elected(&outcomes[1]), &outcomes[1]["open"]), (vec![session.seat_of("石立言")], &1.into()));
    let further = session.once("FurtherElectionDecided");
    assert_eq!((&further["election"], &further["time"]), (&2.into(), &"next_session".into()));
    // The standing committee leads, so it nominates, three names for two seats, and no figures of a presidium are shown.
    let named = &session.all("CandidatesNominated")[1];
    assert_eq!((named["candidates"].as_array().unwrap().len(), named.get("grounds")), (3, None));
}

#[test]
fn the_item_of_the_by_election_came_by_a_change_of_the_agenda() {
    let session = ordinary_session();
    assert_eq!(session.once("AgendaChangeProposed")["add"][0]["no"], 9);
    assert_eq!(session.once("AgendaChanged")["items"].as_array().unwrap().len(), 9);
}

#[test]
fn members_who_sat_in_on_the_congress_talk_about_it_in_a_joint_group() {
    let session = ordinary_session();
    let taken: Vec<_> = session.all("TakenUp").iter().map(|act| act["question"]["item"].as_u64()).collect();
    assert_eq!(taken, [Some(1), Some(2), Some(3)]);
    let closed = session.all("SittingClosed");
    let group = closed.iter().find(|sitting| sitting["sitting"] == 4).unwrap();
    assert!(group.get("unfinished").is_none(), "the item was spoken to");
    let speakers: Vec<(u64, u64)> = session
        .all("SpeechBegun")
        .iter()
        .filter_map(|speech| Some((speech["person"]["seat"].as_u64()?, speech.get("turn")?.as_u64()?)))
        .collect();
    // Whoever has not spoken yet comes before somebody who asks again.
    let [physician, farmer] = ["顾行之", "罗听泉"].map(|name| session.seat_of(name));
    assert_eq!(speakers, [(physician, 1), (farmer, 1), (physician, 2)]);
    // The congress's own record names the members segment by segment.
    let congress = Kept::of("congress.toml");
    let admitted = congress.all("NonVotingAdmitted");
    let members = admitted.iter().flat_map(|one| one["attendees"].as_array().unwrap());
    let in_part: Vec<_> =
        members.filter(|one| one["text"]["hans"] == "市政协委员").map(|one| &one["segment"]).collect();
    assert_eq!(in_part, [&2]);
}

#[test]
fn statements_written_and_oral_and_bulletins_of_the_groups_stand_in_the_record() {
    let session = ordinary_session();
    let forms: Vec<_> = session.all("StatementFiled").iter().map(|one| one["form"].clone()).collect();
    assert_eq!(forms, ["oral", "oral", "oral", "oral", "written"]);
    let selected: Vec<_> = session.all("StatementSelected").iter().map(|one| one["statement"].as_u64()).collect();
    assert_eq!(selected, [Some(2), Some(1), Some(3)]);
    let bulletins: Vec<_> = session.all("BulletinIssued").iter().map(|one| one["contributions"].clone()).collect();
    assert_eq!(bulletins, [serde_json::json!([1, 2, 3]), serde_json::json!([4, 5])]);
    assert_eq!(session.once("SittingCalledOff")["sitting"], 3);
    assert_eq!(session.once("SegmentBegun")["segment"], 2);
}

#[test]
fn the_ordinary_session_replayed_twice_gives_the_same_bytes_and_releases_in_their_scripts() {
    ordinary_session().is_the_same_again(SCRIPT);
}

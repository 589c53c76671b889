//! An ordinary session of a CPPCC committee: statements, members who sat in on the congress, a by-election, five texts by name.

use yishi_procedure::voting::method::VoteMethod;

use crate::happened::{each_release_keeps_to_its_script, elected, happened, once, seat_of, standings};
use crate::{FILES, Replayed, scenario};

fn ordinary_session() -> Replayed {
    Replayed::of(&[&scenario("cppcc-ordinary.toml")])
}

/// law: MCZ 4
#[test]
fn with_a_seat_fallen_vacant_every_share_is_taken_of_445() {
    let session = ordinary_session();
    let report = session.verified();
    assert!(!report.reconstructed && report.closed_at.is_some());
    let quorums: Vec<(u32, u32, u32)> = report
        .sittings
        .iter()
        .filter_map(|sitting| sitting.quorum.as_ref())
        .map(|quorum| (quorum.total, quorum.count, quorum.needed))
        .collect();
    // Judged at each opening, and again where the plenary goes on after a break.
    assert_eq!(quorums, [(445, 429, 297), (445, 424, 297), (445, 418, 297), (445, 421, 297)]);
    let resumed = once(&session, "SittingResumed")["quorum"].clone();
    assert_eq!((&resumed["count"], &resumed["needed"]), (&423.into(), &297.into()));
    assert_eq!(once(&session, "SeatWithdrawn")["seat"], seat_of(&session, "鲁一夫"));
    assert_eq!(happened(&session, "AnnouncementIssued")[0]["subject"], "seats");
}

/// law: ZG unseen
#[test]
fn a_resolution_passes_with_exactly_the_223_votes_it_needs() {
    let report = ordinary_session().verified();
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
    let counted = happened(&session, "RoundCounted");
    assert_eq!(standings(&counted[0]), [(409, 223, true)]);
    assert_eq!(
        standings(&counted[1]),
        [(391, 223, true), (222, 223, false), (178, 223, false), (9, 223, false)],
        "the last is a name written in"
    );
    let outcomes = happened(&session, "OutcomeDetermined");
    assert_eq!(elected(&outcomes[0]), [seat_of(&session, "温如玉")]);
    assert_eq!((elected(&outcomes[1]), &outcomes[1]["open"]), (vec![seat_of(&session, "石立言")], &1.into()));
    let further = once(&session, "FurtherElectionDecided");
    assert_eq!((&further["election"], &further["time"]), (&2.into(), &"next_session".into()));
    // The standing committee leads, so it nominates, three names for two seats, and no figures of a presidium are shown.
    let named = &happened(&session, "CandidatesNominated")[1];
    assert_eq!((named["candidates"].as_array().unwrap().len(), named.get("grounds")), (3, None));
}

#[test]
fn the_item_of_the_by_election_came_by_a_change_of_the_agenda() {
    let session = ordinary_session();
    assert_eq!(once(&session, "AgendaChangeProposed")["add"][0]["no"], 9);
    assert_eq!(once(&session, "AgendaChanged")["items"].as_array().unwrap().len(), 9);
}

#[test]
fn members_who_sat_in_on_the_congress_talk_about_it_in_a_joint_group() {
    let session = ordinary_session();
    let taken: Vec<_> = happened(&session, "TakenUp").iter().map(|act| act["question"]["item"].as_u64()).collect();
    assert_eq!(taken, [Some(1), Some(2), Some(3)]);
    let closed = happened(&session, "SittingClosed");
    let group = closed.iter().find(|sitting| sitting["sitting"] == 4).unwrap();
    assert!(group.get("unfinished").is_none(), "the item was spoken to");
    let speakers: Vec<(u64, u64)> = happened(&session, "SpeechBegun")
        .iter()
        .filter_map(|speech| Some((speech["person"]["seat"].as_u64()?, speech.get("turn")?.as_u64()?)))
        .collect();
    // Whoever has not spoken yet comes before somebody who asks again.
    let [physician, farmer] = ["顾行之", "罗听泉"].map(|name| seat_of(&session, name));
    assert_eq!(speakers, [(physician, 1), (farmer, 1), (physician, 2)]);
    // The congress's own record names the members segment by segment.
    let congress = Replayed::of(&[&scenario("congress.toml")]);
    let admitted = happened(&congress, "NonVotingAdmitted");
    let members = admitted.iter().flat_map(|one| one["attendees"].as_array().unwrap());
    let in_part: Vec<_> =
        members.filter(|one| one["text"]["hans"] == "市政协委员").map(|one| &one["segment"]).collect();
    assert_eq!(in_part, [&2]);
}

#[test]
fn statements_written_and_oral_and_bulletins_of_the_groups_stand_in_the_record() {
    let session = ordinary_session();
    let forms: Vec<_> = happened(&session, "StatementFiled").iter().map(|one| one["form"].clone()).collect();
    assert_eq!(forms, ["oral", "oral", "oral", "oral", "written"]);
    let selected: Vec<_> =
        happened(&session, "StatementSelected").iter().map(|one| one["statement"].as_u64()).collect();
    assert_eq!(selected, [Some(2), Some(1), Some(3)]);
    let bulletins: Vec<_> =
        happened(&session, "BulletinIssued").iter().map(|one| one["contributions"].clone()).collect();
    assert_eq!(bulletins, [serde_json::json!([1, 2, 3]), serde_json::json!([4, 5])]);
    assert_eq!(once(&session, "SittingCalledOff")["sitting"], 3);
    assert_eq!(once(&session, "SegmentBegun")["segment"], 2);
}

#[test]
fn the_ordinary_session_replayed_twice_gives_the_same_bytes_and_releases_in_their_scripts() {
    let (one, other) = (ordinary_session(), ordinary_session());
    for file in FILES {
        assert!(one.bytes(file) == other.bytes(file), "{file}");
    }
    each_release_keeps_to_its_script(&one);
}

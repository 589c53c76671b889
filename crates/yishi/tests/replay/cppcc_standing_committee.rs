//! A meeting of a CPPCC standing committee: it calls the session, co-opts members, and appoints and removes one by one.

use crate::happened::{each_release_keeps_to_its_script, happened, once};
use crate::{FILES, Replayed, scenario};

fn meeting() -> Replayed {
    Replayed::of(&[&scenario("cppcc-standing-committee.toml")])
}

/// law: YI 0023
/// law: ZG unseen
#[test]
fn two_thirds_of_45_attend_and_more_than_half_of_all_standing_members_decide() {
    let report = meeting().verified();
    let quorums: Vec<(u32, u32, u32)> = report
        .sittings
        .iter()
        .filter_map(|sitting| sitting.quorum.as_ref())
        .map(|quorum| (quorum.total, quorum.count, quorum.needed))
        .collect();
    assert_eq!(quorums, [(45, 41, 30), (45, 40, 30)]);
    let votes: Vec<(u32, u32, Option<bool>)> =
        report.votes.iter().map(|vote| (vote.tally.unwrap().approvals, vote.grounds[0].needed, vote.passed)).collect();
    let passed = Some(true);
    // 22 of the 40 present are a majority of those in the hall, and one too few of 45.
    let wanted = [
        (41, 23, passed),
        (40, 23, passed),
        (39, 23, passed),
        (40, 23, passed),
        (36, 23, passed),
        (22, 23, Some(false)),
    ];
    assert_eq!(votes, wanted);
}

/// law: YI 0089
#[test]
fn the_chairs_meeting_proposes_and_each_person_is_voted_on_without_examination_or_statement() {
    let meeting = meeting();
    let proposed = happened(&meeting, "AppointmentProposed");
    assert_eq!(proposed.len(), 3);
    assert!(
        proposed.iter().all(|one| one["proposer"] == "chairs_meeting" && one["office"]["kind"] == "committee_post")
    );
    let adopted: Vec<_> =
        happened(&meeting, "AppointmentAdopted").iter().map(|one| one["appointment"].as_u64()).collect();
    assert_eq!(adopted, [Some(1), Some(2)]);
    assert_eq!(once(&meeting, "AppointmentRefused")["appointment"], 3);
    assert!(happened(&meeting, "StatementHeard").is_empty() && happened(&meeting, "OathTaken").is_empty());
}

#[test]
fn the_meeting_calls_the_session_and_makes_it_known() {
    let meeting = meeting();
    assert_eq!(happened(&meeting, "ItemAdopted").len(), 2);
    assert_eq!(once(&meeting, "AnnouncementIssued")["subject"], "session");
    assert_eq!(once(&meeting, "DeliberationRecorded")["contributions"].as_array().unwrap().len(), 2);
}

#[test]
fn the_meeting_replayed_twice_gives_the_same_bytes_and_releases_in_their_scripts() {
    let (one, other) = (meeting(), meeting());
    for file in FILES {
        assert!(one.bytes(file) == other.bytes(file), "{file}");
    }
    each_release_keeps_to_its_script(&one);
}

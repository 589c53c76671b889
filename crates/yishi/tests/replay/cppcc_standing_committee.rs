//! A meeting of a CPPCC standing committee: it calls the session, co-opts members, and appoints and removes one by one.

use std::sync::LazyLock;

use crate::kept::Kept;

const SCRIPT: &str = "cppcc-standing-committee.toml";

static KEPT: LazyLock<Kept> = LazyLock::new(|| Kept::of(SCRIPT));

fn meeting() -> &'static Kept {
    &KEPT
}

/// law: YI 0023
/// law: ZG unseen
#[test]
fn two_thirds_of_45_attend_and_more_than_half_of_all_standing_members_decide() {
    let report = &meeting().report;
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
    let proposed = meeting.all("AppointmentProposed");
    assert_eq!(proposed.len(), 3);
    assert!(
        proposed.iter().all(|one| one["proposer"] == "chairs_meeting" && one["office"]["kind"] == "committee_post")
    );
    let adopted: Vec<_> = meeting.all("AppointmentAdopted").iter().map(|one| one["appointment"].as_u64()).collect();
    assert_eq!(adopted, [Some(1), Some(2)]);
    assert_eq!(meeting.once("AppointmentRefused")["appointment"], 3);
    assert!(meeting.all("StatementHeard").is_empty() && meeting.all("OathTaken").is_empty());
}

#[test]
fn the_meeting_calls_the_session_and_makes_it_known() {
    let meeting = meeting();
    assert_eq!(meeting.all("ItemAdopted").len(), 2);
    assert_eq!(meeting.once("AnnouncementIssued")["subject"], "session");
    assert_eq!(meeting.once("DeliberationRecorded")["contributions"].as_array().unwrap().len(), 2);
}

#[test]
fn the_meeting_replayed_twice_gives_the_same_bytes_and_releases_in_their_scripts() {
    meeting().is_the_same_again(SCRIPT);
}

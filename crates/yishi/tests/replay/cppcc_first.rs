//! The first session of a term of a CPPCC committee: its presidium, its elections on paper, and what it adopts at the closing.

use std::sync::LazyLock;

use crate::kept::Kept;
use crate::outcomes::{elected, standings};

const SCRIPT: &str = "cppcc-first.toml";

static KEPT: LazyLock<Kept> = LazyLock::new(|| Kept::of(SCRIPT));

fn first_session() -> &'static Kept {
    &KEPT
}

/// law: ZG 43
/// law: YI 0010
#[test]
fn a_presidium_elected_in_the_preparatory_meeting_leads_the_first_session_of_a_term() {
    let session = first_session();
    let convened = session.once("SessionConvened");
    assert_eq!(convened["led_by"], "presidium");
    assert_eq!(convened["roll"]["seats"].as_array().unwrap().len(), 450);
    assert_eq!(session.once("PresidiumElected")["list"]["members"].as_array().unwrap().len(), 45);
    assert_eq!(session.once("StandingChairsNamed")["chairs"].as_array().unwrap().len(), 9);
    // Two thirds of the presidium are 30, more than half of all its members 23.
    let needed = |kind: &str| -> Vec<u64> {
        let grounds = session.once(kind)["grounds"].clone();
        grounds.as_array().unwrap().iter().map(|ground| ground["needed"].as_u64().unwrap()).collect()
    };
    for kind in ["StandingChairsNamed", "ScheduleAdopted", "MotionDeadlineSet", "ElectionMethodProposed"] {
        assert_eq!(needed(kind), [30, 23], "{kind}");
    }
    // The examination of proposals is the work of a committee formed for the session.
    assert_eq!(session.once("CommitteeProposed")["list"]["task"], "proposals");
    assert_eq!(session.once("CommitteeFormed")["committee"], 1);
}

#[test]
fn every_sitting_has_its_quorum_and_joint_groups_and_sectors_sit_without_one() {
    let report = &first_session().report;
    let quorums: Vec<(u32, u32, u32)> = report
        .sittings
        .iter()
        .filter_map(|sitting| sitting.quorum.as_ref())
        .map(|quorum| (quorum.total, quorum.count, quorum.needed))
        .collect();
    assert_eq!(
        quorums,
        [
            (450, 438, 300),
            (45, 43, 30),
            (450, 436, 300),
            (45, 42, 30),
            (450, 430, 300),
            (45, 44, 30),
            (450, 431, 300),
            (45, 41, 30),
            (450, 429, 300),
        ]
    );
    assert_eq!(report.sittings.len(), 13);
    assert!(!report.reconstructed && report.closed_at.is_some() && report.entitled == 450);
}

/// law: ZG unseen
#[test]
fn half_of_450_is_not_enough_and_what_passes_has_226() {
    let report = &first_session().report;
    let votes: Vec<[u32; 4]> = report
        .votes
        .iter()
        .map(|vote| {
            let (tally, [ground]) = (vote.tally.unwrap(), vote.grounds.as_slice()) else { panic!("one ground") };
            assert!(vote.passed == Some(true) && ground.total == 450 && tally.entitled() == vote.entitled);
            [tally.approvals, tally.against, tally.abstain, ground.needed]
        })
        .collect();
    assert_eq!(
        votes,
        [
            [437, 0, 1, 226],
            [438, 0, 0, 226],
            [436, 0, 0, 226],
            [428, 0, 2, 226],
            [431, 0, 0, 226],
            [429, 0, 0, 226],
            [427, 0, 2, 226],
            [426, 1, 2, 226],
            [428, 0, 1, 226],
        ]
    );
}

/// law: YI 0052
#[test]
fn of_seven_for_six_deputy_chairs_all_pass_and_the_six_with_the_most_votes_are_elected() {
    let session = first_session();
    let counted = session.all("RoundCounted");
    assert_eq!(counted.len(), 4);
    let deputies = standings(&counted[1]);
    assert!(deputies.iter().all(|(_, needed, met)| (*needed, *met) == (226, true)));
    assert_eq!(deputies.iter().map(|(votes, ..)| *votes).min(), Some(229));
    let outcomes = session.all("OutcomeDetermined");
    assert!(outcomes.iter().all(|outcome| outcome["open"] == 0 && outcome.get("tied").is_none()));
    let names = ["白景行", "贺兰亭", "孟昭然", "安可期", "蒋思源", "陶冶"];
    assert_eq!(elected(&outcomes[1]), names.map(|name| session.seat_of(name)));
    assert_eq!(elected(&outcomes[0]), [session.seat_of("罗静宜")]);
    assert_eq!(elected(&outcomes[2]), [session.seat_of("秦有容")]);
}

/// law: YI 0041
#[test]
fn of_37_for_35_standing_members_one_passes_and_one_does_not_and_neither_is_elected() {
    let session = first_session();
    let field = standings(&session.all("RoundCounted")[3]);
    assert_eq!((field.len(), field.iter().filter(|(.., met)| *met).count()), (37, 36));
    let seats = elected(&session.all("OutcomeDetermined")[3]);
    assert_eq!(seats.len(), 35);
    for name in ["朱砚", "姚远"] {
        assert!(!seats.contains(&session.seat_of(name)), "{name}");
    }
    // A name written in without a vote against counts by the rules of the city, and comes to nothing.
    let chair = &session.all("RoundCounted")[0]["standings"];
    assert_eq!(
        (&chair[1]["contender"]["written_in"]["hans"], &chair[1]["counts"]["for"]),
        (&"程望舒".into(), &1.into())
    );
}

#[test]
fn a_count_entered_wrongly_is_corrected_before_it_is_confirmed() {
    let session = first_session();
    let entries = session.all("CountEntered");
    let of_deputies: Vec<_> = entries.iter().filter(|entry| entry["ballot"] == 2).collect();
    let entered: Vec<(&str, u64)> =
        of_deputies.iter().map(|e| (e["entry"].as_str().unwrap(), e["by"].as_u64().unwrap())).collect();
    assert_eq!(entered, [("first", 1), ("second", 2), ("second", 2)]);
    assert_ne!(of_deputies[0]["count"], of_deputies[1]["count"]);
    assert_eq!(of_deputies[0]["count"], of_deputies[2]["count"]);
    let issued = &session.all("PapersIssued")[1];
    assert_eq!((&issued["issued"], &issued["spoiled"]), (&433.into(), &2.into()));
    assert_eq!(session.all("ElectedPublished").len(), 4);
    assert_eq!(session.once("AnnouncementIssued")["announcement"], 1);
}

#[test]
fn statements_are_delivered_in_their_order_and_named_by_their_titles_in_the_release() {
    let session = first_session();
    assert_eq!(session.all("StatementFiled").len(), 4);
    let places: Vec<_> = session.all("StatementSelected").iter().map(|one| one["place"].as_u64()).collect();
    assert_eq!(places, [Some(1), Some(2), Some(3)]);
    let speeches = session.all("SpeechBegun");
    let delivered: Vec<_> = speeches.iter().filter(|speech| speech.get("statement").is_some()).collect();
    assert!(delivered.iter().all(|speech| speech["limit_seconds"] == 480 && speech["limit_by"]["source"] == "MCZ"));
    assert_eq!(delivered.len(), 3);
    let release = session.text("release.zh-Hans.txt");
    assert!(release.contains("史云帆作题为《以法治护航营商环境》的大会发言。"), "{release}");
    assert!(release.contains("市人民政府有关部门负责人列席会议。") && !release.contains("旁听"), "{release}");
    assert!(session.text("release.zh-Hant.txt").contains("史雲帆作題為《以法治護航營商環境》的大會發言。"));
}

#[test]
fn the_first_session_replayed_twice_gives_the_same_bytes_and_releases_in_their_scripts() {
    first_session().is_the_same_again(SCRIPT);
}

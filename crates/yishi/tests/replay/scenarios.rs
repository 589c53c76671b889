//! The scenarios: their figures, their releases as an editor read them, and the same bytes every time.

use yishi_procedure::voting::method::VoteMethod;

use crate::{FILES, Replayed, scenario};

/// The texts in this folder were read through by a Chinese reader; whoever changes a scenario reads them again.
fn reads_as(replayed: &Replayed, hans: &str, hant: &str) {
    assert_eq!(replayed.text("release.zh-Hans.txt"), hans);
    assert_eq!(replayed.text("release.zh-Hant.txt"), hant);
}

fn replay(name: &str) -> Replayed {
    Replayed::of(&[&scenario(name)])
}

/// Entitled, present and needed of every sitting.
fn quorums(replayed: &Replayed) -> Vec<(u32, u32, u32)> {
    let sittings = replayed.verified().sittings;
    sittings.iter().map(|sitting| sitting.quorum.as_ref().unwrap()).map(|q| (q.total, q.count, q.needed)).collect()
}

/// For, against, abstain, not pressed, and the number needed, of every vote.
fn votes(replayed: &Replayed) -> Vec<[u32; 5]> {
    let votes = replayed.verified().votes;
    let figures = votes.iter().map(|vote| {
        let tally = vote.tally.unwrap();
        assert_eq!(vote.passed, Some(true));
        assert_eq!(tally.entitled(), vote.entitled);
        let [ground] = vote.grounds.as_slice() else { panic!("one ground") };
        [tally.approvals, tally.against, tally.abstain, tally.not_pressed, ground.needed]
    });
    figures.collect()
}

#[test]
fn the_congress_meets_its_quorum_and_passes_six_resolutions_by_named_vote() {
    let congress = replay("congress.toml");
    assert_eq!(quorums(&congress), [(523, 515, 349), (523, 504, 349), (523, 500, 349), (523, 502, 349)]);
    assert_eq!(
        votes(&congress),
        [
            [514, 0, 1, 0, 262],
            [515, 0, 0, 0, 262],
            [489, 6, 5, 2, 262],
            [494, 3, 4, 1, 262],
            [483, 8, 7, 2, 262],
            [497, 2, 3, 1, 262],
            [471, 17, 12, 3, 262],
            [478, 13, 10, 2, 262],
        ]
    );
    let report = congress.verified();
    assert!(!report.reconstructed && report.closed_at.is_some() && report.entitled == 523);
    let methods: Vec<VoteMethod> = report.votes.iter().map(|vote| vote.method).collect();
    assert_eq!(methods[..2], [VoteMethod::ShowOfHands; 2]);
    assert_eq!(methods[2..], [VoteMethod::Named; 6]);
    assert!(report.votes[2..].iter().all(|vote| vote.digest.is_some()));
}

#[test]
fn the_consultative_conference_meets_its_effective_number_and_adopts_by_hands() {
    let cppcc = replay("cppcc.toml");
    assert_eq!(quorums(&cppcc), [(446, 431, 298), (446, 427, 298)]);
    assert_eq!(
        votes(&cppcc),
        [[431, 0, 0, 0, 224], [427, 0, 0, 0, 224], [425, 0, 2, 0, 224], [422, 1, 3, 0, 224], [426, 0, 1, 0, 224]]
    );
    assert!(cppcc.verified().votes.iter().all(|vote| vote.method == VoteMethod::ShowOfHands));
}

#[test]
fn the_association_adopts_its_resolution_by_a_paper_ballot_that_was_counted_twice() {
    let association = replay("association.toml");
    assert_eq!(quorums(&association), [(60, 52, 31)]);
    // On paper, two say nothing that counts: one ballot is void, and one did not come back.
    assert_eq!(votes(&association), [[52, 0, 0, 0, 27], [52, 0, 0, 0, 27], [38, 9, 3, 2, 24]]);
    let methods: Vec<VoteMethod> = association.verified().votes.iter().map(|vote| vote.method).collect();
    assert_eq!(methods, [VoteMethod::ShowOfHands, VoteMethod::ShowOfHands, VoteMethod::Paper]);
}

#[test]
fn the_releases_read_as_an_editor_read_them() {
    let (hans, hant) = (include_str!("congress.zh-Hans.txt"), include_str!("congress.zh-Hant.txt"));
    reads_as(&replay("congress.toml"), hans, hant);
    let (hans, hant) = (include_str!("cppcc.zh-Hans.txt"), include_str!("cppcc.zh-Hant.txt"));
    reads_as(&replay("cppcc.toml"), hans, hant);
}

#[test]
fn the_releases_keep_each_to_its_script() {
    use yishi_names::script::{only_simplified, only_traditional};
    for name in ["congress.toml", "cppcc.toml", "association.toml"] {
        let replayed = replay(name);
        let hans: String = replayed.text("release.zh-Hans.txt").chars().filter(|c| only_traditional(*c)).collect();
        let hant: String = replayed.text("release.zh-Hant.txt").chars().filter(|c| only_simplified(*c)).collect();
        assert_eq!((hans.as_str(), hant.as_str()), ("", ""), "{name}");
    }
}

#[test]
fn replaying_twice_gives_the_same_bytes() {
    for name in ["congress.toml", "cppcc.toml", "association.toml"] {
        let (one, other) = (replay(name), replay(name));
        for file in FILES {
            assert!(one.bytes(file) == other.bytes(file), "{name}: {file}");
        }
    }
}

#[test]
fn several_sittings_give_several_records_in_one_file() {
    let congress = replay("congress.toml").record();
    assert_eq!(congress["schema"], "press-records/1");
    let records = congress["records"].as_array().unwrap();
    let kinds: Vec<&str> = records.iter().map(|record| record["meeting"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["preparatory", "opening", "plenary", "closing"]);
    assert!(records.iter().all(|record| record["schema"] == "press-record/1"));
    let closing = &records[3];
    assert_eq!(closing["attendance"]["absent_derived"], 21);
    assert_eq!(closing["resolutions"]["items"].as_array().unwrap().len(), 6);
    assert_eq!(closing["rostrum"][0]["persons"][9]["hant"], "鍾毓秀");
    let reports =
        records[1]["reports_heard"].as_array().unwrap().iter().chain(records[2]["reports_heard"].as_array().unwrap());
    assert_eq!(reports.count(), 6);
    assert_eq!(records[2]["non_voting"][1]["scope"], "第二阶段会议（法院、检察院工作报告）");
}

#[test]
fn the_summary_tells_each_sitting_and_vote_with_its_citation() {
    let summary = replay("congress.toml").summary;
    assert!(summary.contains("明川市第十六届人民代表大会第三次会议 (mingchuan-congress-16-3)"), "{summary}");
    assert!(summary.contains("2023-12-27 闭幕会: entitled 523, present 502"), "{summary}");
    assert!(summary.contains("quorum met: 502, needed 349 (at-least 2/3 of 523; OL 14, read-in-full)"), "{summary}");
    assert!(summary.contains("for 489, against 6, abstain 5, not pressed 2"), "{summary}");
    assert!(summary.contains("does not prove who held it"), "{summary}");
}

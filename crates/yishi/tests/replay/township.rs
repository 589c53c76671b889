//! A town's session: by-elections on paper with their oaths, and the vote on people's-livelihood projects.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::ordinary_session::{Kept, events, field, quorums};

const SCRIPT: &str = "township.toml";

static SESSION: LazyLock<Kept> = LazyLock::new(|| Kept::of(SCRIPT));

fn session() -> &'static Kept {
    &SESSION
}

#[test]
fn the_presidium_leads_and_whoever_moved_away_is_not_counted() {
    let session = session();
    assert_eq!(quorums(session), [(1, 59, 55, 40), (2, 7, 7, 5), (3, 59, 56, 40), (5, 7, 6, 5), (6, 59, 57, 40)]);
    let report = session.verified();
    assert_eq!(report.entitled, 59);
    assert!(report.sittings.iter().all(|sitting| sitting.opened));
    let convened = &events(session, "SessionConvened")[0];
    assert_eq!((&convened["led_by"], &convened["convening"]["decided_by"]), (&json!("presidium"), &json!("presidium")));
}

#[test]
fn head_and_deputy_head_of_the_town_are_elected_on_paper_and_sworn_in() {
    let session = session();
    let counted = events(session, "RoundCounted");
    let deputy = &counted[1]["standings"];
    let ground = |at: usize| (&deputy[at]["ground"]["count"], &deputy[at]["ground"]["met"]);
    assert_eq!(ground(0), (&json!(30), &json!(true)), "30 are more than half of 59");
    assert_eq!(ground(1), (&json!(25), &json!(false)));
    assert_eq!(field(session, "ResignationAccepted", "resignation"), [1]);
    let elected: Vec<Value> = field(session, "ElectedPublished", "elected");
    let sworn: Vec<Value> = field(session, "OathTaken", "persons");
    assert_eq!(elected, sworn);
    let alone = events(session, "NominationsClosed");
    assert_eq!(alone[0]["alone"]["article"], "27", "a single candidate for a single post may stand alone");
    let joint = events(session, "CandidatesNominated").pop().unwrap();
    assert_eq!((&joint["grounds"][0]["count"], &joint["grounds"][0]["needed"]), (&json!(10), &json!(10)));
}

#[test]
fn five_deputies_move_jointly_in_a_town() {
    let session = session();
    let filed = &events(session, "MotionFiled")[0]["grounds"][0];
    assert_eq!((&filed["count"], &filed["needed"]), (&json!(5), &json!(5)));
    assert_eq!(field(session, "MotionAdopted", "motion"), [1]);
}

#[test]
fn a_void_vote_on_projects_is_held_again_and_a_tie_at_the_cut_is_broken_by_people() {
    let session = session();
    let surplus = &events(session, "ProjectsShortlisted")[0]["surplus"];
    assert_eq!((&surplus["count"], &surplus["least"], &surplus["most"]), (&json!(2), &json!(1), &json!(2)));
    let voted = events(session, "ProjectsVoted");
    assert_eq!(voted[0]["outcome"], "void", "58 papers came back of 57");
    let tied = &voted[1]["outcome"]["tied"];
    assert_eq!((&tied["chosen"], &tied["tied"], &tied["places"]), (&json!([1, 4, 2, 3, 5]), &json!([6, 7]), &json!(1)));
    let eighth = &voted[1]["grounds"][7];
    assert_eq!((&eighth["count"], &eighth["needed"], &eighth["met"]), (&json!(29), &json!(30), &json!(false)));
    let broken = &events(session, "ProjectTieDecided")[0];
    assert_eq!((&broken["chosen"], &broken["how"]), (&json!([6]), &json!("another-vote")));
    assert_eq!(field(session, "ProjectReported", "project"), [1, 6]);
    assert_eq!(field(session, "ProjectAssessed", "completion"), ["done", "partly_done"]);
}

#[test]
fn replaying_the_town_twice_gives_the_same_bytes() {
    session().is_the_same_again(SCRIPT);
}

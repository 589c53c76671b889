//! An ordinary session of a city's congress: twelve joint motions, an interpellation answered twice, a removal on paper, an
//! investigation, a sitting in secret.

use std::sync::LazyLock;

use serde_json::{Value, json};
use yishi_procedure::personnel::absence;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Event, Session, apply};
use yishi_rulebook::Rulebook;
use yishi_verify::VoteReport;

use crate::kept::Kept;

const SCRIPT: &str = "congress-ordinary.toml";

static SESSION: LazyLock<Kept> = LazyLock::new(|| Kept::of(SCRIPT));

fn session() -> &'static Kept {
    &SESSION
}

/// For, against, abstain, not pressed, and whether it passed.
fn result(vote: &VoteReport) -> ([u32; 4], bool) {
    let tally = vote.tally.unwrap();
    ([tally.approvals, tally.against, tally.abstain, tally.not_pressed], vote.passed.unwrap())
}

/// What becomes of the session when its events are read again, and the rulebook it was held under.
fn folded(replayed: &Kept) -> (Session, Rulebook) {
    let lines = replayed.text("session.yishi");
    let mut lines = lines.lines().skip(1).map(|line| serde_json::from_str::<Value>(line).unwrap());
    let book = serde_json::from_value(lines.next().unwrap()["rulebook"].take()).unwrap();
    let mut state = None;
    for mut line in lines.filter(|line| line["kind"].is_string()) {
        let tagged = json!({ "kind": line["kind"].take(), "data": line["data"].take() });
        apply(&mut state, &serde_json::from_value::<Event>(tagged).unwrap());
    }
    (state.unwrap(), book)
}

#[test]
fn the_preparatory_meeting_opens_with_just_its_quorum_and_a_suspended_deputy_stays_in_the_base() {
    assert_eq!(
        session().quorums(),
        [
            (1, 523, 349, 349),
            (2, 51, 49, 34),
            (3, 523, 505, 349),
            (6, 523, 503, 349),
            (7, 51, 48, 34),
            (8, 523, 501, 349),
            (10, 51, 47, 34),
            (11, 523, 506, 349),
            (13, 51, 49, 34),
            (14, 523, 508, 349),
            (17, 523, 498, 349),
        ]
    );
    let report = &session().report;
    let unopened: Vec<u16> = report.sittings.iter().filter(|one| !one.opened).map(|one| one.sitting).collect();
    assert_eq!(unopened, [12], "the delegation whose meeting was called off");
}

#[test]
fn twelve_joint_motions_go_every_way_a_motion_can_go() {
    let session = session();
    let joint = session.all("MotionFiled").into_iter().filter(|filed| filed["mover"]["seats"].is_array());
    assert_eq!(joint.count(), 12);
    let of = |kind| session.field(kind, "motion");
    assert_eq!(of("MotionAdopted"), [1, 3, 11, 12, 13]);
    assert_eq!(of("MotionRejected"), [2]);
    assert_eq!(of("MotionWithdrawn"), [5, 6]);
    assert_eq!(of("MotionFell"), [7]);
    assert_eq!(of("SuggestionMade"), [14, 8], "the late one at once, the other when the presidium decided");
    assert_eq!(of("MotionHandedOver"), [9]);
    assert_eq!(of("ReconsiderationRequested"), [3]);
    let returned = session.all("MotionChecked").into_iter().filter(|checked| checked["finding"] != "in_order");
    assert_eq!(returned.map(|checked| checked["motion"].clone()).collect::<Vec<_>>(), [10]);
    let reported = session.all("ResultReportRecorded");
    let outcome = |at: usize| (&reported[at]["motion"], &reported[at]["due"], &reported[at]["in_time"]);
    assert_eq!(outcome(0), (&json!(4), &json!("2025-03-29"), &json!(true)));
    assert_eq!(outcome(1), (&json!(9), &json!("2025-03-29"), &json!(false)));
}

#[test]
fn support_and_consent_carry_their_figures() {
    let session = session();
    let fell = &session.all("MotionFell")[0]["ground"];
    assert_eq!((&fell["count"], &fell["needed"]), (&json!(9), &json!(10)), "nine are left where ten are needed");
    let withdrawn = session.all("MotionWithdrawn");
    assert!(withdrawn[0]["grounds"].is_null(), "before the decision it is the movers' own");
    assert_eq!(withdrawn[1]["grounds"].as_array().unwrap().len(), 2, "on the agenda the presidium consents");
    let delegation = session.all("MotionFiled").remove(11);
    let majority = &delegation["grounds"][0];
    assert_eq!((&majority["count"], &majority["total"], &majority["needed"]), (&json!(21), &json!(40), &json!(21)));
    let asked = &session.all("ReconsiderationRequested")[0]["grounds"];
    assert_eq!((&asked[0]["needed"], &asked[1]["needed"]), (&json!(8), &json!(10)));
    let late = session.all("MotionFiled").pop().unwrap();
    assert_eq!(late["late_for"], "2024-12-24T04:00:00Z");
}

#[test]
fn amendments_and_clauses_are_decided_before_their_text_and_one_vote_decides() {
    let session = session();
    let votes = &session.report.votes;
    let of = |question: Question| votes.iter().find(|vote| vote.question == question).unwrap();
    let [amendment, lost, kept, text] = [
        Question::Amendment(serde_json::from_value(json!(1)).unwrap()),
        Question::Amendment(serde_json::from_value(json!(2)).unwrap()),
        Question::Clause(serde_json::from_value(json!(1)).unwrap()),
        Question::Motion(serde_json::from_value(json!(1)).unwrap()),
    ]
    .map(of);
    assert_eq!(result(amendment), ([431, 40, 37, 0], true));
    assert_eq!(result(lost), ([261, 220, 27, 0], false));
    assert_eq!(result(kept), ([300, 160, 48, 0], true));
    assert!([amendment, lost, kept].iter().all(|earlier| earlier.vote < text.vote));
    assert_eq!(session.all("MotionAdopted")[0]["amended_by"], json!([1]));
    let motion = |no: u16| result(of(Question::Motion(serde_json::from_value(json!(no)).unwrap())));
    assert_eq!(motion(2), ([261, 205, 42, 0], false));
    assert_eq!(motion(3), ([262, 201, 45, 0], true));
    let clauses = session.all("ClauseVoted");
    assert_eq!(clauses.iter().map(|clause| clause["kept"].clone()).collect::<Vec<_>>(), [true, false]);
    let amended = session.all("AmendmentDecided");
    assert_eq!(amended.iter().map(|one| one["admitted"].clone()).collect::<Vec<_>>(), [true, true, false, true]);
}

#[test]
fn half_of_the_movers_are_not_satisfied_and_the_department_answers_again() {
    let session = session();
    let rated = session.all("AnswerRated");
    let figures = |at: usize| ["count", "total", "needed"].map(|figure| rated[at]["ground"][figure].as_u64().unwrap());
    assert_eq!((figures(0), &rated[0]["second_answer"]), ([6, 12, 6], &json!(true)));
    assert_eq!((figures(1), &rated[1]["second_answer"]), ([2, 12, 6], &json!(false)));
    let answered = session.all("InterpellationAnswered");
    let forms: Vec<&Value> =
        answered.iter().filter(|answer| answer["interpellation"] == 1).map(|answer| &answer["form"]).collect();
    assert_eq!(forms, ["presidium", "plenary"]);
    assert_eq!(session.field("InterpellationWithdrawn", "interpellation"), [2]);
    assert_eq!(session.field("InterpellationClosed", "interpellation"), [3]);
}

#[test]
fn a_tenth_of_the_deputies_move_a_removal_and_a_secret_ballot_on_paper_decides() {
    let session = session();
    let filed = session.all("RemovalFiled").remove(0);
    let movers = &filed["grounds"][0];
    assert_eq!((&movers["count"], &movers["needed"], &movers["total"]), (&json!(53), &json!(53), &json!(523)));
    assert_eq!(session.field("PersonRemoved", "removal"), [1]);
    assert_eq!(session.field("RemovalWithdrawn", "removal"), [2]);
    assert_eq!(session.field("RemovalRejected", "removal"), [3]);
    let votes = &session.report.votes;
    let on_paper: Vec<_> = votes.iter().filter(|vote| vote.method == VoteMethod::Paper).map(result).collect();
    assert_eq!(on_paper, [([268, 180, 57, 1], true), ([255, 190, 60, 1], false)]);
    // Entered three times, because the two counts of the first ballot differed.
    assert_eq!(session.field("CountEntered", "ballot"), [1, 1, 1, 2, 2]);
    let heard = session.all("DefenceRecorded");
    let forms: Vec<&Value> = heard.iter().map(|heard| &heard["defence"]["form"]).collect();
    assert_eq!(forms, ["before_leaders", "written", "before_plenary"]);
}

#[test]
fn one_investigation_is_declined_and_the_session_is_adjourned_for_the_other() {
    let session = session();
    assert_eq!(session.field("InvestigationDeclined", "committee"), [3]);
    assert_eq!(session.field("InvestigationOrdered", "committee"), [4]);
    assert_eq!(session.field("InvestigationReported", "resolution"), [14]);
    assert_eq!(session.field("SessionAdjourned", "until"), ["2024-12-28"]);
    assert_eq!(session.all("SessionResumed").len(), 1);
    assert_eq!(session.field("ItemAdopted", "item"), [14, 7, 8, 9, 10, 11, 12]);
}

#[test]
fn whoever_misses_a_second_session_without_leave_is_named_with_the_rule() {
    let (session, book) = folded(session());
    let warnings = absence::warnings(&session, &book);
    assert_eq!(warnings.len(), 1);
    let warning = &warnings[0];
    let person = yishi_procedure::ids::PersonRef::Seat(warning.seat);
    assert_eq!(session.roll.name(person).unwrap().hans, "贺云峰");
    assert_eq!((warning.absences, warning.limit, warning.citation.to_string().as_str()), (2, 2, "DL 62"));
}

#[test]
fn speakers_are_called_in_turn_and_the_first_time_is_longer_than_the_second() {
    let speeches = session().all("SpeechBegun");
    let called: Vec<(&Value, &Value)> = speeches
        .iter()
        .filter(|speech| speech["turn"].is_u64())
        .map(|speech| (&speech["turn"], &speech["limit_seconds"]))
        .collect();
    let (first, second) = ((&json!(1), &json!(600)), (&json!(2), &json!(300)));
    assert_eq!(called, [first, first, first, second]);
}

#[test]
fn the_releases_tell_what_is_public_in_the_order_in_which_it_happened() {
    let session = session();
    for file in ["release.zh-Hans.txt", "release.zh-Hant.txt"] {
        let release = session.text(file);
        assert!(!release.contains("第四次全体会议") && !release.contains("第四次全體會議"), "held in secret");
        assert!(!release.contains("旁听") && !release.contains("旁聽"), "observers sit in no sitting");
    }
    let release = session.text("release.zh-Hans.txt");
    let place = |text: &str| release.find(text).unwrap_or_else(|| panic!("{text} is not in\n{release}"));
    assert!(place("举行第五次全体会议") < place("胜利闭幕"));
    // Who deliberates makes no speech that a release tells; the minutes do.
    assert!(!release.contains("发言"), "{release}");
}

#[test]
fn replaying_the_session_twice_gives_the_same_bytes_and_releases_in_their_scripts() {
    session().is_the_same_again(SCRIPT);
}

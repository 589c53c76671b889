//! A year of a standing committee in six meetings: what each decides, what one hands to the next, and what follows their closes.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Value, json};
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::voting::method::VoteMethod;
use yishi_verify::Report;

use crate::{FILES, Replayed, journal, scenario, yishi};

/// One meeting as its export tells it.
struct Meeting {
    report: Report,
    events: Vec<(String, Value)>,
}

/// All six, each replayed once for all tests and found clean by the independent checker.
static YEAR: LazyLock<Vec<Meeting>> = LazyLock::new(|| (1..=6).map(Meeting::held).collect());

fn script(no: usize) -> String {
    scenario(&format!("standing-committee-{no}.toml"))
}

impl Meeting {
    fn held(no: usize) -> Self {
        let replayed = Replayed::of(&[&script(no)]);
        Self { report: replayed.verified(), events: journal::events(&replayed) }
    }

    /// The data of all events of that kind in their order.
    fn all(&self, kind: &str) -> Vec<&Value> {
        self.events.iter().filter(|(one, _)| one == kind).map(|(_, data)| data).collect()
    }

    /// The data of the only event of that kind.
    fn only(&self, kind: &str) -> &Value {
        let [one] = self.all(kind)[..] else { panic!("{}: not one {kind}", self.report.session) };
        one
    }

    /// The kinds of what stands behind the close.
    fn after_the_close(&self) -> Vec<&str> {
        let kinds = self.events.iter().map(|(kind, _)| kind.as_str());
        kinds.skip_while(|kind| *kind != "SessionClosed").skip(1).collect()
    }

    /// Every vote but the one on the agenda: what it was about, its figures, the number needed of which base, and the verdict.
    fn votes(&self) -> Vec<Value> {
        let votes = self.report.votes.iter().map(|vote| {
            let (tally, [ground]) = (vote.tally.unwrap(), vote.grounds.as_slice()) else { panic!("one ground") };
            let figures = [tally.approvals, tally.against, tally.abstain, ground.needed, ground.total];
            json!([vote.question, figures, vote.passed.unwrap()])
        });
        votes.filter(|vote| vote[0] != "agenda").collect()
    }

    /// Entitled, present and needed of every plenary.
    fn quorums(&self) -> Vec<[u32; 3]> {
        let plenaries = self.report.sittings.iter().filter(|one| matches!(one.kind, SittingKind::Plenary { .. }));
        plenaries.map(|one| one.quorum.as_ref().unwrap()).map(|q| [q.total, q.count, q.needed]).collect()
    }

    /// The first day of the meeting, and its last.
    fn days(&self) -> [jiff::civil::Date; 2] {
        let days: BTreeSet<_> = self.report.sittings.iter().map(|sitting| sitting.date).collect();
        [*days.first().unwrap(), *days.last().unwrap()]
    }
}

fn meeting(no: usize) -> &'static Meeting {
    &YEAR[no - 1]
}

#[test]
fn six_meetings_of_the_committee_are_held_each_with_more_than_half_of_its_members() {
    let quorums: Vec<_> = YEAR.iter().map(Meeting::quorums).collect();
    assert_eq!(
        quorums,
        [
            [[45, 42, 23], [45, 43, 23]],
            [[45, 43, 23], [45, 42, 23]],
            [[45, 44, 23], [45, 42, 23]],
            // The member whose duties are suspended is not counted.
            [[44, 42, 23], [44, 41, 23]],
            [[45, 43, 23], [45, 44, 23]],
            // One has resigned.
            [[44, 42, 23], [44, 41, 23]],
        ]
    );
    let in_office: Vec<u32> = YEAR.iter().map(|one| one.report.entitled).collect();
    assert_eq!(in_office, [45, 45, 45, 44, 44, 44]);
    assert!(YEAR.iter().all(|one| one.report.closed_at.is_some() && !one.report.reconstructed));
}

/// law: OL 51
#[test]
fn they_meet_at_least_every_two_months() {
    let days: Vec<_> = YEAR.iter().map(Meeting::days).collect();
    for (before, next) in days.iter().zip(&days[1..]) {
        let due = before[0].checked_add(jiff::Span::new().months(2)).unwrap();
        assert!(before[1] < next[0] && next[0] <= due, "{before:?} {next:?}");
    }
}

#[test]
fn everything_is_decided_by_more_than_half_of_all_members_and_one_short_is_not() {
    let appointment = |no: u16| json!({ "appointment": no });
    assert_eq!(
        meeting(1).votes(),
        [
            json!([appointment(1), [41, 0, 2, 23, 45], true]),
            json!([appointment(2), [39, 2, 2, 23, 45], true]),
            json!([appointment(3), [22, 15, 6, 23, 45], false]),
            json!([appointment(4), [42, 0, 1, 23, 45], true]),
        ]
    );
    assert_eq!(
        meeting(2).votes(),
        [
            json!([{ "amendment": 1 }, [25, 11, 6, 23, 45], true]),
            json!([{ "clause": 1 }, [23, 16, 3, 23, 45], true]),
            json!([{ "bill": 1 }, [38, 1, 3, 23, 45], true]),
            json!([{ "item": 2 }, [40, 0, 2, 23, 45], true]),
            json!([appointment(1), [20, 17, 5, 23, 45], false]),
            json!([appointment(2), [40, 0, 2, 23, 45], true]),
        ]
    );
    assert_eq!(
        meeting(4).votes(),
        [
            json!([{ "item": 5 }, [39, 0, 2, 23, 44], true]),
            json!([{ "motion": 1 }, [37, 1, 3, 23, 44], true]),
            // Exactly half of 44.
            json!([{ "motion": 5 }, [22, 11, 8, 23, 44], false]),
            json!(["scrutineers", [41, 0, 0, 23, 44], true]),
            json!([{ "dismissal": 1 }, [23, 14, 3, 23, 44], true]),
        ]
    );
    let methods: Vec<VoteMethod> = meeting(4).report.votes.iter().map(|vote| vote.method).collect();
    assert_eq!(methods[..5], [VoteMethod::ShowOfHands; 5]);
    assert_eq!(methods[5..], [VoteMethod::Paper]);
}

/// law: LL 32
/// law: LL 33
/// law: LL 87
#[test]
fn a_regulation_is_read_in_two_meetings_approved_by_the_province_and_announced() {
    let (first, second) = (meeting(1), meeting(2));
    let read = first.only("BillRead");
    assert_eq!(read["reading"], 1);
    let published = first.only("DraftPublished");
    assert_eq!((&published["from"], &published["until"]), (&json!("2024-01-26"), &json!("2024-02-25")));
    // What the second meeting begins with is what the first left.
    let carried = second.only("BillCarriedOver");
    assert_eq!(carried["title"], first.all("BillFiled")[0]["title"]);
    assert_eq!(carried["field"], first.all("BillFiled")[0]["field"]);
    assert_eq!(carried["from_session"]["hans"], first.report.title.as_str());
    assert_eq!((&carried["readings_done"], &carried["published"]), (&json!(1), &json!(true)));
    assert_eq!(carried["first_read_on"], first.days()[0].to_string());
    assert_eq!(second.only("BillDecided")["readings"], 2);
    assert_eq!(second.only("BillRead")["reading"], 2);
    second.only("UnifiedExaminationRecorded");
    assert_eq!(second.only("BillAdopted")["amended_by"], json!([1]));
    assert_eq!(second.only("ClauseVoted")["kept"], true);
    // Four months are there for the approval.
    let approval = second.only("BillApprovalRecorded");
    assert_eq!((&approval["due"], &approval["in_time"]), (&json!("2024-08-02"), &json!(true)));
    assert_eq!(second.only("BillAnnounced")["effective"], "2024-09-01");
}

/// law: LL 45
/// law: LL 46
#[test]
fn other_bills_are_voted_on_part_by_part_laid_aside_ended_taken_back_and_rejected() {
    let third = meeting(3);
    let parts: Vec<&Value> = third.all("BillPartVoted").into_iter().map(|part| &part["adopted"]).collect();
    assert_eq!(parts, [true, true, false]);
    third.only("BillAdopted");
    // One regulation is read in three meetings, from the third to the fifth.
    for (before, next, reading) in [(third, meeting(4), 2), (meeting(4), meeting(5), 3)] {
        let carried = next.all("BillCarriedOver");
        let carried = carried.iter().find(|one| one["title"]["hans"] == "明川市城市更新条例").unwrap();
        assert_eq!(carried["from_session"]["hans"], before.report.title.as_str());
        assert_eq!(carried["readings_done"], reading - 1);
        assert_eq!(carried["first_read_on"], third.days()[0].to_string());
        assert_eq!(next.all("BillRead")[0]["reading"], reading);
    }
    let fifth = meeting(5);
    assert_eq!(fifth.only("BillShelved")["lapses_from"], "2026-09-04");
    assert_eq!(fifth.only("BillLapsed")["lapses_from"], "2024-08-25");
    fifth.only("BillWithdrawn");
    fifth.only("BillRejected");
}

#[test]
fn who_was_refused_twice_for_one_post_is_not_proposed_a_third_time() {
    let (first, second) = (meeting(1), meeting(2));
    let refused = |meeting: &Meeting| {
        let no = &meeting.only("AppointmentRefused")["appointment"];
        let proposed = meeting.all("AppointmentProposed").into_iter().find(|one| one["appointment"] == *no);
        proposed.map(|one| (one["office"].clone(), one["refused_before"].clone())).unwrap()
    };
    let ((office, before), (again, refused_before)) = (refused(first), refused(second));
    assert_eq!((before, refused_before), (json!(0), json!(1)));
    let carried = second.only("RefusalCarriedOver");
    assert_eq!((&carried["office"], &carried["session"]), (&office, &json!(first.report.session)));
    assert_eq!(office, again);
    // A third proposal stops the script at its line.
    let oath = "[[sitting.act]]\nat = \"15:42\"";
    let third = "[[sitting.act]]\nat = \"15:41\"\ndo = \"propose appointment\"\nkind = \"appoint\"\nperson = \"高梓墨\"\n\
         office = { kind = \"department-head\", title = [\"市水利局局长\", \"市水利局局長\"] }\nproposer = \"government\"\n\
         sitting = 2\npapers-received-on = 2024-03-08\nexam-passed-on = 2024-01-10\n\n";
    let text = std::fs::read_to_string(script(2)).unwrap();
    let text = text.replacen(oath, &format!("{third}{oath}"), 1);
    let line = text.lines().position(|line| line == "at = \"15:41\"").unwrap() + 2;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("third.toml");
    std::fs::write(&file, text).unwrap();
    let out = folder.path().join("out");
    let done = yishi(&["replay", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    let told = String::from_utf8(done.stderr).unwrap();
    let wanted = format!("third.toml:{line}: ProposeAppointment: N.122 limit=2 times=2");
    assert!(!done.status.success() && told.contains(&wanted), "{told}");
}

#[test]
fn who_leaves_a_post_is_voted_on_before_who_takes_it_and_late_papers_are_a_warning() {
    let first = meeting(1);
    let adopted: Vec<&Value> = first.all("AppointmentAdopted").into_iter().map(|one| &one["appointment"]).collect();
    assert_eq!(adopted, [1, 2, 4]);
    let proposed = first.all("AppointmentProposed");
    assert_eq!((&proposed[0]["kind"], &proposed[1]["kind"]), (&json!("remove"), &json!("appoint")));
    assert_eq!(proposed[0]["office"], proposed[1]["office"]);
    let in_time: Vec<&Value> = proposed.iter().map(|one| &one["papers"]["in_time"]).collect();
    assert_eq!(in_time, [true, true, true, false, true]);
    assert_eq!(proposed[3]["papers"]["earliest"], "2024-01-27");
    first.only("AppointmentWithdrawn");
    let acting = meeting(3).all("AppointmentProposed");
    assert!(acting.iter().all(|one| one["kind"] == "acting" && one["papers"]["in_time"] == false));
    // Oaths: in a group, alone, and after the close.
    let sworn: Vec<usize> = YEAR.iter().map(|one| one.all("OathTaken").len()).collect();
    assert_eq!(sworn, [1, 1, 2, 0, 0, 1]);
    let certificates: Vec<&Value> =
        YEAR.iter().flat_map(|one| one.all("CertificateRecorded")).map(|one| &one["number"]).collect();
    let numbers: Vec<String> = (1..=certificates.len()).map(|no| format!("明人常任字〔2024〕{no}号")).collect();
    assert_eq!(certificates, numbers.iter().map(|number| json!(number)).collect::<Vec<_>>().iter().collect::<Vec<_>>());
}

/// law: SL 15–17
#[test]
fn a_special_report_keeps_its_twenty_ten_and_seven_days_and_is_rated() {
    let second = meeting(2);
    let papers = |meeting: &Meeting| -> Vec<Value> {
        let received = meeting.all("ReportReceived");
        received.iter().map(|one| json!([one["report"], one["timing"]["latest"], one["timing"]["late"]])).collect()
    };
    assert_eq!(papers(second), [json!([1, "2024-02-29", 0]), json!([1, "2024-03-10", 0]), json!([1, "2024-03-13", 0])]);
    let late: Vec<Value> = papers(meeting(4)).into_iter().filter(|paper| paper[2] != 0).collect();
    assert_eq!(late, [json!([4, "2024-06-30", 2])]);
    let rated = |no: usize| meeting(no).only("RatingRecorded");
    assert_eq!((&rated(2)["dissatisfying"], &rated(2)["report_again_by"]), (&json!(false), &Value::Null));
    // 19 of the 41 who marked are satisfied or basically satisfied; 22 of 44 members are not more than half.
    assert_eq!((&rated(4)["dissatisfying"], &rated(4)["report_again_by"]), (&json!(true), &json!("2025-01-10")));
    let met: Vec<&Value> = rated(4)["grounds"].as_array().unwrap().iter().map(|ground| &ground["met"]).collect();
    assert_eq!(met, [false, false]);
    // What was rated dissatisfying is reported again in the sixth meeting, before that day.
    let (again, sixth) = (meeting(4).all("SpecialReportPlanned")[3], meeting(6));
    assert_eq!(sixth.all("SpecialReportPlanned")[0]["topic"], again["topic"]);
    assert!(sixth.days()[0].to_string().as_str() < "2025-01-10");
    assert_eq!(rated(6)["dissatisfying"], false);
}

/// law: SL 19, 20, 27
#[test]
fn accounts_and_half_year_come_in_their_season_and_the_audit_is_followed_up_in_six_months() {
    let planned = meeting(4).all("SpecialReportPlanned");
    assert_eq!((&planned[0]["season"]["within"], &planned[2]["season"]["within"]), (&json!(true), &json!(true)));
    let followed = meeting(6).all("SpecialReportPlanned")[1];
    assert_eq!(followed["within"]["counted_from"], meeting(4).days()[0].to_string());
    assert_eq!((&followed["within"]["latest"], &followed["within"]["late"]), (&json!("2025-01-10"), &json!(0)));
}

/// law: SL 31–37
/// law: SL 47–50
#[test]
fn an_inspection_a_special_inquiry_and_three_interpellations_go_their_ways() {
    let third = meeting(3);
    third.only("InspectionPlanned");
    third.only("InspectionReported");
    assert_eq!(third.only("SpecialInquiryOpened")["sitting"], 3);
    assert_eq!(third.all("SpecialQuestionAnswered").len(), 2);
    let rated: Vec<Value> =
        third.all("AnswerRated").iter().map(|one| json!([one["ground"]["count"], one["second_answer"]])).collect();
    assert_eq!(rated, [json!([3, true]), json!([1, false])]);
    assert_eq!(third.only("InterpellationWithdrawn")["interpellation"], 2);
    assert_eq!(third.only("InterpellationClosed")["interpellation"], 3);
    let late: Vec<Value> = third.all("FollowUpRecorded").iter().map(|one| json!([one["of"], one["late"]])).collect();
    assert_eq!(late, [json!([{ "special_inquiry": 1 }, 0]), json!([{ "inspection": 1 }, 6])]);
}

/// law: LL 109
#[test]
fn documents_are_filed_in_time_or_late_and_reviewed_until_they_are_in_order_or_annulled() {
    let filed: Vec<Value> =
        meeting(1).all("NormativeDocumentFiled").iter().map(|one| one["timing"]["late"].clone()).collect();
    assert_eq!(filed, [0, 19, 0]);
    let reviews: Vec<Value> =
        meeting(1).all("DocumentReviewed").iter().map(|one| json!([one["document"], one["result"]])).collect();
    assert_eq!(
        reviews,
        [json!([1, "in_order"]), json!([2, "asked_to_amend"]), json!([2, "in_order"]), json!([3, "asked_to_amend"]),]
    );
    assert_eq!(meeting(5).only("DocumentReviewed")["result"], "annulled");
}

/// law: OL 32
/// law: SL 62
#[test]
fn resignations_and_removals_end_in_every_way_they_can() {
    let third = meeting(3);
    assert_eq!(third.all("ResignationAccepted").len(), 3);
    assert_eq!(third.only("ResignationDeclined")["resignation"], 3);
    assert_eq!(third.only("ResignationWithdrawn")["resignation"], 4);
    assert_eq!(third.only("HigherApprovalRecorded")["matter"], json!({ "resignation": 2 }));
    // The dismissal is moved by nine: a fifth of 44 is more than eight.
    let moved = &meeting(4).only("DismissalFiled")["grounds"][0];
    assert_eq!((&moved["count"], &moved["needed"], &moved["total"]), (&json!(9), &json!(9), &json!(44)));
    meeting(4).only("PersonRemoved");
    let fifth = meeting(5);
    assert_eq!(fifth.only("RemovalWithdrawn")["removal"], 1);
    assert_eq!(fifth.only("RemovalRejected")["removal"], 2);
    fifth.only("SeatWithdrawn");
    fifth.only("InvestigationOrdered");
    fifth.only("InvestigationDeclined");
}

/// law: OL 52
#[test]
fn five_members_move_jointly_and_with_four_a_motion_falls() {
    let fourth = meeting(4);
    let needed: Vec<&Value> =
        fourth.all("MotionFiled").into_iter().map(|motion| &motion["grounds"][0]["needed"]).collect();
    assert_eq!(needed, [&json!(5), &json!(5), &json!(5), &Value::Null, &Value::Null]);
    let fell = fourth.only("MotionFell");
    assert_eq!((&fell["motion"], &fell["ground"]["count"]), (&json!(2), &json!(4)));
    assert_eq!(fourth.only("MotionAdopted")["motion"], 1);
    assert_eq!(fourth.only("MotionRejected")["motion"], 5);
    assert_eq!(fourth.only("ResultReportRecorded")["motion"], 4);
}

#[test]
fn the_committee_decides_that_the_congress_meets() {
    let sixth = meeting(6);
    let convened = sixth.all("AnnouncementIssued")[0];
    assert_eq!((&convened["announcement"], &convened["subject"]), (&json!(1), &json!("session")));
    assert_eq!(sixth.all("ItemAdopted")[0]["item"], 4);
}

#[test]
fn reports_approvals_and_certificates_follow_the_close() {
    let after: Vec<Vec<&str>> = YEAR.iter().map(Meeting::after_the_close).collect();
    assert_eq!(after[0], ["CertificateRecorded", "CertificateRecorded", "DocumentReviewed", "DocumentReviewed"]);
    let second = ["CertificateRecorded", "OpinionsSent", "BillApprovalRecorded", "BillAnnounced", "FollowUpRecorded"];
    assert_eq!(after[1], second);
    assert_eq!(after[2][..2], ["HigherApprovalRecorded", "OathTaken"]);
    assert!(after[3].contains(&"ResultReportRecorded"));
    assert_eq!(after[4], ["InvestigationReported"]);
    assert_eq!(after[5], ["CertificateRecorded", "OpinionsSent", "FollowUpRecorded"]);
}

#[test]
fn the_year_replayed_twice_gives_the_same_bytes() {
    for no in 1..=6 {
        let (one, other) = (Replayed::of(&[&script(no)]), Replayed::of(&[&script(no)]));
        for file in FILES {
            assert!(one.bytes(file) == other.bytes(file), "meeting {no}: {file}");
        }
    }
}

#[test]
fn the_releases_of_the_year_read_as_those_of_a_committee_and_keep_each_to_its_script() {
    use yishi_names::script::{only_simplified, only_traditional};
    for no in 1..=6 {
        let replayed = Replayed::of(&[&script(no)]);
        let hans: String = replayed.text("release.zh-Hans.txt").chars().filter(|c| only_traditional(*c)).collect();
        let hant: String = replayed.text("release.zh-Hant.txt").chars().filter(|c| only_simplified(*c)).collect();
        assert_eq!((hans.as_str(), hant.as_str()), ("", ""), "meeting {no}");
        // A committee holds meetings, not assemblies; who deliberates makes no address (讲话).
        let release = replayed.text("release.zh-Hans.txt");
        assert!(!release.contains("本次大会") && !release.contains("讲话"), "{release}");
    }
}

//! Scripts: what is wrong with one is told whole, with file, line and reason; what is right is held.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use yishi_app::House;
use yishi_app::clock::ScriptClock;
use yishi_app::record;
use yishi_app::scenario::{self, Act, Scenario, ScriptProblem};
use yishi_journal::{Memory, SigningKey};
use yishi_names::Script;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::ballot::paper::Mark;
use yishi_procedure::business::movers::Organ;
use yishi_procedure::{Command, Session};
use yishi_rulebook::Library;

/// A small script without fault. The tests change single lines of it and look for the complaint.
const SMALL: &str = r#"[session]
id = "small"
body = "cppcc"
place = ["云溪市", "雲溪市"]
term = 3
session = 1
convened = 2023-06-01T08:00:00
overlays = ["mingchuan-cppcc-2023"]
[[group]]
name = ["经济", "經濟"]
seats = 20
[[group]]
name = "教育"
seats = 10
[[person]]
name = ["钟范", "鍾范"]
group = "教育"
office = ["市政协主席", "市政協主席"]
rank = 1
[[person]]
name = "高山"
[[item]]
title = ["常务委员会工作报告", "常務委員會工作報告"]
business = "report"
subject = "standing_committee_report"
[[item]]
title = "政治方案"
business = "resolution"
subject = "political_resolution"
[[sitting]]
kind = "opening"
date = 2023-06-02
part-of-day = "morning"
items = [1, 2]
[[sitting.act]]
at = "08:00"
do = "executive chairs"
presiding = "钟范"
[[sitting.act]]
at = "08:10"
do = "doors open"
[[sitting.act]]
at = "08:20"
until = "08:50"
do = "check-in 25 of 30, leave 3"
[[sitting.act]]
at = "09:00"
do = "open"
[[sitting.act]]
after = "1m"
do = "vote: agenda, all for"
[[sitting.act]]
after = "2m"
do = "hear: item 1"
reporter = "高山"
[[sitting.act]]
after = "10m"
do = "go out 2"
[[sitting.act]]
after = "1m"
do = "vote: item 2, for 20, against 1, abstain 2"
[[sitting.act]]
after = "1m"
command = "ReturnToSitting"
seat = 0
[[sitting.act]]
after = "1m"
do = "close"
"#;

/// The small script without its line that returns a seat nobody knows yet.
fn small() -> String {
    SMALL.replace("[[sitting.act]]\nafter = \"1m\"\ncommand = \"ReturnToSitting\"\nseat = 0\n", "")
}

fn changed(from: &str, to: &str) -> String {
    let text = small();
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

fn problems(text: &str) -> Vec<ScriptProblem> {
    scenario::read("small.toml", text).expect_err("the script has a fault")
}

/// The line of a text that holds these words.
fn line_of(text: &str, words: &str) -> u32 {
    let before = text.lines().position(|line| line.contains(words)).unwrap();
    u32::try_from(before + 1).unwrap()
}

fn hold(script: &Scenario) -> Result<Session, ScriptProblem> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let journal = Arc::new(Memory::new(SigningKey::from_bytes(&[7; 32])));
        let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
        let house = Arc::new(House::open(journal, Library::shipped().unwrap(), clock.clone()).unwrap());
        tokio::spawn(house.clone().tend());
        let hall = scenario::run(script, &house, clock).await?;
        let session = hall.published().session.clone();
        Ok(session)
    })
}

#[test]
fn a_small_script_is_held() {
    let session = hold(&scenario::read("small.toml", &small()).unwrap()).unwrap();
    let sitting = &session.sittings[0];
    let quorum = sitting.opening_quorum.as_ref().unwrap();
    assert_eq!((quorum.count, quorum.total, quorum.needed), (25, 30, 20));
    assert_eq!(sitting.attendance.marked(Presence::OnLeave), 3);
    assert_eq!(sitting.attendance.marked(Presence::Left), 2);
    let tallies: Vec<_> = session.votes.iter().map(|vote| vote.result.as_ref().unwrap().tally).collect();
    assert_eq!(tallies[0].approvals, 25);
    assert_eq!((tallies[1].approvals, tallies[1].against, tallies[1].abstain, tallies[1].not_pressed), (20, 1, 2, 0));
    let key_person = session.roll.seats().find(|seat| seat.rank == Some(1)).unwrap();
    assert_eq!((key_person.no.0, key_person.name.as_ref().unwrap().hant.as_str()), (21, "鍾范"));
    assert_eq!(sitting.attendance.of(key_person.no), Presence::Present);
    assert_eq!(session.roll.seats().filter(|seat| seat.name.is_some()).count(), 30);
}

/// A meeting of the group that the first sitting forms, between that sitting and a closing one.
const GROUP_MEETING: &str = r#"[[sitting]]
kind = "group"
circle = 1
date = 2023-06-02
part-of-day = "afternoon"
[[sitting.act]]
at = "14:00"
do = "executive chairs"
presiding = "钟范"
[[sitting.act]]
at = "14:10"
do = "doors open"
[[sitting.act]]
at = "14:20"
do = "check-in 9 of 10"
[[sitting.act]]
at = "14:30"
do = "open"
[[sitting.act]]
at = "15:30"
do = "close"
[[sitting]]
kind = "closing"
date = 2023-06-03
part-of-day = "morning"
"#;

#[test]
fn a_meeting_of_a_group_is_set_once_an_act_of_the_script_has_formed_the_group() {
    let forming = "[[sitting.act]]\nat = \"08:05\"\ndo = \"form circle\"\nname = [\"教育组\", \"教育組\"]\nof = { groups = [\"教育\"] }\n";
    let doors = "[[sitting.act]]\nat = \"08:10\"\n";
    let text = changed(doors, &format!("{forming}{doors}")) + GROUP_MEETING;
    let session = hold(&scenario::read("small.toml", &text).unwrap()).unwrap();
    let [opening, group, closing] = session.sittings.as_slice() else { panic!("three sittings") };
    assert!(opening.closed_at.is_some() && group.closed_at.is_some() && closing.closed_at.is_none());
    assert_eq!((group.attendance.present(), session.entitled_in(group.kind)), (9, 10));
    // Without the act that forms it the meeting is refused at its own line.
    let text = small() + GROUP_MEETING;
    let problem = hold(&scenario::read("small.toml", &text).unwrap()).unwrap_err();
    assert_eq!(problem.line, line_of(&text, "kind = \"group\"") - 1);
}

/// The small script whose agenda names who reports, and whose sitting names somebody only where `heard` does.
fn planned(heard: &str) -> String {
    let text = changed("do = \"hear: item 1\"\nreporter = \"高山\"\n", &format!("do = \"hear: item 1\"\n{heard}"));
    let subject = "subject = \"standing_committee_report\"\n";
    let plan = "reporter = \"钟范\"\non-behalf-of = [\"常务委员会\", \"常務委員會\"]\n";
    text.replace(subject, &format!("{subject}{plan}"))
}

#[test]
fn a_report_is_heard_as_the_agenda_names_it() {
    let session = hold(&scenario::read("small.toml", &planned("")).unwrap()).unwrap();
    let heard = &session.sittings[0].reports[0];
    assert_eq!(session.roll.name(heard.reporter.person).unwrap().hans, "钟范");
    assert_eq!(heard.reporter.title.as_ref().unwrap().hans, "市政协主席");
    assert_eq!(heard.on_behalf_of.as_ref().unwrap().hant, "常務委員會");
}

#[test]
fn a_sitting_may_hear_somebody_else_on_the_same_commission() {
    let session = hold(&scenario::read("small.toml", &planned("reporter = \"高山\"\n")).unwrap()).unwrap();
    let heard = &session.sittings[0].reports[0];
    assert_eq!(session.roll.name(heard.reporter.person).unwrap().hans, "高山");
    assert_eq!(heard.on_behalf_of.as_ref().unwrap().hans, "常务委员会");
}

#[test]
fn the_record_keeps_the_order_of_what_happened_and_the_office_of_who_speaks_in_it() {
    let speech = |speaker: &str, role: &str| {
        format!("[[sitting.act]]\nafter = \"1m\"\ndo = \"speech\"\nspeaker = \"{speaker}\"\n{role}")
    };
    let role = "role = [\"表态讲话\", \"表態講話\"]\n";
    let close = "[[sitting.act]]\nafter = \"1m\"\ndo = \"close\"\n";
    let speeches = [speech("钟范", role), speech("钟范", ""), speech("高山", role)].concat();
    let session = hold(&scenario::read("small.toml", &changed(close, &format!("{speeches}{close}"))).unwrap()).unwrap();
    let facts = record::facts(&session).unwrap().remove(0);
    let places: Vec<Option<usize>> = facts.resolutions.items.iter().map(|item| item.after_reports).collect();
    assert_eq!(places, [Some(0), Some(1)], "the agenda before the report, the resolution after it");
    let titles = facts.speeches.iter().map(|speech| speech.speaker.title.as_ref().map(|title| title.hans.as_str()));
    assert_eq!(titles.collect::<Vec<_>>(), [Some("市政协主席"), None, None]);
    let release = record::releases(&session, Script::Hans).unwrap();
    assert!(release.contains("市政协主席钟范作表态讲话。钟范讲话。高山作表态讲话。"), "{release}");
}

#[test]
fn a_command_without_members_is_said_by_its_name_alone() {
    let close = "[[sitting.act]]\nafter = \"1m\"\ndo = \"close\"\n";
    let pause = "[[sitting.act]]\nafter = \"1m\"\ndo = \"adjourn session\"\n[[sitting.act]]\nafter = \"1h\"\ndo = \"resume session\"\n";
    let script = scenario::read("small.toml", &changed(close, &format!("{close}{pause}"))).unwrap();
    let session = hold(&script).unwrap();
    assert!(session.arrangements.adjourned.is_none());
}

#[test]
fn each_fault_is_told_with_its_file_line_and_reason() {
    let faults = [
        ("body = \"cppcc\"", "body = \"parliament\"", "unknown word `parliament`, one of: congress, cppcc"),
        ("id = \"small\"", "id = \"Small Session\"", "is no session id"),
        ("term = 3", "term = -3", "a whole number is wanted here"),
        ("name = [\"经济\", \"經濟\"]", "name = [\"經濟\", \"經濟\"]", "`經` is a traditional character"),
        ("name = [\"经济\", \"經濟\"]", "name = \"经济\"", "`经` is a simplified character in a traditional wording"),
        ("name = \"高山\"", "name = \"高 山\"", "cannot be a name"),
        ("name = \"高山\"", "name = [\"钟范\", \"鍾范\"]", "«钟范» is named twice"),
        ("group = \"教育\"", "group = \"体育\"", "there is no group «体育»"),
        ("rank = 1", "rang = 1", "unknown key `rang`; there are: name, group, office, rank"),
        ("business = \"report\"", "business = \"motion\"", "unknown word `motion`, one of: report"),
        ("subject = \"political_resolution\"", "subject = \"weather\"", "`weather` is no subject"),
        ("items = [1, 2]", "items = [1, 3]", "there is no item 3; the agenda has 2"),
        ("date = 2023-06-02", "date = \"2023-06-02\"", "a day is wanted here"),
        ("presiding = \"钟范\"", "presiding = \"钟饭\"", "there is no [[person]] «钟饭»"),
        ("at = \"08:10\"", "at = \"8.10\"", "a time is wanted here"),
        ("at = \"09:00\"", "at = \"07:00\"", "07:00:00 lies before an earlier act of this sitting"),
        ("after = \"2m\"", "after = \"2 minutes\"", "a stretch of time is wanted here"),
        ("do = \"hear: item 1\"", "do = \"hear: item 9\"", "there is no item 9; the agenda has 2"),
        (
            "subject = \"political_resolution\"",
            "reporter = \"高山\"\nsubject = \"political_resolution\"",
            "only a report has a `reporter` or an `on-behalf-of`",
        ),
        ("do = \"doors open\"", "do = \"open windows\"", "not understood; there are: doors open; check-in"),
        ("do = \"doors open\"", "command = \"OpenWindows\"", "no such command"),
        ("do = \"check-in 25 of 30, leave 3\"", "do = \"check-in 25 of 31, leave 3\"", "the roll has 30 seats, not 31"),
    ];
    for (from, to, reason) in faults {
        let text = changed(from, to);
        let found = problems(&text);
        let told = found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let place = format!("small.toml:{}: ", line_of(&small(), from));
        let one = found.iter().any(|problem| {
            let line = problem.to_string();
            line.starts_with(&place) && line.contains(reason)
        });
        assert!(one, "{to}: wanted «{place}…{reason}», told:\n{told}");
    }
}

#[test]
fn a_report_that_nobody_is_named_for_is_told_at_its_act() {
    let text = changed("reporter = \"高山\"\n", "");
    let found = problems(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].line, line_of(&text, "do = \"hear: item 1\""));
    assert!(found[0].reason.contains("`reporter` is missing, here and in the [[item]] of item 1"), "{}", found[0]);
}

#[test]
fn all_faults_of_a_script_are_told_at_once() {
    let text = changed("term = 3", "term = \"three\"").replace("subject = \"political_resolution\"", "");
    let text = text.replace("do = \"doors open\"", "do = \"doors ajar\"").replace("after = \"10m\"\n", "");
    let lines: Vec<u32> = problems(&text).iter().map(|problem| problem.line).collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(lines.is_sorted());
}

#[test]
fn what_is_no_toml_or_empty_is_told_too() {
    let broken = problems("[session]\nid = \"a\nplace = 3\n");
    assert!(broken.iter().any(|problem| problem.line == 2), "{broken:?}");
    assert!(!problems("").is_empty());
}

#[test]
fn what_the_procedure_refuses_stops_the_script_at_its_line() {
    let refused = [
        // Too few for the quorum of 20 of 30.
        ("do = \"check-in 25 of 30, leave 3\"", "do = \"check-in 19 of 30\"", "do = \"open\"", "OpenSitting: A.215"),
        ("do = \"open\"", "do = \"segment 2\"", "do = \"segment 2\"", "BeginSegment: D.301"),
        ("do = \"go out 2\"", "do = \"come back 1\"", "do = \"come back 1\"", "only 0 deputies are Left, not 1"),
        (
            "for 20, against 1, abstain 2",
            "for 20, against 1, abstain 1",
            "abstain 1",
            "the four figures are 22 together, but 23 are present",
        ),
    ];
    for (from, to, at, reason) in refused {
        let text = changed(from, to);
        let problem = hold(&scenario::read("small.toml", &text).unwrap()).expect_err(to);
        assert!(problem.reason.contains(reason), "{to}: {problem}");
        assert_eq!(problem.line, line_of(&text, at), "{to}: {problem}");
    }
}

#[test]
fn an_act_whose_time_is_past_is_told() {
    // The check-ins last until 09:10, so nothing can be opened at nine.
    let text = changed("until = \"08:50\"", "until = \"09:10\"");
    let problem = hold(&scenario::read("small.toml", &text).unwrap()).expect_err("nine is past");
    assert!(problem.reason.contains("is past: the act before it ended at"), "{problem}");
}

#[test]
fn commands_may_be_written_out() {
    let script = scenario::read("small.toml", SMALL).unwrap();
    // Seat nought is nobody's, which only the procedure can tell.
    let problem = hold(&script).expect_err("no such seat");
    assert!(problem.reason.starts_with("ReturnToSitting: C.111"), "{problem}");
}

#[test]
fn how_a_session_came_to_be_convened_is_told_in_a_table_of_its_own() {
    let table =
        "[convening]\ndecided-by = \"standing-committee\"\ndecided-on = 2023-04-20\nopens-on = 2023-06-02\n[[group]]\n";
    let text = small().replacen("[[group]]\n", table, 1);
    let script = scenario::read("small.toml", &text).unwrap();
    let called = script.convening.called.unwrap();
    assert_eq!((called.decided_by, called.opens_on), (Organ::StandingCommittee, date(2023, 6, 2)));
    assert_eq!(called.notice_sent_on, None);
    let text = text.replace("opens-on", "opens");
    let [problem] = <[ScriptProblem; 1]>::try_from(problems(&text)).unwrap();
    assert!(problem.reason.starts_with("unknown key `opens`"), "{problem}");
    assert_eq!(problem.line, line_of(&text, "opens ="));
}

#[test]
fn what_stands_in_a_list_many_times_is_written_once() {
    let machine = |times: u32| {
        let papers = format!(
            "[{{ times = {times}, lines = [{{ mark = \"circle\" }}] }}, {{ lines = [{{ mark = \"blank\" }}] }}]"
        );
        changed("do = \"open\"", &format!("do = \"enter machine count\"\nballot = 1\nby = 1\npapers = {papers}"))
    };
    let script = scenario::read("small.toml", &machine(300)).unwrap();
    let papers = script.sittings[0].acts.iter().find_map(|line| {
        let Act::Command(command) = &line.act else { return None };
        let Command::EnterMachineCount(count) = command.as_ref() else { return None };
        Some(&count.papers)
    });
    let papers = papers.unwrap();
    assert_eq!(papers.iter().filter(|paper| paper.lines[0].mark == Mark::Circle).count(), 300);
    assert_eq!(papers.len(), 301);
    let [problem] = <[ScriptProblem; 1]>::try_from(problems(&machine(10_001))).unwrap();
    assert!(problem.reason.contains("more than 10000 times"), "{problem}");
}

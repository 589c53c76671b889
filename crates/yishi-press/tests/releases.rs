//! Releases of invented sittings, against texts written by hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::{bare, collective, congress_closing, cppcc_opening, group, person};
use yishi_names::{AssemblyKind, Script, Text};
use yishi_press::check::{self, Finding, List};
use yishi_press::facts::{Attendance, MeetingKind, ReportHeard, Resolution, Resolutions, Row, Speech};
use yishi_press::{Drafter, Facts, Record, release};

const CONGRESS_CLOSING_HANS: &str = "\
清河市第五届人民代表大会第二次会议胜利闭幕

1月18日下午，清河市第五届人民代表大会第二次会议圆满完成各项议程，在清河会堂胜利闭幕。

本次大会应到代表301名，实到代表289名，符合法定人数。

大会主席团常务主席陈志远、于海云、欧阳清、林干臣在主席台前排就座。

市领导周杰、苏木、阿依古丽·买买提在主席台就座。

市中级人民法院院长范文后，市人民检察院检察长叶松在主席台就座。

大会主席团其他成员在主席台就座。

会议由大会主席团常务主席、执行主席陈志远主持。担任本次大会执行主席的还有：于海云、欧阳清。

会议表决通过了关于清河市人民政府工作报告的决议、关于清河市2025年预算执行情况与2026年预算的决议。

大会选举苏木、周杰为市人大常委会副主任。

陈志远在闭幕会上讲话。

部分在市的省人大代表，市直机关各单位负责人列席会议。市政协委员列席第一阶段会议。
";

const CONGRESS_CLOSING_HANT: &str = "\
清河市第五屆人民代表大會第二次會議勝利閉幕

1月18日下午，清河市第五屆人民代表大會第二次會議圓滿完成各項議程，在清河會堂勝利閉幕。

本次大會應到代表301名，實到代表289名，符合法定人數。

大會主席團常務主席陳志遠、于海云、歐陽清、林幹臣在主席台前排就座。

市領導周杰、蘇木、阿依古麗·買買提在主席台就座。

市中級人民法院院長范文后，市人民檢察院檢察長葉松在主席台就座。

大會主席團其他成員在主席台就座。

會議由大會主席團常務主席、執行主席陳志遠主持。擔任本次大會執行主席的還有：于海云、歐陽清。

會議表決通過了關於清河市人民政府工作報告的決議、關於清河市2025年預算執行情況與2026年預算的決議。

大會選舉蘇木、周杰爲市人大常委會副主任。

陳志遠在閉幕會上講話。

部分在市的省人大代表，市直機關各單位負責人列席會議。市政協委員列席第一階段會議。
";

const CPPCC_OPENING_HANS: &str = "\
政协云溪市第三届委员会第一次会议开幕

3月2日上午，政协云溪市第三届委员会第一次会议开幕。

市委书记高山出席会议。

本次大会应到委员188人，实到委员180人，符合《政协章程》规定的有效人数。

市政协主席沈千里，市政协副主席钟范、余松在主席台前排就座。

市领导万里云、谢宏、谢宏治等，各县（市、区）政协主席及市政协各专门委员会主任在主席台就座。

担任本次会议执行主席的是：沈千里、钟范、余松，钟范主持会议。

受政协云溪市第三届委员会常务委员会委托，沈千里向大会作常务委员会工作报告。\
受政协云溪市第三届委员会常务委员会委托，余松向大会作提案工作情况报告。

高山代表中共云溪市委讲话。
";

const CPPCC_OPENING_HANT: &str = "\
政協雲溪市第三屆委員會第一次會議開幕

3月2日上午，政協雲溪市第三屆委員會第一次會議開幕。

市委書記高山出席會議。

本次大會應到委員188人，實到委員180人，符合《政協章程》規定的有效人數。

市政協主席沈千里，市政協副主席鍾范、余鬆在主席台前排就座。

市領導萬里雲、謝宏、謝宏治等，各縣（市、區）政協主席及市政協各專門委員會主任在主席台就座。

擔任本次會議執行主席的是：沈千里、鍾范、余鬆，鍾范主持會議。

受政協雲溪市第三屆委員會常務委員會委託，沈千里向大會作常務委員會工作報告。\
受政協雲溪市第三屆委員會常務委員會委託，余鬆向大會作提案工作情況報告。

高山代表中共雲溪市委講話。
";

fn hans(facts: &Facts) -> String {
    release::text(facts, Script::Hans)
}

#[test]
fn a_congress_closing_reads_as_written_by_hand() {
    let facts = congress_closing();
    assert_eq!(hans(&facts), CONGRESS_CLOSING_HANS);
    assert_eq!(release::text(&facts, Script::Hant), CONGRESS_CLOSING_HANT);
}

#[test]
fn an_opening_of_a_consultative_conference_reads_as_written_by_hand() {
    let facts = cppcc_opening();
    assert_eq!(hans(&facts), CPPCC_OPENING_HANS);
    assert_eq!(release::text(&facts, Script::Hant), CPPCC_OPENING_HANT);
}

#[test]
fn the_lists_of_both_sittings_are_read_back_as_the_facts_have_them() {
    for facts in [congress_closing(), cppcc_opening()] {
        for script in Script::BOTH {
            assert_eq!(check::findings(&facts, script, &release::text(&facts, script)), []);
        }
    }
}

#[test]
fn what_is_not_known_is_not_written() {
    for (kind, meeting, text) in [
        (
            AssemblyKind::Congress,
            MeetingKind::Preparatory,
            "清河市第五届人民代表大会第二次会议举行预备会议\n\n1月18日下午，清河市第五届人民代表大会第二次会议举行预备会议。\n",
        ),
        (
            AssemblyKind::Cppcc,
            MeetingKind::Plenary,
            "市政协五届二次会议举行全体会议\n\n1月18日下午，政协清河市第五届委员会第二次会议举行全体会议。\n",
        ),
    ] {
        assert_eq!(hans(&bare(kind, meeting)), text);
    }
}

#[test]
fn an_opening_or_closing_that_is_a_numbered_plenary_says_so() {
    let mut facts = bare(AssemblyKind::Congress, MeetingKind::Closing);
    facts.meeting.plenary = Some(3);
    assert!(hans(&facts).contains("第二次会议举行第三次全体会议，圆满完成各项议程，胜利闭幕。"));
    facts.meeting.kind = MeetingKind::Opening;
    facts.meeting.plenary = Some(1);
    assert!(hans(&facts).contains("第二次会议开幕，举行第一次全体会议。"));
}

#[test]
fn a_standing_committee_holds_a_meeting_and_no_assembly() {
    let mut facts = bare(AssemblyKind::StandingCommittee, MeetingKind::Closing);
    facts.attendance = Some(Attendance { measure: "名".into(), entitled: 45, present: 43, quorate: Some(true) });
    facts.reports_heard = vec![ReportHeard {
        report: "special_report".into(),
        title: Text::new("关于水污染防治情况的报告", "關於水污染防治情況的報告"),
        reporter: person("苏木", "蘇木"),
        on_behalf_of: None,
    }];
    let text = hans(&facts);
    assert!(text.starts_with("清河市第五届人民代表大会常务委员会第二次会议闭幕\n"), "{text}");
    assert!(text.contains("本次会议应到") && text.contains("苏木向会议作关于水污染防治情况的报告。"), "{text}");
    assert!(!text.contains("本次大会") && !text.contains("胜利"), "{text}");
}

#[test]
fn a_number_that_does_not_suffice_is_said_plainly() {
    let mut facts = bare(AssemblyKind::Congress, MeetingKind::Plenary);
    let figures = |quorate| Some(Attendance { measure: "名".into(), entitled: 301, present: 180, quorate });
    facts.attendance = figures(Some(false));
    assert!(hans(&facts).contains("本次大会应到代表301名，实到代表180名，未达到法定人数。"));
    facts.attendance = figures(None);
    assert!(hans(&facts).contains("本次大会应到代表301名，实到代表180名。"));
}

#[test]
fn a_count_of_resolutions_is_printed_only_where_it_is_true() {
    let item = |subject: &str, title: &str| Resolution {
        subject: subject.into(),
        form: Text::new("决议", "決議"),
        title: Text::alike(title),
        unnamed: false,
        after_reports: None,
    };
    let items = vec![item("government_work_report", "甲决议"), item("budget_report", "乙决议")];
    let mut facts = bare(AssemblyKind::Congress, MeetingKind::Closing);
    let verb = Some(Text::new("表决通过", "表決通過"));
    facts.resolutions = Resolutions { verb, count: Some(2), items };
    assert!(hans(&facts).contains("会议表决通过了政府、预算2个工作报告决议。"));
    facts.resolutions.count = Some(3);
    assert!(hans(&facts).contains("会议表决通过了甲决议、乙决议。"));
    facts.resolutions.items[0].unnamed = true;
    facts.resolutions.items.swap(0, 1);
    assert!(hans(&facts).contains("会议表决通过了乙决议及甲决议。"));
}

#[test]
fn collective_groups_of_one_row_share_a_sentence() {
    let mut facts = bare(AssemblyKind::Congress, MeetingKind::Plenary);
    facts.rostrum = vec![
        collective(Text::new("市党政军领导", "市黨政軍領導")),
        collective(Text::new("大会主席团其他成员", "大會主席團其他成員")),
        group("veterans", Some(Text::new("老领导", "老領導")), Row::Any, vec![person("伍清", "伍清")]),
    ];
    let text = hans(&facts);
    assert!(text.contains("市党政军领导和大会主席团其他成员在主席台就座。\n\n老领导伍清在主席台就座。"), "{text}");
}

#[test]
fn other_kinds_of_speech_keep_their_name() {
    let mut facts = bare(AssemblyKind::Cppcc, MeetingKind::Plenary);
    let speech = |role: &str| Speech { speaker: person("伍清", "伍清"), role: Text::alike(role) };
    facts.speeches = vec![speech("讲话"), speech("大会发言")];
    assert!(hans(&facts).contains("伍清讲话。伍清作大会发言。"));
    assert_eq!(check::findings(&facts, Script::Hans, &hans(&facts)), []);
}

#[test]
fn who_speaks_for_an_organ_does_so_by_title_or_on_its_behalf() {
    let mut facts = bare(AssemblyKind::Congress, MeetingKind::Closing);
    let role = Text::new("表态讲话（市人大常委会）", "表態講話（市人大常委會）");
    facts.speeches = vec![Speech { speaker: person("伍清", "伍清"), role }];
    let hant = |facts: &Facts| release::text(facts, Script::Hant);
    assert!(hans(&facts).contains("\n伍清代表市人大常委会作表态讲话。"), "{}", hans(&facts));
    assert!(hant(&facts).contains("\n伍清代表市人大常委會作表態講話。"));
    assert_eq!(check::findings(&facts, Script::Hant, &hant(&facts)), []);
    facts.speeches[0].speaker.title = Some(Text::new("市人大常委会主任", "市人大常委會主任"));
    assert!(hans(&facts).contains("\n市人大常委会主任伍清作表态讲话。"), "{}", hans(&facts));
    assert_eq!(check::findings(&facts, Script::Hans, &hans(&facts)), []);
    facts.speeches[0].speaker.title = Some(Text::new("市委副书记", "市委副書記"));
    assert!(hans(&facts).contains("\n市委副书记伍清代表市人大常委会作表态讲话。"), "{}", hans(&facts));
}

#[test]
fn reports_and_resolutions_are_told_in_the_order_in_which_they_happened() {
    let mut facts = bare(AssemblyKind::Cppcc, MeetingKind::Opening);
    let report = |word: &str, title: &str, name: &str| ReportHeard {
        report: word.into(),
        title: Text::alike(title),
        reporter: person(name, name),
        on_behalf_of: None,
    };
    facts.reports_heard =
        vec![report("court_report", "甲报告", "伍清"), report("procuratorate_report", "乙报告", "高山")];
    let item = |title: &str, after_reports| Resolution {
        subject: "agenda".into(),
        form: Text::alike("议程"),
        title: Text::alike(title),
        unnamed: false,
        after_reports,
    };
    facts.resolutions.items = vec![item("议程", Some(0)), item("甲决议", Some(1)), item("乙决议", None)];
    let told =
        "大会通过了议程。\n\n伍清向大会作甲报告。\n\n大会通过了甲决议。\n\n高山向大会作乙报告。\n\n大会通过了乙决议。";
    assert!(hans(&facts).contains(told), "{}", hans(&facts));
    for item in &mut facts.resolutions.items {
        item.after_reports = None;
    }
    let told = "伍清向大会作甲报告。高山向大会作乙报告。\n\n大会通过了议程、甲决议、乙决议。";
    assert!(hans(&facts).contains(told), "{}", hans(&facts));
}

#[test]
fn a_wrong_name_is_found_twice_as_a_missing_and_as_a_strange_one() {
    let facts = congress_closing();
    let findings = check::findings(&facts, Script::Hans, &hans(&facts).replace("欧阳清、林干臣", "欧阳青、林干臣"));
    let strangers: Vec<&Finding> = findings.iter().filter(|f| matches!(f, Finding::Stranger { .. })).collect();
    assert_eq!(strangers, [&Finding::Stranger { list: List::Rostrum, entry: "欧阳青".into() }]);
    assert!(findings.iter().any(|finding| matches!(finding, Finding::Names { list: List::Rostrum, .. })));
}

#[test]
fn a_changed_order_a_dropped_name_and_an_added_one_are_found() {
    let facts = congress_closing();
    let text = hans(&facts);
    for (from, to, list) in [
        ("周杰、苏木、", "苏木、周杰、", List::Rostrum),
        ("还有：于海云、欧阳清", "还有：欧阳清", List::ExecutiveChairs),
        ("选举苏木、周杰", "选举苏木、周杰、叶松", List::Elected),
        ("执行主席陈志远主持", "执行主席于海云主持", List::Hosts),
    ] {
        assert!(text.contains(from));
        let findings = check::findings(&facts, Script::Hans, &text.replace(from, to));
        assert!(
            findings.iter().any(|f| matches!(f, Finding::Names { list: found, .. } if *found == list)),
            "{list:?}: {findings:?}"
        );
    }
}

#[test]
fn the_record_of_a_sitting_gives_the_same_facts_again() {
    let drafter = Drafter::new();
    for facts in [congress_closing(), cppcc_opening()] {
        let json = Record::from_facts(&facts, Script::Hans).to_json().unwrap();
        let back = Facts::from_record(&Record::from_json(&json).unwrap(), &drafter).unwrap();
        assert_eq!(back, facts);
    }
}

#[test]
fn a_record_that_contradicts_itself_gives_no_facts() {
    let drafter = Drafter::new();
    let sound = Record::from_facts(&congress_closing(), Script::Hans);
    let refused = |change: fn(&mut Record)| {
        let mut record = sound.clone();
        change(&mut record);
        Facts::from_record(&record, &drafter).unwrap_err().to_string()
    };
    assert_eq!(
        refused(|record| record.attendance.as_mut().unwrap().attended = 302),
        "302 attended, but only 301 were entitled to"
    );
    assert!(refused(|record| record.schema = "press-record/9".into()).contains("press-record/9"));
    assert!(refused(|record| record.body.name = "清河县人民代表大会".into()).contains("清河县人民代表大会"));
    assert!(refused(|record| record.attendance.as_mut().unwrap().unit = "委员".into()).contains("代表"));
}

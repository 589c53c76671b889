//! Two invented sittings. Some traditional forms are such as no converter would give, to show that names are copied.

#![allow(dead_code)] // Each test binary compiles this file and uses its own part of it.

pub mod sittings;

use yishi_names::{Assembly, AssemblyKind, PersonName, Text};
use yishi_press::date::PartOfDay;
use yishi_press::facts::{
    Attendance, Election, Facts, Meeting, MeetingKind, NonVoting, Participant, ReportHeard, Resolution, Resolutions,
    RostrumGroup, Row, Speech,
};
use yishi_press::{Date, record::Source};

pub fn person(hans: &str, hant: &str) -> Participant {
    Participant::named(PersonName::new(hans, hant))
}

pub fn titled(title: &Text, hans: &str, hant: &str) -> Participant {
    Participant::titled(title.clone(), PersonName::new(hans, hant))
}

pub fn group(word: &str, label: Option<Text>, row: Row, persons: Vec<Participant>) -> RostrumGroup {
    RostrumGroup { group: word.into(), label, row, persons, unnamed: false, unnamed_groups: Vec::new() }
}

pub fn collective(label: Text) -> RostrumGroup {
    RostrumGroup { unnamed: true, ..group("others", Some(label), Row::Any, Vec::new()) }
}

fn resolution(subject: &str, title: Text) -> Resolution {
    Resolution {
        subject: subject.into(), form: Text::new("决议", "決議"), title, unnamed: false, after_reports: None
    }
}

/// A sitting of which nothing is known but that it was held.
pub fn bare(kind: AssemblyKind, meeting: MeetingKind) -> Facts {
    Facts {
        id: "sitting".into(),
        source: Some(Source::own(yishi_names::Script::Hans)),
        kicker: None,
        deck: None,
        assembly: Assembly::of(kind, Text::new("清河市", "清河市")),
        term: 5,
        session: 2,
        meeting: Meeting {
            kind: meeting,
            plenary: None,
            date: Date::new(2026, 1, 18).unwrap(),
            part_of_day: Some(PartOfDay::Afternoon),
            place: None,
        },
        hosts: Vec::new(),
        attendance: None,
        present_named: Vec::new(),
        rostrum: Vec::new(),
        executive_chairs: Vec::new(),
        executive_chairs_note: None,
        non_voting: Vec::new(),
        reports_heard: Vec::new(),
        resolutions: Resolutions::default(),
        speeches: Vec::new(),
        elections: Vec::new(),
    }
}

/// A congress closing with everything a closing may have.
pub fn congress_closing() -> Facts {
    let chair = Text::new("大会主席团常务主席、执行主席", "大會主席團常務主席、執行主席");
    let court = Text::new("市中级人民法院院长", "市中級人民法院院長");
    let procurator = Text::new("市人民检察院检察长", "市人民檢察院檢察長");
    let standing = ["陈志远 陳志遠", "于海云 于海云", "欧阳清 歐陽清", "林干臣 林幹臣"];
    let standing: Vec<Participant> =
        standing.iter().filter_map(|pair| pair.split_once(' ')).map(|(hans, hant)| person(hans, hant)).collect();
    let mut facts = bare(AssemblyKind::Congress, MeetingKind::Closing);
    facts.meeting.place = Some(Text::new("清河会堂", "清河會堂"));
    facts.attendance = Some(Attendance { measure: "名".into(), entitled: 301, present: 289, quorate: Some(true) });
    facts.hosts = vec![titled(&chair, "陈志远", "陳志遠")];
    facts.executive_chairs = standing[..3].to_vec();
    facts.rostrum = vec![
        group("standing_chairs", Some(Text::new("大会主席团常务主席", "大會主席團常務主席")), Row::Front, standing),
        group(
            "city_leaders",
            Some(Text::new("市领导", "市領導")),
            Row::Any,
            vec![person("周杰", "周杰"), person("苏木", "蘇木"), person("阿依古丽·买买提", "阿依古麗·買買提")],
        ),
        group("court", None, Row::Any, vec![titled(&court, "范文后", "范文后"), titled(&procurator, "叶松", "葉松")]),
        collective(Text::new("大会主席团其他成员", "大會主席團其他成員")),
    ];
    facts.resolutions = Resolutions {
        verb: Some(Text::new("表决通过", "表決通過")),
        count: None,
        items: vec![
            resolution(
                "government_work_report",
                Text::new("关于清河市人民政府工作报告的决议", "關於清河市人民政府工作報告的決議"),
            ),
            resolution(
                "budget_report",
                Text::new(
                    "关于清河市2025年预算执行情况与2026年预算的决议",
                    "關於清河市2025年預算執行情況與2026年預算的決議",
                ),
            ),
        ],
    };
    facts.elections = vec![Election {
        office: Text::new("市人大常委会副主任", "市人大常委會副主任"),
        elected: vec![PersonName::new("苏木", "蘇木"), PersonName::new("周杰", "周杰")],
    }];
    facts.speeches = vec![Speech {
        speaker: person("陈志远", "陳志遠"), role: Text::new("闭幕会讲话", "閉幕會講話")
    }];
    facts.non_voting = vec![
        NonVoting { who: Text::new("部分在市的省人大代表", "部分在市的省人大代表"), scope: None },
        NonVoting { who: Text::new("市直机关各单位负责人", "市直機關各單位負責人"), scope: None },
        NonVoting {
            who: Text::new("市政协委员", "市政協委員"),
            scope: Some(Text::new("第一阶段会议", "第一階段會議")),
        },
    ];
    facts
}

/// An opening of a consultative conference, two reports, an open list and groups without names.
pub fn cppcc_opening() -> Facts {
    let chairman = Text::new("市政协主席", "市政協主席");
    let deputy = Text::new("市政协副主席", "市政協副主席");
    let secretary = Text::new("市委书记", "市委書記");
    let committee = Text::new("政协云溪市第三届委员会常务委员会", "政協雲溪市第三屆委員會常務委員會");
    let mut facts = bare(AssemblyKind::Cppcc, MeetingKind::Opening);
    facts.assembly = Assembly::of(AssemblyKind::Cppcc, Text::new("云溪市", "雲溪市"));
    (facts.term, facts.session) = (3, 1);
    facts.meeting.date = Date::new(2026, 3, 2).unwrap();
    facts.meeting.part_of_day = Some(PartOfDay::Morning);
    facts.present_named = vec![titled(&secretary, "高山", "高山")];
    facts.attendance = Some(Attendance { measure: "人".into(), entitled: 188, present: 180, quorate: Some(true) });
    facts.rostrum = vec![
        group(
            "front_row",
            None,
            Row::Front,
            vec![
                titled(&chairman, "沈千里", "沈千里"),
                titled(&deputy, "钟范", "鍾范"),
                titled(&deputy, "余松", "余鬆"),
            ],
        ),
        RostrumGroup {
            unnamed: true,
            unnamed_groups: vec![
                Text::new("各县（市、区）政协主席", "各縣（市、區）政協主席"),
                Text::new("市政协各专门委员会主任", "市政協各專門委員會主任"),
            ],
            ..group(
                "city_leaders",
                Some(Text::new("市领导", "市領導")),
                Row::Any,
                vec![person("万里云", "萬里雲"), person("谢宏", "謝宏"), person("谢宏治", "謝宏治")],
            )
        },
    ];
    facts.hosts = vec![person("钟范", "鍾范")];
    facts.executive_chairs = vec![person("沈千里", "沈千里"), person("钟范", "鍾范"), person("余松", "余鬆")];
    facts.reports_heard = vec![
        ReportHeard {
            report: "standing_committee_report".into(),
            title: Text::new("常务委员会工作报告", "常務委員會工作報告"),
            reporter: titled(&chairman, "沈千里", "沈千里"),
            on_behalf_of: Some(committee.clone()),
        },
        ReportHeard {
            report: "proposals_report".into(),
            title: Text::new("提案工作情况报告", "提案工作情況報告"),
            reporter: titled(&deputy, "余松", "余鬆"),
            on_behalf_of: Some(committee),
        },
    ];
    facts.speeches = vec![Speech {
        speaker: titled(&secretary, "高山", "高山"),
        role: Text::new("代表中共云溪市委讲话", "代表中共雲溪市委講話"),
    }];
    facts
}

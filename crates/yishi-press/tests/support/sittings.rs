//! Random sittings: every kind of house and meeting, lists of every shape the genre has, invented names of every kind.
//!
//! Titles, labels and papers are the genre's own; their traditional forms are drafted, those of names are written by hand.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use yishi_names::{Assembly, AssemblyKind, Family, PersonName, Text};
use yishi_press::date::PartOfDay;
use yishi_press::facts::{
    Attendance, Election, Facts, Meeting, MeetingKind, NonVoting, Participant, ReportHeard, Resolution, Resolutions,
    RostrumGroup, Row, Speech,
};
use yishi_press::{Date, Drafter};

static DRAFTER: LazyLock<Drafter> = LazyLock::new(Drafter::new);

/// A wording of the genre with its drafted traditional form.
pub fn wording(hans: &str) -> Text {
    DRAFTER.text(hans)
}

/// Surnames, each with its traditional form: common, rare, and of two characters.
const SURNAMES: &str = "赵趙 钱錢 孙孫 冯馮 郑鄭 蒋蔣 沈沈 韩韓 杨楊 许許 吕呂 张張 孔孔 曹曹 严嚴 华華 魏魏 陶陶 姜姜 戚戚 喻喻 柏柏 \
    窦竇 云雲 苏蘇 潘潘 葛葛 范范 彭彭 鲁魯 韦韋 马馬 苗苗 花花 俞俞 任任 袁袁 柳柳 鲍鮑 史史 唐唐 费費 薛薛 雷雷 贺賀 汤湯 \
    罗羅 毕畢 郝郝 安安 常常 乐樂 于于 时時 傅傅 卞卞 齐齊 康康 伍伍 余余 元元 顾顧 孟孟 黄黃 穆穆 萧蕭 尹尹 仇仇 单單 查查 \
    缪繆 庹庹 敖敖 楚楚 阚闞 逄逄 笪笪 牟牟 宁寧 万萬 所所 车車 娄婁 欧阳歐陽 司马司馬 上官上官 诸葛諸葛 东方東方 皇甫皇甫 尉迟尉遲 \
    令狐令狐 慕容慕容 端木端木";

/// Characters of given names; several have more than one traditional form (云 干 松 范 岳 里).
const GIVEN: &str = "文文 博博 雅雅 静靜 国國 庆慶 海海 涛濤 晓曉 东東 志志 远遠 丽麗 君君 松松 云雲 干幹 岳岳 春春 兰蘭 建建 业業 思思 \
    源源 宏宏 伟偉 梦夢 洁潔 俊俊 峰峰 仁仁 义義 淼淼 鑫鑫 喆喆 珺珺 昇昇 维維 汉漢 霞霞 婷婷 正正 平平 长長 青青 永永 胜勝 \
    里里 范範 钟鐘 秋秋 实實 若若 谷谷 向向 前前 之之 彦彥 立立 群群";

const MINORITY: [(&str, &str); 8] = [
    ("阿依夏木·吐尔逊", "阿依夏木·吐爾遜"),
    ("巴特尔·孟和", "巴特爾·孟和"),
    ("次仁旺堆", "次仁旺堆"),
    ("热依汗古丽·艾山", "熱依汗古麗·艾山"),
    ("木拉提·哈里木", "木拉提·哈里木"),
    ("扎西卓玛", "扎西卓瑪"),
    ("买买提江·肉孜", "買買提江·肉孜"),
    ("苏和巴图", "蘇和巴圖"),
];

/// A pair of forms of equal length, written one after the other: 欧阳歐陽.
fn forms(pair: &str) -> (String, String) {
    let half = pair.chars().count() / 2;
    (pair.chars().take(half).collect(), pair.chars().skip(half).collect())
}

pub fn name() -> impl Strategy<Value = PersonName> {
    let surnames: Vec<(String, String)> = SURNAMES.split_whitespace().map(forms).collect();
    let given: Vec<(String, String)> = GIVEN.split_whitespace().map(forms).collect();
    let han = (select(surnames), prop::collection::vec(select(given), 1..=2)).prop_map(|(surname, given)| {
        let (hans, hant): (String, String) = std::iter::once(surname).chain(given).unzip();
        PersonName::new(hans, hant)
    });
    let minority = select(MINORITY.to_vec()).prop_map(|(hans, hant)| PersonName::new(hans, hant));
    prop_oneof![19 => han, 1 => minority]
}

/// Up to `most` different persons without titles.
pub fn people(least: usize, most: usize) -> impl Strategy<Value = Vec<Participant>> {
    prop::collection::btree_set(name(), least..=most)
        .prop_map(|names| names.into_iter().map(Participant::named).collect::<Vec<_>>())
        .prop_shuffle()
}

/// The titles of a place's leaders; X is its level.
const TITLES: [&str; 18] = [
    "X委书记",
    "X委副书记、X长",
    "X委副书记",
    "X委常委、常务副X长",
    "X委常委、组织部部长",
    "X人大常委会主任",
    "X人大常委会副主任",
    "X人大常委会秘书长",
    "X政协主席",
    "X政协副主席",
    "X政协秘书长",
    "副X长",
    "X公安局局长",
    "X发展和改革委员会主任",
    "X财政局局长",
    "X委常委、统战部部长、X政协党组副书记",
    "军分区司令员",
    "X总工会主席",
];

/// Up to `most` persons under titles, some of which several share.
pub fn titled(least: usize, most: usize) -> impl Strategy<Value = Vec<Participant>> {
    (people(least, most), prop::collection::vec(0..TITLES.len(), most)).prop_map(|(people, mut titles)| {
        titles.sort_unstable();
        let with = people.into_iter().zip(titles);
        with.map(|(person, at)| Participant::titled(wording(TITLES[at]), person.name)).collect()
    })
}

fn row() -> impl Strategy<Value = Row> {
    select(vec![Row::Front, Row::Any])
}

fn label(family: Family) -> impl Strategy<Value = Text> {
    let labels: &[&str] = match family {
        Family::Congress => &["大会主席团常务主席", "X领导", "X党政军领导", "老领导", "X委领导"],
        Family::Cppcc => &["X领导", "X党政军领导", "老领导", "X政协领导"],
        Family::Association => &["X领导", "本会领导"],
    };
    select(labels.to_vec()).prop_map(wording)
}

fn rostrum_group(family: Family) -> impl Strategy<Value = RostrumGroup> {
    let made = |word: &'static str| {
        move |(label, row, persons, unnamed): (Option<Text>, Row, Vec<Participant>, bool)| RostrumGroup {
            group: word.into(),
            label,
            row,
            persons,
            unnamed,
            unnamed_groups: Vec::new(),
        }
    };
    let labelled =
        (label(family).prop_map(Some), row(), people(1, 24), prop::bool::weighted(0.15)).prop_map(made("labelled"));
    let own_titles = (Just(None), row(), titled(1, 14), prop::bool::weighted(0.1)).prop_map(made("titled"));
    let both = (label(family).prop_map(Some), row(), titled(2, 9), Just(false)).prop_map(made("labelled_and_titled"));
    let beside =
        (own_titles_group(), subsequence(vec!["各县（市、区）党委书记、政协主席", "X直有关部门负责人"], 1..=2))
            .prop_map(|(group, beside)| RostrumGroup {
                unnamed_groups: beside.into_iter().map(wording).collect(),
                ..group
            });
    prop_oneof![4 => labelled, 3 => own_titles, 1 => both, 1 => beside]
}

fn own_titles_group() -> impl Strategy<Value = RostrumGroup> {
    (row(), titled(1, 6)).prop_map(|(row, persons)| RostrumGroup {
        group: "beside".into(),
        label: None,
        row,
        persons,
        unnamed: false,
        unnamed_groups: Vec::new(),
    })
}

/// Named groups, then groups that are named by their labels alone.
fn rostrum(family: Family) -> impl Strategy<Value = Vec<RostrumGroup>> {
    let unnamed: Vec<&str> = match family {
        Family::Congress => vec!["X党政军领导", "大会主席团其他成员"],
        Family::Cppcc => vec!["X党政军领导", "历届X政协老领导"],
        Family::Association => vec!["历届会长"],
    };
    let most = unnamed.len();
    (prop::collection::vec(rostrum_group(family), 0..=3), subsequence(unnamed, 0..=most)).prop_map(
        |(mut groups, labels)| {
            groups.extend(labels.into_iter().map(|label| RostrumGroup {
                group: "others".into(),
                label: Some(wording(label)),
                row: Row::Any,
                persons: Vec::new(),
                unnamed: true,
                unnamed_groups: Vec::new(),
            }));
            groups
        },
    )
}

fn attendance() -> impl Strategy<Value = Option<Attendance>> {
    let figures = (20..3000_u32, 0..60_u32, select(vec!["名", "人"]), select(vec![Some(true), Some(true), None]));
    let held = figures.prop_map(|(entitled, absent, measure, quorate)| Attendance {
        measure: measure.into(),
        entitled,
        present: entitled - absent.min(entitled / 3),
        quorate,
    });
    prop::option::weighted(0.9, held)
}

/// Who presides and the executive chairs, as the houses print them.
fn chairs(kind: AssemblyKind) -> impl Strategy<Value = (Vec<Participant>, Vec<Participant>)> {
    let title = match kind.family() {
        Family::Congress => "大会主席团常务主席、执行主席",
        Family::Cppcc | Family::Association => "X政协副主席、执行主席",
    };
    let chair = move || wording(title);
    let leads = people(1, 20).prop_map(move |chairs| {
        let host = Participant::titled(chair(), chairs[0].name.clone());
        (vec![host], chairs)
    });
    let among = (people(2, 12), any::<prop::sample::Index>()).prop_map(|(chairs, at)| {
        let host = chairs[at.index(chairs.len())].clone();
        (vec![host], chairs)
    });
    let alone = prop_oneof![people(1, 1), titled(1, 1)].prop_map(|hosts| (hosts, Vec::new()));
    let assembly = match kind {
        AssemblyKind::Congress | AssemblyKind::Cppcc | AssemblyKind::Association => 3,
        AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee => 0,
    };
    prop_oneof![assembly => leads, assembly => among, 3 => alone, 1 => Just((Vec::new(), Vec::new()))]
}

/// Reports of each family: the word, the title, on whose commission, the reporter's title.
const CONGRESS_REPORTS: [(&str, &str, Option<&str>, &str); 6] = [
    ("government_work_report", "政府工作报告", None, "X委副书记、X长"),
    (
        "plan_report",
        "关于PLACE2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告",
        Some("X人民政府"),
        "X发展和改革委员会主任",
    ),
    ("budget_report", "关于PLACE2025年预算执行情况与2026年预算草案的报告", Some("X人民政府"), "X财政局局长"),
    ("standing_committee_report", "X人大常委会工作报告", Some("X人大常委会"), "X人大常委会主任"),
    ("court_report", "X中级人民法院工作报告", None, "X中级人民法院院长"),
    ("procuratorate_report", "X人民检察院工作报告", None, "X人民检察院检察长"),
];

const CPPCC_REPORTS: [(&str, &str, Option<&str>, &str); 2] = [
    ("standing_committee_report", "常务委员会工作报告", Some("X政协常委会"), "X政协主席"),
    ("proposals_report", "关于提案工作情况的报告", Some("X政协常委会"), "X政协副主席"),
];

fn reports(family: Family) -> impl Strategy<Value = Vec<ReportHeard>> {
    let known: Vec<_> = match family {
        Family::Congress => CONGRESS_REPORTS.to_vec(),
        Family::Cppcc => CPPCC_REPORTS.to_vec(),
        Family::Association => vec![("work_report", "理事会工作报告", None, "会长")],
    };
    let most = known.len();
    (subsequence(known, 0..=most), prop::collection::vec((name(), any::<bool>()), most)).prop_map(|(known, people)| {
        let heard = known.into_iter().zip(people).map(|((word, title, body, office), (name, titled))| ReportHeard {
            report: word.into(),
            title: wording(title),
            reporter: Participant { name, title: titled.then(|| wording(office)) },
            on_behalf_of: body.map(wording),
        });
        heard.collect()
    })
}

const CONGRESS_ITEMS: [(&str, &str); 6] = [
    ("government_work_report", "关于X人民政府工作报告的决议"),
    ("plan_report", "关于PLACE2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划的决议"),
    ("budget_report", "关于PLACE2025年预算执行情况与2026年预算的决议"),
    ("standing_committee_report", "关于X人大常委会工作报告的决议"),
    ("court_report", "关于X中级人民法院工作报告的决议"),
    ("procuratorate_report", "关于X人民检察院工作报告的决议"),
];

fn resolutions(family: Family) -> impl Strategy<Value = Resolutions> {
    let known: Vec<(&str, &str)> = match family {
        Family::Congress => CONGRESS_ITEMS.to_vec(),
        Family::Cppcc => vec![
            ("standing_committee_report", "关于常务委员会工作报告的决议"),
            ("proposal_examination_report", "提案委员会关于提案审查情况的报告"),
            ("political_resolution", "政治决议"),
        ],
        Family::Association => vec![("work_report", "关于理事会工作报告的决议")],
    };
    let most = known.len();
    let verbs = select(vec![None, Some("表决通过"), Some("审议通过")]);
    (subsequence(known, 0..=most), verbs, any::<bool>(), prop::bool::weighted(0.2)).prop_map(
        |(known, verb, count, others)| {
            let item = |subject: &str, title: &str, unnamed| Resolution {
                subject: subject.into(),
                form: wording(if title.ends_with("报告") { "报告" } else { "决议" }),
                title: wording(title),
                unnamed,
                after_reports: None,
            };
            let mut items: Vec<Resolution> =
                known.into_iter().map(|(subject, title)| item(subject, title, false)).collect();
            items.extend((others && !items.is_empty()).then(|| item("other_resolutions", "其他各项决议", true)));
            let short =
                items.len() > 1 && items.iter().all(|item| CONGRESS_ITEMS.iter().any(|(one, _)| *one == item.subject));
            let count = (count && short).then(|| u32::try_from(items.len()).unwrap());
            Resolutions { verb: verb.filter(|_| !items.is_empty()).map(wording), count, items }
        },
    )
}

fn elections(family: Family) -> impl Strategy<Value = Vec<Election>> {
    let offices: Vec<&str> = match family {
        Family::Congress => {
            vec!["X人大常委会副主任", "X人民政府X长", "X人民政府副X长", "X监察委员会主任", "X人大常委会委员"]
        }
        Family::Cppcc => vec!["X政协主席", "X政协副主席", "X政协秘书长", "X政协常务委员"],
        Family::Association => vec!["会长", "副会长"],
    };
    (subsequence(offices, 0..=2), prop::collection::vec(people(1, 9), 2)).prop_map(|(offices, people)| {
        let elected = |people: Vec<Participant>| people.into_iter().map(|person| person.name).collect();
        offices
            .into_iter()
            .zip(people)
            .map(|(office, people)| Election { office: wording(office), elected: elected(people) })
            .collect()
    })
}

fn speeches(kind: MeetingKind) -> impl Strategy<Value = Vec<Speech>> {
    let roles: Vec<&str> = match kind {
        MeetingKind::Closing => vec!["讲话", "闭幕会讲话", "表态讲话（X人大常委会）", "代表中共PLACE委讲话"],
        MeetingKind::Opening => vec!["讲话", "开幕会讲话", "代表中共PLACE委讲话"],
        MeetingKind::Plenary | MeetingKind::Preparatory => vec!["讲话", "发言"],
    };
    let most = roles.len().min(2);
    (subsequence(roles, 0..=most), prop_oneof![people(2, 2), titled(2, 2)]).prop_map(|(roles, people)| {
        roles.into_iter().zip(people).map(|(role, speaker)| Speech { speaker, role: wording(role) }).collect()
    })
}

fn non_voting() -> impl Strategy<Value = Vec<NonVoting>> {
    let known = vec![
        ("部分在X的全国人大代表和省人大代表", None),
        ("X直机关各单位负责人", None),
        ("列席人员和有关工作人员", None),
        ("X政协委员", Some("第二阶段会议")),
    ];
    subsequence(known, 0..=3).prop_map(|known| {
        known.into_iter().map(|(who, scope)| NonVoting { who: wording(who), scope: scope.map(wording) }).collect()
    })
}

fn meeting() -> impl Strategy<Value = Meeting> {
    let kinds =
        select(vec![MeetingKind::Preparatory, MeetingKind::Opening, MeetingKind::Plenary, MeetingKind::Closing]);
    let days = (1..=12_u8, 1..=28_u8).prop_map(|(month, day)| Date::new(2026, month, day).unwrap());
    let parts = select(vec![None, Some(PartOfDay::Morning), Some(PartOfDay::Afternoon), Some(PartOfDay::Evening)]);
    let halls = select(vec![None, None, Some("人民会堂"), Some("大剧院"), Some("会议中心")]);
    (kinds, prop::option::of(1..=8_u16), days, parts, halls).prop_map(|(kind, plenary, date, part_of_day, hall)| {
        Meeting {
            kind,
            plenary: plenary.filter(|_| kind != MeetingKind::Preparatory),
            date,
            part_of_day,
            place: hall.map(|hall| wording(&format!("PLACE{hall}"))),
        }
    })
}

fn assembly() -> impl Strategy<Value = Assembly> {
    let kinds = prop_oneof![
        5 => Just(AssemblyKind::Congress),
        5 => Just(AssemblyKind::Cppcc),
        1 => Just(AssemblyKind::StandingCommittee),
        1 => Just(AssemblyKind::CppccStandingCommittee),
    ];
    let places = select(vec!["清河市", "云溪市", "松岭县", "白沙区", "临江市", "青屏省", "龙泉岭县", "桐山市"]);
    (kinds, places).prop_map(|(kind, place)| Assembly::of(kind, wording(place)))
}

/// A sitting with everything that a house of its kind may print.
pub fn sitting() -> impl Strategy<Value = Facts> {
    (assembly(), meeting()).prop_flat_map(|(assembly, meeting)| {
        let family = assembly.kind.family();
        let lists =
            (rostrum(family), chairs(assembly.kind), prop_oneof![3 => people(0, 0), 1 => titled(1, 5)], non_voting());
        let business = (reports(family), resolutions(family), elections(family), speeches(meeting.kind));
        let numbers = (1..=30_u16, 1..=12_u16, attendance());
        (Just(assembly), Just(meeting), lists, business, numbers).prop_map(made)
    })
}

type Lists = (Vec<RostrumGroup>, (Vec<Participant>, Vec<Participant>), Vec<Participant>, Vec<NonVoting>);
type Business = (Vec<ReportHeard>, Resolutions, Vec<Election>, Vec<Speech>);

fn made(parts: (Assembly, Meeting, Lists, Business, (u16, u16, Option<Attendance>))) -> Facts {
    let (assembly, meeting, lists, business, (term, session, attendance)) = parts;
    let (rostrum, (hosts, executive_chairs), present_named, non_voting) = lists;
    let (reports_heard, resolutions, elections, speeches) = business;
    let facts = Facts {
        assembly,
        meeting,
        term,
        session,
        attendance,
        rostrum,
        hosts,
        executive_chairs,
        present_named,
        non_voting,
        reports_heard,
        resolutions,
        elections,
        speeches,
        ..super::bare(AssemblyKind::Congress, MeetingKind::Plenary)
    };
    localised(facts)
}

/// X and PLACE become the level and the place, in every wording of the facts.
fn localised(facts: Facts) -> Facts {
    let (place, level) = (facts.assembly.place.clone(), facts.assembly.level.clone());
    let json = serde_json::to_value(&facts).unwrap();
    serde_json::from_value(replaced(json, &place, &level)).unwrap()
}

fn replaced(value: serde_json::Value, place: &Text, level: &Text) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .map(|(key, value)| {
                    let value = match (key.as_str(), value) {
                        ("hans", Value::String(text)) => {
                            Value::String(text.replace("PLACE", &place.hans).replace('X', &level.hans))
                        }
                        ("hant", Value::String(text)) => {
                            Value::String(text.replace("PLACE", &place.hant).replace('X', &level.hant))
                        }
                        (_, value) => replaced(value, place, level),
                    };
                    (key, value)
                })
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(|item| replaced(item, place, level)).collect()),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => value,
    }
}

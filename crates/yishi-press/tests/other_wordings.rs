//! Reports of invented cities in other wordings than those of the labelled texts: openings, closings, committees, a
//! presidium, elections. Each is read into the lines that a proof-reader would note.

#![allow(clippy::unwrap_used)]

use yishi_press::read::people::Person;
use yishi_press::read::{Sitting, read};

fn people(list: &[Person]) -> String {
    let person = |person: &Person| {
        format!("{}{}", person.title.as_ref().map_or(String::new(), |t| format!("{t} ")), person.name)
    };
    list.iter().map(person).collect::<Vec<_>>().join("；")
}

/// The sitting in lines; what is open is left out.
fn noted(sitting: &Sitting) -> Vec<String> {
    let mut lines = Vec::new();
    let (body, meeting) = (&sitting.body, &sitting.meeting);
    lines.push(format!(
        "{:?} {} {} {} {:?} {:?} {} {}",
        body.kind.unwrap(),
        body.place.as_deref().unwrap_or("-"),
        body.term.unwrap(),
        sitting.session.unwrap(),
        meeting.kind.unwrap(),
        meeting.plenary,
        meeting.date.as_deref().unwrap_or("-"),
        meeting.place.as_deref().unwrap_or("-"),
    ));
    lines.extend(sitting.source.byline.iter().map(|by| format!("{} {}", by.role, by.name)));
    lines.extend(
        sitting.attendance.as_ref().map(|a| format!("{} {:?} {:?} {:?}", a.unit, a.should, a.attended, a.absent)),
    );
    let mut list =
        |word: &str, list: &[Person]| lines.extend((!list.is_empty()).then(|| format!("{word}: {}", people(list))));
    list("host", &sitting.host);
    list("chairs", &sitting.executive_chairs);
    list("present", &sitting.present_named);
    for group in &sitting.rostrum {
        list(group.label.as_deref().unwrap_or("rostrum"), &group.persons);
    }
    let reporter = |heard: &yishi_press::read::business::ReportHeard| {
        heard.reporter.as_ref().map_or("-".into(), |r| people(std::slice::from_ref(r)))
    };
    lines.extend(sitting.reports_heard.iter().map(|heard| format!("heard: {} {}", heard.full, reporter(heard))));
    lines.extend(sitting.resolutions.items.iter().map(|item| format!("adopted: {}", item.full)));
    lines.extend(
        sitting.elections.iter().map(|election| format!("elected {}: {}", election.office, people(&election.elected))),
    );
    lines.extend(sitting.speakers.iter().map(|speaker| format!("spoke: {} {}", speaker.person.name, speaker.role)));
    lines.extend(sitting.non_voting.iter().map(|group| format!("without vote: {}", group.text)));
    lines
}

fn check(text: &str, expected: &str) {
    let reading = read(text, None);
    let lines: Vec<String> = reading.sittings.iter().flat_map(noted).collect();
    assert_eq!(lines.join("\n"), expected.trim());
}

#[test]
fn a_county_congress_opens() {
    check(
        "清河县第十八届人民代表大会第四次会议隆重开幕

本报讯（记者 张明远 通讯员 李红）1月8日上午，清河县第十八届人民代表大会第四次会议在县会议中心隆重开幕。来自全县各条战线的人大代表肩负着全县人民的重托，认真履行宪法和法律赋予的神圣职责。

王志强、李国栋、赵建国、欧阳雪梅、车文华为大会执行主席并在主席台前排就座。大会由赵建国主持。

大会应到代表 238 人，实到 231 人，符合法定人数。

在主席台上就座的还有：刘伟、孙立新、周勇、马晓东、钱进、段玉芬等。

上午9时，大会执行主席、县人大常委会主任赵建国宣布大会开幕。全体起立，奏唱国歌。

县长刘伟代表县人民政府向大会作政府工作报告。会议听取了县人大常委会副主任马晓东所作的县人民代表大会常务委员会工作报告，县人民法院院长周勇所作的县人民法院工作报告，县人民检察院检察长钱进所作的县人民检察院工作报告。

会议审查了清河县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告。

出席县政协十四届三次会议的全体委员列席会议。
",
        "
Congress 清河县 18 4 Opening None 2024-01-08 县会议中心
记者 张明远
通讯员 李红
代表 Some(238) Some(231) None
host: 赵建国
chairs: 王志强；李国栋；赵建国；欧阳雪梅；车文华
rostrum: 刘伟；孙立新；周勇；马晓东；钱进；段玉芬
heard: 政府工作报告 县长 刘伟
heard: 县人民代表大会常务委员会工作报告 县人大常委会副主任 马晓东
heard: 县人民法院工作报告 县人民法院院长 周勇
heard: 县人民检察院工作报告 县人民检察院检察长 钱进
without vote: 出席县政协十四届三次会议的全体委员
",
    );
}

#[test]
fn a_consultative_conference_closes() {
    check(
        "政协清河县第十四届委员会第三次会议闭幕

1月9日下午，政协清河县第十四届委员会第三次会议在完成各项议程后胜利闭幕。

会议应出席委员278名，实到265名，符合政协章程规定。

县政协主席何永明，副主席杜鹃、樊志刚、鲁敏，秘书长贺子健出席会议并在主席台前排就座。应邀出席会议并在主席台就座的领导同志有王志强、刘伟、赵建国、李国栋等。

会议由县政协副主席樊志刚主持。

会议以举手表决方式通过了《政协清河县第十四届委员会第三次会议关于常务委员会工作报告的决议》《政协清河县第十四届委员会第三次会议关于提案工作情况报告的决议》《政协清河县第十四届委员会提案委员会关于十四届三次会议提案审查情况的报告》和《政协清河县第十四届委员会第三次会议政治决议》。

会议选举杜鹃同志为政协清河县第十四届委员会副主席，选举白玉、段玉芬、覃海涛等3名同志为常务委员。

县委书记王志强在闭幕会上讲话。何永明致闭幕词。
",
        "
Cppcc 清河县 14 3 Closing None ????-01-09 -
委员 Some(278) Some(265) None
host: 县政协副主席 樊志刚
rostrum: 县政协主席 何永明；副主席 杜鹃；副主席 樊志刚；副主席 鲁敏；秘书长 贺子健
领导同志: 王志强；刘伟；赵建国；李国栋
adopted: 政协清河县第十四届委员会第三次会议关于常务委员会工作报告的决议
adopted: 政协清河县第十四届委员会第三次会议关于提案工作情况报告的决议
adopted: 政协清河县第十四届委员会提案委员会关于十四届三次会议提案审查情况的报告
adopted: 政协清河县第十四届委员会第三次会议政治决议
elected 政协清河县第十四届委员会副主席: 杜鹃
elected 常务委员: 白玉；段玉芬；覃海涛
spoke: 王志强 闭幕会讲话
spoke: 何永明 闭幕词
",
    );
}

#[test]
fn a_standing_committee_meets() {
    check(
        "区十七届人大常委会召开第二十三次会议

来源：东湖区人大    发布时间：2024-03-28 16:20

3月28日，东湖区第十七届人大常委会第二十三次会议召开。区人大常委会主任吴启明主持会议，副主任郑丽、卜凡、戚远征、冯小刚及委员共31人出席会议。区人民政府副区长罗海燕、区监察委员会主任涂建平、区人民法院院长谷雨、区人民检察院检察长宁静列席会议。

会议听取和审议了区人民政府关于2023年度环境状况和环境保护目标完成情况的报告。

会议表决通过了有关人事任免事项，任命柯文为东湖区人民政府副区长。
",
        "
StandingCommittee 东湖区 17 23 Meeting None 2024-03-28 -
委员 None Some(31) None
host: 区人大常委会主任 吴启明
present: 副主任 郑丽；副主任 卜凡；副主任 戚远征；副主任 冯小刚
heard: 区人民政府关于2023年度环境状况和环境保护目标完成情况的报告 -
without vote: 区人民政府副区长罗海燕、区监察委员会主任涂建平、区人民法院院长谷雨、区人民检察院检察长宁静
",
    );
}

#[test]
fn a_presidium_meets() {
    check(
        "市八届人大五次会议主席团举行第二次会议

1月17日晚，市八届人大五次会议主席团举行第二次会议。会议应到主席团成员65人，实到63人，符合法定人数。大会主席团常务主席唐文斌主持会议。

会议听取了各代表团审议政府工作报告等情况的汇报，表决通过了关于政府工作报告的决议草案，决定提请大会表决。
",
        "
Congress - 8 5 Presidium None ????-01-17 -
主席团成员 Some(65) Some(63) None
host: 大会主席团常务主席 唐文斌
adopted: 关于政府工作报告的决议草案
",
    );
}

#[test]
fn a_plenary_elects() {
    check(
        "丰水市第六届人民代表大会第二次会议举行第三次全体会议
选举林海波为市人大常委会主任 黄秀英为市长

本报讯 昨日下午，丰水市第六届人民代表大会第二次会议举行第三次全体会议。会议应到代表356名，因病因事请假9名，实到代表347名，符合法定人数。

大会执行主席邓志强、石磊、叶青、田野、白云飞、安然、许可、阳光、买买提·吐尔逊在主席台就座。邓志强主持会议。

根据《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》的规定，会议以无记名投票的方式，选举林海波为丰水市第六届人大常委会主任，李卫东、张丽娟为副主任，周伟民为秘书长；选举黄秀英为丰水市人民政府市长；选举何平为丰水市监察委员会主任，谢军为丰水市中级人民法院院长，孔祥东为丰水市人民检察院检察长。

新当选的林海波、黄秀英等进行了宪法宣誓。
",
        "
Congress 丰水市 6 2 Plenary Some(3) - -
代表 Some(356) Some(347) Some(9)
host: 邓志强
chairs: 邓志强；石磊；叶青；田野；白云飞；安然；许可；阳光；买买提·吐尔逊
elected 丰水市第六届人大常委会主任: 林海波
elected 副主任: 李卫东；张丽娟
elected 秘书长: 周伟民
elected 丰水市人民政府市长: 黄秀英
elected 丰水市监察委员会主任: 何平
elected 丰水市中级人民法院院长: 谢军
elected 丰水市人民检察院检察长: 孔祥东
",
    );
}

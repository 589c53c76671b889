//! Reports heard: 受…委托，市人大常委会主任A向大会作市人大常委会工作报告.

use super::business::ReportHeard;
use super::list;
use super::names::{may_be_name, title_after_name};
use super::people::Person;
use super::sitting::Sitting;
use super::text::{Range, Text, part};

/// Words between the reporter and 作.
const TOWARDS: [&str; 12] =
    ["向大会", "向会议", "分别", "在会上", "就", "会上", "先后", "，", "主持会议并", "主持会议，并", "并", "依次"];

/// Reads a sentence that says who reported; false where it does not.
pub(crate) fn delivered(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let acts = stretch.match_indices('作').map(|(at, word)| (at, at + word.len()));
    let Some((at, end)) = acts.into_iter().find(|(at, end)| is_report(&stretch[..*at], &stretch[*end..])) else {
        return said_of(text, sentence, sitting);
    };
    let (start, on_behalf_of) = commission(stretch, at);
    let about = stretch[start..at]
        .find('就')
        .filter(|_| stretch[end..].trim_start_matches('了').starts_with("说明"))
        .map(|by| start + by);
    let subject = without_tails(text, &part(sentence, start, about.unwrap_or(at)));
    let reporters = reporters(text, &subject, sitting);
    let titles = match about {
        Some(by) => vec![format!("关于{}的说明", stretch[by + '就'.len_utf8()..at].trim_end_matches('，'))],
        None => titles(&stretch[end..], reporters.len()),
    };
    for (index, full) in titles.iter().enumerate() {
        let reporter = reporters.get(index).or(reporters.first()).cloned();
        add(full, reporter, on_behalf_of.clone(), sitting);
    }
    !titles.is_empty()
}

/// 作 is the act where a report or an explanation of something follows.
fn is_report(before: &str, behind: &str) -> bool {
    const LONGEST: usize = 180;
    let object = behind.trim_start_matches(['了', '的']);
    let clause = object.split(['，', '；']).next().unwrap_or_default();
    let reported = clause.len() <= LONGEST
        && (clause.ends_with("报告")
            || clause.ends_with("汇报")
            || (clause.ends_with("说明") && before.contains('就')));
    // 工作报告 holds the character as a part of another word.
    !before.is_empty()
        && !before.ends_with('工')
        && !before.ends_with('所')
        && !behind.starts_with('的')
        && reported
        && !before.ends_with(['合', '动', '制', '运', '操'])
}

/// 受…委托 and where the sentence goes on.
fn commission(stretch: &str, at: usize) -> (usize, Option<String>) {
    let Some(by) = stretch[..at].find('受') else { return (0, None) };
    let Some(end) = stretch[by..at].find("委托").map(|end| by + end) else { return (0, None) };
    let body = stretch[by + '受'.len_utf8()..end].trim_end_matches('的').to_owned();
    let behind = end + "委托".len();
    let behind = behind + stretch[behind..at].len() - stretch[behind..at].trim_start_matches('，').len();
    // 程晨曦受大会主席团委托，就…: who reports stands before the commission.
    if by > 0 && behind >= at.min(stretch[..at].rfind('就').unwrap_or(at)) {
        (0, Some(body))
    } else {
        (behind, Some(body))
    }
}

fn without_tails(text: &Text<'_>, range: &Range) -> Range {
    let mut range = range.clone();
    loop {
        let stretch = text.at(&range);
        let tail = TOWARDS.iter().find(|tail| stretch.ends_with(**tail)).map(|tail| tail.len());
        let behalf = stretch.rfind("代表").filter(|at| *at > 0 && list_ends_in_name(text, &part(&range, 0, *at)));
        let commission = stretch.find('受').filter(|at| *at > 0 && stretch.ends_with("委托"));
        match tail.or(behalf.map(|at| stretch.len() - at)).or(commission.map(|at| stretch.len() - at)) {
            Some(length) => range.end -= length,
            None => return range,
        }
    }
}

fn list_ends_in_name(text: &Text<'_>, range: &Range) -> bool {
    list::list(text, range).persons.last().is_some_and(|named| named.name.end == range.end)
}

/// Who reports; in 主持会议并作报告 it is who presides.
fn reporters(text: &Text<'_>, subject: &Range, sitting: &Sitting) -> Vec<Person> {
    let stretch = text.at(subject);
    let from = stretch.rfind(['：', '”']).map_or(0, |at| at + stretch[at..].chars().next().map_or(0, char::len_utf8));
    let subject = part(subject, from, stretch.len());
    if let Some(at) = title_after_name(text.at(&subject)) {
        let title = text.at(&part(&subject, at, subject.len())).to_owned();
        return vec![text.person(&part(&subject, 0, at), Some(&title))];
    }
    let list = list::list(text, &subject);
    let persons: Vec<Person> =
        list.persons.iter().map(|named| text.person(&named.name, list::title(text, named))).collect();
    if persons.is_empty() { alone(text, &subject, sitting) } else { persons }
}

/// A subject without a surname anybody knows, where one is there; else who presides goes on to report.
fn alone(text: &Text<'_>, subject: &Range, sitting: &Sitting) -> Vec<Person> {
    let stretch = text.at(subject);
    if stretch.is_empty() {
        return sitting.host.first().cloned().into_iter().collect();
    }
    if may_be_name(stretch) { vec![text.person(subject, None)] } else { Vec::new() }
}

/// The titles of the reports: one, or as many as there are reporters.
fn titles(object: &str, reporters: usize) -> Vec<String> {
    let object = object.trim_start_matches(['了', '的']);
    let object = object.split(['，', '；']).next().unwrap_or_default();
    let parts: Vec<&str> = object.split(['、', '和']).collect();
    let each = reporters > 1 && parts.len() == reporters && parts.iter().all(|part| part.ends_with("报告"));
    let parts = if each { parts } else { vec![object] };
    parts.into_iter().map(|title| title.trim_matches(['《', '》']).to_owned()).collect()
}

/// 听取和审议A工作报告和B工作报告, and 院长C从五个方面报告了…: who reports is known by the office.
fn said_of(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    if let Some(at) = stretch.find("听取").filter(|_| stretch.ends_with("报告")) {
        return listened(text, sentence, at + "听取".len(), sitting);
    }
    let told = ["报告了", "回顾了", "作了报告"].iter().filter_map(|word| stretch.find(word)).min();
    let Some(at) = told else { return false };
    let end = stretch[..at].find('从').unwrap_or(at);
    let list = list::list(text, &part(sentence, 0, end));
    let Some(named) = list.persons.first() else { return false };
    let person = text.person(&named.name, list::title(text, named));
    let organ = person
        .title
        .as_deref()
        .map(|title| title.trim_end_matches("院长").trim_end_matches("检察长"))
        .unwrap_or_default()
        .to_owned();
    let open = sitting
        .reports_heard
        .iter_mut()
        .find(|heard| heard.reporter.is_none() && !organ.is_empty() && heard.full.starts_with(&organ));
    match open {
        Some(heard) => heard.reporter = Some(person),
        None => return false,
    }
    true
}

/// What was listened to: titles, or titles with who delivered each: 主任A所作的…报告，院长B所作的…报告.
fn listened(text: &Text<'_>, sentence: &Range, from: usize, sitting: &mut Sitting) -> bool {
    const LEADS: [&str; 7] = ["和", "并", "了", "审议", "讨论", "审查", "与"];
    let stretch = text.at(sentence);
    let mut object = &stretch[from..];
    while let Some(lead) = LEADS.iter().find(|lead| object.starts_with(**lead)) {
        object = &object[lead.len()..];
    }
    let start = stretch.len() - object.len();
    if object.contains("所作的") || object.contains("作的") {
        return each_by(text, &part(sentence, start, stretch.len()), sitting);
    }
    let works: Vec<&str> = object.split(['、', '和']).filter(|title| title.ends_with("工作报告")).collect();
    let titles = if works.is_empty() { vec![object] } else { works };
    titles.into_iter().for_each(|title| add(title, None, None, sitting));
    true
}

fn each_by(text: &Text<'_>, range: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(range).to_owned();
    let mut start = 0;
    for clause in stretch.split(['，', '；']) {
        let by = clause.find("所作的").map(|at| (at, "所作的")).or(clause.find("作的").map(|at| (at, "作的")));
        if let Some((at, words)) = by {
            let list = list::list(text, &part(range, start, start + at));
            let named = list.persons.last();
            let person = named.map(|named| text.person(&named.name, list::title(text, named)));
            add(&clause[at + words.len()..], person, None, sitting);
        }
        start += clause.len() + '，'.len_utf8();
    }
    true
}

fn add(full: &str, reporter: Option<Person>, on_behalf_of: Option<String>, sitting: &mut Sitting) {
    if let Some(known) = sitting.reports_heard.iter_mut().find(|heard| heard.full == full) {
        known.reporter = known.reporter.take().or(reporter);
        return;
    }
    sitting.reports_heard.push(ReportHeard {
        report: word(full).to_owned(),
        full: full.to_owned(),
        reporter,
        on_behalf_of,
    });
}

/// The stable word of a report or of what is adopted on it.
pub(crate) fn word(title: &str) -> &'static str {
    let words = [
        ("提案审查", "proposal_examination_report"),
        ("提案工作", "proposal_work_report"),
        ("常务委员会工作报告", "standing_committee_report"),
        ("常委会工作报告", "standing_committee_report"),
        ("政府工作报告", "government_work_report"),
        ("检察院工作报告", "procuratorate_report"),
        ("法院工作报告", "court_report"),
        ("政治决议", "political_resolution"),
        ("预算", "budget_report"),
        ("国民经济和社会发展", "plan_report"),
        ("计划执行情况", "plan_report"),
    ];
    words.iter().find(|(mark, _)| title.contains(mark)).map_or("special_report", |(_, word)| word)
}

//! The executive chairs of a sitting, and who presides.
//!
//! Law: A20. Invariant: 还有 adds to those named before; who presides and is called 执行主席 is one of them.

use super::list::{self, List};
use super::names::title_after_name;
use super::people::Person;
use super::sitting::Sitting;
use super::text::{Range, Text, part};

/// Adds a list of executive chairs to those named before; who stands twice in one list is two persons of one name.
pub(crate) fn add(text: &Text<'_>, list: &List, sitting: &mut Sitting) {
    let before = sitting.executive_chairs.len();
    for named in &list.persons {
        let person = text.person(&named.name, None);
        if sitting.executive_chairs.iter().take(before).all(|chair| chair.name != person.name) {
            sitting.executive_chairs.push(person);
        }
    }
}

/// 担任本次大会执行主席的是：A、B; false where the sentence names no chairs in this way.
pub(crate) fn serving(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let Some(at) = stretch.find("执行主席的").filter(|at| stretch[..*at].contains("担任")) else { return false };
    let from = at + "执行主席的".len();
    let rest = stretch[from..].trim_start_matches(['有', '是', '为', '还', '：']);
    let also = stretch[from..].starts_with("还有");
    let start = stretch.len() - rest.len();
    let end = rest.find("主持").and_then(|at| rest[..at].rfind('，')).map_or(stretch.len(), |at| start + at);
    let before = sitting.executive_chairs.len();
    add(text, &list::list(text, &part(sentence, start, end)), sitting);
    if also && before > 0 {
        let all = sitting.executive_chairs.len();
        sitting.executive_chairs_note =
            Some(format!("{before} named before, {} added by 还有: {all} in all.", all - before));
    }
    true
}

/// What one may preside over; longer words first.
const OVER: [&str; 15] = [
    "闭幕会议",
    "开幕会议",
    "预备会议",
    "全体会议",
    "会议",
    "大会",
    "闭幕会",
    "开幕会",
    "闭幕式",
    "开幕式",
    "闭幕大会",
    "开幕大会",
    "本次会议",
    "本次大会",
    "了",
];

/// A主持会议, 会议由A主持, 栗战书委员长主持会议并…; false where nobody is said to preside.
pub(crate) fn presiding(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let places = stretch.match_indices("主持").map(|(at, word)| (at, at + word.len()));
    let Some((at, end)) = places.filter(|(_, end)| presides(&stretch[*end..])).find(|(at, _)| *at > 0) else {
        return false;
    };
    let start = subject(stretch, at);
    let by = stretch[start..at].find('由').map(|by| start + by + '由'.len_utf8());
    let subject = part(sentence, by.unwrap_or(start), at);
    let (persons, open) = hosts(text, &subject);
    if persons.is_empty() {
        return false;
    }
    let over = OVER.iter().filter(|word| stretch[end..].starts_with(**word)).map(|word| word.len()).max();
    let written = part(sentence, start, end + over.unwrap_or_default());
    for person in persons {
        host(person, sitting);
    }
    sitting.host_open |= open;
    sitting.host_written.get_or_insert_with(|| text.quote(&written));
    true
}

/// True where 主持 is the act and not part of another word.
fn presides(rest: &str) -> bool {
    rest.is_empty()
        || rest.starts_with(['，', '并', '。', '了', '召'])
        || OVER.iter().any(|word| rest.starts_with(word))
}

/// Where the clause begins that says who presides: behind the last comma, unless titles of one person hold it.
fn subject(stretch: &str, at: usize) -> usize {
    stretch[..at]
        .rfind(['，', '：', '”'])
        .map_or(0, |mark| mark + stretch[mark..].chars().next().map_or(0, char::len_utf8))
}

fn hosts(text: &Text<'_>, subject: &Range) -> (Vec<Person>, bool) {
    const AFTER: [&str; 4] = ["先后", "分别", "共同", "同志"];
    let mut subject = subject.clone();
    while let Some(tail) = AFTER.iter().find(|tail| text.at(&subject).ends_with(**tail)) {
        subject.end -= tail.len();
    }
    if let Some(at) = title_after_name(text.at(&subject)) {
        let title = text.at(&part(&subject, at, subject.len())).to_owned();
        return (vec![text.person(&part(&subject, 0, at), Some(&title))], false);
    }
    let list = list::list(text, &subject);
    (list.persons.iter().map(|named| text.person(&named.name, list::title(text, named))).collect(), list.open)
}

/// Adds one who presides; called 执行主席 he or she stands among those as well.
fn host(person: Person, sitting: &mut Sitting) {
    let chair = person.title.as_deref().is_some_and(|title| title.contains("执行主席"));
    let listed = sitting.executive_chairs.iter().any(|other| other.name == person.name);
    if chair && !listed {
        sitting.executive_chairs.insert(0, Person { title: None, ..person.clone() });
    }
    if sitting.host.iter().all(|host| host.name != person.name) {
        sitting.host.push(person);
    }
}

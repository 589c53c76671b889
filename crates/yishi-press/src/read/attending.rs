//! Who is named as attending without a place on the rostrum, and who attended without a vote.

use super::list;
use super::people::NonVoting;
use super::sitting::Sitting;
use super::text::{Range, Text, part};

/// 市委书记A，市长B出席会议; false where the sentence names nobody.
pub(crate) fn present(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    const VERBS: [&str; 8] =
        ["应邀出席会议", "应邀出席大会", "出席闭幕会", "出席开幕会", "出席会议", "出席大会", "到会祝贺", "参加会议"];
    let stretch = text.at(sentence);
    let Some(at) = VERBS.iter().filter_map(|verb| stretch.find(verb)).min() else { return false };
    if stretch[..at].bytes().any(|byte| byte.is_ascii_digit()) && !stretch[..at].contains('、') {
        return false;
    }
    let list = list::list(text, &part(sentence, 0, at));
    if list.persons.is_empty() {
        return false;
    }
    let persons = list.persons.iter().map(|named| text.person(&named.name, list::title(text, named)));
    sitting.present_named.extend(persons);
    sitting.present_open |= list.open;
    true
}

/// Members of delegations who took part in a review: 市领导A、B等，分别到…代表团，参加…分团审议.
pub(crate) fn reviewing(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let Some(review) = ["审议", "讨论"].iter().filter_map(|word| stretch.find(word)).min() else { return false };
    let parted =
        ["分别到", "分别参加", "分别来到", "参加"].iter().filter_map(|word| stretch[..review].find(word)).min();
    let Some(end) = parted else { return false };
    let start =
        stretch[..end].find("，").filter(|at| !stretch[..*at].contains('、')).map_or(0, |at| at + '，'.len_utf8());
    if start >= end {
        return false;
    }
    let list = list::list(text, &part(sentence, start, end));
    if list.persons.is_empty() {
        return false;
    }
    sitting.present_named.extend(list.persons.iter().map(|named| text.person(&named.name, None)));
    sitting.present_open |= list.open;
    true
}

/// A，B列席会议; 政协委员列席第二阶段会议. False where nobody is said to sit in.
pub(crate) fn without_vote(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let Some(at) = sits_in(stretch) else { return taking_part(text, sentence, sitting) };
    let clause = stretch[..at].rfind("参加会议，").map(|end| end + "参加会议，".len());
    if let Some(behind) = clause {
        let first = part(sentence, 0, behind - "参加会议，".len());
        categories(text, &first, None, None, sitting);
    }
    let who = part(sentence, clause.unwrap_or_default(), at);
    if text.at(&who).is_empty() {
        return false;
    }
    let rest = &stretch[at + "列席".len()..];
    let end = rest.find(['，', '并']).or_else(|| rest.find("听取")).unwrap_or(rest.len());
    let scope = Some(&rest[..end]).filter(|scope| {
        !matches!(*scope, "" | "会议" | "大会" | "了会议" | "闭幕会" | "开幕会" | "本次会议" | "本次大会")
    });
    let scope = scope.map(|scope| scope.to_owned() + &business(&rest[end..]));
    let written = scope.as_ref().map(|_| part(sentence, who.start - sentence.start, at + "列席".len() + end));
    categories(text, &who, scope, written, sitting);
    true
}

/// 列席人员和有关工作人员参加会议
fn taking_part(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let who = stretch.strip_suffix("参加会议").filter(|who| who.starts_with("列席") && !who.contains('，'));
    let Some(who) = who else { return false };
    categories(text, &part(sentence, 0, who.len()), None, None, sitting);
    true
}

/// Where 列席 is the act: 列席人员 and 列席代表 are people.
fn sits_in(stretch: &str) -> Option<usize> {
    let act = |at: &usize| {
        *at > 0
            && !["人员", "代表", "的", "委员", "单位"].iter().any(|word| stretch[at + "列席".len()..].starts_with(word))
    };
    stretch.match_indices("列席").map(|(at, _)| at).find(act)
}

/// What the part of a sitting was about, in brackets as the record has it: 听取市中级人民法院工作报告和市人民检察院工作报告 is
/// （法院、检察院工作报告）.
fn business(rest: &str) -> String {
    let Some((_, reports)) = rest.split_once("听取") else { return String::new() };
    let organs = [
        ("法院", "法院"),
        ("检察院", "检察院"),
        ("政府", "政府"),
        ("常务委员会", "人大常委会"),
        ("常委会", "人大常委会"),
    ];
    let named: Vec<&str> = reports
        .split("工作报告")
        .filter_map(|part| organs.iter().find(|(organ, _)| part.ends_with(organ)).map(|(_, short)| *short))
        .collect();
    if named.is_empty() { String::new() } else { format!("（{}工作报告）", named.join("、")) }
}

/// Each category of a list; commas part them.
fn categories(text: &Text<'_>, range: &Range, scope: Option<String>, written: Option<Range>, sitting: &mut Sitting) {
    let stretch = text.at(range);
    let mut start = 0;
    for piece in stretch.split('，') {
        let end = start + piece.len();
        let trimmed = piece.trim_end_matches("等").trim_end_matches("应邀");
        let who = part(range, start, start + trimmed.len());
        start = end + '，'.len_utf8();
        if who.is_empty() || matches!(trimmed, "会上" | "同时") {
            continue;
        }
        let named = list::list(text, &who);
        let persons = named.persons.iter().map(|named| text.person(&named.name, list::title(text, named))).collect();
        sitting.non_voting.push(NonVoting {
            text: trimmed.to_owned(),
            scope: scope.clone(),
            written: text.quote(written.as_ref().unwrap_or(&who)),
            persons,
        });
    }
}

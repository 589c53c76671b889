//! Who sits on the rostrum, and who sits there as executive chair.
//!
//! Two orders of a sentence: LIST在主席台(前排)就座, and 在主席台(前排)就座的LABEL有：LIST. Law: rules-of-procedure H2. Invariant: a list under
//! the words 执行主席 is the list of executive chairs, wherever it stands.

use super::chairs;
use super::list::{self, List, is_group};
use super::names::{is_name, name_after_title};
use super::people::Group;
use super::sitting::Sitting;
use super::text::{Range, Text, part};
use crate::record::Row;

const SEATED: [&str; 3] = ["就座", "就坐", "入座"];

/// Words between a list and the place where its people sit.
const TAILS: [&str; 22] = [
    "，",
    "、",
    "并",
    "和",
    "分别",
    "一同",
    "一起",
    "均",
    "也",
    "应邀",
    "出席会议",
    "出席大会",
    "出席闭幕会",
    "出席开幕会",
    "出席",
    "到会",
    "参加会议",
    "参加大会",
    "参加",
    "同",
    "会议",
    "大会",
];

/// Reads a sentence that says who sits where; false where it says nothing of it.
pub(crate) fn read(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let Some((seated, word)) = SEATED.iter().find_map(|word| stretch.find(word).map(|at| (at, word))) else {
        return false;
    };
    let place = stretch[..seated].rfind("主席台");
    let row = if place.is_some_and(|at| stretch[at..seated].contains("前排")) { Row::Front } else { Row::Any };
    let behind = seated + word.len();
    if let Some(rest) = stretch[behind..].strip_prefix('的') {
        let from = stretch.len() - rest.len();
        behind_the_words(text, sentence, from, row, sitting);
    } else {
        let end = place.map_or(seated, |at| stretch[..at].strip_suffix('在').map_or(at, str::len));
        before_the_words(text, &part(sentence, 0, end), row, sitting);
    }
    true
}

/// 在主席台就座的市领导有：A、B
fn behind_the_words(text: &Text<'_>, sentence: &Range, from: usize, row: Row, sitting: &mut Sitting) {
    const LONGEST_LABEL: usize = 60;
    let stretch = text.at(sentence);
    let rest = &stretch[from..];
    let intro = ["还有：", "有：", "是：", "为：", "还有", "有", "是"].into_iter();
    let intro = intro.filter_map(|word| rest.find(word).map(|at| (at, word))).filter(|(at, _)| *at < LONGEST_LABEL);
    let intro = intro
        .filter(|(at, _)| !rest[..*at].contains(['、', '，']))
        .min_by_key(|(at, word)| (*at, std::cmp::Reverse(word.len())));
    let (label, start) = intro.map_or((from..from, from), |(at, word)| (from..from + at, from + at + word.len()));
    let range = part(sentence, start, attending(stretch, start));
    if stretch[..from].contains("执行主席") {
        chairs::add(text, &list::list(text, &range), sitting);
        return;
    }
    let label = part(sentence, label.start, label.end);
    let list = list::list(text, &range);
    if label.is_empty() {
        add(text, &list, row, sitting);
    } else if !list.persons.is_empty() {
        sitting.rostrum.push(labelled(text, &label, &list, row));
    }
}

/// Where a list ends that words such as 应邀出席大会 follow.
fn attending(stretch: &str, start: usize) -> usize {
    let cut = ["应邀出席", "应邀参加", "应邀列席"]
        .iter()
        .filter_map(|word| stretch.rfind(word))
        .filter(|at| *at > start)
        .max();
    cut.unwrap_or(stretch.len())
}

/// 市领导A、B在主席台就座
fn before_the_words(text: &Text<'_>, range: &Range, row: Row, sitting: &mut Sitting) {
    let range = without_tails(text, range);
    let stretch = text.at(&range);
    if let Some(at) = ["担任", "为"]
        .iter()
        .filter_map(|word| stretch.rfind(word))
        .max()
        .filter(|at| stretch[*at..].contains("执行主席"))
    {
        let chairs = list::list(text, &without_tails(text, &part(&range, 0, at)));
        chairs::add(text, &chairs, sitting);
        return;
    }
    add(text, &list::list(text, &range), row, sitting);
}

/// A stretch without the words at its end that only lead on; a character that ends a name (孟和, 王均) leads nowhere.
fn without_tails(text: &Text<'_>, range: &Range) -> Range {
    let mut range = range.clone();
    loop {
        let stretch = text.at(&range);
        let last = stretch.rsplit(['、', '，', '：']).next().unwrap_or_default();
        let named = is_name(last) || name_after_title(last).is_some_and(|at| is_name(&last[at..]));
        match TAILS.iter().find(|tail| stretch.ends_with(**tail)) {
            Some(tail) if !named => range.end -= tail.len(),
            Some(_) | None => return range,
        }
    }
}

/// Adds a list in its order: each label a group of its own, executive chairs to theirs, the others together with their titles.
fn add(text: &Text<'_>, list: &List, row: Row, sitting: &mut Sitting) {
    let mut others = List::default();
    let mut chairs = List::default();
    for run in list.runs() {
        let label = run.first().and_then(|first| first.title.clone()).filter(|_| is_group(text, run));
        if run.first().and_then(|first| list::title(text, first)).is_some_and(|title| title.ends_with("执行主席")) {
            chairs.persons.extend_from_slice(run);
        } else if let Some(label) = label {
            seat(text, &std::mem::take(&mut others), row, sitting);
            let of = List { persons: run.to_vec(), groups: Vec::new(), open: false };
            sitting.rostrum.push(labelled(text, &label, &of, row));
        } else {
            others.persons.extend_from_slice(run);
        }
    }
    let with_chairs = !chairs.persons.is_empty();
    chairs::add(text, &chairs, sitting);
    (others.groups, others.open) = (list.groups.clone(), list.open);
    if others.persons.is_empty() {
        unnamed_groups(text, &others, row, with_chairs, sitting);
    } else {
        seat(text, &others, row, sitting);
    }
}

/// Many who are not named go with the group before them in the sentence, or stand as groups of their own.
fn unnamed_groups(text: &Text<'_>, others: &List, row: Row, with_chairs: bool, sitting: &mut Sitting) {
    let last = sitting.rostrum.last_mut().filter(|last| !with_chairs && !last.persons.is_empty());
    match last.filter(|last| others.open || follows(last, text, others)) {
        Some(last) => {
            last.unnamed |= others.open;
            last.unnamed_groups.extend(others.groups.iter().map(|range| text.quote(range)));
        }
        None => sitting.rostrum.extend(others.groups.iter().map(|range| unnamed(text, range, row))),
    }
}

/// Persons with titles of their own, or with none, in one group.
fn seat(text: &Text<'_>, others: &List, row: Row, sitting: &mut Sitting) {
    if others.persons.is_empty() {
        return;
    }
    let word = if row == Row::Front { "front_row" } else { "others" };
    sitting.rostrum.push(Group {
        group: word.to_owned(),
        label: None,
        label_written: None,
        row,
        persons: persons(text, others, true),
        unnamed: others.open,
        unnamed_groups: others.groups.iter().map(|range| text.quote(range)).collect(),
    });
}

/// True where the mention of many stands in the sentence of the last group.
fn follows(last: &Group, text: &Text<'_>, others: &List) -> bool {
    let first = others.groups.first().map(|range| text.place(range));
    let end = last.persons.last().map(|person| person.span);
    first
        .zip(end)
        .is_some_and(|(first, end)| first.line == end.line && first.start >= end.end && first.start - end.end < 3)
}

fn persons(text: &Text<'_>, list: &List, titled: bool) -> Vec<super::people::Person> {
    let title = |named| list::title(text, named).filter(|_| titled);
    list.persons.iter().map(|named| text.person(&named.name, title(named))).collect()
}

/// A group under a label. Titles that its people bear themselves stay with them.
fn labelled(text: &Text<'_>, label: &Range, list: &List, row: Row) -> Group {
    let own = list.persons.iter().any(|named| named.title.as_ref().is_some_and(|title| title != label));
    Group {
        group: word(text.at(label)).to_owned(),
        label: Some(text.at(label).to_owned()),
        label_written: Some(text.quote(label)),
        row,
        persons: persons(text, list, own),
        unnamed: list.open,
        unnamed_groups: list.groups.iter().map(|range| text.quote(range)).collect(),
    }
}

/// A group that is named by its label alone.
fn unnamed(text: &Text<'_>, label: &Range, row: Row) -> Group {
    Group { persons: Vec::new(), unnamed: true, ..labelled(text, label, &List::default(), row) }
}

/// The stable word of a group.
fn word(label: &str) -> &'static str {
    let words = [
        ("常务主席", "presidium_standing_chairs"),
        ("主席团其他成员", "presidium_others"),
        ("主席团成员", "presidium_members"),
        ("党政军领导", "party_government_military_leaders"),
        ("老领导", "veterans"),
        ("老同志", "veterans"),
        ("市领导", "city_leaders"),
        ("省领导", "province_leaders"),
        ("县领导", "county_leaders"),
        ("区领导", "district_leaders"),
        ("领导", "leaders"),
    ];
    words.iter().find(|(end, _)| label.ends_with(end)).map_or("others", |(_, word)| word)
}

//! Elections: 选举A、B为市人大常委会副主任, A、B当选副市长.

use super::business::Election;
use super::list;
use super::sitting::Sitting;
use super::text::{Range, Text, part};

/// Reads a sentence that says who was elected; false where it does not.
pub(crate) fn read(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let before = sitting.elections.len();
    let stretch = text.at(sentence);
    let (mut from, mut begun) = (0, false);
    for clause in clauses(stretch) {
        let range = part(sentence, from, from + clause.len());
        from += clause.len();
        let named =
            elected_to(text, &range, sitting) || won(text, &range, sitting) || (begun && made(text, &range, sitting));
        begun |= named;
    }
    sitting.elections.len() > before
}

/// The clauses of a sentence, each with the comma behind it; names stand between 、 and not between commas.
fn clauses(stretch: &str) -> impl Iterator<Item = &str> {
    stretch.split_inclusive(['，', '；'])
}

/// A、B为OFFICE behind a clause that says 选举.
fn made(text: &Text<'_>, clause: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(clause);
    let Some(at) = stretch.find('为').filter(|at| *at > 0) else { return false };
    add(text, &part(clause, 0, at), office(&stretch[at + '为'.len_utf8()..]), sitting)
}

/// 选举(了)A、B为OFFICE
fn elected_to(text: &Text<'_>, clause: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(clause);
    let Some(end) = ["选举产生了", "选举产生", "选举了", "补选了", "选举", "补选", "选出"]
        .iter()
        .find_map(|word| stretch.find(word).map(|at| at + word.len()))
    else {
        return false;
    };
    let Some(to) = stretch[end..].find('为').map(|at| end + at) else { return false };
    let office = office(&stretch[to + '为'.len_utf8()..]);
    add(text, &part(clause, end, to), office, sitting)
}

/// A、B当选OFFICE, A、B被选举为OFFICE
fn won(text: &Text<'_>, clause: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(clause);
    let Some((at, word)) =
        ["当选为", "当选", "被选举为", "被选为"].iter().find_map(|word| stretch.find(word).map(|at| (at, word)))
    else {
        return false;
    };
    let start = stretch[..at].rfind('：').map_or(0, |mark| mark + '：'.len_utf8());
    let start = start + leading(&stretch[start..at]);
    let office = office(&stretch[at + word.len()..]);
    add(text, &part(clause, start, at), office, sitting)
}

/// 下午， before the names says when, and is no name.
fn leading(stretch: &str) -> usize {
    const WHEN: [&str; 8] =
        ["当天上午，", "当天下午，", "上午，", "下午，", "随后，", "会上，", "其中，", "经过投票，"];
    WHEN.iter().find(|word| stretch.starts_with(**word)).map_or(0, |word| word.len())
}

fn office(behind: &str) -> &str {
    behind.split(['，', '；', '。']).next().unwrap_or_default()
}

fn add(text: &Text<'_>, names: &Range, office: &str, sitting: &mut Sitting) -> bool {
    let list = list::list(text, names);
    if list.persons.is_empty() || office.is_empty() {
        return false;
    }
    let elected = list.persons.iter().map(|named| text.person(&named.name, None)).collect();
    sitting.elections.push(Election { office: office.to_owned(), elected });
    true
}

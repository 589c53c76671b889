//! What is a name: by its surname, by its middle dot, or by where it stands.
//!
//! Invariant: a list decides. A word between two names of a list is a name even with a surname nobody has heard of, while a
//! common surname makes no name of a word in running text.

use yishi_names::strokes::is_dot;
use yishi_names::surnames::surname_of;

use super::titles::{is_no_name, title_end};
use crate::han::is_han;

/// True where the text reads as a name by itself: a known surname with one or two characters behind it, or parts with a dot.
pub(crate) fn is_name(text: &str) -> bool {
    // Most stretches that are asked about are far too long, or begin with no surname.
    if text.len() > LONGEST * 4 && (text.len() > LONGEST_DOTTED * 4 || !text.contains(is_dot)) {
        return false;
    }
    let length = text.chars().count();
    if text.contains(is_dot) {
        return is_dotted(text, length);
    }
    let given = |surname: &str| length - surname.chars().count();
    (2..=LONGEST).contains(&length)
        && surname_of(text).is_some_and(|surname| (1..=2).contains(&given(surname)))
        && text.chars().all(is_han)
        && !is_no_name(text)
}

/// Characters of the longest name without parts.
const LONGEST: usize = 4;
/// Characters of the longest name in parts, its dots counted.
const LONGEST_DOTTED: usize = 16;

/// 艾力更·依明巴海: parts of Han characters.
fn is_dotted(text: &str, length: usize) -> bool {
    (3..=LONGEST_DOTTED).contains(&length)
        && text.chars().all(|c| is_han(c) || is_dot(c))
        && text.split(is_dot).all(|part| !part.is_empty())
        && !titled(text)
}

/// True where a title stands before the first dot: 市委书记阿依夏木·吐尔逊.
fn titled(text: &str) -> bool {
    let first = text.split(is_dot).next().unwrap_or_default();
    first.char_indices().skip(1).any(|(at, _)| title_end(&text[..at]).is_some())
}

/// True where the text may be a name because names stand beside it: 所永吉, 巴音朝鲁, a name with a lost character.
pub(crate) fn may_be_name(text: &str) -> bool {
    let length = text.chars().count();
    (2..=4).contains(&length) && text.chars().all(is_han) && !is_no_name(text) && !text.contains(PARTS_OF_BODIES)
}

/// Characters that end the names of bodies and offices, and not of persons, where no surname speaks for a name.
const PARTS_OF_BODIES: [char; 20] = [
    '会', '院', '局', '委', '市', '省', '县', '区', '部', '的', '各', '员', '长', '党', '等', '们', '省', '处', '厅',
    '组',
];

/// Title and name of a text such as 市委书记刘越高: the bytes before which the name begins.
pub(crate) fn name_after_title(text: &str) -> Option<usize> {
    let mut starts = text.char_indices().rev().map(|(at, _)| at).filter(|at| *at > 0);
    let titled = |at: &usize| title_end(&text[..*at]).is_some();
    if let Some(dot) = text.find(is_dot) {
        // The name begins behind the last title before the dot.
        return starts.find(|at| *at < dot && titled(at));
    }
    // Two, three or four characters from the end.
    let lengths = [starts.nth(1), starts.next(), starts.next()];
    let mut behind_a_title = lengths.into_iter().flatten().filter(titled);
    let known = behind_a_title.clone().find(|at| is_name(&text[*at..]));
    known.or_else(|| behind_a_title.find(|at| may_be_name(&text[*at..])))
}

/// Name and title of a text such as 栗战书委员长: the bytes at which the title begins.
pub(crate) fn title_after_name(text: &str) -> Option<usize> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    [3, 2, 4].into_iter().filter_map(|length| starts.get(length)).copied().find(|at| {
        let (name, title) = text.split_at(*at);
        is_name(name) && title_end(title) == Some(title)
    })
}

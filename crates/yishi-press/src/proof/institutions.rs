//! Fixed names of institutions with one character wrong, missing, added or changed about: 中级人民院, 人民检查院.
//!
//! Method: one slip within a half leaves the other half of a name whole, so every half found in the text is looked at with what
//! stands beside it. Invariant: the first and the last character are taken as they stand, for 各级人民法院, 检察委员会 and
//! 人民检察工作 are right words; so is every short form, which holds no half of a full name.

use std::sync::LazyLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder};

use super::Document;
use super::names::alike::{Slip, one_slip};
use crate::finding::{Evidence, Finding, Kind, Severity};

/// The full names, in both scripts.
const NAMES: [&str; 15] = [
    "最高人民法院",
    "高级人民法院",
    "高級人民法院",
    "中级人民法院",
    "中級人民法院",
    "人民检察院",
    "人民檢察院",
    "人民代表大会",
    "人民代表大會",
    "代表大会常务委员会",
    "代表大會常務委員會",
    "政治协商会议",
    "政治協商會議",
    "纪律检查委员会",
    "紀律檢查委員會",
];

/// Right wordings that are one slip away from a name.
const RIGHT: [&str; 6] = ["人民代表会议", "人民代表會議", "人代表大会", "人代表大會", "人大代表大会", "人大代表大會"];

/// A half of a name.
struct Half {
    name: &'static str,
    /// True for the first half.
    first: bool,
}

struct Halves {
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    halves: Vec<Vec<Half>>,
}

static HALVES: LazyLock<Halves> = LazyLock::new(Halves::new);

impl Halves {
    fn new() -> Self {
        let mut words: Vec<(&str, Vec<Half>)> = Vec::new();
        for name in NAMES {
            let middle = name.char_indices().nth(name.chars().count().div_ceil(2)).map_or(name.len(), |(at, _)| at);
            let (start, end) = name.split_at(middle);
            for (word, first) in [(start, true), (end, false)] {
                match words.iter_mut().find(|(known, _)| *known == word) {
                    Some((_, halves)) => halves.push(Half { name, first }),
                    None => words.push((word, vec![Half { name, first }])),
                }
            }
        }
        let (words, halves): (Vec<&str>, Vec<Vec<Half>>) = words.into_iter().unzip();
        Self { automaton: CharwiseDoubleArrayAhoCorasickBuilder::new().build(words).ok(), halves }
    }
}

/// Looks at every half of a name in the text.
pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let text = document.reading.layer.text.as_str();
    let Some(automaton) = &HALVES.automaton else { return };
    let mut found: Vec<Wrong> = Vec::new();
    for hit in automaton.find_overlapping_iter(text) {
        let halves = usize::try_from(hit.value()).ok().and_then(|at| HALVES.halves.get(at));
        let wrong = halves.into_iter().flatten().filter_map(|half| slipped(text, half, hit.start(), hit.end()));
        found.extend(wrong.min_by_key(|(start, end, _)| end - start));
    }
    // A character doubled in the middle leaves both halves whole.
    found.dedup();
    findings.extend(found.into_iter().map(|wrong| finding(document, wrong)));
}

/// Where a slipped name begins and ends, and its right form.
type Wrong = (usize, usize, &'static str);

fn finding(document: &Document, (start, end, name): Wrong) -> Finding {
    let span = document.reading.layer.span(start, end);
    let place = document.positions.place(span);
    let finding = Finding::new(Kind::Institution, Severity::Error, place, span.of(document.original)).suggest(name);
    finding.because(Evidence::Word { word: name.to_owned() })
}

fn slipped(text: &str, half: &Half, start: usize, end: usize) -> Option<Wrong> {
    let (before, behind) = (text.get(..start)?, text.get(end..)?);
    let whole = if half.first {
        behind.starts_with(half.name.get(end - start..)?)
    } else {
        before.ends_with(half.name.get(..half.name.len() - (end - start))?)
    };
    if whole {
        return None;
    }
    let missing = half.name.chars().count() - text.get(start..end)?.chars().count();
    // The other half may be a character shorter, as long as it should be, or a character longer.
    [missing - 1, missing, missing + 1].into_iter().find_map(|length| {
        let (from, until) =
            if half.first { (start, end + ahead(behind, length)?) } else { (start - back(before, length)?, end) };
        let stands = text.get(from..until)?;
        let ends = |name: &str| (name.chars().next(), name.chars().next_back());
        if ends(stands) != ends(half.name) {
            return None;
        }
        let slip = one_slip(stands, half.name)?;
        let doubled = slip == Slip::Added && !doubles(stands);
        (!doubled && !right(text, start, end)).then_some((from, until, half.name))
    })
}

/// True where a character stands twice running, the only way one is added by a slip.
fn doubles(given: &str) -> bool {
    given.chars().zip(given.chars().skip(1)).any(|(one, next)| one == next)
}

/// True where the half lies within a right wording or another full name: 高人民法院 within 最高人民法院.
fn right(text: &str, start: usize, end: usize) -> bool {
    RIGHT.iter().chain(&NAMES).any(|word| {
        let from = floor(text, start.saturating_sub(word.len()));
        let around = text.get(from..floor(text, (end + word.len()).min(text.len()))).unwrap_or_default();
        around.match_indices(word).any(|(at, _)| from + at <= start && end <= from + at + word.len())
    })
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

fn ahead(text: &str, characters: usize) -> Option<usize> {
    let mut ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    if characters == 0 { Some(0) } else { ends.nth(characters - 1) }
}

fn back(text: &str, characters: usize) -> Option<usize> {
    let mut starts = text.char_indices().rev().map(|(at, _)| text.len() - at);
    if characters == 0 { Some(0) } else { starts.nth(characters - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Reading;
    use crate::span::{Layer, Positions};

    fn found(text: &str) -> Vec<(String, String)> {
        let reading = Reading { layer: Layer::same(text), ..Reading::default() };
        let positions = Positions::new(text);
        let document = Document { original: text, reading: &reading, positions: &positions };
        let mut findings = Vec::new();
        check(&document, &mut findings);
        findings.into_iter().map(|finding| (finding.stands, finding.suggestion.unwrap_or_default())).collect()
    }

    #[test]
    fn one_wrong_missing_or_turned_character_is_found() {
        let slips = [
            ("市中级人民院院长", "中级人民院", "中级人民法院"),
            ("市中级人法院院长", "中级人法院", "中级人民法院"),
            ("市人民检查院检察长", "人民检查院", "人民检察院"),
            ("省高級人法民院", "高級人法民院", "高級人民法院"),
            ("人民代表表大会", "人民代表表大会", "人民代表大会"),
            ("中国人民政治协会议", "政治协会议", "政治协商会议"),
            ("市人民代表大会常委委员会", "代表大会常委委员会", "代表大会常务委员会"),
        ];
        for (text, stands, right) in slips {
            assert_eq!(found(text), [(stands.to_owned(), right.to_owned())], "{text}");
        }
    }

    #[test]
    fn right_and_short_names_stay() {
        let text = "市中级人民法院、各级人民法院、两级人民法院、市中级法院、市人民检察院、检察委员会、人民检察工作、市人大常委会、人民代表大会常务委员会、\
                    人民代表会议、政治协商制度、中国人民政治协商会议、纪律检查机关、主持人代表大会主席团、人民代表大会代表、市中院、基层人民法院、人民代表";
        assert_eq!(found(text), []);
    }
}

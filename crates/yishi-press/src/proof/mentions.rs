//! Sessions and numbers as running text mentions them: 市十六届人大三次会议, 第二次全体会议, 12月27日.
//!
//! Invariant: both scripts are read alike; what is no complete mention is passed over, never completed.

use yishi_names::AssemblyKind;

/// A session named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Session {
    /// The body, where the words between 届 and 次会议 tell it.
    pub kind: Option<AssemblyKind>,
    /// 届
    pub term: u16,
    /// 次会议
    pub session: u16,
    /// Its first byte: that of the term's numeral.
    pub start: usize,
    /// The byte behind 次会议.
    pub end: usize,
}

/// How far 届 may stand before 次会议, in bytes: 届全国人民代表大会常务委员会第十 and a little.
const FAR: usize = 60;

/// The sessions named in a text, in its order.
pub(super) fn sessions(text: &str) -> Vec<Session> {
    let mut found: Vec<Session> = ["次会议", "次會議"].iter().flat_map(|word| ends(text, word)).collect();
    found.sort_by_key(|session| session.start);
    found
}

fn ends<'t>(text: &'t str, word: &'static str) -> impl Iterator<Item = Session> + 't {
    memchr::memmem::find_iter(text.as_bytes(), word).filter_map(move |at| {
        let (session, from) = number_before(text, at)?;
        let before = text.get(..from)?;
        let term_at = before.rfind(['届', '屆']).filter(|term| from - term <= FAR)?;
        let between = before.get(term_at..)?;
        let (term, start) = number_before(text, term_at)?;
        let whole = !between.contains(['。', '，', ',', '、', '\n']);
        whole.then_some(Session { kind: kind(between), term, session, start, end: at + word.len() })
    })
}

/// The body by the words between 届 and the number of the session.
fn kind(between: &str) -> Option<AssemblyKind> {
    let has = |words: &[&str]| words.iter().any(|word| between.contains(word));
    let congress = has(&["人大", "人民代表大会", "人民代表大會"]);
    let standing = has(&["常委", "常务委员", "常務委員"]);
    match (congress, standing) {
        (true, true) => Some(AssemblyKind::StandingCommittee),
        (true, false) => Some(AssemblyKind::Congress),
        (false, true) => Some(AssemblyKind::CppccStandingCommittee),
        (false, false) => has(&["委员会", "委員會", "政协", "政協"]).then_some(AssemblyKind::Cppcc),
    }
}

/// The number right before a byte and the byte it begins at, in Chinese numerals or digits; 第 before it is passed over.
pub(super) fn number_before(text: &str, at: usize) -> Option<(u16, usize)> {
    let before = text.get(..at)?;
    let start = before.char_indices().rev().take_while(|(_, c)| digit(*c).is_some()).last()?.0;
    let number = number(before.get(start..)?)?;
    Some((number, start))
}

/// The value of a numeral below a thousand: 十六, 一百零三, 19.
pub(super) fn number(text: &str) -> Option<u16> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    let (mut sum, mut unit) = (0_u16, None);
    for digit in text.chars().map(digit) {
        match digit? {
            Digit::Unit(value) => unit = Some(value),
            Digit::Times(times) => {
                sum = sum.checked_add(unit.take().unwrap_or(1).checked_mul(times)?)?;
            }
        }
    }
    sum.checked_add(unit.unwrap_or(0))
}

/// A character of a numeral.
enum Digit {
    Unit(u16),
    Times(u16),
}

fn digit(c: char) -> Option<Digit> {
    let value = match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' | '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => return Some(Digit::Times(10)),
        '百' => return Some(Digit::Times(100)),
        _ => return c.to_digit(10).and_then(|value| u16::try_from(value).ok()).map(Digit::Unit),
    };
    Some(Digit::Unit(value))
}

/// A printed wording without pinyin in brackets, so that words broken by it are found again.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('(') {
        plain.push_str(before);
        match behind.split_once(')').filter(|(inside, _)| is_syllable(inside)) {
            Some((_, after)) => rest = after,
            None => {
                plain.push('(');
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// True for Latin letters with or without a tone, as many as a syllable has.
fn is_syllable(text: &str) -> bool {
    (1..7).contains(&text.chars().count()) && text.chars().all(|c| c.is_alphabetic() && u32::from(c) < 0x250)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mentioned(text: &str) -> Vec<(Option<AssemblyKind>, u16, u16)> {
        sessions(text).iter().map(|found| (found.kind, found.term, found.session)).collect()
    }

    #[test]
    fn sessions_are_found_in_their_full_and_short_forms() {
        let congress = Some(AssemblyKind::Congress);
        assert_eq!(mentioned("某市第十六届人民代表大会第三次会议闭幕"), [(congress, 16, 3)]);
        assert_eq!(mentioned("市十六屆人大三次會議"), [(congress, 16, 3)]);
        assert_eq!(mentioned("政协某市第十三届委员会第三次会议"), [(Some(AssemblyKind::Cppcc), 13, 3)]);
        assert_eq!(mentioned("十三届全国人大常委会第十九次会议"), [(Some(AssemblyKind::StandingCommittee), 13, 19)]);
        assert_eq!(mentioned("第三届旅游发展大会。第二次会议"), []);
        assert_eq!(mentioned("举行第二次全体会议"), []);
    }

    #[test]
    fn numerals_are_read_in_either_form() {
        for (text, value) in [("十", 10), ("十六", 16), ("二十一", 21), ("一百零三", 103), ("19", 19)] {
            assert_eq!(number(text), Some(value), "{text}");
        }
    }

    #[test]
    fn pinyin_is_left_out_and_other_brackets_stay() {
        assert_eq!(plain("人大四次會(huì)議(扩大)"), "人大四次會議(扩大)");
        assert_eq!(plain("闭幕(2023年)"), "闭幕(2023年)");
    }
}

//! Marks of the wrong width, and marks that follow each other: "代表,會議", "、丁芬,、于新凡".

use super::{Cut, Line};
use crate::finding::{Kind, Severity};
use crate::han::{is_han, is_wide};

impl Line<'_> {
    /// A run of marks: several become one, and one of half width becomes its full form beside full-width text.
    pub(super) fn mark(&self, at: usize) -> Option<Cut> {
        let rest = self.rest(at);
        let behind = rest.trim_start_matches(is_mark);
        let run = rest.get(..rest.len() - behind.len())?;
        let (first, next) = (run.chars().next()?, behind.chars().next());
        let length = run.len();
        if length > first.len_utf8() {
            let sound = !self.behind_wide(at) || run.contains('.');
            let told = Some((Kind::PunctuationDoubled, Severity::Warning));
            return (!sound).then(|| Cut { length, put: strongest(run), told });
        }
        let put = full(first)?;
        let told = Some((Kind::PunctuationWidth, Severity::Warning));
        self.is_of_the_text(at, first, next).then_some(Cut { length, put, told })
    }

    /// A full stop must end a sentence; other marks only stand beside full-width text, and never between figures.
    fn is_of_the_text(&self, at: usize, mark: char, next: Option<char>) -> bool {
        if mark == '.' {
            return self.behind_han(at) && next.is_none_or(is_han);
        }
        let digits = self.before(at).is_some_and(|c| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit());
        !digits && (self.behind_wide(at) || next.is_some_and(is_wide))
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '?' | '!' | '.' | '，' | '、' | '；' | '。' | '：' | '､' | '｡')
}

/// The mark that a run stands for: the one that divides most, but an enumeration stays one.
fn strongest(run: &str) -> &'static str {
    const BY_STRENGTH: [(&str, &[char]); 6] = [
        ("。", &['。', '｡']),
        ("、", &['、', '､']),
        ("；", &['；', ';']),
        ("：", &['：', ':']),
        ("？", &['?']),
        ("！", &['!']),
    ];
    BY_STRENGTH.iter().find(|(_, forms)| run.contains(*forms)).map_or("，", |(mark, _)| mark)
}

fn full(mark: char) -> Option<&'static str> {
    match mark {
        ',' => Some("，"),
        ';' => Some("；"),
        ':' => Some("："),
        '?' => Some("？"),
        '!' => Some("！"),
        '.' | '｡' => Some("。"),
        '､' => Some("、"),
        _ => None,
    }
}

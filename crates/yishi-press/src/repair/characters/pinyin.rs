//! Pinyin printed after a character: 成(chéng), 國（guó）.

use yishi_names::readings::is_reading;

use super::{Cut, Line};
use crate::finding::{Kind, Severity};

/// The longest syllable is zhuāng with its tone, in bytes; a little more is looked at.
const LONGEST: usize = 12;

impl Line<'_> {
    /// A bracket that holds one syllable with its tone, which the character before it can be read as.
    pub(super) fn pinyin(&self, at: usize) -> Option<Cut> {
        let inside = self.rest(at).strip_prefix(['(', '（'])?;
        let open = self.rest(at).len() - inside.len();
        let close =
            inside.char_indices().take_while(|(end, _)| *end <= LONGEST).find(|(_, c)| matches!(c, ')' | '）'))?;
        let syllable = inside.get(..close.0)?;
        let length = open + close.0 + close.1.len_utf8();
        let read = has_tone(syllable) && self.before(at).is_some_and(|character| is_reading(character, syllable));
        read.then_some(Cut { length, put: "", told: Some((Kind::Pinyin, Severity::Warning)) })
    }
}

/// True where the text is letters with at least one tone mark; (A), (1) and (ren) are no pinyin.
fn has_tone(syllable: &str) -> bool {
    let toned = |c: char| "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ".contains(c);
    syllable.chars().any(toned)
        && syllable.chars().all(|c| c.is_ascii_lowercase() || toned(c) || matches!(c, 'ü' | 'ê'))
}

//! Markup left in a text: a stray tag, an entity.

use super::{Cut, Line};
use crate::finding::{Kind, Severity};

/// Longer than this no tag is looked for, in bytes.
const LONGEST_TAG: usize = 120;

/// Entities that pages of the press leave behind.
const ENTITIES: [(&str, &str); 12] = [
    ("&nbsp;", " "),
    ("&ensp;", " "),
    ("&emsp;", " "),
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&middot;", "·"),
    ("&mdash;", "—"),
    ("&hellip;", "…"),
];

impl Line<'_> {
    /// A tag goes, an entity becomes what it stands for.
    pub(super) fn markup(&self, at: usize) -> Option<Cut> {
        let rest = self.rest(at);
        let told = Some((Kind::Markup, Severity::Warning));
        if let Some((entity, put)) = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity)) {
            return Some(Cut { length: entity.len(), put, told });
        }
        let end = rest.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')?;
        let inside = rest.get(1..end)?;
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '.' | '!'))
            && inside.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ');
        is_tag.then_some(Cut { length: end + 1, put: "", told })
    }
}

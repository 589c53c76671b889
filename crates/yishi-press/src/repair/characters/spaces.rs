//! Blanks: at the ends of a line, between paragraphs that share one, and within words.

use super::{Cut, Line};
use crate::finding::{Kind, Severity};
use crate::han::{ends_sentence, is_han, is_wide};

/// Blanks of this many columns between two sentences part paragraphs.
const INDENT: usize = 3;

impl Line<'_> {
    /// A run of blanks that must not stay.
    pub(super) fn space(&self, at: usize) -> Option<Cut> {
        let rest = self.rest(at);
        let behind = rest.trim_start_matches(is_blank);
        let length = rest.len() - behind.len();
        let run = rest.get(..length).filter(|run| !run.is_empty())?;
        if self.before(at).is_none() || behind.is_empty() {
            let told = run.contains('\u{A0}').then_some((Kind::NoBreakSpace, Severity::Info));
            return Some(Cut { length, put: "", told });
        }
        let next = behind.chars().next()?;
        let between_wide = self.behind_wide(at) && is_wide(next);
        let beside_figure = (self.behind_wide(at) && next.is_ascii_digit()) || (self.behind_digit(at) && is_wide(next));
        if !self.running || !(between_wide || beside_figure) || self.behind_dateline(at) || self.in_brackets(at) {
            return None;
        }
        if self.before(at).is_some_and(ends_sentence) && columns(run) >= INDENT {
            return Some(Cut { length, put: "\n", told: Some((Kind::Space, Severity::Info)) });
        }
        let within = self.behind_han(at) && is_han(next);
        let severity = if within { Severity::Warning } else { Severity::Info };
        Some(Cut { length, put: "", told: Some((Kind::Space, severity)) })
    }

    fn behind_digit(&self, at: usize) -> bool {
        self.before(at).is_some_and(|c| c.is_ascii_digit())
    }

    /// Within brackets a blank parts office and name: （记者 某某）.
    fn in_brackets(&self, at: usize) -> bool {
        let before = self.text.get(self.span.start..at).unwrap_or_default();
        before.rfind(['（', '(']) > before.rfind(['）', ')'])
    }

    /// After 讯 or 电 a blank belongs to the form.
    fn behind_dateline(&self, at: usize) -> bool {
        matches!(self.before(at), Some('讯' | '訊' | '电' | '電' | '）' | ')'))
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\u{A0}' | '\u{3000}' | '\u{2002}' | '\u{2003}' | '\u{200B}' | '\u{FEFF}')
}

/// A blank of full width takes two columns.
fn columns(run: &str) -> usize {
    run.chars().map(|c| if c == '\u{3000}' { 2 } else { 1 }).sum()
}

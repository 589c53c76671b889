//! Letters that a scanned page has for digits: "5O2名", "l2月".
//!
//! Invariant: a letter becomes a digit only within a number that something is counted or dated by, so words of letters stay.

use super::{Cut, Line};
use crate::finding::{Kind, Severity};

/// What is counted or dated by a number right before it, in either script.
const UNITS: &str = "年月日号號时時分秒岁歲名人位件项項条條个個届屆次票场場份篇章万萬亿億千百元％%";

impl Line<'_> {
    /// A letter within a number, where the number stands before what it counts. Alone it is one before a month or a day.
    pub(super) fn digit(&self, at: usize) -> Option<Cut> {
        let put = meant(self.at(at)?)?;
        let before = self.text.get(self.span.start..at).unwrap_or_default();
        let before = before.len() - before.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
        let behind = self.rest(at).find(|c: char| !c.is_ascii_alphanumeric())?;
        let number = self.text.get(at - before..at + behind)?;
        let unit = self.at(at + behind)?;
        let counts = number.contains(|c: char| c.is_ascii_digit()) && UNITS.contains(unit);
        let dates = number.len() == 1 && matches!(unit, '月' | '日');
        let all = number.chars().all(|c| c.is_ascii_digit() || meant(c).is_some());
        let told = Some((Kind::ScannedDigit, Severity::Error));
        (all && (counts || dates)).then_some(Cut { length: 1, put, told })
    }
}

/// The digit that a letter is taken for.
fn meant(letter: char) -> Option<&'static str> {
    match letter {
        'O' | 'o' => Some("0"),
        'l' | 'I' => Some("1"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::repair;
    use crate::finding::Kind;

    /// The text after the repair, and how many letters became digits.
    fn repaired(text: &str) -> (String, usize) {
        let (layer, damages) = repair(text);
        (layer.text, damages.iter().filter(|damage| damage.kind == Kind::ScannedDigit).count())
    }

    #[test]
    fn letters_within_a_number_become_the_digits_they_were() {
        for (text, meant, letters) in [
            ("应到代表523名，实到代表5O2名", "应到代表523名，实到代表502名", 1),
            ("2O26年l月l2日上午1O时", "2026年1月12日上午10时", 4),
            ("提出议案1Ol件", "提出议案101件", 2),
        ] {
            assert_eq!(repaired(text), (meant.to_owned(), letters));
        }
    }

    #[test]
    fn words_of_letters_and_other_figures_stay() {
        for text in ["O2O平台", "5G、H2O和CO2项目", "AI人工智能", "IO次数", "第l号", "PM2.5", "https://a.cn/1O1", "Ol"]
        {
            assert_eq!(repaired(text), (text.to_owned(), 0), "{text}");
        }
    }
}

//! Numbers of the genre: ordinals in Chinese numerals, counts and days in Arabic digits.

/// The digits of Chinese numerals as ordinals use them.
const DIGITS: &str = "零一二三四五六七八九";

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '〇' | '十' | '百' | '两') || DIGITS.contains(c)
}

/// The ordinal at the end of a text, and what stands before it, without 第: 第十六 -> 16.
pub(crate) fn ordinal_before(text: &str) -> Option<(u16, &str)> {
    let start = text.char_indices().rev().take_while(|(_, c)| is_numeral(*c)).last()?.0;
    let (before, numeral) = text.split_at(start);
    Some((value(numeral)?, before.strip_suffix('第').unwrap_or(before)))
}

/// The value of a numeral up to 999, in digits or in Chinese.
fn value(numeral: &str) -> Option<u16> {
    if numeral.bytes().all(|byte| byte.is_ascii_digit()) {
        return numeral.parse().ok();
    }
    let (mut whole, mut digit) = (0u16, 0u16);
    for c in numeral.chars() {
        match c {
            '百' => (whole, digit) = (whole.checked_add(digit.max(1).checked_mul(100)?)?, 0),
            '十' => (whole, digit) = (whole.checked_add(digit.max(1).checked_mul(10)?)?, 0),
            '两' => digit = 2,
            '〇' => digit = 0,
            _ => digit = DIGITS.chars().position(|known| known == c).and_then(|at| u16::try_from(at).ok())?,
        }
    }
    whole.checked_add(digit).filter(|value| *value > 0)
}

/// The count at the head of a text in Arabic digits, and what follows it: 523名 -> 523.
pub(crate) fn count_after(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (count, behind) = text.split_at(digits);
    Some((count.parse().ok()?, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ordinal_that_is_written_is_read() {
        for n in 1..=999 {
            let written = yishi_names::numeral::ordinal(n);
            assert_eq!(ordinal_before(&format!("第{written}")), Some((n, "")), "{written}");
        }
    }

    #[test]
    fn what_is_no_number_gives_none() {
        assert_eq!((ordinal_before("第"), count_after("近3000")), (None, None));
    }
}

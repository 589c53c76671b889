//! Numerals of the genre: terms, sessions and plenaries are counted in Chinese characters (H4).
//!
//! Invariant: total. Ordinals outside 1 to 999, which no assembly has reached, are written in Arabic digits.

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// The Chinese numeral of `n`, the same in both scripts: 16 -> 十六, 20 -> 二十, 103 -> 一百零三.
pub fn ordinal(n: u16) -> String {
    match n {
        1..=9 => DIGITS[usize::from(n)].to_owned(),
        10..=19 => format!("十{}", unit(n)),
        20..=99 => format!("{}十{}", DIGITS[usize::from(n / 10)], unit(n)),
        100..=999 => format!("{}百{}", DIGITS[usize::from(n / 100)], below_hundred(n % 100)),
        0 | 1_000.. => n.to_string(),
    }
}

/// The English ordinal in digits: 1 -> 1st, 12 -> 12th, 103 -> 103rd.
pub fn english_ordinal(n: u16) -> String {
    let suffix = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        (_, _) => "th",
    };
    format!("{n}{suffix}")
}

/// The last digit, empty where it is nought.
fn unit(n: u16) -> &'static str {
    if n.is_multiple_of(10) { "" } else { DIGITS[usize::from(n % 10)] }
}

/// What follows the hundreds, where ten is 一十 and a missing ten is read 零.
fn below_hundred(n: u16) -> String {
    match n {
        0 => String::new(),
        1..=9 => format!("零{}", DIGITS[usize::from(n)]),
        _ => format!("{}十{}", DIGITS[usize::from(n / 10)], unit(n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_read_as_the_genre_reads_them() {
        let expected = [
            (1, "一"),
            (10, "十"),
            (16, "十六"),
            (20, "二十"),
            (21, "二十一"),
            (100, "一百"),
            (103, "一百零三"),
            (110, "一百一十"),
            (113, "一百一十三"),
            (999, "九百九十九"),
        ];
        for (n, written) in expected {
            assert_eq!(ordinal(n), written);
        }
    }

    #[test]
    fn numbers_nobody_has_reached_stay_in_digits() {
        assert_eq!(ordinal(0), "0");
        assert_eq!(ordinal(1_000), "1000");
    }

    #[test]
    fn no_two_ordinals_are_written_alike() {
        let all: std::collections::BTreeSet<String> = (0..=1_200).map(ordinal).collect();
        assert_eq!(all.len(), 1_201);
    }

    #[test]
    fn english_ordinals_know_the_teens() {
        let written: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 103, 111].into_iter().map(english_ordinal).collect();
        assert_eq!(written, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "103rd", "111th"]);
    }
}

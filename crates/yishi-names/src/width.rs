//! Names in columns and on seat cards.
//!
//! Law: H1, a two-character name takes the width of three by a full-width blank in its middle; running text has no
//! blank. Invariant: only the display form changes, and only here; stored names never hold a blank.

/// U+3000, as wide as one Chinese character.
pub const IDEOGRAPHIC_SPACE: char = '\u{3000}';

/// The form of `name` for a column: 朱健 -> 朱　健; a name of any other length as it is.
pub fn in_column(name: &str) -> String {
    let mut characters = name.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(first), Some(last), None) => [first, IDEOGRAPHIC_SPACE, last].into_iter().collect(),
        (Some(_), Some(_), Some(_)) | (Some(_), None, _) | (None, _, _) => name.to_owned(),
    }
}

/// The name of a column as it is stored: 朱　健 -> 朱健, with any blanks the setter used; a middle dot stays.
pub fn from_column(padded: &str) -> String {
    padded.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_two_character_name_takes_the_width_of_three() {
        assert_eq!(in_column("朱健"), "朱\u{3000}健");
        assert_eq!(in_column("朱健").chars().count(), in_column("刘正兴").chars().count());
    }

    #[test]
    fn a_padded_name_is_read_back_in_either_script() {
        for name in ["朱健", "劉軍", "刘正兴", "艾力更·依明巴海", ""] {
            assert_eq!(from_column(&in_column(name)), name);
        }
        assert_eq!(from_column(" 朱 \u{2003}健"), "朱健");
    }

    #[test]
    fn other_names_stay_as_they_are() {
        for name in ["", "朱", "刘正兴", "欧阳清风", "艾力更·依明巴海"] {
            assert_eq!(in_column(name), name);
        }
    }
}

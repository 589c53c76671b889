//! A person's name as the roll gives it, whole, in both scripts.
//!
//! Invariant: no form is derived from the other. A name is taken as it stands; `problems` says what an import must
//! show to the clerk before it takes the name, and flags script only where the tables of `script` are certain.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::script::{only_simplified, only_traditional};

/// The longest name taken, in characters; the longest names of minority deputies stay well below it.
pub const LONGEST_NAME: usize = 30;

/// One person's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct PersonName {
    /// Simplified form.
    pub hans: String,
    /// Traditional form.
    pub hant: String,
    /// Other traditional forms met in print that mean the same person; never printed by us.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hant_alt: Vec<String>,
}

/// What is wrong with a name, and with which of its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum NameProblem {
    /// One of the two forms is empty.
    Empty,
    /// The form holds a blank, a control character, a Latin letter, a digit or a mark that no Chinese name has.
    Foreign {
        /// The first such character.
        character: char,
    },
    /// The simplified form holds a character that exists in traditional script alone.
    TraditionalInHans {
        /// The first such character.
        character: char,
    },
    /// The traditional form holds a character that exists in simplified script alone.
    SimplifiedInHant {
        /// The first such character.
        character: char,
    },
    /// A form is longer than [`LONGEST_NAME`] characters.
    TooLong,
    /// The two forms differ in length, so they are not forms of one name.
    LengthsDiffer,
}

impl PersonName {
    /// A name in the two scripts.
    pub fn new(hans: impl Into<String>, hant: impl Into<String>) -> Self {
        Self { hans: hans.into(), hant: hant.into(), hant_alt: Vec::new() }
    }

    /// The form in the script asked for, unpadded, as running text has it.
    pub fn in_script(&self, script: crate::Script) -> &str {
        match script {
            crate::Script::Hans => &self.hans,
            crate::Script::Hant => &self.hant,
        }
    }

    /// True where no character is left to complain about.
    pub fn is_sound(&self) -> bool {
        self.problems().is_empty()
    }

    /// Everything wrong with the name, in a fixed order, each kind at most once; empty when the name is sound.
    pub fn problems(&self) -> Vec<NameProblem> {
        let forms = [self.hans.as_str(), self.hant.as_str()];
        let (hans, hant) = (self.hans.chars().count(), self.hant.chars().count());
        let empty = (hans == 0 || hant == 0).then_some(NameProblem::Empty);
        let foreign = first(&forms.concat(), |c| !belongs_in_a_name(c));
        let in_hans = first(&self.hans, only_traditional);
        let in_hant = first(&self.hant, only_simplified);
        let too_long = (hans.max(hant) > LONGEST_NAME).then_some(NameProblem::TooLong);
        let differ = (hans != hant && empty.is_none()).then_some(NameProblem::LengthsDiffer);
        [
            empty,
            foreign.map(|character| NameProblem::Foreign { character }),
            in_hans.map(|character| NameProblem::TraditionalInHans { character }),
            in_hant.map(|character| NameProblem::SimplifiedInHant { character }),
            too_long,
            differ,
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn first(form: &str, wanted: impl Fn(char) -> bool) -> Option<char> {
    form.chars().find(|c| wanted(*c))
}

/// Han characters, and the middle dot between the parts of a transcribed name (艾力更·依明巴海).
fn belongs_in_a_name(c: char) -> bool {
    matches!(c,
        '·' | '々' | '〇'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_the_genre_are_sound() {
        let names = [
            ("刘越高", "劉越高"),
            ("于新凡", "于新凡"),
            ("刘桢干", "劉楨幹"),
            ("刘桢干", "劉楨干"),
            ("周杰", "周傑"),
            ("周杰", "周杰"),
            ("李强", "李强"),
            ("颜和平", "顔和平"),
            ("朱镕基", "朱鎔基"),
            ("马馼", "馬馼"),
            ("黄艳娥", "黃豔娥"),
            ("肖吉顺", "肖吉順"),
            ("艾力更·依明巴海", "艾力更·依明巴海"),
        ];
        for (hans, hant) in names {
            assert_eq!(PersonName::new(hans, hant).problems(), [], "{hans} {hant}");
        }
    }

    #[test]
    fn mixed_scripts_are_named_with_their_character() {
        assert_eq!(
            PersonName::new("劉正兴", "劉正興").problems(),
            [NameProblem::TraditionalInHans { character: '劉' }]
        );
        assert_eq!(PersonName::new("刘桢干", "劉桢幹").problems(), [NameProblem::SimplifiedInHant { character: '桢' }]);
        assert_eq!(PersonName::new("陶朝晖", "陶朝晖").problems(), [NameProblem::SimplifiedInHant { character: '晖' }]);
    }

    #[test]
    fn blanks_letters_digits_and_lost_characters_are_foreign() {
        for (name, character) in
            [("朱\u{3000}健", '\u{3000}'), ("朱 健", ' '), ("朱j", 'j'), ("朱1", '1'), ("姜\u{FFFD}", '\u{FFFD}')]
        {
            assert_eq!(PersonName::new(name, name).problems(), [NameProblem::Foreign { character }]);
        }
    }

    #[test]
    fn empty_long_and_unequal_forms_are_reported() {
        assert_eq!(PersonName::new("朱健", "").problems(), [NameProblem::Empty]);
        assert_eq!(PersonName::new("朱健", "朱健健").problems(), [NameProblem::LengthsDiffer]);
        let long = "一".repeat(LONGEST_NAME + 1);
        assert_eq!(PersonName::new(long.clone(), long).problems(), [NameProblem::TooLong]);
    }

    #[test]
    fn other_forms_are_stored_only_where_there_are_any() {
        let plain = PersonName::new("朱健", "朱健");
        assert_eq!(serde_json::to_string(&plain).unwrap(), r#"{"hans":"朱健","hant":"朱健"}"#);
        let mut several = PersonName::new("刘桢干", "劉楨幹");
        several.hant_alt = vec!["劉楨干".into()];
        let back: PersonName = serde_json::from_str(&serde_json::to_string(&several).unwrap()).unwrap();
        assert_eq!(back, several);
    }

    proptest! {
        #[test]
        fn any_two_strings_are_judged_without_a_fault(hans in ".*", hant in ".*") {
            let name = PersonName::new(hans, hant);
            prop_assert_eq!(name.is_sound(), name.problems().is_empty());
        }
    }
}

//! Drafts of traditional wording for titles, labels and names of reports that come in simplified script alone.
//!
//! The words are converted by the dictionaries of OpenCC (Apache-2.0), then brought to the forms of mainland
//! traditional print (台, 群, 秘). Invariant: a person's name never enters the converter; where a wording holds known names
//! they are set in from the roll and only the words around them are converted. A draft is for review, not for law.

use std::fmt;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use yishi_names::{PersonName, Text};

/// What the general dictionaries get wrong for this genre, or write in the forms of Taiwan and Hong Kong.
const CORRECTIONS: [(&str, &str); 6] =
    [("臺", "台"), ("羣", "群"), ("祕", "秘"), ("峯", "峰"), ("牀", "床"), ("徵程", "征程")];

/// A converter for wordings without names.
pub struct Drafter {
    converter: OpenCC,
}

/// The dictionaries that are built into the program could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the dictionaries for traditional wording cannot be opened: {0}")]
pub struct NoDictionaries(String);

impl Drafter {
    /// Opens the dictionaries, which takes a few milliseconds.
    ///
    /// # Errors
    /// [`NoDictionaries`] where the built-in data does not open.
    pub fn new() -> Result<Self, NoDictionaries> {
        let converter = OpenCC::from_config(BuiltinConfig::S2t).map_err(|error| NoDictionaries(error.to_string()))?;
        Ok(Self { converter })
    }

    /// The wording with a drafted traditional form; `hans` must hold no person's name.
    pub fn text(&self, hans: &str) -> Text {
        Text::new(hans, self.traditional(hans))
    }

    /// The wording with a drafted traditional form around the names of `people`, which are set in as the roll has them.
    pub fn text_around<'a>(&self, hans: &str, people: impl Iterator<Item = &'a PersonName>) -> Text {
        let mut people: Vec<&PersonName> = people.collect();
        // The longest name first, so that 谢宏治 is not taken for 谢宏 followed by a word.
        people.sort_by_key(|name| std::cmp::Reverse(name.hans.chars().count()));
        Text::new(hans, self.around(hans, &people))
    }

    fn around(&self, hans: &str, people: &[&PersonName]) -> String {
        let found = people.iter().filter(|name| !name.hans.is_empty()).find_map(|name| {
            let (before, after) = hans.split_once(name.hans.as_str())?;
            Some((before, *name, after))
        });
        match found {
            None => self.traditional(hans),
            Some((before, name, after)) => self.around(before, people) + &name.hant + &self.around(after, people),
        }
    }

    fn traditional(&self, hans: &str) -> String {
        let converted = self.converter.convert(hans);
        CORRECTIONS.iter().fold(converted, |text, (wrong, right)| text.replace(wrong, right))
    }
}

impl fmt::Debug for Drafter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Drafter")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn institution_words_take_the_forms_of_mainland_print() {
        let drafter = Drafter::new().unwrap();
        for (hans, hant) in [
            ("大会主席团常务主席", "大會主席團常務主席"),
            ("在主席台前排就座", "在主席台前排就座"),
            ("市中级人民法院院长", "市中級人民法院院長"),
            ("委员中的副厅级干部", "委員中的副廳級幹部"),
            ("关于国民经济和社会发展计划的决议", "關於國民經濟和社會發展計劃的決議"),
            ("闭幕会后", "閉幕會後"),
            ("实施新战略 奋进新征程", "實施新戰略 奮進新征程"),
            ("市政协秘书长", "市政協秘書長"),
            ("民主党派和群众团体", "民主黨派和群衆團體"),
        ] {
            assert_eq!(drafter.text(hans).hant, hant);
        }
    }

    #[test]
    fn names_within_a_wording_come_from_the_roll() {
        let drafter = Drafter::new().unwrap();
        let people = [
            PersonName::new("于新凡", "于新凡"),
            PersonName::new("谢宏", "謝宏"),
            PersonName::new("谢宏治", "謝宏治"),
            PersonName::new("许云生", "許云生"),
        ];
        let deck = drafter.text_around("于新凡讲话 谢宏治许云生出席 谢宏主持", people.iter());
        assert_eq!(deck.hant, "于新凡講話 謝宏治許云生出席 謝宏主持");
    }
}

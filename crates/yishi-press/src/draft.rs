//! Drafts of traditional wording for titles, labels and names of reports that come in simplified script alone.
//!
//! The words are converted by [`Converter`] to the glyphs of mainland print. Invariant: a person's name never enters the
//! converter; where a wording holds known names they are set in from the roll and only the words around them are
//! converted. A draft is for review, not for law.

use yishi_names::{PersonName, Text};

use crate::script::{Converter, Named};

/// A converter for wordings without names, or around names that are known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drafter {
    converter: Converter,
}

impl Drafter {
    /// A drafter for mainland print.
    pub fn new() -> Self {
        Self::default()
    }

    /// The wording with a drafted traditional form; `hans` must hold no person's name.
    pub fn text(&self, hans: &str) -> Text {
        self.text_around(hans, std::iter::empty())
    }

    /// The wording with a drafted traditional form around the names of `people`, which are set in as the roll has them.
    pub fn text_around<'a>(&self, hans: &str, people: impl Iterator<Item = &'a PersonName>) -> Text {
        Text::new(hans, self.converter.traditional(hans, &Named::find(hans, people)).text)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn institution_words_take_the_forms_of_mainland_print() {
        let drafter = Drafter::new();
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
        let drafter = Drafter::new();
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

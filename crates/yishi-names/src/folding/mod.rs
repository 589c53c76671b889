//! Characters in the two scripts: the simplified one to read by, the traditional ones it may stand for, and glyph variants.
//!
//! Source: Unihan and lines settled by hand, drawn by `cargo xtask characters`. Invariant: a character of the official list of
//! the mainland is never changed (乾 徵 著 昇 stay), save 於, which every traditional text has for 于.

mod names;

use std::sync::LazyLock;

use crate::pages::{Among, Pages, Rows, lines};

pub(crate) use names::{is_form_of, likeliest_forms};
pub use names::{is_traditional_form_of, simplified_name, traditional_name};

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("../../data/forms.txt")));

/// Traditional characters of the lines that the official list has as characters of their own, and so keep as they are.
const KEPT: &str = "乾徵著昇甯甦禔陞祇赒寀彊麽藉剋幺夥瞭摺覆釐阪苧祕脩祐垵吒薳";

struct Table {
    /// The simplified form of a character; `\0` where it is its own.
    simplified: Pages<char>,
    /// The characters that are not their own simplified form.
    folds: Among,
    /// The forms of a simplified character, the likeliest in a name first.
    forms: Rows<char>,
    /// The class of glyphs a character belongs to; 0 for none.
    class: Pages<u16>,
    /// The members of each class, by its number less one.
    members: Box<[Box<[char]>]>,
}

impl Table {
    fn read(file: &str) -> Self {
        let (mut folds, mut forms, mut class, mut members) =
            (Vec::new(), Vec::new(), Pages::<u16>::empty(), Vec::<Box<[char]>>::new());
        for (simplified, groups) in lines(file).filter_map(line) {
            forms.extend(groups.iter().flatten().map(|form| (simplified, *form)));
            let folded = groups.iter().flatten().filter(|form| folds_into(**form, simplified));
            folds.extend(folded.map(|form| (*form, simplified)));
            for group in groups {
                // A character that two lines have belongs to the class of the first alone.
                let free: Vec<char> = group.into_iter().filter(|member| class.get(*member) == 0).collect();
                if free.len() < 2 {
                    continue;
                }
                members.push(free.into());
                let number = u16::try_from(members.len()).unwrap_or_default();
                for member in members.last().into_iter().flatten() {
                    class.set(*member, number);
                }
            }
        }
        // A few traditional characters stand in two lines; the first one has the common character, the other a rare one.
        let folds = folds.into_iter().rev();
        let among = Among::of(folds.clone().map(|(form, _)| form));
        Self { simplified: Pages::of(folds), folds: among, forms: Rows::of(forms), class, members: members.into() }
    }
}

/// `干 幹榦 干 乾`
fn line(line: &str) -> Option<(char, Vec<Vec<char>>)> {
    let (simplified, groups) = line.split_once(' ')?;
    Some((simplified.chars().next()?, groups.split(' ').map(|group| group.chars().collect()).collect()))
}

/// A simplified character beyond the common plane is hardly ever printed; the traditional one stands for it in both scripts.
fn folds_into(form: char, simplified: char) -> bool {
    form != simplified && !KEPT.contains(form) && u32::from(simplified) < 0x1_0000
}

/// The simplified character that `c` is read as; itself where it is one, or no character at all.
#[inline]
pub fn simplified(c: char) -> char {
    if c < '\u{3400}' {
        return c;
    }
    fold(&TABLE, c)
}

#[inline]
fn fold(table: &Table, c: char) -> char {
    match table.simplified.get(c) {
        '\0' => c,
        simplified => simplified,
    }
}

/// A whole text, character by character; it has as many characters as before.
pub fn simplified_text(text: &str) -> String {
    let table = &*TABLE;
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, c)) = table.folds.split(rest) {
        folded.push_str(before);
        folded.push(fold(table, c));
        rest = rest.get(before.len() + c.len_utf8()..).unwrap_or_default();
    }
    folded.push_str(rest);
    folded
}

/// The traditional characters a simplified one may stand for, the likeliest in a given name first; itself among them where
/// traditional texts have it too. None where it has one form alone, its own.
pub fn forms(c: char) -> &'static [char] {
    TABLE.forms.get(c)
}

/// The glyphs that are written for the same character with the same meaning (爲 為), `c` among them; none where it has no other.
pub fn variants(c: char) -> &'static [char] {
    let table = &*TABLE;
    let number = usize::from(table.class.get(c));
    number.checked_sub(1).and_then(|at| table.members.get(at)).map(|class| &**class).unwrap_or_default()
}

/// True where two characters are glyphs of one, or are the same.
pub fn same_glyph_class(a: char, b: char) -> bool {
    a == b || variants(a).contains(&b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::{only_simplified, only_traditional};
    use proptest::prelude::*;

    #[test]
    fn traditional_characters_and_their_glyphs_are_read_as_one() {
        let pairs = "劉刘國国爲为為为衆众眾众顔颜顏颜豔艳艷艳産产產产緻致闆板隻只曆历歷历羣群臺台裏里裡里後后於于髮发發发關关説说說说鄒邹鍾钟鐘钟強强黃黄內内";
        let characters: Vec<char> = pairs.chars().collect();
        for pair in characters.chunks(2) {
            assert_eq!(simplified(pair[0]), pair[1], "{}", pair[0]);
        }
        assert_eq!(simplified_text("劉爲國，abc 12"), "刘为国，abc 12");
    }

    #[test]
    fn simplified_text_and_what_the_official_list_has_stay_as_they_are() {
        for c in "乾徵著昇甯堃喆淼犇镕锺馼头发台面里后干于松叶云，。A1 ".chars() {
            assert_eq!(simplified(c), c);
        }
    }

    #[test]
    fn every_character_of_traditional_script_alone_has_a_simplified_form() {
        let unread: String =
            ('\u{4E00}'..='\u{9FFF}').filter(|c| only_traditional(*c) && simplified(*c) == *c).collect();
        assert_eq!(unread, "");
    }

    #[test]
    fn the_likeliest_form_in_a_name_comes_first() {
        for (c, first) in "云雲干幹杰傑松松致致与與国國后后艳豔胜勝志志颜顏强強"
            .chars()
            .collect::<Vec<_>>()
            .chunks(2)
            .map(|p| (p[0], p[1]))
        {
            assert_eq!(forms(c).first(), Some(&first), "{c}");
        }
        assert!("乾干榦".chars().all(|form| forms('干').contains(&form)));
        assert!(forms('朗').is_empty());
    }

    #[test]
    fn no_form_is_a_character_of_simplified_script_alone() {
        let wrong: Vec<(char, char)> = ('\u{4E00}'..='\u{9FFF}')
            .flat_map(|c| forms(c).iter().map(move |form| (c, *form)))
            .filter(|(_, form)| only_simplified(*form))
            .collect();
        assert_eq!(wrong, []);
    }

    #[test]
    fn glyphs_of_one_character_are_told_from_other_characters() {
        let alike: Vec<char> = "爲為衆眾産產群羣台臺啓啟着著顔顏豔艷脫脱銳鋭說説裏裡強强峰峯".chars().collect();
        for pair in alike.chunks(2) {
            assert!(same_glyph_class(pair[0], pair[1]), "{pair:?}");
        }
        for pair in "曆歷發髮乾幹于於里裡后後云雲杰傑面麵餘余准準".chars().collect::<Vec<_>>().chunks(2)
        {
            assert!(!same_glyph_class(pair[0], pair[1]), "{pair:?}");
        }
    }

    fn han() -> impl Strategy<Value = char> {
        proptest::char::range('\u{4E00}', '\u{9FFF}')
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once_and_keeps_the_length(text in ".*", c in han()) {
            let once = simplified_text(&text);
            prop_assert_eq!(once.chars().count(), text.chars().count());
            prop_assert_eq!(simplified_text(&once), once);
            prop_assert_eq!(simplified(simplified(c)), simplified(c));
            // A rare simplified character may have its form from a common one: 馀 has 餘, which is read as 余.
            let back = |form: char| simplified(form) == form || forms(simplified(form)).contains(&form);
            prop_assert!(forms(c).iter().all(|form| back(*form)));
        }

        #[test]
        fn glyph_classes_are_symmetric(a in han(), b in han()) {
            prop_assert_eq!(same_glyph_class(a, b), same_glyph_class(b, a));
            prop_assert!(variants(a).iter().all(|other| same_glyph_class(*other, a)));
        }
    }
}

//! Names in the order of their strokes (按笔画为序), by either of the two rules in use.
//!
//! Law: GF 3003-1999, as rules-of-procedure H1 has it: fewer strokes first, then the kinds of the strokes 横竖撇点折 from the
//! first on. Invariant: a list keeps its order in both scripts, for a traditional character counts as its simplified form.
//! The first character alone is the surname: 欧阳 stands among 欧, and a name with a middle dot by its first character.

mod misplaced;
mod table;

use crate::PersonName;

pub use misplaced::{Misplaced, misplaced, ordered};

/// What a missing character counts as; it comes before every other.
const BLANK: u16 = 0;

/// Which rule a list follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StrokeOrder {
    /// 姓氏笔画: inside one surname the names of two characters come first, as if their middle character were a blank.
    BySurname,
    /// 姓名笔画: the whole name character by character, as it is written.
    ByName,
}

/// Where a name stands; a lesser key stands before a greater one, and equal keys are names written alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StrokeKey(Box<[u16]>);

/// The first character of a name that the tables do not know, so that nobody can say where the name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownCharacter(pub char);

/// The key of a name as it is written, in either script.
///
/// # Errors
/// The first character without a place in the tables: a very rare one, a letter, a blank.
pub fn stroke_key(name: &str, order: StrokeOrder) -> Result<StrokeKey, UnknownCharacter> {
    let mut ranks = name.chars().map(rank).collect::<Result<Vec<u16>, _>>()?;
    match (order, ranks.len()) {
        (StrokeOrder::BySurname, 2) => ranks.insert(1, BLANK),
        (StrokeOrder::BySurname | StrokeOrder::ByName, _) => {}
    }
    Ok(StrokeKey(ranks.into()))
}

/// The number of strokes of a character, a traditional one counted on its simplified form; none where it is not known.
pub fn strokes(character: char) -> Option<u8> {
    table::shipped().strokes(character)
}

impl PersonName {
    /// The key of this name, taken from its simplified form.
    ///
    /// # Errors
    /// The first character without a place in the tables.
    pub fn stroke_key(&self, order: StrokeOrder) -> Result<StrokeKey, UnknownCharacter> {
        stroke_key(&self.hans, order)
    }
}

/// True for a mark that parts a transcribed name (艾力更·依明巴海), in any of the forms met in print.
pub fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '‧' | '・' | '．')
}

fn rank(character: char) -> Result<u16, UnknownCharacter> {
    if is_dot(character) {
        return Ok(BLANK);
    }
    table::shipped().rank(character).ok_or(UnknownCharacter(character))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn first(order: StrokeOrder, one: &str, other: &str) -> bool {
        stroke_key(one, order).unwrap() < stroke_key(other, order).unwrap()
    }

    fn in_both(one: &str, other: &str) -> bool {
        first(StrokeOrder::BySurname, one, other) && first(StrokeOrder::ByName, one, other)
    }

    /// law: YI 0033
    #[test]
    fn the_two_schools_place_wang_li_and_wang_yimin_differently() {
        assert!(first(StrokeOrder::BySurname, "王力", "王一民"));
        assert!(first(StrokeOrder::ByName, "王一民", "王力"));
    }

    #[test]
    fn fewer_strokes_come_first_then_their_kinds_from_the_first_stroke_on() {
        assert!(in_both("丁一", "王一"));
        // Seven strokes each: 李 begins 横, 肖 竖, 何 撇, 沈 点, 张 折.
        for pair in ["李肖", "肖何", "何沈", "沈张"].map(|pair| pair.chars().collect::<Vec<_>>()) {
            assert!(in_both(&format!("{}明", pair[0]), &format!("{}明", pair[1])), "{pair:?}");
        }
        // Pairs that an order by radicals or code points turns round.
        for (one, other) in [("卜", "刁"), ("李", "张"), ("刘", "关"), ("吝", "应"), ("冷", "辛")] {
            assert!(in_both(one, other), "{one}{other}");
        }
    }

    #[test]
    fn strokes_alike_in_number_and_kind_follow_the_official_list() {
        // 田 and 由 are written 竖折横竖横 both; the list has 田 before 由, and 甲 before 申.
        assert!(in_both("田明", "由明") && in_both("甲明", "申明") && in_both("申明", "田明"));
    }

    #[test]
    fn a_compound_surname_stands_at_its_first_character() {
        assert!(in_both("欧大明", "欧阳清风") && in_both("欧阳清风", "欧新凡"));
        assert!(first(StrokeOrder::BySurname, "欧健", "欧阳修"));
        assert!(in_both("欧阳修", "欧阳清风"));
        assert!(in_both("司马光", "欧阳修"));
    }

    #[test]
    fn a_name_with_a_middle_dot_stands_at_its_first_character_and_its_shorter_part_first() {
        assert!(in_both("艾力·依明", "艾力更·依明巴海"));
        assert!(in_both("马明", "艾力更·依明巴海") && in_both("艾力更·依明巴海", "白志健"));
        let dots = ['·', '•', '‧', '・', '．']
            .map(|dot| stroke_key(&format!("艾力更{dot}依明巴海"), StrokeOrder::ByName).unwrap());
        assert!(dots.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn both_scripts_have_one_key() {
        for (hans, hant) in
            [("刘桢干", "劉楨干"), ("马馼", "馬馼"), ("钟丽华", "鐘麗華"), ("钟丽华", "鍾麗華"), ("张尔为", "張爾爲")]
        {
            for order in [StrokeOrder::BySurname, StrokeOrder::ByName] {
                assert_eq!(stroke_key(hans, order), stroke_key(hant, order), "{hans}");
            }
        }
        let name = PersonName::new("刘桢干", "劉楨幹");
        assert_eq!(name.stroke_key(StrokeOrder::ByName), stroke_key("刘桢干", StrokeOrder::ByName));
    }

    #[test]
    fn what_has_no_strokes_has_no_key_and_is_named() {
        for (name, character) in
            [("朱j", 'j'), ("朱 健", ' '), ("朱\u{3000}健", '\u{3000}'), ("朱\u{2B820}", '\u{2B820}')]
        {
            assert_eq!(stroke_key(name, StrokeOrder::ByName), Err(UnknownCharacter(character)));
        }
    }

    #[test]
    fn strokes_are_counted_on_the_simplified_form() {
        for (characters, count) in [("一乙", 1), ("丁力", 2), ("王", 4), ("刘劉", 6), ("李张張", 7), ("魏", 17)]
        {
            assert!(characters.chars().all(|c| strokes(c) == Some(count)), "{characters}");
        }
        assert_eq!(strokes('j'), None);
    }
}

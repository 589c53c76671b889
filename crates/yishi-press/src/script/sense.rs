//! Which form a character takes where it stands: by the words that hold it, else the form outside of words.
//!
//! Invariant: the answer depends on the simplified characters around the place alone, so a text gets the same answer in
//! whatever script it is printed, and nothing on the other side of a mark, a figure or a name has a say.

use super::characters::{Cell, Characters, NO_FORM, Several};
use super::words::{Word, Words};

/// Characters that are looked at on either side; no word of the dictionary is longer than one more.
const REACH: usize = 7;
/// A word outweighs another one of other form by so much before the text decides.
const MARGIN: i32 = 4;
/// What each character of a word adds to its weight.
const PER_CHARACTER: i32 = 5;

/// On what an answer rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// A word, in its traditional form.
    Word(String),
    /// No word holds it: the form outside of words.
    Usual,
    /// The words contradict each other: the likeliest form and no more.
    Open,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sense {
    /// The number of the form.
    pub form: u8,
    /// Why it is this form.
    pub ground: Ground,
}

/// The simplified characters around a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    characters: [char; 2 * REACH + 1],
    start: usize,
    end: usize,
}

/// A word that holds the place.
struct Holder {
    word: Word,
    start: usize,
    end: usize,
    form: u8,
}

impl Window {
    /// Around the character that begins at a byte of a stretch of text.
    pub fn around(stretch: &str, at: usize) -> Self {
        let table = Characters::get();
        let before = stretch.get(..at).unwrap_or_default().chars().rev().take(REACH).take_while(is_han);
        let behind = stretch.get(at..).unwrap_or_default().chars().take(REACH + 1).take_while(is_han);
        let mut window = Self { characters: ['\0'; 2 * REACH + 1], start: REACH, end: REACH };
        for character in before {
            window.start -= 1;
            window.put(window.start, table.simplified(character));
        }
        for character in behind {
            window.put(window.end, table.simplified(character));
            window.end += 1;
        }
        window
    }

    fn put(&mut self, at: usize, character: char) {
        if let Some(place) = self.characters.get_mut(at) {
            *place = character;
        }
    }

    fn get(&self, at: usize) -> Option<char> {
        self.characters.get(at).copied().filter(|_| (self.start..self.end).contains(&at))
    }

    /// Where a word begins, if it stands here with so many characters before the place.
    fn holds(&self, word: &[char], before: usize) -> Option<usize> {
        let start = REACH.checked_sub(before).filter(|start| *start >= self.start)?;
        let here = self.characters.get(start..start + word.len())?;
        (start + word.len() <= self.end && here == word).then_some(start)
    }
}

/// True of the characters words are made of.
pub(crate) fn is_han(character: &char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(character)
}

/// A first look without words: whether what is printed may be wrong between these neighbours.
pub(crate) fn may_be_wrong(before: char, printed: Cell, row: &Several, behind: char) -> bool {
    let (table, words) = (Characters::get(), Words::get());
    let mut said = 0;
    if is_han(&before) {
        said |= words.pair(table.simplified(before), row.simplified).right;
    }
    if is_han(&behind) {
        said |= words.pair(row.simplified, table.simplified(behind)).left;
    }
    let form = printed.form.min(NO_FORM);
    let stands_for = row.stands_for.get(usize::from(form)).copied().unwrap_or_default();
    if said == 0 { row.outside & (1 << form) == 0 } else { said & !stands_for != 0 }
}

/// The form of the character in the middle of a window.
pub(crate) fn sense(window: &Window) -> Sense {
    let holders = holders(window);
    let score = |holder: &Holder| {
        i32::from(holder.word.weight) + PER_CHARACTER * i32::try_from(holder.end - holder.start).unwrap_or_default()
    };
    let within = |a: &Holder, b: &Holder| b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
    let outer = holders.iter().filter(|a| !holders.iter().any(|b| within(a, b)));
    // Of equals the one that begins first counts, as a reader takes it.
    let Some(best) = outer.clone().max_by_key(|holder| (score(holder), std::cmp::Reverse(holder.start))) else {
        return Sense { form: 0, ground: Ground::Usual };
    };
    let against = outer.filter(|holder| holder.form != best.form).map(score).max();
    let decided = against.is_none_or(|against| score(best) - against >= MARGIN);
    let ground =
        if decided { Ground::Word(Words::get().traditional(best.word).iter().collect()) } else { Ground::Open };
    Sense { form: best.form, ground }
}

fn holders(window: &Window) -> Vec<Holder> {
    let (table, words) = (Characters::get(), Words::get());
    let Some(middle) = window.get(REACH) else { return Vec::new() };
    let left = window.get(REACH - 1).map(|before| (words.pair(before, middle), 1));
    let right = window.get(REACH + 1).map(|behind| (words.pair(middle, behind), 0));
    let mut found = Vec::new();
    for (pair, of_pair) in left.into_iter().chain(right) {
        for (word, before) in words.holders(pair) {
            let at = before + of_pair;
            let Some(start) = window.holds(words.simplified(word), at) else { continue };
            let Some(form) = words.traditional(word).get(at).map(|form| table.cell(*form).form) else { continue };
            found.push(Holder { word, start, end: start + words.simplified(word).len(), form });
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn form(text: &str, character: char) -> (char, Ground) {
        let table = Characters::get();
        let row = table.several(table.cell(character)).unwrap();
        let sense = sense(&Window::around(text, text.find(character).unwrap()));
        (row.form(sense.form), sense.ground)
    }

    #[test]
    fn words_decide_and_the_common_one_wins() {
        assert_eq!(form("大力实施制造立市", '制').0, '製');
        assert_eq!(form("人民代表大会制度建立", '制').0, '制');
        assert_eq!(form("重塑大城衡阳历史荣光", '历').0, '歷');
        assert_eq!(form("必须心系人民", '系').0, '繫');
        assert_eq!(form("核心系统", '系').0, '系');
        assert_eq!(form("守牢底板惠民生", '板').0, '板');
    }

    #[test]
    fn outside_of_words_the_usual_form_stands() {
        assert_eq!(form("各项议程后闭幕", '后'), ('後', Ground::Word("議程後".to_owned())));
        assert_eq!(form("各项程序后闭幕", '后'), ('後', Ground::Usual));
        assert_eq!(form("呢干呢", '干').1, Ground::Usual);
    }

    #[test]
    fn what_stands_beyond_a_mark_has_no_say() {
        assert_eq!(form("心、系人民", '系').0, '系');
    }
}

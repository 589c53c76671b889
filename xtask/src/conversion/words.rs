//! Words: those that decide which traditional character a simplified one stands for, and no others.
//!
//! Invariant: a word is left out where the shorter words in it, and the usual forms outside of them, give the same, unless
//! it is a common word of two characters, which holds its ground against a rare one beside it (衡陽 + 歷史, not 陽曆 + 史).

use std::collections::BTreeMap;

use super::characters::Characters;
use super::sources::Sources;

/// Characters of the longest word; what is longer is a saying, and made of words that are here.
const LONGEST: usize = 8;
/// From how many times on a word of two characters is common.
const COMMON: u32 = 20;
/// Characters in a line, about.
const LINE: usize = 90;

const HEADER: &str = "\
# words: traditional words that decide which form a character takes. Each line begins with the weight of its words, which is
# the binary logarithm of how often they are met.
# Drawn by `cargo xtask conversion` from the dictionaries of OpenCC (Apache-2.0) and the counts of jieba (MIT); LICENSES.md.
";
const KEPT: &str = "\
# simplified-words: traditional words whose simplified form is not that of their characters one by one, and that form.
# Drawn by `cargo xtask conversion` from the dictionaries of OpenCC (Apache-2.0); see LICENSES.md.
";

/// Words by their simplified form: the traditional one and how often they are met.
type Words = BTreeMap<String, (String, u32)>;

/// The words that decide. The characters learn what share of all words wants which of their forms.
pub fn of(sources: &Sources, characters: &mut Characters) -> Words {
    let mut all = Vec::new();
    for (simplified, forms) in &sources.words {
        let Some(form) = forms.first() else { continue };
        let (key, length) = (characters.fold(simplified), simplified.chars().count());
        if characters.fold(form) != key || !(2..=LONGEST).contains(&length) || !key.chars().all(is_han) {
            continue;
        }
        let times = sources.counts.get(simplified).copied().unwrap_or_default();
        for (character, form) in key.chars().zip(form.chars()) {
            characters.count(character, form, u64::from(times) + 1);
        }
        // A word with a second reading decides nothing: 下面 may be below or noodles. Nor do two characters that are
        // never met as a word: they are neighbours by chance, as 长胡 of 院长 and a name that begins with 胡.
        if forms.len() == 1 && (length > 2 || times > 0) {
            all.push((length, key, form.clone(), times));
        }
    }
    all.sort();
    let mut words = Words::new();
    for (length, key, form, times) in all {
        if (length == 2 && times >= COMMON) || says_something(&key, &form, &words, characters) {
            words.insert(key, (form, times));
        }
    }
    words
}

fn is_han(character: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&character)
}

fn says_something(key: &str, form: &str, words: &Words, characters: &Characters) -> bool {
    let key: Vec<char> = key.chars().collect();
    let form: Vec<char> = form.chars().collect();
    let mut several = key.iter().enumerate().filter(|(_, character)| characters.is_several(**character));
    several.any(|(at, character)| {
        let wanted = form.get(at).copied().unwrap_or(*character);
        let said = said(&key, at, words);
        if said.is_empty() { !characters.is_usual(*character, wanted) } else { said.iter().any(|c| *c != wanted) }
    })
}

/// The forms that shorter words within this one give the character at that place.
fn said(key: &[char], at: usize, words: &Words) -> Vec<char> {
    let mut said = Vec::new();
    for start in 0..=at {
        for end in at + 1..=key.len() {
            let part: String = key.get(start..end).unwrap_or_default().iter().collect();
            let form = words.get(&part).and_then(|(form, _)| form.chars().nth(at - start));
            said.extend(form);
        }
    }
    said
}

/// The table as it is shipped.
pub fn file(words: &Words) -> String {
    let mut weights = BTreeMap::<u32, Vec<&str>>::new();
    for (form, times) in words.values() {
        weights.entry(u32::BITS - times.leading_zeros()).or_default().push(form);
    }
    let mut text = HEADER.to_owned();
    for (weight, words) in weights {
        let mut line = String::new();
        for word in words {
            line += &format!(" {word}");
            if line.chars().count() >= LINE {
                text += &format!("{weight}{line}\n");
                line.clear();
            }
        }
        if !line.is_empty() {
            text += &format!("{weight}{line}\n");
        }
    }
    text
}

/// The words of the other direction: 乾隆 stays, 回覆 becomes 回复.
pub fn kept(sources: &Sources, characters: &Characters) -> String {
    let mut text = KEPT.to_owned();
    let mut line = Vec::new();
    let entries = sources.simplified_words.iter().filter_map(|(word, forms)| Some((word, forms.first()?)));
    for (word, form) in entries.filter(|(word, form)| characters.fold(word) != **form && form.chars().all(is_han)) {
        line.push(format!("{word}={form}"));
        if line.len() == 10 {
            text += &(line.join(" ") + "\n");
            line.clear();
        }
    }
    text + &line.join(" ") + "\n"
}

#[cfg(test)]
mod tests {
    use super::super::sources::{counts, dictionary};
    use super::*;

    #[test]
    fn a_word_that_follows_from_shorter_ones_is_left_out() {
        let sources = Sources {
            traditional: dictionary("制\t制 製\n约\t約\n"),
            simplified: dictionary("製\t制\n約\t约\n"),
            words: dictionary("制约\t制約\n制造\t製造\n制造业\t製造业\n制造厂制\t製造厂制\n"),
            counts: counts("制造 7 v\n制约 30 v\n"),
            ..Sources::default()
        };
        let mut characters = Characters::of(&sources);
        let words = of(&sources, &mut characters);
        assert!(file(&words).ends_with("0 製造厂制\n3 製造\n5 制約\n"), "{}", file(&words));
    }
}

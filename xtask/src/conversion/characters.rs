//! Characters: which traditional ones a simplified one stands for, and how often the words want each of them.
//!
//! Invariant: every traditional character leads back to one simplified character, and every simplified one to itself.

use std::collections::BTreeMap;

use super::sources::{Dictionary, Sources};

/// Tokens in a line.
const LINE: usize = 30;

const HEADER: &str = "\
# characters: simplified characters with the traditional ones they stand for.
# Drawn by `cargo xtask conversion` from the dictionaries of OpenCC (Apache-2.0) and the counts of jieba (MIT); LICENSES.md.
# 1: one form (simplified, traditional). 2: several, each with its share of the words in thousandths, the form outside of
# any word first. 3: further glyphs of one character (glyph, simplified). 4: rare simplified characters
# (with the form they share with a common one). H and T: glyphs of Hong Kong and Taiwan.
";

/// The characters with their forms.
#[derive(Clone, Debug, Default)]
pub struct Characters {
    /// Simplified characters with one other form.
    one: BTreeMap<char, char>,
    /// Simplified characters with several, each with the number of times words want it.
    several: BTreeMap<char, Vec<(char, u64)>>,
    /// The simplified character of a traditional one.
    back: BTreeMap<char, char>,
}

impl Characters {
    /// Characters outside the basic plane are left out; no report holds them but in names.
    pub fn of(sources: &Sources) -> Self {
        let mut characters = Self::default();
        for (simplified, forms) in &sources.traditional {
            let Some(simplified) = single(simplified) else { continue };
            let forms: Vec<char> = forms.iter().filter_map(|form| single(form)).collect();
            characters.take(simplified, &forms, &sources.simplified);
        }
        for (traditional, simplified) in &sources.simplified {
            let pair = (single(traditional), simplified.first().and_then(|first| single(first)));
            if let (Some(traditional), Some(simplified)) = pair {
                characters.glyph(traditional, simplified);
            }
        }
        characters.part_chains();
        characters
    }

    /// 苎 stands for 苧, and 苧 for 薴: the middle one is a traditional character here and nothing else.
    fn part_chains(&mut self) {
        let back = self.back.clone();
        self.one.retain(|simplified, _| !back.contains_key(simplified));
        self.back.retain(|_, simplified| !back.contains_key(simplified));
    }

    fn take(&mut self, simplified: char, forms: &[char], back: &Dictionary) {
        match forms {
            [] => return,
            [one] if *one == simplified => return,
            [one] => _ = self.one.insert(simplified, *one),
            _ => _ = self.several.insert(simplified, forms.iter().map(|form| (*form, 0)).collect()),
        }
        for form in forms.iter().filter(|form| **form != simplified) {
            let wanted = back.get(&form.to_string()).and_then(|values| single(values.first()?));
            if wanted.is_none_or(|wanted| wanted == simplified) || !self.back.contains_key(form) {
                self.back.insert(*form, simplified);
            }
        }
    }

    /// A glyph the other direction knows alone, unless it is a simplified character of its own.
    fn glyph(&mut self, traditional: char, simplified: char) {
        let own = self.one.contains_key(&traditional) || self.several.contains_key(&traditional);
        if !own && traditional != simplified {
            self.back.entry(traditional).or_insert(simplified);
        }
    }

    /// The text in simplified characters, one for one.
    pub fn fold(&self, text: &str) -> String {
        text.chars().map(|character| self.back.get(&character).copied().unwrap_or(character)).collect()
    }

    /// True where a simplified character stands for several.
    pub fn is_several(&self, character: char) -> bool {
        self.several.contains_key(&character)
    }

    /// True where the form is the one outside of any word, and nine of ten words want it too.
    pub fn is_usual(&self, character: char, form: char) -> bool {
        let Some(forms) = self.several.get(&character) else { return true };
        let all: u64 = forms.iter().map(|(_, count)| count).sum();
        forms.first().is_some_and(|(first, count)| *first == form && count * 10 >= all * 9)
    }

    /// Notes that a word which was met so often wants this form.
    pub fn count(&mut self, character: char, form: char, times: u64) {
        let forms = self.several.get_mut(&character);
        if let Some(entry) = forms.and_then(|forms| forms.iter_mut().find(|entry| entry.0 == form)) {
            entry.1 += times;
        }
    }

    /// The table as it is shipped.
    pub fn file(&self, sources: &Sources) -> String {
        let pair = |(simplified, form): (&char, &char)| format!("{simplified}{form}");
        let is_own = |(simplified, form): &(&char, &char)| self.back.get(*form) == Some(*simplified);
        let one = self.one.iter().filter(is_own).map(pair);
        let rare = self.one.iter().filter(|entry| !is_own(entry)).map(pair);
        let several = self.several.iter().map(|(simplified, forms)| format!("{simplified}{}", shares(forms)));
        let known = |glyph: char, simplified: char| {
            self.one.get(&simplified) == Some(&glyph)
                || self.several.get(&simplified).is_some_and(|forms| forms.iter().any(|(form, _)| *form == glyph))
        };
        let glyphs = self.back.iter().filter(|(glyph, simplified)| !known(**glyph, **simplified));
        let glyphs = glyphs.map(|(glyph, simplified)| format!("{glyph}{simplified}"));
        HEADER.to_owned()
            + &lines("1", one)
            + &lines("2", several)
            + &lines("3", glyphs)
            + &lines("4", rare)
            + &lines("H", pairs(&sources.hong_kong))
            + &lines("T", pairs(&sources.taiwan))
    }
}

/// The one character a text is, of the basic plane.
pub fn single(text: &str) -> Option<char> {
    text.chars().next().filter(|c| c.len_utf8() == text.len() && *c <= '\u{ffff}')
}

/// `後954后45`
fn shares(forms: &[(char, u64)]) -> String {
    let all = forms.iter().map(|(_, count)| count).sum::<u64>().max(1);
    forms.iter().map(|(form, count)| format!("{form}{}", count * 1000 / all)).collect()
}

/// Characters with what is printed in their place.
fn pairs(variants: &Dictionary) -> impl Iterator<Item = String> {
    let pair = |(key, values): (&String, &Vec<String>)| {
        let value = single(values.first()?).filter(|value| Some(*value) != single(key))?;
        Some(format!("{}{value}", single(key)?))
    };
    variants.iter().filter_map(pair)
}

fn lines(mark: &str, tokens: impl Iterator<Item = String>) -> String {
    let tokens: Vec<String> = tokens.collect();
    tokens.chunks(LINE).map(|line| format!("{mark} {}\n", line.join(" "))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sources::dictionary;
    use super::*;

    #[test]
    fn a_table_says_the_forms_with_their_shares_and_the_further_glyphs() {
        let sources = Sources {
            traditional: dictionary("后\t後 后\n礼\t禮\n"),
            simplified: dictionary("後\t后\n禮\t礼\n産\t产\n"),
            ..Sources::default()
        };
        let mut characters = Characters::of(&sources);
        characters.count('后', '後', 30);
        characters.count('后', '后', 10);
        let file = characters.file(&sources);
        assert!(file.ends_with("1 礼禮\n2 后後750后250\n3 産产\n"), "{file}");
        assert_eq!(characters.fold("產業以後"), "產業以后");
        assert!(!characters.is_usual('后', '後') && characters.is_several('后'));
    }
}

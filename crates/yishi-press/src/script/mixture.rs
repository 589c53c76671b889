//! Which script a text is in, told by the characters that belong to one script alone.
//!
//! Source: the tables of `yishi_names::script`. Invariant: a text without such characters is taken for simplified, in
//! which it says the same.

use std::ops::Range;

use yishi_names::Script;

use super::characters::{Characters, ONLY_SIMPLIFIED, ONLY_TRADITIONAL};

/// A line is in a script of its own where it has so many characters that tell.
const TELLING: usize = 12;

/// How many characters of a text belong to one script alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mixture {
    /// Those of simplified texts.
    pub simplified: usize,
    /// Those of traditional texts.
    pub traditional: usize,
}

/// The script of a text.
pub fn script_of(text: &str) -> Script {
    Mixture::of(text).script()
}

/// True where a character of traditional texts alone stands in the text. Where none does, nothing is wrong with its script,
/// whoever is named in it.
pub fn has_traditional(text: &str) -> bool {
    let table = Characters::get();
    text.chars().any(|character| table.look(character) & ONLY_TRADITIONAL != 0)
}

impl Mixture {
    /// Counts them.
    pub fn of(text: &str) -> Self {
        let table = Characters::get();
        let mut mixture = Self::default();
        for character in text.chars() {
            let look = table.look(character);
            mixture.simplified += usize::from(look & ONLY_SIMPLIFIED != 0);
            mixture.traditional += usize::from(look & ONLY_TRADITIONAL != 0);
        }
        mixture
    }

    /// Both together.
    fn and(self, other: Self) -> Self {
        Self { simplified: self.simplified + other.simplified, traditional: self.traditional + other.traditional }
    }

    /// The script most of them belong to.
    pub fn script(self) -> Script {
        if self.traditional > self.simplified { Script::Hant } else { Script::Hans }
    }

    /// The script, where nine of ten characters that tell agree and there are enough of them.
    fn plainly(self) -> Option<Script> {
        let (all, most) = (self.simplified + self.traditional, self.simplified.max(self.traditional));
        (all >= TELLING && most * 10 >= all * 9).then(|| self.script())
    }
}

/// The script of a text, and the text in stretches of whole lines, each with its own: that of the text, but for lines plainly
/// in the other one, as where two reports of different papers stand in one file.
pub(crate) fn stretches(text: &str) -> (Script, Vec<(Range<usize>, Script)>) {
    let lines: Vec<(usize, Mixture)> = text.split_inclusive('\n').map(|line| (line.len(), Mixture::of(line))).collect();
    let script = lines.iter().fold(Mixture::default(), |all, (_, line)| all.and(*line)).script();
    let mut stretches: Vec<(Range<usize>, Script)> = Vec::new();
    let mut start = 0;
    for (length, line) in lines {
        let end = start + length;
        let own = line.plainly().unwrap_or(script);
        match stretches.last_mut() {
            Some((range, last)) if *last == own => range.end = end,
            _ => stretches.push((start..end, own)),
        }
        start = end;
    }
    (script, stretches)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_that_of_most_characters_that_tell() {
        assert_eq!(script_of("会议圆满完成各项议程，胜利闭幕。"), Script::Hans);
        assert_eq!(script_of("會議圓滿完成各項議程,目标明确。"), Script::Hant);
        assert_eq!((script_of("2023"), script_of("")), (Script::Hans, Script::Hans));
    }

    #[test]
    fn a_line_plainly_in_the_other_script_is_a_stretch_of_its_own() {
        let text = "會議圓滿完成各項議程，勝利閉幕。會議應到代表五百名，實際到會的四百名，選舉產生領導。\n會議圓滿勝利閉幕。\n会议圆满完成各项议程，胜利闭幕。大会应到代表五百名，实到四百名，选举产生领导。\n會議\n";
        let (whole, stretches) = stretches(text);
        let scripts: Vec<Script> = stretches.iter().map(|(_, script)| *script).collect();
        assert_eq!(whole, Script::Hant);
        assert_eq!(scripts, [Script::Hant, Script::Hans, Script::Hant]);
        assert_eq!(stretches.iter().map(|(range, _)| range.len()).sum::<usize>(), text.len());
    }
}

//! What is known of this genre by hand: its words, the glyphs of its print, and which forms a name may take.
//!
//! Source: `data/genre.txt`, written for this repository; each line begins with the list its tokens belong to.

use std::sync::LazyLock;

/// The lists.
#[derive(Debug, Default)]
pub(crate) struct Genre {
    /// Words with the right form.
    pub words: Vec<String>,
    /// Forms that stand in words of the dictionary alone.
    pub bound: Vec<char>,
    /// Forms that are right outside of words, though many words want another.
    pub certain: Vec<char>,
    /// Forms that stand outside of words behind a number alone.
    pub measures: Vec<char>,
    /// Forms that stand alone as words.
    pub free: Vec<char>,
    /// Forms in whose place another is met in good print, so that it is no error.
    pub weak: Vec<char>,
    /// A form, and what is printed in its place as well.
    pub both: Vec<(char, char)>,
    /// Simplified characters that are traditional ones too.
    pub plain: Vec<char>,
    /// Glyphs of mainland print nobody need look at.
    pub silent: Vec<char>,
    /// Glyphs of mainland print that are told as information.
    pub info: Vec<char>,
    /// Glyphs of mainland print that must be looked at.
    pub warning: Vec<char>,
    /// Simplified characters that are a surname of their own.
    pub surnames: Vec<char>,
    /// Forms no name takes, with the character meant.
    pub never: Vec<(char, char)>,
    /// Forms no surname takes, with the character meant.
    pub first: Vec<(char, char)>,
    /// Forms few surnames take, with the character that is likely meant.
    pub doubtful: Vec<(char, char)>,
    /// Characters of the dictionaries with those of mainland print.
    pub mainland: Vec<(char, char)>,
    /// Characters of the dictionaries with those Hong Kong prints, beside the glyphs of the dictionaries.
    pub hong_kong: Vec<(char, char)>,
}

static GENRE: LazyLock<Genre> = LazyLock::new(|| Genre::read(include_str!("../../data/genre.txt")));

impl Genre {
    /// The lists of this program.
    pub fn get() -> &'static Self {
        &GENRE
    }

    fn read(file: &str) -> Self {
        let mut genre = Self::default();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let mut tokens = line.split(' ').filter(|token| !token.is_empty());
            let list = tokens.next().unwrap_or_default();
            tokens.for_each(|token| genre.take(list, token));
        }
        genre
    }

    fn take(&mut self, list: &str, token: &str) {
        let single = || token.chars().next();
        let pair = || token.chars().next().zip(token.chars().nth(1));
        match list {
            "word" => self.words.push(token.to_owned()),
            "bound" => self.bound.extend(single()),
            "certain" => self.certain.extend(single()),
            "measure" => self.measures.extend(single()),
            "free" => self.free.extend(single()),
            "weak" => self.weak.extend(single()),
            "both" => self.both.extend(pair()),
            "plain" => self.plain.extend(single()),
            "silent" => self.silent.extend(single()),
            "info" => self.info.extend(single()),
            "warning" => self.warning.extend(single()),
            "surname" => self.surnames.extend(single()),
            "never" => self.never.extend(pair()),
            "first" => self.first.extend(pair()),
            "doubtful" => self.doubtful.extend(pair()),
            "mainland" => self.mainland.extend(pair()),
            "hong-kong" => self.hong_kong.extend(pair()),
            _ => {}
        }
    }
}

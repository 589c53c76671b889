//! The words a template may use of its own, and what any other word may be.
//!
//! Source: `templates/words.*.txt`, gathered by hand from the formulas of the genre; it holds no title, no numeral, no
//! negation and no word on how a vote went, because those are facts. Invariant: words made of it alone name nobody.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use yishi_names::Script;

use super::{MayBe, Problem};
use crate::facts::Facts;
use crate::write::formula::At;
use crate::write::piece::{Origin, Piece};

static HANS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| words(include_str!("../../../templates/words.zh-Hans.txt")));
static HANT: LazyLock<BTreeSet<&str>> = LazyLock::new(|| words(include_str!("../../../templates/words.zh-Hant.txt")));

/// Lines that begin with # are the header; words stand on the others, parted by blanks.
fn words(file: &'static str) -> BTreeSet<&'static str> {
    file.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

/// The longest word looked for, in characters; an office's own word may not be longer.
pub(crate) const LONGEST_WORD: usize = 16;

/// Everything in the template's own words that is no word of the genre, nor one the office vouches for.
pub(super) fn problems<'p>(
    facts: &Facts,
    script: Script,
    own: &[String],
    pieces: impl Iterator<Item = &'p Piece>,
) -> Vec<Problem> {
    let genre = match script {
        Script::Hans => &*HANS,
        Script::Hant => &*HANT,
    };
    let known = |word: &str| genre.contains(word) || own.iter().any(|one| one == word);
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for piece in pieces {
        let Origin::Words(at) = piece.origin else { continue };
        if !seen.insert(at) {
            continue;
        }
        let named = facts.people().map(|name| name.in_script(script)).find(|name| holds(&piece.text, name));
        let named = named.map(|name| (MayBe::Name, name));
        let unknown = unknown(&piece.text, known).map(|stretch| (what(stretch), stretch));
        problems.extend(named.into_iter().chain(unknown).map(|(may_be, words)| {
            let at = within(at, &piece.text, words);
            Problem::Foreign { at, may_be, words: words.to_owned() }
        }));
    }
    problems
}

/// Where in the template the words stand that are part of a stretch which begins at `at`; no stretch crosses a line.
fn within(at: At, text: &str, words: &str) -> At {
    let before = text.split_once(words).map_or("", |(before, _)| before);
    At { column: at.column.saturating_add(before.chars().count()), ..at }
}

fn holds(text: &str, name: &str) -> bool {
    name.chars().count() > 1 && text.contains(name)
}

/// The first stretch that no row of known words covers, up to the next mark; nothing where all is known.
fn unknown(text: &str, known: impl Fn(&str) -> bool) -> Option<&str> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    // Every place that known words lead to, in order; the farthest of them is where the unknown begins.
    let mut reached = vec![false; ends.len()];
    let mut farthest = 0;
    for at in 0..ends.len() {
        if at != 0 && !reached.get(at).copied().unwrap_or_default() {
            continue;
        }
        farthest = at;
        for to in at.saturating_add(1)..ends.len().min(at.saturating_add(LONGEST_WORD + 1)) {
            let word = text.get(*ends.get(at)?..*ends.get(to)?)?;
            if is_mark(word) || known(word) {
                *reached.get_mut(to)? = true;
            }
        }
    }
    let rest = text.get(*ends.get(farthest)?..)?;
    let end = rest.find(|c: char| is_mark(c.encode_utf8(&mut [0; 4]))).unwrap_or(rest.len());
    rest.get(..end).filter(|stretch| !stretch.is_empty())
}

/// Punctuation of running text.
fn is_mark(word: &str) -> bool {
    matches!(
        word,
        "，" | "。"
            | "、"
            | "："
            | "；"
            | "！"
            | "（"
            | "）"
            | "《"
            | "》"
            | "“"
            | "”"
            | "「"
            | "」"
            | "—"
            | "·"
            | "．"
            | " "
            | "\u{3000}"
    )
}

/// Words that begin or end a title.
const TITLES: [&str; 24] = [
    "书记",
    "書記",
    "主席",
    "主任",
    "市长",
    "市長",
    "省长",
    "省長",
    "县长",
    "縣長",
    "区长",
    "區長",
    "院长",
    "院長",
    "检察长",
    "檢察長",
    "秘书长",
    "秘書長",
    "部长",
    "部長",
    "局长",
    "局長",
    "常委",
    "会长",
];

/// What a word that is not known may be.
pub(crate) fn what(word: &str) -> MayBe {
    if word.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)) {
        MayBe::Digit
    } else if word.contains(is_numeral) {
        MayBe::Numeral
    } else if TITLES.iter().any(|title| word.contains(title)) {
        MayBe::Title
    } else {
        MayBe::Unknown
    }
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '一'
            | '二'
            | '两'
            | '兩'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '萬'
            | '第'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_words_do_not_cover_is_named_from_its_beginning() {
        let known = |word: &str| HANS.contains(word);
        assert_eq!(unknown("，会议由", known), None);
        assert_eq!(unknown("会议由欧阳清主持。", known), Some("欧阳清主持"));
        assert_eq!(unknown("大会应到301名", known), Some("301名"));
        assert_eq!((what("301名"), what("第三次"), what("副市长")), (MayBe::Digit, MayBe::Numeral, MayBe::Title));
    }

    #[test]
    fn no_word_of_the_genre_holds_a_numeral_a_digit_or_a_title() {
        // Parts of the hall and of the assembly that are called after the chair are no titles.
        let sound = ["主席台", "主席团", "主席團", "执行主席", "執行主席"];
        for word in HANS.iter().chain(HANT.iter()) {
            let rest = sound.iter().fold((*word).to_owned(), |word, sound| word.replace(sound, ""));
            assert!(what(&rest) == MayBe::Unknown, "{word}");
        }
    }
}

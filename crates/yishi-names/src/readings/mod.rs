//! How characters are read in Mandarin, and which sound alike.
//!
//! Source: Unihan (kMandarin, kTGHZ2013, kXHC1983, kHanyuPinlu; kHanyuPinyin), drawn by `cargo xtask characters`.
//! Invariant: readings of a great dictionary alone count where somebody wrote one behind a character, never where two
//! names are compared, for half of all characters would sound alike by them.

mod sound;

use std::sync::LazyLock;

use crate::folding::simplified;
use crate::pages::{Rows, lines};
use sound::{Sound, alike};

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("../../data/readings.txt")));

/// The syllables, and who is read so.
struct Table {
    /// Every syllable, sorted.
    sounds: Box<[Sound]>,
    /// The readings in use, as positions in `sounds`.
    used: Rows<u16>,
    /// Those of a great dictionary alone.
    rare: Rows<u16>,
}

impl Table {
    fn read(file: &str) -> Self {
        let rows = || {
            lines(file).filter_map(|line| {
                let (syllable, characters) = line.split_once(' ')?;
                Some((Sound::parse(syllable.trim_start_matches('~'))?, syllable.starts_with('~'), characters))
            })
        };
        let mut sounds: Vec<Sound> = rows().map(|(sound, ..)| sound).collect();
        sounds.sort();
        sounds.dedup();
        let (mut used, mut rare) = (Vec::new(), Vec::new());
        for (sound, is_rare, characters) in rows() {
            let at = sounds.binary_search(&sound).ok().and_then(|at| u16::try_from(at).ok()).unwrap_or_default();
            let pairs = if is_rare { &mut rare } else { &mut used };
            pairs.extend(characters.chars().map(|character| (character, at)));
        }
        Self { sounds: sounds.into(), used: Rows::of(used), rare: Rows::of(rare) }
    }

    fn used(&self, character: char) -> impl Iterator<Item = &Sound> {
        self.used.get(character).iter().filter_map(|at| self.sounds.get(usize::from(*at)))
    }

    fn has(&self, character: char, sound: u16) -> bool {
        self.used.get(character).contains(&sound) || self.rare.get(character).contains(&sound)
    }
}

/// True where `syllable`, with its tone mark (`zhǎng`), is a reading of the character or of its simplified form; without a mark
/// only a neutral reading is meant (`de`).
pub fn is_reading(c: char, syllable: &str) -> bool {
    let table = &*TABLE;
    let found = Sound::parse(syllable).and_then(|sound| table.sounds.binary_search(&sound).ok());
    let Some(at) = found.and_then(|at| u16::try_from(at).ok()) else { return false };
    table.has(c, at) || table.has(simplified(c), at)
}

/// How alike two characters sound by their readings in use, in thousandths: 1000 alike, 900 but for the tone, then what is
/// confused in speech and typing; 0 for one that is not known.
pub fn sounds_alike(a: char, b: char) -> u16 {
    let table = &*TABLE;
    let pairs = table.used(a).flat_map(|one| table.used(b).map(move |other| alike(one, other)));
    pairs.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn readings_are_known_in_both_scripts() {
        for (c, syllable) in [
            ('长', "zhǎng"),
            ('長', "cháng"),
            ('国', "guó"),
            ('國', "guó"),
            ('吕', "lǚ"),
            ('绿', "lu\u{308}\u{300}"),
            ('的', "de"),
        ] {
            assert!(is_reading(c, syllable), "{c} {syllable}");
        }
        for (c, syllable) in [('长', "zhāng"), ('国', "guo"), ('国', "记者"), ('国', ""), ('a', "á"), ('国', "guók")]
        {
            assert!(!is_reading(c, syllable), "{c} {syllable}");
        }
    }

    #[test]
    fn typing_errors_rank_above_strangers() {
        assert_eq!(sounds_alike('宏', '红'), 1000);
        assert_eq!(sounds_alike('宏', '轰'), 900);
        assert!(sounds_alike('林', '玲') > 800 && sounds_alike('章', '臧') > 700);
        assert!(sounds_alike('馨', '端') < 200);
    }

    proptest! {
        #[test]
        fn likeness_of_sound_is_symmetric_and_any_text_may_stand_in_brackets(a in any::<char>(), b in any::<char>(), text in ".*") {
            prop_assert_eq!(sounds_alike(a, b), sounds_alike(b, a));
            prop_assert!(sounds_alike(a, b) <= 1000);
            prop_assert!(!(is_reading('国', &text) && text.chars().count() > 6));
        }
    }
}

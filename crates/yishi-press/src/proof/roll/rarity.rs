//! How common the characters of names are on one roll: how many begin with each, and how often each stands in a given name.
//!
//! Why: that two names begin with 王 says little where one name in thirteen does; that both hold 桢 says much. Invariant: a
//! character of the roll is borne by one at least, and rarity is a share turned over, never below 1.

/// Characters with how often they occur, sorted by character.
#[derive(Clone, Debug, Default)]
struct Counts {
    counted: Vec<(char, u32)>,
    all: u32,
}

/// The characters of a roll's names.
#[derive(Clone, Debug, Default)]
pub(super) struct Rarity {
    first: Counts,
    further: Counts,
}

/// A character borne by fewer than one in so many says no more than this: on a short roll a count of one is chance.
const RAREST: u32 = 4096;

impl Rarity {
    /// Counts the characters of all names.
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let (mut first, mut further) = (Vec::new(), Vec::new());
        for name in names {
            let mut characters = name.chars();
            first.extend(characters.next());
            further.extend(characters);
        }
        Self { first: Counts::of(first), further: Counts::of(further) }
    }

    /// Of how many names one has this character at this place of the name (the first, or any behind it).
    pub(super) fn at(&self, at: usize, character: char) -> u128 {
        let counts = if at == 0 { &self.first } else { &self.further };
        u128::from(counts.rarity(character))
    }
}

impl Counts {
    fn of(mut characters: Vec<char>) -> Self {
        characters.sort_unstable();
        let runs = characters.chunk_by(|one, next| one == next);
        let counted = runs.filter_map(|run| Some((*run.first()?, number(run.len()))));
        Self { counted: counted.collect(), all: number(characters.len()) }
    }

    fn rarity(&self, character: char) -> u32 {
        let at = self.counted.binary_search_by_key(&character, |(counted, _)| *counted);
        let count = at.ok().and_then(|at| self.counted.get(at)).map_or(1, |(_, count)| *count);
        (self.all / count.max(1)).clamp(1, RAREST)
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_as_rare_as_few_bear_it_in_its_place() {
        let rarity = Rarity::of(["王明", "王军", "王桢", "李王明"].into_iter());
        assert_eq!((rarity.at(0, '王'), rarity.at(0, '李')), (1, 4));
        assert_eq!((rarity.at(1, '明'), rarity.at(2, '明'), rarity.at(1, '桢')), (2, 2, 5));
        assert_eq!(rarity.at(0, '赵'), 4, "one whom nobody bears counts as if one did");
        assert_eq!(Rarity::default().at(0, '王'), 1);
    }
}

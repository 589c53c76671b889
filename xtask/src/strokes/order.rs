//! All characters in their order: fewer strokes first, then the strokes from the first on, then the official list.
//!
//! Law: GF 3003-1999 as rules-of-procedure H1 has it. Invariant: inside each level of the official list the order that
//! comes out is the order of that list; where the strokes of the sources say otherwise, nothing is drawn.

use super::sources::Sources;

/// The numbers at which the three levels of the official list end; each level is ordered by strokes in itself.
const LEVELS: [u16; 3] = [3_500, 6_500, 8_105];

/// The place of one character, compared field by field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The number of strokes.
    pub count: usize,
    /// The strokes, digits 1 to 5.
    strokes: String,
    /// The number in the official list; behind all of them where the list has it not.
    official: u16,
    /// The character; its code point parts what nothing else parts.
    pub character: char,
}

/// Every character that can be placed, in order.
pub fn ordered(sources: &Sources) -> Result<Vec<Place>, String> {
    let mut places = official(sources);
    require_official_order(&places)?;
    let listed: std::collections::BTreeSet<char> = places.iter().map(|place| place.character).collect();
    let others = sources.strokes.iter().filter(|(character, _)| !listed.contains(*character));
    places.extend(others.map(|(character, strokes)| place(strokes, u16::MAX, *character)));
    places.sort();
    Ok(places)
}

/// The official list in its own order. A character whose strokes are not published stands behind the one before it there.
fn official(sources: &Sources) -> Vec<Place> {
    // The second and the third level begin anew, so no count of theirs is bound to the end of the level before.
    let mut before = place("", 0, '\0');
    let mut places = Vec::new();
    for (number, character) in &sources.official {
        let one = match sources.strokes.get(character) {
            Some(strokes) => place(strokes, *number, *character),
            None => unpublished(&before, sources, *number, *character),
        };
        before = if LEVELS.contains(number) { place("", 0, '\0') } else { one.clone() };
        places.push(one);
    }
    places
}

fn place(strokes: &str, official: u16, character: char) -> Place {
    Place { count: strokes.len(), strokes: strokes.to_owned(), official, character }
}

/// Its count is known, and lies between those of its neighbours, which Unihan does not always heed; of its strokes nothing
/// is known but that they do not put it before a neighbour that has as many.
fn unpublished(before: &Place, sources: &Sources, official: u16, character: char) -> Place {
    let next = sources.official.range(official..).find_map(|(_, next)| sources.strokes.get(next));
    let most = next.map_or(usize::MAX, String::len).max(before.count);
    let count = sources.counts.get(&character).copied().unwrap_or(before.count).clamp(before.count, most);
    let strokes = if count == before.count { before.strokes.clone() } else { String::new() };
    Place { count, strokes, official, character }
}

fn require_official_order(places: &[Place]) -> Result<(), String> {
    for pair in places.windows(2) {
        let [before, after] = pair else { continue };
        if LEVELS.contains(&before.official) || before <= after {
            continue;
        }
        let (first, second) = (before.character, after.character);
        return Err(format!(
            "the official list has {first} before {second}, their strokes say otherwise: correct them"
        ));
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn sources(official: &[(u16, char)], strokes: &[(char, &str)]) -> Sources {
        Sources {
            official: official.iter().copied().collect(),
            strokes: strokes.iter().map(|(character, digits)| (*character, (*digits).to_owned())).collect(),
            counts: [('冇', 4)].into(),
            ..Sources::default()
        }
    }

    fn line(sources: &Sources) -> String {
        ordered(sources).unwrap().iter().map(|place| place.character).collect()
    }

    #[test]
    fn fewer_strokes_come_first_then_their_kinds_then_the_official_list() {
        let official = [(5, '丁'), (3, '十'), (9, '乃')];
        let strokes = [('丁', "12"), ('十', "12"), ('乃', "53"), ('丅', "12"), ('一', "1")];
        assert_eq!(line(&sources(&official, &strokes)), "一十丁丅乃");
    }

    #[test]
    fn a_character_without_published_strokes_stands_behind_its_neighbour_in_the_list() {
        let official = [(70, '王'), (71, '冇'), (72, '井')];
        let strokes = [('王', "1121"), ('井', "1132"), ('旡', "1153")];
        assert_eq!(line(&sources(&official, &strokes)), "王冇井旡");
        let five = Sources { counts: [('冇', 5)].into(), ..sources(&official, &strokes) };
        assert_eq!(line(&five), "王冇井旡", "between its neighbours whatever its count is said to be");
    }

    #[test]
    fn nothing_is_drawn_against_the_official_list_but_each_level_begins_anew() {
        let strokes = [('井', "1132"), ('王', "1121")];
        let reason = ordered(&sources(&[(70, '井'), (71, '王')], &strokes)).unwrap_err();
        assert_eq!(reason, "the official list has 井 before 王, their strokes say otherwise: correct them");
        assert_eq!(line(&sources(&[(3_500, '井'), (3_501, '王')], &strokes)), "王井");
    }
}

//! What a clerk types into a list: seat numbers with ranges, persons, item numbers.
//!
//! `12 14 20-25` names seats; `g3` names guest 3. Commas and spaces of either script separate. Anything else is named back.

use yishi_procedure::convening::roll::LARGEST_ROLL;
use yishi_procedure::ids::{GuestNo, ItemNo, PersonRef, SeatNo};

/// A word that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotUnderstood(pub String);

/// Reads seats, ranges allowed.
pub fn seats(text: &str) -> Result<Vec<SeatNo>, NotUnderstood> {
    let mut seats = Vec::new();
    for word in words(text) {
        let (first, last) = range(word).ok_or_else(|| NotUnderstood(word.to_owned()))?;
        seats.extend((first..=last).take(LARGEST_ROLL + 1).map(SeatNo));
        if seats.len() > LARGEST_ROLL {
            return Err(NotUnderstood(word.to_owned()));
        }
    }
    Ok(seats)
}

/// Reads persons: seats by number, guests as `g` with their number.
pub fn persons(text: &str) -> Result<Vec<PersonRef>, NotUnderstood> {
    words(text).map(|word| person(word).ok_or_else(|| NotUnderstood(word.to_owned()))).collect()
}

/// Reads item numbers.
pub fn items(text: &str) -> Result<Vec<ItemNo>, NotUnderstood> {
    let item = |word: &str| word.parse().map(ItemNo).map_err(|_| NotUnderstood(word.to_owned()));
    words(text).map(item).collect()
}

/// Reads one number; an empty field is none.
pub fn number<T: std::str::FromStr>(text: &str) -> Result<Option<T>, NotUnderstood> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| NotUnderstood(text.to_owned()))
}

fn person(word: &str) -> Option<PersonRef> {
    match word.strip_prefix(['g', 'G']) {
        Some(guest) => guest.parse().ok().map(|no| PersonRef::Guest(GuestNo(no))),
        None => word.parse().ok().map(|no| PersonRef::Seat(SeatNo(no))),
    }
}

/// The first and last number of a word such as `20-25`; a number alone is both.
pub(crate) fn range(word: &str) -> Option<(u32, u32)> {
    let (first, last) = word.split_once(['-', '－', '—']).unwrap_or((word, word));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (first <= last).then_some((first, last))
}

/// The words of a list.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', '，', '、', ';', '；', '\u{3000}', '\t', '\r', '\n']).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_named_one_by_one_or_in_ranges_with_the_separators_of_either_script() {
        let all = [1, 2, 3, 7, 9].map(SeatNo).to_vec();
        assert_eq!(seats("1-3, 7　9"), Ok(all.clone()));
        assert_eq!(seats("1－3、7，9"), Ok(all));
        assert_eq!(seats(""), Ok(vec![]));
    }

    #[test]
    fn what_is_not_understood_is_named_back() {
        assert_eq!(seats("1 王力 3"), Err(NotUnderstood("王力".to_owned())));
        assert_eq!(seats("9-3"), Err(NotUnderstood("9-3".to_owned())));
        assert_eq!(seats("1-4000000000"), Err(NotUnderstood("1-4000000000".to_owned())));
        assert_eq!(persons("12 g3 x"), Err(NotUnderstood("x".to_owned())));
        assert_eq!(number::<u32>(" "), Ok(None));
        assert_eq!(number::<u32>("x"), Err(NotUnderstood("x".to_owned())));
    }

    #[test]
    fn guests_are_told_from_seats() {
        let both = vec![PersonRef::Seat(SeatNo(12)), PersonRef::Guest(GuestNo(3))];
        assert_eq!(persons("12 G3"), Ok(both));
    }
}

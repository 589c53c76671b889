//! Which chair of a row belongs to which rank: the highest in the centre, then alternately outwards.
//!
//! Of two chairs at equal distance the one at the sitters' left, the audience's right, is the higher. Where the row has an even
//! number of chairs two customs exist, and the rulebook (`rostrum.even`) says which one the house follows (rules of procedure H2).

use yishi_rulebook::EvenRostrum;

/// The chairs of a row as the audience sees them from left to right, each with the rank (from 0) of its sitter.
pub fn row(count: usize, even: EvenRostrum) -> Vec<usize> {
    let mut chairs: Vec<(i64, usize)> = (0..count).map(|rank| (offset(rank, count, even), rank)).collect();
    chairs.sort_unstable();
    chairs.into_iter().map(|(_, rank)| rank).collect()
}

/// How far right of the centre, as the audience sees it, a rank sits; only the order of the numbers matters.
fn offset(rank: usize, count: usize, even: EvenRostrum) -> i64 {
    let steps = i64::try_from(rank.div_ceil(2)).unwrap_or(i64::MAX);
    let first_side_is_right = count % 2 == 1 || even == EvenRostrum::LeftHand;
    let on_first_side = rank % 2 == 1;
    if on_first_side == first_side_is_right { steps } else { -steps }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_row_has_the_first_in_the_centre_and_the_second_at_the_first_ones_left() {
        // The audience sees the sitters' left at its right.
        assert_eq!(row(5, EvenRostrum::LeftOfLine), [4, 2, 0, 1, 3]);
        assert_eq!(row(5, EvenRostrum::LeftHand), row(5, EvenRostrum::LeftOfLine));
    }

    #[test]
    fn an_even_row_follows_the_custom_of_the_house() {
        assert_eq!(row(4, EvenRostrum::LeftOfLine), [3, 1, 0, 2]);
        assert_eq!(row(4, EvenRostrum::LeftHand), [2, 0, 1, 3]);
    }

    #[test]
    fn every_rank_has_exactly_one_chair() {
        for count in 0..60 {
            for even in [EvenRostrum::LeftOfLine, EvenRostrum::LeftHand] {
                let mut ranks = row(count, even);
                ranks.sort_unstable();
                assert!(ranks.into_iter().eq(0..count));
            }
        }
    }
}

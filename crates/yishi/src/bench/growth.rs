//! How the costs grow with the number of seats: the costs that are followed, and the straight line through them.

use std::time::Duration;

use crate::bench::size::Figures;

/// A cost that is followed through all sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Everybody pressing at the same instant, to the last answer.
    Storm,
    /// A vote opened, to the last phone.
    Change,
    /// Everybody through the doors.
    CheckIn,
}

impl Cost {
    /// All costs in the order of the report.
    pub const ALL: [Self; 3] = [Self::Storm, Self::Change, Self::CheckIn];

    /// What the report calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Storm => "storm",
            Self::Change => "vote opened on all phones",
            Self::CheckIn => "check-in",
        }
    }

    /// Its runs at one size.
    pub fn runs(self, figures: &Figures) -> Vec<Duration> {
        match self {
            Self::Storm => figures.storms.iter().map(|storm| storm.last).collect(),
            Self::Change => figures.opened.iter().map(|reached| reached.last).collect(),
            Self::CheckIn => figures.check_ins.iter().map(|run| run.took).collect(),
        }
    }

    /// The median of its runs at one size.
    pub fn median(self, figures: &Figures) -> Duration {
        let mut runs = self.runs(figures);
        runs.sort_unstable();
        runs.get(runs.len() / 2).copied().unwrap_or_default()
    }
}

/// Nanoseconds a seat.
pub fn per_seat(cost: Cost, figures: &Figures) -> u64 {
    let nanos = u64::try_from(cost.median(figures).as_nanos()).unwrap_or(u64::MAX);
    nanos / u64::from(figures.seats.max(1))
}

/// A straight line: `base + slope × seats`, in nanoseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Nanoseconds for each seat.
    pub slope: i128,
    /// Nanoseconds whatever the number of seats.
    pub base: i128,
}

impl Line {
    /// The line of least squares through points of seats and nanoseconds; flat where there are not two sizes.
    pub fn through(points: &[(i128, i128)]) -> Self {
        let count = i128::try_from(points.len()).unwrap_or_default().max(1);
        let sum = |of: fn(&(i128, i128)) -> i128| points.iter().map(of).sum::<i128>();
        let (x, y) = (sum(|p| p.0), sum(|p| p.1));
        let (xx, xy) = (sum(|p| p.0 * p.0), sum(|p| p.0 * p.1));
        let spread = count * xx - x * x;
        let slope = if spread == 0 { 0 } else { (count * xy - x * y) / spread };
        Self { slope, base: (y - slope * x) / count }
    }

    /// Its height over so many seats.
    pub fn at(self, seats: i128) -> i128 {
        self.base + self.slope * seats
    }
}

/// The points of a cost: seats and nanoseconds.
pub fn points(cost: Cost, sizes: &[Figures]) -> Vec<(i128, i128)> {
    let nanos = |figures: &Figures| i128::try_from(cost.median(figures).as_nanos()).unwrap_or(i128::MAX);
    sizes.iter().map(|figures| (i128::from(figures.seats), nanos(figures))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_is_found_again() {
        let points = [500, 1_000, 3_000, 10_000].map(|seats: i128| (seats, 7_000_000 + 31_000 * seats));
        assert_eq!(Line::through(&points), Line { slope: 31_000, base: 7_000_000 });
    }

    #[test]
    fn one_size_makes_a_flat_line() {
        assert_eq!(Line::through(&[(500, 9)]), Line { slope: 0, base: 9 });
    }
}

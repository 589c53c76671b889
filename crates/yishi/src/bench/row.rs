//! The rows of the report: a name, a value, its unit, the goal, and whether it holds.

use serde_json::{Value, json};

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    name: String,
    measured: Measured,
    unit: &'static str,
    goal: Option<Goal>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Measured {
    /// A value, with the smallest and the largest of its runs.
    Value { value: u64, least: u64, most: u64 },
    /// Nothing, for this reason.
    Skipped(String),
}

/// What a value must reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// That much and no more.
    AtMost(u64),
    /// That much or more.
    AtLeast(u64),
}

impl Goal {
    fn reached_by(self, value: u64) -> bool {
        match self {
            Self::AtMost(most) => value <= most,
            Self::AtLeast(least) => value >= least,
        }
    }

    fn text(self) -> String {
        match self {
            Self::AtMost(most) => format!("<= {most}"),
            Self::AtLeast(least) => format!(">= {least}"),
        }
    }
}

impl Row {
    /// A value measured once.
    pub fn once(name: impl Into<String>, value: u64, unit: &'static str) -> Self {
        Self::of_runs(name, &[value], unit)
    }

    /// The median of several runs; of an even number the worse one of the middle two for times, which is the larger.
    pub fn of_runs(name: impl Into<String>, runs: &[u64], unit: &'static str) -> Self {
        let mut sorted = runs.to_vec();
        sorted.sort_unstable();
        let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
        let measured =
            Measured::Value { value: at(sorted.len() / 2), least: at(0), most: at(sorted.len().saturating_sub(1)) };
        Self { name: name.into(), measured, unit, goal: None }
    }

    /// A row that could not be measured here.
    pub fn skipped(name: impl Into<String>, why: impl Into<String>) -> Self {
        Self { name: name.into(), measured: Measured::Skipped(why.into()), unit: "", goal: None }
    }

    /// The same row with a goal.
    #[must_use]
    pub fn with_goal(self, goal: Goal) -> Self {
        Self { goal: Some(goal), ..self }
    }

    /// Whether the goal is reached; a row without one holds, a skipped one says nothing.
    pub fn holds(&self) -> Option<bool> {
        match &self.measured {
            Measured::Value { value, .. } => Some(self.goal.is_none_or(|goal| goal.reached_by(*value))),
            Measured::Skipped(_) => None,
        }
    }

    fn cells(&self) -> [String; 5] {
        let goal = self.goal.map(Goal::text).unwrap_or_default();
        let verdict = match (self.holds(), self.goal) {
            (Some(true), Some(_)) => "yes",
            (Some(false), _) => "NO",
            (Some(true), None) | (None, _) => "",
        };
        let (value, unit) = match &self.measured {
            Measured::Value { value, least, most } if least == most => (value.to_string(), self.unit.to_owned()),
            Measured::Value { value, least, most } => (value.to_string(), format!("{} ({least} to {most})", self.unit)),
            Measured::Skipped(why) => ("–".to_owned(), format!("skipped: {why}")),
        };
        [self.name.clone(), value, unit, goal, verdict.to_owned()]
    }

    fn json(&self) -> Value {
        let (value, unit) = match &self.measured {
            Measured::Value { value, .. } => (json!(value), self.unit.to_owned()),
            Measured::Skipped(why) => (Value::Null, format!("skipped: {why}")),
        };
        let mut row = json!({
            "name": self.name, "value": value, "unit": unit, "goal": self.goal.map(Goal::text), "holds": self.holds()
        });
        if let Measured::Value { least, most, .. } = &self.measured {
            (row["least"], row["most"]) = (json!(least), json!(most));
        }
        row
    }
}

/// All rows as a JSON array.
pub fn as_json(rows: &[Row]) -> String {
    serde_json::to_string_pretty(&rows.iter().map(Row::json).collect::<Vec<_>>()).unwrap_or_default()
}

/// All rows as a table with aligned columns.
pub fn as_table(rows: &[Row]) -> String {
    let mut lines = vec![["name", "value", "unit (spread)", "goal", "holds"].map(str::to_owned)];
    lines.extend(rows.iter().map(Row::cells));
    let width = |column: usize| lines.iter().map(|cells| cells[column].chars().count()).max().unwrap_or_default();
    let widths = [width(0), width(1), width(2), width(3)];
    let aligned = lines.iter().map(|[name, value, unit, goal, holds]| {
        let line = format!(
            "{name:<0$}  {value:>1$}  {unit:<2$}  {goal:>3$}  {holds}",
            widths[0], widths[1], widths[2], widths[3]
        );
        line.trim_end().to_owned()
    });
    aligned.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_shows_the_median_and_is_judged_by_it() {
        let row = Row::of_runs("storm", &[310, 120, 140], "ms");
        assert_eq!(row.clone().with_goal(Goal::AtMost(300)).holds(), Some(true));
        assert_eq!(row.with_goal(Goal::AtLeast(141)).holds(), Some(false));
    }

    #[test]
    fn a_skipped_row_neither_holds_nor_fails() {
        let row = Row::skipped("streams", "too few open files").with_goal(Goal::AtMost(1));
        assert_eq!(row.holds(), None);
        assert_eq!(row.json()["value"], Value::Null);
    }

    #[test]
    fn the_table_is_aligned() {
        let rows = [Row::once("a", 5, "ms"), Row::once("longer", 12345, "KiB").with_goal(Goal::AtMost(9))];
        let table = as_table(&rows);
        let places: Vec<_> = table.lines().skip(1).filter_map(|line| line.find(char::is_numeric)).collect();
        assert_eq!(places, [12, 8]);
        assert!(table.ends_with("NO"));
    }
}

//! The rows of measurements, as `yishi bench … --json` prints them: read, put together, and judged.

use serde_json::{Value, json};

use crate::problem::Outcome;

/// A row: name, value, unit, goal, and whether it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(Value);

impl Row {
    /// A value that is to be at most so much, where there is a goal.
    pub fn at_most(name: &str, value: u64, unit: &str, goal: Option<u64>) -> Self {
        let holds = goal.is_none_or(|most| value <= most);
        let goal = goal.map(|most| format!("<= {most}"));
        Self(json!({ "name": name, "value": value, "unit": unit, "goal": goal, "holds": holds }))
    }

    /// What could not be measured here.
    pub fn skipped(name: &str, why: &str) -> Self {
        let unit = format!("skipped: {why}");
        Self(json!({ "name": name, "value": null, "unit": unit, "goal": null, "holds": null }))
    }

    /// Whether its goal is missed; what was skipped misses none.
    pub fn is_missed(&self) -> bool {
        self.0["holds"] == json!(false)
    }

    fn cells(&self) -> [String; 5] {
        let text = |member: &str| self.0[member].as_str().unwrap_or_default().to_owned();
        let number = |member: &str| self.0[member].as_u64().map(|number| number.to_string());
        let spread = number("least").zip(number("most")).filter(|(least, most)| least != most);
        let spread = spread.map(|(least, most)| format!(" ({least} to {most})")).unwrap_or_default();
        let verdict = match (self.is_missed(), self.0["goal"].is_string() && self.0["value"].is_u64()) {
            (true, _) => "NO",
            (false, true) => "yes",
            (false, false) => "",
        };
        let value = number("value").unwrap_or_else(|| "–".to_owned());
        [text("name"), value, format!("{}{spread}", text("unit")), text("goal"), verdict.to_owned()]
    }
}

/// Reads rows.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, String> {
    let rows: Vec<Value> = serde_json::from_slice(bytes).map_err(|error| format!("no rows: {error}"))?;
    let whole = |row: &Value| row["name"].is_string() && (row["holds"].is_boolean() || row["holds"].is_null());
    if rows.is_empty() || !rows.iter().all(whole) {
        return Err("no rows of a measurement".to_owned());
    }
    Ok(rows.into_iter().map(Row).collect())
}

/// All rows as a JSON array.
pub fn as_json(rows: &[Row]) -> String {
    let rows: Vec<&Value> = rows.iter().map(|Row(row)| row).collect();
    serde_json::to_string_pretty(&rows).unwrap_or_default()
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

/// Fails where a goal is missed, and says which.
pub fn missed(task: &str, rows: &[Row]) -> Outcome {
    let names: Vec<&str> = rows.iter().filter(|row| row.is_missed()).filter_map(|row| row.0["name"].as_str()).collect();
    if names.is_empty() { Ok(()) } else { Err(format!("{task}: missed: {}", names.join("; "))) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_several_programs_are_one_outcome() {
        let first = r#"[{"name":"a","value":5,"unit":"ms","goal":"<= 4","holds":false,"least":3,"most":9}]"#;
        let mut rows = read(first.as_bytes()).unwrap();
        rows.extend([Row::at_most("b", 20, "ms", Some(20)), Row::skipped("c", "no browser is installed")]);
        assert_eq!(missed("bench", &rows), Err("bench: missed: a".to_owned()));
        assert_eq!(missed("bench", &rows[1..]), Ok(()));
        assert!(Row::at_most("d", 21, "ms", Some(20)).is_missed() && !Row::at_most("e", 21, "ms", None).is_missed());
        assert_eq!(read(as_json(&rows).as_bytes()), Ok(rows.clone()));
        let table = as_table(&rows);
        let lines: Vec<&str> = table.lines().skip(1).collect();
        assert!(lines[0].contains("ms (3 to 9)") && lines[0].ends_with("<= 4  NO"), "{table}");
        assert!(lines[1].ends_with("<= 20  yes") && lines[2].ends_with("skipped: no browser is installed"), "{table}");
    }

    #[test]
    fn what_is_no_measurement_is_an_error() {
        for wrong in ["", "[]", "{}", r#"[{"name":"a"}, 3]"#, r#"[{"value":1,"holds":true}]"#] {
            assert!(read(wrong.as_bytes()).is_err(), "{wrong}");
        }
    }
}

//! The matrix on paper: a table for the terminal and a page of the book.
//!
//! Invariant: the same tree gives the same bytes, so a stale page can be told from a good one.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::books::Books;
use super::matrix::{Matrix, Row};

const NOTHING: &str = "–";

const HEAD: &str = "\
# The law in the code

This page is written by `cargo xtask law --write`; do not edit it. It shows for every rule of the shipped rulebooks
which article it rests on, how that article is known, which code asks the rule, and which tests prove it.
";

/// The page of the book.
pub fn markdown(matrix: &Matrix, books: &Books) -> String {
    let mut page = HEAD.to_owned();
    sources(&mut page, matrix, books);
    page.push_str("\n## Rules\n\n| article | rule | rulebook | known by | interpretation | code | tests |\n");
    page.push_str("| --- | --- | --- | --- | --- | --- | --- |\n");
    for row in &matrix.rows {
        line(&mut page, &cells(row).map(|cell| cell.replace('|', "\\|")));
    }
    page
}

/// The table for the terminal.
pub fn table(matrix: &Matrix) -> String {
    let mut rows =
        vec![["article", "rule", "rulebook", "known by", "interpretation", "code", "tests"].map(str::to_owned)];
    rows.extend(matrix.rows.iter().map(cells));
    let widths: Vec<usize> =
        (0..6).map(|at| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0)).collect();
    let mut table = String::new();
    for row in &rows {
        for (cell, width) in row.iter().zip(&widths) {
            let _ = write!(table, "{cell:width$}  ");
        }
        let _ = writeln!(table, "{}", row[6]);
    }
    table
}

fn sources(page: &mut String, matrix: &Matrix, books: &Books) {
    page.push_str("\n## Sources\n\n| key | title | in English | known by |\n| --- | --- | --- | --- |\n");
    let cited: BTreeSet<&String> = matrix.rows.iter().map(|row| &row.rule.source).collect();
    for (key, source) in books.sources.iter().filter(|(key, _)| cited.contains(key)) {
        line(page, &[key, &source.title_zh, &source.title_en, &source.status].map(|cell| cell.replace('|', "\\|")));
    }
}

fn cells(row: &Row) -> [String; 7] {
    let rule = &row.rule;
    [
        format!("{} {}", rule.source, rule.article).trim_end().to_owned(),
        if rule.tiers.is_empty() { rule.id.clone() } else { format!("{} ({})", rule.id, rule.tiers) },
        rule.book.clone(),
        rule.status.clone(),
        or_nothing(&rule.interpretation),
        listed(&row.code),
        listed(&row.tests),
    ]
}

fn listed(places: &BTreeSet<String>) -> String {
    or_nothing(&places.iter().cloned().collect::<Vec<_>>().join(", "))
}

fn or_nothing(text: &str) -> String {
    if text.is_empty() { NOTHING.to_owned() } else { text.to_owned() }
}

fn line(page: &mut String, cells: &[String]) {
    let _ = writeln!(page, "| {} |", cells.join(" | "));
}

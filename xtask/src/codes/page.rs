//! The codes as a page of the book.
//!
//! Invariant: the same tree gives the same bytes, so a stale page can be told from a good one.

use std::fmt::Write as _;

use super::{Codes, Line};

const NOTHING: &str = "–";

const HEAD: &str = "\
# Codes

This page is written by `cargo xtask codes --write`; do not edit it. It lists every code a person or a program may be
told. A code that was ever released keeps its meaning; depend on it, not on the text. In braces stand the figures that the
answer carries by these names.

Where a rule decided, the answer cites its article. The articles below are those of the national rulebooks that are shipped;
under the overlay of a province, a city or a session the answer cites that overlay. The keys of the sources are explained in
[The law in the code](law-matrix.md).
";

const ANSWERS: &str = "
Besides these, `R.701` says that the rulebook asked for cannot be had, with file, line and reason, and `F.` with a number is a
fault of the server: the number stands in its log, once.
";

const CHECKER: &str = "
## Findings of the checker

`yishi-verify` names the first thing that does not fit, and where: the line of the file, the version of the event, the vote.
With `--json` the code stands in the member `code`.

| code | what does not fit |
| --- | --- |
";

/// The page of the book.
pub fn markdown(codes: &Codes) -> String {
    let mut page = HEAD.to_owned();
    for (stage, lines) in &codes.stages {
        let _ =
            write!(page, "\n## {}\n\n| code | 中文 | English | article |\n| --- | --- | --- | --- |\n", title(stage));
        for line in lines {
            row(&mut page, line);
        }
    }
    page.push_str(ANSWERS);
    page.push_str(CHECKER);
    for (code, sentence) in &codes.findings {
        let _ = writeln!(page, "| `{code}` | {sentence} |");
    }
    page
}

/// `voting` as `Voting`; the answers that are none of the procedure's say so.
fn title(stage: &str) -> String {
    if stage == "answers" {
        return "Answers besides the procedure".to_owned();
    }
    let mut letters = stage.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn row(page: &mut String, line: &Line) {
    let article = line.article.as_deref().unwrap_or(NOTHING);
    let cells = [line.hans.as_str(), &line.en, article].map(|cell| cell.replace('|', "\\|"));
    let _ = writeln!(page, "| `{}` | {} |", line.code, cells.join(" | "));
}

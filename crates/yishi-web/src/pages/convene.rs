//! Convening a session: one form with the roll as a file, and every problem of the roll with its line.

use maud::{Markup, html};
use yishi_procedure::convening::roll_sheet::{Column, RollProblem, RollProblemKind};
use yishi_rulebook::BodyKind;

use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::texts::{Lang, t, t_with};
use crate::web::Web;

/// The page; `problems` are those of the last try.
pub fn page(web: &Web, lang: Lang, problems: &[String]) -> Markup {
    let at = Place::new(lang);
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } h1.masthead-title { (at.t("convene-title")) } }
        main #main .wrap.stack {
            (layout::notice_place(&listed(at, problems)))
            form.card.stack method="post" action="/desk/convene" enctype="multipart/form-data" {
                (body_fields(at))
                (rulebook_fields(at, web))
                div.field {
                    label for="roll" { (at.t("convene-roll")) }
                    input #roll name="roll" type="file" accept=".csv,.txt,.xlsx" required;
                    p.hint { (at.t("convene-roll-hint")) " " (headings()) }
                }
                button.button.primary.wide { (at.t("convene-do")) }
            }
        }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::still(Kind::Public, at.t("convene-title")), &body)
}

fn listed(at: Place, problems: &[String]) -> Markup {
    html! {
        @if !problems.is_empty() {
            section.notice data-kind="refused" {
                h2.notice-title { (at.t("convene-problems")) }
                ul { @for problem in problems { li { (problem) } } }
            }
        }
    }
}

fn body_fields(at: Place) -> Markup {
    html! {
        div.fields {
            div.field {
                label for="kind" { (at.t("convene-kind")) }
                select #kind name="kind" {
                    option value="congress" { (at.t("convene-congress")) }
                    option value="cppcc" { (at.t("convene-cppcc")) }
                }
            }
            (field(at, "place", "convene-place", "text", "明川市"))
            (field(at, "place-hant", "convene-place-hant", "text", "明川市"))
            (field(at, "term", "convene-term", "number", "16"))
            (field(at, "ordinal", "convene-ordinal", "number", "3"))
            (field(at, "id", "convene-id", "text", "congress-16-3"))
        }
    }
}

fn rulebook_fields(at: Place, web: &Web) -> Markup {
    let library = web.house.library();
    let overlays = [BodyKind::Congress, BodyKind::Cppcc].map(|body| library.overlays(body).collect::<Vec<_>>());
    html! {
        div.fields {
            (field(at, "date", "convene-date", "date", ""))
            div.field {
                label for="overlays" { (at.t("convene-overlays")) }
                input #overlays name="overlays" list="known-overlays";
                datalist #known-overlays { @for name in overlays.iter().flatten() { option value=(name.id) {} } }
                p.hint { (at.t("convene-overlays-hint")) }
            }
        }
    }
}

fn field(at: Place, name: &str, key: &'static str, kind: &str, example: &str) -> Markup {
    let needed = name != "place-hant";
    html! {
        div.field {
            label for=(name) { (at.t(key)) }
            input id=(name) name=(name) type=(kind) placeholder=(example) required[needed] min=[(kind == "number").then_some("1")];
        }
    }
}

/// The headings a roll may have, in the order of the columns.
fn headings() -> String {
    let columns = [Column::Number, Column::Name, Column::NameHant, Column::Group, Column::Office, Column::Rank];
    let first = |column: Column| column.headings().first().copied().unwrap_or_default();
    columns.map(first).join(" ")
}

/// A problem of a roll, in words.
pub fn problem(lang: Lang, problem: &RollProblem) -> String {
    let line = problem.line.to_string();
    let tell = |key: &str, more: &[(&str, &str)]| {
        let mut arguments = vec![("line", line.as_str().into())];
        arguments.extend(more.iter().map(|(name, value)| (*name, (*value).into())));
        t_with(lang, key, &arguments)
    };
    let heading = |column: Column| column.headings().first().copied().unwrap_or_default();
    match &problem.kind {
        RollProblemKind::NoSeats => t(lang, "roll-no-seats"),
        RollProblemKind::TooManyLines { lines, most } => {
            tell("roll-too-many", &[("lines", &lines.to_string()), ("most", &most.to_string())])
        }
        RollProblemKind::MissingColumn(column) => tell("roll-missing-column", &[("column", heading(*column))]),
        RollProblemKind::ColumnTwice(column) => tell("roll-column-twice", &[("column", heading(*column))]),
        RollProblemKind::BadNumber(text) => tell("roll-bad-number", &[("text", text)]),
        RollProblemKind::DuplicateNumber { seat, first } => {
            tell("roll-duplicate", &[("seat", &seat.to_string()), ("first", &first.to_string())])
        }
        RollProblemKind::MissingGroup => tell("roll-missing-group", &[]),
        RollProblemKind::BadRank(text) => tell("roll-bad-rank", &[("text", text)]),
        RollProblemKind::MissingNameHant => tell("roll-missing-hant", &[]),
        RollProblemKind::BadName(name) => tell(name_problem(name), &[("text", &character(name))]),
    }
}

fn name_problem(problem: &yishi_names::NameProblem) -> &'static str {
    use yishi_names::NameProblem;
    match problem {
        NameProblem::Empty => "roll-name-empty",
        NameProblem::Foreign { .. } => "roll-name-foreign",
        NameProblem::TraditionalInHans { .. } => "roll-name-traditional",
        NameProblem::SimplifiedInHant { .. } => "roll-name-simplified",
        NameProblem::TooLong => "roll-name-long",
        NameProblem::LengthsDiffer => "roll-name-lengths",
    }
}

fn character(problem: &yishi_names::NameProblem) -> String {
    use yishi_names::NameProblem;
    match problem {
        NameProblem::Foreign { character }
        | NameProblem::TraditionalInHans { character }
        | NameProblem::SimplifiedInHant { character } => character.to_string(),
        NameProblem::Empty | NameProblem::TooLong | NameProblem::LengthsDiffer => String::new(),
    }
}

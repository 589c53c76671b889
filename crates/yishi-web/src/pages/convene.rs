//! Convening a session: one form with the roll as a file, and every problem of the roll with its line.

use maud::{Markup, html};
use yishi_app::roll_doubts::RollDoubts;
use yishi_procedure::convening::roll_sheet::{Column, RollProblem, RollProblemKind};
use yishi_rulebook::{BodyKind, Tier};

use crate::handlers::act::Fields;
use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::roll_doubts;
use crate::texts::{Lang, t, t_with};
use crate::web::Web;

/// What is wrong with a try: a reason, and the line of the roll it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, counted from one; absent where the form or the whole file is meant.
    pub line: Option<usize>,
    /// The reason in the page's language.
    pub reason: String,
}

impl Problem {
    /// A problem of the form or of the whole file.
    pub fn of_the_whole(reason: String) -> Self {
        Self { line: None, reason }
    }
}

/// The page; `problems` are those of the last try, `fields` what was typed in it.
pub fn page(web: &Web, lang: Lang, fields: &Fields, problems: &[Problem]) -> Markup {
    show(&overlays(web), lang, fields, problems)
}

/// The page again after a roll was looked over alone: what it shows, and that it could be loaded.
pub fn looked_over(web: &Web, lang: Lang, fields: &Fields, found: &RollDoubts) -> Markup {
    let at = Place::new(lang);
    let notice = html! {
        @if found.doubts.is_empty() { section.notice data-kind="done" { h2.notice-title { (at.t("doubts-none")) } } }
        (roll_doubts::section(at, found))
        p { (at.t("doubts-choose-again")) }
    };
    with_notice(&overlays(web), lang, fields, &notice)
}

fn overlays(web: &Web) -> Vec<&str> {
    let library = web.house.library();
    BodyKind::ALL.iter().flat_map(|body| library.overlays(*body)).map(|name| name.id.as_str()).collect()
}

/// The same page for known local rules.
pub(crate) fn show(overlays: &[&str], lang: Lang, fields: &Fields, problems: &[Problem]) -> Markup {
    let notice = html! { @if !problems.is_empty() { (listed(Place::new(lang), problems)) } };
    with_notice(overlays, lang, fields, &notice)
}

fn with_notice(overlays: &[&str], lang: Lang, fields: &Fields, notice: &Markup) -> Markup {
    let at = Place::new(lang);
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } h1.masthead-title { (at.t("convene-title")) } }
        main #main .wrap.stack {
            (layout::notice_place(notice))
            form.card.stack method="post" action="/desk/convene" enctype="multipart/form-data" {
                (title_fields(at, fields))
                (session_fields(at, overlays, fields))
                div.field {
                    label for="roll" { (at.t("convene-roll")) }
                    input #roll name="roll" type="file" accept=".csv,.txt,.xlsx" required aria-describedby="roll-hint";
                    p #roll-hint .hint { (at.t("convene-roll-hint")) " " (headings(at)) }
                }
                div.buttons {
                    button.button.primary { (at.t("convene-do")) }
                    button.button name="look-over" value="roll" formnovalidate { (at.t("convene-look-over")) }
                }
            }
            p { a.button href="/desk" { (at.t("desk-sessions")) } }
        }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::still(Kind::Public, at.t("convene-title")), &body)
}

fn listed(at: Place, problems: &[Problem]) -> Markup {
    let of_the_whole = problems.iter().filter(|problem| problem.line.is_none());
    let mut of_lines: Vec<_> = problems.iter().filter_map(|problem| Some((problem.line?, &problem.reason))).collect();
    of_lines.sort_by_key(|(line, _)| *line);
    html! {
        section.notice data-kind="refused" {
            h2.notice-title { (at.t("convene-problems")) }
            @for problem in of_the_whole { p { (problem.reason) } }
            @if !of_lines.is_empty() {
                p { (at.tw("convene-problem-count", &[("n", of_lines.len().into())])) }
                table.table.problems {
                    thead { tr { th.num scope="col" { (at.t("column-line")) } th scope="col" { (at.t("column-problem")) } } }
                    tbody { @for (line, reason) in of_lines { tr { th.num scope="row" { (line) } td { (reason) } } } }
                }
            }
        }
    }
}

/// A field to type in: its name in the form, its label and what it takes.
struct Typed {
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    kind: &'static str,
    example: &'static str,
    required: bool,
}

const PLACE: Typed = text("place", "convene-place", Some("convene-place-hint"), "明川市", true);
const PLACE_HANT: Typed = text("place-hant", "convene-place-hant", Some("convene-optional"), "明川市", false);
const PLACE_EN: Typed = text("place-en", "convene-place-en", Some("convene-optional"), "Mingchuan", false);
const TERM: Typed = number("term", "convene-term", "16");
const ORDINAL: Typed = number("ordinal", "convene-ordinal", "3");
const ID: Typed = text("id", "convene-id", Some("convene-id-hint"), "congress-16-3", true);

const fn text(
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    example: &'static str,
    required: bool,
) -> Typed {
    Typed { name, label, hint, kind: "text", example, required }
}

const fn number(name: &'static str, label: &'static str, example: &'static str) -> Typed {
    Typed { name, label, hint: None, kind: "number", example, required: true }
}

/// The bodies, as the form sends them.
const KINDS: [(&str, &str); 5] = [
    ("congress", "convene-congress"),
    ("cppcc", "convene-cppcc"),
    ("standing-committee", "convene-standing-committee"),
    ("cppcc-standing-committee", "convene-cppcc-standing-committee"),
    ("association", "convene-association"),
];

/// The levels of the state, as the form sends them.
const TIERS: [(&str, &str); 5] = [
    (Tier::Township.key(), "tier-township"),
    (Tier::County.key(), "tier-county"),
    (Tier::City.key(), "tier-city"),
    (Tier::Province.key(), "tier-province"),
    (Tier::Nation.key(), "tier-nation"),
];

fn title_fields(at: Place, fields: &Fields) -> Markup {
    html! {
        div.fields {
            div.field {
                label for="kind" { (at.t("convene-kind")) }
                select #kind name="kind" {
                    @for (value, word) in KINDS { option value=(value) selected[typed(fields, "kind") == Some(value)] { (at.t(word)) } }
                }
            }
            div.field {
                label for="tier" { (at.t("convene-tier")) }
                select #tier name="tier" {
                    @for (value, word) in TIERS {
                        option value=(value) selected[typed(fields, "tier").unwrap_or(Tier::City.key()) == value] { (at.t(word)) }
                    }
                }
            }
            (field(at, &PLACE, fields))
            (field(at, &PLACE_HANT, fields))
            (field(at, &PLACE_EN, fields))
            (field(at, &TERM, fields))
            (field(at, &ORDINAL, fields))
        }
    }
}

fn session_fields(at: Place, overlays: &[&str], fields: &Fields) -> Markup {
    let date = Typed { kind: "date", ..text("date", "convene-date", None, "", true) };
    html! {
        div.fields {
            (field(at, &ID, fields))
            (field(at, &date, fields))
            div.field {
                label for="overlays" { (at.t("convene-overlays")) }
                input #overlays name="overlays" list="known-overlays" value=[typed(fields, "overlays")] aria-describedby="overlays-hint";
                datalist #known-overlays { @for name in overlays { option value=(name) { (name) } } }
                p #overlays-hint .hint { (at.t("convene-overlays-hint")) }
            }
        }
    }
}

fn field(at: Place, of: &Typed, fields: &Fields) -> Markup {
    let hint = of.hint.map(|key| (format!("{}-hint", of.name), key));
    let least = (of.kind == "number").then_some("1");
    html! {
        div.field {
            label for=(of.name) { (at.t(of.label)) }
            input id=(of.name) name=(of.name) type=(of.kind) placeholder=(of.example) value=[typed(fields, of.name)]
                required[of.required] min=[least] aria-describedby=[hint.as_ref().map(|(id, _)| id)];
            @if let Some((id, key)) = &hint { p.hint id=(id) { (at.t(key)) } }
        }
    }
}

/// What was typed into a field before; an empty field is none.
fn typed<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.get(name).map(String::as_str).filter(|text| !text.is_empty())
}

/// The headings a roll may have, in the order of the columns.
fn headings(at: Place) -> String {
    let columns = [
        Column::Number,
        Column::Name,
        Column::NameHant,
        Column::OtherForms,
        Column::Group,
        Column::Office,
        Column::Rank,
    ];
    let first = |column: Column| column.headings().first().copied().unwrap_or_default();
    columns.map(first).join(at.t("list-join"))
}

/// A problem of a roll, in words.
pub fn problem(lang: Lang, problem: &RollProblem) -> Problem {
    let of_the_whole = matches!(problem.kind, RollProblemKind::NoSeats | RollProblemKind::TooManyLines { .. });
    Problem { line: (!of_the_whole).then_some(problem.line), reason: reason(lang, problem) }
}

fn reason(lang: Lang, problem: &RollProblem) -> String {
    let tell = |key: &str, more: &[(&str, &str)]| {
        let arguments: Vec<_> = more.iter().map(|(name, value)| (*name, (*value).into())).collect();
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
        RollProblemKind::GroupHantDiffers { text, first } => {
            tell("roll-group-hant", &[("text", text), ("first", &first.to_string())])
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

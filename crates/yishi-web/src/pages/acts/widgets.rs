//! The widgets of a form: one for each shape.
//!
//! Invariant: every field has a label of its own and, where something is wrong with it, says so beside the field; all of it works
//! without script, which only folds the cases not chosen.

use maud::{Markup, html};
use yishi_procedure::Session;
use yishi_procedure::ids::SeatNo;

use super::{Standing, labels};
use crate::acts::allowed::Allowed;
use crate::acts::reading::{self, ROOT};
use crate::acts::shape::{Case, Field, One, Several, Shape};
use crate::acts::{by_strokes, options};
use crate::pages::place::Place;

/// Choices of that many plain cases stand side by side instead of in a list.
const SIDE_BY_SIDE: usize = 3;

/// A form being drawn.
pub(super) struct Form<'a> {
    pub(super) at: Place,
    /// The name of the act.
    pub(super) act: &'a str,
    pub(super) session: &'a Session,
    pub(super) standing: &'a Standing,
    pub(super) allowed: &'a Allowed,
    /// The seat of the person who fills it in, where they act for it alone.
    pub(super) own: Option<SeatNo>,
}

/// Where a widget stands, and what it is called.
pub(super) struct Slot<'a> {
    pub(super) path: &'a str,
    pub(super) label: &'a str,
    /// Whether the browser may insist on it: not in a row, a case or a group that may be left out as a whole.
    pub(super) firm: bool,
    /// Whether it may be left empty though all around it is filled in; its label says so.
    pub(super) may_be_empty: bool,
}

impl Form<'_> {
    /// A field of the command itself.
    pub(super) fn field(&self, owner: &str, field: &Field, under: &str) -> Markup {
        self.member(owner, field, under, true)
    }

    fn member(&self, owner: &str, field: &Field, under: &str, firm: bool) -> Markup {
        let path = format!("{under}.{}", field.name);
        let label = labels::field(self.at.lang, owner, &field.name);
        match self.own.filter(|_| under == ROOT && field.name == "seat") {
            Some(seat) => html! { input type="hidden" name=(path) value=(seat); },
            None => self.widget(&field.shape, &Slot { path: &path, label: &label, firm, may_be_empty: false }),
        }
    }

    fn widget(&self, shape: &Shape, slot: &Slot) -> Markup {
        match shape {
            Shape::Optional(inner) => self.widget(inner, &Slot { firm: false, may_be_empty: true, ..*slot }),
            Shape::Fields { owner, fields } => self.group(owner, fields, slot),
            Shape::Rows(inner) => self.rows(inner, slot),
            Shape::Several(several) => self.several(several, slot),
            Shape::Choice { name, cases, .. } => self.choice(name, cases, slot),
            Shape::Flag => self.flag(slot),
            Shape::Wording => self.wording(slot),
            Shape::One(one) => self.one(one, slot),
        }
    }

    fn one(&self, one: &One, slot: &Slot) -> Markup {
        let at = self.at;
        match one {
            One::Thing(name) => self.thing(name, slot),
            One::Seat => self.line(slot, "text", Some(at.t("acts-seat-hint"))),
            One::Person => self.line(slot, "text", Some(at.t("acts-person-hint"))),
            One::OwnNumber | One::Number { .. } => self.line(slot, "number", None),
            One::Line => self.line(slot, "text", None),
            One::Day => self.line(slot, "date", None),
            One::Time => self.line(slot, "time", None),
            One::DayAndTime | One::Instant => self.line(slot, "datetime-local", None),
            One::Json => self.area(slot, Some(at.t("acts-json-hint"))),
        }
    }

    /// A list that is typed; what its numbers may point at stands below, folded.
    fn several(&self, several: &Several, slot: &Slot) -> Markup {
        let at = self.at;
        let (hint, entries) = match several {
            Several::Seats => (at.t("acts-seats-hint"), Vec::new()),
            Several::Persons => (at.t("acts-persons-hint"), Vec::new()),
            Several::Things(name) => (at.t("acts-numbers-hint"), options::entries(name, at, self.session)),
            Several::Numbers => (at.t("acts-numbers-hint"), Vec::new()),
        };
        html! {
            (self.area(slot, Some(hint)))
            @if by_strokes::offered(self.act, slot.path) {
                div.buttons {
                    button.button name=(by_strokes::PRESSED) value="on" formnovalidate { (at.t("acts-by-strokes")) }
                }
            }
            @if !entries.is_empty() {
                details { summary { (at.t("acts-what-there-is")) } ul { @for (_, name) in &entries { li { (name) } } } }
            }
        }
    }

    fn choice(&self, name: &str, cases: &[Case], slot: &Slot) -> Markup {
        let narrowed =
            slot.path.strip_prefix(ROOT).and_then(|path| self.allowed.narrowed.get(path.trim_start_matches('.')));
        let open = |case: &&Case| narrowed.is_none_or(|words| words.contains(&case.word));
        let cases: Vec<&Case> = cases.iter().filter(open).collect();
        let kind = self.session.title.kind;
        let label = |case: &&Case| labels::case_of(self.at.lang, kind, name, &case.word);
        let options: Vec<(String, String)> = cases.iter().map(|case| (case.word.clone(), label(case))).collect();
        let only = (cases.len() == 1).then(|| cases[0].word.as_str()).filter(|_| slot.firm).unwrap_or_default();
        let chosen = if self.value(slot.path).is_empty() { only } else { self.value(slot.path) };
        let plain = cases.iter().all(|case| case.holds.is_none());
        if plain && !only.is_empty() {
            return html! { input type="hidden" name=(slot.path) value=(only); };
        }
        if plain && slot.firm && cases.len() <= SIDE_BY_SIDE {
            return self.side_by_side(slot, &options, chosen);
        }
        html! {
            div.cases {
                (self.select(slot, &options, chosen, None))
                @for (case, (_, word)) in cases.iter().zip(&options) { (self.case(case, word, slot)) }
            }
        }
    }

    /// What a case needs besides its name; the script shows it only where the case is chosen.
    fn case(&self, case: &Case, word: &str, slot: &Slot) -> Markup {
        let path = format!("{}.{}", slot.path, case.word);
        html! {
            @if let Some(holds) = &case.holds {
                div.case data-case=(case.word) { (self.widget(holds, &Slot { path: &path, label: word, firm: false, may_be_empty: false })) }
            }
        }
    }

    fn flag(&self, slot: &Slot) -> Markup {
        html! {
            div.field {
                label { input type="checkbox" id=(slot.path) name=(slot.path) value="on" checked[!self.value(slot.path).is_empty()]; (slot.label) }
            }
        }
    }

    fn wording(&self, slot: &Slot) -> Markup {
        let [hans, hant, en] = ["hans", "hant", "en"].map(|script| format!("{}.{script}", slot.path));
        let traditional = self.at.tw("acts-traditional", &[("field", slot.label.into())]);
        let english = self.at.tw("acts-english", &[("field", slot.label.into())]);
        html! {
            div.fields {
                (self.line(&Slot { path: &hans, ..*slot }, "text", None))
                (self.line(&Slot { path: &hant, label: &traditional, firm: false, may_be_empty: false }, "text", Some(self.at.t("acts-traditional-hint"))))
                // A title stands on pages in English too; persons have no English name, and long texts are left as they are.
                @if is_title(slot.path) { (self.line(&Slot { path: &en, label: &english, firm: false, may_be_empty: true }, "text", None)) }
            }
        }
    }

    fn group(&self, owner: &str, fields: &[Field], slot: &Slot) -> Markup {
        html! {
            fieldset.group {
                legend.label {
                    (slot.label)
                    @if slot.may_be_empty { " " span.soft { (self.at.t("acts-optional")) } }
                }
                @for field in fields { (self.member(owner, field, slot.path, slot.firm)) }
            }
        }
    }

    fn rows(&self, inner: &Shape, slot: &Slot) -> Markup {
        let shown = reading::rows(&self.standing.typed, slot.path);
        html! {
            fieldset.group id=(slot.path) {
                legend.label { (slot.label) }
                input type="hidden" name=(format!("rows.{}", slot.path)) value=(shown);
                @for row in 1..=shown {
                    @let path = format!("{}.{row}", slot.path);
                    @let label = self.at.tw("acts-row", &[("n", row.into())]);
                    (self.widget(inner, &Slot { path: &path, label: &label, firm: false, may_be_empty: false }))
                }
                div.buttons {
                    button.button name="more" value=(slot.path) formnovalidate { (self.at.t("acts-more-rows")) }
                }
            }
        }
    }
}

/// Whether a wording is what something is called.
fn is_title(path: &str) -> bool {
    path.rsplit('.').next().is_some_and(|name| matches!(name, "title" | "topic" | "place"))
}

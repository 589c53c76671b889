//! Single fields: label above, hint and fault below, and what was typed kept in them.
//!
//! Invariant: a field with a fault names it in words beside itself and to a screen reader.

use maud::{Markup, html};

use super::widgets::{Form, Slot};
use crate::acts::options;
use crate::acts::persons::{Unclear, typed_as};
use crate::acts::reading::{Wrong, row_number};

impl Form<'_> {
    pub(super) fn value(&self, path: &str) -> &str {
        self.standing.typed.get(path).map(String::as_str).unwrap_or_default()
    }

    /// Label, widget, hint and fault of one field.
    pub(super) fn framed(&self, slot: &Slot, hint: Option<&str>, widget: &Markup) -> Markup {
        let wrong = self.wrong(slot.path);
        html! {
            div.field {
                label for=(slot.path) {
                    (slot.label)
                    @if slot.may_be_empty { " " span.soft { (self.at.t("acts-optional")) } }
                }
                (widget)
                @if let Some(wrong) = wrong { p.field-error id=(fault_id(slot.path)) { (self.told(wrong)) } }
                @if let Some(hint) = hint { p.hint id=(hint_id(slot.path)) { (hint) } }
            }
        }
    }

    pub(super) fn line(&self, slot: &Slot, kind: &str, hint: Option<&str>) -> Markup {
        let row = (kind == "number" && slot.path.ends_with(".no")).then(|| row_number(slot.path)).flatten();
        let figure = || options::figure(self.act, slot.path, self.session).filter(|_| self.standing.fresh);
        let value = match (self.value(slot.path), row.or_else(figure)) {
            ("", Some(known)) => known.to_string(),
            (typed, _) => typed.to_owned(),
        };
        let widget = html! {
            input type=(kind) id=(slot.path) name=(slot.path) value=(value) required[slot.firm]
                inputmode=[(kind == "number").then_some("numeric")] min=[(kind == "number").then_some("0")]
                aria-invalid=[self.invalid(slot.path)] aria-describedby=[self.described(slot.path, hint)];
        };
        self.framed(slot, hint, &widget)
    }

    pub(super) fn area(&self, slot: &Slot, hint: Option<&str>, known: Option<u32>) -> Markup {
        let value = match (self.value(slot.path), known) {
            ("", Some(known)) => known.to_string(),
            (typed, _) => typed.to_owned(),
        };
        let widget = html! {
            textarea id=(slot.path) name=(slot.path) rows="2" aria-invalid=[self.invalid(slot.path)]
                aria-describedby=[self.described(slot.path, hint)] { (value) }
        };
        self.framed(slot, hint, &widget)
    }

    pub(super) fn thing(&self, name: &str, slot: &Slot) -> Markup {
        let mut options: Vec<(String, String)> = options::entries(name, self.at, self.session)
            .into_iter()
            .map(|(no, word)| (no.to_string(), word))
            .collect();
        let all = options.len();
        options.retain(|(no, _)| self.is_open(slot, no));
        let usual = options::usual(name, self.session).filter(|_| slot.firm).map(|no| no.to_string());
        // Where only one of several is theirs, that one is meant.
        let only = || options.first().filter(|_| options.len() == 1 && all > 1).map(|(no, _)| no.clone());
        let meant = usual.filter(|no| self.is_open(slot, no)).or_else(only).filter(|_| self.standing.fresh);
        let chosen = match self.value(slot.path) {
            "" => meant.unwrap_or_default(),
            typed => typed.to_owned(),
        };
        let hint = options.is_empty().then(|| self.at.t("acts-none-yet"));
        self.select(slot, &options, &chosen, hint)
    }

    pub(super) fn select(&self, slot: &Slot, options: &[(String, String)], chosen: &str, hint: Option<&str>) -> Markup {
        let widget = html! {
            select id=(slot.path) name=(slot.path) required[slot.firm] aria-invalid=[self.invalid(slot.path)]
                aria-describedby=[self.described(slot.path, hint)] {
                option value="" { (self.at.t("please-choose")) }
                @for (value, word) in options { option value=(value) selected[value == chosen] { (word) } }
            }
        };
        self.framed(slot, hint, &widget)
    }

    pub(super) fn side_by_side(&self, slot: &Slot, options: &[(String, String)], chosen: &str) -> Markup {
        html! {
            fieldset.field {
                legend.label { (slot.label) }
                div.buttons {
                    @for (value, word) in options {
                        label { input type="radio" name=(slot.path) value=(value) checked[value == chosen] required[slot.firm]; (word) }
                    }
                }
                @if let Some(wrong) = self.wrong(slot.path) { p.field-error { (self.told(wrong)) } }
            }
        }
    }

    pub(super) fn wrong(&self, path: &str) -> Option<&Wrong> {
        self.standing.problems.iter().find(|problem| problem.path == path).map(|problem| &problem.wrong)
    }

    pub(super) fn invalid(&self, path: &str) -> Option<&'static str> {
        self.wrong(path).map(|_| "true")
    }

    pub(super) fn described(&self, path: &str, hint: Option<&str>) -> Option<String> {
        let fault = self.wrong(path).map(|_| fault_id(path));
        let ids: Vec<String> = fault.into_iter().chain(hint.map(|_| hint_id(path))).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// What is wrong with a field, in words.
    pub(super) fn told(&self, wrong: &Wrong) -> String {
        let at = self.at;
        match wrong {
            Wrong::Missing => at.t("acts-missing").to_owned(),
            Wrong::NotUnderstood(word) => at.tw("acts-not-understood", &[("word", word.as_str().into())]),
            Wrong::TooLarge(most) => at.tw("acts-too-large", &[("most", most.to_string().into())]),
            Wrong::Unclear(Unclear::Nobody(word)) => at.tw("acts-nobody", &[("word", word.as_str().into())]),
            Wrong::Unclear(Unclear::NoSeat(word)) => at.tw("acts-no-seat", &[("word", word.as_str().into())]),
            Wrong::Unclear(Unclear::Several(word, bearers)) => {
                let numbers: Vec<String> = bearers.iter().map(|bearer| typed_as(*bearer)).collect();
                let list = numbers.join(at.t("prepare-list-comma"));
                at.tw("acts-ambiguous", &[("word", word.as_str().into()), ("numbers", list.into())])
            }
        }
    }
}

fn hint_id(path: &str) -> String {
    format!("{path}-hint")
}

fn fault_id(path: &str) -> String {
    format!("{path}-fault")
}

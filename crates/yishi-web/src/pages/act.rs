//! Forms that act: a hidden command made from a real `Command` value, a button, and fields for what a person must type.
//!
//! Invariant: no command is put together by hand; a field named `set.<member>` only fills a member the command has.

use maud::{Markup, html};
use yishi_procedure::Command;

use crate::pages::place::Place;

/// How a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// One of several.
    Plain,
    /// The act that comes next.
    Primary,
    /// The act that comes next, across the whole width.
    Main,
    /// Ends something for good.
    Danger,
}

impl Weight {
    fn classes(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button primary",
            Self::Main => "button primary wide",
            Self::Danger => "button danger",
        }
    }
}

/// Where a form goes, and to which part of the desk a browser without script comes back.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The address.
    pub action: &'a str,
    /// The part of the desk, where it is not the first page.
    pub back: Option<&'a str>,
}

impl<'a> Target<'a> {
    /// A form that comes back to the page of its role.
    pub fn new(action: &'a str) -> Self {
        Self { action, back: None }
    }
}

/// A form of one button.
pub fn press(at: Place, target: Target, command: &Command, word: &str, weight: Weight) -> Markup {
    html! {
        form method="post" action=(target.action) data-live {
            input type="hidden" name="command" value=(json(command));
            (came_from(target))
            button class=(weight.classes()) { (word) }
            (send_state(at))
        }
    }
}

/// A form with fields for what a person must type.
pub fn with_fields(
    at: Place,
    target: Target,
    command: &Command,
    word: &str,
    weight: Weight,
    fields: &Markup,
) -> Markup {
    html! {
        form.stack method="post" action=(target.action) data-live {
            input type="hidden" name="command" value=(json(command));
            (came_from(target))
            (fields)
            button class=(weight.classes()) { (word) }
            (send_state(at))
        }
    }
}

/// A form whose command is one of several, chosen from a list of whole commands.
pub fn choose(
    at: Place,
    target: Target,
    label: (&str, &str),
    choices: &[(Command, String)],
    word: &str,
    weight: Weight,
) -> Markup {
    let (id, label) = label;
    html! {
        form.stack method="post" action=(target.action) data-live {
            (came_from(target))
            div.field {
                label for=(id) { (label) }
                select id=(id) name="command" required {
                    option value="" { (at.t("please-choose")) }
                    @for (command, name) in choices { option value=(json(command)) { (name) } }
                }
            }
            button class=(weight.classes()) { (word) }
            (send_state(at))
        }
    }
}

/// The command as the form carries it. A command is plain data, so writing it cannot fail; were it to, the form would carry
/// nothing and be refused.
pub fn json(command: &Command) -> String {
    serde_json::to_string(command).unwrap_or_default()
}

fn came_from(target: Target) -> Markup {
    html! { @if let Some(back) = target.back { input type="hidden" name="back" value=(back); } }
}

/// The place where the script says that a form is on its way.
pub fn send_state(at: Place) -> Markup {
    html! { output.send-state data-text-sending=(at.t("sending")) data-text-again=(at.t("sending-again")) {} }
}

//! Small drawings that stand beside words: every choice and state has a shape, so that colour never speaks alone.

use maud::{Markup, html};
use yishi_procedure::voting::choice::Choice;

/// The shape of a choice.
pub fn choice(choice: Choice) -> Markup {
    match choice {
        Choice::For => shape(html! { circle cx="12" cy="12" r="9" {} }),
        Choice::Against => shape(html! { path d="M4 4 20 20M20 4 4 20" {} }),
        Choice::Abstain => shape(html! { path d="M12 3.5 22 20.5H2Z" {} }),
    }
}

/// The shape of the fourth figure.
pub fn not_pressed() -> Markup {
    shape(html! { rect x="4" y="4" width="16" height="16" {} })
}

fn shape(inner: Markup) -> Markup {
    html! { svg.shape viewBox="0 0 24 24" aria-hidden="true" { (inner) } }
}

/// A ring with a check: received, present.
pub fn check() -> Markup {
    html! {
        svg viewBox="0 0 24 24" aria-hidden="true" { circle cx="12" cy="12" r="10" {} path d="m7 12.5 3.5 3.5L17 9" {} }
    }
}

/// A broken ring: not here.
pub fn ring() -> Markup {
    html! { svg viewBox="0 0 24 24" aria-hidden="true" { circle cx="12" cy="12" r="10" stroke-dasharray="4 3.5" {} } }
}

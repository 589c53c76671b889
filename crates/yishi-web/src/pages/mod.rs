//! Pages: each screen as maud functions, the same for the whole page and for the parts the live stream sends.
//!
//! Invariant: no inline style and no inline script anywhere; every part has one element with an id at its root, so that a
//! part on the stream replaces itself in place; every form works without script.

pub mod act;
pub mod acts;
pub mod ballot_box;
pub mod chair;
pub mod check_in;
pub mod code;
pub mod convene;
pub mod desk;
pub mod figures;
pub mod hall;
pub mod hall_ballot;
pub mod hall_chart;
pub mod hall_names;
pub mod hall_plan;
pub mod hall_sealed;
pub mod layout;
pub mod links;
pub mod login;
pub mod machine_count;
pub mod meeting;
pub mod papers;
pub mod people;
pub mod phone;
pub mod place;
pub mod prepare;
pub mod press;
pub mod public;
pub mod record;
pub mod refusal;
pub mod result;
pub mod roll_doubts;
pub mod rostrum;
pub mod scrutiny;
pub mod sealed;
pub mod second_device;
pub mod secret_vote;
pub mod shapes;
pub mod speakers;
pub mod trustee;
pub mod words;

use maud::Markup;

/// A part of a screen: one element with that id.
#[derive(Clone, Debug)]
pub struct Part {
    /// The element's id.
    pub id: &'static str,
    /// The element.
    pub markup: Markup,
}

impl Part {
    /// A part.
    pub fn new(id: &'static str, markup: Markup) -> Self {
        Self { id, markup }
    }
}

#[cfg(test)]
mod tests;

//! Writing from the record: release, short bulletin, result sheet and captions, by templates that a press office may edit.
//!
//! Law: H1, H2, H4 and the genre. Invariant: what is written is the template's words and the facts; every name is
//! copied whole from the facts, vote figures are never printed, and `proof` shows that no fact was dropped or invented.

use yishi_names::Script;

use crate::facts::Facts;

pub(crate) mod adopted;
mod captions;
mod condition;
pub mod formula;
mod persons;
pub(crate) mod piece;
mod product;
pub mod proof;
mod scope;
mod shelf;
mod source;
mod spoke;
mod telling;

pub(crate) use piece::{Fact, Piece, Roster};
pub use product::{House, Product};
pub(crate) use scope::says_observers;
pub use shelf::{NotTaken, Shelf, shipped_text};
pub(crate) use telling::{Line, Told};

use formula::{Misplaced, Node};

/// A template of one product in one script.
#[derive(Clone, Debug)]
pub struct Template {
    product: Product,
    script: Script,
    nodes: Vec<Node>,
    /// Words that a press office vouches for to be no names.
    words: Vec<String>,
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// [`Misplaced`] with line and column where its form is wrong; what it says is judged by [`Template::check`].
    pub fn parse(product: Product, script: Script, text: &str) -> Result<Self, Misplaced> {
        formula::parse(text).map(|nodes| Self { product, script, nodes, words: Vec::new() })
    }

    /// What it writes.
    pub fn product(&self) -> Product {
        self.product
    }

    /// The text of a sitting: paragraphs parted by a blank line; ends in a line break.
    pub fn write(&self, facts: &Facts) -> String {
        if self.product.stands_alone() {
            text(&self.tell(&captions::with_full_titles(facts)))
        } else {
            text(&self.tell(facts))
        }
    }

    /// The text with the origin of each piece; captions want facts with full titles.
    pub(crate) fn tell<'f>(&self, facts: &'f Facts) -> Told<'f> {
        telling::tell(&self.nodes, facts, self.script, self.product.stands_alone())
    }
}

/// The product by the shipped template of its house.
pub fn write(facts: &Facts, product: Product, script: Script) -> String {
    shelf::shipped(product, House::of(facts.assembly.kind), script).write(facts)
}

/// The release by the shipped template, with the origin of each piece.
pub(crate) fn release(facts: &Facts, script: Script) -> Told<'_> {
    shelf::shipped(Product::Release, House::of(facts.assembly.kind), script).tell(facts)
}

/// The pieces of a line as text.
pub(crate) fn line_text(line: &[Piece]) -> String {
    line.iter().map(|piece| piece.text.as_str()).collect()
}

/// The lines of a paragraph as text.
pub(crate) fn paragraph_text(paragraph: &[Line]) -> String {
    paragraph.iter().map(|line| line_text(line)).collect::<Vec<_>>().join("\n")
}

fn text(told: &Told<'_>) -> String {
    let paragraphs: Vec<String> = told.paragraphs.iter().map(|paragraph| paragraph_text(paragraph)).collect();
    paragraphs.join("\n\n") + "\n"
}

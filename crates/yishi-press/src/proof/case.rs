//! One sitting of a text with all it is held against: what every check is given.
//!
//! Invariant: the other sittings of the same file stand among the reports, and no sitting is held against itself.

use super::beside::{Authority, Relation, relation};
use super::{Document, References, Roll};
use crate::finding::{Evidence, Severity};
use crate::read::{Person, Sitting};
use crate::span::Place;
use yishi_names::Script;

/// One sitting and its surroundings.
pub(super) struct Case<'c> {
    /// The text.
    pub document: &'c Document<'c>,
    /// The sitting that is proofread.
    pub sitting: &'c Sitting,
    /// Other tellings, the record first.
    pub beside: Vec<Beside<'c>>,
    /// The rolls.
    pub rolls: &'c [Roll],
}

/// Another telling and how near it is.
#[derive(Clone, Copy)]
pub(super) struct Beside<'c> {
    /// Its name in findings.
    pub source: &'c str,
    /// Whether it settles a question.
    pub authority: Authority,
    /// What it tells.
    pub sitting: &'c Sitting,
    /// How near it is.
    pub relation: Relation,
}

impl<'c> Case<'c> {
    /// The cases of a text, one for each of its sittings.
    pub fn each(document: &'c Document<'c>, references: &'c References) -> impl Iterator<Item = Self> {
        let sittings = document.reading.sittings.as_slice();
        sittings.iter().enumerate().map(move |(at, sitting)| {
            let others = references.others.iter();
            let others = others.map(|other| (other.source.as_str(), other.authority, &other.sitting));
            let here = sittings.iter().enumerate().filter(move |(other, _)| *other != at);
            let here = here.map(|(_, other)| (other.id.as_str(), Authority::Report, other));
            let beside = others.chain(here).map(|(source, authority, theirs)| Beside {
                source,
                authority,
                sitting: theirs,
                relation: relation(sitting, theirs),
            });
            let mut beside: Vec<Beside> = beside.collect();
            beside.sort_by_key(|other| other.authority == Authority::Report);
            Self { document, sitting, beside, rolls: &references.rolls }
        })
    }

    /// A place with its bytes.
    pub fn place(&self, place: Place) -> Place {
        self.document.settle(place)
    }

    /// What stands at a place of the original.
    pub fn stands(&self, place: Place) -> &'c str {
        self.place(place).bytes.of(self.document.original)
    }

    /// A name in the script of the text.
    pub fn in_script<'p>(&self, person: &'p Person) -> &'p str {
        match self.sitting.source.script {
            Script::Hans => &person.name,
            Script::Hant if person.hant.is_empty() => &person.name,
            Script::Hant => &person.hant,
        }
    }

    /// Other tellings at least as near as this.
    pub fn within(&self, farthest: Relation) -> impl Iterator<Item = &Beside<'c>> {
        self.beside.iter().filter(move |other| other.relation <= farthest)
    }
}

impl Beside<'_> {
    /// That this telling has it so.
    pub fn says(&self, text: impl Into<String>, place: Place) -> Evidence {
        let span = (place != Place::default()).then_some(place);
        Evidence::Other { source: self.source.to_owned(), text: text.into(), span }
    }

    /// Against the record it is an error, against another report something to look at.
    pub fn severity(&self) -> Severity {
        match self.authority {
            Authority::Record => Severity::Error,
            Authority::Report => Severity::Warning,
        }
    }

    /// True where this telling settles the question.
    pub fn decides(&self) -> bool {
        self.authority == Authority::Record
    }
}

//! The kinds of facts by name, and how often each product tells one.
//!
//! Source: the products' own definitions: a release tells everything, a bulletin what met, who presided and what was
//! decided, a result sheet the decisions, captions the persons.

use super::Times;
use crate::write::Product;
use crate::write::piece::{Fact, Roster};

impl Fact {
    /// The kind, for a message.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Kicker => "the line above the headline,",
            Self::Deck => "the line below the headline,",
            Self::Day => "the day,",
            Self::Session => "the session,",
            Self::Hall => "the hall,",
            Self::Plenary => "the plenary,",
            Self::MeetingWord => "the name of the meeting,",
            Self::Unit => "the unit of attendance,",
            Self::Entitled => "the number entitled,",
            Self::Present => "the number present,",
            Self::Quorum => "the statement on the number,",
            Self::Person(roster, _) => roster.kind(),
            Self::Title(..) => "the title",
            Self::Label(_) => "the group on the rostrum",
            Self::Row(_) => "the place of the group",
            Self::Open(_) => "that more sat there than are named,",
            Self::Beside(..) => "the group without names",
            Self::Commission(_) => "the commission of",
            Self::Report(_) => "the report",
            Self::Verb => "the manner of adoption,",
            Self::Resolution(_) => "what was adopted,",
            Self::Count => "the count of what was adopted,",
            Self::Number(_) => "the number of an item,",
            Self::Office(_) => "the office",
            Self::Role(_) => "the speech,",
            Self::Observers(_) => "the attendees without a vote,",
            Self::Segment(_) => "the part of the sitting they attended,",
        }
    }

    /// How often the product tells it.
    pub(super) fn times(self, product: Product) -> Times {
        // In the order release, bulletin, results, captions.
        let [release, bulletin, results, captions] = match self {
            Self::Session | Self::Plenary => [Times::OnceOrMore; 4],
            Self::Day => [Times::Once; 4],
            Self::MeetingWord | Self::Unit | Self::Title(..) | Self::Number(_) => [Times::Any; 4],
            Self::Kicker | Self::Deck | Self::Hall | Self::Commission(_) | Self::Observers(_) | Self::Segment(_) => {
                [Times::Once, Times::AtMostOnce, Times::AtMostOnce, Times::AtMostOnce]
            }
            Self::Entitled | Self::Present | Self::Quorum | Self::Resolution(_) => {
                [Times::Once, Times::Once, Times::Once, Times::AtMostOnce]
            }
            Self::Verb => [Times::OnceOrMore, Times::OnceOrMore, Times::OnceOrMore, Times::Any],
            Self::Count => [Times::Once, Times::Once, Times::AtMostOnce, Times::AtMostOnce],
            Self::Report(_) => [Times::Once, Times::Once, Times::AtMostOnce, Times::Once],
            Self::Label(_) | Self::Row(_) | Self::Open(_) | Self::Beside(..) | Self::Role(_) => {
                [Times::Once, Times::AtMostOnce, Times::AtMostOnce, Times::Once]
            }
            Self::Office(_) => [Times::Once; 4],
            Self::Person(roster, _) => roster.times(),
        };
        match product {
            Product::Release => release,
            Product::Bulletin => bulletin,
            Product::Results => results,
            Product::Captions => captions,
        }
    }
}

impl Roster {
    fn kind(self) -> &'static str {
        match self {
            Self::Present => "among those attending,",
            Self::Rostrum(_) => "on the rostrum,",
            Self::Hosts => "who presides,",
            Self::Chairs => "among the executive chairs,",
            Self::Reporters => "who reported,",
            Self::Speakers => "who spoke,",
            Self::Elected(_) => "among the elected,",
        }
    }

    /// In the order release, bulletin, results, captions.
    pub(super) fn times(self) -> [Times; 4] {
        match self {
            Self::Present => [Times::Once, Times::AtMostOnce, Times::AtMostOnce, Times::AtMostOnce],
            Self::Rostrum(_) | Self::Chairs | Self::Reporters | Self::Speakers => {
                [Times::Once, Times::AtMostOnce, Times::AtMostOnce, Times::Once]
            }
            Self::Hosts => [Times::Once, Times::Once, Times::AtMostOnce, Times::Once],
            Self::Elected(_) => [Times::Once; 4],
        }
    }
}

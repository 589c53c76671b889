//! What a text is made of: the words of its template, marks between the members of a list, and facts.
//!
//! Invariant: every piece knows where it comes from, so that a check can count how often each fact was told and look at
//! the words that are no fact by themselves.

use crate::write::formula::At;

/// A stretch of text with its origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Never empty.
    pub(crate) text: String,
    /// Where it comes from.
    pub(crate) origin: Origin,
}

/// Where a piece comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The words of the template, at this place in it.
    Words(At),
    /// A mark between members of a list.
    Mark,
    /// A fact.
    Fact(Fact),
}

/// A fact of a sitting. Numbers are indices into the lists of the facts, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fact {
    /// The line above the headline.
    Kicker,
    /// The line below the headline.
    Deck,
    /// Month, day and half of the day.
    Day,
    /// Body, term and session.
    Session,
    /// The hall.
    Hall,
    /// Which plenary of the session, or that it is the preparatory meeting.
    Plenary,
    /// What this meeting is called: 开幕会.
    MeetingWord,
    /// What an entitled person is called, and the measure word.
    Unit,
    /// 应到
    Entitled,
    /// 实到
    Present,
    /// Whether the number suffices.
    Quorum,
    /// A person of a list.
    Person(Roster, usize),
    /// A title before persons of a list, beginning with this one.
    Title(Roster, usize),
    /// The label of a group on the rostrum.
    Label(usize),
    /// Where a group sits.
    Row(usize),
    /// That a group has more members than are named.
    Open(usize),
    /// A group without names that sits with a group of the rostrum.
    Beside(usize, usize),
    /// On whose commission a report was given.
    Commission(usize),
    /// A report heard.
    Report(usize),
    /// The verb of adoption.
    Verb,
    /// Something adopted, by its title or by the report it is on.
    Resolution(usize),
    /// The count of what was adopted.
    Count,
    /// The number before an item of a list.
    Number(usize),
    /// The office of an election.
    Office(usize),
    /// In which capacity somebody spoke.
    Role(usize),
    /// Attendees without a vote.
    Observers(usize),
    /// The part of the sitting they attended.
    Segment(usize),
}

/// A list of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Roster {
    /// Named as attending.
    Present,
    /// A group on the rostrum.
    Rostrum(usize),
    /// Who presides.
    Hosts,
    /// The executive chairs.
    Chairs,
    /// Who gave the reports.
    Reporters,
    /// Who spoke.
    Speakers,
    /// The elected of one election.
    Elected(usize),
}

impl Piece {
    /// The piece of a fact; nothing where the text is empty.
    pub(crate) fn of(fact: Fact, text: impl Into<String>) -> Option<Self> {
        Self::from(Origin::Fact(fact), text)
    }

    /// A mark.
    pub(crate) fn mark(text: impl Into<String>) -> Option<Self> {
        Self::from(Origin::Mark, text)
    }

    /// A stretch of the template's own words.
    pub(crate) fn words(at: At, text: impl Into<String>) -> Option<Self> {
        Self::from(Origin::Words(at), text)
    }

    fn from(origin: Origin, text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        (!text.is_empty()).then_some(Self { text, origin })
    }

    /// True for a mark between the members of a list.
    pub(crate) fn is_mark(&self) -> bool {
        self.origin == Origin::Mark
    }

    /// The fact it tells.
    pub(crate) fn fact(&self) -> Option<Fact> {
        match self.origin {
            Origin::Fact(fact) => Some(fact),
            Origin::Words(_) | Origin::Mark => None,
        }
    }
}

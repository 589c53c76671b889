//! Findings: the first thing in an export that does not fit, with a stable code, its place and one English sentence.
//!
//! Invariant: codes are never reused for another meaning; a program may depend on them, a person reads the sentence.

use std::fmt;

use serde::Serialize;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)+) => {
        /// What sort of thing does not fit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// Every code, in the order in which a file is checked.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code's written form.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

codes! {
    /// A line is not in the one written form of the format.
    Form = "form",
    /// The key in the file is not the one that is trusted.
    Key = "key",
    /// The rulebook is not the one pinned, or not a whole one.
    Rulebook = "rulebook",
    /// An envelope does not follow the one before it, or does not hash to its hash.
    Chain = "chain",
    /// An event is of no known kind, or does not have the shape of its kind.
    Event = "event",
    /// A time is not the time of its act, or runs backwards.
    Time = "time",
    /// An idempotency key stands on two requests.
    Request = "request",
    /// An act stands where the procedure allows none of its kind.
    Order = "order",
    /// The roll is not one a session can be convened with, or a seat is not in office.
    Roll = "roll",
    /// A person is named whom the roll does not know.
    Person = "person",
    /// A part of the body that sits by itself is not in order.
    Part = "part",
    /// A list of the presidium, or who decides in it, is not in order.
    Presidium = "presidium",
    /// The chairs of a sitting are not in order.
    Chairs = "chairs",
    /// Persons do not stand in protocol order, or one stands twice.
    Protocol = "protocol",
    /// The agenda is not in order.
    Agenda = "agenda",
    /// A sitting or its segments are not in order.
    Schedule = "schedule",
    /// Somebody checks in, leaves or returns who cannot.
    Attendance = "attendance",
    /// A stated number of seats present is not the number counted.
    Present = "present",
    /// An item is taken up, heard or voted on that the sitting cannot.
    Business = "business",
    /// The grounds are not those the rulebook asks for.
    Grounds = "grounds",
    /// A ground counts another number than there were.
    GroundCount = "ground-count",
    /// A ground takes its share of another base.
    GroundTotal = "ground-total",
    /// A ground states another share, comparison or base than the rule.
    GroundRule = "ground-rule",
    /// A ground states another needed figure than the rule gives.
    GroundNeeded = "ground-needed",
    /// A ground says met where the figures do not, or the reverse.
    GroundMet = "ground-met",
    /// A ground cites another place of the law than the rule.
    GroundCitation = "ground-citation",
    /// An act needed a quorum or majority that was not there.
    Lacking = "lacking",
    /// A vote is held by another method than the rulebook or the decision on it says.
    Method = "method",
    /// The entitled seats are not the seats present.
    Entitled = "entitled",
    /// A vote that was pressed has no ballot box, or a box belongs to no vote.
    Box = "box",
    /// A ballot of a seat that was not entitled.
    BallotSeat = "ballot-seat",
    /// A ballot of a seat that was not in the hall.
    BallotAbsent = "ballot-absent",
    /// A ballot outside the time of its vote.
    BallotTime = "ballot-time",
    /// A ballot with an unknown choice.
    BallotChoice = "ballot-choice",
    /// The presses of a seat do not count 1, 2, 3, or there are more than the rule admits.
    BallotPress = "ballot-press",
    /// Two ballots under one key.
    BallotKey = "ballot-key",
    /// The ballot box does not hash to the digest in the result.
    BoxDigest = "box-digest",
    /// The tellers' figures are missing or impossible.
    Hands = "hands",
    /// The scrutineers or tellers are not in order, or somebody signs who is none of them.
    Scrutiny = "scrutiny",
    /// A paper ballot, or the papers issued and returned, are not in order.
    Papers = "papers",
    /// The count of a ballot cannot be one, or is not the one confirmed.
    Count = "count",
    /// A sealed ballot, or those who hold the key to its count, are not in order.
    Sealed = "sealed",
    /// The archive of a sealed ballot is missing, does not hold, or says something else than the record.
    Archive = "archive",
    /// The four figures are not those counted.
    Tally = "tally",
    /// The verdict does not follow from the grounds.
    Passed = "passed",
    /// What a passed vote decides is missing, differs, or follows from no vote.
    Consequence = "consequence",
    /// A result is declared twice, or before it is known.
    Declaration = "declaration",
    /// A matter of office is not in order: a removal, a resignation, an appointment, an oath or a mandate.
    Office = "office",
    /// A warning is missing, or stands where no rule was missed.
    Warning = "warning",
    /// Somebody speaks out of turn.
    Speech = "speech",
    /// An act of supervision does not follow from what stands before it, or its figures do not.
    Supervision = "supervision",
    /// An election is not in order, or its outcome does not follow from its votes.
    Election = "election",
    /// The checkpoint is not one over this stream's head by this key.
    Checkpoint = "checkpoint",
    /// The seal does not hold.
    Seal = "seal",
    /// The auditor's totals and the procedure's own fold differ.
    Disagreement = "disagreement",
}

/// Where it does not fit. What is not known or does not apply is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The line of the file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The version of the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// The number of the vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vote: Option<u32>,
}

/// The first thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What sort of thing it is.
    pub code: Code,
    /// Where it is.
    pub place: Place,
    /// One English sentence with the figures.
    pub sentence: String,
}

impl Finding {
    pub(crate) fn new(code: Code, sentence: impl Into<String>) -> Self {
        Self { code, place: Place::default(), sentence: sentence.into() }
    }

    /// Sets the line where none is set.
    pub(crate) fn on_line(mut self, line: usize) -> Self {
        self.place.line.get_or_insert(line);
        self
    }

    /// Sets the version where none is set.
    pub(crate) fn at_version(mut self, version: u64) -> Self {
        self.place.version.get_or_insert(version);
        self
    }

    /// Sets the vote where none is set.
    pub(crate) fn in_vote(mut self, vote: u32) -> Self {
        self.place.vote.get_or_insert(vote);
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!("line {line}"));
        let version = self.version.map(|version| format!("version {version}"));
        let vote = self.vote.map(|vote| format!("vote {vote}"));
        let parts: Vec<String> = [line, version, vote].into_iter().flatten().collect();
        f.write_str(&if parts.is_empty() { "whole file".to_owned() } else { parts.join(", ") })
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} [{}]", self.place, self.sentence, self.code.as_str())
    }
}

impl std::error::Error for Finding {}

/// Demands that something holds, and otherwise returns a finding with a code and a sentence.
macro_rules! demand {
    ($holds:expr, $code:ident, $($sentence:tt)+) => {
        if !$holds {
            return Err($crate::finding::Finding::new($crate::finding::Code::$code, format!($($sentence)+)));
        }
    };
}

pub(crate) use demand;

//! What a script holds: the session with its sittings, and for each sitting its acts in their order, each with its time.
//!
//! Invariant: an act is a command, or a short form that the runner turns into commands and ballots; nothing else.

use jiff::civil::{DateTime, Time};
use yishi_procedure::Command;
use yishi_procedure::convening::agenda::AgendaItem;
use yishi_procedure::convening::preparatory_meeting::PresidiumList;
use yishi_procedure::convening::schedule::ScheduleSitting;
use yishi_procedure::deliberation::speech::BeginSpeech;
use yishi_procedure::ids::SeatNo;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::question::Question;

use crate::house::Convening;
use crate::scenario::roll::Cast;

/// A whole session as a script. All times are those of Beijing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The file it was read from, as problems name it.
    pub file: String,
    /// When the session is convened.
    pub convened: DateTime,
    /// Body, roll and rulebook.
    pub convening: Convening,
    /// The persons the script knows by name.
    pub cast: Cast,
    /// The draft agenda.
    pub agenda: Vec<AgendaItem>,
    /// The list of the presidium, where one is elected.
    pub presidium: Option<PresidiumList>,
    /// The sittings in their order.
    pub sittings: Vec<SittingScript>,
}

/// One sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingScript {
    /// Where it stands in the file.
    pub line: u32,
    /// What the schedule says of it.
    pub schedule: ScheduleSitting,
    /// What is done, in order; acts before its doors open and after it closes stand here too.
    pub acts: Vec<Line>,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands in the file.
    pub line: u32,
    /// When it is done.
    pub when: When,
    /// What is done.
    pub act: Act,
}

/// The time of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At a time of the clock.
    At(DateTime),
    /// So many seconds after the act before it was done.
    After(i64),
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A command as it is.
    Command(Box<Command>),
    /// Deputies check in one by one.
    CheckIn {
        /// How many come.
        present: u32,
        /// How many have leave.
        leave: u32,
        /// By when the last has come; at one moment where absent.
        until: Option<Time>,
        /// Persons of the script who do not come; the others do.
        absent: Vec<SeatNo>,
    },
    /// These deputies check in.
    Arrive(Vec<SeatNo>),
    /// So many of those who are absent without leave come after all.
    ArriveLate(u32),
    /// So many leave the hall.
    GoOut(u32),
    /// So many of those come back.
    ComeBack(u32),
    /// Somebody speaks.
    Speech {
        /// Who, and in what capacity.
        begin: BeginSpeech,
        /// For how many seconds.
        seconds: i64,
    },
    /// A question is put to the vote, closed, and its result declared.
    Vote(Question, Figures),
}

/// The figures of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// All present are for it.
    AllFor,
    /// Counted figures; together with those who do not press they are all present.
    Counted {
        /// For, against, abstaining.
        counts: Counts,
        /// Not pressed.
        not_pressed: u32,
    },
}

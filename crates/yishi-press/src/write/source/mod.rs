//! Where a name of a template finds its fact.
//!
//! Law: H4 for the names of sessions, plenaries and papers. Invariant: nothing is derived here but the conventional name
//! of a fact; what is not known is absent.

use yishi_names::assembly::{closing_name, opening_name, plenary_name, preparatory_meeting_name};
use yishi_names::{PersonName, Script, Text, formula};

use super::formula::Field;
use super::piece::{Fact, Roster};
use super::scope::Scope;
use crate::facts::{Facts, MeetingKind, Participant};

mod business;
mod parts;

/// What a name stands for at one place of the telling.
#[derive(Clone, Debug)]
pub(super) enum Source<'f> {
    /// The fact is not known, or the list is empty.
    Absent,
    /// One wording.
    One(Fact, String),
    /// Several wordings, with the marks that stand between them unless the template says otherwise.
    Several(Vec<(Fact, String)>, &'static str, &'static str),
    /// Persons with their titles; the number is the index of the first of them.
    Persons(Roster, usize, &'f [Participant]),
    /// Names without titles.
    Names(Roster, &'f [PersonName]),
    /// A group on the rostrum: its persons, and that there are more, and the groups without names beside them.
    Group(usize),
}

/// What the name stands for.
pub(super) fn source<'f>(facts: &'f Facts, script: Script, field: Field, scope: &Scope) -> Source<'f> {
    let one = |fact: Fact, text: Option<String>| text.map_or(Source::Absent, |text| Source::One(fact, text));
    let wording = |fact: Fact, text: Option<&Text>| one(fact, text.map(|text| text.in_script(script).to_owned()));
    let figures = facts.attendance.as_ref();
    match field {
        Field::Kicker => wording(Fact::Kicker, facts.kicker.as_ref()),
        Field::Deck => wording(Fact::Deck, facts.deck.as_ref()),
        Field::Day => one(Fact::Day, Some(facts.meeting.date.written(facts.meeting.part_of_day))),
        Field::SessionFull => wording(Fact::Session, Some(&facts.assembly.session_full(facts.term, facts.session))),
        Field::SessionShort => wording(Fact::Session, Some(&facts.assembly.session_short(facts.term, facts.session))),
        Field::Hall => wording(Fact::Hall, facts.meeting.place.as_ref()),
        Field::Plenary => wording(Fact::Plenary, plenary(facts).as_ref()),
        Field::MeetingWord => wording(Fact::MeetingWord, Some(&meeting_word(facts))),
        Field::Unit => wording(Fact::Unit, figures.map(|_| facts.assembly.kind.seat_word()).as_ref()),
        Field::Measure => one(Fact::Unit, figures.map(|figures| figures.measure.clone())),
        Field::Entitled => one(Fact::Entitled, figures.map(|figures| figures.entitled.to_string())),
        Field::Present => one(Fact::Present, figures.map(|figures| figures.present.to_string())),
        Field::Quorum => {
            let quorate = figures.and_then(|figures| figures.quorate);
            wording(Fact::Quorum, quorate.map(|quorate| formula::quorum(facts.assembly.kind, quorate)).as_ref())
        }
        Field::Attending => persons(Roster::Present, 0, &facts.present_named),
        Field::Hosts => persons(Roster::Hosts, 0, &facts.hosts),
        Field::Chairs => persons(Roster::Chairs, 0, &facts.executive_chairs),
        Field::OtherChairs => persons(Roster::Chairs, 1, facts.executive_chairs.get(1..).unwrap_or_default()),
        Field::Verb => wording(Fact::Verb, facts.resolutions.verb.as_ref()),
        Field::Labels => told(parts::labels(facts, script, scope)),
        Field::Members => told(parts::group(facts, scope)),
        Field::Seats => told(parts::seats(facts, scope)),
        Field::Commission => told(parts::commission(facts, script, scope)),
        Field::Reporter => told(parts::reporter(facts, scope)),
        Field::Report => told(parts::report(facts, script, scope)),
        Field::Heard => told(business::heard(facts, script, scope)),
        Field::Adopted => told(business::titles(facts, script, scope)),
        Field::AdoptedReports => told(business::reports(facts, script, scope)),
        Field::AdoptedCount => told(business::count(facts, scope)),
        Field::Number => told(business::number(facts, scope)),
        Field::Item => told(business::item(facts, script, scope)),
        Field::Office => told(parts::office(facts, script, scope)),
        Field::Elected => told(parts::elected(facts, scope)),
        Field::Speaker => told(parts::speaker(facts, scope)),
        Field::Spoke => told(parts::spoken(facts, script, scope)),
        Field::Observers => told(parts::observers(facts, script, scope)),
        Field::Segment => told(parts::segment(facts, script, scope)),
    }
}

/// A part that the place of the telling does not have gives nothing.
fn told(source: Option<Source<'_>>) -> Source<'_> {
    source.unwrap_or(Source::Absent)
}

/// Several wordings with their marks; nothing where there are none.
fn several(members: Vec<(Fact, String)>, between: &'static str, last: &'static str) -> Option<Source<'static>> {
    (!members.is_empty()).then_some(Source::Several(members, between, last))
}

fn persons(roster: Roster, first: usize, persons: &[Participant]) -> Source<'_> {
    if persons.is_empty() { Source::Absent } else { Source::Persons(roster, first, persons) }
}

/// 第二次全体会议, 预备会议; the bare 全体会议 where a plenary has no number, nothing where an opening or closing has none.
fn plenary(facts: &Facts) -> Option<Text> {
    match (facts.meeting.kind, facts.meeting.plenary) {
        (MeetingKind::Preparatory, _) => Some(preparatory_meeting_name()),
        (MeetingKind::Opening | MeetingKind::Plenary | MeetingKind::Closing, Some(number)) => {
            Some(plenary_name(number))
        }
        (MeetingKind::Plenary, None) => Some(Text::new("全体会议", "全體會議")),
        (MeetingKind::Opening | MeetingKind::Closing, None) => None,
    }
}

fn meeting_word(facts: &Facts) -> Text {
    match facts.meeting.kind {
        MeetingKind::Preparatory => preparatory_meeting_name(),
        MeetingKind::Opening => opening_name(),
        MeetingKind::Plenary => Text::new("会议", "會議"),
        MeetingKind::Closing => closing_name(),
    }
}

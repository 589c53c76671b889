//! Facts -> record.

use yishi_names::{AssemblyKind, Family, PersonName, Script, Text, formula};

use crate::facts::{Facts, Participant};
use crate::record::{
    Attendance, Body, Election, Headline, Meeting, NonVoting, Person, Record, ReportHeard, Resolution, Resolutions,
    RostrumGroup, SCHEMA, Speaker, Wording,
};
use crate::release;
use crate::write::{Fact, Roster, adopted};

impl Record {
    /// The record of the facts, its `written` members in the given script as the release of that script prints them.
    pub fn from_facts(facts: &Facts, script: Script) -> Self {
        let persons = |list: &[Participant]| list.iter().map(|participant| person(participant, script)).collect();
        Self {
            schema: SCHEMA.to_owned(),
            id: facts.id.clone(),
            source: facts.source.clone(),
            headline: headline(facts, script),
            body: body(facts, script),
            session: facts.session,
            meeting: meeting(facts),
            host: persons(&facts.hosts),
            host_written: release::clause(facts, script, |fact| matches!(fact, Fact::Person(Roster::Hosts, _)))
                .map(wording),
            attendance: attendance(facts, script),
            present_named: persons(&facts.present_named),
            rostrum: facts.rostrum.iter().map(|group| rostrum_group(group, script)).collect(),
            executive_chairs: persons(&facts.executive_chairs),
            executive_chairs_note: facts.executive_chairs_note.clone(),
            non_voting: facts.non_voting.iter().map(|group| non_voting(group, script)).collect(),
            reports_heard: facts.reports_heard.iter().map(|heard| report(heard, script)).collect(),
            resolutions: resolutions(facts, script),
            speakers: facts.speeches.iter().map(|speech| speaker(speech, script)).collect(),
            elections: facts.elections.iter().map(|election| elected(election, script)).collect(),
        }
    }
}

fn headline(facts: &Facts, script: Script) -> Headline {
    let line = |text: &Option<Text>| text.as_ref().map(|text| wording(text.in_script(script)));
    Headline { kicker: line(&facts.kicker), main: wording(release::headline(facts, script)), deck: line(&facts.deck) }
}

fn body(facts: &Facts, script: Script) -> Body {
    let assembly = &facts.assembly;
    Body {
        kind: assembly.kind,
        name: assembly.body_name().hans,
        place: assembly.place.hans.clone(),
        level: assembly.level.hans.clone(),
        term: facts.term,
        written: wording(release::session_name(facts).in_script(script)),
    }
}

fn meeting(facts: &Facts) -> Meeting {
    let &crate::facts::Meeting { kind, plenary, date, part_of_day, ref place } = &facts.meeting;
    let date_written = wording(date.written(part_of_day));
    Meeting { kind, plenary, date, date_written, part_of_day, place: place.as_ref().map(hans) }
}

fn attendance(facts: &Facts, script: Script) -> Option<Attendance> {
    let figures = facts.attendance.as_ref()?;
    let kind = facts.assembly.kind;
    Some(Attendance {
        unit: kind.seat_word().hans,
        measure: figures.measure.clone(),
        should: figures.entitled,
        attended: figures.present,
        quorum: figures.quorate.map(|quorate| wording(formula::quorum(kind, quorate).in_script(script))),
        quorum_basis: figures.quorate.map(|_| quorum_basis(kind).to_owned()),
        absent_derived: figures.entitled.saturating_sub(figures.present),
    })
}

/// On what the sufficient number rests, as the schema names it.
fn quorum_basis(kind: AssemblyKind) -> &'static str {
    match kind.family() {
        Family::Congress => "法定人数",
        Family::Cppcc => "政协章程",
        Family::Association => "章程",
    }
}

fn person(participant: &Participant, script: Script) -> Person {
    Person { title: participant.title.as_ref().map(hans), ..named(&participant.name, script) }
}

fn named(name: &PersonName, script: Script) -> Person {
    Person {
        name: name.hans.clone(),
        written: name.in_script(script).to_owned(),
        hant: name.hant.clone(),
        hant_alt: name.hant_alt.clone(),
        title: None,
    }
}

fn rostrum_group(group: &crate::facts::RostrumGroup, script: Script) -> RostrumGroup {
    RostrumGroup {
        group: group.group.clone(),
        label: group.label.as_ref().map(hans),
        label_written: group.label.as_ref().map(|label| wording(label.in_script(script))),
        row: group.row,
        persons: group.persons.iter().map(|participant| person(participant, script)).collect(),
        unnamed: group.unnamed,
        // The groups without names are facts, so they stand in simplified script as the labels do.
        unnamed_groups: group.unnamed_groups.iter().map(|text| wording(hans(text))).collect(),
    }
}

fn non_voting(group: &crate::facts::NonVoting, script: Script) -> NonVoting {
    NonVoting {
        text: hans(&group.who),
        scope: group.scope.as_ref().map(hans),
        written: wording(release::observers(group, script)),
    }
}

fn report(heard: &crate::facts::ReportHeard, script: Script) -> ReportHeard {
    ReportHeard {
        report: heard.report.clone(),
        full: hans(&heard.title),
        reporter: person(&heard.reporter, script),
        on_behalf_of: heard.on_behalf_of.as_ref().map(hans),
    }
}

fn resolutions(facts: &Facts, script: Script) -> Resolutions {
    let resolutions = &facts.resolutions;
    let short = adopted::all_counted(resolutions);
    let items = resolutions.items.iter().enumerate().map(|(index, item)| {
        let report = short.as_ref().and_then(|reports| reports.get(index));
        Resolution {
            subject: item.subject.clone(),
            form: hans(&item.form),
            full: hans(&item.title),
            unnamed: item.unnamed,
            written: wording(report.map_or(item.title.in_script(script), |report| report.in_script(script))),
        }
    });
    Resolutions {
        verb: resolutions.verb.as_ref().map(hans),
        count_written: resolutions.count,
        items: items.collect(),
        written: short.and_then(|_| release::clause(facts, script, |fact| fact == Fact::Count)).map(wording),
    }
}

fn speaker(speech: &crate::facts::Speech, script: Script) -> Speaker {
    Speaker { person: person(&speech.speaker, script), role: hans(&speech.role) }
}

fn elected(election: &crate::facts::Election, script: Script) -> Election {
    let elected = election.elected.iter().map(|name| named(name, script)).collect();
    Election { office: hans(&election.office), elected }
}

fn hans(text: &Text) -> String {
    text.hans.clone()
}

fn wording(text: impl Into<String>) -> Wording {
    Wording { text: text.into() }
}

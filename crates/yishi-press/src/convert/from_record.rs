//! Record -> facts.

use yishi_names::{Assembly, AssemblyKind, PersonName, Script, Text};

use super::FactsError;
use crate::draft::Drafter;
use crate::facts::{
    Attendance, Election, Facts, Meeting, NonVoting, Participant, ReportHeard, Resolution, Resolutions, RostrumGroup,
    Speech,
};
use crate::record::{self, Record, SCHEMA};

impl Facts {
    /// The facts of a record; the traditional form of wordings is drafted, that of names is the record's own.
    ///
    /// # Errors
    /// [`FactsError`] where the record contradicts itself or is of another schema.
    pub fn from_record(record: &Record, drafter: &Drafter) -> Result<Self, FactsError> {
        if record.schema != SCHEMA {
            return Err(FactsError::OtherSchema(record.schema.clone()));
        }
        let assembly = assembly(&record.body, drafter)?;
        let attendance = record.attendance.as_ref().map(|figures| attendance(figures, assembly.kind)).transpose()?;
        let mut facts = Self {
            id: record.id.clone(),
            source: record.source.clone(),
            kicker: None,
            deck: None,
            assembly,
            term: record.body.term,
            session: record.session,
            meeting: meeting(&record.meeting, drafter),
            hosts: participants(&record.host, drafter),
            attendance,
            present_named: participants(&record.present_named, drafter),
            rostrum: record.rostrum.iter().map(|group| rostrum_group(group, drafter)).collect(),
            executive_chairs: participants(&record.executive_chairs, drafter),
            executive_chairs_note: record.executive_chairs_note.clone(),
            non_voting: record.non_voting.iter().map(|observers| non_voting(observers, drafter)).collect(),
            reports_heard: record.reports_heard.iter().map(|heard| report(heard, drafter)).collect(),
            resolutions: resolutions(&record.resolutions, drafter),
            speeches: record.speakers.iter().map(|speaker| speech(speaker, drafter)).collect(),
            elections: record.elections.iter().map(|election| elected(election, drafter)).collect(),
        };
        // The lines around a headline stand in the script of the source; nothing here turns traditional into simplified,
        // so those of a traditional source stay in the source.
        if record.source.as_ref().is_none_or(|source| source.script == Script::Hans) {
            facts.kicker = headline_line(record.headline.kicker.as_ref(), &facts, drafter);
            facts.deck = headline_line(record.headline.deck.as_ref(), &facts, drafter);
        }
        Ok(facts)
    }
}

/// A headline's lines may hold names, which are set in from the lists; the words around them are drafted.
fn headline_line(line: Option<&record::Wording>, facts: &Facts, drafter: &Drafter) -> Option<Text> {
    line.map(|line| drafter.text_around(&line.text, facts.people()))
}

fn assembly(body: &record::Body, drafter: &Drafter) -> Result<Assembly, FactsError> {
    let assembly = Assembly { kind: body.kind, place: drafter.text(&body.place), level: drafter.text(&body.level) };
    let expected = assembly.body_name().hans;
    if body.name == expected { Ok(assembly) } else { Err(FactsError::OtherBody { found: body.name.clone(), expected }) }
}

fn attendance(figures: &record::Attendance, kind: AssemblyKind) -> Result<Attendance, FactsError> {
    let &record::Attendance { should, attended, .. } = figures;
    if attended > should {
        return Err(FactsError::MoreThanEntitled { should, attended });
    }
    let expected = kind.seat_word().hans;
    if figures.unit != expected {
        return Err(FactsError::OtherUnit { found: figures.unit.clone(), expected });
    }
    // Every negative of the genre says 未 (未达到) or 不 (不足, 不符合).
    let quorate = figures.quorum.as_ref().map(|wording| !wording.text.contains(['未', '不']));
    Ok(Attendance { measure: figures.measure.clone(), entitled: should, present: attended, quorate })
}

fn meeting(meeting: &record::Meeting, drafter: &Drafter) -> Meeting {
    let &record::Meeting { kind, plenary, date, part_of_day, ref place, .. } = meeting;
    Meeting { kind, plenary, date, part_of_day, place: optional(place.as_deref(), drafter) }
}

fn name(person: &record::Person) -> PersonName {
    let mut name = PersonName::new(person.name.clone(), person.hant.clone());
    name.hant_alt = person.hant_alt.clone();
    name
}

fn participant(person: &record::Person, drafter: &Drafter) -> Participant {
    Participant { name: name(person), title: optional(person.title.as_deref(), drafter) }
}

fn participants(persons: &[record::Person], drafter: &Drafter) -> Vec<Participant> {
    persons.iter().map(|person| participant(person, drafter)).collect()
}

fn rostrum_group(group: &record::RostrumGroup, drafter: &Drafter) -> RostrumGroup {
    RostrumGroup {
        group: group.group.clone(),
        label: optional(group.label.as_deref(), drafter),
        row: group.row,
        persons: participants(&group.persons, drafter),
        unnamed: group.unnamed,
        unnamed_groups: group.unnamed_groups.iter().map(|wording| drafter.text(&wording.text)).collect(),
    }
}

fn non_voting(observers: &record::NonVoting, drafter: &Drafter) -> NonVoting {
    NonVoting { who: drafter.text(&observers.text), scope: optional(observers.scope.as_deref(), drafter) }
}

fn report(heard: &record::ReportHeard, drafter: &Drafter) -> ReportHeard {
    ReportHeard {
        report: heard.report.clone(),
        title: drafter.text(&heard.full),
        reporter: participant(&heard.reporter, drafter),
        on_behalf_of: optional(heard.on_behalf_of.as_deref(), drafter),
    }
}

fn resolutions(resolutions: &record::Resolutions, drafter: &Drafter) -> Resolutions {
    let items = resolutions.items.iter().map(|item| Resolution {
        subject: item.subject.clone(),
        form: drafter.text(&item.form),
        title: drafter.text(&item.full),
        unnamed: item.unnamed,
        after_reports: None,
    });
    Resolutions {
        verb: optional(resolutions.verb.as_deref(), drafter),
        count: resolutions.count_written,
        items: items.collect(),
    }
}

fn speech(speaker: &record::Speaker, drafter: &Drafter) -> Speech {
    Speech { speaker: participant(&speaker.person, drafter), role: drafter.text(&speaker.role) }
}

fn elected(election: &record::Election, drafter: &Drafter) -> Election {
    Election { office: drafter.text(&election.office), elected: election.elected.iter().map(name).collect() }
}

fn optional(hans: Option<&str>, drafter: &Drafter) -> Option<Text> {
    hans.map(|hans| drafter.text(hans))
}

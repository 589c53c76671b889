//! The record of the house as the other side of a comparison.
//!
//! Invariant: every fact of the record that a check looks at is carried over; places are empty, since a record has none.

use crate::read::business::{self, ReportHeard};
use crate::read::sitting::{Attendance, Body, Headline, Kind, Meeting, ScriptState, Source};
use crate::read::{Group, NonVoting, Person, Quote, Sitting};
use crate::record::{self, MeetingKind, Record, Wording};
use crate::span::Place;

/// The sitting that a record tells of.
pub(super) fn sitting(record: &Record) -> Sitting {
    let chairs = record.executive_chairs.iter().map(person).collect();
    Sitting {
        id: record.id.clone(),
        headline: headline(&record.headline),
        body: body(&record.body),
        session: Some(record.session),
        meeting: meeting(&record.meeting),
        host: record.host.iter().map(person).collect(),
        attendance: record.attendance.as_ref().map(attendance),
        present_named: record.present_named.iter().map(person).collect(),
        rostrum: record.rostrum.iter().map(group).collect(),
        executive_chairs: chairs,
        non_voting: record.non_voting.iter().map(non_voting).collect(),
        reports_heard: record.reports_heard.iter().map(heard).collect(),
        resolutions: resolutions(&record.resolutions),
        speakers: record.speakers.iter().map(speaker).collect(),
        elections: record.elections.iter().map(election).collect(),
        ..Sitting::at(source(record))
    }
}

fn source(record: &Record) -> Source {
    Source {
        file: None,
        sha256: None,
        lines: [0, 0],
        script: record.source.as_ref().map_or(yishi_names::Script::Hans, |source| source.script),
        script_state: ScriptState::Clean,
        publisher: None,
        section: None,
        published: None,
        published_span: None,
        byline: Vec::new(),
        date_basis: None,
    }
}

fn quote(wording: &Wording) -> Quote {
    Quote { text: wording.text.clone(), span: Place::default() }
}

fn person(person: &record::Person) -> Person {
    Person {
        name: person.name.clone(),
        written: person.written.clone(),
        hant: person.hant.clone(),
        hant_alt: person.hant_alt.clone(),
        title: person.title.clone(),
        span: Place::default(),
    }
}

fn headline(headline: &record::Headline) -> Headline {
    Headline {
        kicker: headline.kicker.as_ref().map(quote),
        main: Some(quote(&headline.main)),
        deck: headline.deck.as_ref().map(quote),
    }
}

fn body(body: &record::Body) -> Body {
    Body {
        kind: Some(body.kind),
        name: Some(body.name.clone()),
        place: Some(body.place.clone()).filter(|place| !place.is_empty()),
        level: Some(body.level.clone()).filter(|level| !level.is_empty()),
        term: Some(body.term),
        written: None,
    }
}

fn meeting(meeting: &record::Meeting) -> Meeting {
    let kind = match meeting.kind {
        MeetingKind::Preparatory => Kind::Preparatory,
        MeetingKind::Opening => Kind::Opening,
        MeetingKind::Plenary => Kind::Plenary,
        MeetingKind::Closing => Kind::Closing,
    };
    Meeting {
        kind: Some(kind),
        plenary: meeting.plenary,
        date: Some(meeting.date.to_string()),
        part_of_day: meeting.part_of_day,
        place: meeting.place.clone(),
        ..Meeting::default()
    }
}

fn attendance(figures: &record::Attendance) -> Attendance {
    Attendance {
        unit: figures.unit.clone(),
        measure: figures.measure.clone(),
        should: Some(figures.should),
        attended: Some(figures.attended),
        quorum: figures.quorum.as_ref().map(quote),
        quorum_basis: figures.quorum_basis.clone(),
        ..Attendance::default()
    }
}

fn group(group: &record::RostrumGroup) -> Group {
    Group {
        group: group.group.clone(),
        label: group.label.clone(),
        label_written: group.label_written.as_ref().map(quote),
        row: group.row,
        persons: group.persons.iter().map(person).collect(),
        unnamed: group.unnamed,
        unnamed_groups: group.unnamed_groups.iter().map(quote).collect(),
    }
}

fn non_voting(group: &record::NonVoting) -> NonVoting {
    NonVoting {
        text: group.text.clone(),
        scope: group.scope.clone(),
        written: quote(&group.written),
        persons: Vec::new(),
    }
}

fn heard(heard: &record::ReportHeard) -> ReportHeard {
    ReportHeard {
        report: heard.report.clone(),
        full: heard.full.clone(),
        reporter: Some(person(&heard.reporter)),
        on_behalf_of: heard.on_behalf_of.clone(),
    }
}

fn resolutions(resolutions: &record::Resolutions) -> business::Resolutions {
    let item = |item: &record::Resolution| business::Resolution {
        subject: item.subject.clone(),
        form: item.form.clone(),
        full: item.full.clone(),
        unnamed: item.unnamed,
        written: quote(&item.written),
    };
    business::Resolutions {
        verb: resolutions.verb.clone(),
        count_written: resolutions.count_written,
        count_span: None,
        written: resolutions.written.as_ref().map(quote),
        items: resolutions.items.iter().map(item).collect(),
    }
}

fn speaker(speaker: &record::Speaker) -> business::Speaker {
    business::Speaker { person: person(&speaker.person), role: speaker.role.clone(), lines: [0, 0] }
}

fn election(election: &record::Election) -> business::Election {
    business::Election { office: election.office.clone(), elected: election.elected.iter().map(person).collect() }
}

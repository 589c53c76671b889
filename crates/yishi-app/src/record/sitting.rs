//! One sitting as facts.
//!
//! The figures of attendance are those the chair announced at the opening; who came later or left is in the journal.

use yishi_names::{Assembly, AssemblyKind, Family};
use yishi_press::date::{Date, PartOfDay};
use yishi_press::facts::{Attendance, Facts, Meeting, MeetingKind, NonVoting, RostrumGroup, Row};
use yishi_press::record::Source;
use yishi_procedure::Session;
use yishi_procedure::attendance::non_voting::Standing;
use yishi_procedure::deliberation::rostrum;
use yishi_procedure::deliberation::sitting::{self, PlenaryPart, Sitting, SittingKind};

use crate::failure::Failure;
use crate::record::{Particulars, business, elections, people};

pub(super) fn facts(session: &Session, sitting: &Sitting) -> Result<Facts, Failure> {
    let particulars = Particulars::of(session);
    let participants = |list| people::all_placed(session, list);
    let chairs = sitting.executive_chairs.iter().map(|chair| people::participant(session, *chair, None));
    let facts = Facts {
        id: format!("{}-{}", session.id, sitting.no),
        source: Some(Source::own(yishi_names::Script::Hans)),
        kicker: None,
        deck: None,
        assembly: Assembly::of(session.title.kind, session.title.place.clone()),
        term: session.title.term,
        session: session.title.ordinal,
        meeting: meeting(sitting)?,
        hosts: participants(sitting.presiding.as_slice())?,
        attendance: attendance(session, sitting),
        present_named: participants(&sitting.leaders_present)?,
        rostrum: sitting.rostrum.iter().map(|group| rostrum_group(session, group)).collect::<Result<_, _>>()?,
        executive_chairs: chairs.collect::<Result<_, _>>()?,
        executive_chairs_note: None,
        non_voting: non_voting(sitting),
        reports_heard: business::reports(session, sitting)?,
        resolutions: business::resolutions(session, sitting),
        speeches: business::speeches(session, sitting)?,
        elections: elections::elected(session, sitting)?,
    };
    Ok(match particulars {
        Some(particulars) => particulars.told_in(facts),
        None => facts,
    })
}

/// Only sittings of the whole body are reported to the press; [`super::facts`] asks for no other.
fn meeting(sitting: &Sitting) -> Result<Meeting, Failure> {
    let (kind, plenary) = match sitting.kind {
        SittingKind::Preparatory => (MeetingKind::Preparatory, None),
        SittingKind::Plenary { ordinal, part } => (part_of_session(part), ordinal.map(u16::from)),
        SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => {
            return Err(Failure::Fault(format!("sitting {} is not one the press reports", sitting.no)));
        }
    };
    Ok(Meeting {
        kind,
        plenary,
        date: date(sitting.date)?,
        part_of_day: Some(part_of_day(sitting.part_of_day)),
        place: sitting.place.clone(),
    })
}

fn part_of_session(part: PlenaryPart) -> MeetingKind {
    match part {
        PlenaryPart::Opening => MeetingKind::Opening,
        PlenaryPart::Ordinary => MeetingKind::Plenary,
        PlenaryPart::Closing => MeetingKind::Closing,
    }
}

fn date(day: jiff::civil::Date) -> Result<Date, Failure> {
    let parts = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
    let known = if let (Ok(year), Ok(month), Ok(day)) = parts { Date::new(year, month, day) } else { None };
    known.ok_or_else(|| Failure::Fault(format!("{day} is no day a record can hold")))
}

fn part_of_day(part: sitting::PartOfDay) -> PartOfDay {
    match part {
        sitting::PartOfDay::Morning => PartOfDay::Morning,
        sitting::PartOfDay::Afternoon => PartOfDay::Afternoon,
        sitting::PartOfDay::Evening => PartOfDay::Evening,
    }
}

fn attendance(session: &Session, sitting: &Sitting) -> Option<Attendance> {
    let quorum = sitting.opening_quorum.as_ref()?;
    Some(Attendance {
        measure: measure(session.title.kind).to_owned(),
        entitled: quorum.total,
        present: quorum.count,
        quorate: Some(quorum.met),
    })
}

/// The measure word the house counts people with; a report held again keeps its own.
fn measure(kind: AssemblyKind) -> &'static str {
    match kind.family() {
        Family::Congress => "名",
        Family::Cppcc | Family::Association => "人",
    }
}

fn rostrum_group(session: &Session, group: &rostrum::RostrumGroup) -> Result<RostrumGroup, Failure> {
    Ok(RostrumGroup {
        group: group.group.clone(),
        label: group.label.clone(),
        row: match group.row {
            rostrum::Row::Front => Row::Front,
            rostrum::Row::Any => Row::Any,
        },
        persons: people::all_placed(session, &group.persons)?,
        unnamed: group.unnamed,
        unnamed_groups: group.categories.clone(),
    })
}

/// Each category (列席) with the title of the segment it attends, where it does not attend the whole. Observers (旁听) sit in the
/// gallery and not in the sitting.
fn non_voting(sitting: &Sitting) -> Vec<NonVoting> {
    let title = |no: u8| sitting.segments.get(usize::from(no).checked_sub(1)?)?.title.clone();
    let listed = sitting.non_voting.iter().filter(|attendees| attendees.standing != Some(Standing::Observer));
    listed
        .map(|attendees| NonVoting { who: attendees.text.clone(), scope: attendees.segment.and_then(title) })
        .collect()
}

//! The acts by which a reported sitting is held again: the preparatory meeting it needs, and the sitting itself.
//!
//! Those present check in, the named ones first; every vote is by show of hands, and all present are for it.

use jiff::civil::{Date, Time};
use yishi_press::date::PartOfDay;
use yishi_press::facts::{self, Facts, MeetingKind};
use yishi_procedure::Command;
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::{NameLeadersPresent, Placement};
use yishi_procedure::attendance::non_voting::AdmitNonVoting;
use yishi_procedure::attendance::segment::BeginSegment;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::closing::session_close::CloseSession;
use yishi_procedure::convening::presidium::NameStandingChairs;
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::rostrum::{ArrangeRostrum, RostrumGroup, Row};
use yishi_procedure::deliberation::sitting::{self, CloseSitting, OpenSitting, PlenaryPart, SittingKind};
use yishi_procedure::deliberation::speech::BeginSpeech;
use yishi_procedure::ids::{SeatNo, SittingNo};
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::question::Question;

use crate::facts::agenda::Business;
use crate::facts::persons::Persons;
use crate::scenario::{Act, Figures, Line, SittingScript, When};

const PREPARATORY: SittingNo = SittingNo(1);
const REPORTED: SittingNo = SittingNo(2);

/// The doors open half an hour before; every act after the opening follows the one before it by a minute.
const DOORS_BEFORE: i8 = 30;
const STEP: i64 = 60;
const SPEECH: i64 = 600;

/// The acts of one sitting, in order.
struct Acts(Vec<Line>);

impl Acts {
    fn new() -> Self {
        Self(Vec::new())
    }

    fn line(&mut self, when: When, act: Act) {
        self.0.push(Line { line: 0, when, act });
    }

    fn command(&mut self, command: impl Into<Command>) {
        self.line(When::After(STEP), Act::Command(Box::new(command.into())));
    }

    /// The doors open, those present come, and the chair opens the sitting on the hour.
    fn assemble(&mut self, sitting: SittingNo, day: Date, hour: i8, present: u32) {
        let doors = day.at(hour - 1, DOORS_BEFORE, 0, 0);
        self.line(When::At(doors), Act::Command(Box::new(OpenDoors { sitting, self_check_in: false }.into())));
        self.line(When::After(STEP), Act::Arrive((1..=present).map(SeatNo).collect()));
        let opening = day.to_datetime(Time::constant(hour, 0, 0, 0));
        self.line(When::At(opening), Act::Command(Box::new(OpenSitting { sitting }.into())));
    }

    fn vote(&mut self, question: Question) {
        self.line(When::After(STEP), Act::Vote(question, Figures::AllFor));
    }
}

/// The meeting that elects the presidium, where there is one, and adopts the agenda; then the decisions the sitting rests on.
pub(super) fn preparatory_meeting(day: Date, persons: &Persons) -> SittingScript {
    let mut acts = Acts::new();
    let presiding = Placement { title: None, ..persons.host.clone() };
    acts.command(NameExecutiveChairs { sitting: PREPARATORY, chairs: Vec::new(), presiding, figures: None });
    acts.assemble(PREPARATORY, day, 15, persons.present);
    if persons.presidium().is_some() {
        acts.vote(Question::PresidiumList);
    }
    acts.vote(Question::Agenda);
    acts.command(CloseSitting { sitting: PREPARATORY });
    let figures = persons.figures();
    if let Some(figures) = figures.filter(|_| !persons.standing_chairs.is_empty()) {
        acts.command(NameStandingChairs { chairs: persons.standing_chairs.clone(), figures });
    }
    acts.command(ChooseMethod { method: VoteMethod::ShowOfHands, figures });
    let schedule = ScheduleSitting {
        kind: SittingKind::Preparatory,
        date: day,
        part_of_day: sitting::PartOfDay::Afternoon,
        place: None,
        segments: vec![Segment { title: None, items: Vec::new() }],
    };
    SittingScript { line: 0, schedule, acts: acts.0 }
}

/// The reported sitting.
pub(super) fn sitting(
    day: Date,
    facts: &Facts,
    persons: &Persons,
    business: &Business,
) -> Result<SittingScript, String> {
    let (part_of_day, hour) = part_of_day(facts)?;
    let mut acts = Acts::new();
    arrange(&mut acts, facts, persons, business)?;
    acts.assemble(REPORTED, day, hour, persons.present);
    do_business(&mut acts, facts, business);
    for speech in &facts.speeches {
        let person = persons.person(&speech.speaker.name)?;
        let begin = BeginSpeech { person, role: Some(speech.role.clone()), sitting: None };
        acts.line(When::After(STEP), Act::Speech { begin, seconds: SPEECH });
    }
    acts.command(CloseSitting { sitting: REPORTED });
    if facts.meeting.kind == MeetingKind::Closing {
        acts.command(CloseSession {});
    }
    let schedule = ScheduleSitting {
        kind: kind(facts)?,
        date: day,
        part_of_day,
        place: facts.meeting.place.clone(),
        segments: business.segments.clone(),
    };
    Ok(SittingScript { line: 0, schedule, acts: acts.0 })
}

/// Chairs, rostrum, and who attends.
fn arrange(acts: &mut Acts, facts: &Facts, persons: &Persons, business: &Business) -> Result<(), String> {
    let sitting = REPORTED;
    let chairs = facts.executive_chairs.iter().map(|chair| persons.person(&chair.name)).collect::<Result<_, _>>()?;
    acts.command(NameExecutiveChairs { sitting, chairs, presiding: persons.host.clone(), figures: persons.figures() });
    if !facts.present_named.is_empty() {
        acts.command(NameLeadersPresent { sitting, persons: persons.all_placed(&facts.present_named)? });
    }
    if !facts.rostrum.is_empty() {
        let groups = facts.rostrum.iter().map(|group| rostrum_group(group, persons)).collect::<Result<_, _>>()?;
        acts.command(ArrangeRostrum { sitting, groups });
    }
    if !business.non_voting.is_empty() {
        acts.command(AdmitNonVoting { sitting, attendees: business.non_voting.clone() });
    }
    Ok(())
}

fn rostrum_group(group: &facts::RostrumGroup, persons: &Persons) -> Result<RostrumGroup, String> {
    Ok(RostrumGroup {
        group: group.group.clone(),
        label: group.label.clone(),
        row: match group.row {
            facts::Row::Front => Row::Front,
            facts::Row::Any => Row::Any,
        },
        persons: persons.all_placed(&group.persons)?,
        unnamed: group.unnamed,
        categories: group.unnamed_groups.clone(),
    })
}

/// Reports are heard and questions put in the order of the segments; the agenda has the reports first.
fn do_business(acts: &mut Acts, facts: &Facts, business: &Business) {
    for (segment, no) in business.segments.iter().zip(1..) {
        if no > 1 {
            acts.command(BeginSegment { segment: no, sitting: None });
        }
        for item in &segment.items {
            match business.reporter(*item) {
                Some((reporter, on_behalf_of)) => {
                    acts.command(HearReport { item: *item, reporter, on_behalf_of, sitting: None });
                }
                None if facts.resolutions.items.is_empty() => {}
                None => acts.vote(Question::Item(*item)),
            }
        }
    }
}

fn part_of_day(facts: &Facts) -> Result<(sitting::PartOfDay, i8), String> {
    match facts.meeting.part_of_day {
        Some(PartOfDay::Morning) => Ok((sitting::PartOfDay::Morning, 9)),
        Some(PartOfDay::Afternoon) => Ok((sitting::PartOfDay::Afternoon, 15)),
        Some(PartOfDay::Evening) => Ok((sitting::PartOfDay::Evening, 19)),
        None => Err("the report does not tell the part of the day".into()),
    }
}

fn kind(facts: &Facts) -> Result<SittingKind, String> {
    let part = match facts.meeting.kind {
        MeetingKind::Preparatory => return Ok(SittingKind::Preparatory),
        MeetingKind::Opening => PlenaryPart::Opening,
        MeetingKind::Plenary => PlenaryPart::Ordinary,
        MeetingKind::Closing => PlenaryPart::Closing,
    };
    let ordinal = facts.meeting.plenary.map(u8::try_from).transpose().map_err(|error| error.to_string())?;
    Ok(SittingKind::Plenary { ordinal, part })
}

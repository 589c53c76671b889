//! What minutes tell of an event: the course of the meeting, what was said, what was decided, and everything else by its name.
//!
//! Invariant: arrivals, steps of a vote and steps of a count are told by their outcome alone; every other event of the meeting
//! has its line.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::deliberation::speech::{Speech, SpeechBegun};
use yishi_procedure::ids::{ItemNo, PersonRef};
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Event, Session};
use yishi_rulebook::{Ground, Rulebook};

use crate::cited::Judged;
use crate::matter::Matter;
use crate::person::Person;
use crate::record::about::About;
use crate::record::ballot_sheet::BallotSheet;
use crate::record::sealed_sheet::SealedSheet;
use crate::vote::ResultFigures;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// The sitting was opened, on the figures of its quorum.
    Opened(Option<Judged>),
    /// It was interrupted, to go on at a time where one was said.
    Adjourned(Option<Timestamp>),
    /// It went on.
    Resumed(Option<Judged>),
    /// An item was taken up.
    TakenUp(Matter),
    /// A report was heard.
    Report(Heard),
    /// Somebody spoke.
    Speech(Spoken),
    /// What was said on a matter, as it was written down.
    Deliberated {
        /// The matter.
        matter: Option<Matter>,
        /// Who said what.
        said: Vec<(Person, String)>,
    },
    /// An organ was asked.
    Asked {
        /// Who asked.
        by: Vec<Person>,
        /// What.
        text: String,
    },
    /// An inquiry was answered.
    Answered {
        /// Who answered.
        by: Person,
        /// What.
        text: String,
    },
    /// A vote was closed.
    Vote(Box<ResultFigures>),
    /// A paper ballot was counted, or found void.
    Ballot(Box<BallotSheet>),
    /// A sealed ballot was counted, or found void by its count.
    Sealed(Box<SealedSheet>),
    /// Any other act, by the name of its event.
    Act {
        /// The kind of the event.
        kind: &'static str,
        /// What it is about.
        about: Box<About>,
    },
    /// The sitting was closed.
    Closed {
        /// Items of its schedule that were not dealt with.
        unfinished: Vec<Matter>,
    },
}

/// A report that was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heard {
    /// The report.
    pub matter: Matter,
    /// Who delivered it.
    pub reporter: Person,
    /// On whose commission.
    pub on_behalf_of: Option<Text>,
}

/// A speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spoken {
    /// Who spoke.
    pub person: Person,
    /// In what capacity or on what occasion.
    pub role: Option<Text>,
    /// On what.
    pub matter: Option<Matter>,
    /// Which time on that matter, from 1.
    pub turn: Option<u8>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// By how many seconds it went beyond its limit.
    pub overrun_seconds: Option<u32>,
}

/// What the minutes of a sitting tell of that event; nothing where another line tells it.
pub(crate) fn of(session: &Session, book: &Rulebook, sitting: &Sitting, event: &Event) -> Option<Happening> {
    course(session, book, event)
        .or_else(|| said(session, sitting, event))
        .or_else(|| decided(session, book, event))
        .or_else(|| (!told_elsewhere(event)).then(|| act(session, book, event)))
}

fn course(session: &Session, book: &Rulebook, event: &Event) -> Option<Happening> {
    let judged = |quorum: &Option<Ground>| quorum.as_ref().map(|ground| Judged::of(ground, book));
    if let Event::SittingOpened(opened) = event {
        return Some(Happening::Opened(judged(&opened.quorum)));
    }
    if let Event::SittingAdjourned(adjourned) = event {
        return Some(Happening::Adjourned(adjourned.until));
    }
    if let Event::SittingResumed(resumed) = event {
        return Some(Happening::Resumed(judged(&resumed.quorum)));
    }
    if let Event::TakenUp(taken) = event {
        return Matter::of(session, taken.question).map(Happening::TakenUp);
    }
    if let Event::SittingClosed(closed) = event {
        return Some(Happening::Closed { unfinished: items(session, &closed.unfinished) });
    }
    None
}

fn items(session: &Session, items: &[ItemNo]) -> Vec<Matter> {
    items.iter().filter_map(|item| Matter::of(session, Question::Item(*item))).collect()
}

fn said(session: &Session, sitting: &Sitting, event: &Event) -> Option<Happening> {
    let matter = |about: Option<Question>| about.and_then(|question| Matter::of(session, question));
    if let Event::ReportHeard(heard) = event {
        let reporter = Person::placed(session, &heard.reporter);
        let matter = Matter::of(session, Question::Item(heard.item))?;
        return Some(Happening::Report(Heard { matter, reporter, on_behalf_of: heard.on_behalf_of.clone() }));
    }
    if let Event::SpeechBegun(begun) = event {
        return Some(Happening::Speech(spoken(session, sitting, begun)));
    }
    if let Event::DeliberationRecorded(recorded) = event {
        let said = recorded.contributions.iter().map(|one| (Person::of(session, one.speaker), one.text.clone()));
        return Some(Happening::Deliberated { matter: matter(recorded.about), said: said.collect() });
    }
    if let Event::InquiryAsked(asked) = event {
        let by = asked.by.iter().map(|seat| Person::of(session, PersonRef::Seat(*seat))).collect();
        return Some(Happening::Asked { by, text: asked.text.clone() });
    }
    None
}

fn spoken(session: &Session, sitting: &Sitting, begun: &SpeechBegun) -> Spoken {
    let held = sitting.speeches.iter().find(|speech| speech.began_at == begun.at && speech.person == begun.person);
    Spoken {
        person: Person::of(session, begun.person),
        role: begun.role.clone(),
        matter: begun.about.and_then(|question| Matter::of(session, question)),
        turn: begun.turn,
        ended_at: held.and_then(|speech| speech.ended_at),
        overrun_seconds: held.and_then(Speech::overrun_seconds),
    }
}

fn decided(session: &Session, book: &Rulebook, event: &Event) -> Option<Happening> {
    if let Event::VoteClosed(closed) = event {
        let result = ResultFigures::of(session, session.vote(closed.vote).ok()?, book)?;
        return Some(Happening::Vote(Box::new(result)));
    }
    if let Event::BallotCounted(counted) = event {
        return BallotSheet::of(session, book, counted.ballot).map(|sheet| Happening::Ballot(Box::new(sheet)));
    }
    if let Event::SealedBallotCounted(counted) = event {
        return SealedSheet::of(session, book, counted.ballot).map(|sheet| Happening::Sealed(Box::new(sheet)));
    }
    if let Event::InquiryAnswered(answered) = event {
        let by = Person::of(session, answered.by);
        return Some(Happening::Answered { by, text: answered.text.clone() });
    }
    None
}

fn act(session: &Session, book: &Rulebook, event: &Event) -> Happening {
    Happening::Act { kind: event.kind(), about: Box::new(About::of(session, book, event)) }
}

/// Arrivals are told by the attendance, steps of a vote or a count by its result, and the end of a speech with its beginning.
fn told_elsewhere(event: &Event) -> bool {
    matches!(
        event,
        Event::SittingScheduled(_)
            | Event::SittingRescheduled(_)
            | Event::DoorsOpened(_)
            | Event::SeatCheckedIn(_)
            | Event::SeatLeft(_)
            | Event::SeatReturned(_)
            | Event::LeaveGranted(_)
            | Event::LeadersPresentNamed(_)
            | Event::NonVotingAdmitted(_)
            | Event::ExecutiveChairsNamed(_)
            | Event::RostrumArranged(_)
            | Event::SpeechAsked(_)
            | Event::SpeechRequestWithdrawn(_)
            | Event::SpeechEnded(_)
            | Event::VoteOpened(_)
            | Event::HandsEntered(_)
            | Event::ResultDeclared(_)
            | Event::ItemAdopted(_)
            | Event::PapersIssued(_)
            | Event::PapersReturned(_)
            | Event::CountEntered(_)
            | Event::MachineCountEntered(_)
            | Event::VoidPaperChecked(_)
            | Event::CountConfirmed(_)
            | Event::SealedBallotOpened(_)
            | Event::SealedBallotClosed(_)
            | Event::RoundCounted(_)
            | Event::PreliminaryCounted(_)
    )
}

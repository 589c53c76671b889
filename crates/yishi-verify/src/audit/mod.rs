//! The auditor: walks the events of an export and recomputes what they state, by obvious means of its own.
//!
//! Law: as each room names it. Invariant: nothing here calls the procedure's `decide`, its counters or the rulebook's
//! judgements; whatever an event states that could be computed from what stands before it, is computed and compared.

mod agenda;
mod agenda_change;
mod amendment;
mod attendance;
mod ballots;
mod bill;
mod business;
mod convening;
mod dispatch;
mod docket;
mod election;
mod election_ballots;
mod hall;
mod leading;
mod meeting;
mod motion;
mod movers;
mod names;
mod nominating;
mod notice;
mod opening;
mod order;
mod paper_count;
mod paper_sums;
mod parts;
mod personnel;
mod ranges;
mod result;
mod roll;
mod rounds;
mod rules;
mod scrutiny;
mod sealed;
mod sealed_archive;
mod sealed_course;
mod sealed_setup;
mod sitting;
mod speaking;
mod statements;
mod supervision;
mod texts;

use std::collections::VecDeque;

use jiff::Timestamp;
use yishi_journal::Envelope;
use yishi_journal::export::Export;
use yishi_procedure::Event;
use yishi_procedure::attendance::non_voting::NonVotingAttendees;
use yishi_procedure::closing::resolution::ItemAdopted;
use yishi_procedure::convening::convocation::SessionConvened;
use yishi_procedure::ids::SittingNo;
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::Rulebook;

use crate::finding::{Code, Finding, demand};
use agenda::Agenda;
use agenda_change::Changes;
use docket::Docket;
use election::Elections;
use leading::Leading;
use meeting::Meeting;
use order::Sequence;
use parts::Parts;
use personnel::Personnel;
use result::Vote;
use roll::Roll;
use rules::Rules;
use scrutiny::Scrutiny;
use sealed::Sealed;
use sitting::{Sitting, Stage};
use speaking::Speaking;

pub(crate) use election::Step as ElectionStep;
pub(crate) use result::Vote as AuditedVote;
pub(crate) use sealed::Step as SealedStep;
pub(crate) use sitting::{Sitting as AuditedSitting, Stage as SittingStage};

/// The session as the auditor has followed it so far.
pub(crate) struct Audit<'a> {
    export: &'a Export,
    rules: Rules<'a>,
    /// The time of the act being checked.
    at: Timestamp,
    pub(crate) convened: SessionConvened,
    pub(crate) roll: Roll,
    pub(crate) leading: Leading,
    pub(crate) agenda: Agenda,
    pub(crate) method: Option<VoteMethod>,
    pub(crate) sittings: Vec<Sitting>,
    pub(crate) votes: Vec<Vote>,
    pub(crate) adopted: Vec<ItemAdopted>,
    pub(crate) parts: Parts,
    // ---- convening and deliberation ----
    meeting: Meeting,
    changes: Changes,
    speaking: Speaking,
    /// The list of non-voting attendees that lies before the preparatory meeting.
    attendees_draft: Option<Vec<NonVotingAttendees>>,
    /// How many announcements were issued.
    announcements: u16,
    pub(crate) scrutiny: Scrutiny,
    pub(crate) sealed: Sealed,
    supervision: supervision::Supervision,
    // ---- motions and bills ----
    pub(crate) docket: Docket,
    // ---- end ----
    pub(crate) personnel: Personnel,
    pub(crate) elections: Elections,
    /// What a vote decided and the next events have to state, in this order.
    awaited: VecDeque<Event>,
    pub(crate) closed_at: Option<Timestamp>,
}

/// Walks all events of an export. Gives the auditor's totals and the events themselves.
pub(crate) fn walk<'a>(export: &'a Export, book: &'a Rulebook) -> Result<(Audit<'a>, Vec<Event>), Finding> {
    let mut sequence = Sequence::default();
    let mut audit: Option<Audit<'a>> = None;
    let mut events = Vec::with_capacity(export.contents.envelopes.len());
    for (place, envelope) in export.contents.envelopes.iter().enumerate() {
        let located = |finding: Finding| finding.on_line(export.envelope_line(place)).at_version(envelope.version);
        let event = sequence.next(envelope).map_err(located)?;
        match &mut audit {
            None => audit = Some(Audit::begin(export, Rules(book), &event, envelope.at).map_err(located)?),
            Some(audit) => audit.follow(&event, envelope).map_err(located)?,
        }
        events.push(event);
    }
    let nothing = || Finding::new(Code::Event, "the export holds no event").on_line(export.checkpoint_line());
    let audit = audit.ok_or_else(nothing)?;
    audit.end()?;
    Ok((audit, events))
}

/// What may stand behind the close of a session: reports on what it left to others, and what makes its decisions stand.
fn follows_the_close(event: &Event) -> bool {
    matches!(
        event,
        Event::ResultReportRecorded(_)
            | Event::BillApprovalRecorded(_)
            | Event::BillAnnounced(_)
            | Event::ElectionApprovalRecorded(_)
            | Event::ElectedPublished(_)
            | Event::HigherApprovalRecorded(_)
            | Event::CertificateRecorded(_)
            | Event::OathTaken(_)
            | Event::OpinionsSent(_)
            | Event::FollowUpRecorded(_)
            | Event::DocumentReviewed(_)
            | Event::InvestigationReported(_)
            | Event::ProjectReported(_)
            | Event::ProjectAssessed(_)
    )
}

impl<'a> Audit<'a> {
    fn begin(export: &'a Export, rules: Rules<'a>, event: &Event, at: Timestamp) -> Result<Self, Finding> {
        let Event::SessionConvened(convened) = event else {
            return Err(Finding::new(Code::Order, format!("the first event is {}, not SessionConvened", event.kind())));
        };
        convening::check_convocation(export, rules, convened)?;
        Ok(Self {
            export,
            rules,
            at,
            roll: Roll::convened(convened, rules)?,
            leading: Leading::by(convened.led_by),
            convened: (**convened).clone(),
            agenda: Agenda::default(),
            method: None,
            sittings: Vec::new(),
            votes: Vec::new(),
            adopted: Vec::new(),
            parts: Parts::default(),
            meeting: Meeting::convened(convened, rules)?,
            changes: Changes::default(),
            speaking: Speaking::default(),
            attendees_draft: None,
            announcements: 0,
            scrutiny: Scrutiny::default(),
            sealed: Sealed::default(),
            supervision: supervision::Supervision::default(),
            docket: Docket::default(),
            personnel: Personnel::default(),
            elections: Elections::default(),
            awaited: VecDeque::new(),
            closed_at: None,
        })
    }

    /// Checks one event against all before it, and takes it into the totals.
    fn follow(&mut self, event: &Event, envelope: &Envelope) -> Result<(), Finding> {
        let (kind, at) = (event.kind(), envelope.at);
        demand!(
            self.closed_at.is_none() || follows_the_close(event),
            Order,
            "{kind} stands after the session was closed"
        );
        self.check_consequence(event, at)?;
        self.settle(event)?;
        self.check_fall(event)?;
        self.at = at;
        self.follow_ballots(event)?;
        self.act(event)?;
        self.rules.check_every_ground(&envelope.data)
    }

    /// What can be said only once the last event is known: nothing is owed, every ballot box and every archive belongs to a ballot.
    fn end(&self) -> Result<(), Finding> {
        let last = self.export.checkpoint_line();
        if let Some(awaited) = self.awaited.front() {
            let sentence = format!("the record ends where {} has to follow from a passed vote", awaited.kind());
            return Err(Finding::new(Code::Consequence, sentence).on_line(last));
        }
        self.nothing_owed()?;
        if self.elections.due.is_some() {
            let sentence = "the record ends where an election and its ballot have to follow each other";
            return Err(Finding::new(Code::Consequence, sentence).on_line(last));
        }
        if let Some((motion, _)) = self.docket.falling {
            let sentence = format!("the record ends where motion {motion} has to fall");
            return Err(Finding::new(Code::Consequence, sentence).on_line(last));
        }
        for vote in self.votes.iter().filter(|vote| vote.is_running()) {
            self.count_box(vote, None)?;
        }
        for number in self.export.contents.boxes.keys() {
            let pressed = self.votes.iter().any(|vote| vote.opened.vote.0 == *number && vote.is_pressed());
            let stray = || Finding::new(Code::Box, format!("ballot box {number} belongs to no vote that was pressed"));
            pressed.then_some(()).ok_or_else(|| stray().on_line(self.export.box_line(*number)).in_vote(*number))?;
        }
        self.no_stray_archive()
    }

    fn sitting(&self, no: SittingNo) -> Result<&Sitting, Finding> {
        let unknown = || Finding::new(Code::Schedule, format!("there is no sitting {no}"));
        self.sittings.iter().find(|sitting| sitting.no == no).ok_or_else(unknown)
    }

    fn sitting_mut(&mut self, no: SittingNo) -> Result<&mut Sitting, Finding> {
        let unknown = || Finding::new(Code::Schedule, format!("there is no sitting {no}"));
        self.sittings.iter_mut().find(|sitting| sitting.no == no).ok_or_else(unknown)
    }

    /// Demands that the sitting an event names is the one in progress.
    fn in_progress(&mut self, no: SittingNo) -> Result<&mut Sitting, Finding> {
        let sitting = self.sitting_mut(no)?;
        demand!(sitting.stage == Stage::InProgress, Order, "sitting {no} is not in progress");
        Ok(sitting)
    }

    /// Demands that no vote runs.
    fn require_no_vote(&self) -> Result<(), Finding> {
        let Some(vote) = self.votes.last().filter(|vote| vote.is_running()) else { return Ok(()) };
        let no = vote.opened.vote;
        Err(Finding::new(Code::Order, format!("vote {no} is still running")).in_vote(no.0))
    }

    /// Demands that in a sitting no ballot is open, no vote runs, no result waits to be declared, and nobody speaks.
    fn require_quiet(&self, no: SittingNo) -> Result<(), Finding> {
        self.scrutiny.require_none_open(no)?;
        self.sealed.require_none_open(no)?;
        let here = |vote: &&Vote| vote.opened.sitting == no;
        if self.votes.last().filter(here).is_some() {
            self.require_no_vote()?;
        }
        if let Some(vote) = self.votes.last().filter(here).filter(|vote| !vote.declared) {
            let no = vote.opened.vote;
            return Err(Finding::new(Code::Order, format!("the result of vote {no} is not declared")).in_vote(no.0));
        }
        let speaks = self.sitting(no)?.somebody_speaks;
        demand!(!speaks, Order, "somebody still has the floor");
        Ok(())
    }
}

//! Holding a script: each line becomes commands and ballots of a real session, at the time the script gives it.
//!
//! The way is that of every other act, from authorisation to the journal. The house must be tended meanwhile (`House::tend`),
//! because an act is done only when readers see it.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::civil::DateTime;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use yishi_procedure::Command;
use yishi_procedure::convening::agenda::ProposeAgenda;
use yishi_procedure::convening::preparatory_meeting::ProposePresidium;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::SeatNo;

use crate::actor::{Actor, may};
use crate::clock::{Clock, ScriptClock};
use crate::failure::Failure;
use crate::hall::Hall;
use crate::house::House;
use crate::scenario::act::{Act, Line, Scenario, When};
use crate::scenario::problem::ScriptProblem;

mod attendance;
mod vote;

/// The whole country keeps Beijing time.
const BEIJING: Offset = Offset::constant(8);

/// Convenes the session of a script and holds all its sittings.
///
/// # Errors
/// The first act that could not be done, with its line and the reason; what was done before it stands in the journal.
pub async fn run(script: &Scenario, house: &House, clock: Arc<ScriptClock>) -> Result<Arc<Hall>, ScriptProblem> {
    let runner = Runner::convene(script, house, clock).await?;
    for sitting in 0..script.sittings.len() {
        runner.hold(sitting).await?;
    }
    Ok(runner.hall)
}

/// A script while it is held.
pub struct Runner<'a> {
    script: &'a Scenario,
    hall: Arc<Hall>,
    clock: Arc<ScriptClock>,
    /// The seats of the persons the script knows by name.
    key: BTreeSet<SeatNo>,
    /// How many sittings of the script are set.
    set: AtomicUsize,
}

impl<'a> Runner<'a> {
    /// Convenes the session, puts the drafts before it and sets its sittings, as far as their members are known.
    ///
    /// # Errors
    /// The first act that could not be done.
    pub async fn convene(script: &'a Scenario, house: &House, clock: Arc<ScriptClock>) -> Result<Self, ScriptProblem> {
        clock.set(instant(script, 1, script.convened)?);
        let convened = house.convene(Actor::Desk, script.convening.clone()).await;
        let hall = convened.map_err(|failure| refused(script, 1, "the session is not convened", &failure))?;
        let runner = Self { script, hall, clock, key: script.cast.seats().collect(), set: AtomicUsize::new(0) };
        runner.execute(1, ProposeAgenda { items: script.agenda.clone() }).await?;
        if let Some(list) = &script.presidium {
            runner.execute(1, ProposePresidium { list: list.clone() }).await?;
        }
        runner.schedule_through(0).await?;
        Ok(runner)
    }

    /// Sets the sittings in the order of the script: those up to `wanted`, and all after them whose members are known by now. A
    /// meeting of a group or committee that an act of the script forms is set only when it was formed.
    async fn schedule_through(&self, wanted: usize) -> Result<(), ScriptProblem> {
        for (at, sitting) in self.script.sittings.iter().enumerate().skip(self.set.load(Ordering::Relaxed)) {
            if at > wanted && !self.is_formed(sitting.schedule.kind) {
                break;
            }
            if self.hall.published().session.sittings.len() != at {
                return Err(self.wrong(sitting.line, "its number was taken by a sitting that an act set before it"));
            }
            self.execute(sitting.line, sitting.schedule.clone()).await?;
            self.set.store(at + 1, Ordering::Relaxed);
        }
        Ok(())
    }

    fn is_formed(&self, kind: SittingKind) -> bool {
        let published = self.hall.published();
        match kind {
            SittingKind::Circle { circle } => published.session.circle(circle).is_ok(),
            SittingKind::Committee { committee } => published.session.committee(committee).is_ok(),
            SittingKind::Preparatory
            | SittingKind::Plenary { .. }
            | SittingKind::Presidium { .. }
            | SittingKind::Delegation { .. } => true,
        }
    }

    /// The session's hall.
    pub fn hall(&self) -> &Arc<Hall> {
        &self.hall
    }

    /// Does every act of one sitting of the script; `sitting` counts from nought.
    ///
    /// # Errors
    /// The first act that could not be done.
    pub async fn hold(&self, sitting: usize) -> Result<(), ScriptProblem> {
        self.schedule_through(sitting).await?;
        let acts = self.script.sittings.get(sitting).map(|sitting| sitting.acts.as_slice()).unwrap_or_default();
        for line in acts {
            self.wait_for(line)?;
            self.act(line).await?;
            // The act may have formed the group that a sitting to come waits for.
            self.schedule_through(sitting).await?;
        }
        Ok(())
    }

    async fn act(&self, line: &Line) -> Result<(), ScriptProblem> {
        match &line.act {
            Act::Command(command) => self.execute(line.line, command.as_ref().clone()).await,
            Act::CheckIn { present, leave, until, absent } => {
                self.check_in(line.line, [*present, *leave], *until, absent).await
            }
            Act::Arrive(seats) => self.arrive(line.line, seats).await,
            Act::ArriveLate(count) => self.arrive_late(line.line, *count).await,
            Act::GoOut(count) => self.go_out(line.line, *count).await,
            Act::ComeBack(count) => self.come_back(line.line, *count).await,
            Act::Vote(question, figures) => self.vote(line.line, *question, *figures).await,
            Act::Speech { begin, seconds } => {
                self.execute(line.line, begin.clone()).await?;
                self.pass(*seconds);
                self.execute(line.line, yishi_procedure::deliberation::speech::EndSpeech::default()).await
            }
        }
    }

    /// Sets the clock to the time of an act.
    fn wait_for(&self, line: &Line) -> Result<(), ScriptProblem> {
        match line.when {
            When::After(seconds) => self.pass(seconds),
            When::At(at) => {
                let then = instant(self.script, line.line, at)?;
                if then < self.clock.now() {
                    let now = BEIJING.to_datetime(self.clock.now());
                    return Err(self.wrong(line.line, format!("{at} is past: the act before it ended at {now}")));
                }
                self.clock.set(then);
            }
        }
        Ok(())
    }

    /// Lets time pass.
    fn pass(&self, seconds: i64) {
        self.set(self.clock.now().saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX));
    }

    fn set(&self, to: Timestamp) {
        self.clock.set(to);
    }

    /// What belongs to the presiding chair is done by the chair, all else by the desk.
    async fn execute(&self, line: u32, command: impl Into<Command>) -> Result<(), ScriptProblem> {
        let command = command.into();
        let actor = if may(Actor::Chair, &command, None) { Actor::Chair } else { Actor::Desk };
        self.execute_as(actor, line, command).await
    }

    async fn execute_as(&self, actor: Actor, line: u32, command: Command) -> Result<(), ScriptProblem> {
        let name = command.name();
        let done = self.hall.execute(actor, command, None).await;
        done.map(|_| ()).map_err(|failure| refused(self.script, line, name, &failure))
    }

    fn wrong(&self, line: u32, reason: impl Into<String>) -> ScriptProblem {
        ScriptProblem { file: self.script.file.clone(), line, reason: reason.into() }
    }
}

fn instant(script: &Scenario, line: u32, at: DateTime) -> Result<Timestamp, ScriptProblem> {
    let reason = |error: jiff::Error| ScriptProblem { file: script.file.clone(), line, reason: error.to_string() };
    BEIJING.to_timestamp(at).map_err(reason)
}

fn refused(script: &Scenario, line: u32, what: &str, failure: &Failure) -> ScriptProblem {
    ScriptProblem { file: script.file.clone(), line, reason: format!("{what}: {failure}") }
}

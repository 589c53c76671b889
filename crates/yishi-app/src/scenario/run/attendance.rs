//! Deputies of a script come, go and come back: real check-ins at the door, one by one.

use jiff::SignedDuration;
use jiff::civil::Time;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::attendance::leave::GrantLeave;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::ids::{SeatNo, SittingNo};

use super::{BEIJING, Runner, instant};
use crate::clock::Clock;
use crate::scenario::crowd::{self, Turnout};
use crate::scenario::problem::ScriptProblem;

/// The reason every invented leave of absence gives.
const REASON: &str = "因事请假";

impl Runner<'_> {
    /// So many come, so many have leave; the last has come by `until`.
    pub(super) async fn check_in(
        &self,
        line: u32,
        numbers: [u32; 2],
        until: Option<Time>,
        absent: &[SeatNo],
    ) -> Result<(), ScriptProblem> {
        let sitting = self.at_work(line)?;
        let turnout = {
            let published = self.hall.published();
            Turnout::of(&published.session, &self.key, absent, numbers, u32::from(sitting.0))
        };
        let turnout = turnout.ok_or_else(|| self.wrong(line, "the roll does not give these numbers"))?;
        for seat in &turnout.on_leave {
            self.execute(line, GrantLeave { sitting, seat: *seat, reason: REASON.to_owned() }).await?;
        }
        self.come_in_turn(line, &turnout.present, until).await
    }

    /// Check-ins spread evenly from now to `until`.
    async fn come_in_turn(&self, line: u32, seats: &[SeatNo], until: Option<Time>) -> Result<(), ScriptProblem> {
        let begin = self.clock.now();
        let end = match until {
            Some(time) => instant(self.script, line, BEIJING.to_datetime(begin).date().to_datetime(time))?,
            None => begin,
        };
        let span = end.duration_since(begin).as_millis();
        if span < 0 {
            return Err(self.wrong(line, "`until` lies before the time of the act"));
        }
        let count = i128::try_from(seats.len().max(1)).unwrap_or(i128::MAX);
        for (seat, nth) in seats.iter().zip(1_i128..) {
            let passed = i64::try_from(span * nth / count).unwrap_or(i64::MAX);
            self.set(begin.saturating_add(SignedDuration::from_millis(passed)).unwrap_or(end));
            self.execute(line, CheckIn { seat: *seat, at: CheckInPlace::Door }).await?;
        }
        Ok(())
    }

    /// These deputies check in.
    pub(super) async fn arrive(&self, line: u32, seats: &[SeatNo]) -> Result<(), ScriptProblem> {
        self.come_in_turn(line, seats, None).await
    }

    pub(super) async fn arrive_late(&self, line: u32, count: u32) -> Result<(), ScriptProblem> {
        let seats = self.some_at(line, Presence::Absent, count)?;
        self.arrive(line, &seats).await
    }

    pub(super) async fn go_out(&self, line: u32, count: u32) -> Result<(), ScriptProblem> {
        for seat in self.some_at(line, Presence::Present, count)? {
            self.execute(line, LeaveSitting { seat }).await?;
        }
        Ok(())
    }

    pub(super) async fn come_back(&self, line: u32, count: u32) -> Result<(), ScriptProblem> {
        for seat in self.some_at(line, Presence::Left, count)? {
            self.execute(line, ReturnToSitting { seat }).await?;
        }
        Ok(())
    }

    fn some_at(&self, line: u32, mark: Presence, count: u32) -> Result<Vec<SeatNo>, ScriptProblem> {
        let mut seats = crowd::others_at(&self.hall.published().session, mark, &self.key, line);
        let wanted = usize::try_from(count).unwrap_or(usize::MAX);
        if seats.len() < wanted {
            return Err(self.wrong(line, format!("only {} deputies are {mark:?}, not {count}", seats.len())));
        }
        seats.truncate(wanted);
        Ok(seats)
    }

    fn at_work(&self, line: u32) -> Result<SittingNo, ScriptProblem> {
        let published = self.hall.published();
        let sitting = published.session.sittings_at_work().last().map(|sitting| sitting.no);
        sitting.ok_or_else(|| self.wrong(line, "the doors of no sitting are open"))
    }
}

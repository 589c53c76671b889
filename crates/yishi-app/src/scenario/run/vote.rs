//! A vote of a script: opened, pressed or counted, closed, declared.
//!
//! A named vote gets a real ballot of every seat that presses. Invariant: the figures of the script are all the entitled, or the
//! vote is not opened.

use jiff::{SignedDuration, Timestamp};
use yishi_procedure::ids::{SeatNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use super::{Runner, refused};
use crate::actor::Actor;
use crate::clock::Clock;
use crate::scenario::act::Figures;
use crate::scenario::crowd;
use crate::scenario::problem::ScriptProblem;

/// Within so many milliseconds all have pressed.
const PRESSING: i64 = 35_000;
/// So many seconds pass between the last act of a vote and the next: counting, closing, declaring.
const PAUSE: i64 = 5;

/// What the runner needs to know of the vote it opened.
struct Opened {
    no: VoteNo,
    method: VoteMethod,
    entitled: Vec<SeatNo>,
    closes_at: Option<Timestamp>,
}

impl Runner<'_> {
    /// Holds a vote from its opening to the declared result.
    pub(super) async fn vote(&self, line: u32, question: Question, figures: Figures) -> Result<(), ScriptProblem> {
        let (counts, not_pressed) = self.figures(line, figures)?;
        self.execute(line, OpenVote { question }).await?;
        let vote = self.opened(line)?;
        match vote.method {
            VoteMethod::ShowOfHands => {
                self.pass(PAUSE);
                self.execute(line, EnterHands { vote: vote.no, counts }).await?;
            }
            VoteMethod::Paper => return Err(self.wrong(line, "this vote is held on paper".to_owned())),
            VoteMethod::Named | VoteMethod::Secret => self.press(line, &vote, counts, not_pressed).await?,
        }
        self.close(line, &vote).await?;
        self.pass(PAUSE);
        self.execute(line, DeclareResult { vote: vote.no }).await
    }

    /// The counted figures and those who do not press; together they must be all present.
    fn figures(&self, line: u32, figures: Figures) -> Result<(Counts, u32), ScriptProblem> {
        let present = self.hall.published().session.sitting_at_work().map_or(0, |sitting| sitting.attendance.present());
        match figures {
            Figures::AllFor => Ok((Counts { approvals: present, ..Counts::default() }, 0)),
            Figures::Counted { counts, not_pressed } => {
                let named = counts.voted() + u64::from(not_pressed);
                if named == u64::from(present) {
                    return Ok((counts, not_pressed));
                }
                Err(self.wrong(line, format!("the four figures are {named} together, but {present} are present")))
            }
        }
    }

    fn opened(&self, line: u32) -> Result<Opened, ScriptProblem> {
        let published = self.hall.published();
        let vote = published.session.running_vote().ok_or_else(|| self.wrong(line, "no vote is open"))?;
        Ok(Opened { no: vote.no, method: vote.method, entitled: vote.entitled.clone(), closes_at: vote.closes_at })
    }

    async fn press(&self, line: u32, vote: &Opened, counts: Counts, not_pressed: u32) -> Result<(), ScriptProblem> {
        let presses = crowd::presses(&vote.entitled, &self.key, counts, not_pressed, vote.no.0);
        let presses = presses.ok_or_else(|| self.wrong(line, "the key persons vote for; the others do not suffice"))?;
        let begin = self.clock.now();
        // Where a vote ends by time all press before it is up.
        let left = vote
            .closes_at
            .map_or(PRESSING, |end| i64::try_from(end.duration_since(begin).as_millis()).unwrap_or(PRESSING));
        let span = PRESSING.min(left - 1).max(0);
        let count = i64::try_from(presses.len().max(1)).unwrap_or(i64::MAX);
        for ((seat, choice), nth) in presses.into_iter().zip(1_i64..) {
            let passed = SignedDuration::from_millis(span * nth / count);
            self.set(begin.saturating_add(passed).unwrap_or(begin));
            self.cast(line, vote.no, seat, choice).await?;
        }
        Ok(())
    }

    async fn cast(&self, line: u32, vote: VoteNo, seat: SeatNo, choice: Choice) -> Result<(), ScriptProblem> {
        let accepted = self.hall.cast(seat, vote, choice, format!("{vote}-{seat}")).await;
        accepted.map(|_| ()).map_err(|failure| refused(self.script, line, "a ballot is not taken", &failure))
    }

    /// The chair closes the vote, or the clock does where its time is set.
    async fn close(&self, line: u32, vote: &Opened) -> Result<(), ScriptProblem> {
        let command = CloseVote { vote: vote.no };
        match vote.closes_at {
            Some(end) => {
                self.set(end);
                self.execute_as(Actor::Clock, line, command.into()).await
            }
            None => {
                self.pass(PAUSE);
                self.execute(line, command).await
            }
        }
    }
}

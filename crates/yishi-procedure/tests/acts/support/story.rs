//! A session in the telling: acts are decided and folded one after the other, each a second after the one before.

use jiff::{SignedDuration, Timestamp};
use yishi_procedure::ids::{SeatNo, VoteNo};
use yishi_procedure::voting::ballot_box::{self, Admitted};
use yishi_procedure::voting::choice::Tally;
use yishi_procedure::voting::closing::{BoxCount, CloseVote};
use yishi_procedure::voting::vote::{Vote, VoteResult};
use yishi_procedure::{Command, Context, Event, Explained, Refusal, Session, apply, decide};
use yishi_rulebook::{Ground, Rulebook};

use super::counts;

/// A session with its rulebook, its stream and its clock.
#[derive(Clone)]
pub struct Story {
    pub book: Rulebook,
    pub state: Option<Session>,
    pub events: Vec<Event>,
    pub clock: Timestamp,
}

/// Opens a test: what came before the act that is tested.
pub fn given(story: Story) -> Story {
    story
}

impl Story {
    pub fn under(book: Rulebook) -> Self {
        Self { book, state: None, events: Vec::new(), clock: "2023-12-26T01:00:00Z".parse().unwrap() }
    }

    pub fn session(&self) -> &Session {
        self.state.as_ref().expect("the session is convened")
    }

    /// Tries an act, and folds what follows from it.
    pub fn when(&mut self, command: impl Into<Command>) -> Outcome {
        let context = Context::at(self.clock);
        self.act(&command.into(), &context)
    }

    /// Closes a vote that was pressed, with the counted box.
    pub fn when_the_box_holds(&mut self, vote: u32, figures: [u32; 3]) -> Outcome {
        let ballots = BoxCount { counts: counts(figures), digest: "ab".repeat(32) };
        let context = Context { ballots: Some(ballots), ..Context::at(self.clock) };
        self.act(&CloseVote { vote: VoteNo(vote) }.into(), &context)
    }

    pub fn act(&mut self, command: &Command, context: &Context) -> Outcome {
        let outcome = decide(self.state.as_ref(), &self.book, command, context);
        if let Err(refusal) = &outcome {
            crate::witness::refused(&self.book, &self.events, command, context, refusal);
        }
        for event in outcome.iter().flatten() {
            self.fold(event.clone());
        }
        self.clock += SignedDuration::from_secs(1);
        Outcome(outcome)
    }

    /// The same story after one more act, which must go through.
    pub fn after(mut self, command: impl Into<Command>) -> Self {
        self.when(command).happens();
        self
    }

    /// The same story after an event, whatever act it came of.
    pub fn told(mut self, event: Event) -> Self {
        self.fold(event);
        self
    }

    fn fold(&mut self, event: Event) {
        apply(&mut self.state, &event);
        self.events.push(event);
    }

    /// The same story some seconds later.
    pub fn later(mut self, seconds: i64) -> Self {
        self.clock += SignedDuration::from_secs(seconds);
        self
    }

    /// A deputy presses in a named vote, having pressed `earlier` times before.
    pub fn press(&self, vote: u32, seat: u32, earlier: u32) -> Result<Admitted, Refusal> {
        ballot_box::admit(self.session(), VoteNo(vote), SeatNo(seat), earlier, self.clock)
    }

    pub fn present(&self) -> u32 {
        self.session().sitting_at_work().unwrap().attendance.present()
    }

    pub fn vote(&self, no: u32) -> &Vote {
        self.session().vote(VoteNo(no)).unwrap()
    }

    pub fn result(&self, no: u32) -> &VoteResult {
        self.vote(no).result.as_ref().expect("the vote is closed")
    }
}

/// What came of an act.
#[must_use]
#[derive(Debug)]
pub struct Outcome(pub Result<Vec<Event>, Refusal>);

impl Outcome {
    /// The act went through.
    pub fn happens(self) -> Vec<Event> {
        self.0.unwrap_or_else(|refusal| panic!("refused: {refusal}"))
    }

    /// The act went through and left these kinds of events.
    pub fn gives(self, kinds: &[&str]) -> Vec<Event> {
        let events = self.happens();
        assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), kinds);
        events
    }

    /// The act was refused with that code and those figures, and no rule of the rulebook stands behind it.
    #[track_caller]
    pub fn refused(self, said: &str) {
        let refusal = self.0.expect_err("refused");
        assert_eq!((refusal.to_string().as_str(), refusal.grounds(), refusal.citation()), (said, None, None));
    }

    /// The act was refused with that code, because the judged figures of that article are not met.
    #[track_caller]
    pub fn refused_by(self, said: &str, article: &str) {
        let refusal = self.0.expect_err("refused");
        let ground = refusal.grounds().expect("grounds");
        let shown =
            format!("{} count={} needed={} total={}", refusal.code(), ground.count, ground.needed, ground.total);
        let citation = refusal.citation().unwrap().to_string();
        assert_eq!((refusal.to_string().as_str(), shown.as_str(), citation.as_str()), (said, said, article));
        assert!(!ground.met && ground.count < ground.needed);
    }

    /// The act was refused with that code and the citation of an article that has no figures.
    #[track_caller]
    pub fn refused_citing(self, said: &str, article: &str) {
        let refusal = self.0.expect_err("refused");
        let citation = refusal.citation().expect("a citation").to_string();
        assert_eq!((refusal.to_string().as_str(), citation.as_str()), (said, article));
        assert!(refusal.grounds().is_none());
    }
}

/// The four figures as the chair reads them: for, against, abstain, not pressed.
pub fn four(tally: Tally) -> [u32; 4] {
    [tally.approvals, tally.against, tally.abstain, tally.not_pressed]
}

/// A ground as the hall shows it, such as `quorum.sitting 349/523 needs 349: met by OL 14`.
pub fn shown(ground: &Ground) -> String {
    let met = if ground.met { "met" } else { "not met" };
    let Ground { rule, count, total, needed, citation, .. } = ground;
    format!("{rule} {count}/{total} needs {needed}: {met} by {citation}")
}

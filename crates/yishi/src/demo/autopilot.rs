//! The patient chair: goes through the script of the last sitting, and acts only when nobody else has for a while.
//!
//! What somebody has done before it is refused to it by the procedure, and then it goes on to the next line.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;
use yishi_app::scenario::{Act, Scenario};
use yishi_app::{Actor, Failure, Hall};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::deliberation::sitting::Stage;
use yishi_procedure::deliberation::speech::EndSpeech;
use yishi_procedure::ids::VoteNo;
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Explained};
use yishi_web::web::Shared;

use crate::demo::crowd;
use crate::demo::quiet::quiet;

/// The code of «too few are present to open».
const QUORUM_LACKING: &str = "A.215";

/// A secret ballot stays open so many times as long as the pilot is patient.
const SECRET_PATIENCE: u32 = 4;

/// Flies the last sitting of a script; one question may be decided by a secret vote, whatever the script says.
pub async fn fly(hall: Arc<Hall>, script: Scenario, web: Shared, patience: u64, by_secret_vote: Option<Question>) {
    let pilot = Pilot { hall, web, patience: Duration::from_secs(patience), by_secret_vote };
    let acts = script.sittings.last().map(|sitting| sitting.acts.as_slice()).unwrap_or_default();
    for line in acts {
        pilot.line(&line.act).await;
    }
}

struct Pilot {
    hall: Arc<Hall>,
    web: Shared,
    patience: Duration,
    by_secret_vote: Option<Question>,
}

impl Pilot {
    async fn line(&self, act: &Act) {
        match act {
            Act::Command(command) => self.command(command).await,
            Act::CheckIn { present, absent, .. } => crowd::arrive(&self.hall, &self.web, *present as usize, absent),
            Act::Arrive(seats) => crowd::arrive(&self.hall, &self.web, seats.len(), &[]),
            Act::ArriveLate(count) => crowd::arrive(&self.hall, &self.web, *count as usize, &[]),
            Act::GoOut(count) => crowd::go_out(&self.hall, &self.web, *count as usize),
            Act::ComeBack(count) => crowd::come_back(&self.hall, &self.web, *count as usize),
            Act::Vote(question, _) => {
                self.wait().await;
                self.vote(*question).await;
            }
            Act::Speech { begin, .. } => {
                self.wait().await;
                self.act(begin.clone()).await;
                self.wait().await;
                self.act(EndSpeech::default()).await;
            }
        }
    }

    /// What lies before the sitting is done at once; what is the chair's waits its turn.
    async fn command(&self, command: &Command) {
        let before = self.hall.published().session.sitting_at_work().is_none();
        if !before {
            self.wait().await;
            self.finish_vote().await;
        }
        while let Err(Failure::Refused(refusal)) = self.hall.execute(Actor::Desk, command.clone(), None).await {
            if refusal.code() != QUORUM_LACKING {
                tracing::debug!(%refusal, "somebody was faster than the simulated chair");
                return;
            }
            sleep(Duration::from_secs(1)).await;
        }
    }

    /// Waits until nobody has acted for as long as the pilot is patient; arrivals and presses are no acts.
    async fn wait(&self) {
        quiet(self.hall.versions(), self.patience, || self.acts_so_far()).await;
    }

    /// A mark that changes with every act of the sitting.
    fn acts_so_far(&self) -> (usize, usize, usize, Option<Stage>) {
        let published = self.hall.published();
        let session = &published.session;
        let declared =
            session.votes.iter().filter(|vote| vote.result.as_ref().is_some_and(|r| r.declared_at.is_some()));
        let sitting = session.sitting_at_work();
        let spoken = sitting.map_or(0, |sitting| sitting.speeches.len() + sitting.reports.len());
        (session.votes.len(), declared.count(), spoken, sitting.map(|sitting| sitting.stage))
    }

    /// Votes on a question; where it is to be secret, the presidium chooses that method for this one vote.
    async fn vote(&self, question: Question) {
        let usual = self.hall.published().session.method;
        let secretly = self.by_secret_vote == Some(question) && self.hall.trustees().record().is_some();
        if secretly {
            self.choose(VoteMethod::Secret).await;
        }
        self.act(OpenVote { question }).await;
        self.finish_vote().await;
        if let (true, Some(usual)) = (secretly, usual) {
            self.choose(usual).await;
        }
    }

    async fn choose(&self, method: VoteMethod) {
        let members = self.hall.published().session.presidium.as_ref().map(|presidium| presidium.members.len());
        let members = members.and_then(|members| u32::try_from(members).ok());
        let figures = members.map(|all| PresidiumFigures { present: all, approvals: all, meeting: None });
        self.act(ChooseMethod { method, figures }).await;
    }

    /// Closes a secret ballot after a good while, for filling one in takes longer than a press, and waits for the trustees.
    /// As long as ballots come in it stays open.
    async fn finish_secret_ballot(&self) {
        let Some(ballot) = self.hall.published().session.open_sealed_ballot().map(|ballot| ballot.no) else { return };
        let (mut waited, mut before) = (0, None);
        while waited < SECRET_PATIENCE || before != self.in_the_box() {
            before = self.in_the_box();
            self.wait().await;
            waited += 1;
        }
        self.act(CloseSealedBallot { ballot }).await;
        let mut versions = self.hall.versions();
        while self.hall.published().session.open_sealed_ballot().is_some() {
            if versions.changed().await.is_err() {
                return;
            }
        }
    }

    fn in_the_box(&self) -> Option<u32> {
        self.hall.sealed_figures().map(|figures| figures.ballots)
    }

    /// Brings a vote that is open, or not declared, to its end.
    async fn finish_vote(&self) {
        self.finish_secret_ballot().await;
        if let Some((vote, hands)) = self.open_vote() {
            self.wait().await;
            if let Some(counts) = hands {
                self.act(EnterHands { vote, counts }).await;
            }
            self.act(CloseVote { vote }).await;
        }
        let undeclared = self.hall.published().session.undeclared_vote().map(|vote| vote.no);
        if let Some(vote) = undeclared {
            self.wait().await;
            self.act(DeclareResult { vote }).await;
        }
    }

    /// The open vote, unless sealed ballots decide it; where hands are raised, with the figures the tellers of the demonstration
    /// count.
    fn open_vote(&self) -> Option<(VoteNo, Option<Counts>)> {
        let published = self.hall.published();
        let vote = published.session.running_vote().filter(|vote| vote.method != VoteMethod::Secret)?;
        let hands = match vote.method {
            VoteMethod::ShowOfHands => Some(Counts { approvals: vote.entitled_count(), against: 0, abstain: 0 }),
            VoteMethod::Named | VoteMethod::Secret | VoteMethod::Paper => None,
        };
        Some((vote.no, hands))
    }

    async fn act(&self, command: impl Into<Command>) {
        if let Err(refused) = self.hall.execute(Actor::Desk, command.into(), None).await {
            tracing::debug!(%refused, "somebody was faster than the simulated chair");
        }
    }
}

//! What the chair says at a sealed ballot, from the call to vote to the figures of its count.

use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::choice::Choice;
use yishi_views::sealed_board::{LineVotes, SealedBoard};
use yishi_views::sealed_step::SealedStep;

use crate::pages::place::Place;
use crate::pages::{people, sealed};

/// The words of a step.
pub(super) fn spoken(at: Place, step: SealedStep, board: &SealedBoard) -> String {
    match step {
        SealedStep::Close if board.closes_at.is_some() => at.t("say-sealed-runs").to_owned(),
        SealedStep::Close => at.t("say-sealed-close").to_owned(),
        SealedStep::AwaitKeys => at.tw("say-sealed-closed", &figures(board)),
        SealedStep::Announce => announced(at, board),
        SealedStep::HoldAgain if board.stage == SealedStage::Void => at.t("say-sealed-void").to_owned(),
        SealedStep::HoldAgain => at.t("say-sealed-abandoned").to_owned(),
    }
}

/// The name of a step, which is also what its button says.
pub(super) fn step(step: SealedStep) -> &'static str {
    match step {
        SealedStep::Close => "step-sealed-close",
        SealedStep::AwaitKeys => "step-sealed-await-keys",
        SealedStep::Announce => "step-sealed-announce",
        SealedStep::HoldAgain => "step-sealed-hold-again",
    }
}

fn figures(board: &SealedBoard) -> [(&'static str, crate::texts::Value<'static>); 3] {
    [("entitled", board.entitled.into()), ("ballots", board.ballots.into()), ("hash", sealed::seal(&board.head).into())]
}

/// The count as it is read out: ballots, then each candidate in the order of the ballot.
fn announced(at: Place, board: &SealedBoard) -> String {
    let lines: Vec<String> = board.lines.iter().map(|line| spoken_line(at, line)).collect();
    let [entitled, ballots, _] = figures(board);
    at.tw("say-sealed-announce", &[entitled, ballots, ("lines", lines.join(at.t("sealed-line-join")).into())])
}

fn spoken_line(at: Place, line: &LineVotes) -> String {
    let [approvals, against, abstain] =
        [Choice::For, Choice::Against, Choice::Abstain].map(|choice| line.votes.of(choice));
    let figures = [
        ("name", people::spoken(at, &line.person).into()),
        ("for", approvals.into()),
        ("against", against.into()),
        ("abstain", abstain.into()),
    ];
    at.tw("say-sealed-line", &figures)
}

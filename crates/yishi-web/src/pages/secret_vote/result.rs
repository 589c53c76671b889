//! The result of a secret ballot, on the page on which it was voted.
//!
//! Invariant: the figures stand in their fixed order, each with its word and its shape.

use maud::{Markup, html};
use yishi_names::person::PersonName;
use yishi_procedure::voting::choice::Choice;
use yishi_views::secret_vote::{BallotQuestion, BallotResult, CandidateVotes, SecretBallot};

use crate::pages::figures::verdict;
use crate::pages::place::Place;
use crate::pages::{result, shapes, words};

/// The result.
pub fn result(at: Place, ballot: &SecretBallot, result: &BallotResult) -> Markup {
    match result {
        BallotResult::Resolution(figures) => html! {
            (verdict(at, figures.passed)) (result::body(at, figures)) (result::grounds(at, figures))
        },
        BallotResult::Candidates(votes) => html! {
            @for (question, votes) in ballot.questions.iter().zip(votes) { (slate(at, question, votes)) }
        },
    }
}

fn slate(at: Place, question: &BallotQuestion, votes: &[CandidateVotes]) -> Markup {
    match question {
        BallotQuestion::Resolution => html! {},
        BallotQuestion::Candidates { office, names, .. } => html! {
            h3 { (at.wording(office)) }
            ol.vote-lines { @for (name, votes) in names.iter().zip(votes) { (candidate(at, name, *votes)) } }
        },
    }
}

fn candidate(at: Place, name: &PersonName, votes: CandidateVotes) -> Markup {
    let counted = [(Choice::For, votes.approvals), (Choice::Against, votes.against), (Choice::Abstain, votes.abstain)];
    let (state, word) =
        if votes.elected { ("passed", at.t("secret-elected")) } else { ("failed", at.t("secret-not-elected")) };
    html! {
        li.vote-line {
            p.vote-name { (at.person(name)) " " span.badge data-state=(state) { (word) } }
            p.vote-figures {
                @for (choice, count) in counted {
                    span data-choice=(choice.as_str()) { (shapes::choice(choice)) (words::choice(at, choice)) " " b { (count) } }
                }
            }
        }
    }
}

//! The ballot paper as the phone lays it out: three large choices, or a line for each candidate.
//!
//! Law: Electoral Law art 40, 42 (for, against, or abstain; no more than the seats). Invariant: nothing is marked beforehand;
//! what the record calls the answers stands beside each question, and the phone holds the record against it.

use maud::{Markup, html};
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::voting::choice::Choice;
use yishi_views::secret_vote::{BallotQuestion, SecretBallot};

use crate::pages::place::Place;
use crate::pages::{shapes, words};

/// The paper, in a template with the vote's own id: a live page replaces it with the next vote's and never patches it.
pub fn paper(at: Place, ballot: &SecretBallot) -> Markup {
    html! {
        template id=(format!("paper-{}", ballot.uuid)) {
            @for (no, question) in ballot.questions.iter().enumerate() {
                @match question {
                    BallotQuestion::Resolution => (resolution(at, no, &ballot.title, question)),
                    BallotQuestion::Candidates { office, seats, names } => {
                        @let alone = ballot.questions.len() == 1;
                        (candidates(at, &Slate { no, office, seats: *seats, names, alone }, question))
                    }
                }
            }
        }
    }
}

fn resolution(at: Place, no: usize, title: &Text, question: &BallotQuestion) -> Markup {
    html! {
        fieldset.vote-paper data-question=(no) data-kind="resolution" data-answers=(answers(question)) {
            legend.lead { (at.wording(title)) }
            p.soft { (at.t("secret-resolution-rule")) }
            div.vote-choices { @for choice in Choice::ALL { (mark(at, no, 0, choice)) } }
        }
    }
}

/// The candidates of one question.
struct Slate<'a> {
    no: usize,
    office: &'a Text,
    seats: u32,
    names: &'a [PersonName],
    /// Whether the ballot has no other question.
    alone: bool,
}

fn candidates(at: Place, slate: &Slate, question: &BallotQuestion) -> Markup {
    let Slate { no, office, seats, names, .. } = slate;
    html! {
        fieldset.vote-paper data-question=(no) data-kind="candidates" data-seats=(seats) data-answers=(answers(question))
            data-count=(count(at, slate)) {
            legend.lead { (at.wording(office)) }
            p.soft { (at.tw("secret-candidates-rule", &[("seats", (*seats).into())])) }
            ol.vote-lines { @for (line, name) in names.iter().enumerate() { (candidate(at, *no, line, name)) } }
        }
    }
}

fn candidate(at: Place, no: usize, line: usize, name: &PersonName) -> Markup {
    html! {
        li.vote-line data-line=(line) {
            p.vote-name data-name { (at.person(name)) }
            div.vote-marks role="radiogroup" aria-label=(at.name(name)) {
                @for choice in Choice::ALL { (mark(at, no, line, choice)) }
            }
        }
    }
}

/// How many are voted for, with a place for the number, which the phone fills.
fn count(at: Place, slate: &Slate) -> String {
    let mut figures = vec![("n", "{n}".into()), ("seats", slate.seats.into())];
    if slate.alone {
        return at.tw("secret-count", &figures);
    }
    figures.push(("office", at.plain(slate.office).into()));
    at.tw("secret-count-office", &figures)
}

fn mark(at: Place, question: usize, line: usize, choice: Choice) -> Markup {
    html! {
        label.vote-mark data-choice=(choice.as_str()) {
            input type="radio" name=(format!("mark-{question}-{line}")) value=(choice.as_str());
            span { (shapes::choice(choice)) (words::choice(at, choice)) }
        }
    }
}

/// What the record calls the answers, as JSON.
fn answers(question: &BallotQuestion) -> String {
    serde_json::Value::from(question.answers()).to_string()
}

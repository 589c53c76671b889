//! The method of voting: by the rulebook, or as the presidium (the standing committee) has chosen instead.
//!
//! Law: NPC rules of procedure art 60: resolutions by secret device unless the presidium picks another way; preparatory meetings
//! by device or hands (rules of procedure C6). A vote that must be secret is refused while secret ballots are not available.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Citation, FlagRule, Ground, LeadingOrgan, PersonnelBallot, PersonnelBallotRule, Rulebook};

pub use yishi_rulebook::VoteMethod;

use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::question::Question;

/// Chooses the method for the votes of this session's plenaries instead of the rulebook's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChooseMethod {
    /// The method.
    pub method: VoteMethod,
    /// The presidium's figures; absent where the standing committee decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The method was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MethodChosen {
    /// The method.
    pub method: VoteMethod,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &ChooseMethod) -> Result<Vec<Event>, Refusal> {
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    require_allowed(book, command.method)?;
    if !book.flag(FlagRule::MethodMayBeChosen) {
        return Err(VotingRefusal::MethodNotAllowed(command.method).into());
    }
    let grounds = match session.led_by {
        LeadingOrgan::StandingCommittee => Vec::new(),
        LeadingOrgan::Presidium => {
            let figures = command.figures.ok_or(DeliberationRefusal::PresidiumFiguresMissing)?;
            presidium::judge(session, book, figures)?
        }
    };
    Ok(vec![Event::MethodChosen(MethodChosen { method: command.method, grounds })])
}

/// The method by which a sitting votes now.
pub fn in_force(session: &Session, sitting: &Sitting, book: &Rulebook) -> VoteMethod {
    match sitting.kind {
        SittingKind::Preparatory => book.preparatory_method().value,
        SittingKind::Plenary { .. }
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => session.method.unwrap_or(book.decision_method().value),
    }
}

/// The method by which a sitting decides that question, and the rule behind it: the question's own, or the one in force.
pub fn for_question(
    session: &Session,
    sitting: &Sitting,
    book: &Rulebook,
    question: Question,
) -> Result<(VoteMethod, Citation), Refusal> {
    if let Some(rule) = question.ballot_rule() {
        return for_office(session, sitting, book, rule);
    }
    match question.own_method() {
        None => Ok((in_force(session, sitting, book), citation(session, sitting, book).clone())),
        Some(own) => rules::choice(book, own).map(|rule| (rule.value, rule.citation)),
    }
}

/// Matters of office are voted on paper where they have to be secret, and by the method in force otherwise.
fn for_office(
    session: &Session,
    sitting: &Sitting,
    book: &Rulebook,
    rule: PersonnelBallotRule,
) -> Result<(VoteMethod, Citation), Refusal> {
    let rule = rules::choice(book, rule)?;
    match rule.value {
        PersonnelBallot::Paper => Ok((VoteMethod::Paper, rule.citation)),
        PersonnelBallot::Secret => Ok((VoteMethod::Secret, rule.citation)),
        PersonnelBallot::Usual => Ok((in_force(session, sitting, book), citation(session, sitting, book).clone())),
    }
}

/// The rule that makes that method the one in force, for a refusal that must say why.
pub(crate) fn citation<'a>(session: &Session, sitting: &Sitting, book: &'a Rulebook) -> &'a Citation {
    match (sitting.kind, session.method) {
        (SittingKind::Preparatory, _) => &book.preparatory_method().citation,
        (_, Some(_)) => &book.flag_rule(FlagRule::MethodMayBeChosen).citation,
        (_, None) => &book.decision_method().citation,
    }
}

fn require_allowed(book: &Rulebook, method: VoteMethod) -> Result<(), Refusal> {
    if book.decision_method().allows(&method) { Ok(()) } else { Err(VotingRefusal::MethodNotAllowed(method).into()) }
}

pub(crate) fn apply(session: &mut Session, event: &MethodChosen) {
    session.method = Some(event.method);
}

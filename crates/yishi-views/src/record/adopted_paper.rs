//! Resolutions and other texts the session adopted, each as a paper under its own title with the line of its adoption.
//!
//! Law: H4 (titles of resolutions); the line （…年…月…日…会议通过） stands under the title. Invariant: a draft is called a draft no more
//! once it is adopted, and nothing that did not pass is here.

use jiff::civil::Date;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::voting::question::Question;
use yishi_procedure::voting::vote::Vote;
use yishi_rulebook::Rulebook;

use crate::vote::ResultFigures;

/// An adopted text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AdoptedPaper {
    /// Its title, without the word for a draft.
    pub title: Text,
    /// The day of its adoption.
    pub on: Option<Date>,
    /// The vote that adopted it.
    pub result: ResultFigures,
}

/// Everything that was adopted and has a text of its own, in the order of the votes.
pub(crate) fn all(session: &Session, book: &Rulebook) -> Vec<AdoptedPaper> {
    let passed = session.votes.iter().filter(|vote| vote.result.as_ref().is_some_and(|result| result.passed));
    passed.filter_map(|vote| of(session, book, vote)).collect()
}

fn of(session: &Session, book: &Rulebook, vote: &Vote) -> Option<AdoptedPaper> {
    has_a_text(vote.question).then_some(())?;
    let title = without_draft(&vote.question.title(session)?);
    let on = session.sitting(vote.sitting).ok().map(|sitting| sitting.date);
    Some(AdoptedPaper { title, on, result: ResultFigures::of(session, vote, book)? })
}

/// Lists, changes and matters of office are decided without a text that bears their name.
fn has_a_text(question: Question) -> bool {
    match question {
        Question::Item(_) | Question::Motion(_) | Question::Bill(_) | Question::ElectionMethod => true,
        Question::PresidiumList
        | Question::Agenda
        | Question::Committee(_)
        | Question::FurtherElection { .. }
        | Question::SpecialCommittee(_)
        | Question::PresidiumMember(_)
        | Question::SecretaryGeneral
        | Question::NonVotingList
        | Question::AgendaChange(_)
        | Question::Scrutineers
        | Question::CommitteeCharge(_)
        | Question::Amendment(_)
        | Question::Clause(_)
        | Question::BillPart { .. }
        | Question::Removal(_)
        | Question::Dismissal(_)
        | Question::Investigation(_)
        | Question::Resignation(_)
        | Question::Appointment(_) => false,
    }
}

/// 关于预算的决议（草案） is adopted as 关于预算的决议.
pub(crate) fn without_draft(title: &Text) -> Text {
    let plain = |text: &str| text.replace("（草案）", "").replace(" (draft)", "").replace(" (Draft)", "");
    Text { hans: plain(&title.hans), hant: plain(&title.hant), en: title.en.as_deref().map(plain) }
}

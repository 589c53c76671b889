//! What a sealed ballot is called in its public archive and on the pages about it.
//!
//! Invariant: the title is made from the record alone; the same ballot is called the same wherever it is shown.

use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ids::ElectionNo;
use yishi_procedure::voting::question::Question;

/// What a sealed ballot on that subject is called.
pub fn sealed_title(session: &Session, subject: BallotSubject) -> Text {
    match subject {
        BallotSubject::Round { election, round: 1 } => of_election(session, election),
        BallotSubject::Round { election, round } => {
            let title = of_election(session, election);
            let (hans, hant) =
                (format!("{}（第{round}轮投票）", title.hans), format!("{}（第{round}輪投票）", title.hant));
            with_english(Text::new(hans, hant), title.en.map(|en| format!("{en} (round {round})")))
        }
        BallotSubject::Preliminary { election } => {
            let title = of_election(session, election);
            let (hans, hant) = (format!("{}（预选）", title.hans), format!("{}（預選）", title.hant));
            with_english(Text::new(hans, hant), title.en.map(|en| format!("{en} (preliminary vote)")))
        }
        BallotSubject::Question(question) => of_question(session, question),
    }
}

fn of_election(session: &Session, no: ElectionNo) -> Text {
    let election = session.elections.iter().find(|election| election.no == no);
    election.map(|election| election.title.clone()).unwrap_or_default()
}

fn of_question(session: &Session, question: Question) -> Text {
    match question.title(session) {
        Some(title) => title,
        None if question == Question::Agenda => {
            Text::new("会议议程（草案）", "會議議程（草案）").with_english("Draft agenda")
        }
        None => Text::new("主席团和秘书长名单（草案）", "主席團和秘書長名單（草案）")
            .with_english("Draft list of the presidium and the secretary-general"),
    }
}

fn with_english(title: Text, english: Option<String>) -> Text {
    match english {
        Some(english) => title.with_english(english),
        None => title,
    }
}

//! A short account of a held session: each sitting with its quorum, each vote with its four figures, both with their citation.

use std::fmt::Write;

use yishi_names::Assembly;
use yishi_names::assembly::{closing_name, opening_name, plenary_name, preparatory_meeting_name};
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{PlenaryPart, Sitting, SittingKind};
use yishi_procedure::voting::question::Question;
use yishi_procedure::voting::vote::Vote;
use yishi_rulebook::Ground;

/// The account, a few lines to a sitting.
pub(super) fn of(session: &Session) -> String {
    let title = &session.title;
    let name = Assembly::of(title.kind, title.place.clone()).session_full(title.term, title.ordinal).hans;
    let again = if session.reconstruction.is_some() { ", held again from a report" } else { "" };
    let mut account = format!("{name} ({}{again})\nrulebook {}\n", session.id, session.rulebook.id);
    let mut sittings: Vec<&Sitting> = session.sittings.iter().collect();
    sittings.sort_by_key(|sitting| sitting.opened_at);
    for sitting in sittings {
        tell_sitting(&mut account, session, sitting);
    }
    account
}

fn tell_sitting(account: &mut String, session: &Session, sitting: &Sitting) {
    let Some(quorum) = &sitting.opening_quorum else { return };
    let name = sitting_name(sitting.kind);
    // Writing to a String cannot fail.
    let _ = writeln!(account, "\n{} {name}: entitled {}, present {}", sitting.date, quorum.total, quorum.count);
    let _ = writeln!(account, "  quorum {}", ground(quorum));
    for vote in session.votes.iter().filter(|vote| vote.sitting == sitting.no) {
        tell_vote(account, session, vote);
    }
}

fn tell_vote(account: &mut String, session: &Session, vote: &Vote) {
    let Some(result) = &vote.result else { return };
    let (tally, verdict) = (result.tally, if result.passed { "passed" } else { "not passed" });
    let (no, method, question) = (vote.no, vote.method, question(session, vote.question));
    let _ = writeln!(account, "  vote {no} ({method}) {question}: {verdict}");
    let _ = writeln!(
        account,
        "    for {}, against {}, abstain {}, not pressed {}",
        tally.approvals, tally.against, tally.abstain, tally.not_pressed
    );
    for judged in &result.grounds {
        let _ = writeln!(account, "    {}", ground(judged));
    }
}

fn ground(ground: &Ground) -> String {
    let Ground { count, total, needed, share, citation, .. } = ground;
    let met = if ground.met { "met" } else { "not met" };
    let rule = format!("{} {}/{} of {total}", ground.cmp, share.num, share.den);
    format!("{met}: {count}, needed {needed} ({rule}; {citation}, {})", citation.status)
}

fn sitting_name(kind: SittingKind) -> String {
    match kind {
        SittingKind::Preparatory => preparatory_meeting_name().hans,
        SittingKind::Plenary { part: PlenaryPart::Opening, .. } => opening_name().hans,
        SittingKind::Plenary { part: PlenaryPart::Closing, .. } => closing_name().hans,
        SittingKind::Plenary { part: PlenaryPart::Ordinary, ordinal } => {
            ordinal.map_or_else(|| "全体会议".to_owned(), |no| plenary_name(u16::from(no)).hans)
        }
        SittingKind::Presidium { ordinal } => {
            format!("主席团第{}次会议", yishi_names::numeral::ordinal(u16::from(ordinal)))
        }
        SittingKind::Delegation { .. } => "代表团会议".to_owned(),
        SittingKind::Circle { .. } => "小组会议".to_owned(),
        SittingKind::Committee { .. } => "委员会会议".to_owned(),
    }
}

fn question(session: &Session, question: Question) -> String {
    match question {
        Question::PresidiumList => "主席团和秘书长名单".to_owned(),
        Question::Agenda => "议程".to_owned(),
        Question::Committee(_)
        | Question::PresidiumMember(_)
        | Question::SecretaryGeneral
        | Question::NonVotingList
        | Question::AgendaChange(_)
        | Question::Scrutineers
        // ---- motions and bills ----
        | Question::Motion(_)
        | Question::CommitteeCharge(_)
        | Question::Amendment(_)
        | Question::Clause(_)
        | Question::Bill(_)
        | Question::BillPart { .. } => question.title(session).map(|title| title.hans).unwrap_or_default(),
        Question::Removal(_)
        | Question::Dismissal(_)
        | Question::Investigation(_)
        | Question::Resignation(_)
        | Question::Appointment(_) => question.title(session).map(|title| title.hans).unwrap_or_default(),
        // ---- election ----
        Question::ElectionMethod | Question::FurtherElection { .. } | Question::SpecialCommittee(_) => {
            question.title(session).map(|title| title.hans).unwrap_or_default()
        }
        Question::Item(item) => session.item(item).map_or_else(|_| item.to_string(), |item| item.title.hans.clone()),
    }
}

//! The words the chair says at each step, in the formulas of the house.

use std::cmp::Ordering;

use yishi_names::formula::Announced;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::deliberation::sitting::{PlenaryPart, SittingKind};
use yishi_procedure::voting::method::VoteMethod;
use yishi_views::ballot_step::Papers;
use yishi_views::call_up::CallUp;
use yishi_views::chair::ChairPage;
use yishi_views::matter::Matter;
use yishi_views::next_step::NextStep;
use yishi_views::quorum::QuorumFigures;

use crate::pages::place::Place;
use crate::pages::{people, result, words};
use crate::texts::Lang;

/// What the chair says, in the formula of the house.
pub(crate) fn spoken(at: Place, view: &ChairPage) -> String {
    match &view.next {
        NextStep::OpenDoors(head) => at.tw(
            "say-open-doors",
            &[("sitting", words::sitting(at, head.kind).into()), ("day", words::sitting_day(at, head).into())],
        ),
        NextStep::NameChairs(_) => at.t("say-name-chairs").to_owned(),
        NextStep::WaitForQuorum { missing } => at.tw("say-wait-for-quorum", &[("missing", (*missing).into())]),
        NextStep::OpenSitting(Some(quorum), _) => opening(at, quorum),
        NextStep::OpenSitting(None, _) => at.t("say-open-part").to_owned(),
        NextStep::BeginSegment(segment) => at.tw("say-begin-segment", &[("n", (*segment).into())]),
        NextStep::TakeUp(matter) => take_up(at, matter),
        NextStep::HearReport(matter, planned) => hear(at, matter, planned.as_deref()),
        NextStep::BeginSpeech(matter) => at.tw("say-begin-speech", &[("title", words::matter(at, matter).into())]),
        NextStep::EndSpeech(person) => at.tw("say-end-speech", &[("name", people::spoken(at, person).into())]),
        NextStep::OpenVote(matter, method) => vote_call(at, &words::quoted(at, matter), *method),
        NextStep::CloseVote(vote) if vote.closes_at.is_some() => at.t("say-vote-runs").to_owned(),
        NextStep::CloseVote(vote) if vote.method == VoteMethod::ShowOfHands => at.t("say-close-hands").to_owned(),
        NextStep::CloseVote(_) => at.t("say-close-vote").to_owned(),
        NextStep::EnterHands(_) => at.t("say-enter-hands").to_owned(),
        NextStep::DeclareResult(figures) => result::spoken(at, figures),
        NextStep::CloseSitting(_, kind) => closing(at, view, *kind),
        NextStep::ResumeSitting(_) => at.t("say-resume-sitting").to_owned(),
        NextStep::ResumeSession => at.t("say-resume-session").to_owned(),
        NextStep::AwaitBallot(stage) => at.t(ballot_waits(*stage)).to_owned(),
        NextStep::DeclareBallot(papers) => papers_back(at, *papers),
        NextStep::AnnounceBallot(_) => at.t("say-announce-ballot").to_owned(),
        NextStep::Sealed(step, board) => super::sealed::spoken(at, *step, board),
        NextStep::Nothing => at.t("say-nothing").to_owned(),
    }
}

fn ballot_waits(stage: BallotStage) -> &'static str {
    match stage {
        BallotStage::Opened => "say-ballot-issue",
        BallotStage::Issued => "say-ballot-vote",
        BallotStage::Returned | BallotStage::Counting => "say-ballot-count",
        BallotStage::Confirmed => "say-ballot-report",
        BallotStage::Reported | BallotStage::Announced | BallotStage::Void => "say-announce-ballot",
    }
}

/// The figures as they are read out; whether the ballot is valid is what they come to, and the record judges it once more.
fn papers_back(at: Place, papers: Papers) -> String {
    let figures = [("issued", papers.issued.into()), ("returned", papers.returned.into())];
    at.tw(
        match papers.returned.cmp(&papers.issued) {
            Ordering::Less => "say-ballot-fewer",
            Ordering::Equal => "say-ballot-equal",
            Ordering::Greater => "say-ballot-more",
        },
        &figures,
    )
}

/// The formula of the opening is the house's own in Chinese, and a plain sentence in English.
fn opening(at: Place, quorum: &QuorumFigures) -> String {
    let announced = Announced {
        kind: quorum.kind,
        measure: words::measure_word(Place::new(Lang::ZhHans), quorum.kind),
        entitled: quorum.entitled,
        present: quorum.present,
        quorate: quorum.met,
    };
    let call = announced.opening_call();
    match at.lang {
        Lang::ZhHans => call.hans,
        Lang::ZhHant => call.hant,
        Lang::En => {
            let figures = [("entitled", quorum.entitled.into()), ("present", quorum.present.into())];
            at.tw("say-open-sitting", &figures)
        }
    }
}

fn take_up(at: Place, matter: &Matter) -> String {
    let title = ("title", words::quoted(at, matter).into());
    match matter {
        Matter::PresidiumList | Matter::Agenda | Matter::Titled { .. } => at.tw("say-take-up-question", &[title]),
        Matter::Item { .. } => at.tw("say-take-up", &[("number", words::numbered(at, matter).into()), title]),
    }
}

/// Where the agenda names who reports, the words name them, and whom they report for.
fn hear(at: Place, matter: &Matter, planned: Option<&CallUp>) -> String {
    let title = ("title", words::quoted(at, matter).into());
    let Some(call) = planned else { return at.tw("say-hear-report", &[title]) };
    let who = ("who", people::spoken(at, &call.person).into());
    match &call.on_behalf_of {
        Some(commission) => at.tw("say-hear-report-for", &[title, who, ("for", at.plain(commission).into())]),
        None => at.tw("say-hear-report-by", &[title, who]),
    }
}

fn vote_call(at: Place, title: &str, method: VoteMethod) -> String {
    match method {
        VoteMethod::Secret => at.tw("say-open-sealed", &[("title", title.into())]),
        VoteMethod::Named => at.tw("say-open-vote", &[("title", title.into())]),
        VoteMethod::ShowOfHands => at.tw("say-open-hands", &[("title", title.into())]),
        VoteMethod::Paper => at.tw("say-open-paper", &[("title", title.into())]),
    }
}

fn closing(at: Place, view: &ChairPage, kind: SittingKind) -> String {
    match kind {
        SittingKind::Plenary { part: PlenaryPart::Closing, .. } => {
            at.tw("say-close-session", &[("session", at.plain(&view.heading.session).into())])
        }
        SittingKind::Preparatory
        | SittingKind::Plenary { part: PlenaryPart::Opening | PlenaryPart::Ordinary, .. }
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => at.t("say-close-sitting").to_owned(),
    }
}

//! Sealed ballots in the small congress of the tests: on a question, and in a round of an election.
#![allow(dead_code, clippy::unwrap_used)]

use yishi_procedure::apply::change;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::election::contest::{Election, ElectionKind, Round, RoundKind};
use yishi_procedure::election::office::Office;
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::ids::{ElectionNo, ItemNo, PersonRef, SealedBallotNo, SeatNo, TrusteeNo};
use yishi_procedure::sealed::abandonment::AbandonSealedBallot;
use yishi_procedure::sealed::announcement::AnnounceSealedBallot;
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::sealed::counting::CountSealedBallot;
use yishi_procedure::sealed::opening::SealedBallotOpened;
use yishi_procedure::sealed::setup::{Brought, SealedCount, SealedHead, SealedSetup};
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Context, Event, decide};
use yishi_rulebook::{CredentialsFrom, Press};

use super::house_of_tests::Congress;

/// The identifier of every sealed ballot here.
pub const UUID: &str = "EyeeANox8KEJVH";
/// The hash that is read out as a ballot is closed.
pub const HEAD: &str = "3f9a0c7be1d245863f9a0c7be1d245863f9a0c7be1d245863f9a0c7be1d24586";

const FIGURES: Option<PresidiumFigures> = Some(PresidiumFigures { present: 9, approvals: 9, meeting: None });

/// One act, long enough after the one before for any time of voting to be over, with what is brought along for it.
pub fn bring(congress: &mut Congress, command: impl Into<Command>, brought: Brought) {
    congress.now += jiff::SignedDuration::from_secs(600);
    let context = Context { brought, ..Context::at(congress.now) };
    for event in decide(Some(&congress.session), &congress.book, &command.into(), &context).unwrap() {
        change(&mut congress.session, &event);
        congress.events.push((congress.now, event));
    }
}

/// The plenary's resolution is open for sealed ballots; seats 24 to 28 hold the key to the count.
pub fn on_question(seats: u32) -> Congress {
    let mut congress = Congress::in_secret_plenary(seats);
    congress.act(NameTrustees { trustees: (24..=28).map(SeatNo).collect() });
    bring(&mut congress, OpenVote { question: Question::Item(ItemNo(2)) }, ready(seats));
    congress
}

fn ready(credentials: u32) -> Brought {
    Brought::Setup(Ok(SealedSetup { uuid: UUID.into(), fingerprint: "47DEQpj8HBSa".into(), credentials }))
}

/// Two vice-mayors of three are voted on with sealed ballots. The election itself is not what these tests are about.
pub fn a_round(seats: u32) -> Congress {
    let mut congress = Congress::in_plenary(seats, seats);
    congress.act(NameTrustees { trustees: (24..=28).map(SeatNo).collect() });
    let candidates: Vec<PersonRef> = [20, 21, 22].map(|no| PersonRef::Seat(SeatNo(no))).into();
    congress.session.elections.push(election(candidates.clone()));
    let opened = SealedBallotOpened {
        ballot: SealedBallotNo(1),
        sitting: congress.session.sitting_at_work().unwrap().no,
        subject: BallotSubject::Round { election: ElectionNo(1), round: 1 },
        vote: None,
        lines: candidates.into_iter().map(BallotLine::Person).collect(),
        seats: 2,
        press: Press::Last,
        credentials_from: CredentialsFrom::Authority,
        credentials: seats,
        uuid: UUID.into(),
        fingerprint: "47DEQpj8HBSa".into(),
        trustees: congress.session.trustees.clone(),
        needed: 3,
        entitled: seats,
        grounds: Vec::new(),
        at: congress.now,
        closes_at: None,
    };
    change(&mut congress.session, &Event::SealedBallotOpened(Box::new(opened)));
    congress
}

fn election(candidates: Vec<PersonRef>) -> Election {
    let day = jiff::civil::date(2023, 12, 27);
    let (standings, tied) = (Vec::new(), Vec::new());
    let first = Round { no: 1, kind: RoundKind::First, seats: 2, candidates: candidates.clone(), standings, tied };
    Election {
        no: ElectionNo(1),
        office: Office::DeputyHeadsOfGovernment,
        title: Office::DeputyHeadsOfGovernment.name(),
        kind: ElectionKind::ByElection,
        seats: 2,
        stage: ElectionStage::Balloting,
        opened_on: day,
        last_day: day,
        nominations: Vec::new(),
        standing: Vec::new(),
        places: 0,
        preliminary: None,
        candidates,
        rounds: vec![first],
        elected: Vec::new(),
        published_at: None,
    }
}

/// The last ballot is closed with so many in the box.
pub fn close(congress: &mut Congress, ballots: u32) {
    let head = Brought::Head(SealedHead { ballots, head: HEAD.into() });
    let ballot = last(congress);
    bring(congress, CloseSealedBallot { ballot }, head);
}

/// The closed ballot is counted: for, against and abstaining of each line.
pub fn count(congress: &mut Congress, ballots: u32, lines: &[[u32; 3]]) {
    let of = |[approvals, against, abstain]: [u32; 3]| Counts { approvals, against, abstain };
    let lines = lines.iter().copied().map(of).collect();
    let opened_by = [1, 3, 4].map(TrusteeNo).into();
    let count = SealedCount { ballots, lines, last_event: "cd".repeat(32), opened_by };
    let ballot = last(congress);
    bring(congress, CountSealedBallot { ballot }, Brought::Count(Some(count)));
}

/// The chair announces the count of the election.
pub fn announce(congress: &mut Congress) {
    let ballot = last(congress);
    congress.act(AnnounceSealedBallot { ballot });
}

/// The ballot is abandoned.
pub fn abandon(congress: &mut Congress) {
    let reason = yishi_names::text::Text::new("保管人设备损坏", "保管人設備損壞");
    let ballot = last(congress);
    congress.act(AbandonSealedBallot { ballot, reason, figures: FIGURES });
}

/// The credentials of the last ballot came from the server.
pub fn through_the_server(congress: &mut Congress) {
    congress.session.sealed_ballots.last_mut().unwrap().credentials_from = CredentialsFrom::Server;
}

fn last(congress: &Congress) -> SealedBallotNo {
    congress.session.sealed_ballots.last().unwrap().no
}

//! A paper ballot in the small congress of the tests, from the naming of those who watch and count it.
#![allow(dead_code, clippy::unwrap_used)]

use yishi_procedure::apply::change;
use yishi_procedure::ballot::count::{BallotCount, VoidCount, VoidReason};
use yishi_procedure::ballot::entry::{EnterCount, Entry};
use yishi_procedure::ballot::issue::RecordIssued;
use yishi_procedure::ballot::opening;
use yishi_procedure::ballot::returning::RecordReturned;
use yishi_procedure::ballot::scrutineers::{ProposeScrutineers, ScrutineerList};
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::ballot::tellers::{NameTellers, TellerIs};
use yishi_procedure::ballot::validity::DeclareBallotValidity;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::election::contest::{Election, ElectionKind};
use yishi_procedure::election::office::Office;
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::ids::{BallotNo, ElectionNo, PersonRef, SeatNo, TellerNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use super::house_of_tests::{Congress, name};

/// The chief scrutineer.
pub const CHIEF: SeatNo = SeatNo(1);

/// Everybody is in the plenary; seats 1 to 14, one of each delegation, watch, and two of the staff count. Two vice-mayors of three are voted on.
pub fn balloting(seats: u32) -> Congress {
    let mut congress = Congress::in_plenary(seats, seats);
    let figures = Some(PresidiumFigures { present: 9, approvals: 9, meeting: None });
    let list =
        ScrutineerList { members: (1..=14).map(SeatNo).collect(), chiefs: vec![CHIEF], deputy_chiefs: Vec::new() };
    congress.act(ProposeScrutineers { list, relatives_of_candidates: Vec::new(), figures });
    let (vote, counts) = (VoteNo(3), Counts { approvals: seats, against: 0, abstain: 0 });
    congress.act(OpenVote { question: Question::Scrutineers }).act(EnterHands { vote, counts });
    congress.act(CloseVote { vote }).act(DeclareResult { vote });
    let tellers = vec![TellerIs::Staff(name(31)), TellerIs::Staff(name(32))];
    congress.act(NameTellers { tellers, relatives_of_candidates: Vec::new() });
    open(&mut congress);
    congress
}

/// The election itself is not what these tests are about, so its ballot is opened on it directly.
fn open(congress: &mut Congress) {
    let day = jiff::civil::date(2023, 12, 26);
    congress.session.elections.push(Election {
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
        candidates: Vec::new(),
        rounds: Vec::new(),
        elected: Vec::new(),
        published_at: None,
    });
    let subject = BallotSubject::Round { election: ElectionNo(1), round: 1 };
    let lines = [20, 21, 22].map(|no| BallotLine::Person(PersonRef::Seat(SeatNo(no)))).into();
    let sitting = congress.session.sitting_at_work().unwrap();
    let opened = opening::open(&congress.session, &congress.book, sitting, subject, lines, 2, congress.now);
    for event in opened.unwrap() {
        change(&mut congress.session, &event);
    }
}

/// The papers are handed out.
pub fn issued(seats: u32) -> Congress {
    let mut congress = balloting(seats);
    congress.act(RecordIssued { ballot: BallotNo(1), issued: seats, spoiled: 0 });
    congress
}

/// One paper did not come back.
pub fn returned(seats: u32) -> Congress {
    let mut congress = issued(seats);
    congress.act(RecordReturned { ballot: BallotNo(1), returned: seats - 1, signed_by: CHIEF });
    congress
}

/// The ballot is valid and is being counted.
pub fn counting(seats: u32) -> Congress {
    let mut congress = returned(seats);
    congress.act(DeclareBallotValidity { ballot: BallotNo(1) });
    congress
}

/// A sound count with one void paper; so many for the first candidate.
pub fn count(seats: u32, first: u32) -> BallotCount {
    let valid = seats - 2;
    let line = |approvals, against| Counts { approvals, against, abstain: valid - approvals - against };
    let lines = vec![line(first, 1), line(valid / 2, valid / 4), line(valid / 3, valid / 2)];
    let void = vec![VoidCount { reason: VoidReason::TooMany, count: 1 }];
    BallotCount { issued: seats, returned: seats - 1, void, lines, write_ins: Vec::new() }
}

/// A teller enters that count.
pub fn enter(congress: &mut Congress, entry: Entry, by: u16, count: BallotCount) {
    congress.act(EnterCount { ballot: BallotNo(1), entry, by: TellerNo(by), count });
}

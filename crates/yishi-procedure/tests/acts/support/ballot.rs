//! Paper ballots by the names the house has for their acts, and the stages they come to.

use yishi_names::{PersonName, Text};
use yishi_procedure::ballot::announcement::AnnounceBallot;
use yishi_procedure::ballot::confirmation::ConfirmCount;
use yishi_procedure::ballot::count::{BallotCount, VoidCount, VoidReason};
use yishi_procedure::ballot::entry::{EnterCount, Entry};
use yishi_procedure::ballot::issue::RecordIssued;
use yishi_procedure::ballot::machine::{AbandonMachineCount, EnterMachineCount};
use yishi_procedure::ballot::opening;
use yishi_procedure::ballot::paper::{LineMark, Mark, MarkedPaper};
use yishi_procedure::ballot::paper_ballot::Ballot;
use yishi_procedure::ballot::question_ballot::OpenQuestionBallot;
use yishi_procedure::ballot::recount::OrderRecount;
use yishi_procedure::ballot::report::ReportCount;
use yishi_procedure::ballot::returning::RecordReturned;
use yishi_procedure::ballot::scrutineers::{ProposeScrutineers, ScrutineerList};
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject, WriteIn};
use yishi_procedure::ballot::tellers::{NameTellers, TellerIs};
use yishi_procedure::ballot::validity::DeclareBallotValidity;
use yishi_procedure::ballot::void_papers::CheckVoidPaper;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::election::contest::{Election, Round, RoundKind};
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::ids::{BallotNo, ElectionNo, SeatNo, TellerNo};
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Event, Refusal, apply};

use super::elections::an_election;
use super::{Story, a_congress_under, counts, deputy, name, seats};

/// The first chief scrutineer of these tests.
pub const CHIEF: SeatNo = SeatNo(1);

// ---- Commands ----

pub fn scrutineer_list(members: impl IntoIterator<Item = u32>) -> ScrutineerList {
    ScrutineerList { members: seats(members), chiefs: vec![CHIEF], deputy_chiefs: Vec::new() }
}

pub fn propose_scrutineers(list: ScrutineerList, figures: Option<PresidiumFigures>) -> Command {
    ProposeScrutineers { list, relatives_of_candidates: Vec::new(), figures }.into()
}

pub fn name_tellers(tellers: Vec<TellerIs>) -> Command {
    NameTellers { tellers, relatives_of_candidates: Vec::new() }.into()
}

/// Two members of the staff.
pub fn two_of_the_staff() -> Vec<TellerIs> {
    vec![TellerIs::Staff(name(801)), TellerIs::Staff(name(802))]
}

pub fn open_question_ballot(question: Question) -> Command {
    OpenQuestionBallot { question }.into()
}

pub fn issue(ballot: u16, issued: u32, spoiled: u32) -> Command {
    RecordIssued { ballot: BallotNo(ballot), issued, spoiled }.into()
}

pub fn take_back(ballot: u16, returned: u32) -> Command {
    RecordReturned { ballot: BallotNo(ballot), returned, signed_by: CHIEF }.into()
}

pub fn declare_validity(ballot: u16) -> Command {
    DeclareBallotValidity { ballot: BallotNo(ballot) }.into()
}

pub fn enter_count(ballot: u16, entry: Entry, by: u16, count: BallotCount) -> Command {
    EnterCount { ballot: BallotNo(ballot), entry, by: TellerNo(by), count }.into()
}

pub fn enter_machine_count(ballot: u16, papers: Vec<MarkedPaper>) -> Command {
    EnterMachineCount { ballot: BallotNo(ballot), by: TellerNo(1), papers }.into()
}

pub fn check_void_paper(ballot: u16, paper: u32, reading: Option<Vec<LineMark>>) -> Command {
    CheckVoidPaper { ballot: BallotNo(ballot), paper, signed_by: CHIEF, reading }.into()
}

pub fn abandon_machine_count(ballot: u16) -> Command {
    AbandonMachineCount { ballot: BallotNo(ballot), reason: Text::new("机器卡纸", "機器卡紙") }.into()
}

pub fn confirm_count(ballot: u16) -> Command {
    ConfirmCount { ballot: BallotNo(ballot) }.into()
}

pub fn order_recount(ballot: u16, figures: Option<PresidiumFigures>) -> Command {
    OrderRecount { ballot: BallotNo(ballot), reason: Text::new("数字有疑问", "數字有疑問"), figures }.into()
}

pub fn report_count(ballot: u16) -> Command {
    ReportCount { ballot: BallotNo(ballot), signed_by: CHIEF }.into()
}

pub fn announce_ballot(ballot: u16) -> Command {
    AnnounceBallot { ballot: BallotNo(ballot) }.into()
}

// ---- Papers and counts ----

/// A paper as it is marked: `o` for, `x` against, `-` blank, `?` unclear, one letter for each line.
pub fn paper(marks: &str) -> MarkedPaper {
    MarkedPaper { lines: marked(marks), foreign: false }
}

/// The lines of a paper, nobody written in.
pub fn marked(marks: &str) -> Vec<LineMark> {
    let mark = |letter| match letter {
        'o' => Mark::Circle,
        'x' => Mark::Cross,
        '?' => Mark::Unclear,
        _ => Mark::Blank,
    };
    marks.chars().map(|letter| LineMark { mark: mark(letter), write_in: None }).collect()
}

/// The same paper with somebody written in on a line (from 0).
pub fn with_name(mut paper: MarkedPaper, line: usize, name: PersonName) -> MarkedPaper {
    paper.lines[line].write_in = Some(name);
    paper
}

/// A count: papers issued and returned, and for, against, abstaining of each line.
pub fn count(issued: u32, returned: u32, lines: &[[u32; 3]]) -> BallotCount {
    BallotCount { issued, returned, lines: lines.iter().copied().map(counts).collect(), ..BallotCount::default() }
}

pub fn void(mut count: BallotCount, reason: VoidReason, papers: u32) -> BallotCount {
    count.void.push(VoidCount { reason, count: papers });
    count
}

pub fn written(mut count: BallotCount, name: PersonName, votes: u32) -> BallotCount {
    count.write_ins.push(WriteIn { name, votes });
    count
}

// ---- Stages ----

/// Of so many deputies all are in a plenary; the first fourteen, one of each delegation, watch, and two of the staff count.
pub fn a_plenary_with_scrutineers(overlays: &[&str], seats: u32, method: VoteMethod) -> Story {
    let story = a_congress_under(overlays, seats).prepared().voting(method).with_plenary_called().opened_with(seats);
    story.with_scrutineers()
}

impl Story {
    /// Scrutineers are proposed and adopted by hands, tellers named.
    pub fn with_scrutineers(self) -> Self {
        let (all, present) = (self.session().roll.entitled().min(14), self.present());
        let figures = self.unanimous();
        let story = self.after(propose_scrutineers(scrutineer_list(1..=all), figures));
        story.voted(Question::Scrutineers, [present, 0, 0]).after(name_tellers(two_of_the_staff()))
    }

    /// A ballot on these deputies is opened, as an election opens it.
    pub fn balloting_on(mut self, candidates: impl IntoIterator<Item = u32>, seats: u32) -> Self {
        let candidates: Vec<u32> = candidates.into_iter().collect();
        self.hold_round_on(&candidates, seats);
        for event in self.try_balloting_on(candidates, seats).unwrap() {
            apply(&mut self.state, &event);
            self.events.push(event);
        }
        self
    }

    /// The election behind the ballot is put there directly, with that round being held.
    fn hold_round_on(&mut self, candidates: &[u32], seats: u32) {
        let candidates = candidates.iter().copied().map(deputy).collect();
        let seats = u16::try_from(seats).unwrap();
        let (standings, tied) = (Vec::new(), Vec::new());
        let round = Round { no: 1, kind: RoundKind::First, seats, candidates, standings, tied };
        let held = Election { stage: ElectionStage::Balloting, rounds: vec![round], ..an_election(seats) };
        self.state.as_mut().unwrap().elections = vec![held];
    }

    pub fn try_balloting_on(
        &self,
        candidates: impl IntoIterator<Item = u32>,
        seats: u32,
    ) -> Result<Vec<Event>, Refusal> {
        let subject = BallotSubject::Round { election: ElectionNo(1), round: 1 };
        let lines = candidates.into_iter().map(|no| BallotLine::Person(deputy(no))).collect();
        let sitting = self.last();
        opening::open(self.session(), &self.book, sitting, subject, lines, seats, self.clock)
    }

    /// The latest ballot.
    pub fn ballot(&self) -> &Ballot {
        self.session().ballots.last().expect("a ballot is open")
    }

    /// So many papers were issued and so many returned, and the ballot is declared valid.
    pub fn returned(self, issued: u32, returned: u32) -> Self {
        let no = self.ballot().no.0;
        self.after(issue(no, issued, 0)).after(take_back(no, returned)).after(declare_validity(no))
    }

    /// Both tellers enter that count.
    pub fn counted_as(self, count: BallotCount) -> Self {
        let no = self.ballot().no.0;
        self.after(enter_count(no, Entry::First, 1, count.clone())).after(enter_count(no, Entry::Second, 2, count))
    }
}

//! The page of those who watch and count a paper ballot: how far it has come, and the one duty that is theirs now.
//!
//! Law: Electoral Law art 43, 44; election methods of 2008 and 2013 (two signed reports). Invariant: a teller sees the own count only,
//! until both counts are in; nothing is offered that the procedure would refuse.

use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::count::{BallotCount, Difference};
use yishi_procedure::ballot::entry::Entry;
use yishi_procedure::ballot::machine::VoidPaper;
use yishi_procedure::ballot::paper_ballot::{Ballot, Issued};
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ballot::tellers::TellerIs;
use yishi_procedure::ids::{BallotNo, PersonRef, SeatNo, TellerNo};
use yishi_rulebook::WriteInRule;

use crate::heading::Heading;
use crate::matter::Matter;
use crate::person::Person;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScrutinyPage {
    /// Session and sitting.
    pub heading: Heading,
    /// Who looks at it.
    pub watcher: Watcher,
    /// The ballot in hand, or the last one.
    pub ballot: Option<BallotSheet>,
    /// What is theirs to do.
    pub duty: Duty,
}

/// Who watches or counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Watcher {
    /// A teller (计票人).
    Teller {
        /// The number.
        no: TellerNo,
        /// The name, where the roll or the record knows it.
        name: Option<PersonName>,
    },
    /// A scrutineer (监票人).
    Scrutineer {
        /// The seat.
        seat: SeatNo,
        /// Who.
        person: Person,
        /// Whether a chief scrutineer (总监票人), who signs.
        chief: bool,
    },
}

/// What a ballot is about, as a page names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotTitle {
    /// A round of an election, from 1.
    Round(Text, u8),
    /// The preliminary vote of an election.
    Preliminary(Text),
    /// A question.
    Question(Matter),
}

/// A ballot without the entries of its tellers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotSheet {
    /// Its number.
    pub no: BallotNo,
    /// What it is about.
    pub title: Option<BallotTitle>,
    /// How far it has come.
    pub stage: BallotStage,
    /// How many are entitled.
    pub entitled: u32,
    /// How many may be picked.
    pub seats: u32,
    /// Papers handed out, once recorded.
    pub issued: Option<Issued>,
    /// Papers found in the boxes, once recorded.
    pub returned: Option<u32>,
    /// The persons printed on it, line by line; nobody where a line is the question itself.
    pub lines: Vec<Option<Person>>,
    /// When a name written in counts.
    pub write_in: WriteInRule,
    /// How many of the two counts are in.
    pub entries: u8,
    /// The confirmed count.
    pub count: Option<BallotCount>,
    /// Who signed the report on the papers returned, and the one on the count.
    pub signed: (Option<Person>, Option<Person>),
}

/// The one thing that somebody has to do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Count the papers out of the boxes and sign the first report; a figure signed before may be corrected.
    SignReturned(Option<u32>),
    /// Enter the own count, or look at it again.
    Count(OwnCount),
    /// Confirm the count that both entries, or the machine, agree on.
    Confirm,
    /// Look at the papers the machine calls void.
    CheckVoid(Vec<VoidPaper>),
    /// Sign the report on the count.
    SignReport,
    /// Wait for somebody else.
    Wait(Wait),
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// No ballot was opened yet.
    NoBallot,
    /// The secretariat hands the papers out.
    Issuing,
    /// The deputies vote, and the chief scrutineer reports what came back.
    Voting,
    /// The chair declares whether the ballot is valid.
    Validity,
    /// The tellers count.
    Counting,
    /// The chief scrutineer looks at void papers.
    VoidPapers,
    /// The chief scrutineer reports the count.
    Report,
    /// The chair announces the result.
    Announcement,
    /// Nothing; the result was announced.
    Announced,
    /// Nothing; the ballot was void.
    Void,
}

/// The count of one teller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCount {
    /// Which of the two entries is theirs.
    pub entry: Entry,
    /// What they entered.
    pub entered: Option<BallotCount>,
    /// Where both counts are in and differ: every figure that does.
    pub differences: Vec<Difference>,
}

impl Watcher {
    /// The teller of that number, where one was named.
    pub fn teller(session: &Session, no: TellerNo) -> Option<Self> {
        let teller = session.tellers.iter().find(|teller| teller.no == no)?;
        let name = match &teller.who {
            TellerIs::Person(person) => session.roll.name(*person).cloned(),
            TellerIs::Staff(name) => Some(name.clone()),
        };
        Some(Self::Teller { no, name })
    }

    /// The holder of that seat, where on the list of scrutineers.
    pub fn scrutineer(session: &Session, seat: SeatNo) -> Option<Self> {
        let list = session.scrutineers.as_ref().filter(|list| list.members.contains(&seat))?;
        let person = Person::of(session, PersonRef::Seat(seat));
        Some(Self::Scrutineer { seat, person, chief: list.chiefs.contains(&seat) })
    }
}

impl ScrutinyPage {
    /// The page of somebody who watches or counts.
    pub fn of(session: &Session, watcher: Watcher) -> Self {
        let ballot = session.ballots.last();
        let duty = ballot.map_or(Duty::Wait(Wait::NoBallot), |ballot| match &watcher {
            Watcher::Teller { no, .. } => of_teller(ballot, *no),
            Watcher::Scrutineer { chief, .. } => of_scrutineer(ballot, *chief),
        });
        let ballot = ballot.map(|ballot| BallotSheet::of(session, ballot));
        Self { heading: Heading::of(session), watcher, ballot, duty }
    }
}

impl BallotSheet {
    /// A ballot as everybody who watches sees it.
    pub fn of(session: &Session, ballot: &Ballot) -> Self {
        let signer = |seat: SeatNo| Person::of(session, PersonRef::Seat(seat));
        let entries = [&ballot.first, &ballot.second].into_iter().flatten().count();
        Self {
            no: ballot.no,
            title: title(session, ballot.subject),
            stage: ballot.stage,
            entitled: ballot.entitled,
            seats: ballot.seats,
            issued: ballot.issued,
            returned: ballot.returned.map(|returned| returned.papers),
            lines: ballot.lines.iter().map(|line| line.person().map(|who| Person::of(session, who))).collect(),
            write_in: ballot.write_in,
            entries: u8::try_from(entries).unwrap_or(2),
            count: ballot.count.clone(),
            signed: (ballot.returned.map(|returned| signer(returned.signed_by)), ballot.counted_by.map(signer)),
        }
    }

    /// Papers with which somebody could vote.
    pub fn issued_papers(&self) -> u32 {
        self.issued.map_or(0, Issued::in_hand)
    }
}

fn title(session: &Session, subject: BallotSubject) -> Option<BallotTitle> {
    let of = |no| session.elections.iter().find(|election| election.no == no).map(|election| election.title.clone());
    match subject {
        BallotSubject::Round { election, round } => Some(BallotTitle::Round(of(election)?, round)),
        BallotSubject::Preliminary { election } => Some(BallotTitle::Preliminary(of(election)?)),
        BallotSubject::Question(question) => Matter::of(session, question).map(BallotTitle::Question),
    }
}

fn of_scrutineer(ballot: &Ballot, chief: bool) -> Duty {
    match (ballot.stage, chief) {
        (BallotStage::Issued | BallotStage::Returned, true) => {
            Duty::SignReturned(ballot.returned.map(|returned| returned.papers))
        }
        (BallotStage::Counting, true) => void_papers(ballot).map_or(Duty::Wait(Wait::Counting), Duty::CheckVoid),
        (BallotStage::Confirmed, true) => Duty::SignReport,
        (stage, _) => Duty::Wait(wait(stage)),
    }
}

/// What the machine calls void and nobody has looked at.
fn void_papers(ballot: &Ballot) -> Option<Vec<VoidPaper>> {
    let machine = ballot.machine.as_ref()?;
    (!machine.unchecked.is_empty()).then(|| machine.unchecked.clone())
}

fn of_teller(ballot: &Ballot, no: TellerNo) -> Duty {
    if ballot.stage != BallotStage::Counting {
        return Duty::Wait(wait(ballot.stage));
    }
    if ballot.machine.is_some() {
        return if void_papers(ballot).is_some() { Duty::Wait(Wait::VoidPapers) } else { Duty::Confirm };
    }
    let differences = ballot.differences();
    if ballot.first.is_some() && ballot.second.is_some() && differences.is_empty() {
        return Duty::Confirm;
    }
    let own = entry_of(ballot, no).map(|(entry, entered)| OwnCount { entry, entered, differences });
    own.map_or(Duty::Wait(Wait::Counting), Duty::Count)
}

/// The entry of that teller with what was entered; the first that is free; none where two others count.
fn entry_of(ballot: &Ballot, no: TellerNo) -> Option<(Entry, Option<BallotCount>)> {
    let slots = [(Entry::First, &ballot.first), (Entry::Second, &ballot.second)];
    let own = slots.iter().find(|(_, slot)| slot.as_ref().is_some_and(|entered| entered.by == no));
    let free = || slots.iter().find(|(_, slot)| slot.is_none());
    let (entry, slot) = own.or_else(free)?;
    Some((*entry, slot.as_ref().map(|entered| entered.count.clone())))
}

fn wait(stage: BallotStage) -> Wait {
    match stage {
        BallotStage::Opened => Wait::Issuing,
        BallotStage::Issued => Wait::Voting,
        BallotStage::Returned => Wait::Validity,
        BallotStage::Void => Wait::Void,
        BallotStage::Counting => Wait::Counting,
        BallotStage::Confirmed => Wait::Report,
        BallotStage::Reported => Wait::Announcement,
        BallotStage::Announced => Wait::Announced,
    }
}

#[cfg(test)]
#[path = "scrutiny_tests.rs"]
mod tests;

//! Why an act of a paper ballot is refused: codes T.901 to T.9xx.
//!
//! Law: each refusal that rests on a rule carries its citation. Invariant: every figure that does not fit is named by itself.

use yishi_names::person::PersonName;
use yishi_rulebook::{Citation, Ground};

use crate::ballot::count::VoidReason;
use crate::ballot::entry::Entry;
use crate::ballot::stage::BallotStage;
use crate::ids::{BallotNo, GroupNo, PersonRef, SeatNo, TellerNo, VoteNo};
use crate::refusal::{Explained, Figures};
use crate::voting::choice::Choice;
use crate::voting::method::VoteMethod;

/// A reason of the ballot stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotRefusal {
    /// No such ballot.
    NoSuchBallot(BallotNo),
    /// A ballot is open; until it is announced nothing new is taken up.
    BallotOpen(BallotNo),
    /// No list of scrutineers has been adopted.
    ScrutineersMissing,
    /// No list of scrutineers lies before the plenary.
    ScrutineersNotProposed,
    /// The list names no chief scrutineer.
    NoChief,
    /// A chief or deputy chief is not one of the scrutineers.
    ChiefNotAScrutineer(SeatNo),
    /// The rules have no deputy chief scrutineers.
    /// Rule: `scrutineers.deputy-chiefs`.
    NoDeputyChiefs(Box<Citation>),
    /// A delegation has two scrutineers.
    /// Rule: `scrutineers.from`.
    TwoOfOneDelegation {
        /// The delegation.
        group: GroupNo,
        /// The rule.
        citation: Box<Citation>,
    },
    /// A delegation has no scrutineer.
    /// Rule: `scrutineers.from`.
    DelegationWithout {
        /// The delegation.
        group: GroupNo,
        /// The rule.
        citation: Box<Citation>,
    },
    /// A near relative of a candidate would watch or count.
    /// Rule: `scrutineers.relatives-excluded`.
    Relative {
        /// Who it is.
        person: PersonRef,
        /// The rule.
        citation: Box<Citation>,
    },
    /// The name of a teller is no name.
    BadTellerName,
    /// More tellers than numbers.
    TooManyTellers {
        /// The most there may be.
        most: usize,
    },
    /// A count is entered by two people, and fewer are named.
    TooFewTellers {
        /// Tellers named.
        count: usize,
    },
    /// No such teller.
    NoSuchTeller(TellerNo),
    /// A ballot needs a line and a seat.
    EmptyPaper,
    /// A person stands on the ballot twice.
    PrintedTwice(PersonRef),
    /// A person on the ballot is a scrutineer or a teller.
    CandidateCounts(PersonRef),
    /// The question is decided on paper.
    /// Rule: `vote.method.decision`, `vote.method.preparatory`, `vote.method.alternatives`, `vote.method.scrutineers`,
    /// `removal.ballot`, `dismissal.ballot`, `resignation.ballot`, `appointment.ballot`.
    PaperWanted(Box<Citation>),
    /// The question is not decided on paper.
    /// Rule: `vote.method.decision`, `vote.method.preparatory`, `vote.method.alternatives`, `vote.method.scrutineers`,
    /// `removal.ballot`, `dismissal.ballot`, `resignation.ballot`, `appointment.ballot`.
    NotByPaper {
        /// The method in force.
        method: VoteMethod,
        /// The rule.
        citation: Box<Citation>,
    },
    /// The vote is held on paper; its figures come from the scrutineers.
    OnPaper(VoteNo),
    /// The ballot has not come so far, or further.
    WrongStage {
        /// The ballot.
        ballot: BallotNo,
        /// How far it has come.
        stage: BallotStage,
    },
    /// More papers were spoiled than handed out.
    MoreSpoiledThanIssued {
        /// Spoiled papers.
        spoiled: u32,
        /// Papers handed out.
        issued: u32,
    },
    /// More papers are in hand than there are voters.
    MoreIssuedThanEntitled {
        /// Papers in voters' hands.
        issued: u32,
        /// Voters.
        entitled: u32,
    },
    /// A report is signed by somebody who is not a chief scrutineer.
    NotTheChief(SeatNo),
    /// Both entries would be by one teller.
    SameTeller(TellerNo),
    /// The entry is another teller's, who alone may correct it.
    EntryOfAnother {
        /// Which of the two.
        entry: Entry,
        /// Whose it is.
        teller: TellerNo,
    },
    /// One of the two entries is missing.
    EntryMissing(Entry),
    /// The two entries differ, first in the marks of a line.
    LineDiffers {
        /// How many figures differ.
        count: usize,
        /// The line, from 1.
        line: usize,
        /// The mark whose number differs.
        mark: Choice,
        /// What the first entry has.
        first: u32,
        /// What the second entry has.
        second: u32,
    },
    /// The two entries differ, first in the void papers of a reason.
    VoidDiffers {
        /// How many figures differ.
        count: usize,
        /// The reason.
        reason: VoidReason,
        /// What the first entry has.
        first: u32,
        /// What the second entry has.
        second: u32,
    },
    /// The two entries differ, first in the votes for a name written in.
    WriteInDiffers {
        /// How many figures differ.
        count: usize,
        /// The name.
        name: PersonName,
        /// What the first entry has.
        first: u32,
        /// What the second entry has.
        second: u32,
    },
    /// The papers issued are not those of the report.
    IssuedNotAsReported {
        /// As entered.
        entered: u32,
        /// As reported.
        reported: u32,
    },
    /// The papers returned are not those of the report.
    ReturnedNotAsReported {
        /// As entered.
        entered: u32,
        /// As reported.
        reported: u32,
    },
    /// A reason for void papers is given twice.
    VoidReasonTwice(VoidReason),
    /// More papers are void than were returned.
    MoreVoidThanReturned {
        /// Void papers.
        void: u64,
        /// Papers returned.
        returned: u32,
    },
    /// Another number of lines is counted than was printed.
    LinesNotAsPrinted {
        /// Lines counted.
        lines: usize,
        /// Lines printed.
        printed: usize,
    },
    /// The marks of a line are not the valid papers.
    LineDoesNotAddUp {
        /// The line, from 1.
        line: usize,
        /// Its marks.
        sum: u64,
        /// Valid papers.
        valid: u32,
    },
    /// What was written in is no name.
    WriteInBadName {
        /// Its place among the names, from 1.
        entry: usize,
    },
    /// A name written in is printed on the ballot.
    WriteInPrinted {
        /// Its place among the names, from 1.
        entry: usize,
    },
    /// A name written in is listed twice.
    WriteInTwice {
        /// Its place among the names, from 1.
        entry: usize,
    },
    /// A name written in has no vote, or more than there are papers.
    WriteInVotes {
        /// Its place among the names, from 1.
        entry: usize,
        /// Its votes.
        votes: u32,
        /// Valid papers.
        valid: u32,
    },
    /// More names are written in than can be.
    TooManyWriteIns {
        /// Votes for names written in.
        written: u64,
        /// The most there can be.
        most: u64,
    },
    /// More is picked than the valid papers can pick.
    TooManyPicks {
        /// All picks.
        picks: u64,
        /// The most there can be.
        most: u64,
    },
    /// A machine's count stands.
    CountedByMachine(BallotNo),
    /// A count by hand has been entered.
    CountedByHand(BallotNo),
    /// No machine has counted.
    NoMachineCount(BallotNo),
    /// The machine's file holds too many rows.
    TooManyRows {
        /// Rows.
        rows: usize,
        /// The most there may be.
        most: usize,
    },
    /// The machine's file does not hold one row for each paper returned.
    RowsNotReturned {
        /// Rows.
        rows: usize,
        /// Papers returned.
        returned: u32,
    },
    /// A row does not have the lines of the ballot.
    RowLines {
        /// The row, from 1.
        paper: usize,
        /// Lines printed.
        printed: usize,
    },
    /// No such paper waits to be looked at.
    NoVoidPaper {
        /// The row, from 1.
        paper: u32,
    },
    /// As it was read, the paper is void all the same.
    StillVoid {
        /// The row, from 1.
        paper: u32,
        /// Why.
        reason: VoidReason,
    },
    /// Void papers wait to be looked at.
    VoidPapersWait {
        /// How many.
        count: usize,
    },
}

impl Explained for BallotRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchBallot(_) => "T.901",
            Self::BallotOpen(_) => "T.902",
            Self::ScrutineersMissing => "T.903",
            Self::ScrutineersNotProposed => "T.904",
            Self::NoChief => "T.905",
            Self::ChiefNotAScrutineer(_) => "T.906",
            Self::NoDeputyChiefs(_) => "T.907",
            Self::TwoOfOneDelegation { .. } => "T.908",
            Self::DelegationWithout { .. } => "T.909",
            Self::Relative { .. } => "T.910",
            Self::BadTellerName => "T.911",
            Self::TooManyTellers { .. } => "T.912",
            Self::TooFewTellers { .. } => "T.913",
            Self::NoSuchTeller(_) => "T.914",
            Self::EmptyPaper => "T.915",
            Self::PrintedTwice(_) => "T.916",
            Self::CandidateCounts(_) => "T.917",
            Self::PaperWanted(_) => "T.918",
            Self::NotByPaper { .. } => "T.919",
            Self::OnPaper(_) => "T.920",
            Self::WrongStage { .. } => "T.921",
            Self::MoreSpoiledThanIssued { .. } => "T.922",
            Self::MoreIssuedThanEntitled { .. } => "T.923",
            Self::NotTheChief(_) => "T.924",
            Self::SameTeller(_) => "T.925",
            Self::EntryMissing(_) => "T.926",
            Self::LineDiffers { .. } => "T.927",
            Self::VoidDiffers { .. } => "T.928",
            Self::WriteInDiffers { .. } => "T.929",
            Self::IssuedNotAsReported { .. } => "T.930",
            Self::ReturnedNotAsReported { .. } => "T.931",
            Self::VoidReasonTwice(_) => "T.932",
            Self::MoreVoidThanReturned { .. } => "T.933",
            Self::LinesNotAsPrinted { .. } => "T.934",
            Self::LineDoesNotAddUp { .. } => "T.935",
            Self::WriteInBadName { .. } => "T.936",
            Self::WriteInPrinted { .. } => "T.937",
            Self::WriteInTwice { .. } => "T.938",
            Self::WriteInVotes { .. } => "T.939",
            Self::TooManyWriteIns { .. } => "T.940",
            Self::TooManyPicks { .. } => "T.941",
            Self::CountedByMachine(_) => "T.942",
            Self::CountedByHand(_) => "T.943",
            Self::NoMachineCount(_) => "T.944",
            Self::TooManyRows { .. } => "T.945",
            Self::RowsNotReturned { .. } => "T.946",
            Self::RowLines { .. } => "T.947",
            Self::NoVoidPaper { .. } => "T.948",
            Self::StillVoid { .. } => "T.949",
            Self::VoidPapersWait { .. } => "T.950",
            Self::EntryOfAnother { .. } => "T.951",
        }
    }

    fn figures(&self) -> Figures {
        let new = Figures::new();
        match self {
            Self::ScrutineersMissing
            | Self::ScrutineersNotProposed
            | Self::NoChief
            | Self::BadTellerName
            | Self::EmptyPaper
            | Self::NoDeputyChiefs(_)
            | Self::PaperWanted(_) => new,
            Self::NoSuchBallot(ballot)
            | Self::BallotOpen(ballot)
            | Self::CountedByMachine(ballot)
            | Self::CountedByHand(ballot)
            | Self::NoMachineCount(ballot) => new.with("ballot", ballot),
            Self::ChiefNotAScrutineer(seat) | Self::NotTheChief(seat) => new.with("seat", seat),
            Self::NoSuchTeller(teller) | Self::SameTeller(teller) => new.with("teller", teller),
            Self::PrintedTwice(person) | Self::CandidateCounts(person) => new.person(*person),
            Self::OnPaper(vote) => new.with("vote", vote),
            Self::EntryMissing(entry) => new.with("entry", entry.number()),
            Self::EntryOfAnother { entry, teller } => new.with("entry", entry.number()).with("teller", teller),
            Self::LineDiffers { count, line, mark, first, second } => {
                let new = new.with("count", count).with("line", line).with("mark", sign(*mark));
                new.with("first", first).with("second", second)
            }
            Self::VoidDiffers { count, reason, first, second } => {
                let place = 1 + VoidReason::ALL.iter().take_while(|one| *one != reason).count();
                new.with("count", count).with("reason", place).with("first", first).with("second", second)
            }
            Self::WriteInDiffers { count, name, first, second } => {
                new.with("count", count).with("name", &name.hans).with("first", first).with("second", second)
            }
            Self::VoidReasonTwice(reason) => new.with("reason", reason.key()),
            Self::TwoOfOneDelegation { group, .. } | Self::DelegationWithout { group, .. } => new.with("group", group),
            Self::Relative { person, .. } => new.person(*person),
            Self::TooManyTellers { most } => new.with("most", most),
            Self::TooFewTellers { count } | Self::VoidPapersWait { count } => new.with("count", count),
            Self::NotByPaper { method, .. } => new.with("method", method.key()),
            Self::WrongStage { ballot, stage } => new.with("ballot", ballot).with("stage", stage.key()),
            Self::MoreSpoiledThanIssued { spoiled, issued } => new.with("spoiled", spoiled).with("issued", issued),
            Self::MoreIssuedThanEntitled { issued, entitled } => new.with("issued", issued).with("entitled", entitled),
            Self::IssuedNotAsReported { entered, reported } | Self::ReturnedNotAsReported { entered, reported } => {
                new.with("entered", entered).with("reported", reported)
            }
            Self::MoreVoidThanReturned { void, returned } => new.with("void", void).with("returned", returned),
            Self::LinesNotAsPrinted { lines, printed } => new.with("lines", lines).with("printed", printed),
            Self::LineDoesNotAddUp { line, sum, valid } => new.with("line", line).with("sum", sum).with("valid", valid),
            Self::WriteInBadName { entry } | Self::WriteInPrinted { entry } | Self::WriteInTwice { entry } => {
                new.with("entry", entry)
            }
            Self::WriteInVotes { entry, votes, valid } => {
                new.with("entry", entry).with("votes", votes).with("valid", valid)
            }
            Self::TooManyWriteIns { written, most } => new.with("written", written).with("most", most),
            Self::TooManyPicks { picks, most } => new.with("picks", picks).with("most", most),
            Self::TooManyRows { rows, most } => new.with("rows", rows).with("most", most),
            Self::RowsNotReturned { rows, returned } => new.with("rows", rows).with("returned", returned),
            Self::RowLines { paper, printed } => new.with("paper", paper).with("printed", printed),
            Self::NoVoidPaper { paper } => new.with("paper", paper),
            Self::StillVoid { paper, reason } => new.with("paper", paper).with("reason", reason.key()),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }

    fn citation(&self) -> Option<&Citation> {
        if let Self::NoDeputyChiefs(citation)
        | Self::TwoOfOneDelegation { citation, .. }
        | Self::DelegationWithout { citation, .. }
        | Self::Relative { citation, .. }
        | Self::PaperWanted(citation)
        | Self::NotByPaper { citation, .. } = self
        {
            return Some(citation);
        }
        None
    }
}

/// The mark as it stands on the paper, which needs no language.
fn sign(mark: Choice) -> &'static str {
    match mark {
        Choice::For => "○",
        Choice::Against => "×",
        Choice::Abstain => "□",
    }
}

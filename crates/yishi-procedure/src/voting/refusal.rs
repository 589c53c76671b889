//! Why an act of voting is refused: codes V.501 to V.5xx.

use yishi_rulebook::{Citation, Ground};

use crate::ids::{ItemNo, SeatNo, VoteNo};
use crate::refusal::{Explained, Figures};
use crate::voting::method::VoteMethod;
use crate::voting::question::Question;

/// A reason of the voting stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VotingRefusal {
    /// No such vote.
    UnknownVote(VoteNo),
    /// A vote is running.
    VoteRunning(VoteNo),
    /// Too few are present to vote.
    /// Rule: `quorum.sitting`, `quorum.presidium`.
    QuorumLacking(Box<Ground>),
    /// The vote has to be secret, and nobody is named to hold the key to its count.
    /// Rule: `vote.method.decision`, `vote.method.preparatory`, `vote.method.alternatives`, `vote.method.scrutineers`,
    /// `removal.ballot`, `dismissal.ballot`, `resignation.ballot`, `appointment.ballot`.
    SecretNotAvailable(Box<Citation>),
    /// The rulebook does not allow that method.
    MethodNotAllowed(VoteMethod),
    /// The item is not one that is voted on.
    NotVotable(ItemNo),
    /// The question was decided before.
    AlreadyDecided(Question),
    /// The seat was not present as the vote opened.
    NotEntitled(SeatNo),
    /// The seat is not in the hall.
    SeatAbsent(SeatNo),
    /// The vote is over.
    VoteOver(VoteNo),
    /// The first press counts, and the seat has pressed.
    AlreadyPressed(SeatNo),
    /// More counted than entitled.
    MoreThanEntitled {
        /// Hands or ballots counted.
        counted: u64,
        /// Seats entitled.
        entitled: u32,
    },
    /// The tellers have entered no figures.
    HandsMissing(VoteNo),
    /// The counted ballot box was not brought along.
    BoxMissing(VoteNo),
    /// The vote's time is not up.
    TimeNotUp(VoteNo),
    /// This vote is by show of hands; nothing can be pressed.
    ByHands(VoteNo),
    /// This vote is pressed; no hands are counted.
    NotByHands(VoteNo),
    /// The result was declared before.
    AlreadyDeclared(VoteNo),
}

impl Explained for VotingRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownVote(_) => "V.501",
            Self::VoteRunning(_) => "V.502",
            Self::QuorumLacking(_) => "V.503",
            Self::SecretNotAvailable(_) => "V.504",
            Self::MethodNotAllowed(_) => "V.505",
            Self::NotVotable(_) => "V.506",
            Self::AlreadyDecided(_) => "V.507",
            Self::NotEntitled(_) => "V.508",
            Self::SeatAbsent(_) => "V.509",
            Self::VoteOver(_) => "V.510",
            Self::AlreadyPressed(_) => "V.511",
            Self::MoreThanEntitled { .. } => "V.512",
            Self::HandsMissing(_) => "V.513",
            Self::BoxMissing(_) => "V.514",
            Self::TimeNotUp(_) => "V.515",
            Self::ByHands(_) => "V.516",
            Self::NotByHands(_) => "V.517",
            Self::AlreadyDeclared(_) => "V.518",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::UnknownVote(vote) | Self::VoteRunning(vote) | Self::VoteOver(vote) => {
                Figures::new().with("vote", vote)
            }
            Self::HandsMissing(vote) | Self::BoxMissing(vote) | Self::TimeNotUp(vote) => {
                Figures::new().with("vote", vote)
            }
            Self::ByHands(vote) | Self::NotByHands(vote) | Self::AlreadyDeclared(vote) => {
                Figures::new().with("vote", vote)
            }
            Self::QuorumLacking(ground) => Figures::ground(ground),
            Self::SecretNotAvailable(_) => Figures::new(),
            Self::MethodNotAllowed(method) => Figures::new().with("method", method.key()),
            Self::NotVotable(item) => Figures::new().with("item", item),
            Self::AlreadyDecided(question) => match question {
                Question::Item(item) => Figures::new().with("item", item),
                Question::PresidiumList
                | Question::Agenda
                | Question::Committee(_)
                | Question::Scrutineers
                | Question::PresidiumMember(_)
                | Question::SecretaryGeneral
                | Question::NonVotingList
                | Question::AgendaChange(_) => Figures::new().with("item", 0),
                // ---- motions and bills ----
                Question::Motion(no) | Question::CommitteeCharge(no) => Figures::new().with("motion", no),
                Question::Amendment(no) => Figures::new().with("amendment", no),
                Question::Clause(no) => Figures::new().with("clause", no),
                Question::Bill(no) => Figures::new().with("bill", no),
                Question::BillPart { bill, part } => Figures::new().with("bill", bill).with("part", part),
                Question::Removal(_)
                | Question::Dismissal(_)
                | Question::Investigation(_)
                | Question::Resignation(_)
                | Question::Appointment(_) => Figures::new().with("item", 0),
                // ---- election ----
                Question::ElectionMethod | Question::FurtherElection { .. } | Question::SpecialCommittee(_) => {
                    Figures::new().with("item", 0)
                }
            },
            Self::NotEntitled(seat) | Self::SeatAbsent(seat) | Self::AlreadyPressed(seat) => {
                Figures::new().with("seat", seat)
            }
            Self::MoreThanEntitled { counted, entitled } => {
                Figures::new().with("count", counted).with("total", entitled)
            }
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        if let Self::QuorumLacking(ground) = self { Some(ground) } else { None }
    }

    fn citation(&self) -> Option<&Citation> {
        if let Self::SecretNotAvailable(citation) = self {
            return Some(citation);
        }
        self.grounds().map(|ground| &ground.citation)
    }
}

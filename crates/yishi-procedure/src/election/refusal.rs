//! Why an act of an election is refused: codes E.701 to E.7xx.

use jiff::civil::Date;
use yishi_rulebook::{Citation, Ground, RangeGround};

use crate::election::office::Office;
use crate::election::stage::ElectionStage;
use crate::ids::{ElectionNo, PersonRef, SittingNo, SpecialCommitteeNo};
use crate::refusal::{Explained, Figures};

/// A reason of the election stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ElectionRefusal {
    /// No such election.
    NoSuchElection(ElectionNo),
    /// This body does not elect that office.
    NotElectedHere(Office),
    /// So many seats of that office there cannot be.
    ImpossibleSeats {
        /// The office.
        office: Office,
        /// The seats.
        seats: u16,
    },
    /// There is an election for that office already.
    AlreadyOpened(ElectionNo),
    /// The election has not come so far, or is beyond it.
    WrongStage {
        /// The election.
        election: ElectionNo,
        /// The stage it is at.
        stage: ElectionStage,
    },
    /// The last day of nominating lies in the past.
    DeadlinePast(Date),
    /// The last day of nominating is over.
    NominationsOver {
        /// The election.
        election: ElectionNo,
        /// Its last day of nominating.
        last_day: Date,
    },
    /// Nominating has days to go.
    NominationsStillOpen {
        /// The election.
        election: ElectionNo,
        /// Its last day of nominating.
        last_day: Date,
    },
    /// There was not time enough to nominate and to talk the candidates over.
    /// Rule: `election.nomination.days`, `election.nomination.days.upper-deputies`.
    TooSoon {
        /// The election.
        election: ElectionNo,
        /// The first day on which it may go on.
        from: Date,
        /// The days there must be.
        days: u32,
        /// The rule.
        citation: Box<Citation>,
    },
    /// Nobody of that kind nominates for the office.
    /// Rule: `election.nominator`, `election.nominator.upper-deputies`.
    MayNotNominate(Box<Citation>),
    /// Somebody stands behind more names than there are seats.
    /// Rule: `election.nomination.within-seats`, `election.nomination.within-seats.upper-deputies`.
    TooManyNames {
        /// The names.
        names: usize,
        /// The seats.
        seats: u16,
        /// The rule.
        citation: Box<Citation>,
    },
    /// The person does not consent.
    NoConsent(PersonRef),
    /// The office is filled from among the seats of this body.
    /// Rule: `election.committee.from-seats`.
    NotASeat {
        /// The person.
        person: PersonRef,
        /// The rule.
        citation: Box<Citation>,
    },
    /// The person holds an office that cannot be held beside it.
    /// Rule: `election.committee.no-incompatible-office`.
    IncompatibleOffice {
        /// The person.
        person: PersonRef,
        /// The rule.
        citation: Box<Citation>,
    },
    /// The person is elected already.
    AlreadyElected(PersonRef),
    /// No such nomination, or nobody is left in it.
    NoSuchNomination {
        /// The election.
        election: ElectionNo,
        /// The nomination.
        nomination: u16,
    },
    /// The person is not among those nominated, tied, or voted on.
    NotNominated(PersonRef),
    /// The person stands and is not on the list.
    LeftOut(PersonRef),
    /// The list does not follow the votes of the preliminary vote.
    NotByVotes(ElectionNo),
    /// The rulebook does not allow that order of names.
    /// Rule: `election.candidate-order`.
    OrderNotAllowed(Box<Citation>),
    /// The plenary has not adopted the election method.
    MethodNotAdopted,
    /// The election method is adopted already.
    MethodAlreadyAdopted,
    /// The adopted method has no such post with so many seats.
    MethodSilent {
        /// The election.
        election: ElectionNo,
        /// Its seats.
        seats: u16,
    },
    /// An office stands in the method twice.
    OfficeTwice {
        /// Its place in the method, from 1.
        post: usize,
        /// The office.
        office: Office,
    },
    /// The surplus of a post lies outside its range.
    /// Rule: `election.surplus.deputy-posts`, `election.surplus.committee-members`, `election.surplus.single-posts`,
    /// `election.surplus.upper-deputies`, `election.surplus.by-election`.
    SurplusOutOfRange {
        /// Its place in the method, from 1.
        post: usize,
        /// The office.
        office: Office,
        /// The range.
        ground: Box<RangeGround>,
    },
    /// The standing committee would be too small or too large.
    /// Rule: `standing-committee.size`.
    CommitteeSize(Box<RangeGround>),
    /// Too few are nominated.
    /// Rule: `election.surplus.deputy-posts`, `election.surplus.committee-members`, `election.surplus.single-posts`,
    /// `election.surplus.upper-deputies`, `election.surplus.by-election`.
    TooFewCandidates {
        /// The candidates.
        candidates: usize,
        /// The range.
        ground: Box<RangeGround>,
    },
    /// More stand than may.
    /// Rule: `election.surplus.deputy-posts`, `election.surplus.committee-members`, `election.surplus.single-posts`,
    /// `election.surplus.upper-deputies`, `election.surplus.by-election`.
    TooManyCandidates {
        /// The candidates.
        candidates: usize,
        /// How many may stand by the election method.
        places: u16,
        /// The range.
        ground: Box<RangeGround>,
    },
    /// The election method has another way out of a tie in the preliminary vote.
    OtherWayOutOfTie(ElectionNo),
    /// As many have to be chosen as there are places.
    PlacesDiffer {
        /// The chosen.
        chosen: usize,
        /// The places.
        places: u16,
    },
    /// The count has not as many lines as there are candidates.
    LinesDiffer {
        /// The lines counted.
        lines: usize,
        /// The candidates.
        candidates: usize,
    },
    /// No such round is waiting for that.
    NoSuchRound {
        /// The election.
        election: ElectionNo,
        /// The round.
        round: u8,
    },
    /// A written name would be elected or tied, and nobody has said who it is.
    WhoIsWrittenIn(String),
    /// That name was not written in, or it is told twice who it is.
    NotWrittenIn(String),
    /// The candidates of this further election are taken by the order of votes alone.
    /// Rule: `election.further.renomination`, `election.further.renomination.upper-deputies`.
    ByOrderOnly {
        /// The election.
        election: ElectionNo,
        /// The rule.
        citation: Box<Citation>,
    },
    /// Those elected were made public before.
    AlreadyPublished(ElectionNo),
    /// Only a plenary does that.
    OnlyInPlenary(SittingNo),
    /// No such special committee.
    NoSuchSpecialCommittee(SpecialCommitteeNo),
    /// The list of candidates does not stand in the order of the strokes of their names.
    /// Rule: `election.candidate-order`.
    NotByStrokes {
        /// The election.
        election: ElectionNo,
        /// The person whose name stands wrong.
        person: PersonRef,
        /// Where it stands in the list put right, counted from 1.
        place: usize,
        /// The rule.
        citation: Box<Citation>,
    },
}

impl Explained for ElectionRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchElection(_) => "E.701",
            Self::NotElectedHere(_) => "E.702",
            Self::ImpossibleSeats { .. } => "E.703",
            Self::AlreadyOpened(_) => "E.704",
            Self::WrongStage { .. } => "E.705",
            Self::DeadlinePast(_) => "E.706",
            Self::NominationsOver { .. } => "E.707",
            Self::NominationsStillOpen { .. } => "E.708",
            Self::TooSoon { .. } => "E.709",
            Self::MayNotNominate(_) => "E.710",
            Self::TooManyNames { .. } => "E.711",
            Self::NoConsent(_) => "E.712",
            Self::NotASeat { .. } => "E.713",
            Self::IncompatibleOffice { .. } => "E.714",
            Self::AlreadyElected(_) => "E.715",
            Self::NoSuchNomination { .. } => "E.716",
            Self::NotNominated(_) => "E.717",
            Self::LeftOut(_) => "E.718",
            Self::NotByVotes(_) => "E.719",
            Self::OrderNotAllowed(_) => "E.720",
            Self::MethodNotAdopted => "E.721",
            Self::MethodAlreadyAdopted => "E.722",
            Self::MethodSilent { .. } => "E.723",
            Self::OfficeTwice { .. } => "E.724",
            Self::SurplusOutOfRange { .. } => "E.725",
            Self::CommitteeSize(_) => "E.726",
            Self::TooFewCandidates { .. } => "E.727",
            Self::TooManyCandidates { .. } => "E.728",
            Self::OtherWayOutOfTie(_) => "E.729",
            Self::PlacesDiffer { .. } => "E.730",
            Self::LinesDiffer { .. } => "E.731",
            Self::NoSuchRound { .. } => "E.732",
            Self::WhoIsWrittenIn(_) => "E.733",
            Self::NotWrittenIn(_) => "E.734",
            Self::ByOrderOnly { .. } => "E.735",
            Self::AlreadyPublished(_) => "E.736",
            Self::OnlyInPlenary(_) => "E.737",
            Self::NoSuchSpecialCommittee(_) => "E.738",
            Self::NotByStrokes { .. } => "E.739",
        }
    }

    fn figures(&self) -> Figures {
        let figures = Figures::new();
        match self {
            Self::NoSuchElection(election)
            | Self::AlreadyOpened(election)
            | Self::NotByVotes(election)
            | Self::OtherWayOutOfTie(election)
            | Self::ByOrderOnly { election, .. }
            | Self::AlreadyPublished(election) => figures.with("election", election),
            Self::NotElectedHere(office) => figures.with("office", office.key()),
            Self::OfficeTwice { post, office } => figures.with("post", post).with("office", office.key()),
            Self::ImpossibleSeats { office, seats } => figures.with("office", office.key()).with("seats", seats),
            Self::WrongStage { election, stage } => figures.with("election", election).with("stage", stage.key()),
            Self::DeadlinePast(date) => figures.with("date", date),
            Self::NominationsOver { election, last_day } | Self::NominationsStillOpen { election, last_day } => {
                figures.with("election", election).with("date", last_day)
            }
            Self::TooSoon { election, from, days, .. } => {
                figures.with("election", election).with("date", from).with("days", days)
            }
            Self::TooManyNames { names, seats, .. } => figures.with("names", names).with("seats", seats),
            Self::NoConsent(person)
            | Self::NotASeat { person, .. }
            | Self::IncompatibleOffice { person, .. }
            | Self::AlreadyElected(person)
            | Self::NotNominated(person)
            | Self::LeftOut(person) => somebody(figures, *person),
            Self::NoSuchNomination { election, nomination } => {
                figures.with("election", election).with("nomination", nomination)
            }
            Self::MayNotNominate(_)
            | Self::OrderNotAllowed(_)
            | Self::MethodNotAdopted
            | Self::MethodAlreadyAdopted => figures,
            Self::MethodSilent { election, seats } => figures.with("election", election).with("seats", seats),
            Self::SurplusOutOfRange { post, office, ground } => {
                bounds(figures, ground).with("post", post).with("office", office.key())
            }
            Self::CommitteeSize(ground) => bounds(figures, ground),
            Self::TooFewCandidates { candidates, ground } => {
                let least = ground.total.saturating_add(ground.least);
                figures.with("candidates", candidates).with("seats", ground.total).with("least", least)
            }
            Self::TooManyCandidates { candidates, places, ground } => {
                figures.with("candidates", candidates).with("seats", ground.total).with("most", places)
            }
            Self::PlacesDiffer { chosen, places } => figures.with("count", chosen).with("places", places),
            Self::LinesDiffer { lines, candidates } => figures.with("count", lines).with("candidates", candidates),
            Self::NoSuchRound { election, round } => figures.with("election", election).with("round", round),
            Self::WhoIsWrittenIn(name) | Self::NotWrittenIn(name) => figures.with("name", name),
            Self::OnlyInPlenary(sitting) => figures.with("sitting", sitting),
            Self::NoSuchSpecialCommittee(committee) => figures.with("committee", committee),
            Self::NotByStrokes { election, person, place, .. } => {
                somebody(figures, *person).with("election", election).with("place", place)
            }
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }

    fn citation(&self) -> Option<&Citation> {
        match self {
            Self::TooSoon { citation, .. }
            | Self::TooManyNames { citation, .. }
            | Self::MayNotNominate(citation)
            | Self::NotASeat { citation, .. }
            | Self::IncompatibleOffice { citation, .. }
            | Self::OrderNotAllowed(citation)
            | Self::ByOrderOnly { citation, .. }
            | Self::NotByStrokes { citation, .. } => Some(citation),
            Self::SurplusOutOfRange { ground, .. }
            | Self::CommitteeSize(ground)
            | Self::TooFewCandidates { ground, .. }
            | Self::TooManyCandidates { ground, .. } => Some(&ground.citation),
            Self::NoSuchElection(_)
            | Self::NotElectedHere(_)
            | Self::ImpossibleSeats { .. }
            | Self::AlreadyOpened(_)
            | Self::WrongStage { .. }
            | Self::DeadlinePast(_)
            | Self::NominationsOver { .. }
            | Self::NominationsStillOpen { .. }
            | Self::NoConsent(_)
            | Self::AlreadyElected(_)
            | Self::NoSuchNomination { .. }
            | Self::NotNominated(_)
            | Self::LeftOut(_)
            | Self::NotByVotes(_)
            | Self::MethodNotAdopted
            | Self::MethodAlreadyAdopted
            | Self::MethodSilent { .. }
            | Self::OfficeTwice { .. }
            | Self::OtherWayOutOfTie(_)
            | Self::PlacesDiffer { .. }
            | Self::LinesDiffer { .. }
            | Self::NoSuchRound { .. }
            | Self::WhoIsWrittenIn(_)
            | Self::NotWrittenIn(_)
            | Self::AlreadyPublished(_)
            | Self::OnlyInPlenary(_)
            | Self::NoSuchSpecialCommittee(_) => None,
        }
    }
}

/// Seats and guests are told apart by a kind, so that one text serves both.
fn somebody(figures: Figures, person: PersonRef) -> Figures {
    match person {
        PersonRef::Seat(no) => figures.with("kind", "seat").with("no", no),
        PersonRef::Guest(no) => figures.with("kind", "guest").with("no", no),
    }
}

fn bounds(figures: Figures, ground: &RangeGround) -> Figures {
    figures
        .with("count", ground.count)
        .with("seats", ground.total)
        .with("least", ground.least)
        .with("most", ground.most)
}

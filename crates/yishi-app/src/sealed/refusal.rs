//! Why a message of the key ceremony is refused: codes K.101 to K.199. Invariant: what is wrong names the place, from 1.

use yishi_ballot::ceremony::CeremonyFault;
use yishi_journal::store::ReadError;

use super::SealedFailure;
use super::ceremony::Step;
use crate::failure::Failure;

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CeremonyRefusal {
    /// No ceremony was begun.
    #[error("no key ceremony was begun")]
    NoCeremony,
    /// It was begun anew.
    #[error("this ceremony is over; another one was begun")]
    OtherCeremony,
    /// There is no such place.
    #[error("there is no place {place}")]
    NoPlace {
        /// The place.
        place: usize,
    },
    /// Its step has not come.
    #[error("place {place}: the ceremony still waits for others ({step:?})")]
    NotYet {
        /// Who sent it.
        place: usize,
        /// The step at which the ceremony stands.
        step: Step,
    },
    /// The place has sent another message of this step.
    #[error("place {place} has already sent another message of this step")]
    AnotherMessage {
        /// Who sent it.
        place: usize,
    },
    /// The message is wrong.
    #[error("place {place}: {fault}")]
    Wrong {
        /// Who sent it.
        place: usize,
        /// What is wrong.
        fault: CeremonyFault,
    },
    /// Nobody can open a tally so.
    #[error("{needed} of {size} trustees cannot open a tally")]
    Figures {
        /// How many trustees.
        size: usize,
        /// How many are to open a tally.
        needed: usize,
    },
    /// The fault is ours.
    #[error("{0}")]
    Fault(String),
}

impl CeremonyRefusal {
    /// Every code, in the order of the reasons.
    pub const CODES: [&'static str; 8] = ["K.101", "K.102", "K.103", "K.104", "K.105", "K.106", "K.107", "K.199"];

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoCeremony => "K.101",
            Self::OtherCeremony => "K.102",
            Self::NoPlace { .. } => "K.103",
            Self::NotYet { .. } => "K.104",
            Self::AnotherMessage { .. } => "K.105",
            Self::Wrong { .. } => "K.106",
            Self::Figures { .. } => "K.107",
            Self::Fault(_) => "K.199",
        }
    }

    /// The figures a text may show.
    pub fn figures(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoCeremony | Self::OtherCeremony | Self::Fault(_) => Vec::new(),
            Self::NoPlace { place } | Self::NotYet { place, .. } | Self::AnotherMessage { place } => {
                vec![("place", place.to_string())]
            }
            Self::Wrong { place, fault } => vec![("place", place.to_string()), ("reason", fault.to_string())],
            Self::Figures { size, needed } => vec![("size", size.to_string()), ("needed", needed.to_string())],
        }
    }

    /// Names the place whose message is wrong.
    pub(super) fn wrong(place: usize) -> impl Fn(CeremonyFault) -> Self {
        move |fault| Self::Wrong { place, fault }
    }
}

impl From<CeremonyRefusal> for Failure {
    fn from(refusal: CeremonyRefusal) -> Self {
        if let CeremonyRefusal::Fault(reason) = refusal {
            return Self::Fault(reason);
        }
        SealedFailure::Ceremony(refusal).into()
    }
}

impl From<ReadError> for CeremonyRefusal {
    fn from(error: ReadError) -> Self {
        Self::Fault(error.to_string())
    }
}

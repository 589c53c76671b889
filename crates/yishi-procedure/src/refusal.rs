//! Refusals: the procedure says no, with a stable code, the figures and the citation, and no prose.
//!
//! Each stage has its own reasons; this file only joins them, so that a page or an API needs one type.

use std::collections::BTreeMap;
use std::fmt;

use yishi_rulebook::{Citation, Ground};

use crate::attendance::AttendanceRefusal;
use crate::ballot::BallotRefusal;
use crate::business::BusinessRefusal;
use crate::closing::ClosingRefusal;
use crate::convening::ConveningRefusal;
use crate::deliberation::DeliberationRefusal;
use crate::election::ElectionRefusal;
use crate::ids::PersonRef;
use crate::personnel::PersonnelRefusal;
use crate::sealed::SealedRefusal;
use crate::supervision::SupervisionRefusal;
use crate::voting::VotingRefusal;

/// What a refusal can say of itself.
pub trait Explained {
    /// The stable code, such as `V.503`; texts in three languages and the book hang on it.
    fn code(&self) -> &'static str;
    /// The figures a text may show.
    fn figures(&self) -> Figures;
    /// The rule that decided, where one did.
    fn grounds(&self) -> Option<&Ground>;
    /// The source of the rule that decided, where one did.
    fn citation(&self) -> Option<&Citation> {
        self.grounds().map(|ground| &ground.citation)
    }
}

/// Named figures of a refusal, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures(BTreeMap<&'static str, String>);

impl Figures {
    /// No figures.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with one more figure.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.0.insert(name, value.to_string());
        self
    }

    /// The figures of a judged threshold.
    pub fn ground(ground: &Ground) -> Self {
        Self::new().with("count", ground.count).with("total", ground.total).with("needed", ground.needed)
    }

    /// The same with the person the refusal is about.
    #[must_use]
    pub fn person(self, person: PersonRef) -> Self {
        match person {
            PersonRef::Seat(no) => self.with("seat", no),
            PersonRef::Guest(no) => self.with("guest", no),
        }
    }

    /// All figures by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

macro_rules! stages {
    ($($stage:ident($reason:ty)),+ $(,)?) => {
        /// The procedure says no.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Refusal {
            $(
                #[doc = concat!("A reason of the stage `", stringify!($stage), "`.")]
                $stage($reason),
            )+
        }

        $(
            impl From<$reason> for Refusal {
                fn from(reason: $reason) -> Self {
                    Self::$stage(reason)
                }
            }
        )+

        impl Explained for Refusal {
            fn code(&self) -> &'static str {
                match self { $(Self::$stage(reason) => reason.code(),)+ }
            }

            fn figures(&self) -> Figures {
                match self { $(Self::$stage(reason) => reason.figures(),)+ }
            }

            fn grounds(&self) -> Option<&Ground> {
                match self { $(Self::$stage(reason) => reason.grounds(),)+ }
            }

            fn citation(&self) -> Option<&Citation> {
                match self { $(Self::$stage(reason) => reason.citation(),)+ }
            }
        }
    };
}

stages! {
    Convening(ConveningRefusal),
    Attendance(AttendanceRefusal),
    Business(BusinessRefusal),
    Deliberation(DeliberationRefusal),
    Voting(VotingRefusal),
    Closing(ClosingRefusal),
    Election(ElectionRefusal),
    Ballot(BallotRefusal),
    Sealed(SealedRefusal),
    Personnel(PersonnelRefusal),
    Supervision(SupervisionRefusal),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        for (name, value) in self.figures().iter() {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

//! Why a step of the key ceremony is refused. Invariant: members count from 1.

use std::fmt;

use crate::json::Malformed;
use crate::trustee::WrongTrustees;

/// What is wrong with a message of the ceremony.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CeremonyFault {
    /// Place, threshold and size of the group do not fit.
    Context,
    /// A message is not read.
    Form(Malformed),
    /// The certificate of this member is wrong, or there is not one for each.
    Certificate(usize),
    /// The coefficients of this member are wrong or not signed.
    Coefficients(usize),
    /// The coefficients of this member are not those that it committed itself to.
    Commitment(usize),
    /// The key of this member is not proved, not signed, or not the one that was dealt to it.
    Key(usize),
    /// A message cannot be opened, or is not from this member to this one.
    Message(usize),
    /// The share that this member dealt does not fit its coefficients.
    Share(usize),
    /// There is not one message of each member.
    Count,
    /// The seed is none.
    Seed,
    /// The group's record does not hold.
    Record(WrongTrustees),
}

impl fmt::Display for CeremonyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Context => f.write_str("place, threshold and size of the group do not fit together"),
            Self::Form(problem) => write!(f, "a message of the key ceremony: {problem}"),
            Self::Certificate(member) => write!(f, "the certificate of member {member} is wrong"),
            Self::Coefficients(member) => write!(f, "the coefficients of member {member} are wrong"),
            Self::Commitment(member) => {
                write!(f, "the coefficients of member {member} are not those that it committed itself to")
            }
            Self::Key(member) => write!(f, "the key of member {member} is not the one that was dealt to it"),
            Self::Message(member) => write!(f, "the message from member {member} cannot be opened"),
            Self::Share(member) => write!(f, "the share that member {member} dealt does not fit its coefficients"),
            Self::Count => f.write_str("there is not one message of each member"),
            Self::Seed => f.write_str("this is no seed of 22 characters"),
            Self::Record(problem) => problem.fmt(f),
        }
    }
}

impl std::error::Error for CeremonyFault {}

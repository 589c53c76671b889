//! Why trustees are not accepted. Invariant: numbers count from 1, trustees in their list and members in their group.

use std::fmt;

use crate::json::Malformed;

/// What is wrong with the trustees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongTrustees {
    /// The record is not read.
    Form(Malformed),
    /// There is nobody.
    Nobody,
    /// This trustee's key is no element of the group, or its holder does not prove to know the secret.
    Key(usize),
    /// The threshold of this group cannot be reached, or its parts do not number as its members.
    Size(usize),
    /// The certificate of this member is wrong.
    Certificate(usize),
    /// The coefficients of this member are wrong.
    Coefficients(usize),
    /// This member did not sign the certificates of all.
    Signature(usize),
    /// The key of this member does not follow from the coefficients, or is not proved or not signed.
    VerificationKey(usize),
}

impl std::error::Error for WrongTrustees {}

impl fmt::Display for WrongTrustees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(problem) => write!(f, "the trustees: {problem}"),
            Self::Nobody => f.write_str("there are no trustees"),
            Self::Key(number) => write!(f, "the key of trustee {number} is not proved"),
            Self::Size(number) => {
                write!(f, "trustee {number}: the group's threshold or the number of its parts is wrong")
            }
            Self::Certificate(member) => write!(f, "the certificate of member {member} is wrong"),
            Self::Coefficients(member) => write!(f, "the coefficients of member {member} are wrong"),
            Self::Signature(member) => write!(f, "member {member} did not sign the certificates of all"),
            Self::VerificationKey(member) => write!(f, "the verification key of member {member} is wrong"),
        }
    }
}

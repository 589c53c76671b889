//! Why a request was not carried out: the procedure says no, it is not yours to do, somebody was faster, or the fault is ours.

use yishi_journal::store::{AppendError, CastError, ReadError};
use yishi_procedure::Refusal;

use crate::press::PressRefusal;
use crate::sealed::SealedFailure;

/// What a request can fail of.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The procedure says no.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// The press desk says no.
    #[error("{0}")]
    Press(#[from] PressRefusal),
    /// A sealed ballot, or what prepares one, is refused.
    #[error("{0}")]
    Sealed(#[from] SealedFailure),
    /// It is not this person's to do.
    #[error("not yours to do")]
    Denied,
    /// No such session.
    #[error("no such session")]
    NoSession,
    /// The rulebook asked for cannot be had; the text names file, line and reason.
    #[error("{0}")]
    Rulebook(String),
    /// Others were faster three times in a row.
    #[error("others were faster; try again")]
    Conflict,
    /// The same person's last request is still on its way; the same request may be sent again at once.
    #[error("the last request is still on its way")]
    Busy,
    /// An idempotency key came back with another request.
    #[error("this key was used for another request")]
    KeyReused,
    /// The fault is ours; the text is for the log, not for the person.
    #[error("{0}")]
    Fault(String),
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Fault(error.to_string())
    }
}

impl From<AppendError> for Failure {
    fn from(error: AppendError) -> Self {
        Self::Fault(error.to_string())
    }
}

impl From<CastError> for Failure {
    fn from(error: CastError) -> Self {
        if matches!(error, CastError::KeyUsed) { Self::KeyReused } else { Self::Fault(error.to_string()) }
    }
}

//! The archive `UUID.bel`: a chain of events in the oldest tar form, which anybody may copy while the vote runs.
//!
//! Source: Belenios specification, crypto version 1. Invariant: there is one archive of given records; each byte of it is either
//! hashed or determined, so that no byte can be changed unnoticed.

mod chain;
mod content;
mod event;
mod fault;
mod reader;
mod stage;
mod tar;
mod writer;

pub use chain::{Chain, Link};
pub use content::Content;
pub use event::{Event, EventKind};
pub use fault::{ArchiveFault, ChainFault};
pub use reader::{Name, Reader, Record};
pub use stage::Stage;
pub use writer::{WriteFault, Writer};

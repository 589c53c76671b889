//! The press desk of a session: texts that are proofread, what was decided on their findings, and what the public may read.
//!
//! Law of the house: a name never leaves it unchecked. Invariant: the desk's state is a fold over a stream of its own beside
//! the session's, so that the record of the session stays the session's alone; texts and pictures lie on shelves by digest.

mod acts;
mod caption;
mod check_text;
mod corrected;
mod decide_finding;
mod desk;
mod event;
mod file;
mod fold;
mod name_editor;
mod other_script;
mod own_release;
mod photo_file;
mod photos;
mod proofread;
mod publish_release;
mod publishing;
mod references;
mod refusal;
mod shelves;
mod take_text;
mod text;

pub use check_text::TextChecked;
pub use corrected::corrected;
pub use decide_finding::{FindingDecided, Verdict, is_certain};
pub use desk::Press;
pub(crate) use desk::STREAMS;
pub use event::{Editor, EditorNo, PhotoNo, PressEvent, ReleaseNo, TextNo};
pub use file::{FileRefused, text_of_file};
pub use fold::{PressDesk, Stamp};
pub use name_editor::EditorNamed;
pub use own_release::{OwnRelease, SittingPapers};
pub use photo_file::{LARGEST_PHOTO, PhotoFault, PhotoFormat};
pub use photos::{Photo, PhotoPublished, PhotoWithdrawn};
pub use proofread::{Proof, Tally};
pub use publish_release::{Release, ReleasePublished, ReleaseWithdrawn, Version};
pub use publishing::{PhotoRefused, Picture};
pub use refusal::PressRefusal;
pub use take_text::{LONGEST_TEXT, TextTaken};
pub use text::{Decided, PressText};
pub use yishi_press::finding::{Candidate, Evidence, Finding, Kind, Severity};
pub use yishi_press::span::{Place, Span};
pub use yishi_press::write::Product;

//! What happened at a press desk: coarse facts in the past tense, in a stream of their own.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use yishi_journal::store::NewEvent;

use crate::execute::as_value;
use crate::failure::Failure;
use crate::press::{
    EditorNamed, FindingDecided, PhotoPublished, PhotoWithdrawn, ReleasePublished, ReleaseWithdrawn, TextChecked,
    TextTaken,
};

macro_rules! number {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

number!(
    /// The number of an editor of the press office, from 1.
    EditorNo(u8)
);
number!(
    /// The number of a text at the desk, from 1.
    TextNo(u32)
);
number!(
    /// The number of a published release, from 1.
    ReleaseNo(u32)
);
number!(
    /// The number of a published photo, from 1.
    PhotoNo(u32)
);

/// Who works at a press desk. The record keeps it beside every event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum Editor {
    /// The secretariat, which counts as one person here.
    Desk,
    /// An editor of the press office, who came by a link of their own.
    Press {
        /// The editor's number.
        editor: EditorNo,
    },
}

/// An event of the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data")]
pub enum PressEvent {
    /// An editor was named.
    EditorNamed(EditorNamed),
    /// A text was taken to the desk.
    TextTaken(TextTaken),
    /// A finding was accepted, dismissed or opened again.
    FindingDecided(FindingDecided),
    /// A second person read a text.
    TextChecked(TextChecked),
    /// A release was published.
    ReleasePublished(ReleasePublished),
    /// A release was withdrawn.
    ReleaseWithdrawn(ReleaseWithdrawn),
    /// A photo was published.
    PhotoPublished(PhotoPublished),
    /// A photo was withdrawn.
    PhotoWithdrawn(PhotoWithdrawn),
}

impl PressEvent {
    /// The form in which the journal takes an event.
    pub(super) fn new_event(&self) -> Result<NewEvent, Failure> {
        let mut tagged = as_value(self)?;
        let mut member = |name| tagged.get_mut(name).map(Value::take).unwrap_or_default();
        Ok(NewEvent { kind: member("kind").as_str().unwrap_or_default().to_owned(), data: member("data") })
    }
}

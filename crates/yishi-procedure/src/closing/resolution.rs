//! An item of the agenda was adopted (表决通过): a resolution or an examination report now stands.
//!
//! Law: Organic Law art 25. It follows from a passed vote and from nothing else, so there is no command for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{ItemNo, VoteNo};
use crate::session::Session;

/// An item was adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ItemAdopted {
    /// The item.
    pub item: ItemNo,
    /// The vote that adopted it.
    pub vote: VoteNo,
}

pub(crate) fn apply(session: &mut Session, event: &ItemAdopted) {
    session.adopted.push(event.clone());
}

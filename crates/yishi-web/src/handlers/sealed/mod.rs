//! Sealed ballots as anybody meets them: the voting page, the second device's page, casting, and the public board.
//!
//! Nobody logs in here, and no cookie is read: a ballot comes without a name. Invariant: what comes in is bounded in size and number,
//! and nothing of it is logged.

pub mod board;
pub mod desk;
pub mod visitors;
pub mod voting;

use std::sync::Arc;

use yishi_app::sealed::SealedBox;
use yishi_app::{Failure, Hall};

use crate::handlers::desk::hall_of;
use crate::web::Shared;

/// A ballot of a session, by the parts of its address.
pub(crate) struct Asked {
    pub hall: Arc<Hall>,
    pub own: Arc<SealedBox>,
}

/// The ballot that an address names. Reading a box back from disk takes a while, so it is done beside the other requests.
pub(crate) async fn asked(web: &Shared, session: String, uuid: &str) -> Result<Asked, Failure> {
    let hall = hall_of(web, session)?;
    let own = hall.sealed_box_aside(uuid.to_owned()).await?;
    Ok(Asked { hall, own: own.ok_or_else(|| SealedBox::unknown(uuid))? })
}

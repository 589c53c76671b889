//! The press desk: its texts with their findings, and what it publishes.
//!
//! Invariant: an editor comes to the desk of the own session only; the secretariat comes to all of them.

pub mod deciding;
pub mod own;
pub mod public;
pub mod publishing;
pub mod queue;
pub mod taking;
pub mod text;

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use yishi_app::Failure;
use yishi_app::press::{Editor, PhotoNo, Press, PressRefusal, ReleaseNo, TextNo};
use yishi_procedure::ids::SessionId;

use crate::access::Visitor;
use crate::answer::{Form, failed};
use crate::texts::Lang;
use crate::web::Shared;

/// A visitor at the desk of a session.
#[derive(Clone)]
pub(crate) struct AtDesk {
    /// The desk.
    pub press: Arc<Press>,
    /// Who works there.
    pub editor: Editor,
}

/// The desk of a session, for a visitor who may work there.
pub(crate) fn at_desk(web: &Shared, visitor: &Visitor, session: String) -> Result<AtDesk, Failure> {
    let session = SessionId::try_from(session).map_err(|_| Failure::NoSession)?;
    let editor = match visitor {
        Visitor::Desk => Editor::Desk,
        Visitor::Press(own, editor) if *own == session => Editor::Press { editor: *editor },
        Visitor::Press(..)
        | Visitor::Chair(_)
        | Visitor::Hall(_)
        | Visitor::Seat(..)
        | Visitor::Teller(..)
        | Visitor::Trustee(..) => return Err(Failure::Denied),
    };
    Ok(AtDesk { press: web.house.press(&session)?, editor })
}

impl AtDesk {
    /// The address of a page of this desk.
    pub fn address(&self, page: &str) -> String {
        format!("/press/{}{page}", self.press.hall().id())
    }
}

/// Sends the browser on after an act.
pub(crate) fn onward(address: &str) -> Response {
    Redirect::to(address).into_response()
}

/// Sends the browser on after an act that was done; one that was refused is told.
pub(crate) fn done(done: Result<(), Failure>, address: &str, lang: Lang) -> Response {
    match done {
        Ok(()) => onward(address),
        Err(failure) => failed(Form::Page, lang, &failure),
    }
}

/// The number of a text in a path.
pub(crate) fn text_no(text: &str) -> Result<TextNo, Failure> {
    text.parse().map(TextNo).map_err(|_| PressRefusal::UnknownText.into())
}

/// The number of a release in a path.
pub(crate) fn release_no(release: &str) -> Result<ReleaseNo, Failure> {
    release.parse().map(ReleaseNo).map_err(|_| PressRefusal::UnknownRelease.into())
}

/// The number of a photo in a path.
pub(crate) fn photo_no(photo: &str) -> Result<PhotoNo, Failure> {
    photo.parse().map(PhotoNo).map_err(|_| PressRefusal::UnknownPhoto.into())
}

/// Runs what takes a while beside the other requests.
pub(crate) async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Failure::Fault(error.to_string()))?
}

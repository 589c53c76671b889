//! The record of a session: contents, minutes, attendance reports, result sheets, decisions, announcements, acts, what is due.
//!
//! The desk reads all of it, the presiding chair what the chair reads out; nobody else, for sittings may be secret. Whoever asks
//! for JSON gets the same view as data.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use jiff::tz::Offset;
use maud::Markup;
use serde::{Deserialize, Serialize};
use yishi_app::record::{Stream, stream};
use yishi_app::{Failure, Hall};
use yishi_procedure::ids::{BallotNo, SealedBallotNo, SittingNo, VoteNo};
use yishi_rulebook::Rulebook;
use yishi_views::record::acts::{ActsPage, Filter};
use yishi_views::record::announcements::AnnouncementsPage;
use yishi_views::record::attendance::AttendanceReport;
use yishi_views::record::ballot_sheet::BallotSheet;
use yishi_views::record::contents::Contents;
use yishi_views::record::decisions::DecisionsPage;
use yishi_views::record::due::DuePage;
use yishi_views::record::minutes::Minutes;
use yishi_views::record::sealed_sheet::SealedSheet;
use yishi_views::record::vote_sheet::VoteSheet;

use crate::access::Visitor;
use crate::answer::{Answer, Asked, Form, page};
use crate::handlers::desk::hall_of;
use crate::pages;
use crate::pages::place::Place;
use crate::pages::record::{self, Reader};
use crate::web::Shared;

/// The lines of the table of acts that an address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Wanted {
    room: Option<String>,
    sitting: Option<String>,
    page: Option<String>,
}

/// The contents of the record, at the desk.
pub async fn contents(State(web): State<Shared>, Path(session): Path<String>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    tell(hall, Reader::Desk, asked, |told| Some(Contents::of(told.session, told.book)), record::contents::show).await
}

/// The same for the chair.
pub async fn chairs_contents(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    asked: Asked,
) -> Answer {
    let Some(hall) = chairs(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    tell(hall, Reader::Chair, asked, |told| Some(Contents::of(told.session, told.book)), record::contents::show).await
}

/// The minutes of a meeting.
pub async fn minutes(State(web): State<Shared>, Path((session, no)): Path<(String, u16)>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    let view = move |told: &Told| Minutes::of(told.session, told.book, told.history, SittingNo(no));
    tell(hall, Reader::Desk, asked, view, record::minutes::show).await
}

/// The attendance report of a sitting, at the desk.
pub async fn attendance(State(web): State<Shared>, Path((session, no)): Path<(String, u16)>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    tell(hall, Reader::Desk, asked, report(no), record::attendance::show).await
}

/// The same for the chair.
pub async fn chairs_attendance(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(no): Path<u16>,
    asked: Asked,
) -> Answer {
    let Some(hall) = chairs(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    tell(hall, Reader::Chair, asked, report(no), record::attendance::show).await
}

fn report(no: u16) -> impl Fn(&Told) -> Option<AttendanceReport> + Send + 'static {
    move |told| AttendanceReport::of(told.session, told.book, told.history, SittingNo(no))
}

/// The result sheet of a vote, at the desk.
pub async fn vote(State(web): State<Shared>, Path((session, no)): Path<(String, u32)>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    tell(hall, Reader::Desk, asked, vote_sheet(no), record::result_sheet::vote).await
}

/// The same for the chair.
pub async fn chairs_vote(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(no): Path<u32>,
    asked: Asked,
) -> Answer {
    let Some(hall) = chairs(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    tell(hall, Reader::Chair, asked, vote_sheet(no), record::result_sheet::vote).await
}

fn vote_sheet(no: u32) -> impl Fn(&Told) -> Option<VoteSheet> + Send + 'static {
    move |told| VoteSheet::of(told.session, told.book, VoteNo(no))
}

/// The report of a paper ballot, at the desk.
pub async fn ballot(State(web): State<Shared>, Path((session, no)): Path<(String, u16)>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    tell(hall, Reader::Desk, asked, ballot_sheet(no), record::ballot_sheet::show).await
}

/// The same for the chair.
pub async fn chairs_ballot(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(no): Path<u16>,
    asked: Asked,
) -> Answer {
    let Some(hall) = chairs(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    tell(hall, Reader::Chair, asked, ballot_sheet(no), record::ballot_sheet::show).await
}

fn ballot_sheet(no: u16) -> impl Fn(&Told) -> Option<BallotSheet> + Send + 'static {
    move |told| BallotSheet::of(told.session, told.book, BallotNo(no))
}

/// The report of a sealed ballot, at the desk.
pub async fn sealed(State(web): State<Shared>, Path((session, no)): Path<(String, u16)>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    tell(hall, Reader::Desk, asked, sealed_sheet(no), record::sealed_sheet::show).await
}

/// The same for the chair.
pub async fn chairs_sealed(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(no): Path<u16>,
    asked: Asked,
) -> Answer {
    let Some(hall) = chairs(&web, visitor)? else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    tell(hall, Reader::Chair, asked, sealed_sheet(no), record::sealed_sheet::show).await
}

fn sealed_sheet(no: u16) -> impl Fn(&Told) -> Option<SealedSheet> + Send + 'static {
    move |told| SealedSheet::of(told.session, told.book, SealedBallotNo(no))
}

/// The list of decisions.
pub async fn decisions(State(web): State<Shared>, Path(session): Path<String>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    let view = |told: &Told| Some(DecisionsPage::of(told.session, told.book, told.history));
    tell(hall, Reader::Desk, asked, view, record::decisions::show).await
}

/// Announcements, their drafts, and the adopted texts.
pub async fn announcements(State(web): State<Shared>, Path(session): Path<String>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    let view = |told: &Told| Some(AnnouncementsPage::of(told.session, told.book));
    tell(hall, Reader::Desk, asked, view, record::announcements::show).await
}

/// All acts, a page at a time.
pub async fn acts(
    State(web): State<Shared>,
    Path(session): Path<String>,
    Query(wanted): Query<Wanted>,
    asked: Asked,
) -> Answer {
    let hall = hall_of(&web, session)?;
    let filter = filter(&wanted);
    let view = move |told: &Told| Some(ActsPage::of(told.session, told.book, told.history, &filter));
    tell(hall, Reader::Desk, asked, view, record::acts::show).await
}

/// What an empty field of the form says is nothing.
fn filter(wanted: &Wanted) -> Filter {
    let room = wanted.room.clone().filter(|room| !room.is_empty());
    let number = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<u16>().ok());
    let page = number(&wanted.page).map_or(1, usize::from);
    Filter { room, sitting: number(&wanted.sitting).map(SittingNo), page }
}

/// What is due next, by the house's day.
pub async fn due(State(web): State<Shared>, Path(session): Path<String>, asked: Asked) -> Answer {
    let hall = hall_of(&web, session)?;
    let today = Offset::constant(8).to_datetime(hall.now()).date();
    let view = move |told: &Told| Some(DuePage::of(told.session, told.book, told.history, today));
    tell(hall, Reader::Desk, asked, view, record::due::show).await
}

/// What a view is made of.
struct Told<'a> {
    session: &'a yishi_procedure::Session,
    history: &'a [yishi_views::record::history::Recorded],
    book: &'a Rulebook,
}

/// Reads the stream beside the other requests, makes the view and tells it in the form asked for.
async fn tell<V: Serialize + Send + 'static>(
    hall: Arc<Hall>,
    reader: Reader,
    asked: Asked,
    view: impl FnOnce(&Told) -> Option<V> + Send + 'static,
    show: fn(Place, &record::Shelf, &V) -> Markup,
) -> Answer {
    let of = hall.clone();
    let read = tokio::task::spawn_blocking(move || {
        let Stream { session, history } = stream(&of)?;
        Ok::<_, Failure>(view(&Told { session: &session, history: &history, book: of.book() }))
    });
    let view = read.await.map_err(|error| Failure::Fault(error.to_string()))??;
    let Some(view) = view else { return Ok(not_found(asked)) };
    let shelf = record::Shelf { reader, session: hall.id().clone() };
    Ok(match asked.form {
        Form::Json => Json(view).into_response(),
        Form::Page | Form::Fragment => page(StatusCode::OK, &show(Place::new(asked.lang), &shelf, &view)),
    })
}

/// There is no such paper, or not yet.
fn not_found(asked: Asked) -> Response {
    match asked.form {
        Form::Json => StatusCode::NOT_FOUND.into_response(),
        Form::Page | Form::Fragment => page(StatusCode::NOT_FOUND, &pages::refusal::not_found(asked.lang)),
    }
}

/// The session a chair presides over.
fn chairs(web: &Shared, visitor: Visitor) -> Result<Option<Arc<Hall>>, Failure> {
    match visitor {
        Visitor::Chair(session) => web.hall(&session).map(Some),
        Visitor::Desk
        | Visitor::Hall(_)
        | Visitor::Seat(..)
        | Visitor::Teller(..)
        | Visitor::Press(..)
        | Visitor::Trustee(..) => Ok(None),
    }
}

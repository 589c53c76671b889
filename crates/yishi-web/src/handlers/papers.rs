//! Papers of the record: releases in both scripts, the record of a sitting, and the export of the session.
//!
//! The desk may have them at any time; the public has a sitting's papers once it is closed, and the export once the session is.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use yishi_app::record::Paper;
use yishi_app::{Failure, Hall, export, record};
use yishi_procedure::deliberation::sitting::Stage;
use yishi_procedure::ids::SittingNo;

use crate::answer::{Answer, page};
use crate::handlers::desk::hall_of;
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The desk's page with all papers.
pub async fn show(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(page(StatusCode::OK, &pages::papers::page(&hall, lang)))
}

/// A paper of a sitting, for the desk.
pub async fn desk_paper(
    State(web): State<Shared>,
    Path((session, sitting, paper)): Path<(String, u16, String)>,
) -> Answer {
    let hall = hall_of(&web, session)?;
    paper_of(&hall, SittingNo(sitting), &paper)
}

/// A paper of a closed sitting, for the public.
pub async fn public_paper(
    State(web): State<Shared>,
    Path((session, sitting, paper)): Path<(String, u16, String)>,
) -> Answer {
    let hall = hall_of(&web, session)?;
    let closed = {
        let published = hall.published();
        published.session.sitting(SittingNo(sitting)).is_ok_and(|sitting| sitting.stage == Stage::Closed)
    };
    if !closed {
        return Ok(StatusCode::NOT_FOUND.into_response());
    }
    paper_of(&hall, SittingNo(sitting), &paper)
}

fn paper_of(hall: &Hall, sitting: SittingNo, name: &str) -> Answer {
    let Some(paper) = Paper::of_file(name) else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let text = {
        let published = hall.published();
        record::paper(&published.session, sitting, paper)?
    };
    let Some(text) = text else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    Ok(match paper {
        // Named, for without its language a browser may draw a text with the letter forms of another.
        Paper::Release(script) => {
            let headers =
                [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CONTENT_LANGUAGE, script.tag())];
            (headers, text).into_response()
        }
        Paper::Record => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
    })
}

/// The export, for the desk.
pub async fn desk_export(State(web): State<Shared>, Path(session): Path<String>) -> Answer {
    let hall = hall_of(&web, session)?;
    export_of(&web, &hall).await
}

/// The export of a closed session, for the public.
pub async fn public_export(State(web): State<Shared>, Path(session): Path<String>) -> Answer {
    let hall = hall_of(&web, session)?;
    let closed = hall.published().session.closed_at.is_some();
    if !closed {
        return Ok(StatusCode::NOT_FOUND.into_response());
    }
    export_of(&web, &hall).await
}

/// Writing an export reads the whole stream, which is done beside the other requests.
async fn export_of(web: &Shared, hall: &std::sync::Arc<Hall>) -> Answer {
    let (web, of) = (web.clone(), hall.clone());
    let written =
        tokio::task::spawn_blocking(move || export::export(web.house.journal().as_ref(), of.id(), &web.keys.signing))
            .await;
    let bytes = written.map_err(|error| Failure::Fault(error.to_string()))??;
    let name = format!("attachment; filename=\"{}.yishi\"", hall.id());
    let mut response: Response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

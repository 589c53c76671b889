//! Sealed ballots at the desk: identifiers are prepared, taken to the scrutineers, and their lists are read back.

use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use yishi_app::{Failure, Hall};
use yishi_rulebook::{CredentialsChoice, CredentialsFrom};

use crate::answer::{Answer, page, status, told};
use crate::handlers::desk::hall_of;
use crate::pages::desk::sealed::{self, AT_ONCE, Outcome, SealedDesk};
use crate::texts::Lang;
use crate::web::Shared;

/// The largest file of lists, in bytes: sixty lists of ten thousand credentials each.
pub const LARGEST_LISTS: usize = 32 << 20;

/// The page.
pub async fn show(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    shown(&hall, None, StatusCode::OK, lang)
}

/// Prepares further identifiers.
pub async fn prepare(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    match hall.prepare(AT_ONCE).await {
        Ok(()) => Ok(Redirect::to(&format!("/desk/{}/sealed", hall.id())).into_response()),
        Err(failure) => refused(&hall, &failure, lang),
    }
}

/// The identifiers that have no list, one a line.
pub async fn votes(State(web): State<Shared>, Path(session): Path<String>) -> Answer {
    let lines = sealed::missing(&hall_of(&web, session)?.prepared()?);
    let head = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"votes.txt\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((head, lines).into_response())
}

/// Takes the file of lists.
pub async fn lists(State(web): State<Shared>, Path(session): Path<String>, lang: Lang, form: Multipart) -> Answer {
    let hall = hall_of(&web, session)?;
    let wrong = |key| shown(&hall, Some(Outcome::Wrong(key)), StatusCode::UNPROCESSABLE_ENTITY, lang);
    let file = match sent(form).await {
        Ok(file) if file.is_empty() => return wrong("desk-sealed-no-file"),
        Ok(file) => file,
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => return wrong("desk-sealed-too-large"),
        Err(error) => return Ok(error.into_response()),
    };
    match hall.take_lists(&file).await {
        Ok(count) => shown(&hall, Some(Outcome::Taken(count)), StatusCode::OK, lang),
        Err(failure) => refused(&hall, &failure, lang),
    }
}

async fn sent(mut form: Multipart) -> Result<Vec<u8>, MultipartError> {
    let mut file = Vec::new();
    while let Some(field) = form.next_field().await? {
        if field.name() == Some("lists") {
            file = field.bytes().await?.to_vec();
        }
    }
    Ok(file)
}

fn refused(hall: &Hall, failure: &Failure, lang: Lang) -> Answer {
    shown(hall, Some(Outcome::Refused(told(lang, failure))), status(failure), lang)
}

fn shown(hall: &Hall, outcome: Option<Outcome>, status: StatusCode, lang: Lang) -> Answer {
    let from = hall.book().find_choice(CredentialsChoice::From).map(|rule| rule.value);
    let view = SealedDesk {
        keys: hall.trustees().state_for(1),
        prepared: hall.prepared()?,
        through_server: from == Some(CredentialsFrom::Server),
        so_far: hall.sealed_figures().map(|figures| (figures.ballots, figures.head)),
    };
    Ok(page(status, &sealed::page(hall, &view, outcome.as_ref(), lang)))
}

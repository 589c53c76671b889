//! The public box of a sealed ballot, for whoever comes.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use serde::Deserialize;
use yishi_app::sealed::SealedBox;
use yishi_ballot::hash::Hash;
use yishi_views::public_box::PublicBox;

use super::{Asked, asked};
use crate::answer::{Answer, page};
use crate::pages::ballot_box::{self, LookedFor};
use crate::pages::sealed::in_archive;
use crate::texts::Lang;
use crate::web::Shared;

/// What somebody looks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Looking {
    tracker: Option<String>,
}

/// The page.
pub async fn show(
    State(web): State<Shared>,
    Path((session, uuid)): Path<(String, String)>,
    Query(looking): Query<Looking>,
    lang: Lang,
) -> Answer {
    let Asked { hall, own } = asked(&web, session, &uuid).await?;
    let figures = own.figures();
    let paired = figures.paired;
    let view = PublicBox::of(&hall.published().session, hall.book(), &uuid, &in_archive(figures));
    let view = view.ok_or_else(|| SealedBox::unknown(&uuid))?;
    let looked = looking.tracker.map(|typed| look_for(&own, &typed));
    let mut response = page(StatusCode::OK, &ballot_box::show(&view, paired, looked.as_ref(), lang));
    // The figures grow, and an address with a tracker is nobody else's affair.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Looks a tracker up, typed in groups or not, in base 64 as phones show it or in hexadecimal as the list of the box has it.
fn look_for(own: &SealedBox, typed: &str) -> LookedFor {
    let tracker: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let hash =
        Hash::read_base64(tracker.trim_end_matches('=')).or_else(|| Hash::read(&tracker)).map(|hash| hash.to_string());
    let place = hash.and_then(|hash| own.trackers().iter().position(|one| *one == hash)).map(|before| before + 1);
    LookedFor { tracker, place }
}

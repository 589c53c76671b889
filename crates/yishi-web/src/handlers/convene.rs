//! A session is convened at the desk: body, term, number, rulebook, and the roll as a file.

use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use yishi_app::house::Convening;
use yishi_app::roll_doubts::{RollDoubts, look_over};
use yishi_app::roll_file::{self, FileFault, RollFileError};
use yishi_app::{Actor, Failure};
use yishi_names::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::RollDraft;
use yishi_procedure::ids::SessionId;
use yishi_rulebook::Tier;

use crate::answer::Form as Wanted;
use crate::answer::{Answer, failed, page};
use crate::handlers::act::Fields;
use crate::pages;
use crate::pages::convene::Problem;
use crate::texts::{Lang, t, t_with};
use crate::web::Shared;

/// The form.
pub async fn show(State(web): State<Shared>, lang: Lang) -> Answer {
    Ok(page(StatusCode::OK, &pages::convene::page(&web, lang, &Fields::new(), &[])))
}

/// Takes the form. Whatever is wrong with the roll is listed line by line, and nothing is convened; nor is it where the roll is
/// sent to be looked over alone. A session that is convened with doubts about its roll shows them first.
pub async fn take(State(web): State<Shared>, lang: Lang, form: Multipart) -> Answer {
    let mut fields = Fields::new();
    let whole = |key| [Problem::of_the_whole(t(lang, key))];
    let file = match sent(form, &mut fields).await {
        Ok(file) => file,
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return Ok(again(&web, lang, &fields, &whole("convene-too-large")));
        }
        Err(error) => return Ok(error.into_response()),
    };
    let roll = match roll_file::read(&file) {
        Ok(roll) => roll,
        Err(error) => return Ok(again(&web, lang, &fields, &problems(lang, error))),
    };
    let found = doubts(&web, &fields, &roll);
    if fields.contains_key("look-over") {
        return Ok(page(StatusCode::OK, &pages::convene::looked_over(&web, lang, &fields, &found)));
    }
    let Some(convening) = convening(&fields, roll) else {
        return Ok(again(&web, lang, &fields, &whole("convene-incomplete")));
    };
    Ok(match web.house.convene(Actor::Desk, convening).await {
        Ok(hall) if found.doubts.is_empty() => Redirect::to(&format!("/desk/{}", hall.id())).into_response(),
        Ok(hall) => Redirect::to(&format!("/desk/{}/roll", hall.id())).into_response(),
        Err(Failure::Conflict) => again(&web, lang, &fields, &whole("convene-taken")),
        Err(Failure::Rulebook(reason)) => again(&web, lang, &fields, &[Problem::of_the_whole(reason)]),
        Err(failure) => failed(Wanted::Page, lang, &failure),
    })
}

/// The doubts about a roll, in the order of its lines.
fn doubts(web: &Shared, fields: &Fields, roll: &RollDraft) -> RollDoubts {
    let kind = fields.get("kind").and_then(|kind| kind_of(kind)).unwrap_or(AssemblyKind::Congress);
    look_over(&web.house, kind, roll.seats.iter(), &roll.groups)
}

fn kind_of(word: &str) -> Option<AssemblyKind> {
    serde_json::from_value(word.into()).ok()
}

/// Reads what was sent: the typed fields, as far as they came, and the roll file.
async fn sent(mut form: Multipart, fields: &mut Fields) -> Result<Vec<u8>, MultipartError> {
    let mut file = Vec::new();
    while let Some(field) = form.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await?;
        if name == "roll" {
            file = bytes.to_vec();
        } else {
            fields.insert(name, String::from_utf8_lossy(&bytes).trim().to_owned());
        }
    }
    Ok(file)
}

/// The form again, with what was typed: only the file must be chosen anew, for browsers keep none.
fn again(web: &Shared, lang: Lang, fields: &Fields, problems: &[Problem]) -> Response {
    page(StatusCode::UNPROCESSABLE_ENTITY, &pages::convene::page(web, lang, fields, problems))
}

fn problems(lang: Lang, error: RollFileError) -> Vec<Problem> {
    match error {
        RollFileError::Unreadable(fault) => vec![Problem::of_the_whole(unreadable(lang, &fault))],
        RollFileError::Problems(problems) => {
            problems.iter().map(|problem| pages::convene::problem(lang, problem)).collect()
        }
    }
}

fn unreadable(lang: Lang, fault: &FileFault) -> String {
    match fault {
        FileFault::Encoding => t(lang, "convene-encoding"),
        FileFault::NoSheet => t(lang, "convene-no-sheet"),
        FileFault::TooLarge => t(lang, "convene-unpacks-too-large"),
        FileFault::Broken(reason) => t_with(lang, "convene-broken", &[("reason", reason.as_str().into())]),
    }
}

fn convening(fields: &Fields, roll: RollDraft) -> Option<Convening> {
    let word = |name: &str| fields.get(name).map(String::as_str).filter(|text| !text.is_empty());
    let place = word("place")?;
    let place = Text::new(place, word("place-hant").unwrap_or(place));
    let title = SessionTitle {
        kind: kind_of(word("kind")?)?,
        place: if let Some(english) = word("place-en") { place.with_english(english) } else { place },
        term: word("term")?.parse().ok()?,
        ordinal: word("ordinal")?.parse().ok()?,
    };
    let overlays = word("overlays").unwrap_or_default().split([' ', ',']).filter(|name| !name.is_empty());
    Some(Convening {
        id: SessionId::try_from(word("id")?.to_owned()).ok()?,
        title,
        tier: Tier::parse(word("tier")?)?,
        on: word("date")?.parse().ok()?,
        overlays: overlays.map(str::to_owned).collect(),
        roll,
        reconstruction: None,
        called: None,
    })
}

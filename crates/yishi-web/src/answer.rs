//! How a handler answers: a page, a fragment, JSON, or a failure in the person's language.

use std::convert::Infallible;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use serde_json::json;
use yishi_app::Failure;
use yishi_app::sealed::SealedFailure;
use yishi_procedure::Explained;

use crate::pages;
use crate::texts::{Lang, refusal_text};

/// The longest idempotency key taken.
const LONGEST_KEY: usize = 128;

/// What handlers return; a failure is told plainly and in the default language where nothing better is known.
pub type Answer = Result<Response, Unanswered>;

/// A failure on its way out.
pub struct Unanswered(Failure);

impl From<Failure> for Unanswered {
    fn from(failure: Failure) -> Self {
        Self(failure)
    }
}

impl IntoResponse for Unanswered {
    fn into_response(self) -> Response {
        failure_page(Lang::default(), &self.0)
    }
}

/// In what form the person wants the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A whole page, or a redirect to one.
    Page,
    /// The fragments that changed (`live.js`).
    Fragment,
    /// JSON (the API).
    Json,
}

impl Form {
    /// The form a request asks for.
    fn of(headers: &HeaderMap) -> Self {
        let wants = |name, part: &str| {
            headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).is_some_and(|v| v.contains(part))
        };
        if headers.contains_key("yishi-fragment") {
            Self::Fragment
        } else if wants(header::ACCEPT, "application/json") {
            Self::Json
        } else {
            Self::Page
        }
    }
}

/// How a request wants to be answered, and the mark it bears, by which a retry is known.
pub struct Asked {
    /// In what form.
    pub form: Form,
    /// In which language.
    pub lang: Lang,
    /// The idempotency key, if it has a sound one.
    pub key: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        let lang = crate::language::of(&parts.uri, &parts.headers);
        Ok(Self { form: Form::of(&parts.headers), lang, key: key_of(&parts.headers) })
    }
}

/// The key of a request, if it has a sound one.
fn key_of(headers: &HeaderMap) -> Option<String> {
    let key = headers.get("idempotency-key")?.to_str().ok()?;
    (1..=LONGEST_KEY).contains(&key.len()).then(|| key.to_owned())
}

/// A page of HTML.
pub fn page(status: StatusCode, markup: &Markup) -> Response {
    html(status, markup.0.clone())
}

/// HTML with a status.
pub fn html(status: StatusCode, text: String) -> Response {
    let mut response = (status, text).into_response();
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// The HTTP status of a failure.
pub fn status(failure: &Failure) -> StatusCode {
    match failure {
        Failure::Refused(_) | Failure::Rulebook(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Failure::Press(refusal) if refusal.is_missing() => StatusCode::NOT_FOUND,
        Failure::Press(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Failure::Sealed(refusal) if refusal.is_missing() => StatusCode::NOT_FOUND,
        Failure::Sealed(SealedFailure::Closed) => StatusCode::CONFLICT,
        Failure::Sealed(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Failure::Denied => StatusCode::FORBIDDEN,
        Failure::NoSession => StatusCode::NOT_FOUND,
        Failure::Conflict | Failure::KeyReused => StatusCode::CONFLICT,
        Failure::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Failure::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Tells a failure in the form asked for.
pub fn failed(form: Form, lang: Lang, failure: &Failure) -> Response {
    match form {
        Form::Page => failure_page(lang, failure),
        Form::Fragment => html(status(failure), pages::refusal::notice(lang, &told(lang, failure)).0),
        Form::Json => failure_json(lang, failure),
    }
}

fn failure_page(lang: Lang, failure: &Failure) -> Response {
    page(status(failure), &pages::refusal::page(lang, &told(lang, failure)))
}

fn failure_json(lang: Lang, failure: &Failure) -> Response {
    let told = told(lang, failure);
    let mut figures = serde_json::Map::new();
    if let Failure::Refused(refusal) = failure {
        figures.extend(refusal.figures().iter().map(|(name, value)| (name.to_owned(), json!(value))));
    }
    if let Failure::Press(refusal) = failure {
        figures.extend(refusal.figures().iter().map(|(name, value)| ((*name).to_owned(), json!(value))));
    }
    if let Failure::Sealed(refusal) = failure {
        figures.extend(refusal.figures().iter().map(|(name, value)| ((*name).to_owned(), json!(value))));
    }
    let body = json!({ "code": told.code, "text": told.text, "figures": figures, "citation": told.citation });
    (status(failure), axum::Json(body)).into_response()
}

/// What a person is told of a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The stable code.
    pub code: String,
    /// The reason in the person's language.
    pub text: String,
    /// The citation, where a rule decided.
    pub citation: Option<yishi_rulebook::Citation>,
}

/// What a person is told of that failure.
pub(crate) fn told(lang: Lang, failure: &Failure) -> Told {
    let plain =
        |code: &str, key: &str| Told { code: code.to_owned(), text: crate::texts::t(lang, key), citation: None };
    match failure {
        Failure::Refused(refusal) => Told {
            code: refusal.code().to_owned(),
            text: refusal_text(lang, refusal),
            citation: refusal.citation().cloned(),
        },
        Failure::Press(refusal) => Told {
            code: refusal.code().to_owned(),
            text: crate::texts::press_refusal_text(lang, refusal),
            citation: None,
        },
        Failure::Sealed(refusal) => Told {
            code: refusal.code().to_owned(),
            text: crate::texts::sealed_refusal_text(lang, refusal),
            citation: None,
        },
        Failure::Rulebook(reason) => Told { code: "R.701".to_owned(), text: reason.clone(), citation: None },
        Failure::Denied => plain("P.801", "failure-denied"),
        Failure::NoSession => plain("P.802", "failure-no-session"),
        Failure::Conflict => plain("P.803", "failure-conflict"),
        Failure::KeyReused => plain("P.804", "failure-key-reused"),
        Failure::Busy => plain("P.805", "failure-busy"),
        Failure::Fault(reason) => {
            Told { code: log_fault(reason), text: crate::texts::t(lang, "failure-fault"), citation: None }
        }
    }
}

/// A fault is logged once with a number, and the person is shown the number only.
fn log_fault(reason: &str) -> String {
    static FAULTS: AtomicU64 = AtomicU64::new(1);
    let number = FAULTS.fetch_add(1, Ordering::Relaxed);
    tracing::error!(number, reason, "fault");
    format!("F.{number}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use yishi_procedure::voting::VotingRefusal;
    use yishi_rulebook::{Citation, Level, SourceStatus};

    #[tokio::test]
    async fn a_refusal_in_json_says_its_code_its_reason_and_the_article_that_decided() {
        let citation = Citation {
            source: "OL".to_owned(),
            article: "25".to_owned(),
            status: SourceStatus::ReadInFull,
            level: Level::Nation,
            interpretation: None,
        };
        let failure = Failure::Refused(VotingRefusal::SecretNotAvailable(Box::new(citation)).into());
        let response = failed(Form::Json, Lang::ZhHans, &failure);
        assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        let told: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!((told["code"].as_str(), told["citation"]["article"].as_str()), (Some("V.504"), Some("25")));
        assert!(told["text"].as_str().is_some_and(|text| text.contains("无记名")), "{told}");
    }
}

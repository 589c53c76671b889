//! Texts come to the desk: pasted, or as a file.

use axum::Extension;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use yishi_app::press::text_of_file;

use crate::access::Visitor;
use crate::answer::Form as Wanted;
use crate::answer::{Answer, failed, page};
use crate::handlers::act::Fields;
use crate::handlers::press::{AtDesk, at_desk, beside, onward};
use crate::pages;
use crate::texts::{Lang, t};
use crate::web::Shared;

/// The largest form with a file that is taken, in bytes.
pub const LARGEST_UPLOAD: usize = 32 * 1024 * 1024;

/// What a form with a file brought.
#[derive(Default)]
pub(crate) struct Sent {
    /// The typed fields.
    pub fields: Fields,
    /// The name of the file.
    pub name: String,
    /// Its bytes; none where no file was chosen.
    pub bytes: Vec<u8>,
}

impl Sent {
    /// A typed field, empty where it is absent.
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map(String::as_str).unwrap_or_default()
    }
}

/// Reads a form with a file.
pub(crate) async fn sent(mut form: Multipart) -> Result<Sent, MultipartError> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let bytes = field.bytes().await?;
        if let Some(file) = file {
            sent.name = file;
            sent.bytes = bytes.to_vec();
        } else {
            // Browsers send the line breaks of a text field as CRLF, whatever was pasted.
            sent.fields.insert(name, String::from_utf8_lossy(&bytes).replace("\r\n", "\n"));
        }
    }
    Ok(sent)
}

/// Takes a text that was pasted or sent as a file.
pub async fn take(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(session): Path<String>,
    lang: Lang,
    form: Multipart,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let sent = match sent(form).await {
        Ok(sent) => sent,
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return again(at, lang, StatusCode::PAYLOAD_TOO_LARGE, t(lang, "press-upload-too-large")).await;
        }
        Err(error) => return Ok(error.into_response()),
    };
    let (outlet, name) = (sent.field("outlet").to_owned(), sent.name.clone());
    let text = if sent.bytes.is_empty() {
        sent.field("text").to_owned()
    } else {
        let bytes = sent.bytes;
        match beside(move || Ok(text_of_file(&bytes, &name))).await? {
            Ok(text) => text,
            Err(refused) => {
                let reason = pages::press::words::file_refused(lang, refused);
                return again(at, lang, StatusCode::UNPROCESSABLE_ENTITY, reason).await;
            }
        }
    };
    Ok(match at.press.take_text(at.editor, &outlet, &sent.name, &text).await {
        Ok(no) => onward(&at.address(&format!("/texts/{no}"))),
        Err(failure) => failed(Wanted::Page, lang, &failure),
    })
}

/// The queue again, with what was wrong.
async fn again(at: AtDesk, lang: Lang, status: StatusCode, problem: String) -> Answer {
    let markup = beside(move || pages::press::queue::page(&at.press, at.editor, lang, Some(&problem))).await?;
    Ok(page(status, &markup))
}

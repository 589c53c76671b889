//! The count by machine comes as a file: chosen or pasted at the desk, read as a whole, then entered like any other act.

use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use yishi_app::machine_file::{self, MachineFileError};
use yishi_app::{Actor, Hall};
use yishi_procedure::ballot::machine::EnterMachineCount;
use yishi_procedure::ids::{BallotNo, TellerNo};

use crate::answer::{Answer, Asked, page, status, told};
use crate::handlers::act::Fields;
use crate::handlers::desk::hall_of;
use crate::pages::machine_count::{self, Standing};
use crate::texts::Lang;
use crate::web::Shared;

/// The form.
pub async fn show(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(page(StatusCode::OK, &machine_count::show(&hall.published().session, lang, &Standing::default())))
}

/// Takes the file. Whatever is wrong with it is listed by line and column, and nothing is entered.
pub async fn take(
    State(web): State<Shared>,
    Path(session): Path<String>,
    Asked { lang, key, .. }: Asked,
    form: Multipart,
) -> Answer {
    let hall = hall_of(&web, session)?;
    let mut fields = Fields::new();
    let file = match sent(form, &mut fields).await {
        Ok(file) => file,
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return Ok(again(&hall, lang, Standing { fault: Some("machine-too-large"), ..Standing::typed(fields) }));
        }
        Err(error) => return Ok(error.into_response()),
    };
    let command = match command(&hall, &fields, &file) {
        Ok(command) => command,
        Err(wrong) => return Ok(again(&hall, lang, wrong.standing(fields))),
    };
    Ok(match hall.execute(Actor::Desk, command.into(), key).await {
        Ok(_) => Redirect::to(&format!("/desk/{}/acts?done=EnterMachineCount", hall.id())).into_response(),
        Err(failure) => {
            let standing = Standing { told: Some(told(lang, &failure)), ..Standing::typed(fields) };
            page(status(&failure), &machine_count::show(&hall.published().session, lang, &standing))
        }
    })
}

/// Why no command came of what was sent.
enum Wrong {
    /// Ballot or teller is missing, or there is neither file nor text.
    Form(&'static str),
    /// The file cannot be read.
    File(MachineFileError),
}

impl Wrong {
    fn standing(self, fields: Fields) -> Standing {
        let typed = Standing::typed(fields);
        match self {
            Self::Form(fault) => Standing { fault: Some(fault), ..typed },
            Self::File(MachineFileError::TooLarge(_)) => Standing { fault: Some("machine-too-large"), ..typed },
            Self::File(MachineFileError::Encoding) => Standing { fault: Some("machine-encoding"), ..typed },
            Self::File(MachineFileError::Problems(problems)) => Standing { problems, ..typed },
        }
    }
}

fn command(hall: &Hall, fields: &Fields, file: &[u8]) -> Result<EnterMachineCount, Wrong> {
    let number = |name: &str| fields.get(name).and_then(|typed| typed.parse().ok());
    let (ballot, by) = number("ballot").zip(number("by")).ok_or(Wrong::Form("machine-incomplete"))?;
    let pasted = fields.get("pasted").map(String::as_bytes).unwrap_or_default();
    let bytes = if file.is_empty() { pasted } else { file };
    if bytes.is_empty() {
        return Err(Wrong::Form("machine-empty"));
    }
    let published = hall.published();
    let printed = published.session.ballot(BallotNo(ballot)).map_err(|_| Wrong::Form("machine-incomplete"))?;
    let papers = machine_file::read(bytes, &published.session, printed).map_err(Wrong::File)?;
    Ok(EnterMachineCount { ballot: BallotNo(ballot), by: TellerNo(by), papers })
}

/// Reads what was sent: the typed fields, as far as they came, and the file.
async fn sent(mut form: Multipart, fields: &mut Fields) -> Result<Vec<u8>, MultipartError> {
    let mut file = Vec::new();
    while let Some(field) = form.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await?;
        if name == "file" {
            file = bytes.to_vec();
        } else {
            fields.insert(name, String::from_utf8_lossy(&bytes).trim_end().to_owned());
        }
    }
    Ok(file)
}

/// The form again, with what was typed: only the file must be chosen anew, for browsers keep none.
fn again(hall: &Hall, lang: Lang, standing: Standing) -> Response {
    page(StatusCode::UNPROCESSABLE_ENTITY, &machine_count::show(&hall.published().session, lang, &standing))
}

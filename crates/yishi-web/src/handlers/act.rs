//! An act by form: a command as JSON, with what a person typed set into it.
//!
//! Pages print the command they offer, made by the same types that read it here; fields named `set.<member>` carry what was
//! typed. One handler per role gives the actor, so nothing a form says can.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::Value;
use yishi_app::{Actor, Hall};
use yishi_procedure::Command;

use crate::answer::{Asked, Form, failed, html};

/// The fields of an act.
pub type Fields = BTreeMap<String, String>;

/// Carries out the act of a form. `home` is where a browser without script is sent on.
pub async fn carry_out(hall: &Hall, actor: Actor, asked: Asked, fields: &Fields, home: &str) -> Response {
    let Some(command) = command_of(fields) else { return StatusCode::BAD_REQUEST.into_response() };
    give(hall, actor, asked, command, home).await
}

/// Gives a command, and answers as the form wants it.
pub async fn give(
    hall: &Hall,
    actor: Actor,
    Asked { form, lang, key }: Asked,
    command: Command,
    home: &str,
) -> Response {
    match hall.execute(actor, command, key).await {
        Ok(done) => done_answer(form, home, done.version),
        Err(failure) => failed(form, lang, &failure),
    }
}

fn done_answer(form: Form, home: &str, version: u64) -> Response {
    match form {
        Form::Page => Redirect::to(home).into_response(),
        // The stream brings what changed; the answer only takes an old notice away.
        Form::Fragment => html(StatusCode::OK, crate::pages::refusal::no_notice().0),
        Form::Json => axum::Json(serde_json::json!({ "version": version })).into_response(),
    }
}

/// The command a form carries.
fn command_of(fields: &Fields) -> Option<Command> {
    let mut command: Value = serde_json::from_str(fields.get("command")?).ok()?;
    for (name, text) in fields {
        if let Some(path) = name.strip_prefix("set.") {
            set(&mut command, path, text)?;
        }
    }
    serde_json::from_value(command).ok()
}

/// Sets a typed value where the dotted path says; digits become a number where the command has one.
fn set(command: &mut Value, path: &str, text: &str) -> Option<()> {
    let pointer = format!("/{}", path.replace('.', "/"));
    let place = command.pointer_mut(&pointer)?;
    *place = match place {
        Value::Number(_) => Value::from(text.trim().parse::<u64>().ok()?),
        Value::String(_) => Value::from(text.trim()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    Some(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
    use yishi_procedure::ids::SeatNo;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_was_typed_is_set_into_the_command_the_page_printed() {
        let printed: Command = CheckIn { seat: SeatNo(0), at: CheckInPlace::Door }.into();
        let json = serde_json::to_string(&printed).unwrap();
        let command = command_of(&fields(&[("command", &json), ("set.seat", " 187 ")])).unwrap();
        assert_eq!(command, CheckIn { seat: SeatNo(187), at: CheckInPlace::Door }.into());
    }

    #[test]
    fn a_field_can_only_fill_what_the_command_has() {
        let json = r#"{"command":"CheckIn","seat":0,"at":"door"}"#;
        for (name, value) in [("set.other", "1"), ("set.seat", "x"), ("set.seat.no", "1"), ("set.", "1")] {
            assert_eq!(command_of(&fields(&[("command", json), (name, value)])), None, "{name}");
        }
    }
}

//! The description of the JSON API (OpenAPI 3.1): every command and a new session from their types, the ballot, the answers and
//! the refusal.
//!
//! Invariant: commands and the types they are made of are never written down here; the paths are those of `routes.rs`, which a
//! test holds against them.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};
use yishi_procedure::CommandShape;
use yishi_procedure::voting::choice::Choice;
use yishi_rulebook::Citation;

use super::{TYPES, catalogue, generator};
use crate::handlers::new_session::{Convened, NewSession};

static DOCUMENT: LazyLock<Value> = LazyLock::new(compose);

/// The description.
pub fn document() -> &'static Value {
    &DOCUMENT
}

fn compose() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Yishi",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The acts of a session by JSON. Times are UTC; texts of refusals are in the language of Accept-Language.",
        },
        "paths": paths(),
        "components": { "schemas": schemas(), "responses": responses() },
    })
}

fn paths() -> Value {
    let session = path_parameter("session", "The short name of the session.");
    let desk =
        acting("A command of the secretariat in that session.", "Command", "Done", &[session.clone(), key(false)]);
    let chair = acting("A command of the presiding chair.", "Command", "Done", &[key(false)]);
    let seat = acting("A command of the own seat.", "Command", "Done", &[key(false)]);
    let teller = acting("A command of a teller, or of a scrutineer by the own seat.", "Command", "Done", &[key(false)]);
    let ballot = acting("A ballot of the own seat.", "Ballot", "Receipt", &[key(true)]);
    let convening = acting("A new session. The house chooses its rulebook and pins it.", "NewSession", "Convened", &[]);
    let public = json!({ "type": "object" });
    let code =
        json!({ "type": "object", "properties": { "credential": { "type": "string" } }, "required": ["credential"] });
    let uuid = path_parameter("uuid", "The identifier of an electronic ballot.");
    json!({
        "/api/sessions": { "post": convening },
        "/api/sessions/{session}": { "get": asking("What the public may know of a session.", &public, &[session]) },
        "/api/desk/{session}/commands": { "post": desk },
        "/api/chair/commands": { "post": chair },
        "/api/me/commands": { "post": seat },
        "/api/scrutiny/commands": { "post": teller },
        "/api/me/ballots": { "post": ballot },
        "/api/me/credential/{uuid}": {
            "get": asking("The own voting code, where the rulebook has the server hand them out.", &code, &[uuid])
        },
        "/api/openapi.json": { "get": asking("This description.", &public, &[]) },
    })
}

fn path_parameter(name: &str, what: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": what, "schema": { "type": "string" } })
}

fn key(required: bool) -> Value {
    json!({
        "name": "Idempotency-Key", "in": "header", "required": required,
        "description": "A fresh mark for each act; a request repeated with it is done once.",
        "schema": { "type": "string", "minLength": 1, "maxLength": 128 },
    })
}

fn asking(summary: &str, answer: &Value, parameters: &[Value]) -> Value {
    let answered = json!({ "description": summary, "content": { "application/json": { "schema": answer } } });
    json!({ "summary": summary, "parameters": parameters, "responses": { "200": answered } })
}

fn acting(summary: &str, body: &str, answer: &str, parameters: &[Value]) -> Value {
    let refused = |code: &str| (code.to_owned(), json!({ "$ref": "#/components/responses/Refused" }));
    let mut answers: Map<String, Value> = ["403", "404", "409", "422", "500", "503"].map(refused).into_iter().collect();
    let done =
        json!({ "description": "It is on disk.", "content": { "application/json": { "schema": named(answer) } } });
    answers.insert("200".to_owned(), done);
    answers.insert("400".to_owned(), json!({ "description": "The body is no JSON, or a ballot has no key." }));
    answers.insert("401".to_owned(), json!({ "description": "Nobody is logged in for this." }));
    json!({
        "summary": summary,
        "parameters": parameters,
        "requestBody": { "required": true, "content": { "application/json": { "schema": named(body) } } },
        "responses": answers,
    })
}

fn responses() -> Value {
    json!({ "Refused": {
        "description": "It was not done: the procedure refuses, or the code says what else.",
        "content": { "application/json": { "schema": named("Refusal") } },
    } })
}

fn named(name: &str) -> Value {
    json!({ "$ref": format!("#{TYPES}/{name}") })
}

fn schemas() -> Map<String, Value> {
    let mut schemas = catalogue().types.clone();
    schemas.extend(answers());
    let mut mapping = Map::new();
    for command in &catalogue().commands {
        mapping.insert(command.name.to_owned(), json!(format!("#{TYPES}/{}", command.name)));
        schemas.insert(command.name.to_owned(), with_name(command));
    }
    let all: Vec<Value> = catalogue().commands.iter().map(|command| named(command.name)).collect();
    let discriminator = json!({ "propertyName": "command", "mapping": mapping });
    schemas.insert("Command".to_owned(), json!({ "oneOf": all, "discriminator": discriminator }));
    schemas
}

/// A command as JSON has it: its fields, and its name in `command`.
fn with_name(command: &CommandShape) -> Value {
    let mut schema = command.schema.as_value().clone();
    let mut members = Map::new();
    members.insert("command".to_owned(), json!({ "const": command.name }));
    members.extend(schema["properties"].as_object().cloned().unwrap_or_default());
    let needed = schema["required"].as_array().cloned().unwrap_or_default();
    schema["properties"] = Value::Object(members);
    schema["required"] = std::iter::once(json!("command")).chain(needed).collect();
    schema
}

/// The ballot, the answers and the refusal, with the types they are made of.
fn answers() -> Map<String, Value> {
    let mut generator = generator();
    let (choice, citation) = (generator.subschema_for::<Choice>(), generator.subschema_for::<Citation>());
    let _convening = (generator.subschema_for::<NewSession>(), generator.subschema_for::<Convened>());
    let mut schemas = generator.take_definitions(true);
    let number = |least: u64| json!({ "type": "integer", "minimum": least });
    let object = |members: Value| {
        let needed: Vec<String> = members.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
        json!({ "type": "object", "properties": members, "required": needed })
    };
    let figures = json!({ "type": "object", "additionalProperties": { "type": "string" } });
    let cited = json!({ "anyOf": [citation, { "type": "null" }] });
    let text = json!({ "type": "string" });
    let refusal = json!({ "code": text, "text": text, "figures": figures, "citation": cited });
    let receipt = json!({ "vote": number(1), "seat": number(0), "choice": choice, "press": number(1) });
    schemas.insert("Ballot".to_owned(), object(json!({ "vote": number(1), "choice": choice })));
    schemas.insert("Receipt".to_owned(), object(receipt));
    schemas.insert("Done".to_owned(), object(json!({ "version": number(1), "before": { "type": "boolean" } })));
    schemas.insert("Refusal".to_owned(), object(refusal));
    schemas
}

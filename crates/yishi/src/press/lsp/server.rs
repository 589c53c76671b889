//! The server's side of the talk: each message with what is said in return.
//!
//! Invariant: every request is answered exactly once, an unknown one with an error; nothing is done before `initialize`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Value, json};
use yishi_press::decisions::{Decision, Decisions, Verdict};
use yishi_press::show::words;

use super::actions;
use super::desk::Document;
use super::frames::failed;
use super::places::{self, Columns, Range};
use super::wishes::{Wishes, path_of};
use crate::press::against::Against;
use crate::press::decided;
use crate::press::engine::Engine;

/// What follows a message.
pub(super) enum Step {
    /// These messages are sent.
    Say(Vec<Value>),
    /// The talk is over; orderly where the editor had announced it.
    End {
        /// Whether it had.
        orderly: bool,
    },
}

/// The server.
#[derive(Debug, Default)]
pub(super) struct Server {
    wishes: Wishes,
    engine: Engine,
    decisions: Decisions,
    columns: Columns,
    documents: BTreeMap<String, Document>,
    ready: bool,
    ending: bool,
}

impl Server {
    /// A server that waits for `initialize`.
    pub(super) fn new(wishes: Wishes) -> Self {
        Self { wishes, ..Self::default() }
    }

    /// Takes one message.
    pub(super) fn take(&mut self, message: &Value) -> Step {
        let method = message.get("method").and_then(Value::as_str).unwrap_or_default();
        let parameters = message.get("params").unwrap_or(&Value::Null);
        if method == "exit" {
            return Step::End { orderly: self.ending };
        }
        Step::Say(match message.get("id") {
            Some(id) if !method.is_empty() => self.request(id, method, parameters),
            // An answer to a request of ours; we make none.
            Some(_) => Vec::new(),
            None => self.notification(method, parameters),
        })
    }

    fn request(&mut self, id: &Value, method: &str, parameters: &Value) -> Vec<Value> {
        if !self.ready && method != "initialize" {
            return vec![failed(id, -32002, "initialize comes first")];
        }
        if self.ending {
            return vec![failed(id, -32600, "shutdown came before")];
        }
        let mut more = Vec::new();
        let result = match method {
            "initialize" => self.initialize(parameters, &mut more),
            "shutdown" => {
                self.ending = true;
                Value::Null
            }
            "textDocument/codeAction" => self.actions(parameters),
            "textDocument/hover" => self.hover(parameters),
            "workspace/executeCommand" => self.command(parameters, &mut more),
            _ => return vec![failed(id, -32601, &format!("there is no method {method}"))],
        };
        more.insert(0, json!({ "jsonrpc": "2.0", "id": id, "result": result }));
        more
    }

    fn notification(&mut self, method: &str, parameters: &Value) -> Vec<Value> {
        let uri = text_at(parameters, "/textDocument/uri");
        let version = parameters.pointer("/textDocument/version").and_then(Value::as_i64);
        match (method, self.ready) {
            ("textDocument/didOpen", true) => self.opened(uri, text_at(parameters, "/textDocument/text"), version),
            ("textDocument/didChange", true) => {
                let changes = parameters.get("contentChanges").and_then(Value::as_array);
                // Documents come whole, so only the last state counts.
                let last = changes.and_then(|changes| changes.last()).and_then(|change| change.get("text"));
                last.and_then(Value::as_str).map_or_else(Vec::new, |text| self.opened(uri, text.to_owned(), version))
            }
            ("textDocument/didSave", true) => {
                self.decisions = decided::read(self.wishes.decisions.as_deref()).unwrap_or_default();
                self.check(&uri)
            }
            ("textDocument/didClose", true) => {
                self.documents.remove(&uri);
                vec![published(&uri, None, Vec::new())]
            }
            (_, true | false) => Vec::new(),
        }
    }

    fn initialize(&mut self, parameters: &Value, more: &mut Vec<Value>) -> Value {
        self.wishes.add(parameters);
        self.columns = Columns::offered(parameters);
        let against = Against::read(&self.wishes.against, &self.wishes.roll);
        match against {
            Ok(against) => self.engine = Engine::new(against),
            Err(error) => more.push(told(1, &format!("{error:#}"))),
        }
        match decided::read(self.wishes.decisions.as_deref()) {
            Ok(decisions) => self.decisions = decisions,
            Err(error) => more.push(told(1, &format!("{error:#}"))),
        }
        self.ready = true;
        json!({
            "capabilities": {
                "positionEncoding": self.columns.name(),
                "textDocumentSync": { "openClose": true, "change": 1, "save": true },
                "codeActionProvider": { "codeActionKinds": ["quickfix", actions::FIX_ALL] },
                "hoverProvider": true,
                "executeCommandProvider": { "commands": [actions::DISMISS] },
            },
            "serverInfo": { "name": "yishi", "version": env!("CARGO_PKG_VERSION") },
        })
    }

    fn opened(&mut self, uri: String, text: String, version: Option<i64>) -> Vec<Value> {
        self.documents.insert(uri.clone(), Document { text, version, marks: Vec::new() });
        self.check(&uri)
    }

    /// Checks a document and publishes what was found.
    fn check(&mut self, uri: &str) -> Vec<Value> {
        let Some(document) = self.documents.get_mut(uri) else { return Vec::new() };
        document.check(&name_of(uri), &self.engine, &self.decisions, self.columns);
        vec![published(uri, document.version, actions::diagnostics(document, self.wishes.language))]
    }

    fn actions(&self, parameters: &Value) -> Value {
        let uri = text_at(parameters, "/textDocument/uri");
        let range = parameters.get("range").and_then(Range::read);
        let only = parameters.pointer("/context/only").and_then(Value::as_array);
        let only: Vec<&str> = only.into_iter().flatten().filter_map(Value::as_str).collect();
        match (self.documents.get(&uri), range) {
            (Some(document), Some(range)) => actions::at(&uri, document, range, &only, self.wishes.language).into(),
            (None, _) | (_, None) => Value::Array(Vec::new()),
        }
    }

    fn hover(&self, parameters: &Value) -> Value {
        let document = self.documents.get(&text_at(parameters, "/textDocument/uri"));
        let point = parameters.get("position").and_then(places::point);
        let (Some(document), Some(point)) = (document, point) else { return Value::Null };
        let marks = document.at(Range { start: point, end: point });
        let told: Vec<String> = marks
            .map(|mark| {
                let evidence = mark.finding.evidence.iter().map(|one| words::evidence(one, self.wishes.language));
                let head = words::message(&mark.finding, self.wishes.language);
                std::iter::once(head).chain(evidence).collect::<Vec<_>>().join("\n")
            })
            .collect();
        if told.is_empty() {
            return Value::Null;
        }
        json!({ "contents": { "kind": "plaintext", "value": told.join("\n\n") } })
    }

    /// Remembers that a finding is none, and shows all documents without it.
    fn command(&mut self, parameters: &Value, more: &mut Vec<Value>) -> Value {
        let argument = |at: usize| text_at(parameters, &format!("/arguments/{at}"));
        let (uri, finding) = (argument(0), argument(1));
        let document = self.documents.get(&uri).filter(|_| text_at(parameters, "/command") == actions::DISMISS);
        let mark = document.and_then(|document| document.marks.iter().find(|mark| mark.finding.id == finding));
        let Some(mark) = mark else { return Value::Null };
        let decision = Decision {
            finding,
            verdict: Verdict::Dismissed { reason: argument(2) },
            stands: mark.finding.stands.clone(),
            by: None,
            at: Some(Timestamp::now().to_string()),
        };
        more.extend(self.remember(decision));
        let uris: Vec<String> = self.documents.keys().cloned().collect();
        more.extend(uris.iter().flat_map(|uri| self.check(uri)));
        Value::Null
    }

    /// Others may have written the file meanwhile, so it is read again before it is written.
    fn remember(&mut self, decision: Decision) -> Option<Value> {
        let Some(path) = self.wishes.decisions.clone() else {
            self.decisions.remember(decision);
            return Some(told(2, "no file for decisions was named, so this one is kept until the editor is closed"));
        };
        let kept = decided::read(Some(&path)).and_then(|mut decisions| {
            decisions.remember(decision.clone());
            decided::write(&path, &decisions)?;
            Ok(decisions)
        });
        match kept {
            Ok(decisions) => {
                self.decisions = decisions;
                None
            }
            Err(error) => {
                self.decisions.remember(decision);
                Some(told(1, &format!("{error:#}")))
            }
        }
    }
}

fn text_at(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The file of a document, by which findings name it.
fn name_of(uri: &str) -> String {
    path_of(uri).map_or_else(|| uri.to_owned(), |path| path.display().to_string())
}

fn published(uri: &str, version: Option<i64>, diagnostics: Vec<Value>) -> Value {
    let mut parameters = json!({ "uri": uri, "diagnostics": diagnostics });
    if let (Some(version), Some(members)) = (version, parameters.as_object_mut()) {
        members.insert("version".to_owned(), version.into());
    }
    json!({ "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": parameters })
}

/// A message to the person: 1 for an error, 2 for a warning.
fn told(weight: u8, text: &str) -> Value {
    json!({ "jsonrpc": "2.0", "method": "window/showMessage", "params": { "type": weight, "message": text } })
}

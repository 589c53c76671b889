//! The server driven as an editor drives it: real frames in, real frames out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Cursor;
use std::path::Path;

use serde_json::{Value, json};

use super::frames;
use super::server::Server;
use super::wishes::Wishes;

const URI: &str = "file:///texts/report.txt";
/// A report with one break within a sentence and pinyin; 𬍛 takes two units of UTF-16.
const TEXT: &str = "市十六屆人大三次會議閉幕\r\n會議由𬍛(dì)明主持，大會在完成(chéng)各項議程後，於十二月二十七日上午在東湖會堂勝利閉幕。\r\n";

fn frame(message: &Value) -> String {
    let body = message.to_string();
    format!("Content-Length: {}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{body}", body.len())
}

/// Sends messages and returns what came back, with whether the talk ended in order.
fn talk(server: &mut Server, messages: &[Value]) -> (Vec<Value>, bool) {
    let mut input = Cursor::new(messages.iter().map(frame).collect::<String>());
    let mut output = Vec::new();
    let orderly = frames::run(&mut input, &mut output, server).unwrap();
    let text = String::from_utf8(output).unwrap();
    let mut rest = text.as_str();
    let mut answers = Vec::new();
    while let Some((head, tail)) = rest.split_once("\r\n\r\n") {
        let length: usize = head.strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        answers.push(serde_json::from_str(&tail[..length]).unwrap());
        rest = &tail[length..];
    }
    assert!(rest.is_empty());
    (answers, orderly)
}

fn request(id: u32, method: &str, params: Value) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params })
}

fn notify(method: &str, params: Value) -> Value {
    json!({ "jsonrpc": "2.0", "method": method, "params": params })
}

fn initialize(encodings: &[&str], decisions: Option<&Path>) -> Value {
    let options = json!({ "decisions": decisions, "lang": "en" });
    let capabilities = json!({ "general": { "positionEncodings": encodings } });
    request(0, "initialize", json!({ "rootUri": null, "capabilities": capabilities, "initializationOptions": options }))
}

fn open(text: &str) -> Value {
    notify(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": URI, "languageId": "plaintext", "version": 1, "text": text } }),
    )
}

fn change(version: u32, text: &str) -> Value {
    let document = json!({ "uri": URI, "version": version });
    notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }))
}

fn actions(id: u32, range: &Value, only: Option<&str>) -> Value {
    let mut context = json!({ "diagnostics": [] });
    if let Some(only) = only {
        context["only"] = json!([only]);
    }
    request(
        id,
        "textDocument/codeAction",
        json!({ "textDocument": { "uri": URI }, "range": range, "context": context }),
    )
}

/// The diagnostics last published among the answers.
fn published(answers: &[Value]) -> Vec<Value> {
    let last = answers.iter().rev().find(|answer| answer["method"] == "textDocument/publishDiagnostics");
    last.unwrap()["params"]["diagnostics"].as_array().unwrap().clone()
}

fn pinyin(diagnostics: &[Value]) -> Vec<&Value> {
    diagnostics.iter().filter(|diagnostic| diagnostic["code"] == "pinyin").collect()
}

#[test]
fn findings_come_on_opening_and_go_with_the_change_that_mends_them() {
    let mut server = Server::new(Wishes::default());
    let (answers, _) = talk(&mut server, &[initialize(&[], None), notify("initialized", json!({})), open(TEXT)]);
    assert_eq!(answers[0]["result"]["capabilities"]["positionEncoding"], "utf-16");
    let found = published(&answers);
    assert!(!pinyin(&found).is_empty(), "{found:?}");
    assert_eq!(answers.last().unwrap()["params"]["version"], 1);
    let mended = TEXT.replace("(dì)", "").replace("(chéng)", "");
    let (answers, _) = talk(&mut server, &[change(2, &mended)]);
    assert!(pinyin(&published(&answers)).is_empty());
    assert_eq!(answers.last().unwrap()["params"]["version"], 2);
    let (answers, _) = talk(&mut server, &[notify("textDocument/didClose", json!({ "textDocument": { "uri": URI } }))]);
    assert!(published(&answers).is_empty());
}

#[test]
fn columns_are_counted_as_agreed() {
    let line = TEXT.lines().nth(1).unwrap();
    for (encodings, width) in [(&["utf-16"][..], None), (&["utf-16", "utf-8"][..], Some(()))] {
        let mut server = Server::new(Wishes::default());
        let (answers, _) = talk(&mut server, &[initialize(encodings, None), open(TEXT)]);
        let found = published(&answers);
        let range = &pinyin(&found).last().unwrap()["range"];
        let at = line.find("(chéng)").unwrap();
        let wanted = if width.is_some() { at } else { line[..at].encode_utf16().count() };
        assert_eq!(
            (range["start"]["line"].as_u64(), range["start"]["character"].as_u64()),
            (Some(1), Some(wanted as u64))
        );
    }
}

#[test]
fn quick_fixes_take_out_what_stands_there_and_hover_tells_why() {
    let mut server = Server::new(Wishes::default());
    let (answers, _) = talk(&mut server, &[initialize(&["utf-8"], None), open(TEXT)]);
    let found = published(&answers);
    let range = pinyin(&found).last().unwrap()["range"].clone();
    let hover = request(8, "textDocument/hover", json!({ "textDocument": { "uri": URI }, "position": range["start"] }));
    let (answers, _) = talk(&mut server, &[actions(7, &range, None), hover, actions(9, &range, Some("source.fixAll"))]);
    let fix = &answers[0]["result"][0];
    assert_eq!((fix["kind"].as_str(), fix["isPreferred"].as_bool()), (Some("quickfix"), Some(true)));
    let edit = &fix["edit"]["changes"][URI][0];
    assert_eq!((&edit["range"], edit["newText"].as_str()), (&range, Some("")));
    assert_eq!(answers[0]["result"].as_array().unwrap().last().unwrap()["command"]["command"], "yishi.dismiss");
    assert!(answers[1]["result"]["contents"]["value"].as_str().unwrap().contains("pinyin"));
    let all = answers[2]["result"][0]["edit"]["changes"][URI].as_array().unwrap();
    assert!(all.len() >= pinyin(&found).len(), "{all:?}");
}

#[test]
fn a_dismissed_finding_does_not_come_back_even_to_the_next_server() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("decisions.jsonl");
    let mut server = Server::new(Wishes::default());
    let (answers, _) = talk(&mut server, &[initialize(&[], Some(&file)), open(TEXT)]);
    let before = published(&answers);
    let id = pinyin(&before)[0]["data"].clone();
    let dismiss = json!({ "command": "yishi.dismiss", "arguments": [URI, id, "原文如此"] });
    let (answers, _) = talk(&mut server, &[request(3, "workspace/executeCommand", dismiss)]);
    assert_eq!(published(&answers).len(), before.len() - 1);
    let line = std::fs::read_to_string(&file).unwrap();
    assert!(line.contains("原文如此") && line.lines().count() == 1, "{line}");
    let (answers, _) = talk(&mut Server::new(Wishes::default()), &[initialize(&[], Some(&file)), open(TEXT)]);
    assert_eq!(published(&answers).len(), before.len() - 1);
}

#[test]
fn every_request_is_answered_once_and_the_talk_ends_in_order() {
    let mut server = Server::new(Wishes::default());
    let (answers, orderly) = talk(
        &mut server,
        &[
            request(1, "textDocument/hover", json!({})),
            initialize(&[], None),
            request(2, "textDocument/definition", json!({})),
            request(3, "textDocument/hover", json!({ "textDocument": { "uri": "file:///unknown" } })),
            notify("$/cancelRequest", json!({ "id": 3 })),
            request(4, "shutdown", Value::Null),
            notify("exit", Value::Null),
        ],
    );
    let codes: Vec<_> =
        answers.iter().map(|answer| (answer["id"].as_u64(), answer["error"]["code"].as_i64())).collect();
    let wanted = [(Some(1), Some(-32002)), (Some(0), None), (Some(2), Some(-32601)), (Some(3), None), (Some(4), None)];
    assert_eq!(codes, wanted);
    assert!(orderly);
}

#[test]
fn a_reference_that_cannot_be_read_is_told_and_the_rest_goes_on() {
    let options = json!({ "roll": "/nowhere/roll.csv" });
    let start = request(0, "initialize", json!({ "capabilities": {}, "initializationOptions": options }));
    let mut server = Server::new(Wishes::default());
    let (answers, _) = talk(&mut server, &[start, open(TEXT)]);
    assert_eq!(answers[1]["method"], "window/showMessage");
    assert!(!published(&answers).is_empty());
}

#[test]
fn what_is_no_message_is_answered_or_ends_the_talk_with_a_reason() {
    let mut server = Server::new(Wishes::default());
    let mut output = Vec::new();
    let input = "Content-Length: 3\r\n\r\n{{{";
    assert!(!frames::run(&mut Cursor::new(input), &mut output, &mut server).unwrap());
    assert!(String::from_utf8(output).unwrap().contains("-32700"));
    for broken in [
        "Content-Length: x\r\n\r\n",
        "A: b\r\n\r\n{}",
        "Content-Length: 99999999999\r\n\r\n",
        "Content-Length: 9\r\n\r\n{}",
    ] {
        assert!(frames::run(&mut Cursor::new(broken), &mut Vec::new(), &mut server).is_err(), "{broken}");
    }
}

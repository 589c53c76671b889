//! The frames of the protocol: a heading with the length, an empty line, a message in JSON.
//!
//! Invariant: a frame too long or without a length ends the talk with a reason; a message that is no JSON is answered so.

use std::io::{BufRead, Read, Write};

use anyhow::{Context, bail};
use serde_json::{Value, json};

use super::server::{Server, Step};

/// The longest message taken, in bytes: a document of the largest size, written in escapes.
const LONGEST: usize = 96 * 1024 * 1024;

/// Answers messages until the editor ends. Returns true where it said so before it went.
pub(super) fn run(input: &mut impl BufRead, output: &mut impl Write, server: &mut Server) -> anyhow::Result<bool> {
    while let Some(frame) = read(input)? {
        let step = match serde_json::from_slice(&frame) {
            Ok(message) => server.take(&message),
            Err(error) => Step::Say(vec![failed(&Value::Null, -32700, &error.to_string())]),
        };
        match step {
            Step::Say(messages) => {
                for message in messages {
                    write(output, &message)?;
                }
            }
            Step::End { orderly } => return Ok(orderly),
        }
    }
    Ok(false)
}

/// The answer to a request that cannot be met.
pub(super) fn failed(id: &Value, code: i32, reason: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": reason } })
}

fn read(input: &mut impl BufRead) -> anyhow::Result<Option<Vec<u8>>> {
    let Some(length) = heading(input)? else { return Ok(None) };
    if length > LONGEST {
        bail!("a message of {length} bytes is longer than any document");
    }
    let mut frame = vec![0; length];
    input.read_exact(&mut frame).context("the editor stopped within a message")?;
    Ok(Some(frame))
}

/// Reads a heading to its empty line; nothing where the editor went away.
fn heading(input: &mut impl BufRead) -> anyhow::Result<Option<usize>> {
    let mut length = None;
    loop {
        let mut line = String::new();
        let read = input.by_ref().take(4096).read_line(&mut line).context("the editor cannot be heard")?;
        if read == 0 {
            return Ok(None);
        }
        let line = line.trim_end();
        if line.is_empty() {
            return length.context("a message came without its length").map(Some);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = Some(value.trim().parse().context("the length of a message is no number")?);
        }
    }
}

fn write(output: &mut impl Write, message: &Value) -> anyhow::Result<()> {
    let body = message.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{body}", body.len()).context("the editor does not listen")?;
    output.flush().context("the editor does not listen")
}

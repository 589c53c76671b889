//! `yishi press read`: the facts of reports, for a person in a few lines or for a program as JSON.

use std::path::PathBuf;

use clap::Args;
use serde_json::Value;
use yishi_press::input::pieces::Piece;
use yishi_press::read::{self as reading, Sitting};

use super::{Outcome, files};

/// Arguments of `yishi press read`.
#[derive(Debug, Args)]
pub struct Read {
    /// The texts: plain text, HTML, DOCX or PDF with a text layer; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Print the facts as JSON, each with its place: {"meetings": [...]}.
    #[arg(long)]
    json: bool,
}

/// Reads the files and prints what they tell.
pub(super) fn read(args: &Read) -> anyhow::Result<Outcome> {
    let mut printer = Printer { json: args.json, printed: 0 };
    printer.begin()?;
    for file in &args.files {
        let source = files::open(file)?;
        let name = source.name.clone();
        let mut number = 0;
        if source.is_long() {
            source.each_piece(|piece| printer.sittings(&name, &piece.text, &mut number, Some(piece)))?;
        } else {
            let original = source.whole()?;
            printer.sittings(&name, &original.text, &mut number, None)?;
        }
    }
    printer.end()?;
    Ok(Outcome::Clean)
}

/// Prints sittings as they are read, so that a long text needs no more memory than a short one.
struct Printer {
    json: bool,
    printed: usize,
}

impl Printer {
    fn begin(&self) -> anyhow::Result<()> {
        if self.json { files::print("{\"meetings\":[") } else { Ok(()) }
    }

    fn end(&self) -> anyhow::Result<()> {
        match (self.json, self.printed) {
            (true, 0) => files::print("]}\n"),
            (true, _) => files::print("\n]}\n"),
            (false, 0) => files::print("no report of a sitting was found\n"),
            (false, _) => Ok(()),
        }
    }

    /// The sittings of a text or of a piece of one, numbered through the file.
    fn sittings(&mut self, name: &str, text: &str, number: &mut usize, piece: Option<&Piece>) -> anyhow::Result<()> {
        for mut sitting in reading::read(text, Some(name)).sittings {
            *number += 1;
            let stem = sitting.id.rsplit_once('#').map_or(name, |(stem, _)| stem);
            sitting.id = format!("{stem}#{number}");
            self.one(name, &sitting, piece)?;
            self.printed += 1;
        }
        Ok(())
    }

    fn one(&self, name: &str, sitting: &Sitting, piece: Option<&Piece>) -> anyhow::Result<()> {
        if !self.json {
            return files::print(&told(name, sitting, piece.map_or(0, |piece| piece.lines)));
        }
        let mut value = serde_json::to_value(sitting)?;
        if let Some(piece) = piece {
            shift(&mut value, piece);
        }
        let comma = if self.printed > 0 { "," } else { "" };
        files::print(&format!("{comma}\n{}", serde_json::to_string_pretty(&value)?))
    }
}

/// Moves every place of a record by what stands before its piece.
fn shift(value: &mut Value, piece: &Piece) {
    match value {
        Value::Object(members) => {
            let moves: [(&str, usize); 3] =
                [("line", piece.lines), ("start", piece.characters), ("end", piece.characters)];
            let is_place = ["line", "col", "start", "end"].iter().all(|key| members.contains_key(*key));
            for (key, by) in moves.into_iter().filter(|_| is_place) {
                add(members.get_mut(key), by);
            }
            if let Some(Value::Array(lines)) = members.get_mut("lines") {
                lines.iter_mut().for_each(|line| add(Some(line), piece.lines));
            }
            members.values_mut().for_each(|member| shift(member, piece));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| shift(item, piece)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn add(value: Option<&mut Value>, by: usize) {
    if let Some(value) = value
        && let Some(number) = value.as_u64()
    {
        *value = (number + u64::try_from(by).unwrap_or_default()).into();
    }
}

/// A sitting in a few lines: which, when, how many, who.
fn told(name: &str, sitting: &Sitting, lines_before: usize) -> String {
    let open = || "?".to_owned();
    let first = sitting.source.lines.first().copied().unwrap_or(1) + lines_before;
    let session = sitting.body.written.as_ref().map_or_else(open, |quote| quote.text.clone());
    let date = sitting.meeting.date.clone().unwrap_or_else(open);
    let figure = |figure: Option<u32>| figure.map_or_else(open, |figure| figure.to_string());
    let attendance = sitting.attendance.as_ref();
    let should = figure(attendance.and_then(|attendance| attendance.should));
    let attended = figure(attendance.and_then(|attendance| attendance.attended));
    let hosts: Vec<&str> = sitting.host.iter().map(|person| person.name.as_str()).collect();
    format!(
        "{name}:{first}: {session}, {date}\n  entitled {should}, present {attended}, presiding {}\n  {} persons named, {} resolutions\n",
        if hosts.is_empty() { open() } else { hosts.join("、") },
        sitting.people().count(),
        sitting.resolutions.items.len(),
    )
}

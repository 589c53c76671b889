//! `yishi press proof`: what is wrong in a report, as the person or the program at the other end wants to see it.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use yishi_press::Finding;
use yishi_press::decisions::{Decisions, Edit, corrected};
use yishi_press::input::Original;
use yishi_press::show::{self, Counts, Report};
use yishi_press::span::Place;

use super::against::Against;
use super::engine::Engine;
use super::{Outcome, Tongue, decided, files};

/// Arguments of `yishi press proof`.
#[derive(Debug, Args)]
pub struct Proof {
    /// The text: plain text, HTML, DOCX or PDF with a text layer; `-` is standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Records of the house (press-record/1), exports of sessions, or other reports.
    #[arg(long, value_name = "RECORD|EXPORT|FILE", num_args = 1..)]
    against: Vec<PathBuf>,
    /// A roll: a workbook, a table with a heading, or a name on each line.
    #[arg(long, value_name = "ROLL")]
    roll: Vec<PathBuf>,
    /// How to show the findings.
    #[arg(long, value_enum, default_value_t)]
    format: Form,
    /// Decisions made before (JSON Lines); dismissed findings are not shown again.
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    /// Write the corrected text here: what can be decided and touches no name, and what was accepted.
    #[arg(long, value_name = "FILE")]
    corrected: Option<PathBuf>,
    /// The language of the findings.
    #[arg(long, value_enum, default_value_t)]
    lang: Tongue,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For a person on a terminal.
    #[default]
    Text,
    /// press-findings/1.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Reviewdog Diagnostic Format.
    Rdjson,
    /// Unified diff of what a program may change by itself.
    Diff,
}

/// Proofreads the file.
pub(super) fn proof(args: &Proof) -> anyhow::Result<Outcome> {
    let engine = Engine::new(Against::read(&args.against, &args.roll)?);
    let decisions = decided::read(args.decisions.as_deref())?;
    let source = files::open(&args.file)?;
    let name = source.name.clone();
    let by_piece = args.corrected.is_none() && matches!(args.format, Form::Text | Form::Json);
    if source.is_long() && by_piece {
        return long(args, &engine, &decisions, source);
    }
    let original = source.whole()?;
    let findings = decisions.open(engine.findings(&name, &original));
    let edits = decisions.edits(&findings);
    if let Some(path) = &args.corrected {
        write_corrected(path, &corrected(&original.text, &edits))?;
    }
    let report = Report { file: &name, text: &original.text, findings: &findings, language: args.lang.into() };
    files::print(&shown(args.format, &report, &original, &edits))?;
    Ok(outcome(Counts::of(&findings)))
}

fn shown(form: Form, report: &Report<'_>, original: &Original, edits: &[Edit]) -> String {
    match form {
        Form::Text => show::terminal::terminal(report, coloured()),
        Form::Json => show::json::json(report),
        Form::Sarif => show::sarif::sarif(report, env!("CARGO_PKG_VERSION")),
        Form::Rdjson => show::rdjson::rdjson(report),
        Form::Diff => {
            let (text, edits) = original.as_written(edits);
            show::diff::diff(report.file, &text, &edits)
        }
    }
}

/// A long text is proofread piece by piece. On a terminal each piece is shown as it is done; JSON wants all findings at once.
fn long(args: &Proof, engine: &Engine, decisions: &Decisions, source: files::Source) -> anyhow::Result<Outcome> {
    let name = source.name.clone();
    let language = args.lang.into();
    let mut all: Vec<Finding> = Vec::new();
    source.each_piece(|piece| {
        let findings = decisions.open(engine.of_text(&name, &piece.text));
        if args.format == Form::Text {
            let shown: Vec<Finding> = findings.iter().map(|finding| numbered(finding, piece.lines)).collect();
            let report = Report { file: &name, text: &piece.text, findings: &shown, language };
            files::print(&show::terminal::findings(&report, coloured()))?;
        }
        all.extend(findings.into_iter().map(|finding| Finding { span: piece.whole(finding.span), ..finding }));
        Ok(())
    })?;
    let report = Report { file: &name, text: "", findings: &all, language };
    let last = if args.format == Form::Json {
        show::json::json(&report)
    } else {
        show::terminal::summary(&report, coloured())
    };
    files::print(&last)?;
    Ok(outcome(Counts::of(&all)))
}

/// A finding of a piece with the line it has in the whole text; its bytes stay those of the piece it is shown from.
fn numbered(finding: &Finding, lines: usize) -> Finding {
    Finding { span: Place { line: finding.span.line + lines, ..finding.span }, ..finding.clone() }
}

fn outcome(counts: Counts) -> Outcome {
    if counts.asks_for_work() { Outcome::Found } else { Outcome::Clean }
}

/// Colour is for a person at a terminal who has not asked for none (`NO_COLOR`).
fn coloured() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

fn write_corrected(path: &Path, text: &str) -> anyhow::Result<()> {
    if path.as_os_str().is_empty() {
        bail!("name a file for the corrected text");
    }
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}

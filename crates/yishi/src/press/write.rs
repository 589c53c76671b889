//! `yishi press write`: release, bulletin, result sheet or captions from a record or from the export of a session.
//!
//! Invariant: a text that drops or invents a fact is not printed, whoever made its template; what is wrong is said instead.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, ValueEnum};
use serde_json::Value;
use yishi_app::record::{self, PARTING_LINE, SEVERAL};
use yishi_names::Script;
use yishi_press::facts::Facts;
use yishi_press::write::{self, Shelf};
use yishi_press::{Drafter, Record};
use yishi_procedure::{Event, replay};

/// Arguments of `yishi press write`.
#[derive(Debug, Args)]
pub struct Write {
    /// A press record (press-record/1), several of them (press-records/1), or the export of a session.
    #[arg(value_name = "RECORD|EXPORT")]
    file: PathBuf,
    /// What to write.
    #[arg(long, value_enum, default_value = "release")]
    product: Product,
    /// In which script.
    #[arg(long, value_enum, default_value = "zh-Hans")]
    script: Tag,
    /// A folder with templates of your own, such as release.congress.zh-Hans.txt; the shipped ones stand in for the others.
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// Say only whether every fact is told and nothing else; write nothing.
    #[arg(long)]
    check: bool,
}

/// What can be written.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Product {
    /// The whole report (通稿).
    Release,
    /// One or two paragraphs (简讯).
    Bulletin,
    /// What was adopted and who was elected (表决结果, 选举结果).
    Results,
    /// A caption for each group and person (图片说明).
    Captions,
}

/// A script by its language tag.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Tag {
    /// Simplified characters.
    #[value(name = "zh-Hans")]
    Hans,
    /// Traditional characters.
    #[value(name = "zh-Hant")]
    Hant,
}

/// Writes, or says what is wrong.
pub fn write(args: &Write) -> anyhow::Result<()> {
    let drafter = Drafter::new();
    let bytes = fs::read(&args.file).with_context(|| format!("reading {}", args.file.display()))?;
    let sittings = sittings(&bytes, &drafter).with_context(|| args.file.display().to_string())?;
    let shelf = match &args.templates {
        Some(folder) => Shelf::of_files(&files(folder)?, &drafter).with_context(|| folder.display().to_string())?,
        None => Shelf::default(),
    };
    let texts: Vec<String> = sittings.iter().map(|facts| written(facts, args, &shelf)).collect::<Result<_, _>>()?;
    if args.check {
        println!("every fact of {} sittings is told, and nothing else", texts.len());
    } else {
        print!("{}", texts.join(&format!("\n{PARTING_LINE}\n\n")));
    }
    Ok(())
}

/// The text of one sitting, unless its template drops or invents a fact.
fn written(facts: &Facts, args: &Write, shelf: &Shelf) -> anyhow::Result<String> {
    let template = shelf.template(facts, args.product.of(), args.script.of());
    let problems = template.check(facts);
    if problems.is_empty() {
        return Ok(template.write(facts));
    }
    let lines: Vec<String> = problems.iter().map(|problem| format!("  {}: {problem}", problem.code())).collect();
    anyhow::bail!("{}: the {} is not written\n{}", facts.id, args.product.of().name(), lines.join("\n"))
}

/// The sittings of a record, of several, or of an export that verifies.
fn sittings(bytes: &[u8], drafter: &Drafter) -> anyhow::Result<Vec<Facts>> {
    let Ok(mut json) = serde_json::from_slice::<Value>(bytes) else { return of_export(bytes) };
    let records = match json.get_mut("records").map(Value::take) {
        Some(Value::Array(records)) if json.get("schema") == Some(&Value::from(SEVERAL)) => records,
        Some(_) | None => vec![serde_json::from_slice(bytes)?],
    };
    let facts = records.into_iter().map(|record| {
        let record: Record = serde_json::from_value(record).context("this is no press record")?;
        Ok(Facts::from_record(&record, drafter)?)
    });
    facts.collect()
}

fn of_export(bytes: &[u8]) -> anyhow::Result<Vec<Facts>> {
    yishi_verify::verify(bytes, None)
        .map_err(|finding| anyhow::anyhow!("this is no record, and no sound export: {finding}"))?;
    let export = yishi_journal::export::read(bytes)?;
    let read = |envelope: &yishi_journal::Envelope| -> anyhow::Result<Event> {
        let event = Event::read(&envelope.kind, &envelope.data);
        Ok(event.with_context(|| format!("there is no event {}", envelope.kind))??)
    };
    let events: Vec<Event> = export.contents.envelopes.iter().map(read).collect::<anyhow::Result<_>>()?;
    let session = replay(&events).context("the export holds no session")?;
    Ok(record::facts(&session)?)
}

/// The texts of a folder, by name and in the order of their names.
fn files(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.extension().is_some_and(|end| end == "txt") {
            let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            files.push((name, text));
        }
    }
    files.sort();
    Ok(files)
}

impl Product {
    fn of(self) -> write::Product {
        match self {
            Self::Release => write::Product::Release,
            Self::Bulletin => write::Product::Bulletin,
            Self::Results => write::Product::Results,
            Self::Captions => write::Product::Captions,
        }
    }
}

impl Tag {
    fn of(self) -> Script {
        match self {
            Self::Hans => Script::Hans,
            Self::Hant => Script::Hant,
        }
    }
}

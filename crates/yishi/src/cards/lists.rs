//! `yishi cards lists`: for each vote, the public credentials of those who may take part.
//!
//! Invariant: a list is sorted by what anybody can see, so neither its order nor anything else in it tells of seats; and as the
//! vote's identifier goes into each credential, two lists have no line in common.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use clap::{ArgGroup, Args};
use yishi_ballot::credential::{PrivateCredential, public_list, publics};
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;

use super::book::{Book, file_of};
use super::seats;

/// Arguments of `yishi cards lists`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("votes").required(true))]
pub(super) struct Lists {
    /// The folder that `yishi cards make` filled.
    folder: PathBuf,
    /// The identifiers of the votes, as the desk shows them; several with commas between them.
    #[arg(long, group = "votes", value_delimiter = ',', value_name = "IDENTIFIER")]
    election: Vec<String>,
    /// A file with one identifier on each line.
    #[arg(long, group = "votes", value_name = "FILE")]
    elections: Option<PathBuf>,
    /// A file with the numbers of those who may vote, such as those present; without it, all seats with a card.
    #[arg(long, value_name = "FILE")]
    only: Option<PathBuf>,
    /// The file to write; the desk uploads it.
    #[arg(long)]
    out: PathBuf,
}

/// Makes the lists.
pub(super) fn lists(args: &Lists) -> anyhow::Result<()> {
    let elections = elections(args)?;
    let book = Book::read(&args.folder)?;
    let cards = chosen(&book, &args.folder, args.only.as_deref())?;
    let lists: Vec<String> = elections.iter().map(|uuid| list(&cards, uuid)).collect();
    let text = format!("{{\"version\":1,\"lists\":[{}]}}\n", lists.join(","));
    write_new(&args.out, &text)?;
    let (votes, lines, name) = (elections.len(), cards.len(), args.out.display());
    println!(
        "wrote the lists of {votes} votes, {lines} credentials each, to {name}; this file is public and goes to the desk"
    );
    Ok(())
}

/// The list of one vote. Identifiers are base 58, so nothing in them needs escaping.
fn list(cards: &[&PrivateCredential], uuid: &Uuid) -> String {
    let credentials = publics::<Ed25519>(cards.iter().copied(), uuid).into_iter().map(|text| (text, 1));
    format!("{{\"uuid\":\"{uuid}\",\"credentials\":{}}}", public_list(credentials, false))
}

/// The votes asked for, each once.
fn elections(args: &Lists) -> anyhow::Result<Vec<Uuid>> {
    let words: Vec<String> = match &args.elections {
        None => args.election.clone(),
        Some(path) => {
            let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
            text.trim_start_matches('\u{feff}').split_whitespace().map(str::to_owned).collect()
        }
    };
    ensure!(!words.is_empty(), "no vote is named");
    let mut seen = BTreeSet::new();
    for word in &words {
        let Ok(uuid) = Uuid::try_from(word.trim().to_owned()) else {
            bail!("«{word}» is no identifier of a vote: it has 14 to 64 letters and digits, without 0, O, I and l");
        };
        ensure!(seen.insert(uuid), "the vote {word} is named twice");
    }
    Ok(seen.into_iter().collect())
}

/// The cards that count: all, or those of the seats in a file, each of which must have one.
fn chosen<'b>(book: &'b Book, folder: &Path, only: Option<&Path>) -> anyhow::Result<Vec<&'b PrivateCredential>> {
    let Some(path) = only else { return Ok(book.cards.iter().map(|card| &card.seed.0).collect()) };
    let mut missing = seats::read(path)?;
    let cards = book.cards.iter().filter(|card| missing.remove(&card.seat)).map(|card| &card.seed.0).collect();
    if let Some(seat) = missing.first() {
        let (count, file) = (missing.len(), file_of(folder));
        bail!(
            "{count} of the seats in {} have no card in {}, the first is seat {seat}",
            path.display(),
            file.display()
        );
    }
    Ok(cards)
}

fn write_new(path: &Path, text: &str) -> anyhow::Result<()> {
    let name = path.display();
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let there = file.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AlreadyExists);
    ensure!(!there, "{name} is there already; a list overwrites nothing");
    let mut file = file.with_context(|| format!("writing {name}"))?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(|| format!("writing {name}"))
}

//! `yishi backup` and `yishi restore`: a live store copied to a new folder, and put back.
//!
//! The copy holds the journal and the keys, for without its keys a house can neither sign nor open its own links. Keep it as safe
//! as the house itself.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use yishi_journal::store::sqlite;

use crate::folder;

/// Arguments of `yishi backup`.
#[derive(Debug, Args)]
pub struct Backup {
    /// The data folder to copy; it may be in use.
    #[arg(long)]
    data: PathBuf,
    /// A folder for the copy; it must not be there yet.
    #[arg(long)]
    to: PathBuf,
}

/// Arguments of `yishi restore`.
#[derive(Debug, Args)]
pub struct Restore {
    /// A folder that `yishi backup` wrote.
    #[arg(long)]
    from: PathBuf,
    /// The data folder to fill; it must not hold a journal.
    #[arg(long)]
    data: PathBuf,
}

/// Copies.
pub fn backup(args: &Backup) -> anyhow::Result<()> {
    anyhow::ensure!(!args.to.exists(), "{} is there already; a backup overwrites nothing", args.to.display());
    fs::create_dir_all(&args.to).with_context(|| format!("making {}", args.to.display()))?;
    let bar = bar();
    sqlite::backup(&args.data, &args.to.join(sqlite::FILE), |progress| show(&bar, progress))?;
    bar.finish();
    copy_keys(&folder::keys(&args.data), &folder::keys(&args.to))?;
    println!("copied {} to {}; the copy passed the integrity check", args.data.display(), args.to.display());
    Ok(())
}

/// Puts back.
pub fn restore(args: &Restore) -> anyhow::Result<()> {
    let bar = bar();
    sqlite::restore(&args.from.join(sqlite::FILE), &args.data, |progress| show(&bar, progress))?;
    bar.finish();
    copy_keys(&folder::keys(&args.from), &folder::keys(&args.data))?;
    println!("restored {} into {}", args.from.display(), args.data.display());
    Ok(())
}

/// Keys go over one by one; a key that is there already is never overwritten.
fn copy_keys(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to).with_context(|| format!("making {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let source = entry?.path();
        let Some(name) = source.file_name() else { continue };
        let target = to.join(name);
        anyhow::ensure!(!target.exists(), "{} is there already", target.display());
        // A copy keeps the mode of the file, which only its owner may read.
        fs::copy(&source, &target).with_context(|| format!("copying {}", source.display()))?;
    }
    Ok(())
}

fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} pages  {eta} left");
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn show(bar: &ProgressBar, progress: sqlite::Progress) {
    bar.set_length(progress.total);
    bar.set_position(progress.done);
}

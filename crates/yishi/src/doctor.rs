//! `yishi doctor`: measures what a sitting depends on, and says what is wrong and what to do.
//!
//! Exit status 1 where something would fail a sitting; a warning does not fail.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use anyhow::Context;
use clap::Args;

/// Arguments of `yishi doctor`.
#[derive(Debug, Args)]
pub struct Doctor {
    /// The folder whose disk is measured.
    #[arg(long, default_value = ".")]
    data: PathBuf,
}

/// Synced writes made to measure a disk.
const SYNCS: u32 = 200;
/// Below this a storm of ballots would wait too long for its disk.
const SLOWEST_SYNCS: u128 = 50;
/// Above this the disk most likely does not sync at all.
const FASTEST_SYNCS: u128 = 50_000;
/// Open files that 10,000 phones, their streams and the house itself need.
const OPEN_FILES: u64 = 20_000;

enum Verdict {
    Good,
    Warning(&'static str),
    Bad(&'static str),
}

struct Finding {
    what: &'static str,
    measured: String,
    verdict: Verdict,
}

/// Measures and reports.
pub fn doctor(args: &Doctor) -> anyhow::Result<bool> {
    let findings = [disk(&args.data)?, open_files(), clock(), fonts()];
    let mut healthy = true;
    for finding in &findings {
        let (mark, advice) = match finding.verdict {
            Verdict::Good => ("ok     ", ""),
            Verdict::Warning(advice) => ("warning", advice),
            Verdict::Bad(advice) => {
                healthy = false;
                ("WRONG  ", advice)
            }
        };
        println!("{mark}  {:<12} {}", finding.what, finding.measured);
        if !advice.is_empty() {
            println!("         {:<12} {advice}", "");
        }
    }
    Ok(healthy)
}

fn disk(folder: &Path) -> anyhow::Result<Finding> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let path = folder.join("doctor.probe");
    let took = measure_syncs(&path);
    // The probe goes whether or not the measurement came to its end.
    let removed = fs::remove_file(&path);
    let took = took.with_context(|| format!("measuring the disk of {}", folder.display()))?;
    removed.with_context(|| format!("removing {}", path.display()))?;
    let a_second = u128::from(SYNCS) * 1_000_000 / took.as_micros().max(1);
    let verdict = if a_second < SLOWEST_SYNCS {
        Verdict::Bad("too slow to acknowledge a storm of ballots; use a local solid-state disk")
    } else if a_second > FASTEST_SYNCS {
        Verdict::Warning("implausibly fast: this disk may confirm writes it has not made and lose them with the power")
    } else {
        Verdict::Good
    };
    let mean = took.as_micros() / u128::from(SYNCS);
    Ok(Finding { what: "disk", measured: format!("{a_second} synced writes a second, {mean} µs each"), verdict })
}

fn measure_syncs(path: &Path) -> std::io::Result<Duration> {
    let mut file = File::create(path)?;
    let page = [7_u8; 4096];
    let begun = Instant::now();
    for _ in 0..SYNCS {
        file.write_all(&page)?;
        file.sync_data()?;
    }
    Ok(begun.elapsed())
}

fn open_files() -> Finding {
    let limit = rlimit::getrlimit(rlimit::Resource::NOFILE);
    let (measured, verdict) = match limit {
        Ok((soft, hard)) if hard >= OPEN_FILES => {
            (format!("{soft}, may be raised to {hard}; the house raises it by itself"), Verdict::Good)
        }
        Ok((soft, hard)) => {
            (format!("{soft}, at most {hard}"), Verdict::Warning("below 20,000: raise LimitNOFILE or `ulimit -Hn`"))
        }
        Err(error) => (error.to_string(), Verdict::Warning("the limit cannot be read")),
    };
    Finding { what: "open files", measured, verdict }
}

/// The record keeps wall-clock times, so the clock must be plausible and must not jump.
fn clock() -> Finding {
    let (wall, steady) = (SystemTime::now(), Instant::now());
    std::thread::sleep(Duration::from_millis(200));
    let passed = wall.elapsed().unwrap_or_default().as_micros();
    let drift = passed.abs_diff(steady.elapsed().as_micros());
    let now = jiff::Timestamp::now();
    let measured = format!("{now}, drift {drift} µs in 200 ms");
    let verdict = if now.as_second() < 1_735_689_600 {
        Verdict::Bad("the clock is before 2025; set it before the sitting")
    } else if drift > 20_000 {
        Verdict::Bad("the clock jumps; look for two time services at work")
    } else {
        Verdict::Good
    };
    Finding { what: "clock", measured, verdict }
}

/// The big screen runs in this machine's browser and needs a Chinese font; phones bring their own.
fn fonts() -> Finding {
    let found = std::process::Command::new("fc-list").args([":lang=zh", "family"]).output();
    let (measured, verdict) = match found {
        Ok(output) => {
            let families = String::from_utf8_lossy(&output.stdout).lines().count();
            let verdict = if families > 0 {
                Verdict::Good
            } else {
                Verdict::Warning("the big screen needs one where it runs on this machine: install fonts-noto-cjk")
            };
            (format!("{families} Chinese font families"), verdict)
        }
        Err(_) => (
            "cannot be listed (no fc-list)".to_owned(),
            Verdict::Warning("where the big screen runs on this machine, install fontconfig and fonts-noto-cjk"),
        ),
    };
    Finding { what: "fonts", measured, verdict }
}

//! Other programs on the same texts in the same run: OpenCC's converter and pycorrector's proofreader of names.
//!
//! They are installed by hand into a Python of their own and never shipped. Invariant: a peer that is absent or fails is a row that
//! says so, and no goal hangs on a peer.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::bench::row::Row;

/// Measures OpenCC from simplified to traditional: bytes and microseconds.
const OPENCC: &str = "
import sys, time, opencc
text = sys.stdin.read()
convert = opencc.OpenCC('s2t').convert
convert(text)
start = time.perf_counter()
convert(text)
print(len(text.encode()), int((time.perf_counter() - start) * 1e6))
";

/// Measures pycorrector's check of proper names with the same roll on the first 4,000 characters: it is slow. The check of names is
/// loaded alone, for the package as a whole asks for a library of neural networks that the check does not use.
const PYCORRECTOR: &str = "
import importlib.util, sys, time, types
package = types.ModuleType('pycorrector')
package.__path__ = importlib.util.find_spec('pycorrector').submodule_search_locations
sys.modules['pycorrector'] = package
from pycorrector.proper_corrector import ProperCorrector
text = sys.stdin.read()[:4000]
corrector = ProperCorrector(proper_name_path=sys.argv[1])
start = time.perf_counter()
for line in text.splitlines():
    corrector.correct(line)
print(len(text.encode()), int((time.perf_counter() - start) * 1e6))
";

/// A row for each peer; `roll` is a file with a name a line.
pub fn rows(python: &Path, roll: &Path, text: &str) -> Vec<Row> {
    let peers = [("peer: OpenCC s2t", OPENCC), ("peer: pycorrector, names", PYCORRECTOR)];
    peers.into_iter().map(|(name, script)| row(python, name, (script, roll), text)).collect()
}

fn row(python: &Path, name: &str, script: (&str, &Path), text: &str) -> Row {
    match measured(python, script, text) {
        Some((bytes, micros)) => Row::once(name, bytes * 1_000 / micros.max(1), "kB/s"),
        None => Row::skipped(name, format!("not installed in {}", python.display())),
    }
}

fn measured(python: &Path, (script, roll): (&str, &Path), text: &str) -> Option<(u64, u64)> {
    use std::io::Write;
    let mut command = Command::new(python);
    command.args(["-c", script]).arg(roll).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    // A peer that dies before it has read everything is one that is not installed.
    let _ = child.stdin.take()?.write_all(text.as_bytes());
    let output = child.wait_with_output().ok().filter(|output| output.status.success())?;
    let told = String::from_utf8(output.stdout).ok()?;
    let (bytes, micros) = told.trim().lines().last()?.split_once(' ')?;
    Some((bytes.parse().ok()?, micros.parse().ok()?))
}
